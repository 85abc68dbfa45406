"""Files made to break a reader are refused, or read for the little that is in them, at once."""

import sys
from contextlib import suppress

import pytest
from corpus.bombs import BOMBS, EITHER
from corpus.files import write
from corpus.picture import pictures

from kehoach_desktop.exchange.reading.child import read_apart
from kehoach_desktop.services.errors import ForeignFileError

PATIENCE = 60  # seconds by the clock, on a machine that has other work
MOST = 7  # times an ordinary small file's processor time, about 0.15 s: so at most 1 s

if sys.platform == "win32":

    def spent():
        """Windows does not tell what processes that have ended took."""
        return 0.0

else:
    import resource

    def spent():
        """Seconds of processor time that the reading processes took until now."""
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime


def cost(path):
    """Seconds, and whether the file was read."""
    before, read = spent(), False
    with suppress(ForeignFileError):
        read_apart(path, lambda: None, seconds=PATIENCE)
        read = True
    return spent() - before, read


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory):
    path = write(pictures()[1], tmp_path_factory.mktemp("ordinary") / "a.docx")
    costs = [cost(path) for _ in range(3)]
    assert all(read for _, read in costs)
    return min(seconds for seconds, _ in costs)


def test_there_are_thirty_bombs():
    assert len(BOMBS) >= 30


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_harms_nobody(name, ordinary, tmp_path):
    make, suffix, end = BOMBS[name]
    path = tmp_path / f"{name}{suffix}"
    path.write_bytes(make())
    seconds, read = cost(path)
    if seconds > MOST * ordinary:  # whatever else the processor did for a moment, not the file
        seconds = min(seconds, cost(path)[0])
    assert seconds <= MOST * ordinary
    assert not read or end == EITHER

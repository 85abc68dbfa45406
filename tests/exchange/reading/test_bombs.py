"""Files made to break a reader are refused, or read for the little that is in them, at once."""

import time

import pytest
from corpus.bombs import BOMBS, EITHER

from kehoach_desktop.exchange.reading.child import read_apart
from kehoach_desktop.services.errors import ForeignFileError

PATIENCE = 10  # seconds, on a busy machine; alone each takes about half of one


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_harms_nobody(name, tmp_path):
    make, suffix, end = BOMBS[name]
    path = tmp_path / f"{name}{suffix}"
    path.write_bytes(make())
    start = time.monotonic()
    try:
        read_apart(path, lambda: None, seconds=PATIENCE)
    except ForeignFileError:
        pass
    else:
        assert end == EITHER
    assert time.monotonic() - start < PATIENCE

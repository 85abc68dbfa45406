"""Writes documents over each other and kills itself in the middle, as often as asked.

One warm process forks the writers: `python killed_writers.py FOLDER FORMAT COUNT SEED` prints, for
each kill, what stands in the target: "old", "new", or how it is broken.
"""

import os
import signal
import sys
import time
import zipfile
from html import unescape
from io import BytesIO
from itertools import cycle
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from documents import a_table  # noqa: E402

from kehoach_desktop.exchange.formats import Format, render, write  # noqa: E402

WORDS = ("cũ", "mới")


def document(word):
    return a_table([[f"{word} {number}", "", ""] for number in range(40)])


def longest(form):
    """Seconds of a few writings: kills are spread over them."""
    start = time.perf_counter()
    for word in WORDS:
        render(document(word), form)
    return 2 * (time.perf_counter() - start)


def write_until_killed(target, form):
    for word in cycle(WORDS):
        write(document(word), form, target)


def killed(target, form, lifetime):
    child = os.fork()
    if not child:
        write_until_killed(target, form)
    time.sleep(lifetime)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def standing(content, form):
    """Which of the two documents this is, whole; Word and Excel carry the hour in their parts."""
    if form is Format.PDF:
        whole = {render(document(word), form): word for word in WORDS}
        return whole.get(content, f"broken, {len(content)} bytes")
    return next((word for word in WORDS if is_whole(content, word)), "broken")


def is_whole(content, word):
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if archive.testzip() is not None:
            return False
        parts = b"".join(archive.read(name) for name in archive.namelist())
    texts = unescape(parts.decode(errors="replace"))
    return all(f"{word} {number}" in texts for number in range(40))


def main(folder, form, count, seed):
    form, random = Format(form), Random(int(seed))
    target = Path(folder) / f"a.{form.value}"
    write(document(WORDS[0]), form, target)
    lifetime = longest(form)
    for _ in range(int(count)):
        killed(target, form, random.uniform(0, lifetime))
        found = standing(target.read_bytes(), form)
        sys.stdout.write({WORDS[0]: "old", WORDS[1]: "new"}.get(found, found) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

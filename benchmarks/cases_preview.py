"""The preview: the first page beside that page alone, and the window's longest wait meanwhile."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, sleep

from cases_pdf import ROOT, ROWS, plan_of
from ratios import Case, timed

sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kehoach_desktop.domain.report import Document, TableBlock
from kehoach_desktop.exchange.pdf.writer import first_page, proof, render
from kehoach_desktop.ui.reports.pdf_file import PdfFile

SCALE = 1.5  # pixels per point, as in a window of 1366 pixels
STILL = 0.1  # seconds that a window may stand still
BEAT = 0.001


def cases(_: Path) -> Iterator[Case]:
    for times in (1, 10):
        whole = plan_of(times)
        alone = only_first_page(whole)
        see(alone)
        yield Case(
            f"first page in sight, plan of {times * ROWS} rows / that page alone",
            timed(lambda alone=alone: draw(render(alone))),
            timed(lambda whole=whole: see(whole)),
            2,
            9,
        )
    many = plan_of(100)
    yield Case(
        f"longest wait of another thread while {100 * ROWS} rows are laid out / {STILL} s",
        lambda: STILL,
        lambda: longest_wait(lambda: proof(many)),
        1,
        3,
    )


def see(document: Document) -> None:
    """From the document to the picture of its first page."""
    draw(first_page(document))


def draw(content: bytes) -> None:
    file = PdfFile(content)
    file.draw(0, SCALE)
    file.close()


def only_first_page(document: Document) -> Document:
    """The same document with so many rows of its first table as fill one page."""
    kept = 0
    while pages_of(cut(document, kept + 1)) == 1:
        kept += 1
    return cut(document, kept)


def cut(document: Document, rows: int) -> Document:
    chapter = document.chapters[0]
    blocks = tuple(
        replace(block, rows=block.rows[:rows]) if isinstance(block, TableBlock) else block
        for block in chapter.blocks
    )
    return replace(document, chapters=(replace(chapter, blocks=blocks),))


def pages_of(document: Document) -> int:
    file = PdfFile(render(document))
    count = len(file.sizes)
    file.close()
    return count


def longest_wait(work: Callable[[], object]) -> float:
    """How long a thread that wants to run every millisecond had to wait, at the most."""
    done = Event()

    def run() -> None:
        work()
        done.set()

    Thread(target=run).start()
    longest, last = 0.0, perf_counter()
    while not done.is_set():
        sleep(BEAT)
        now = perf_counter()
        longest, last = max(longest, now - last), now
    return longest

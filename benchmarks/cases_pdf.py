"""The PDF writer beside a minimal one and beside reportlab; growth, memory and size."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from random import Random

from anchors import long_table, plain_pdf
from ratios import Case, timed

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.domain.planfile import plan_from_data
from kehoach_desktop.domain.report import Cell, Document, TableBlock
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.pdf.writer import render
from kehoach_desktop.services.reporting import appendices_document

ROOT = Path(__file__).resolve().parent.parent
AT = datetime(2026, 3, 12, 10, 32, 5)  # noqa: DTZ001 - local time, as the store keeps it
ROWS = 112  # in the four appendices of the model ward
ALLOWED = 80  # megabytes


def cases(_: Path) -> Iterator[Case]:
    few, some, many = plan_of(1), plan_of(10), plan_of(100)
    render(few)
    yield Case(
        f"PDF of {ROWS} rows, tagged / plain writer",
        timed(lambda: plain_pdf.render(few)),
        timed(lambda: render(few)),
        2.5,
        9,
    )
    long = timed(lambda: long_table.render(some))
    yield Case(
        f"PDF of {100 * ROWS} rows / 10 x LongTable of {10 * ROWS}",
        lambda: 10 * long(),
        timed(lambda: render(many)),
        0.2,
        3,
    )
    yield Case(
        f"PDF of {100 * ROWS} rows, tagged / plain writer",
        timed(lambda: plain_pdf.render(many)),
        timed(lambda: render(many)),
        2.5,
        3,
    )
    yield Case(
        f"PDF of {100 * ROWS} rows / of {10 * ROWS}",
        timed(lambda: render(some)),
        timed(lambda: render(many)),
        11,
        3,
    )
    yield Case(
        f"PDF, MB more for {100 * ROWS} rows / {ALLOWED}",
        lambda: ALLOWED / 1000,
        lambda: (megabytes(100) - megabytes(1)) / 1000,
        1,
        1,
    )
    yield Case(
        f"PDF, KB of {100 * ROWS} rows / plain writer",
        lambda: len(plain_pdf.render(many)) / 1e6,
        lambda: len(render(many)) / 1e6,
        1.5,
        1,
    )


def plan_of(times: int) -> Document:
    """The ward's appendices with each row so many times, its words in another order each time."""
    data = json.loads((ROOT / "tests" / "plans" / "ward.json").read_text(encoding="utf-8"))
    ids = count(2)
    plan = plan_from_data(data, plan_id=PlanId(1), new_id=lambda: next(ids), directory=Directory())
    document = appendices_document(plan, author="UBND xã Mẫu", at=AT, form=Form())
    random = Random(20)
    chapters = tuple(
        replace(
            chapter,
            blocks=tuple(
                repeated(block, times, random) if isinstance(block, TableBlock) else block
                for block in chapter.blocks
            ),
        )
        for chapter in document.chapters
    )
    return replace(document, chapters=chapters)


def repeated(block: TableBlock, times: int, random: Random) -> TableBlock:
    rows = [
        replace(row, cells=tuple(shuffled(cell, random) for cell in row.cells))
        for _ in range(times)
        for row in block.rows
    ]
    return replace(block, rows=tuple(rows))


def shuffled(cell: Cell, random: Random) -> Cell:
    words = [run.text.split() for run in cell.text]
    for each in words:
        random.shuffle(each)
    return replace(
        cell,
        text=tuple(
            run._replace(text=" ".join(each)) for run, each in zip(cell.text, words, strict=True)
        ),
    )


def megabytes(times: int) -> float:
    """The most memory that a process of its own takes to print so much."""
    code = f"import cases_pdf; cases_pdf.print_alone({times})"
    paths = os.pathsep.join((str(ROOT), str(ROOT / "benchmarks")))
    environment = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True
    )
    return int(done.stdout) / 1024


def print_alone(times: int) -> None:
    """Tell the peak of this very process; what `resource` tells began with its parent's."""
    render(plan_of(times))
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))

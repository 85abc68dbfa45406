"""The five real plans as documents, and made ones that try the writers' limits."""

import json
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.planfile import plan_from_data
from kehoach_desktop.domain.report import (
    Cell,
    Chapter,
    Document,
    DocumentKind,
    Run,
    TableBlock,
    TableColumn,
    TableRow,
)
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.reporting import plan_document

PLANS = ("ward", "city", "office", "province", "district")
AT = datetime(2026, 3, 12, 10, 32, 5, tzinfo=UTC)
_FOLDER = Path(__file__).parent / "plans"


def the_plan(name):
    data = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return plan_from_data(data, plan_id=1, new_id=count(1).__next__, directory=Directory())


def the_document(name, form=None):
    return plan_document(the_plan(name), author="UBND xã Bình Minh", at=AT, form=form or Form())


def a_table(rows, columns=3, name="Bảng"):
    """A document of one table; `rows` are lists of texts."""
    cells = [tuple(Cell((Run(text),) if text else ()) for text in row) for row in rows]
    block = TableBlock(
        columns=(TableColumn(),) * columns,
        header=(tuple(Cell((Run(f"Cột {index}"),)) for index in range(columns)),),
        rows=tuple(map(TableRow, cells)),
        name=name,
    )
    return Document(DocumentKind.PLAN, "Thử", "UBND xã Bình Minh", (Chapter((block,)),), AT)

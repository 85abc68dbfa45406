"""Documents made for the PDF tests."""

from datetime import datetime

from plans import plan_data, real_plan

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import (
    AppendixTitle,
    Cell,
    Chapter,
    Document,
    DocumentKind,
    Paragraph,
    Run,
    TableBlock,
    TableColumn,
    TableRow,
)
from kehoach_desktop.services.reporting import appendices_document, plan_document

AT = datetime(2026, 3, 12, 10, 32, 5)  # noqa: DTZ001 - local time, as the store keeps it
OFFICE = "Uỷ ban nhân dân xã Mẫu"


def plan_of(name, form=None):
    plan = real_plan(name)
    return plan_document(plan, author=OFFICE, at=AT, form=form or Form(), data=plan_data(name))


def appendices_of(name):
    return appendices_document(real_plan(name), author=OFFICE, at=AT, form=Form())


def document(*blocks, form=None, landscape=False, kind=DocumentKind.REPORT, data=None):
    orientation = Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT
    chapter = Chapter(blocks, orientation, "Nội dung")
    return Document(kind, "Văn bản mẫu", OFFICE, (chapter,), AT, form or Form(), data)


def chapters(*each, form=None):
    return Document(DocumentKind.PLAN, "Văn bản mẫu", OFFICE, each, AT, form or Form())


def appendix(label, *blocks, landscape=False):
    orientation = Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT
    blocks = (AppendixTitle(label, ("TÊN PHỤ LỤC",)), *blocks)
    return Chapter(blocks, orientation, label, restart=True)


def text(words, **style):
    return (Run(words, **style),) if words else ()


def paragraph(words, **fields):
    return Paragraph(text(words), **fields)


def row(*texts, group=False):
    return TableRow(tuple(Cell(text(each)) for each in texts), group=group)


def table(headers, *rows, widths=None):
    columns = tuple(TableColumn(width) for width in widths or [None] * len(headers))
    header = (tuple(Cell(text(each, bold=True)) for each in headers),)
    return TableBlock(columns, header, rows, name="Bảng mẫu")


def criteria(count):
    """As many rows as an appendix of this length has, ten criteria below each group."""
    words = [
        "Niêm",
        "yết",
        "công",
        "khai",
        "đầy",
        "đủ",
        "thủ",
        "tục",
        "hành",
        "chính",
        "tại",
        "bộ",
        "phận",
        "một",
        "cửa",
    ]
    rows = []
    for number in range(count):
        if number % 11 == 0:
            rows.append(row(f"{number // 11 + 1}", "Công khai, minh bạch", "", "", group=True))
        else:
            turn = number % len(words)
            title = " ".join((*words[turn:], *words[:turn])) + f" số {number}"
            rows.append(row(f"{number}", title, "Công chức VPTK", "Thường xuyên"))
    return table(["TT", "Lĩnh vực, tiêu chí", "Bộ phận chủ trì", "Thời gian"], *rows)

"""An appendix as it stands on paper, and what should be understood of it."""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

PLANS = Path(__file__).parent.parent / "plans"


@dataclass(frozen=True)
class Cell:
    text: str = ""
    bold: bool = False
    across: int = 1
    down: int = 1
    font: str = "Times New Roman"
    indent: float = 0.0
    number: bool = False  # stored as a number where the file can
    auto: bool = False  # the text is a number that Word counts by itself
    centred: bool = False
    pieces: int = 1  # runs that an editor cut it into


@dataclass(frozen=True)
class Line:
    cells: tuple[Cell, ...]  # covered cells are left out
    header: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Paragraph:
    text: str
    bold: bool = False
    centred: bool = False
    font: str = "Times New Roman"


@dataclass(frozen=True)
class Table:
    lines: tuple[Line, ...]
    width: int
    borderless: bool = False


@dataclass(frozen=True)
class Expected:
    """One row: depth, whether it heads others, marker, title, and texts by column kind."""

    level: int
    group: bool
    marker: str | None
    title: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ExpectedTable:
    label: str | None
    title: str
    kinds: tuple[str, ...]
    rows: tuple[Expected, ...]


@dataclass(frozen=True)
class Picture:
    blocks: tuple[Paragraph | Table, ...]
    expected: tuple[ExpectedTable, ...]
    sheets: tuple[tuple[str, tuple[Paragraph | Table, ...], bool], ...] = ()  # further ones
    name: str = ""
    faults: tuple[str, ...] = ()
    extras: dict[str, str] = field(default_factory=dict)

    def with_blocks(self, *blocks: Paragraph | Table) -> "Picture":
        return replace(self, blocks=blocks)

    @property
    def table(self) -> Table:
        return next(each for each in self.blocks if is_content(each))

    def with_table(self, table: Table) -> "Picture":
        old = self.table
        return replace(self, blocks=tuple(table if each is old else each for each in self.blocks))


def is_content(block: Paragraph | Table) -> bool:
    return isinstance(block, Table) and not block.borderless


def pictures() -> list[Picture]:
    """Every table of the five real plans, clean."""
    found = []
    for name in ("ward", "city", "office", "province"):
        plan = json.loads((PLANS / f"{name}.json").read_text("utf-8"))
        found += [picture(f"{name}{n}", *each) for n, each in enumerate(_tables(plan["parts"]), 1)]
    return found


def _tables(parts, home=None):
    for part in parts:
        if part["is"] == "table":
            yield home or {}, part
        else:
            below = part if part["is"] == "appendix" else None
            yield from _tables(part.get("parts", []), below)


def picture(name, appendix, table) -> Picture:
    columns = table["columns"]
    above = [column.get("above") or [] for column in columns]
    rows = tuple(_rows(table["rows"], columns))
    head = _header([column["header"] for column in columns], above)
    lines = tuple(Line(_cells(row, columns)) for row in rows)
    paragraphs = []
    if appendix.get("label"):
        paragraphs.append(Paragraph(appendix["label"], bold=True, centred=True))
    paragraphs += [Paragraph(line, bold=True, centred=True) for line in appendix.get("title", [])]
    if appendix.get("attached_line"):
        paragraphs.append(Paragraph(appendix["attached_line"], centred=True))
    expected = ExpectedTable(
        appendix.get("label"),
        " ".join(appendix.get("title", [])),
        tuple(_kind(column) for column in columns),
        rows,
    )
    return Picture((*paragraphs, Table((*head, *lines), len(columns))), (expected,), name=name)


def _kind(column):
    return column.get("kind", "text")


def _rows(rows, columns, level=0):
    keys = [c["key"] for c in columns if _kind(c) not in {"marker", "title"}]
    for row in rows:
        cells = row.get("cells") or {}
        yield Expected(
            level,
            row.get("kind") == "group",
            row.get("marker"),
            row.get("title", ""),
            tuple((key, cells.get(key, "")) for key in keys),
        )
        yield from _rows(row.get("rows", []), columns, level + 1)


def _cells(row, columns):
    texts = dict(row.cells)
    has_marker = any(_kind(column) == "marker" for column in columns)
    title = row.title if has_marker or not row.marker else f"{row.marker} {row.title}"
    own = {"marker": row.marker or "", "title": title}
    found = (own.get(_kind(column), texts.get(column["key"], "")) for column in columns)
    return tuple(Cell(text, bold=row.group) for text in found)


def _header(texts, above):
    if not any(above):
        return (Line(tuple(Cell(t, bold=True, centred=True) for t in texts), header=True),)
    upper, lower = [], []
    for index, (text, over) in enumerate(zip(texts, above, strict=True)):
        if not over:
            upper.append(Cell(text, bold=True, down=2, centred=True))
        else:
            lower.append(Cell(text, bold=True, centred=True))
            if index and above[index - 1] == over:
                upper[-1] = replace(upper[-1], across=upper[-1].across + 1)
            else:
                upper.append(Cell(over[0], bold=True, centred=True))
    return Line(tuple(upper), header=True), Line(tuple(lower), header=True)

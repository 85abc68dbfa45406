"""Files of colleagues to draw imports of: a plan's own appendices as a reader would give them."""

from collections.abc import Iterator
from dataclasses import replace

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId, Row
from kehoach_desktop.domain.legacy_text import decoded
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.proposal import (
    Doubt,
    DoubtKind,
    Proposal,
    ProposedAppendix,
    ProposedColumn,
    ProposedRow,
    SourcePlace,
)
from kehoach_desktop.domain.source import (
    Encoding,
    Source,
    SourceCell,
    SourceKind,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
)

FILE = "Phu luc KH chi so.docx"


def clean_file(plan: Plan) -> tuple[Source, Proposal]:
    tables = [table.id for each in plan.appendices() for table in plan.tables(each.id)]
    blocks = tuple(_table(plan, table) for table in tables)
    appendices = tuple(_appendix(plan, table, block) for block, table in enumerate(tables))
    source = Source(FILE, SourceKind.WORD, (SourceSheet(blocks),))
    return source, Proposal(FILE, Encoding.UNICODE, appendices)


def doubtful_file(plan: Plan) -> tuple[Source, Proposal]:
    """The same with what an officer is asked about most often."""
    source, proposal = clean_file(plan)
    return source, replace(proposal, doubts=tuple(_doubts(proposal)))


def old_file(plan: Plan) -> tuple[Source, Proposal]:
    """The same in the letters of the nineties: each cell as TCVN3 spells it."""
    source, proposal = clean_file(plan)
    sheets = tuple(
        replace(sheet, blocks=tuple(_in_tcvn3(block) for block in sheet.blocks))
        for sheet in source.sheets
    )
    return (
        replace(source, sheets=sheets, encoding=Encoding.TCVN3),
        replace(proposal, encoding=Encoding.TCVN3),
    )


def whole_file(data: dict[str, object]) -> tuple[Source, Proposal]:
    name = "Ke hoach 2026.pdf"
    return (
        Source(name, SourceKind.PLAN, plan=data),
        Proposal(name, Encoding.UNICODE, (), plan=data),
    )


def _doubts(proposal: Proposal) -> Iterator[Doubt]:
    first = proposal.appendices[0]
    lead = next(c.key for c in first.columns if c.kind is ColumnKind.LEAD)
    rows = [number for number, row in enumerate(first.rows) if row.cells.get(lead)]
    joined, marked, *named = rows
    yield Doubt(
        DoubtKind.JOINED,
        f"Phụ lục 1, dòng {first.rows[joined].marker}",
        f"“{first.rows[joined].title}” bị ngắt ở cuối trang, đã ghép lại thành một dòng.",
        0,
        joined,
    )
    yield Doubt(
        DoubtKind.MARKER,
        f"Phụ lục 1, dòng {first.rows[marked].marker}",
        f"Tệp ghi 1.1, đã hiểu là {first.rows[marked].marker} theo các dòng liền kề.",
        0,
        marked,
        suggestion=first.rows[marked].marker or "",
    )
    for row in named[:3]:
        name = first.rows[row].cells[lead]
        yield Doubt(DoubtKind.PARTY, "Phụ lục 1", f"“{name}” chưa có trong danh mục.", 0, row, lead)
    yield Doubt(DoubtKind.REFUSED, "cả tệp", "Tệp có macro; chương trình không chạy và bỏ qua.")


def _appendix(plan: Plan, table: PartId, block: int) -> ProposedAppendix:
    owner = plan.parts.parent_of(table)
    above = next(each for each in plan.appendices() if each.id == owner)
    columns = plan.columns(table)
    return ProposedAppendix(
        above.label,
        above.title,
        tuple(
            ProposedColumn(each.key, each.header, each.kind, each.above, number)
            for number, each in enumerate(columns)
        ),
        tuple(
            ProposedRow(
                step.depth,
                step.item.kind,
                step.item.marker,
                step.item.title,
                step.item.cells,
                source=(SourcePlace(0, block, number),),
            )
            for number, step in enumerate(plan.outline(table).walk(), start=1)
        ),
        source=SourcePlace(0, block),
    )


def _table(plan: Plan, table: PartId) -> SourceTable:
    columns = plan.columns(table)
    header = SourceRow(tuple(_cell(n, c.header, bold=True) for n, c in enumerate(columns)), True)  # noqa: FBT003
    rows = tuple(_row(step.item, columns) for step in plan.outline(table).walk())
    return SourceTable((header, *rows), len(columns))


def _row(row: Row, columns: tuple[Column, ...]) -> SourceRow:
    bold = not row.cells
    return SourceRow(tuple(_cell(n, row.text(c), bold=bold) for n, c in enumerate(columns)))


def _cell(column: int, text: str, *, bold: bool = False) -> SourceCell:
    return SourceCell(column, (SourceRun(text, "Times New Roman", bold),))


# What each letter was spelt as, found by reading every code once.
_TCVN3 = str.maketrans(
    {decoded(chr(code), Encoding.TCVN3): chr(code) for code in range(0xA1, 0x100)}
)


def _in_tcvn3(block: object) -> SourceTable:
    if not isinstance(block, SourceTable):
        raise TypeError(block)
    return replace(
        block,
        rows=tuple(
            replace(
                row,
                cells=tuple(
                    cell._replace(runs=(SourceRun(cell.text.translate(_TCVN3), ".VnTime"),))
                    for cell in row.cells
                ),
            )
            for row in block.rows
        ),
    )

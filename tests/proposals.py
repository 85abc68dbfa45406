"""What the understanding of a file gives, made by hand: each test names only what it is about."""

from dataclasses import replace

from kehoach_desktop.domain.appendix import ColumnKind, RowKind
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

COLUMNS = (
    ProposedColumn("marker", "TT", ColumnKind.MARKER, source=0),
    ProposedColumn("title", "Lĩnh vực, tiêu chí", ColumnKind.TITLE, source=1),
    ProposedColumn("lead", "Bộ phận chủ trì", ColumnKind.LEAD, ("Phân công",), source=2),
    ProposedColumn("coordinators", "Phối hợp", ColumnKind.COORDINATE, ("Phân công",), source=3),
    ProposedColumn("timeframe", "Thời gian", ColumnKind.TIMEFRAME, source=4),
)


def read_row(title, *, level=1, marker=None, kind=RowKind.CRITERION, source=(), **cells):
    return ProposedRow(level, kind, marker, title, cells, source=source)


def read_group(title, *, marker=None, level=0):
    return read_row(title, level=level, marker=marker, kind=RowKind.GROUP)


def read_table(*rows, label="Phụ lục 1", title=("CHỈ SỐ CẢI CÁCH",), columns=COLUMNS, **fields):
    """Each row says that it was read from the source row of its own number, under the header."""
    placed = tuple(
        row if row.source else _at(row, number) for number, row in enumerate(rows, start=1)
    )
    place = SourcePlace(0, 0)
    return ProposedAppendix(label, title, columns, placed, source=place, **fields)


def _at(row, number):
    return replace(row, source=(SourcePlace(0, 0, number),))


def a_proposal(*appendices, file="Phuluc.docx", **fields):
    return Proposal(file, Encoding.UNICODE, appendices, **fields)


def a_doubt(kind=DoubtKind.OTHER, what="Chữ bị cụt ở cuối ô?", **place):
    return Doubt(kind, "Phụ lục 1", what, **place)


def ward_table(**fields):
    """Two groups of a ward's appendix, three criteria, an office spelt in a way of its own."""
    time = "Thường xuyên"
    return read_table(
        read_group("Công khai minh bạch", marker="2"),
        read_row("Tiếp cận thông tin", marker="2.1", lead="Công chức VHXXH", timeframe=time),
        read_row("Thu, chi ngân sách", marker="2.2", lead="Công chức VPTK", timeframe=time),
        read_group("Trách nhiệm giải trình", marker="3"),
        read_row("Giải quyết khiếu nại", marker="3.1", lead="Công chức VPTK", timeframe=time),
        **fields,
    )


def source_of(proposal, *, kind=SourceKind.WORD, font=""):
    """The file that such a proposal was read from: one sheet, a table for each appendix."""
    blocks = tuple(_table(each, font) for each in proposal.appendices)
    return Source(proposal.file, kind, (SourceSheet(blocks),), proposal.encoding)


def _table(appendix, font):
    heads = [column.header for column in appendix.columns]
    lines = [heads]
    for row in appendix.rows:
        texts = {"marker": row.marker or "", "title": row.title, **row.cells}
        lines.append([texts.get(column.key, "") for column in appendix.columns])
    rows = tuple(
        SourceRow(
            tuple(
                SourceCell(place, (SourceRun(text, font),), place=f"hàng {number}, ô {place + 1}")
                for place, text in enumerate(line)
            ),
            header=number == 1,
        )
        for number, line in enumerate(lines, start=1)
    )
    return SourceTable(rows, len(heads))

"""What the papers around a plan share: letterhead, closing, plain tables, where rows stand."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Appendix, ColumnKind, PartId, Row, RowId
from kehoach_desktop.domain.dates import document_number, place_and_date
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.numbers import format_decimal
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import Plan, SignatureBlock
from kehoach_desktop.domain.progress import Progress, ProgressState
from kehoach_desktop.domain.report import (
    Align,
    Block,
    Cell,
    Chapter,
    Closing,
    Document,
    DocumentKind,
    Letterhead,
    Paragraph,
    ParagraphRole,
    Run,
    TableBlock,
    TableColumn,
    TableRow,
)
from kehoach_desktop.domain.values import dataclass

_ISSUER = re.compile(r"[-–](.+)")
_DRAFTER = re.compile(r"Lưu:?\s*VT\s*[,;]\s*([^\s.,;()]+)")
_BODY = "Trong nội dung kế hoạch"  # where rows stand that are of no appendix
ISSUER = "UBND"  # what a commune's documents are signed with


@dataclass(frozen=True, slots=True)
class Paper:
    """What every paper of an office has in common."""

    office: Office
    at: datetime
    form: Form = field(default_factory=Form)
    number: str = ""
    day: date | None = None
    signature: SignatureBlock | None = None
    urgency: str = ""
    issuer: str = ISSUER  # behind the sign of the kind: BC-UBND
    drafter_code: str = ""
    receivers: tuple[str, ...] = ()  # whom it addresses; else whom the office reports to

    def document(
        self,
        kind: DocumentKind,
        title: str,
        blocks: Iterable[Block],
        *,
        symbol: str = "",
        about: str = "",
    ) -> Document:
        place, day = self.office.place, self.day
        printed = (
            place_and_date(place, day.day, day.month, day.year)
            if day
            else place_and_date(place, None, None, self.at.year)
        )
        head = Letterhead(
            superior=self.office.superior_lines,
            agency=self.office.agency_lines,
            number=document_number(self.number, symbol) if symbol else "",
            place_and_date=printed,
            about=about,
            urgency=self.urgency,
        )
        chapter = Chapter((head, *blocks), name=title, restart=True)
        return Document(kind, title, self.office.name, (chapter,), self.at, self.form)

    def symbol(self, sign: str) -> str:
        """The symbol of a kind of document: "BC" of "UBND" is BC-UBND."""
        return f"{sign}-{self.issuer}"

    def letter_symbol(self) -> str:
        """A letter has no kind: who issues it, then who drafted it, as the archive line says."""
        for each in self.office.recipients:
            if match := _DRAFTER.search(each.literal):
                return f"{self.issuer}-{match[1]}"
        return self.issuer

    def addressees(self) -> tuple[str, ...]:
        return self.receivers or tuple(filter(None, (self.office.receiver,)))

    def closing(self, *receivers: str) -> Closing:
        """The signature; receivers of this very paper stand before the office's archive line."""
        signature = self.signature or self.office.signature
        lines = tuple(each.literal for each in self.office.recipients)
        if receivers:
            archive = [line for line in lines if line.startswith("Lưu")] or ["Lưu: VT."]
            lines = (*receivers, archive[-1])
        return Closing(lines, signature.lines, signature.name, self.drafter_code)


def issuer_of(symbol: str) -> str:
    """Who issues, out of a symbol: "KH-UBND" is of UBND."""
    match = _ISSUER.search(symbol)
    return match[1].strip() if match else ISSUER


def addressed(receivers: Sequence[str]) -> Paragraph:
    """Kính gửi: one receiver on its line, several below each other as one block."""
    if len(receivers) == 1:
        return paragraph(f"Kính gửi: {receivers[0]}.", ParagraphRole.ADDRESSEE)
    lines = ";\n".join(f"- {each}" for each in receivers)
    return paragraph(f"Kính gửi:\n{lines}.", ParagraphRole.ADDRESSEE)


Cells = Sequence[str | Decimal | None]


class Standing(NamedTuple):
    """One row with where it stands in the plan and what was done."""

    row: Row
    appendix: str
    timeframe: str
    leads: str
    entry: Progress | None

    @property
    def state(self) -> ProgressState:
        return self.entry.state if self.entry else ProgressState.TODO


def standings(plan: Plan, latest: Mapping[RowId, Progress]) -> Iterator[Standing]:
    """Every row that is work and not a heading, in printed order."""
    for table in plan.tables():
        columns = plan.columns(table.id)
        name = _appendix_name(plan, table.id)
        outline = plan.outline(table.id)
        for _, row in outline.walk():
            if not outline.children_of(row.id):
                texts = {column.kind: row.text(column) for column in columns}
                yield Standing(
                    row,
                    name,
                    texts.get(ColumnKind.TIMEFRAME, ""),
                    texts.get(ColumnKind.LEAD, ""),
                    latest.get(row.id),
                )


def _appendix_name(plan: Plan, table: PartId) -> str:
    for each in plan.parts.ancestors_of(table):
        part = plan.parts[each]
        if isinstance(part, Appendix):
            return " - ".join(filter(None, (part.label, part.short_name)))
    return ""


def paragraph(text: str, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    return Paragraph((Run(text),), role)


def heading(text: str) -> Paragraph:
    return Paragraph((Run(text, bold=True),), ParagraphRole.PART)


def standings_table(
    name: str,
    header: Sequence[str],
    rows: Iterable[tuple[Standing, Cells]],
    *,
    centred: set[int],
) -> TableBlock:
    """Markers begin anew in each appendix: rows of several stand below the name of theirs."""
    groups = [(place, list(each)) for place, each in groupby(rows, key=_place)]
    found: list[Cells] = []
    strong = set()
    for place, each in groups:
        if len(groups) > 1:
            strong.add(len(found))
            found.append(("", place or _BODY, *("" for _ in header[2:])))
        found += [cells for _, cells in each]
    return plain_table(name, header, found, centred=centred, strong=frozenset(strong))


def _place(row: tuple[Standing, Cells]) -> str:
    return row[0].appendix


def plain_table(
    name: str,
    header: Sequence[str],
    rows: Iterable[Cells],
    *,
    centred: set[int],
    strong: frozenset[int] = frozenset(),
) -> TableBlock:
    """Texts and figures under one row of headers; `strong` are the rows that head others."""
    return TableBlock(
        columns=tuple(
            TableColumn(align=Align.CENTRE if index in centred else Align.LEFT)
            for index in range(len(header))
        ),
        header=(tuple(Cell((Run(text, bold=True),)) for text in header),),
        rows=tuple(
            TableRow(
                tuple(_cell(each, bold=number in strong) for each in row),
                group=number in strong,
            )
            for number, row in enumerate(rows)
        ),
        name=name,
    )


def _cell(content: str | Decimal | None, *, bold: bool) -> Cell:
    number = content if isinstance(content, Decimal) else None
    text = digits(number) if number is not None else str(content or "")
    return Cell((Run(text, bold=bold),) if text else (), number=number)


def digits(value: Decimal | None) -> str:
    return "" if value is None else format_decimal(value)


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]

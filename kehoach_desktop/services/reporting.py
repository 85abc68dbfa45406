"""Builds documents out of a plan: what is printed, to the letter, in the order of the form."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    ColumnKind,
    Row,
    RowKind,
    Span,
    Style,
    Table,
)
from kehoach_desktop.domain.dates import document_number, place_and_date
from kehoach_desktop.domain.form import Form, LabelStyle
from kehoach_desktop.domain.numbers import format_decimal, parse_decimal, to_roman
from kehoach_desktop.domain.plan import (
    CitationUse,
    Footnote,
    Plan,
    PlanHead,
    Section,
    SectionRole,
)
from kehoach_desktop.domain.report import (
    Align,
    AppendixTitle,
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
    Text,
    Title,
)

_ALIGN = {
    ColumnKind.MARKER: Align.CENTRE,
    ColumnKind.UNIT: Align.CENTRE,
    ColumnKind.TARGET: Align.CENTRE,
    ColumnKind.MAX_SCORE: Align.CENTRE,
}
_NUMERIC = {ColumnKind.TARGET, ColumnKind.MAX_SCORE}


def plan_document(
    plan: Plan,
    *,
    author: str,
    at: datetime,
    form: Form,
    data: dict[str, Any] | None = None,
    draft: bool = False,
) -> Document:
    """The plan as it is handed up: body first, each appendix on pages of its own.

    An appendix that is issued as a file of its own is not in here.
    """
    body = Chapter(tuple(_body(plan, draft=draft)), name=plan.head.type_name, restart=True)
    others = (
        chapter
        for appendix, chapter in _appendices(plan, form, draft=draft)
        if not appendix.own_file
    )
    return Document(DocumentKind.PLAN, _name(plan), author, (body, *others), at, form, data)


def appendices_document(
    plan: Plan,
    *,
    author: str,
    at: datetime,
    form: Form,
    data: dict[str, Any] | None = None,
    draft: bool = False,
) -> Document:
    """The appendices alone, in one file: signed once, on its first page."""
    chapters = [chapter for _, chapter in _appendices(plan, form, draft=draft)]
    if chapters:
        chapters[0] = replace(chapters[0], signed_alone=True)
    return Document(DocumentKind.APPENDICES, _name(plan), author, tuple(chapters), at, form, data)


def own_files(
    plan: Plan, *, author: str, at: datetime, form: Form, draft: bool = False
) -> list[Document]:
    """Each appendix that is issued as a file of its own, with room for its own signature."""
    return [
        Document(
            DocumentKind.APPENDICES,
            f"{chapter.name}, {_name(plan)}",
            author,
            (replace(chapter, signed_alone=True),),
            at,
            form,
        )
        for appendix, chapter in _appendices(plan, form, draft=draft)
        if appendix.own_file
    ]


def _name(plan: Plan) -> str:
    return f"{plan.head.type_name} {plan.head.subject}".strip()


def _body(plan: Plan, *, draft: bool) -> Iterator[Block]:
    head = plan.head
    yield letterhead(head)
    yield Title(head.type_name, tuple(head.subject.splitlines()))
    for citation in head.citations:
        if citation.use is CitationUse.BASIS:
            yield Paragraph((Run(citation.literal, italic=True),), ParagraphRole.CITATION)
    for depth, part in plan.parts.walk():
        match part:
            case Section():
                yield _paragraph(plan, part, depth)
            case Table() if _stands_in_body(plan, part):
                yield table_block(plan, part, draft=draft)
            case _:
                pass
    yield Closing(
        recipients=tuple(each.literal for each in head.recipients),
        signature=head.signature.lines,
        name=head.signature.name,
        drafter_code=head.drafter_code,
    )


def letterhead(head: PlanHead) -> Letterhead:
    return Letterhead(
        superior=head.superior_lines,
        agency=head.agency_lines,
        number=document_number(head.number, head.symbol),
        place_and_date=head.date_literal
        or place_and_date(head.place, head.day, head.month, head.year),
        urgency=head.urgency,
    )


def _stands_in_body(plan: Plan, table: Table) -> bool:
    ancestors = plan.parts.ancestors_of(table.id)
    return not any(isinstance(plan.parts[each], Appendix) for each in ancestors)


def _paragraph(plan: Plan, section: Section, depth: int) -> Paragraph:
    marker = f"{section.marker} " if section.marker else ""
    has_children = any(
        isinstance(plan.parts[each], Section) for each in plan.parts.children_of(section.id)
    )
    heading = bool(section.title) and not section.text
    bold_marker = bool(section.title)
    head = tuple(
        run for run in (Run(marker, bold=bold_marker), Run(section.title, bold=True)) if run.text
    )
    space = (Run(" "),) if section.title and section.text else ()
    text = (*head, *space, *_styled(section.text, section.spans, _notes(plan, section)))
    return Paragraph(text, _role(section, depth, heading=heading, inner=has_children), depth)


def _role(section: Section, depth: int, *, heading: bool, inner: bool) -> ParagraphRole:
    if section.role in {SectionRole.INTRODUCTION, SectionRole.CLOSING}:
        return ParagraphRole.BODY
    if heading and depth == 0:
        return ParagraphRole.PART
    if heading and inner:
        return ParagraphRole.HEADING
    return ParagraphRole.ITEM if section.marker else ParagraphRole.BODY


def _notes(plan: Plan, section: Section) -> list[Footnote]:
    parts = (plan.parts[each] for each in plan.parts.children_of(section.id))
    notes = [part for part in parts if isinstance(part, Footnote)]
    return sorted(notes, key=lambda note: note.offset)


def _styled(text: str, spans: tuple[Span, ...], notes: list[Footnote]) -> Iterator[Run]:
    """Cut a text where its style changes, and set the marks of its notes."""
    own = [span for span in spans if span.field == "text"]
    cuts = {0, len(text), *(min(note.offset, len(text)) for note in notes)}
    for span in own:
        cuts |= {min(span.start, len(text)), min(span.end, len(text))}
    edges = sorted(cuts)
    pending = list(notes)
    for start, end in zip(edges, [*edges[1:], None], strict=True):
        while pending and min(pending[0].offset, len(text)) == start:
            note = pending.pop(0)
            yield Run(note.mark, superscript=True, footnote=note.text)
        if end is not None and end > start:
            styles = {span.style for span in own if span.start <= start and end <= span.end}
            yield _run(text[start:end], styles)


def _run(text: str, styles: set[Style]) -> Run:
    return Run(
        text,
        bold=Style.BOLD in styles,
        italic=Style.ITALIC in styles,
        underline=Style.UNDERLINE in styles,
        superscript=Style.SUPERSCRIPT in styles,
    )


def _appendices(plan: Plan, form: Form, *, draft: bool) -> Iterator[tuple[Appendix, Chapter]]:
    every = list(plan.appendices())
    for number, appendix in enumerate(every, start=1):
        if not appendix.in_file:
            continue
        label = _label(appendix, number, form, alone=len(every) == 1)
        title = AppendixTitle(label, appendix.title, appendix.attached_line or "")
        tables = (table_block(plan, table, draft=draft) for table in plan.tables(appendix.id))
        name = " - ".join(filter(None, (label, appendix.short_name))) or " ".join(appendix.title)
        yield appendix, Chapter((title, *tables), appendix.orientation, name, restart=True)


def _label(appendix: Appendix, number: int, form: Form, *, alone: bool) -> str:
    """As typed, or numbered; the decree numbers where there are two or more."""
    if form.label_style is LabelStyle.AS_TYPED:
        return appendix.label or ""
    if alone:
        return "Phụ lục"
    roman = form.label_style is LabelStyle.ROMAN
    return f"Phụ lục {to_roman(number) if roman else number}"


def table_block(plan: Plan, table: Table, *, draft: bool = False) -> TableBlock:
    columns = [
        column
        for column in plan.columns(table.id)
        if (column.in_draft if draft else column.in_issue)
    ]
    outline = plan.outline(table.id)
    has_markers = any(column.kind is ColumnKind.MARKER for column in columns)
    rows = tuple(
        TableRow(
            tuple(_cell(row, column, lift=not has_markers) for column in columns),
            group=row.kind is RowKind.GROUP,
            level=depth,
        )
        for depth, row in outline.walk()
    )
    return TableBlock(
        columns=tuple(
            TableColumn(column.width, _ALIGN.get(column.kind, Align.LEFT)) for column in columns
        ),
        header=header_rows(columns),
        rows=rows,
        name=_table_name(plan, table),
        repeat_header=table.repeat_header,
    )


def _table_name(plan: Plan, table: Table) -> str:
    for each in plan.parts.ancestors_of(table.id):
        part = plan.parts[each]
        if isinstance(part, Appendix):
            return part.short_name or part.label or " ".join(part.title)
        if isinstance(part, Section):
            return " ".join(filter(None, (part.marker, part.title or part.text)))
    return ""


def _cell(row: Row, column: Column, *, lift: bool) -> Cell:
    text, shift = row.text(column), 0
    if lift and column.kind is ColumnKind.TITLE and row.marker:
        text = f"{row.marker} {text}"
        shift = len(row.marker) + 1
    number = parse_decimal(text) if column.kind in _NUMERIC else None
    if number is not None and format_decimal(number) != text:
        number = None  # a spreadsheet would show another literal, such as 5 for 05
    spans = tuple(span for span in row.spans if span.field == column.key)
    own = tuple(Span(span.start + shift, span.end + shift, span.style) for span in spans)
    runs = tuple(_styled(text, own, [])) if own else ((Run(text),) if text else ())
    if row.kind is RowKind.GROUP:
        runs = tuple(run._replace(bold=True) for run in runs)
    return Cell(runs, number=number)


def header_rows(columns: list[Column]) -> tuple[tuple[Cell, ...], ...]:
    """Merge equal neighbours in the levels above; a header with fewer levels reaches down."""
    height = 1 + max((len(column.above) for column in columns), default=0)
    rows: list[list[Cell]] = [[] for _ in range(height)]
    for level in range(height):
        index = 0
        while index < len(columns):
            column = columns[index]
            levels = len(column.above)
            if level < levels:
                path = column.above[: level + 1]
                across = _run_length(columns, index, path)
                rows[level].append(Cell(_bold(path[-1]), across=across))
                index += across
                continue
            if level == levels:
                rows[level].append(Cell(_bold(column.header), down=height - levels))
            index += 1
    return tuple(map(tuple, rows))


def _run_length(columns: list[Column], start: int, path: tuple[str, ...]) -> int:
    length = 0
    for column in columns[start:]:
        if column.above[: len(path)] != path:
            break
        length += 1
    return length


def _bold(text: str) -> Text:
    return (Run(text, bold=True),)

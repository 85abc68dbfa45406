"""The papers around a plan: report, assignment sheet, scores, due list, hand-over, letter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Appendix, ColumnKind, PartId, Row, RowId
from kehoach_desktop.domain.dates import document_number, place_and_date, short_date
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.numbers import format_decimal
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.parties import Role
from kehoach_desktop.domain.plan import Plan, SignatureBlock
from kehoach_desktop.domain.progress import Progress, ProgressState, ReportingPeriod, counts
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
    Title,
)
from kehoach_desktop.domain.scoring import Criterion, CriterionId, Score, total
from kehoach_desktop.domain.staff import Directory, PartyRef
from kehoach_desktop.domain.timeframe import due_dates
from kehoach_desktop.domain.timeframe_parser import parse_timeframe
from kehoach_desktop.domain.vocabulary import term


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
        chapter = Chapter((head, *blocks), name=title)
        return Document(kind, title, self.office.name, (chapter,), self.at, self.form)

    def closing(self, recipients: Iterable[str] = ()) -> Closing:
        signature = self.signature or self.office.signature
        lines = tuple(recipients) or tuple(each.literal for each in self.office.recipients)
        return Closing(lines, signature.lines, signature.name)


class Sentence(NamedTuple):
    """A drafted sentence of a report; a person's own words, under the same key, replace it."""

    key: str
    text: str


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


def draft(plan: Plan, period: ReportingPeriod, latest: Mapping[RowId, Progress]) -> list[Sentence]:
    """Say in words what the entries say in figures; only what is there is said."""
    rows = list(standings(plan, latest))
    number = counts([each.row.id for each in rows], latest)
    done = number[ProgressState.DONE]
    label = period.period.label
    share = format_decimal((Decimal(done) * 100 / (len(rows) or 1)).quantize(Decimal("0.1")))
    drafted = [
        Sentence(
            "overview",
            f"Trong {_lower_first(label)}, kế hoạch có {len(rows)} nội dung phải thực hiện; "
            f"đã hoàn thành {done} nội dung, đạt {share}%; "
            f"đang thực hiện {number[ProgressState.DOING]}, "
            f"chưa thực hiện {number[ProgressState.TODO]}, không hoàn thành "
            f"{number[ProgressState.FAILED]}.",
        )
    ]
    drafted += _listed("failed", "Nội dung không hoàn thành", rows, ProgressState.FAILED)
    for key, heading, texts in (
        (
            "difficulty",
            "Khó khăn, vướng mắc",
            (each.entry and each.entry.difficulty for each in rows),
        ),
        ("proposal", "Kiến nghị, đề xuất", (each.entry and each.entry.proposal for each in rows)),
    ):
        said = list(dict.fromkeys(filter(None, texts)))
        if said:
            drafted.append(Sentence(key, f"{heading}: {'; '.join(said)}."))
    return drafted


def report(
    paper: Paper,
    plan: Plan,
    period: ReportingPeriod,
    latest: Mapping[RowId, Progress],
    own_words: Mapping[str, str],
) -> Document:
    """The periodic report: addressee, what was drafted or written, then the results row by row."""
    of_plan, of_period = _lower_first(plan.head.subject), _lower_first(period.period.label)
    subject = f"Kết quả thực hiện Kế hoạch {of_plan} {of_period}"
    sentences = [own_words.get(each.key, each.text) for each in draft(plan, period, latest)]
    blocks: list[Block] = [Title("BÁO CÁO", (subject,))]
    if paper.office.receiver:
        blocks.append(_paragraph(f"Kính gửi: {paper.office.receiver}.", ParagraphRole.ADDRESSEE))
    blocks += [_paragraph(text) for text in sentences if text]
    rows = [
        (
            each.row.marker or "",
            each.row.title,
            term(each.state),
            _figure(each.entry),
            each.entry.result if each.entry else "",
        )
        for each in standings(plan, latest)
    ]
    header = ("TT", "Nội dung", "Trạng thái", "Số liệu", "Kết quả")
    blocks += [_table("Kết quả", header, rows, centred={0, 3}), paper.closing()]
    return paper.document(DocumentKind.REPORT, f"BÁO CÁO {subject}", blocks, symbol="BC-UBND")


def assignment_sheet(
    paper: Paper, plan: Plan, directory: Directory, party: PartyRef, roles: Sequence[Role]
) -> Document:
    """What one person or unit carries, for a meeting without a screen."""
    name = directory.name_of(party)
    rows = [
        (
            each.row.marker or "",
            each.row.title,
            ", ".join(term(role) for role in _roles(plan, each.row.id, party, roles)),
            each.timeframe,
            each.appendix,
        )
        for each in standings(plan, {})
        if _roles(plan, each.row.id, party, roles)
    ]
    header = ("TT", "Nội dung", "Vai trò", "Thời gian thực hiện", "Phụ lục")
    blocks = (
        Title(
            "PHIẾU PHÂN CÔNG NHIỆM VỤ", (name, f"Theo Kế hoạch {_lower_first(plan.head.subject)}")
        ),
        _table("Phân công", header, rows, centred={0}),
        paper.closing((f"{name};", "Lưu: VT.")),
    )
    return paper.document(DocumentKind.ASSIGNMENT, f"Phiếu phân công: {name}", blocks)


def due_list(
    paper: Paper, plan: Plan, latest: Mapping[RowId, Progress], window: tuple[date, date]
) -> Document:
    """Work whose day falls into the window and that is not done, the earliest first."""
    found = []
    for each in standings(plan, latest):
        if each.state is not ProgressState.DONE:
            timeframe = parse_timeframe(each.timeframe)
            found += [(due.day, each) for due in due_dates(timeframe, window=window)]
    found.sort(key=lambda pair: (pair[0], pair[1].row.id))
    today = paper.at.date()
    rows = [
        (
            short_date(day),
            f"{each.row.marker or ''} {each.row.title}".strip(),
            each.leads,
            "Quá hạn" if day < today else term(each.state),
        )
        for day, each in found
    ]
    first, last = map(short_date, window)
    blocks = (
        Title("DANH SÁCH CÔNG VIỆC ĐẾN HẠN", (f"Từ ngày {first} đến ngày {last}",)),
        _table("Đến hạn", ("Hạn", "Nội dung", "Chủ trì", "Trạng thái"), rows, centred={0}),
        paper.closing(("Lưu: VT.",)),
    )
    return paper.document(DocumentKind.DUE_LIST, "Danh sách công việc đến hạn", blocks)


def score_table(
    paper: Paper, name: str, criteria: Sequence[Criterion], scores: Mapping[CriterionId, Score]
) -> Document:
    """Maximum, own and appraised score of each criterion, and the sums."""
    rows: list[tuple[str, ...]] = []
    for criterion in criteria:
        score = scores.get(criterion.id)
        rows.append(
            (
                criterion.marker or "",
                criterion.title,
                _digits(criterion.max_score),
                _digits(score.self_score if score else None),
                _digits(score.reviewed_score if score else None),
                score.explanation if score else "",
            )
        )
    sums = total(criteria, scores)
    summed = (sums.maximum, sums.self_score, sums.reviewed_score)
    rows.append(("", "Tổng cộng", *map(_digits, summed), ""))
    header = ("TT", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Thẩm định", "Giải trình, minh chứng")
    blocks = (
        Title("BẢNG TỰ CHẤM ĐIỂM", (name,)),
        _table("Tự chấm điểm", header, rows, centred={0, 2, 3, 4}),
        paper.closing(),
    )
    return paper.document(DocumentKind.SCORES, f"Bảng tự chấm điểm {name}", blocks)


def handover(paper: Paper, plan: Plan, old: str, new: str, rows: Sequence[Standing]) -> Document:
    """A record of open work that goes from one officer to another; results so far stay named."""
    table = _table(
        "Bàn giao",
        ("TT", "Nội dung", "Thời gian thực hiện", "Trạng thái", "Kết quả đã có"),
        [
            (
                each.row.marker or "",
                each.row.title,
                each.timeframe,
                term(each.state),
                each.entry.result if each.entry else "",
            )
            for each in rows
        ],
        centred={0},
    )
    said = f"Bên giao: {old}. Bên nhận: {new}. Số nội dung bàn giao: {len(rows)}."
    blocks = (
        Title("BIÊN BẢN BÀN GIAO NHIỆM VỤ", (f"Theo Kế hoạch {_lower_first(plan.head.subject)}",)),
        _paragraph(said),
        table,
        Closing((), ("BÊN NHẬN",), new, other=("BÊN GIAO",), other_name=old),
    )
    title = "Biên bản bàn giao nhiệm vụ"
    return paper.document(DocumentKind.HANDOVER, title, blocks, symbol="BB-UBND")


def covering_letter(
    paper: Paper, about: str, receivers: Sequence[str], body: Sequence[str]
) -> Document:
    """A letter to the level above: the subject under its number, then to whom."""
    to = (
        [f"Kính gửi: {receivers[0]}."]
        if len(receivers) == 1
        else ["Kính gửi:", *(f"- {each}" for each in receivers)]
    )
    blocks: tuple[Block, ...] = (
        *(_paragraph(line, ParagraphRole.ADDRESSEE) for line in to),
        *(_paragraph(line) for line in body),
        paper.closing(("Như trên;", "Lưu: VT.")),
    )
    said = f"V/v {about}"
    return paper.document(DocumentKind.LETTER, about, blocks, symbol="UBND-VP", about=said)


def _roles(plan: Plan, row: RowId, party: PartyRef, wanted: Sequence[Role]) -> list[Role]:
    parties = plan.assignments.get(row, ())
    held = {each.role for each in parties if each.subject == party}
    return [role for role in wanted if role in held]


def _listed(
    key: str, heading: str, rows: Iterable[Standing], state: ProgressState
) -> list[Sentence]:
    titles = [each.row.title for each in rows if each.state is state]
    return [Sentence(key, f"{heading}: {'; '.join(titles)}.")] if titles else []


def _appendix_name(plan: Plan, table: PartId) -> str:
    for each in plan.parts.ancestors_of(table):
        part = plan.parts[each]
        if isinstance(part, Appendix):
            return " - ".join(filter(None, (part.label, part.short_name)))
    return ""


def _paragraph(text: str, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    return Paragraph((Run(text),), role)


def _table(
    name: str,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    centred: set[int],
) -> TableBlock:
    return TableBlock(
        columns=tuple(
            TableColumn(align=Align.CENTRE if index in centred else Align.LEFT)
            for index in range(len(header))
        ),
        header=(tuple(Cell((Run(text, bold=True),)) for text in header),),
        rows=tuple(
            TableRow(tuple(Cell((Run(text),) if text else ()) for text in row)) for row in rows
        ),
        name=name,
    )


def _figure(entry: Progress | None) -> str:
    return _digits(entry.value if entry else None)


def _digits(value: Decimal | None) -> str:
    return "" if value is None else format_decimal(value)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]

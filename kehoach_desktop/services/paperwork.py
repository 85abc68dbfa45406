"""What a period and a plan's assignments put on paper: report, sheets, due work, scores."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.dates import short_date
from kehoach_desktop.domain.numbers import format_decimal
from kehoach_desktop.domain.period import calendar_span
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.progress import Progress, ProgressState, ReportingPeriod, counts
from kehoach_desktop.domain.report import Block, Document, DocumentKind, Title
from kehoach_desktop.domain.staff import Directory, Officer, PartyKind, PartyRef
from kehoach_desktop.domain.timeframe import due_dates
from kehoach_desktop.domain.timeframe_parser import parse_timeframe
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.services.paper import (
    Paper,
    Standing,
    addressed,
    heading,
    lower_first,
    paragraph,
    plain_table,
    standings,
    standings_table,
)

# --- The periodic report ---


class Sentence(NamedTuple):
    """A drafted sentence of a report; a person's own words, under the same key, replace it."""

    key: str
    text: str


def draft(plan: Plan, period: ReportingPeriod, latest: Mapping[RowId, Progress]) -> list[Sentence]:
    """Say in words what the entries say in figures; only what is there is said."""
    rows = list(standings(plan, latest))
    drafted = [Sentence("overview", _overview(rows, period, latest))]
    if by_appendix := _by_appendix(rows):
        drafted.append(Sentence("by_appendix", by_appendix))
    failed = [each.row.title for each in rows if each.state is ProgressState.FAILED]
    drafted += _listed("failed", "Nội dung không hoàn thành", failed)
    drafted += _listed("late", "Nội dung quá hạn chưa xong", _late(rows, period))
    entries = [each.entry for each in rows if each.entry]
    drafted += _listed("difficulty", "Khó khăn, vướng mắc", [each.difficulty for each in entries])
    drafted += _listed("proposal", "Kiến nghị, đề xuất", [each.proposal for each in entries])
    return drafted


def _overview(
    rows: Sequence[Standing], period: ReportingPeriod, latest: Mapping[RowId, Progress]
) -> str:
    number = counts([each.row.id for each in rows], latest)
    done = number[ProgressState.DONE]
    return (
        f"Trong {lower_first(period.period.label)}, kế hoạch có {len(rows)} nội dung phải thực "
        f"hiện; đã hoàn thành {done} nội dung, đạt {_share(done, len(rows))}%; "
        f"đang thực hiện {number[ProgressState.DOING]}, "
        f"chưa thực hiện {number[ProgressState.TODO]}, không hoàn thành "
        f"{number[ProgressState.FAILED]}."
    )


def _by_appendix(rows: Iterable[Standing]) -> str:
    """Where there are several appendices, how far each of them is."""
    found: dict[str, list[bool]] = {}
    for each in rows:
        if each.appendix:
            found.setdefault(each.appendix, []).append(each.state is ProgressState.DONE)
    if len(found) < 2:  # noqa: PLR2004 - one appendix is the whole, which is said already
        return ""
    said = "; ".join(
        f"{name}: {sum(done)}/{len(done)} nội dung ({_share(sum(done), len(done))}%)"
        for name, done in found.items()
    )
    return f"Kết quả theo từng phụ lục: {said}."


def _share(part: int, whole: int) -> str:
    return format_decimal((Decimal(part) * 100 / (whole or 1)).quantize(Decimal("0.1")))


def _late(rows: Iterable[Standing], period: ReportingPeriod) -> list[str]:
    """Open work whose day falls into the period, up to the day that the figures are of."""
    window = calendar_span(period.period)
    late = []
    for each in rows:
        if each.state is not ProgressState.DONE:
            days = due_dates(parse_timeframe(each.timeframe), window=window)
            if any(due.day < period.until for due in days):
                late.append(each.row.title)
    return late


def _listed(key: str, name: str, texts: Iterable[str]) -> list[Sentence]:
    said = [text.rstrip(" .;") for text in dict.fromkeys(filter(None, texts))]
    return [Sentence(key, f"{name}: {'; '.join(said)}.")] if said else []


_PARTS = (
    ("KẾT QUẢ THỰC HIỆN", ("overview", "by_appendix", "failed", "late")),
    ("KHÓ KHĂN, VƯỚNG MẮC", ("difficulty",)),
    ("KIẾN NGHỊ, ĐỀ XUẤT", ("proposal",)),
)
SENTENCE_KEYS = tuple(key for _, keys in _PARTS for key in keys)
_NUMERALS = ("I", "II", "III", "IV")


def report(
    paper: Paper,
    plan: Plan,
    period: ReportingPeriod,
    latest: Mapping[RowId, Progress],
    own_words: Mapping[str, str],
) -> Document:
    """The periodic report: addressee, what was drafted or written, then the results row by row."""
    of_plan, of_period = lower_first(plan.head.subject), lower_first(period.period.label)
    subject = f"Kết quả thực hiện Kế hoạch {of_plan} {of_period}"
    blocks: list[Block] = [Title("BÁO CÁO", (subject,))]
    if receivers := paper.addressees():
        blocks.append(addressed(receivers))
    drafted = {each.key: each.text for each in draft(plan, period, latest)}
    numerals = iter(_NUMERALS)
    for name, texts in _report_parts({**drafted, **own_words}):
        blocks.append(heading(f"{next(numerals)}. {name}"))
        blocks += [paragraph(text) for text in texts]
    blocks.append(heading(f"{next(numerals)}. KẾT QUẢ TỪNG NỘI DUNG"))
    blocks += [_results(plan, latest), paper.closing()]
    title, symbol = f"BÁO CÁO {subject}", paper.symbol("BC")
    return paper.document(DocumentKind.REPORT, title, blocks, symbol=symbol)


def _report_parts(said: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    for name, keys in _PARTS:
        texts = [said[key] for key in keys if said.get(key)]
        if texts:
            yield name, texts


def _results(plan: Plan, latest: Mapping[RowId, Progress]) -> Block:
    rows = [
        (
            each,
            (
                each.row.marker or "",
                each.row.title,
                term(each.state),
                each.entry.value if each.entry else None,
                each.entry.result if each.entry else "",
            ),
        )
        for each in standings(plan, latest)
    ]
    header = ("TT", "Nội dung", "Trạng thái", "Số liệu", "Kết quả")
    return standings_table("Kết quả", header, rows, centred={0, 3})


# --- Assignment sheets and due work ---


def stands_for(directory: Directory, party: PartyRef) -> frozenset[PartyRef]:
    """Whom a row may name to mean this party: an officer carries what the post does."""
    found = directory.get(party)
    if isinstance(found, Officer) and found.position_id is not None:
        return frozenset({party, PartyRef(PartyKind.POSITION, found.position_id)})
    return frozenset({party})


def carried(
    plan: Plan,
    latest: Mapping[RowId, Progress],
    parties: frozenset[PartyRef],
    roles: Sequence[Role],
) -> Iterator[tuple[Standing, list[Role]]]:
    """Every row that one of these parties has a part in, with which part."""
    for each in standings(plan, latest):
        held = {
            assignment.role
            for assignment in plan.assignments.get(each.row.id, ())
            if assignment.subject in parties
        }
        if found := [role for role in roles if role in held]:
            yield each, found


def assignment_sheet(
    paper: Paper, plan: Plan, directory: Directory, party: PartyRef, roles: Sequence[Role]
) -> Document:
    """What one person or unit carries, for a meeting without a screen."""
    name = directory.name_of(party)
    rows = [
        (
            each.row.marker or "",
            each.row.title,
            ", ".join(term(role) for role in held),
            each.timeframe,
            each.appendix,
        )
        for each, held in carried(plan, {}, stands_for(directory, party), roles)
    ]
    header = ("TT", "Nội dung", "Vai trò", "Thời gian thực hiện", "Phụ lục")
    blocks = (
        Title(
            "PHIẾU PHÂN CÔNG NHIỆM VỤ", (name, f"Theo Kế hoạch {lower_first(plan.head.subject)}")
        ),
        plain_table("Phân công", header, rows, centred={0}),
        paper.closing(f"{name};"),
    )
    document = paper.document(DocumentKind.ASSIGNMENT, f"Phiếu phân công: {name}", blocks)
    (chapter,) = document.chapters
    return replace(document, chapters=(replace(chapter, name=name),))


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
    blocks: list[Block] = [
        Title("DANH SÁCH CÔNG VIỆC ĐẾN HẠN", (f"Từ ngày {first} đến ngày {last}",))
    ]
    if rows:
        header = ("Hạn", "Nội dung", "Chủ trì", "Trạng thái")
        blocks.append(plain_table("Đến hạn", header, rows, centred={0}))
    else:
        blocks.append(paragraph("Không có công việc nào đến hạn trong thời gian này."))
    blocks.append(paper.closing())
    return paper.document(DocumentKind.DUE_LIST, "Danh sách công việc đến hạn", blocks)

"""The top of a plan: whose it is, its number, place and date, what kind it is and what about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kehoach_desktop.domain.dates import place_and_date
from kehoach_desktop.domain.intake.lines import (
    Block,
    Line,
    is_gap,
    lines_of,
    lines_of_blocks,
    quoted,
    texts_of,
)
from kehoach_desktop.domain.markers import split_marker
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.proposal import Doubt, DoubtKind
from kehoach_desktop.domain.source import SourceParagraph
from kehoach_desktop.domain.text import fold, squeeze

_TYPE = (
    r"(?:ke hoach(?: hanh dong| cong tac)?|chuong trinh(?: hanh dong| cong tac)?|de an|phuong an)"
)
_ALONE, _LEADS = re.compile(_TYPE), re.compile(rf"{_TYPE}\b")
_NUMBER = re.compile(r"số\s*:?\s*(?P<number>[^/\s]*?)\s*/\s*(?P<symbol>\S.*)?$", re.IGNORECASE)
_BLANK = " .…_"  # what is left for a hand to fill in
_GAP = r"[\s.…_]*(?P<{}>[^\s\w]?\d{{1,{}}}[^\s\w.…_]?)?[\s.…_]*"
_DATE = re.compile(
    rf"(?:(?P<place>[^,;\d]{{2,60}}),\s*)?ngày{_GAP.format('day', 2)}tháng"
    rf"{_GAP.format('month', 2)}năm{_GAP.format('year', 4)}".replace("{{", "{").replace("}}", "}"),
    re.IGNORECASE,
)
_WRITTEN_DAY = re.compile(
    r"(?:(?P<place>[^,;\d]{2,60}),\s*)?(?:ngày\s*)?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})"
    r"[/.-](?P<year>\d{4})$",
    re.IGNORECASE,
)
_NATIONS = r"(?:cong hoa xa hoi|doc lap\s*[-–]\s*tu do|dang cong san viet nam)"
_NATION = re.compile(_NATIONS)
_NATION_REST = {"viet nam", "chu nghia viet nam", "hanh phuc"}
_RIGHT_HALF = re.compile(
    r"(?<=\s)(?:cong hoa xa hoi|doc lap\s*[-–]\s*tu do|dang cong san viet nam)"
)
_URGENCY = re.compile(r"(?:hoa toc|thuong khan|khan)(?: hen gio)?")
_ASIDE = re.compile(r"(?:v/v|du thao|mau so|ban hanh kem)")
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_PERIOD = re.compile(r"giai doan (20\d{2}) ?[-–] ?(20\d{2})")
_BODY = re.compile(
    r"uy ban|ubnd|hoi dong|hdnd|so |phong |van phong|ban |bo |trung tam|cong an|chi cuc|cuc |"
    r"dang uy|huyen uy|tinh uy|truong |thanh tra|kho bac"
)
_MOST_LINES, _LONGEST, _LONGEST_SUBJECT = 6, 90, 600
_ENDS = (".", ";", ":")


@dataclass
class Top:
    """The head as far as the top of the paper tells it, and where the text goes on."""

    head: PlanHead
    rest: int  # the first block behind the title
    doubts: list[Doubt] = field(default_factory=list)

    def ask(self, where: str, what: str) -> None:
        self.doubts.append(Doubt(DoubtKind.TITLE, where, what))


def find_title(blocks: Sequence[Block]) -> int | None:
    """The line that says what kind of document it is; one that says more only if none is alone."""
    for says_it in (_is_alone, _leads_title):
        for at, each in enumerate(blocks):
            if isinstance(each.block, SourceParagraph):
                line = next((each for each in _filled(each.block)), None)
                if line is not None and says_it(line):
                    return at
    return None


def _filled(paragraph: SourceParagraph) -> Iterator[Line]:
    return (line for line in lines_of(paragraph.runs, paragraph.alignment) if not line.is_empty)


def _is_alone(line: Line) -> bool:
    stands_out = line.is_capital or (line.bold and line.centred)
    return stands_out and bool(_ALONE.fullmatch(_closed_up(line.words)))


def _closed_up(words: str) -> str:
    """Letters with spaces between them are a word too: "K Ế  H O Ạ C H"."""
    if all(len(each) == 1 for each in words.split()):
        return words.replace(" ", "").replace("kehoach", "ke hoach")
    return words


def _leads_title(line: Line) -> bool:
    return line.bold and (line.centred or line.is_capital) and bool(_LEADS.match(line.words))


def read_top(blocks: Sequence[Block], begin: int) -> Top:
    top = Top(PlanHead(), begin + 1)
    _read_title(top, blocks, begin)
    _read_letterhead(top, blocks[:begin])
    return top


# The title


def _read_title(top: Top, blocks: Sequence[Block], begin: int) -> None:
    first = blocks[begin].block
    lines = list(_filled(first)) if isinstance(first, SourceParagraph) else []
    kind, subject = lines[0].text, lines[1:]
    if not _is_alone(lines[0]):
        found = _LEADS.match(lines[0].words)
        end = found.end() if found else 0
        subject.insert(0, lines[0].cut(lines[0].words.find(" ", end) + 1)[1])
        kind = lines[0].text[:end]
        top.ask("Tên kế hoạch", f"Loại văn bản và tên đứng trên một dòng: {quoted(lines[0].text)}.")
    at = begin + 1
    if not subject:
        while at < len(blocks) and is_gap(blocks[at]):
            at += 1
    while at < len(blocks) and len(subject) < _MOST_LINES:
        added = _title_lines(blocks[at], subject)
        if not added:
            break
        subject.extend(added)
        at += 1
    if any(not (line.bold or line.centred) for line in subject):
        said = quoted(" ".join(texts_of(subject)))
        top.ask("Tên kế hoạch", f"Tên kế hoạch không in đậm, không canh giữa; đã hiểu là {said}.")
    text = " ".join(texts_of(subject))
    top.rest = at
    years = _YEAR.findall(text)
    period = _PERIOD.search(fold(text))
    top.head = replace(
        top.head,
        type_name=kind,
        subject=text,
        period_from=int(period[1]) if period else None,
        period_to=int(period[2]) if period else None,
        plan_year=int(period[1] if period else years[-1]) if years else None,
    )


def _title_lines(each: Block, before: Sequence[Line]) -> list[Line]:
    """The lines of a paragraph that still belongs to the title, or none."""
    if not isinstance(each.block, SourceParagraph) or each.block.marker:
        return []
    lines = list(_filled(each.block))
    text = " ".join(texts_of(lines))
    if not lines or split_marker(text)[0] is not None or fold(text).startswith("can cu "):
        return []
    if len(text) + sum(len(line.text) for line in before) > _LONGEST_SUBJECT:
        return []
    if all(line.bold or line.centred for line in lines):
        same = not before or any(line.bold or line.centred for line in before)
        return lines if same else []
    is_plain = all(not (line.bold or line.centred) for line in before)
    return lines if is_plain and not text.endswith(_ENDS) else []


# The letterhead


def _read_letterhead(top: Top, blocks: Sequence[Block]) -> None:
    office: list[Line] = []
    for line in _halves(lines_of_blocks(blocks)):
        is_form = _NATION.search(line.words) or line.words in _NATION_REST
        if line.is_empty or is_form or _read_facts(top, line):
            continue
        if _is_aside(line):
            top.ask("Đầu văn bản", f"Dòng {quoted(line.text)} không được đọc vào.")
        else:
            office.append(line)
    superior, agency, is_sure = _offices(office)
    top.head = replace(top.head, superior_lines=superior, agency_lines=agency)
    if not is_sure:
        said = quoted(" ".join(agency))
        top.ask("Đầu văn bản", f"Cơ quan ban hành được hiểu là {said}; các dòng trên là cấp trên.")
    if top.head.plan_year is None:
        top.head = replace(top.head, plan_year=top.head.year)


def _read_facts(top: Top, line: Line) -> bool:
    """Number, day and urgency; False where the line says none of them."""
    if number := _NUMBER.match(line.text):
        top.head = replace(
            top.head,
            number=number["number"].strip(_BLANK),
            symbol=squeeze(number["symbol"] or ""),
        )
    elif date := _DATE.search(line.text) or _WRITTEN_DAY.match(line.text):
        top.head = _dated(top.head, line.text, date)
    elif _URGENCY.fullmatch(line.words):
        top.head = replace(top.head, urgency=line.text)
    else:
        return False
    return True


def _is_aside(line: Line) -> bool:
    is_long = len(line.text) > _LONGEST or line.text.endswith(_ENDS)
    return is_long or bool(_ASIDE.match(line.words))


def _halves(lines: Iterable[Line]) -> Iterator[Line]:
    """Spaces alone may part the halves: the right one begins with the nation or the place."""
    for line in lines:
        typed = "".join(text for text, _, _ in line.pieces)
        found = _RIGHT_HALF.search(fold(typed))
        at = found.start() if found else _behind_number(typed)
        if at:
            yield from line.cut(at)
        else:
            yield line


def _behind_number(typed: str) -> int:
    if "/" not in typed or not _DATE.search(typed):
        return 0
    found = re.match(r"\s*số\s*:?.*?/\s*\S+(?=\s{2,})", typed, re.IGNORECASE)
    return found.end() if found else 0


def _dated(head: PlanHead, text: str, found: re.Match[str]) -> PlanHead:
    """What is written in another way than the form prints it stays as it is written."""
    place = squeeze(found["place"] or "")
    day, month, year = (_number(found[each]) for each in ("day", "month", "year"))
    printed = squeeze(place_and_date(place, day, month, year))
    written = squeeze(re.sub(r"[.…_]{2,}|…", " ", text))
    literal = "" if written == printed else text
    return replace(head, place=place, day=day, month=month, year=year, date_literal=literal)


def _number(text: str | None) -> int | None:
    digits = re.sub(r"\D", "", text or "")
    return int(digits) if digits else None


def _offices(lines: Sequence[Line]) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Bold lines name the agency, the others whom it is under; else the words have to tell."""
    bold = [line.bold for line in lines]
    first = bold.index(True) if any(bold) else 0
    if any(bold) and not all(bold):
        return texts_of(lines[:first]), texts_of(lines[first:]), all(bold[first:])
    starts = [at for at, line in enumerate(lines) if at and _BODY.match(line.words)]
    if not starts:
        return (), texts_of(lines), True
    return texts_of(lines[: starts[-1]]), texts_of(lines[starts[-1] :]), False

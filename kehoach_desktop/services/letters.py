"""The papers that go along with a plan: hand-over record, covering letter, submission."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kehoach_desktop.domain.dates import document_number, place_and_date, short_date
from kehoach_desktop.domain.plan import Plan, PlanHead
from kehoach_desktop.domain.report import Block, Closing, Document, DocumentKind, Title
from kehoach_desktop.domain.staff import Directory, Officer, PartyKind, PartyRef
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.services.paper import (
    Paper,
    Standing,
    addressed,
    lower_first,
    paragraph,
    standings,
    standings_table,
)
from kehoach_desktop.services.paperwork import Sentence

# --- Hand-over ---


class Side(NamedTuple):
    """Who hands over or takes over, and as what."""

    name: str
    post: str = ""

    def __str__(self) -> str:
        return f"{self.name}, {self.post}" if self.post else self.name


def side_of(directory: Directory, party: PartyRef) -> Side:
    found = directory.get(party)
    if not isinstance(found, Officer):
        return Side(directory.name_of(party))
    held = ((PartyKind.POSITION, found.position_id), (PartyKind.UNIT, found.unit_id))
    post = next((directory.name_of(PartyRef(kind, each)) for kind, each in held if each), "")
    return Side(found.full_name, post)


def handover(paper: Paper, plan: Plan, old: Side, new: Side, rows: Sequence[Standing]) -> Document:
    """A record of the work that goes from one to another; results so far stay named."""
    table = standings_table(
        "Bàn giao",
        ("TT", "Nội dung", "Thời gian thực hiện", "Trạng thái", "Kết quả đã có"),
        [
            (
                each,
                (
                    each.row.marker or "",
                    each.row.title,
                    each.timeframe,
                    term(each.state),
                    each.entry.result if each.entry else "",
                ),
            )
            for each in rows
        ],
        centred={0},
    )
    blocks = (
        Title("BIÊN BẢN", (f"Bàn giao nhiệm vụ theo Kế hoạch {lower_first(plan.head.subject)}",)),
        paragraph(f"Hôm nay, {_day(paper)}, tại {paper.office.name}, hai bên gồm:"),
        paragraph(f"1. Bên giao: {old}."),
        paragraph(f"2. Bên nhận: {new}."),
        paragraph(f"Bên giao bàn giao cho bên nhận {len(rows)} nội dung công việc sau đây:"),
        table,
        paragraph(
            "Bên nhận tiếp tục thực hiện các nội dung trên từ ngày ký. "
            "Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản./."
        ),
        Closing((), ("BÊN NHẬN",), new.name, other=("BÊN GIAO",), other_name=old.name),
    )
    title = "Biên bản bàn giao nhiệm vụ"
    return paper.document(DocumentKind.HANDOVER, title, blocks, symbol=paper.symbol("BB"))


def _day(paper: Paper) -> str:
    day = paper.day
    if day is None:
        return place_and_date("", None, None, paper.at.year)
    return place_and_date("", day.day, day.month, day.year)


# --- Letters to the level above ---


def letter_draft(paper: Paper, plan: Plan, *, submission: bool) -> list[Sentence]:
    """What such a letter says of a plan, out of the plan; every sentence may be said anew."""
    office, named = paper.office.name, plan_named(plan.head)
    appendices, rows = len(list(plan.appendices())), len(list(standings(plan, {})))
    held = f"{rows} nội dung thực hiện"
    if appendices:
        held = f"{appendices} phụ lục với {held}"
    to = ", ".join(paper.addressees())
    ordered = plan.head.ordered_by
    drafted = [
        Sentence("occasion", f"Thực hiện {ordered}, {office} đã xây dựng {named}.")
        if ordered
        else Sentence("occasion", f"{office} đã xây dựng {named}."),
        Sentence("content", f"Kế hoạch gồm {held} (gửi kèm theo)."),
    ]
    asked = f"{office} kính trình {to} xem xét, phê duyệt./."
    sent = f"{office} kính gửi {to} để theo dõi, chỉ đạo./."
    drafted.append(Sentence("wish", asked if submission else sent))
    return drafted


def plan_named(head: PlanHead) -> str:
    """A plan as other documents name it: kind, number and day where it has them, subject."""
    kind = head.type_name.capitalize()
    number = document_number(head.number, head.symbol).removeprefix("Số: ") if head.number else ""
    day = ""
    if head.day and head.month and head.year:
        day = f"ngày {short_date(date(head.year, head.month, head.day))}"
    said = f"{kind} số {number}" if number else kind
    return " ".join(filter(None, (said, day, lower_first(" ".join(head.subject.split())))))


def covering_letter(
    paper: Paper, about: str, receivers: Sequence[str], body: Sequence[str]
) -> Document:
    """Công văn: the subject under its number, then to whom."""
    blocks: tuple[Block, ...] = (
        addressed(receivers),
        *(paragraph(line) for line in body),
        paper.closing("Như trên;"),
    )
    symbol, said = paper.letter_symbol(), f"V/v {lower_first(about)}"
    return paper.document(DocumentKind.LETTER, about, blocks, symbol=symbol, about=said)


def submission(paper: Paper, about: str, receivers: Sequence[str], body: Sequence[str]) -> Document:
    """Tờ trình: a document with a kind and a subject, addressed like a letter."""
    blocks: tuple[Block, ...] = (
        Title("TỜ TRÌNH", (about,)),
        addressed(receivers),
        *(paragraph(line) for line in body),
        paper.closing("Như trên;"),
    )
    return paper.document(DocumentKind.LETTER, about, blocks, symbol=paper.symbol("TTr"))


def said_anew(drafted: Sequence[Sentence], own_words: Mapping[str, str]) -> list[str]:
    texts = (own_words.get(each.key, each.text) for each in drafted)
    return [text for text in texts if text]

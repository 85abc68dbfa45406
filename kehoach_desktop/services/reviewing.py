"""What to look at again before a document goes out: the plan's doubts, and its own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from kehoach_desktop.domain.appendix import Appendix, ColumnKind, PartId, RowId
from kehoach_desktop.domain.checks import Code, Warn, check
from kehoach_desktop.domain.plan import OwnerId, Plan, Section, Waiver, WaiverKey
from kehoach_desktop.domain.progress import Progress, ProgressState, Wording
from kehoach_desktop.domain.report import Closing, Document, DocumentKind, Letterhead
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.domain.vocabulary import shortened, term, words_of
from kehoach_desktop.services.paper import standings
from kehoach_desktop.services.ports import Proof

_KINDS: Mapping[Code, tuple[ColumnKind, ...]] = {
    Code.NO_LEAD: (ColumnKind.LEAD,),
    Code.MISSPELT_PARTY: (ColumnKind.LEAD, ColumnKind.COORDINATE, ColumnKind.OVERSEE),
    Code.TIMEFRAME_UNCLEAR: (ColumnKind.TIMEFRAME,),
    Code.TIMEFRAME_BEFORE_PLAN: (ColumnKind.TIMEFRAME,),
    Code.TARGET_UNCLEAR: (ColumnKind.TARGET,),
}
# Which of the plan's doubts can be seen on which paper; the plan itself shows all of them.
_OF_KIND: Mapping[DocumentKind, frozenset[Code]] = {
    DocumentKind.ASSIGNMENT: frozenset({Code.NO_LEAD, Code.MISSPELT_PARTY}),
    DocumentKind.DUE_LIST: frozenset({Code.TIMEFRAME_UNCLEAR, Code.TIMEFRAME_BEFORE_PLAN}),
    DocumentKind.APPENDICES: frozenset(Code)
    - {Code.NO_DOCUMENT_NUMBER, Code.NO_DOCUMENT_DATE, Code.NO_SIGNER, Code.BRACKET_OPEN},
    DocumentKind.PLAN: frozenset(Code),
}
_BLANKS = {Code.NO_DOCUMENT_NUMBER, Code.NO_DOCUMENT_DATE}
_BLANK_DAY = re.compile(r"(?:ngày|tháng)\s\s+")
_LATER = "Văn thư cấp khi ban hành, không cần sửa"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at; `owner` and `column` are where it can be mended."""

    key: WaiverKey
    words: str
    where: str = ""
    owner: OwnerId | None = None
    column: str = ""
    page: int = 0  # of the document, where only the paper shows it
    is_mild: bool = False  # most likely right as it is
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All that a review looks at."""

    plan: Plan
    directory: Directory
    document: Document
    proof: Proof = field(default_factory=lambda: Proof(b""))
    latest: Mapping[RowId, Progress] = field(default_factory=dict)
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    drafted: Mapping[str, str] = field(default_factory=dict)


def review(what: Reviewed) -> list[Remark]:
    """Those that stand, the grave ones first, then what was waived."""
    plan, kind = what.plan, what.document.kind
    places = _Places(plan)
    codes = _OF_KIND.get(kind, frozenset())
    found = [
        _of_warn(warn, places)
        for warn in (check(plan, what.directory) if codes else ())
        if warn.code in codes
    ]
    found += [_waived(each, plan) for each in _of_paper(what)]
    found += [_waived(each, plan) for each in _of_entries(what, places)]
    return sorted(found, key=lambda each: (each.waiver is not None, each.is_mild))


def _of_warn(warn: Warn, places: "_Places") -> Remark:
    where, column = places.of(warn)
    return Remark(
        (warn.code.value, warn.owner),
        words_of(warn),
        _LATER if warn.code in _BLANKS else where,
        warn.owner,
        column,
        is_mild=warn.code in _BLANKS,
        waiver=warn.waiver,
    )


def _of_paper(what: Reviewed) -> Iterator[Remark]:
    """What only the finished document knows."""
    document, proof = what.document, what.proof
    name = document.kind.value
    if document.kind not in {DocumentKind.PLAN, DocumentKind.APPENDICES}:
        yield from _of_letterhead(document)
    for page in proof.lonely:
        words = f"Trang {page} chỉ có một dòng"
        yield Remark((f"{name}.lonely", None), words, "Bớt chữ để dồn về trang trước", page=page)
    if proof.is_substituted:
        where = "Đã in bằng Tinos, chữ rộng bằng nhau; đổi ở Cài đặt, Thể thức văn bản"
        yield Remark((f"{name}.font", None), "Không thấy Times New Roman trên máy này", where)
    if proof.missing:
        shown = " ".join(f"{each} (U+{ord(each):04X})" for each in proof.missing[:5])
        where = "In thành ô có mã; sửa lại ký tự đó trong kế hoạch"
        yield Remark((f"{name}.glyph", None), f"Phông chữ không có ký tự {shown}", where)


def _of_letterhead(document: Document) -> Iterator[Remark]:
    name = document.kind.value
    heads = [each for each in document.blocks() if isinstance(each, Letterhead)]
    closings = [each for each in document.blocks() if isinstance(each, Closing)]
    if any(each.number and not any(sign.isdigit() for sign in each.number) for each in heads):
        yield Remark((f"{name}.number", None), "Số để trống", _LATER, is_mild=True)
    if any(_BLANK_DAY.search(each.place_and_date) for each in heads):
        yield Remark((f"{name}.day", None), "Ngày để trống", _LATER, is_mild=True)
    if closings and not all(each.name.strip() for each in closings):
        where = "Ghi người ký trong Cài đặt, Cơ quan"
        yield Remark((f"{name}.signer", None), term(Code.NO_SIGNER), where)
    if heads and not all("".join(each.agency).strip() for each in heads):
        where = "Ghi trong Cài đặt, Cơ quan"
        yield Remark((f"{name}.agency", None), "Chưa có tên cơ quan ban hành", where)


def _of_entries(what: Reviewed, places: "_Places") -> Iterator[Remark]:
    """What a periodic report would be asked about."""
    if what.document.kind is not DocumentKind.REPORT:
        return
    rows = list(standings(what.plan, what.latest))
    empty = [each.row.id for each in rows if each.entry is None]
    if empty:
        words = f"{len(empty)} dòng chưa có kết quả"
        yield Remark(("report.empty", None), words, places.counted(empty), empty[0])
    for each in rows:
        entry = each.entry
        if entry and entry.state is ProgressState.FAILED and not entry.difficulty.strip():
            where = places.row(each.row.id)
            words = "Không hoàn thành mà chưa nêu lý do"
            yield Remark(("report.reason", each.row.id), words, where, each.row.id)
    if not any(
        "Kính gửi" in "".join(run.text for run in getattr(block, "text", ()))
        for block in what.document.blocks()
    ):
        where = "Ghi ở ô Gửi bên trái, hoặc trong Cài đặt"
        yield Remark(("report.receiver", None), "Chưa có nơi nhận báo cáo", where)
    for key, kept in what.wordings.items():
        now = what.drafted.get(key, "")
        if kept.drafted != now:
            words = "Lời đã sửa viết theo số liệu cũ"
            yield Remark((f"report.said.{key}", None), words, f"Nay là: {shortened(now)}")


def _waived(remark: Remark, plan: Plan) -> Remark:
    waiver = plan.waivers.get(remark.key)
    if waiver is None:
        return remark
    return Remark(
        remark.key,
        remark.words,
        remark.where,
        remark.owner,
        remark.column,
        remark.page,
        remark.is_mild,
        waiver,
    )


class _Places:
    """Where rows and sections stand, in words."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._tables: dict[RowId, PartId] = {
            RowId(row): table for table, rows in plan.rows.items() for row in rows.items
        }
        self._labels = {table.id: _label(plan, table.id) for table in plan.tables()}

    def of(self, warn: Warn) -> tuple[str, str]:
        """The words, and the key of the column to go to."""
        owner = warn.owner
        if owner is None:
            return "", ""
        if owner in self._tables:
            return self.row(RowId(owner)), self._column(warn)
        part = self._plan.parts.items.get(PartId(owner))
        match part:
            case Section():
                words = part.title or part.text
                return f"Mục {part.marker or '–'}: {shortened(words)}", ""
            case Appendix():
                return part.label or shortened(part.short_name), ""
            case _:
                return "", ""

    def row(self, row_id: RowId) -> str:
        table = self._tables[row_id]
        row = self._plan.outline(table)[row_id]
        label = self._labels.get(table, "")
        return ", ".join(filter(None, (f"Dòng {row.marker or '–'}", label))) + (
            f": {shortened(row.title)}" if row.title else ""
        )

    def counted(self, rows: Iterable[RowId]) -> str:
        counts: dict[str, int] = {}
        for each in rows:
            label = self._labels.get(self._tables[each], "") or "Trong nội dung"
            counts[label] = counts.get(label, 0) + 1
        return " · ".join(f"{label}: {count}" for label, count in counts.items())

    def _column(self, warn: Warn) -> str:
        table = self._tables[RowId(warn.owner or 0)]
        row = self._plan.outline(table)[RowId(warn.owner or 0)]
        columns = [
            each
            for each in self._plan.columns(table)
            if each.kind in _KINDS.get(warn.code, (ColumnKind.MARKER,))
        ]
        holding = [each.key for each in columns if warn.detail and warn.detail in row.text(each)]
        return next(iter(holding or [each.key for each in columns]), "")


def _label(plan: Plan, table: PartId) -> str:
    for each in plan.parts.ancestors_of(table):
        part = plan.parts[each]
        if isinstance(part, Appendix):
            return part.label or part.short_name
    return ""

"""Says a journal's change in Vietnamese: where, which field, what it was, what it is."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from kehoach_desktop.domain.journal import Change, Step
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.ui.history.places import Places

CHANGED = "đã đổi"
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


class Line(NamedTuple):
    """An empty `old` was not there before, an empty `new` is there no more."""

    place: str
    field: str
    old: str
    new: str
    is_whole: bool = False  # an item came or went, and names itself


def day_words(step: Step) -> str:
    return f"{_WEEKDAYS[step.at.weekday()]} {step.at.day}/{step.at.month}/{step.at.year}"


def subject_of(step: Step) -> str:
    """Which part of the program the deed belongs to."""
    kinds = {change.kind for change in step.changes}
    if kinds and kinds <= {"assignment"}:
        return "Phân công"
    if step.plan_id is not None:
        return "Kế hoạch"
    return next((_SUBJECTS[kind] for kind in kinds if kind in _SUBJECTS), "")


def place_of(step: Step, places: Places | None) -> str:
    """One place exactly, several by their appendix."""
    if places is None:
        return ""
    items = {(change.kind, change.subject): change for change in step.changes}
    if len(items) == 1:
        return places.exact(*items.values())
    homes = list(dict.fromkeys(filter(None, map(places.home, items.values()))))
    return ", ".join(homes) if len(homes) <= _MOST_HOMES else f"{len(homes)} nơi"


def lines_of(step: Step, places: Places | None) -> list[Line]:
    """What stands above comes first; tables and columns go with their appendix unsaid."""
    removed = bool(step.changes) and all(change.new is None for change in step.changes)
    changes = step.changes[::-1] if removed else step.changes
    whole = any(_is_part(change, "appendix") for change in changes)
    told = (c for c in changes if not (whole and _is_part(c, "table", "column")))
    lines = dict.fromkeys(_line(change, places) for change in told)
    return [line for line in lines if line.old or line.new]


def haystack(step: Step) -> str:
    """Everything a search may mean."""
    kept = (value for change in step.changes for value in (change.old, change.new))
    return " ".join((step.label, step.who, *(text for value in kept for text in _texts(value))))


_MOST_HOMES = 3
_SUBJECTS = {
    "unit": "Danh mục",
    "position": "Danh mục",
    "officer": "Danh mục",
    "group": "Danh mục",
    "office": "Cơ quan",
    "period": "Kết quả kỳ",
    "progress": "Kết quả kỳ",
    "evidence": "Kết quả kỳ",
    "snapshot": "Báo cáo",
    "wording": "Báo cáo",
}
_ITEMS = {
    "row": "dòng",
    "section": "mục",
    "appendix": "phụ lục",
    "table": "bảng",
    "column": "cột",
    "footnote": "chú thích",
    "plan": "kế hoạch",
    "unit": "đơn vị",
    "position": "chức danh",
    "officer": "công chức",
    "group": "nhóm",
    "evidence": "minh chứng",
    "period": "kỳ báo cáo",
    "office": "thông tin cơ quan",
    "snapshot": "bản đã gửi",
    "wording": "lời văn của văn bản",
}
_FIELDS = {
    "agency_lines": "Tên cơ quan",
    "attached_line": "Dòng kèm theo",
    "citations": "Căn cứ",
    "comment": "Ghi chú",
    "date_literal": "Ngày ban hành",
    "day": "Ngày",
    "drafter_code": "Ký hiệu người soạn",
    "duties": "Chế độ báo cáo",
    "entries": "Số kết quả đã nhập",
    "header": "Tên cột",
    "label": "Nhãn",
    "marker": "Số thứ tự",
    "month": "Tháng",
    "number": "Số văn bản",
    "ordered_by": "Đơn vị giao",
    "parties": "Người, đơn vị thực hiện",
    "period_from": "Giai đoạn từ",
    "period_to": "Giai đoạn đến",
    "place": "Nơi ban hành",
    "plan_year": "Năm kế hoạch",
    "recipients": "Nơi nhận",
    "remark": "Chú thích của bộ chỉ số",
    "score_goal": "Điểm phấn đấu",
    "short_name": "Tên ngắn",
    "signature": "Chữ ký",
    "subject": "Trích yếu",
    "superior_lines": "Cơ quan cấp trên",
    "symbol": "Ký hiệu",
    "text": "Lời văn",
    "title": "Tên",
    "type_name": "Loại văn bản",
    "urgency": "Độ khẩn",
    "year": "Năm",
}
# Their stored values are no words of a person: that they changed is all there is to say.
_SILENT = {
    "spans",
    "role",
    "kind",
    "covers",
    "offset",
    "orientation",
    "above",
    "width",
    "agency_id",
    "form",
}
_SILENT_NAMES = {
    "spans": "Kiểu chữ",
    "kind": "Loại",
    "orientation": "Chiều giấy",
    "above": "Tên cột",
    "form": "Thể thức",
}
_NAMES = (
    "literal",
    "title",
    "text",
    "header",
    "full_name",
    "name",
    "subject",
    "file_name",
    "label",
)
_NESTED = ("value", "lines", "restated", "reason", "total")


def _line(change: Change, places: Places | None) -> Line:
    place = places.exact(change) if places is not None else ""
    match change:
        case Change(kind="reading"):
            return _reading_line(change, places, place)
        case Change(kind="waiver"):
            return Line(place, "Nhắc nhở bỏ qua", _said(change.old), _said(change.new))
        case Change(field=""):
            return _whole_line(change, places.home(change) if places is not None else "")
        case Change(kind="row" | "part", field="place"):
            return Line(place, "Chỗ đứng", "", CHANGED)
        case _:
            return _field_line(change, places, place)


def _reading_line(change: Change, places: Places | None, place: str) -> Line:
    header = places.header(change, change.field) if places is not None else ""
    field = f"Cách hiểu {header}" if header else "Cách hiểu"
    return Line(place, field, _said(change.old), _said(change.new) or "để chương trình tự hiểu")


def _is_part(change: Change, *kinds: str) -> bool:
    return not change.field and _facts(change).get("is") in kinds


def _facts(change: Change) -> dict[str, Any]:
    facts = change.old if change.new is None else change.new
    value = facts.get("value", facts) if isinstance(facts, dict) else None
    return value if isinstance(value, dict) else {}


def _whole_line(change: Change, place: str) -> Line:
    old, new = _said(change.old), _said(change.new)
    item = _ITEMS.get(_facts(change).get("is", change.kind), "")
    if change.old is not None and change.new is not None:
        return Line(place, f"Sửa {item}", *_different(old, new))
    verb = "Thêm" if change.old is None else "Xoá"
    return Line(place, f"{verb} {item}", old, new, is_whole=True)


def _field_line(change: Change, places: Places | None, place: str) -> Line:
    name, key = change.field, change.field.removeprefix("cells.")
    if name in _SILENT:
        return Line(place, _SILENT_NAMES.get(name, "Cách trình bày"), "", CHANGED)
    if change.kind == "row" and name == "title" and places is not None:
        field = places.title_header(change)
    elif name != key:
        field = (places.header(change, key) if places is not None else "") or "Ô"
    else:
        field = _FIELDS.get(name, "Thông tin")
    return Line(place, field, *_different(_said(change.old), _said(change.new)))


def _different(old: str, new: str) -> tuple[str, str]:
    return ("", CHANGED) if old == new else (old, new)


def _said(value: Any) -> str:
    match value:
        case None | bool():
            return ""
        case str():
            return squeeze(value)
        case int() | float():
            return str(value).replace(".", ",")
        case list():
            return "; ".join(filter(None, map(_said, value)))
        case dict():
            return _said_of(value)
        case _:
            return ""


def _said_of(value: dict[str, Any]) -> str:
    for key in _NESTED:
        if value.get(key):
            return _said(value[key])
    words = next((value[key] for key in _NAMES if value.get(key)), "")
    return " ".join(filter(None, (_said(value.get("marker")), _said(words))))


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            yield from _texts(list(value.values()))
        case _:
            return

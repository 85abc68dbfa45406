"""The history of a row or section in words: when, who, what."""

from collections.abc import Iterable, Mapping
from datetime import date

from kehoach_desktop.domain.appendix import Column, ColumnKind
from kehoach_desktop.domain.journal import Change, Step

_DEEDS = {
    "marker": "sửa số thứ tự",
    "title": "sửa tiêu đề",
    "text": "sửa nội dung",
    "spans": "đổi kiểu chữ",
    "comment": "sửa ghi chú",
    "place": "chuyển chỗ",
    "parties": "giao lại",
    "role": "đổi vai trò của đoạn",
    "kind": "đổi loại dòng",
}
_KINDS = {
    "reading": "xác nhận cách hiểu",
    "waiver": "bỏ qua một điều nhắc",
    "assignment": "giao lại",
}


def headers_by_field(columns: Iterable[Column]) -> dict[str, str]:
    """The journal's name of each cell with the header that people know it by."""
    names: dict[str, str] = {}
    for column in columns:
        fields = {ColumnKind.MARKER: "marker", ColumnKind.TITLE: "title"}
        names[fields.get(column.kind, f"cells.{column.key}")] = column.header
    return names


def line(step: Step, headers: Mapping[str, str], today: date) -> str:
    at = step.at.astimezone()
    when = f"{at:%H:%M}" if at.date() == today else f"{at.day:02d}/{at.month:02d}"
    if at.year != today.year:
        when = f"{when}/{at.year}"
    deeds = dict.fromkeys(_deed(change, headers) for change in step.changes)
    if len(deeds) > 1:
        deeds.pop("giao lại", None)  # follows from the cell that was written
    done = ", ".join(deeds)
    if step.label.startswith("Hoàn tác"):
        done = f"hoàn tác việc {done}"
    return f"{when} · {step.who or 'Người dùng'} {done}"


def _deed(change: Change, headers: Mapping[str, str]) -> str:
    if change.kind in _KINDS:
        return _KINDS[change.kind]
    if change.field in headers:
        return f"sửa ô {headers[change.field]}"
    if not change.field:
        deed = "thêm" if change.old is None else "xoá"
        return f"{deed} {'dòng' if change.kind == 'row' else 'đoạn'}"
    return _DEEDS.get(change.field, "sửa")

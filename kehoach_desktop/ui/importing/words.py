"""What the screen of an import says about doubts, ways, columns and counts."""

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.proposal import DoubtKind
from kehoach_desktop.domain.source import Encoding
from kehoach_desktop.services.importing_edits import Way
from kehoach_desktop.services.importing_matching import RowState
from kehoach_desktop.ui.theme import ColorName

TITLES: dict[DoubtKind, str] = {
    DoubtKind.ENCODING: "Phông chữ cũ",
    DoubtKind.COLUMN: "Cột chưa rõ nghĩa",
    DoubtKind.HEADER: "Dòng tiêu đề bảng",
    DoubtKind.LEVEL: "Cấp của dòng",
    DoubtKind.MARKER: "Số thứ tự",
    DoubtKind.JOINED: "Dòng bị ngắt trang",
    DoubtKind.GROUP: "Nhóm hay dòng",
    DoubtKind.PARTY: "Tên gần giống",
    DoubtKind.TITLE: "Tên phụ lục",
    DoubtKind.HIDDEN: "Phần bị ẩn trong tệp",
    DoubtKind.REFUSED: "Phần không đọc vào",
    DoubtKind.OTHER: "Cần xem",
}
# Nothing in the table answers to these: one can only take note of them.
TO_NOTE = frozenset({DoubtKind.ENCODING, DoubtKind.HIDDEN, DoubtKind.REFUSED})

ENCODINGS: dict[Encoding, str] = {
    Encoding.UNICODE: "Unicode",
    Encoding.TCVN3: "phông cũ TCVN3 (.VnTime)",
    Encoding.VNI: "phông cũ VNI",
}

WAYS: dict[Way, str] = {
    Way.NEW_APPENDIX: "Thêm thành phụ lục mới",
    Way.APPEND: "Nối vào cuối",
    Way.REPLACE: "Thay toàn bộ",
    Way.MERGE: "So và ghép từng dòng",
}
LEFT_OUT = "Không nhập bảng này"

STATES: dict[RowState, str] = {
    RowState.NEW: "Mới",
    RowState.CHANGED: "Khác",
    RowState.SAME: "Giống",
    RowState.ONLY_HERE: "Chỉ có ở đây",
}

# One ground for each sort of meaning; the word always stands beside it.
GROUNDS: dict[ColumnKind, ColorName] = {
    ColumnKind.MARKER: "accentSoft",
    ColumnKind.TITLE: "accentSoft",
    ColumnKind.LEAD: "doneSoft",
    ColumnKind.COORDINATE: "doneSoft",
    ColumnKind.OVERSEE: "doneSoft",
    ColumnKind.TIMEFRAME: "doingSoft",
    ColumnKind.UNIT: "selection",
    ColumnKind.TARGET: "selection",
    ColumnKind.PRODUCT: "selection",
    ColumnKind.MAX_SCORE: "selection",
    ColumnKind.NOTE: "todoSoft",
    ColumnKind.TEXT: "todoSoft",
}


def count_words(rows: int, groups: int, tables: int) -> str:
    said = [f"<b>{rows} dòng</b>"]
    if groups:
        said.append(f"<b>{groups} nhóm</b>")
    said.append(f"{tables} bảng")
    return "Nhận ra " + ", ".join(said) + "."

"""What a column means by the words of its header, and which rows of a table are headers."""

import re
from collections.abc import Sequence
from functools import lru_cache

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.text import fold, squeeze

_LONGEST_HEADER = 90  # characters; longer texts are content
# In this order: "Chỉ tiêu" alone names what is to be done, "Chỉ tiêu năm 2024" the figure.
_DOER = r"(?:don vi|co quan|bo phan|cong chuc|nguoi|phong)(?:,? (?:ca nhan|don vi))?"
_WORDS: dict[ColumnKind, tuple[str, ...]] = {
    ColumnKind.MARKER: (
        r"s?tt",
        r"so tt",
        r"(?:so )?thu tu",
        r"so thu tu",
        r"#",
        r"no\.?",
    ),
    ColumnKind.OVERSEE: (
        r".*lanh dao.*(?:phu trach|chi dao|theo doi).*",
        r".*nguoi chi dao.*",
    ),
    ColumnKind.COORDINATE: (
        r".*phoi hop.*",
        r".*(?:don vi|co quan|bo phan) (?:lien quan|tham gia).*",
        r"cung (?:thuc hien|tham gia).*",
    ),
    ColumnKind.LEAD: (
        r".*chu tri.*",
        _DOER + r" (?:thuc hien|phu trach|tham muu|duoc giao|dau moi).*",
        r".*phan cong (?:thuc hien|nhiem vu).*",
        r".*trach nhiem (?:thuc hien|chinh).*",
        r"dau moi.*",
    ),
    ColumnKind.TIMEFRAME: (
        r".*thoi (?:gian|han|diem).*",
        r"tien do.*",
        r"(?:ky )?han(?: (?:hoan thanh|thuc hien|cuoi).*)?",
        r"ngay hoan thanh.*",
        r"hoan thanh(?: (?:truoc|vao).*)?",
        r"lo trinh.*",
    ),
    ColumnKind.UNIT: (r"don vi(?: tinh| do)?", r"dvt"),
    ColumnKind.MAX_SCORE: (r".*diem (?:toi da|chuan|so toi da).*", r"thang diem.*"),
    ColumnKind.NOTE: (r"ghi chu.*", r"luu y.*"),
    ColumnKind.PRODUCT: (
        r".*san pham.*",
        r"ket qua",
        r"ket qua (?:dau ra|can dat|du kien|cong viec|dat duoc|thuc hien|hoan thanh).*",
        r"dau ra.*",
        r"hinh thuc the hien.*",
    ),
    ColumnKind.TARGET: (
        r"chi tieu.*(?:\d{4}|giao|phan dau|dat|ke hoach).*",
        r"(?:muc|diem|muc tieu).*(?:phan dau|dat|dinh huong|\d{4}).*",
        r"muc(?: tieu)?",
        r"(?:den |het |cuoi )?(?:nam )?20\d\d(?: ?[-–] ?20\d\d)?",
        r"(?:chi so|ke hoach) nam.*",
        r"diem(?: so)?(?: tu cham)?",
        r"gia tri.*",
        r"ty le.*",
    ),
    ColumnKind.TITLE: (
        r".*(?:noi dung|nhiem vu|chi tieu|tieu chi|linh vuc|chi so|cong viec|hang muc).*",
        r".*(?:hoat dong|giai phap|muc tieu|danh muc|\bten\b).*",
    ),
}
_PATTERN = re.compile("|".join(f"(?P<{kind.name}>{'|'.join(_WORDS[kind])})" for kind in _WORDS))


@lru_cache(maxsize=4096)
def kind_of(header: str) -> ColumnKind | None:
    """None where the words say nothing."""
    words = squeeze(fold(header)).strip(" .:*()")
    if not words or len(words) > _LONGEST_HEADER:
        return None
    found = _PATTERN.fullmatch(words)
    return ColumnKind[str(found.lastgroup)] if found is not None else None


def is_header(texts: Sequence[str]) -> bool:
    """At least two columns of different meaning, and hardly a text that is none."""
    filled = [text for text in texts if text.strip()]
    if len(filled) < 2 or any(len(text) > _LONGEST_HEADER for text in filled):  # noqa: PLR2004
        return False
    known: set[ColumnKind] = set()
    unknown = 0
    for text in sorted(filled, key=len):  # most rows are none before their long texts are asked
        kind = kind_of(text)
        if kind is not None:
            known.add(kind)
            continue
        unknown += 1
        if unknown > len(filled) - 2:
            return False
    if {ColumnKind.MARKER, ColumnKind.TITLE} <= known:
        return True
    if len(known) < 2 or unknown * 2 > len(filled):  # noqa: PLR2004
        return False
    return bool(known & {ColumnKind.MARKER, ColumnKind.TITLE})


def same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    def folded(texts: Sequence[str]) -> list[str]:
        return [squeeze(fold(text)) for text in texts if text.strip()]

    return folded(one) == folded(other)

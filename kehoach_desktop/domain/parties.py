"""Reads who a cell or a label line names, and keeps what was written to the letter."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.staff import Directory, PartyRef
from kehoach_desktop.domain.text import fold


class Mention(NamedTuple):
    """One party as written: the slice [start:end] of the whole, its qualifier included.

    The text before the first mention and the `literal + separator` of all of them, joined, are the
    whole literal again. `suggestion` is what a misspelt name most likely means; it may stand beside
    a subject that was understood all the same.
    """

    literal: str
    start: int
    end: int
    subject: PartyRef | None = None
    qualifier: str = ""
    suggestion: PartyRef | None = None
    label: str = ""
    separator: str = ""

    @property
    def name(self) -> str:
        return self.literal.removesuffix(self.qualifier).rstrip()


_BEARER = r"(?:(?:don vi|co quan|bo phan|cong chuc|can bo|nguoi|to chuc|phong) )?"
_ROLES = tuple(
    (re.compile(rf"{bearer}(?:(?:duoc giao|dong|la|lam) )?(?:{words})\b"), role)
    for bearer, words, role in (
        ("", "lanh dao(?: [a-z]+){0,3} (?:phu trach|chi dao|theo doi)", Role.OVERSEE),
        (_BEARER, "dau moi", Role.FOCAL),
        (_BEARER, "chu tri|phu trach", Role.LEAD),
        (_BEARER, "phoi hop", Role.COORDINATE),
        (_BEARER, "tham muu", Role.ADVISE),
        (_BEARER, "tong hop", Role.COMPILE),
        (_BEARER, "theo doi", Role.FOLLOW),
        (_BEARER, "thuc hien", Role.PERFORM),
    )
)
_LABEL = re.compile(r"[\s*+•·-]*([^:;,(\n]{2,40}:)[\s*]*")


def role_of_label(text: str) -> Role | None:
    """Understand a label or a column header: "Công chức tham mưu:", "Bộ phận chủ trì"."""
    words = " ".join(fold(text).strip(" \t\n*+•·-():").split())
    return next((role for pattern, role in _ROLES if pattern.match(words)), None)


# How a unit or a post begins. Capitals count: "Các phòng, trung tâm" is one class of units, while
# "Phòng Nội chính, Trung tâm Phục vụ hành chính công" are two units.
_UNITS = (
    "Sở|Phòng|Ban|Bộ|Hội(?! nghị| thảo| chợ)|Đoàn|Đội|Tổ|Trường|Trạm|Đài|Báo|Cổng|Công an|"
    "Công chức|Công đoàn|Cán bộ|Cục|Chi cục|Chi nhánh|Chi hội|Chi bộ|Viện|Quỹ|Thanh tra|Kho bạc|"
    "T(?:òa|oà) án|Bảo hiểm|Hạt|Liên đoàn|Liên minh|Điện lực|Khu phố|Thôn|Ngân hàng|"
    "Hiệp hội|Hợp tác xã|Trung tâm|Văn phòng|VP|CC|TT|Bộ phận|Thủ trưởng|Trưởng|Phó|Chủ tịch|"
    "Chánh|Giám đốc|Bí thư|Lãnh đạo|Đồng chí|Đảng (?:ủy|uỷ)|Thường trực|Chỉ huy trưởng"
)
_POSTS = "Văn phòng|Văn h(?:óa|oá)|Kế toán|Tài chính|Tư pháp|Địa chính"
_BODIES = (
    "UBND|HĐND|UBMTTQ|MTTQ|BCHQS|BHXH|LĐLĐ|(?:Ủy|Uỷ) ban(?: nhân dân)?|Hội đồng nhân dân|"
    "Mặt trận|Đoàn ĐBQH|Đoàn đại biểu Quốc hội"
)
_BEGINS = re.compile(
    rf"\W*(?:(?:[Cc]ác|[Tt]ất cả|[Tt]oàn thể|{_UNITS})\s+\w|(?:Công an|[Bb]ưu điện|{_BODIES})\b|"
    rf"Báo, phát thanh|(?:{_POSTS})\s*[-–]\s*\w)"
)
# "Văn phòng HĐND và UBND huyện" is one office that serves two bodies.
_OFFICE_OF = re.compile(rf"\W*(?:Văn phòng|VP)\s(?:.*\s)?(?:{_BODIES})\s*", re.DOTALL)
_BODY = re.compile(rf"\s*(?:{_BODIES})\b")

_BRACKETS = re.compile(r"\([^()]*\)")
_ALWAYS = re.compile(r";|\n(?=[ \t*]{0,9}[-+•]\s|[^:;,(\n]{2,40}:)")
_PERHAPS = re.compile(r"[,+\n](?:\s+và\s)?|\svà\s")
_QUALIFIER = re.compile(
    r"\s?\(|\s(?:phụ trách|được giao|được phân công|chủ trì|chịu trách nhiệm|(?:là|làm) đầu mối|"
    r"quản lý (?:lĩnh vực|ngành)|thường xuyên)\b"
)
_AROUND = " \t\r\n\xa0.,;:*+•·-–…"
_LONGEST_NAME = 160
_MOST_COMMAS = 6  # in one name: "Ban Xúc tiến Đầu tư, Thương mại và Du lịch" has two cuts


def parse_parties(literal: str, directory: Directory) -> tuple[Mention, ...]:
    """Read the parties of a literal; unknown ones have no subject, blank text has no mention.

    ";" always separates; ",", "và" and line ends do when a party stands on both sides. So "HĐND,
    MTTQ và các đoàn thể" are three mentions, or one where the directory knows a group by that name.
    """
    pieces = list(_pieces(literal, directory))
    following = [*(piece.start for piece in pieces), len(literal)][1:]
    return tuple(
        _mention(piece, directory)._replace(separator=literal[piece.end : until])
        for piece, until in zip(pieces, following, strict=True)
    )


class _Piece(NamedTuple):
    words: str
    start: int
    end: int
    label: str


def _pieces(literal: str, directory: Directory) -> Iterator[_Piece]:
    """Cut the literal, take off labels and the signs around, leave out what is empty then."""
    label = ""
    for start, end in _spans(_ALWAYS, literal):
        found = _LABEL.match(literal, start, end)
        if found and role_of_label(found.group(1)):
            label = found.group(1).replace("*", "").strip()
            start = found.end()  # noqa: PLW2901
        for first, last in _party_spans(literal[start:end], directory):
            inner = literal[start + first : start + last]
            words = inner.strip(_AROUND)
            if words.strip():
                begin = start + first + inner.index(words)
                yield _Piece(words, begin, begin + len(words), label)


def _spans(separator: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return what lies between separators; inside brackets nothing separates."""
    masked = _BRACKETS.sub(lambda found: "(" * len(found.group()), text) if "(" in text else text
    cuts = [found.span() for found in separator.finditer(masked)]
    if not cuts:
        return [(0, len(text))]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return list(zip(starts, ends, strict=True))


def _party_spans(text: str, directory: Directory) -> Iterator[tuple[int, int]]:
    """Join the spans between commas again until what is left and what is right are parties."""
    spans = _spans(_PERHAPS, text)
    index = 0
    while index < len(spans):
        begin = spans[index][0]
        index += _known_spans(text, spans[index : index + _MOST_COMMAS], directory)
        while index < len(spans) and not (
            _stands(text, [(begin, spans[index - 1][1])], directory)
            and _stands(text, spans[index : index + _MOST_COMMAS], directory)
            and not _is_one_office(text[begin : spans[index - 1][1]], text[spans[index][0] :])
        ):
            index += 1
        yield begin, spans[index - 1][1]


def _known_spans(text: str, spans: list[tuple[int, int]], directory: Directory) -> int:
    """Count how many spans, joined, make the longest name the directory knows; at least one."""
    for count in range(len(spans), 1, -1):
        if _is_known(text[spans[0][0] : spans[count - 1][1]], directory):
            return count
    return 1


def _stands(text: str, spans: list[tuple[int, int]], directory: Directory) -> bool:
    begin = spans[0][0]
    if _BEGINS.match(text[begin : begin + _LONGEST_NAME]):
        return True
    return any(_is_known(text[begin:end], directory) for _, end in spans)


def _is_known(text: str, directory: Directory) -> bool:
    name = text[: _LONGEST_NAME + 1].strip(_AROUND)
    if len(name) > _LONGEST_NAME:
        return False
    return bool(directory.candidates(name)) or directory.nearest(name) is not None


def _is_one_office(left: str, right: str) -> bool:
    return bool(_OFFICE_OF.fullmatch(left[:_LONGEST_NAME]) and _BODY.match(right[:_LONGEST_NAME]))


def _mention(piece: _Piece, directory: Directory) -> Mention:
    name, qualifier = piece.words, ""
    found = _QUALIFIER.search(piece.words, 1)
    if found and not directory.candidates(name):
        name, qualifier = name[: found.start()], name[found.start() :].lstrip()
    return Mention(
        literal=piece.words,
        start=piece.start,
        end=piece.end,
        subject=directory.resolve(name),
        qualifier=qualifier,
        suggestion=directory.nearest(name),
        label=piece.label,
    )

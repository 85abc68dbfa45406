"""Row markers as printed in the TT column (I, 1., 1.1, a), -): read, check, renumber."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from kehoach_desktop.domain.numbers import LARGEST_ROMAN, from_roman, to_roman
from kehoach_desktop.domain.text import letter_at, letter_index, squeeze
from kehoach_desktop.domain.values import dataclass


class Style(Enum):
    ROMAN = "roman"  # I  I.
    NUMBER = "number"  # 1  1.  1)
    DOTTED = "dotted"  # 1.1  1.2.1.
    LETTER = "letter"  # a)  A.
    PARENTHESIS = "parenthesis"  # (1)
    DASH = "dash"
    PLUS = "plus"
    STAR = "star"
    NONE = "none"
    OTHER = "other"


class Marker(NamedTuple):
    """`numbers` is empty for bullets and for letters outside the official list."""

    literal: str
    style: Style
    numbers: tuple[int, ...]
    suffix: str


class FaultKind(Enum):
    REPEATED = "repeated"
    MISSING = "missing"
    OUT_OF_ORDER = "out_of_order"
    STYLE_CHANGED = "style_changed"


@dataclass(frozen=True, slots=True)
class Fault:
    """`expected` is the marker that would follow those before; for MISSING, the one left out."""

    kind: FaultKind
    index: int
    expected: str


_COUNTED = frozenset({Style.ROMAN, Style.NUMBER, Style.DOTTED, Style.LETTER, Style.PARENTHESIS})
_BULLETS = {**dict.fromkeys("-–—•", Style.DASH), "+": Style.PLUS, "*": Style.STAR}

_LETTER = "[a-zăâđêôơư]"
_SUFFIX = r" ?(?P<suffix>[.)/:-]?)"
_NUMBERS = re.compile(r"(?P<body>[0-9]{1,4}(?: ?\. ?[0-9]{1,4})*)" + _SUFFIX)
_PARENTHESIS = re.compile(r"\( ?(?P<body>[0-9]{1,4}) ?(?P<suffix>\)[.:]?)")
# No plan has ninety sections, so C, D and M are letters, as is a lone L.
_ROMAN = re.compile(r"(?P<body>[IVX]|[IVXL]{2,})" + _SUFFIX)
_LETTERS = re.compile(rf"(?P<body>(?P<one>{_LETTER})(?P=one){{0,2}})" + _SUFFIX, re.IGNORECASE)


@lru_cache(maxsize=1024)  # what a row's marker means is asked again for its level and its place
def parse_marker(literal: str | None) -> Marker:
    """Understand a whole marker cell; the literal is kept whatever it says."""
    literal = literal or ""
    text = squeeze(literal)
    if not text:
        return Marker(literal, Style.NONE, (), "")
    if text in _BULLETS:
        return Marker(literal, _BULLETS[text], (), "")
    if match := _NUMBERS.fullmatch(text):
        numbers = tuple(int(part) for part in match["body"].split("."))
        style = Style.DOTTED if len(numbers) > 1 else Style.NUMBER
        return Marker(literal, style, numbers, match["suffix"])
    if match := _PARENTHESIS.fullmatch(text):
        return Marker(literal, Style.PARENTHESIS, (int(match["body"]),), match["suffix"])
    return _parse_letters(literal, text)


def _parse_letters(literal: str, text: str) -> Marker:
    if (match := _ROMAN.fullmatch(text)) and (value := from_roman(match["body"])):
        return Marker(literal, Style.ROMAN, (value,), match["suffix"])
    if match := _LETTERS.fullmatch(text):
        index = letter_index(match["body"])
        return Marker(literal, Style.LETTER, () if index is None else (index,), match["suffix"])
    return Marker(literal, Style.OTHER, (), "")


def _write(pattern: Marker, numbers: tuple[int, ...]) -> str:
    """The marker with these numbers, written the way the pattern is."""
    last = numbers[-1]
    match pattern.style:
        case Style.ROMAN:
            body = to_roman(last) if last <= LARGEST_ROMAN else str(last)
        case Style.LETTER:
            body = letter_at(last)
            body = body.upper() if pattern.literal.isupper() else body
        case Style.DOTTED:
            body = ".".join(map(str, numbers))
        case _:
            body = str(last).zfill(_zero_width(pattern))
    opening = "(" if pattern.style is Style.PARENTHESIS else ""
    return f"{opening}{body}{pattern.suffix}"


def _zero_width(pattern: Marker) -> int:
    """Two for "01.", so that "02." follows; none for "1."."""
    digits = re.sub(r"[^0-9]", "", pattern.literal)
    return len(digits) if digits.startswith("0") else 0


def successor(literal: str) -> str | None:
    """What the next row takes: "1.9" gives "1.10", "d)" gives "đ)", "-" stays "-"."""
    marker = parse_marker(literal)
    if marker.style in _BULLETS.values():
        return literal
    if not marker.numbers:
        return None
    return _write(marker, (*marker.numbers[:-1], marker.numbers[-1] + 1))


_CHILDREN = {
    Style.DOTTED: "a)", Style.PARENTHESIS: "a)", Style.DASH: "+", Style.PLUS: "*",
    Style.OTHER: "1.",  # below "Phần thứ nhất" and the like
}  # fmt: skip


def first_child(literal: str | None) -> str:
    """What the first row below takes; numbers keep their dot: "1." gives "1.1."."""
    marker = parse_marker(literal)
    match marker.style:
        case Style.ROMAN:
            return f"1{marker.suffix}"
        case Style.NUMBER:
            return f"{marker.numbers[0]}.1{marker.suffix}"
        case Style.LETTER if marker.literal.isupper():
            return f"I{marker.suffix}"
        case style:
            return _CHILDREN.get(style, "-")


_LEVELS = {
    Style.ROMAN: 1, Style.NUMBER: 2, Style.PARENTHESIS: 7, Style.LETTER: 8, Style.STAR: 9,
    Style.DASH: 9, Style.PLUS: 10,
}  # fmt: skip


def level_of(marker: Marker) -> int | None:
    """How deep such a marker usually stands; only the order counts. None says nothing."""
    if marker.style is Style.DOTTED:
        return min(len(marker.numbers) + 1, _LEVELS[Style.PARENTHESIS] - 1)
    if marker.style is Style.LETTER and marker.literal.isupper():
        return 0
    return _LEVELS.get(marker.style)


# A full stop or bracket proves a marker; a looser one needs a capital letter behind it, because
# "8.79 điểm", "I/2024" and "1- 2 ngày" are text.
_SURE_LEAD = re.compile(
    rf"""\s* ( (?: [0-9]{{1,2}} (?:\s?\.\s?[1-9][0-9]?)+ [.)] | [0-9]{{1,3}} [.)]
                 | \([0-9]{{1,3}}\) [.:]? | [IVXL]+ [.)] | {_LETTER} \) )
               (?= \s+\S | [^\W\d_]{{2}} )
             | [-–—•+] (?= \s+\S | [^\W\d_] )
             | (?: {_LETTER} \. | \* ) (?= \s+\S ) )""",
    re.VERBOSE,
)
_LOOSE_LEAD = re.compile(
    rf"""\s* ( [0-9]{{1,2}} (?:\.[1-9][0-9]?)+ | [0-9]{{1,3}} [/:-]
             | [IVXL]+ [/:-]? | [A-ZĐ] [.)/:-] | {_LETTER} / ) (?= \s )""",
    re.VERBOSE,
)


def split_marker(text: str) -> tuple[str | None, str]:
    """Lift a leading marker out of a text cell: "4.2. 2. Xây dựng" gives "4.2. 2.", "Xây dựng".

    In doubt nothing is lifted, and the text comes back untouched.
    """
    sure = _SURE_LEAD.match(text)
    match = sure or _LOOSE_LEAD.match(text)
    if match is None or parse_marker(match[1]).style is Style.OTHER:
        return None, text
    rest = text[match.end() :].strip()
    return (match[1], rest) if sure or rest[:1].isupper() else (None, text)


def numbering_faults(markers: Sequence[str | None], *, start: int = 1) -> list[Fault]:
    """What is wrong in the numbering of siblings, one fault a row; bullets and blanks never are.

    `start` is the number the first of them should have, for lists that count on over groups.
    """
    counted = _counted(markers)
    if not counted:
        return []
    pattern = counted[0][1]
    present = {marker.numbers for _, marker in counted if marker.style is pattern.style}
    last = (*pattern.numbers[:-1], start - 1)
    seen: set[tuple[int, ...]] = set()
    faults: list[Fault] = []
    for index, marker in counted:
        following = (*last[:-1], last[-1] + 1)
        if marker.style is not pattern.style:
            faults.append(Fault(FaultKind.STYLE_CHANGED, index, _write(pattern, following)))
            continue
        if marker.numbers in seen:
            faults.append(Fault(FaultKind.REPEATED, index, _write(pattern, following)))
        elif marker.numbers <= last:  # so is a letter outside the list, which has no number
            faults.append(Fault(FaultKind.OUT_OF_ORDER, index, _write(pattern, following)))
        elif left_out := _left_out(marker.numbers, following, present):
            faults.append(Fault(FaultKind.MISSING, index, _write(pattern, left_out)))
        elif (written := _write(pattern, marker.numbers)) != _write(marker, marker.numbers):
            faults.append(Fault(FaultKind.STYLE_CHANGED, index, written))
        seen |= {marker.numbers} - {()}
        last = max(last, marker.numbers)
    return faults


def _counted(markers: Sequence[str | None]) -> list[tuple[int, Marker]]:
    """The markers that count, with their places."""
    parsed = enumerate(map(parse_marker, markers))
    found = [(index, marker) for index, marker in parsed if marker.style in _COUNTED]
    if found and found[0][1].style is Style.LETTER:
        return [(index, _as_letter(marker)) for index, marker in found]
    return found


def _as_letter(marker: Marker) -> Marker:
    """Among letters "I." comes after "H." and is no Roman number."""
    letters = _LETTERS.fullmatch(squeeze(marker.literal))
    if marker.style is not Style.ROMAN or letters is None or len(letters["body"]) > 1:
        return marker
    index = letter_index(letters["body"])
    return marker if index is None else marker._replace(style=Style.LETTER, numbers=(index,))


def _left_out(
    numbers: tuple[int, ...], following: tuple[int, ...], present: set[tuple[int, ...]]
) -> tuple[int, ...] | None:
    prefix = numbers[:-1]
    first = following[-1] if prefix == following[:-1] else 1
    before = ((*prefix, number) for number in range(first, numbers[-1]))
    return next((numbers for numbers in before if numbers not in present), None)


def renumber(nodes: Sequence[tuple[int, str | None]]) -> list[str | None]:
    """Propose markers for rows given as (depth, literal) in document order.

    Each group of siblings is numbered the way its first numbered row is written. Blanks, bullets
    and what is not understood stay. Counting starts again in each group, unless the groups of a
    depth never share a number: then it went on from group to group and still does.
    """
    old = [parse_marker(literal) for _, literal in nodes]
    new = list(old)
    groups = _groups([depth for depth, _ in nodes], old)
    counters = _running_counters(groups, old)
    for (parent, depth), members in groups.items():
        pattern = old[members[0]]
        prefixes = _prefixes(members, parent, old, new)
        counter = counters.get((depth, pattern.style), Counter())
        for index, prefix in zip(members, prefixes, strict=True):
            counter[prefix] += 1
            numbers = (*prefix, counter[prefix])
            new[index] = pattern._replace(literal=_write(pattern, numbers), numbers=numbers)
    return [
        marker.literal if marker.style in _COUNTED else literal
        for marker, (_, literal) in zip(new, nodes, strict=True)
    ]


_Groups = dict[tuple[int | None, int], list[int]]
_Counter = Counter[tuple[int, ...]]


def _groups(depths: Sequence[int], markers: Sequence[Marker]) -> _Groups:
    """The numbered rows by parent and depth; a group comes after the group of its parent."""
    groups: _Groups = {}
    above: list[int] = []
    for index, depth in enumerate(depths):
        while above and depths[above[-1]] >= depth:
            above.pop()
        if markers[index].style in _COUNTED:
            groups.setdefault((above[-1] if above else None, depth), []).append(index)
        above.append(index)
    return groups


def _running_counters(groups: _Groups, old: Sequence[Marker]) -> dict[tuple[int, Style], _Counter]:
    """A common counter for each depth and style whose groups share no number."""
    numbers: dict[tuple[int, Style], list[int]] = {}
    for (_, depth), members in groups.items():
        style = old[members[0]].style
        if style in (Style.ROMAN, Style.NUMBER, Style.PARENTHESIS):
            own = {old[index].numbers[0] for index in members if old[index].style is style}
            numbers.setdefault((depth, style), []).extend(own)
    return {key: Counter() for key, found in numbers.items() if len(found) == len(set(found))}


def _prefixes(
    members: Sequence[int], parent: int | None, old: Sequence[Marker], new: Sequence[Marker]
) -> list[tuple[int, ...]]:
    """What stands before the last number: under "2." come 2.1, 2.2; else each keeps its own.

    Below a Roman number, "1.1" follows only if it did before: "II" may well have rows 1.1, 1.2.
    """
    pattern = old[members[0]]
    if pattern.style is not Style.DOTTED:
        return [()] * len(members)
    dotted = [old[index] if old[index].style is Style.DOTTED else pattern for index in members]
    own = [marker.numbers[:-1] for marker in dotted]
    if parent is None or new[parent].style not in (Style.ROMAN, Style.NUMBER, Style.DOTTED):
        return own
    above = new[parent].numbers
    fits = new[parent].style is not Style.ROMAN and len(above) == len(own[0])
    followed = not {above, old[parent].numbers}.isdisjoint(own)
    return [above] * len(own) if fits or followed else own

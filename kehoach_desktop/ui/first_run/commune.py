"""What the name of a commune's office tells: its letterhead, its place, its usual units."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import Unit, UnitId, UnitKind, Validity
from kehoach_desktop.domain.text import fold, squeeze

_NAME = re.compile(
    r"(?:(?:ubnd|uy ban nhan dan) )?"
    r"(xa|phuong|dac khu|thi tran|quan|huyen|thi xa|thanh pho|tinh) (.+)"
)
_COMMITTEE = "Ủy ban nhân dân"
_COMMUNES = ("xa", "phuong", "dac khu")
_PLAIN = "xã"
_SINCE = Validity(date(2025, 7, 1))  # the two tiers of local government


class Letterhead(NamedTuple):
    """`noun` is the level as written in the name ("xã"); empty when the name says none."""

    agency_lines: tuple[str, ...]
    place: str = ""
    noun: str = ""

    @property
    def is_commune(self) -> bool:
        return fold(self.noun) in _COMMUNES


def letterhead(name: str) -> Letterhead:
    """NĐ 30/2020, Phụ lục I: a committee's name takes two lines, ỦY BAN NHÂN DÂN above."""
    squeezed = squeeze(name)
    match = _NAME.fullmatch(fold(squeezed))
    if match is None:
        return Letterhead((squeezed.upper(),) if squeezed else ())
    noun, place = (squeezed[match.start(group) : match.end(group)] for group in (1, 2))
    return Letterhead((_COMMITTEE.upper(), f"{noun} {place}".upper()), place, noun.lower())


class _Usual(NamedTuple):
    name: str
    kind: UnitKind
    short_name: str = ""
    aliases: tuple[str, ...] = ()


def usual_names(noun: str) -> tuple[str, ...]:
    return tuple(unit.name for unit in _usual(noun))


def own_words(name: str) -> dict[str, str]:
    """What the templates, which speak of a commune, say otherwise in a ward or special zone."""
    head = letterhead(name)
    if not head.is_commune or head.noun == _PLAIN:
        return {}
    usual = zip(_usual(_PLAIN), _usual(head.noun), strict=True)
    renamed = {plain.name: own.name for plain, own in usual if plain.name != own.name}
    return {**renamed, _PLAIN: head.noun}


def usual_units(office: Office, new_id: Callable[[], int]) -> tuple[Unit, ...]:
    """The office itself and the bodies below it (NĐ 150/2025, điều 2 to 5)."""
    head = letterhead(office.name)
    own = own_unit(office, new_id())
    below = (
        Unit(
            UnitId(new_id()),
            unit.name,
            unit.short_name,
            unit.kind,
            parent_id=own.id,
            validity=_SINCE,
            aliases=unit.aliases,
        )
        for unit in _usual(head.noun)
    )
    return own, *below


def own_unit(office: Office, unit_id: int) -> Unit:
    head = letterhead(office.name)
    name = squeeze(office.name)
    spellings = (
        f"UBND {head.noun} {head.place}",
        f"{_COMMITTEE} {head.noun} {head.place}",
        f"{_COMMITTEE} {head.noun}",
    )
    return Unit(
        UnitId(unit_id),
        name,
        f"UBND {head.noun}" if head.noun else "",
        UnitKind.PEOPLES_COMMITTEE if head.noun else UnitKind.OTHER,
        place=office.place,
        aliases=tuple(each for each in spellings if each != name) if head.noun else (),
    )


def _usual(noun: str) -> Iterator[_Usual]:
    """A ward has another name for its division of the economy; above communes nothing is usual."""
    if noun and fold(noun) not in _COMMUNES:
        return
    is_ward = fold(noun) == "phuong"
    economy = "Phòng Kinh tế, Hạ tầng và Đô thị" if is_ward else "Phòng Kinh tế"
    yield _Usual(
        "Văn phòng HĐND và UBND",
        UnitKind.OFFICE,
        aliases=(f"Văn phòng HĐND và UBND {noun or 'xã'}", "Văn phòng HĐND-UBND"),
    )
    yield _Usual(
        economy,
        UnitKind.DIVISION,
        "Phòng KT-HT-ĐT" if is_ward else "Phòng KT",
        aliases=(f"{economy} {noun or 'xã'}",),
    )
    yield _Usual(
        "Phòng Văn hóa - Xã hội",
        UnitKind.DIVISION,
        "Phòng VHXH",
        aliases=(f"Phòng Văn hóa - Xã hội {noun or 'xã'}",),
    )
    yield _Usual(
        "Trung tâm Phục vụ hành chính công",
        UnitKind.CENTRE,
        "TTPVHCC",
        aliases=("Trung tâm PVHCC", f"Trung tâm Phục vụ hành chính công {noun or 'xã'}"),
    )

"""The form of an administrative document (NĐ 30/2020, Phụ lục I) and what may be chosen in it."""

from dataclasses import fields
from enum import Enum
from typing import NamedTuple

from kehoach_desktop.domain.values import dataclass


class Limit(NamedTuple):
    """The least and the most that the decree allows."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        return self.low <= value <= self.high


class LabelStyle(Enum):
    """How appendices are numbered: the decree asks for Roman numerals, some print Arabic."""

    AS_TYPED = "as_typed"
    ROMAN = "roman"
    ARABIC = "arabic"


class TitleStyle(Enum):
    """The label above the title, or both on one line as some offices do."""

    TWO_LINES = "two_lines"
    ONE_LINE = "one_line"


class NumberPlace(Enum):
    TOP = "top"  # the decree: centred in the top margin
    BOTTOM = "bottom"  # practice of some offices for reports


@dataclass(frozen=True, slots=True)
class Form:
    """Sizes in points, lengths in millimetres."""

    margin_top: float = 20
    margin_bottom: float = 20
    margin_left: float = 30
    margin_right: float = 15
    nation_size: float = 12  # Quốc hiệu, agency, superior: 13 leaves too little for the left half
    motto_size: float = 13
    body_size: float = 14
    title_size: float = 14
    table_size: float = 12
    recipient_size: float = 11
    first_line: float = 12.7
    paragraph_gap: float = 6
    line_spacing: float = 1.15
    label_style: LabelStyle = LabelStyle.AS_TYPED
    title_style: TitleStyle = TitleStyle.TWO_LINES
    number_place: NumberPlace = NumberPlace.TOP
    rows_may_split: bool = True
    system_font: bool = False  # the PC's own Times New Roman where it is there


LIMITS: dict[str, Limit] = {
    "margin_top": Limit(20, 25),
    "margin_bottom": Limit(20, 25),
    "margin_left": Limit(30, 35),
    "margin_right": Limit(15, 20),
    "nation_size": Limit(12, 13),
    "motto_size": Limit(13, 14),
    "body_size": Limit(13, 14),
    "title_size": Limit(13, 14),
    "table_size": Limit(10, 13),  # the decree is silent on cells; practice is not
    "recipient_size": Limit(11, 11),
    "first_line": Limit(10, 12.7),
    "paragraph_gap": Limit(6, 12),
    "line_spacing": Limit(1, 1.5),
}


def outside_limits(form: Form) -> list[str]:
    """Name the settings that the decree does not allow."""
    return [
        each.name
        for each in fields(form)
        if each.name in LIMITS and not LIMITS[each.name].holds(getattr(form, each.name))
    ]


def differing(form: Form, other: Form) -> list[str]:
    """Name the settings in which two forms are not the same."""
    return [
        each.name for each in fields(form) if getattr(form, each.name) != getattr(other, each.name)
    ]

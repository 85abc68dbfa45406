"""What the styles of an HTML page say about a text: its font, its weight, how far it is moved in.

Office programs say it in three ways at once: in a sheet of rules, in the element, and by old tags.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

Declarations = Mapping[str, str]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?")
_FONT_SHORTHAND = re.compile(r"[0-9.]+(?:pt|px|em|%|cm)(?:/\S+)?\s+(.+)")
_LENGTH = re.compile(r"([0-9.]+)(pt|px|cm|mm|in|em)?")
_POINTS = {"px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 12.0}
_STEP = 7.0  # points of one step of Excel's indentation
_BOLD_FROM = 600
_LONGEST = 300  # characters of a value that names a font
_LEFT_OF_FOUR = 3
_BOLD, _ITALIC, _UNDERLINE = {"b", "strong", "th"}, {"i", "em"}, {"u", "ins"}


class Look(NamedTuple):
    """How the text inside an element looks."""

    font: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    hidden: bool = False
    listed: bool = False  # the number or bullet that Word writes out before a list item


class Styles:
    """The rules of a page's style sheets, as far as they name plain elements and classes."""

    def __init__(self, sheets: str = "") -> None:
        self._rules: dict[tuple[str, str], dict[str, str]] = {}
        self._known: dict[tuple[str, str, str], Declarations] = {}
        for rule in _without_comments(sheets).split("}"):
            selectors, _, body = rule.rpartition("{")
            found = declarations(body)
            for selector in selectors.split(","):
                match = _SELECTOR.fullmatch(selector.strip().lower())
                if match is not None and (match[1] or match[2]):
                    self._rules.setdefault((match[1] or "", match[2] or ""), {}).update(found)

    def of(self, tag: str, classes: str, style: str) -> Declarations:
        """The rules of the element, then of its classes, then its own words."""
        key = tag, classes, style
        if key not in self._known:
            found = dict(self._rules.get((tag, ""), {}))
            for name in classes.lower().split():
                found.update(self._rules.get(("", name), {}))
                found.update(self._rules.get((tag, name), {}))
            found.update(declarations(style))
            self._known[key] = found
        return self._known[key]


def _without_comments(sheets: str) -> str:
    text = sheets.replace("<!--", " ").replace("-->", " ")
    end = text.rfind("*/") + 2
    return _COMMENT.sub(" ", text[:end]) + text[end:]


def declarations(text: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value}


def is_hidden(said: Declarations) -> bool:
    return said.get("display", "").lower() == "none" or said.get("mso-hide", "").lower() == "all"


def look_inside(outer: Look, tag: str, face: str, said: Declarations) -> Look:
    """What an element changes in the look of the text around it."""
    look = outer
    if font := _family(said) or _first(face):
        look = look._replace(font=font)
    if tag in _BOLD or "font-weight" in said:
        look = look._replace(bold=_is_bold(said.get("font-weight", "bold").lower()))
    if tag in _ITALIC or said.get("font-style", "").lower() == "italic":
        look = look._replace(italic=True)
    if tag in _UNDERLINE or "underline" in said.get("text-decoration", "").lower():
        look = look._replace(underline=True)
    if tag == "sup" or said.get("vertical-align", "").lower() == "super":
        look = look._replace(superscript=True)
    is_listed = said.get("mso-list", "").lower() == "ignore"
    if is_listed or is_hidden(said):
        look = look._replace(hidden=look.hidden or is_hidden(said), listed=is_listed or look.listed)
    return look


def _is_bold(weight: str) -> bool:
    return int(weight) >= _BOLD_FROM if weight.isdecimal() else weight.startswith("bold")


def _first(families: str) -> str:
    return families.partition(",")[0].strip(" \"'")


def _family(said: Declarations) -> str:
    family = said.get("font-family", "")
    if not family and (found := _FONT_SHORTHAND.search(said.get("font", "")[:_LONGEST])):
        family = found[1]
    return _first(family)


def indent_of(said: Declarations) -> float:
    """Points from the left; Excel's steps count before the padding that stands for them."""
    steps = said.get("mso-char-indent-count", "")
    if steps:
        return _points(steps) * _STEP
    if said.get("mso-ignore", "") == "padding":
        return 0.0
    for name in ("margin", "padding"):
        own = said.get(f"{name}-left", "")
        sides = said.get(name, "").split()
        found = _points(own or (sides[_LEFT_OF_FOUR] if len(sides) > _LEFT_OF_FOUR else ""))
        if found:
            return found
    return 0.0


def _points(text: str) -> float:
    found = _LENGTH.match(text.strip().lower())
    if found is None:
        return 0.0
    try:
        return float(found[1]) * _POINTS.get(found[2] or "", 1.0)
    except ValueError:
        return 0.0

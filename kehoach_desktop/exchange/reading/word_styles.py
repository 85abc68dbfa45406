"""What a Word style makes of the text it is put on: bold, font, heading, alignment, list."""

import re
from dataclasses import dataclass, replace

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20  # styles based on styles
_TWIPS = 20


@dataclass(frozen=True, slots=True)
class Look:
    font: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raised: bool = False
    heading: int = 0
    alignment: str = ""
    indent: float = 0.0
    numbering: tuple[str, int] | None = None  # list and level


class Styles:
    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {}
        self._plain = Look()
        self._default = ""
        if root is None:
            return
        for style in root.iterfind(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") == "1":
                self._default = name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._plain = with_run(Look(), defaults)

    def paragraph(self, properties: etree._Element | None) -> Look:
        named = properties.find(f"{W}pStyle") if properties is not None else None
        return self._look(named.get(f"{W}val", "") if named is not None else self._default)

    def run(self, properties: etree._Element | None, paragraph: Look) -> Look:
        if properties is None:
            return paragraph
        look = paragraph
        named = properties.find(f"{W}rStyle")
        style = self._styles.get(named.get(f"{W}val", "")) if named is not None else None
        if style is not None:
            look = with_run(look, style.find(f"{W}rPr"))
        return with_run(look, properties)

    def _look(self, name: str, depth: int = 0) -> Look:
        if name in self._looks:
            return self._looks[name]
        style = self._styles.get(name)
        if style is None or depth > _DEEPEST:
            return self._plain
        based = style.find(f"{W}basedOn")
        look = self._plain if based is None else self._look(based.get(f"{W}val", ""), depth + 1)
        look = with_run(look, style.find(f"{W}rPr"))
        look = _with_paragraph(look, style.find(f"{W}pPr"), name)
        self._looks[name] = look
        return look


def with_run(look: Look, properties: etree._Element | None) -> Look:
    if properties is None:
        return look
    fonts = properties.find(f"{W}rFonts")
    font = look.font
    if fonts is not None:
        font = fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or fonts.get(f"{W}cs") or font
    raised = properties.find(f"{W}vertAlign")
    underline = properties.find(f"{W}u")
    return replace(
        look,
        font=font,
        bold=_switch(properties, "b", on=look.bold),
        italic=_switch(properties, "i", on=look.italic),
        underline=look.underline if underline is None else underline.get(f"{W}val") != "none",
        raised=look.raised if raised is None else raised.get(f"{W}val") == "superscript",
    )


def _with_paragraph(look: Look, properties: etree._Element | None, name: str) -> Look:
    heading = re.fullmatch(r"(?:Heading|Tiêu đề|u)\s*([1-9])", name, re.IGNORECASE)
    level = int(heading.group(1)) if heading else look.heading
    if properties is None:
        return replace(look, heading=level)
    outline = properties.find(f"{W}outlineLvl")
    text = outline.get(f"{W}val", "") if outline is not None else ""
    aligned, indent = properties.find(f"{W}jc"), properties.find(f"{W}ind")
    left = indent.get(f"{W}left", "") if indent is not None else ""
    return replace(
        look,
        heading=int(text) + 1 if re.fullmatch("[0-8]", text) else level,
        alignment=aligned.get(f"{W}val", "") if aligned is not None else look.alignment,
        indent=int(left) / _TWIPS if re.fullmatch(r"\d{1,6}", left) else look.indent,
        numbering=numbering_of(properties) or look.numbering,
    )


def numbering_of(properties: etree._Element | None) -> tuple[str, int] | None:
    number = properties.find(f"{W}numPr") if properties is not None else None
    if number is None:
        return None
    named, level = number.find(f"{W}numId"), number.find(f"{W}ilvl")
    text = level.get(f"{W}val", "0") if level is not None else "0"
    if named is None:
        return None
    return named.get(f"{W}val", "0"), int(text) if re.fullmatch("[0-8]", text) else 0


def _switch(properties: etree._Element, name: str, *, on: bool) -> bool:
    element = properties.find(f"{W}{name}")
    if element is None:
        return on
    return element.get(f"{W}val", "true") not in {"0", "false", "off"}

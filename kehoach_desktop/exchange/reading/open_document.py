"""Which rows and columns of an .ods are not shown; the library that reads its values cannot say."""

import zipfile
from bisect import bisect_right
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from lxml import etree

from kehoach_desktop.exchange.reading.guard import opened_zip, refuse_doctype

Element = etree._Element  # noqa: SLF001 - lxml has no public name for what it gives

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_UNSEEN = {"collapse", "filter"}  # hidden by hand, or by a filter


@dataclass(slots=True)
class Hidden:
    """Stretches, for one line may speak of a million."""

    rows: list[range] = field(default_factory=list)
    columns: list[range] = field(default_factory=list)

    def has_row(self, row: int) -> bool:
        place = bisect_right(self.rows, row, key=lambda each: each.start)
        return place > 0 and row in self.rows[place - 1]


def hidden_places(path: Path) -> dict[str, Hidden]:
    """By the names of the sheets; nothing for a workbook of another kind."""
    if not zipfile.is_zipfile(path):
        return {}
    with opened_zip(path) as archive:
        if "content.xml" not in archive.namelist():
            return {}
        content = archive.read("content.xml")
    refuse_doctype(path, content)
    found: dict[str, Hidden] = {}
    gathered, row, column = Hidden(), 0, 0
    tags = tuple(f"{_TABLE}{name}" for name in ("table", "table-row", "table-column"))
    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False}
    for _, element in etree.iterparse(BytesIO(content), tag=tags, **safe):
        name = etree.QName(element).localname
        if name == "table-row":
            row = _count_on(element, "rows", row, gathered.rows)
            element.clear()
        elif name == "table-column":
            column = _count_on(element, "columns", column, gathered.columns)
        else:
            found[str(element.get(f"{_TABLE}name", ""))] = gathered
            gathered, row, column = Hidden(), 0, 0
    return found


def _count_on(element: Element, what: str, at: int, hidden: list[range]) -> int:
    text = str(element.get(f"{_TABLE}number-{what}-repeated", "1"))
    after = at + (int(text) if text.isdecimal() and text.isascii() else 1)
    if element.get(f"{_TABLE}visibility") in _UNSEEN or _is_folded(element):
        goes_on = bool(hidden) and hidden[-1].stop == at
        hidden.append(range(hidden.pop().start if goes_on else at, after))
    return after


def _is_folded(element: Element) -> bool:
    """A group of an outline may be folded up."""
    above = element.iterancestors(f"{_TABLE}table-row-group", f"{_TABLE}table-column-group")
    return any(each.get(f"{_TABLE}display") == "false" for each in above)

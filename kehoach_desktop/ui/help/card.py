"""The card of shortcuts: every command that has a key, read from the commands themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from kehoach_desktop.ui.actions import MenuName, menu_of
from kehoach_desktop.ui.finder import Offer

TITLE = "Phím tắt"
ON_PAPER = 2  # columns of groups
_MOST = 12  # lines of one group

# What a cell does by itself is no command of a menu; the robots of the grid press each of these.
CELL_KEYS = (
    ("Sửa chữ trong ô", "F2"),
    ("Ghi, xuống dòng dưới", "Enter"),
    ("Ghi, lên dòng trên", "Shift+Enter"),
    ("Ghi, sang ô phải", "Tab"),
    ("Ghi, sang ô trái", "Shift+Tab"),
    ("Xuống dòng trong ô", "Alt+Enter"),
    ("Một chữ cho mọi dòng đã chọn", "Ctrl+Enter"),
    ("Xoá chữ trong ô", "Del"),
    ("Chọn hết", "Ctrl+A"),
    ("Bỏ những gì vừa gõ", "Esc"),
)


class Group(NamedTuple):
    title: str
    lines: tuple[tuple[str, str], ...]  # words, key


def groups(offers: Iterable[Offer]) -> list[Group]:
    """One group a page, or one for each menu of a page with much; what was said is not again."""
    found, said = [Group("Trong ô của bảng", CELL_KEYS)], set()
    for offer in offers:
        by_menu: dict[MenuName, list[tuple[str, str]]] = {}
        for action in offer.actions:
            lines = [line for line in _lines(action) if line not in said]
            by_menu.setdefault(menu_of(action), []).extend(lines)
            said.update(lines)
        found.extend(_groups(offer.place or "Mọi trang", by_menu))
    return found


def _groups(place: str, by_menu: Mapping[MenuName, Sequence[tuple[str, str]]]) -> Iterator[Group]:
    every = tuple(line for lines in by_menu.values() for line in lines)
    if len(every) > _MOST:
        for menu, lines in by_menu.items():
            if lines:
                yield Group(f"{place}, menu {menu.value.replace('&', '')}", tuple(lines))
    elif every:
        yield Group(place, every)


def keys_of(action: QAction) -> list[str]:
    """As people write them; the rail has its keys itself, so they stand behind a tab."""
    shown = [each.toString(QKeySequence.SequenceFormat.PortableText) for each in action.shortcuts()]
    return shown or [key for key in [action.text().partition("\t")[2]] if key]


def html(found: Iterable[Group], count: int) -> str:
    """The groups in so many columns of about the same length."""
    columns = _in_columns(list(found), count)
    cells = "".join(
        f'<td width="{100 // count}%" style="padding-right: 24px">{column}</td>'
        for column in columns
    )
    return f'<h1>{TITLE}</h1><table width="100%"><tr>{cells}</tr></table>'


def _lines(action: QAction) -> Iterator[tuple[str, str]]:
    words = action.text().partition("\t")[0].replace("&", "").partition(":")[0].rstrip("…")
    for keys in keys_of(action)[:1]:
        yield words, keys


def _in_columns(found: list[Group], count: int) -> Iterator[str]:
    most = sum(len(group.lines) + 2 for group in found) / count
    column, length, left = "", 0, count
    for group in found:
        if length and left > 1 and length + len(group.lines) / 2 > most:
            yield column
            column, length, left = "", 0, left - 1
        column += _table(group)
        length += len(group.lines) + 2
    yield column


def _table(group: Group) -> str:
    rows = "".join(
        f"<tr><td>{escape(words)}&nbsp;&nbsp;</td><td><nobr><b>{escape(keys)}</b></nobr></td></tr>"
        for words, keys in group.lines
    )
    return f'<h3>{escape(group.title)}</h3><table cellpadding="2">{rows}</table>'

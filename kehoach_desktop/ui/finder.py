"""What the search box finds: commands of the window and its pages, rows of the open plan."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from kehoach_desktop.domain.appendix import Row, RowId
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import fold, matches_folded
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.ui.icons import icon

if TYPE_CHECKING:
    from kehoach_desktop.ui.found_list import Entry, Section

_MOST_ROWS = 30
_LEAST_LETTERS = 2  # one letter is in nearly every row


class Offer(NamedTuple):
    """Commands of one page; `go` brings the page to the front, where it is not there already."""

    place: str
    actions: Iterable[QAction]
    go: Callable[[], object] = lambda: None


class Finder:
    def __init__(
        self,
        planning: Planning,
        *,
        offers: Callable[[], Iterable[Offer]],
        plan: Callable[[], Plan | None],
        show_row: Callable[[RowId], object],
    ) -> None:
        self._planning = planning
        self._offers = offers
        self._plan = plan
        self._show_row = show_row

    def __call__(self, words: str) -> "Sequence[Section]":
        from kehoach_desktop.ui.found_list import Section  # noqa: PLC0415 - with the first search

        return (
            Section("Lệnh", commands_for(self._offers(), words)),
            Section("Dòng trong kế hoạch (không phân biệt dấu)", list(self._rows(words))),
        )

    def _rows(self, words: str) -> "Iterator[Entry]":
        plan = self._plan()
        if plan is None or len(words) < _LEAST_LETTERS:
            return
        found = {hit.item_id for hit in self._planning.search(words) if hit.plan_id == plan.id}
        if not found:
            return
        shown = 0
        for name, row in _named_rows(plan):
            if row.id in found and shown < _MOST_ROWS:
                shown += 1
                yield self._entry(name, row)

    def _entry(self, name: str, row: Row) -> "Entry":
        from kehoach_desktop.ui.found_list import Entry  # noqa: PLC0415

        text = f"{row.marker or ''} {row.title}".strip()
        return Entry(text, lambda: self._show_row(row.id), key=name, icon=icon("document_table"))


def commands_for(offers: Iterable[Offer], words: str) -> "list[Entry]":
    """Those that hold every word; one that begins so comes first, the others as in the menus."""
    entries = [_command(action, offer) for offer in offers for action in _leaves(offer.actions)]
    found = [entry for entry in entries if matches_folded(entry.text, words)]
    return sorted(found, key=lambda entry: not fold(entry.text).startswith(fold(words)))


def _command(action: QAction, offer: Offer) -> "Entry":
    from kehoach_desktop.ui.found_list import Entry  # noqa: PLC0415

    def act() -> None:
        offer.go()
        action.trigger()

    text, _, key = _plain(action.text()).partition("\t")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Entry(text, act, offer.place, keys or key, action.icon())


def _plain(text: str) -> str:
    """The words of a command without the mark of its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _leaves(actions: Iterable[QAction]) -> Iterator[QAction]:
    """Commands that can be run now, those of submenus too."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _leaves(menu.actions())
        elif not action.isSeparator() and action.isEnabled() and action.text():
            yield action


def _named_rows(plan: Plan) -> Iterator[tuple[str, Row]]:
    """Each row with the short name of its appendix, in printed order."""
    for appendix in plan.appendices():
        name = appendix.short_name or appendix.label or ""
        for table in plan.tables(appendix.id):
            for step in plan.outline(table.id).walk():
                yield name, step.item
    for _, section in plan.sections():
        for table in plan.tables(section.id):
            for step in plan.outline(table.id).walk():
                yield "Văn bản", step.item

"""The tabs of an import: one for each table of the file, with how many rows would come in."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from kehoach_desktop.domain.appendix import Appendix, PartId
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.importing.session import ImportSession
from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs

_LONGEST = 24


class TableTabs(QObject):
    chosen = Signal()

    def __init__(self, tabs: SheetTabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._session: ImportSession | None = None
        self._tables: list[PartId | None] = []
        tabs.currentChanged.connect(lambda _: self.chosen.emit())

    def show_session(self, session: ImportSession, *, with_text: bool = False) -> None:
        """`with_text`: the document around the tables has a tab of its own, before them."""
        self._session = session
        blocked = self._tabs.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        while self._tabs.count():
            self._tabs.removeTab(0)
        self._tables = [*([None] if with_text else []), *session.tables]
        if with_text:
            self._tabs.addTab("Văn bản")
        for number, table in enumerate(session.tables, start=1):
            self._tabs.addTab(name_of(session, table, number))
        if len(self._tables) > 1 and with_text:
            self._tabs.setCurrentIndex(1)
        self._tabs.blockSignals(blocked)
        self.refresh()
        self.chosen.emit()

    @property
    def has_text(self) -> bool:
        return None in self._tables

    def current(self) -> PartId | None:
        """None for the document around the tables."""
        place = self._tabs.currentIndex()
        return self._tables[place] if 0 <= place < len(self._tables) else None

    def choose(self, table: PartId) -> None:
        if table in self._tables:
            self._tabs.setCurrentIndex(self._tables.index(table))

    def refresh(self) -> None:
        session = self._session
        if session is None:
            return
        for place, table in enumerate(self._tables):
            if table is None:
                continue
            self._tabs.show_count(place, session.rows_of(table))
            wanted = session.is_wanted(table)
            self._tabs.setTabIcon(place, QIcon() if wanted else icon("dismiss"))


def name_of(session: ImportSession, table: PartId, number: int) -> str:
    parts = session.editor.plan.parts
    owner = parts.parent_of(table)
    above = parts[owner] if owner is not None else None
    label = above.label or "" if isinstance(above, Appendix) else ""
    name = squeeze(label) or f"Bảng {number}"
    return name if len(name) <= _LONGEST else f"Bảng {number}"

"""What each column of the file means, and where each table goes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.appendix import Appendix, Column, ColumnKind, PartId
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.source import Encoding
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.services.importing import target_tables
from kehoach_desktop.services.importing_edits import Way
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_import_mapping import Ui_ImportMapping
from kehoach_desktop.ui.importing.session import ImportSession
from kehoach_desktop.ui.importing.source_lines import show_source
from kehoach_desktop.ui.importing.table_tabs import TableTabs
from kehoach_desktop.ui.importing.words import ENCODINGS, LEFT_OUT, WAYS

_INTO_ONE = (Way.MERGE, Way.APPEND, Way.REPLACE)
_SHOWN_LETTERS = 60
_HINT_BELOW = 14  # points
_WAY, _TABLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class MappingView(QWidget):
    target_asked = Signal(object)  # PlanId, or None for a new plan

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: ImportSession | None = None
        self._ui = ui = Ui_ImportMapping()
        ui.setupUi(self)
        ui.encoding_bar.setProperty("ground", "raised")
        self._tabs = TableTabs(ui.tabs)
        self._tabs.chosen.connect(self._show_table)
        ui.target.activated.connect(self._ask_target)
        ui.way.activated.connect(self._choose_way)
        ui.source.remap_asked.connect(self._remap)
        ui.source.horizontalHeader().setToolTip(ui.hint.text())
        self._fit()

    @property
    def fields(self) -> Ui_ImportMapping:
        return self._ui

    def show_session(self, session: ImportSession, plans: Sequence[PlanEntry]) -> None:
        self.forget()
        self._session = session
        session.changed.connect(self._refresh)
        self._fill_targets(session, plans)
        self._show_encoding(session)
        self._tabs.show_session(session)

    def forget(self) -> None:
        if self._session is not None:
            self._session.changed.disconnect(self._refresh)
            self._session = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_tabs"):
            self._fit()

    def _fit(self) -> None:
        """Under large letters the table needs the room of the hint; the tip still says it."""
        has_room = theme.current().base < _HINT_BELOW
        self._ui.hint.setVisible(has_room)
        self._ui.hint_line.setVisible(has_room)

    def take_keyboard(self) -> None:
        self._ui.source.setFocus(Qt.FocusReason.OtherFocusReason)

    # Where it goes

    def _fill_targets(self, session: ImportSession, plans: Sequence[PlanEntry]) -> None:
        box = self._ui.target
        box.clear()
        box.addItem("Kế hoạch mới", None)
        for entry in plans:
            year = f"{entry.year} · " if entry.year else ""
            box.addItem(f"{year}{entry.subject or 'Kế hoạch chưa có tên'}", entry.id)
        chosen = session.target.id if session.target is not None else None
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.setToolTip(box.currentText())

    def _ask_target(self) -> None:
        box = self._ui.target
        box.setToolTip(box.currentText())
        plan_id = box.currentData()
        self.target_asked.emit(None if plan_id is None else PlanId(plan_id))

    def _fill_ways(self, session: ImportSession, table: PartId) -> None:
        box, choice = self._ui.way, session.choice(table)
        box.clear()
        self._add_way(WAYS[Way.NEW_APPENDIX], Way.NEW_APPENDIX, None)
        for own, name in target_tables(session.target) if session.target is not None else ():
            for way in _INTO_ONE:
                self._add_way(f"{WAYS[way]}: {name}", way, own)
        self._add_way(LEFT_OUT, None, None)
        wanted = (choice.way, choice.table) if session.is_wanted(table) else (None, None)
        for place in range(box.count()):
            if (box.itemData(place, _WAY), box.itemData(place, _TABLE)) == wanted:
                box.setCurrentIndex(place)
        box.setToolTip(box.currentText())

    def _add_way(self, words: str, way: Way | None, table: PartId | None) -> None:
        box = self._ui.way
        box.addItem(words)
        box.setItemData(box.count() - 1, way, _WAY)
        box.setItemData(box.count() - 1, table, _TABLE)

    def _choose_way(self) -> None:
        session, table, box = self._session, self._tabs.current(), self._ui.way
        if session is None or table is None:
            return
        way = box.currentData(_WAY)
        if way is None:
            session.tick([table], wanted=False)
        else:
            session.choose(table, way, box.currentData(_TABLE))

    # What the columns mean

    def _show_table(self) -> None:
        session, table = self._session, self._tabs.current()
        if session is None or table is None:
            return
        self._fill_ways(session, table)
        title = title_of(session.editor.plan, table)
        self._ui.table_title.setText(title)
        self._ui.table_title.setVisible(bool(title))
        self._ui.source.setVisible(show_source(self._ui.source, session, table))

    def _remap(self, column: Column, kind: ColumnKind) -> None:
        table = self._tabs.current()
        if self._session is not None and table is not None:
            self._session.remap(table, column, kind)

    def _refresh(self) -> None:
        self._tabs.refresh()
        self._show_table()

    def _show_encoding(self, session: ImportSession) -> None:
        """What the letters were, and what they were read as."""
        found = session.source.encoding
        if found is Encoding.UNICODE:
            found = session.draft.proposal.encoding
        example = session.example()
        self._ui.encoding_bar.setVisible(found is not Encoding.UNICODE)
        words = f"Tệp dùng <b>{ENCODINGS[found]}</b>, chữ đã đổi sang Unicode."
        if example is not None:
            before, after = (_escaped(_shortened(squeeze(each))) for each in example)
            words += f" Ví dụ: “{before}” → “<b>{after}</b>”"
        self._ui.encoding_words.setText(words)


def title_of(plan: Plan, table: PartId) -> str:
    owner = plan.parts.parent_of(table)
    above = plan.parts[owner] if owner is not None else None
    return squeeze(" ".join(above.title)) if isinstance(above, Appendix) else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN_LETTERS else f"{text[:_SHOWN_LETTERS]}…"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")

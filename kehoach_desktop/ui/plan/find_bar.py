"""The bar that finds and replaces everywhere in the plan; it counts before it changes."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.edits import Batch
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.forms.ui_find_replace import Ui_FindReplaceBar
from kehoach_desktop.ui.grid.find import Found, Query, replace_all
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.plan.body_editor import Do
from kehoach_desktop.ui.plan.places import Place, part_of, places_in, tabs_of
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.plan.prose import InProse, replace_in_prose

_REST = 120  # milliseconds without a key before a search begins


class FindBar(QWidget):
    found = Signal(object)  # Place, to be shown
    marked = Signal(object)  # Query or None: its letters should stand out
    closed = Signal()

    def __init__(
        self, editor: PlanEditor, do: Do, new_id: Callable[[], int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._editor, self._do, self._new_id = editor, do, new_id
        self._places: list[Place] = []
        self._at = -1
        self.tab = TEXT  # the one in front
        self._ui = ui = Ui_FindReplaceBar()
        ui.setupUi(self)
        ui.close_button.setIcon(icon("dismiss"))
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._search)
        ui.find_edit.textChanged.connect(self._wait)
        ui.accents_check.toggled.connect(self._search)
        ui.everywhere_check.toggled.connect(self._search)
        ui.next_button.clicked.connect(lambda: self._step(1))
        ui.previous_button.clicked.connect(lambda: self._step(-1))
        ui.replace_button.clicked.connect(self._replace_one)
        ui.replace_all_button.clicked.connect(self._replace_all)
        ui.close_button.clicked.connect(self.close_bar)
        self.hide()

    @property
    def fields(self) -> Ui_FindReplaceBar:
        return self._ui

    def open_bar(self, *, with_replace: bool) -> None:
        ui = self._ui
        for widget in (
            *(ui.replace_label, ui.replace_edit, ui.replace_button),
            *(ui.replace_all_button, ui.everywhere_check),
        ):
            widget.setVisible(with_replace or widget is ui.everywhere_check)
        self.show()
        ui.find_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        ui.find_edit.selectAll()
        self._search()

    def close_bar(self) -> None:
        self._rest.stop()
        self.hide()
        self.marked.emit(None)
        self.closed.emit()

    def refresh(self) -> None:
        """The plan changed under the search."""
        if self.isVisible():
            self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("raised"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))

    def _query(self) -> Query:
        ui = self._ui
        return Query(ui.find_edit.text(), ignore_accents=ui.accents_check.isChecked())

    def _look(self) -> None:
        query, ui = self._query(), self._ui
        places = places_in(self._editor.plan, query) if query.text else []
        if not ui.everywhere_check.isChecked():
            tabs = tabs_of(self._editor.plan)
            places = [each for each in places if tabs[part_of(each)] == self.tab]
        self._places = places
        self._at = min(self._at, len(places) - 1)
        self._say()

    def _wait(self) -> None:
        self._rest.start()

    def _search(self) -> None:
        self._rest.stop()
        self._at = -1
        self._look()
        self.marked.emit(self._query() if self._places else None)

    def _say(self) -> None:
        ui, count = self._ui, len(self._places)
        in_prose = sum(1 for each in self._places if isinstance(each, InProse))
        if not ui.find_edit.text():
            words = ""
        elif not count:
            words = "Không có chỗ nào"
        else:
            at = f"{self._at + 1}/" if self._at >= 0 else ""
            words = f"{at}{count} chỗ" + (f", {in_prose} ngoài bảng" if in_prose else "")
        ui.count_label.setText(words)
        ui.replace_all_button.setText(f"Thay cả {count} chỗ" if count else "Thay cả")
        for button in (ui.next_button, ui.previous_button, ui.replace_button):
            button.setEnabled(bool(count))
        ui.replace_all_button.setEnabled(bool(count))

    def _step(self, by: int) -> None:
        if self._rest.isActive():
            self._search()
        if self._places:
            start = self._at if self._at >= 0 else (-1 if by > 0 else 0)
            self._at = (start + by) % len(self._places)
            self._say()
            self.found.emit(self._places[self._at])

    def _replace_one(self) -> None:
        if self._at < 0:
            self._step(1)
            return
        self._replace([self._places[self._at]])
        if self._places:
            self._at = min(self._at, len(self._places) - 1)
            self.found.emit(self._places[self._at])

    def _replace_all(self) -> None:
        self._replace(self._places)
        self._at = -1
        self._say()

    def _replace(self, only: list[Place]) -> None:
        new, plan = nfc(self._ui.replace_edit.text()), self._editor.plan
        in_cells = replace_all(
            plan,
            self._query(),
            new,
            directory=self._editor.directory,
            new_id=self._new_id,
            only=[each for each in only if isinstance(each, Found)],
        )
        in_prose = [each for each in only if isinstance(each, InProse)]
        edit = Batch((*replace_in_prose(plan, in_prose, new), *in_cells.edits))
        old = self._ui.find_edit.text()
        self._do(edit, f"Thay “{old}” bằng “{new}” ở {len(only)} chỗ")
        self._look()

"""The page of an import: three steps, and nothing is stored until the last is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette

from kehoach_desktop.services.importing_edits import Way
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.ui.actions import MenuName, command
from kehoach_desktop.ui.forms.ui_import_page import Ui_ImportPage
from kehoach_desktop.ui.importing.check_view import CheckView
from kehoach_desktop.ui.importing.choose_view import ChooseView
from kehoach_desktop.ui.importing.mapping_view import MappingView
from kehoach_desktop.ui.importing.session import ImportSession
from kehoach_desktop.ui.importing.words import ENCODINGS, count_words
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.widgets.buttons import Button

CHOOSE, MAP, CHECK = range(3)
_UNCHANGED = "Kế hoạch chưa thay đổi gì cho đến khi bấm"


class ImportPage(Page):
    left = Signal()  # given up: nothing was stored
    storing = Signal()  # the main button of the last step

    title = "Nhập từ tệp"
    icon_name = "arrow_import"

    def __init__(self) -> None:
        super().__init__()
        self.session: ImportSession | None = None
        self._ui = ui = Ui_ImportPage()
        ui.setupUi(self)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.choose, self.mapping, self.check = ChooseView(), MappingView(), CheckView()
        for view in (self.choose, self.mapping, self.check):
            ui.steps.addWidget(view)
        self.go_on = Button("Kiểm tra", self, main=True, symbol="arrow_import")
        ui.foot_row.addWidget(self.go_on)
        self._store = command(self, "Nhập", self._go_on, menu=MenuName.FILE, keys="Ctrl+Return")
        self._store.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._store)
        self.go_on.clicked.connect(self._go_on)
        ui.back.clicked.connect(self._go_back)
        ui.cancel.clicked.connect(self.left)
        self.check.finished.connect(self._all_answered)
        self._show_step(CHOOSE)

    @property
    def fields(self) -> Ui_ImportPage:
        return self._ui

    def page_actions(self) -> list[QAction]:
        return self.check.actions_of_page() if self._step() == CHECK else []

    def ask_for_file(self) -> None:
        self._forget()
        self.choose.ask()
        self._ui.file_words.setText("")
        self._show_step(CHOOSE)

    def show_reading(self, file: str) -> None:
        self._forget()
        self.choose.show_reading(file)
        self._ui.file_words.setText("")
        self._show_step(CHOOSE)

    def show_session(self, session: ImportSession, plans: Sequence[PlanEntry]) -> None:
        """A plan that came back whole has no columns to be told."""
        self._forget()
        self.session = session
        session.changed.connect(self._refresh)
        tables = len(session.tables)
        self._ui.file_words.setText(
            f"{session.source.file} · {tables} bảng · {self._encoding(session)}"
        )
        self.mapping.show_session(session, plans)
        self.check.show_session(session)
        self._show_step(CHECK if session.draft.is_whole else MAP)

    def show_busy(self, *, is_busy: bool) -> None:
        """While the backup before the import is made, nothing may change any more."""
        self._ui.steps.setEnabled(not is_busy)
        self._ui.foot.setEnabled(not is_busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._ui.cancel.setFocus()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        self._refresh()

    def keep(self) -> None:
        self.check.keep()

    def done(self) -> None:
        self._forget()

    # Steps

    def _step(self) -> int:
        return self._ui.steps.currentIndex()

    def _show_step(self, step: int) -> None:
        ui = self._ui
        ui.steps.setCurrentIndex(step)
        ui.step_bar.show_step(step)
        whole = self.session is not None and self.session.draft.is_whole
        ui.back.setVisible(step == CHECK or (step == MAP and self.session is not None))
        ui.back.setHidden(step == CHOOSE or (whole and step == CHECK))
        self.go_on.setVisible(step != CHOOSE)
        if step == CHECK:
            self.check.refresh()
        self._refresh()
        self._take_keyboard(step)

    def _take_keyboard(self, step: int) -> None:
        view = (self.choose, self.mapping, self.check)[step]
        if step == MAP or (step == CHECK and self.session and not self.session.open_questions()):
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            view.take_keyboard()

    def _go_on(self) -> None:
        if self.session is None or not self.go_on.isEnabled():
            return
        if self._step() == MAP:
            self._show_step(CHECK)
        elif self._step() == CHECK:
            self.keep()
            self.storing.emit()

    def _go_back(self) -> None:
        if self._step() == CHECK:
            self._show_step(MAP)
        else:
            self.ask_for_file()

    def _all_answered(self) -> None:
        if self._step() == CHECK:
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        if self.session is not None:
            self.session.changed.disconnect(self._refresh)
            self.mapping.forget()
            self.check.forget()
            self.session = None

    # Words

    def _refresh(self) -> None:
        session, ui = self.session, self._ui
        if session is None:
            ui.summary.setText("Kế hoạch chưa thay đổi gì.")
            return
        draft = session.draft
        kept = draft.chosen().parts
        tables = sum(table in kept for table in session.tables)
        said = count_words(draft.count(), draft.groups(), tables)
        incoming = session.incoming()
        if session.merges() and not incoming:
            clean = " Mọi dòng trong tệp đã có như vậy trong kế hoạch, không có gì để ghép."
        else:
            clean = "" if session.questions or draft.is_whole else " Không có chỗ nào phải xem."
        verb = "Ghép" if session.merges() else "Nhập"
        ui.summary.setText(f"{said}{clean} {_UNCHANGED} {verb}.")
        last = self._step() == CHECK
        words = (
            f"{verb} {incoming} dòng" if incoming or not session.brings_text else "Nhập kế hoạch"
        )
        self.go_on.setText(words if last else "Kiểm tra")
        self.go_on.updateGeometry()
        self.go_on.setToolTip("Ctrl+Enter")
        self.go_on.setEnabled(not last or incoming > 0 or session.brings_text or _replaces(session))

    def _encoding(self, session: ImportSession) -> str:
        if session.draft.is_whole:
            return "kế hoạch nguyên vẹn"
        return ENCODINGS[session.draft.proposal.encoding]


def _replaces(session: ImportSession) -> bool:
    """An emptied table may be what is wanted."""
    return any(entry.way is Way.REPLACE for entry in session.entries())

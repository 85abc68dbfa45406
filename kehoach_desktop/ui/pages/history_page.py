"""Lịch sử – Sao lưu: what was done, what can come back, what is kept safe."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.trash import TrashEntry, restoring_edit
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.actions import MenuName, command
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.forms.ui_history_page import Ui_HistoryPage
from kehoach_desktop.ui.history.backup_panel import BackupPanel
from kehoach_desktop.ui.history.backup_view import BackupView
from kehoach_desktop.ui.history.log_view import LogView
from kehoach_desktop.ui.history.moving import MovingDesk
from kehoach_desktop.ui.history.places import shortened
from kehoach_desktop.ui.history.trash_view import TrashView
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.section_panel import SectionPanel

LOG, TRASH, BACKUPS = range(3)
_ROOM = 560  # beside the panel, at base 10
_FIELD_WIDTH = 200

OpenEditor = Callable[[PlanId], PlanEditor | None]


class HistoryPage(Page):
    title = "Lịch sử – Sao lưu"
    icon_name = "history"
    shortcut = "Alt+8"

    backed_up = Signal(object)  # a new Backup
    data_replaced = Signal()  # a backup came back: whatever was read before is of the past

    def __init__(
        self,
        context: Context,
        *,
        open_editor: OpenEditor = lambda _: None,
        background: Background | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`open_editor` gives the editor of a plan that another page holds open."""
        super().__init__(parent)
        self._context = context
        self._open_editor = open_editor
        self._wants_panel: bool | None = None  # None: as the window has room
        self._ui = Ui_HistoryPage()
        self._ui.setupUi(self)
        self._panel = SectionPanel()
        self._ui.page_layout.addWidget(self._panel)
        self._log = LogView(context.planning, self._plan)
        self._trash = TrashView(context.planning)
        background = background or Background(self)
        self._backups = BackupView(context.safekeeping(), background)
        self.moving = MovingDesk(context.moving, background, self)
        self._backup_panel = BackupPanel(self._panel, self._backups.restore)
        self._views = (self._log, self._trash, self._backups)
        for view, words in zip(self._views, ("Nhật ký", "Thùng rác", "Sao lưu"), strict=True):
            self._ui.views.addWidget(view)
            self._ui.tabs.addTab(words)
        self._restore_action = self._command("Lấy lại", self._restore_chosen, symbol="arrow_undo")
        self._actions = self._make_actions()
        self._connect()

    def page_actions(self) -> list[QAction]:
        return self._actions

    def refresh(self) -> None:
        """All three are read: the tabs tell how much each holds."""
        self._backup_panel.forget()
        try:
            for view in self._views:
                view.refresh()
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
        self._ui.tabs.show_count(TRASH, self._trash.count())
        self._ui.tabs.show_count(BACKUPS, self._backups.count())
        self.status_changed.emit(f"{self._trash.count()} lần xoá còn lấy lại được")

    def show_tab(self, number: int) -> None:
        self._ui.tabs.setCurrentIndex(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_views"):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._log.search.hasFocus():
            self._log.search.clear()
            self._log.sheet.setFocus()
            return
        super().keyPressEvent(event)

    # What is shown

    def _make_actions(self) -> list[QAction]:
        backups = self._backups
        safety = [
            self._command("Sao lưu ngay", backups.back_up, symbol="shield_checkmark"),
            self._command("Khôi phục bản này…", self._ask_restore, symbol="arrow_clockwise"),
            self._command("Kiểm tra dữ liệu", backups.check, symbol="checkmark_circle"),
        ]
        move_out = self._command("Chuyển máy…", self.moving.ask_where, symbol="usb_stick")
        self._trash.toolbar.fill([self._restore_action])
        backups.toolbar.fill([*safety, move_out])
        return [
            self._restore_action,
            *safety,
            move_out,
            self._command("Nhận từ máy cũ…", self.moving.ask_which, symbol="usb_stick"),
            self._command("Tìm trong nhật ký", self._find, "Ctrl+F", "search"),
            self._command("Khung chi tiết", self._toggle_panel, "F4", "panel_right"),
        ]

    def _command(
        self, text: str, act: Callable[[], object], keys: str = "", symbol: str = ""
    ) -> QAction:
        action = command(self, text, act, menu=MenuName.TOOLS, keys=keys, symbol=symbol)
        action.setIconText(text)  # Qt would take the dots off
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self._ui.tabs.currentChanged.connect(self._show_tab)
        self._panel.closed.connect(self._toggle_panel)
        self._log.chosen.connect(lambda _: self._show_chosen(LOG))
        self._trash.chosen.connect(lambda _: self._show_chosen(TRASH))
        self._backups.chosen.connect(lambda _: self._show_chosen(BACKUPS))
        self._trash.wanted.connect(self.restore)
        self._backups.looked.connect(self._show_details)
        self._backups.notice.connect(self.notice)
        self._backups.made.connect(self._tell_made)
        self._backups.restored.connect(self._tell_restored)
        self.moving.notice.connect(self.notice)
        self.moving.replaced.connect(self._tell_restored)

    def _show_tab(self, number: int) -> None:
        self._ui.views.setCurrentIndex(number)
        self._show_chosen(number)

    def _show_chosen(self, tab: int) -> None:
        """The panel is about the tab in front only."""
        self._restore_action.setEnabled(self._trash.current() is not None)
        if tab == self._ui.tabs.currentIndex():
            backup = self._backups.current()
            if tab == BACKUPS and backup is not None and self._backups.look_of(backup) is None:
                self._backups.look_at(backup)
            self._show_details()
            self._fit()

    def _show_details(self) -> None:
        tab = self._ui.tabs.currentIndex()
        if tab == LOG:
            self._log.show_details(self._panel)
        elif tab == TRASH:
            self._trash.show_details(self._panel)
        else:
            backup = self._backups.current()
            look = self._backups.look_of(backup) if backup is not None else None
            self._backup_panel.show(backup, look)

    def _toggle_panel(self) -> None:
        self._wants_panel = not self._panel.isVisibleTo(self)
        self._fit()

    def _find(self) -> None:
        self.show_tab(LOG)
        self._log.search.setFocus()

    def _fit(self) -> None:
        """The panel goes first when room is short, then the buttons of the tool bar."""
        current = theme.current()
        has_room = self.width() - current.size("panel") >= current.scaled(_ROOM)
        is_wanted = has_room if self._wants_panel is None else self._wants_panel
        is_shown = is_wanted and self._views[self._ui.tabs.currentIndex()].current() is not None
        self._panel.setVisible(is_shown)
        width = self.width() - (current.size("panel") if is_shown else 0)
        for view in self._views:
            bar = view.toolbar
            for field in (*bar.findChildren(QComboBox), *bar.findChildren(SearchBox)):
                field.setFixedWidth(min(current.scaled(_FIELD_WIDTH), width // 3 - 8))
            bar.refit()

    # What is done

    def restore(self, entry: TrashEntry) -> None:
        """Bring back what one step removed; the other page's plan is changed through its editor."""
        label = f"Lấy lại “{shortened(entry.title)}”"
        try:
            undo = self._restore(entry, label)
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
            return
        self.refresh()
        if undo is not None:
            choices = (Choice("Hoàn tác", undo),)
            fact = f"Đã lấy lại “{shortened(entry.title)}”"
            self.notice.emit(Notice(Tone.OK, fact, choices=choices, as_toast=True))

    def _restore(self, entry: TrashEntry, label: str) -> Callable[[], None] | None:
        """Give the way to undo it, or None where nothing could come back."""
        planning = self._context.planning
        if entry.whole_plan:
            planning.restore(entry.plan_id, label)
            return lambda: self._put_back(entry, label)
        editor = self._editor_of(entry.plan_id)
        edit = restoring_edit(entry, editor.plan)
        left = entry.count - len(edit.edits)
        if left:
            self._tell_homeless(left, some=bool(edit.edits))
        if not edit.edits:
            return None
        editor.push(edit, label)
        return lambda: self._take_back(entry.plan_id, editor, label)

    def _restore_chosen(self) -> None:
        entry = self._trash.current()
        if entry is not None:
            self.show_tab(TRASH)
            self.restore(entry)

    def _put_back(self, entry: TrashEntry, label: str) -> None:
        self._try(lambda: self._context.planning.remove(entry.plan_id, f"Hoàn tác: {label}"))

    def _take_back(self, plan_id: PlanId, editor: PlanEditor, label: str) -> None:
        """Only while it is still the last thing done to the plan."""
        is_in_hand = (self._open_editor(plan_id) or editor) is editor
        if is_in_hand and editor.undo_label == label:
            self._try(editor.undo)
        else:
            rest = "Chưa thay đổi gì. Hãy hoàn tác hoặc xoá lại trong kế hoạch."
            self.notice.emit(Notice(Tone.INFO, "Kế hoạch đã có thay đổi khác sau đó.", rest))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
        self.refresh()

    def _editor_of(self, plan_id: PlanId) -> PlanEditor:
        planning = self._context.planning
        directory = self._context.staffing.directory
        return self._open_editor(plan_id) or PlanEditor(
            planning, planning.open(plan_id), directory()
        )

    def _plan(self, plan_id: PlanId) -> Plan:
        editor = self._open_editor(plan_id)
        return self._context.planning.open(plan_id) if editor is None else editor.plan

    def _tell_homeless(self, count: int, *, some: bool) -> None:
        fact = f"{count} mục không còn bảng hoặc phụ lục để về."
        rest = (
            "Các mục khác đã về chỗ cũ."
            if some
            else "Hãy lấy lại phụ lục trước, rồi lấy lại mục này."
        )
        self.notice.emit(Notice(Tone.WARN, fact, rest))

    def _ask_restore(self) -> None:
        self.show_tab(BACKUPS)
        self._wants_panel = True
        self._fit()
        backup = self._backups.current()
        if backup is not None:
            self._backup_panel.ask(backup, self._backups.look_of(backup))

    def _tell_made(self, backup: object) -> None:
        self._ui.tabs.show_count(BACKUPS, self._backups.count())
        self.backed_up.emit(backup)

    def _tell_restored(self, before: object) -> None:
        self.backed_up.emit(before)
        self._log.forget()
        self.data_replaced.emit()
        self.refresh()

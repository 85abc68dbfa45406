"""Danh mục: the units, posts, officers and groups that plans may name."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.staff import Party, PartyKind, display_name, ref_of
from kehoach_desktop.domain.staff_edits import StaffEdit
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.actions import MenuName, command
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.dialogs.ending import EndingDialog
from kehoach_desktop.ui.dialogs.merge import MergeDialog
from kehoach_desktop.ui.dialogs.party import PartyDialog
from kehoach_desktop.ui.dialogs.paste_list import PasteDialog
from kehoach_desktop.ui.directory.duplicates import Pair, similar_pairs
from kehoach_desktop.ui.directory.editor import DirectoryEditor
from kehoach_desktop.ui.directory.party_panel import PartyPanel
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.directory.words import KINDS, WORDS
from kehoach_desktop.ui.editors.undo_line import UndoLine
from kehoach_desktop.ui.first_run.commune import usual_units
from kehoach_desktop.ui.forms.ui_directory_page import Ui_DirectoryPage
from kehoach_desktop.ui.notices import Notice, Tone
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.message_bar import BarAction, MessageBar, Severity
from kehoach_desktop.ui.widgets.search_box import SearchBox

_ROOM_FOR_TABLE = 800  # beside the panel, at base 10
_SEARCH = 210  # width, at base 10


class _Deeds(NamedTuple):
    add: QAction
    edit: QAction
    end: QAction
    merge: QAction
    paste: QAction
    find: QAction
    panel: QAction


class DirectoryPage(Page):
    title = "Danh mục"
    icon_name = "library"
    shortcut = "Alt+7"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._editor = DirectoryEditor(context, self)
        self._different: frozenset[Pair] = frozenset()
        self._put_off: set[PartyKind] = set()
        self._bar: MessageBar | None = None
        self._empty: dict[PartyKind, EmptyState] = {}
        self._wants_panel: bool | None = None  # None: as the window has room
        self._ui = Ui_DirectoryPage()
        self._ui.setupUi(self)
        self._panel = PartyPanel(self)
        self._ui.columns.addWidget(self._panel)
        self._search = SearchBox("Tìm trong danh mục", "Ctrl+F")
        self._deeds = self._make_deeds()
        deeds = self._deeds
        commands = (deeds.add, deeds.end, deeds.merge, deeds.paste)
        self._ui.tool_row.fill(commands, beside=(self._search,))
        for index, kind in enumerate(KINDS):
            self._ui.tabs.addTab(WORDS[kind].tab)
            self._ui.tabs.setTabData(index, kind)
        self._connect()
        self.refresh()

    def undo_line(self) -> UndoLine[StaffEdit]:
        return self._editor

    def page_actions(self) -> list[QAction]:
        return list(self._deeds)

    @property
    def kind(self) -> PartyKind:
        return KINDS[max(self._ui.tabs.currentIndex(), 0)]

    def refresh(self) -> None:
        self._panel.save()
        self._editor.reload()

    def show_kind(self, kind: PartyKind) -> None:
        self._ui.tabs.setCurrentIndex(KINDS.index(kind))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._search.hasFocus():
            self._search.clear()
            self._ui.table.setFocus()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        ui = self._ui
        ui.tabs.currentChanged.connect(self._show_kind)
        ui.table.party_changed.connect(self._show_party)
        ui.table.edit_wanted.connect(self._edit)
        self._editor.changed.connect(self._show)
        self._editor.notice.connect(self.notice)
        self._search.textChanged.connect(self._list)
        self._search.returnPressed.connect(ui.table.setFocus)
        self._panel.changed.connect(self._save)
        self._panel.closed.connect(self._toggle_panel)
        self._panel.given_up.connect(ui.table.setFocus)
        self._panel.lost.connect(self._say_lost)

    def _make_deeds(self) -> _Deeds:
        row, edit, view = MenuName.ROW, MenuName.EDIT, MenuName.VIEW
        return _Deeds(
            self._deed("add", "", self._add, row, "F5"),
            self._deed("edit", "Sửa ở khung chi tiết", self._edit, row, "F2"),
            self._deed("merge", "", self._end, row),
            self._deed("link", "Gộp tên trùng…", self._merge, row),
            self._deed("arrow_import", "Nhập danh sách…", self._paste, row, "Ctrl+V"),
            self._deed("search", "Tìm trong danh mục", self._find, edit, "Ctrl+F"),
            self._deed("panel_right", "Khung chi tiết", self._toggle_panel, view, "F4"),
        )

    def _deed(
        self, symbol: str, words: str, act: Callable[[], object], menu: MenuName, keys: str = ""
    ) -> QAction:
        action = command(self, words, act, menu=menu, keys=keys, symbol=symbol)
        _name(action, words)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    # What is shown

    def _show_kind(self) -> None:
        self._panel.save()
        self._search.clear()
        self._show()

    @property
    def _register(self) -> Register:
        return self._editor.register

    def _show(self) -> None:
        ui, kind, register = self._ui, self.kind, self._register
        words = WORDS[kind]
        for index, each in enumerate(KINDS):
            ui.tabs.show_count(index, len(register.in_use(each)))
        _name(self._deeds.add, f"Thêm {words.one}")
        _name(self._deeds.end, words.ending)
        ui.tool_row.refit()
        ui.table.setAccessibleName(f"Danh sách {words.one}")
        self._list()
        everyone = register.of_kind(kind)
        ui.stack.setCurrentWidget(ui.table_page if everyone else self._empty_state(kind))
        self._show_duplicates()
        self._fit()
        in_use = len(register.in_use(kind))
        self.status_changed.emit(f"{len(everyone)} {words.one}, {in_use} {words.in_use.lower()}")

    def _list(self) -> None:
        """Shows those whom the search leaves."""
        ui, words = self._ui, self._search.text()
        ui.table.show_register(self._register, self.kind, words)
        ui.nothing_found.setVisible(bool(words) and not ui.table.count())
        ui.nothing_found.setText(f"Không có {WORDS[self.kind].one} nào khớp “{words}”.")

    def _show_party(self, party: Party | None) -> None:
        self._panel.show_party(party, self._register)
        for action in (self._deeds.edit, self._deeds.end):
            action.setEnabled(party is not None)
        self._fit()

    def _show_duplicates(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        pairs = [p for p in similar_pairs(self._register, self.kind) if p not in self._different]
        if not pairs or self.kind in self._put_off:
            return
        one, other = (self._register.directory.name_of(ref) for ref in pairs[0])
        self._bar = MessageBar(
            Severity.INFO,
            "Có tên gần giống nhau:" if len(pairs) == 1 else f"Có {len(pairs)} cặp tên gần giống:",
            f"{one} và {other}.",
            actions=(BarAction("Xem và gộp", self._merge), BarAction("Để sau", self._put_off_bar)),
        )
        self._ui.bars.addWidget(self._bar)

    def _put_off_bar(self) -> None:
        self._put_off.add(self.kind)
        self._show_duplicates()

    def _empty_state(self, kind: PartyKind) -> EmptyState:
        if kind not in self._empty:
            words = WORDS[kind]
            is_unit = kind is PartyKind.UNIT
            state = EmptyState(
                symbol=words.symbol,
                sentence=f"Chưa có {words.one} nào",
                detail=words.empty,
                button=f"Thêm {words.one}",
                hint="F5",
                link_words="lấy các đơn vị thường có của cấp xã" if is_unit else "dán danh sách",
            )
            state.acted.connect(self._add)
            state.linked.connect(self._add_usual_units if is_unit else self._paste)
            self._ui.stack.addWidget(state)
            self._empty[kind] = state
        return self._empty[kind]

    def _fit(self) -> None:
        """The panel gives way when room is short, unless a person has decided otherwise."""
        current = theme.current()
        self._search.setFixedWidth(current.scaled(_SEARCH))
        room = self.width() - current.size("panel") >= current.scaled(_ROOM_FOR_TABLE)
        wanted = room if self._wants_panel is None else self._wants_panel
        self._panel.setVisible(wanted and self._panel.party is not None)

    # What is done

    def _add(self) -> None:
        party = PartyDialog.ask(self, self.kind, self._register, self._context.new_id)
        if party is not None and self._editor.put((party,), f"Thêm {self._named(party)}"):
            self._ui.table.choose(ref_of(party))
            self._ui.table.setFocus()

    def _add_usual_units(self) -> None:
        units = usual_units(self._context.staffing.office(), self._context.new_id)
        self._editor.put(units, f"Thêm {len(units)} đơn vị thường có")

    def _edit(self) -> None:
        if self._panel.party is not None:
            self._wants_panel = True
            self._fit()
            self._panel.focus_first()

    def _save(self, _before: Party, after: Party) -> None:
        self._editor.put((after,), f"Sửa {self._named(after)}")

    def _end(self) -> None:
        party = self._ui.table.current_party()
        if party is None:
            return
        changed = EndingDialog.ask(self, party, self._register, self._context.new_id)
        if changed:
            self._editor.put(changed, f"Thôi dùng {self._named(party)}")

    def _merge(self) -> None:
        current = self._ui.table.current_party()
        merge, self._different = MergeDialog.ask(
            self,
            self.kind,
            self._register,
            first=ref_of(current) if current else None,
            different=self._different,
        )
        if merge is None:
            self._show_duplicates()
        elif self._editor.merge(merge):
            self._ui.table.choose(merge.keep)

    def _paste(self) -> None:
        found = PasteDialog.ask(
            self,
            self.kind,
            self._register,
            self._context.new_id,
            text=QGuiApplication.clipboard().text(),
        )
        if found:
            self._editor.put(found, f"Nhập {len(found)} mục vào danh mục")

    def _find(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _toggle_panel(self) -> None:
        self._wants_panel = not self._panel.isVisibleTo(self)
        self._fit()

    def _say_lost(self, written: str) -> None:
        self.notice.emit(
            Notice(
                Tone.WARN,
                f"Chưa ghi “{written}”.",
                "Ô đó cần một giá trị khác; các ô còn lại đã ghi.",
            )
        )

    def _named(self, party: Party) -> str:
        return f"{WORDS[ref_of(party).kind].one} {display_name(party)}"


def _name(action: QAction, words: str) -> None:
    """Qt takes the "…" away from tool buttons unless their words are set too."""
    action.setText(words)
    action.setIconText(words)

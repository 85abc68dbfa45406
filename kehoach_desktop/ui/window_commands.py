"""The commands that are there on every page: undo, look, places, safety, leaving."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from kehoach_desktop import __version__
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui.actions import Choices, MenuName, base_choices, command, put_in
from kehoach_desktop.ui.actions import shade_choices as choices_of_shade
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.editors.undo_line import UndoLine
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.notices import Notice, Tone
from kehoach_desktop.ui.preferences import Preferences, Shade
from kehoach_desktop.ui.theme import BASES


class WindowCommands(QObject):
    def __init__(
        self, window: MainWindow, appearance: Appearance, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._line: UndoLine[Any] | None = None
        self._bases: Choices = base_choices(appearance.choose_base)
        self._shades: Choices = choices_of_shade(appearance.choose_shade)
        self._undo = self._add("Hoàn tác", self._take_back, MenuName.EDIT, "Ctrl+Z", "arrow_undo")
        self._redo = self._add("Làm lại", self._do_again, MenuName.EDIT, "Ctrl+Y", "arrow_redo")
        box = window.context_line.command_box
        self.actions: list[QAction] = [
            self._undo,
            self._redo,
            put_in(self._bases.menuAction(), MenuName.VIEW),
            put_in(self._shades.menuAction(), MenuName.VIEW),
            self._add("Tìm lệnh, dòng…", box.open, MenuName.TOOLS, "Ctrl+K", "search"),
            self._add(f"Phiên bản {__version__}", self._tell_version, MenuName.HELP, "", "info"),
        ]
        self._leave = self._add("Thoát", window.shell.close, MenuName.FILE, "Ctrl+Q")
        appearance.changed.connect(self._show_look)
        window.shell.zoomed.connect(appearance.step_base)
        self._show_look()
        self.follow(None)

    def install(self) -> None:
        self._window.menus.set_own([*self.actions, self._leave])

    def add(
        self, text: str, act: Callable[[], object], menu: MenuName, keys: str = "", symbol: str = ""
    ) -> None:
        self.actions.append(self._add(text, act, menu, keys, symbol))

    def add_folder(self, text: str, folder: Callable[[], Path], menu: MenuName) -> None:
        def open_it() -> None:
            from PySide6.QtCore import QUrl  # noqa: PLC0415 - each takes time to make, none is shown
            from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder())))

        self.add(text, open_it, menu, symbol="folder_open")

    def follow(self, line: UndoLine[Any] | None) -> None:
        """Undo and redo are those of what is in front."""
        if self._line is not None:
            self._line.undo_line_changed.disconnect(self._name_undo)
        self._line = line
        if line is not None:
            line.undo_line_changed.connect(self._name_undo)
        self._name_undo()

    def _name_undo(self) -> None:
        undo = self._line.undo_label if self._line else None
        redo = self._line.redo_label if self._line else None
        self._undo.setText(f"&Hoàn tác: {undo}" if undo else "&Hoàn tác")
        self._redo.setText(f"&Làm lại: {redo}" if redo else "&Làm lại")
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)

    def _take_back(self) -> None:
        if self._line is not None:
            self._try(self._line.undo)

    def _do_again(self) -> None:
        if self._line is not None:
            self._try(self._line.redo)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except (DomainError, StorageError) as error:
            self._window.show_notice(Notice.of(message_for(error)))

    def _show_look(self) -> None:
        self._bases.show_choice(BASES.index(self._preferences.base))
        self._shades.show_choice(tuple(Shade).index(self._preferences.shade))

    def _tell_version(self) -> None:
        self._window.show_notice(
            Notice(Tone.INFO, f"Kế hoạch, phiên bản {__version__}.", "Dữ liệu chỉ ở máy này.")
        )

    def _add(
        self, text: str, act: Callable[[], object], menu: MenuName, keys: str = "", symbol: str = ""
    ) -> QAction:
        return command(self._window.shell, text, act, menu=menu, keys=keys, symbol=symbol)

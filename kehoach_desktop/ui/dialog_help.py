"""F1 in a dialog: it holds the window behind it, so its help comes up beside it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kehoach_desktop.ui.help.manual import FIRST

_NAME = "help"
TOPICS: Mapping[str, str] = {
    "AppendixDialog": "bang-phu-luc",
    "ColumnsDialog": "cot",
    "CrashDialog": "su-co",
    "EndingDialog": "danh-muc",
    "FirstRun": "bat-dau",
    "LockCopyDialog": "bao-cao",
    "MergeDialog": "danh-muc",
    "NameDialog": "loc",
    "NewPlanDialog": "ke-hoach-moi",
    "OpenPeriodDialog": "bao-cao",
    "PartyDialog": "danh-muc",
    "PasteDialog": "danh-muc",
    "PlanFormDialog": "cai-dat",
    "ReadingDialog": "hieu-va-nhac",
    "RenumberDialog": "dong-va-cap",
    "RescueDialog": "su-co",
    "WaitingDialog": "sao-luu",
    "WaiverDialog": "hieu-va-nhac",
    "WordingDialog": "bao-cao",
}


class DialogHelp(QObject):
    """Gives each dialog its key when the keyboard first comes to it."""

    def __init__(self, app: QApplication, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        app.focusChanged.connect(self._serve)

    def _serve(self, _left: QWidget | None, entered: QWidget | None) -> None:
        dialog = entered.window() if entered is not None else None
        if isinstance(dialog, QDialog) and dialog.findChild(QShortcut, _NAME) is None:
            topic = TOPICS.get(type(dialog).__name__, FIRST)
            shortcut = QShortcut(QKeySequence("F1"), dialog)
            shortcut.setObjectName(_NAME)
            shortcut.activated.connect(lambda: self._show(dialog, topic))

    def _show(self, dialog: QDialog, topic: str) -> None:
        from kehoach_desktop.ui.help.window import HelpWindow  # noqa: PLC0415 - seldom needed

        window = dialog.findChild(HelpWindow)
        if window is None:
            window = HelpWindow(dialog, self._folder)
            window.show_topic(topic)
            dialog.finished.connect(window.close)
        window.open_beside()

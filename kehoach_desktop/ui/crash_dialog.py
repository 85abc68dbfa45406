"""Tells of an unexpected fault in plain words, with a report to copy for the supporter."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_crash_dialog import Ui_CrashDialog
from kehoach_desktop.ui.notices import Choice, Notice, Tone

_WIDTH, _REPORT_HEIGHT = 520, 130
HAPPENED = "Chương trình gặp lỗi ngoài dự kiến."
KEPT = "Mọi nội dung đã lưu còn nguyên."
CODE = "KH-999"


class CrashDialog(QDialog):
    def __init__(self, parent: QWidget | None, report: str, log_folder: Path) -> None:
        super().__init__(parent)
        self._ui = Ui_CrashDialog()
        self._ui.setupUi(self)
        self._report = report
        self._log_folder = log_folder
        self._ui.report.setPlainText(report)
        self._ui.report.setMinimumHeight(theme.current().scaled(_REPORT_HEIGHT))
        width = theme.current().scaled(_WIDTH)
        self.setMinimumSize(width, self._ui.column.totalHeightForWidth(width))
        self._ui.copy_button.clicked.connect(self._copy)
        self._ui.folder_button.clicked.connect(self._open_folder)
        self._ui.close_button.clicked.connect(self.accept)
        self._ui.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._ui.copy_button.setText("Đã chép")

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder)))


class CrashTeller(QObject):
    """Shows one report at a time; behind an open dialog it only notes it in the window."""

    def __init__(self, window: QWidget, log_folder: Path, note: Callable[[Notice], object]) -> None:
        super().__init__(window)
        self._window = window
        self._log_folder = log_folder
        self._note = note

    def tell(self, report: str) -> None:
        """From the event loop: the fault may have struck in the middle of painting."""
        QTimer.singleShot(0, self, lambda: self._tell(report))

    def _tell(self, report: str) -> None:
        if QApplication.activeModalWidget() is None:
            self._show(report)
        else:
            again = Choice("Xem chi tiết", lambda: self._show(report))
            self._note(Notice(Tone.ERROR, HAPPENED, KEPT, CODE, (again,)))

    def _show(self, report: str) -> None:
        dialog = CrashDialog(self._window, report, self._log_folder)
        dialog.exec()
        dialog.deleteLater()

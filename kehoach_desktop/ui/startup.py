"""When the data cannot be opened: said in the window, with a way out, never a dead end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.widgets.message_bar import BarAction, MessageBar, Severity


def tell_refused(
    window: MainWindow, error: StorageError, folder: Path, again: Callable[[], None]
) -> None:
    def try_again() -> None:
        window.close_bar()
        again()

    def open_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    message = message_for(error)
    bar = MessageBar(
        Severity.ERROR,
        message.happened,
        f"{message.kept} {message.to_do}",
        actions=[BarAction("Thử lại", try_again), BarAction("Mở thư mục dữ liệu", open_folder)],
        code=message.code,
    )
    window.show_bar(bar)
    bar.findChildren(QPushButton)[0].setFocus()

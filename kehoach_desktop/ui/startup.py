"""When the data cannot be opened: said in the window, with a way out, never a dead end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from kehoach_desktop.services.errors import DamagedFileError, NotOurFileError, StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.rescuing import Rescuing
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.notices import Notice, Tone
from kehoach_desktop.ui.widgets.message_bar import BarAction, MessageBar, Severity


def tell_refused(
    window: MainWindow,
    error: StorageError,
    folder: Path,
    again: Callable[[], None],
    rescuing: Rescuing | None = None,
) -> None:
    """A broken file offers its backups; any other refusal can be tried again."""

    def try_again() -> None:
        window.close_bar()
        again()

    def open_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    message = message_for(error)
    first, to_do = BarAction("Thử lại", try_again), message.to_do
    if rescuing is not None and isinstance(error, DamagedFileError | NotOurFileError):
        first = BarAction(
            "Khôi phục…", lambda: _rescue(window, message.happened, rescuing, try_again)
        )
        to_do = "Bấm Khôi phục để làm việc tiếp với một bản sao lưu."
    bar = MessageBar(
        Severity.ERROR,
        message.happened,
        f"{message.kept} {to_do}",
        actions=[first, BarAction("Mở thư mục dữ liệu", open_folder)],
        code=message.code,
    )
    window.show_bar(bar)
    bar.findChildren(QPushButton)[0].setFocus()


def _rescue(
    window: MainWindow, happened: str, rescuing: Rescuing, again: Callable[[], None]
) -> None:
    from kehoach_desktop.ui.dialogs.rescue import RescueDialog  # noqa: PLC0415 - seldom needed

    dialog = RescueDialog(window.shell, happened, rescuing)
    if dialog.exec():
        again()
        window.show_notice(Notice(Tone.OK, dialog.said))
    dialog.deleteLater()

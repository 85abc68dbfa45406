"""When the data cannot be opened: said in the window, with a way out, never a dead end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from kehoach_desktop.services.errors import (
    DamagedFileError,
    NetworkFolderError,
    NotOurFileError,
    StorageError,
)
from kehoach_desktop.services.messages import Message, message_for
from kehoach_desktop.services.relocating import Relocating
from kehoach_desktop.services.rescuing import Rescuing
from kehoach_desktop.ui.background import Background
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

    message = message_for(error)
    first, to_do = BarAction("Thử lại", try_again), message.to_do
    if rescuing is not None and isinstance(error, DamagedFileError | NotOurFileError):
        first = BarAction(
            "Khôi phục…", lambda: _rescue(window, message.happened, rescuing, try_again)
        )
        to_do = "Bấm Khôi phục để làm việc tiếp với một bản sao lưu."
    _show(window, message, to_do, first, folder)


def tell_network(
    window: MainWindow, folder: Path, relocating: Relocating, go: Callable[[Path], None]
) -> None:
    """Data on a network drive is not opened there; `go` opens the data of this computer."""
    message = message_for(NetworkFolderError(folder))
    if relocating.is_taken():
        first = BarAction("Mở dữ liệu ở máy này", lambda: go(relocating.home))
        to_do = (
            f"Máy này đã có dữ liệu riêng ở {relocating.home}, không bị chép đè. Muốn lấy dữ liệu "
            "ổ mạng về, hãy gói bằng Chuyển máy ở máy đang dùng dữ liệu đó."
        )
    else:
        first = BarAction("Chép về máy", lambda: _bring(window, folder, relocating, go))
        to_do = f"Bấm Chép về máy để chép vào {relocating.home} và làm việc ở đó."
    _show(window, message, to_do, first, folder)


def _bring(
    window: MainWindow, folder: Path, relocating: Relocating, go: Callable[[Path], None]
) -> None:
    from kehoach_desktop.ui.holding import run_holding  # noqa: PLC0415 - seldom needed

    background = Background(window)

    def done(home: Path) -> None:
        go(home)
        rest = f"Từ nay dữ liệu ở {home}. Bản trên ổ mạng còn nguyên, đừng sửa ở đó nữa."
        window.show_notice(Notice(Tone.WARN, "Đã chép về máy và đọc lại tốt.", rest))

    def failed(error: Exception) -> None:
        if not isinstance(error, StorageError):
            raise error
        message = message_for(error)
        again = BarAction("Thử lại", lambda: _bring(window, folder, relocating, go))
        _show(window, message, message.to_do, again, folder)

    run_holding(
        window.shell,
        background,
        "Đang chép dữ liệu về máy…",
        lambda task: relocating.bring(folder, task.check),
        done=done,
        failed=failed,
        cancelled=lambda: tell_network(window, folder, relocating, go),
    )


def tell_removable(window: MainWindow, folder: Path) -> None:
    """Allowed, as a USB stick is a disk of this computer while it is plugged in."""
    fact = f"Dữ liệu đang ở ổ rời {folder.anchor or folder}."
    rest = "Đừng rút ổ khi cửa sổ còn mở. Làm việc lâu dài thì nên dùng Chuyển máy để đưa về máy."
    window.show_notice(Notice(Tone.WARN, fact, rest))


def _show(window: MainWindow, message: Message, to_do: str, first: BarAction, folder: Path) -> None:
    def open_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

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

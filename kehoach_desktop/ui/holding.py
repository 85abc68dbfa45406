"""Work that replaces the data: nobody may type meanwhile, what is written now would be gone."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.background import SHOW_AFTER_MS, Background, Task
from kehoach_desktop.ui.waiting_dialog import WaitingDialog

T = TypeVar("T")


def run_holding(
    window: QWidget,
    background: Background,
    words: str,
    work: Callable[[Task], T],
    *,
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
    cancelled: Callable[[], object],
) -> None:
    """The window is free again before it is told how the work ended."""
    hold = _Hold(window, words)

    def answer(result: T) -> None:
        hold.release()
        done(result)

    def fail(error: Exception) -> None:
        hold.release()
        failed(error)

    def give_up() -> None:
        hold.release()
        cancelled()

    job = background.run(words, work, done=answer, failed=fail, cancelled=give_up)
    hold.dialog.cancel_wished.connect(job.cancel)


class _Hold(QObject):
    """The status bar, with its own way to cancel, is out of use together with the window."""

    def __init__(self, window: QWidget, words: str) -> None:
        super().__init__(window)
        self._window = window
        window.setEnabled(False)
        self.dialog = WaitingDialog(window, words)  # made after that, or it would be out of use too
        self._slow = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._slow.timeout.connect(self.dialog.open)
        self._slow.start()

    def release(self) -> None:
        self._slow.stop()
        self.dialog.hide()
        self.dialog.deleteLater()
        self._window.setEnabled(True)
        self.deleteLater()

"""The file from the computer before: chosen, looked into, and taken in as the first start."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.moving import Parcel
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.history.moving import FILTER, parcel_words


class MovedFile(QObject):
    """Reads beside the wizard; its words stay those of the file that was found whole."""

    said = Signal(str)
    failed = Signal(object)  # a Message
    brought_in = Signal()

    def __init__(self, context: Context, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._context, self._dialog = context, dialog
        self._background = Background(self)
        self._parcel: Parcel | None = None
        self.is_busy = False
        dialog.finished.connect(self._background.finish)

    def ask_which(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._dialog, "Chọn tệp chuyển máy", str(Path.home()), FILTER
        )
        if chosen:
            self.look(Path(chosen))

    def look(self, source: Path) -> None:
        moving = self._context.moving()
        self._parcel = None
        self._say(f"Đang đọc {source.name}…", busy=True)
        self._background.run(
            "Đang đọc tệp chuyển máy…",
            lambda task: moving.look(source, task.check),
            done=self._show,
            failed=self._tell,
        )

    def bring_in(self) -> None:
        """Without a file yet, asks for one first."""
        parcel = self._parcel
        if parcel is None:
            self.ask_which()
            return
        moving = self._context.moving()
        self._say("Đang nhận dữ liệu từ máy cũ…", busy=True)
        self._background.run(
            "Đang nhận dữ liệu từ máy cũ…",
            lambda task: moving.bring_in(parcel.path, task.check),
            done=lambda _: self.brought_in.emit(),
            failed=self._tell,
        )

    def _show(self, parcel: Parcel) -> None:
        self._parcel = parcel
        self._say(f"{parcel.office}: {parcel_words(parcel)} Đã đọc hết, còn nguyên vẹn.")

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, DomainError | StorageError):
            raise error
        self._say("")
        self.failed.emit(message_for(error))

    def _say(self, words: str, *, busy: bool = False) -> None:
        self.is_busy = busy
        self.said.emit(words)

"""Moving to another computer: pack everything into one file, or take such a file in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.moving import SUFFIX, Moving, Parcel
from kehoach_desktop.services.safekeeping import Backup
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.history.backup_words import backup_name, size_words
from kehoach_desktop.ui.holding import run_holding
from kehoach_desktop.ui.notices import Choice, Notice, Tone

FILTER = f"Tệp chuyển máy (*{SUFFIX})"


class MovingDesk(QObject):
    notice = Signal(object)
    replaced = Signal(object)  # the Backup of what was here before

    def __init__(
        self, moving: Callable[[], Moving], background: Background, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._moving, self._background, self._widget = moving, background, parent

    def ask_where(self) -> None:
        suggested = Path.home() / self._moving().suggested_name()
        chosen, _ = QFileDialog.getSaveFileName(
            self._widget, "Ghi tệp chuyển máy vào", str(suggested), FILTER
        )
        if chosen:
            self.pack(Path(chosen).with_suffix(SUFFIX))

    def pack(self, target: Path) -> None:
        moving = self._moving()
        self._background.run(
            "Đang gói dữ liệu để chuyển máy…",
            lambda task: moving.pack(target, task.check),
            done=self._tell_packed,
            failed=self._tell,
            cancelled=self._tell_given_up,
        )

    def ask_which(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._widget, "Chọn tệp chuyển máy", str(Path.home()), FILTER
        )
        if chosen:
            self.look(Path(chosen))

    def look(self, source: Path) -> None:
        moving = self._moving()
        self._background.run(
            "Đang đọc tệp chuyển máy…",
            lambda task: moving.look(source, task.check),
            done=self._offer,
            failed=self._tell,
            cancelled=self._tell_given_up,
        )

    def take_in(self, source: Path) -> None:
        moving = self._moving()

        def done(before: Backup) -> None:
            self.replaced.emit(before)
            said = f"Dữ liệu trước đó của máy này được cất thành {backup_name(before)}."
            self.notice.emit(Notice(Tone.OK, "Đã nhận dữ liệu từ máy cũ.", said))

        run_holding(
            self._widget.window(),
            self._background,
            "Đang nhận dữ liệu từ máy cũ…",
            lambda task: moving.bring_in(source, task.check),
            done=done,
            failed=self._tell,
            cancelled=self._tell_given_up,
        )

    def _tell_packed(self, parcel: Parcel) -> None:
        rest = (
            f"{parcel_words(parcel)} Trên máy mới, chọn “Từ máy cũ” ở lần mở đầu tiên. "
            "Tệp không có mật khẩu: giữ USB cẩn thận và xoá tệp khi xong."
        )
        self.notice.emit(Notice(Tone.OK, f"Đã ghi và đọc lại tốt {parcel.path.name}.", rest))

    def _offer(self, parcel: Parcel) -> None:
        bring = Choice("Thay bằng dữ liệu này", lambda: self.take_in(parcel.path))
        fact = f"Tệp chuyển máy còn nguyên vẹn: {parcel.office or 'chưa có tên cơ quan'}."
        rest = f"{parcel_words(parcel)} Dữ liệu đang có được cất thành bản sao lưu trước khi thay."
        self.notice.emit(Notice(Tone.INFO, fact, rest, choices=(bring,)))

    def _tell_given_up(self) -> None:
        self.notice.emit(Notice(Tone.INFO, "Đã dừng.", "Dữ liệu giữ nguyên.", as_toast=True))

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, DomainError | StorageError):
            raise error
        self.notice.emit(Notice.of(message_for(error)))


def parcel_words(parcel: Parcel) -> str:
    """What is inside, in figures that can be compared with the old computer."""
    held = parcel.contents
    return (
        f"{held.plans} kế hoạch, {held.rows} dòng, {held.officers} người, {held.results} kết quả, "
        f"{parcel.documents} tệp minh chứng, {size_words(parcel.size)}, "
        f"gói lúc {parcel.at.astimezone():%H:%M %d/%m/%Y}."
    )

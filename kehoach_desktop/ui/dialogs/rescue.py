"""The way out when the data file is broken: the backups that can be read, one to go on with."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.rescuing import Rescuing, Sound
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.forms.ui_rescue import Ui_RescueDialog
from kehoach_desktop.ui.history.backup_words import (
    backup_name,
    reason_words,
    size_words,
    time_words,
)
from kehoach_desktop.ui.history.sheet import CellKind, SheetColumn

_WIDTH, _LIST_HEIGHT = 640, 220
_MOST_HEIGHT = 320  # of the list; the window has to fit a small screen


class RescueDialog(QDialog):
    """Reading and restoring run beside it, as backups may be large."""

    def __init__(self, parent: QWidget | None, happened: str, rescuing: Rescuing) -> None:
        super().__init__(parent)
        self._rescuing = rescuing
        self._background = Background(self)
        self.said = ""  # what was done, in words
        self._ui = ui = Ui_RescueDialog()
        ui.setupUi(self)
        ui.happened.setText(happened)
        ui.sheet.set_columns(_columns(), key=lambda sound: sound.backup.path)
        ui.sheet.setMinimumHeight(min(theme.current().scaled(_LIST_HEIGHT), _MOST_HEIGHT))
        ui.sheet.acted.connect(self._restore)
        ui.restore.clicked.connect(lambda: self._restore(ui.sheet.current_line()))
        ui.cancel.clicked.connect(self.reject)
        self.resize(theme.current().scaled(_WIDTH), self.sizeHint().height())
        self._background.run(
            "Đang đọc các bản sao lưu…",
            lambda task: rescuing.backups(task.check),
            done=self._show,
        )

    def done(self, result: int) -> None:
        self._background.cancel()
        self._background.finish()
        super().done(result)

    def _show(self, found: list[Sound]) -> None:
        ui = self._ui
        ui.sheet.show_lines(found)
        ui.restore.setEnabled(bool(found))
        ui.found.setText(_found_words(found))
        (ui.sheet if found else ui.cancel).setFocus()

    def _restore(self, sound: Sound | None) -> None:
        if sound is None or not self._ui.restore.isEnabled():
            return
        self._ui.restore.setEnabled(False)
        self._ui.found.setText(f"Đang khôi phục {backup_name(sound.backup)}…")

        def done(broken: Path | None) -> None:
            kept = f" Tệp hỏng được giữ ở {broken.name}." if broken is not None else ""
            self.said = f"Đã khôi phục {backup_name(sound.backup)}.{kept}"
            self.accept()

        def failed(error: Exception) -> None:
            if not isinstance(error, StorageError):
                raise error
            message = message_for(error)
            self._ui.found.setText(f"{message.happened} {message.kept} {message.to_do}")
            self._ui.restore.setEnabled(True)

        self._background.run(
            "Đang khôi phục…",
            lambda task: self._rescuing.restore(sound.backup, task.check),
            done=done,
            failed=failed,
        )


def _columns() -> list[SheetColumn]:
    return [
        SheetColumn("Cất lúc", 130, lambda sound: time_words(sound.backup.at)),
        SheetColumn("Loại", 0, lambda sound: reason_words(sound.backup)),
        SheetColumn("Kế hoạch", 80, lambda sound: str(sound.contents.plans), kind=CellKind.NUMBER),
        SheetColumn("Dòng", 70, lambda sound: str(sound.contents.rows), kind=CellKind.NUMBER),
        SheetColumn("Cỡ", 80, lambda sound: size_words(sound.backup.size), kind=CellKind.NUMBER),
    ]


def _found_words(found: list[Sound]) -> str:
    if not found:
        return (
            "Không có bản sao lưu nào đọc được trong thư mục này. Nếu đã cất bản ở USB hay ổ khác, "
            "hãy chép vào thư mục backups cạnh tệp dữ liệu rồi mở lại."
        )
    rest = "Những gì nhập sau lúc cất bản đã chọn sẽ không có trong dữ liệu khôi phục."
    return f"{len(found)} bản, bản nào cũng vừa được đọc lại tốt. {rest}"

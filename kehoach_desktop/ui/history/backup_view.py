"""The backups, what each holds compared with the present, and the way back to one."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import Message, message_for
from kehoach_desktop.services.safekeeping import Backup, Contents, Finding, Safekeeping
from kehoach_desktop.ui.background import Background, Task
from kehoach_desktop.ui.forms.ui_history_backups import Ui_HistoryBackups
from kehoach_desktop.ui.history.backup_words import (
    backup_name,
    findings_notice,
    reason_words,
    size_words,
    time_words,
)
from kehoach_desktop.ui.history.sheet import CellKind, SheetColumn
from kehoach_desktop.ui.holding import run_holding
from kehoach_desktop.ui.notices import Notice, Tone
from kehoach_desktop.ui.theme import ColorName
from kehoach_desktop.ui.widgets.empty_state import EmptyState

T = TypeVar("T")
_LARGE = 20_000_000


class Comparison(NamedTuple):
    then: Contents
    now: Contents | None  # None: the open file is too damaged to be counted


Look = Comparison | Message  # what a backup holds beside the present, or why it cannot be read


class BackupView(QWidget):
    chosen = Signal(object)  # the Backup, or None
    looked = Signal()  # what the chosen backup holds is known now
    notice = Signal(object)
    made = Signal(object)  # a new Backup
    restored = Signal(object)  # the Backup of what was there before

    def __init__(
        self, safekeeping: Safekeeping, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._safekeeping = safekeeping
        self._background = background
        self._read: dict[Path, Contents | Message] = {}
        self._present: Contents | Message | None = None
        self._ui = Ui_HistoryBackups()
        self._ui.setupUi(self)
        self.sheet = self._ui.sheet
        self.toolbar = self._ui.toolbar
        self.sheet.set_columns(self._columns(), key=lambda backup: backup.path)
        self.sheet.chosen.connect(self.chosen)
        self._empty: EmptyState | None = None

    def count(self) -> int:
        return self.sheet.lines.rowCount()

    def refresh(self) -> None:
        self._present = None
        backups = self._safekeeping.backups()
        self._show_empty(is_empty=not backups)
        self._ui.foot.setVisible(bool(backups))
        size = size_words(sum(backup.size for backup in backups))
        self._ui.count.setText(
            f"{len(backups)} bản, {size}. Bản nào cũng được đọc lại ngay khi cất; "
            "bấm vào một bản để đọc lại lần nữa và so với hiện tại."
        )
        self.sheet.show_lines(backups)

    def current(self) -> Backup | None:
        found: Backup | None = self.sheet.current_line()
        return found

    def look_of(self, backup: Backup) -> Look | None:
        """None until it has been looked at; the present is read anew with every refresh."""
        then = self._read.get(backup.path)
        if then is None or self._present is None:
            return None
        if isinstance(then, Message):
            return then
        return Comparison(then, None if isinstance(self._present, Message) else self._present)

    def look_at(self, backup: Backup) -> None:
        """Read a backup again now, beside the present."""

        def done(found: tuple[Contents | Message, Contents | Message]) -> None:
            self._present, self._read[backup.path] = found
            self.sheet.lines.redraw()
            if backup == self.current():
                self.looked.emit()
            self._look_at_next()

        self._run(
            "Đang đọc bản sao lưu…",
            lambda task: (self._contents(None, task), self._contents(backup.path, task)),
            done,
        )

    def _contents(self, source: Path | None, task: Task) -> Contents | Message:
        try:
            return self._safekeeping.contents(source, task.check)
        except StorageError as error:
            return message_for(error)

    def _look_at_next(self) -> None:
        """One after the other while somebody is here to see it; large files only when chosen."""
        unread = (b for b in self._safekeeping.backups() if b.path not in self._read)
        following = next((b for b in unread if b.size < _LARGE), None)
        if self.isVisible() and following is not None:
            self.look_at(following)

    def back_up(self) -> None:
        def done(backup: Backup) -> None:
            self.refresh()
            self.sheet.choose(backup)
            self.made.emit(backup)
            said = f"{backup_name(backup).capitalize()}, {size_words(backup.size)}."
            self.notice.emit(Notice(Tone.OK, "Đã sao lưu và đọc lại tốt.", said))

        self._run("Đang sao lưu…", lambda task: self._safekeeping.back_up(check=task.check), done)

    def check(self) -> None:
        def done(findings: list[Finding]) -> None:
            self.notice.emit(findings_notice(findings))

        self._run("Đang kiểm tra dữ liệu…", lambda task: self._safekeeping.check(task.check), done)

    def restore(self, backup: Backup) -> None:
        def done(before: Backup) -> None:
            self.sheet.setFocus()
            self.refresh()
            self.restored.emit(before)
            said = f"Dữ liệu trước đó được cất thành {backup_name(before)}."
            self.notice.emit(Notice(Tone.OK, f"Đã khôi phục {backup_name(backup)}.", said))

        run_holding(
            self.window(),
            self._background,
            f"Đang khôi phục {backup_name(backup)}…",
            lambda task: self._safekeeping.restore(backup.path, task.check),
            done=done,
            failed=self._tell,
            cancelled=self._tell_given_up,
        )

    def _show_empty(self, *, is_empty: bool) -> None:
        """Only there when it is needed: it is wide, and would keep the whole window as wide."""
        if is_empty and self._empty is None:
            self._empty = EmptyState(
                symbol="shield_checkmark",
                sentence="Chưa có bản sao lưu nào",
                detail="Chương trình tự sao lưu khi mở, mỗi 30 phút và khi thoát.",
                button="Sao lưu ngay",
            )
            self._empty.acted.connect(self.back_up)
            self._ui.pages.addWidget(self._empty)
            self._ui.pages.setCurrentWidget(self._empty)
        elif not is_empty and self._empty is not None:
            self._ui.pages.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None

    def _run(self, words: str, work: Callable[[Task], T], done: Callable[[T], None]) -> None:
        self._background.run(
            words, work, done=done, failed=self._tell, cancelled=self._tell_given_up
        )

    def _tell_given_up(self) -> None:
        self.notice.emit(Notice(Tone.INFO, "Đã dừng.", "Dữ liệu giữ nguyên.", as_toast=True))

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, DomainError | StorageError):
            raise error
        self.notice.emit(Notice.of(message_for(error)))

    def _columns(self) -> tuple[SheetColumn, ...]:
        return (
            SheetColumn("Ngày giờ", 132, lambda backup: time_words(backup.at)),
            SheetColumn("Vì sao có", 0, reason_words, "textMuted"),
            SheetColumn("Dòng", 60, self._rows, kind=CellKind.NUMBER),
            SheetColumn("Cỡ tệp", 76, lambda b: size_words(b.size), kind=CellKind.NUMBER),
            SheetColumn("Đọc lại", 136, self._verdict, "textMuted", mark=self._mark),
        )

    def _rows(self, backup: Backup) -> str:
        read = self._read.get(backup.path)
        return str(read.rows) if isinstance(read, Contents) else ""

    def _verdict(self, backup: Backup) -> str:
        match self._read.get(backup.path):
            case None:
                return "tốt khi cất"
            case Contents():
                return "tốt, vừa đọc lại"
            case _:
                return "không đọc được"

    def _mark(self, backup: Backup) -> tuple[str, ColorName]:
        if isinstance(self._read.get(backup.path), Message):
            return "error_circle", "failed"
        return "checkmark_circle", "done"

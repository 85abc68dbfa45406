"""The status bar: is it saved, how old is the last backup, what does the page say, who works."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.icon_view import IconView

_MARGIN, _GAP = 12, 10
_RESERVED = 80  # the mark, the margins and the way to give up a job


class StatusLine(QStatusBar):
    cancel_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._mark = IconView("checkmark_circle", tint="done", size="iconSmall")
        self._saved, self._backup = QLabel(), _muted()
        self._job, self._page, self._base = _muted(), _muted(), _muted()
        self._user = QLabel()
        self._saved.setContentsMargins(0, 0, _GAP, 0)
        for label in (self._job, self._page, self._base, self._user):
            label.setContentsMargins(_GAP, 0, 0, 0)
        self._cancel: QPushButton = link("Huỷ", self.cancel_wished.emit, small=True)
        left: list[QWidget] = [self._mark, self._saved, self._backup]
        right: list[QWidget] = [self._job, self._cancel, self._page, self._base, self._user]
        for widget in left:
            self.addWidget(widget)
        for widget in right:
            self.addPermanentWidget(widget)
        self._mark.hide()
        self._cancel.hide()

    def show_saved(self, at: datetime) -> None:
        self._say_saving("checkmark_circle", f"Đã lưu {at:%H:%M:%S}")

    def show_ready(self) -> None:
        """Nothing was changed since the start: what is on disk is what is on the screen."""
        self._say_saving("checkmark_circle", "Đã lưu mọi thay đổi")

    def show_unsaved(self, words: str) -> None:
        self._put(self._saved, words)
        self._mark.show_icon("error_circle", "failed")
        self._mark.show()

    def show_backup(self, at: datetime | None, now: datetime) -> None:
        age = "chưa có" if at is None else backup_words(at, now)
        self._put(self._backup, f"Sao lưu gần nhất: {age}")

    def show_job(self, words: str) -> None:
        """An empty text when nothing runs."""
        self._put(self._job, words)
        if not words:
            self._cancel.hide()

    def offer_cancel(self) -> None:
        self._cancel.show()

    def show_page(self, words: str) -> None:
        self._put(self._page, words)

    def show_base(self, points: int) -> None:
        self._put(self._base, f"Cỡ chữ {points}")

    def show_user(self, name: str) -> None:
        self._put(self._user, name)

    def _put(self, label: QLabel, words: str) -> None:
        label.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where not all finds room, the size of letters gives way first, then the backup's age."""
        parts = (self._saved, self._job, self._page, self._user, self._backup, self._base)
        room = self.width() - _RESERVED
        for part in parts:
            room -= part.sizeHint().width() + _GAP if part.text() else 0
            part.setVisible(room >= 0 or part in parts[:4])

    def _say_saving(self, symbol: str, words: str) -> None:
        self._put(self._saved, words)
        self._mark.show_icon(symbol, "done")
        self._mark.show()


def backup_words(at: datetime, now: datetime) -> str:
    """As in "10:30 hôm nay", "16:05 hôm qua" or "3/9/2026"."""
    if at.date() == now.date():
        return f"{at:%H:%M} hôm nay"
    if at.date() == now.date() - timedelta(days=1):
        return f"{at:%H:%M} hôm qua"
    return f"{at.day}/{at.month}/{at.year}"


def _muted() -> QLabel:
    label = QLabel()
    label.setProperty("kind", "small")
    return label

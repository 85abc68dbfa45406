"""A field for a day that may stay empty."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from kehoach_desktop.domain.dates import parse_date, short_date


class DayEdit(QLineEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("ngày/tháng/năm")

    def show_day(self, day: date | None) -> None:
        self.setText(short_date(day) if day else "")

    def day(self) -> date | None:
        return parse_date(self.text())

    def is_right(self) -> bool:
        return not self.text().strip() or self.day() is not None

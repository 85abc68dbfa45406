"""The panel on the right: what to look at again, or the facts of a locked copy."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.domain.form import Form, outside_limits
from kehoach_desktop.services.reviewing import Remark
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.reports.review_list import ReviewList
from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.icon_view import IconView

_EDGE = 14
_HINT = "Chỉ nhắc, không chặn việc xuất tệp. Bấm một dòng để tới đúng chỗ."
_NONE = "Không có gì cần xem lại."


class ReviewPanel(QFrame):
    opened = Signal(object)  # a Remark
    waive_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel("Cần xem lại")
        self._title.setProperty("kind", "strong")
        self._hint = QLabel(_HINT, wordWrap=True)
        self._hint.setProperty("kind", "small")
        self._hint.setContentsMargins(_EDGE, 8, _EDGE, 8)
        self.list = ReviewList()
        self.list.opened.connect(self.opened)
        self.list.waive_wished.connect(self.waive_wished)
        self._facts = QWidget()
        self._facts_column = QVBoxLayout(self._facts)
        self._foot = _Foot()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._facts)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(_EDGE, 0, _EDGE, 1)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self._hint, self._stack, self._foot):
            column.addWidget(widget, int(widget is self._stack))
        self.setAccessibleName("Cần xem lại")
        self.restyle()

    def show_remarks(self, remarks: Sequence[Remark], form: Form) -> None:
        count = sum(each.waiver is None for each in remarks)
        self._title.setText(f"Cần xem lại ({count})")
        self._hint.setText(_HINT if remarks else _NONE)
        self._hint.show()
        self.list.show_remarks(remarks)
        self._foot.show_form(form)
        self._foot.show()
        self._stack.setCurrentWidget(self.list)

    def show_waiting(self, words: str = "") -> None:
        self._title.setText("Cần xem lại")
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self.list.show_remarks(())
        self._foot.hide()
        self._stack.setCurrentWidget(self.list)

    def show_facts(
        self,
        title: str,
        facts: Sequence[tuple[str, str]],
        deeds: Sequence[tuple[str, Callable[[], object]]],
    ) -> None:
        """Of a locked copy: label and value, and what can be done about it."""
        self._title.setText(title)
        self._hint.setText("Bản này không đổi nữa, dù kế hoạch đã sửa.")
        self._hint.show()
        self._foot.hide()
        self._stack.removeWidget(self._facts)
        self._facts.deleteLater()
        self._facts = QWidget()
        column = QVBoxLayout(self._facts)
        column.setContentsMargins(_EDGE, 6, _EDGE, 10)
        column.setSpacing(2)
        for name, value in facts:
            small = QLabel(name)
            small.setProperty("kind", "small")
            column.addWidget(small)
            said = QLabel(value, wordWrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(said)
            column.addSpacing(6)
        for words, act in deeds:
            column.addWidget(link(words, act), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._stack.addWidget(self._facts)
        self._stack.setCurrentWidget(self._facts)

    def restyle(self) -> None:
        self.setFixedWidth(theme.current().size("panel"))
        self._head.setFixedHeight(theme.current().size("toolbar"))
        self.list.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self.restyle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("raised"))
        painter.fillRect(0, 0, 1, self.height(), current.color("border"))
        bottom = self._head.geometry().bottom()
        painter.fillRect(0, bottom, self.width(), 1, current.color("border"))


class _Foot(QFrame):
    """What is right about the form."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_EDGE, 8, _EDGE, 10)
        self._row.setSpacing(8)
        self._mark: IconView | None = None
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("kind", "small")
        self._row.addWidget(self._words, 1)

    def show_form(self, form: Form) -> None:
        outside = outside_limits(form)
        if self._mark is not None:
            self._row.removeWidget(self._mark)
            self._mark.deleteLater()
        good = not outside
        symbol = "checkmark_circle" if good else "info"
        self._mark = IconView(symbol, tint="done" if good else "overdue")
        self._row.insertWidget(0, self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._words.setText(
            "Thể thức: lề, cỡ chữ, tiêu ngữ đúng Nghị định 30."
            if good
            else f"Thể thức: {len(outside)} chỗ chọn khác Nghị định 30, xem ở mục Thể thức."
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.current().color("border"))

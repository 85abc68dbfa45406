"""The right panel of the page: what is known of the row or section that has the focus."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.plan import SectionRole
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.buttons import Button, link
from kehoach_desktop.ui.widgets.icon_view import IconView
from kehoach_desktop.ui.widgets.section_panel import SectionPanel

if TYPE_CHECKING:
    from kehoach_desktop.domain.checks import Warn
    from kehoach_desktop.ui.plan.understanding import Fact, Understanding

_LABEL = 84  # pixels at base size 10
_MOST_HISTORY = 12


class DetailPanel(SectionPanel):
    """Built anew for each row: a handful of labels costs less than keeping them in step."""

    confirmed = Signal()
    restate_asked = Signal()
    waive_asked = Signal(object)  # Warn
    comment_asked = Signal()
    role_chosen = Signal(object)  # SectionRole

    _role: QComboBox | None = None
    _role_had_focus = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Chi tiết", parent)
        self.show_nothing()

    def clear(self) -> None:
        self._role_had_focus = self._role is not None and self._role.hasFocus()
        self._role = None
        super().clear()

    def show_nothing(self) -> None:
        self.show_title("Chi tiết")
        self.clear()
        self.add_section().addWidget(
            _label("Chọn một dòng hoặc một đoạn để xem chi tiết.", "muted")
        )

    def show_head(self, title: str, name: str, path: str) -> None:
        self.show_title(title)
        self.clear()
        section = self.add_section()
        section.addWidget(_label(name, "strong"))
        if path:
            section.addWidget(_label(path, "small"))

    def show_role(self, role: SectionRole) -> None:
        """What the piece does in the document; whoever chose by keys goes on by keys."""
        from kehoach_desktop.domain.vocabulary import term  # noqa: PLC0415 - after the first screen

        self._role = box = QComboBox()
        box.setAccessibleName("Vai trò của đoạn")
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the panel
        for each in SectionRole:
            box.addItem(term(each), each)
        box.setCurrentIndex(box.findData(role))
        box.activated.connect(lambda place: self.role_chosen.emit(box.itemData(place)))
        self.add_section("Vai trò").addWidget(box)
        if self._role_had_focus:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_understanding(self, understood: "Understanding") -> None:
        if not understood.facts:
            return
        section = self.add_section("Chương trình hiểu là")
        section.addLayout(_facts(understood.facts))
        if not understood.cells:
            return
        acts = QHBoxLayout()
        acts.setSpacing(theme.current().space(4))
        right = Button("Đúng", symbol="checkmark_circle")
        right.setAccessibleName("Đúng, xác nhận cách hiểu")
        right.setEnabled(bool(understood.open_cells))
        right.clicked.connect(self.confirmed)
        restate = Button("Sửa…")
        restate.setAccessibleName("Sửa cách hiểu")
        restate.clicked.connect(self.restate_asked)
        acts.addWidget(right)
        acts.addWidget(restate)
        acts.addStretch(1)
        section.addSpacing(theme.current().space(2))
        section.addLayout(acts)

    def show_warnings(self, warnings: "Sequence[Warn]") -> None:
        from kehoach_desktop.domain.vocabulary import words_of  # noqa: PLC0415

        for warn in warnings:
            if warn.waiver is None:
                self._show_warning(warn)
            else:
                section = self.add_section("Đã bỏ qua")
                section.addWidget(_label(words_of(warn), "muted"))
                section.addWidget(_label(f"Lý do: {warn.waiver.reason}", "small"))
                section.addWidget(self._act("Nhắc lại", warn))

    def show_comment(self, comment: str) -> None:
        section = self.add_section("Ghi chú")
        if comment:
            section.addWidget(_label(comment))
        section.addWidget(
            _left(link("Sửa ghi chú…" if comment else "Thêm ghi chú…", self._comment))
        )

    def show_history(self, lines: Sequence[str]) -> None:
        section = self.add_section("Lịch sử")
        for line in lines[:_MOST_HISTORY]:
            section.addWidget(_label(line))
        if not lines:
            section.addWidget(_label("Chưa sửa gì từ khi tạo kế hoạch.", "muted"))

    def _show_warning(self, warn: "Warn") -> None:
        from kehoach_desktop.domain.vocabulary import words_of  # noqa: PLC0415

        section = self.add_section(ground="barWarn")
        row = QHBoxLayout()
        row.setSpacing(theme.current().space(4))
        top = QVBoxLayout()
        top.addWidget(IconView("warning", tint="overdue"))
        top.addStretch(1)
        row.addLayout(top)
        row.addWidget(_label(words_of(warn)), 1)
        section.addLayout(row)
        section.addWidget(self._act("Bỏ qua…", warn))

    def _act(self, words: str, warn: "Warn") -> QWidget:
        return _left(link(words, lambda: self.waive_asked.emit(warn)))

    def _comment(self) -> None:
        self.comment_asked.emit()


def _facts(facts: "Sequence[Fact]") -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.current().space(4))
    grid.setVerticalSpacing(theme.current().space(3))
    grid.setColumnMinimumWidth(0, theme.current().scaled(_LABEL))
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(facts):
        label = _label(fact.label, "muted")
        label.setMaximumWidth(theme.current().scaled(_LABEL))
        grid.addWidget(_topped(label), row, 0)
        value = QVBoxLayout()
        value.setSpacing(0)
        value.addWidget(_label(fact.words))
        if fact.detail:
            value.addWidget(_label(fact.detail, "small"))
        value.addStretch(1)
        grid.addLayout(value, row, 1)
    return grid


def _topped(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder


def _label(words: str, kind: str = "") -> QLabel:
    label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if kind:
        label.setProperty("kind", kind)
    return label


def _left(button: QPushButton) -> QWidget:
    """A link is as wide as its words, or its focus ring would run over the panel."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder

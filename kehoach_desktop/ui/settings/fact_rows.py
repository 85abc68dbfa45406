"""The facts of the settings: each has its field beside it or, where room is scarce, below it."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLabel, QLayout, QWidget

from kehoach_desktop.ui import theme

_FACT_ROW = QRegularExpression("_row$")


def stack_facts(owner: QWidget, *, is_narrow: bool) -> None:
    current = theme.current()
    line = QFontMetrics(current.font(semibold=True)).height()
    drop = max((current.size("control") - line) // 2, 0)
    below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    for row in owner.findChildren(QBoxLayout, _FACT_ROW):
        row.setDirection(below if is_narrow else beside)
        row.setSpacing(current.space(2 if is_narrow else 8))
        words, field = (item.layout() for item in (row.itemAt(0), row.itemAt(1)) if item)
        if words is not None and field is not None:
            has_frame = not isinstance(_first_widget(field), QLabel | QCheckBox)
            words.setContentsMargins(0, drop if has_frame and not is_narrow else 0, 0, 0)


def _first_widget(layout: QLayout) -> QWidget | None:
    """On whose line the name of the fact stands."""
    item = layout.itemAt(0)
    inner = item.layout() if item is not None else None
    if inner is not None:
        return _first_widget(inner)
    return item.widget() if item is not None else None

"""What scrolls at a window's edge keeps one right edge."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kehoach_desktop.ui.widgets.edge_scroll import EdgeScroll


@pytest.mark.parametrize("count", [1, 60])
def test_fields_end_at_the_margin_with_a_bar_and_without(put, qtbot, count):
    body = QWidget()
    fields = QVBoxLayout(body)
    fields.setContentsMargins(20, 0, 20, 0)
    for _ in range(count):
        fields.addWidget(QLineEdit())
    fields.addStretch(1)
    scroll = EdgeScroll(widgetResizable=True)
    scroll.setWidget(body)
    put(scroll)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().isVisible() is (count > 1))
    field = body.findChildren(QLineEdit)[-1]

    def room_beside() -> int:
        right = field.mapTo(scroll, QPoint(field.width(), 0)).x()
        return scroll.width() - right

    qtbot.waitUntil(lambda: room_beside() == 20)

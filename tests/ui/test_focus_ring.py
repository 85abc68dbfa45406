"""The ring shows which button has the keyboard."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from kehoach_desktop.ui.widgets.buttons import Button
from kehoach_desktop.ui.widgets.focus_ring import FocusRing


def ring_of(window: QWidget) -> FocusRing | None:
    rings = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert len(rings) <= 1
    return rings[0] if rings else None


def test_the_focused_button_has_a_ring_one_pixel_away(put, window):
    button = put(Button("Xem và gộp"))
    button.setFocus()
    ring = ring_of(window)
    assert ring is not None
    place = button.mapTo(window, QPoint())
    assert ring.mapTo(window, QPoint()) == place - QPoint(3, 3)
    assert ring.width() == button.width() + 6


def test_the_ring_follows_the_focus_and_leaves_with_it(put, window):
    button, field = put(Button("Xem và gộp")), put(QLineEdit())
    button.setFocus()
    field.setFocus()
    assert ring_of(window) is None


def test_the_ring_is_not_cut_by_a_tight_parent(put, window):
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    button = Button("Xem và gộp")
    row.addWidget(button)
    put(holder)
    button.setFocus()
    ring = ring_of(window)
    assert ring is not None
    assert ring.parentWidget() is window


def test_the_ring_moves_with_its_button(put, window):
    button = put(Button("Xem và gộp"))
    button.setFocus()
    button.move(200, 300)
    ring = ring_of(window)
    assert ring is not None
    assert ring.pos() == QPoint(197, 297)


def test_a_focused_button_may_be_deleted(put, window, qtbot):
    button = put(Button("Xem và gộp"))
    button.setFocus()
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    assert ring_of(window) is None


def test_there_is_one_ring_however_often_the_focus_moves(put, window, qapp):
    buttons = [put(Button(word)) for word in ("Nhập", "Xuất", "In")]
    for button in (*buttons, *buttons):
        button.setFocus()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        ring = ring_of(window)
        assert ring is not None
        assert ring.geometry().center() == button.geometry().center()


def test_the_ring_dies_with_its_page_and_comes_back_on_the_next(put, window, qtbot):
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(9, 9, 9, 9)
    button = Button("Xem và gộp")
    row.addWidget(button)
    put(page)
    button.setFocus()
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    put(Button("Đóng")).setFocus()
    assert ring_of(window) is not None

"""Dialogs open no higher than the screen they stand on."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.widgets.tallest import tallest


class _Screen:
    def __init__(self, height):
        self._height = height

    def availableGeometry(self):  # noqa: N802 - as Qt calls it
        return QRect(0, 0, 1280, self._height)


class _Dialog(QWidget):
    def __init__(self, height):
        super().__init__()
        self._screen = _Screen(height)

    def screen(self):
        return self._screen


@pytest.mark.parametrize(("room", "most"), [(672, 632), (728, 688), (1040, 690)])
def test_the_title_of_a_dialog_stays_on_the_screen(qtbot, room, most):
    dialog = _Dialog(room)
    qtbot.addWidget(dialog)
    assert tallest(dialog) == most

"""A frame is whole on every screen."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kehoach_desktop.ui.widgets.frame import paint_frame


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_frame_has_four_sides_on_every_screen(ratio):
    side = round(20 * ratio)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_frame(painter, QRect(0, 0, 20, 20), QColor(Qt.GlobalColor.black))
    painter.end()
    middle, last = side // 2, side - 1
    sides = [(0, middle), (last, middle), (middle, 0), (middle, last)]
    assert [image.pixelColor(*each).lightness() for each in sides] == [0] * 4
    assert image.pixelColor(middle, middle).lightness() == 255

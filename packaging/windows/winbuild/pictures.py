"""The picture beside the installer's first and last page, drawn from the program's own icon."""

import os
import shutil
from pathlib import Path

from winbuild.places import ROOT

_WIDTH, _HEIGHT = 164, 314  # what NSIS asks for
_ICON = 96


def draw(target: Path) -> Path:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPoint, QRectF  # noqa: PLC0415 - only a build needs Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    _application = QGuiApplication.instance() or QGuiApplication([])
    icons = ROOT / "resources" / "icons"
    target.mkdir(parents=True, exist_ok=True)
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(QPoint(0, 0), QPoint(0, _HEIGHT))
    ground.setColorAt(0, QColor("#f3f7fd"))
    ground.setColorAt(1, QColor("#c9dcf5"))
    painter.fillRect(image.rect(), ground)
    place = QRectF((_WIDTH - _ICON) / 2, (_HEIGHT - _ICON) / 3, _ICON, _ICON)
    QSvgRenderer(str(icons / "kehoach.svg")).render(painter, place)
    painter.end()
    if not image.save(str(target / "side.bmp"), "BMP"):  # type: ignore[call-overload]
        raise OSError("the picture cannot be written")
    shutil.copy(icons / "kehoach.ico", target)
    return target

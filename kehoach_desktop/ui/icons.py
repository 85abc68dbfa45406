"""Line icons tinted by the theme in force, sharp at every scale of the screen."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kehoach_desktop.paths import resources
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.theme import ColorName

# Qt owns a copied engine, yet Python would free it. Only icons changed after making are copied.
_COPIES: list[QIconEngine] = []


def icon(name: str, *, filled: bool = False, tint: ColorName | None = None) -> QIcon:
    """`name` is a file of resources/icons; without `tint` it follows the text's colour.

    The colour is read while painting, so icons survive a change of theme.
    """
    file = f"{name}_filled" if filled else name
    if file not in names():
        raise KeyError(file)
    return QIcon(_TintedEngine(file, tint))


def application_icon() -> QIcon:
    drawn = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        drawn.addFile(str(resources() / "icons" / f"kehoach-{size}.png"), QSize(size, size))
    return drawn


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    return frozenset(
        file.stem for file in (resources() / "icons").glob("*.svg") if file.stem != "kehoach"
    )


class _TintedEngine(QIconEngine):
    def __init__(self, name: str, tint: ColorName | None) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def clone(self) -> QIconEngine:
        copy = _TintedEngine(self._name, self._tint)
        _COPIES.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawImage(rect, self._image(rect.size() * ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return QPixmap.fromImage(self._image(size, mode, state))

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        pixmap = self.pixmap(size * scale, mode, state)
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: ARG002
        return size

    def isNull(self) -> bool:
        return False

    def _image(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QImage:
        side = min(size.width(), size.height())
        image = _rendered(self._name, side, theme.current().hex(self._color(mode, state)))
        if size.width() == size.height():
            return image
        canvas = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        painter.drawImage(QPoint((size.width() - side) // 2, (size.height() - side) // 2), image)
        painter.end()
        return canvas

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> ColorName:
        if mode == QIcon.Mode.Disabled:
            return "textDisabled"
        if self._tint is not None:
            return self._tint
        return "accentText" if state == QIcon.State.On else "text"


@lru_cache(maxsize=512)
def _rendered(name: str, side: int, color: str) -> QImage:
    """The drawings are one-coloured: paint them, then pour the colour over what is covered."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(resources() / "icons" / f"{name}.svg")).render(
        painter, QRectF(0, 0, side, side)
    )
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), color)
    painter.end()
    return image

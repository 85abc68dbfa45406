"""Draws kehoach.svg as the PNG sizes the window uses and the ICO Windows wants."""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from kehoach_desktop.paths import resources

SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(drawing: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise OSError(writer.errorString())
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """Directory of 16-byte entries, then the PNGs; a width of 256 is written as 0."""
    offset = 6 + 16 * len(images)
    directory = struct.pack("<HHH", 0, 1, len(images))
    for size, image in images.items():
        directory += struct.pack(
            "<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), offset
        )
        offset += len(image)
    return directory + b"".join(images.values())


def draw(folder: Path) -> None:
    images = {size: png(folder / "kehoach.svg", size) for size in SIZES}
    for size, image in images.items():
        (folder / f"kehoach-{size}.png").write_bytes(image)
    (folder / "kehoach.ico").write_bytes(ico(images))


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    draw(resources() / "icons")

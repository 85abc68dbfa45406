"""An opened PDF; pdfium serves one caller at a time, so whoever uses it takes turns."""

from threading import Lock
from typing import NamedTuple

from PySide6.QtGui import QImage

_TURN = Lock()
_BYTES = 4  # of a pixel


class PageSize(NamedTuple):
    """In points."""

    width: float
    height: float


class PdfFile:
    def __init__(self, content: bytes) -> None:
        # Loaded with the first preview, not with the page.
        from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # noqa: PLC0415

        with _TURN:
            self._pdf = PdfDocument(content)
            self.sizes = tuple(
                PageSize(*self._pdf.get_page_size(index)) for index in range(len(self._pdf))
            )

    def draw(self, number: int, scale: float, *, grey: bool = False) -> QImage:
        """One page as an image; `scale` is pixels per point."""
        with _TURN:
            page = self._pdf[number]
            bitmap = page.render(scale=scale, force_bitmap_format=4, grayscale=grey)
            image = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()
            bitmap.close()
            page.close()
        return image

    def close(self) -> None:
        with _TURN:
            self._pdf.close()

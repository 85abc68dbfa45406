"""Draws the pages that are seen, on a thread of its own, and keeps the latest images."""

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kehoach_desktop.ui.reports.pdf_file import PdfFile

_MOST_BYTES = 96 << 20


class _Opened(NamedTuple):
    turn: int
    file: PdfFile


class _Drawn(NamedTuple):
    turn: int
    page: int
    scale: float
    image: QImage


class PageImages(QObject):
    opened = Signal(object)  # the sizes of the pages
    drawn = Signal(int)  # a page
    _was_opened = Signal(object)
    _was_drawn = Signal(object)
    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")
        self._turn = self._opened_turn = 0
        self._file: PdfFile | None = None
        self._images: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._wanted: tuple[int, ...] = ()
        self._scale = 1.0
        self._is_drawing = False
        self._was_opened.connect(self._take_file)
        self._was_drawn.connect(self._take_image)

    def open(self, content: bytes, *, same: bool) -> None:
        """Open other bytes; if they are of the `same` document, old images stand in till drawn."""
        self._turn += 1
        turn = self._turn
        if not same:
            self._images.clear()
        self._pool.submit(lambda: self._was_opened.emit(_Opened(turn, PdfFile(content))))

    def image(self, page: int) -> QImage | None:
        """The newest image of the page, maybe of another scale."""
        held = self._images.get(page)
        return held[1] if held else None

    def want(self, pages: Sequence[int], scale: float) -> None:
        """These pages are seen now, the most wanted first."""
        self._wanted, self._scale = tuple(pages), scale
        self._draw_next()

    def is_settled(self) -> bool:
        """Everything that is wanted is drawn as it should be."""
        return self._opened_turn == self._turn and self._missing() is None

    def close(self) -> None:
        """The last drawing comes to its end; nothing is drawn afterwards."""
        self._wanted = ()
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self._file is not None:
            self._file.close()
            self._file = None

    def _missing(self) -> int | None:
        for page in self._wanted:
            held = self._images.get(page)
            if held is None or held[0] != self._scale:
                return page
        return None

    def _draw_next(self) -> None:
        file, page = self._file, self._missing()
        if self._is_drawing or file is None or page is None or page >= len(file.sizes):
            return
        if self._opened_turn != self._turn:
            return  # other bytes are about to come
        self._is_drawing = True
        turn, scale = self._turn, self._scale
        self._pool.submit(
            lambda: self._was_drawn.emit(_Drawn(turn, page, scale, file.draw(page, scale)))
        )

    def _take_file(self, opened: _Opened) -> None:
        if opened.turn != self._turn:
            opened.file.close()
            return
        self._opened_turn = opened.turn
        old, self._file = self._file, opened.file
        if old is not None:
            self._pool.submit(old.close)
        for page, (_, image) in list(self._images.items()):
            if page < len(opened.file.sizes):
                self._images[page] = 0.0, image  # of the old bytes: to be drawn anew
            else:
                del self._images[page]
        self.opened.emit(opened.file.sizes)
        self._draw_next()

    def _take_image(self, drawn: _Drawn) -> None:
        self._is_drawing = False
        if drawn.turn == self._turn:
            self._images[drawn.page] = drawn.scale, drawn.image
            self._images.move_to_end(drawn.page)
            self._forget_unseen()
            self.drawn.emit(drawn.page)
        self._draw_next()

    def _forget_unseen(self) -> None:
        size = sum(image.sizeInBytes() for _, image in self._images.values())
        for page in list(self._images):
            if size <= _MOST_BYTES:
                return
            if page not in self._wanted:
                size -= self._images.pop(page)[1].sizeInBytes()

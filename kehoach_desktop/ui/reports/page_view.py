"""The pages of a PDF below each other, as they will be printed."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.reports.page_images import PageImages
from kehoach_desktop.ui.reports.pdf_file import PageSize
from kehoach_desktop.ui.shell import OWN_ZOOM
from kehoach_desktop.ui.widgets.frame import paint_frame

_GAP = 14
_EDGE = 24
_PIXELS = 96 / 72  # of the screen, for one point at 100 %
_LEAST, _MOST = 0.25, 3.0
STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_LINE = 60
_AHEAD = 1  # pages drawn before they come into view


class Fit(Enum):
    WIDTH = "width"
    PAGE = "page"


class PageView(QAbstractScrollArea):
    page_changed = Signal(int, int)  # the page in front, from 1, and how many there are
    zoom_changed = Signal()

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._sizes: tuple[PageSize, ...] = ()
        self._tops: list[int] = []
        self._zoom: Fit | float = Fit.WIDTH
        self._shown = (0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Bản xem trước")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # One that comes and goes would change the width that the pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty(OWN_ZOOM, True)  # noqa: FBT003 - Qt's own signature
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        images.opened.connect(self._take_sizes)
        images.drawn.connect(lambda _: self.viewport().update())

    # What is shown

    @property
    def count(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in front, from 1; 0 without pages."""
        if not self._sizes:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return min(max(bisect_right(self._tops, middle), 1), self.count)

    @property
    def zoom(self) -> Fit | float:
        return self._zoom

    def factor(self) -> float:
        """How large the page in front is drawn; 1 is as on paper."""
        if not isinstance(self._zoom, Fit):
            return self._zoom
        size = self._sizes[max(self.page - 1, 0)] if self._sizes else PageSize(595.3, 841.9)
        room = self._room()
        across = room.width() / (self._widest() * _PIXELS)
        if self._zoom is Fit.WIDTH:
            return min(max(across, _LEAST), _MOST)
        return min(max(min(across, room.height() / (size.height * _PIXELS)), _LEAST), _MOST)

    def forget(self) -> None:
        self._take_sizes(())
        self._images.want((), 1)
        self.verticalScrollBar().setValue(0)

    def place(self) -> tuple[int, float]:
        """Which page stands at the top, and how far down in it, whatever the zoom."""
        if not self._sizes:
            return 0, 0.0
        value = self.verticalScrollBar().value()
        page = max(bisect_right(self._tops, value) - 1, 0)
        return page, (value - self._tops[page]) / max(self._rect(page).height(), 1)

    def go_to_place(self, page: int, share: float) -> None:
        if page < self.count:
            self.verticalScrollBar().setValue(
                round(self._tops[page] + share * self._rect(page).height())
            )

    def go_to_page(self, number: int) -> None:
        """From 1."""
        if self._sizes:
            index = min(max(number, 1), self.count) - 1
            self.verticalScrollBar().setValue(self._tops[index] - _GAP if index else 0)

    def set_zoom(self, zoom: Fit | float) -> None:
        place = self.place()
        self._zoom = zoom if isinstance(zoom, Fit) else min(max(zoom, _LEAST), _MOST)
        self._lay_out()
        self.go_to_place(*place)
        self.zoom_changed.emit()

    def step_zoom(self, direction: int) -> None:
        now = self.factor()
        if direction > 0:
            self.set_zoom(next((each for each in STEPS if each > now + 0.01), _MOST))
        else:
            self.set_zoom(next((each for each in reversed(STEPS) if each < now - 0.01), _LEAST))

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        current = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), current.color("sunken"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = current.color("borderStrong")
        for number in self._visible():
            rect = self._rect(number).translated(-self._offset())
            painter.fillRect(rect, current.color("paper"))
            image = self._images.image(number)
            if image is not None:
                painter.drawImage(rect, image)
            painter.setPen(edge)
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            ring = current.color("focusRing")
            paint_frame(painter, self.viewport().rect(), ring, current.stroke("focus"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = self.place()
        self._lay_out()
        self.go_to_place(*place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        self.viewport().update()
        self._ask()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.step_zoom(1)
            case Qt.Key.Key_Minus:
                self.step_zoom(-1)
            case _:
                super().keyPressEvent(event)

    # Inside

    def _take_sizes(self, sizes: Sequence[PageSize]) -> None:
        place = self.place() if self._sizes else None
        self._sizes = tuple(sizes)
        self._lay_out()
        if place is not None:
            self.go_to_place(*place)
        self._tell()

    def _room(self) -> QSize:
        view = self.viewport().size()
        return QSize(max(view.width() - 2 * _EDGE, 50), max(view.height() - 2 * _GAP, 50))

    def _widest(self) -> float:
        return max((size.width for size in self._sizes), default=595.3)

    def _lay_out(self) -> None:
        factor = self.factor() * _PIXELS
        self._drawn_at = factor
        top = _GAP
        self._tops = []
        for size in self._sizes:
            self._tops.append(top)
            top += round(size.height * factor) + _GAP
        view = self.viewport()
        across = round(self._widest() * factor) + 2 * _EDGE
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setRange(0, max(top - view.height(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(across - view.width(), 0))
        view.update()
        self._ask()

    def _rect(self, number: int) -> QRect:
        size = self._sizes[number]
        width, height = (round(each * self._drawn_at) for each in size)
        across = max(self.viewport().width(), round(self._widest() * self._drawn_at) + 2 * _EDGE)
        return QRect((across - width) // 2, self._tops[number], width, height)

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _visible(self) -> range:
        top = self.verticalScrollBar().value()
        first = max(bisect_right(self._tops, top) - 1, 0)
        last = bisect_right(self._tops, top + self.viewport().height())
        return range(first, min(last, self.count))

    def _ask(self) -> None:
        visible = self._visible()
        pages = [*visible, *range(visible.stop, min(visible.stop + _AHEAD, self.count))]
        self._images.want(pages, self._drawn_at * self.devicePixelRatio())
        self._tell()

    def _tell(self) -> None:
        now = (self.page, self.count)
        if now != self._shown:
            self._shown = now
            self.page_changed.emit(*now)

"""The table as in the file, its columns coloured by what they mean; a click says otherwise."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QActionGroup,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kehoach_desktop.domain.appendix import Column, ColumnKind
from kehoach_desktop.domain.source import SourceTable
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.importing.source_model import Index, SourceModel
from kehoach_desktop.ui.importing.words import GROUNDS

_PAD = 8
_MOST_SPANS = 3000
_TALL = 100_000
_WEIGHTS = {  # how the room is shared
    ColumnKind.MARKER: 1.0,
    ColumnKind.UNIT: 1.6,
    ColumnKind.MAX_SCORE: 1.2,
    ColumnKind.TITLE: 5.0,
    ColumnKind.COORDINATE: 4.0,
}
_LEAST = 56  # pixels of a column at base 10


class SourceHeader(QHeaderView):
    """Says in words what each column means; the ground only repeats it."""

    def __init__(self, view: "SourceView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.doubtful: AbstractSet[int] = frozenset()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setAccessibleName("Ý nghĩa của cột")

    def sizeHint(self) -> QSize:
        lines = max((len(self._lines(each)) for each in range(self.count())), default=1)
        height = lines * QFontMetrics(theme.current().font("small", semibold=True)).lineSpacing()
        return QSize(super().sizeHint().width(), height + 12)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        current = theme.current()
        column = self._view.lines.columns.get(logical)
        painter.save()
        painter.fillRect(rect, current.color(GROUNDS[column.kind] if column else "sunken"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), current.color("border"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, current.color("borderStrong"))
        painter.setPen(current.color("text" if column else "textMuted"))
        painter.setFont(current.font("small", semibold=True))
        words = "\n".join(self._lines(logical))
        box = rect.adjusted(_PAD, 0, -self._sign_room() - 2, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        if self._view.may_remap and column is not None:
            self._paint_sign(painter, rect, logical)
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRect, logical: int) -> None:
        side = self._side()
        box = QRect(rect.right() - side - 5, rect.center().y() - side // 2, side, side)
        doubtful = logical in self.doubtful
        name = "warning" if doubtful else "chevron_down"
        icon(name, tint="overdue" if doubtful else "textMuted").paint(painter, box)

    def _lines(self, logical: int) -> list[str]:
        words = self._view.lines.headerData(logical, Qt.Orientation.Horizontal) or ""
        metrics = QFontMetrics(theme.current().font("small", semibold=True))
        room = self.sectionSize(logical) - 2 * _PAD - self._sign_room()
        lines: list[str] = []
        for word in str(words).split():
            if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= room:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines

    def _side(self) -> int:
        return round(theme.current().size("iconSmall") * 0.8)

    def _sign_room(self) -> int:
        return self._side() if self._view.may_remap else 0


class RowNumbers(QHeaderView):
    """The file's row numbers, on the first line of each row."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)

    def sizeHint(self) -> QSize:
        widest = QFontMetrics(theme.current().font("small")).horizontalAdvance(str(self.count()))
        return QSize(widest + 2 * _PAD, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        current = theme.current()
        painter.save()
        painter.fillRect(rect, current.color("headerRow"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), current.color("border"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, current.color("gridline"))
        painter.setFont(current.font("small"))
        painter.setPen(current.color("textMuted"))
        drop = QFontMetrics(current.font()).ascent() - QFontMetrics(current.font("small")).ascent()
        place = rect.adjusted(0, current.size("cellPadV") + drop, -_PAD, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight), str(logical + 1))
        painter.restore()


class SourceCells(QStyledItemDelegate):
    """Cells padded as everywhere; what is marked or a header has its own ground."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        current = theme.current()
        view = option.widget
        span = view.columnSpan(index.row(), index.column()) if isinstance(view, QTableView) else 1
        at = index.column()
        width = (
            sum(view.columnWidth(each) for each in range(at, at + span))
            if isinstance(view, QTableView)
            else 0
        )
        room = QRect(0, 0, width - 2 * current.size("cellPadH") - 1, _TALL)
        text = str(index.data() or "")
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        height = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
        return QSize(width, height + 2 * current.size("cellPadV") + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current, rect = theme.current(), option.rect
        painter.save()
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if option.state & QStyle.StateFlag.State_Selected:
            ground = current.color("selection")
        if ground is not None:
            painter.fillRect(rect, ground)
        pad_h, pad_v = current.size("cellPadH"), current.size("cellPadV")
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole))
        place = rect.adjusted(pad_h, pad_v, -pad_h, 0)
        painter.drawText(place, int(Qt.TextFlag.TextWordWrap), str(index.data() or ""))
        painter.restore()


class SourceView(QTableView):
    remap_asked = Signal(object, object)  # Column, ColumnKind
    row_chosen = Signal(int, int)  # row and column of the source

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_remap = True
        self.lines = SourceModel()
        self.setModel(self.lines)
        self._header = SourceHeader(self)
        self.setHorizontalHeader(self._header)
        self._header.sectionClicked.connect(self._open_menu)
        self._header.sectionResized.connect(self._resized)
        self.setProperty("kind", "sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(SourceCells(self))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalHeader(RowNumbers(self))
        self.verticalHeader().setAccessibleName("Dòng trong tệp")
        self.verticalHeader().setSectionsClickable(False)
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalScrollBar().valueChanged.connect(self.fit)
        self.clicked.connect(lambda index: self.row_chosen.emit(index.row(), index.column()))

    def show_table(
        self, table: SourceTable, columns: Mapping[int, Column], read: AbstractSet[int]
    ) -> None:
        is_new = table is not self.lines.table
        at = self.currentIndex()
        self.lines.show(table, columns, read)
        if is_new:
            self._show_spans(table)
            self.scrollToTop()
            self.share_room()
        else:
            self.setCurrentIndex(self.lines.index(at.row(), at.column()))
        self._header.updateGeometry()
        self.updateGeometries()
        self.fit()

    def show_doubtful(self, columns: AbstractSet[int]) -> None:
        self._header.doubtful = columns
        self._header.viewport().update()

    def show_place(self, rows: AbstractSet[int], column: int, *, doubtful: bool) -> None:
        """Bring the rows into sight and mark the cell that is spoken of."""
        self.lines.mark(rows, column, doubtful=doubtful)
        if rows:
            first = min(rows)
            self.scrollTo(self.lines.index(first, max(column, 0)))
            self.fit()
            if len(rows) > 1:
                self.scrollTo(self.lines.index(max(rows), max(column, 0)))
                self.fit()

    def scroll_to_row(self, row: int) -> None:
        self.verticalScrollBar().setValue(row)

    # Room

    def share_room(self) -> None:
        room, scaled = self.viewport().width(), theme.current().scaled
        weights = [self._weight(each) for each in range(self.lines.columnCount())]
        for column, width in enumerate(_shares(room, weights, scaled(_LEAST))):
            self.setColumnWidth(column, width)
        self._header.updateGeometry()
        self.updateGeometries()

    def fit(self) -> None:
        """Rows in sight are as high as their words; the others wait until they are."""
        row, bottom = self.rowAt(0), self.viewport().height()
        while 0 <= row < self.lines.rowCount() and self.rowViewportPosition(row) < bottom:
            self.resizeRowToContents(row)
            row += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_header"):
            self.share_room()
            self.fit()

    def _weight(self, column: int) -> float:
        known = self.lines.columns.get(column)
        return _WEIGHTS.get(known.kind, 2.4) if known is not None else 1.6

    def _resized(self) -> None:
        self._header.updateGeometry()

    def _show_spans(self, table: SourceTable) -> None:
        self.clearSpans()
        wide = (
            (number, cell)
            for number, row in enumerate(table.rows)
            for cell in row.cells
            if cell.across > 1 or cell.down > 1
        )
        for _, (number, cell) in zip(range(_MOST_SPANS), wide, strict=False):
            self.setSpan(number, cell.column, cell.down, cell.across)

    # Meanings

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if down and self.currentIndex().isValid():
            self._open_menu(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def menu_for(self, section: int) -> QMenu | None:
        column = self.lines.columns.get(section)
        if column is None or not self.may_remap:
            return None
        menu = QMenu(self)
        group = QActionGroup(menu)
        for kind in ColumnKind:
            action = menu.addAction(term(kind))
            action.setCheckable(True)
            action.setChecked(kind is column.kind)
            action.triggered.connect(
                lambda _checked, kind=kind: self.remap_asked.emit(column, kind)
            )
            group.addAction(action)
        return menu

    def _open_menu(self, section: int) -> None:
        menu = self.menu_for(section)
        if menu is not None:
            left = self._header.sectionViewportPosition(section)
            menu.popup(self._header.viewport().mapToGlobal(QPoint(left, self._header.height())))


def _shares(room: int, weights: Sequence[float], least: int) -> list[int]:
    """By weight; what the narrow ones need is taken off the others."""
    narrow: set[int] = set()
    while True:
        total = sum(weight for at, weight in enumerate(weights) if at not in narrow) or 1.0
        rest = room - least * len(narrow)
        found = {at for at, weight in enumerate(weights) if rest * weight / total < least}
        if found <= narrow:
            return [
                least if at in narrow else int(rest * weight / total)
                for at, weight in enumerate(weights)
            ]
        narrow |= found

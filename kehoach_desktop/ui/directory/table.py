"""The list of one kind of party, its headings, its chosen row."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kehoach_desktop.domain.staff import Party, PartyKind, PartyRef, ref_of
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.directory.cells import CellDelegate
from kehoach_desktop.ui.directory.party_model import Heading, PartyModel
from kehoach_desktop.ui.directory.register import Register

Index = QModelIndex | QPersistentModelIndex


class PartyTable(QTableView):
    """Enter asks to edit; a heading opens and closes what is under it."""

    party_changed = Signal(object)  # the Party in the current row, or None
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self._kept: PartyRef | None = None
        self._is_fitting = True
        self._model = PartyModel(self)
        self.setModel(self._model)
        self.setItemDelegate(CellDelegate(self))
        self.setVerticalHeader(_Gutter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)  # the cells draw it, so that it never cuts the chosen row's edge
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(lambda *_: self._settling.start())
        self._is_fitting = False
        self._model.modelAboutToBeReset.connect(self._before_reset)
        self._model.modelReset.connect(self._after_reset)
        self.clicked.connect(self._toggle_at)
        self.doubleClicked.connect(lambda _: self.edit_wanted.emit())

    def show_register(self, register: Register, kind: PartyKind, words: str) -> None:
        """The current party stays current, if it is still listed."""
        self._model.show_register(register, kind, words)

    def current_party(self) -> Party | None:
        index = self.currentIndex()
        return self._model.party_at(index.row()) if index.isValid() else None

    def choose(self, ref: PartyRef) -> None:
        row = self._model.row_of(ref)
        if row is None:
            self._choose_first()
        else:
            self.setCurrentIndex(self._model.index(row, 0))

    def count(self) -> int:
        return self._model.count()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_fitting:
            self.party_changed.emit(self.current_party())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        heading = self._current_heading()
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter if heading is not None:
                self._toggle_at(self.currentIndex())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.edit_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit()

    def _before_reset(self) -> None:
        party = self.current_party()
        self._kept = ref_of(party) if party is not None else self._kept
        self._is_fitting = True

    def _after_reset(self) -> None:
        self._fit()
        if self._kept is not None:
            self.choose(self._kept)
        else:
            self._choose_first()
        self._is_fitting = False
        self.party_changed.emit(self.current_party())

    def _fit(self) -> None:
        self.clearSpans()
        for row in self._model.headings():
            self.setSpan(row, 0, 1, self._model.columnCount())
        current = theme.current()
        self.verticalHeader().setMinimumSectionSize(current.size("row"))
        self.verticalHeader().setFixedWidth(current.size("gutter"))
        self.horizontalHeader().setFixedHeight(current.size("gridHeader2"))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """The first column takes the room that the others leave, never less than it needs."""
        widths = [theme.current().scaled(column.width) for column in self._model.columns]
        room = self.viewport().width() - sum(widths[1:])
        for number, width in enumerate([max(widths[0], room), *widths[1:]]):
            self.setColumnWidth(number, width)
        self._settling.start()

    def _choose_first(self) -> None:
        first = next(
            (row for row in range(self._model.rowCount()) if self._model.party_at(row)), None
        )
        self.setCurrentIndex(QModelIndex() if first is None else self._model.index(first, 0))

    def _current_heading(self) -> Heading | None:
        index = self.currentIndex()
        return self._model.heading_at(index.row()) if index.isValid() else None

    def _toggle_at(self, index: QModelIndex) -> None:
        heading = self._model.heading_at(index.row())
        if heading is not None:
            self._model.toggle(heading)
            self.setCurrentIndex(self._model.index(self._model.headings()[heading], 0))


class _Gutter(QHeaderView):
    """The narrow edge that marks the chosen row."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        current, model = theme.current(), self._table.selectionModel()
        chosen = model.isRowSelected(row, QModelIndex())
        painter.fillRect(rect, current.color("accent" if chosen else "headerRow"))
        if not chosen:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), current.color("border"))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, current.color("gridline"))

"""A short list of printed lines, each with what it is for: citations, recipients."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.block_text import Ask, BlockText
from kehoach_desktop.ui.widgets.growing_text import quiet_fields

_NUMBER, _USE = 26, 118  # pixels at base size 10


class Line(NamedTuple):
    """`source` is the line's place in what was shown, None for a new one."""

    text: str
    use: Enum | None
    source: int | None = None


class Use(NamedTuple):
    value: Enum | None
    word: str


class _Row(QWidget):
    def __init__(self, parent: QWidget, noun: str, uses: Sequence[Use]) -> None:
        super().__init__(parent)
        self.line = Line("", uses[0].value)
        self.number = QLabel(self)
        self.number.setProperty("kind", "muted")
        self.use = QComboBox(self)
        self.use.setAccessibleName(f"Loại {noun}")
        self.use.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the page
        for each in uses:
            self.use.addItem(each.word, each.value)
        self.text = BlockText(self, name=f"Nội dung {noun}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.number, 0, top)
        row.addWidget(self.use, 0, top)
        row.addWidget(self.text, 1, top)
        self.restyle()

    def restyle(self) -> None:
        current = theme.current()
        self.number.setFixedSize(current.scaled(_NUMBER), current.size("control"))
        self.use.setFixedWidth(current.scaled(_USE))

    def show_line(self, line: Line, number: int) -> None:
        self.line = line
        self.number.setText(str(number))
        self.use.setCurrentIndex(max(self.use.findData(line.use), 0))
        self.text.show_text(line.text)

    def typed(self) -> Line:
        return Line(self.text.text(), self.use.currentData(), self.line.source)


class LineList(QWidget):
    """A new line stays here until something is written in it; an emptied line goes."""

    changed = Signal(object, str)  # tuple of Line, what was done
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget, *, title: str, noun: str, uses: Sequence[Use]) -> None:
        super().__init__(parent)
        self._noun, self._uses = noun, uses
        self._rows: list[_Row] = []
        self._count = QLabel(self)
        self._count.setProperty("kind", "muted")
        head = QHBoxLayout()
        label = QLabel(title, self)
        label.setProperty("kind", "section")
        head.addWidget(label, 1)
        head.addWidget(self._count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(head)
        self._dress()

    def show_lines(self, lines: Sequence[Line]) -> None:
        while len(self._rows) > len(lines):
            self._drop(len(self._rows) - 1)
        while len(self._rows) < len(lines):
            self._insert(len(self._rows))
        for number, (row, line) in enumerate(zip(self._rows, lines, strict=True), start=1):
            row.show_line(line, number)
        self._say_count()

    def add_line(self) -> None:
        self._open(len(self._rows))

    def keep(self) -> None:
        typed = [row.typed() for row in self._rows]
        if typed != [row.line for row in self._rows]:
            self._tell(typed, f"Sửa {self._noun}")

    def field_of(self, place: int) -> BlockText | None:
        return self._rows[place].text if 0 <= place < len(self._rows) else None

    def holds(self, widget: QWidget | None) -> bool:
        return widget is not None and self.isAncestorOf(widget)

    def move_current(self, by: int) -> None:
        at = next((i for i, row in enumerate(self._rows) if row.text.hasFocus()), None)
        if at is None or not 0 <= at + by < len(self._rows):
            return
        typed = [row.typed() for row in self._rows]
        typed[at], typed[at + by] = typed[at + by], typed[at]
        self._tell(typed, f"Chuyển {self._noun}")
        self._rows[at + by].text.take_caret()

    def take_away_current(self) -> None:
        at = next((i for i, row in enumerate(self._rows) if row.text.hasFocus()), None)
        if at is not None:
            self._take_away(at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._dress()

    def _dress(self) -> None:
        sheet = quiet_fields(theme.current())
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        for row in self._rows:
            row.restyle()

    def _open(self, place: int) -> None:
        """A new empty line, here only: nothing is written before there is a word."""
        self._insert(place)
        self._number()
        self._rows[place].text.take_caret()

    def _insert(self, place: int) -> None:
        row = _Row(self, self._noun, self._uses)
        row.text.left.connect(self.keep)
        row.text.asked.connect(lambda ask: self._answer(row, ask))
        row.text.undo_asked.connect(self.undo_asked)
        row.text.redo_asked.connect(self.redo_asked)
        row.use.activated.connect(self.keep)
        self._rows.insert(place, row)
        self._column.insertWidget(place + 1, row)
        row.show()

    def _drop(self, place: int) -> None:
        row = self._rows.pop(place)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _answer(self, row: _Row, ask: Ask) -> None:
        at = self._rows.index(row)
        match ask:
            case Ask.CUT if row.text.text():
                self.keep()
                self._open(at + 1)
            case Ask.TAKE_AWAY:
                self._take_away(at)
            case Ask.PREVIOUS if at > 0:
                self._rows[at - 1].text.take_caret(at_end=True)
            case Ask.NEXT if at + 1 < len(self._rows):
                self._rows[at + 1].text.take_caret()
            case _:
                pass

    def _take_away(self, at: int) -> None:
        was_written = self._rows[at].line.source is not None
        self._drop(at)
        if was_written:
            self._tell([row.typed() for row in self._rows], f"Xoá {self._noun}")
        self._number()
        if self._rows:
            self._rows[max(at - 1, 0)].text.take_caret(at_end=True)

    def _tell(self, typed: Sequence[Line], done: str) -> None:
        self.changed.emit(tuple(line for line in typed if line.text), done)

    def _number(self) -> None:
        for number, row in enumerate(self._rows, start=1):
            row.number.setText(str(number))
        self._say_count()

    def _say_count(self) -> None:
        self._count.setText(f"{len(self._rows)} {self._noun}")

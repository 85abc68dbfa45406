"""One thing to look at before an import: what it is, where, and the two answers to it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.importing import describe
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.session import Question, places_words
from kehoach_desktop.ui.importing.words import TITLES, TO_NOTE
from kehoach_desktop.ui.widgets.icon_view import IconView

_EDGE = 14
_GAP = 8


class QuestionCard(QFrame):
    looked = Signal()
    agreed = Signal()
    denied = Signal()
    moved = Signal(int)  # up or down, by the arrow keys

    def __init__(self, question: Question, directory: Directory, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        self._is_current = False
        title = TITLES[question.first.doubt.kind]
        sentence = sentence_of(question, directory)
        self.setAccessibleName(f"{title}: {sentence}")
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 10, _EDGE, 11)
        row.setSpacing(_GAP)
        row.addWidget(IconView("warning", tint="overdue"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(_GAP)
        head.addWidget(_label(title, "strong"), 1)
        places = _label(places_words(question), "small")
        places.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head.addWidget(places, 1)
        column.addLayout(head)
        column.addWidget(_label(sentence, ""))
        column.addLayout(self._answers())
        row.addLayout(column, 1)

    def show_current(self, *, is_current: bool) -> None:
        self._is_current = is_current
        self.update()

    def take_keyboard(self) -> None:
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answers(self) -> QHBoxLayout:
        words, other = answers_of(self.question)
        self.yes = QPushButton(words, self)
        self.no = QPushButton(other, self)
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.denied)
        self.no.setHidden(not other)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for button in (self.yes, self.no):
            button.installEventFilter(self)
            button.setAccessibleDescription(self.accessibleName())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.looked.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Enter answers, as a button of a dialog would; up and down go to the next question."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                (self.no if self.no.hasFocus() else self.yes).click()
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.take_keyboard()
        self.looked.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(
            self.rect(), current.color("accentSoft" if self._is_current else "surface")
        )
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))
        if self._is_current:
            edge = current.stroke("railMark")
            painter.fillRect(0, 0, edge, self.height(), current.color("accent"))


def sentence_of(question: Question, directory: Directory) -> str:
    alias = question.alias
    if alias is None:
        return _escaped(question.first.doubt.what)
    meant = _escaped(describe(alias.ref, directory))
    return f"“{_escaped(alias.name)}” có phải là <b>{meant}</b>?"


def answers_of(question: Question) -> tuple[str, str]:
    """What the two buttons say; an empty second one is not shown."""
    if question.alias is not None:
        return "Đúng, gộp lại", "Là tên khác"
    placed = question.first
    if placed.doubt.kind in TO_NOTE or placed.row is None or placed.table is None:
        return "Đã xem", ""
    return "Đúng", "Sửa"


def _label(words: str, kind: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    if kind:
        label.setProperty("kind", kind)
    return label


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")

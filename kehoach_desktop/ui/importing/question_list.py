"""Everything a person should look at before an import, answered one by one or all at once."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.question_card import QuestionCard
from kehoach_desktop.ui.importing.session import ImportSession, Question
from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.icon_view import IconView

_WIDTH = 375  # pixels at base 10
_WIDEST = 480
_EDGE = 16


class QuestionList(QFrame):
    looked = Signal(object)  # Question
    mending = Signal(object)  # Question whose place should be corrected by hand
    finished = Signal()  # nothing is open any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: ImportSession | None = None
        self._cards: list[QuestionCard] = []
        self._current: Question | None = None
        self.setProperty("ground", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self._measure()

    def show_session(self, session: ImportSession) -> None:
        self._session = session
        session.answered.connect(self._fill)
        self._fill()

    def forget(self) -> None:
        if self._session is not None:
            self._session.answered.disconnect(self._fill)
            self._session = None

    def take_keyboard(self) -> bool:
        """False where nothing is left to answer."""
        if not self._cards:
            return False
        self._card_of(self._current).take_keyboard()
        return True

    def cards(self) -> list[QuestionCard]:
        return self._cards

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_scroll"):
            self._measure()

    def _head(self) -> QWidget:
        head = QFrame(self)
        head.setProperty("ground", "raised")
        self._heading = QLabel(head)
        self._heading.setProperty("kind", "section")
        self._solved = QLabel(head)
        self._solved.setProperty("kind", "small")
        self._all = link("Đúng cả", self._agree_to_all, head)
        self._all.setToolTip("Mọi chỗ trong danh sách đều đúng")
        row = QHBoxLayout(head)
        row.setContentsMargins(_EDGE, 6, _EDGE, 6)
        row.addWidget(self._heading)
        row.addStretch(1)
        row.addWidget(self._solved)
        row.addWidget(self._all)
        return head

    def _fill(self) -> None:
        session = self._session
        if session is None:
            return
        focused: QWidget | None = self.focusWidget()
        had_keyboard = focused is not None and self._scroll.isAncestorOf(focused)
        questions = session.open_questions()
        solved = len(session.questions) - len(questions)
        self._heading.setText(_heading(session))
        self._solved.setText(f"đã giải quyết {solved}" if solved else "")
        self._all.setVisible(len(questions) > 1)
        self._show_cards(session, questions)
        if not questions:
            self.finished.emit()
        elif had_keyboard:
            QTimer.singleShot(0, self, self.take_keyboard)

    def _show_cards(self, session: ImportSession, questions: list[Question]) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._cards = [self._card(session, question, inner) for question in questions]
        for card in self._cards:
            column.addWidget(card)
        if not questions:
            column.addWidget(self._all_well(session))
        column.addStretch(1)
        self._scroll.setWidget(inner)
        if self._current not in questions:
            self._current = questions[0] if questions else None
        self._mark_current()

    def _card(self, session: ImportSession, question: Question, parent: QWidget) -> QuestionCard:
        card = QuestionCard(question, session.directory, parent)
        card.looked.connect(lambda: self._look_at(question))
        card.agreed.connect(lambda: session.settle(question, agreed=True))
        card.denied.connect(lambda: self._deny(question))
        card.moved.connect(lambda by: self._move(question, by))
        return card

    def _deny(self, question: Question) -> None:
        """Another name is an answer; anything else has to be corrected in its place."""
        if self._session is not None and question.alias is not None:
            self._session.settle(question, agreed=False)
        else:
            self._look_at(question)
            self.mending.emit(question)

    def _agree_to_all(self) -> None:
        if self._session is not None:
            self._session.settle_all()

    def _look_at(self, question: Question) -> None:
        if self._current is not question:
            self._current = question
            self._mark_current()
        self.looked.emit(question)

    def _move(self, question: Question, by: int) -> None:
        place = self._cards.index(self._card_of(question)) + by
        if 0 <= place < len(self._cards):
            self._cards[place].take_keyboard()
            self._scroll.ensureWidgetVisible(self._cards[place])

    def _card_of(self, question: Question | None) -> QuestionCard:
        return next((card for card in self._cards if card.question is question), self._cards[0])

    def _mark_current(self) -> None:
        for card in self._cards:
            card.show_current(is_current=card.question is self._current)

    def _all_well(self, session: ImportSession) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        row.setSpacing(8)
        row.addWidget(IconView("checkmark_circle", tint="done"), 0, Qt.AlignmentFlag.AlignTop)
        words = QLabel(_well_words(session), box)
        words.setWordWrap(True)
        row.addWidget(words, 1)
        return box

    def _measure(self) -> None:
        self.setFixedWidth(min(theme.current().scaled(_WIDTH), _WIDEST))


def _heading(session: ImportSession) -> str:
    left = len(session.open_questions())
    if left:
        return f"Cần bạn xem ({left})"
    if session.draft.is_whole:
        return "Kế hoạch nguyên vẹn"
    return "Đã xem hết" if session.questions else "Không có gì phải xem"


def _well_words(session: ImportSession) -> str:
    if session.draft.is_whole:
        return (
            "Tệp do chương trình Kế hoạch tạo ra và mang theo dữ liệu của chính nó, "
            "nên không phải đoán chữ nào."
        )
    if session.questions:
        return "Mọi chỗ đã xem xong."
    return "Không có chỗ nào phải đoán."

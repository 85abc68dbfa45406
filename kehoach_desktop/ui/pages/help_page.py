"""Trợ giúp: short pages, the one that fits the screen first, and the card of shortcuts."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFileDialog, QListWidgetItem

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.actions import MenuName, command
from kehoach_desktop.ui.finder import Offer
from kehoach_desktop.ui.forms.ui_help_page import Ui_HelpPage
from kehoach_desktop.ui.help import card
from kehoach_desktop.ui.help.dress import dress_headings
from kehoach_desktop.ui.help.manual import CARD, FIRST, Topic, read_manual
from kehoach_desktop.ui.help.printing import write_pdf
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.widgets.wrapping_items import wrap_items

_LIST, _MARGIN, _WIDEST_TEXT = 236, 24, 940  # pixels at base size 10
_WIDEST_LIST = 340
_COLUMN = 300  # of the card, at base size 10


class HelpPage(Page):
    left = Signal()  # back to where the work was

    title = "Trợ giúp"
    icon_name = "question_circle"

    def __init__(
        self, folder: Path, offers: Callable[[], Iterable[Offer]], preferences: Preferences
    ) -> None:
        super().__init__()
        self._offers, self._preferences = offers, preferences
        self._topics = {topic.name: topic for topic in read_manual(folder)}
        self._ui = Ui_HelpPage()
        self._ui.setupUi(self)
        wrap_items(self._ui.topics)
        for topic in self._topics.values():
            self._add(topic.name, topic.title)
        self._add(CARD, card.TITLE)
        self._ui.topics.currentItemChanged.connect(self._show_current)
        self._ui.text.anchorClicked.connect(lambda url: self.show_topic(url.toString()))
        words = "Lưu trang này thành PDF để in…"
        self._actions = [command(self, words, self._ask_pdf, menu=MenuName.FILE, symbol="print")]
        self.setFocusProxy(self._ui.topics)
        self._dress()
        self.show_topic(FIRST)

    def page_actions(self) -> list[QAction]:
        return self._actions

    def topic(self) -> str:
        name: str = self._ui.topics.currentItem().data(Qt.ItemDataRole.UserRole)
        return name

    def show_topic(self, name: str) -> None:
        """An unknown one shows the first page."""
        known = name if name in self._topics or name == CARD else FIRST
        for place in range(self._ui.topics.count()):
            item = self._ui.topics.item(place)
            if item.data(Qt.ItemDataRole.UserRole) == known:
                self._ui.topics.setCurrentItem(item)
                self._show_current()

    def refresh(self) -> None:
        self.status_changed.emit(f"{len(self._topics) + 1} trang. Esc: trở lại việc đang làm")

    def write_pdf(self, target: Path) -> None:
        write_pdf(self._document(columns=card.ON_PAPER), target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.topic() == CARD:
            self._show_current()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_actions"):
            self._dress()
            self._show_current()

    def _add(self, name: str, title: str) -> None:
        item = QListWidgetItem(title)
        item.setData(Qt.ItemDataRole.UserRole, name)
        self._ui.topics.addItem(item)

    def _dress(self) -> None:
        current = theme.current()
        self._ui.topics.setFixedWidth(min(current.scaled(_LIST), _WIDEST_LIST))
        edge = current.scaled(_MARGIN)
        self._ui.text.setMaximumWidth(current.scaled(_WIDEST_TEXT) + edge)
        self._ui.main_column.setContentsMargins(edge, 0, 0, 0)

    def _show_current(self) -> None:
        text = self._ui.text
        # The document before was the field's own and goes.
        document = self._document(text, columns=self._columns())
        # The margins scroll with the words, so that the bar stands at the window's edge.
        edge, frame = theme.current().scaled(_MARGIN), document.rootFrame().frameFormat()
        frame.setTopMargin(edge // 2)
        frame.setRightMargin(edge)
        document.rootFrame().setFrameFormat(frame)
        text.setDocument(document)

    def _columns(self) -> int:
        scaled = theme.current().scaled
        return max((self._ui.text.width() - scaled(_MARGIN)) // scaled(_COLUMN), 1)

    def _document(self, parent: QObject | None = None, *, columns: int) -> QTextDocument:
        document = QTextDocument(parent)
        document.setDefaultFont(theme.current().font())
        name = self.topic()
        if name == CARD:
            document.setHtml(card.html(card.groups(self._offers()), columns))
            title = card.TITLE
        else:
            topic: Topic = self._topics[name]
            document.setMarkdown(topic.markdown())
            dress_headings(document)
            title = topic.title
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
        return document

    def _ask_pdf(self) -> None:
        name = f"Trợ giúp - {self._ui.topics.currentItem().text()}.pdf"
        suggested = self._preferences.folder / name
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), "Lưu trang trợ giúp", str(suggested), "PDF (*.pdf)"
        )
        if not chosen:
            return
        target = Path(chosen).with_suffix(".pdf")
        try:
            self.write_pdf(target)
        except OSError:
            fact = f"Không ghi được {target.name}."
            rest = "Kế hoạch không bị thay đổi. Chọn thư mục khác rồi lưu lại."
            self.notice.emit(Notice(Tone.ERROR, fact, rest))
            return
        self._preferences.folder = target.parent
        look = Choice("Mở tệp", partial(_open, target))
        self.notice.emit(Notice(Tone.OK, f"Đã lưu {target.name}", choices=(look,), as_toast=True))


def _open(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

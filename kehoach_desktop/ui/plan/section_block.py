"""One section of the document on the page: its marker, and its title and text as one flow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kehoach_desktop.domain.plan import Footnote, Section
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.plan import rich_text
from kehoach_desktop.ui.plan.rich_text import Flow
from kehoach_desktop.ui.plan.section_edits import with_marker
from kehoach_desktop.ui.widgets.block_text import BlockText

_MARKER = 46  # pixels at base size 10


class SectionText(BlockText):
    def toggle_bold(self) -> None:
        """Bold from the very first letter is the title; anywhere else it is a style."""
        cursor = self.textCursor()
        first = cursor.selectionStart()
        chosen = QTextCursor(self.document())
        chosen.setPosition(min(first + 1, self.document().characterCount() - 1))
        now = chosen.charFormat() if cursor.hasSelection() else self.currentCharFormat()
        was_title, was_bold = rich_text.is_title(now), now.fontWeight() > QFont.Weight.Medium
        look = QTextCharFormat()
        if first == 0 or was_title:
            look.setProperty(rich_text.TITLE, not (was_title or was_bold))
        look.setFontWeight(QFont.Weight.Normal if was_bold else QFont.Weight.DemiBold)
        self.mergeCurrentCharFormat(look)

    def toggle_italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(look)


class SectionBlock(QWidget):
    """Says `kept` with the section as typed whenever the caret leaves it changed."""

    kept = Signal(object)  # Section
    asked = Signal(object)  # Ask
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._section = Section(id=0)  # type: ignore[arg-type] # shown before anything is typed
        self._notes: tuple[Footnote, ...] = ()
        self._depth = 0
        self.marker = QLineEdit(self)
        self.marker.setAccessibleName("Số thứ tự của đoạn")
        self.text = SectionText(self, name="Nội dung đoạn")
        self._row = row = QHBoxLayout(self)
        row.setSpacing(2)
        row.addWidget(self.marker, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.marker.editingFinished.connect(self.keep)
        self.text.left.connect(self.keep)
        self.text.entered.connect(self.entered)
        self.text.asked.connect(self.asked)

    @property
    def section_id(self) -> int:
        return self._section.id

    def show_section(self, section: Section, notes: tuple[Footnote, ...], depth: int) -> None:
        """Typing goes on undisturbed where the field says the same already."""
        if section is self._section and notes == self._notes and depth == self._depth:
            return
        self._indent(depth)
        if self.marker.text() != (section.marker or ""):
            self.marker.setText(section.marker or "")
        same = section.id == self._section.id and notes == self._notes
        document = self.text.document()
        if same and rich_text.read(document).put_into(section) == section:
            document.setModified(False)
        elif not same or not document.isModified():
            rich_text.fill(document, section, notes)
        self._section, self._notes = section, notes
        self.text.setAccessibleName(f"Nội dung đoạn {section.marker or ''}".strip())

    def restyle(self) -> None:
        current = theme.current()
        self.marker.setFixedWidth(current.scaled(_MARKER))
        self._row.setContentsMargins(self._depth * current.size("indent"), 0, 0, 0)

    def flow(self) -> Flow:
        return rich_text.read(self.text.document())

    def typed(self) -> Section:
        typed = self.flow().put_into(self._section)
        return with_marker(typed, nfc(self.marker.text()) or None)

    def note_places(self) -> dict[int, int]:
        return self.flow().notes

    def cut(self) -> tuple[Section, Flow]:
        """What stands before the caret, and what stands behind it."""
        document, at = self.text.document(), self.text.textCursor().position()
        head = rich_text.read_between(document, 0, at).put_into(self._section)
        tail = rich_text.read_between(document, at, document.characterCount())
        return with_marker(head, nfc(self.marker.text()) or None), tail

    def keep(self) -> None:
        if self.is_changed():
            self.kept.emit(self.typed())

    def is_changed(self) -> bool:
        changed = self.text.document().isModified()
        return changed or (nfc(self.marker.text()) or None) != self._section.marker

    def _indent(self, depth: int) -> None:
        if depth != self._depth or self.marker.minimumWidth() == 0:
            self._depth = depth
            self.restyle()

"""Words in the right panel: plain lines, a label with its value, before and after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from kehoach_desktop.ui.history.words import Line


def add_words(column: QVBoxLayout, words: str, kind: str = "") -> None:
    column.addWidget(_label(words, kind))


def add_facts(column: QVBoxLayout, facts: list[tuple[str, str]]) -> None:
    """Small names above their values; what is not known is left out."""
    for name, value in facts:
        if value:
            column.addWidget(_label(name, "small"))
            column.addWidget(_label(value))


def add_changes(column: QVBoxLayout, lines: list[Line]) -> None:
    """Changes of one field in one place; the words Trước and Sau tell old from new."""
    add_words(column, lines[0].field, "strong")
    for line in lines:
        if line.is_whole:
            add_words(column, line.old or line.new)
        else:
            add_facts(column, [("Trước", line.old), ("Sau", line.new)])


def _label(words: str, kind: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label

"""Headings of the help in the sizes of the theme; markdown has its own, which shout."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from kehoach_desktop.ui import theme

_ABOVE = 10  # pixels over a heading, at base size 10


def dress_headings(document: QTextDocument) -> None:
    current = theme.current()
    fonts = {1: current.font("title", semibold=True), 2: current.font("section", semibold=True)}
    block = document.begin()
    while block.isValid():
        font = fonts.get(block.blockFormat().headingLevel())
        if font is not None:
            look, place = QTextCharFormat(), QTextBlockFormat()
            look.setFont(font)
            place.setTopMargin(current.scaled(_ABOVE))
            place.setBottomMargin(current.scaled(_ABOVE) // 2)
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(look)
            cursor.mergeBlockFormat(place)
        block = block.next()

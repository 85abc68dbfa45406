"""What can be wrong with any screen: words cut or overlapped, no name, no Vietnamese."""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QRubberBand,
    QScrollBar,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from kehoach_desktop.ui.drop_target import Veil
from kehoach_desktop.ui.found_list import FoundPopup
from kehoach_desktop.ui.widgets.focus_ring import FocusRing
from kehoach_desktop.ui.widgets.toast import Toast

_SLACK = 1  # a pixel of rounding
_ROOM, _TASK_BAR = QSize(1366, 768), 40
# A thin splitter can be taken hold of a little beside itself.
_OVERLAYS = (FocusRing, FoundPopup, QRubberBand, QScrollBar, QSplitterHandle, Toast, Veil)
# Words of toolkits that are no Vietnamese syllables; names such as Word, Excel, PDF are none.
_ENGLISH = re.compile(
    r"\b(?:about|apply|back|backup|browse|button|cancel|close|column|copy|dark|data|date|default"
    r"|delete|edit|empty|error|exit|false|file|find|finish|folder|font|help|invalid|light|loading"
    r"|name|new(?! roman)|next|none|null|ok|open|options|page|password|paste|please|print|quit"
    r"|ready|redo|reset|restore|row|save|search|select|settings|size|table|theme|true|undo|untitled|user"
    r"|version|view|warning|window|yes)\b",
    re.IGNORECASE,
)


def findings(screen: QWidget) -> list[str]:
    """One line for each thing that is wrong; an empty list is a good screen."""
    seen = [each for each in (screen, *screen.findChildren(QWidget)) if _is_seen(each, screen)]
    found = list(_too_large(screen))
    for widget in seen:
        found += _cut(widget)
        found += _overlapped(widget)
        found += _unnamed(widget)
        found += _english(widget)
    return found


def _is_seen(widget: QWidget, screen: QWidget) -> bool:
    return widget.isVisibleTo(screen) and not widget.size().isEmpty()


def _too_large(screen: QWidget) -> Iterator[str]:
    """The smallest screen of an office, less its task bar for what opens over the window."""
    room = _ROOM if screen.width() == _ROOM.width() else _ROOM - QSize(0, _TASK_BAR)
    if screen.width() > room.width() or screen.height() > room.height():
        yield f"large: {_called(screen)} of {screen.width()} × {screen.height()}"


# Words that do not fit


def _cut(widget: QWidget) -> Iterator[str]:
    words, wanted = _wanted_width(widget)
    if words and wanted > widget.width() + _SLACK:
        yield f"cut: {_called(widget)} “{words}” needs {wanted} px, has {widget.width()}"
    if isinstance(widget, QLabel) and widget.text() and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + _SLACK:
            yield f"cut: {_called(widget)} “{widget.text()}” needs {needed} px in height"
    if words and _sticks_out(widget):
        yield f"cut: {_called(widget)} “{words}” sticks out of what it stands in"


def _wanted_width(widget: QWidget) -> tuple[str, int]:
    match widget:
        case QLabel() if not widget.wordWrap():
            return widget.text(), widget.sizeHint().width()
        case QLabel():
            return widget.text(), 0
        case QPushButton() | QToolButton() | QCheckBox() | QRadioButton():
            return widget.text(), widget.sizeHint().width()
        case QComboBox():
            return widget.currentText(), _combo_width(widget)
        case QLineEdit() if not widget.text():
            margins = widget.textMargins()
            metrics = widget.fontMetrics()
            taken = margins.left() + margins.right()
            return widget.placeholderText(), taken + metrics.horizontalAdvance(
                widget.placeholderText()
            )
    return "", 0


def _combo_width(combo: QComboBox) -> int:
    """Words shortened on purpose are told whole in the tip."""
    if combo.toolTip() == combo.currentText() or combo.isEditable():
        return 0
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    missing = combo.fontMetrics().horizontalAdvance(combo.currentText()) - field.width()
    return combo.width() + missing


def _sticks_out(widget: QWidget) -> bool:
    """Past an edge of an ancestor that does not scroll."""
    inner, above = widget, widget.parentWidget()
    while above is not None and not inner.isWindow():
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return False
        place = QRect(widget.mapTo(above, QPoint()), widget.size())
        if not above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            return True
        inner, above = above, above.parentWidget()
    return False


# Widgets that lie over one another


def _overlapped(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractItemView | QComboBox | QTabBar):
        return  # these lay out their own parts
    children = [
        each
        for each in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if each.isVisible() and not each.isWindow() and not isinstance(each, _OVERLAYS)
    ]
    for one, other in combinations(children, 2):
        common = one.geometry() & other.geometry()
        if common.width() > _SLACK and common.height() > _SLACK:
            yield f"overlap: {_called(one)} and {_called(other)} in {_called(parent)}"


# Names for screen readers


def _unnamed(widget: QWidget) -> Iterator[str]:
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
        return
    if not widget.isEnabled() or widget.isWindow():
        return
    spoken = QAccessible.queryAccessibleInterface(widget)
    if spoken is not None and not spoken.text(QAccessible.Text.Name).strip():
        yield f"unnamed: {_called(widget)} in {_called(widget.parentWidget())}"


# Other languages


def _english(widget: QWidget) -> Iterator[str]:
    for words in _words(widget):
        found = _ENGLISH.search(words)
        if found:
            yield f"English: “{found[0]}” in “{words}” of {_called(widget)}"


def _words(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName())
    yield from (_plain(action) for action in widget.actions())
    match widget:
        case QLabel() | QAbstractButton():
            yield re.sub(r"<[^>]*>", "", widget.text())
        case QGroupBox():
            yield widget.title()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QTableView() | QTreeView():
            yield from _headers(widget)


def _headers(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for column in range(model.columnCount() if model is not None else 0):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").partition("\t")[0]


def _called(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    name = widget.objectName()
    return f"{type(widget).__name__}{f' {name}' if name else ''}"

"""Which commands stand in the toolbars and in the menu of a tab, in which order."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.plan.commands import Actions, Command
from kehoach_desktop.ui.widgets.tool_row import ToolRow

Row = tuple[Command | None, ...]

_WORDLESS = (Command.OUTDENT, Command.INDENT)
_START: Row = (
    *(Command.ADD, Command.DELETE, None, Command.OUTDENT, Command.INDENT, Command.RENUMBER, None),
)
_PLAN: Row = (Command.NEW_APPENDIX, Command.APPENDIX)
_DOCUMENT: Row = (*_START, Command.CITATION, Command.FOOTNOTE)
_DOCUMENT_MORE: Row = (
    *(Command.BOLD, Command.ITALIC, None, Command.UP, Command.DOWN, None),
    *(Command.FIND, Command.REPLACE, None, *_PLAN),
)
_APPENDIX: Row = (*_START, Command.ASSIGN, Command.FILTER)
_APPENDIX_MORE: Row = (
    *(Command.ADD_CHILD, Command.FILL_DOWN, Command.COMMENT, Command.UP, Command.DOWN, None),
    *(Command.FIND, Command.REPLACE, None),
    *(Command.COLLAPSE, Command.EXPAND, None),
    *(Command.HIDE_COLUMN, Command.SHOW_COLUMNS, Command.COLUMN_LEFT, Command.COLUMN_RIGHT, None),
    *(Command.PRINTED_ORDER, Command.RESET_COLUMNS, Command.COLUMNS, Command.PRINT_ORDER, None),
    *_PLAN,
)
_TAB: Row = (
    *(Command.APPENDIX, Command.COPY_APPENDIX, Command.COLUMNS, None),
    *(Command.APPENDIX_LEFT, Command.APPENDIX_RIGHT, None),
    *(Command.NEW_APPENDIX, Command.TRASH_APPENDIX),
)


def for_document(actions: Actions, parent: QWidget) -> ToolRow:
    return _tool_row(actions, _DOCUMENT, _DOCUMENT_MORE, parent)


def for_appendix(actions: Actions, parent: QWidget) -> ToolRow:
    return _tool_row(actions, _APPENDIX, _APPENDIX_MORE, parent)


def tab_menu(actions: Actions) -> list[QAction | None]:
    return _actions(actions, _TAB)


def _tool_row(actions: Actions, row: Row, more: Row, parent: QWidget) -> ToolRow:
    wordless = [actions[command] for command in _WORDLESS]
    tools = ToolRow(parent)
    tools.fill(_actions(actions, row), _actions(actions, more), wordless=wordless)
    return tools


def _actions(actions: Actions, row: Row) -> list[QAction | None]:
    return [actions[command] if command is not None else None for command in row]

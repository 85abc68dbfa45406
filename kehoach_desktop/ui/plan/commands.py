"""The commands of the page as actions: the window's menus and the toolbars share them."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from kehoach_desktop.ui.actions import MenuName, put_in
from kehoach_desktop.ui.icons import icon

_FILE, _EDIT, _VIEW, _ROW = MenuName.FILE, MenuName.EDIT, MenuName.VIEW, MenuName.ROW


class Command(Enum):
    """Words, icon, keys, menu, and the grid's own name for what the grid can do itself.

    Undo and redo are the window's: they are the same on every page.
    """

    NEW_PLAN = ("Tạo kế hoạch…", "document_add", "Ctrl+N", _FILE)
    TRASH_PLAN = ("Bỏ kế hoạch vào thùng rác", "delete", "", _FILE)
    CUT = ("Cắt", "cut", "Ctrl+X", _EDIT, "cut")
    COPY = ("Chép", "copy", "Ctrl+C", _EDIT, "copy")
    PASTE = ("Dán", "clipboard_paste", "Ctrl+V", _EDIT, "paste")
    FIND = ("Tìm", "search", "Ctrl+F", _EDIT)
    REPLACE = ("Tìm và thay", "search", "Ctrl+H", _EDIT)
    BOLD = ("Chữ đậm", "", "Ctrl+B", _EDIT)
    ITALIC = ("Chữ nghiêng", "", "Ctrl+I", _EDIT)
    FILTER = ("Lọc", "filter", "Ctrl+Shift+L", _VIEW)
    PANEL = ("Khung chi tiết", "panel_right", "F4", _VIEW)
    NEXT_TAB = ("Sang thẻ sau", "", "Ctrl+PgDown", _VIEW)
    PREVIOUS_TAB = ("Về thẻ trước", "", "Ctrl+PgUp", _VIEW)
    TOGGLE = ("Đóng hoặc mở nhóm", "", "Ctrl+.", _VIEW, "toggle")
    COLLAPSE = ("Đóng mọi nhóm", "", "", _VIEW, "collapse_all")
    EXPAND = ("Mở mọi nhóm", "", "", _VIEW, "expand_all")
    HIDE_COLUMN = ("Ẩn cột", "", "Ctrl+0", _VIEW, "hide_column")
    SHOW_COLUMNS = ("Hiện lại mọi cột", "", "", _VIEW, "show_columns")
    COLUMN_LEFT = ("Chuyển cột sang trái", "", "", _VIEW, "column_left")
    COLUMN_RIGHT = ("Chuyển cột sang phải", "", "", _VIEW, "column_right")
    PRINTED_ORDER = ("Xếp cột như bản in", "", "", _VIEW, "printed_order")
    RESET_COLUMNS = ("Đặt lại cột", "", "", _VIEW, "reset_columns")
    ADD = ("Thêm dòng", "add", "F5", _ROW, "insert_row")
    ADD_CHILD = ("Thêm dòng con", "", "Shift+F5", _ROW, "insert_child")
    DELETE = ("Xoá", "delete", "F6", _ROW, "delete_rows")
    OUTDENT = ("Lùi ra một cấp", "text_indent_decrease", "Alt+Shift+Left", _ROW, "outdent")
    INDENT = ("Thụt vào một cấp", "text_indent_increase", "Alt+Shift+Right", _ROW, "indent")
    UP = ("Chuyển lên", "arrow_up", "Alt+Shift+Up", _ROW, "move_up")
    DOWN = ("Chuyển xuống", "arrow_down", "Alt+Shift+Down", _ROW, "move_down")
    RENUMBER = ("Đánh lại số", "text_number_list", "F9", _ROW, "renumber")
    ASSIGN = ("Giao cho…", "person_add", "Ctrl+G", _ROW, "assign")
    FILL_DOWN = ("Như dòng trên", "", "Ctrl+D", _ROW, "fill_down")
    TODAY = ("Ngày hôm nay", "", "Ctrl+;", _ROW, "today")
    COMMENT = ("Ghi chú dòng…", "comment", "Shift+F2", _ROW, "comment")
    FOOTNOTE = ("Thêm chú thích", "info", "Ctrl+Alt+F", _ROW)
    CITATION = ("Thêm căn cứ", "add", "", _ROW)
    COLUMNS = ("Cột của bảng…", "table", "", _FILE)
    PRINT_ORDER = ("In cột theo thứ tự đang thấy", "", "", _FILE)
    NEW_APPENDIX = ("Thêm phụ lục", "add", "Shift+F11", _FILE)
    APPENDIX = ("Tên, khổ giấy phụ lục…", "edit", "", _FILE)
    COPY_APPENDIX = ("Nhân đôi phụ lục", "copy", "", _FILE)
    APPENDIX_LEFT = ("Chuyển phụ lục sang trái", "", "Ctrl+Shift+PgUp", _FILE)
    APPENDIX_RIGHT = ("Chuyển phụ lục sang phải", "", "Ctrl+Shift+PgDown", _FILE)
    TRASH_APPENDIX = ("Bỏ phụ lục vào thùng rác", "delete", "", _FILE)

    def __init__(
        self, words: str, symbol: str, keys: str, menu: MenuName, in_grid: str = ""
    ) -> None:
        self.words = words
        self.symbol = symbol
        self.keys = keys
        self.menu = menu
        self.in_grid = in_grid


class Actions:
    """One action per command; what it does is up to whatever is in front."""

    def __init__(self, owner: QWidget, run: Callable[[Command], None]) -> None:
        self._actions = {command: _action(owner, command, run) for command in Command}
        owner.addActions(self.all())

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def all(self) -> list[QAction]:
        return list(self._actions.values())

    def rename(self, command: Command, words: str) -> None:
        self._actions[command].setText(words)
        self._actions[command].setIconText(words)

    def enable_only(self, commands: frozenset[Command]) -> None:
        """What cannot be done here is grey, in menus and toolbars alike."""
        for command, action in self._actions.items():
            action.setEnabled(command in commands)


GRID_COMMANDS = frozenset(command for command in Command if command.in_grid)
TABLE_COMMANDS = frozenset({Command.COLUMNS, Command.PRINT_ORDER})  # edits of what is printed


def _action(owner: QWidget, command: Command, run: Callable[[Command], None]) -> QAction:
    action = put_in(QAction(command.words, owner), command.menu)
    if command.symbol:
        action.setIcon(icon(command.symbol))
    if command.keys:
        action.setShortcut(QKeySequence(command.keys))
        action.setToolTip(f"{command.words} ({command.keys})")
    action.setIconText(command.words)  # Qt would take the "…" away
    action.triggered.connect(lambda: run(command))
    return action


def use_clipboard(field: QLineEdit | QTextEdit, command: Command) -> None:
    """What the menu's cut, copy and paste mean while a field has the caret."""
    match command:
        case Command.CUT:
            field.cut()
        case Command.COPY:
            field.copy()
        case _:
            field.paste()

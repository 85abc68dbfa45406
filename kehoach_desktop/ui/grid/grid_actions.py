"""The grid's commands as actions: words, shortcuts and icons in one table."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.icons import icon


class ActionSpec(NamedTuple):
    """`keys` are shown and work while the grid has the focus."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""


SPECS = (
    ActionSpec("insert_row", "Thêm dòng", ("F5", "Ins"), "add"),
    ActionSpec("insert_child", "Thêm dòng con", ("Shift+F5",)),
    ActionSpec("delete_rows", "Xoá dòng", ("F6", "Ctrl+-"), "delete"),
    ActionSpec("outdent", "Thụt ra", ("Alt+Shift+Left",), "text_indent_decrease"),
    ActionSpec("indent", "Thụt vào", ("Alt+Shift+Right",), "text_indent_increase"),
    ActionSpec("move_up", "Chuyển lên", ("Alt+Shift+Up",), "arrow_up"),
    ActionSpec("move_down", "Chuyển xuống", ("Alt+Shift+Down",), "arrow_down"),
    ActionSpec("renumber", "Đánh lại số", ("F9",), "text_number_list"),
    ActionSpec("assign", "Giao cho…", ("Ctrl+G",), "person_add"),
    ActionSpec("fill_down", "Như dòng trên", ("Ctrl+D",)),
    ActionSpec("today", "Ngày hôm nay", ("Ctrl+;",)),
    ActionSpec("comment", "Ghi chú…", ("Shift+F2",), "comment"),
    ActionSpec("toggle", "Đóng hoặc mở nhóm", ("Ctrl+.",)),
    ActionSpec("collapse_all", "Đóng mọi nhóm", (), "chevron_right"),
    ActionSpec("expand_all", "Mở mọi nhóm", (), "chevron_down"),
    ActionSpec("edit_cell", "Sửa ô", ("F2",), "edit"),
    ActionSpec("clear_cells", "Xoá nội dung ô", ("Del",)),
    ActionSpec("cut", "Cắt", ("Ctrl+X",), "cut"),
    ActionSpec("copy", "Chép", ("Ctrl+C",), "copy"),
    ActionSpec("paste", "Dán", ("Ctrl+V",), "clipboard_paste"),
    ActionSpec("select_all", "Chọn tất cả", ("Ctrl+A",)),
    ActionSpec("hide_column", "Ẩn cột", ("Ctrl+0",)),
    ActionSpec("show_columns", "Hiện lại mọi cột"),
    ActionSpec("column_left", "Chuyển cột sang trái"),
    ActionSpec("column_right", "Chuyển cột sang phải"),
    ActionSpec("printed_order", "Xếp cột như bản in"),
    ActionSpec("reset_columns", "Đặt lại cột"),
)
# The view itself hears these, because an open cell needs them first.
_SHOWN_ONLY = {"edit_cell", "clear_cells", "select_all"}


def make_actions(
    owner: QWidget, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    actions: dict[str, QAction] = {}
    for spec in SPECS:
        action = QAction(spec.text, owner)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.name not in _SHOWN_ONLY:
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setObjectName(spec.name)
        action.triggered.connect(handlers[spec.name])
        owner.addAction(action)
        actions[spec.name] = action
    return actions

"""The menu bar: the window's own commands and those of the page in front, each in its menu."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.preferences import Shade
from kehoach_desktop.ui.theme import BASES

_MENU_OF = "menu"


class MenuName(Enum):
    FILE = "&Tệp"
    EDIT = "&Sửa"
    VIEW = "&Xem"
    ROW = "&Dòng"
    TOOLS = "&Công cụ"
    HELP = "T&rợ giúp"


def put_in(action: QAction, menu: MenuName) -> QAction:
    """Say in which menu a page's command stands; unsaid, it is one on rows."""
    action.setProperty(_MENU_OF, menu.name)
    return action


def menu_of(action: QAction) -> MenuName:
    name = action.property(_MENU_OF)
    return MenuName[name] if name in MenuName.__members__ else MenuName.ROW


def command(
    owner: QObject,
    text: str,
    act: Callable[[], object],
    *,
    menu: MenuName,
    keys: str = "",
    symbol: str = "",
) -> QAction:
    action = QAction(icon(symbol) if symbol else QIcon(), text, owner)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda: act())  # noqa: PLW0108 - it must not get `checked`
    return put_in(action, menu)


class Choices(QMenu):
    """A submenu of which one entry holds."""

    def __init__(self, title: str, texts: Sequence[str], choose: Callable[[int], object]) -> None:
        super().__init__(title)
        group = QActionGroup(self)
        for number, text in enumerate(texts):
            action = self.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, number=number: choose(number))
            group.addAction(action)

    def show_choice(self, number: int) -> None:
        self.actions()[number].setChecked(True)


def base_choices(choose: Callable[[int], object]) -> Choices:
    texts = [f"{points} điểm" for points in BASES]
    return Choices("&Cỡ chữ", texts, lambda number: choose(BASES[number]))


def shade_choices(choose: Callable[[Shade], object]) -> Choices:
    texts = ("Theo máy tính", "Nền sáng", "Nền tối")
    return Choices("&Màu nền", texts, lambda number: choose(tuple(Shade)[number]))


class Menus:
    """Rebuilt for each page: first the window's own commands, then the page's."""

    def __init__(self, bar: QMenuBar) -> None:
        self._menus = {name: bar.addMenu(name.value) for name in MenuName}
        self._own: list[QAction] = []

    def set_own(self, actions: Iterable[QAction]) -> None:
        """An action of a submenu stands for the submenu."""
        self._own = list(actions)
        self.show_page_actions(())

    def show_page_actions(self, actions: Sequence[QAction]) -> None:
        """A menu without a command is not shown."""
        for name, menu in self._menus.items():
            _empty(menu)
            page = [action for action in actions if menu_of(action) is name]
            own = [action for action in self._own if menu_of(action) is name]
            menu.addActions(page)
            if page and own:
                menu.addSeparator()
            menu.addActions(own)
            menu.menuAction().setVisible(bool(page or own))


def _empty(menu: QMenu) -> None:
    """QMenu.clear would delete the entries of submenus; only the separators are the menu's own."""
    for action in menu.actions():
        menu.removeAction(action)
        if action.isSeparator():
            action.deleteLater()

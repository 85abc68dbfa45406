"""Fills the numbers and colours of a theme into the program's one style sheet, and switches it."""

from string import Template
from typing import get_args

from PySide6.QtWidgets import QApplication

from kehoach_desktop.paths import resources
from kehoach_desktop.ui import theme as themes
from kehoach_desktop.ui.theme import ColorName, FontName, SizeName, Theme

_DARK_BELOW = 128


def build(theme: Theme) -> str:
    text = (resources() / "theme" / "application.qss").read_text(encoding="utf-8")
    return Template(text).substitute(_values(theme))


def apply(app: QApplication, theme: Theme) -> None:
    """Switches the whole program at once, also while it runs."""
    themes.remember(app, theme)
    app.setPalette(theme.palette())
    app.setFont(theme.font())
    app.setStyleSheet(build(theme))


def _values(theme: Theme) -> dict[str, str | int]:
    values: dict[str, str | int] = {}
    values.update({name: theme.hex(name) for name in get_args(ColorName)})
    values.update({name: theme.size(name) for name in get_args(SizeName)})
    values.update({f"{name}Pt": f"{theme.points(name)}pt" for name in get_args(FontName)})
    values["controlRadius"] = theme.radius("control")
    values["cardRadius"] = theme.radius("card")
    values["images"] = _images(theme)
    return values | _derived(theme)


def _derived(theme: Theme) -> dict[str, str | int]:
    """Style sheets measure the content: borders are taken off the heights of the tokens."""
    line, focus = theme.stroke("hairline"), theme.stroke("focus")
    tick, ring = theme.size("iconSmall"), round(theme.size("iconSmall") * 5 / 16)
    text_height = round(theme.points() * 4 / 3 * 1.36)
    return {
        "controlInner": theme.size("control") - 2 * line,
        "controlFocused": theme.size("control") - 2 * focus,
        "controlLargeInner": theme.size("controlLarge") - 2 * line,
        "toolbarInner": theme.size("toolbar") - line,
        "statusBarInner": theme.size("statusBar") - line,
        "tabInner": theme.size("tab") - line - focus,
        "menuPad": max((theme.size("menu") - text_height) // 2, 2),
        "menuItemPad": max((theme.size("control") - text_height) // 2, 2),
        # The style itself keeps 3 px beside the words of a list.
        "itemPad": theme.size("cellPadH") - 3,
        "tick": tick - 2 * line,
        "tickRadius": tick // 2,
        "ring": ring,
        "dot": tick - 2 * ring,
        "spin": theme.scaled(20),
        "spinArrow": theme.scaled(10),
    }


def _images(theme: Theme) -> str:
    shade = "dark" if theme.color("surface").lightness() < _DARK_BELOW else "light"
    return (resources() / "theme" / shade).as_posix()

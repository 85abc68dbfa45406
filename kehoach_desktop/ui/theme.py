"""The look in numbers: colours, sizes and type for light or dark, for a base of 10 to 20 pt."""

import json
from dataclasses import field
from functools import cache
from typing import Any, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.paths import resources

ColorName = Literal[
    "window",
    "surface",
    "raised",
    "sunken",
    "border",
    "gridline",
    "borderStrong",
    "text",
    "textMuted",
    "textDisabled",
    "onAccent",
    "accent",
    "accentHover",
    "accentPressed",
    "accentSoft",
    "accentText",
    "selection",
    "selectionText",
    "groupRow",
    "headerRow",
    "hover",
    "editing",
    "match",
    "focusRing",
    "paper",
    "paperText",
    "todo",
    "todoSoft",
    "doing",
    "doingSoft",
    "done",
    "doneSoft",
    "failed",
    "failedSoft",
    "overdue",
    "overdueSoft",
    "barInfo",
    "barOk",
    "barWarn",
    "barError",
]
SizeName = Literal[
    "row",
    "gridHeader1",
    "gridHeader2",
    "cellPadV",
    "cellPadH",
    "indent",
    "gutter",
    "control",
    "controlLarge",
    "tab",
    "toolbar",
    "contentBar",
    "menu",
    "contextLine",
    "statusBar",
    "rail",
    "railItem",
    "panel",
    "icon",
    "iconSmall",
    "shape",
    "chip",
]
FontName = Literal["base", "small", "caption", "section", "title", "figure"]
StrokeName = Literal["hairline", "focus", "frozenEdge", "railMark"]
RadiusName = Literal["control", "card"]

BASES = (10, 12, 14, 20)
_PROPERTY = "kehoach_theme"
# Which colour of the system each token becomes when the user asked Windows for contrast.
_SYSTEM_ROLES: dict[QPalette.ColorRole, tuple[ColorName, ...]] = {
    QPalette.ColorRole.Window: ("window", "raised", "sunken", "headerRow", "groupRow", "hover"),
    QPalette.ColorRole.Base: (
        *("surface", "editing", "accentSoft", "match", "barInfo", "barOk", "barWarn", "barError"),
        *("todoSoft", "doingSoft", "doneSoft", "failedSoft", "overdueSoft"),
    ),
    QPalette.ColorRole.Text: (
        *("text", "textMuted", "border", "gridline", "borderStrong", "accentText"),
        *("todo", "doing", "done", "failed", "overdue", "focusRing"),
    ),
    QPalette.ColorRole.Highlight: ("accent", "accentHover", "accentPressed", "selection"),
    QPalette.ColorRole.HighlightedText: ("onAccent", "selectionText"),
}


@cache
def tokens() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        (resources() / "theme" / "tokens.json").read_text(encoding="utf-8")
    )
    return loaded


def _system_colors(palette: QPalette) -> dict[str, str]:
    colors: dict[str, str] = {
        name: palette.color(role).name() for role, names in _SYSTEM_ROLES.items() for name in names
    }
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    return colors | {"textDisabled": disabled, "paper": "#FFFFFF", "paperText": "#000000"}


@dataclass(frozen=True, slots=True)
class Theme:
    """`contrast` is the system's own palette when the user asked for high contrast."""

    dark: bool = False
    base: int = 10
    contrast: QPalette | None = None
    _colors: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "base", min(max(self.base, BASES[0]), BASES[-1]))
        colors = (
            tokens()["color"]["dark" if self.dark else "light"]
            if self.contrast is None
            else _system_colors(self.contrast)
        )
        object.__setattr__(self, "_colors", colors)

    def hex(self, name: ColorName) -> str:
        return self._colors[name]

    def color(self, name: ColorName) -> QColor:
        return QColor(self._colors[name])

    def size(self, name: SizeName) -> int:
        return round(self._scaled("size", name))

    def points(self, name: FontName = "base") -> float:
        return round(self._scaled("font", name), 1)

    def font(self, name: FontName = "base", *, semibold: bool = False) -> QFont:
        font = QFont(tokens()["font"]["family"])
        font.setPointSizeF(self.points(name))
        # Said aloud even when normal: a painter fills what is left open from its widget's font.
        font.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
        return font

    def stroke(self, name: StrokeName) -> int:
        width: int = tokens()["stroke"][name]
        return width

    def radius(self, name: RadiusName) -> int:
        radius: int = tokens()["radius"][name]
        return radius

    def space(self, step: int) -> int:
        """Step 1 to 9 of the spacing scale: 2, 4, 6, 8, 12, 16, 20, 24, 32."""
        space: int = tokens()["space"][step - 1]
        return space

    def scaled(self, pixels: float) -> int:
        """Column, field and dialog widths are given for base 10 and grow with the base."""
        return round(pixels * self.base / BASES[0])

    def palette(self) -> QPalette:
        if self.contrast is not None:
            return QPalette(self.contrast)
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in _TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("textDisabled"))
        return palette

    def _scaled(self, kind: Literal["size", "font"], name: str) -> float:
        table = tokens()["size"] if kind == "size" else tokens()["font"]["scale"]
        lower = max(step for step in BASES if step <= self.base)
        upper = min(step for step in BASES if step >= self.base)
        low, high = float(table[str(lower)][name]), float(table[str(upper)][name])
        if lower == upper:
            return low
        return low + (high - low) * (self.base - lower) / (upper - lower)


_PALETTE: dict[QPalette.ColorRole, ColorName] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.BrightText: "onAccent",
    QPalette.ColorRole.PlaceholderText: "textMuted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selectionText",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accentText",
    QPalette.ColorRole.LinkVisited: "accentText",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "borderStrong",
    QPalette.ColorRole.Shadow: "borderStrong",
}
_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
    QPalette.ColorRole.PlaceholderText,
)


def system_theme(base: int = 10) -> Theme:
    """What the machine asks for: its light or dark, or its own colours under high contrast."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return theme_for(dark=dark, base=base)


def theme_for(*, dark: bool, base: int) -> Theme:
    """The chosen theme, unless the system insists on contrast."""
    style = QGuiApplication.styleHints()  # PySide drops the hints below with this
    hints: QAccessibilityHints = style.accessibility()
    if hints.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Theme(dark=dark, base=base, contrast=_system_palette())
    return Theme(dark=dark, base=base)


def _system_palette() -> QPalette:
    """Only an application without a palette of its own shows the system's colours."""
    QApplication.setPalette(QPalette())
    return QApplication.palette()


def remember(app: QApplication, theme: Theme) -> None:
    app.setProperty(_PROPERTY, theme)


def current() -> Theme:
    """The theme in force; widgets ask while painting, so a switch needs no bookkeeping."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else Theme()

"""What this PC remembers of its user's ways: the window's place, the look, where work stopped."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.ui.theme import BASES, Theme, theme_for

FILE_NAME = "preferences.ini"


class Shade(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LastPlace(NamedTuple):
    """The plan, its tab, the row or section and the column where work stopped."""

    plan: int = 0
    tab: int = 0
    item: int = 0
    column: str = ""


class Preferences:
    """An ini file beside the data, one per PC; a damaged value counts as never set."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    def move_to(self, folder: Path) -> None:
        """What was remembered beside other data is left there."""
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    def theme(self) -> Theme:
        match self.shade:
            case Shade.SYSTEM:
                scheme = QGuiApplication.styleHints().colorScheme()
                return theme_for(dark=scheme == Qt.ColorScheme.Dark, base=self.base)
            case chosen:
                return theme_for(dark=chosen is Shade.DARK, base=self.base)

    @property
    def base(self) -> int:
        """The size of letters, in points."""
        stored = self._number("look/base", BASES[0])
        return stored if stored in BASES else BASES[0]

    @base.setter
    def base(self, points: int) -> None:
        self._settings.setValue("look/base", points)

    @property
    def shade(self) -> Shade:
        try:
            return Shade(self._text("look/shade", Shade.SYSTEM.value))
        except ValueError:
            return Shade.SYSTEM

    @shade.setter
    def shade(self, shade: Shade) -> None:
        self._settings.setValue("look/shade", shade.value)

    @property
    def geometry(self) -> QByteArray:
        stored = self._settings.value("window/geometry")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)

    @property
    def page(self) -> str:
        return self._text("place/page", "")

    @page.setter
    def page(self, key: str) -> None:
        self._settings.setValue("place/page", key)

    @property
    def place(self) -> LastPlace:
        plan, tab, item = (self._number(f"place/{field}", 0) for field in ("plan", "tab", "item"))
        return LastPlace(plan, tab, item, self._text("place/column", ""))

    @place.setter
    def place(self, place: LastPlace) -> None:
        for field, value in place._asdict().items():
            self._settings.setValue(f"place/{field}", value)

    @property
    def folder(self) -> Path:
        """Where files were last opened from or saved to."""
        stored = self._text("place/folder", "")
        return Path(stored) if stored else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._settings.setValue("place/folder", str(folder))

    @property
    def export_ending(self) -> str:
        """The kind of file that was last exported."""
        return self._text("export/ending", ".pdf")

    @export_ending.setter
    def export_ending(self, ending: str) -> None:
        self._settings.setValue("export/ending", ending)

    @property
    def views(self) -> str:
        """A person's own views, as `OwnViews` writes them."""
        return self._text("views/own", "")

    @views.setter
    def views(self, stored: str) -> None:
        self._settings.setValue("views/own", stored)

    def column_widths(self, screen: str) -> dict[str, int]:
        """Widths at base 10 by column key, for one screen or kind of plan; 0 if it is hidden."""
        pairs = (each.partition("=") for each in self._text(f"columns/{screen}", "").split(";"))
        return {key: int(width) for key, _, width in pairs if width.isascii() and width.isdigit()}

    def keep_column_widths(self, screen: str, widths: dict[str, int]) -> None:
        joined = ";".join(f"{key}={width}" for key, width in widths.items())
        self._settings.setValue(f"columns/{screen}", joined)

    def column_order(self, screen: str) -> list[str]:
        """Keys in the order a person gave them; empty for that of the paper."""
        return [key for key in self._text(f"column order/{screen}", "").split(";") if key]

    def keep_column_order(self, screen: str, keys: list[str]) -> None:
        self._settings.setValue(f"column order/{screen}", ";".join(keys))

    def save(self) -> None:
        self._settings.sync()

    def _text(self, key: str, default: str) -> str:
        stored = self._settings.value(key, default)
        return stored if isinstance(stored, str) else default

    def _number(self, key: str, default: int) -> int:
        try:
            return int(str(self._settings.value(key, default)))
        except ValueError:
            return default

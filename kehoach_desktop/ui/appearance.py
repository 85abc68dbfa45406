"""Light or dark and the size of letters, switched for the whole program while it runs."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kehoach_desktop.ui import stylesheet, theme
from kehoach_desktop.ui.preferences import Preferences, Shade
from kehoach_desktop.ui.theme import BASES


class Appearance(QObject):
    """Keeps the theme in force the one the preferences and the system ask for."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)

    def apply(self) -> None:
        wanted = self._preferences.theme()
        if wanted != theme.current():
            stylesheet.apply(self._app, wanted)
            self.changed.emit()

    def choose_base(self, points: int) -> None:
        self._preferences.base = points
        self.apply()

    def step_base(self, steps: int) -> None:
        """One step larger or smaller; the ends hold."""
        place = BASES.index(self._preferences.base) + steps
        self.choose_base(BASES[min(max(place, 0), len(BASES) - 1)])

    def choose_shade(self, shade: Shade) -> None:
        self._preferences.shade = shade
        self.apply()

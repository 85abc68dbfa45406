"""Builds the one QApplication: name, Vietnamese, fonts, theme, icon."""

import gc
import sys
from collections.abc import Sequence

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from kehoach_desktop.paths import resources
from kehoach_desktop.ui import stylesheet, theme, translation
from kehoach_desktop.ui.icons import application_icon
from kehoach_desktop.ui.shell import bare_application
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.focus_ring import FocusRing


def create_application(argv: Sequence[str]) -> QApplication:
    """The application in force, if one runs already, is set up again and returned."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else bare_application(argv)
    set_up(app)
    app.setWindowIcon(application_icon())
    return app


def set_up(app: QApplication, wanted: Theme | None = None) -> None:
    """Without a wanted theme, the one that the machine asks for."""
    app.setApplicationName("KeHoach")
    app.setApplicationDisplayName("Kế hoạch")
    app.setOrganizationName("KeHoach")
    translation.install(app)
    load_fonts()
    stylesheet.apply(app, wanted or theme.system_theme())
    FocusRing.install(app)


def collect_seldom() -> None:
    """Looking for rings of garbage through a long plan stops the keys for some 30 ms."""
    gc.set_threshold(50_000, 20, 50)


def load_fonts() -> None:
    """Windows has Segoe UI; elsewhere the shipped font keeps every Vietnamese letter whole."""
    if sys.platform == "win32" and QFontDatabase.hasFamily("Segoe UI"):
        return
    for file in sorted((resources() / "fonts").glob("NotoSans*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) == -1:
            raise FileNotFoundError(file)

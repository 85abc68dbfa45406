"""The application as it runs, and the first theme again after a test that switched."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.application import set_up
from kehoach_desktop.ui.theme import Theme


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["kehoach", "-style", "Fusion"]  # as the program starts its own


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    set_up(qapp)
    stylesheet.apply(qapp, Theme())
    yield
    # What a test left there is of Python, and Qt would destroy it when Python is gone.
    qapp.clipboard().clear()


@pytest.fixture
def wardrobe(qapp: QApplication) -> Iterator[QApplication]:
    """For tests that switch the theme of the whole program."""
    yield qapp
    stylesheet.apply(qapp, Theme())


@pytest.fixture
def window(qtbot):
    shown = QWidget()
    shown.resize(1000, 600)
    QVBoxLayout(shown)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def put(window):
    """Puts a widget into the window and shows it."""

    def show(widget):
        window.layout().addWidget(widget)
        widget.show()
        window.layout().activate()
        return widget

    return show

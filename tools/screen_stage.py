"""The made-up offices that screens are drawn over, and the list of screens."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from kehoach_desktop import paths
from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.office import Office
from kehoach_desktop.exchange.templates import read_template
from kehoach_desktop.ui.context import Context

YEAR = 2026
_TEMPLATE = "four_indices_2025.json"


class Stage(NamedTuple):
    """Two offices to draw: one with people and a plan, one that has only its name."""

    full: Context
    empty: Context
    folder: Path
    desk: QWidget  # what dialogs stand on


Build = Callable[[Stage], QWidget]
SCREENS: dict[str, Build] = {}


def screen(name: str) -> Callable[[Build], Build]:
    def add(build: Build) -> Build:
        SCREENS[name] = build
        return build

    return add


@contextmanager
def open_stage(folder: Path) -> Iterator[Stage]:
    with ExitStack() as stack:
        full = stack.enter_context(open_workplace(folder / "full"))
        empty = stack.enter_context(open_workplace(folder / "empty"))
        full.load_sample(read_template(paths.resources() / "templates" / _TEMPLATE), YEAR)
        empty.staffing.put_office(Office(name="UBND xã Bình Minh", user="Nguyễn Văn A"), "Mở đầu")
        yield Stage(
            context_of(full, folder / "full"),
            context_of(empty, folder / "empty"),
            folder,
            QWidget(),
        )

"""Tells a start of the window from a command: read here, for the first paint waits for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_DATA = "--data"


class UsageError(Exception):
    """The words of the command do not fit together."""


class Opening(NamedTuple):
    """Which folder the window is asked to open; None: the office's own."""

    folder: Path | None


def opening(words: Sequence[str]) -> Opening | None:
    """None for everything that argparse has to look at; making its words is slow."""
    match words:
        case []:
            return Opening(None)
        case [option, folder] if option == _DATA and not folder.startswith("-"):
            return Opening(Path(folder))
        case _:
            return None


def file_to_open(arguments: Sequence[str]) -> tuple[list[str], Path | None]:
    """What a double click on a file passes: the file, last and without a command before it."""
    *before, last = arguments or [""]
    alone = not before or (len(before) == 2 and before[0] == _DATA)  # noqa: PLR2004
    if alone and not last.startswith("-") and Path(last).suffix:  # no command has a dot in it
        return before, Path(last)
    return list(arguments), None

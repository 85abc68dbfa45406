"""Long work looks up now and then, so that whoever no longer wants it can stop it."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from kehoach_desktop.services.ports import Check

T = TypeVar("T")

_OFTEN = 100  # things between two looks: a few milliseconds


def watched(things: Iterable[T], look_up: Check) -> Iterator[T]:
    """The same things; `look_up` raises to stop."""
    for number, thing in enumerate(things):
        if not number % _OFTEN:
            look_up()
        yield thing

"""Tells a damaged value from a mistake: what cannot be read back, we never wrote."""

import zlib
from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar

from kehoach_desktop.domain.errors import DomainError

P = ParamSpec("P")
R = TypeVar("R")


class UnreadableValueError(Exception):
    """The open file turns it into a DamagedFileError, which names the file."""


def reading(method: Callable[P, R]) -> Callable[P, R]:
    """Mark a method that only reads what the store itself has written."""

    @wraps(method)
    def read(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(*args, **kwargs)
        except Exception as error:
            if isinstance(error, _signs()):
                raise UnreadableValueError(method.__name__) from error
            raise

    return read


@cache
def _signs() -> tuple[type[Exception], ...]:
    """What decoding a changed byte ends in: bad JSON, dates, numbers, names, a missing row."""
    from sqlalchemy.exc import InvalidRequestError  # noqa: PLC0415 - the first screen has none

    return (
        *(ValueError, LookupError, TypeError, AttributeError, ArithmeticError, zlib.error),
        *(DomainError, InvalidRequestError),
    )

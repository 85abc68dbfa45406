"""Tells a damaged value from a mistake: what cannot be read back, we never wrote."""

import zlib
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from sqlalchemy.exc import InvalidRequestError

from kehoach_desktop.domain.errors import DomainError

P = ParamSpec("P")
R = TypeVar("R")

# What decoding a changed byte ends in: bad JSON, dates, numbers, names, a missing row.
_SIGNS = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    DomainError,
    InvalidRequestError,
    zlib.error,
)


class UnreadableValueError(Exception):
    """The open file turns it into a DamagedFileError, which names the file."""


def reading(method: Callable[P, R]) -> Callable[P, R]:
    """Mark a method that only reads what the store itself has written."""

    @wraps(method)
    def read(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(*args, **kwargs)
        except _SIGNS as error:
            raise UnreadableValueError(method.__name__) from error

    return read

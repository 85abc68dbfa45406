"""How two written names are compared: by key, by completion, by nearness."""

import re
from collections.abc import Iterable
from functools import lru_cache

from kehoach_desktop.domain.text import fold, squeeze

_NOT_IN_NAMES = re.compile(r"[-\u2010-\u2015.,;:*…()\[\]\"'“”‘’]+")
_TITLES = re.compile(r"(?:cong chuc|can bo|dong chi|chuc danh|cc|cb|d/c|ong|ba) ")
_TOO_SHORT = 4  # below four letters every abbreviation is near another one
_LONG = 6  # from six letters on, two slips still leave no doubt


def key(name: str) -> str:
    """Reduce a name to what its spellings share: accents, case, dashes and commas do not count."""
    return squeeze(_NOT_IN_NAMES.sub(" ", fold(name)))


@lru_cache(maxsize=4096)  # the same few names are asked for at every cut of a text
def keys(name: str) -> tuple[str, ...]:
    """Return the key, then the key without the title before it ("Công chức VPTK")."""
    return _with_and_without_title(key(name))


def spelling(name: str) -> str:
    """Reduce a name to its letters: case and spaces do not count, accents do."""
    return squeeze(name).casefold()


def spellings(name: str) -> tuple[str, ...]:
    return _with_and_without_title(spelling(name))


def _with_and_without_title(name: str) -> tuple[str, ...]:
    title = _TITLES.match(fold(name))
    return (name, name[title.end() :]) if title else (name,)


def completion_rank(query: str, names: Iterable[str]) -> int | None:
    """Rank a query against the keys of one party, 0 best; None when it completes none of them."""
    return min((rank for name in names if (rank := _rank(query, name)) is not None), default=None)


def _rank(query: str, name: str) -> int | None:
    words = name.split()
    if name == query:
        return 0
    if name.startswith(query):
        return 1
    if "".join(word[0] for word in words if word != "va").startswith(query):
        return 2
    if all(any(word.startswith(part) for word in words) for part in query.split()):
        return 3
    return None


def slips(typed: str, short_name: str) -> int | None:
    """Count the slips that turn a short name into the typed one; None when it means another."""
    if " " in short_name or min(len(typed), len(short_name)) < _TOO_SHORT:
        return None
    allowed = 2 if min(len(typed), len(short_name)) >= _LONG else 1
    if abs(len(typed) - len(short_name)) > allowed:
        return None
    count = _distance(typed, short_name)
    return count if count <= allowed else None


def _distance(one: str, other: str) -> int:
    """Count the letters to insert, drop or change (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        diagonal, row[0] = row[0], i
        for j, other_letter in enumerate(other, start=1):
            changed = diagonal + (letter != other_letter)
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, changed)
    return row[-1]

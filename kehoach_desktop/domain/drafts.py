"""Mappings that a batch of edits changes in place.

An edit copies what it changes, for every value here is immutable. A batch of thousands would copy
the same mappings thousands of times: it copies them once, into drafts that nobody else sees.
"""

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Draft(dict[K, V]):
    """A mapping in the hands of one batch alone."""


def changeable(mapping: Mapping[K, V]) -> dict[K, V]:
    """A copy to change, or the draft itself."""
    return mapping if isinstance(mapping, Draft) else dict(mapping)


def settled(mapping: Mapping[K, V]) -> Mapping[K, V]:
    return dict(mapping) if isinstance(mapping, Draft) else mapping

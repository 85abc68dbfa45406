"""Finds entries that may be the same party under two spellings; a person decides."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from kehoach_desktop.domain import naming
from kehoach_desktop.domain.staff import Party, PartyKind, PartyRef, names, ref_of
from kehoach_desktop.ui.directory.register import Register


class Pair(NamedTuple):
    first: PartyRef
    second: PartyRef


class Merge(NamedTuple):
    """Which of two entries stays, and which one's names it takes over."""

    keep: PartyRef
    drop: PartyRef


def similar_pairs(register: Register, kind: PartyKind) -> tuple[Pair, ...]:
    """Pairs of entries in use that share a key, or whose abbreviations are a slip apart."""
    parties = register.in_use(kind)
    by_key: dict[str, list[int]] = {}
    for place, party in enumerate(parties):
        for key in set(_keys(party)):
            by_key.setdefault(key, []).append(place)
    alike = {pair for places in by_key.values() for pair in combinations(places, 2)}
    short = [key for key in by_key if " " not in key]
    for one, other in combinations(short, 2):
        if naming.slips(one, other) is not None:
            alike.update(_across(by_key[one], by_key[other]))
    return tuple(Pair(ref_of(parties[a]), ref_of(parties[b])) for a, b in sorted(alike))


def same_name(register: Register, kind: PartyKind, name: str) -> Party | None:
    """The entry in use that answers to this name already, accents and title apart."""
    wanted = set(naming.keys(name))
    return next((p for p in register.in_use(kind) if wanted & set(_keys(p))), None)


def _keys(party: Party) -> Iterator[str]:
    for name in names(party):
        yield from filter(None, naming.keys(name))


def _across(ones: list[int], others: list[int]) -> Iterator[tuple[int, int]]:
    for one, other in product(ones, others):
        if one != other:
            yield min(one, other), max(one, other)

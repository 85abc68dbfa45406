"""The rows of an outline as the flat list a table shows, and how one such list becomes another."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Row
from kehoach_desktop.domain.outline import Outline

_MOST_STEPS = 64  # beyond that one reset costs less than the steps


class Removed(NamedTuple):
    first: int
    last: int

    def apply(self, ids: list[int]) -> None:
        del ids[self.first : self.last + 1]


class Inserted(NamedTuple):
    first: int
    ids: tuple[int, ...]

    def apply(self, ids: list[int]) -> None:
        ids[self.first : self.first] = self.ids


class Moved(NamedTuple):
    """Rows first to last go before row `to`, counted before the move."""

    first: int
    last: int
    to: int

    def apply(self, ids: list[int]) -> None:
        block = ids[self.first : self.last + 1]
        del ids[self.first : self.last + 1]
        at = self.to if self.to < self.first else self.to - len(block)
        ids[at:at] = block


class Reordered(NamedTuple):
    ids: tuple[int, ...]

    def apply(self, ids: list[int]) -> None:
        ids[:] = self.ids


Step = Removed | Inserted | Moved | Reordered


def visible(
    outline: Outline[Row], collapsed: AbstractSet[int], kept: AbstractSet[int] | None
) -> list[int]:
    """Rows in printed order: all but those below a closed row, or those that a filter kept.

    `kept` holds the rows above each kept row too; while it filters, closed rows are open.
    """
    children = outline.children
    ids: list[int] = []
    pending = list(reversed(children.get(None, ())))
    while pending:
        row_id = pending.pop()
        if kept is not None and row_id not in kept:
            continue
        ids.append(row_id)
        below = children.get(row_id)
        if below and (kept is not None or row_id not in collapsed):
            pending.extend(reversed(below))
    return ids


def with_ancestors(outline: Outline[Row], found: AbstractSet[int]) -> set[int]:
    kept = set(found)
    parents = outline.parents
    for row_id in found:
        above = parents[row_id]
        while above is not None and above not in kept:
            kept.add(above)
            above = parents[above]
    return kept


def steps(old: Sequence[int], new: Sequence[int]) -> list[Step] | None:
    """Steps that turn one list into the other, or None where a reset is cheaper."""
    head, tail = _common_ends(old, new)
    was, now = list(old[head : len(old) - tail]), list(new[head : len(new) - tail])
    stays = set(was) & set(now)
    removed = _removals(was, stays, head)
    left = [row_id for row_id in was if row_id in stays]
    wanted = [row_id for row_id in now if row_id in stays]
    inserted = _insertions(now, stays, head)
    if len(removed) + len(inserted) > _MOST_STEPS:
        return None
    return [*removed, *_reorderings(left, wanted, old, head, tail), *inserted]


def _common_ends(old: Sequence[int], new: Sequence[int]) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _removals(was: list[int], stays: set[int], head: int) -> list[Removed]:
    gone = [head + place for place, row_id in enumerate(was) if row_id not in stays]
    return [Removed(first, last) for first, last in reversed(_runs(gone))]


def _insertions(now: list[int], stays: set[int], head: int) -> list[Inserted]:
    new = [place for place, row_id in enumerate(now) if row_id not in stays]
    return [Inserted(head + first, tuple(now[first : last + 1])) for first, last in _runs(new)]


def _reorderings(
    left: list[int], wanted: list[int], old: Sequence[int], head: int, tail: int
) -> list[Step]:
    skip, keep = _common_ends(left, wanted)
    was, now = left[skip : len(left) - keep], wanted[skip : len(wanted) - keep]
    if not was:
        return []
    size = was.index(now[0])
    if was[size:] + was[:size] == now:
        first = head + skip
        return [Moved(first, first + size - 1, first + len(was))]
    return [Reordered((*old[:head], *wanted, *old[len(old) - tail :]))]


class FlatRows:
    """What of an outline is shown now: closed rows hide theirs, a filter all it does not keep."""

    def __init__(self, outline: Outline[Row]) -> None:
        self.outline = outline
        self.collapsed: set[int] = set()
        self.kept: set[int] | None = None
        self.ids = visible(outline, self.collapsed, self.kept)
        self._positions: dict[int, int] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def position(self, row_id: int) -> int | None:
        if self._positions is None:
            self._positions = {each: place for place, each in enumerate(self.ids)}
        return self._positions.get(row_id)

    def depth(self, row_id: int) -> int:
        parents = self.outline.parents
        depth, above = 0, parents.get(row_id)
        while above is not None:
            depth, above = depth + 1, parents.get(above)
        return depth

    def has_children(self, row_id: int) -> bool:
        return bool(self.outline.children.get(row_id))

    def is_open(self, row_id: int) -> bool:
        return self.kept is not None or row_id not in self.collapsed

    def wanted(self) -> list[int]:
        """What should be shown now; `ids` follows step by step."""
        return visible(self.outline, self.collapsed, self.kept)

    def keep_also(self, row_ids: AbstractSet[int]) -> None:
        """Rows that came while a filter is on are shown until it is set anew."""
        if self.kept is not None:
            known = {row_id for row_id in row_ids if row_id in self.outline}
            self.kept |= with_ancestors(self.outline, known)

    def take(self, step: Step) -> None:
        step.apply(self.ids)
        self._positions = None

    def take_all(self, ids: list[int]) -> None:
        self.ids = ids
        self._positions = None

"""An immutable ordered tree: the shape of an appendix's rows and of a plan's parts."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, Protocol, TypeVar

from kehoach_desktop.domain.drafts import Draft, changeable, settled
from kehoach_desktop.domain.errors import (
    CyclicMoveError,
    DuplicateItemError,
    HasChildrenError,
    UnknownItemError,
)
from kehoach_desktop.domain.values import dataclass


class Identified(Protocol):
    @property
    def id(self) -> int: ...


T = TypeVar("T", bound=Identified)


class Place(NamedTuple):
    """Where an item stands: under which parent, after which sibling (None: first)."""

    parent: int | None = None
    after: int | None = None


class Step(NamedTuple, Generic[T]):
    """One item met on a walk from the top, with its depth."""

    depth: int
    item: T


@dataclass(frozen=True, slots=True)
class Outline(Generic[T]):
    """Items by id; every operation gives a new outline and shares what it did not touch."""

    items: Mapping[int, T]
    parents: Mapping[int, int | None]
    children: Mapping[int | None, tuple[int, ...]]

    @classmethod
    def empty(cls) -> "Outline[T]":
        return cls({}, {}, {})

    @classmethod
    def build(cls, placed: Iterable[tuple[T, int | None]]) -> "Outline[T]":
        """Build from (item, parent id) pairs, siblings in their order; parents may come later."""
        items: dict[int, T] = {}
        parents: dict[int, int | None] = {}
        children: dict[int | None, list[int]] = {}
        for item, parent in placed:
            item_id = item.id
            items[item_id] = item
            parents[item_id] = parent
            if parent in children:
                children[parent].append(item_id)
            else:
                children[parent] = [item_id]
        return cls(items, parents, {parent: tuple(ids) for parent, ids in children.items()})

    def __len__(self) -> int:
        return len(self.items)

    def __contains__(self, item_id: object) -> bool:
        return item_id in self.items

    def __getitem__(self, item_id: int) -> T:
        try:
            return self.items[item_id]
        except KeyError:
            raise UnknownItemError(item_id) from None

    def children_of(self, item_id: int | None) -> tuple[int, ...]:
        return self.children.get(item_id, ())

    def parent_of(self, item_id: int) -> int | None:
        self[item_id]
        return self.parents[item_id]

    def place_of(self, item_id: int) -> Place:
        parent = self.parent_of(item_id)
        siblings = self.children[parent]
        last = len(siblings) - 1
        index = last if siblings[last] == item_id else siblings.index(item_id)
        return Place(parent, siblings[index - 1] if index else None)

    def depth_of(self, item_id: int) -> int:
        return len(self.ancestors_of(item_id))

    def ancestors_of(self, item_id: int) -> tuple[int, ...]:
        """Parent first, top last."""
        found = []
        parent = self.parent_of(item_id)
        while parent is not None:
            found.append(parent)
            parent = self.parents[parent]
        return tuple(found)

    def walk(self, top: int | None = None) -> Iterator[Step[T]]:
        """Every item below `top` in printed order, with its depth below it."""
        pending = [(0, item_id) for item_id in reversed(self.children_of(top))]
        while pending:
            depth, item_id = pending.pop()
            yield Step(depth, self.items[item_id])
            below = self.children.get(item_id)
            if below:
                pending.extend((depth + 1, child) for child in reversed(below))

    def subtree(self, item_id: int) -> tuple[int, ...]:
        """The item and all below it, in printed order."""
        return (self[item_id].id, *(step.item.id for step in self.walk(item_id)))

    def add(self, item: T, place: Place) -> "Outline[T]":
        if item.id in self.items:
            raise DuplicateItemError(item.id)
        siblings = self._inserted(item.id, place, self.children_of(place.parent))
        items, parents = changeable(self.items), changeable(self.parents)
        children = changeable(self.children)
        items[item.id], parents[item.id], children[place.parent] = item, place.parent, siblings
        return Outline(items, parents, children)

    def remove(self, item_id: int) -> "Outline[T]":
        parent = self.parent_of(item_id)
        if self.children_of(item_id):
            raise HasChildrenError(item_id)
        items, parents = changeable(self.items), changeable(self.parents)
        children = changeable(self.children)
        del items[item_id], parents[item_id]
        _take_out(children, parent, item_id)
        return Outline(items, parents, children)

    def move(self, item_id: int, place: Place) -> "Outline[T]":
        old_parent = self.parent_of(item_id)
        if place.parent is not None and (
            place.parent == item_id or item_id in self.ancestors_of(place.parent)
        ):
            raise CyclicMoveError(item_id)
        children, parents = changeable(self.children), self.parents
        _take_out(children, old_parent, item_id)
        children[place.parent] = self._inserted(item_id, place, children.get(place.parent, ()))
        if place.parent != old_parent:
            parents = changeable(parents)
            parents[item_id] = place.parent
        return Outline(self.items, parents, children)

    def put(self, item: T) -> "Outline[T]":
        self[item.id]
        items = changeable(self.items)
        items[item.id] = item
        return Outline(items, self.parents, self.children)

    def drafted(self) -> "Outline[T]":
        """For a batch of changes, which then cost no copy each."""
        return Outline(Draft(self.items), Draft(self.parents), Draft(self.children))

    def settled(self) -> "Outline[T]":
        return Outline(settled(self.items), settled(self.parents), settled(self.children))

    def _inserted(self, item_id: int, place: Place, siblings: tuple[int, ...]) -> tuple[int, ...]:
        if place.parent is not None:
            self[place.parent]
        if place.after is None:
            return (item_id, *siblings)
        if siblings and siblings[-1] == place.after:
            return (*siblings, item_id)
        try:
            index = siblings.index(place.after) + 1
        except ValueError:
            raise UnknownItemError(place.after) from None
        return (*siblings[:index], item_id, *siblings[index:])


def _take_out(
    children: dict[int | None, tuple[int, ...]], parent: int | None, item_id: int
) -> None:
    siblings = children[parent]
    if len(siblings) == 1:
        del children[parent]
    elif siblings[-1] == item_id:  # a batch removes from the end
        children[parent] = siblings[:-1]
    else:
        index = siblings.index(item_id)
        children[parent] = (*siblings[:index], *siblings[index + 1 :])

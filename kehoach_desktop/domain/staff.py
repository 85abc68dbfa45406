"""Units, posts, officers and groups: who a plan may name, and how a written name finds them."""

from dataclasses import field, replace
from datetime import date
from enum import Enum
from typing import Any, NamedTuple, NewType

from kehoach_desktop.domain import naming
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.text import SortKey, sort_key
from kehoach_desktop.domain.values import dataclass

UnitId = NewType("UnitId", int)
PositionId = NewType("PositionId", int)
OfficerId = NewType("OfficerId", int)
GroupId = NewType("GroupId", int)


class Validity(NamedTuple):
    """Days on which an entry is in force, both ends included; None leaves that end open."""

    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)


ALWAYS = Validity()


class UnitKind(Enum):
    PEOPLES_COMMITTEE = "peoples_committee"
    COUNCIL = "council"
    OFFICE = "office"
    DIVISION = "division"
    CENTRE = "centre"
    POLICE = "police"
    MILITARY = "military"
    PARTY = "party"
    FRONT = "front"
    UNION = "union"
    DEPARTMENT = "department"
    SCHOOL = "school"
    HEALTH = "health"
    NEIGHBOURHOOD = "neighbourhood"
    BUSINESS = "business"
    ASSOCIATION = "association"
    OTHER = "other"


class Level(Enum):
    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"  # abolished on 01/7/2025, still named in older plans
    COMMUNE = "commune"
    OTHER = "other"


class PositionSystem(Enum):
    TITLES_2023 = "titles_2023"  # the civil-servant titles of NĐ 33/2023
    OFFICES_2025 = "offices_2025"  # the commune bodies of NĐ 150/2025
    LEADERSHIP = "leadership"
    OTHER = "other"


class PartyKind(Enum):
    UNIT = "unit"
    POSITION = "position"
    OFFICER = "officer"
    GROUP = "group"


class PartyRef(NamedTuple):
    kind: PartyKind
    id: int


@dataclass(frozen=True, slots=True)
class Unit:
    """An office, division, centre, station."""

    id: UnitId
    name: str
    short_name: str = ""
    kind: UnitKind = UnitKind.OTHER
    level: Level = Level.COMMUNE
    parent_id: UnitId | None = None
    place: str = ""
    validity: Validity = ALWAYS
    successor_id: UnitId | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """A post."""

    id: PositionId
    name: str
    short_name: str = ""
    system: PositionSystem = PositionSystem.OTHER
    validity: Validity = ALWAYS
    successor_id: PositionId | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Officer:
    """A person."""

    id: OfficerId
    full_name: str
    position_id: PositionId | None = None
    unit_id: UnitId | None = None
    field: str = ""  # what the officer is in charge of: "công tác LĐTB&XH"
    phone: str = ""
    validity: Validity = ALWAYS
    successor_id: OfficerId | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """A phrase for several parties; "Các công chức có liên quan" has no known members."""

    id: GroupId
    name: str
    aliases: tuple[str, ...] = ()
    members: tuple[PartyRef, ...] = ()
    validity: Validity = ALWAYS
    successor_id: GroupId | None = None


Party = Unit | Position | Officer | PartyGroup


class UnknownPartyError(DomainError):
    def __init__(self, ref: PartyRef) -> None:
        super().__init__(f"no {ref.kind.value} {ref.id}")
        self.ref = ref


class UnlikePartiesError(DomainError):
    """Only two different entries of one kind can be merged."""

    def __init__(self, keep: PartyRef, drop: PartyRef) -> None:
        super().__init__(f"{keep.kind.value} {keep.id} and {drop.kind.value} {drop.id}")
        self.keep = keep
        self.drop = drop


_KINDS: dict[type[Party], PartyKind] = {
    Unit: PartyKind.UNIT,
    Position: PartyKind.POSITION,
    Officer: PartyKind.OFFICER,
    PartyGroup: PartyKind.GROUP,
}
_SEVERAL = 2
_KIND_ORDER = {kind: order for order, kind in enumerate(PartyKind)}
_THROUGH_POST = 10  # an officer found by post or unit stands below parties found by name


def ref_of(party: Party) -> PartyRef:
    return PartyRef(_KINDS[type(party)], party.id)


def display_name(party: Party) -> str:
    return party.full_name if isinstance(party, Officer) else party.name


def names(party: Party) -> tuple[str, ...]:
    """Return every written form of a party: name, short name, aliases."""
    short = party.short_name if isinstance(party, Unit | Position) else ""
    return tuple(name for name in (display_name(party), short, *party.aliases) if name)


def _is_past(party: Party) -> bool:
    return party.successor_id is not None or party.validity.until is not None


@dataclass(frozen=True, slots=True)
class Directory:
    """All parties of a workspace, those of the past too, because old plans still name them."""

    units: tuple[Unit, ...] = ()
    positions: tuple[Position, ...] = ()
    officers: tuple[Officer, ...] = ()
    groups: tuple[PartyGroup, ...] = ()
    _parties: dict[PartyRef, Party] = field(init=False, repr=False, compare=False)
    _keys: dict[PartyRef, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _by_key: dict[str, list[PartyRef]] = field(init=False, repr=False, compare=False)
    _spellings: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        every: tuple[Party, ...] = (*self.units, *self.positions, *self.officers, *self.groups)
        parties = {ref_of(party): party for party in every}
        keys = {ref: tuple(map(naming.key, names(party))) for ref, party in parties.items()}
        by_key: dict[str, list[PartyRef]] = {}
        for ref, own in keys.items():
            for key in filter(None, dict.fromkeys(own)):
                by_key.setdefault(key, []).append(ref)
        spellings = (naming.spelling(name) for party in every for name in names(party))
        object.__setattr__(self, "_parties", parties)
        object.__setattr__(self, "_keys", keys)
        object.__setattr__(self, "_by_key", by_key)
        object.__setattr__(self, "_spellings", frozenset(spellings))

    def replacing(self, *changed: Party) -> "Directory":
        """Return a directory with these parties put in the place of those with the same ids."""
        parties = (self._parties | {ref_of(party): party for party in changed}).values()
        return Directory(
            units=tuple(party for party in parties if isinstance(party, Unit)),
            positions=tuple(party for party in parties if isinstance(party, Position)),
            officers=tuple(party for party in parties if isinstance(party, Officer)),
            groups=tuple(party for party in parties if isinstance(party, PartyGroup)),
        )

    def without(self, *refs: PartyRef) -> "Directory":
        return Directory().replacing(*(each for each in self.parties() if ref_of(each) not in refs))

    def parties(self) -> tuple[Party, ...]:
        return tuple(self._parties.values())

    def get(self, ref: PartyRef) -> Party:
        try:
            return self._parties[ref]
        except KeyError:
            raise UnknownPartyError(ref) from None

    def name_of(self, ref: PartyRef) -> str:
        return display_name(self.get(ref))

    def candidates(self, text: str) -> tuple[PartyRef, ...]:
        """Return all who answer to exactly that name, accents, case and a title apart."""
        known = (self._by_key[key] for key in naming.keys(text) if key in self._by_key)
        return tuple(next(known, ()))

    def resolve(self, text: str) -> PartyRef | None:
        """Find the party a text names; None when nobody or several answer to it."""
        return self._only(self.candidates(text))

    def find(self, kind: PartyKind, name: str) -> PartyRef | None:
        """Find the party of that kind by its name; None when nobody or several have it."""
        return self._only(tuple(ref for ref in self.candidates(name) if ref.kind is kind))

    def _only(self, refs: tuple[PartyRef, ...]) -> PartyRef | None:
        """Choose present before past and units before posts, but never one of two equals."""
        if len(refs) < _SEVERAL:
            return refs[0] if refs else None

        def order(ref: PartyRef) -> tuple[bool, int]:
            return _is_past(self._parties[ref]), _KIND_ORDER[ref.kind]

        heirs = sorted(
            (ref for ref in refs if _successor(self._parties[ref]) not in refs), key=order
        )
        if not heirs or (len(heirs) > 1 and order(heirs[0]) == order(heirs[1])):
            return None
        return heirs[0]

    def current(self, ref: PartyRef, on: date) -> PartyRef:
        """Follow successors to the party that stands for `ref` on that day."""
        seen: set[PartyRef] = set()
        while ref not in seen:
            seen.add(ref)
            party = self.get(ref)
            until = party.validity.until
            following = _successor(party)
            if following not in self._parties or (until is not None and on <= until):
                break
            ref = following
        return ref

    def suggest(self, text: str, limit: int = 8) -> tuple[PartyRef, ...]:
        """Complete what is being typed; accents do not count, initials and posts do."""
        for query in filter(None, naming.keys(text)):
            found = [
                (self._order(rank, ref), ref)
                for ref in self._parties
                if (rank := self._rank(query, ref)) is not None
            ]
            if found:
                return tuple(ref for _, ref in sorted(found)[:limit])
        return ()

    def _order(self, rank: int, ref: PartyRef) -> tuple[int, bool, SortKey, int, int]:
        party = self._parties[ref]
        return rank, _is_past(party), sort_key(display_name(party)), _KIND_ORDER[ref.kind], ref.id

    def _rank(self, query: str, ref: PartyRef) -> int | None:
        rank = naming.completion_rank(query, self._keys[ref])
        party = self._parties[ref]
        if rank is not None or not isinstance(party, Officer):
            return rank
        held = (PartyKind.POSITION, party.position_id), (PartyKind.UNIT, party.unit_id)
        through = [
            key
            for kind, id_ in held
            if id_ is not None
            for key in self._keys.get(PartyRef(kind, id_), ())
        ]
        rank = naming.completion_rank(query, through)
        return None if rank is None else rank + _THROUGH_POST

    def nearest(self, text: str) -> PartyRef | None:
        """Guess what a misspelt abbreviation means: VHXXH is VHXH, LĐTBOXH is LĐTB&XH.

        None for what is spelt as some party spells it; ĐCXĐ for ĐCXD counts as misspelt.
        """
        typed = naming.keys(text)[-1]
        if " " in typed or not self._spellings.isdisjoint(naming.spellings(text)):
            return None
        near = [
            (self._order(count, ref), ref)
            for key, refs in self._by_key.items()
            if (count := naming.slips(typed, key)) is not None
            for ref in refs
        ]
        return min(near)[1] if near else None


def _successor(party: Party) -> PartyRef | None:
    if party.successor_id is None:
        return None
    return PartyRef(_KINDS[type(party)], party.successor_id)


def named_by(party: Party) -> tuple[PartyRef, ...]:
    """Those that an entry names: its parent, post, unit, members, successor."""
    own: dict[PartyKind, int | None] = {}
    members: tuple[PartyRef, ...] = ()
    match party:
        case Unit():
            own = {PartyKind.UNIT: party.parent_id}
        case Officer():
            own = {PartyKind.POSITION: party.position_id, PartyKind.UNIT: party.unit_id}
        case PartyGroup():
            members = party.members
        case Position():
            pass
    held = tuple(PartyRef(kind, id_) for kind, id_ in own.items() if id_ is not None)
    successor = _successor(party)
    return (*held, *members, *((successor,) if successor is not None else ()))


def merge(directory: Directory, keep: PartyRef, drop: PartyRef) -> Directory:
    """Let `keep` answer to every name of `drop`; old documents still find `drop` and its name."""
    if keep == drop or keep.kind is not drop.kind:
        raise UnlikePartiesError(keep, drop)
    kept, dropped = directory.get(keep), directory.get(drop)
    own = set(map(naming.spelling, names(kept)))
    more = tuple(name for name in names(dropped) if naming.spelling(name) not in own)
    heir = None if _successor(kept) == drop else kept.successor_id
    return directory.replacing(
        _changed(kept, aliases=kept.aliases + more, successor_id=heir),
        _changed(dropped, successor_id=keep.id),
    )


def _changed(party: Party, **changes: Any) -> Party:
    return replace(party, **changes)

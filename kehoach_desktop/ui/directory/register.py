"""The directory as a screen lists it: who is in use, in what order, how much work names them."""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import date
from typing import Any, NamedTuple

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.staff import (
    Directory,
    Officer,
    Party,
    PartyKind,
    PartyRef,
    UnknownPartyError,
    display_name,
    ref_of,
)
from kehoach_desktop.domain.text import name_key, sort_key
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.assigning import load
from kehoach_desktop.services.planning import Planning

_MOST_ROWS = 2000  # reading more would be felt when the page comes to the front


class Use(NamedTuple):
    """In how many rows a party is named as lead, and in how many only otherwise."""

    leads: int = 0
    others: int = 0


@dataclass(frozen=True, slots=True)
class Register:
    directory: Directory
    today: date
    uses: Mapping[PartyRef, Use] = field(default_factory=dict)
    year: int | None = None  # of the plans that the uses were counted in

    def of_kind(self, kind: PartyKind) -> tuple[Party, ...]:
        """In Vietnamese order; people stand by their given name."""
        found: dict[PartyKind, tuple[Party, ...]] = {
            PartyKind.UNIT: self.directory.units,
            PartyKind.POSITION: self.directory.positions,
            PartyKind.OFFICER: self.directory.officers,
            PartyKind.GROUP: self.directory.groups,
        }
        return tuple(sorted(found[kind], key=order))

    def in_use(self, kind: PartyKind) -> tuple[Party, ...]:
        return tuple(party for party in self.of_kind(kind) if not self.is_past(party))

    def is_past(self, party: Party) -> bool:
        """Succeeded, or no longer in force; a coming end does not count yet."""
        until = party.validity.until
        if until is None:
            return party.successor_id is not None
        return until < self.today

    def successor(self, party: Party) -> Party | None:
        if party.successor_id is None:
            return None
        return self.directory.get(PartyRef(ref_of(party).kind, party.successor_id))

    def name(self, kind: PartyKind, party_id: int | None) -> str:
        """Empty for nobody, and for one that is not there any more."""
        if party_id is None:
            return ""
        try:
            return self.directory.name_of(PartyRef(kind, party_id))
        except UnknownPartyError:
            return ""

    def use(self, party: Party) -> Use:
        return self.uses.get(ref_of(party), Use())


def changed(party: Party, **facts: Any) -> Party:
    """`replace` for whichever kind of party it is."""
    change: Callable[..., Party] = replace
    return change(party, **facts)


def order(party: Party) -> Any:
    name = display_name(party)
    return name_key(name) if isinstance(party, Officer) else sort_key(name)


def count_uses(planning: Planning) -> tuple[int | None, Mapping[PartyRef, Use]]:
    """Count in the plans of the newest year; too many rows are not counted at all."""
    entries = planning.entries()
    year = max((entry.year for entry in entries if entry.year is not None), default=None)
    newest = [entry for entry in entries if entry.year == year]
    if not newest or sum(entry.rows for entry in newest) > _MOST_ROWS:
        return None, {}
    uses: dict[PartyRef, Use] = {}
    for entry in newest:
        for ref, roles in load(planning.open(entry.id)).items():
            leads = set(roles.get(Role.LEAD, ()))
            others = {row for rows in roles.values() for row in rows} - leads
            known = uses.get(ref, Use())
            uses[ref] = Use(known.leads + len(leads), known.others + len(others))
    return year, uses

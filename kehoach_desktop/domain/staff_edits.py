"""A change of the directory as a value: it can be carried out, and taken back."""

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.staff import (
    Directory,
    Party,
    PartyRef,
    UnknownPartyError,
    merge,
    named_by,
    ref_of,
)
from kehoach_desktop.domain.values import dataclass


class PartyInUseError(DomainError):
    """Others name it, or work was given to it: it can end, but not vanish."""

    def __init__(self, party: Party) -> None:
        super().__init__(str(ref_of(party)))
        self.party = party


@dataclass(frozen=True, slots=True)
class StaffEdit:
    """Whom to write, a parent or successor before who names it, and then whom to take out.

    Taking out is only for what was added by mistake: whoever leaves an office has an end instead.
    """

    put: tuple[Party, ...] = ()
    drop: tuple[PartyRef, ...] = ()

    def apply(self, directory: Directory) -> Directory:
        dropped = [directory.get(ref) for ref in self.drop]
        after = directory.replacing(*self.put).without(*self.drop)
        named = {ref for party in after.parties() for ref in named_by(party)}
        for party in dropped:
            if ref_of(party) in named:
                raise PartyInUseError(party)
        return after

    def inverse(self, directory: Directory) -> "StaffEdit":
        known, new = [], []
        for party in self.put:
            ref = ref_of(party)
            try:
                known.append(directory.get(ref))
            except UnknownPartyError:
                new.append(ref)
        dropped = [directory.get(ref) for ref in self.drop]
        return StaffEdit((*dropped[::-1], *known[::-1]), tuple(new[::-1]))


def merging(directory: Directory, keep: PartyRef, drop: PartyRef) -> StaffEdit:
    after = merge(directory, keep, drop)
    return StaffEdit((after.get(keep), after.get(drop)))

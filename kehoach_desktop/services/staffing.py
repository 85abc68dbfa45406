"""Units, posts, officers and groups: adding, changing, merging duplicates, succession."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.journal import Change
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import (
    Directory,
    Party,
    PartyKind,
    PartyRef,
    UnknownPartyError,
    ref_of,
)
from kehoach_desktop.domain.staff_edits import PartyInUseError, StaffEdit, merging
from kehoach_desktop.services.ports import Clock, Store, UnitOfWork
from kehoach_desktop.services.refusals import UnknownNameError


class AppliedToStaff(NamedTuple):
    """The directory as it is now, and the edit that takes the change back."""

    directory: Directory
    undo: StaffEdit


class Staffing:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def directory(self) -> Directory:
        with self._store.unit_of_work() as work:
            return work.staff.directory()

    def named(self, name: str) -> PartyRef:
        """The one party that answers to a name."""
        found = self.directory().resolve(name)
        if found is None:
            raise UnknownNameError(name)
        return found

    def apply(self, edit: StaffEdit, label: str) -> AppliedToStaff:
        """Carry an edit out; who was ever given work is not taken out, undone or not."""
        with self._store.unit_of_work() as work:
            before = work.staff.directory()
            after = edit.apply(before)
            for ref in edit.drop:
                is_own = ref == (PartyKind.UNIT, work.office().unit_id)
                if is_own or work.staff.was_given_work(ref):
                    raise PartyInUseError(before.get(ref))
            for party in edit.put:
                work.staff.put(party)
            for ref in edit.drop:
                work.staff.drop(ref)
            self._write(work, tuple(_changes(edit, before)), label)
            work.commit()
            return AppliedToStaff(after, edit.inverse(before))

    def put(self, *parties: Party, label: str) -> Directory:
        """Write parties in the order given: a parent or successor comes before who names it."""
        return self.apply(StaffEdit(parties), label).directory

    def merge(self, keep: PartyRef, drop: PartyRef, label: str) -> Directory:
        """Make two entries one: the dropped one's names become aliases, old plans keep theirs."""
        return self.apply(merging(self.directory(), keep, drop), label).directory

    def office(self) -> Office:
        with self._store.unit_of_work() as work:
            return work.office()

    def put_office(self, office: Office, label: str) -> None:
        with self._store.unit_of_work() as work:
            change = Change("office", None, "", encode(work.office()), encode(office))
            work.put_office(office)
            self._write(work, (change,), label)
            work.commit()

    def work_as(self, user: str, label: str) -> None:
        self.put_office(replace(self.office(), user=user), label)

    def _write(self, work: UnitOfWork, changes: tuple[Change, ...], label: str) -> None:
        who = work.office().user
        work.journal.write(changes, at=self._clock(), who=who, label=label, plan_id=None)


def _changes(edit: StaffEdit, before: Directory) -> Iterator[Change]:
    for party in edit.put:
        ref = ref_of(party)
        yield Change(ref.kind.value, ref.id, "", _facts(before, ref), encode(party))
    for ref in edit.drop:
        yield Change(ref.kind.value, ref.id, "", _facts(before, ref), None)


def _facts(directory: Directory, ref: PartyRef) -> Any:
    try:
        return encode(directory.get(ref))
    except UnknownPartyError:
        return None

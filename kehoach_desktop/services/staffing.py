"""Units, posts, officers and groups: adding, changing, merging duplicates, succession."""

from dataclasses import replace
from typing import Any

from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.journal import Change
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import (
    Directory,
    Party,
    PartyRef,
    UnknownPartyError,
    merge,
    ref_of,
)
from kehoach_desktop.services.ports import Clock, Store, UnitOfWork
from kehoach_desktop.services.refusals import UnknownNameError


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

    def put(self, *parties: Party, label: str) -> Directory:
        """Write parties in the order given: a parent or successor comes before who names it."""
        with self._store.unit_of_work() as work:
            before = work.staff.directory()
            self._put(work, before, parties, label)
            work.commit()
            return before.replacing(*parties)

    def merge(self, keep: PartyRef, drop: PartyRef, label: str) -> Directory:
        """Make two entries one: the dropped one's names become aliases, old plans keep theirs."""
        with self._store.unit_of_work() as work:
            before = work.staff.directory()
            after = merge(before, keep, drop)
            self._put(work, before, (after.get(keep), after.get(drop)), label)
            work.commit()
            return after

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

    def _put(
        self, work: UnitOfWork, before: Directory, parties: tuple[Party, ...], label: str
    ) -> None:
        changes = []
        for party in parties:
            ref = ref_of(party)
            changes.append(Change(ref.kind.value, ref.id, "", _facts(before, ref), encode(party)))
            work.staff.put(party)
        self._write(work, tuple(changes), label)

    def _write(self, work: UnitOfWork, changes: tuple[Change, ...], label: str) -> None:
        who = work.office().user
        work.journal.write(changes, at=self._clock(), who=who, label=label, plan_id=None)


def _facts(directory: Directory, ref: PartyRef) -> Any:
    try:
        return encode(directory.get(ref))
    except UnknownPartyError:
        return None

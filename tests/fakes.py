"""In-memory stand-ins for the ports, with the same promises as the real store."""

from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from kehoach_desktop.domain.journal import Step, StepId
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import Directory, PartyKind, ref_of
from kehoach_desktop.domain.text import matches_folded
from kehoach_desktop.services.ports import Hit, PlanEntry


class FixedClock:
    """Each look at it is a second later, so that steps stay in order."""

    def __init__(self, start=datetime(2026, 3, 12, 10, 32, 5, tzinfo=UTC)):
        self.now = start

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now


class MemoryStore:
    """Keeps what was committed; a unit of work changes a copy until then."""

    def __init__(self):
        self.new_id = count(1000).__next__
        self.committed = _Content()

    @contextmanager
    def unit_of_work(self):
        yield MemoryWork(self)


class _Content:
    def __init__(self):
        self.plans, self.trash, self.steps = {}, {}, []
        self.parties, self.office = {}, Office()
        self.periods, self.progress, self.evidence, self.links = {}, [], {}, set()
        self.snapshots, self.papers, self.wordings = {}, {}, {}
        self.sets, self.criteria, self.scores = {}, {}, {}

    def copied(self):
        other = copy(self)
        for name, value in vars(self).items():
            if isinstance(value, dict | list | set):
                setattr(other, name, copy(value))
        return other


class MemoryWork:
    def __init__(self, store):
        self._store = store
        self._content = store.committed.copied()
        self.plans = _Plans(self._content)
        self.staff = _Staff(self._content)
        self.journal = _Journal(self._content)
        self.tracking = _Tracking(self._content)
        self.scoring = _Scoring(self._content)

    def office(self):
        return self._content.office

    def put_office(self, office):
        self._content.office = office

    def search(self, words, limit=200):
        found = [
            Hit(row.id, plan.id)
            for plan in self._content.plans.values()
            for row in plan.all_rows()
            if matches_folded(f"{row.title} {' '.join(row.cells.values())}", words)
        ]
        return found[:limit]

    def commit(self):
        self._store.committed = self._content.copied()


class _Plans:
    def __init__(self, content):
        self._content = content

    def entries(self):
        return [
            PlanEntry(plan.id, plan.head.plan_year, plan.head.subject, len(list(plan.all_rows())))
            for plan in self._content.plans.values()
            if plan.id not in self._content.trash
        ]

    def get(self, plan_id):
        return self._content.plans.get(plan_id)

    def add(self, plan, at):
        self._content.plans[plan.id] = plan

    def remove(self, plan_id, step):
        if step is None:
            self._content.trash.pop(plan_id, None)
        else:
            self._content.trash[plan_id] = step

    def apply(self, plan_id, edit, step):
        self._content.plans[plan_id] = edit.apply(self._content.plans[plan_id])


class _Staff:
    def __init__(self, content):
        self._content = content

    def directory(self):
        of_kind = {kind: [] for kind in PartyKind}
        for ref, party in self._content.parties.items():
            of_kind[ref.kind].append(party)
        return Directory(
            units=tuple(of_kind[PartyKind.UNIT]),
            positions=tuple(of_kind[PartyKind.POSITION]),
            officers=tuple(of_kind[PartyKind.OFFICER]),
            groups=tuple(of_kind[PartyKind.GROUP]),
        )

    def put(self, party):
        self._content.parties[ref_of(party)] = party

    def drop(self, ref):
        del self._content.parties[ref]

    def was_given_work(self, ref):
        plans = self._content.plans.values()
        return any(
            each.subject == ref
            for plan in plans
            for several in plan.assignments.values()
            for each in several
        )


class _Journal:
    def __init__(self, content):
        self._content = content

    def write(self, changes, *, at, who, label, plan_id):
        step = StepId(len(self._content.steps) + 1)
        self._content.steps.append(Step(step, at, who, label, plan_id, tuple(changes)))
        return step

    def steps(self, plan_id=None, limit=200):
        found = [each for each in self._content.steps if plan_id in {None, each.plan_id}]
        return found[::-1][:limit]

    def history(self, subject):
        found = []
        for step in reversed(self._content.steps):
            own = tuple(change for change in step.changes if change.subject == subject)
            if own:
                found.append(replace(step, changes=own))
        return found


class _Tracking:
    def __init__(self, content):
        self._content = content

    def periods(self):
        return sorted(self._content.periods.values(), key=lambda each: (each.since, each.until))

    def put_period(self, period):
        self._content.periods[period.id] = period

    def add_progress(self, entries):
        self._content.progress.extend(entries)

    def latest(self, plan_id, period):
        rows = {row.id for row in self._content.plans[plan_id].all_rows()}
        return {
            entry.row_id: entry
            for entry in self._content.progress
            if entry.period_id == period and entry.row_id in rows
        }

    def states(self, plan_id, period):
        return {row: entry.state for row, entry in self.latest(plan_id, period).items()}

    def progress_of(self, row_id):
        return [entry for entry in reversed(self._content.progress) if entry.row_id == row_id]

    def add_evidence(self, evidence):
        self._content.evidence[evidence.id] = evidence

    def link_evidence(self, link):
        self._content.links.add(link)

    def evidence_of(self, owner):
        linked = {link.evidence_id for link in self._content.links if link.owner_id == owner}
        return [self._content.evidence[each] for each in sorted(linked)]

    def add_snapshot(self, snapshot, content, paper=b""):
        self._content.snapshots[snapshot] = content
        self._content.papers[snapshot.id] = paper

    def snapshots(self, plan_id):
        found = [each for each in self._content.snapshots if each.plan_id == plan_id]
        return found[::-1]

    def snapshot_content(self, snapshot):
        return self._content.snapshots[snapshot]

    def snapshot_paper(self, snapshot):
        return self._content.papers[snapshot.id]

    def wordings(self, about):
        kept = self._content.wordings.items()
        return {key: wording for (of, key), wording in kept if of == about}

    def put_wording(self, about, key, wording):
        if wording is None:
            self._content.wordings.pop((about, key), None)
        else:
            self._content.wordings[about, key] = wording


class _Scoring:
    def __init__(self, content):
        self._content = content

    def sets(self):
        return sorted(self._content.sets.values(), key=lambda each: (-each.year, each.id))

    def add_set(self, criteria_set, criteria):
        self._content.sets[criteria_set.id] = criteria_set
        self._content.criteria[criteria_set.id] = list(criteria)

    def criteria(self, set_id):
        return list(self._content.criteria[set_id])

    def put_score(self, score):
        self._content.scores[score.criterion_id, score.period_id] = score

    def scores(self, period):
        kept = self._content.scores.items()
        return {criterion: score for (criterion, of), score in kept if of == period}


class MemoryFiles:
    """Evidence by hash, without a disk."""

    def __init__(self):
        self.kept = {}

    def keep(self, source):
        content = source.read_bytes()
        key = f"hash-{len(content)}"
        self.kept[key] = content
        return key, len(content)

    def read(self, sha256):
        return self.kept[sha256]

    def missing(self, known):
        return [each for each in known if each not in self.kept]

"""Brings what a file holds into the office's plans: read, look, correct, and one step to store."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.edits import Batch
from kehoach_desktop.domain.parties import parse_parties
from kehoach_desktop.domain.plan import Plan, PlanHead, PlanId
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.proposal import DoubtKind, Proposal
from kehoach_desktop.domain.source import Source
from kehoach_desktop.domain.staff import Directory, Officer, Party, PartyRef, names, ref_of
from kehoach_desktop.domain.text import fold, squeeze
from kehoach_desktop.services.errors import EmptyFileError
from kehoach_desktop.services.importing_draft import Draft, PlacedDoubt, draft_of
from kehoach_desktop.services.importing_edits import Entry, Incoming, Way, party_columns
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.safekeeping import Safekeeping
from kehoach_desktop.services.staffing import Staffing

BEFORE_IMPORT = "truoc-khi-nhap-tep"
ReadFile = Callable[[Path, Callable[[], None]], Source]  # the second asks whether to go on
Understand = Callable[[Source, Directory], Proposal]


class Alias(NamedTuple):
    """A name in the file, and whom in the directory a person says it means."""

    name: str
    ref: PartyRef


class Stored(NamedTuple):
    plan: Plan
    rows: int


@dataclass(frozen=True, slots=True)
class Importing:
    planning: Planning
    staffing: Staffing
    safekeeping: Safekeeping
    understand: Understand

    def draft(self, source: Source) -> Draft:
        """Understand what a reader found; nothing is stored by looking."""
        directory = self.staffing.directory()
        if source.plan is not None:  # a plan of our own: nothing is left to be understood
            proposal = Proposal(source.file, source.encoding, (), plan=source.plan)
        else:
            proposal = self.understand(source, directory)
        return draft_of(proposal, directory, count(1).__next__)

    def edit(self, plan: Plan, draft: Draft, entries: Sequence[Entry]) -> Batch:
        """One step that brings the tables in, each in its way."""
        directory = self.staffing.directory()
        return Incoming(plan, draft.chosen(), directory, self.planning.new_id).batch(entries)

    def prepare(self, aliases: Iterable[Alias] = ()) -> tuple[Alias, ...]:
        """Right before storing: a backup to come back to, then the names that were accepted."""
        self.safekeeping.back_up(BEFORE_IMPORT)
        return self.accept(aliases)

    def accept(self, aliases: Iterable[Alias]) -> tuple[Alias, ...]:
        """The directory knows these names from now on; those that it did not know before."""
        directory = self.staffing.directory()
        changed: dict[PartyRef, Party] = {}
        new: list[Alias] = []
        for name, ref in aliases:
            party = changed.get(ref) or directory.get(ref)
            if all(squeeze(name) != squeeze(each) for each in names(party)):
                changed[ref] = replace(party, aliases=(*party.aliases, squeeze(name)))
                new.append(Alias(squeeze(name), ref))
        if changed:
            self.staffing.put(*changed.values(), label="Nhập tệp: thêm cách viết khác")
        return tuple(new)

    def forget(self, aliases: Iterable[Alias]) -> None:
        """Take accepted names back; what else was changed of their parties since then stays."""
        known = {ref_of(party): party for party in self.staffing.directory().parties()}
        changed: dict[PartyRef, Party] = {}
        for name, ref in aliases:
            party = changed.get(ref) or known.get(ref)
            if party is not None and name in party.aliases:
                left = tuple(each for each in party.aliases if each != name)
                changed[ref] = replace(party, aliases=left)
        if changed:
            self.staffing.put(*changed.values(), label="Hoàn tác nhập tệp: bỏ cách viết khác")

    def create(self, draft: Draft, year: int) -> Stored:
        """A plan of its own; one that was read back whole is stored as it was."""
        data, own = self._data(draft, year)
        plan = self.planning.create(data, label_of(draft), own=own)
        return Stored(plan, draft.count())

    def store(
        self, draft: Draft, plan_id: PlanId | None, year: int, entries: Sequence[Entry] = ()
    ) -> Stored:
        """Without a screen: into a plan, as new appendices unless said otherwise, or a new plan."""
        check_content(draft)
        self.prepare()
        if plan_id is None:
            return self.create(draft, year)
        plan = self.planning.open(plan_id)
        edit = self.edit(plan, draft, entries or new_appendices(draft))
        applied = self.planning.apply(plan, edit, label_of(draft))
        return Stored(applied.plan, draft.count())

    def _data(self, draft: Draft, year: int) -> tuple[dict[str, Any], bool]:
        proposal = draft.proposal
        if proposal.plan is not None and not (draft.is_changed or draft.left_out):
            return dict(proposal.plan), False
        plan = draft.chosen()
        head = plan.head
        if not draft.has_head:
            head = PlanHead(subject=subject_of(draft), plan_year=year)
        elif head.plan_year is None:
            head = replace(head, plan_year=head.year or year)
        data = plan_to_data(replace(plan, head=head), self.staffing.directory())
        return data, not draft.has_head


def check_content(draft: Draft) -> None:
    """A file in which nothing was found is not worth a plan, nor a page to look at."""
    if not draft.tables and not draft.has_head:
        raise EmptyFileError(Path(draft.proposal.file))


def label_of(draft: Draft) -> str:
    """What undo, the journal and the trash call it."""
    return f"Nhập {draft.count()} dòng từ {draft.proposal.file}"


def new_appendices(draft: Draft) -> tuple[Entry, ...]:
    kept = draft.chosen().parts
    return tuple(Entry(table, Way.NEW_APPENDIX) for table in draft.tables if table in kept)


def subject_of(draft: Draft) -> str:
    """What a plan made of bare appendices is called: the first title, else the file's name."""
    plan = draft.chosen()
    titles = (squeeze(" ".join(each.title)) for each in plan.appendices())
    return next(filter(None, titles), Path(draft.proposal.file).stem)


def alias_of(draft: Draft, placed: PlacedDoubt, directory: Directory) -> Alias | None:
    """The name that a doubt is about, with the party it may mean."""
    doubt = placed.doubt
    if doubt.kind is not DoubtKind.PARTY or placed.table is None or placed.row is None:
        return None
    if placed.table not in draft.plan.parts or placed.row not in draft.plan.outline(placed.table):
        return None
    row = draft.plan.outline(placed.table)[placed.row]
    said = fold(doubt.what)
    for column in party_columns(draft.plan, placed.table):
        if placed.column not in (None, column.key):
            continue
        for mention in parse_parties(row.text(column), directory):
            ref = mention.suggestion or _named(doubt.suggestion, directory)
            if ref is not None and fold(mention.name) in said:
                return Alias(mention.name, ref)
    return None


def _named(name: str, directory: Directory) -> PartyRef | None:
    return directory.resolve(name) if name else None


def describe(ref: PartyRef, directory: Directory) -> str:
    """A post or unit with who holds it: Văn hoá - xã hội (Trần Thị B)."""
    party = directory.get(ref)
    holders = [
        each.full_name
        for each in directory.officers
        if not isinstance(party, Officer) and ref.id in (each.position_id, each.unit_id)
    ]
    name = directory.name_of(ref)
    return f"{name} ({holders[0]})" if len(holders) == 1 else name


def target_tables(plan: Plan) -> list[tuple[PartId, str]]:
    """The tables of a plan that rows can go into, with what they are called."""
    found = []
    for number, appendix in enumerate(plan.appendices(), start=1):
        for table in plan.tables(appendix.id):
            name = appendix.label or appendix.short_name or f"Phụ lục {number}"
            found.append((table.id, squeeze(name)))
    return found


def likely_entries(plan: Plan, draft: Draft) -> tuple[Entry, ...]:
    """Where a person most likely wants each table: beside an equal one, else as something new."""
    free = dict(target_tables(plan))
    entries = []
    for table in draft.tables:
        near = next((each for each in free if _is_alike(plan, each, draft.plan, table)), None)
        if near is None:
            entries.append(Entry(table, Way.NEW_APPENDIX))
        else:
            free.pop(near)
            entries.append(Entry(table, Way.MERGE, near))
    return tuple(entries)


def _is_alike(plan: Plan, table: PartId, file: Plan, file_table: PartId) -> bool:
    """Most of the file's rows are there already."""
    own = {fold(squeeze(step.item.title)) for step in plan.outline(table).walk()}
    new = [fold(squeeze(step.item.title)) for step in file.outline(file_table).walk()]
    return bool(new) and sum(title in own for title in new) * 2 >= len(new)

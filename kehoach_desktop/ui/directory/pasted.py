"""What a pasted list means: one party on each line, and which of them are known already."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

from kehoach_desktop.domain import naming
from kehoach_desktop.domain.staff import (
    GroupId,
    Officer,
    OfficerId,
    Party,
    PartyGroup,
    PartyKind,
    Position,
    PositionId,
    Unit,
    UnitId,
    names,
)
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.ui.directory.duplicates import same_name
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.grid.clipboard import read_text

NewId = Callable[[], int]

_NUMBERS = frozenset("0123456789.)")
_HEADER = frozenset(
    naming.key(words)
    for words in (
        *("TT", "STT", "Số TT", "Họ tên", "Họ và tên", "Tên", "Tên đơn vị", "Đơn vị"),
        *("Chức danh", "Tên chức danh", "Chức vụ", "Nhóm", "Tên nhóm"),
    )
)


class State(Enum):
    NEW = "Mới"
    KNOWN = "Đã có"
    REPEATED = "Lặp trong danh sách"


class Entry(NamedTuple):
    """A line that names a party; `more` are the cells after the name."""

    name: str
    more: tuple[str, ...]
    state: State
    known_as: str = ""


class Reading(NamedTuple):
    """What became of a whole list; `missing` are posts and units the directory lacks."""

    entries: tuple[Entry, ...]
    missing: tuple[tuple[PartyKind, str], ...]

    def new(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.state is State.NEW)


def read_list(text: str, kind: PartyKind, register: Register) -> Reading:
    """Never raises: a line without a name is no entry, a first line of headings neither."""
    entries: list[Entry] = []
    seen: set[str] = set()
    for cells in _rows(text):
        name, more = cells[0], tuple(cells[1:])
        known = same_name(register, kind, name)
        key = naming.key(name)
        if known is not None:
            entries.append(Entry(name, more, State.KNOWN, names(known)[0]))
        else:
            entries.append(Entry(name, more, State.REPEATED if key in seen else State.NEW))
        seen.add(key)
    found = tuple(entries)
    return Reading(found, _missing(found, register) if kind is PartyKind.OFFICER else ())


def parties(
    reading: Reading, kind: PartyKind, register: Register, new_id: NewId, *, with_missing: bool
) -> tuple[Party, ...]:
    """The new parties, behind the posts and units they need."""
    made: dict[tuple[PartyKind, str], Party] = {}
    if with_missing:
        for held, name in reading.missing:
            made[held, naming.key(name)] = _plain(held, name, (), new_id())

    def id_of(held: PartyKind, entry: Entry, place: int) -> int | None:
        name = entry.more[place] if place < len(entry.more) else ""
        found = same_name(register, held, name) or made.get((held, naming.key(name)))
        return found.id if found else None

    for entry in reading.new():
        key = (kind, naming.key(entry.name))
        if kind is PartyKind.OFFICER:
            position, unit = id_of(PartyKind.POSITION, entry, 0), id_of(PartyKind.UNIT, entry, 1)
            made[key] = Officer(
                OfficerId(new_id()),
                entry.name,
                PositionId(position) if position is not None else None,
                UnitId(unit) if unit is not None else None,
                field=entry.more[2] if len(entry.more) > 2 else "",  # noqa: PLR2004
            )
        else:
            made[key] = _plain(kind, entry.name, entry.more, new_id())
    return tuple(made.values())


def _plain(kind: PartyKind, name: str, more: Sequence[str], new_id: int) -> Party:
    """A party of a name, a short name and further spellings; groups have no short name."""
    short, *rest = more or ("",)
    match kind:
        case PartyKind.UNIT:
            return Unit(UnitId(new_id), name, short, aliases=_spellings(rest))
        case PartyKind.POSITION:
            return Position(PositionId(new_id), name, short, aliases=_spellings(rest))
        case PartyKind.OFFICER:
            return Officer(OfficerId(new_id), name)
        case PartyKind.GROUP:
            return PartyGroup(GroupId(new_id), name, aliases=_spellings(more))


def _spellings(cells: Sequence[str]) -> tuple[str, ...]:
    written = (squeeze(each) for cell in cells for each in cell.split(";"))
    return tuple(dict.fromkeys(filter(None, written)))


def _rows(text: str) -> list[list[str]]:
    block = read_text(text)
    found: list[list[str]] = []
    is_first = True
    for row in block.rows if block else ():
        cells = [squeeze(cell) for cell in row]
        if len(cells) > 1 and _NUMBERS.issuperset(cells[0]):
            del cells[0]  # the numbers of the lines
        is_header = is_first and naming.key(cells[0]) in _HEADER
        if cells[0] and not is_header:
            found.append(cells)
        is_first = is_first and not any(cells)
    return found


def _missing(entries: Sequence[Entry], register: Register) -> tuple[tuple[PartyKind, str], ...]:
    found: dict[tuple[PartyKind, str], str] = {}
    for entry in entries:
        if entry.state is not State.NEW:
            continue
        for kind, name in zip((PartyKind.POSITION, PartyKind.UNIT), entry.more, strict=False):
            if name and same_name(register, kind, name) is None:
                found.setdefault((kind, naming.key(name)), name)
    return tuple((kind, name) for (kind, _), name in found.items())

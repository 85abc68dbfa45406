"""What the lists of the directory show of each kind of party."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kehoach_desktop.domain.dates import short_date
from kehoach_desktop.domain.staff import (
    Officer,
    Party,
    PartyGroup,
    PartyKind,
    Position,
    Unit,
    display_name,
)
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui.directory.register import Register

Text = Callable[[Party, Register], str]


class PartyColumn(NamedTuple):
    """Lines of `text` after the first are printed small; `width` is given for base 10."""

    header: str
    width: int
    text: Text
    is_number: bool = False


def _name(party: Party, _: Register) -> str:
    return display_name(party)


def _short_name(party: Party, _: Register) -> str:
    return party.short_name if isinstance(party, Unit | Position) else ""


def _aliases(party: Party, _: Register) -> str:
    return ", ".join(party.aliases)


def _since(party: Party, _: Register) -> str:
    since = party.validity.since
    return short_date(since) if since else ""


def _end(party: Party, register: Register) -> str:
    until, successor = party.validity.until, register.successor(party)
    lines = (short_date(until) if until else "", display_name(successor) if successor else "")
    return "\n".join(filter(None, lines))


def _rows(party: Party, register: Register) -> str:
    use = register.use(party)
    if use.leads or not use.others:
        return str(use.leads) if register.year is not None else ""
    return "phối hợp"


def _system(party: Party, _: Register) -> str:
    return term(party.system) if isinstance(party, Position) else ""


def _position(party: Party, register: Register) -> str:
    if not isinstance(party, Officer):
        return ""
    return register.name(PartyKind.POSITION, party.position_id)


def _unit(party: Party, register: Register) -> str:
    return register.name(PartyKind.UNIT, party.unit_id) if isinstance(party, Officer) else ""


def _field(party: Party, _: Register) -> str:
    lines = (party.field, party.phone) if isinstance(party, Officer) else ()
    return "\n".join(filter(None, lines))


def _members(party: Party, register: Register) -> str:
    if not isinstance(party, PartyGroup):
        return ""
    return ", ".join(register.name(*member) for member in party.members)


_END = PartyColumn("Đến ngày, kế tục", 128, _end)
_ROWS = PartyColumn("Số dòng", 74, _rows, is_number=True)
_SINCE = PartyColumn("Từ ngày", 88, _since)

# The first column takes what room is left.
COLUMNS: Mapping[PartyKind, tuple[PartyColumn, ...]] = {
    PartyKind.UNIT: (
        PartyColumn("Tên đơn vị", 193, _name),
        PartyColumn("Tên viết tắt", 92, _short_name),
        PartyColumn("Cách viết khác", 146, _aliases),
        _SINCE,
        _END,
        _ROWS,
    ),
    PartyKind.POSITION: (
        PartyColumn("Tên chức danh", 193, _name),
        PartyColumn("Tên viết tắt", 92, _short_name),
        PartyColumn("Cách viết khác", 136, _aliases),
        PartyColumn("Loại", 110, _system),
        _END,
        _ROWS,
    ),
    PartyKind.OFFICER: (
        PartyColumn("Họ và tên", 150, _name),
        PartyColumn("Chức danh", 170, _position),
        PartyColumn("Đơn vị", 150, _unit),
        PartyColumn("Phụ trách", 136, _field),
        _END,
        _ROWS,
    ),
    PartyKind.GROUP: (
        PartyColumn("Tên nhóm", 220, _name),
        PartyColumn("Gồm", 190, _members),
        PartyColumn("Cách viết khác", 160, _aliases),
        _END,
        _ROWS,
    ),
}

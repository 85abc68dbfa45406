"""Units, positions, officers and groups on disk."""

import json
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.staff import (
    Directory,
    Officer,
    Party,
    PartyGroup,
    PartyKind,
    PartyRef,
    Position,
    Unit,
)
from kehoach_desktop.storage.damage import reading
from kehoach_desktop.storage.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Table

_TABLES: dict[type[Party], str] = {
    Unit: "unit",
    Position: "position",
    Officer: "officer",
    PartyGroup: "party_group",
}
_TABLE_OF = {
    PartyKind.UNIT: "unit",
    PartyKind.POSITION: "position",
    PartyKind.OFFICER: "officer",
    PartyKind.GROUP: "party_group",
}
_LISTS = ("aliases", "members")


class StaffStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    @reading
    def directory(self) -> Directory:
        return Directory(
            units=tuple(self._all(Unit)),
            positions=tuple(self._all(Position)),
            officers=tuple(self._all(Officer)),
            groups=tuple(self._all(PartyGroup)),
        )

    def put(self, party: Party) -> None:
        """Write a new party, or the new facts of a known one."""
        from sqlalchemy.dialects.sqlite import insert  # noqa: PLC0415 - see the module engine

        from kehoach_desktop.storage.tables import metadata  # noqa: PLC0415

        table = metadata.tables[_TABLES[type(party)]]
        values = _values(table, party)
        statement = insert(table).values(values)
        changed = {name: value for name, value in values.items() if name != "id"}
        self._session.sql.execute(
            statement.on_conflict_do_update(index_elements=["id"], set_=changed)
        )

    def drop(self, ref: PartyRef) -> None:
        self._session.sql.exec_driver_sql(
            f"DELETE FROM {_TABLE_OF[ref.kind]} WHERE id = ?",  # noqa: S608
            (ref.id,),
        )

    @reading
    def was_given_work(self, ref: PartyRef) -> bool:
        """Now or at any time: what was taken back can be done again.

        No two things of an office share an id, so that the journal's text tells.
        """
        given = """SELECT 1 FROM assignment WHERE subject_kind = ? AND subject_id = ? UNION ALL
        SELECT 1 FROM change WHERE kind = 'assignment' AND (old LIKE ? OR new LIKE ?) LIMIT 1"""
        said = f'%"id":{ref.id}}}%'
        found = self._session.raw.execute(given, (ref.kind.value, ref.id, said, said))
        return found.fetchone() is not None

    def _all(self, kind: type[Any]) -> list[Any]:
        found = self._session.raw.execute(f"SELECT * FROM {_TABLES[kind]} ORDER BY id")  # noqa: S608
        names = [column[0] for column in found.description]
        return [decode(kind, _plain(dict(zip(names, each, strict=True)))) for each in found]


def _values(table: "Table", party: Party) -> dict[str, Any]:
    plain = encode(party)
    validity = party.validity
    for name in _LISTS:
        plain[name] = json.dumps(plain.get(name, []), ensure_ascii=False)
    plain["since"] = validity.since.isoformat() if validity.since else None
    plain["until"] = validity.until.isoformat() if validity.until else None
    every = {**_defaults(party), **plain}
    return {column.name: every.get(column.name) for column in table.columns}


def _defaults(party: Party) -> dict[str, Any]:
    return {name: encode(getattr(party, name)) for name in party.__slots__}


def _plain(stored: dict[str, Any]) -> dict[str, Any]:
    since, until = stored.pop("since"), stored.pop("until")
    for name in _LISTS:
        if name in stored:
            stored[name] = json.loads(stored[name])
    given = {name: value for name, value in stored.items() if value is not None}
    bounds = {"since": since, "until": until}
    return {**given, "validity": {name: day for name, day in bounds.items() if day}}

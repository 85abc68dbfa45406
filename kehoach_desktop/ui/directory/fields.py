"""The fields of one party, whatever its kind; shown in the panel and in the dialog that adds."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from kehoach_desktop.domain.staff import (
    Level,
    Officer,
    Party,
    PartyGroup,
    PartyKind,
    PartyRef,
    Position,
    PositionSystem,
    Unit,
    UnitKind,
    Validity,
    display_name,
    ref_of,
)
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui.directory.party_box import PartyBox
from kehoach_desktop.ui.directory.register import Register, changed
from kehoach_desktop.ui.forms.ui_party_fields import Ui_PartyFields
from kehoach_desktop.ui.widgets.field_note import FieldNote

_ROWS: dict[PartyKind, tuple[str, ...]] = {
    PartyKind.UNIT: ("short_name", "unit_kind", "level", "parent"),
    PartyKind.POSITION: ("short_name", "system"),
    PartyKind.OFFICER: ("position", "unit", "field", "phone"),
    PartyKind.GROUP: ("members",),
}
_CHANGING = frozenset(row for rows in _ROWS.values() for row in rows)


class PartyFields(QWidget):
    left = Signal()  # a field was left, or a choice made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PartyFields()
        self._ui.setupUi(self)
        self._party: Party | None = None
        self._register: Register | None = None
        ui = self._ui
        _offer_terms(ui.unit_kind, UnitKind)
        _offer_terms(ui.level, Level)
        _offer_terms(ui.system, PositionSystem)
        self._notes: dict[QWidget, FieldNote] = {
            field: self._note_under(field)
            for field in (ui.full_name, ui.since, ui.until, ui.members)
        }
        for line in (ui.full_name, ui.short_name, ui.field, ui.phone, ui.since, ui.until):
            line.editingFinished.connect(self.left)
        for lines in (ui.aliases, ui.members):
            lines.left.connect(self.left)
        for box in self.findChildren(QComboBox):
            box.activated.connect(lambda _: self.left.emit())

    def show_party(self, party: Party, register: Register) -> None:
        """Shows the facts as they are stored; what was being typed goes."""
        self._party, self._register = party, register
        ui, kind = self._ui, ref_of(party).kind
        for name in _CHANGING:
            ui.form.setRowVisible(getattr(ui, name), name in _ROWS[kind])
        ui.full_name_label.setText("Họ và tên" if kind is PartyKind.OFFICER else "Tên đầy đủ")
        ui.full_name.setText(display_name(party))
        ui.aliases.show_lines(party.aliases)
        ui.since.show_day(party.validity.since)
        ui.until.show_day(party.validity.until)
        self._offer(ui.successor, kind, party.successor_id)
        self._show_own(party)
        for note in self._notes.values():
            note.say("")

    def is_right(self) -> bool:
        """Whether no field needs another value; those that do say so."""
        self._check()
        return all(note.isHidden() for note in self._notes.values())

    def party(self) -> Party:
        """The party as the fields say; what stands in a wrong field is left out."""
        ui, (_, party) = self._ui, self._shown()
        self._check()
        changes: dict[str, Any] = {
            "aliases": ui.aliases.lines(),
            "validity": self._validity(party.validity),
            "successor_id": ui.successor.chosen(),
        }
        name = squeeze(ui.full_name.text()) or display_name(party)
        match party:
            case Officer():
                changes |= {"full_name": name, "field": squeeze(ui.field.text())}
                changes |= {"phone": squeeze(ui.phone.text())}
                changes |= {"position_id": ui.position.chosen(), "unit_id": ui.unit.chosen()}
            case Unit():
                changes |= {"name": name, "short_name": squeeze(ui.short_name.text())}
                changes |= {"kind": ui.unit_kind.currentData(), "level": ui.level.currentData()}
                changes |= {"parent_id": ui.parent.chosen()}
            case Position():
                changes |= {"name": name, "short_name": squeeze(ui.short_name.text())}
                changes |= {"system": ui.system.currentData()}
            case PartyGroup():
                changes |= {"name": name, "members": self._members()}
        return changed(party, **changes)

    def keep_as_stored(self, party: Party, register: Register) -> None:
        """The fields already say this; nothing in them moves."""
        self._party, self._register = party, register

    def doubts(self) -> tuple[str, ...]:
        """What stands in fields that need another value."""
        ui = self._ui
        days = (day.text() for day in (ui.since, ui.until) if self._says_wrong(day))
        return tuple(filter(None, (*days, self._strangers())))

    def focus_first(self) -> None:
        self._ui.full_name.setFocus()
        self._ui.full_name.selectAll()

    def _show_own(self, party: Party) -> None:
        ui = self._ui
        match party:
            case Unit():
                ui.short_name.setText(party.short_name)
                _choose(ui.unit_kind, party.kind)
                _choose(ui.level, party.level)
                self._offer(ui.parent, PartyKind.UNIT, party.parent_id)
            case Position():
                ui.short_name.setText(party.short_name)
                _choose(ui.system, party.system)
            case Officer():
                self._offer(ui.position, PartyKind.POSITION, party.position_id)
                self._offer(ui.unit, PartyKind.UNIT, party.unit_id)
                ui.field.setText(party.field)
                ui.phone.setText(party.phone)
            case PartyGroup():
                ui.members.show_lines(tuple(self._member_names(party)))

    def _offer(self, box: PartyBox, kind: PartyKind, chosen: int | None) -> None:
        """Those in use, and the chosen one even when it is past; never the party itself."""
        register, own = self._shown()
        offered = [
            party
            for party in register.of_kind(kind)
            if ref_of(party) != ref_of(own) and (party.id == chosen or not register.is_past(party))
        ]
        box.offer(offered, chosen)

    def _member_names(self, group: PartyGroup) -> Iterable[str]:
        register, _ = self._shown()
        return (register.name(*member) for member in group.members)

    def _members(self) -> tuple[PartyRef, ...]:
        """A name keeps whom it meant before; a new one means whom the directory finds."""
        register, own = self._shown()
        known = {
            register.name(*member): member
            for member in (own.members if isinstance(own, PartyGroup) else ())
        }
        found = (
            known.get(line) or register.directory.resolve(line) for line in self._ui.members.lines()
        )
        return tuple(ref for ref in found if ref is not None and ref != ref_of(own))

    def _validity(self, stored: Validity) -> Validity:
        """Both days belong together: a wrong one leaves them as they were."""
        ui = self._ui
        if self._says_wrong(ui.since) or self._says_wrong(ui.until):
            return stored
        return Validity(ui.since.day(), ui.until.day())

    def _says_wrong(self, field: QWidget) -> bool:
        return not self._notes[field].isHidden()

    def _check(self) -> None:
        ui = self._ui
        self._notes[ui.full_name].say("" if ui.full_name.text().strip() else "Cần có tên")
        for field in (ui.since, ui.until):
            self._notes[field].say("" if field.is_right() else "Viết như 1/7/2025")
        since, until = ui.since.day(), ui.until.day()
        if since and until and until < since:
            self._notes[ui.until].say("Ngày cuối đứng trước ngày đầu")
        strange = self._strangers()
        self._notes[ui.members].say(f"Chưa có trong danh mục: {strange}" if strange else "")

    def _strangers(self) -> str:
        register, own = self._shown()
        if not isinstance(own, PartyGroup):
            return ""
        known = set(self._member_names(own))
        lines = (line for line in self._ui.members.lines() if line not in known)
        return ", ".join(line for line in lines if register.directory.resolve(line) is None)

    def _shown(self) -> tuple[Register, Party]:
        if self._register is None or self._party is None:
            raise RuntimeError("no party is shown")
        return self._register, self._party

    def _note_under(self, field: QWidget) -> FieldNote:
        note = FieldNote(field, self)
        form = self._ui.form
        below = next(row for row in range(form.rowCount()) if _field_in(form, row) is field) + 1
        form.insertRow(below, note)
        return note


def _field_in(form: QFormLayout, row: int) -> QWidget | None:
    item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
    return item.widget() if item is not None else None


def _offer_terms(box: QComboBox, values: Iterable[Enum]) -> None:
    for value in values:
        box.addItem(term(value), value)


def _choose(box: QComboBox, value: Enum) -> None:
    box.setCurrentText(term(value))

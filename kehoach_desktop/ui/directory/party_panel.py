"""The right panel of the directory: one party's fields, saved as each is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from kehoach_desktop.domain.staff import (
    Officer,
    Party,
    PartyKind,
    Position,
    Unit,
    display_name,
    ref_of,
)
from kehoach_desktop.ui.directory.fields import PartyFields
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.widgets.section_panel import SectionPanel


class PartyPanel(SectionPanel):
    changed = Signal(object, object)  # the Party as it was, and as it should be
    given_up = Signal()
    lost = Signal(str)  # what was typed where another value was needed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.party: Party | None = None
        self._fields = PartyFields()
        self._facts = QLabel(wordWrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add_section().addWidget(self._fields)
        self.add_section("Đang dùng ở").addWidget(self._facts)
        self._fields.left.connect(self.save)
        self._register: Register | None = None

    def show_party(self, party: Party | None, register: Register) -> None:
        """What is being typed stays while the same party, with the same facts, is shown again."""
        same = party is not None and party == self.party
        if not same:
            self._leave()
        self.party, self._register = party, register
        if party is None:
            return
        self.show_title(display_name(party))
        self._facts.setText(_facts(party, register))
        if same:
            self._fields.keep_as_stored(party, register)
        else:
            self._fields.show_party(party, register)

    def save(self) -> None:
        """A change that could not be stored is tried again when the next field is left."""
        before, after = self.party, self._fields.party() if self.party else None
        if before is not None and after is not None and after != before:
            self.party = after
            self.changed.emit(before, after)
            if self._register is None or self._register.directory.get(ref_of(after)) != after:
                self.party = before

    def focus_first(self) -> None:
        self._fields.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.party and self._register:
            self._fields.show_party(self.party, self._register)
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def _leave(self) -> None:
        for written in self._fields.doubts() if self.party else ():
            self.lost.emit(written)


def _facts(party: Party, register: Register) -> str:
    lines = []
    if register.year is not None:
        use = register.use(party)
        said = [f"{use.leads} dòng chủ trì"] if use.leads or not use.others else []
        said += [f"{use.others} dòng phối hợp"] if use.others else []
        lines.append(f"Kế hoạch năm {register.year}: {', '.join(said)}")
    people = _people(party, register)
    if people:
        lines.append(f"Người: {', '.join(people)}")
    return "\n".join(lines) or "Chưa có kế hoạch nào"


def _people(party: Party, register: Register) -> list[str]:
    """Officers in this unit or post."""
    return [
        officer.full_name
        for officer in register.in_use(PartyKind.OFFICER)
        if isinstance(officer, Officer)
        and (
            (isinstance(party, Unit) and officer.unit_id == party.id)
            or (isinstance(party, Position) and officer.position_id == party.id)
        )
    ]

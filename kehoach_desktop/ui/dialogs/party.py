"""Adds one party to the directory."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from kehoach_desktop.domain.staff import (
    GroupId,
    Officer,
    OfficerId,
    Party,
    PartyGroup,
    PartyKind,
    Position,
    PositionId,
    PositionSystem,
    Unit,
    UnitId,
    display_name,
)
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.directory.duplicates import same_name
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.directory.words import WORDS
from kehoach_desktop.ui.forms.ui_party_dialog import Ui_PartyDialog
from kehoach_desktop.ui.widgets.tallest import tallest


class PartyDialog(QDialog):
    def __init__(self, parent: QWidget, kind: PartyKind, register: Register, new_id: int) -> None:
        super().__init__(parent)
        self._ui = Ui_PartyDialog()
        self._ui.setupUi(self)
        self._kind, self._register = kind, register
        words = WORDS[kind]
        self.setWindowTitle(f"Thêm {words.one}")
        self._ui.add.setText(f"Thêm {words.one}")
        self._ui.fields.show_party(_blank(kind, new_id), register)
        self._ui.fields.left.connect(self._look_for_likeness)
        self._ui.add.clicked.connect(self._accept_if_right)
        self._ui.cancel.clicked.connect(self.reject)
        self._ui.likeness.hide()
        self._fit(theme.current().scaled(440))
        self._ui.fields.focus_first()

    @classmethod
    def ask(
        cls, parent: QWidget, kind: PartyKind, register: Register, new_id: Callable[[], int]
    ) -> Party | None:
        dialog = cls(parent, kind, register, new_id())
        return dialog.party() if dialog.exec() else None

    def party(self) -> Party:
        return self._ui.fields.party()

    def _fit(self, width: int) -> None:
        """As high as its fields, which differ by kind, and no higher than the screen."""
        fields = self._ui.layout_2.totalHeightForWidth(width)
        around = self.sizeHint().height() - self._ui.scroll.sizeHint().height()
        self.resize(width, min(fields + around, tallest(self)))

    def _accept_if_right(self) -> None:
        if self._ui.fields.is_right():
            self.accept()

    def _look_for_likeness(self) -> None:
        """Says so, and no more: two people may bear one name."""
        known = same_name(self._register, self._kind, display_name(self.party()))
        was_told = not self._ui.likeness.isHidden()
        self._ui.likeness.setVisible(known is not None)
        if known is not None:
            self._ui.likeness.setText(f"Danh mục đã có “{display_name(known)}”.")
        if was_told is not (known is not None):
            self._fit(self.width())


def _blank(kind: PartyKind, new_id: int) -> Party:
    match kind:
        case PartyKind.UNIT:
            return Unit(UnitId(new_id), "")
        case PartyKind.POSITION:
            return Position(PositionId(new_id), "", system=PositionSystem.OFFICES_2025)
        case PartyKind.OFFICER:
            return Officer(OfficerId(new_id), "")
        case PartyKind.GROUP:
            return PartyGroup(GroupId(new_id), "")

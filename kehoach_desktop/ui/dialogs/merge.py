"""Makes two entries of the directory one: which two, and whose name stays."""

from PySide6.QtWidgets import QDialog, QWidget

from kehoach_desktop.domain.staff import Party, PartyKind, PartyRef, display_name, names, ref_of
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.directory.duplicates import Merge, Pair, similar_pairs
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.directory.words import WORDS
from kehoach_desktop.ui.forms.ui_merge_dialog import Ui_MergeDialog
from kehoach_desktop.ui.widgets.tallest import tallest


class MergeDialog(QDialog):
    def __init__(
        self,
        parent: QWidget,
        kind: PartyKind,
        register: Register,
        *,
        first: PartyRef | None = None,
        different: frozenset[Pair] = frozenset(),
    ) -> None:
        """`different` are pairs that a person has called two names of two things."""
        super().__init__(parent)
        self._ui = ui = Ui_MergeDialog()
        ui.setupUi(self)
        self._kind, self._register = kind, register
        self._pairs = [pair for pair in similar_pairs(register, kind) if pair not in different]
        self.different: list[Pair] = []
        ui.question.setText(f"Hai tên này có phải một {WORDS[kind].one}?")
        parties = register.in_use(kind)
        for box in (ui.first, ui.second):
            box.offer(parties)
            box.currentIndexChanged.connect(lambda _: self._show_facts())
        ui.pairs.currentRowChanged.connect(self._show_pair)
        ui.different.clicked.connect(self._call_different)
        ui.merge.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        self._list_pairs()
        if not self._pairs and first is not None:
            ui.first.choose(first.id)
        self._show_facts()
        current = theme.current()
        height = 440 if len(self._pairs) > 1 else 250
        self.resize(min(current.scaled(640), 1240), min(current.scaled(height), tallest(self)))

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        kind: PartyKind,
        register: Register,
        *,
        first: PartyRef | None = None,
        different: frozenset[Pair] = frozenset(),
    ) -> tuple[Merge | None, frozenset[Pair]]:
        """What to merge, if anything, and the pairs now known to be different."""
        dialog = cls(parent, kind, register, first=first, different=different)
        merge = dialog.merge() if dialog.exec() else None
        return merge, different | frozenset(dialog.different)

    def merge(self) -> Merge | None:
        first, second = self._party(self._ui.first.chosen()), self._party(self._ui.second.chosen())
        if first is None or second is None or first == second:
            return None
        if self._ui.keep_first.isChecked():
            return Merge(ref_of(first), ref_of(second))
        return Merge(ref_of(second), ref_of(first))

    def _list_pairs(self) -> None:
        ui, directory = self._ui, self._register.directory
        ui.pairs.clear()
        for pair in self._pairs:
            ui.pairs.addItem(f"{directory.name_of(pair.first)} – {directory.name_of(pair.second)}")
        for widget in (ui.pairs, ui.pairs_label):
            widget.setVisible(len(self._pairs) > 1)
        ui.different.setVisible(bool(self._pairs))
        if self._pairs:
            ui.pairs.setCurrentRow(0)
            self._show_pair(0)

    def _show_pair(self, row: int) -> None:
        """The name that more rows use is offered as the one to keep."""
        if not 0 <= row < len(self._pairs):
            return
        ui, pair = self._ui, self._pairs[row]
        ui.first.choose(pair.first.id)
        ui.second.choose(pair.second.id)
        first, second = (self._rows(self._register.directory.get(ref)) for ref in pair)
        (ui.keep_second if second > first else ui.keep_first).setChecked(True)

    def _call_different(self) -> None:
        row = max(self._ui.pairs.currentRow(), 0)
        self.different.append(self._pairs.pop(row))
        if self._pairs:
            self._list_pairs()
        else:
            self.reject()

    def _show_facts(self) -> None:
        ui = self._ui
        for box, label in ((ui.first, ui.first_facts), (ui.second, ui.second_facts)):
            party = self._party(box.chosen())
            label.setText(self._facts(party) if party else "")
        ui.merge.setEnabled(self.merge() is not None)

    def _facts(self, party: Party) -> str:
        others = ", ".join(name for name in names(party) if name != display_name(party))
        lines = [f"Cũng viết là: {others}" if others else "Không có cách viết khác"]
        if self._register.year is not None:
            year, rows = self._register.year, self._rows(party)
            lines.append(f"Kế hoạch năm {year}: {rows} dòng")
        return "\n".join(lines)

    def _rows(self, party: Party) -> int:
        return sum(self._register.use(party))

    def _party(self, party_id: int | None) -> Party | None:
        if party_id is None:
            return None
        return self._register.directory.get(PartyRef(self._kind, party_id))

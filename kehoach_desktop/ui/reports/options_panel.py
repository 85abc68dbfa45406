"""What a document is about and for whom: period, party, receiver, number and day."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.period import Period
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.staff import PartyRef
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui.forms.ui_report_options import Ui_ReportOptions
from kehoach_desktop.ui.reports.document_list import list_width
from kehoach_desktop.ui.settings.form_words import differences, in_short
from kehoach_desktop.ui.widgets.buttons import link

_PAUSE_MS = 400  # after the last key
_WITH_PERIOD = {DocumentKind.REPORT, DocumentKind.DUE_LIST, DocumentKind.SCORES}
_WITH_RECEIVER = {DocumentKind.REPORT, DocumentKind.LETTER}
_PLAIN = {DocumentKind.PLAN, DocumentKind.APPENDICES}  # their number and day are the plan's own
_UNNUMBERED = {DocumentKind.ASSIGNMENT, DocumentKind.DUE_LIST, DocumentKind.SCORES}


class OptionsPanel(QFrame):
    changed = Signal()
    period_chosen = Signal(object)  # a Period, by hand
    open_period_wished = Signal()
    wording_wished = Signal()
    lock_wished = Signal()
    form_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ReportOptions()
        ui.setupUi(self)
        self._kind = DocumentKind.PLAN
        self._typed: dict[DocumentKind, tuple[str, str]] = {}  # number and day of each kind
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typing.timeout.connect(self.changed)
        ui.letter_kind.addItem("Công văn", False)  # noqa: FBT003 - Qt's own signature
        ui.letter_kind.addItem("Tờ trình", True)  # noqa: FBT003
        self.open_period = link("Mở kỳ báo cáo khác…", self.open_period_wished.emit)
        self.wording = link("Sửa lời văn…", self.wording_wished.emit)
        self.lock = link("Khoá bản gửi…", self.lock_wished.emit)
        self.form = link("", self.form_wished.emit)
        for each in (self.open_period, self.wording, self.form, self.lock):
            ui.links.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        ui.number.setToolTip("Số văn bản; để trống thì chừa chỗ cho văn thư")
        ui.day.setPlaceholderText("để trống")
        ui.day.setToolTip("Ngày ban hành, viết như 15/9/2026; để trống thì chừa chỗ")
        for combo in (ui.period, ui.party, ui.to_party, ui.letter_kind):
            combo.activated.connect(self.changed)
        ui.period.activated.connect(lambda: self.period_chosen.emit(self.period))
        for line in (ui.receiver, ui.number, ui.day):
            line.textEdited.connect(self._typing.start)
            line.editingFinished.connect(self._settle)

    # What is chosen

    @property
    def period(self) -> Period | None:
        found = self._ui.period.currentData()
        return found if isinstance(found, Period) else None

    @property
    def party(self) -> PartyRef | None:
        return _ref(self._ui.party)

    @property
    def to_party(self) -> PartyRef | None:
        return _ref(self._ui.to_party)

    @property
    def submission(self) -> bool:
        return bool(self._ui.letter_kind.currentData())

    @property
    def addressees(self) -> tuple[str, ...]:
        parts = nfc(self._ui.receiver.text()).split(";")
        return tuple(filter(None, (each.strip() for each in parts)))

    @property
    def number(self) -> str:
        return nfc(self._ui.number.text()).strip()

    @property
    def day(self) -> date | None:
        return self._ui.day.day()

    # What there is to choose

    def show_kind(self, kind: DocumentKind | None) -> None:
        """Only what matters for that kind; None for what cannot be changed any more."""
        ui = self._ui
        self._typed[self._kind] = ui.number.text(), ui.day.text()
        self._kind = kind or DocumentKind.PLAN
        number, day = self._typed.get(self._kind, ("", ""))
        ui.number.setText(number)
        ui.day.setText(day)
        rows: Iterable[tuple[Sequence[QWidget], bool]] = (
            ((ui.period_label, ui.period, self.open_period), kind in _WITH_PERIOD),
            (
                (ui.party_label, ui.party),
                kind in {DocumentKind.ASSIGNMENT, DocumentKind.HANDOVER},
            ),
            ((ui.to_party_label, ui.to_party), kind is DocumentKind.HANDOVER),
            ((ui.letter_kind_label, ui.letter_kind), kind is DocumentKind.LETTER),
            ((ui.receiver_label, ui.receiver), kind in _WITH_RECEIVER),
            (
                (ui.number_label, ui.number, ui.day_label, ui.day),
                kind is not None and kind not in _PLAIN | _UNNUMBERED,
            ),
            ((self.wording,), kind in _WITH_RECEIVER),
            ((self.form, self.lock), kind is not None),
        )
        for widgets, is_wanted in rows:
            for widget in widgets:
                widget.setVisible(is_wanted)
        ui.party_label.setText("Bên giao" if kind is DocumentKind.HANDOVER else "Của ai")
        self.setVisible(kind is not None)

    def show_periods(self, periods: Sequence[tuple[Period, str]]) -> None:
        """Each with what is to be said of it; the chosen one stays."""
        kept = self.period
        self._ui.period.clear()
        for period, words in periods:
            self._ui.period.addItem(words, period)
        self.choose_period(kept)

    def choose_period(self, period: Period | None) -> None:
        for row in range(self._ui.period.count()):
            if period is not None and self._ui.period.itemData(row) == period:
                self._ui.period.setCurrentIndex(row)

    def show_parties(self, carrying: Sequence[tuple[PartyRef, str]], everyone: bool) -> None:  # noqa: FBT001
        """Those who have work in the plan; an assignment sheet may be everyone's."""
        kept = self.party
        self._ui.party.clear()
        if everyone:
            self._ui.party.addItem("Tất cả, mỗi bên một phiếu", None)
        for ref, name in carrying:
            self._ui.party.addItem(name, ref)
        _choose(self._ui.party, kept)

    def show_takers(self, takers: Sequence[tuple[PartyRef, str]]) -> None:
        kept = self.to_party
        self._ui.to_party.clear()
        for ref, name in takers:
            self._ui.to_party.addItem(name, ref)
        _choose(self._ui.to_party, kept)

    def hint_receiver(self, receiver: str) -> None:
        self._ui.receiver.setPlaceholderText("")
        self._ui.receiver.setToolTip(
            f"Để trống thì gửi {receiver}. Nhiều nơi thì cách nhau bằng dấu ;"
            if receiver
            else "Nhiều nơi thì cách nhau bằng dấu ;"
        )
        if not self._ui.receiver.text() and receiver:
            self._ui.receiver.setText(receiver)
            self._ui.receiver.setCursorPosition(0)

    def show_form(self, own: Form | None, office: Form) -> None:
        """Whether the plan goes with the office's form, and where it does not."""
        self.form.setText(in_short(own, office))
        said = differences(own, office)
        self.form.setToolTip(f"Khác cơ quan: {said}" if said else "")

    def take_keyboard(self) -> None:
        """The first field that can be filled in."""
        for field in (self._ui.party, self._ui.to_party, self._ui.receiver):
            if field.isVisibleTo(self):
                field.setFocus()
                return

    def restyle(self) -> None:
        self.setFixedWidth(list_width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_typing"):
            self.restyle()

    def _settle(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self.changed.emit()


def _ref(combo: QComboBox) -> PartyRef | None:
    found = combo.currentData()
    return PartyRef(*found) if found is not None else None


def _choose(combo: QComboBox, ref: PartyRef | None) -> None:
    for row in range(combo.count()):
        found = combo.itemData(row)
        if ref is not None and found is not None and PartyRef(*found) == ref:
            combo.setCurrentIndex(row)
            return

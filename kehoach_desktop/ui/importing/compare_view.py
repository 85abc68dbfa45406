"""The rows of a plan beside those of a file: what is new, what differs, which one to keep."""

from typing import NamedTuple

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehoach_desktop.domain.appendix import PartId, Row
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.services.importing_matching import RowPair, RowState, counts
from kehoach_desktop.ui.history.sheet import CellKind, Sheet, SheetColumn
from kehoach_desktop.ui.importing.session import ImportSession
from kehoach_desktop.ui.importing.words import STATES
from kehoach_desktop.ui.theme import ColorName

_MARKS: dict[RowState, tuple[str, ColorName]] = {
    RowState.NEW: ("add", "accent"),
    RowState.CHANGED: ("edit", "overdue"),
    RowState.SAME: ("checkmark", "textMuted"),
    RowState.ONLY_HERE: ("info", "textMuted"),
}
# What happens to the row, taken or not; a press makes it the other.
_DEEDS: dict[RowState, tuple[str, str]] = {
    RowState.NEW: ("Thêm vào", "Không thêm"),
    RowState.CHANGED: ("Lấy trong tệp", "Giữ bản cũ"),
    RowState.SAME: ("", ""),
    RowState.ONLY_HERE: ("Bỏ khỏi bảng", "Giữ lại"),
}


class _Line(NamedTuple):
    place: int
    pair: RowPair
    row: Row  # the plan's, or the file's where the plan has none
    is_taken: bool


class CompareView(QWidget):
    def __init__(self, session: ImportSession, table: PartId, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._table = session, table
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._summary.setMargin(8)
        self.sheet = Sheet(self)
        self.sheet.setAccessibleName("So sánh từng dòng")
        self.sheet.set_columns(self._columns(), key=lambda line: line.place)
        self.sheet.acted.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary)
        column.addWidget(self.sheet, 1)
        self.setFocusProxy(self.sheet)
        self.refresh()

    def refresh(self) -> None:
        pairs, taken = self._session.pairs(self._table), self._session.taken(self._table)
        found = counts(pairs)
        said = ", ".join(
            f"<b>{found[state]}</b> {STATES[state].lower()}" for state in RowState if found[state]
        )
        self._summary.setText(
            f"So với bảng đang có: {said}. Bấm vào chữ gạch chân, hoặc Enter, để đổi."
        )
        own, file = self._session.target, self._session.editor.plan
        self.sheet.show_lines(
            [
                _Line(place, pair, self._row(pair, own, file), place in taken)
                for place, pair in enumerate(pairs)
            ]
        )

    def go_to(self, row_id: int) -> None:
        """Choose the line of a row of the file."""
        place = self.sheet.lines.row_where(lambda line: line.pair.new == row_id)
        if place is not None:
            self.sheet.setCurrentIndex(self.sheet.lines.index(place, 0))

    def _row(self, pair: RowPair, own: Plan | None, file: Plan) -> Row:
        into = self._session.choice(self._table).table
        if pair.own is not None and own is not None and into is not None:
            return own.outline(into)[pair.own]
        return file.outline(self._table)[pair.new or 0]

    def _turn(self, line: _Line) -> None:
        if line.pair.state is not RowState.SAME:
            self._session.take(self._table, [line.place], wanted=not line.is_taken)

    def _columns(self) -> tuple[SheetColumn, ...]:
        return (
            SheetColumn(
                "", 118, lambda line: STATES[line.pair.state], mark=lambda x: _MARKS[x.pair.state]
            ),
            SheetColumn("Khi nhập", 112, _deed, "accentText", kind=CellKind.DEED),
            SheetColumn("TT", 46, lambda line: line.row.marker or ""),
            SheetColumn("Nội dung", 0, lambda line: line.row.title),
            SheetColumn("Đang có", 170, lambda line: _changes(line.pair, is_before=True)),
            SheetColumn("Trong tệp", 170, lambda line: _changes(line.pair, is_before=False)),
        )


def _deed(line: _Line) -> str:
    taken, kept = _DEEDS[line.pair.state]
    return taken if line.is_taken else kept


def _changes(pair: RowPair, *, is_before: bool) -> str:
    return "\n".join(
        f"{change.column.header}: {(change.before if is_before else change.after) or '(trống)'}"
        for change in pair.changes
    )

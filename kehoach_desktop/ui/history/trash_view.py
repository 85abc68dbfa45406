"""What was removed and can come back, each with its way back in the same line."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.journal import Change
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.trash import LOOKED_BACK, TrashEntry
from kehoach_desktop.ui.forms.ui_history_trash import Ui_HistoryTrash
from kehoach_desktop.ui.history.panel_parts import add_facts, add_words
from kehoach_desktop.ui.history.plan_box import PlanBox
from kehoach_desktop.ui.history.sheet import CellKind, SheetColumn
from kehoach_desktop.ui.widgets.buttons import Button
from kehoach_desktop.ui.widgets.section_panel import SectionPanel

RESTORE = "Lấy lại"
_EMPTY = "Thùng rác đang trống. Dòng, phụ lục, kế hoạch bị xoá sẽ nằm ở đây và lấy lại được."
_SHOWN = 12
_KINDS = {
    "plan": "Kế hoạch",
    "row": "Dòng",
    "section": "Mục văn bản",
    "appendix": "Phụ lục",
    "table": "Bảng",
    "column": "Cột",
    "footnote": "Chú thích",
}


class TrashView(QWidget):
    chosen = Signal(object)  # the TrashEntry, or None
    wanted = Signal(object)  # the TrashEntry that shall come back

    def __init__(self, planning: Planning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planning = planning
        self._looked_back = LOOKED_BACK
        self._ui = Ui_HistoryTrash()
        self._ui.setupUi(self)
        self.plan_box = PlanBox(self._ui.plan_box)
        self.sheet = self._ui.sheet
        self.toolbar = self._ui.toolbar
        self.sheet.set_columns(self._columns(), key=lambda entry: entry.step)
        self.plan_box.chosen.connect(self._load)
        self._ui.more.clicked.connect(self._look_further)
        self.sheet.chosen.connect(self.chosen)
        self.sheet.acted.connect(self.wanted)

    def current(self) -> TrashEntry | None:
        found: TrashEntry | None = self.sheet.current_line()
        return found

    def count(self) -> int:
        return self.sheet.lines.rowCount()

    def refresh(self) -> None:
        self.plan_box.show_plans(self._planning.entries())
        self._load()

    def show_details(self, panel: SectionPanel) -> None:
        entry = self.current()
        panel.clear()
        panel.show_title("Mục đã xoá")
        if entry is None:
            add_words(panel.add_section(), "Thùng rác đang trống.", "muted")
            return
        top = panel.add_section()
        add_words(top, entry.title, "strong")
        plan = self.plan_box.name_of(entry.plan_id)
        facts = [("Xoá lúc", _time(entry)), ("Người xoá", entry.who), ("Việc", entry.label)]
        add_facts(top, [*facts, ("Kế hoạch", plan)])
        button = Button(RESTORE, main=True, symbol="arrow_undo")
        button.clicked.connect(lambda: self.wanted.emit(entry))
        top.addSpacing(4)
        top.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if entry.count > 1:
            below = panel.add_section(f"Trong đó có {entry.count} mục")
            for words in _shown(entry):
                add_words(below, words)

    def _columns(self) -> tuple[SheetColumn, ...]:
        return (
            SheetColumn("Xoá lúc", 132, _time, "textMuted"),
            SheetColumn("Loại", 90, _kind, "textMuted"),
            SheetColumn("Nội dung", 0, lambda entry: entry.title),
            SheetColumn("Số mục", 64, lambda entry: str(entry.count), kind=CellKind.NUMBER),
            SheetColumn("Năm", 56, self._year, "textMuted", CellKind.NUMBER),
            SheetColumn("", 70, lambda _: RESTORE, "accentText", CellKind.DEED),
        )

    def _year(self, entry: TrashEntry) -> str:
        return self.plan_box.year_of(entry.plan_id)

    def _look_further(self) -> None:
        self._looked_back *= 4
        self._load()

    def _load(self) -> None:
        trash = self._planning.trash
        entries = trash.entries(self.plan_box.plan_id, looked_back=self._looked_back)
        self.sheet.show_lines(entries)
        newest = self._planning.steps(limit=1)
        self._ui.more.setVisible(bool(newest) and newest[0].id > self._looked_back)
        how = "Bấm Lấy lại ở cuối dòng, hoặc chọn dòng rồi bấm Enter."
        self._ui.count.setText(
            f"{len(entries)} lần xoá còn lấy lại được. {how}" if entries else _EMPTY
        )


def _time(entry: TrashEntry) -> str:
    return f"{entry.at.day}/{entry.at.month}/{entry.at.year} {entry.at:%H:%M}"


def _kind(entry: TrashEntry) -> str:
    first = entry.removed[0]
    return _KINDS[_value(first).get("is", first.kind)]


def _shown(entry: TrashEntry) -> Iterator[str]:
    titles = list(filter(None, (_words(change) for change in entry.removed)))
    yield from titles[:_SHOWN]
    if len(titles) > _SHOWN:
        yield f"và {len(titles) - _SHOWN} mục khác"


def _words(change: Change) -> str:
    value = _value(change)
    title = value.get("title") or value.get("text") or value.get("header") or ""
    words = " ".join(title) if isinstance(title, list) else str(title)
    return squeeze(f"{value.get('marker') or value.get('label') or ''} {words}")


def _value(change: Change) -> dict[str, Any]:
    value: dict[str, Any] = change.old["value"] if isinstance(change.old, dict) else {}
    return value

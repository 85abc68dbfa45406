"""Asks what a new plan starts from: an earlier plan, a template, or a blank sheet."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QListWidgetItem,
    QPushButton,
    QTableWidgetItem,
    QWidget,
)

from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.services.templates import Template, TemplateKind, in_year
from kehoach_desktop.services.yearly import Replacement, apply_replacements, moved_to_year
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_new_plan import Ui_NewPlanDialog
from kehoach_desktop.ui.widgets.tallest import tallest
from kehoach_desktop.ui.widgets.wrapping_items import wrap_cells, wrap_items

Data = dict[str, Any]
_SOURCE = Qt.ItemDataRole.UserRole
_HEADS = ("Đổi", "Chỗ", "Đang ghi", "Sẽ ghi")


class NewPlan(NamedTuple):
    data: Data
    label: str


class Sources(NamedTuple):
    """What there is to start from; `data_of` reads an earlier plan only when it is chosen."""

    plans: Sequence[PlanEntry]
    templates: Sequence[Template]
    data_of: Callable[[PlanEntry], Data]


class NewPlanDialog(QDialog):
    """One list holds everything, so the most likely source is one Enter away."""

    def __init__(
        self, parent: QWidget, sources: Sources, year: int, *, from_template: bool = False
    ) -> None:
        super().__init__(parent)
        self._sources = sources
        self._moved: Data = {}
        self._found: tuple[Replacement, ...] = ()
        self._ui = ui = Ui_NewPlanDialog()
        ui.setupUi(self)
        self._main_button().setText("Tạo kế hoạch")
        ui.year_edit.setValue(year)
        ui.year_edit.setFixedWidth(theme.current().scaled(84))
        self._set_up_table()
        wrap_items(ui.source_list)
        ui.source_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill_list(from_template=from_template)
        ui.source_list.currentItemChanged.connect(self._show_source)
        ui.source_list.itemDoubleClicked.connect(self.accept)
        ui.year_edit.valueChanged.connect(self._show_source)
        self._show_source()
        ui.source_list.setFocus()
        scaled = theme.current().scaled
        self.resize(min(scaled(900), 1260), min(scaled(500), tallest(self)))

    @classmethod
    def ask(
        cls, parent: QWidget, sources: Sources, year: int, *, from_template: bool = False
    ) -> NewPlan | None:
        dialog = cls(parent, sources, year, from_template=from_template)
        return dialog.new_plan() if dialog.exec() else None

    @property
    def fields(self) -> Ui_NewPlanDialog:
        return self._ui

    def new_plan(self) -> NewPlan:
        source, year = self._source(), self._ui.year_edit.value()
        if isinstance(source, Template):
            data = in_year(source, year).plan
            head = {**data.get("head", {}), "plan_year": year}
            return NewPlan({**data, "head": head}, f"Tạo kế hoạch từ mẫu {source.name}")
        chosen = [
            found
            for row, found in enumerate(self._found)
            if not found.certain and self._is_checked(row)
        ]
        return NewPlan(
            apply_replacements(self._moved, chosen), f"Tạo từ kế hoạch năm {source.year}"
        )

    # The list of sources

    def _fill_list(self, *, from_template: bool) -> None:
        plans = sorted(self._sources.plans, key=lambda entry: -(entry.year or 0))
        filled = [each for each in self._sources.templates if each.kind is not TemplateKind.BLANK]
        blank = [each for each in self._sources.templates if each.kind is TemplateKind.BLANK]
        years = [entry.year for entry in plans]
        self._add_group(
            "Từ kế hoạch đã có",
            [(_words(each, alone=years.count(each.year) == 1), each) for each in plans],
        )
        self._add_group("Từ mẫu", [(template.name, template) for template in filled])
        self._add_group("Tờ trắng", [(template.name, template) for template in blank])
        chosen = next(
            (
                row
                for row in range(self._ui.source_list.count())
                if isinstance(self._at(row), Template if from_template else (PlanEntry, Template))
            ),
            0,
        )
        self._ui.source_list.setCurrentRow(chosen)

    def _add_group(self, title: str, sources: Sequence[tuple[str, object]]) -> None:
        if not sources:
            return
        head = QListWidgetItem(title)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setFont(theme.current().font("small", semibold=True))
        self._ui.source_list.addItem(head)
        for words, source in sources:
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setData(_SOURCE, [source])  # in a list, or Qt would take the tuple apart
            self._ui.source_list.addItem(item)

    def _at(self, row: int) -> PlanEntry | Template | None:
        source_list = self._ui.source_list
        held = source_list.item(row).data(_SOURCE) if 0 <= row < source_list.count() else None
        return held[0] if held else None

    def _source(self) -> PlanEntry | Template:
        source = self._at(self._ui.source_list.currentRow())
        return source if source is not None else self._sources.templates[0]

    # What the chosen source gives

    def _show_source(self) -> None:
        source, ui, year = self._source(), self._ui, self._ui.year_edit.value()
        is_plan = isinstance(source, PlanEntry)
        ui.years_table.setVisible(is_plan)
        ui.note_label.setVisible(is_plan)
        if isinstance(source, Template):
            ui.name_label.setText(source.name)
            ui.description_label.setText(source.description)
            return
        self._moved, self._found = moved_to_year(self._sources.data_of(source), year)
        certain = sum(1 for each in self._found if each.certain)
        doubtful = len(self._found) - certain
        ui.name_label.setText(_words(source, alone=False))
        ui.description_label.setText(
            f"Giữ {source.rows} dòng và người chủ trì, bỏ số và ngày văn bản. "
            f"{certain} chỗ đổi năm."
        )
        ui.note_label.setText(
            f"{doubtful} chỗ là giai đoạn hoặc văn bản viện dẫn: giữ nguyên, "
            "chọn vào ô nếu muốn đổi."
            if doubtful
            else "Không có giai đoạn hay văn bản viện dẫn nào cần xem."
        )
        self._show_years()

    def _set_up_table(self) -> None:
        table = self._ui.years_table
        table.setColumnCount(len(_HEADS))
        table.setHorizontalHeaderLabels(_HEADS)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setColumnWidth(0, theme.current().scaled(44))
        for column in range(1, len(_HEADS)):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        wrap_cells(table)

    def _show_years(self) -> None:
        """Doubtful places first: they are what a person should look at."""
        table = self._ui.years_table
        self._found = tuple(sorted(self._found, key=lambda each: each.certain))
        table.setRowCount(len(self._found))
        for row, found in enumerate(self._found):
            tick = QTableWidgetItem()
            tick.setCheckState(Qt.CheckState.Checked if found.certain else Qt.CheckState.Unchecked)
            tick.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | (Qt.ItemFlag.NoItemFlags if found.certain else Qt.ItemFlag.ItemIsUserCheckable)
            )
            table.setItem(row, 0, tick)
            for column, text in enumerate((found.where, found.before, found.after), start=1):
                item = QTableWidgetItem(text)
                table.setItem(row, column, item)

    def _is_checked(self, row: int) -> bool:
        item = self._ui.years_table.item(row, 0)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def _main_button(self) -> QPushButton:
        return self._ui.buttons.button(QDialogButtonBox.StandardButton.Ok)


def _words(entry: PlanEntry, *, alone: bool) -> str:
    """The year is enough where no other plan has it."""
    year = f"Kế hoạch năm {entry.year}" if entry.year else "Kế hoạch chưa rõ năm"
    return year if alone else f"{year}: {entry.subject}"

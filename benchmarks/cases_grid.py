"""The grid of rows beside the plainest table Qt has, and beside the domain alone."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView, QTreeView, QWidget
from ratios import Case, Side, slowest, timed

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    ColumnKind,
    PartId,
    Row,
    RowId,
    RowKind,
    Table,
)
from kehoach_desktop.domain.changes import changes_of
from kehoach_desktop.domain.edits import Edit
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.staff import Directory, Position, PositionId
from kehoach_desktop.domain.text import matches_folded
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.ui.application import collect_seldom, load_fonts
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.theme import Theme

SHORT, LONG = 5_000, 50_000
TABLE = PartId(2)
KEYS = ("marker", "title", "lead", "coordinators", "timeframe", "target")
KINDS = (
    ColumnKind.MARKER,
    ColumnKind.TITLE,
    ColumnKind.LEAD,
    ColumnKind.COORDINATE,
    ColumnKind.TIMEFRAME,
    ColumnKind.TARGET,
)
WORDS = (
    *("công khai", "thủ tục", "hành chính", "rà soát", "văn bản", "pháp luật", "kiểm tra"),
    *("tuyên truyền", "đối thoại", "người dân", "doanh nghiệp", "cải cách", "chỉ số", "tổ chức"),
    *("thực hiện", "báo cáo", "định kỳ", "đánh giá", "nâng cao"),
)
PHRASE = ("c", "co", "con", "cong", "cong k", "cong kh", "cong khai")
STEPS = 12
KEPT: list[object] = []


def cases(_folder: Path) -> Iterator[Case]:
    app = QApplication.instance() or QApplication([])
    KEPT.append(app)  # an application that goes before its widgets takes the process along
    app.setStyle("Fusion")  # type: ignore[attr-defined]
    load_fonts()
    collect_seldom()  # as the window does
    short, long = a_plan(SHORT), a_plan(LONG)
    flat_short, flat_long = flattened(short), flattened(long)
    show_flat = timed_with(lambda: shown(plain_table(flat_short)))
    yield Case(f"show {SHORT} wrapped rows", show_flat, show_side(short), 2.5)
    show_flat = timed_with(lambda: shown(plain_table(flat_long)))
    yield Case(f"show {LONG} wrapped rows", show_flat, show_side(long), 6.0)
    plain, grid = shown(plain_table(flat_short)), shown(a_grid(short))
    yield Case("scroll wrapped rows", scrolling(plain), scrolling(grid.view), 1.5, 9)
    yield Case("filter keystroke, proxy", proxy_typing(short), grid_typing(grid), 0.1)
    yield from paste_case(short)
    yield Case("longest block of the grid, to 100 ms", lambda: 0.1, longest_block(short), 1.0)
    QGuiApplication.clipboard().clear()  # data made by Python must not outlive it there
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QApplication.processEvents()


# Data


def a_plan(size: int) -> Plan:
    """Every tenth row is a group; no two rows read the same."""
    shuffled = random.Random(size)
    ids = count(100)
    columns = [
        (Column(PartId(next(ids)), key, key, kind), TABLE)
        for key, kind in zip(KEYS, KINDS, strict=True)
    ]
    placed: list[tuple[Row, int | None]] = []
    group: int | None = None
    for place in range(size):
        row_id = RowId(next(ids))
        if place % 10 == 0:
            group = row_id
            placed.append((a_row(row_id, RowKind.GROUP, f"{place // 10 + 1}", shuffled), None))
        else:
            marker = f"{place // 10 + 1}.{place % 10}"
            placed.append((a_row(row_id, RowKind.CRITERION, marker, shuffled), group))
    parts = [(Appendix(PartId(1), "Phụ lục 1"), None), (Table(TABLE), PartId(1)), *columns]
    return Plan(PlanId(9), parts=Outline.build(parts), rows={TABLE: Outline.build(placed)})


def a_row(row_id: RowId, kind: RowKind, marker: str, shuffled: random.Random) -> Row:
    words = shuffled.choices(WORDS, k=8)
    cells = {
        "lead": f"Công chức {words[0]}",
        "coordinators": f"Các công chức {' '.join(words[1:5])}",
        "timeframe": f"Quý {shuffled.randint(1, 4)} {' '.join(words[5:8])}",
        "target": f"{shuffled.randint(50, 100)} %",
    }
    return Row(row_id, kind, marker, " ".join(words), cells)


def flattened(plan: Plan) -> list[list[str]]:
    columns = plan.columns(TABLE)
    return [[row.text(column) for column in columns] for _, row in plan.outline(TABLE).walk()]


# Anchors


class FlatModel(QAbstractTableModel):
    def __init__(self, rows: list[list[str]]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(KEYS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]
        return None


def plain_table(rows: list[list[str]]) -> QTableView:
    table = QTableView()
    table.kept = FlatModel(rows)  # type: ignore[attr-defined]
    table.setModel(table.kept)  # type: ignore[attr-defined]
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return table


class FoldingProxy(QSortFilterProxyModel):
    needle = ""

    def filterAcceptsRow(self, row: int, parent: Any) -> bool:  # noqa: N802
        text = self.sourceModel().index(row, 0, parent).data()
        return matches_folded(text, self.needle)


def proxy_typing(plan: Plan) -> Side:
    model = QStandardItemModel()
    items: dict[int | None, Any] = {None: model.invisibleRootItem()}
    rows = plan.outline(TABLE)
    for _, row in rows.walk():
        items[row.id] = QStandardItem(f"{row.marker} {row.title} {' '.join(row.cells.values())}")
        items[rows.parents[row.id]].appendRow(items[row.id])
    proxy = FoldingProxy()
    proxy.setRecursiveFilteringEnabled(True)
    proxy.setSourceModel(model)
    tree = QTreeView()
    tree.setModel(proxy)
    tree.expandAll()
    shown(tree)

    def type_phrase() -> None:
        for typed in PHRASE:
            proxy.needle = typed
            proxy.invalidateFilter()
            QApplication.processEvents()

    type_phrase.kept = (model, proxy, tree)  # type: ignore[attr-defined]
    return timed(type_phrase)


# Product


class NoStore:
    """A store that keeps nothing, so that only the screen and the domain are measured."""

    def __init__(self) -> None:
        self.new_id = count(10_000_000).__next__

    @contextmanager
    def unit_of_work(self) -> Iterator[Any]:
        yield SimpleNamespace(
            journal=SimpleNamespace(write=lambda *_, **__: 1),
            plans=SimpleNamespace(apply=lambda *_: None),
            office=lambda: SimpleNamespace(user="A"),
            commit=lambda: None,
        )


def an_editor(plan: Plan) -> PlanEditor:
    planning = Planning(NoStore(), lambda: datetime(2026, 3, 12, tzinfo=UTC))
    posts = (Position(PositionId(1), "Văn phòng - thống kê", "VPTK"),)
    return PlanEditor(planning, plan, Directory(positions=posts))


def a_grid(plan: Plan, editor: PlanEditor | None = None) -> AppendixGrid:
    new_id = count(20_000_000).__next__
    return AppendixGrid(editor or an_editor(plan), TABLE, Theme(), new_id=new_id)


W = TypeVar("W", bound=QWidget)


def shown(widget: W) -> W:
    widget.resize(1000, 600)
    widget.show()
    QApplication.processEvents()
    return widget


def timed_with(make: Callable[[], QWidget]) -> Side:
    made: list[QWidget] = []

    def close_all() -> None:
        while made:
            made.pop().close()

    return timed(lambda: made.append(make()), close_all)


def show_side(plan: Plan) -> Side:
    return timed_with(lambda: shown(a_grid(plan)))


def scrolling(table: QTableView) -> Side:
    bar = table.verticalScrollBar()
    places = random.Random(7)  # both sides begin at the same rows, each time at new ones

    def scroll() -> None:
        for _ in range(STEPS):
            bar.setValue(bar.value() + 7)
            QApplication.processEvents()

    return timed(scroll, lambda: bar.setValue(places.randint(0, SHORT // 2)))


def grid_typing(grid: AppendixGrid) -> Side:
    def type_phrase() -> None:
        for typed in PHRASE:
            grid.set_filter(typed)
            QApplication.processEvents()

    return timed(type_phrase, lambda: grid.set_filter(""))


def paste_case(plan: Plan) -> Iterator[Case]:
    """500 rows of six cells over rows that are there; the anchor does the very same edits."""
    block = as_text(block_of_rows(plan))
    editor = an_editor(plan)
    grid = shown(a_grid(plan, editor))
    grid.go_to(grid.model.flat.ids[0], "marker")
    done: list[Edit] = []
    editor.edited.connect(done.append)

    def paste() -> None:
        grid.on_selection.paste()
        QApplication.processEvents()

    def ready() -> None:
        editor.undo()
        data = QMimeData()
        data.setText(block)
        QGuiApplication.clipboard().setMimeData(data)
        grid.go_to(grid.model.flat.ids[0], "marker")

    def domain_alone() -> None:
        changes_of(plan, done[0])
        done[0].apply(plan)
        done[0].inverse(plan)

    ready()
    paste()
    yield Case("paste 500 rows of 6 cells", timed(domain_alone), timed(paste, ready), 3.0, 3)


def block_of_rows(plan: Plan) -> list[list[str]]:
    shuffled = random.Random(1)
    rows = [a_row(RowId(1), RowKind.CRITERION, f"{i}", shuffled) for i in range(500)]
    return [[row.text(column) for column in plan.columns(TABLE)] for row in rows]


def as_text(block: list[list[str]]) -> str:
    return "\n".join("\t".join(cells) for cells in block)


def as_excel_copies(block: list[list[str]]) -> QMimeData:
    data = QMimeData()
    data.setText(as_text(block))
    lines = ("".join(f"<td class=xl65 width=64>{cell}</td>" for cell in cells) for cells in block)
    rows = "".join(f"<tr height=20 style='height:15.0pt'>{line}</tr>" for line in lines)
    data.setHtml(f"<style>.xl65{{white-space:normal}}</style><table border=0>{rows}</table>")
    return data


def longest_block(plan: Plan) -> Side:
    """The slowest of what a person does in a long table: keys never wait longer than this."""
    block = block_of_rows(plan)
    editor = an_editor(plan)
    grid = shown(a_grid(plan, editor))
    rows = grid.model.flat.ids
    middle = rows[SHORT // 2]

    def painted(action: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            action()
            QApplication.processEvents()

        return run

    bar = grid.view.verticalScrollBar()
    names = ("insert_row", "indent", "move_up", "delete_rows", "fill_down", "renumber")
    commands = [grid.actions_by_name[name].trigger for name in names]
    actions: list[Callable[[], object]] = [
        lambda: grid.go_to(middle, "title"),
        *commands,
        lambda: grid.go_to(rows[-1], "lead"),
        lambda: grid.session.begin(replace=True),
        lambda: grid.session.editor.insertPlainText("cong"),
        grid.session.cancel,
        *(partial(grid.set_filter, typed) for typed in (*PHRASE, "")),
        grid.showing.collapse_all,
        grid.showing.expand_all,
        lambda: bar.setValue(bar.maximum() // 2),
        lambda: bar.setValue(bar.value() + bar.pageStep()),
        lambda: bar.setValue(0),
        editor.undo,
        lambda: grid.go_to(rows[0], "marker"),
        lambda: QGuiApplication.clipboard().setMimeData(as_excel_copies(block)),
        grid.on_selection.paste,
        editor.undo,
    ]
    return slowest([painted(action) for action in actions])

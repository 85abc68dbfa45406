"""Rows of plain lists and tables are as high as their words, and no higher."""

import pytest
from PySide6.QtWidgets import QHeaderView, QListWidget, QTableWidget, QTableWidgetItem

from kehoach_desktop.ui import stylesheet, theme
from kehoach_desktop.ui.theme import BASES, Theme
from kehoach_desktop.ui.widgets.wrapping_items import wrap_cells, wrap_items

_WORDS = "số /KH-UBND ngày tháng năm 2026 của Ủy ban nhân dân xã"


@pytest.mark.parametrize("base", BASES)
def test_a_row_of_a_table_is_as_high_as_its_longest_words(wardrobe, put, qtbot, base):
    stylesheet.apply(wardrobe, Theme(base=base))
    table = QTableWidget(2, 2)
    table.setProperty("kind", "plain")
    table.setShowGrid(False)  # its line would be added
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    wrap_cells(put(table))
    for row, words in enumerate((_WORDS, "Mục II.1")):
        table.setItem(row, 0, QTableWidgetItem(words))
    line = table.fontMetrics().height()
    edges = 2 * theme.current().size("cellPadH")
    table.setColumnWidth(0, table.fontMetrics().horizontalAdvance(_WORDS) + edges + 2)
    qtbot.waitUntil(lambda: table.rowHeight(0) == theme.current().size("row"))
    table.setColumnWidth(0, table.columnWidth(0) - edges)
    qtbot.waitUntil(lambda: table.rowHeight(0) > 2 * line)
    assert table.rowHeight(1) == theme.current().size("row")


def test_a_name_that_just_fits_takes_one_line(put, qtbot):
    items = put(QListWidget())
    items.setProperty("kind", "plain")
    wrap_items(items)
    items.addItem("Nâng cao bốn chỉ số (chức danh trước tháng 7/2025)")
    words = items.fontMetrics().horizontalAdvance(items.item(0).text())
    items.setFixedWidth(words + 2 * theme.current().size("cellPadH") + 4)
    row = theme.current().size("row")
    qtbot.waitUntil(lambda: items.visualItemRect(items.item(0)).height() == row)
    items.setFixedWidth(items.width() - 10)
    qtbot.waitUntil(lambda: items.visualItemRect(items.item(0)).height() > row)

"""A long table is understood in the time that its rows take, whatever they hold."""

from time import process_time

import pytest

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.source import (
    Source,
    SourceCell,
    SourceKind,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
)
from kehoach_desktop.domain.staff import Directory


def table(count, row):
    head = SourceRow((cell(0, "TT"), cell(1, "Nội dung"), cell(2, "Thời gian")))
    rows = (head, *(SourceRow(row(number, count)) for number in range(count)))
    sheet = SourceSheet((SourceTable(rows, 3),), "Sheet1")
    return Source("a.xlsx", SourceKind.WORKBOOK, (sheet,))


def cell(column, text, **facts):
    return SourceCell(column, (SourceRun(text),), **facts)


def without_numbers(number, _):
    return cell(1, f"Việc thứ {number} của xã"), cell(2, "Quý I")


def going_on_from_the_row_above(number, _):
    return (cell(1, f"và việc thứ {number} của xã"),)


def each_merged_down_to_the_end(number, count):
    return cell(1, f"Việc thứ {number} của xã"), cell(2, "Quý I", down=count - number)


@pytest.mark.parametrize(
    "row", [without_numbers, going_on_from_the_row_above, each_merged_down_to_the_end]
)
def test_a_row_of_a_long_table_takes_hardly_longer_than_one_of_a_short_table(row):
    def seconds_each(count):
        source = table(count, row)
        start = process_time()
        understand(source, Directory())
        return (process_time() - start) / count

    few, many = (min(seconds_each(count) for _ in range(3)) for count in (500, 4000))
    assert many < 3 * few

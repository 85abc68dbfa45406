"""Find and replace over all tables: count first, one step, parties read again."""

from kehoach_desktop.domain.text import fold
from kehoach_desktop.ui.grid.find import Query, find, replace_all
from tests.builders import TABLE, a_directory, a_plan, a_row, ids


def plan():
    return a_plan(
        a_row(20, "Báo cáo năm 2025", lead="Công chức VPTK", time="Năm 2025"),
        a_row(21, "báo cáo quý, BÁO CÁO tháng"),
    )


def replaced(query, text, **more):
    edit = replace_all(plan(), query, text, directory=a_directory(), new_id=ids(900), **more)
    return edit.apply(plan())


def test_places_are_found_without_accents_and_case():
    assert len(find(plan(), Query("bao cao"))) == 3


def test_accents_count_when_asked():
    assert find(plan(), Query("bao cao", ignore_accents=False)) == []
    assert len(find(plan(), Query("báo cáo", ignore_accents=False))) == 3


def test_case_counts_when_asked():
    query = Query("báo cáo", ignore_accents=False, match_case=True)
    assert [found.row_id for found in find(plan(), query)] == [21]


def test_every_place_is_replaced_in_one_step():
    new = replaced(Query("2025"), "2026")
    assert new.outline(TABLE)[20].title == "Báo cáo năm 2026"
    assert new.outline(TABLE)[20].cells["timeframe"] == "Năm 2026"


def test_only_chosen_places_are_replaced():
    query = Query("báo cáo")
    second = find(plan(), query)[1:2]
    new = replaced(query, "Tổng kết", only=second)
    assert new.outline(TABLE)[21].title == "Tổng kết quý, BÁO CÁO tháng"
    assert new.outline(TABLE)[20].title == "Báo cáo năm 2025"


def test_parties_of_a_replaced_cell_are_read_again():
    new = replaced(Query("Công chức VPTK"), "Công an phường")
    assert [a_directory().name_of(each.subject) for each in new.assignments[20]] == [
        "Công an phường"
    ]


def test_an_empty_search_finds_nothing():
    assert find(plan(), Query("")) == []


def test_a_found_place_is_the_place_in_the_text():
    [first, *_] = find(plan(), Query("nam"))
    row = plan().outline(TABLE)[first.row_id]
    assert fold(row.title[first.start : first.end]) == "nam"

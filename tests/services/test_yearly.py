"""Last year's plan becomes this year's: years move on, what is cited or promised stays."""

import json
from pathlib import Path

import pytest
from builders import a_directory, a_plan, a_row
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.planfile import plan_from_data, plan_to_data
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.yearly import apply_replacements, moved_to_year

PLANS = sorted((Path(__file__).parents[1] / "plans").glob("*.json"))


def plan_data(subject="Nâng cao các chỉ số năm 2025", *, rows=(), **head):
    return {
        "format": "kehoach.plan",
        "version": 1,
        "head": {"subject": subject, "plan_year": 2025, **head},
        "parts": [
            {
                "is": "appendix",
                "label": "Phụ lục I",
                "title": ["CHỈ SỐ NĂM 2025"],
                "parts": [
                    {
                        "is": "table",
                        "columns": [
                            {"key": "marker", "header": "TT", "kind": "marker"},
                            {"key": "title", "header": "Tiêu chí", "kind": "title"},
                            {
                                "key": "target",
                                "header": "Chỉ tiêu 2025",
                                "kind": "target",
                                "year": 2025,
                            },
                            {"key": "timeframe", "header": "Thời gian", "kind": "timeframe"},
                        ],
                        "rows": list(rows),
                    }
                ],
            }
        ],
    }


def moved_subject(subject, year=2026):
    return moved_to_year(plan_data(subject), year)[0]["head"]["subject"]


def a_timed_row(time, **fields):
    return {"marker": "3.4.", "title": "Rà soát", "cells": {"timeframe": time}, **fields}


def table_of(data):
    return data["parts"][0]["parts"][0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Cải cách hành chính năm 2025", "Cải cách hành chính năm 2026"),
        ("so với năm 2024", "so với năm 2025"),
        ("Quý II/2025", "Quý II/2026"),
        ("trước 30/4/2025", "trước 30/4/2026"),
        ("trước ngày 05 tháng 12 năm 2025.", "trước ngày 05 tháng 12 năm 2026."),
        ("Từ 15/12/2024 - 14/12/2025", "Từ 15/12/2025 - 14/12/2026"),
        ("đến hết năm 2025", "đến hết năm 2026"),
        ("Năm 2025 và các năm tiếp theo", "Năm 2026 và các năm tiếp theo"),
        ("phổ biến giáo dục pháp luật năm 2025", "phổ biến giáo dục pháp luật năm 2026"),
    ],
)
def test_a_year_near_the_plans_own_moves_with_it(before, after):
    assert moved_subject(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "giai đoạn 2023 - 2025",
        "từ năm 2025 đến năm 2026",
        "năm học 2024-2025",
        "số 12/KH-UBND ngày 28/11/2024",
        "Nghị quyết số 02/NQ-CP ngày 05 tháng 01 năm 2024",
        "Nghị định số 42/2024/NĐ-CP",
        "Luật Đất đai năm 2024",
        "đến năm 2030",
        "Biến mới năm 2021",
        "trước 29/02/2024",
    ],
)
def test_what_only_a_person_can_judge_is_flagged_and_stays(text):
    moved, found = moved_to_year(plan_data(text), 2026)
    assert moved["head"]["subject"] == text
    assert [each.certain for each in found if each.where == "Trích yếu"] == [False]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2025 của UBND xã)",
            "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2026 của UBND xã)",
        ),
        ("(Kèm theo Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND xã)", None),
        ("(Kèm theo Kế hoạch số ... /KH-UBND ngày ... tháng 01 năm 2025)", None),
    ],
)
def test_a_line_that_names_the_plan_moves_while_its_number_is_yet_to_be_given(before, after):
    data = plan_data()
    data["parts"][0]["attached_line"] = before
    moved, found = moved_to_year(data, 2026)
    assert moved["parts"][0]["attached_line"] == (after or before)
    (line,) = [each for each in found if each.path[-1] == "attached_line"]
    assert line.certain is (after is not None)


@pytest.mark.parametrize(
    "text", ["2.025 hồ sơ", "0,2025 điểm", "12025", "năm 2024-25", "Quyết định số 2024/QĐ-UBND"]
)
def test_what_is_no_year_is_not_even_flagged(text):
    moved, found = moved_to_year(plan_data(text), 2026)
    assert moved["head"]["subject"] == text
    assert "Trích yếu" not in [each.where for each in found]


def test_the_list_says_where_what_and_how_sure():
    rows = [a_timed_row("Quý II/2025, theo Kế hoạch số 12/KH-UBND ngày 28/11/2024")]
    _, found = moved_to_year(plan_data(rows=rows), 2026)
    assert [each[:4] for each in found] == [
        ("Trích yếu", "năm 2025", "năm 2026", True),
        ("Phụ lục I, tên", "NĂM 2025", "NĂM 2026", True),
        ("Phụ lục I, cột Chỉ tiêu 2025", "2025", "2026", True),
        ("Phụ lục I, dòng 3.4, Thời gian", "Quý II/2025", "Quý II/2026", True),
        (
            "Phụ lục I, dòng 3.4, Thời gian",
            "số 12/KH-UBND ngày 28/11/2024",
            "số 12/KH-UBND ngày 28/11/2025",
            False,
        ),
    ]


def test_a_sections_place_is_told_by_the_markers_above_it():
    data = plan_data()
    task = {"is": "section", "marker": "2.1.1", "parts": [{"is": "section", "text": "Năm 2025"}]}
    middle = {"is": "section", "marker": "2.1.", "parts": [task]}
    data["parts"] = [
        {
            "is": "section",
            "marker": "II.",
            "parts": [{"is": "section", "marker": "2.", "parts": [middle]}],
        }
    ]
    _, found = moved_to_year(data, 2026)
    assert found[-1].where == "Mục II.2.1.1"


def test_a_milestone_column_moves_with_its_header():
    moved, _ = moved_to_year(plan_data(), 2026)
    target = table_of(moved)["columns"][2]
    assert (target["header"], target["year"]) == ("Chỉ tiêu 2026", 2026)


def test_a_milestone_that_its_header_does_not_print_moves_by_itself():
    data = plan_data()
    table_of(data)["columns"][2]["header"] = "Chỉ tiêu"
    moved, _ = moved_to_year(data, 2026)
    assert table_of(moved)["columns"][2]["year"] == 2026


def test_number_and_date_are_yet_to_be_given():
    given_day = {"number": "05", "day": 5, "month": 1, "year": 2025, "date_literal": "ngày 5"}
    head = moved_to_year(plan_data(**given_day), 2026)[0]["head"]
    assert head == {"subject": "Nâng cao các chỉ số năm 2026", "plan_year": 2026, "year": 2026}


def test_a_plan_of_one_year_covers_the_new_one():
    head = moved_to_year(plan_data(period_from=2025, period_to=2025), 2026)[0]["head"]
    assert (head["period_from"], head["period_to"]) == (2026, 2026)


def test_a_stretch_of_years_waits_for_a_person():
    data = plan_data(period_from=2023, period_to=2025)
    moved, found = moved_to_year(data, 2026)
    asked = [each for each in found if each.where == "Giai đoạn"]
    assert (moved["head"]["period_from"], moved["head"]["period_to"]) == (2023, 2025)
    head = apply_replacements(moved, asked)["head"]
    assert (head["period_from"], head["period_to"]) == (2024, 2026)


def test_a_ticked_suggestion_is_applied_beside_the_certain_ones():
    moved, found = moved_to_year(plan_data("Năm 2025, giai đoạn 2023-2025, năm 2025"), 2026)
    (asked,) = [each for each in found if not each.certain]
    assert moved["head"]["subject"] == "Năm 2026, giai đoạn 2023-2025, năm 2026"
    chosen = apply_replacements(moved, [asked])
    assert chosen["head"]["subject"] == "Năm 2026, giai đoạn 2024-2026, năm 2026"


def test_a_leap_day_becomes_the_last_of_february():
    moved, found = moved_to_year(plan_data("trước 29/02/2024", plan_year=2024), 2025)
    (asked,) = [each for each in found if not each.certain]
    assert apply_replacements(moved, [asked])["head"]["subject"] == "trước 28/02/2025"


def test_a_ticked_citation_carries_its_date_along():
    literal = "Nghị quyết số 02/NQ-CP ngày 29/02/2024"
    data = plan_data(citations=[{"literal": literal, "day": "2024-02-29"}])
    moved, found = moved_to_year(data, 2026)
    assert moved["head"]["citations"] == data["head"]["citations"]
    citation = apply_replacements(moved, [found[1]])["head"]["citations"][0]
    assert citation == {
        "literal": "Nghị quyết số 02/NQ-CP ngày 28/02/2025",
        "day": "2025-02-28",
    }


def test_a_confirmed_reading_still_fits_its_cell():
    readings = {"timeframe": {"literal": "đầu năm 2025", "restated": "trước 15/02/2025"}}
    moved, _ = moved_to_year(plan_data(rows=[a_timed_row("đầu năm 2025", readings=readings)]), 2026)
    (row,) = table_of(moved)["rows"]
    assert row["cells"]["timeframe"] == "đầu năm 2026"
    assert row["readings"]["timeframe"] == {
        "literal": "đầu năm 2026",
        "restated": "trước 15/02/2026",
    }


def test_who_stands_under_a_row_stays():
    plan = a_plan(a_row(21, "Rà soát", lead="Công chức VPTK"), head=PlanHead(plan_year=2025))
    data = plan_to_data(plan, a_directory())
    moved, _ = moved_to_year(data, 2026)
    assert moved["parts"] == data["parts"]


def test_a_plan_without_a_year_only_gets_one():
    data = plan_data()
    del data["head"]["plan_year"]
    moved, found = moved_to_year(data, 2026)
    assert moved["head"]["plan_year"] == 2026
    assert (moved["parts"], found) == (data["parts"], ())


def test_the_plan_it_came_from_is_not_touched():
    data = plan_data(rows=[a_timed_row("Quý II/2025")])
    as_it_was = json.dumps(data)
    moved_to_year(data, 2026)
    assert json.dumps(data) == as_it_was


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_real_plans_change_in_the_listed_places_only(path):
    data = json.loads(path.read_text("utf-8"))
    source = data["head"]["plan_year"]
    moved, found = moved_to_year(data, source + 1)
    back = apply_replacements(
        moved,
        [each._replace(before=each.after, after=each.before) for each in found if each.certain],
    )
    assert back["parts"] == data["parts"]
    assert {**data["head"], **back["head"], "plan_year": source, "year": source} == data["head"]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_real_plans_open_for_the_next_year_with_everything_ticked(path):
    data = json.loads(path.read_text("utf-8"))
    moved, found = moved_to_year(data, data["head"]["plan_year"] + 1)
    chosen = apply_replacements(moved, [each for each in found if not each.certain])
    ids = iter(range(1, 10_000))
    plan = plan_from_data(chosen, plan_id=1, new_id=lambda: next(ids), directory=Directory())
    assert plan.head.plan_year == data["head"]["plan_year"] + 1


_YEARISH = st.lists(
    st.sampled_from(
        ["năm ", "2025", "2024", "2030", "/", "-", " ", "29", "02", "số ", "KH-UBND", "ngày ",
         "quý ", "IV", "đến ", "tháng ", "giai đoạn ", ".", ",", "Luật "]
    )
    | st.text(max_size=3),
    max_size=12,
).map("".join)  # fmt: skip


@given(_YEARISH, st.integers(2020, 2040))
def test_nothing_but_the_listed_years_changes_in_any_text(text, year):
    moved, found = moved_to_year(plan_data(text), year)
    expected = text
    for each in found:
        if each.where == "Trích yếu" and each.certain:
            end = each.start + len(each.before)
            assert text[each.start : end] == each.before
            expected = expected[: each.start] + each.after + expected[end:]
    assert moved["head"]["subject"] == expected


@given(_YEARISH, st.integers(2020, 2040))
def test_every_suggestion_can_be_ticked(text, year):
    moved, found = moved_to_year(plan_data(text), year)
    chosen = apply_replacements(moved, [each for each in found if not each.certain])
    assert len(chosen["head"]["subject"]) == len(text)

"""Search follows every edit, asks for no accents and takes any text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.appendix import Appendix, PartId, Row, RowId, RowKind
from kehoach_desktop.domain.edits import AddPart, AddRow, PutPart, PutRow, RemovePart, RemoveRow
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.progress import Progress, ProgressId, ProgressState
from kehoach_desktop.services.ports import Hit
from tests.storage.samples import AT, WHO, add, do, long_plan, only_table, rich_plan
from tests.storage.test_tracking import QUARTER


def found(file, words):
    with file.unit_of_work() as work:
        return [hit.item_id for hit in work.search(words)]


def first_row(plan):
    return next(plan.all_rows())


def test_words_without_accents_find_a_row_by_the_beginning_of_the_last_one(file):
    plan = add(file, rich_plan(file.new_id))
    row = next(row for row in plan.all_rows() if row.marker == "1.1")
    for words in ("ban hanh ke hoach", "KẾ HOẠCH CẢI", "hành ban", "hoi lai so n", "vp-tk", "b"):
        assert row.id in found(file, words), words
    assert found(file, "hanhban") == []
    assert found(file, "ban hanx") == []


def test_sections_appendices_footnotes_and_progress_are_found(file):
    plan = add(file, rich_plan(file.new_id))
    progress = Progress(
        ProgressId(file.new_id()),
        first_row(plan).id,
        QUARTER.id,
        AT,
        WHO,
        ProgressState.DONE,
        result="Đã tổ chức hội nghị",
        proposal="Đề nghị khen thưởng",
    )
    with file.unit_of_work() as work:
        work.tracking.put_period(QUARTER)
        work.tracking.add_progress([progress])
        work.commit()
        assert work.search("hoi nghi khen") == [Hit(progress.id, None)]
    appendix = next(plan.appendices())
    assert found(file, "par index") == [appendix.id]
    assert len(found(file, "thang diem cua tinh")) == len(found(file, "niem yet")) == 1


def test_search_follows_a_changed_row(file):
    plan = add(file, long_plan(file.new_id, 3))
    row = first_row(plan)
    do(file, plan, PutRow(only_table(plan), row._replace(title="Đối thoại", cells={})))
    assert found(file, "doi thoai") == [row.id]
    assert row.id not in found(file, "tieu chi")


def test_a_row_emptied_of_words_is_no_longer_found(file):
    plan = add(file, long_plan(file.new_id, 3))
    row = first_row(plan)
    do(file, plan, PutRow(only_table(plan), Row(row.id, RowKind.TASK, None, "")))
    assert row.id not in found(file, "tieu chi")


def test_a_removed_row_is_not_found_until_undo_brings_it_back(file):
    plan = add(file, long_plan(file.new_id, 3))
    table, row = only_table(plan), list(plan.all_rows())[-1]
    removal = RemoveRow(table, row.id)
    without = do(file, plan, removal)
    assert row.id not in found(file, "tieu chi so 2")
    do(file, without, removal.inverse(plan))
    assert found(file, "tieu chi so 2") == [row.id]


def test_added_rows_and_parts_are_found_and_removed_parts_are_not(file):
    plan = add(file, long_plan(file.new_id, 3))
    row = Row(RowId(file.new_id()), RowKind.TASK, "4", "Số hóa hồ sơ")
    part = Appendix(PartId(file.new_id()), "Phụ lục 9")
    plan = do(file, plan, AddRow(only_table(plan), row, Place()))
    plan = do(file, plan, AddPart(part, Place()))
    assert found(file, "so hoa") == [row.id]
    plan = do(file, plan, PutPart(replace(part, label="Biểu tổng hợp")))
    assert (found(file, "phu luc 9"), found(file, "bieu tong")) == ([], [part.id])
    do(file, plan, RemovePart(part.id))
    assert found(file, "bieu tong") == []


def test_a_plan_in_the_trash_is_not_found(file):
    plan = add(file, long_plan(file.new_id, 3))
    with file.unit_of_work() as work:
        step = work.journal.write((), at=AT, who=WHO, label="Xoá", plan_id=plan.id)
        work.plans.remove(plan.id, step)
        assert work.search("tieu chi") == []
        work.plans.remove(plan.id, None)
        assert len(work.search("tieu chi")) == 3


def test_no_more_than_the_limit_is_given(file):
    add(file, long_plan(file.new_id, 30))
    with file.unit_of_work() as work:
        assert len(work.search("tieu chi", limit=7)) == 7


@pytest.mark.parametrize(
    "words", ["", "  ", '"', "*", "(", "-", "NEAR(", "a AND", "\x00", "^", "½²", "đ:"]
)
def test_signs_of_the_query_language_are_plain_text(file, words):
    add(file, long_plan(file.new_id, 3))
    found(file, words)


def test_any_text_can_be_searched_for(file):
    add(file, long_plan(file.new_id, 3))
    with file.unit_of_work() as work:

        @given(st.text())
        def search(words):
            assert len(work.search(words, limit=5)) <= 5

        search()

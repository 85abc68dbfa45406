"""What the page's commands do to a plan: undone, it is the plan it was."""

import json
from pathlib import Path

import pytest
from builders import a_directory, ids
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId
from kehoach_desktop.domain.edits import Batch
from kehoach_desktop.domain.plan import Citation, CitationUse, PlanHead, PlanId, Purpose, Recipient
from kehoach_desktop.domain.planfile import plan_from_data, plan_to_data
from kehoach_desktop.ui.plan import appendix_edits, head_lines, section_edits
from kehoach_desktop.ui.plan.line_list import Line

WARD = Path(__file__).parents[2] / "plans" / "ward.json"


@pytest.fixture(scope="module")
def new_id():
    return ids(100_000)


@pytest.fixture(scope="module")
def ward(new_id):
    data = json.loads(WARD.read_text(encoding="utf-8"))
    return plan_from_data(data, plan_id=PlanId(1), new_id=new_id, directory=a_directory())


def applied(plan, edits):
    batch = edits if isinstance(edits, Batch) else Batch(tuple(edits))
    after = batch.apply(plan)
    assert batch.inverse(plan).apply(after) == plan
    return after


def texts(plan):
    return [section.text or section.title for _, section in plan.sections()]


@given(st.data())
def test_outdenting_keeps_the_page_in_its_order(ward, data):
    section_id = data.draw(st.sampled_from([each.id for _, each in ward.sections()]))
    after = applied(ward, section_edits.outdent(ward, section_id))
    assert texts(after) == texts(ward)


@given(st.data())
def test_indenting_puts_a_section_below_the_one_before_it(ward, data):
    section_id = data.draw(st.sampled_from([each.id for _, each in ward.sections()]))
    after = applied(ward, section_edits.indent(ward, section_id))
    assert texts(after) == texts(ward)


def test_a_section_moves_with_all_below_it_and_back(ward):
    first, second = section_edits.sections_below(ward, None)[:2]
    down = applied(ward, section_edits.move_down(ward, first))
    assert section_edits.sections_below(down, None)[:2] == [second, first]
    assert applied(down, section_edits.move_up(down, first)) == ward


def test_the_sections_of_the_ward_are_numbered_without_a_gap(ward):
    after = applied(ward, section_edits.put_all(section_edits.renumbered(ward)))
    assert section_edits.renumbered(after) == []


def test_a_section_is_named_by_the_markers_above_it(ward):
    (found,) = (each for _, each in ward.sections() if each.title.startswith("Chỉ số cải cách"))
    assert section_edits.path(ward, found.id) == "II.1.1"


def test_a_copied_appendix_holds_the_same_rows_under_new_ids(ward, new_id):
    first = next(ward.appendices())
    edit, copy_id = appendix_edits.copied(ward, first.id, new_id)
    after = applied(ward, edit)
    assert [each.label for each in after.appendices()][:2] == ["Phụ lục 1", "Phụ lục 2"]
    data = plan_to_data(after, a_directory())["parts"]
    original, copy = (part for part in data if part.get("short_name") == "PAR INDEX")
    assert copy["parts"] == original["parts"]
    assert copy_id != first.id


def test_a_new_appendix_counts_its_label_on_and_takes_the_columns(ward, new_id):
    edit, added = appendix_edits.new_appendix(ward, new_id)
    after = applied(ward, edit)
    table = appendix_edits.first_table(after, added)
    assert appendix_edits.the_appendix(after, added).label == "Phụ lục 5"
    assert [column.key for column in after.columns(table.id)] == [
        *("marker", "title", "lead", "coordinators", "timeframe")
    ]


@given(st.integers(0, 3), st.integers(-1, 9))
def test_an_appendix_moves_to_the_place_it_was_given(ward, which, to):
    order = [each.id for each in ward.appendices()]
    after = applied(ward, appendix_edits.moved(ward, order[which], to))
    moved = [each.id for each in after.appendices()]
    assert moved.index(order[which]) == min(max(to, 0), 3)
    assert [each for each in moved if each != order[which]] == [
        each for each in order if each != order[which]
    ]


@given(st.permutations(range(5)), st.integers(0, 5))
def test_columns_stand_as_they_were_ordered(ward, new_id, order, kept):
    table = appendix_edits.first_table(ward, next(ward.appendices()).id).id
    old = ward.columns(table)
    wanted = [old[place] for place in order][:kept]
    wanted.insert(0, Column(PartId(new_id()), "note", "Ghi chú", ColumnKind.NOTE))
    after = applied(ward, appendix_edits.reshaped(ward, table, wanted))
    assert after.columns(table) == tuple(wanted)
    keys = {column.key for column in wanted}
    assert all(row.cells.keys() <= keys for _, row in after.outline(table).walk())


def test_a_changed_citation_keeps_only_the_facts_it_still_states():
    known = Citation(
        "Kế hoạch số 36/KH-UBND ngày 06/02/2024 của UBND tỉnh",
        CitationUse.IMPLEMENTS,
        type_name="Kế hoạch",
        number="36",
        symbol="KH-UBND",
        issuer="UBND tỉnh",
    )
    line = Line("Kế hoạch số 36/KH-UBND của UBND huyện", CitationUse.BASIS, 0)
    (changed,) = head_lines.with_citations(PlanHead(citations=(known,)), [line]).citations
    assert (changed.number, changed.symbol, changed.issuer) == ("36", "KH-UBND", "")
    assert changed.use is CitationUse.BASIS


def test_recipients_keep_their_purpose_when_their_words_change():
    head = PlanHead(recipients=(Recipient("UBND tỉnh (b/c);", Purpose.REPORT),))
    (line,) = head_lines.recipient_lines(head)
    after = head_lines.with_recipients(head, [line._replace(text="UBND tỉnh (báo cáo);")])
    assert after.recipients == (Recipient("UBND tỉnh (báo cáo);", Purpose.REPORT),)

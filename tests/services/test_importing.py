"""From what a file holds to plans: new ones, appendices, more rows, other rows, row by row."""

import json
from pathlib import Path

import pytest
from builders import TABLE, a_directory, a_group, a_plan, a_row, ids
from fakes import FixedClock, MemoryStore
from hypothesis import given
from hypothesis import strategies as st
from proposals import (
    COLUMNS,
    a_doubt,
    a_proposal,
    read_group,
    read_row,
    read_table,
    source_of,
    ward_table,
)

from kehoach_desktop.domain.appendix import ColumnKind, RowKind
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.proposal import DoubtKind, ProposedColumn
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.services.importing import (
    Alias,
    Importing,
    alias_of,
    label_of,
    likely_entries,
    new_appendices,
    subject_of,
)
from kehoach_desktop.services.importing_draft import draft_of, remap
from kehoach_desktop.services.importing_edits import Entry, Incoming, Way, usually_taken
from kehoach_desktop.services.importing_matching import RowState, compare, match_columns
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.staffing import Staffing

NEW_ID = ids(5000)  # never the same twice, as the store gives them
PLANS = Path(__file__).parents[1] / "plans"


class CountedBackups:
    def __init__(self):
        self.reasons = []

    def back_up(self, reason=""):
        self.reasons.append(reason)


@pytest.fixture
def store():
    kept = MemoryStore()
    with kept.unit_of_work() as work:
        directory = a_directory()
        for party in (*directory.units, *directory.positions, *directory.officers):
            work.staff.put(party)
        work.commit()
    return kept


@pytest.fixture
def importing(store):
    clock = FixedClock()
    return Importing(
        Planning(store, clock),
        Staffing(store, clock),
        CountedBackups(),
        lambda source, directory: a_proposal(ward_table()),
    )


def drafted(*appendices, **fields):
    return draft_of(a_proposal(*appendices, **fields), a_directory(), NEW_ID)


def brought_in(plan, draft, *entries):
    batch = Incoming(plan, draft.chosen(), a_directory(), NEW_ID).batch(entries)
    after = batch.apply(plan)
    assert batch.inverse(plan).apply(after) == plan  # one step takes all of it back
    return after


def titles(plan, table):
    return [(step.depth, step.item.title) for step in plan.outline(table).walk()]


# The draft


def test_levels_become_an_outline():
    draft = drafted(ward_table())
    assert titles(draft.plan, draft.tables[0]) == [
        (0, "Công khai minh bạch"),
        (1, "Tiếp cận thông tin"),
        (1, "Thu, chi ngân sách"),
        (0, "Trách nhiệm giải trình"),
        (1, "Giải quyết khiếu nại"),
    ]
    assert (draft.count(), draft.groups()) == (3, 2)


def test_a_doubt_knows_the_row_it_is_about():
    doubt = a_doubt(appendix=0, row=2, column="lead")
    draft = drafted(ward_table(), doubts=(doubt,))
    placed = draft.doubts[0]
    assert draft.plan.outline(placed.table)[placed.row].title == "Thu, chi ngân sách"
    assert placed.column == "lead"


def test_a_doubt_about_nothing_that_is_there_stands_beside():
    draft = drafted(ward_table(), doubts=(a_doubt(appendix=4), a_doubt(appendix=0, row=77)))
    assert [(each.table, each.row) for each in draft.doubts] == [
        (None, None),
        (draft.tables[0], None),
    ]


def test_what_is_left_out_takes_all_below_it_along():
    draft = drafted(ward_table())
    group = draft.plan.outline(draft.tables[0]).children_of(None)[0]
    left = draft.leaving_out({group})
    assert left.count() == 1
    assert titles(left.chosen(), draft.tables[0]) == [
        (0, "Trách nhiệm giải trình"),
        (1, "Giải quyết khiếu nại"),
    ]


def test_a_table_that_is_left_out_takes_its_appendix_along():
    draft = drafted(ward_table(), ward_table(label="Phụ lục 2"))
    left = draft.leaving_out({draft.tables[0]})
    assert [each.label for each in left.chosen().appendices()] == ["Phụ lục 2"]
    assert new_appendices(left) == (Entry(draft.tables[1], Way.NEW_APPENDIX),)


def test_another_meaning_for_a_column_moves_no_text():
    draft = drafted(ward_table())
    table = draft.tables[0]
    lead = draft.plan.columns(table)[2]
    after = remap(draft.plan, table, lead.id, ColumnKind.TITLE).apply(draft.plan)
    was, now = draft.plan.columns(table), after.columns(table)
    assert [column.kind for column in now][1:3] == [ColumnKind.TEXT, ColumnKind.TITLE]
    for row_id, row in draft.plan.outline(table).items.items():
        texts = [row.text(column) for column in was]
        assert [after.outline(table)[row_id].text(column) for column in now] == texts


@given(st.lists(st.tuples(st.sampled_from(range(5)), st.sampled_from(ColumnKind)), max_size=6))
def test_no_chain_of_meanings_loses_a_text(choices):
    draft = drafted(ward_table())
    table, plan = draft.tables[0], draft.plan
    before = [[row.text(c) for c in plan.columns(table)] for row in plan.all_rows()]
    for place, kind in choices:
        batch = remap(plan, table, plan.columns(table)[place].id, kind)
        after = batch.apply(plan)
        assert batch.inverse(plan).apply(after) == plan
        plan = after
    assert [[row.text(c) for c in plan.columns(table)] for row in plan.all_rows()] == before


# Into a plan


def test_a_table_comes_in_as_an_appendix_behind_the_others():
    plan, draft = a_plan(a_row(20)), drafted(ward_table(label="Phụ lục 2"))
    after = brought_in(plan, draft, *new_appendices(draft))
    assert [each.label for each in after.appendices()] == ["Phụ lục I", "Phụ lục 2"]
    table = list(after.tables())[-1].id
    assert titles(after, table) == titles(draft.plan, draft.tables[0])
    headers = [(c.above, c.header, c.kind) for c in after.columns(table)]
    assert headers == [(c.above, c.header, c.kind) for c in COLUMNS]


def test_parties_are_understood_as_everywhere():
    draft = drafted(ward_table())
    after = brought_in(a_plan(a_row(20)), draft, *new_appendices(draft))
    row = next(row for row in after.all_rows() if row.title == "Thu, chi ngân sách")
    assert [each.subject for each in after.assignments[row.id]] == [
        PartyRef(PartyKind.POSITION, 511)
    ]


def test_rows_are_added_behind_those_that_are_there():
    plan, draft = a_plan(a_row(20, "Có sẵn", lead="Công an")), drafted(ward_table())
    after = brought_in(plan, draft, Entry(draft.tables[0], Way.APPEND, TABLE))
    assert titles(after, TABLE) == [(0, "Có sẵn"), *titles(draft.plan, draft.tables[0])]
    assert after.outline(TABLE)[20] == plan.outline(TABLE)[20]


def test_a_column_with_text_that_the_plan_lacks_comes_along():
    columns = (*COLUMNS, ProposedColumn("note", "Ghi chú", ColumnKind.NOTE, source=5))
    bare = ProposedColumn("more", "Cột trống", ColumnKind.TEXT, source=6)
    table = read_table(read_row("Mới", level=0, note="làm lại"), columns=(*columns, bare))
    draft = drafted(table)
    after = brought_in(a_plan(a_row(20)), draft, Entry(draft.tables[0], Way.APPEND, TABLE))
    assert [column.header for column in after.columns(TABLE)][-1] == "Ghi chú"
    assert list(after.all_rows())[-1].cells == {"note": "làm lại"}


def test_a_replaced_table_reads_as_the_file_and_known_rows_stay_who_they_are():
    plan = a_plan(
        a_group(20, "Công khai minh bạch", marker="2"),
        (a_row(21, "Thu, chi ngân sách", marker="2.2", lead="Công chức VPTK"), 20),
        (a_row(22, "Việc cũ", marker="2.9"), 20),
    )
    draft = drafted(ward_table())
    after = brought_in(plan, draft, Entry(draft.tables[0], Way.REPLACE, TABLE))
    assert titles(after, TABLE) == titles(draft.plan, draft.tables[0])
    assert after.outline(TABLE)[21].title == "Thu, chi ngân sách"
    assert 22 not in after.outline(TABLE)


def merging_plan():
    return a_plan(
        a_group(20, "Công khai minh bạch", marker="2"),
        (a_row(21, "Tiếp cận thông tin", marker="2.1", lead="Công chức VPTK"), 20),
        (a_row(22, "Việc chỉ có ở đây", marker="2.3"), 20),
        a_group(23, "Trách nhiệm giải trình", marker="3"),
        (
            a_row(
                24, "Giải quyết khiếu nại", marker="3.1", lead="Công chức VPTK", time="Thường xuyên"
            ),
            23,
        ),
    )


def compared(plan, draft):
    table = draft.tables[0]
    into = match_columns(plan.columns(TABLE), draft.plan.columns(table))
    return compare(plan, TABLE, draft.plan, table, into)


def test_rows_are_compared_one_by_one():
    pairs = compared(merging_plan(), drafted(ward_table()))
    assert [(pair.state, pair.own) for pair in pairs] == [
        (RowState.SAME, 20),
        (RowState.CHANGED, 21),
        (RowState.ONLY_HERE, 22),
        (RowState.NEW, None),
        (RowState.SAME, 23),
        (RowState.SAME, 24),
    ]
    assert [(c.column.key, c.before, c.after) for c in pairs[1].changes] == [
        ("lead", "Công chức VPTK", "Công chức VHXXH"),
        ("timeframe", "", "Thường xuyên"),
    ]


def test_a_merge_takes_what_is_new_and_changed_and_drops_nothing_by_itself():
    plan, draft = merging_plan(), drafted(ward_table())
    after = brought_in(plan, draft, Entry(draft.tables[0], Way.MERGE, TABLE))
    assert titles(after, TABLE) == [
        (0, "Công khai minh bạch"),
        (1, "Tiếp cận thông tin"),
        (1, "Thu, chi ngân sách"),
        (1, "Việc chỉ có ở đây"),
        (0, "Trách nhiệm giải trình"),
        (1, "Giải quyết khiếu nại"),
    ]
    assert after.outline(TABLE)[21].cells["lead"] == "Công chức VHXXH"


def test_only_the_chosen_rows_of_a_merge_change():
    plan, draft = merging_plan(), drafted(ward_table())
    entry = Entry(draft.tables[0], Way.MERGE, TABLE, taken=frozenset({2}))
    after = brought_in(plan, draft, entry)
    assert 22 not in after.outline(TABLE)
    assert after.outline(TABLE)[21] == plan.outline(TABLE)[21]
    assert len(after.outline(TABLE)) == 4


def test_merging_twice_changes_nothing_more():
    plan, draft = merging_plan(), drafted(ward_table())
    entry = Entry(draft.tables[0], Way.MERGE, TABLE)
    after = brought_in(plan, draft, entry)
    assert usually_taken(compared(after, draft)) == frozenset()
    assert brought_in(after, draft, entry) == after


def test_a_renumbered_and_slightly_reworded_row_is_still_the_same_row():
    plan = a_plan(a_row(20, "Mức độ và hiệu quả trong tiếp xúc với chính quyền", marker="3.1"))
    words = "Mức độ, hiệu quả trong tiếp xúc với các cấp chính quyền"
    draft = drafted(read_table(read_row(words, level=0, marker="4.2")))
    pairs = compared(plan, draft)
    assert [(pair.state, pair.own) for pair in pairs] == [(RowState.CHANGED, 20)]


def test_equal_titles_under_two_numbers_are_two_rows():
    plan = a_plan(a_row(20, "Công khai", marker="1"), a_row(21, "Công khai", marker="2"))
    rows = (read_row("Công khai", level=0, marker=m) for m in ("2", "1"))
    pairs = compared(plan, drafted(read_table(*rows)))
    assert [(pair.state, pair.own) for pair in pairs] == [(RowState.SAME, 21), (RowState.SAME, 20)]


_WORDS = st.text("abđ ", min_size=1, max_size=4)
_ROWS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["", "1", "1.1", "2"]), _WORDS), max_size=8
)


@given(_ROWS, _ROWS)
def test_a_merge_of_everything_makes_the_plan_hold_every_row_of_the_file(own, theirs):
    def rows(given_rows):
        return [read_row(t, level=n, marker=m or None, lead=t) for n, m, t in given_rows]

    mine = drafted(read_table(*rows(own)))
    plan = brought_in(a_plan(), mine, Entry(mine.tables[0], Way.APPEND, TABLE))
    draft = drafted(read_table(*rows(theirs)))
    for way in (Way.MERGE, Way.REPLACE):
        after = brought_in(plan, draft, Entry(draft.tables[0], way, TABLE))
        held = sorted((row.marker or "", squeeze(row.title)) for row in after.all_rows())
        wanted = sorted((marker, squeeze(title)) for _, marker, title in theirs)
        if way is Way.REPLACE:
            assert held == wanted
        assert all(held.count(each) >= wanted.count(each) for each in wanted)


def test_the_likely_way_is_a_comparison_where_most_rows_are_known():
    draft = drafted(ward_table(), ward_table(label="Phụ lục 9", title=("KHÁC",)))
    entries = likely_entries(merging_plan(), draft)
    assert [(each.way, each.table) for each in entries] == [
        (Way.MERGE, TABLE),
        (Way.NEW_APPENDIX, None),
    ]


# Names


def test_a_doubt_about_a_name_says_which_name_and_whom_it_may_mean():
    doubt = a_doubt(
        DoubtKind.PARTY,
        "“Công chức VHXXH” có phải là Văn hóa - xã hội?",
        appendix=0,
        row=1,
        column="lead",
        suggestion="Văn hóa - xã hội",
    )
    draft = drafted(ward_table(), doubts=(doubt,))
    found = alias_of(draft, draft.doubts[0], a_directory())
    assert found == Alias("Công chức VHXXH", PartyRef(PartyKind.POSITION, 512))


def test_an_accepted_name_is_known_from_then_on(importing):
    ref = PartyRef(PartyKind.POSITION, 512)
    importing.prepare([Alias("Công chức VHXXH", ref), Alias("Công chức VHXXH", ref)])
    directory = importing.staffing.directory()
    assert directory.resolve("Công chức VHXXH") == ref
    assert directory.get(ref).aliases == ("Công chức VHXXH",)


def test_taking_names_back_leaves_what_was_known_before_and_what_came_since(importing):
    ref = PartyRef(PartyKind.POSITION, 512)
    importing.accept([Alias("VHTT", ref)])
    new = importing.accept([Alias("Công chức VHXXH", ref), Alias("VHTT", ref)])
    assert new == (Alias("Công chức VHXXH", ref),)
    importing.accept([Alias("Văn xã", ref)])
    importing.forget(new)
    assert importing.staffing.directory().get(ref).aliases == ("VHTT", "Văn xã")


def test_names_of_a_party_that_is_gone_are_no_hindrance(importing):
    importing.forget([Alias("VHXXH", PartyRef(PartyKind.POSITION, 99_999))])
    assert importing.staffing.directory().resolve("VHXXH") is None


# A plan of its own


def test_a_plan_of_bare_appendices_is_called_as_the_first_of_them(importing):
    draft = drafted(ward_table())
    stored = importing.create(draft, 2027)
    assert (stored.plan.head.subject, stored.plan.head.plan_year) == ("CHỈ SỐ CẢI CÁCH", 2027)
    assert stored.rows == 3
    assert importing.planning.steps()[0].label == "Nhập 3 dòng từ Phuluc.docx" == label_of(draft)


def test_without_a_title_the_file_gives_the_name():
    assert subject_of(drafted(ward_table(title=()))) == "Phuluc"


@pytest.mark.parametrize("name", ["ward", "city", "province"])
def test_a_plan_of_our_own_comes_back_whole(importing, name):
    data = json.loads((PLANS / f"{name}.json").read_text(encoding="utf-8"))
    whole = importing.planning.create(data, "Tạo")
    sent = plan_to_data(whole, importing.staffing.directory())
    draft = draft_of(a_proposal(plan=sent), importing.staffing.directory(), NEW_ID)
    stored = importing.create(draft, 2030)
    assert plan_to_data(stored.plan, importing.staffing.directory()) == sent


def test_a_file_is_stored_without_a_screen(importing):
    draft = importing.draft(source_of(a_proposal(ward_table())))
    made = importing.store(draft, None, 2026)
    again = importing.store(draft, made.plan.id, 2026)
    assert len(list(again.plan.appendices())) == 2
    assert importing.planning.open(made.plan.id) == again.plan
    assert importing.safekeeping.reasons == ["truoc-khi-nhap-tep"] * 2


def test_groups_are_not_counted_as_rows():
    draft = drafted(read_table(read_group("Nhóm"), read_row("Một"), read_row("Hai")))
    assert (draft.count(), draft.groups()) == (2, 1)
    assert RowKind.GROUP in {row.kind for row in draft.plan.all_rows()}

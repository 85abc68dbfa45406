"""The five real plans go in whole: counts, oddities, and what is understood of them."""

import unicodedata
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

import pytest

from kehoach_desktop.domain.appendix import ColumnKind, RowKind
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.markers import FaultKind, numbering_faults, split_marker
from kehoach_desktop.domain.numbers import parse_decimal
from kehoach_desktop.domain.parties import parse_parties
from kehoach_desktop.domain.period import Period, PeriodKind, due_day
from kehoach_desktop.domain.plan import Footnote, Plan, PlanId, Section, SectionRole
from kehoach_desktop.domain.planfile import plan_from_data, plan_to_data
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.target import parse_target, scaled_score, total_score
from kehoach_desktop.domain.timeframe import Kind
from kehoach_desktop.domain.timeframe_parser import parse_timeframe
from kehoach_desktop.exchange.templates import read_sample
from kehoach_desktop.paths import resources
from kehoach_desktop.services.assigning import understand_parties
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.plans import NAMES, plan_data, real_plan

AT = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


def rows(plan: Plan, kind: RowKind):
    return [row for row in plan.all_rows() if row.kind is kind]


def sections(plan: Plan, role: SectionRole) -> list[Section]:
    return [section for _, section in plan.sections() if section.role is role]


def column_texts(plan: Plan, kind: ColumnKind, row_kind: RowKind) -> list[str]:
    texts = []
    for table in plan.tables():
        columns = [column for column in plan.columns(table.id) if column.kind is kind]
        for _, row in plan.outline(table.id).walk():
            if row.kind is row_kind:
                texts += [row.text(column) for column in columns]
    return texts


@pytest.fixture(scope="module")
def directory() -> Directory:
    sample = read_sample(resources() / "sample" / "office.json", new_id=count(10_000).__next__)
    return Directory().replacing(*sample.parties)


@pytest.mark.parametrize("name", NAMES)
def test_a_real_plan_is_stored_and_read_back_to_the_letter(name, tmp_path):
    data = plan_data(name)
    file = DataFile(tmp_path / "kehoach.khdb")
    plan = plan_from_data(
        data, plan_id=PlanId(file.new_id()), new_id=file.new_id, directory=Directory()
    )
    with file.unit_of_work() as work:
        work.plans.add(plan, AT)
        work.commit()
    file.close()

    reopened = DataFile(tmp_path / "kehoach.khdb")
    with reopened.unit_of_work() as work:
        found = work.plans.get(plan.id)
    reopened.close()

    assert found == plan
    assert plan_to_data(found, Directory()) == data


def test_a_stored_plan_keeps_the_parties_that_were_understood(tmp_path, directory):
    plan = real_plan("ward", directory)
    understood = understand_parties(plan, directory, count(50_000).__next__).apply(plan)
    file = DataFile(tmp_path / "kehoach.khdb")
    with file.unit_of_work() as work:
        work.plans.add(understood, AT)
        assert work.plans.get(plan.id) == understood
    file.close()
    data = plan_to_data(understood, directory)
    ids = count(90_000)
    again = plan_from_data(
        data, plan_id=PlanId(next(ids)), new_id=lambda: next(ids), directory=directory
    )
    assert plan_to_data(again, directory) == data


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_a_real_plan_is_composed(name):
    assert unicodedata.is_normalized("NFC", str(plan_data(name)))


@pytest.mark.parametrize("name", NAMES)
def test_the_signers_are_made_up(name):
    signer = plan_data(name)["head"]["signature"]["name"]
    assert len(signer.rsplit(" ", 1)[1]) == 1


# The city: ten targets in two groups.


def test_the_city_has_ten_rows_in_two_groups():
    plan = real_plan("city")
    assert len(rows(plan, RowKind.CRITERION)) == 10
    assert [row.marker for row in rows(plan, RowKind.GROUP)] == ["I", "II"]


def test_the_city_restarts_its_numbers_and_changes_their_style():
    markers = [row.marker for row in rows(real_plan("city"), RowKind.CRITERION)]
    assert markers == ["1", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."]


def test_the_city_keeps_its_targets_as_typed():
    plan = real_plan("city")
    assert Counter(column_texts(plan, ColumnKind.TARGET, RowKind.CRITERION)) == {
        "100": 6,
        "Tối thiểu 50": 2,
        "Tối thiểu 80": 1,
        "Tối thiểu 90": 1,
    }
    assert set(column_texts(plan, ColumnKind.UNIT, RowKind.CRITERION)) == {"%"}


def test_the_city_counts_its_leads():
    assert Counter(column_texts(real_plan("city"), ColumnKind.LEAD, RowKind.CRITERION)) == {
        "Trung tâm HCC Thành phố": 6,
        "Phòng Tài chính - Kế hoạch": 2,
        "Phòng Văn hóa và Thông tin": 1,
        "UBND các xã, phường": 1,
    }


def test_the_citys_appendix_has_no_label():
    (appendix,) = real_plan("city").appendices()
    assert appendix.label is None
    assert len(appendix.title) == 2
    assert appendix.attached_line is not None


def test_the_city_reports_before_the_third_and_the_fifth():
    first, second, third, fourth = real_plan("city").head.duties
    half = Period(PeriodKind.HALF_YEAR, 2024, 1)
    year = Period(PeriodKind.YEAR, 2024)
    assert first.rule is not None
    assert [due_day(duty.rule, half) for duty in (first, third) if duty.rule] == [
        date(2024, 6, 2),
        date(2024, 6, 4),
    ]
    assert [due_day(duty.rule, year) for duty in (second, fourth) if duty.rule] == [
        date(2024, 12, 2),
        date(2024, 12, 4),
    ]


# The office: eighteen targets, the unit inside the title.


def test_the_office_has_eighteen_rows_and_no_group():
    plan = real_plan("office")
    markers = [row.marker for row in rows(plan, RowKind.CRITERION)]
    assert markers == [f"{number}." for number in range(1, 19)]
    assert not rows(plan, RowKind.GROUP)


def test_the_office_names_no_coordinator_in_its_first_four_rows():
    coordinators = column_texts(real_plan("office"), ColumnKind.COORDINATE, RowKind.CRITERION)
    assert coordinators == [""] * 4 + ["Các phòng, trung tâm"] * 14


def test_the_office_keeps_both_spellings_of_one_division():
    leads = Counter(column_texts(real_plan("office"), ColumnKind.LEAD, RowKind.CRITERION))
    assert leads["Phòng Tài chính - Thương mại"] == 7
    assert leads["Phòng Tài chính Thương mại"] == 1


def test_the_office_mixes_four_kinds_of_value_in_one_column():
    targets = column_texts(real_plan("office"), ColumnKind.TARGET, RowKind.CRITERION)
    assert [targets[index] for index in (0, 5, 11, 13, 14)] == ["100%", "5", "52,61", "20", "40"]


def test_the_office_numbers_and_dates_are_blank():
    plan = real_plan("office")
    (appendix,) = plan.appendices()
    assert (plan.head.number, plan.head.day, plan.head.month) == ("", None, 3)
    assert appendix.label == "Phụ lục"


def test_the_office_marks_what_was_revised():
    remarks = Counter(row.remark for row in real_plan("office").all_rows() if row.remark)
    assert remarks == {"Biến mới năm 2021": 5, "Điều chỉnh năm 2021": 1}


# The province: nineteen tasks in four tables of the body.


def test_the_province_has_four_body_tables():
    plan = real_plan("province")
    sizes = [len(plan.outline(table.id)) for table in plan.tables()]
    assert sizes == [5, 6, 3, 5]
    assert not list(plan.appendices())


def test_the_province_has_its_markers_inside_the_text():
    plan = real_plan("province")
    for table in plan.tables():
        assert ColumnKind.MARKER not in {column.kind for column in plan.columns(table.id)}
    for row in plan.all_rows():
        assert split_marker(f"{row.marker} {row.title}") == (row.marker, row.title)
    assert "4.2. 2." in {row.marker for row in plan.all_rows()}


def test_the_province_names_a_product_for_each_task():
    products = column_texts(real_plan("province"), ColumnKind.PRODUCT, RowKind.TASK)
    assert len(products) == 19
    assert all(products)


def test_the_province_counts_its_times():
    assert Counter(column_texts(real_plan("province"), ColumnKind.TIMEFRAME, RowKind.TASK)) == {
        "Thường xuyên": 6,
        "Năm 2026": 5,
        "Hàng năm": 2,
        "Theo tình hình thực tiễn": 2,
        "Hàng tháng, hàng quý": 1,
        "Năm 2025 và các năm tiếp theo": 1,
        "Theo lộ trình Chuyển đổi số của tỉnh": 1,
        "Theo lộ trình Kế hoạch 142/KH-UBND ngày 04/6/2024 của UBND tỉnh": 1,
    }


# The district: prose with indices, clauses, time lines and scores.


@pytest.mark.parametrize(
    ("role", "number"),
    [
        (SectionRole.INDEX, 9),
        (SectionRole.CLAUSE, 27),
        (SectionRole.TIME_LINE, 29),
        (SectionRole.LEADER_LINE, 9),
        (SectionRole.TARGET, 8),
    ],
)
def test_the_district_has_all_its_pieces(role, number):
    assert len(sections(real_plan("district"), role)) == number


def test_the_district_letters_all_clauses_but_one():
    markers = Counter(
        clause.marker for clause in sections(real_plan("district"), SectionRole.CLAUSE)
    )
    assert markers == {"a)": 8, "b)": 8, "c)": 8, "d)": 2, None: 1}


def test_every_time_line_of_the_district_covers_something_above_it():
    plan = real_plan("district")
    order = {part.id: place for place, (_, part) in enumerate(plan.parts.walk())}
    for line in sections(plan, SectionRole.TIME_LINE):
        assert line.covers
        assert all(order[covered] < order[line.id] for covered in line.covers)


def test_every_time_line_of_the_district_is_understood():
    for line in sections(real_plan("district"), SectionRole.TIME_LINE):
        spans = parse_timeframe(line.text).spans
        assert Kind.UNKNOWN not in {span.kind for span in spans}, line.text


def test_one_time_line_of_the_district_holds_three_deadlines():
    lines = [line.text for line in sections(real_plan("district"), SectionRole.TIME_LINE)]
    (text,) = [line for line in lines if "30/4/2024" in line and "30/9/2024" in line]
    assert len(parse_timeframe(text).spans) == 3


def test_two_clauses_of_the_district_have_no_time():
    plan = real_plan("district")
    timeless = [
        clause.title
        for clause in sections(plan, SectionRole.CLAUSE)
        if not any(
            isinstance(part, Section) and part.role is SectionRole.TIME_LINE
            for _, part in plan.parts.walk(clause.id)
        )
    ]
    assert timeless == ["Các phòng chuyên môn, UBND các xã, thị trấn", "UBND các xã, thị trấn"]


def test_the_scores_of_the_district_make_its_goal():
    plan = real_plan("district")
    scores = [parse_target(line.text).value for line in sections(plan, SectionRole.TARGET)]
    goal = plan.head.score_goal
    assert goal is not None
    total = total_score(score for score in scores if score is not None)
    assert total == parse_decimal(goal.total) == Decimal("64.45")
    assert scaled_score(total, Decimal(goal.base)) == parse_decimal(goal.scaled)


def test_a_score_keeps_the_zero_at_its_end():
    texts = [line.text for line in sections(real_plan("district"), SectionRole.TARGET)]
    assert "đạt 7,40 điểm trở lên" in texts[2]


def test_the_district_has_two_footnotes_that_stand_in_their_text():
    plan = real_plan("district")
    notes = [part for _, part in plan.parts.walk() if isinstance(part, Footnote)]
    assert [note.mark for note in notes] == ["⁽¹⁾", "⁽²⁾"]
    for note in notes:
        parent = plan.parts.parent_of(note.id)
        assert parent is not None
        owner = plan.parts[parent]
        assert isinstance(owner, Section)
        assert 0 < note.offset <= len(owner.text)


def test_the_district_cites_an_appendix_that_is_not_in_the_file():
    (appendix,) = real_plan("district").appendices()
    assert not appendix.in_file


def test_the_district_reports_before_day_25_and_ad_hoc():
    quarterly, ad_hoc = real_plan("district").head.duties
    assert quarterly.rule is not None
    days = [due_day(quarterly.rule, period) for period in quarterly.periods(2024)]
    assert days == [date(2024, month, 24) for month in (3, 6, 9, 12)]
    assert ad_hoc.ad_hoc


def test_posts_and_not_people_lead_the_district():
    plan = real_plan("district")
    understood = understand_parties(plan, Directory(), count(10_000).__next__).apply(plan)
    indices = sections(understood, SectionRole.INDEX)
    leaders = Counter(understood.assignments[index.id][0].literal for index in indices)
    assert sorted(leaders.values()) == [1, 4, 4]
    assert all(
        [party.role for party in understood.assignments[index.id]] == [Role.OVERSEE]
        for index in indices
    )


# The ward: four appendices and 22 tasks in the body.


def test_the_ward_has_its_groups_and_rows():
    plan = real_plan("ward")
    counts = []
    for appendix in plan.appendices():
        (table,) = plan.tables(appendix.id)
        kinds = Counter(row.kind for _, row in plan.outline(table.id).walk())
        counts.append(
            (appendix.short_name, kinds[RowKind.GROUP], kinds[RowKind.CRITERION]),
        )
    assert counts == [("PAR INDEX", 8, 31), ("SIPAS", 2, 9), ("PAPI", 8, 23), ("PCI", 8, 23)]


LEADS = {
    "PAR INDEX": {"VPTK": 20, "KTNS": 4, "VHXH": 4, "TPHT": 3},
    "SIPAS": {"Các công chức": 4, "VPTK": 5},
    "PAPI": {"VPTK": 10, "VHXH": 5, "ĐCXD": 4, "TPHT": 2, "KTNS": 1, "Công an phường": 1},
    "PCI": {"VPTK": 16, "ĐCXD": 4, "VHXH": 2, "KTNS": 1},
}


@pytest.mark.parametrize("name", LEADS)
def test_the_leads_of_the_ward_are_understood_in_spite_of_their_spelling(name, directory):
    plan = real_plan("ward")
    (appendix,) = [each for each in plan.appendices() if each.short_name == name]
    found = Counter[str]()
    for table in plan.tables(appendix.id):
        (lead,) = [c for c in plan.columns(table.id) if c.kind is ColumnKind.LEAD]
        for _, row in plan.outline(table.id).walk():
            if row.kind is RowKind.CRITERION:
                (mention,) = parse_parties(row.text(lead), directory)
                party = mention.subject or mention.suggestion
                known = directory.get(party) if party else None
                found[getattr(known, "short_name", "") or mention.name] += 1
    assert found == LEADS[name]


def test_the_ward_keeps_its_misspelt_posts():
    leads = Counter(column_texts(real_plan("ward"), ColumnKind.LEAD, RowKind.CRITERION))
    misspelt = {
        "Công chức VHXXH": 2,
        "Công chức VHXXH phụ trách công tác LĐT&XH": 1,
        "Công chức ĐCXĐ": 3,
        "Công chức VHXXH phụ trách công tác LĐTBOXH": 1,
    }
    assert {name: leads[name] for name in misspelt} == misspelt


def test_the_ward_counts_its_times():
    assert Counter(column_texts(real_plan("ward"), ColumnKind.TIMEFRAME, RowKind.CRITERION)) == {
        "Thường xuyên": 82,
        "Theo Kế hoạch cải cách hành chính hàng năm của phường": 2,
        "Theo Kế hoạch cải cách hành chính hàng năm của phường và của thị xã": 1,
        "Quý IV hàng năm": 1,
    }


def test_one_row_of_the_ward_has_no_marker():
    (row,) = [row for row in real_plan("ward").all_rows() if row.marker is None]
    assert row.title == "Tiếp nhận phản ánh kiến nghị"


def test_only_the_first_group_of_the_ward_has_cells():
    groups = rows(real_plan("ward"), RowKind.GROUP)
    assert [bool(group.cells) for group in groups] == [True] + [False] * 25
    assert groups[0].cells["lead"] == "Công chức VPTK"


def test_the_header_of_the_ward_has_two_levels():
    plan = real_plan("ward")
    for table in plan.tables():
        above = [column.above for column in plan.columns(table.id)]
        assert above == [(), (), ("Phân công nhiệm vụ",), ("Phân công nhiệm vụ",), ()]


def test_a_cell_cut_by_a_page_of_the_ward_is_one_cell_again():
    titles = {row.title: row for row in real_plan("ward").all_rows()}
    training = titles["Công tác đào tạo, bồi dưỡng công chức, viên chức"]
    assert training.cells["coordinators"] == "Các công chức; đơn vị có liên quan"


def test_a_text_the_source_cuts_off_stays_cut_off():
    titles = [row.title for row in real_plan("ward").all_rows()]
    (cut,) = [title for title in titles if title.endswith("công chức tại bộ")]
    assert cut.startswith("Tăng tỷ lệ doanh nghiệp")


def test_the_numbering_of_the_wards_tasks_is_broken():
    plan = real_plan("ward")
    indices = sections(plan, SectionRole.INDEX)
    faults = []
    for index in indices:
        tasks = [plan.parts[part_id] for part_id in plan.parts.children_of(index.id)]
        markers = [task.marker for task in tasks if isinstance(task, Section)]
        faults.append((len(markers), [fault.kind for fault in numbering_faults(markers)]))
    assert faults == [
        (8, [FaultKind.MISSING]),
        (7, [FaultKind.REPEATED]),
        (7, [FaultKind.MISSING]),
    ]


def test_the_wards_tasks_have_none_one_or_two_leads(directory):
    plan = real_plan("ward")
    understood = understand_parties(plan, directory, count(50_000).__next__).apply(plan)
    leads = [
        sum(
            party.role in {Role.ADVISE, Role.PERFORM, Role.LEAD}
            for party in understood.assignments.get(task.id, ())
        )
        for index in sections(plan, SectionRole.INDEX)
        for _, task in plan.parts.walk(index.id)
        if isinstance(task, Section) and task.role is SectionRole.TASK
    ]
    assert len(leads) == 22
    assert leads.count(0) == 1
    assert leads[6] == 2  # (8): Văn phòng - thống kê và Kế toán - ngân sách
    assert leads[16] == 2  # 1.3 (2): Chủ các doanh nghiệp; Cán bộ uỷ nhiệm thu

"""What an office starts from: every shipped template is whole, a user's broken one is named."""

import json
import re
import unicodedata
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.appendix import ColumnKind, RowKind
from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.markers import numbering_faults
from kehoach_desktop.domain.numbers import parse_decimal
from kehoach_desktop.domain.parties import parse_parties
from kehoach_desktop.domain.plan import Plan, PlanId, Section, SectionRole
from kehoach_desktop.domain.planfile import plan_from_data
from kehoach_desktop.domain.staff import (
    Directory,
    PartyKind,
    PartyRef,
    PositionSystem,
    ref_of,
)
from kehoach_desktop.domain.target import Direction, parse_target, scaled_score, total_score
from kehoach_desktop.domain.timeframe import Kind
from kehoach_desktop.domain.timeframe_parser import parse_timeframe
from kehoach_desktop.exchange.templates import (
    LARGEST_FILE,
    list_templates,
    read_sample,
    read_template,
)
from kehoach_desktop.paths import resources
from kehoach_desktop.services.assigning import literals, rows_without_lead
from kehoach_desktop.services.errors import MissingFileError
from kehoach_desktop.services.templates import (
    Posts,
    Sample,
    Template,
    TemplateKind,
    in_year,
    sample_from_data,
    template_from_data,
)
from kehoach_desktop.storage.unit_of_work import DataFile

TEMPLATES = {template.key: template for template in list_templates(resources() / "templates")}
FILLED = sorted(TEMPLATES.keys() - {"blank"})
OFFICE_FILE = resources() / "sample" / "office.json"
AT = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
MADE_UP_NAME = re.compile(r"\w+ (?:Văn|Thị) [A-ZĐ]")


def built(template: Template) -> Plan:
    return plan_from_data(
        template.plan, plan_id=PlanId(0), new_id=count(1).__next__, directory=Directory()
    )


def sample() -> Sample:
    return read_sample(OFFICE_FILE, new_id=count(1).__next__)


def sample_directory() -> Directory:
    return Directory().replacing(*sample().parties)


def sections(plan: Plan, role: SectionRole) -> list[Section]:
    return [section for _, section in plan.sections() if section.role is role]


def cells(plan: Plan, kind: ColumnKind) -> list[str]:
    return [
        row.text(column)
        for table in plan.tables()
        for column in plan.columns(table.id)
        if column.kind is kind
        for _, row in plan.outline(table.id).walk()
        if row.kind is not RowKind.GROUP
    ]


def test_the_shipped_templates_are_these():
    assert {key: (each.posts, each.kind) for key, each in TEMPLATES.items()} == {
        "four_indices_2023": (Posts.TITLES_2023, TemplateKind.INDICES),
        "four_indices_2025": (Posts.OFFICES_2025, TemplateKind.INDICES),
        "yearly_targets": (Posts.OFFICES_2025, TemplateKind.TARGETS),
        "index_targets": (Posts.OFFICES_2025, TemplateKind.TARGETS),
        "programme_with_products": (Posts.OFFICES_2025, TemplateKind.PROGRAMME),
        "competitiveness": (Posts.OFFICES_2025, TemplateKind.COMPETITIVENESS),
        "blank": (Posts.ANY, TemplateKind.BLANK),
    }


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_template_is_called_like_its_file(key):
    assert (resources() / "templates" / f"{key}.json").is_file()


@pytest.mark.parametrize("path", [*(resources() / "templates").glob("*.json"), OFFICE_FILE])
def test_a_shipped_file_is_composed_unicode(path):
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_template_can_become_a_stored_plan(key, tmp_path):
    file = DataFile(tmp_path / "kehoach.khdb")
    plan = plan_from_data(
        TEMPLATES[key].plan, plan_id=PlanId(file.new_id()), new_id=file.new_id,
        directory=Directory(),
    )  # fmt: skip
    with file.unit_of_work() as work:
        work.plans.add(plan, AT)
        assert work.plans.get(plan.id) == plan
    file.close()


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_template_names_no_person(key):
    assert TEMPLATES[key].plan["head"]["signature"].get("name", "") == ""


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_template_is_numbered_cleanly(key):
    plan = built(TEMPLATES[key])
    for parent in (None, *plan.parts.items):
        below = [plan.parts[part_id] for part_id in plan.parts.children_of(parent)]
        markers = [part.marker for part in below if isinstance(part, Section)]
        assert numbering_faults(markers) == []
    for table in plan.tables():
        outline = plan.outline(table.id)
        for row_id in (None, *outline.items):
            markers = [outline[each].marker for each in outline.children_of(row_id)]
            assert numbering_faults(markers) == []
            assert None not in markers


@pytest.mark.parametrize("key", TEMPLATES)
def test_the_appendices_of_a_template_count_in_roman_numerals(key):
    labels = [appendix.label for appendix in built(TEMPLATES[key]).appendices()]
    assert labels in ([], ["Phụ lục"], ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"])


@pytest.mark.parametrize("key", TEMPLATES)
def test_the_columns_of_a_template_fill_the_width(key):
    plan = built(TEMPLATES[key])
    for table in plan.tables():
        widths = [Decimal(str(column.width)) for column in plan.columns(table.id)]
        assert sum(widths) == 1
        kinds = {column.kind for column in plan.columns(table.id)}
        assert {ColumnKind.TITLE, ColumnKind.LEAD, ColumnKind.COORDINATE} <= kinds
        assert kinds & {ColumnKind.TIMEFRAME, ColumnKind.TARGET}


@pytest.mark.parametrize("key", TEMPLATES)
def test_every_criterion_of_a_template_has_a_lead(key):
    assert list(rows_without_lead(built(TEMPLATES[key]))) == []


@pytest.mark.parametrize("key", FILLED)
def test_every_time_in_a_template_is_understood(key):
    plan = built(TEMPLATES[key])
    times = cells(plan, ColumnKind.TIMEFRAME)
    times += [line.text for line in sections(plan, SectionRole.TIME_LINE)]
    for text in times:
        understood = parse_timeframe(text)
        assert Kind.UNKNOWN not in {span.kind for span in understood.spans}, text
        assert not understood.leftover, text


@pytest.mark.parametrize("key", FILLED)
def test_the_sample_office_knows_every_lead_of_a_template(key):
    directory = sample_directory()
    for literal in literals(built(TEMPLATES[key])):
        for mention in parse_parties(literal.text, directory):
            assert mention.subject is not None, (literal.text, mention)
            assert mention.suggestion is None, (literal.text, mention)


@pytest.mark.parametrize("key", FILLED)
def test_the_sample_office_knows_who_a_section_of_a_template_names(key):
    plan = plan_from_data(
        TEMPLATES[key].plan,
        plan_id=PlanId(0),
        new_id=count(1).__next__,
        directory=sample_directory(),
    )
    assert plan.assignments
    for parties in plan.assignments.values():
        assert all(party.subject is not None for party in parties)


@pytest.mark.parametrize("key", ["four_indices_2023", "four_indices_2025"])
def test_the_four_indices_keep_the_structure_of_the_model_plan(key):
    plan = built(TEMPLATES[key])
    counts = []
    for appendix in plan.appendices():
        (table,) = plan.tables(appendix.id)
        kinds = Counter(row.kind for _, row in plan.outline(table.id).walk())
        counts.append((appendix.short_name, kinds[RowKind.GROUP], kinds[RowKind.CRITERION]))
    assert counts == [("PAR INDEX", 8, 31), ("SIPAS", 2, 9), ("PAPI", 8, 23), ("PCI", 8, 23)]


def test_the_two_versions_of_the_four_indices_differ_in_their_leads_only():
    old, new = built(TEMPLATES["four_indices_2023"]), built(TEMPLATES["four_indices_2025"])
    assert [(row.marker, row.title) for row in old.all_rows()] == [
        (row.marker, row.title) for row in new.all_rows()
    ]
    directory = sample_directory()

    def systems(plan: Plan) -> set[str]:
        found = set()
        for lead in set(cells(plan, ColumnKind.LEAD)):
            for mention in parse_parties(lead, directory):
                assert mention.subject is not None
                party = directory.get(mention.subject)
                system = getattr(party, "system", None)
                found.add(system.value if system else mention.subject.kind.value)
        return found

    assert systems(old) == {"titles_2023", "group", "unit"}
    assert systems(new) == {"unit", "group"}


def test_the_yearly_targets_have_a_unit_and_a_figure():
    plan = built(TEMPLATES["yearly_targets"])
    assert len(cells(plan, ColumnKind.TARGET)) == 10
    for unit, target in zip(
        cells(plan, ColumnKind.UNIT), cells(plan, ColumnKind.TARGET), strict=True
    ):
        assert parse_target(target, unit=unit).value is not None
    (years,) = [
        {column.year for column in plan.columns(table.id) if column.kind is ColumnKind.TARGET}
        for table in plan.tables()
    ]
    assert years == {2026}


def test_the_index_targets_say_which_way_is_better():
    plan = built(TEMPLATES["index_targets"])
    targets = [
        parse_target(target, title=row.title, unit=row.cells["unit"])
        for row, target in zip(plan.all_rows(), cells(plan, ColumnKind.TARGET), strict=True)
    ]
    assert all(target.direction_certain for target in targets)
    assert {target.direction for target in targets} == {Direction.HIGHER, Direction.LOWER}


def test_the_programme_has_its_tables_and_products_in_the_body():
    plan = built(TEMPLATES["programme_with_products"])
    assert [len(plan.outline(table.id)) for table in plan.tables()] == [5, 5, 4, 4]
    assert not list(plan.appendices())
    assert all(cells(plan, ColumnKind.PRODUCT))


def test_the_scores_of_the_competitiveness_plan_make_its_goal():
    plan = built(TEMPLATES["competitiveness"])
    goal = plan.head.score_goal
    assert goal is not None
    scores = [parse_target(line.text).value for line in sections(plan, SectionRole.TARGET)]
    total = total_score(score for score in scores if score is not None)
    assert len(scores) == 8
    assert total == parse_decimal(goal.total)
    assert scaled_score(total, Decimal(goal.base)) == parse_decimal(goal.scaled)


def test_every_index_of_the_competitiveness_plan_has_a_leader_clauses_and_times():
    plan = built(TEMPLATES["competitiveness"])
    indices = sections(plan, SectionRole.INDEX)
    assert len(indices) == 9
    for index in indices:
        below = [part for _, part in plan.parts.walk(index.id) if isinstance(part, Section)]
        roles = Counter(section.role for section in below)
        assert roles[SectionRole.LEADER_LINE] == 1
        assert roles[SectionRole.CLAUSE] == roles[SectionRole.TIME_LINE] >= 1
        assert all(plan.assignments[s.id] for s in below if s.role is SectionRole.CLAUSE)
        assert all(s.covers for s in below if s.role is SectionRole.TIME_LINE)


def test_the_blank_plan_has_columns_and_no_row():
    plan = built(TEMPLATES["blank"])
    (table,) = plan.tables()
    assert len(plan.columns(table.id)) == 5
    assert not list(plan.all_rows())


def test_a_template_moves_to_another_year_whole():
    template = in_year(TEMPLATES["four_indices_2025"], 2031)
    assert (template.year, built(template).head.plan_year) == (2031, 2031)
    assert "2026" not in json.dumps(template.plan)
    assert in_year(template, 2026) == TEMPLATES["four_indices_2025"]


def test_a_year_inside_a_longer_number_stays():
    data = valid_template()
    data["template"]["year"] = 2026
    data["plan"]["parts"][0]["text"] = "Năm 2026, hồ sơ 120265, từ 01/01/2026."
    moved = built(in_year(template_from_data(data, "a.json"), 2027))
    ((_, section),) = moved.sections()
    assert section.text == "Năm 2027, hồ sơ 120265, từ 01/01/2027."


def test_the_blank_template_belongs_to_no_year():
    assert in_year(TEMPLATES["blank"], 2031) == TEMPLATES["blank"]


# A user's own file.


def valid_template():
    table = {
        "is": "table",
        "columns": [{"key": "lead", "header": "Chủ trì", "kind": "lead"}],
        "rows": [{"title": "Việc", "cells": {"lead": "Phòng Kinh tế"}}],
    }
    return {
        "template": {
            "key": "mine",
            "name": "Của tôi",
            "description": "",
            "year": None,
            "issuer": "",
            "posts": "",
            "kind": "blank",
        },
        "plan": {
            "format": "kehoach.plan",
            "version": 1,
            "head": {},
            "parts": [{"is": "section", "text": "A"}, {"is": "appendix", "parts": [table]}],
        },
    }


def _changed(data, path, value):
    *way, last = path
    inner = data
    for step in way:
        inner = inner[step]
    inner[last] = value
    return data


TABLE = ("plan", "parts", 1, "parts", 0)


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("template", "kind"), "poem", "a.json: Template.kind"),
        (("template", "year"), "2026", "a.json: Template.year"),
        (("template", "colour"), "red", "a.json: Template"),
        (("template",), [], "a.json: template"),
        (("extra",), 1, "a.json: file"),
        (("plan",), None, "a.json: Template.plan"),
        (("plan", "version"), 9, "a.json: version"),
        (("plan", "head"), {"day": "5"}, "a.json: head.day"),
        ((*TABLE, "rows", 0, "cells"), {"led": "A"}, "a.json: row 'Việc'"),
        ((*TABLE, "columns"), [{"key": "lead", "header": "A"}] * 2, "a.json: columns"),
    ],
)
def test_a_broken_template_is_refused_with_the_place(path, value, where):
    with pytest.raises(PlanFormatError) as caught:
        template_from_data(_changed(valid_template(), path, value), "a.json")
    assert caught.value.where == where


def test_a_template_in_decomposed_unicode_is_composed():
    data = valid_template()
    data["template"]["name"] = unicodedata.normalize("NFD", "Kế hoạch của phường")
    assert template_from_data(data, "a.json").name == "Kế hoạch của phường"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["template", "plan", "key", "units", "office", "format"]),
            inner,
            max_size=4,
        )
    ),
)


@given(anything)
def test_no_data_makes_a_reader_fall_over(data):
    for wrapped in (data, {"template": data, "plan": data}):
        with pytest.raises(PlanFormatError):
            template_from_data(wrapped, "a.json")
    top = {"format": "kehoach.office", "version": 1}
    for wrapped in (data, {**top, "units": data}, {**top, "units": [data]}):
        with pytest.raises(PlanFormatError):
            sample_from_data(wrapped, "a.json", new_id=count(1).__next__)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b"PK\x03\x04", b"[" * 100_000, b"9" * 5_000, b" " * LARGEST_FILE],
    ids=["empty", "cut", "binary", "zip", "bottomless", "huge_number", "blank"],
)
def test_a_file_that_is_no_template_is_refused_by_its_name(tmp_path, content):
    path = tmp_path / "mau.json"
    path.write_bytes(content)
    with pytest.raises(PlanFormatError) as caught:
        read_template(path)
    assert caught.value.where.startswith("mau.json")


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "mau.json"
    path.write_bytes(b"x" * (LARGEST_FILE + 1))
    with pytest.raises(PlanFormatError, match="larger than 5 MB"):
        read_template(path)


def test_a_missing_template_is_named(tmp_path):
    with pytest.raises(MissingFileError):
        read_template(tmp_path / "mau.json")


def test_a_folder_that_is_not_there_has_no_templates(tmp_path):
    assert list_templates(tmp_path / "nowhere") == ()


# The sample office.


def test_the_people_of_the_sample_are_made_up():
    directory = sample_directory()
    assert len(directory.officers) == 13
    assert all(MADE_UP_NAME.fullmatch(officer.full_name) for officer in directory.officers)
    assert sample().office.is_sample


def test_the_sample_office_is_one_of_its_own_units():
    office, directory = sample().office, sample_directory()
    assert office.unit_id is not None
    assert directory.name_of(PartyRef(PartyKind.UNIT, office.unit_id)) == office.name
    assert office.user in {officer.full_name for officer in directory.officers}


def test_a_sample_can_be_stored_in_its_order(tmp_path):
    file = DataFile(tmp_path / "kehoach.khdb")
    found = read_sample(OFFICE_FILE, new_id=file.new_id)
    with file.unit_of_work() as work:
        for party in found.parties:
            work.staff.put(party)
        work.put_office(found.office)
        assert work.office() == found.office
        directory = work.staff.directory()
    file.close()
    assert [directory.get(ref_of(party)) for party in found.parties] == list(found.parties)


def test_every_old_title_has_a_successor_among_the_new_posts():
    directory = sample_directory()
    old = [each for each in directory.positions if each.system is PositionSystem.TITLES_2023]
    assert {each.short_name for each in old} == {"VPTK", "TPHT", "KTNS", "ĐCXD", "VHXH"}
    for title in old:
        heir = directory.get(directory.current(ref_of(title), date(2025, 7, 1)))
        assert getattr(heir, "system", None) is PositionSystem.OFFICES_2025
        assert directory.current(ref_of(title), date(2025, 6, 30)) == ref_of(title)


def test_an_abolished_unit_leads_to_the_one_that_took_over():
    directory = sample_directory()
    merged = directory.find(PartyKind.UNIT, "UBND xã Bình Đông")
    assert merged is not None
    assert directory.name_of(directory.current(merged, date(2026, 1, 1))) == "UBND xã Bình Minh"


def test_a_party_may_only_name_one_that_stands_above_it():
    data = {
        "format": "kehoach.office",
        "version": 1,
        "units": [{"name": "Phòng Kinh tế", "parent": "UBND xã"}, {"name": "UBND xã"}],
    }
    with pytest.raises(PlanFormatError) as caught:
        sample_from_data(data, "a.json", new_id=count(1).__next__)
    assert caught.value.where == "a.json: units[0].parent"


def test_two_parties_of_one_name_are_refused():
    units = [{"name": "UBND xã"}, {"name": "UBND xã"}]
    data = {"format": "kehoach.office", "version": 1, "units": units}
    with pytest.raises(PlanFormatError, match="there twice"):
        sample_from_data(data, "a.json", new_id=count(1).__next__)

"""Parties are read from printed literals; the literal is never touched."""

from builders import TABLE, a_directory, a_group, a_plan, a_row, ids

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.edits import AddPart, RemoveRow
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Section, SectionRole
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.services.assigning import load, rows_without_lead, understand_parties

VPTK = PartyRef(PartyKind.POSITION, 511)
VHXH = PartyRef(PartyKind.POSITION, 512)


def understood(plan):
    return understand_parties(plan, a_directory(), ids()).apply(plan)


def test_lead_and_coordinators_are_read_with_their_roles():
    row = a_row(21, lead="Công chức VPTK", coordinators="Công chức VHXH; Công an phường")
    parties = understood(a_plan(row)).assignments[21]
    assert [(each.role, each.literal) for each in parties] == [
        (Role.LEAD, "Công chức VPTK"),
        (Role.COORDINATE, "Công chức VHXH"),
        (Role.COORDINATE, "Công an phường"),
    ]
    assert [each.subject for each in parties[:2]] == [VPTK, VHXH]


def test_a_phrase_that_names_nobody_known_is_kept_all_the_same():
    parties = understood(a_plan(a_row(21, coordinators="các hộ kinh doanh"))).assignments[21]
    assert [(each.literal, each.subject) for each in parties] == [("các hộ kinh doanh", None)]


def test_what_a_person_has_assigned_is_not_read_again():
    plan = understood(a_plan(a_row(21, lead="Công chức VPTK")))
    assert understand_parties(plan, a_directory(), ids()).edits == ()


def test_a_labelled_line_speaks_of_the_task_it_stands_under():
    plan = a_plan()
    plan = AddPart(Section(PartId(50), "(1)", text="Rà soát"), Place()).apply(plan)
    line = Section(
        PartId(51),
        "-",
        text="Công chức tham mưu: Văn phòng - thống kê.",
        role=SectionRole.PARTY_LINE,
    )
    plan = understood(AddPart(line, Place(50)).apply(plan))
    (party,) = plan.assignments[50]
    assert (party.role, party.label, party.subject) == (Role.ADVISE, "Công chức tham mưu:", VPTK)


def test_roles_in_brackets_behind_a_task_are_its_own():
    text = "Rà soát (chủ trì: Công chức VPTK; đơn vị phối hợp: Công an phường)."
    plan = AddPart(Section(PartId(50), "(1)", text=text), Place()).apply(a_plan())
    parties = understood(plan).assignments[50]
    assert [(each.role, each.literal) for each in parties] == [
        (Role.LEAD, "Công chức VPTK"),
        (Role.COORDINATE, "Công an phường"),
    ]
    plain = Section(PartId(50), "(1)", text="Rà soát (theo lộ trình: Công chức VPTK).")
    assert 50 not in understood(AddPart(plain, Place()).apply(a_plan())).assignments


def test_a_leader_line_names_who_oversees():
    plan = AddPart(Section(PartId(50), "1.", title="Chỉ số"), Place()).apply(a_plan())
    line = Section(
        PartId(51),
        "*",
        text="Lãnh đạo phụ trách: Đồng chí Chủ tịch UBND xã.",
        role=SectionRole.LEADER_LINE,
    )
    (party,) = understood(AddPart(line, Place(50)).apply(plan)).assignments[50]
    assert party.role is Role.OVERSEE


def test_the_load_counts_rows_by_party_and_role_and_forgets_removed_rows():
    plan = understood(a_plan(a_row(21, lead="VPTK"), a_row(22, lead="VPTK", coordinators="VHXH")))
    assert load(plan)[VPTK] == {Role.LEAD: (21, 22)}
    assert load(RemoveRow(TABLE, 22).apply(plan)) == {VPTK: {Role.LEAD: (21,)}}


def test_rows_nobody_leads_are_found_but_groups_are_not_asked():
    plan = a_plan(a_group(20), (a_row(21), 20), (a_row(22, lead="một người nào đó"), 20))
    assert [row.id for row in rows_without_lead(plan)] == [21]

"""Who a cell or a label line names: the literals of the five plans, and laws for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.parties import Mention, parse_parties, role_of_label
from kehoach_desktop.domain.staff import (
    Directory,
    GroupId,
    Officer,
    OfficerId,
    PartyGroup,
    PartyKind,
    PartyRef,
    Position,
    PositionId,
    Unit,
    UnitId,
)

NOBODY = Directory()
POSTS = Directory(
    units=(Unit(UnitId(1), "Công an phường", "CAP"),),
    positions=(
        Position(PositionId(1), "Văn phòng - thống kê", "VPTK"),
        Position(PositionId(2), "Văn hóa - xã hội", "VHXH"),
        Position(PositionId(3), "Kế toán - ngân sách", "KTNS"),
        Position(
            PositionId(4),
            "Địa chính - xây dựng - đô thị và môi trường",
            "ĐCXD",
            aliases=("Địa chính - xây dựng",),
        ),
    ),
    officers=(Officer(OfficerId(1), "Nguyễn Văn A"), Officer(OfficerId(2), "Trần Thị B")),
)
OFFICE_POST = PartyRef(PartyKind.POSITION, 1)
CULTURE_POST = PartyRef(PartyKind.POSITION, 2)
ACCOUNTS_POST = PartyRef(PartyKind.POSITION, 3)
LAND_POST = PartyRef(PartyKind.POSITION, 4)
POLICE = PartyRef(PartyKind.UNIT, 1)


def found_names(literal: str, directory: Directory = NOBODY) -> list[str]:
    return [mention.name for mention in parse_parties(literal, directory)]


def only(literal: str, directory: Directory = POSTS) -> Mention:
    (mention,) = parse_parties(literal, directory)
    return mention


ONE_PARTY = [
    # Móng Cái 2024
    "Phòng Tài chính - Kế hoạch",
    "UBND các xã, phường",
    "Trung tâm HCC Thành phố",
    "Các cơ quan, đơn vị thuộc Thành phố",
    "Phòng Văn hóa và Thông tin",
    # Văn phòng UBND tỉnh Quảng Trị 2024
    "Trung tâm Phục vụ hành chính công tỉnh",
    "Phòng Nội chính",
    "Phòng Tài chính - Thương mại",
    "Phòng Tài chính Thương mại",
    "Cổng thông tin điện tử tỉnh",
    "Công thông tin điện tử tỉnh",
    "Các phòng, trung tâm",
    # Quảng Ninh 2025
    "Các sở, ngành",
    "Các sở, ban, ngành",
    "Các cơ quan, đơn vị liên quan",
    "Các cơ quan, đơn vị, địa phương",
    "Các sở, ngành, đơn vị",
    "Trung tâm PVHCC tỉnh",
    "Sở Khoa học và Công nghệ",
    "Sở Nội vụ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Văn hóa Thể thao và Du lịch",
    "Trường Đào tạo cán bộ Nguyễn Văn Cừ",
    "Ban Xúc tiến Đầu tư, Thương mại và Du lịch Quảng Ninh",
    "Báo, phát thanh và truyền hình tỉnh",
    # Cao Lộc 2024
    "Văn phòng HĐND và UBND huyện",
    "UBND các xã, thị trấn",
    "Trung tâm Văn hóa, Thể thao và Truyền thông huyện",
    "Chi nhánh Văn phòng đăng ký đất đai huyện",
    "Phòng Tài nguyên và Môi trường huyện",
    "Thanh tra huyện",
    # Phú Sơn 2023
    "Công chức VPTK",
    "Các công chức",
    "Các công chức có liên quan",
    "Các công chức, đơn vị có liên quan",
    "các tổ chức, cơ quan, đơn vị, khu phố có liên quan",
    "Các tổ chức, cơ quan, đơn vị có liên quan",
    "Các nhà trường",
    "Công an phường",
    "Địa chính - xây dựng - đô thị và môi trường",
    # the commune bodies of 2025
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
]


@pytest.mark.parametrize("literal", ONE_PARTY)
def test_commas_and_words_inside_one_name_do_not_cut_it(literal):
    assert found_names(literal) == [literal]


SEVERAL_PARTIES = [
    "Các cơ quan, đơn vị thuộc Thành phố| và |UBND các xã, phường",
    "Các sở, ban, ngành|, |UBND cấp xã",
    "Các sở, ban, ngành|; |UBND cấp xã",
    "Các sở, ban, ngành|; |Trung tâm Phục vụ hành chính công tỉnh",
    "Trung tâm Phục vụ hành chính công tỉnh| và |các đơn vị liên quan",
    "Trung tâm Phục vụ hành chính công tỉnh|, |các cơ quan, đơn vị, địa phương",
    "Trung tâm Phục vụ hành chính công tỉnh|, |các ngân hàng, đơn vị cung cấp dịch vụ|.",
    "Văn phòng UBND tỉnh|, |Trung tâm PVHCC tỉnh",
    "Văn phòng UBND tỉnh|, |các cơ quan, đơn vị có liên quan",
    "Sở Nội vụ|, |Sở Khoa học và Công nghệ|, |Văn phòng UBND tỉnh|.",
    "Công an tỉnh|, |Sở Khoa học và Công nghệ|, |Trung tâm Phục vụ hành chính công tỉnh|.",
    "Sở Khoa học và Công nghệ|, |Sở Nông nghiệp và Môi trường|, |Sở Tài chính|.",
    "Hiệp hội doanh nghiệp tỉnh|, |các sở, ngành, địa phương|.",
    "Sở Tài chính|, |Sở Công Thương|, |Ngân hàng Nhà nước chính nhánh Khu vực 6",
    "Sở Văn hóa, Thể thao và Du lịch|; |Sở Khoa học và Công nghệ|, |các đơn vị có liên quan",
    "các đơn vị có liên quan|; |đơn vị có năng lực xây dựng và thiết kế biểu trưng",
    "Ban Xúc tiến Đầu tư, Thương mại và Du lịch Quảng Ninh|, |Báo, phát thanh và truyền hình tỉnh",
    "Sở Nội vụ|, |Trường Đào tạo cán bộ Nguyễn Văn Cừ|, |Trung tâm Phục vụ hành chính công tỉnh",
    "Sở Khoa học và Công nghệ|, |Ban Xúc tiến Đầu tư, Thương mại và Du lịch Quảng Ninh",
    "Văn phòng HĐND và UBND huyện|, |Phòng Nội vụ",
    "Các công chức|; |đơn vị có liên quan",
    "Các công chức|; |các tổ chức, đơn vị có liên quan",
    "Các công chức|, |các đơn vị có liên quan",
    "Các tổ chức chính trị - xã hội|, |các cơ quan, đơn vị, khu phố",
    "Các công chức khác|; |các tổ chức, cơ quan, đơn vị có liên quan",
    "Các công chức khác|; |bưu điện|; |các tổ chức, cơ quan, đơn vị có liên quan",
    "Các công chức khác|; |các tổ chức, cơ quan, đơn vị, khu phố có liên quan|; |Công an phường",
    "HĐND|, |MTTQ| và |các đoàn thể chính trị - xã hội",
    "Văn phòng - thống kê| và |Kế toán - ngân sách|.",
    "Chủ các doanh nghiệp|; |Cán bộ uỷ nhiệm thu|.",
    "Các công chức có liên quan|; |các ngành|, |các đơn vị|, |các doanh nghiệp và công dân|.",
    "Phòng Nội vụ|\n|Phòng Kinh tế",
    "Phòng Nội vụ|;\n- |bưu điện",
]


@pytest.mark.parametrize("marked", SEVERAL_PARTIES)
def test_parties_are_cut_where_one_stands_on_each_side(marked):
    pieces = marked.split("|")
    literals, separators = pieces[::2], [*pieces[1::2], ""]
    mentions = parse_parties("".join(pieces), NOBODY)

    assert [mention.literal for mention in mentions] == literals
    assert [mention.separator for mention in mentions] == separators[: len(literals)]


def test_a_group_that_the_directory_knows_is_one_party():
    literal = "HĐND, MTTQ và các đoàn thể chính trị - xã hội"
    directory = Directory(groups=(PartyGroup(GroupId(1), literal),))

    assert only(literal, directory).subject == PartyRef(PartyKind.GROUP, 1)
    assert found_names(f"{literal}, bưu điện, Công an xã", directory)[0] == literal


def test_known_names_part_at_a_comma_whatever_they_begin_with():
    mentions = parse_parties("VPTK, VHXXH + nguyễn văn a", POSTS)

    assert [mention.name for mention in mentions] == ["VPTK", "VHXXH", "nguyễn văn a"]


def test_a_name_that_two_officers_share_still_parts_at_a_comma():
    namesakes = Directory(
        officers=(*POSTS.officers, Officer(OfficerId(3), "Nguyễn Văn A")),
    )
    first, second = parse_parties("Nguyễn Văn A, Trần Thị B", namesakes)

    assert first.subject is None
    assert second.subject == PartyRef(PartyKind.OFFICER, 2)


@pytest.mark.parametrize(
    ("literal", "name", "qualifier"),
    [
        (
            "Các sở, ngành được giao chủ trì từng tiện ích (Y tế, Giáo dục...)",
            "Các sở, ngành",
            "được giao chủ trì từng tiện ích (Y tế, Giáo dục...)",
        ),
        ("Các sở, ngành quản lý lĩnh vực.", "Các sở, ngành", "quản lý lĩnh vực"),
        (
            "Các sở, ngành thường xuyên có các nhiệm vụ tiếp xúc với doanh nghiệp",
            "Các sở, ngành",
            "thường xuyên có các nhiệm vụ tiếp xúc với doanh nghiệp",
        ),
        (
            "Các công chức có liên quan (Tư pháp - hộ tịch; Văn hoá - xã hội).",
            "Các công chức có liên quan",
            "(Tư pháp - hộ tịch; Văn hoá - xã hội)",
        ),
        (
            "Công chức VHXXH phụ trách công tác LĐT&XH",
            "Công chức VHXXH",
            "phụ trách công tác LĐT&XH",
        ),
    ],
)
def test_what_narrows_a_party_down_is_its_qualifier(literal, name, qualifier):
    mention = only(literal)

    assert (mention.name, mention.qualifier) == (name, qualifier)
    assert mention.literal == literal.removesuffix(".")


def test_a_focal_point_keeps_its_qualifier_beside_the_others():
    literal = "Sở Tài chính (đầu mối chung) và các sở, ngành chủ trì chuyên đề."
    first, second = parse_parties(literal, NOBODY)

    assert (first.name, first.qualifier) == ("Sở Tài chính", "(đầu mối chung)")
    assert (second.name, second.qualifier) == ("các sở, ngành", "chủ trì chuyên đề")
    assert role_of_label(first.qualifier) is Role.FOCAL


def test_a_known_name_with_a_bracket_is_not_taken_apart():
    directory = Directory(units=(Unit(UnitId(1), "Phòng Kinh tế (cũ)"),))

    assert only("Phòng Kinh tế (cũ)", directory).qualifier == ""


@pytest.mark.parametrize(
    ("literal", "subject"),
    [
        ("Công chức VPTK", OFFICE_POST),
        ("Công chức VHXH", CULTURE_POST),
        ("Công chức KTNS", ACCOUNTS_POST),
        ("Công chức ĐCXD", LAND_POST),
        ("Địa chính - xây dựng.", LAND_POST),
        ("Văn hoá - xã hội phụ trách công tác LĐTBXH.", CULTURE_POST),
        ("Công an phường", POLICE),
        ("Các công chức", None),
    ],
)
def test_a_known_party_becomes_the_subject(literal, subject):
    assert only(literal).subject == subject
    assert only(literal).suggestion is None


def test_a_misspelt_abbreviation_has_a_suggestion_but_no_subject():
    mention = only("Công chức VHXXH phụ trách công tác LĐTBOXH")

    assert (mention.subject, mention.suggestion) == (None, CULTURE_POST)


def test_a_wrong_d_is_understood_and_still_suggested_to_be_mended():
    mention = only("Công chức ĐCXĐ")

    assert (mention.subject, mention.suggestion) == (LAND_POST, LAND_POST)


def test_a_label_line_gives_its_label_to_each_mention():
    mentions = parse_parties(
        "- Công chức tham mưu: Văn phòng - thống kê và Kế toán - ngân sách.", POSTS
    )

    assert [mention.label for mention in mentions] == ["Công chức tham mưu:"] * 2
    assert [mention.subject for mention in mentions] == [OFFICE_POST, ACCOUNTS_POST]


def test_a_leader_is_named_by_post_and_field():
    mention = only(
        "* **Lãnh đạo phụ trách:** Đồng chí Phó Chủ tịch UBND huyện phụ trách lĩnh vực kinh tế."
    )

    assert mention.label == "Lãnh đạo phụ trách:"
    assert mention.name == "Đồng chí Phó Chủ tịch UBND huyện"
    assert mention.qualifier == "phụ trách lĩnh vực kinh tế"


@pytest.mark.parametrize("gap", ["; ", "\n"])
def test_a_second_label_takes_over(gap):
    mentions = parse_parties(f"Chủ trì: Phòng Nội vụ{gap}Phối hợp: Công an xã", NOBODY)

    assert [(mention.label, mention.name) for mention in mentions] == [
        ("Chủ trì:", "Phòng Nội vụ"),
        ("Phối hợp:", "Công an xã"),
    ]


def test_a_colon_after_other_words_is_no_label():
    assert only("Thời gian thực hiện: Quý IV").label == ""


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Công chức tham mưu:", Role.ADVISE),
        ("**Đơn vị tham mưu**:", Role.ADVISE),
        ("Công chức phối hợp:", Role.COORDINATE),
        ("Đơn vị phối hợp", Role.COORDINATE),
        ("Bộ phận phối hợp", Role.COORDINATE),
        ("Cơ quan phối hợp thực hiện", Role.COORDINATE),
        ("Đơn vị thực hiện:", Role.PERFORM),
        ("Bộ phận chủ trì", Role.LEAD),
        ("Cơ quan chủ trì thực hiện", Role.LEAD),
        ("Đơn vị chủ trì", Role.LEAD),
        ("là đầu mối", Role.FOCAL),
        ("Đơn vị tổng hợp", Role.COMPILE),
        ("Người theo dõi", Role.FOLLOW),
        ("* Lãnh đạo phụ trách:", Role.OVERSEE),
        ("Lãnh đạo UBND phường chỉ đạo", Role.OVERSEE),
        ("Thời gian thực hiện", None),
        ("Kết quả", None),
        ("Phân công nhiệm vụ", None),
        ("", None),
    ],
)
def test_labels_and_headers_tell_the_role(label, role):
    assert role_of_label(label) is role


@pytest.mark.parametrize("literal", ["", "   ", ";;;", "- . ,\n", "Công chức tham mưu:"])
def test_what_names_nobody_has_no_mention(literal):
    assert parse_parties(literal, POSTS) == ()


CELL = st.lists(
    st.sampled_from(
        [*ONE_PARTY[:8], "VPTK", "VHXXH", "(đầu mối", "chung)", "Chủ trì:", " và ", ", ", ";", "\n"]
    )
    | st.text(max_size=6)
).map("".join)


@given(CELL)
def test_the_slices_and_what_stands_between_them_are_the_literal(literal):
    mentions = parse_parties(literal, POSTS)

    assert all(literal[mention.start : mention.end] == mention.literal for mention in mentions)
    if mentions:
        printed = "".join(mention.literal + mention.separator for mention in mentions)
        assert literal[: mentions[0].start] + printed == literal


@given(CELL)
def test_every_mention_has_a_name_and_ends_with_its_qualifier(literal):
    for mention in parse_parties(literal, POSTS):
        assert mention.name.strip()
        assert mention.literal.endswith(mention.qualifier)


@given(CELL)
def test_a_semicolon_outside_brackets_never_stays_in_a_mention(literal):
    plain = literal.replace("(", "").replace(")", "")

    assert not any(";" in mention.literal for mention in parse_parties(plain, POSTS))

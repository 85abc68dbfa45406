"""What targets demand: the literals of the five plans, and laws for any text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.numbers import format_decimal
from kehoach_desktop.domain.target import (
    Direction,
    Operator,
    Statistic,
    Target,
    attained,
    parse_target,
    parse_targets,
    scaled_score,
    total_score,
)
from kehoach_desktop.domain.text import nfc

AGREE = "(% Đồng ý)"
FAVOURS_LARGE = (
    "Tỉnh ưu tiên thu hút đầu tư từ các doanh nghiệp lớn hơn là phát triển doanh nghiệp nhỏ và "
    "vừa trong nước (% Đồng ý) - Biến mới năm 2021"
)
WAITING = "Số ngày chờ đợi để nhận được thông tin, văn bản yêu cầu (Trung vị)"


@pytest.mark.parametrize(
    ("literal", "operator", "value", "unit"),
    [
        ("100", Operator.EQUAL, "100", None),
        ("100%", Operator.EQUAL, "100", "%"),
        ("Tối thiểu 50", Operator.AT_LEAST, "50", None),
        ("Tối thiểu 80", Operator.AT_LEAST, "80", None),
        ("tối thiểu đạt 90 phần trăm", Operator.AT_LEAST, "90", "%"),
        ("≥ 95%", Operator.AT_LEAST, "95", "%"),
        (">=95%", Operator.AT_LEAST, "95", "%"),
        ("từ 90% trở lên", Operator.AT_LEAST, "90", "%"),
        ("không dưới 5 cuộc", Operator.AT_LEAST, "5", "cuộc"),
        ("9,06 điểm trở lên", Operator.AT_LEAST, "9.06", "điểm"),
        (">80%", Operator.MORE, "80", "%"),
        ("trên 80%", Operator.MORE, "80", "%"),
        ("Phấn đấu trên 80% kiến nghị được giải quyết", Operator.MORE, "80", "%"),
        ("dưới 5%", Operator.LESS, "5", "%"),
        ("thấp hơn 5%", Operator.LESS, "5", "%"),
        ("không quá 3 ngày", Operator.AT_MOST, "3", "ngày"),
        ("trong vòng 3 ngày làm việc", Operator.AT_MOST, "3", "ngày làm việc"),
        ("20% trở xuống", Operator.AT_MOST, "20", "%"),
        ("khoảng 1.000 doanh nghiệp", Operator.ABOUT, "1000", "doanh nghiệp"),
        ("đạt 98,5", Operator.EQUAL, "98.5", None),
        ("ít nhất 200 doanh nghiệp thành lập mới", Operator.AT_LEAST, "200", "doanh nghiệp"),
        ("ít nhất 02 hội nghị gặp gỡ", Operator.AT_LEAST, "2", "hội nghị"),
        ("02 hội nghị", Operator.EQUAL, "2", "hội nghị"),
        ("tăng từ 50% lên 80%", Operator.EQUAL, "80", "%"),
        ("vốn đầu tư 500 tỷ đồng", Operator.EQUAL, "500", "tỷ đồng"),
        ("11 nhóm tiện ích thúc đẩy Đề án 06", Operator.EQUAL, "11", None),
        ("Trong 6 tháng đầu năm 2026 đạt 40%", Operator.EQUAL, "40", "%"),
        ("Theo Kế hoạch số 142/KH-UBND ngày 04/6/2024: 30%", Operator.EQUAL, "30", "%"),
    ],
)
def test_operator_value_and_unit_are_read(literal, operator, value, unit):
    target = parse_target(literal)

    assert (target.operator, target.value, target.unit) == (operator, Decimal(value), unit)
    assert target.literal == literal


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("100 | Tối thiểu 50 | Tối thiểu 80 | Tối thiểu 90", "100 50 80 90"),
        ("100% | 70% | 71% | 5 | 55% | 80% | 50% | 65%", "100 70 71 5 55 80 50 65"),
        ("52,61 | 60% | 20 | 40 | 82% | 85% | 58%", "52.61 60 20 40 82 85 58"),
        ("9,06 điểm trở lên | 8,79 | 7,40 | 5,93", "9.06 8.79 7.40 5.93"),
        ("8,90 | 9,26 | 9,33 | 5,78 | 64,45 điểm | 80,56 điểm", "8.90 9.26 9.33 5.78 64.45 80.56"),
    ],
)
def test_every_figure_of_the_real_target_columns_is_read(column, values):
    read = [str(parse_target(literal).value) for literal in column.split(" | ")]

    assert read == values.split()


@pytest.mark.parametrize(
    "literal", ["Hoàn thành", "", "Theo Kế hoạch 142/KH-UBND ngày 04/6/2024", "Năm 2026", "1.2.3"]
)
def test_a_target_without_a_figure_has_no_value(literal):
    target = parse_target(literal, unit="%")

    assert (target.value, target.direction, target.unit) == (None, Direction.UNKNOWN, "%")
    assert attained(target, Decimal(100)) is None


@pytest.mark.parametrize(
    ("literal", "decimals"), [("9,06", 2), ("7,40", 2), ("98,5", 1), ("100", 0), ("1.000", 0)]
)
def test_stored_decimals_are_printed_again(literal, decimals):
    target = parse_target(literal)

    assert target.decimals == decimals
    assert format_decimal(target.value, grouped=True) == literal


@pytest.mark.parametrize(
    ("literal", "statistic"),
    [
        ("100%", Statistic.RATIO),
        ("52,61", Statistic.SCORE),
        ("9,06 điểm trở lên", Statistic.SCORE),
        ("nhóm 5", Statistic.RANK),
        ("xếp thứ 3", Statistic.RANK),
        ("không quá 3 ngày", Statistic.DAYS),
        ("500 tỷ đồng", Statistic.MONEY),
        ("02 hội nghị", Statistic.COUNT),
        ("100", Statistic.OTHER),
    ],
)
def test_the_kind_of_figure_is_told(literal, statistic):
    assert parse_target(literal).statistic is statistic


def test_the_unit_column_stands_for_a_bare_figure():
    target = parse_target("Tối thiểu 50", unit="%")

    assert (target.unit, target.unit_in_title, target.statistic) == ("%", False, Statistic.RATIO)


def test_a_median_of_days_is_better_when_lower():
    target = parse_target("5", title=WAITING)

    assert (target.statistic, target.unit, target.unit_in_title) == (
        Statistic.MEDIAN,
        "ngày",
        True,
    )
    assert target.direction is Direction.LOWER


def test_the_percent_sign_may_stand_inside_the_title():
    target = parse_target("20", title=FAVOURS_LARGE)

    assert (target.unit, target.unit_in_title, target.population) == ("%", True, "% Đồng ý")


@pytest.mark.parametrize(
    ("title", "population"),
    [
        ("Hướng dẫn thủ tục rõ ràng, đầy đủ (% DN Đồng ý)", "% DN Đồng ý"),
        ("Cần có quan hệ (% Quan trọng hoặc Rất quan trọng)", "% Quan trọng hoặc Rất quan trọng"),
        ("Tỷ lệ DN thường xuyên truy cập vào website của UBND tỉnh (%)", None),
        ("Tỷ lệ hồ sơ trực tuyến", None),
    ],
)
def test_the_title_tells_who_was_asked(title, population):
    assert parse_target("70%", title=title).population == population


@pytest.mark.parametrize(
    ("title", "direction"),
    [
        (f"Thủ tục được niêm yết công khai {AGREE}", Direction.HIGHER),
        ("Tỷ lệ DN nhận được thông tin, văn bản cần khi yêu cầu (%)", Direction.HIGHER),
        (WAITING, Direction.LOWER),
        (f"Thông tin về các ưu đãi/hỗ trợ đầu tư của tỉnh là hữu ích {AGREE}", Direction.HIGHER),
        ('Cần có "mối quan hệ" để có được các tài liệu của tỉnh', Direction.LOWER),
        (FAVOURS_LARGE, Direction.LOWER),
        (f"Việc tỉnh ưu ái cho DN lớn gây khó khăn cho doanh nghiệp {AGREE}", Direction.LOWER),
        ("Tỷ lệ DN tin rằng cấp trên sẽ nghiêm túc xử lý kỷ luật cán bộ", Direction.HIGHER),
        ("Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn.", Direction.HIGHER),
        ("Tỷ lệ khiếu nại vượt cấp", Direction.LOWER),
        ("Chi phí tuân thủ thủ tục hành chính", Direction.LOWER),
        ("Thời gian giải quyết hồ sơ", Direction.LOWER),
    ],
)
def test_the_title_suggests_which_way_is_better(title, direction):
    target = parse_target("20", title=title)

    assert (target.direction, target.direction_certain) == (direction, False)


@pytest.mark.parametrize(
    ("literal", "title", "direction"),
    [
        ("20", "Giảm tỷ lệ doanh nghiệp đánh giá thời hạn giải quyết dài hơn", Direction.LOWER),
        ("20", "Tăng tỷ lệ doanh nghiệp đánh giá thời gian được rút ngắn", Direction.HIGHER),
        ("50%", "Tỷ lệ cắt giảm thời gian giải quyết thủ tục", Direction.HIGHER),
        ("cắt giảm 50% thời gian", "Thời gian giải quyết", Direction.HIGHER),
        ("giảm từ 5 ngày xuống còn 3 ngày", "", Direction.LOWER),
        ("Tối đa 20%", "", Direction.LOWER),
        ("trên 80%", "Chi phí", Direction.HIGHER),
        ("8,79 điểm", "Chi phí thời gian của doanh nghiệp", Direction.HIGHER),
        ("nhóm 5", "", Direction.LOWER),
    ],
)
def test_words_that_state_the_better_way_are_certain(literal, title, direction):
    target = parse_target(literal, title=title)

    assert (target.direction, target.direction_certain) == (direction, True)


def test_supervision_is_not_mistaken_for_a_decrease():
    assert parse_target("5", title="Giám sát việc giải quyết hồ sơ").direction is Direction.HIGHER


def test_days_are_better_when_fewer_whatever_the_title():
    assert parse_target("3 ngày", title="Trả kết quả").direction is Direction.LOWER


@pytest.mark.parametrize("score", ["8,79", "7,40", "5,93", "8,90", "9,26", "9,33", "5,78"])
def test_a_bare_score_is_better_when_higher_even_of_costs(score):
    target = parse_target(score, title="Chi phí không chính thức")

    assert (target.statistic, target.direction) == (Statistic.SCORE, Direction.HIGHER)


def test_a_quota_keeps_its_frequency():
    target = parse_target("ít nhất 10 tin bài/tháng")

    assert (target.value, target.unit, target.frequency) == (Decimal(10), "tin bài", "tháng")


def test_a_comparison_keeps_its_baseline_and_takes_no_year_from_it():
    target = parse_target("50% so với năm 2024")

    assert (target.relative_to, target.year) == ("năm 2024", None)


@pytest.mark.parametrize(
    ("literal", "year"),
    [
        ("ít nhất 200 doanh nghiệp thành lập mới trong năm 2024", 2024),
        ("Tổng điểm mục tiêu năm 2024: 80,56 điểm", 2024),
        ("2030: 30%", 2030),
        ("90%", 2025),
    ],
)
def test_the_milestone_is_the_year_named_or_that_of_the_column(literal, year):
    assert parse_target(literal, year=2025).year == year


def milestones(literal: str, year: int | None = None) -> list[tuple[Operator, str, int | None]]:
    targets = parse_targets(literal, year=year)
    return [(target.operator, str(target.value), target.year) for target in targets]


def test_two_milestones_are_two_targets_under_one_operator():
    assert milestones("ít nhất 10% năm 2025 và 30% vào năm 2030") == [
        (Operator.AT_LEAST, "10", 2025),
        (Operator.AT_LEAST, "30", 2030),
    ]


def test_a_milestone_to_be_reached_does_not_take_the_operator_before_it():
    assert milestones("ít nhất 10% trong GRDP năm 2025 và đạt 30% vào năm 2030") == [
        (Operator.AT_LEAST, "10", 2025),
        (Operator.EQUAL, "30", 2030),
    ]


def test_ranks_by_year_are_two_targets():
    literal = "Năm 2025 nằm trong nhóm 5 tỉnh; đến năm 2030 nằm trong nhóm 10 tỉnh dẫn đầu"

    assert milestones(literal) == [(Operator.AT_MOST, "5", 2025), (Operator.AT_MOST, "10", 2030)]


def test_two_cuts_share_year_and_baseline():
    targets = parse_targets("Năm 2026 cắt giảm 50% thời gian, 50% chi phí so với năm 2024")

    assert [target.year for target in targets] == [2026, 2026]
    assert [target.relative_to for target in targets] == ["năm 2024", "năm 2024"]
    assert [target.direction for target in targets] == [Direction.HIGHER, Direction.HIGHER]


@pytest.mark.parametrize("literal", ["từ 80% đến 90%", "Hoàn thành", "100% cán bộ và công chức"])
def test_one_demand_stays_one_target(literal):
    assert [target.literal for target in parse_targets(literal)] == [literal]


def test_the_year_of_the_column_is_for_the_first_milestone():
    assert milestones("10% và 30% vào năm 2030", year=2026) == [
        (Operator.EQUAL, "10", 2026),
        (Operator.EQUAL, "30", 2030),
    ]


def test_blank_text_holds_no_target():
    assert parse_targets(" \n") == ()


def demand(operator: Operator, direction: Direction = Direction.UNKNOWN) -> Target:
    return Target("20", operator, Decimal(20), direction=direction)


@pytest.mark.parametrize(
    ("operator", "below", "at", "above"),
    [
        (Operator.AT_LEAST, False, True, True),
        (Operator.MORE, False, False, True),
        (Operator.AT_MOST, True, True, False),
        (Operator.LESS, True, False, False),
        (Operator.EQUAL, None, True, None),
        (Operator.ABOUT, None, True, None),
    ],
)
def test_an_operator_decides_whatever_the_direction(operator, below, at, above):
    figures = (Decimal(19), Decimal(20), Decimal(21))

    assert [attained(demand(operator), figure) for figure in figures] == [below, at, above]


@pytest.mark.parametrize(
    ("operator", "direction", "below", "above"),
    [
        (Operator.EQUAL, Direction.HIGHER, False, True),
        (Operator.EQUAL, Direction.LOWER, True, False),
        (Operator.ABOUT, Direction.HIGHER, None, True),
        (Operator.ABOUT, Direction.LOWER, True, None),
    ],
)
def test_a_plain_figure_is_a_bound_in_the_better_direction(operator, direction, below, above):
    target = demand(operator, direction)

    assert [attained(target, Decimal(19)), attained(target, Decimal(21))] == [below, above]


def test_eighteen_percent_attains_a_target_of_twenty_of_which_less_is_better():
    assert attained(parse_target("20", title=FAVOURS_LARGE), Decimal(18)) is True


def test_what_is_no_number_attains_nothing():
    assert attained(parse_target("20"), Decimal("NaN")) is None


def test_the_eight_scores_make_the_goal_exactly():
    scores = ["9.06", "8.79", "7.40", "5.93", "8.90", "9.26", "9.33", "5.78"]

    assert str(total_score(map(Decimal, scores))) == "64.45"


@pytest.mark.parametrize(
    ("total", "base", "scaled"), [("64.45", "80", "80.56"), ("1", "800", "0.13"), ("0", "80", "0")]
)
def test_a_total_is_restated_on_the_scale_of_a_hundred(total, base, scaled):
    assert scaled_score(Decimal(total), Decimal(base)) == Decimal(scaled)


def test_a_total_of_nothing_has_no_scale():
    assert scaled_score(Decimal(5), Decimal(0)) is None


WORDS = ["ít nhất ", "trên ", "50%", "7,40", " năm 2025", " và ", ", ", "so với ", "/tháng"]
WRITTEN = st.lists(st.sampled_from(WORDS) | st.text(max_size=5)).map("".join)
FIGURES = st.decimals(-1000, 1000, places=2)


@given(WRITTEN, st.text(max_size=20), st.text(max_size=5))
def test_no_text_breaks_the_reading_of_a_target(literal, title, unit):
    target = parse_target(literal, title=title, unit=unit)

    assert target.literal == literal
    assert (target.value is None) == (target.direction is Direction.UNKNOWN)


@given(WRITTEN.filter(str.isprintable))
def test_several_targets_joined_are_the_literal(literal):
    joined = "".join(target.literal for target in parse_targets(literal))

    assert joined == (nfc(literal) if literal.strip() else "")


@given(WRITTEN, FIGURES, FIGURES)
def test_a_better_figure_never_attains_less(literal, one, other):
    target = parse_target(literal)
    worse, better = sorted((one, other), reverse=target.direction is Direction.LOWER)

    if attained(target, worse):
        assert attained(target, better)

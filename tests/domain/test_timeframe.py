"""What is understood of the times that officers write, and the days that follow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.period import Period, PeriodKind, periods_of
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.domain.timeframe import (
    CountUnit,
    Kind,
    Moment,
    Recurrence,
    Span,
    Timeframe,
    applies_to,
    due_dates,
)
from kehoach_desktop.domain.timeframe_parser import parse_timeframe
from kehoach_desktop.domain.timeframe_words import describe, needs

ISSUED = {2024: date(2024, 3, 18), 2026: date(2026, 1, 10)}
MONTH_ENDS = "31/1 28/2 31/3 30/4 31/5 30/6 31/7 31/8 30/9 31/10 30/11 31/12"
QUARTER_ENDS = "31/3 30/6 30/9 31/12"
EVERY_QUARTER = "Hạn 31/3, 30/6, 30/9, 31/12 hằng năm"
EVERY_PERIOD = "Kỳ báo cáo nào cũng nhập"
ON_EVENT = "Khi có việc, không có hạn định trước"


def due_in(year, literal):
    """The due days of a year as "24/3 24/6"; one that needs confirming ends in "?"."""
    window = (date(year, 1, 1), date(year, 12, 31))
    found = due_dates(parse_timeframe(literal), window=window, issued=ISSUED.get(year))
    return " ".join(f"{due.day.day}/{due.day.month}{'' if due.certain else '?'}" for due in found)


def kinds(literal):
    return " ".join(span.kind.value for span in parse_timeframe(literal).spans)


# literal, year, kinds, due days of that year, description
SEEN = [
    ("Thường xuyên", 2026, "ongoing", "", EVERY_PERIOD),
    ("thường xuyên trong năm", 2026, "ongoing", "", EVERY_PERIOD),
    ("Ngay từ đầu năm và thực hiện thường xuyên trong năm.", 2024, "ongoing ongoing", "",
     EVERY_PERIOD),
    ("Triển khai thực hiện ngay từ đầu năm, thường xuyên trong năm bằng nhiều hình thức.", 2024,
     "ongoing ongoing", "", EVERY_PERIOD),
    ("thực hiện từ đầu năm 2024.", 2024, "ongoing", "", EVERY_PERIOD),
    ("Năm 2026", 2026, "year", "31/12", "Hạn 31/12/2026"),
    ("Hàng năm", 2026, "yearly", "31/12", "Hạn 31/12 hằng năm"),
    ("Năm 2025 và các năm tiếp theo", 2026, "from_year", "31/12",
     "Hạn 31/12 hằng năm, từ 01/01/2025"),
    ("Năm 2025 và các năm tiếp theo", 2024, "from_year", "", "Hạn 31/12 hằng năm, từ 01/01/2025"),
    ("Quý IV hàng năm", 2026, "quarter", "31/12", "Hạn 31/12 hằng năm"),
    ("trong Quý I/2024", 2024, "quarter", "31/3", "Hạn 31/3/2024"),
    ("trong Quý I/2024", 2026, "quarter", "", "Hạn 31/3/2024"),
    ("trong 6 tháng đầu năm", 2024, "half_year", "30/6", "Hạn 30/6"),
    ("Triển khai trong 6 tháng đầu năm và thực hiện thường xuyên trong năm.", 2024,
     "half_year ongoing", "30/6", "Hạn 30/6; kỳ báo cáo nào cũng nhập"),
    ("cuối Quý I – đầu Quý II/2024", 2024, "window", "30/4?",
     "Khoảng 01/3/2024 – 30/4/2024, cần xác nhận ngày"),
    ("trước 30/4/2024", 2024, "before_date", "29/4", "Hạn 29/4/2024"),
    ("xong trước 30/9/2024", 2024, "before_date", "29/9", "Hạn 29/9/2024"),
    ("trước ngày 05/4/2024", 2024, "before_date", "4/4", "Hạn 04/4/2024"),
    ("trước ngày 25 tháng cuối Quý", 2026, "before_date", "24/3 24/6 24/9 24/12",
     "Hạn 24/3, 24/6, 24/9, 24/12 hằng năm"),
    ("trước ngày 03 tháng 6", 2024, "before_date", "2/6", "Hạn 02/6"),
    ("Báo cáo 6 tháng (trước ngày 03 tháng 6) và báo cáo năm (trước ngày 03 tháng 12.", 2024,
     "before_date before_date", "2/6 2/12", "Hạn 02/6; hạn 02/12"),
    ("trước ngày 05 tháng 6 và ngày 05 tháng 12 năm 2024.", 2024, "before_date before_date",
     "4/6 4/12", "Hạn 04/6/2024, 04/12/2024"),
    ("Hàng tháng, hàng quý", 2026, "monthly quarterly",
     "31/1 28/2 31/3 31/3 30/4 31/5 30/6 30/6 31/7 31/8 30/9 30/9 31/10 30/11 31/12 31/12",
     "Hạn ngày cuối mỗi tháng; hạn 31/3, 30/6, 30/9, 31/12 hằng năm"),
    ("định kỳ hàng quý, năm về Sở Nội vụ", 2026, "quarterly yearly", f"{QUARTER_ENDS} 31/12",
     f"{EVERY_QUARTER}; hạn 31/12 hằng năm"),
    ("hoàn thành trong thời hạn 30 ngày kể từ ngày Kế hoạch được ban hành.", 2026, "relative",
     "9/2", "Hạn 30 ngày kể từ ngày ban hành"),
    ("hoàn thành trong thời hạn 30 ngày kể từ ngày ban hành", 2024, "relative", "17/4",
     "Hạn 30 ngày kể từ ngày ban hành"),
    ("Theo Kế hoạch cải cách hành chính hàng năm của phường", 2024, "by_plan", "",
     "Theo văn bản khác: Kế hoạch cải cách hành chính hàng năm của phường"),
    ("Theo KH CCHC hàng năm của phường và của thị xã", 2024, "by_plan", "",
     "Theo văn bản khác: KH CCHC hàng năm của phường và của thị xã"),
    ("Theo lộ trình Kế hoạch 142/KH-UBND ngày 04/6/2024 của UBND tỉnh", 2024, "by_roadmap", "",
     "Theo văn bản khác: Kế hoạch 142/KH-UBND ngày 04/6/2024 của UBND tỉnh"),
    ("Theo lộ trình Chuyển đổi số của tỉnh", 2026, "by_roadmap", "",
     "Theo văn bản khác: Chuyển đổi số của tỉnh"),
    ("Theo tình hình thực tiễn", 2026, "on_event", "", ON_EVENT),
    ("kịp thời khi có phát sinh", 2024, "on_event", "", ON_EVENT),
    ("kiểm tra định kỳ hoặc đột xuất, hoàn thành trước ngày 30/4/2024.", 2024,
     "ongoing on_event before_date", "29/4",
     "Kỳ báo cáo nào cũng nhập; khi có việc, không có hạn định trước; hạn 29/4/2024"),
    ("Kế hoạch trong Quý I/2024; tập huấn xong trước 30/4/2024; kiểm tra xong trước 30/9/2024",
     2024, "quarter before_date before_date", "31/3 29/4 29/9",
     "Hạn 31/3/2024; hạn 29/4/2024; hạn 29/9/2024"),
    ("trong năm 2024", 2024, "year", "31/12", "Hạn 31/12/2024"),
    ("giai đoạn 2021 - 2025, định hướng đến năm 2030", 2026, "window on_or_before", "",
     "Từ 01/01/2021 đến 31/12/2025; hạn 31/12/2030"),
    ("hoàn thành trong thời gian sớm nhất.", 2024, "unknown", "", "Chưa hiểu thời gian này"),
]  # fmt: skip

VARIATIONS = [
    ("", 2026, "", "", "Chưa ghi thời gian"),
    ("Trước 30/4/2024", 2024, "before_date", "29/4", "Hạn 29/4/2024"),
    ("Trong quý II/2026", 2026, "quarter", "30/6", "Hạn 30/6/2026"),
    ("Quý 2 năm 2026", 2026, "quarter", "30/6", "Hạn 30/6/2026"),
    ("Q3/2026", 2026, "quarter", "30/9", "Hạn 30/9/2026"),
    ("QÚY IV HẰNG NĂM", 2026, "quarter", "31/12", "Hạn 31/12 hằng năm"),
    ("quy iv hang nam", 2026, "quarter", "31/12", "Hạn 31/12 hằng năm"),
    ("quý I, III", 2026, "quarter quarter", "31/3 30/9", "Hạn 31/3, 30/9"),
    ("Quý I, quý II và quý III năm 2026", 2026, "quarter quarter quarter", "31/3 30/6 30/9",
     "Hạn 31/3/2026, 30/6/2026, 30/9/2026"),
    ("Quý I-III/2026", 2026, "window", "30/9", "Từ 01/01/2026 đến 30/9/2026"),
    ("Quý I, 2 lần/năm", 2026, "quarter yearly", "31/3", "Hạn 31/3"),
    ("6 tháng đầu năm 2026", 2026, "half_year", "30/6", "Hạn 30/6/2026"),
    ("6 tháng cuối năm", 2026, "half_year", "31/12", "Hạn 31/12"),
    ("6 tháng đầu năm hằng năm", 2026, "half_year", "30/6", "Hạn 30/6 hằng năm"),
    ("nửa đầu năm 2026", 2026, "half_year", "30/6", "Hạn 30/6/2026"),
    ("9 tháng đầu năm 2026", 2026, "window", "30/9", "Từ 01/01/2026 đến 30/9/2026"),
    ("3 tháng cuối năm", 2026, "window", "31/12", "Từ 01/10 đến 31/12"),
    ("15 tháng đầu năm", 2026, "window", "31/3?", "Khoảng 01/01 – 31/3, cần xác nhận ngày"),
    ("tháng 3/2026", 2026, "month", "31/3", "Hạn 31/3/2026"),
    ("3/2026", 2026, "month", "31/3", "Hạn 31/3/2026"),
    ("T3/2026", 2026, "month", "31/3", "Hạn 31/3/2026"),
    ("tháng 3 - năm 2026", 2026, "month", "31/3", "Hạn 31/3/2026"),
    ("tháng 3 – năm 2026", 2026, "month year", "31/3 31/12", "Hạn 31/3; hạn 31/12/2026"),
    ("Tháng 6 hằng năm", 2026, "month", "30/6", "Hạn 30/6 hằng năm"),
    ("Tháng 3, tháng 9", 2026, "month month", "31/3 30/9", "Hạn 31/3, 30/9"),
    ("tháng 3, 5/6/2026", 2026, "month on_or_before", "31/3 5/6", "Hạn 31/3; hạn 05/6/2026"),
    ("Tháng 2", 2026, "month", "28/2", "Hạn cuối tháng 02"),
    ("Tháng 2/2024", 2024, "month", "29/2", "Hạn 29/02/2024"),
    ("hằng tháng", 2026, "monthly", MONTH_ENDS, "Hạn ngày cuối mỗi tháng"),
    ("hàng tháng năm 2026", 2026, "monthly", MONTH_ENDS, "Hạn ngày cuối mỗi tháng năm 2026"),
    ("định kỳ hàng quý", 2026, "quarterly", QUARTER_ENDS, EVERY_QUARTER),
    ("Theo từng quý", 2026, "quarterly", QUARTER_ENDS, EVERY_QUARTER),
    ("01 lần/quý", 2026, "quarterly", QUARTER_ENDS, EVERY_QUARTER),
    ("2 lần/năm", 2026, "yearly", "31/12?", "Hạn 31/12 hằng năm, cần xác nhận"),
    ("cuối mỗi quý", 2026, "quarterly", QUARTER_ENDS, EVERY_QUARTER),
    ("6 tháng một lần", 2026, "half_yearly", "30/6 31/12", "Hạn 30/6, 31/12 hằng năm"),
    ("Định kỳ 6 tháng, 9 tháng, năm", 2026, "half_yearly window yearly", "30/6 30/9 31/12 31/12",
     "Hạn 30/6, 31/12 hằng năm; từ 01/01 đến 30/9; hạn 31/12 hằng năm"),
    ("hàng tuần", 2026, "ongoing", "", EVERY_PERIOD),
    ("Cả năm", 2026, "year", "31/12", "Hạn 31/12"),
    ("2026", 2026, "year", "31/12", "Hạn 31/12/2026"),
    ("Năm 2025, 2026", 2026, "year year", "31/12", "Hạn 31/12/2025, 31/12/2026"),
    ("31/12/2026", 2026, "on_or_before", "31/12", "Hạn 31/12/2026"),
    ("30.6.2026", 2026, "on_or_before", "30/6", "Hạn 30/6/2026"),
    ("30/6/26", 2026, "on_or_before", "30/6", "Hạn 30/6/2026"),
    ("31/4/2026", 2026, "on_or_before", "30/4?", "Hạn 30/4/2026, cần xác nhận"),
    ("ngày 30/6 và 31/12 hằng năm", 2026, "on_or_before on_or_before", "30/6 31/12",
     "Hạn 30/6, 31/12 hằng năm"),
    ("ngày 15 hàng tháng", 2026, "on_or_before",
     "15/1 15/2 15/3 15/4 15/5 15/6 15/7 15/8 15/9 15/10 15/11 15/12", "Hạn ngày 15 mỗi tháng"),
    ("Hàng tháng trước ngày 25", 2026, "before_date",
     "24/1 24/2 24/3 24/4 24/5 24/6 24/7 24/8 24/9 24/10 24/11 24/12", "Hạn ngày 24 mỗi tháng"),
    ("trước ngày 20 tháng cuối kỳ", 2026, "before_date", "19/3? 19/6? 19/9? 19/12?",
     "Hạn 19/3, 19/6, 19/9, 19/12 hằng năm, cần xác nhận"),
    ("trước ngày 20 của tháng cuối quý I/2026", 2026, "before_date", "19/3", "Hạn 19/3/2026"),
    ("hàng quý, trước ngày 25 tháng cuối quý", 2026, "quarterly before_date",
     "24/3 24/6 24/9 24/12", "Hạn 24/3, 24/6, 24/9, 24/12 hằng năm"),
    ("Hằng năm, trước ngày 15/12", 2026, "yearly before_date", "14/12", "Hạn 14/12"),
    ("chậm nhất ngày 30/6", 2026, "on_or_before", "30/6", "Hạn 30/6"),
    ("Trước 17h00 ngày 30/4/2026", 2026, "on_or_before", "30/4", "Hạn 30/4/2026"),
    ("trước ngày 01/01/2027", 2026, "before_date", "31/12", "Hạn 31/12/2026"),
    ("trước ngày 01/01 hằng năm", 2026, "before_date", "31/12", "Hạn 31/12 hằng năm"),
    ("trước tháng 7/2026", 2026, "before_date", "30/6", "Hạn 30/6/2026"),
    ("trước quý III", 2026, "before_date", "30/6", "Hạn 30/6"),
    ("Đến hết năm 2026", 2026, "on_or_before", "31/12", "Hạn 31/12/2026"),
    ("đến năm 2030", 2026, "on_or_before", "", "Hạn 31/12/2030"),
    ("hết quý II", 2026, "on_or_before", "30/6", "Hạn 30/6"),
    ("từ nay đến 30/6/2026", 2026, "on_or_before", "30/6", "Hạn 30/6/2026"),
    ("Từ tháng 3 đến tháng 6/2026", 2026, "window", "30/6", "Từ 01/3/2026 đến 30/6/2026"),
    ("Từ tháng 3/2026 đến tháng 6", 2026, "window", "30/6", "Từ 01/3/2026 đến 30/6/2026"),
    ("tháng 3-6/2026", 2026, "window", "30/6", "Từ 01/3/2026 đến 30/6/2026"),
    ("Từ 01 - 15/6/2026", 2026, "window", "15/6", "Từ 01/6/2026 đến 15/6/2026"),
    ("Từ tháng 11 đến tháng 2/2026", 2026, "window", "28/2", "Từ 01/11/2025 đến 28/02/2026"),
    ("Từ tháng 11 đến tháng 02", 2026, "window", "28/2", "Từ 01/11 đến cuối tháng 02"),
    ("15/6/2026 đến 30/4/2026", 2026, "on_or_before on_or_before", "30/4 15/6",
     "Hạn 15/6/2026; hạn 30/4/2026"),
    ("từ 15/6 đến 30 ngày", 2026, "from_year", "31/12", "Hạn 31/12 hằng năm, từ 15/6"),
    ("Giai đoạn 2026-2030", 2026, "window", "", "Từ 01/01/2026 đến 31/12/2030"),
    ("năm 2030 - 2026", 2026, "year year", "31/12", "Hạn 31/12/2030; hạn 31/12/2026"),
    ("Từ tháng 3/2026", 2026, "from_year", "31/12", "Hạn 31/12 hằng năm, từ 01/3/2026"),
    ("Giữa năm", 2026, "window", "30/6?", "Khoảng 01/6 – 30/6, cần xác nhận ngày"),
    ("đầu tháng 3/2026", 2026, "window", "10/3?",
     "Khoảng 01/3/2026 – 10/3/2026, cần xác nhận ngày"),
    ("sau khi có hướng dẫn", 2026, "on_event", "", ON_EVENT),
    ("trong vòng 10 ngày làm việc kể từ ngày ký", 2026, "relative", "23/1?",
     "Hạn 10 ngày làm việc kể từ ngày ban hành"),
    ("3 tháng kể từ ngày ban hành Kế hoạch này", 2026, "relative", "10/4",
     "Hạn 3 tháng kể từ ngày ban hành"),
    ("2 tuần sau khi nhận được hồ sơ", 2026, "relative", "",
     "Hạn 14 ngày kể từ khi nhận được hồ sơ"),
    ("Theo quy định", 2026, "by_plan", "", "Theo văn bản khác: quy định"),
    ("Theo tiến độ", 2026, "by_roadmap", "", "Theo văn bản khác: Theo tiến độ"),
    ("Quyết định số 410/QĐ-UBND ngày 26/02/2024", 2024, "by_plan", "",
     "Theo văn bản khác: Quyết định số 410/QĐ-UBND ngày 26/02/2024"),
    ("Nghị định 09/2019/NĐ-CP", 2026, "unknown", "", "Chưa hiểu thời gian này"),
    ("20 ngày sau .", 2026, "unknown", "", "Chưa hiểu thời gian này"),
]  # fmt: skip


@pytest.mark.parametrize(("literal", "year", "expected", "days", "words"), SEEN + VARIATIONS)
def test_a_time_is_understood(literal, year, expected, days, words):
    assert (kinds(literal), due_in(year, literal)) == (expected, days)
    assert describe(parse_timeframe(literal)) == words


WORDS = sorted({word for literal, *_ in SEEN + VARIATIONS for word in literal.split(" ")})
MIXTURES = st.lists(st.sampled_from([*WORDS, "/", "-", "\n", "\xa0"]), max_size=14)
LITERALS = st.one_of(st.text(), MIXTURES.map(" ".join), MIXTURES.map("".join))
YEARS = st.tuples(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 1500)).map(
    lambda pair: (pair[0], date.fromordinal(pair[0].toordinal() + pair[1]))
)
PERIODS = [period for kind in PeriodKind for period in periods_of(kind, 2026)]


@given(LITERALS, YEARS, st.sampled_from(PERIODS))
def test_no_literal_is_ever_refused(literal, window, period):
    timeframe = parse_timeframe(literal)
    assert timeframe.literal == literal
    days = [due.day for due in due_dates(timeframe, window=window, issued=window[0])]
    assert days == sorted(days)
    assert all(window[0] <= day <= window[1] for day in days)
    assert applies_to(timeframe, period) in {True, False, None}
    assert describe(timeframe)
    assert all(needs(timeframe))


@given(LITERALS)
def test_a_span_says_where_it_was_read(literal):
    for span in parse_timeframe(literal).spans:
        assert span.text == nfc(literal)[span.start : span.end]


@given(LITERALS)
def test_nothing_written_is_both_understood_and_left_over(literal):
    timeframe = parse_timeframe(literal)
    if any(span.kind is not Kind.UNKNOWN for span in timeframe.spans):
        pieces = {(span.start, span.end) for span in timeframe.spans}
        read = sum(end - start for start, end in pieces)
        assert read + sum(map(len, timeframe.leftover)) <= len(nfc(literal))


def test_a_blank_literal_holds_no_time():
    assert parse_timeframe(" \n ") == Timeframe(" \n ")


def test_what_was_not_understood_is_left_over():
    assert parse_timeframe("Riêng cấp xã trước 15/6, có thư ký").leftover == (
        "Riêng cấp xã",
        "có thư ký",
    )


def test_filling_words_are_not_left_over():
    assert parse_timeframe("Hoàn thành xong trong Quý I, thực hiện thường xuyên").leftover == ()


def test_an_unknown_time_keeps_its_text():
    (span,) = parse_timeframe("Trước Tết Nguyên đán").spans
    assert span == Span(Kind.UNKNOWN, "Trước Tết Nguyên đán", 0, 20)


def test_decomposed_letters_are_read_and_kept():
    literal = "Quy\N{COMBINING ACUTE ACCENT} IV ha\N{COMBINING GRAVE ACCENT}ng năm"
    timeframe = parse_timeframe(literal)
    assert timeframe.literal == literal
    assert timeframe.spans[0].text == "Quý IV hàng năm"


def test_a_reference_ends_with_its_line():
    plan, deadline = parse_timeframe("Theo Kế hoạch của TP. Thanh Hóa\nTrước 30/6").spans
    assert plan.reference == "Kế hoạch của TP. Thanh Hóa"
    assert deadline.kind is Kind.BEFORE_DATE


def test_a_quarter_of_every_year_is_told_field_by_field():
    (span,) = parse_timeframe("Quý IV hàng năm").spans
    assert (span.quarter, span.year, span.recurs) == (4, None, Recurrence.YEAR)


def test_a_window_is_told_field_by_field():
    (span,) = parse_timeframe("Từ ngày 01/3 đến ngày 15/6/2026").spans
    assert span.since == Moment(2026, 3, 1)
    assert (span.year, span.month, span.day) == (2026, 6, 15)


def test_a_count_of_days_is_told_field_by_field():
    (span,) = parse_timeframe("05 (năm) ngày làm việc sau khi nhận hồ sơ").spans
    assert (span.count, span.unit) == (5, CountUnit.WORKING_DAY)
    assert span.reference == "khi nhận hồ sơ"


def test_only_ongoing_work_is_ongoing():
    assert parse_timeframe("Trong Quý I và thường xuyên").is_ongoing
    assert not parse_timeframe("Quý IV hàng năm").is_ongoing


def test_a_year_not_written_is_uncertain_in_a_window_of_two_years():
    window = (date(2026, 1, 1), date(2027, 12, 31))
    found = due_dates(parse_timeframe("Trước 30/6"), window=window)
    assert [(due.day, due.certain) for due in found] == [
        (date(2026, 6, 29), False),
        (date(2027, 6, 29), False),
    ]


def test_a_relative_time_has_no_day_until_the_plan_is_issued():
    timeframe = parse_timeframe("30 ngày kể từ ngày ban hành")
    window = (date(2026, 1, 1), date(2026, 12, 31))
    assert due_dates(timeframe, window=window) == ()
    assert needs(timeframe) == ("Cần ngày ban hành kế hoạch",)
    assert needs(timeframe, issued=date(2026, 1, 10)) == ()


def test_working_days_are_certain_with_the_holidays_of_the_office():
    timeframe = parse_timeframe("3 ngày làm việc kể từ ngày ký")
    window = (date(2026, 1, 1), date(2026, 12, 31))
    tet = {date(2026, 2, day) for day in range(16, 21)}
    (due,) = due_dates(timeframe, window=window, issued=date(2026, 2, 12), holidays=tet)
    assert (due.day, due.certain) == (date(2026, 2, 24), True)


def test_months_are_counted_to_the_end_of_a_shorter_month():
    timeframe = parse_timeframe("1 tháng kể từ ngày ban hành")
    window = (date(2026, 1, 1), date(2026, 12, 31))
    (due,) = due_dates(timeframe, window=window, issued=date(2026, 1, 31))
    assert due.day == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("literal", "need"),
    [
        ("Theo Kế hoạch của tỉnh", "Cần liên kết văn bản: Kế hoạch của tỉnh"),
        ("10 ngày kể từ khi có kết quả", "Cần ngày của mốc: khi có kết quả"),
        ("cuối năm 2026", "Cần xác nhận ngày cụ thể"),
    ],
)
def test_a_person_is_told_what_is_missing(literal, need):
    assert needs(parse_timeframe(literal)) == (need,)


def test_a_clear_time_needs_nothing():
    assert needs(parse_timeframe("Quý IV/2026; thường xuyên")) == ()


def quarter(number, year=2026):
    return Period(PeriodKind.QUARTER, year, number)


@pytest.mark.parametrize(
    ("literal", "expected"),
    [
        ("Thường xuyên", [True, True, True, True]),
        ("Quý IV hàng năm", [False, False, False, True]),
        ("Quý IV/2025", [False, False, False, False]),
        ("quý I, III", [True, False, True, False]),
        ("Năm 2026", [True, True, True, True]),
        ("Hàng quý", [True, True, True, True]),
        ("6 tháng đầu năm", [True, True, False, False]),
        ("Giai đoạn 2023-2028", [True, True, True, True]),
        ("Giai đoạn 2021-2025", [False, False, False, False]),
        ("Từ tháng 5/2026", [False, True, True, True]),
        ("Từ tháng 11 đến tháng 02", [True, False, False, True]),
        ("Năm 2027 và các năm tiếp theo", [False, False, False, False]),
        ("trước 30/6/2026", [None, True, False, False]),
        ("trước 30/6", [None, True, False, False]),
        ("đến năm 2030", [None, None, None, None]),
        ("trước ngày 25 tháng cuối quý", [True, True, True, True]),
        ("Theo Kế hoạch của tỉnh", [None, None, None, None]),
        ("Theo Kế hoạch của tỉnh và trong Quý I", [None, None, None, None]),
        ("Khi có phát sinh; Quý II", [None, True, None, None]),
        ("", [None, None, None, None]),
    ],
)
def test_a_result_is_expected_in_some_quarters(literal, expected):
    timeframe = parse_timeframe(literal)
    assert [applies_to(timeframe, quarter(number)) for number in (1, 2, 3, 4)] == expected


def test_a_result_of_the_last_quarter_is_expected_in_the_year():
    timeframe = parse_timeframe("Quý IV hàng năm")
    assert applies_to(timeframe, Period(PeriodKind.YEAR, 2026)) is True
    assert applies_to(timeframe, Period(PeriodKind.NINE_MONTHS, 2026)) is False


@given(st.sampled_from(PERIODS))
def test_ongoing_work_is_expected_in_every_period(period):
    assert applies_to(parse_timeframe("Thường xuyên"), period) is True


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_a_date_is_due_on_itself_and_before_it_a_day_sooner(day):
    window = (date(2019, 1, 1), date(2036, 1, 1))
    written = f"{day.day}/{day.month}/{day.year}"
    (on,) = due_dates(parse_timeframe(written), window=window)
    (before,) = due_dates(parse_timeframe(f"trước ngày {written}"), window=window)
    assert on.day == day
    assert (on.day - before.day).days == 1

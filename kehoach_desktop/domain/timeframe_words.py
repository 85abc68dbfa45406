"""Timeframes in Vietnamese words: what was understood, what a person must still say."""

from datetime import date
from itertools import groupby

from kehoach_desktop.domain.period import day_in_month
from kehoach_desktop.domain.timeframe import (
    CountUnit,
    Kind,
    Moment,
    Recurrence,
    Span,
    Timeframe,
    closing_days,
    is_refined,
    opening_day,
)


def needs(timeframe: Timeframe, *, issued: date | None = None) -> tuple[str, ...]:
    """What a person must still say before due days are known, in Vietnamese."""
    found: dict[str, None] = {}
    for span in timeframe.spans:
        if need := _need(span, issued):
            found[need] = None
    return tuple(found)


def _need(span: Span, issued: date | None) -> str | None:
    match span.kind:
        case Kind.RELATIVE if span.reference is not None:
            return f"Cần ngày của mốc: {span.reference}"
        case Kind.RELATIVE if issued is None:
            return "Cần ngày ban hành kế hoạch"
        case Kind.BY_PLAN | Kind.BY_ROADMAP:
            return f"Cần liên kết văn bản: {span.reference}"
        case _:
            return None if span.sure else "Cần xác nhận ngày cụ thể"


def describe(timeframe: Timeframe) -> str:
    """What was understood, as one short Vietnamese sentence."""
    told = (span for span in timeframe.spans if not is_refined(span, timeframe.spans))
    parts = dict.fromkeys(_describe(tuple(group)) for _, group in groupby(told, _same_piece))
    sentence = "; ".join(part[0].lower() + part[1:] for part in parts)
    return sentence[:1].upper() + sentence[1:] or "Chưa ghi thời gian"


def _same_piece(span: Span) -> tuple[object, ...]:
    """What "quý I, III" has in common, so that its days are told together."""
    return span.start, span.kind, span.recurs, span.sure, span.year is None


def _describe(spans: tuple[Span, ...]) -> str:
    span = spans[0]
    match span.kind:
        case Kind.RELATIVE:
            unit = _UNIT_WORDS[span.unit]
            return f"Hạn {span.count} {unit} kể từ {span.reference or 'ngày ban hành'}"
        case Kind.BY_PLAN | Kind.BY_ROADMAP:
            return f"Theo văn bản khác: {span.reference}"
        case Kind.WINDOW if span.since is not None:
            return _describe_window(span, span.since)
        case _:
            return _FIXED_SENTENCES.get(span.kind) or _describe_due(spans)


_FIXED_SENTENCES = {
    Kind.ONGOING: "Kỳ báo cáo nào cũng nhập",
    Kind.ON_EVENT: "Khi có việc, không có hạn định trước",
    Kind.UNKNOWN: "Chưa hiểu thời gian này",
}
_UNIT_WORDS = {
    CountUnit.DAY: "ngày",
    CountUnit.WORKING_DAY: "ngày làm việc",
    CountUnit.MONTH: "tháng",
}

# A leap year stands in for a year that was not written, so that "before 01/3" can be said.
_ANY_YEAR = 2000
_FEBRUARY = 2
_LAST_DAY_OF_FEBRUARY = (_FEBRUARY, 29)


def _describe_window(span: Span, since: Moment) -> str:
    closing = _sample_days(span)[-1]
    opening = opening_day(span, closing)
    first = _printed(opening, with_year=(since.year or span.year) is not None)
    last = _printed(closing, with_year=span.year is not None)
    if span.sure:
        return f"Từ {first} đến {last}"
    return f"Khoảng {first} – {last}, cần xác nhận ngày"


def _describe_due(spans: tuple[Span, ...]) -> str:
    span = spans[0]
    if span.recurs is Recurrence.MONTH:
        day = span.day and span.day - (span.kind is Kind.BEFORE_DATE)
        due = f"Hạn ngày {day or 'cuối'} mỗi tháng"
        return f"{due} năm {span.year}" if span.year else due
    days = [day for each in spans for day in _sample_days(each)]
    due = "Hạn " + ", ".join(_printed(day, with_year=span.year is not None) for day in days)
    if span.recurs and not span.year:
        due += " hằng năm"
    if span.since:
        since = day_in_month(span.since.year or _ANY_YEAR, span.since.month, span.since.day)
        due += f", từ {_printed(since, with_year=span.since.year is not None)}"
    return due if span.sure else f"{due}, cần xác nhận"


def _sample_days(span: Span) -> list[date]:
    year = span.year or max(_ANY_YEAR, (span.since and span.since.year) or 0)
    days = list(closing_days(span, date(year - 1, 1, 1), date(year, 12, 31)))
    return days if span.year else [day for day in days if day.year == year]


def _printed(day: date, *, with_year: bool) -> str:
    """A zero before days under 10 and months 1 and 2 only, as NĐ 30/2020 has it."""
    month = f"{day.month:02d}" if day.month <= _FEBRUARY else str(day.month)
    if with_year:
        return f"{day.day:02d}/{month}/{day.year}"
    if (day.month, day.day) == _LAST_DAY_OF_FEBRUARY:
        return f"cuối tháng {month}"
    return f"{day.day:02d}/{month}"

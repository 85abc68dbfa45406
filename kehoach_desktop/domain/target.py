"""Understands what a target demands, and whether a figure attains it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from kehoach_desktop.domain import target_grammar as grammar
from kehoach_desktop.domain.numbers import parse_decimal
from kehoach_desktop.domain.text import fold, nfc, squeeze
from kehoach_desktop.domain.values import dataclass


class Operator(Enum):
    EQUAL = "equal"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE = "more"
    LESS = "less"
    ABOUT = "about"


class Direction(Enum):
    HIGHER = "higher"  # more is better
    LOWER = "lower"  # days of waiting, costs, complaints: less is better
    UNKNOWN = "unknown"


class Statistic(Enum):
    RATIO = "ratio"
    MEDIAN = "median"
    SCORE = "score"
    COUNT = "count"
    RANK = "rank"
    DAYS = "days"
    MONEY = "money"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Target:
    """A target as printed and what it was understood to demand; without a number, value is None."""

    literal: str
    operator: Operator = Operator.EQUAL
    value: Decimal | None = None
    decimals: int = 0
    unit: str | None = None
    unit_in_title: bool = False
    direction: Direction = Direction.UNKNOWN
    direction_certain: bool = False  # False: guessed from the title, a person should confirm it
    year: int | None = None
    relative_to: str | None = None  # "năm 2024" of "50% so với năm 2024"
    frequency: str | None = None  # "tháng" of "ít nhất 10 tin bài/tháng"
    population: str | None = None  # "% DN Đồng ý": who was asked, and what they said
    statistic: Statistic = Statistic.OTHER


class _Figure(NamedTuple):
    value: Decimal
    start: int
    end: int


_LONGEST_UNIT = 3  # words: "ngày làm việc"
_OPERATORS = (
    (grammar.AT_LEAST, Operator.AT_LEAST),
    (grammar.AT_MOST, Operator.AT_MOST),
    (grammar.LESS, Operator.LESS),  # "thấp hơn" ends like "hơn"
    (grammar.MORE, Operator.MORE),
    (grammar.ABOUT, Operator.ABOUT),
)
_BOUNDS = {
    Operator.AT_LEAST: Decimal.__ge__,
    Operator.AT_MOST: Decimal.__le__,
    Operator.MORE: Decimal.__gt__,
    Operator.LESS: Decimal.__lt__,
}
_NOT_WORSE = {
    Direction.HIGHER: Decimal.__ge__,
    Direction.LOWER: Decimal.__le__,
    Direction.UNKNOWN: Decimal.__eq__,
}


def parse_target(
    literal: str, *, title: str = "", unit: str = "", year: int | None = None
) -> Target:
    """Read a target beside the title of its indicator and the unit column, where there is one."""
    text, folded = nfc(literal), fold(literal)
    figure = _figure(folded)
    baseline = grammar.BASELINE.search(folded)
    frequency = grammar.FREQUENCY.search(folded)
    population = grammar.POPULATION.search(fold(title))
    target = Target(
        literal,
        year=_year(folded) or year,
        relative_to=text[slice(*baseline.span(1))].strip() if baseline else None,
        frequency=text[slice(*frequency.span(1))] if frequency else None,
        population=squeeze(nfc(title)[slice(*population.span(1))]) if population else None,
    )
    if figure is None:
        return replace(target, unit=squeeze(unit) or None)
    return _with_figure(target, figure, title, unit)


def parse_targets(
    literal: str, *, title: str = "", unit: str = "", year: int | None = None
) -> tuple[Target, ...]:
    """Read a literal that may hold several milestones: "10% năm 2025 và 30% vào năm 2030".

    A part that names no operator, year or baseline of its own takes that of its neighbours.
    """
    if not literal.strip():
        return ()
    targets: list[Target] = []
    for part in _parts(nfc(literal)):
        target = parse_target(part, title=title, unit=unit, year=None if targets else year)
        targets.append(_completed(target, targets[-1]) if targets else target)
    baseline = next((target.relative_to for target in targets if target.relative_to), None)
    return tuple(replace(target, relative_to=target.relative_to or baseline) for target in targets)


def attained(target: Target, value: Decimal) -> bool | None:
    """Tell whether a figure meets the target; None where the target does not decide it.

    A plain "100" or "20" is a bound in the direction that is better, so 18 attains a "20" of which
    less is better. Short of an "about", only a person can say.
    """
    if target.value is None or value.is_nan():
        return None
    if bound := _BOUNDS.get(target.operator):
        return bound(value, target.value)
    reached = _NOT_WORSE[target.direction](value, target.value)
    decided = target.operator is Operator.EQUAL and target.direction is not Direction.UNKNOWN
    return reached if decided else reached or None


def total_score(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))


def scaled_score(total: Decimal, base: Decimal, scale: Decimal = Decimal(100)) -> Decimal | None:
    """Restate a total on another scale, to the cent: 64,45 of 80 is 80,56 of 100."""
    if not base:
        return None
    return (total / base * scale).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _figures(folded: str) -> list[_Figure]:
    """Return the numbers that are figures: no years, dates, document numbers."""
    clean = grammar.NO_FIGURE.sub(lambda found: "#" * len(found.group()), folded)
    numbers = (
        (parse_decimal(found.group()), *found.span()) for found in grammar.NUMBER.finditer(clean)
    )
    return [_Figure(value, start, end) for value, start, end in numbers if value is not None]


def _figure(folded: str) -> _Figure | None:
    figures = _figures(folded)
    arriving = (figure for figure in figures if grammar.ARRIVES_AT.search(folded[: figure.start]))
    return next(arriving, figures[0] if figures else None)


def _parts(text: str) -> list[str]:
    folded = fold(text)
    figures = _figures(folded)
    cuts = [0]
    for one, other in pairwise(figures):
        if separator := grammar.NEXT_TARGET.search(folded, one.end, other.start):
            cuts.append(separator.end())
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _completed(target: Target, previous: Target) -> Target:
    target = replace(target, year=target.year or previous.year)
    if target.operator is not Operator.EQUAL or grammar.REACHED.search(fold(target.literal)):
        return target
    return replace(
        target,
        operator=previous.operator,
        direction=previous.direction,
        direction_certain=previous.direction_certain,
    )


def _year(folded: str) -> int | None:
    found = grammar.YEAR.search(grammar.BASELINE.sub("", folded))
    return int(found[1] or found[2]) if found else None


def _with_figure(target: Target, figure: _Figure, title: str, unit_column: str) -> Target:
    folded, folded_title = fold(target.literal), fold(squeeze(title))
    before, after = folded[: figure.start], folded[figure.end :]
    ranked = bool(grammar.RANKED.search(before)) or "xep hang" in folded_title
    own_unit = squeeze(unit_column) or (
        None if ranked else _unit(nfc(target.literal)[figure.end :])
    )
    title_unit = None if own_unit or ranked else _unit_of_title(folded_title)
    exponent = figure.value.as_tuple().exponent
    target = replace(
        target,
        operator=_operator(before, after),
        value=figure.value,
        decimals=-exponent if isinstance(exponent, int) else 0,
        unit=own_unit or title_unit,
        unit_in_title=title_unit is not None,
    )
    target = replace(target, statistic=_statistic(target, folded_title, ranked=ranked))
    said = _said_direction(target, before, folded_title)
    return replace(
        target,
        direction=said or _likely_direction(target, folded_title),
        direction_certain=said is not None,
    )


def _operator(before: str, after: str) -> Operator:
    if grammar.OR_MORE.match(after):
        return Operator.AT_LEAST
    if grammar.OR_LESS.match(after) or grammar.AMONG_THE_FIRST.search(before):
        return Operator.AT_MOST
    return next((op for words, op in _OPERATORS if words.search(before)), Operator.EQUAL)


def _unit(after: str) -> str | None:
    """Return the noun after a figure; a longer phrase is no unit."""
    if grammar.PERCENT.match(fold(after)):
        return "%"
    words: list[str] = []
    for word in re.findall(r"[^\W\d_]+|\S", after[:80]):
        if not word.isalpha() or fold(word) in grammar.UNIT_ENDS:
            break
        words.append(word)
    return " ".join(words) if len(words) <= _LONGEST_UNIT and words else None


def _unit_of_title(title: str) -> str | None:
    if grammar.PERCENT_IN_TITLE.match(title):
        return "%"
    return "ngày" if grammar.DAYS_IN_TITLE.match(title) else None


def _statistic(target: Target, title: str, *, ranked: bool) -> Statistic:
    unit = fold(target.unit or "")
    rules = (
        (ranked, Statistic.RANK),
        ("trung vi" in title, Statistic.MEDIAN),
        (unit == "%", Statistic.RATIO),
        (unit == "diem" or (not unit and target.decimals > 0), Statistic.SCORE),
        (grammar.DAYS.fullmatch(unit), Statistic.DAYS),
        (grammar.MONEY.fullmatch(unit), Statistic.MONEY),
        (unit, Statistic.COUNT),
    )
    return next((statistic for holds, statistic in rules if holds), Statistic.OTHER)


def _said_direction(target: Target, before: str, title: str) -> Direction | None:
    """Return the direction that the literal or the first words of the title state."""
    rules = (
        (target.statistic is Statistic.RANK or grammar.FALLS_TO.search(before), Direction.LOWER),
        (grammar.CUTS_BY.search(before), Direction.HIGHER),  # the figure is the size of the cut
        (target.operator in {Operator.AT_LEAST, Operator.MORE}, Direction.HIGHER),
        (target.operator in {Operator.AT_MOST, Operator.LESS}, Direction.LOWER),
        (fold(target.unit or "") == "diem", Direction.HIGHER),
        (grammar.TITLE_RAISES.match(title), Direction.HIGHER),
        (grammar.TITLE_LOWERS.match(title), Direction.LOWER),
        (grammar.TITLE_CUTS.match(title), Direction.HIGHER),
    )
    return next((direction for holds, direction in rules if holds), None)


def _likely_direction(target: Target, title: str) -> Direction:
    rules = (
        (target.statistic is Statistic.SCORE, Direction.HIGHER),
        (target.statistic is Statistic.DAYS, Direction.LOWER),
        (grammar.BURDEN.match(title), Direction.LOWER),
        (grammar.REMEDY.match(title), Direction.HIGHER),
        (grammar.FAULT.match(title), Direction.LOWER),
    )
    return next((direction for holds, direction in rules if holds), Direction.HIGHER)

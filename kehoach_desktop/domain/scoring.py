"""Self-scoring against a set of criteria: maximum, own score, appraised score."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import NewType

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.progress import PeriodId
from kehoach_desktop.domain.values import dataclass

CriteriaSetId = NewType("CriteriaSetId", int)
CriterionId = NewType("CriterionId", int)

_CENT = Decimal("0.01")


class ScoringMethod(Enum):
    SELF = "self"
    SURVEY = "survey"  # scored by a survey: the office gives no score of its own
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    """Criteria differ by province and year, so a set is data with a year and an issuer."""

    id: CriteriaSetId
    name: str
    year: int
    issuer: str = ""
    basis: str = ""
    scale: Decimal = Decimal(100)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion with its highest score."""

    id: CriterionId
    set_id: CriteriaSetId
    title: str
    marker: str | None = None
    parent_id: CriterionId | None = None
    max_score: Decimal | None = None
    method: ScoringMethod = ScoringMethod.SELF
    adjustment: bool = False  # a bonus or penalty outside the scale


@dataclass(frozen=True, slots=True)
class Score:
    """What an office gives itself, and what it is given."""

    criterion_id: CriterionId
    period_id: PeriodId
    self_score: Decimal | None = None
    reviewed_score: Decimal | None = None
    explanation: str = ""
    row_id: RowId | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """The sums over a set of criteria."""

    maximum: Decimal
    self_score: Decimal
    reviewed_score: Decimal

    def percentage(self, scale: Decimal) -> Decimal | None:
        """The index: the reached share of the maximum on the set's scale, two digits."""
        if not self.maximum:
            return None
        return (self.self_score / self.maximum * scale).quantize(_CENT)


def total(criteria: Iterable[Criterion], scores: Mapping[CriterionId, Score]) -> Total:
    """Sum the leaves: a criterion with criteria below it only repeats their sum."""
    criteria = tuple(criteria)
    inner = {criterion.parent_id for criterion in criteria}
    leaves = [criterion for criterion in criteria if criterion.id not in inner]
    found = [scores[leaf.id] for leaf in leaves if leaf.id in scores]
    return Total(
        maximum=_sum(leaf.max_score for leaf in leaves if not leaf.adjustment),
        self_score=_sum(score.self_score for score in found),
        reviewed_score=_sum(score.reviewed_score for score in found),
    )


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    return sum((value for value in values if value is not None), start=Decimal(0))

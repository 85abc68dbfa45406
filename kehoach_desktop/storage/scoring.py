"""Criteria sets and scores on disk; decimals are kept as typed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.progress import PeriodId
from kehoach_desktop.domain.scoring import (
    CriteriaSet,
    CriteriaSetId,
    Criterion,
    CriterionId,
    Score,
    ScoringMethod,
)
from kehoach_desktop.storage import tables as t
from kehoach_desktop.storage.damage import reading


class ScoringStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @reading
    def sets(self) -> list[CriteriaSet]:
        query = select(t.criteria_set).order_by(t.criteria_set.c.year.desc(), t.criteria_set.c.id)
        return [
            CriteriaSet(
                id=CriteriaSetId(each.id),
                name=each.name,
                year=each.year,
                issuer=each.issuer,
                basis=each.basis,
                scale=Decimal(each.scale),
            )
            for each in self._connection.execute(query)
        ]

    def add_set(self, criteria_set: CriteriaSet, criteria: Sequence[Criterion]) -> None:
        self._connection.execute(
            insert(t.criteria_set),
            {
                "id": criteria_set.id,
                "name": criteria_set.name,
                "year": criteria_set.year,
                "issuer": criteria_set.issuer,
                "basis": criteria_set.basis,
                "scale": str(criteria_set.scale),
            },
        )
        if criteria:
            values = [_criterion_values(place, each) for place, each in enumerate(criteria)]
            self._connection.execute(insert(t.criterion), values)

    @reading
    def criteria(self, set_id: CriteriaSetId) -> list[Criterion]:
        query = (
            select(t.criterion).where(t.criterion.c.set_id == set_id).order_by(t.criterion.c.place)
        )
        return [_criterion(each) for each in self._connection.execute(query)]

    def put_score(self, score: Score) -> None:
        values = {
            "criterion_id": score.criterion_id,
            "period_id": score.period_id,
            "row_id": score.row_id,
            "self_score": _digits(score.self_score),
            "reviewed_score": _digits(score.reviewed_score),
            "explanation": score.explanation,
        }
        self._connection.execute(
            upsert(t.score)
            .values(values)
            .on_conflict_do_update(index_elements=["criterion_id", "period_id"], set_=values)
        )

    @reading
    def scores(self, period: PeriodId) -> Mapping[CriterionId, Score]:
        query = select(t.score).where(t.score.c.period_id == period)
        found = [
            Score(
                criterion_id=CriterionId(each.criterion_id),
                period_id=period,
                self_score=_decimal(each.self_score),
                reviewed_score=_decimal(each.reviewed_score),
                explanation=each.explanation,
                row_id=RowId(each.row_id) if each.row_id else None,
            )
            for each in self._connection.execute(query)
        ]
        return {score.criterion_id: score for score in found}


def _criterion_values(place: int, criterion: Criterion) -> dict[str, Any]:
    return {
        "id": criterion.id,
        "set_id": criterion.set_id,
        "parent_id": criterion.parent_id,
        "place": place,
        "marker": criterion.marker,
        "title": criterion.title,
        "max_score": _digits(criterion.max_score),
        "method": criterion.method.value,
        "adjustment": int(criterion.adjustment),
    }


def _criterion(stored: Any) -> Criterion:
    return Criterion(
        id=CriterionId(stored.id),
        set_id=CriteriaSetId(stored.set_id),
        title=stored.title,
        marker=stored.marker,
        parent_id=CriterionId(stored.parent_id) if stored.parent_id else None,
        max_score=_decimal(stored.max_score),
        method=ScoringMethod(stored.method),
        adjustment=bool(stored.adjustment),
    )


def _digits(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _decimal(stored: str | None) -> Decimal | None:
    return None if stored is None else Decimal(stored)

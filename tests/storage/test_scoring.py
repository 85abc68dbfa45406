"""Criteria sets and scores on disk."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.progress import PeriodId, ReportingPeriod
from kehoach_desktop.domain.scoring import (
    CriteriaSet,
    CriteriaSetId,
    Criterion,
    CriterionId,
    Score,
    ScoringMethod,
)
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import add, long_plan

SET = CriteriaSet(
    CriteriaSetId(901),
    "Chỉ số CCHC cấp xã",
    2026,
    "UBND tỉnh",
    "Quyết định số 1/QĐ-UBND",
    Decimal("80.50"),
)
GROUP = Criterion(
    CriterionId(912), SET.id, "Công tác chỉ đạo, điều hành", "I", None, Decimal("10.0")
)
CRITERIA = [
    GROUP,
    Criterion(CriterionId(911), SET.id, "Kế hoạch CCHC", "1.1", GROUP.id, Decimal("7.40")),
    Criterion(
        CriterionId(910),
        SET.id,
        "Khảo sát",
        parent_id=GROUP.id,
        method=ScoringMethod.SURVEY,
        adjustment=True,
    ),
]
YEAR = ReportingPeriod(
    PeriodId(950), Period(PeriodKind.YEAR, 2026), date(2025, 12, 15), date(2026, 12, 14)
)


@pytest.fixture
def scored(file):
    with file.unit_of_work() as work:
        work.tracking.put_period(YEAR)
        work.scoring.add_set(SET, CRITERIA)
        work.commit()
    return file


def test_a_set_and_its_criteria_are_read_back_in_printed_order_with_the_digits_typed(path):
    with closing(DataFile(path)) as file, file.unit_of_work() as work:
        work.scoring.add_set(SET, CRITERIA)
        work.commit()
    with closing(DataFile(path)) as file, file.unit_of_work() as work:
        assert work.scoring.sets() == [SET]
        assert work.scoring.criteria(SET.id) == CRITERIA
        assert str(work.scoring.criteria(SET.id)[1].max_score) == "7.40"


def test_the_newest_set_is_listed_first(scored):
    older = replace(SET, id=CriteriaSetId(902), year=2025)
    with scored.unit_of_work() as work:
        work.scoring.add_set(older, [])
        assert work.scoring.sets() == [SET, older]
        assert work.scoring.criteria(older.id) == []


def test_a_score_is_read_back_and_a_second_one_replaces_it(scored):
    plan = add(scored, long_plan(scored.new_id, 2))
    row = next(plan.all_rows()).id
    first = Score(CRITERIA[1].id, YEAR.id, Decimal("7.40"), None, "Đủ hồ sơ", row)
    other = Score(CRITERIA[2].id, YEAR.id)
    with scored.unit_of_work() as work:
        work.scoring.put_score(first)
        work.scoring.put_score(other)
        assert work.scoring.scores(YEAR.id) == {
            first.criterion_id: first,
            other.criterion_id: other,
        }
        reviewed = replace(first, self_score=None, reviewed_score=Decimal("6.9"), row_id=None)
        work.scoring.put_score(reviewed)
        assert work.scoring.scores(YEAR.id)[first.criterion_id] == reviewed
    assert str(first.self_score) == "7.40"


def test_scores_of_another_period_are_left_out(scored):
    with scored.unit_of_work() as work:
        work.scoring.put_score(Score(CRITERIA[1].id, YEAR.id, Decimal(1)))
        assert work.scoring.scores(PeriodId(951)) == {}

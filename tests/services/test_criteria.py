"""A set of criteria is read strictly, kept once, and scored."""

import json
from copy import deepcopy
from decimal import Decimal
from itertools import count

import pytest
from fakes import FixedClock, MemoryStore

from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.progress import PeriodId
from kehoach_desktop.domain.scoring import Score, ScoringMethod, total
from kehoach_desktop.paths import resources
from kehoach_desktop.services.criteria import Criteria, criteria_from_data

SAMPLE = json.loads((resources() / "sample" / "criteria.json").read_text(encoding="utf-8"))


def read(data, new_id=None):
    return criteria_from_data(data, "a.json", new_id=new_id or count(1).__next__)


def test_the_sample_is_a_hundred_points_and_says_that_it_is_none_of_an_authority():
    found, criteria = read(SAMPLE)
    assert total(criteria, {}).maximum == 100
    assert "mẫu" in found.name
    assert "không phải điểm của cơ quan có thẩm quyền" in found.basis
    assert len([each for each in criteria if each.parent_id is None]) == 9


def test_each_criterion_stands_behind_the_one_it_is_under():
    seen = set()
    for each in read(SAMPLE)[1]:
        assert each.parent_id is None or each.parent_id in seen
        seen.add(each.id)


def test_digits_and_methods_are_kept_as_written():
    _, criteria = read(SAMPLE)
    by_marker = {each.marker: each for each in criteria}
    assert str(by_marker["1.1"].max_score) == "2.00"
    assert by_marker["8.1"].method is ScoringMethod.SURVEY
    assert by_marker["9"].adjustment


def spoiled(change):
    data = deepcopy(SAMPLE)
    change(data)
    return data


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda data: data.update(version=2), "format"),
        (lambda data: data.update(set=None), "set"),
        (lambda data: data["set"].pop("year"), "set"),
        (lambda data: data["criteria"][0].update(color="red"), "criteria[0]"),
        (lambda data: data["criteria"][0]["criteria"][1].update(max_score="x"), "[1].max_score"),
        (lambda data: data.update(criteria={}), "criteria"),
    ],
)
def test_a_fault_is_named_with_its_place(change, place):
    with pytest.raises(PlanFormatError) as refused:
        read(spoiled(change))
    assert refused.value.where.startswith("a.json: ")
    assert place in refused.value.where


def test_a_set_without_end_is_refused():
    deep = {"title": "A"}
    for _ in range(100):
        deep = {"title": "A", "criteria": [deep]}
    with pytest.raises(PlanFormatError):
        read(spoiled(lambda data: data.update(criteria=[deep])))


def test_a_set_is_kept_once_and_its_scores_are_found_again():
    store = MemoryStore()
    criteria = Criteria(store, FixedClock())
    first = criteria.add(lambda new_id: read(SAMPLE, new_id), "Thêm")
    assert criteria.add(lambda new_id: read(SAMPLE, new_id), "Thêm") == first
    assert criteria.sets() == [first]
    one = criteria.of(first.id)[1]
    score = Score(one.id, PeriodId(7), Decimal("1.50"))
    criteria.score([score], "Chấm")
    assert criteria.scores(score.period_id) == {one.id: score}
    assert [step.label for step in store.committed.steps] == ["Thêm", "Chấm"]

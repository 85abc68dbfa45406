"""Sets of criteria: read strictly out of a file, kept with year and issuer, and scored."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.journal import Change
from kehoach_desktop.domain.progress import PeriodId
from kehoach_desktop.domain.scoring import (
    CriteriaSet,
    CriteriaSetId,
    Criterion,
    CriterionId,
    Score,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.services.ports import Clock, Store, UnitOfWork

FORMAT = "kehoach.criteria"
VERSION = 1
_DEEPEST = 12  # levels; official sets have three

NewId = Callable[[], int]
Found = tuple[CriteriaSet, tuple[Criterion, ...]]


class Criteria:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def sets(self) -> list[CriteriaSet]:
        """All sets, the newest first."""
        with self._store.unit_of_work() as work:
            return work.scoring.sets()

    def of(self, set_id: CriteriaSetId) -> list[Criterion]:
        with self._store.unit_of_work() as work:
            return work.scoring.criteria(set_id)

    def add(self, read: Callable[[NewId], Found], label: str) -> CriteriaSet:
        """Keep a set; one that is there already by name, year and issuer is given back."""
        new, criteria = read(self._store.new_id)
        with self._store.unit_of_work() as work:
            for known in work.scoring.sets():
                if (known.name, known.year, known.issuer) == (new.name, new.year, new.issuer):
                    return known
            work.scoring.add_set(new, criteria)
            self._write(work, Change("criteria", new.id, "", None, encode(new)), label)
            work.commit()
        return new

    def scores(self, period: PeriodId) -> Mapping[CriterionId, Score]:
        with self._store.unit_of_work() as work:
            return work.scoring.scores(period)

    def score(self, scores: Sequence[Score], label: str) -> None:
        with self._store.unit_of_work() as work:
            for each in scores:
                work.scoring.put_score(each)
                change = Change("score", each.criterion_id, "", None, encode(each))
                self._write(work, change, label)
            work.commit()

    def _write(self, work: UnitOfWork, change: Change, label: str) -> None:
        who = work.office().user
        work.journal.write((change,), at=self._clock(), who=who, label=label, plan_id=None)


def criteria_from_data(data: Any, where: str, *, new_id: NewId) -> Found:
    """Read a set, or say in which place of `where` it departs from the format."""
    try:
        top = _criteria_file(data)
        facts = {**_object(top.get("set"), "set"), "id": new_id()}
        reader = _Reader(decode(CriteriaSet, _composed(facts), "set"), new_id)
        reader.read(top.get("criteria"), "criteria")
    except PlanFormatError as error:
        raise PlanFormatError(f"{where}: {error.where}", error.what) from None
    return reader.criteria_set, tuple(reader.criteria)


class _Reader:
    """Reads criteria from the top down, so that each stands behind the one it is under."""

    def __init__(self, criteria_set: CriteriaSet, new_id: NewId) -> None:
        self._new_id = new_id
        self.criteria_set = criteria_set
        self.criteria: list[Criterion] = []

    def read(
        self, items: Any, where: str, parent: CriterionId | None = None, depth: int = 1
    ) -> None:
        if not isinstance(items, list):
            raise PlanFormatError(where, "expected a list")
        if depth > _DEEPEST:
            raise PlanFormatError(where, "too many levels")
        for index, item in enumerate(items):
            place = f"{where}[{index}]"
            own = dict(_object(item, place))
            below = own.pop("criteria", [])
            ids = {"id": self._new_id(), "set_id": self.criteria_set.id, "parent_id": parent}
            criterion = decode(Criterion, {**_composed(own), **ids}, place)
            self.criteria.append(criterion)
            self.read(below, f"{place}.criteria", criterion.id, depth + 1)


def _criteria_file(data: Any) -> dict[str, Any]:
    top = _object(data, "criteria file")
    if (top.get("format"), top.get("version")) != (FORMAT, VERSION):
        raise PlanFormatError("format", "not a criteria file of this version")
    return top


def _object(data: Any, where: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise PlanFormatError(where, "expected an object")
    return data


def _composed(facts: dict[str, Any]) -> dict[str, Any]:
    return {key: nfc(each) if isinstance(each, str) else each for key, each in facts.items()}

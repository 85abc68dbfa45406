"""The program's own frozen dataclasses keep every promise of Python's."""

import copy
import dataclasses
import inspect
import pickle
from dataclasses import FrozenInstanceError, field, replace
from typing import get_type_hints

import pytest

from kehoach_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Own:
    """What is compared with its twin."""

    name: str
    count: int = 3
    marks: list[int] = field(default_factory=list)
    note: str = field(default="", compare=False)
    length: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


@dataclasses.dataclass(frozen=True, slots=True)
class Twin:
    """The same by Python's own hand."""

    name: str
    count: int = 3
    marks: list[int] = field(default_factory=list)
    note: str = field(default="", compare=False)
    length: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


@dataclass(frozen=True, slots=True)
class Point:
    """Can be hashed."""

    x: int
    y: int = 0


def test_it_reads_and_shows_like_its_twin():
    own, twin = Own("ba", note="x"), Twin("ba", note="x")
    assert repr(own) == repr(twin).replace("Twin", "Own")
    assert dataclasses.asdict(own) == dataclasses.asdict(twin)
    assert own.length == twin.length == 2


def test_it_is_made_in_the_same_ways():
    assert inspect.signature(Own).parameters.keys() == inspect.signature(Twin).parameters.keys()
    assert get_type_hints(Own.__init__) == get_type_hints(Twin.__init__)
    with pytest.raises(TypeError):
        Own()
    with pytest.raises(TypeError):
        Own("a", length=3)


def test_every_value_gets_a_list_of_its_own():
    assert Own("a").marks is not Own("a").marks


def test_equal_fields_make_equal_values_of_one_kind():
    assert Own("a", note="one") == Own("a", note="other")
    assert Own("a") != Own("b")
    assert Own("a") != Twin("a")
    assert len({Point(1), Point(1, 0), Point(2)}) == 2


def test_nothing_in_it_can_be_changed():
    own = Own("a")
    with pytest.raises(FrozenInstanceError):
        own.name = "b"
    with pytest.raises(FrozenInstanceError):
        del own.name
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        own.other = 1
    assert not hasattr(own, "__dict__")


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value)), replace]
)
def test_a_copy_is_equal_and_whole(again):
    own = Own("a", 5, [1, 2], "n")
    found = again(own)
    assert found == own
    assert (found.note, found.length) == ("n", 1)


def test_it_can_be_matched_by_place():
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)

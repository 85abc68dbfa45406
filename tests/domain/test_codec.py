"""Values to plain data and back: nothing lost, and nothing that does not fit gets in."""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.appendix import Column, Row, RowKind
from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.period import (
    BeforeDate,
    BeforeDay,
    ByDay,
    DueMonth,
    Period,
    PeriodKind,
    ReportingDuty,
    WorkingDaysAfterCutoff,
)
from kehoach_desktop.domain.plan import Citation, PlanHead
from kehoach_desktop.domain.progress import Evidence, Progress
from kehoach_desktop.domain.scoring import Criterion
from kehoach_desktop.domain.source import SourceTable
from kehoach_desktop.domain.staff import Officer, PartyGroup, Unit

KINDS = [
    Row,
    Column,
    PlanHead,
    Office,
    Unit,
    Officer,
    PartyGroup,
    Period,
    Criterion,
    Progress,
    Evidence,
    ReportingDuty,
    date,
    datetime,
    Decimal,
    float,
    RowKind,
    dict[str, int],
    tuple[int, str],
]
FIELDS = [
    "id", "kind", "marker", "title", "cells", "spans", "rule", "is", "day", "month", "receiver",
    "kinds", "year", "number", "custom", "duties", "citations", "signature", "validity", "members",
]  # fmt: skip
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["BeforeDay", "criterion", "quarter", "2026-02-30", "sNaN", "1e9999999"])
)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=20,
)
rules = st.one_of(
    st.builds(BeforeDay, st.integers(1, 31), st.sampled_from(DueMonth)),
    st.builds(ByDay, st.integers(1, 31), st.sampled_from(DueMonth)),
    st.builds(BeforeDate, st.integers(1, 31), st.integers(1, 12)),
    st.builds(WorkingDaysAfterCutoff, st.integers(0, 30)),
)
whole_texts = st.text(st.characters(exclude_categories=["Cs"]))
duties = st.builds(
    ReportingDuty,
    receiver=whole_texts,
    via=whole_texts,
    kinds=st.lists(st.sampled_from(PeriodKind)).map(tuple),
    numbers=st.lists(st.integers(1, 12)).map(tuple),
    rule=st.none() | rules,
    literal=whole_texts,
    ad_hoc=st.booleans(),
)


@given(duties)
def test_a_reporting_duty_comes_back_from_json(duty):
    assert decode(ReportingDuty, json.loads(json.dumps(encode(duty)))) == duty


@given(st.sampled_from(KINDS), anything)
def test_whatever_is_decoded_is_refused_or_comes_back_the_same(kind, data):
    try:
        value = decode(kind, data)
    except PlanFormatError:
        return
    assert decode(kind, json.loads(json.dumps(encode(value)))) == value


def test_a_set_comes_back_a_set():
    table = SourceTable((), 3, frozenset({0, 2}))
    assert decode(SourceTable, json.loads(json.dumps(encode(table)))) == table


def test_what_holds_its_default_is_left_out():
    assert encode(Column(7, "lead", "Chủ trì")) == {"id": 7, "key": "lead", "header": "Chủ trì"}


def test_the_member_of_a_union_is_told_apart_by_its_name():
    duty = ReportingDuty("UBND tỉnh", rule=ByDay(20))
    assert encode(duty)["rule"] == {"is": "ByDay", "day": 20}


@pytest.mark.parametrize(
    ("kind", "data", "where"),
    [
        (PlanHead, {"dai": 3}, "PlanHead"),
        (PlanHead, {"day": "3"}, "PlanHead.day"),
        (PlanHead, {"day": True}, "PlanHead.day"),
        (PlanHead, {"citations": [{"literal": "A"}, {}]}, "PlanHead.citations[1]"),
        (Citation, {"literal": "A", "day": "30/12/2024"}, "Citation.day"),
        (Period, {"kind": "quarter", "year": 2026, "number": 5}, "Period"),
        (Period, {"kind": "custom", "year": 2026, "custom": ["2026-01-01"]}, "Period.custom"),
        (Row, {"id": 1, "kind": "group", "title": "A"}, "Row"),
        (ReportingDuty, {"receiver": "A", "rule": {"is": "OnDay", "day": 3}}, "ReportingDuty.rule"),
        (Column, {"id": 1, "key": "a", "header": "A", "width": float("nan")}, "Column.width"),
        (Column, {"id": 1, "key": "a", "header": "A", "width": 10**400}, "Column.width"),
        (Column, {"id": 2**63, "key": "a", "header": "A"}, "Column.id"),
        (Column, {"id": 1, "key": "\ud83d", "header": "A"}, "Column.key"),
        (
            Criterion,
            {"id": 1, "set_id": 1, "title": "A", "max_score": "NaN"},
            "Criterion.max_score",
        ),
        (dict[str, int], {"a": "b"}, "dict.a"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(kind: Any, data, where):
    with pytest.raises(PlanFormatError) as caught:
        decode(kind, data)
    assert caught.value.where == where

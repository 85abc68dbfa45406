"""The five real plans as test data: their facts to the letter, their prose in other words."""

import json
from itertools import count
from pathlib import Path

from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.planfile import Data, plan_from_data
from kehoach_desktop.domain.staff import Directory

NAMES = ("city", "office", "province", "district", "ward")


def plan_data(name: str) -> Data:
    path = Path(__file__).parent / f"{name}.json"
    data: Data = json.loads(path.read_text(encoding="utf-8"))
    return data


def real_plan(name: str, directory: Directory | None = None) -> Plan:
    """Build the plan under ids 1, 2, 3 … (the plan's own id is 1)."""
    ids = count(1)
    return plan_from_data(
        plan_data(name),
        plan_id=PlanId(next(ids)),
        new_id=lambda: next(ids),
        directory=directory or Directory(),
    )

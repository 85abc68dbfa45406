"""Measures the program beside plain anchors, in turn, and prints ratios with their goals.

Milliseconds drift with the machine; the ratio of two medians taken A B A B … holds. Every module
`cases_*.py` beside this one gives its cases through `cases(folder)`; words after the command pick
the cases whose names hold one of them.
"""

import gc
import importlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
REPEATS = 3  # a goal counts as missed when it is missed in most of the repeats

Side = Callable[[], float]  # does the work once and tells the seconds it took


class Case(NamedTuple):
    name: str
    anchor: Side
    product: Side
    goal: float  # highest ratio of product to anchor
    rounds: int = 5


class Outcome(NamedTuple):
    anchor: float
    product: float
    ratio: float


def timed(action: Callable[[], object], prepare: Callable[[], object] = lambda: None) -> Side:
    def side() -> float:
        prepare()
        start = perf_counter()
        action()
        return perf_counter() - start

    return side


def slowest(actions: list[Callable[[], object]]) -> Side:
    """The worst of several actions counts, such as the keystrokes of one phrase."""
    return lambda: max(timed(action)() for action in actions)


def measured(case: Case) -> Outcome:
    anchors, products = [], []
    for _ in range(case.rounds):
        gc.collect()
        anchors.append(case.anchor())
        gc.collect()
        products.append(case.product())
    anchor, product = median(anchors), median(products)
    return Outcome(anchor, product, product / anchor)


def judged(case: Case) -> tuple[Outcome, bool]:
    """Repeat until most of the repeats agree; gives the last of these and whether it is good."""
    outcomes: list[Outcome] = []
    while True:
        outcomes.append(measured(case))
        met = sum(outcome.ratio <= case.goal for outcome in outcomes)
        if max(met, len(outcomes) - met) > REPEATS // 2:
            agreeing = [each for each in outcomes if (each.ratio <= case.goal) == (met > 1)]
            return agreeing[-1], met > 1


def all_cases(folder: Path) -> Iterator[Case]:
    for path in sorted(HERE.glob("cases_*.py")):
        yield from importlib.import_module(path.stem).cases(folder)


def main(words: list[str]) -> int:
    print(f"{'case':<52}{'anchor ms':>11}{'product ms':>12}{'ratio':>8}{'goal':>7}")
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in all_cases(Path(folder)):
            if words and not any(word in case.name for word in words):
                continue
            outcome, met = judged(case)
            missed += not met
            print(
                f"{case.name:<52}{outcome.anchor * 1000:>11.2f}{outcome.product * 1000:>12.2f}"
                f"{outcome.ratio:>8.3f}{case.goal:>7.2f}  {'OK' if met else 'SHORT'}",
                flush=True,
            )
    return 1 if missed else 0


if __name__ == "__main__":
    # Without byte code every start of a measured program would compile it anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    sys.modules["ratios"] = sys.modules["__main__"]  # what the modules of cases import
    sys.exit(main(sys.argv[1:]))

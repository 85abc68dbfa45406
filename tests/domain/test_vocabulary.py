"""Every value that can be shown has its Vietnamese term."""

import importlib
import pkgutil
from enum import Enum

import pytest

from kehoach_desktop import domain
from kehoach_desktop.domain import vocabulary
from kehoach_desktop.domain.vocabulary import term

SHOWN_MODULES = ("appendix", "parties", "period", "plan", "progress", "scoring", "staff", "checks")
NOT_SHOWN = {"Style", "DueMonth"}


def shown_values():
    for name in SHOWN_MODULES:
        module = importlib.import_module(f"kehoach_desktop.domain.{name}")
        for kind in vars(module).values():
            own = isinstance(kind, type) and kind.__module__ == module.__name__
            if own and issubclass(kind, Enum) and kind.__name__ not in NOT_SHOWN:
                yield from kind


@pytest.mark.parametrize("value", list(shown_values()), ids=str)
def test_a_value_that_can_be_shown_has_a_term(value):
    assert term(value)


def test_the_list_of_modules_names_real_modules():
    known = {module.name for module in pkgutil.iter_modules(domain.__path__)}
    assert set(SHOWN_MODULES) < known
    assert vocabulary.__name__.rpartition(".")[2] in known

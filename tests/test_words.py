"""The glossary is complete and true: one word per concept, and each name is real."""

import importlib
import inspect
import pkgutil
import re
from enum import Enum
from pathlib import Path

import pytest

from kehoach_desktop import domain

GLOSSARY = Path(__file__).parent.parent / "docs" / "glossary.md"
NAMES = re.findall(r"\| `(\w+)\.(\w+)` \|$", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
# Values that only carry others along, and are no concept an officer would name.
CARRIERS = {
    "AppendixTitle", "Applied", "Assign", "BeforeDate", "BeforeDay", "ByDay", "Cell", "Change",
    "Closing", "Draft", "DueMonth", "EvidenceLink", "Fault", "Letterhead", "Limit", "Mention",
    "Moment", "Outline", "Paragraph", "PartyRef", "Place", "ProposedAppendix",
    "ProposedColumn", "ProposedRow", "ReportCalendar", "ReportingPeriod", "Rule", "Run",
    "SourceCell", "SourceParagraph", "SourcePlace", "SourceRow", "SourceRun", "SourceSheet",
    "SourceTable", "Span", "TableBlock", "TableColumn", "TableRow", "Title", "Total",
    "Upcoming", "WorkingDaysAfterCutoff",
}  # fmt: skip
EDITS = {
    "AddPart", "AddRow", "MovePart", "MoveRow", "PutHead", "PutPart", "PutReading", "PutRow",
    "PutWaiver", "RemovePart", "RemoveRow", "StaffEdit",
}  # fmt: skip


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_a_name_of_the_glossary_is_in_the_code(module, name):
    assert hasattr(importlib.import_module(f"kehoach_desktop.domain.{module}"), name)


def test_every_concept_of_the_domain_is_in_the_glossary():
    listed = {name for _, name in NAMES}
    missing = []
    for each in pkgutil.iter_modules(domain.__path__):
        module = importlib.import_module(f"kehoach_desktop.domain.{each.name}")
        for name, kind in inspect.getmembers(module, inspect.isclass):
            own = kind.__module__ == module.__name__ and not name.startswith("_")
            is_value = not issubclass(kind, Enum | Exception) and not inspect.isabstract(kind)
            is_protocol = getattr(kind, "_is_protocol", False)
            if own and is_value and not is_protocol:
                missing += {name} - listed - CARRIERS - EDITS
    assert missing == []

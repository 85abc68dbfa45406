"""The lines of the contents that stand for sections of the body."""

from dataclasses import replace

from kehoach_desktop.domain.checks import check, open_warnings
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui.plan import section_edits
from kehoach_desktop.ui.plan.contents_list import Heading

DEEPEST = 2  # levels below the top that the contents show


def of_body(plan: Plan, directory: Directory) -> list[Heading]:
    """Sections with a title; at the top, those without one by what they do."""
    doubts = _doubts_below(plan, directory)
    found = []
    for depth, part in plan.sections():
        if depth <= DEEPEST and (part.title or depth == 0):
            words = squeeze(f"{part.marker or ''} {part.title or term(part.role)}")
            below = len(section_edits.sections_below(plan, part.id))
            found.append(
                Heading(part.id, words, depth, below, doubts.get(part.id, 0), bool(part.title))
            )
    return found


def _doubts_below(plan: Plan, directory: Directory) -> dict[int, int]:
    """Warnings of sections, counted at the nearest heading that can be shown."""
    counts: dict[int, int] = {}
    for warn in open_warnings(check(replace(plan, rows={}), directory)):
        if warn.owner is not None and warn.owner in plan.parts:
            line = [int(warn.owner), *plan.parts.ancestors_of(warn.owner)]
            top = line[max(len(line) - 1 - DEEPEST, 0)]
            counts[top] = counts.get(top, 0) + 1
    return counts

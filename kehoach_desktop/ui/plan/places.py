"""All places where a text stands in a plan, and the tab on which each is seen."""

from collections.abc import Mapping

from kehoach_desktop.domain.appendix import Appendix, PartId
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.ui.grid.find import Found, Query, find
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.plan.prose import InProse, find_in_prose

Place = Found | InProse


def places_in(plan: Plan, query: Query) -> list[Place]:
    """By tab as they stand in the window; within one, prose before cells."""
    tabs = tabs_of(plan)
    order = {TEXT: 0} | {each.id: at for at, each in enumerate(plan.appendices(), start=1)}
    places: list[Place] = [*find_in_prose(plan, query), *find(plan, query)]
    return sorted(places, key=lambda place: order[tabs[part_of(place)]])


def part_of(place: Place) -> PartId | None:
    """The part that holds the text; None is the head."""
    return place.table if isinstance(place, Found) else place.field.owner


def tabs_of(plan: Plan) -> Mapping[PartId | None, int]:
    """For each part its appendix, or the document."""
    tabs: dict[PartId | None, int] = {None: TEXT}
    for _, part in plan.parts.walk():
        parent = plan.parts.parent_of(part.id)
        own = part.id if isinstance(part, Appendix) else TEXT
        tabs[part.id] = own if parent is None else tabs[PartId(parent)]
    return tabs

"""Turns the answers of the first start into an office with something to begin from."""

from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.domain.staff import PartyKind, Unit, UnitId
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.templates import Template, in_words, in_year
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.first_run.commune import own_unit, own_words, usual_units


class Start(Enum):
    TEMPLATE = "template"
    FILE = "file"
    MOVED = "moved"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Answers:
    name: str
    agency_lines: tuple[str, ...]
    place: str
    receiver: str
    user: str
    backup_folder: str
    start: Start
    with_units: bool = True
    template: Template | None = None
    files: tuple[Path, ...] = ()


class Started(NamedTuple):
    """How work begins, and the plan to show first, or the files to make it from."""

    start: Start
    plan_id: PlanId | None = None
    files: tuple[Path, ...] = ()


def set_up(context: Context, answers: Answers) -> Started:
    """May be called again after a fault: what is there already is not made twice."""
    staffing = context.staffing
    office = replace(
        staffing.office(),
        name=answers.name,
        agency_lines=answers.agency_lines,
        place=answers.place,
        receiver=answers.receiver,
        user=answers.user,
        backup_folder=answers.backup_folder,
    )
    staffing.put_office(office, "Thiết lập lần đầu: cơ quan")
    if answers.start is Start.SAMPLE:
        return _show_sample(context, office)
    _make_units(context, office, with_usual=answers.with_units)
    if answers.start is Start.FILE or answers.template is None:
        return Started(Start.FILE, files=answers.files)
    template = in_words(answers.template, own_words(office.name))
    data = in_year(template, context.clock().year).plan
    plan = context.planning.create(data, "Thiết lập lần đầu: tạo kế hoạch", own=True)
    return Started(answers.start, plan.id)


def _show_sample(context: Context, office: Office) -> Started:
    """The sample takes the office's place until it is removed; the user stays who they are."""
    context.load_sample()
    sample = context.staffing.office()
    staying = replace(sample, user=office.user, backup_folder=office.backup_folder)
    context.staffing.put_office(staying, "Thiết lập lần đầu: người dùng")
    newest = max((entry.id for entry in context.planning.entries()), default=None)
    return Started(Start.SAMPLE, newest)


def _make_units(context: Context, office: Office, *, with_usual: bool) -> None:
    if with_usual:
        units = usual_units(office, context.new_id)
    else:
        units = (own_unit(office, context.new_id()),)
    directory = context.staffing.directory()
    own = directory.find(PartyKind.UNIT, office.name)
    own_id = UnitId(own.id) if own else units[0].id
    missing = [
        _under(unit, own_id) for unit in units if not directory.find(PartyKind.UNIT, unit.name)
    ]
    if missing:
        context.staffing.put(*missing, label="Thiết lập lần đầu: đơn vị")
    context.staffing.put_office(replace(office, unit_id=own_id), "Thiết lập lần đầu: cơ quan")


def _under(unit: Unit, own_id: UnitId) -> Unit:
    return replace(unit, parent_id=own_id) if unit.parent_id is not None else unit

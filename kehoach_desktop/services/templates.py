"""What an office starts from: plan templates and the sample office, read strictly."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum
from itertools import count
from typing import Any, TypeVar

from kehoach_desktop.domain.codec import decode
from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.planfile import plan_from_data
from kehoach_desktop.domain.staff import (
    Directory,
    Officer,
    Party,
    PartyGroup,
    PartyKind,
    Position,
    Unit,
    display_name,
    ref_of,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.domain.values import dataclass

NewId = Callable[[], int]
Data = dict[str, Any]
P = TypeVar("P", Unit, Position, Officer, PartyGroup)

SAMPLE_FORMAT = "kehoach.office"
SAMPLE_VERSION = 1


class Posts(Enum):
    """Whom a template names as lead: the titles of NĐ 33/2023 or the offices of NĐ 150/2025."""

    TITLES_2023 = "2023"
    OFFICES_2025 = "2025"
    ANY = ""


class TemplateKind(Enum):
    INDICES = "indices"
    TARGETS = "targets"
    PROGRAMME = "programme"
    COMPETITIVENESS = "competitiveness"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Template:
    """A plan to begin with."""

    key: str
    name: str
    description: str
    year: int | None
    issuer: str
    posts: Posts
    kind: TemplateKind
    plan: Data  # a plan file's content


@dataclass(frozen=True, slots=True)
class Sample:
    """An office to try the program with; each party stands behind those it names."""

    office: Office
    parties: tuple[Party, ...]


def template_from_data(data: Any, where: str) -> Template:
    """Read a template, or say in which place of `where` it departs from the format."""
    try:
        top = _only(_composed(data), "template", "plan")
        template = decode(Template, {**_object(top["template"], "template"), "plan": top["plan"]})
        built = plan_from_data(
            template.plan, plan_id=PlanId(0), new_id=count(1).__next__, directory=Directory()
        )
        _check_columns(built)
    except PlanFormatError as error:
        raise PlanFormatError(f"{where}: {error.where}", error.what) from None
    return template


def in_year(template: Template, year: int) -> Template:
    """The template for another year: wherever its own year stands, in text or in figures."""
    if template.year is None:
        return template
    shifted: Data = _in_year(template.plan, template.year, year)
    return replace(template, year=year, plan=shifted)


def in_words(template: Template, words: Mapping[str, str]) -> Template:
    """The template as another kind of office says it; "cấp xã" and "xã hội" are other words."""
    if not words:
        return template
    said = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    pattern = re.compile(rf"(?<!cấp )\b(?:{said})\b(?! hội)")
    plan: Data = _in_words(template.plan, pattern, words)
    return replace(template, plan=plan)


def sample_from_data(data: Any, where: str, *, new_id: NewId) -> Sample:
    """Build the office and its parties under ids of their own; they name each other by name."""
    reader = _SampleReader(new_id)
    try:
        top = _office_file(_composed(data))
        reader.read(Unit, top.get("units"), "units")
        reader.read(Position, top.get("positions"), "positions")
        reader.read(Officer, top.get("officers"), "officers")
        reader.read(PartyGroup, top.get("groups"), "groups")
        facts = reader.with_ids(_object(top.get("office"), "office"), PartyKind.UNIT, "office")
        office = decode(Office, facts, "office")
    except PlanFormatError as error:
        raise PlanFormatError(f"{where}: {error.where}", error.what) from None
    return Sample(office, tuple(reader.parties.values()))


class _SampleReader:
    """Reads parties one by one; a name must have been read before it is used."""

    def __init__(self, new_id: NewId) -> None:
        self._new_id = new_id
        self.parties: dict[tuple[PartyKind, str], Party] = {}

    def read(self, kind: type[P], items: Any, where: str) -> None:
        for index, item in enumerate(_list(items, where)):
            place = f"{where}[{index}]"
            own = {**_object(item, place), "id": self._new_id()}
            members = [
                self._member(each, f"{place}.members")
                for each in _list(own.pop("members", []), f"{place}.members")
            ]
            if members:
                own["members"] = members
            party: Party = decode(kind, self.with_ids(own, _KINDS[kind], place), place)
            name = (ref_of(party).kind, display_name(party))
            if name in self.parties:
                raise PlanFormatError(place, f"{name[1]} is there twice")
            self.parties[name] = party

    def with_ids(self, data: Data, own_kind: PartyKind, where: str) -> Data:
        """Put "parent_id": 7 in the place of "parent": "UBND xã"."""
        naming = {**_NAMING, "successor": own_kind}
        return {
            f"{key}_id" if key in naming else key: (
                self._id(naming[key], value, f"{where}.{key}") if key in naming else value
            )
            for key, value in data.items()
        }

    def _member(self, data: Any, where: str) -> Data:
        named = _object(data, where)
        kind = decode(PartyKind, named.get("kind"), where)
        return {"kind": kind.value, "id": self._id(kind, named.get("name"), where)}

    def _id(self, kind: PartyKind, name: Any, where: str) -> int:
        party = self.parties.get((kind, str(name)))
        if party is None:
            raise PlanFormatError(where, f"no {kind.value} {name} above")
        return ref_of(party).id


_KINDS: dict[type[Party], PartyKind] = {
    Unit: PartyKind.UNIT,
    Position: PartyKind.POSITION,
    Officer: PartyKind.OFFICER,
    PartyGroup: PartyKind.GROUP,
}
_NAMING = {"parent": PartyKind.UNIT, "unit": PartyKind.UNIT, "position": PartyKind.POSITION}


def _check_columns(plan: Plan) -> None:
    """Every cell needs a column of its table, and no two columns may share a key."""
    for table in plan.tables():
        keys = [column.key for column in plan.columns(table.id)]
        if len(keys) != len(set(keys)):
            raise PlanFormatError("columns", "two columns with one key")
        for _, row in plan.outline(table.id).walk():
            strange = row.cells.keys() - set(keys)
            if strange:
                raise PlanFormatError(f"row {row.title!r}", f"no column {min(strange)}")


def _in_year(data: Any, old: int, new: int) -> Any:
    match data:
        case dict():
            return {key: _in_year(value, old, new) for key, value in data.items()}
        case list():
            return [_in_year(value, old, new) for value in data]
        case str():
            return re.sub(rf"(?<!\d){old}(?!\d)", str(new), data)
        case int() if data == old:
            return new
        case _:
            return data


def _in_words(data: Any, pattern: re.Pattern[str], words: Mapping[str, str]) -> Any:
    match data:
        case dict():
            return {key: _in_words(value, pattern, words) for key, value in data.items()}
        case list():
            return [_in_words(value, pattern, words) for value in data]
        case str():
            return pattern.sub(lambda found: words[found[0]], data)
        case _:
            return data


def _composed(data: Any) -> Any:
    """The same data with every text in NFC, which all positions and searches go by."""
    match data:
        case dict():
            return {nfc(str(key)): _composed(value) for key, value in data.items()}
        case list():
            return [_composed(value) for value in data]
        case str():
            return nfc(data)
        case _:
            return data


def _office_file(data: Any) -> Data:
    top = _object(data, "office file")
    if (top.get("format"), top.get("version")) != (SAMPLE_FORMAT, SAMPLE_VERSION):
        raise PlanFormatError("format", "not an office file of this version")
    return top


def _only(data: Any, *keys: str) -> Data:
    found = _object(data, "file")
    if found.keys() != set(keys):
        raise PlanFormatError("file", f"expected {' and '.join(keys)}")
    return found


def _object(data: Any, where: str) -> Data:
    if not isinstance(data, dict):
        raise PlanFormatError(where, "expected an object")
    return data


def _list(data: Any, where: str) -> list[Any]:
    if not isinstance(data, list):
        raise PlanFormatError(where, "expected a list")
    return data

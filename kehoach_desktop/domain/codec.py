"""Domain values to plain data (what JSON can hold) and back, driven by their types.

Fields that hold their default are left out, so stored data stays short and old data stays
readable when a value gains a field.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, DecimalException
from enum import Enum
from functools import cache
from math import isfinite
from typing import (
    Any,
    NamedTuple,
    NewType,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from kehoach_desktop.domain.errors import DomainError, PlanFormatError

T = TypeVar("T")
Plain = Any
Decoder = Callable[[Plain, str], Any]

_ABSENT = object()


def encode(value: Any) -> Plain:
    """Return lists, dicts, strings, numbers and None only."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Enum():
            return value.value
        case date() | datetime():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _:
            return _encode_compound(value)


def decode(kind: type[T], data: Plain, where: str = "") -> T:
    """Build a value of that type; anything that does not fit is named with its place."""
    reader: Decoder = _reader(cast("Any", kind))
    built: T = reader(data, where or kind.__name__)
    return built


class _Slot(NamedTuple):
    name: str
    default: Any  # _ABSENT: required
    decoder: Decoder


def _encode_compound(value: Any) -> Plain:
    if isinstance(value, Mapping):
        return {encode(key): encode(item) for key, item in value.items()}
    slots = _slots(cast("Any", type(value)))
    if slots is None:
        return [encode(item) for item in value]
    found = ((slot, getattr(value, slot.name)) for slot in slots)
    data = {slot.name: encode(item) for slot, item in found if item != slot.default}
    tag = _TAGS.get(type(value))
    return {"is": tag, **data} if tag else data


@cache
def _slots(kind: Any) -> tuple[_Slot, ...] | None:
    """The fields of a dataclass or NamedTuple; None for anything else."""
    if is_dataclass(kind):
        defaults = {field.name: _default(field) for field in fields(kind)}
    elif hasattr(kind, "_field_defaults"):  # a NamedTuple
        defaults = {name: kind._field_defaults.get(name, _ABSENT) for name in kind._fields}
    else:
        return None
    hints = get_type_hints(kind)
    return tuple(_Slot(name, default, _reader(hints[name])) for name, default in defaults.items())


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return _ABSENT if field.default_factory is MISSING else field.default_factory()


# Members of closed unions are written with their name, to be told apart when read.
_TAGS: dict[type, str] = {}


@cache
def _reader(kind: Any) -> Decoder:  # noqa: PLR0911 - one flat table of cases
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    if kind in _SCALARS:
        return _SCALARS[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _union_decoder(args)
    if origin is tuple:
        return _tuple_decoder(args)
    if origin is frozenset:
        read_all = _tuple_decoder((*args, Ellipsis))
        return lambda data, where: frozenset(read_all(data, where))
    if origin in {Mapping, dict}:
        return _mapping_decoder(args)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum_decoder(kind)
    return lambda data, where: _decode_value(kind, data, where)


def _decode_value(kind: type, data: Plain, where: str) -> Any:
    slots = _slots(kind)
    if slots is None or not isinstance(data, dict):
        raise PlanFormatError(where, f"expected {kind.__name__}")
    unknown = data.keys() - {slot.name for slot in slots} - {"is"}
    if unknown:
        raise PlanFormatError(where, f"unknown field {min(map(str, unknown))}")
    given = {}
    for slot in slots:
        if slot.name in data:
            given[slot.name] = slot.decoder(data[slot.name], f"{where}.{slot.name}")
        elif slot.default is _ABSENT:
            raise PlanFormatError(where, f"missing field {slot.name}")
    try:
        return kind(**given)
    except DomainError as error:  # the parts fit, the whole does not: a fifth quarter
        raise PlanFormatError(where, str(error)) from None


def _union_decoder(args: tuple[Any, ...]) -> Decoder:
    plain = (getattr(arg, "__supertype__", arg) for arg in args)  # ids are their integers
    kinds = [arg for arg in dict.fromkeys(plain) if arg is not types.NoneType]
    if len(kinds) > 1:
        members = {member.__name__: member for member in kinds}
        _TAGS.update({member: name for name, member in members.items()})
        return lambda data, where: _decode_tagged(members, data, where)
    read_one = _reader(kinds[0])
    return lambda data, where: None if data is None else read_one(data, where)


def _decode_tagged(members: Mapping[str, type], data: Plain, where: str) -> Any:
    if data is None:
        return None
    member = members.get(str(data.get("is"))) if isinstance(data, dict) else None
    if member is None:
        raise PlanFormatError(where, "unknown kind")
    return _decode_value(member, data, where)


def _tuple_decoder(args: tuple[Any, ...]) -> Decoder:
    repeated = len(args) == 2 and args[1] is Ellipsis  # noqa: PLR2004 - tuple[X, ...]
    decoders = [_reader(arg) for arg in args if arg is not Ellipsis]

    def read(data: Plain, where: str) -> tuple[Any, ...]:
        if not isinstance(data, list) or not (repeated or len(data) == len(decoders)):
            raise PlanFormatError(where, "expected a list")
        each = decoders * len(data) if repeated else decoders
        return tuple(
            one(item, f"{where}[{index}]")
            for index, (one, item) in enumerate(zip(each, data, strict=True))
        )

    return read


def _mapping_decoder(args: tuple[Any, ...]) -> Decoder:
    key, value = _reader(args[0]), _reader(args[1])

    def read(data: Plain, where: str) -> dict[Any, Any]:
        if not isinstance(data, dict):
            raise PlanFormatError(where, "expected an object")
        return {key(k, where): value(v, f"{where}.{k}") for k, v in data.items()}

    return read


def _enum_decoder(kind: type[Enum]) -> Decoder:
    def read(data: Plain, where: str) -> Enum:
        try:
            return kind(data)
        except ValueError:
            raise PlanFormatError(where, f"unknown {kind.__name__} {data!r}") from None

    return read


def _scalar(*accepted: type) -> Decoder:
    def read(data: Plain, where: str) -> Any:
        if type(data) not in accepted:
            raise PlanFormatError(where, f"expected {accepted[0].__name__}")
        return data

    return read


def _decode_text(data: Plain, where: str) -> str:
    text: str = _scalar(str)(data, where)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a character, which JSON can spell and no file can hold
        raise PlanFormatError(where, "expected whole characters") from None
    return text


def _decode_int(data: Plain, where: str) -> int:
    number: int = _scalar(int)(data, where)
    if abs(number) > LARGEST_INT:
        raise PlanFormatError(where, "expected a smaller number")
    return number


def _decode_float(data: Plain, where: str) -> float:
    number = _decode_int(data, where) if type(data) is int else _scalar(float)(data, where)
    if not isfinite(number):
        raise PlanFormatError(where, "expected a number")
    return float(number)


def _decode_decimal(data: Plain, where: str) -> Decimal:
    try:
        number = Decimal(_decode_text(data, where))
    except DecimalException:
        raise PlanFormatError(where, "expected a decimal number") from None
    if not number.is_finite():
        raise PlanFormatError(where, "expected a decimal number")
    return number


def _decode_date(data: Plain, where: str) -> date:
    try:
        return date.fromisoformat(_scalar(str)(data, where))
    except ValueError:
        raise PlanFormatError(where, "expected a date") from None


def _decode_datetime(data: Plain, where: str) -> datetime:
    try:
        return datetime.fromisoformat(_scalar(str)(data, where))
    except ValueError:
        raise PlanFormatError(where, "expected a date and time") from None


LARGEST_INT = 2**63 - 1  # what a database column holds

_SCALARS: dict[Any, Decoder] = {
    Any: lambda data, _: data,
    str: _decode_text,
    int: _decode_int,
    bool: _scalar(bool),
    float: _decode_float,
    Decimal: _decode_decimal,
    date: _decode_date,
    datetime: _decode_datetime,
}

"""Frozen dataclasses that cost the start of the program a fifth of what Python's own take.

`dataclass(frozen=True, slots=True)` compiles seven methods for each class. Only `__init__` differs
enough to need that; the others can be shared. The window loads some fifty such classes before it
shows the first row.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - what a type checker sees
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """Used like Python's own with both settings on, and taken for it by all who ask."""
        if not (frozen and slots):
            raise TypeError

        def dress(plain: type) -> type:
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(plain)
            methods = {"__init__": _init_of(made), **_comparing(made), **_SHARED}
            for name, method in methods.items():
                if name not in plain.__dict__:
                    setattr(made, name, method)
            return made

        return dress


def _init_of(made: type) -> Callable[..., None]:
    known: dict[str, Any] = {"_put": object.__setattr__, "_missing": MISSING}
    fields = dataclasses.fields(made)
    lines = [line for field in fields if (line := _assignment(field, known))]
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    given = [field for field in fields if field.init]
    parameters = ", ".join(["self", *(_parameter(field, known) for field in given)])
    exec(f"def __init__({parameters}):\n  " + "\n  ".join(lines), known)  # noqa: S102 - as Python's
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {field.name: field.type for field in given} | {"return": None}
    return init


def _parameter(field: Field[Any], known: dict[str, Any]) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=_missing"
    if field.default is MISSING:
        return field.name
    known[f"_default_{field.name}"] = field.default
    return f"{field.name}=_default_{field.name}"


def _assignment(field: Field[Any], known: dict[str, Any]) -> str:
    """Empty for what `__post_init__` puts."""
    name = value = field.name
    if field.default_factory is not MISSING:
        known[f"_make_{name}"] = field.default_factory
        made = f"_make_{name}()"
        value = f"{made} if {name} is _missing else {name}" if field.init else made
    elif not field.init:
        return ""
    return f"_put(self, {name!r}, {value})"


def _comparing(made: type) -> dict[str, Callable[..., Any]]:
    key = attrgetter(*(field.name for field in dataclasses.fields(made) if field.compare))

    def same(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return key(self) == key(other)

    def hashed(self: Any) -> int:
        return hash(key(self))

    return {"__eq__": same, "__hash__": hashed}


def _repr(self: Any) -> str:
    fields = (field.name for field in dataclasses.fields(self) if field.repr)
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields)
    return f"{self.__class__.__qualname__}({shown})"


def _refuse(self: Any, name: str, *_value: object) -> None:  # noqa: ARG001
    raise FrozenInstanceError(name)


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_SHARED: dict[str, Callable[..., Any]] = {
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,  # copies and pickles may not go through __setattr__
    "__setstate__": _restore,
}

"""What a command says: lines for people, the same as data for programs."""

from collections.abc import Sequence
from typing import Any, NamedTuple


class Answer(NamedTuple):
    lines: Sequence[str]
    data: Any
    failed: bool = False

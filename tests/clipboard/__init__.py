"""What programs put on the clipboard, with the cells that a person sees in it.

One file each: what came as HTML, what as text, and the cells, one row a line. Where the text says
less or more than the HTML, its own cells follow. Facts are what else was understood.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

Grid = list[list[str]]


@dataclass
class Clip:
    name: str
    html: str = ""
    text: str = ""
    cells: Grid = field(default_factory=list)
    cells_of_text: Grid = field(default_factory=list)
    facts: dict = field(default_factory=dict)


def clips() -> list[Clip]:
    return [_read(path) for path in sorted(Path(__file__).parent.glob("*.clip"))]


def _read(path: Path) -> Clip:
    parts = {}
    for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
        title, _, body = part.partition("\n")
        parts[title] = body
    cells = _grid(parts["cells"])
    return Clip(
        path.stem,
        parts.get("html", ""),
        parts.get("text", ""),
        cells,
        _grid(parts["cells of text"]) if "cells of text" in parts else cells,
        json.loads(parts.get("facts", "{}")),
    )


def _grid(lines: str) -> Grid:
    return [json.loads(line) for line in lines.splitlines()]

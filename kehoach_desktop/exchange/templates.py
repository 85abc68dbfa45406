"""Template files and the sample office: JSON on disk, ours or a user's own."""

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.files import written_beside
from kehoach_desktop.services.errors import MissingFileError, StorageError
from kehoach_desktop.services.templates import (
    NewId,
    Sample,
    Template,
    sample_from_data,
    template_from_data,
)

LARGEST_FILE = 5 * 1024 * 1024

T = TypeVar("T")


def list_templates(folder: Path) -> tuple[Template, ...]:
    """Every template of a folder, by file name; a folder that is not there has none."""
    return tuple(read_template(path) for path in sorted(folder.glob("*.json")))


def own_templates(folder: Path) -> tuple[Template, ...]:
    """An office's own templates; a file that somebody spoilt hides no other one."""
    found = []
    for path in sorted(folder.glob("*.json")):
        with suppress(PlanFormatError, StorageError):
            found.append(read_template(path))
    return tuple(found)


def add_template(source: Path, folder: Path) -> Template:
    """Take a template file into the office's own, once it has been read without fault."""
    template = read_template(source)
    folder.mkdir(parents=True, exist_ok=True)
    with written_beside(folder / f"{source.stem}.json") as draft:
        draft.write_bytes(_content(source))
    return template


def read_template(path: Path) -> Template:
    return read_json(path, template_from_data)


def read_sample(path: Path, *, new_id: NewId) -> Sample:
    return read_json(path, partial(sample_from_data, new_id=new_id))


def read_json(path: Path, build: Callable[[Any, str], T]) -> T:
    """Build a value of a file's JSON; what is wrong with it is named with its place."""
    content = _content(path)
    try:
        return build(_parsed(content, path.name), path.name)
    except RecursionError:
        raise PlanFormatError(path.name, "too many levels") from None


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise MissingFileError(path) from None
    except OSError as error:
        raise StorageError(path) from error
    if len(content) > LARGEST_FILE:
        raise PlanFormatError(path.name, "larger than 5 MB")
    return content


def _parsed(content: bytes, name: str) -> Any:
    try:
        return json.loads(content)
    except ValueError as error:  # neither JSON nor UTF-8
        raise PlanFormatError(name, str(error)) from None

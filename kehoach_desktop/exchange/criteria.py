"""Criteria files: JSON on disk, the sample that is shipped or a province's own."""

from functools import partial
from pathlib import Path

from kehoach_desktop.exchange.templates import read_json
from kehoach_desktop.services.criteria import Found, NewId, criteria_from_data


def read_criteria(path: Path, new_id: NewId) -> Found:
    return read_json(path, partial(criteria_from_data, new_id=new_id))

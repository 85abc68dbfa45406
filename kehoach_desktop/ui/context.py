"""What a page or dialog may use: the use cases, and nothing of how they are done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from kehoach_desktop.services.criteria import Criteria
    from kehoach_desktop.services.documents import Documents
    from kehoach_desktop.services.importing import Importing, ReadFile
    from kehoach_desktop.services.issuing import Issuing
    from kehoach_desktop.services.moving import Moving
    from kehoach_desktop.services.planning import Planning
    from kehoach_desktop.services.ports import Clock, Printing
    from kehoach_desktop.services.rescuing import Rescuing
    from kehoach_desktop.services.safekeeping import Safekeeping
    from kehoach_desktop.services.staffing import Staffing
    from kehoach_desktop.services.templates import Template
    from kehoach_desktop.services.tracking import Tracking


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to every page and dialog."""

    planning: Planning
    staffing: Staffing
    tracking: Callable[[], Tracking]  # this one and those below: loaded when first asked for
    criteria: Callable[[], Criteria]
    safekeeping: Callable[[], Safekeeping]
    documents: Callable[[], Documents]
    issuing: Callable[[], Issuing]
    printing: Callable[[], Printing]
    importing: Callable[[], Importing]
    read_file: ReadFile
    moving: Callable[[], Moving]
    rescuing: Callable[[], Rescuing]
    new_id: Callable[[], int]
    clock: Clock
    templates: Callable[[], Sequence[Template]]
    read_template: Callable[[Path], Template]
    load_sample: Callable[[], None]  # fills an empty office with the made-up one
    remove_sample: Callable[[], None]
    data_folder: Path
    log_folder: Callable[[], Path]

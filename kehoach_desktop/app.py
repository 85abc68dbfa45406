"""The composition root: the only place that knows every layer and wires them together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach_desktop import paths
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.safekeeping import Safekeeping
from kehoach_desktop.services.samples import Samples
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.templates import Template
from kehoach_desktop.services.tracking import Tracking
from kehoach_desktop.storage.backup import FileVault
from kehoach_desktop.storage.evidence import EvidenceFolder
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile

if TYPE_CHECKING:
    from kehoach_desktop.domain.source import Source
    from kehoach_desktop.services.criteria import Criteria
    from kehoach_desktop.services.documents import Documents
    from kehoach_desktop.services.importing import Importing
    from kehoach_desktop.services.issuing import Issuing
    from kehoach_desktop.services.moving import Moving
    from kehoach_desktop.services.ports import Printing
    from kehoach_desktop.services.relocating import Relocating
    from kehoach_desktop.services.rescuing import Rescuing


BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Workplace:
    """An opened data folder with every use case over it."""

    file: DataFile
    planning: Planning
    staffing: Staffing
    tracking: Tracking
    safekeeping: Safekeeping
    samples: Samples
    moving: Callable[[], "Moving"]

    @property
    def criteria(self) -> "Criteria":
        from kehoach_desktop.services.criteria import Criteria  # noqa: PLC0415

        return Criteria(self.file, now)

    def documents(self) -> "Documents":
        # Loaded when a document is wanted: opening a plan must not wait for it.
        from kehoach_desktop.services.documents import Documents  # noqa: PLC0415

        return Documents(self.file, now, self.planning, self.staffing, self.tracking)

    def issuing(self) -> "Issuing":
        from kehoach_desktop.services.issuing import Issuing  # noqa: PLC0415

        return Issuing(self.file, now)

    def printing(self) -> "Printing":
        from kehoach_desktop.exchange.printing import FilePrinting  # noqa: PLC0415

        return FilePrinting()

    def importing(self) -> "Importing":
        from kehoach_desktop.domain.intake import understand  # noqa: PLC0415
        from kehoach_desktop.services.importing import Importing  # noqa: PLC0415

        return Importing(self.planning, self.staffing, self.safekeeping, understand)

    def read_file(self, path: Path, check: Callable[[], None]) -> "Source":
        """In a process of its own: what comes from outside may be anything."""
        from kehoach_desktop.exchange.reading.child import read_apart  # noqa: PLC0415

        return read_apart(path, check)

    def load_sample(self, template: Template, year: int) -> Plan:
        from kehoach_desktop.exchange.templates import read_sample  # noqa: PLC0415

        path = paths.resources() / "sample" / "office.json"
        return self.samples.load(
            lambda new_id: read_sample(path, new_id=new_id), self.file.new_id, template, year
        )


class ParcelPlaces(NamedTuple):
    """What a file for another computer is packed from and unpacked into."""

    vault: FileVault
    evidence: EvidenceFolder
    folder: Path


def _moving(places: ParcelPlaces, staffing: Staffing) -> "Moving":
    from kehoach_desktop.services.moving import Moving  # noqa: PLC0415
    from kehoach_desktop.storage.parcel import ParcelFile  # noqa: PLC0415

    return Moving(ParcelFile(*places), staffing, now)


def now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)


def rescuing(folder: Path) -> "Rescuing":
    """For a folder whose data file cannot be opened."""
    from kehoach_desktop.services.rescuing import Rescuing  # noqa: PLC0415
    from kehoach_desktop.storage.rescue import BackupShelf  # noqa: PLC0415

    return Rescuing(BackupShelf(folder / FILE_NAME, folder / BACKUPS), now)


def relocating() -> "Relocating":
    from kehoach_desktop.services.relocating import Relocating  # noqa: PLC0415
    from kehoach_desktop.storage.drives import drive_of  # noqa: PLC0415
    from kehoach_desktop.storage.relocation import copy_folder, has_data  # noqa: PLC0415

    return Relocating(drive_of, copy_folder, paths.data_folder(), has_data)


@contextmanager
def open_workplace(folder: Path, *, prove: bool = False) -> Iterator[Workplace]:
    """Open the folder's data, or make it new; the file is held until the block ends.

    With `prove` the whole file is checked first, as after a sudden end.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = DataFile(folder / FILE_NAME)
    try:
        if prove:
            file.prove()
        evidence = EvidenceFolder(folder / "evidence")
        vault = FileVault(file, folder / BACKUPS, evidence)
        planning, staffing = Planning(file, now), Staffing(file, now)
        safekeeping = Safekeeping(vault, now, lambda: staffing.office().backup_folder)
        tracking = Tracking(file, now, evidence)
        yield Workplace(
            file=file,
            planning=planning,
            staffing=staffing,
            tracking=tracking,
            safekeeping=safekeeping,
            samples=Samples(planning, staffing, safekeeping),
            moving=lambda: _moving(ParcelPlaces(vault, evidence, folder), staffing),
        )
    finally:
        file.close()

"""The composition root: the only place that knows every layer and wires them together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop import paths
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.storage.evidence import EvidenceFolder
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile, has_data

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.domain.source import Source
    from kehoach_desktop.services.criteria import Criteria
    from kehoach_desktop.services.documents import Documents
    from kehoach_desktop.services.importing import Importing
    from kehoach_desktop.services.issuing import Issuing
    from kehoach_desktop.services.moving import Moving
    from kehoach_desktop.services.ports import Check, Printing
    from kehoach_desktop.services.relocating import Relocating
    from kehoach_desktop.services.rescuing import Rescuing
    from kehoach_desktop.services.safekeeping import Safekeeping
    from kehoach_desktop.services.samples import Samples
    from kehoach_desktop.services.templates import Template
    from kehoach_desktop.services.tracking import Tracking
    from kehoach_desktop.storage.backup import FileVault


BACKUPS = "backups"


class Workplace:
    """An opened data folder with every use case over it; what no first screen needs comes late."""

    def __init__(self, file: DataFile, folder: Path) -> None:
        self.file = file
        self._folder = folder
        self.planning = Planning(file, now)
        self.staffing = Staffing(file, now)

    @cached_property
    def tracking(self) -> "Tracking":
        from kehoach_desktop.services.tracking import Tracking  # noqa: PLC0415

        return Tracking(self.file, now, self._evidence)

    @cached_property
    def safekeeping(self) -> "Safekeeping":
        from kehoach_desktop.services.safekeeping import Safekeeping  # noqa: PLC0415

        return Safekeeping(self._vault, now, lambda: self.staffing.office().backup_folder)

    @cached_property
    def samples(self) -> "Samples":
        from kehoach_desktop.services.samples import Samples  # noqa: PLC0415

        return Samples(self.planning, self.staffing, self.safekeeping)

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

    def rescuing(self) -> "Rescuing":
        """Should the open file turn out to be broken."""
        from kehoach_desktop.services.rescuing import OpenShelf, Rescuing  # noqa: PLC0415

        return Rescuing(OpenShelf(self._vault), now)

    def moving(self) -> "Moving":
        from kehoach_desktop.services.moving import Moving  # noqa: PLC0415
        from kehoach_desktop.storage.parcel import ParcelFile  # noqa: PLC0415

        parcel = ParcelFile(self._vault, self._evidence, self._folder)
        return Moving(parcel, self.staffing, now)

    @cached_property
    def _evidence(self) -> EvidenceFolder:
        return EvidenceFolder(self._folder / "evidence")

    @cached_property
    def _vault(self) -> "FileVault":
        from kehoach_desktop.storage.backup import FileVault  # noqa: PLC0415

        return FileVault(self.file, self._folder / BACKUPS, self._evidence)

    def load_sample(self, template: "Template", year: int) -> "Plan":
        from kehoach_desktop.exchange.templates import read_sample  # noqa: PLC0415

        path = paths.resources() / "sample" / "office.json"
        return self.samples.load(
            lambda new_id: read_sample(path, new_id=new_id), self.file.new_id, template, year
        )


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

    def copy(source: Path, target: Path, check: "Check") -> None:
        # Every start asks on which disk the data lies; few ever have to move it.
        from kehoach_desktop.storage.relocation import copy_folder  # noqa: PLC0415

        copy_folder(source, target, check)

    return Relocating(drive_of, copy, paths.data_folder, has_data)


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
        yield Workplace(file, folder)
    finally:
        file.close()

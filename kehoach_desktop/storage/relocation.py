"""Copies a data folder from another disk: proved first, and only then at home here."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from kehoach_desktop.files import copy, replace
from kehoach_desktop.services.errors import MissingFileError
from kehoach_desktop.services.ports import Check
from kehoach_desktop.storage.backup import contents_of, naming_disk_faults
from kehoach_desktop.storage.engine import journal_of, naming_faults
from kehoach_desktop.storage.unit_of_work import FILE_NAME, has_data

_OF_THE_MOMENT = {"window.lock"}


def copy_folder(source: Path, target: Path, check: Check) -> None:
    """The data file comes last, so that a copy which was cut short is no data folder yet.

    A journal comes along: what was being written when the other program fell is rolled back here.
    """
    if not has_data(source):
        raise MissingFileError(source / FILE_NAME)
    with naming_disk_faults(target), _kept_still(source / FILE_NAME):
        target.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".copy-", dir=target.parent) as beside:
            room = Path(beside)
            _fetch(source, room, check)
            contents_of(room / FILE_NAME, check)
            journal_of(room / FILE_NAME).unlink(missing_ok=True)
            for path in _files(room):
                _settle(path, target / path.relative_to(room))
            replace(room / FILE_NAME, target / FILE_NAME)


@contextmanager
def _kept_still(file: Path) -> Iterator[None]:
    """Nobody can begin to write to it meanwhile, and whoever does so already is told of.

    It is opened for reading only: what another program left half done is not mended over there.
    """
    place = file.absolute().as_posix()
    address = f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode=ro"
    with (
        naming_faults(file),
        closing(sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)) as reader,
    ):
        reader.execute("BEGIN")
        try:
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:  # half done work
                raise
        yield


def _fetch(source: Path, room: Path, check: Check) -> None:
    for path in _files(source):
        taken = room / path.relative_to(source)
        taken.parent.mkdir(parents=True, exist_ok=True)
        copy(path, taken, check)
    copy(source / FILE_NAME, room / FILE_NAME, check)


def _settle(path: Path, home: Path) -> None:
    """What this computer has already stays."""
    if not home.exists():
        home.parent.mkdir(parents=True, exist_ok=True)
        replace(path, home)


def _files(folder: Path) -> list[Path]:
    """All but the data file itself."""
    left_out = {folder / FILE_NAME}
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path not in left_out and path.name not in _OF_THE_MOMENT
    ]

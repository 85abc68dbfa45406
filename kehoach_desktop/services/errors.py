"""The world's faults: what a disk, a file or another program can do to us."""

from pathlib import Path


class StorageError(Exception):
    """The office's data could not be read or written; what is on disk is as it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class MissingFileError(StorageError):
    pass


class NotOurFileError(StorageError):
    """A file of another program, or no database at all."""


class DamagedFileError(StorageError):
    pass


class NewerFileError(StorageError):
    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path)
        self.found = found
        self.known = known


class LockedFileError(StorageError):
    """Another window or program holds the file."""


class ReadOnlyFileError(StorageError):
    pass


class DiskFullError(StorageError):
    pass

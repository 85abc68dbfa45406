"""The world's faults: what a disk, a file or another program can do to us."""

from pathlib import Path


class CancelledError(Exception):
    """Raised inside long work by its check: a person gave it up."""


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


class NetworkFolderError(StorageError):
    """Where others may write too, and a lost connection leaves half a page."""


class LockedFileError(StorageError):
    """Another window or program holds the file."""


class ReadOnlyFileError(StorageError):
    pass


class DiskFullError(StorageError):
    pass


class ForeignFileError(StorageError):
    """A file from outside that cannot be read; nothing of ours has changed."""


class ProtectedFileError(ForeignFileError):
    """It has a password."""


class OldWordFileError(ForeignFileError):
    """Word wrote it before 2007."""


class TooLargeFileError(ForeignFileError):
    """Itself, unpacked, or in rows; or it takes too long."""


class DamagedForeignFileError(ForeignFileError):
    pass


class UnknownFileError(ForeignFileError):
    """None of the kinds that are read."""


class EmptyFileError(ForeignFileError):
    """Nothing in it looks like a plan or a table."""

"""Evidence files, each kept once under its hash beside the database."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from kehoach_desktop.files import written_beside


class EvidenceFolder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, source: Path) -> tuple[str, int]:
        """Copy a document in and return its hash and size; one that is there is not copied."""
        from hashlib import file_digest  # noqa: PLC0415 - brings in OpenSSL

        with source.open("rb") as file:
            sha256 = file_digest(file, "sha256").hexdigest()
        target = self._home(sha256)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            with written_beside(target) as draft:
                shutil.copyfile(source, draft)
        return sha256, target.stat().st_size

    def read(self, sha256: str) -> bytes:
        return self._home(sha256).read_bytes()

    def files(self) -> Iterator[tuple[str, Path]]:
        """Every document by its hash, in one order."""
        for path in sorted(self._folder.glob("??/*")):
            if path.name.startswith(path.parent.name) and path.is_file():
                yield path.name, path

    def missing(self, known: Iterable[str]) -> list[str]:
        return [sha256 for sha256 in known if not self._home(sha256).is_file()]

    def _home(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

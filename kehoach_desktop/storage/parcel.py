"""The file that moves an office to another computer: a backup, its evidence and their hashes."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from kehoach_desktop.files import written_beside
from kehoach_desktop.services.errors import (
    CancelledError,
    DamagedFileError,
    MissingFileError,
    NewerFileError,
    NotOurFileError,
)
from kehoach_desktop.services.moving import Parcel
from kehoach_desktop.services.ports import Check
from kehoach_desktop.services.safekeeping import Backup, Contents
from kehoach_desktop.storage.backup import FileVault, naming_disk_faults
from kehoach_desktop.storage.evidence import EvidenceFolder

FORMAT, VERSION = "kehoach.moving", 1
_MANIFEST, _DATA, _EVIDENCE = "manifest.json", "data.khdb", "evidence/"
_REASON = "chuyen-may"
_BLOCK = 1 << 20
_LARGEST_MANIFEST = 16 << 20
_MOST_UNPACKED, _SMALL = 50, 64 << 20  # times the file's own size, and what does not matter


class ParcelFile:
    def __init__(self, vault: FileVault, evidence: EvidenceFolder, folder: Path) -> None:
        self._vault = vault
        self._evidence = evidence
        self._folder = folder  # where unpacking has room of its own

    def pack(self, target: Path, at: datetime, office: str, check: Check) -> Parcel:
        backup = self._vault.back_up(at, _REASON, check)
        try:
            contents = self._vault.contents(backup.path, check)
            with naming_disk_faults(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                with written_beside(target) as draft:
                    facts = {"at": at.isoformat(), "office": office, "contents": list(contents)}
                    self._write(draft, backup.path, facts, check)
                    self.look(draft, check)
        except CancelledError:
            self._vault.drop(backup)
            raise
        return self._parcel(target, _read_manifest(target))

    def look(self, source: Path, check: Check) -> Parcel:
        """Every part is read to its end; what was counted when packing is counted again."""
        manifest = _read_manifest(source)
        with _opened(source) as archive, self._room() as room:
            for name, expected in manifest["files"].items():
                out = room / _DATA if name == _DATA else None
                if _copied(archive, name, out, check) != expected:
                    raise DamagedFileError(source)
            if self._vault.contents(room / _DATA, check) != Contents(*manifest["contents"]):
                raise DamagedFileError(source)
        return self._parcel(source, manifest)

    def unpack(self, source: Path, at: datetime, check: Check) -> Backup:
        """Evidence first: it may lie here without harm if the data then cannot come in."""
        self.look(source, check)
        manifest = _read_manifest(source)
        with naming_disk_faults(self._folder), _opened(source) as archive, self._room() as room:
            for name, expected in manifest["files"].items():
                out = room / name.removeprefix(_EVIDENCE)
                if _copied(archive, name, out, check) != expected:
                    raise DamagedFileError(source)
                if name != _DATA:
                    self._evidence.keep(out)
                    out.unlink()
            label = "Nhận dữ liệu chuyển từ máy khác"
            return self._vault.restore(room / _DATA, at, label, check)

    def _write(self, draft: Path, data: Path, facts: dict[str, Any], check: Check) -> None:
        hashes: dict[str, str] = {}
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            documents = ((_EVIDENCE + sha256, path) for sha256, path in self._evidence.files())
            for name, path in ((_DATA, data), *documents):
                check()
                # Scans and office files are compressed already.
                packed = zipfile.ZIP_DEFLATED if name == _DATA else zipfile.ZIP_STORED
                archive.write(path, name, packed)
                hashes[name] = _hash_of(path)
            manifest = {"format": FORMAT, "version": VERSION, **facts, "files": hashes}
            archive.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))

    def _parcel(self, path: Path, manifest: dict[str, Any]) -> Parcel:
        return Parcel(
            path=path,
            at=datetime.fromisoformat(manifest["at"]),
            office=manifest["office"],
            contents=Contents(*manifest["contents"]),
            documents=len(manifest["files"]) - 1,
            size=path.stat().st_size,
        )

    @contextmanager
    def _room(self) -> Iterator[Path]:
        with TemporaryDirectory(prefix=".moving-", dir=self._folder) as room:
            yield Path(room)


def _read_manifest(source: Path) -> dict[str, Any]:
    """Nothing of the file is believed that is not as this program writes it."""
    if not source.is_file():
        raise MissingFileError(source)
    with _opened(source) as archive:
        names = archive.namelist()
        size = sum(info.file_size for info in archive.infolist())
        if size > _SMALL + _MOST_UNPACKED * source.stat().st_size:
            raise NotOurFileError(source)  # made to fill a disk
        if _MANIFEST not in names or archive.getinfo(_MANIFEST).file_size > _LARGEST_MANIFEST:
            raise NotOurFileError(source)
        try:
            manifest = json.loads(archive.read(_MANIFEST))
        except ValueError:
            raise DamagedFileError(source) from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NotOurFileError(source)
    if manifest.get("version") != VERSION:
        raise NewerFileError(source, int(manifest.get("version", 0)), VERSION)
    if not _is_whole(manifest, names):
        raise DamagedFileError(source)
    return manifest


def _is_whole(manifest: dict[str, Any], names: list[str]) -> bool:
    """The names inside are those that were packed, each once, and none leads elsewhere."""
    files, contents = manifest.get("files"), manifest.get("contents")
    return (
        isinstance(files, dict)
        and _DATA in files
        and sorted(names) == sorted([*files, _MANIFEST])
        and all(name == _DATA or name == _EVIDENCE + files[name] for name in files)
        and all(_is_hash(each) for each in files.values())
        and isinstance(contents, list)
        and len(contents) == len(Contents._fields)
        and isinstance(manifest.get("office"), str)
        and _is_time(manifest.get("at"))
    )


def _is_hash(text: object) -> bool:
    return isinstance(text, str) and len(text) == 64 and set(text) <= set("0123456789abcdef")  # noqa: PLR2004


def _is_time(text: object) -> bool:
    try:
        return datetime.fromisoformat(str(text)).tzinfo is not None
    except ValueError:
        return False


@contextmanager
def _opened(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(source) as archive:
            yield archive
    except zipfile.BadZipFile:
        known = source.read_bytes()[:2] == b"PK"
        raise (DamagedFileError if known else NotOurFileError)(source) from None


def _copied(archive: zipfile.ZipFile, name: str, out: Path | None, check: Check) -> str:
    """Read a member to its end, into a file if one is named; its hash says whether it is whole."""
    digest = hashlib.sha256()
    with archive.open(name) as member, out.open("wb") if out else nullcontext() as file:
        while block := member.read(_BLOCK):
            check()
            digest.update(block)
            if file is not None:
                file.write(block)
    return digest.hexdigest()


def _hash_of(path: Path) -> str:
    file: BinaryIO
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

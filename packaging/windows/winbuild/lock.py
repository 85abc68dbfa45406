"""Derives the lock of Windows wheels from requirements.lock: same versions, one file each."""

import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from winbuild.places import LOCK, ROOT, OutOfReachError

WINDOWS = {
    "extra": "",
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.11.9",
    "python_version": "3.11",
    "sys_platform": "win32",
}
WHEELS = ["--only-binary=:all:", "--platform", "win_amd64", "--python-version", "3.11"]
WHEELS += ["--implementation", "cp", "--no-deps", "--disable-pip-version-check", "--quiet"]
_HEADER = (
    "# Windows files of what the installer is built from; written by `python3 dev.py installer"
    " --lock`\n# from requirements.lock, whose versions it repeats.\n"
)


class Pin(NamedTuple):
    version: str
    hashes: tuple[str, ...]


def pins(lock: Path) -> dict[str, Pin]:
    """What a lock holds, markers left aside."""
    text = lock.read_text("utf-8")
    entry = re.compile(
        r"^([a-z0-9._-]+)==(\S+)[^\n]*\\\n((?:    --hash=sha256:\w+.*\n)+)", re.MULTILINE
    )
    return {
        found[1]: Pin(found[2], tuple(re.findall(r"sha256:(\w+)", found[3])))
        for found in entry.finditer(text)
    }


def needed() -> set[str]:
    """The program's distributions on Windows, and PyInstaller's."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [*_applying(project["dependencies"], ""), ("pyinstaller", "")]
    found: set[tuple[str, str]] = set()
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.add(part)
            waiting += _applying(_requirements_of(part[0]), part[1])
    return {name for name, _ in found}


def _requirements_of(name: str) -> list[str]:
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []  # for Windows only, so not in this environment; none of these has needs


def _applying(requirements: list[str], extra: str) -> Iterator[tuple[str, str]]:
    for requirement in map(Requirement, requirements):
        marker = requirement.marker
        if marker is None or marker.evaluate({**WINDOWS, "extra": extra}):
            name = canonicalize_name(requirement.name)
            yield from ((name, further) for further in ("", *requirement.extras))


def download(lock: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", *WHEELS, "--require-hashes"]
    command += ["--dest", str(target), "--requirement", str(lock)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
        if "HASH" in done.stderr:
            raise SystemExit("The index offers other files than the lock names.")
        raise OutOfReachError("the Windows wheels")


def write_lock() -> None:
    """Only one of the files that requirements.lock knows is for Windows: fetching tells which."""
    known = pins(ROOT / "requirements.lock")
    wanted = {name: known[name] for name in sorted(needed())}
    with tempfile.TemporaryDirectory() as folder:
        wide = Path(folder) / "wide.lock"
        wide.write_text(_text(wanted), "utf-8")
        files = Path(folder) / "files"
        download(wide, files)
        found = {_name(file): _digest(file) for file in files.iterdir()}
    narrow = {name: Pin(pin.version, (found[name],)) for name, pin in wanted.items()}
    LOCK.write_text(_HEADER + _text(narrow), "utf-8")
    print(f"{LOCK.relative_to(ROOT)}: {len(narrow)} files")


def _text(wanted: Mapping[str, Pin]) -> str:
    lines = []
    for name, pin in wanted.items():
        hashes = " \\\n".join(f"    --hash=sha256:{each}" for each in pin.hashes)
        lines.append(f"{name}=={pin.version} \\\n{hashes}\n")
    return "".join(lines)


def _name(wheel: Path) -> str:
    return parse_wheel_filename(wheel.name)[0]


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def refresh(folder: Path, lock: Path) -> None:
    """Fill a folder with the lock's files; a folder left half-filled is filled anew."""
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        download(lock, folder)
        (folder / "complete").touch()

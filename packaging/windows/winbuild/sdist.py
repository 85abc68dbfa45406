"""Fetches a source archive through pip's own finder, without running anything that is in it.

`pip download` would run the archive's setup.py to ask it for its needs. The finder is internal to
pip; a pip that has moved it makes the build fail loudly, and the hash still decides what is used.
"""

import hashlib
from pathlib import Path
from typing import Any

from winbuild.places import OutOfReachError


class WrongFileError(Exception):
    """The index offers another file than the one that was looked at."""


def fetch(name: str, version: str, sha256: str, target: Path) -> Path:
    """The archive, from an earlier fetch if that is whole."""
    path = target / f"{name.replace('-', '_')}-{version}.tar.gz"
    if not (path.exists() and _digest(path.read_bytes()) == sha256):
        try:
            data = _download(name, version)
        except Exception as error:  # pip's own kinds, and those of the library it fetches with
            raise OutOfReachError(f"{name} {version} ({error})") from error
        if _digest(data) != sha256:
            raise WrongFileError(path.name)
        target.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".part")
        draft.write_bytes(data)
        draft.replace(path)
    return path


def _download(name: str, version: str) -> bytes:
    from pip._internal.commands import create_command  # noqa: PLC0415 - only here, not to check
    from pip._vendor.packaging.specifiers import SpecifierSet  # noqa: PLC0415

    command: Any = create_command("download")
    options, _ = command.parse_args(["--no-binary=:all:", "--no-deps", "--quiet", name])
    with command.main_context():
        session = command.get_default_session(options)
        finder = command._build_package_finder(options=options, session=session)  # noqa: SLF001
        best = finder.find_best_candidate(name, SpecifierSet(f"=={version}")).best_candidate
        if best is None:
            raise FileNotFoundError(f"{name} {version}")
        return bytes(session.get(best.link.url_without_fragment).content)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

"""Freezes the program for Windows: with this Python on Windows, with Windows' Python in Wine."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from winbuild import imports, lock, runtime
from winbuild.places import BUILD, FROZEN, HERE, LOCK, PROGRAM, ROOT, cache, forget_others
from winbuild.wine import Wine, windows_path

_EPOCH = "1767225600"  # any fixed moment: two builds of one source shall be alike
_FIXED = {"PYTHONHASHSEED": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


class UnfitError(Exception):
    """What was frozen must not be given to anybody."""


def freeze(wine: Wine | None) -> Path:
    shutil.rmtree(FROZEN.parent, ignore_errors=True)
    epoch = {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", _EPOCH)}
    if wine is None:
        command = [sys.executable, *_pyinstaller(str(FROZEN.parent), str(BUILD), "build.spec")]
        subprocess.run(command, cwd=ROOT, env={**os.environ, **_FIXED, **epoch}, check=True)
    else:
        places = (windows_path(each) for each in (FROZEN.parent, BUILD, ROOT / "build.spec"))
        output = wine.must(windows_path(python()), *_pyinstaller(*places), **_FIXED, **epoch)
        (BUILD / "pyinstaller.log").write_text(output, "utf-8")
    _check()
    return FROZEN


def _pyinstaller(target: str, work: str, recipe: str) -> list[str]:
    options = ["--noconfirm", "--clean", "--log-level", "WARN"]
    return ["-m", "PyInstaller", *options, "--distpath", target, "--workpath", work, recipe]


def python() -> Path:
    """Windows' Python with the locked wheels in it; made once for each lock."""
    recipe = LOCK.read_bytes() + runtime.SHA256.encode() + Path(runtime.__file__).read_bytes()
    home = cache() / f"python-{hashlib.sha256(recipe).hexdigest()[:12]}"
    if not home.exists():
        bare = cache() / f"runtime-{runtime.SHA256[:12]}"
        runtime.assemble(bare, cache() / "downloads")
        wheels = cache() / f"wheels-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
        lock.refresh(wheels, LOCK)
        draft = home.with_suffix(".part")
        shutil.rmtree(draft, ignore_errors=True)
        shutil.copytree(bare, draft)
        packages = draft / "Lib" / "site-packages"
        command = [sys.executable, "-m", "pip", "install", *lock.WHEELS, "--no-compile"]
        command += ["--no-index", "--find-links", str(wheels), "--require-hashes"]
        command += ["--target", str(packages), "--requirement", str(LOCK)]
        subprocess.run(command, check=True, capture_output=True)
        draft.rename(home)
        forget_others(home)
        forget_others(wheels)
    return home / "python.exe"


def _check() -> None:
    """Nothing of Wine's, and no library that is neither carried along nor Windows' own."""
    binaries = [each for each in FROZEN.rglob("*") if each.suffix in {".exe", ".dll", ".pyd"}]
    theirs = [each.name for each in binaries if imports.is_of_wine(each)]
    if theirs:
        raise UnfitError(f"files of Wine in the build: {theirs}")
    known = set((HERE / "windows10_dlls.txt").read_text("utf-8").split())
    missing = imports.missing(binaries, known)
    if missing:
        raise UnfitError(f"libraries that Windows 10 lacks: {missing}")
    if not (FROZEN / f"{PROGRAM}.exe").exists():
        raise UnfitError(f"no {PROGRAM}.exe")
    print(f"{PROGRAM}: {len(binaries)} binaries, every import carried along or Windows' own")

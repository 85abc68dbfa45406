"""Packs the frozen folder into one setup.exe with makensis, and writes its SHA-256 beside it."""

import hashlib
import os
import shutil
import subprocess
import unicodedata
from pathlib import Path

from winbuild import pictures
from winbuild.places import BUILD, FROZEN, HERE, NATIVE, cache, setup_file, version

LARGEST_SETUP, LARGEST_PROGRAM = 45_000_000, 130_000_000
_DEBIAN = Path("/usr/share/nsis")
_WINDOWS = Path(r"C:\Program Files (x86)\NSIS\makensis.exe")
_EPOCH = "1767225600"


class TooLargeError(Exception):
    """More than an office's line or disk was promised."""


def makensis() -> str | None:
    found = shutil.which("makensis")
    return found or (str(_WINDOWS) if _WINDOWS.exists() else None)


def pack(of_version: str | None = None, *, quick: bool = False, output: Path | None = None) -> Path:
    """A quick one is large and soon made: for trials only."""
    output = output or setup_file(of_version)
    output.parent.mkdir(parents=True, exist_ok=True)
    words = {
        "VERSION": of_version or version(),
        "SOURCE": str(FROZEN),
        "OUTPUT": str(output),
        "PICTURES": str(pictures.draw(BUILD / "pictures")),
    }
    program = makensis()
    if program is None:
        raise FileNotFoundError("makensis (NSIS) is not installed")
    defined = [f"-D{name}={value}" for name, value in words.items()]
    command = [program, "-V2", "-INPUTCHARSET", "UTF8", *defined, *(["-DQUICK"] if quick else [])]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", _EPOCH)}
    if not NATIVE:
        environment["NSISDIR"] = str(_composed_texts())
    subprocess.run([*command, HERE / "kehoach.nsi"], check=True, env=environment)
    return output


def publish() -> Path:
    """The setup that is given away: measured, and with its sum for the paper beside it."""
    setup = pack()
    size = setup.stat().st_size
    installed = sum(each.stat().st_size for each in FROZEN.rglob("*") if each.is_file())
    print(f"{setup.name}: {size / 1e6:.1f} MB (at most {LARGEST_SETUP / 1e6:.0f})")
    print(f"installed: {installed / 1e6:.1f} MB (at most {LARGEST_PROGRAM / 1e6:.0f})")
    if size > LARGEST_SETUP or installed > LARGEST_PROGRAM:
        raise TooLargeError(f"{size} and {installed} bytes")
    digest = hashlib.sha256(setup.read_bytes()).hexdigest()
    setup.with_suffix(".exe.sha256").write_text(f"{digest}  {setup.name}\n", "utf-8")
    print(f"SHA-256: {digest}")
    return setup


def _composed_texts() -> Path:
    """Debian's Vietnamese texts hold letters and tone marks apart, and draw badly so."""
    home = cache() / "nsis"
    languages = home / "Contrib" / "Language files"
    if not home.exists():
        draft = home.with_suffix(".part")
        shutil.rmtree(draft, ignore_errors=True)
        shutil.copytree(_DEBIAN, draft)
        draft.rename(home)
    for name in ("Vietnamese.nlf", "Vietnamese.nsh"):
        text = (_DEBIAN / "Contrib" / "Language files" / name).read_text("utf-8-sig")
        (languages / name).write_text(unicodedata.normalize("NFC", text), "utf-8-sig")
    return home

"""Runs Windows programs in a Wine prefix of our own; the traps are told in ../README.md."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from winbuild.places import HERE, cache, forget_others

WINE = Path("/usr/lib/wine/wine64")  # Debian puts no wine64 on the PATH
SERVER = Path("/usr/lib/wine/wineserver")
SHIMS = {"icuuc.dll": "icuuc.c", "uisettings_shim.dll": "uisettings.c"}

WINDOWS_USER = "Nguyễn Văn Á"  # no path of the program may mind it

_RECIPE = b"2"  # another one after a change to make_prefix
_COMPILER = "x86_64-w64-mingw32-gcc"
_FONTS = Path("/usr/share/fonts/truetype")
_UI_SETTINGS = (
    r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId"
    r"\Windows.UI.ViewManagement.UISettings"
)
_SECONDS = 600


class WineError(Exception):
    """A program that must succeed in the prefix did not."""


class Wine:
    def __init__(self, prefix: Path, display: str) -> None:
        self.prefix = prefix
        self.drive = prefix / "drive_c"
        kept = {name: value for name, value in os.environ.items() if not _is_python(name)}
        self.environment = {
            **kept,
            "DISPLAY": display,
            # The user's folders are links into HOME, and the user is who USER says.
            "HOME": str(prefix / "home"),
            "USER": WINDOWS_USER,
            "LOGNAME": WINDOWS_USER,
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # No .NET or HTML engine is fetched, no .desktop files are written beside shortcuts.
            "WINEDLLOVERRIDES": "mscoree,mshtml,winedbg.exe,winemenubuilder.exe=",
        }

    def start(self, *command: str | Path, **environment: str) -> subprocess.Popen[bytes]:
        """A standard stream that is a plain file makes CPython abort here: pipes only."""
        return subprocess.Popen(
            [WINE, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**self.environment, **environment},
            cwd=self.drive if self.drive.exists() else self.prefix,
        )

    def run(self, *command: str | Path, **environment: str) -> tuple[int, str]:
        """Its exit code and all it printed."""
        process = self.start(*command, **environment)
        try:
            output, _ = process.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise WineError(f"no end after {_SECONDS} s: {command}") from None
        return process.returncode, output.decode("utf-8", "replace").replace("\r\n", "\n")

    def must(self, *command: str | Path, **environment: str) -> str:
        code, output = self.run(*command, **environment)
        if code:
            raise WineError(f"exit code {code}: {' '.join(map(str, command))}\n{output[-4000:]}")
        return output

    def keep_alive(self) -> None:
        """Server and services outlast the programs: none of these has to wait for their start.

        The services keep the streams of the program that started them. Were one of those a pipe,
        its reader would wait for their end.
        """
        for command in ([str(SERVER), "-p"], [str(WINE), "wineboot"]):
            subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=self.environment,
                cwd=self.prefix,
                check=True,
                timeout=_SECONDS,
            )

    def stop(self) -> None:
        """Ends every program of this prefix, and of no other."""
        subprocess.run([SERVER, "-k"], env=self.environment, check=False, timeout=60)
        subprocess.run([SERVER, "-w"], env=self.environment, check=False, timeout=60)


def windows_path(path: Path) -> str:
    """As seen from inside: Wine shows the machine's root as drive Z."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def make_prefix(wine: Wine) -> None:
    """A Windows 10 as bare as Wine makes it, and the shims that stand in for what Wine lacks."""
    (wine.prefix / "home").mkdir(parents=True)
    wine.must("wineboot", "--init")
    wine.must("winecfg", "-v", "win10")
    system = wine.drive / "windows" / "system32"
    fonts = wine.drive / "windows" / "Fonts"
    for font in _FONTS.glob("liberation*/*.ttf"):  # Wine finds the machine's own on drive Z only
        shutil.copy(font, fonts)
    for name, source in SHIMS.items():
        command = [_COMPILER, "-O1", "-s", "-shared", "-o", str(system / name)]
        subprocess.run([*command, str(HERE / "wine_shims" / source)], check=True)
    library = rf"C:\windows\system32\{next(name for name in SHIMS if name.startswith('ui'))}"
    wine.must("reg", "add", _UI_SETTINGS, "/v", "DllPath", "/t", "REG_SZ", "/d", library, "/f")


@contextmanager
def wine_for(use: Path, display: str) -> Iterator[Wine]:
    """A fresh Windows for one use, copied from a prefix that is made once; ended with the use."""
    pristine = cache() / f"wine-{key()}"
    if not pristine.exists():
        draft = pristine.with_suffix(".part")
        shutil.rmtree(draft, ignore_errors=True)
        with _ended(Wine(draft, display)) as wine:
            make_prefix(wine)
        draft.rename(pristine)
        forget_others(pristine)
    shutil.rmtree(use, ignore_errors=True)
    shutil.copytree(pristine, use, symlinks=True)
    with _ended(Wine(use, display)) as wine:
        wine.keep_alive()
        yield wine


@contextmanager
def _ended(wine: Wine) -> Iterator[Wine]:
    try:
        yield wine
    finally:
        wine.stop()


def key() -> str:
    """What a prefix is made from; another key, another prefix."""
    version = subprocess.run([WINE, "--version"], capture_output=True, check=True).stdout
    sources = b"".join((HERE / "wine_shims" / each).read_bytes() for each in SHIMS.values())
    return hashlib.sha256(version + sources + _RECIPE).hexdigest()[:12]


def is_here() -> bool:
    return WINE.exists() and SERVER.exists() and shutil.which(_COMPILER) is not None


def _is_python(name: str) -> bool:
    return name.startswith("PYTHON") or name == "VIRTUAL_ENV"

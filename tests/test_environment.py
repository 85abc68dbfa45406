"""What the tools and libraries must be like for the rest to hold."""

import re
import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6 import __version_info__
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QStandardItem

import kehoach_desktop

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
TEXT = {".css", ".json", ".md", ".py", ".qss", ".sql", ".svg", ".toml", ".ts", ".ui", ".yml"}


def sources() -> list[Path]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
        found = [ROOT / name for name in listed.decode().split("\0")]
    except (OSError, subprocess.CalledProcessError):  # unpacked from an archive
        found = [p for p in ROOT.rglob("*") if ROOT / ".venv" not in p.parents]
    return [path for path in found if path.suffix in TEXT and path.is_file()]


def test_calls_into_qt_keep_every_reference_to_none():
    """PySide6 6.12.0 loses one per call on Python 3.11, until the interpreter aborts."""
    thing, timer, item = QObject(), QTimer(), QStandardItem()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("a")
        timer.stop()
        item.setText("b")
    assert abs(sys.getrefcount(None) - before) < 100


def test_qt_for_python_is_older_than_the_version_that_loses_references():
    assert __version_info__ < (6, 12)


def test_the_lock_holds_a_fitting_version_of_everything_declared():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = [declared["project"]["dependencies"], *declared["dependency-groups"].values()]
    locked = dict(re.findall(r"(?m)^(\S+)==(\S+)", LOCK.read_text("utf-8")))
    for requirement in (Requirement(line) for group in groups for line in group):
        version = locked.get(canonicalize_name(requirement.name), "no version")
        assert requirement.specifier.contains(version), f"{requirement}: {version} is locked"


def test_the_lock_names_no_place_to_fetch_from():
    lock = LOCK.read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|@ |^\s*-[efi]", lock, re.MULTILINE)


def test_the_version_of_a_build_is_that_of_the_package():
    hatch = [sys.executable, "-m", "hatchling", "metadata", "version"]
    printed = subprocess.run(hatch, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert printed.strip() == kehoach_desktop.__version__


def test_every_source_is_composed_unicode():
    decomposed = [
        path.relative_to(ROOT).as_posix()
        for path in sources()
        if not unicodedata.is_normalized("NFC", path.name + path.read_text("utf-8"))
    ]
    assert decomposed == []


def test_nothing_imports_all_names_of_a_qt_module():
    star = re.compile(r"^\s*from PySide6\S* import \*", re.MULTILINE)
    offenders = [
        path.relative_to(ROOT).as_posix()
        for path in sources()
        if path.suffix == ".py" and star.search(path.read_text("utf-8"))
    ]
    assert offenders == []

"""What the Windows build rests on: its lock, its checks, its list of parts."""

import hashlib
import json
import tomllib
import unicodedata
from importlib import metadata
from pathlib import Path

import materials
import pytest
from pip._vendor import distlib
from winbuild import imports, lock, places, runtime

import kehoach_desktop
from tools import licences

ROOT = Path(__file__).parents[2]
LAUNCHER = Path(distlib.__file__).parent / "t64.exe"  # a real program for 64-bit Windows


def test_the_windows_lock_repeats_the_versions_of_the_one_lock():
    whole, windows = lock.pins(ROOT / "requirements.lock"), lock.pins(places.LOCK)
    assert set(windows) == lock.needed(), "python3 dev.py lock writes both"
    for name, pin in windows.items():
        assert pin.version == whole[name].version
        assert len(pin.hashes) == 1
        assert pin.hashes[0] in whole[name].hashes


def test_the_windows_lock_holds_everything_shipped_and_no_development_tool():
    names = set(lock.pins(places.LOCK))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert licences.shipped(project["dependencies"]) <= names
    assert not names & {"pytest", "mypy", "ruff", "hypothesis"}


def test_the_version_is_read_without_loading_the_program():
    assert places.version() == kehoach_desktop.__version__


def test_imports_are_read_from_a_real_program():
    found = imports.imported(LAUNCHER)
    assert "kernel32.dll" in found
    assert all(name == name.lower() for name in found)


def test_a_library_nobody_carries_is_named_with_who_asks_for_it():
    wanted = imports.imported(LAUNCHER)
    assert imports.missing([LAUNCHER], wanted) == {}
    assert imports.missing([LAUNCHER], wanted - {"kernel32.dll"}) == {"kernel32.dll": ["t64.exe"]}


def test_what_is_no_program_has_no_imports(tmp_path):
    text = tmp_path / "text.dll"
    text.write_text("MZ, nothing more", "utf-8")
    with pytest.raises(ValueError, match="not a PE image"):
        imports.imported(text)


def test_windows_own_libraries_are_listed_once_in_order():
    listed = (places.HERE / "windows10_dlls.txt").read_text("utf-8").split()
    assert listed == sorted(set(listed))


def test_a_module_that_is_in_no_catalog_is_refused(tmp_path):
    module = tmp_path / "os.py"
    module.write_text("print('changed')\n", "utf-8")
    with pytest.raises(runtime.UntrustedError, match=r"os\.py"):
        runtime._verify_library(tmp_path, b"")
    runtime._verify_library(tmp_path, b"..." + hashlib.sha256(module.read_bytes()).digest())


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = licences.shipped(project["dependencies"])
    target = tmp_path_factory.mktemp("parts") / "legal"
    return materials.gather(target, names, "1.2.3", licences.licence_of), names


def test_the_list_of_parts_names_each_with_version_and_licence(parts):
    folder, names = parts
    listed = json.loads((folder / materials.SBOM).read_text("utf-8"))
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    found = {each["name"]: each for each in listed["components"]}
    assert names <= set(found)
    for name in names:
        assert found[name]["version"] == metadata.version(name)
        assert found[name]["purl"] == f"pkg:pypi/{name}@{metadata.version(name)}"
    assert {"CPython", "Qt", "SQLite", "Tinos"} <= set(found)
    assert all(each["licenses"][0]["license"]["name"] for each in found.values())


def test_the_list_of_parts_is_the_same_each_time(parts, tmp_path):
    folder, names = parts
    again = materials.gather(tmp_path / "legal", names, "1.2.3", licences.licence_of)
    assert (again / materials.SBOM).read_bytes() == (folder / materials.SBOM).read_bytes()


def test_every_part_brings_its_licence_text(parts):
    folder, names = parts
    texts = folder / materials.TEXTS
    without = {
        name
        for name in names
        if not any((texts / f"{name}-{metadata.version(name)}").rglob("*.*"))
        and not any((texts / f"{name}-{metadata.version(name)}").rglob("LICENSE"))
    }
    assert without <= {"pyside6-essentials", "shiboken6"}
    assert (texts / "LGPL-3.0.txt").exists()
    assert (texts / "CPython.txt").exists()


def test_the_installers_words_are_composed_vietnamese():
    text = (places.HERE / "kehoach.nsi").read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)


def test_every_folder_of_resources_is_in_the_recipe():
    recipe = (ROOT / "build.spec").read_text("utf-8")
    folders = [each for each in (ROOT / "resources").iterdir() if each.is_dir()]
    assert [each.name for each in folders if f'"resources/{each.name}' not in recipe] == []
    files = [
        each.parent.relative_to(ROOT).as_posix()
        for each in (ROOT / "kehoach_desktop").rglob("*")
        if each.is_file() and each.suffix not in {".py", ".pyc", ".pyi"}
    ]
    assert [each for each in files if f'("{each}/' not in recipe] == []

"""A data folder is copied whole or not at all, and the one it came from is left alone."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.office import Office
from kehoach_desktop.services.errors import (
    CancelledError,
    DamagedFileError,
    LockedFileError,
    MissingFileError,
)
from kehoach_desktop.services.ports import go_on
from kehoach_desktop.storage.relocation import copy_folder
from kehoach_desktop.storage.unit_of_work import FILE_NAME
from tests.storage.samples import content


@pytest.fixture
def share(tmp_path):
    """The folder of an office on another computer, with a backup, a document and a template."""
    folder = tmp_path / "ổ mạng" / "KeHoach"
    with open_workplace(folder) as workplace:
        workplace.staffing.put_office(Office(name="UBND xã Bình Minh"), "Mở đầu")
        workplace.safekeeping.back_up()
        scan = tmp_path / "bienban.pdf"
        scan.write_bytes(b"%PDF minh chung" * 5000)
        workplace.tracking.attach(scan, (), "Đính kèm")
    (folder / "templates").mkdir()
    (folder / "templates" / "rieng.json").write_text("{}", encoding="utf-8")
    (folder / "window.lock").write_text("99999999\nmay-khac\n\n", encoding="utf-8")
    return folder


@pytest.fixture
def home(tmp_path):
    return tmp_path / "local" / "data"


def lasting(folder):
    """Without what belongs to the moment: who is at work, and SQLite's journal."""
    passing = {"window.lock", f"{FILE_NAME}-journal"}
    return {name: digest for name, digest in content(folder).items() if name not in passing}


def test_everything_comes_along_but_who_sits_at_the_other_window(share, home):
    before = content(share)
    copy_folder(share, home, go_on)
    assert content(share) == before
    assert lasting(home) == lasting(share)
    assert not (home / "window.lock").exists()
    with open_workplace(home) as workplace:
        assert workplace.staffing.office().name == "UBND xã Bình Minh"
        assert workplace.safekeeping.check() == []


def test_given_up_at_any_moment_there_is_no_copy(share, home):
    asked = []
    copy_folder(share, home, lambda: asked.append(1))
    shutil.rmtree(home)
    for last in range(1, len(asked) + 1):
        left = iter(range(last - 1))

        def check(left=left):
            if next(left, None) is None:
                raise CancelledError

        with pytest.raises(CancelledError):
            copy_folder(share, home, check)
        assert content(home.parent) == {}


def test_a_folder_that_somebody_works_in_is_not_copied(share, home):
    with open_workplace(share), pytest.raises(LockedFileError):
        copy_folder(share, home, go_on)
    assert content(home.parent) == {}


def test_what_a_fallen_program_left_half_done_is_rolled_back_in_the_copy_alone(share, home):
    file = share / FILE_NAME
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA cache_spill = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE office SET facts = '{}'")
        other.execute("CREATE TABLE junk (x)")
        other.execute("PRAGMA cache_size = 1")
        other.executemany("INSERT INTO junk VALUES (?)", [("x" * 4000,)] * 50)
        fallen = share.with_name("fallen")
        shutil.copytree(share, fallen)
    before = content(fallen)
    assert (fallen / f"{FILE_NAME}-journal").stat().st_size > 0
    copy_folder(fallen, home, go_on)
    assert content(fallen) == before
    with open_workplace(home) as workplace:
        assert workplace.staffing.office().name == "UBND xã Bình Minh"


def test_a_broken_file_is_told_and_nothing_is_here_then(share, home):
    data = (share / FILE_NAME).read_bytes()
    (share / FILE_NAME).write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    with pytest.raises(DamagedFileError):
        copy_folder(share, home, go_on)
    assert content(home.parent) == {}


def test_without_a_data_file_there_is_nothing_to_copy(tmp_path, home):
    with pytest.raises(MissingFileError):
        copy_folder(tmp_path, home, go_on)


def test_what_this_computer_has_already_stays(share, home):
    home.mkdir(parents=True)
    own = home / "templates" / "rieng.json"
    own.parent.mkdir()
    own.write_text('{"cua": "may nay"}', encoding="utf-8")
    copy_folder(share, home, go_on)
    assert own.read_text(encoding="utf-8") == '{"cua": "may nay"}'

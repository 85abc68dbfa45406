"""The file for another computer: everything goes along, and nothing that is not whole comes in."""

import json
import zipfile

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import Unit, UnitId
from kehoach_desktop.services.errors import (
    CancelledError,
    DamagedFileError,
    MissingFileError,
    NewerFileError,
    NotOurFileError,
)
from kehoach_desktop.services.ports import go_on
from kehoach_desktop.storage.evidence import EvidenceFolder


@pytest.fixture
def old(tmp_path):
    with open_workplace(tmp_path / "old") as workplace:
        workplace.staffing.put_office(Office(name="UBND xã Bình Minh", user="A"), "Mở đầu")
        unit = Unit(UnitId(workplace.file.new_id()), "Công an xã")
        workplace.staffing.put(unit, label="Danh mục")
        scan = tmp_path / "bienban.pdf"
        scan.write_bytes(b"%PDF minh chung" * 5000)
        EvidenceFolder(tmp_path / "old" / "evidence").keep(scan)
        yield workplace


@pytest.fixture
def new(tmp_path):
    with open_workplace(tmp_path / "new") as workplace:
        yield workplace


@pytest.fixture
def packed(old, tmp_path):
    target = tmp_path / "usb" / "ChuyenMay.khm"
    old.moving().pack(target, go_on)
    return target


def test_everything_arrives_on_the_other_computer(old, new, packed, tmp_path):
    new.moving().bring_in(packed, go_on)
    assert new.staffing.office() == old.staffing.office()
    assert new.staffing.directory() == old.staffing.directory()
    arrived, sent = new.safekeeping.contents(), old.safekeeping.contents()
    assert arrived == sent._replace(steps=sent.steps + 1)  # the journal tells of the move
    there = {p.name: p.read_bytes() for p in (tmp_path / "new" / "evidence").glob("??/*")}
    here = {p.name: p.read_bytes() for p in (tmp_path / "old" / "evidence").glob("??/*")}
    assert there == here
    assert len(there) == 1


def test_what_was_on_the_new_computer_can_be_had_back(new, packed):
    new.staffing.put_office(Office(name="UBND xã Khác", user="B"), "Mở đầu")
    before = new.moving().bring_in(packed, go_on)
    new.safekeeping.restore(before.path)
    assert new.staffing.office().name == "UBND xã Khác"


def test_one_may_look_before_it_is_brought_in(new, packed):
    parcel = new.moving().look(packed, go_on)
    assert (parcel.office, parcel.documents) == ("UBND xã Bình Minh", 1)
    assert parcel.size == packed.stat().st_size
    assert new.staffing.office() == Office()


def test_packing_leaves_a_backup_that_says_why(old, packed):
    assert [backup.reason for backup in old.safekeeping.backups()] == ["chuyen-may"]


def test_one_who_gives_up_leaves_no_file(old, tmp_path):
    def stop():
        raise CancelledError

    with pytest.raises(CancelledError):
        old.moving().pack(tmp_path / "usb" / "a.khm", stop)
    assert list((tmp_path / "usb").iterdir()) == []


def test_an_older_file_stays_until_the_new_one_is_whole(old, packed):
    before = packed.read_bytes()

    def stop():
        raise CancelledError

    with pytest.raises(CancelledError):
        old.moving().pack(packed, stop)
    assert packed.read_bytes() == before


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_byte_that_changed_on_the_way_is_noticed(new, packed, share):
    content = bytearray(packed.read_bytes())
    content[int(len(content) * share)] ^= 0xFF
    packed.write_bytes(content)
    with pytest.raises((DamagedFileError, NotOurFileError)):
        new.moving().bring_in(packed, go_on)
    assert new.staffing.office() == Office()


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_a_file_that_was_cut_off_is_noticed(new, packed, share):
    packed.write_bytes(packed.read_bytes()[: int(packed.stat().st_size * share)])
    with pytest.raises(DamagedFileError):
        new.moving().look(packed, go_on)


def rewritten(path, change):
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members["manifest.json"])
    change(manifest, members)
    members["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def test_a_file_of_a_later_version_is_told_apart(new, packed):
    rewritten(packed, lambda manifest, _: manifest.update(version=9))
    with pytest.raises(NewerFileError):
        new.moving().look(packed, go_on)


@pytest.mark.parametrize("name", ["evidence/../../x", "/etc/x", "evidence/a b", "more.txt"])
def test_a_member_that_was_not_packed_is_refused(new, packed, name):
    rewritten(packed, lambda _, members: members.update({name: b"x"}))
    with pytest.raises(DamagedFileError):
        new.moving().bring_in(packed, go_on)


def test_a_listed_name_that_leads_elsewhere_is_refused(new, packed):
    def change(manifest, members):
        members["evidence/../out"] = b"x"
        manifest["files"]["evidence/../out"] = "0" * 64

    rewritten(packed, change)
    with pytest.raises(DamagedFileError):
        new.moving().bring_in(packed, go_on)


def test_a_file_that_would_fill_the_disk_is_refused(new, tmp_path):
    bomb = tmp_path / "bomb.khm"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", "{}")
        archive.writestr("data.khdb", bytes(80 << 20))
    with pytest.raises(NotOurFileError):
        new.moving().look(bomb, go_on)


@pytest.mark.parametrize("content", [b"", b"PK", b"SQLite format 3\0", "chữ".encode()])
def test_other_files_are_not_taken_for_one(new, tmp_path, content):
    other = tmp_path / "other.khm"
    other.write_bytes(content)
    with pytest.raises((NotOurFileError, DamagedFileError)):
        new.moving().look(other, go_on)


def test_a_file_that_is_not_there_is_said_so(new, tmp_path):
    with pytest.raises(MissingFileError):
        new.moving().look(tmp_path / "none.khm", go_on)

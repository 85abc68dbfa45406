"""Where backups could go, best first."""

from pathlib import Path

from kehoach_desktop.ui.first_run.backup_places import (
    FOLDER,
    Volume,
    backup_places,
    can_write,
    mounted_volumes,
)

GIGABYTE = 1024**3
DATA = Path("/home/an/data")
HOME = Volume(Path("/"), "", 90 * GIGABYTE)
STICK = Volume(Path("/media/an/USB"), "USB", 14 * GIGABYTE)


def test_another_drive_comes_before_the_one_with_the_data():
    first, last = backup_places([HOME, STICK], DATA)
    assert first.folder == STICK.root / FOLDER
    assert (first.is_apart, last.is_apart) == (True, False)


def test_the_drive_with_the_data_is_not_another_drive():
    (only,) = backup_places([HOME], DATA)
    assert only.folder == DATA / "backups"


def test_a_full_drive_is_not_offered():
    assert len(backup_places([HOME, STICK._replace(free=GIGABYTE - 1)], DATA)) == 1


def test_there_is_always_a_place():
    assert len(backup_places([], DATA)) == 1


def test_the_room_left_is_said():
    assert "còn trống 14 GB" in backup_places([HOME, STICK], DATA)[0].detail


def test_a_folder_to_be_made_can_be_written_to(tmp_path):
    assert can_write(tmp_path / "a" / "b")


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not can_write(tmp_path / "file")
    assert not can_write(tmp_path / "file" / "below")


def test_a_relative_path_is_no_place():
    assert not can_write(Path("SaoLuu"))


def test_this_machine_names_its_drives():
    assert all(volume.root.is_dir() for volume in mounted_volumes())

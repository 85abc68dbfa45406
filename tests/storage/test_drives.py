"""A folder is known by what it lies on: a disk of this computer, a plugged one, another's."""

import sys
from pathlib import Path, PurePosixPath

import pytest

from kehoach_desktop.services.relocating import Drive
from kehoach_desktop.storage.drives import drive_of, mounted_drive, windows_drive

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
/dev/sda3 /home ext4 rw,relatime 0 0
//may-chu/chung /home/canbo/chung cifs rw,vers=3.0 0 0
may-chu:/du-lieu /mnt/nfs nfs4 rw 0 0
canbo@may-chu:/srv /home/canbo/ssh fuse.sshfs rw 0 0
/dev/sdb1 /media/canbo/USB\\040NHO vfat rw 0 0
/dev/sdc1 /mnt/cung ext4 rw 0 0
//may-chu/khac /mnt/cung cifs rw 0 0
"""


def type_of(root):
    """As GetDriveTypeW answers: no such root, plugged in, fixed, remote, compact disc."""
    return {"C:\\": 3, "E:\\": 2, "Z:\\": 4, "F:\\": 5}.get(root, 1)


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("C:\\Users\\Nguyễn Văn Á\\AppData\\Local\\KeHoach\\data", Drive.OWN),
        ("C:/KeHoach", Drive.OWN),
        ("E:\\KeHoach", Drive.REMOVABLE),
        ("Z:\\KeHoach", Drive.NETWORK),
        ("\\\\may-chu\\chung\\KeHoach", Drive.NETWORK),
        ("//may-chu/chung/KeHoach", Drive.NETWORK),
        ("\\\\?\\UNC\\may-chu\\chung\\KeHoach", Drive.NETWORK),
        ("\\\\?\\C:\\KeHoach", Drive.OWN),
        ("\\\\?\\Z:\\KeHoach", Drive.NETWORK),
    ],
)
def test_windows_paths(folder, drive):
    assert windows_drive(folder, type_of) is drive


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        ("/home/canbo/KeHoach", Drive.OWN),
        ("/home/canbo/chung", Drive.NETWORK),
        ("/home/canbo/chung/KeHoach/data", Drive.NETWORK),
        ("/home/canbo/chungthuc", Drive.OWN),
        ("/home/canbo/ssh/data", Drive.NETWORK),
        ("/mnt/nfs/data", Drive.NETWORK),
        ("/media/canbo/USB NHO/data", Drive.REMOVABLE),
        ("/mnt/cung/data", Drive.NETWORK),
        ("/var/lib", Drive.OWN),
    ],
)
def test_linux_mounts(folder, drive):
    assert mounted_drive(PurePosixPath(folder), MOUNTS) is drive


def test_the_disk_of_the_system_is_one_of_this_computer():
    assert drive_of(Path(sys.executable).anchor / Path("not there yet")) is Drive.OWN

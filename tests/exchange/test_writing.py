"""A document is written whole or not at all: killed, on a full disk, where it must not be."""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from documents import a_table

from kehoach_desktop.exchange.formats import Format, beside, render, write
from kehoach_desktop.services.errors import DiskFullError, ReadOnlyFileError, StorageError
from kehoach_desktop.services.messages import message_for

SCRIPT = Path(__file__).with_name("killed_writers.py")
posix = pytest.mark.skipif(sys.platform == "win32", reason="no fork and no /dev/full there")


def standing_after_kills(folder, form, count, seed=1):
    command = [sys.executable, str(SCRIPT), str(folder), form.value, str(count), str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    return Counter(done.stdout.split("\n")[:-1])


@posix
@pytest.mark.parametrize("form", Format)
def test_a_killed_writer_leaves_the_old_document_or_the_whole_new_one(tmp_path, form):
    found = standing_after_kills(tmp_path, form, 7)
    assert found.total() == 7
    assert found.keys() <= {"old", "new"}


@posix
@pytest.mark.long
@pytest.mark.parametrize("form", Format)
def test_five_hundred_kills_leave_no_broken_document(tmp_path, form):
    found = standing_after_kills(tmp_path, form, 500, seed=2)
    assert found.total() == 500
    assert found.keys() == {"old", "new"}


@posix
@pytest.mark.parametrize("form", Format)
def test_a_full_disk_keeps_the_old_file_and_says_so(tmp_path, form):
    target = tmp_path / f"kế hoạch.{form.value}"
    target.write_bytes(b"old")
    # Where the draft goes, every write says that no room is left.
    target.with_name(f".{target.name}.{os.getpid()}.part").symlink_to("/dev/full")
    with pytest.raises(DiskFullError) as refused:
        write(a_table([["a", "", ""]]), form, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert message_for(refused.value).code == "KH-101"


class StoppedError(Exception):
    pass


@pytest.mark.parametrize("form", Format)
def test_a_stopped_writer_leaves_the_old_document_and_nothing_else(tmp_path, form, monkeypatch):
    temporary = tmp_path / "temp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    target = tmp_path / f"kế hoạch.{form.value}"
    target.write_bytes(b"old")
    looks = []

    def stop(pages):
        looks.append(pages)
        if len(looks) == 5:
            raise StoppedError

    with pytest.raises(StoppedError):
        write(a_table([["1", "Nội dung", "Kết quả"]] * 2000), form, target, stop)
    assert len(looks) == 5
    assert target.read_bytes() == b"old"
    assert {*tmp_path.rglob("*")} == {target, temporary}


def test_a_pdf_tells_how_many_pages_are_done():
    looks = []
    render(a_table([["1", "Nội dung", "Kết quả"]] * 2000), Format.PDF, looks.append)
    assert looks == sorted(looks)
    assert looks[0] == 0  # while words are measured, before there is a page
    assert {*range(1, max(looks) + 1)} <= {*looks}


@pytest.mark.parametrize("form", Format)
def test_a_folder_in_the_place_of_the_file_is_named_and_left_alone(tmp_path, form):
    target = tmp_path / f"a.{form.value}"
    target.mkdir()
    with pytest.raises(StorageError) as refused:
        write(a_table([["a", "", ""]]), form, target)
    assert refused.value.path == target
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_no_files_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ReadOnlyFileError):
        write(a_table([["a", "", ""]]), Format.PDF, tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Phụ lục 2 - SIPAS", "KH - Phụ lục 2 - SIPAS.pdf"),
        ('a/b\\c:d*e?"<f>|g', "KH - a b c d e f g.pdf"),
        ("...", "KH - phu luc.pdf"),
        ("x" * 200, f"KH - {'x' * 60}.pdf"),
    ],
)
def test_what_is_issued_beside_has_a_name_that_every_system_takes(tmp_path, name, written):
    assert beside(tmp_path / "KH.pdf", name) == tmp_path / written

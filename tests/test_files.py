"""Files are replaced whole or not at all, and a scanner's grip is waited out."""

import os

import pytest

from kehoach_desktop.files import FileHeldError, replace, written_beside


class Grip:
    """Stands for a program that holds a file: so many replacements fail before one succeeds."""

    def __init__(self, monkeypatch, refusals):
        self.refusals = refusals
        self.waits = []
        self._replace = os.replace
        monkeypatch.setattr("os.replace", self.replace)
        monkeypatch.setattr("time.sleep", self.waits.append)

    def replace(self, source, target):
        if self.refusals:
            self.refusals -= 1
            raise PermissionError(13, "held", str(target))
        self._replace(source, target)


def test_a_written_file_takes_the_place_of_the_old_one(tmp_path):
    target = tmp_path / "kế hoạch.pdf"
    target.write_bytes(b"old")
    with written_beside(target) as draft:
        assert draft.parent == target.parent
        draft.write_bytes(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def write_half(target):
    with written_beside(target) as draft:
        draft.write_bytes(b"ne")
        raise InterruptedError


def test_a_writer_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(InterruptedError):
        write_half(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_writer_left_behind_is_taken_away_by_the_next_one(tmp_path):
    target = tmp_path / "a [1].pdf"
    left, young = tmp_path / ".a [1].pdf.12.part", tmp_path / ".a [1].pdf.13.part"
    other = tmp_path / ".b.pdf.12.part"
    for path in (left, young, other):
        path.write_bytes(b"half")
    os.utime(left, (0, 0))
    os.utime(other, (0, 0))
    with written_beside(target) as draft:
        draft.write_bytes(b"new")
    assert set(tmp_path.iterdir()) == {target, young, other}


def test_a_held_target_is_tried_again_with_growing_waits(tmp_path, monkeypatch):
    source, target = tmp_path / "draft", tmp_path / "target"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    grip = Grip(monkeypatch, refusals=5)
    replace(source, target)
    assert target.read_bytes() == b"new"
    assert grip.waits == [0.05, 0.1, 0.2, 0.4, 0.8]


def test_a_target_held_for_good_is_left_as_it_was_beside_the_draft(tmp_path, monkeypatch):
    source, target = tmp_path / "draft", tmp_path / "target"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    grip = Grip(monkeypatch, refusals=100)
    with pytest.raises(PermissionError):
        replace(source, target)
    assert (source.read_bytes(), target.read_bytes()) == (b"new", b"old")
    assert sum(grip.waits) == pytest.approx(2.55)


def test_finished_work_for_a_held_target_is_kept_under_a_name_of_its_own(tmp_path, monkeypatch):
    target = tmp_path / "kế hoạch.pdf"
    target.write_bytes(b"old")
    (tmp_path / "kế hoạch (1).pdf").write_bytes(b"other")
    Grip(monkeypatch, refusals=7)
    with pytest.raises(FileHeldError) as held, written_beside(target) as draft:
        draft.write_bytes(b"new")
    assert held.value.kept == tmp_path / "kế hoạch (2).pdf"
    assert (held.value.kept.read_bytes(), target.read_bytes()) == (b"new", b"old")

"""The PC remembers its user's ways, and a damaged file is as good as none."""

import pytest
from PySide6.QtCore import QByteArray

from kehoach_desktop.ui.preferences import FILE_NAME, LastPlace, Preferences, Shade


def again(folder, preferences):
    preferences.save()
    return Preferences(folder)


def test_a_fresh_folder_starts_with_small_letters_and_the_systems_shade(tmp_path):
    preferences = Preferences(tmp_path)
    assert (preferences.base, preferences.shade, preferences.place) == (
        10,
        Shade.SYSTEM,
        LastPlace(),
    )


def test_what_was_chosen_is_there_at_the_next_start(tmp_path):
    first = Preferences(tmp_path)
    first.base, first.shade, first.page = 14, Shade.DARK, "history"
    first.place = LastPlace(7, 8, 9, "lead")
    first.geometry = QByteArray(b"\x00\x01place")
    second = again(tmp_path, first)
    assert (second.base, second.shade, second.page) == (14, Shade.DARK, "history")
    assert second.place == LastPlace(7, 8, 9, "lead")
    assert second.geometry.data() == b"\x00\x01place"


def test_the_theme_is_the_chosen_one(tmp_path):
    preferences = Preferences(tmp_path)
    preferences.base, preferences.shade = 20, Shade.DARK
    assert (preferences.theme().base, preferences.theme().dark) == (20, True)


def test_column_widths_are_kept_per_screen(tmp_path):
    first = Preferences(tmp_path)
    first.keep_column_widths("plan/PAR INDEX", {"title": 320, "lead": 140})
    first.keep_column_widths("directory", {"name": 200})
    second = again(tmp_path, first)
    assert second.column_widths("plan/PAR INDEX") == {"title": 320, "lead": 140}
    assert second.column_widths("directory") == {"name": 200}
    assert second.column_widths("unknown") == {}


def test_a_folder_with_vietnamese_letters_is_kept(tmp_path):
    first = Preferences(tmp_path)
    first.folder = tmp_path / "Kế hoạch năm 2026"
    assert again(tmp_path, first).folder == tmp_path / "Kế hoạch năm 2026"


@pytest.mark.parametrize(
    "content",
    [
        "[look]\nbase=lớn\nshade=7\n[place]\nplan=x\npage=@Invalid()\n[columns]\nplan=a=;=3;b=-1;c\n",
        "[look]\nbase=13\nshade=\n[window]\ngeometry=text\n",
        "\x00\xff not an ini file at all",
        "",
    ],
)
def test_a_damaged_file_counts_as_never_set(tmp_path, content):
    (tmp_path / FILE_NAME).write_text(content, encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert (preferences.base, preferences.shade, preferences.page) == (10, Shade.SYSTEM, "")
    assert preferences.geometry.isEmpty()
    assert preferences.place == LastPlace()
    assert set(preferences.column_widths("plan")) <= {""}

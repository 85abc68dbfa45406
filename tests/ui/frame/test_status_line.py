"""The status bar answers: is it saved, how old is the backup, what goes on."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from kehoach_desktop.ui.status_line import StatusLine, backup_words

NOW = datetime(2026, 9, 15, 10, 32, 5, tzinfo=UTC)


@pytest.fixture
def line(put):
    return put(StatusLine())


def words(line):
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def test_it_says_when_the_last_change_was_saved(line):
    line.show_saved(NOW)
    assert "Đã lưu 10:32:05" in words(line)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 9, 15, 10, 30, tzinfo=UTC), "10:30 hôm nay"),
        (datetime(2026, 9, 14, 16, 5, tzinfo=UTC), "16:05 hôm qua"),
        (datetime(2026, 9, 3, 8, 0, tzinfo=UTC), "3/9/2026"),
        (datetime(2025, 9, 15, 10, 30, tzinfo=UTC), "15/9/2025"),
    ],
)
def test_the_age_of_a_backup_is_said_as_people_do(at, said):
    assert backup_words(at, NOW) == said


def test_no_backup_is_said_too(line):
    line.show_backup(None, NOW)
    assert "Sao lưu gần nhất: chưa có" in words(line)


def test_long_work_may_be_given_up_only_while_it_goes_on(line, qtbot):
    line.show_job("Đang sao lưu…")
    assert "Đang sao lưu…" in words(line)
    cancel = line.findChild(QPushButton)
    assert cancel.isHidden()
    line.offer_cancel()
    with qtbot.waitSignal(line.cancel_wished):
        cancel.click()
    line.show_job("")
    assert cancel.isHidden()


def test_it_shows_page_letters_and_user(line):
    line.show_page("Phụ lục 1: 31 dòng")
    line.show_base(14)
    line.show_user("Nguyễn Văn A")
    assert words(line)[-3:] == ["Phụ lục 1: 31 dòng", "Cỡ chữ 14", "Nguyễn Văn A"]

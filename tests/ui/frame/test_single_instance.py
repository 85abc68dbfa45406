"""One window per data folder: the second start only brings the first one forward."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach_desktop.ui.single_instance import LOCK_NAME, SingleInstance, server_name


@pytest.fixture
def first(qapp, tmp_path):
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    instance.listen()
    yield instance
    instance.release()


RAISE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kehoach_desktop.ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print(instance.claim(), flush=True)
print(instance.raise_first(), flush=True)
"""
HOLD = """
import sys, os
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kehoach_desktop.ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
instance.claim()
instance.listen()
print("held", flush=True)
os._exit(9)
"""


def start(script, folder):
    return subprocess.Popen(
        [sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True
    )


def test_a_second_start_is_not_first_and_raises_the_first_window(first, tmp_path, qtbot):
    with qtbot.waitSignal(first.raise_wished):
        second = start(RAISE, tmp_path)
    output, _ = second.communicate()
    assert output.split() == ["False", "True"]


OPEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kehoach_desktop.ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
instance.claim()
print(instance.raise_first(Path("Phụ lục I.docx")), flush=True)
"""


def test_a_second_start_hands_its_file_to_the_first_window(first, tmp_path, qtbot):
    files = []
    first.file_wished.connect(files.append)
    second = start(OPEN, tmp_path)
    qtbot.waitUntil(lambda: files == [Path.cwd() / "Phụ lục I.docx"])
    assert second.communicate()[0].split() == ["True"]


def test_a_start_without_a_file_hands_over_none(first, tmp_path, qtbot):
    with qtbot.assertNotEmitted(first.file_wished):
        second = start(RAISE, tmp_path)
        second.communicate()
        qtbot.wait(100)


def test_another_folder_has_its_own_window(first, tmp_path):
    other = SingleInstance(tmp_path / "another")
    (tmp_path / "another").mkdir()
    assert other.claim()
    other.release()
    assert server_name(tmp_path) != server_name(tmp_path / "another")


def test_the_lock_of_a_killed_window_is_free_again(tmp_path, qapp):
    killed = start(HOLD, tmp_path)
    killed.communicate()
    assert (tmp_path / LOCK_NAME).exists()
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    instance.listen()
    instance.release()


def test_the_folder_is_free_when_the_window_is_gone(qapp, tmp_path):
    first = SingleInstance(tmp_path)
    assert first.claim()
    first.release()
    second = SingleInstance(tmp_path)
    assert second.claim()
    second.release()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_takes_no_lock_is_left_to_the_store(qapp, tmp_path):
    tmp_path.chmod(0o500)
    try:
        assert SingleInstance(tmp_path).claim()
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_is_not_there_is_left_to_the_store(qapp, tmp_path):
    assert SingleInstance(tmp_path / "nowhere").claim()

"""Spoilt files of every kind: an answer or a refusal, never a crash, a hang or a full memory."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from corpus.binary_excel import as_binary
from corpus.files import write
from corpus.libreoffice import FIXTURES
from corpus.picture import pictures
from exchange.pdf.made import plan_of

from kehoach_desktop.app import open_workplace
from kehoach_desktop.exchange.formats import Format, render
from kehoach_desktop.exchange.templates import list_templates
from kehoach_desktop.paths import resources

TESTS = Path(__file__).parents[2]
MOST_MEMORY = 512 << 20
KINDS = [".docx", ".xlsx", ".xlsb", ".csv", ".xls", ".ods", ".pdf"]
PROCESSES = 2  # for the many


def sample(suffix, folder):
    """A small whole file of that kind, as officers have them."""
    made = {".docx": 1, ".xlsx": 1, ".csv": 4}
    if suffix in made:
        return write(pictures()[made[suffix]], folder / f"a{suffix}")
    path = folder / f"a{suffix}"
    if suffix == ".pdf":
        path.write_bytes(render(plan_of("office"), Format.PDF))
    elif suffix == ".xlsb":
        as_binary(FIXTURES / "clean-ward2.xlsx", path)
    else:
        path.write_bytes((FIXTURES / f"clean-ward2{suffix}").read_bytes())
    return path


def fill(data):
    with open_workplace(data) as workplace:
        workplace.load_sample(list_templates(resources() / "templates")[0], 2026)
    return hashed(data)


def hashed(data):
    """Every file of the office, by name and content."""
    files = sorted(each for each in data.rglob("*") if each.is_file())
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def start(path, folder, first, last):
    command = [sys.executable, "-m", "exchange.reading.spoiling", path, folder, first, last]
    return subprocess.Popen(
        [str(each) for each in command],
        cwd=TESTS, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def answered(process):
    """What the process says at its end; it names each number before it begins it."""
    said, numbers = process.communicate()
    assert process.returncode == 0, f"ended by {process.returncode} in {numbers[-2_000:]}"
    return json.loads(said)


def try_all(suffix, count, folder, processes=1):
    source = sample(suffix, folder)
    share = count // processes
    running = []
    for part in range(processes):
        own = folder / str(part)
        before = fill(own / "data")
        first, last = part * share, (part + 1) * share
        running.append((start(source, own, first, last), own / "data", before))
    for process, data, before in running:
        found = answered(process)
        assert sum(found["ends"].values()) == share
        assert len(found["ends"]) > 1, "nothing was refused, or nothing read"
        assert found["memory"] is None or found["memory"] <= MOST_MEMORY
        assert hashed(data) == before
        print(suffix, found)  # noqa: T201 - the figures are what the long run is for


@pytest.mark.parametrize("suffix", KINDS)
def test_spoilt_files_are_answered(suffix, tmp_path):
    try_all(suffix, 500, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("suffix", KINDS)
def test_ten_thousand_spoilt_files_are_answered(suffix, tmp_path):
    try_all(suffix, 10_000, tmp_path, PROCESSES)

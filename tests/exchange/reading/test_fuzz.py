"""Spoilt files of every kind: an answer or a refusal, never a crash, a hang or a full memory."""

import random
import shutil
import subprocess
import time
import zipfile
from contextlib import suppress

import pytest
from corpus.files import write
from corpus.picture import pictures

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.services.errors import ForeignFileError

SOFFICE = shutil.which("soffice")
LONGEST = 10  # seconds for one file


def spoilt(content, random):
    raw = bytearray(content)
    match random.randrange(5):
        case 0:  # a few wrong bytes
            for _ in range(random.randrange(1, 12)):
                raw[random.randrange(len(raw))] = random.randrange(256)
        case 1:  # cut off
            del raw[random.randrange(1, len(raw)) :]
        case 2:  # a stretch twice
            at = random.randrange(len(raw))
            raw[at:at] = raw[at : at + random.randrange(1, 200)]
        case 3:  # a stretch gone
            at = random.randrange(len(raw))
            del raw[at : at + random.randrange(1, 200)]
        case _:  # zeros, as a failing disk leaves them
            at = random.randrange(len(raw))
            raw[at : at + 64] = bytes(len(raw[at : at + 64]))
    return bytes(raw)


def unzipped_and_spoilt(path, random):
    """Damage inside a member, where the zip's own checks do not see it."""
    with zipfile.ZipFile(path) as file:
        members = {name: file.read(name) for name in file.namelist()}
    name = random.choice([each for each in members if members[each]])
    members[name] = spoilt(members[name], random)
    target = path.with_stem("x")
    with zipfile.ZipFile(target, "w") as file:
        for each, content in members.items():
            file.writestr(each, content)
    return target.read_bytes()


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    picture = pictures()[1]
    found = {suffix: write(picture, folder / f"a{suffix}") for suffix in (".docx", ".xlsx")}
    flat = pictures()[4]
    found[".csv"] = write(flat, folder / "a.csv")
    if SOFFICE:
        home = f"-env:UserInstallation=file://{folder}/office"
        for kind in ("xls", "ods"):
            subprocess.run(
                [SOFFICE, home, "--headless", "--convert-to", kind, "--outdir", folder,
                 found[".xlsx"]],
                check=True, capture_output=True, timeout=120,
            )  # fmt: skip
            found[f".{kind}"] = folder / f"a.{kind}"
    return found


def try_all(samples, suffix, count, tmp_path):
    if suffix not in samples:
        pytest.skip("LibreOffice makes this kind, and is not here")
    source, chance = samples[suffix], random.Random(suffix)
    content = source.read_bytes()
    path = tmp_path / f"spoilt{suffix}"
    slowest = 0.0
    for number in range(count):
        inside = suffix in {".docx", ".xlsx", ".ods"} and number % 2
        path.write_bytes(unzipped_and_spoilt(source, chance) if inside else spoilt(content, chance))
        start = time.monotonic()
        with suppress(ForeignFileError):
            understand(read_file(path), Directory())
        slowest = max(slowest, time.monotonic() - start)
    assert slowest < LONGEST


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".csv", ".xls", ".ods"])
def test_spoilt_files_are_answered(samples, suffix, tmp_path):
    try_all(samples, suffix, 500, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".csv", ".xls", ".ods"])
def test_ten_thousand_spoilt_files_are_answered(samples, suffix, tmp_path):
    try_all(samples, suffix, 10_000, tmp_path)

"""Files as LibreOffice itself saves them: kept ones, and the way they are made.

`python -m corpus.libreoffice` in the folder of the tests makes the kept ones anew.
"""

import random
import shutil
import subprocess
import tempfile
import zlib
from pathlib import Path

from corpus.faults import FAULTS
from corpus.files import write
from corpus.picture import pictures

SOFFICE = shutil.which("soffice")
FIXTURES = Path(__file__).parent / "libreoffice_files"
KEPT = {
    "clean": "ward2",
    "letterhead_and_signature": "city1",
    "groups_merged_across": "ward4",
    "groups_in_one_cell": "office1",
    "same_lead_merged_down": "ward2",
    "abc_fonts": "ward4",
    "unknown_column": "province1",
    "hidden_sheet": "ward4",
    "numbers_mangled_by_excel": "ward4",
}
KINDS = {".ods": ".xlsx", ".xls": ".xlsx", ".xlsx": ".xlsx", ".docx": ".docx"}  # made from which


def picture_of(fault, name):
    picture = next(each for each in pictures() if each.name == name)
    return FAULTS[fault][0](picture, random.Random(zlib.crc32(f"{fault}{name}".encode())))


def kept():
    """Which files there are, as fault, picture and suffix."""
    return [
        (fault, name, suffix)
        for fault, name in KEPT.items()
        for suffix, source in KINDS.items()
        if source in FAULTS[fault][1]
    ]


def file_name(fault, name, suffix):
    return f"{fault}-{name}{suffix}"


def convert(sources, suffix, folder):
    """One run of LibreOffice for all, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", suffix[1:], "--outdir", folder]
    subprocess.run([*command, *sources], check=True, capture_output=True, timeout=300)


def make(cases, folder):
    """The same names in `folder`, made by LibreOffice."""
    (folder / "sources").mkdir(parents=True)
    for suffix, source in KINDS.items():
        paths = []
        for fault, name, kind in cases:
            if kind == suffix:
                path = folder / "sources" / file_name(fault, name, source)
                paths.append(write(picture_of(fault, name), path))
        convert(paths, suffix, folder)


def main():
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "made"
        make(kept(), folder)
        for case in kept():
            shutil.copy(folder / file_name(*case), FIXTURES)


if __name__ == "__main__":
    main()

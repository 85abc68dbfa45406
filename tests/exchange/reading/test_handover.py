"""What the reading process hands over comes back whole, or is refused: it read hostile files."""

import json
from copy import deepcopy

import pytest
from corpus.libreoffice import FIXTURES

from kehoach_desktop.domain.codec import LARGEST_INT
from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceCell,
    SourceKind,
    SourceParagraph,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
)
from kehoach_desktop.exchange.reading.child import understood
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.exchange.reading.handover import packed, unpacked
from kehoach_desktop.services.errors import DamagedForeignFileError

RUNS = (SourceRun("Bảo vệ ", bold=True), SourceRun("rừng", ".VnTime", footnote="Cả rừng trồng"))
TABLE = SourceTable(
    (
        SourceRow((SourceCell(0, (SourceRun("TT"),), down=2), SourceCell(1, RUNS)), header=True),
        SourceRow((), hidden=True),
        SourceRow((SourceCell(1, (), 2, 1, "a)", Alignment.CENTRE, 7.5, True, "Sheet1!B3"),)),
    ),
    3,
    frozenset({2}),
)
PARAGRAPH = SourceParagraph(RUNS, "I.", 1, Alignment.RIGHT, 12.0)
SOURCE = Source(
    "a.docx",
    SourceKind.WORD,
    (
        SourceSheet((PARAGRAPH, TABLE, SourceTable((), 0), TABLE), "Sheet1"),
        SourceSheet((TABLE,), hidden=True, landscape=True),
    ),
    refused=("macro",),
)


def handed_over(source):
    return json.loads(json.dumps(packed(source)))


def test_every_field_comes_back():
    assert unpacked(handed_over(SOURCE)) == SOURCE


@pytest.mark.parametrize("path", sorted(FIXTURES.iterdir()), ids=lambda path: path.name)
def test_a_file_comes_back_as_it_was_read(path):
    source = read_file(path)
    back = unpacked(handed_over(source))
    assert back == source
    assert repr(back) == repr(source)  # equal numbers of another type are not the same


def spoilt(change):
    said = handed_over(SOURCE)
    change(said["tables"][0])
    return said


WRONG = {
    "a text for a number": lambda table: table["cells"][0].__setitem__(0, "0"),
    "a truth for a number": lambda table: table["cells"][2].__setitem__(0, True),
    "a number for a truth": lambda table: table["rows"][1].__setitem__(0, 1),
    "a number that no column can have": lambda table: table["cells"][3].__setitem__(
        0, LARGEST_INT + 1
    ),
    "a number without end": lambda table: table["cells"][6].__setitem__(0, float("inf")),
    "no number": lambda table: table["cells"][6].__setitem__(0, float("nan")),
    "half a character": lambda table: table["runs"][0].__setitem__(0, "\ud83d"),
    "half a character in a note": lambda table: table["runs"][6].__setitem__(0, "\ude00"),
    "no text": lambda table: table["runs"][0].__setitem__(0, None),
    "a side that there is not": lambda table: table["cells"][5].__setitem__(0, "up"),
    "a column too few": lambda table: table["cells"].pop(),
    "a column too many": lambda table: table["runs"].append([]),
    "no columns": lambda table: table["runs"].clear(),
    "a text for a column": lambda table: table["runs"].__setitem__(0, "abcd"),
    "a column too short": lambda table: table["cells"][8].pop(),
    "more cells than there are": lambda table: table["rows"][0].__setitem__(0, 3),
    "fewer cells than there are": lambda table: table["rows"][0].__setitem__(0, 1),
    "fewer than no cells": lambda table: table["rows"][0].__setitem__(1, -1),
    "more runs than there are": lambda table: table["cells"][1].__setitem__(0, LARGEST_INT),
    "no rows": lambda table: table.pop("rows"),
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_an_answer_with_one_wrong_value_is_a_damaged_file(change, tmp_path):
    said = json.dumps(spoilt(change)).encode()
    with pytest.raises(DamagedForeignFileError):
        understood(said, tmp_path / "a.docx")


@pytest.mark.parametrize("count", [0, 1, 5])
def test_as_many_tables_are_handed_over_as_stand_in_the_source(count, tmp_path):
    said = handed_over(SOURCE)
    said["tables"] = [deepcopy(said["tables"][0]) for _ in range(count)]
    with pytest.raises(DamagedForeignFileError):
        understood(json.dumps(said).encode(), tmp_path / "a.docx")

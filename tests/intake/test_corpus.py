"""Real files with the faults that real files have, made from the five plans and read back."""

import random
import zlib

import pytest
from corpus.faults import FAULTS, stacked
from corpus.files import write
from corpus.measure import Score, measure
from corpus.picture import pictures

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.files import read_file

PICTURES = pictures()
CASES = [(name, suffix) for name, (_, suffixes) in FAULTS.items() for suffix in suffixes]
# What can stand together in one file without one undoing the other.
TOGETHER = (
    ("other_header_words", "lost_numbers", "stray_spaces", "letterhead_and_signature"),
    ("flat_header", "header_again_within", "decomposed", "notes_below"),
    ("groups_merged_across", "numbered_header_line", "bold_by_pieces"),
    ("other_order", "abc_fonts", "letterhead_and_signature"),
    ("unknown_column", "groups_in_one_cell", "vni_fonts"),
    ("numbers_in_the_text", "nothing_is_bold", "letterhead_and_signature"),
    ("same_lead_merged_down", "lost_numbers"),
)


def score_of(picture, path):
    return measure(picture, understand(read_file(write(picture, path)), Directory()))


def spoilt(picture, names, seed):
    for name in names:
        picture = FAULTS[name][0](picture, random.Random(zlib.crc32(f"{name}{seed}".encode())))
    return picture


def in_file(picture, name, suffix):
    """CSV knows one level of headers."""
    names = ("flat_header", name) if suffix == ".csv" else (name,)
    return spoilt(picture, names, picture.name)


def check(score, what, capsys):
    with capsys.disabled():
        print(  # noqa: T201 - the figures are what the run is for
            f"\n{what}: {score.right}/{score.rows} rows right, {score.silent} wrong unflagged",
            end="",
        )
    assert score.lost == (), score.lost
    assert score.right >= 0.99 * score.rows, score.wrong
    assert score.silent <= 0.003 * score.rows, score.wrong


def test_every_fault_is_understood_in_one_table_each(tmp_path, capsys):
    total = Score()
    for number, (name, suffix) in enumerate(CASES):
        picture = in_file(PICTURES[number % len(PICTURES)], name, suffix)
        total += score_of(picture, tmp_path / f"{number}{suffix}")
    check(total, f"{len(CASES)} files", capsys)


@pytest.mark.long
@pytest.mark.parametrize(("name", "suffix"), CASES)
def test_a_fault_is_understood_in_every_table(name, suffix, tmp_path, capsys):
    total = Score()
    for number, picture in enumerate(PICTURES):
        total += score_of(in_file(picture, name, suffix), tmp_path / f"{number}{suffix}")
    check(total, f"{name}{suffix}", capsys)


@pytest.mark.parametrize("names", TOGETHER, ids="+".join)
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_faults_that_come_together_are_understood(names, suffix, tmp_path, capsys):
    total = Score()
    for number, picture in enumerate(PICTURES[:3]):
        total += score_of(spoilt(picture, names, number), tmp_path / f"{number}{suffix}")
    check(total, "+".join(names) + suffix, capsys)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_appendices_below_each_other_in_one_file_are_told_apart(suffix, tmp_path, capsys):
    picture = stacked(PICTURES[:4], suffix)
    check(score_of(picture, tmp_path / f"x{suffix}"), f"stacked{suffix}", capsys)


def test_a_clean_file_raises_no_doubts_but_for_a_row_without_a_number(tmp_path):
    for number, picture in enumerate(PICTURES):
        path = write(picture, tmp_path / f"{number}.docx")
        proposal = understand(read_file(path), Directory())
        bare = sum(row.marker is None for table in picture.expected for row in table.rows)
        assert len(proposal.doubts) == bare, [each.what for each in proposal.doubts]

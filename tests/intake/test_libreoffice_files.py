"""What LibreOffice saves is understood as well as what Word and Excel save."""

import pytest
from corpus.libreoffice import FIXTURES, KINDS, SHEETS, SOFFICE, file_name, kept, make, picture_of
from corpus.measure import Score, measure

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.files import read_file


def check(cases, folder, capsys):
    total = Score()
    for case in cases:
        proposal = understand(read_file(folder / file_name(*case)), Directory())
        total += measure(picture_of(*case[:2]), proposal)
    with capsys.disabled():
        print(  # noqa: T201 - the figures are what the run is for
            f"\n{len(cases)} files: {total.right}/{total.rows} rows right, {total.silent} silent",
            end="",
        )
    assert total.lost == (), total.lost
    assert total.right >= 0.99 * total.rows, total.wrong
    assert total.silent <= 0.003 * total.rows, total.wrong


def test_every_kept_file_is_one_of_the_cases():
    assert {each.name for each in FIXTURES.iterdir()} == {
        *SHEETS,
        *(file_name(*case) for case in kept()),
    }


@pytest.mark.parametrize("suffix", KINDS)
def test_kept_files_are_understood(suffix, capsys):
    check([case for case in kept() if case[2] == suffix], FIXTURES, capsys)


@pytest.mark.long
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed; kept files stand for it")
def test_files_saved_by_the_installed_libreoffice_are_understood(tmp_path, capsys):
    make(kept(), tmp_path / "made")
    check(kept(), tmp_path / "made", capsys)

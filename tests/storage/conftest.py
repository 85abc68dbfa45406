"""An open data file for the tests of the store."""

from contextlib import closing

import pytest

from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / FILE_NAME


@pytest.fixture
def file(path):
    with closing(DataFile(path)) as opened:
        yield opened

"""The first start and the settings over a real, empty data folder."""

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of


@pytest.fixture
def context(tmp_path):
    with open_workplace(tmp_path / "data") as workplace:
        yield context_of(workplace, tmp_path / "data")

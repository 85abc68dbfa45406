"""A whole plan in Word comes in whole, however its office lays it out."""

from itertools import count

import pytest
from corpus.layouts import LAYOUTS, laid_out, some_layouts, write_plan
from corpus.printed import printed
from plans import NAMES, plan_data

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.services.importing_draft import draft_of

_DAILY, _ALL = 20, 240  # layouts of each plan


def read_back(path):
    proposal = understand(read_file(path), Directory())
    return plan_to_data(draft_of(proposal, Directory(), count(1).__next__).plan, Directory())


def check(name, layouts, path):
    for layout in layouts:
        data = laid_out(plan_data(name), layout)
        write_plan(data, layout, path)
        assert read_back(path) == printed(data), layout


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_is_the_same_plan_however_its_office_lays_it_out(name, tmp_path):
    check(name, some_layouts(_DAILY), tmp_path / "a.docx")


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_a_plan_is_the_same_plan_in_hundreds_of_layouts(name, tmp_path):
    check(name, LAYOUTS[:: len(LAYOUTS) // _ALL], tmp_path / "a.docx")

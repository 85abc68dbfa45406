"""What the program writes comes back the same: Word and Excel by their words, our PDF by itself."""

from datetime import datetime
from itertools import count

import pytest
from corpus.printed import printed
from corpus.random_plans import random_plan

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.docx import writer as _docx
from kehoach_desktop.exchange.pdf import writer as _pdf
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.exchange.xlsx import writer as _xlsx
from kehoach_desktop.services.importing_draft import draft_of
from kehoach_desktop.services.reporting import plan_document

AT = datetime(2026, 3, 12, 10, 32, 5)  # noqa: DTZ001 - local time, as the store keeps it
_DAILY, _ALL = 70, 2000  # plans in each kind of file


def whole(data):
    """Our PDF holds the plan itself: nothing is left to be understood."""
    return data


# How each kind of file is written, and how much of the plan it tells.
KINDS = {
    "docx": (_docx.render, printed),
    "xlsx": (_xlsx.render, printed),
    "pdf": (_pdf.render, whole),
}


def check(kind, seeds, folder):
    path = folder / f"a.{kind}"
    render, told = KINDS[kind]
    for seed in seeds:
        plan, data = random_plan(seed)
        document = plan_document(plan, author="UBND xã", at=AT, form=Form(), data=data)
        path.write_bytes(render(document))
        proposal = understand(read_file(path), Directory())
        read = draft_of(proposal, Directory(), count(1).__next__).plan
        assert plan_to_data(read, Directory()) == told(data), seed


@pytest.mark.parametrize("kind", KINDS)
def test_a_random_plan_comes_back_the_same_plan(kind, tmp_path):
    check(kind, range(_DAILY), tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_two_thousand_plans_come_back_the_same_plans(kind, tmp_path):
    check(kind, range(_ALL), tmp_path)

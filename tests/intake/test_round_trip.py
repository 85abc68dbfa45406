"""What the program wrote itself is understood again: same columns, rows, levels, literals."""

from itertools import count

import pytest
from corpus.printed import printed
from exchange.pdf.made import appendices_of, plan_of
from plans import NAMES, plan_data, real_plan

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.exchange.docx import writer as _docx
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.exchange.xlsx import writer as _xlsx
from kehoach_desktop.services.importing_draft import draft_of

_FIELDS = (ColumnKind.MARKER, ColumnKind.TITLE)
_WRITERS = {"docx": _docx.render, "xlsx": _xlsx.render}


def rows_of_plan(plan):
    return [
        [
            (
                step.depth,
                step.item.kind,
                step.item.marker,
                squeeze(step.item.title),
                [
                    squeeze(step.item.text(c))
                    for c in plan.columns(table.id)
                    if c.kind not in _FIELDS
                ],
            )
            for step in plan.outline(table.id).walk()
        ]
        for table in plan.tables()
    ]


def rows_of_proposal(proposal):
    return [
        [
            (
                row.level,
                row.kind,
                row.marker,
                squeeze(row.title),
                [
                    squeeze(row.cells.get(c.key, ""))
                    for c in appendix.columns
                    if c.kind not in _FIELDS
                ],
            )
            for row in appendix.rows
        ]
        for appendix in proposal.appendices
    ]


def read_back(document, kind, folder):
    path = folder / f"a.{kind}"
    path.write_bytes(_WRITERS[kind](document))
    return understand(read_file(path), Directory())


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("name", ["ward", "city", "office"])
def test_appendices_alone_are_understood_with_what_stands_above_them(name, kind, tmp_path):
    plan = real_plan(name)
    proposal = read_back(appendices_of(name), kind, tmp_path)
    assert rows_of_proposal(proposal) == rows_of_plan(plan)
    for appendix, read in zip(plan.appendices(), proposal.appendices, strict=True):
        assert read.label == appendix.label
        assert " ".join(read.title) == squeeze(" ".join(appendix.title))
        assert read.attached_line == (appendix.attached_line or None)
        columns = plan.columns(next(plan.tables(appendix.id)).id)
        assert [(c.header, c.kind, c.above) for c in read.columns] == [
            (c.header, c.kind, c.above) for c in columns
        ]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("name", NAMES)
def test_a_plan_is_the_same_plan_again(name, kind, tmp_path):
    proposal = read_back(plan_of(name), kind, tmp_path)
    read = draft_of(proposal, Directory(), count(1).__next__).plan
    assert plan_to_data(read, Directory()) == printed(plan_data(name))

"""What the program wrote itself is understood again: same columns, rows, levels, literals."""

import pytest
from exchange.pdf.made import appendices_of, plan_of
from plans import real_plan

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.exchange.docx import writer as _docx
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.exchange.xlsx import writer as _xlsx

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
@pytest.mark.parametrize("name", ["ward", "city", "office", "province"])
def test_a_plan_is_understood_again_row_by_row(name, kind, tmp_path):
    proposal = read_back(plan_of(name), kind, tmp_path)
    assert rows_of_proposal(proposal) == rows_of_plan(real_plan(name))


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


@pytest.mark.parametrize("name", ["ward", "city", "office", "province", "district"])
def test_the_text_around_the_tables_is_kept_word_by_word(name, tmp_path):
    plan, read = real_plan(name), read_back(plan_of(name), "docx", tmp_path)
    assert squeeze(read.head.subject) == squeeze(plan.head.subject)
    assert [squeeze(c.literal) for c in read.head.citations] == [
        squeeze(c.literal) for c in plan.head.citations if squeeze(c.literal).startswith("Căn cứ")
    ]
    assert [squeeze(r.literal) for r in read.head.recipients]
    assert read.head.agency_lines == plan.head.agency_lines
    printed = squeeze(" ".join(_words(list(read.body))))
    for _, section in plan.sections():
        assert squeeze(section.title) in printed
        assert squeeze(section.text) in printed


def _words(parts):
    for part in parts:
        yield from (part.get("marker", ""), part.get("title", ""), part.get("text", ""))
        yield from _words(part.get("parts", []))

"""The first page alone is the whole document's first page; the layout tells what it saw."""

import pytest
from documents import PLANS, a_table
from exchange.pdf.made import document, plan_of
from pypdfium2 import PdfDocument

from kehoach_desktop.domain.report import Paragraph, Run
from kehoach_desktop.exchange.pdf.writer import first_page, proof, render


def drawn(content, page=0):
    with PdfDocument(content) as pdf:
        bitmap = pdf[page].render(scale=1)
        return len(pdf), bytes(bitmap.buffer)


@pytest.mark.parametrize("name", PLANS)
def test_the_first_page_alone_looks_as_it_does_in_the_whole_document(name):
    whole, alone = render(plan_of(name)), first_page(plan_of(name))
    count, image = drawn(alone)
    assert count == 1
    assert image == drawn(whole)[1]


def test_a_document_of_one_page_is_its_own_first_page():
    short = document(Paragraph((Run("Một dòng"),)))
    assert drawn(first_page(short)) == drawn(render(short))


def test_the_proof_is_the_file_that_would_be_written():
    assert proof(plan_of("ward")).content == render(plan_of("ward"))


def test_a_page_that_one_row_ran_over_to_is_told():
    fitting = next(count for count in range(30, 80) if drawn(render(rows(count)))[0] == 2)
    assert proof(rows(fitting)).lonely == (2,)
    assert proof(rows(fitting - 1)).lonely == ()
    assert proof(rows(fitting + 1)).lonely == ()


def rows(count):
    return a_table([["1", "Nội dung", "Kết quả"]] * count)


def test_a_character_that_no_face_has_is_told():
    assert proof(document(Paragraph((Run("Chữ 漢"),)))).missing == "漢"

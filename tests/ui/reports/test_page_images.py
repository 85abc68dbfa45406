"""Pages are drawn of the bytes that were opened last, those in sight first."""

import pytest
from documents import a_table

from kehoach_desktop.exchange.pdf.writer import render
from kehoach_desktop.ui.reports.page_images import PageImages
from kehoach_desktop.ui.reports.pdf_file import PdfFile


@pytest.fixture
def images():
    made = PageImages()
    yield made
    made.close()


def paper(words, rows=90):
    return render(a_table([[words] * 3] * rows))


def drawn(content, page=0):
    file = PdfFile(content)
    image = file.draw(page, 0.5)
    file.close()
    return image


def test_bytes_opened_in_a_row_leave_only_the_last_ones(images, qtbot):
    papers = [paper(words) for words in ("Một", "Hai", "Ba")]
    for each in papers:
        images.open(each, same=False)
        images.want([0], 0.5)
    qtbot.waitUntil(images.is_settled)
    assert images.image(0) == drawn(papers[-1])


def test_the_old_image_stands_in_while_the_same_document_is_made_anew(images, qtbot):
    before, after = paper("Một"), paper("Hai")
    images.open(before, same=False)
    images.want([0], 0.5)
    qtbot.waitUntil(images.is_settled)
    images.open(after, same=True)
    assert images.image(0) == drawn(before)
    qtbot.waitUntil(images.is_settled)
    assert images.image(0) == drawn(after)


def test_another_document_never_shows_the_old_image(images, qtbot):
    images.open(paper("Một"), same=False)
    images.want([0], 0.5)
    qtbot.waitUntil(images.is_settled)
    images.open(paper("Hai"), same=False)
    assert images.image(0) is None


def test_pages_that_are_gone_are_forgotten(images, qtbot):
    images.open(paper("Một"), same=False)
    images.want([0, 1], 0.5)
    qtbot.waitUntil(images.is_settled)
    images.open(paper("Một", rows=3), same=True)
    images.want([0], 0.5)
    qtbot.waitUntil(images.is_settled)
    assert images.image(1) is None


def test_memory_is_kept_by_forgetting_pages_out_of_sight(images, qtbot, monkeypatch):
    monkeypatch.setattr("kehoach_desktop.ui.reports.page_images._MOST_BYTES", 1_000_000)
    images.open(paper("Một", rows=300), same=False)
    for page in range(4):
        images.want([page], 0.5)
        qtbot.waitUntil(images.is_settled)
    assert images.image(3) is not None
    assert images.image(0) is None

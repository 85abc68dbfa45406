import shutil
import subprocess
from collections import Counter
from itertools import count

import pytest
from exchange.pdf.made import (
    appendix,
    chapters,
    criteria,
    document,
    paragraph,
    plan_of,
    row,
    table,
    text,
)
from exchange.pdf.reading import expected_words, said, said_words, sheets
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import NAMES

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.report import (
    Cell,
    Chapter,
    Letterhead,
    Paragraph,
    Run,
    TableBlock,
    plain,
)
from kehoach_desktop.exchange.pdf.typecase import is_invisible, printable
from kehoach_desktop.exchange.pdf.writer import render


@pytest.mark.parametrize("name", NAMES)
def test_a_real_plan_says_each_of_its_words_once(name):
    plan = plan_of(name)
    assert said_words(render(plan)) == expected_words(plan)


@pytest.mark.parametrize("name", NAMES)
def test_tables_and_paragraphs_are_read_in_the_order_of_the_document(name):
    plan = plan_of(name)
    pieces = iter([" ".join(piece.text.split()) for piece in said(render(plan))])
    for block in plan.blocks():
        texts = []
        if isinstance(block, TableBlock):
            texts = [plain(cell.text) for each in block.rows for cell in each.cells]
        elif isinstance(block, Paragraph) and not any(run.footnote for run in block.text):
            texts = [plain(block.text)]
        for wanted in texts:
            assert " ".join(wanted.split()) in pieces  # consumes up to the place found


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_another_program_finds_every_word_of_a_real_plan(name, tmp_path):
    plan, path = plan_of(name), tmp_path / "plan.pdf"
    path.write_bytes(render(plan))
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    found = Counter(done.stdout.decode().split())
    assert hyphenless(expected_words(plan)) - hyphenless(found) == Counter()


def hyphenless(words):
    """A hyphen at the end of a line is taken for a divided word there: compare without."""
    return Counter(each for word in words.elements() for each in [word.strip("-")] if each)


def test_a_table_of_11200_rows_keeps_every_word():
    plan = document(criteria(11_200))
    assert said_words(render(plan)) == expected_words(plan)


def test_a_cell_longer_than_three_pages_goes_on_over_the_pages():
    words = " ".join(f"từ{number}" for number in range(4_000))
    long = document(table(["TT", "Nội dung"], row("1", words), row("2", "ngắn")))
    content = render(long)
    assert len(sheets(content)) > 3
    assert said_words(content) == expected_words(long)


def test_a_row_that_may_not_split_still_does_when_no_page_can_hold_it():
    words = " ".join(f"từ{number}" for number in range(2_000))
    plan = plan_of("ward")
    long = document(
        paragraph("Trước bảng"),
        table(["TT", "Nội dung"], row("1", words)),
        form=plan.form.__class__(rows_may_split=False),
    )
    assert said_words(render(long)) == expected_words(long)


@pytest.mark.parametrize("landscape", [False, True])
def test_sixty_columns_find_room(landscape):
    headers = [f"Chỉ tiêu {number}" for number in range(60)]
    rows = [row(*(f"{number * turn},5%" for number in range(60))) for turn in range(5)]
    wide = document(table(headers, *rows), landscape=landscape)
    content = render(wide)
    joined = Counter("".join(expected_words(wide).elements()))
    assert Counter("".join(said_words(content).elements())) == joined
    sheet = sheets(content)[0]
    assert max(glyph.right for glyph in sheet.glyphs) < sheet.width - 14.5


def test_an_appendix_without_rows_shows_its_head():
    empty = chapters(appendix("Phụ lục I", table(["TT", "Nội dung"])))
    assert said_words(render(empty)) == expected_words(empty)


@pytest.mark.parametrize(
    "blocks", [(), (table([]),), (table(["TT"], row()),), (paragraph(""),), (paragraph("\n\n"),)]
)
def test_next_to_nothing_is_a_page_all_the_same(blocks):
    assert len(sheets(render(document(*blocks)))) == 1


def test_decomposed_letters_are_composed():
    composed, decomposed = "Địa chính xã", "Đi\u0323a chi\u0301nh xa\u0303"
    assert said(render(document(paragraph(decomposed))))[0].text.strip() == composed


@pytest.mark.parametrize(
    "odd",
    [
        "Xong 😀 rồi ✓ nhé",
        "=cmd|' /C calc'!A0",
        "שלום עולם",
        "مرحبا",
        "漢字 ở đây",
        "mũi tên → và ≥ 50%",
        "gạch\u00admềm nối\u200bliền",
        "trước\u00a0ngày 25",
        "đầu \u2066giữa\u2069 cuối",
    ],
)
def test_odd_characters_are_neither_lost_nor_harmful(odd):
    strange = document(paragraph(odd), table(["TT", "Nội dung"], row("1", odd)))
    spoken = [piece.text for piece in said(render(strange))]
    letters = Counter("".join(odd.split(" ")))
    assert Counter("".join(spoken[0].split(" "))) == letters
    assert Counter("".join(spoken[-1].split(" "))) == letters


def test_control_characters_become_a_visible_sign():
    strange = document(paragraph("trước\x07sau\x00hết"))
    assert said(render(strange))[0].text.strip() == "trước\ufffdsau\ufffdhết"


def test_a_character_that_the_font_lacks_is_drawn_as_a_box_with_its_number():
    with_box = sheets(render(document(paragraph("a✓b"))))[0].glyphs
    box = with_box[1]
    assert (box.text, box.font) == ("✓", "Tinos")
    assert box.right - box.left > 2
    assert box.bottom - box.top > 2


def test_hebrew_stands_from_right_to_left():
    glyphs = sheets(render(document(paragraph("שלום"))))[0].glyphs
    by_place = sorted(glyphs, key=lambda glyph: -glyph.left)
    assert "".join(glyph.text for glyph in by_place) == "שלום"


def test_a_word_wider_than_its_line_breaks_anywhere():
    word = "".join(chr(ord("a") + number % 26) for number in range(300))
    long = document(paragraph(word), table(["TT", "Nội dung"], row(word, word)))
    content = render(long)
    assert said(content)[0].text.strip() == word
    sheet = sheets(content)[0]
    assert all(glyph.left > 29.9 and glyph.right < 195.5 for glyph in sheet.glyphs)


def test_every_footnote_is_printed_however_long():
    notes = [
        Paragraph((Run(f"Câu {number}"), Run(f"({number})", footnote=f"ghi chú {number} " * 200)))
        for number in range(8)
    ]
    noted = document(*notes)
    content = render(noted)
    assert said_words(content) == expected_words(noted)
    assert all(glyph.bottom < 277.5 for sheet in sheets(content) for glyph in sheet.glyphs)


def test_a_footnote_in_a_cell_is_printed_once():
    noted = Cell((Run("Chỉ tiêu"), Run("(1)", superscript=True, footnote="theo quyết định")))
    block = table(["TT", "Nội dung"], row("1", "x"))
    block = TableBlock(block.columns, block.header, (block.rows[0].__class__((Cell(), noted)),))
    found = said_words(render(document(block)))
    assert (found["theo"], found["Chỉ"]) == (1, 1)


def test_more_cells_than_columns_are_all_printed():
    odd = table(["TT", "Nội dung"], row("1", "hai", "ba", "bốn"))
    assert said_words(render(document(odd))) == expected_words(document(odd))


def test_tall_and_wide_cells_are_printed_once():
    cells = (Cell(text("cao"), down=2), Cell(text("rộng"), across=2))
    block = table(["A", "B", "C"], row("1", "2", "3"))
    make = type(block.rows[0])
    rows = (make(cells), make((Cell(text("dưới")), Cell(text("cùng")))))
    spanned = document(TableBlock(block.columns, block.header, rows))
    assert said_words(render(spanned)) == expected_words(spanned)


def test_a_tall_cell_beside_more_text_than_a_page_holds_loses_nothing():
    words = " ".join(f"từ{number}" for number in range(1_500))
    make = type(row())
    rows = (
        make((Cell(text("cao"), down=3), Cell(text(words)))),
        make((Cell(text(words)),)),
        make((Cell(text("cuối")),)),
    )
    block = table(["A", "B"])
    long = document(TableBlock(block.columns, block.header, rows))
    assert said_words(render(long)) == expected_words(long)


def test_a_header_taller_than_a_page_loses_nothing():
    words = " ".join(f"từ{number}" for number in range(1_500))
    long = document(table(["TT", words], row("1", "ngắn")))
    assert said_words(render(long)) == expected_words(long)


def test_a_letterhead_taller_than_a_page_loses_nothing():
    lines = tuple(f"TÊN CƠ QUAN {number}" for number in range(120))
    tall = document(Letterhead(lines, lines, "Số: 05", "Mẫu, ngày 05"), paragraph("Nội dung"))
    content = render(tall)
    assert said_words(content) == expected_words(tall)
    assert all(glyph.bottom < 277.5 for sheet in sheets(content) for glyph in sheet.glyphs)


def test_only_group_rows_make_a_table_too():
    groups = document(
        table(["TT", "Nội dung"], *(row(f"{n}", "nhóm", group=True) for n in range(90)))
    )
    assert said_words(render(groups)) == expected_words(groups)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n\tđễ\u0303✓"))


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.booleans())
def test_any_text_is_printed_whole(texts, landscape):
    numbers = count(1)
    blocks = [paragraph(each) for each in texts]
    rows = [row(str(next(numbers)), each) for each in texts]
    orientation = Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT
    odd = chapters(Chapter((*blocks, table(["TT", "Nội dung"], *rows)), orientation))
    content = render(odd)
    found = Counter("".join(piece.text for piece in said(content)))
    wanted = Counter("".join(map(printable, (*texts, *texts, "TTNộidung"))))
    wanted += Counter("".join(row.cells[0].text[0].text for row in rows))
    for space in " \n":
        del wanted[space], found[space]
    assert found == wanted


def test_joiners_take_no_room():
    assert is_invisible("\u200d")
    assert not is_invisible("a")

"""Blocks from Excel, Word, LibreOffice and plain text; nothing that is pasted raises."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.ui.grid.clipboard import read, read_html, read_text, to_html, to_text

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{}--></style>
</head><body><table border=0><!--StartFragment--><col width=64>
 <tr height=20><td>1.1</td><td class=xl65>Thực hiện
  Kế hoạch</td></tr>
 <tr><td style='padding-left:9px;mso-char-indent-count:1'>a)</td><td>Một<br>hai</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td></tr><![endif]>
<!--EndFragment--></table></body></html>"""
WORD = """<table class=MsoTableGrid><tr><td width=100><p class=MsoNormal><b><span lang=VI>Công tác
chỉ đạo<o:p></o:p></span></b></p></td><td rowspan=2><p>VPTK</p><p>VHXH</p></td></tr>
<tr><td><p style='margin-left:36.0pt'>Con&nbsp;cái</p></td></tr></table>"""


def rows(block):
    return [list(row) for row in block.rows]


def test_excels_html_gives_its_cells_without_the_hidden_last_row():
    assert rows(read_html(EXCEL)) == [["1.1", "Thực hiện Kế hoạch"], ["a)", "Một\nhai"]]


def test_excels_indent_is_kept():
    first, second = read_html(EXCEL).indents
    assert first == 0 < second


def test_words_paragraphs_are_lines_and_merged_cells_stand_once():
    assert rows(read_html(WORD)) == [["Công tác chỉ đạo", "VPTK\nVHXH"], ["Con cái", ""]]
    assert read_html(WORD).indents == (0.0, 36.0)


def test_a_cell_over_two_columns_leaves_the_second_empty():
    html = "<table><tr><td colspan=2>Nhóm</td><td>c</td></tr><tr><td>a<td>b<td>c</tr></table>"
    assert rows(read_html(html)) == [["Nhóm", "", "c"], ["a", "b", "c"]]


def test_a_table_in_a_cell_is_read_as_its_lines():
    html = (
        "<table><tr><td>a<table><tr><td>x</td><td>y</td></tr></table></td><td>b</td></tr></table>"
    )
    assert rows(read_html(html)) == [["a\nx y", "b"]]


def test_quoted_cells_hold_tabs_quotes_and_line_ends():
    assert rows(read_text('a\t"một\nhai\t""ba"""\r\nb\tc\r\n')) == [
        ["a", 'một\nhai\t"ba"'],
        ["b", "c"],
    ]


def test_a_quote_inside_a_cell_is_a_letter():
    assert rows(read_text('"Một cửa" điện tử\tb')) == [['"Một cửa" điện tử', "b"]]


def test_the_line_end_after_the_last_row_makes_no_row():
    assert len(read_text("a\nb\n").rows) == 2


def test_an_empty_line_between_rows_is_a_row():
    assert rows(read_text("a\n\nb")) == [["a"], [""], ["b"]]


def test_html_without_a_table_leaves_the_word_to_the_text():
    assert rows(read("<p>a</p>", "một\thai")) == [["một", "hai"]]


def test_nothing_on_the_clipboard_is_no_block():
    assert read("", "") is None


def test_spans_too_large_are_cut():
    block = read_html("<table><tr><td colspan=999999999 rowspan=999999999>a</td></tr></table>")
    assert len(block.rows) == 1
    assert block.width == 60


def test_letters_arrive_composed():
    assert rows(read_text("Ti\u0065\u0302\u0301ng")) == [["Tiếng"]]


# Letters that TCVN3 and VNI borrow are left out: three such words are read as one of the two.
signs = st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]).filter(
    lambda sign: sign < "\x80" or sign > "\u0107"
)
cells = st.text(signs, max_size=12)


@given(st.lists(st.lists(cells, min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_was_copied_as_text_is_pasted_the_same(table):
    from kehoach_desktop.domain.text import nfc

    wanted = [[nfc(cell) for cell in row] for row in table]
    text = to_text(wanted)
    assert rows(read_text(text + "\n")) == wanted


@given(st.text())
def test_no_text_raises(text):
    read(text, text)
    read_html(f"<table>{text}</table>")
    read_html(f"<table><tr><td {text}>{text}</td>")


def test_what_was_copied_as_html_is_pasted_the_same():
    table = [["1.1", "a < b & c"], ["", "một\nhai"]]
    assert rows(read_html(to_html(table))) == table

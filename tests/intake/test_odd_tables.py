"""Tables that offices make by hand in ways of their own, and what is made of them."""

from datetime import date

import pytest
from docx import Document
from openpyxl import Workbook
from openpyxl.styles import Font

from kehoach_desktop.domain.appendix import ColumnKind, RowKind
from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.files import read_file


@pytest.fixture
def read(tmp_path):
    def understood(*rows, prepare=lambda sheet: None):
        book = Workbook()
        for row in rows:
            book.active.append(row)
        prepare(book.active)
        path = tmp_path / "a.xlsx"
        book.save(path)
        return understand(read_file(path), Directory())

    return understood


def kinds(appendix):
    return [(each.header, each.kind) for each in appendix.columns]


def doubts(proposal):
    return [each.what for each in proposal.doubts]


def test_columns_to_tick_a_quarter_in_are_kept_and_are_no_times(read):
    proposal = read(
        ("TT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II"),
        (1, "Phát tờ rơi", "Văn hoá", "x", None),
        (2, "Đăng tin", "Văn hoá", None, "x"),
    )
    (found,) = proposal.appendices
    assert kinds(found)[3:] == [("Quý I", ColumnKind.TEXT), ("Quý II", ColumnKind.TEXT)]
    assert [row.cells.get("column_2") for row in found.rows] == ["x", None]


def test_two_levels_of_headers_are_seen_where_the_file_forgot_what_was_merged(read):
    proposal = read(
        ("TT", "Nhiệm vụ", "Phân công", None, "Thời hạn"),
        (None, None, "Chủ trì", "Phối hợp", None),
        (1, "Phát tờ rơi", "Văn hoá", "Các thôn", "Quý I"),
        (2, "Đăng tin", "Văn hoá", None, "Quý II"),
    )
    (found,) = proposal.appendices
    assert [(each.header, each.above) for each in found.columns[2:4]] == [
        ("Chủ trì", ("Phân công",)),
        ("Phối hợp", ("Phân công",)),
    ]
    assert [each.kind for each in found.columns[2:4]] == [ColumnKind.LEAD, ColumnKind.COORDINATE]
    assert [row.title for row in found.rows] == ["Phát tờ rơi", "Đăng tin"]


def test_numbers_in_two_columns_are_the_numbers_of_one(read):
    proposal = read(
        ("Mã", None, "Nội dung", "Chủ trì"),
        ("1", None, "Tham gia của người dân", None),
        (None, "1.1", "Tri thức công dân", "Văn hoá"),
        (None, "1.2", "Cơ hội tham gia", "Văn phòng"),
    )
    (found,) = proposal.appendices
    assert [(row.level, row.marker) for row in found.rows] == [(0, "1"), (1, "1.1"), (1, "1.2")]
    assert [each.header for each in found.columns] == ["Mã", "Nội dung", "Chủ trì"]


def test_long_solutions_do_not_take_the_place_of_what_they_are_for(read):
    proposal = read(
        ("TT", "Nội dung", "Giải pháp", "Chủ trì"),
        ("I", "Tham gia", None, None),
        (1, "Tri thức", "Tuyên truyền pháp luật trên loa của thôn mỗi tuần hai lần", "Văn hoá"),
        (2, "Cơ hội", "Công khai danh sách bầu cử trưởng thôn ở nhà văn hoá", "Văn phòng"),
    )
    (found,) = proposal.appendices
    assert kinds(found)[1:3] == [("Nội dung", ColumnKind.TITLE), ("Giải pháp", ColumnKind.TEXT)]
    assert "Cột “Giải pháp” chưa rõ là gì; chữ trong cột được giữ nguyên." in doubts(proposal)


def test_the_office_above_is_no_title_and_what_figures_count_is_asked_about(read):
    proposal = read(
        ("UBND XÃ HÒA BÌNH",),
        ("BẢNG ĐIỂM NĂM 2026",),
        ("Đơn vị tính: điểm",),
        ("TT", "Tiêu chí", "Điểm tối đa"),
        (1, "Kế hoạch", 2),
        (2, "Báo cáo", 1),
    )
    assert proposal.appendices[0].title == ("BẢNG ĐIỂM NĂM 2026", "Đơn vị tính: điểm")
    assert "“Đơn vị tính: điểm” đứng dưới tên phụ lục và được giữ ở đó." in doubts(proposal)


def test_a_form_with_a_code_has_its_code_in_the_label(read):
    proposal = read(
        ("Biểu số 02/PCI",),
        ("PHÂN CÔNG THEO DÕI",),
        ("TT", "Chỉ số", "Hoàn thành"),
        (1, "Gia nhập thị trường", "T3/2026"),
        (2, "Tiếp cận đất đai", "30/9/2026"),
    )
    (found,) = proposal.appendices
    assert (found.label, found.title) == ("Biểu số 02/PCI", ("PHÂN CÔNG THEO DÕI",))
    assert found.columns[2].kind is ColumnKind.TIMEFRAME


def test_a_line_that_sums_up_the_rows_below_it_is_their_group(read):
    proposal = read(
        ("STT", "Tiêu chí", "Điểm tối đa", "Chủ trì"),
        ("I", "Chỉ đạo, điều hành", 3, None),
        (1, "Kế hoạch", 2, "Văn phòng"),
        (2, "Báo cáo", 1, "Văn phòng"),
        ("II", "Cải cách thể chế", 4, None),
        (1, "Theo dõi", 4, "Tư pháp"),
    )
    (found,) = proposal.appendices
    assert [row.level for row in found.rows] == [0, 1, 1, 0, 1]
    assert [row.kind is RowKind.GROUP for row in found.rows] == [True, False, False, True, False]


def test_a_header_of_unknown_words_is_known_by_its_looks(read):
    def embolden(sheet):
        for cell in sheet[1]:
            cell.font = Font(bold=True)

    proposal = read(
        ("Họ và tên", "Chức vụ", "Nhiệm vụ"),
        ("Lê A", "Chủ tịch", "Chỉ đạo chung"),
        ("Lê B", "Phó Chủ tịch", "Theo dõi PCI"),
        prepare=embolden,
    )
    (found,) = proposal.appendices
    assert [each.header for each in found.columns] == ["Họ và tên", "Chức vụ", "Nhiệm vụ"]
    assert len(found.rows) == 2


def test_formulas_without_a_result_or_with_a_fault_are_asked_about(read):
    proposal = read(
        ("TT", "Tiêu chí", "Điểm tối đa", "Ghi chú"),
        (1, "Kế hoạch", 2, None),
        (2, "Báo cáo", "=SUM(C2:C2)", "#REF!"),
    )
    assert proposal.appendices[0].rows[1].cells == {"note": "#REF!"}
    found = doubts(proposal)
    assert "Công thức trong tệp bị lỗi, ô hiện “#REF!”." in found
    assert any("công thức chưa có kết quả ở Sheet!C3" in each for each in found), found


@pytest.mark.parametrize(
    ("form", "shown"),
    [("dd/mm/yyyy", "05/03/2026"), ("d/m/yyyy", "5/3/2026"), ("mm/yyyy", "03/2026")],
)
def test_a_day_is_written_as_its_cell_shows_it(read, form, shown):
    def give_form(sheet):
        sheet["C2"].number_format = form

    proposal = read(
        ("TT", "Nội dung", "Thời hạn"), (1, "Kiểm tra", date(2026, 3, 5)), prepare=give_form
    )
    assert proposal.appendices[0].rows[0].cells["timeframe"] == shown


LABEL, TITLE = "PHỤ LỤC I", "Danh mục nhiệm vụ cải cách hành chính năm 2026"
ATTACHED = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)"


@pytest.fixture
def read_word(tmp_path):
    """Paragraphs set as any other text, then a table."""

    def understood(*paragraphs):
        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        rows = [("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Phát tờ rơi", "Văn hoá")]
        table = document.add_table(len(rows), 3)
        for line, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, texts, strict=True):
                cell.text = text
        path = tmp_path / "a.docx"
        document.save(path)
        return understand(read_file(path), Directory())

    return understood


@pytest.mark.parametrize(
    "lines",
    [
        (LABEL, TITLE),
        (LABEL, "", TITLE, ""),
        (LABEL, TITLE, ATTACHED),
        ("Hai là, nâng cao chất lượng phục vụ người dân.", LABEL, TITLE),
    ],
)
def test_a_title_below_a_label_is_one_however_plainly_it_is_set(read_word, lines):
    (found,) = read_word(*lines).appendices
    assert (found.label, found.title) == (LABEL, (TITLE,))
    assert found.attached_line == (ATTACHED if ATTACHED in lines else None)


@pytest.mark.parametrize("line", ["Các nhiệm vụ cụ thể như sau:", "2. Nhiệm vụ", "Giao các thôn."])
def test_a_sentence_or_a_point_between_label_and_table_is_no_title(read_word, line):
    found = read_word("Phụ lục 1 nêu các nhiệm vụ.", line).appendices
    assert [each.title for each in found] == [()]

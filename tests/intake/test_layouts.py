"""Layouts that officers make which the five plans do not show."""

import pytest
from corpus.files import write
from corpus.picture import Cell, Line, Paragraph, Picture, Table

from kehoach_desktop.domain.appendix import RowKind
from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.files import read_file


def table(*rows, head=1):
    lines = tuple(
        Line(
            tuple(
                each if isinstance(each, Cell) else Cell(each, bold=n < head, centred=n < head)
                for each in row
            )
        )
        for n, row in enumerate(rows)
    )
    return Table(lines, max(sum(cell.across for cell in line.cells) for line in lines))


@pytest.fixture
def read(tmp_path):
    def from_file(*blocks, suffix=".docx"):
        path = write(Picture(blocks, ()), tmp_path / f"a{suffix}")
        return understand(read_file(path), Directory())

    return from_file


def outline(appendix):
    return [(row.level, row.marker, row.title) for row in appendix.rows]


def kinds(appendix):
    return [column.kind.value for column in appendix.columns]


def across(text, columns):
    return Cell(text, bold=True, across=columns)


def test_groups_by_letters_over_the_whole_width(read):
    found = read(
        Paragraph("PHỤ LỤC 01: DANH MỤC NHIỆM VỤ NĂM 2026", bold=True, centred=True),
        Paragraph("(Ban hành kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)", centred=True),
        table(
            ("STT", "Nội dung, nhiệm vụ", "Sản phẩm đầu ra", "Phòng, ban chủ trì"),
            ("A", across("CHỈ ĐẠO, ĐIỀU HÀNH", 3)),
            ("1", "Xây dựng kế hoạch", "Kế hoạch", "Văn phòng"),
            ("2", "Kiểm tra\n- Định kỳ\n- Đột xuất", "Báo cáo", "Văn phòng"),
            ("B", across("CẢI CÁCH THỂ CHẾ", 3)),
            ("1", "Rà soát văn bản", "Báo cáo", "Tư pháp"),
        ),
    ).appendices[0]
    assert found.label == "PHỤ LỤC 01"
    assert found.title == ("DANH MỤC NHIỆM VỤ NĂM 2026",)
    assert found.attached_line == "(Ban hành kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)"
    assert [each[:2] for each in outline(found)] == [
        (0, "A"), (1, "1"), (1, "2"), (0, "B"), (1, "1"),
    ]  # fmt: skip
    assert found.rows[2].title == "Kiểm tra\n- Định kỳ\n- Đột xuất"
    assert kinds(found) == ["marker", "title", "product", "lead"]


def test_a_sum_below_the_rows_is_kept_and_asked_about(read):
    found = read(
        table(
            ("TT", "Nhiệm vụ", "Đơn vị chủ trì"),
            ("1", "Rà soát", "Văn phòng"),
            (Cell(), Cell("Tổng cộng: 1 nhiệm vụ", bold=True, across=2)),
        )
    )
    assert found.appendices[0].rows[-1].title == "Tổng cộng: 1 nhiệm vụ"
    assert any("dòng cộng" in doubt.what for doubt in found.doubts)


def test_several_figures_of_one_year_are_columns_below_one_header(read):
    header = (
        Cell("Stt", down=2), Cell("Chỉ tiêu", down=2), Cell("ĐVT", down=2),
        Cell("Kế hoạch năm 2026", across=2), Cell("Cơ quan theo dõi", down=2),
    )  # fmt: skip
    found = read(
        table(
            header,
            (Cell("6 tháng"), Cell("Cả năm")),
            ("I", Cell("Chỉ tiêu chung", bold=True), "", "", "", ""),
            ("1", "Hồ sơ trực tuyến", "%", "40", "80", "Trung tâm"),
        )
    ).appendices[0]
    assert kinds(found) == ["marker", "title", "unit", "target", "target", "text"]
    assert found.columns[3].above == ("Kế hoạch năm 2026",)
    assert [each[0] for each in outline(found)] == [0, 1]


def test_levels_by_dots_letters_and_dashes(read):
    found = read(
        table(
            ("TT", "Nhiệm vụ", "Người thực hiện", "Lãnh đạo phụ trách"),
            ("1.", "Tuyên truyền", "Nguyễn Văn A", "Chủ tịch"),
            ("1.1.", "Viết tin bài", "Trần Thị B", ""),
            ("1.1.1", "Đăng tin", "Trần Thị B", ""),
            ("2.", "Tập huấn", "Lê Văn C", "Chủ tịch"),
            ("a)", "Lớp 1", "Lê Văn C", ""),
            ("b)", "Lớp 2", "Lê Văn C", ""),
            ("-", "Chuẩn bị tài liệu", "Lê Văn C", ""),
        )
    ).appendices[0]
    assert [each[0] for each in outline(found)] == [0, 1, 2, 0, 1, 1, 2]
    assert kinds(found) == ["marker", "title", "lead", "oversee"]


def test_groups_numbered_like_their_rows_still_hold_them(read):
    found = read(
        table(
            ("TT", "Nội dung", "Chủ trì"),
            ("1", across("Cải cách thể chế", 2)),
            ("1", "Rà soát", "Văn phòng"),
            ("2", "Theo dõi", "Văn phòng"),
            ("2", across("Cải cách bộ máy", 2)),
            ("1", "Sắp xếp", "Văn phòng"),
        )
    ).appendices[0]
    assert [each[0] for each in outline(found)] == [0, 1, 1, 0, 1]
    assert found.rows[0].kind is RowKind.GROUP


def test_a_table_without_a_header_is_read_by_its_content_and_asked_about(read):
    found = read(
        table(
            ("1", "Xây dựng kế hoạch cải cách hành chính", "Công chức VPTK", "Thường xuyên"),
            ("2", "Rà soát thủ tục hành chính", "Công chức TPHT", "Quý II"),
            ("3", "Khảo sát sự hài lòng của người dân", "Công chức VHXH", "Quý IV hàng năm"),
            head=0,
        )
    )
    assert kinds(found.appendices[0]) == ["marker", "title", "lead", "timeframe"]
    assert any("tiêu đề" in doubt.what for doubt in found.doubts)


def test_two_tables_beside_each_other_on_a_sheet_are_read_one_after_the_other(read):
    found = read(
        table(
            ("TT", "Nội dung", "Chủ trì", "", "TT", "Nội dung", "Chủ trì"),
            ("1", "Việc một", "VP", "", "3", "Việc ba", "KT"),
            ("2", "Việc hai", "VP", "", "4", "Việc bốn", "KT"),
        ),
        suffix=".xlsx",
    )
    assert [row.marker for each in found.appendices for row in each.rows] == ["1", "2", "3", "4"]


def test_months_or_quarters_as_columns_leave_the_header_a_header(read):
    found = read(
        table(
            (
                "TT",
                "Nội dung công việc",
                "Quý I",
                "Quý II",
                "Quý III",
                "Quý IV",
                "Đơn vị thực hiện",
            ),
            ("1", "Kiểm tra", "x", "", "x", "", "VP"),
        )
    ).appendices[0]
    assert [column.header for column in found.columns][2:6] == [
        "Quý I", "Quý II", "Quý III", "Quý IV",
    ]  # fmt: skip
    assert found.rows[0].title == "Kiểm tra"


def test_scores_typed_as_numbers_come_with_a_decimal_comma(read):
    found = read(
        table(
            ("TT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"),
            ("1", "Chỉ đạo", Cell("10", number=True), Cell("9.5", number=True)),
            (Cell("1.1", number=True), "Kế hoạch", Cell("2.5", number=True), ""),
        ),
        suffix=".xlsx",
    ).appendices[0]
    assert [row.marker for row in found.rows] == ["1", "1.1"]
    assert found.rows[0].cells["max_score"] == "10"
    assert "9,5" in found.rows[0].cells.values()


def test_a_column_called_don_vi_is_of_offices_where_it_holds_offices(read):
    found = read(
        table(
            ("TT", "Nội dung", "Đơn vị", "Thời gian"),
            ("1", "Rà soát", "Phòng Kinh tế", "Quý I"),
            ("2", "Kiểm tra", "Công an phường", "Quý II"),
        )
    ).appendices[0]
    assert kinds(found) == ["marker", "title", "lead", "timeframe"]
    found = read(
        table(("TT", "Chỉ tiêu", "Đơn vị", "Năm 2025", "Năm 2026"), ("1", "Tỷ lệ", "%", "70", "80"))
    ).appendices[0]
    assert kinds(found) == ["marker", "title", "unit", "target", "target"]


def test_whoever_is_in_charge_leads(read):
    found = read(table(("TT", "Nội dung", "Người phụ trách"), ("1", "Rà soát", "Nguyễn Văn A")))
    assert kinds(found.appendices[0]) == ["marker", "title", "lead"]


def test_a_note_below_the_rows_is_no_group_and_asked_about(read):
    found = read(
        table(
            ("TT", "Nội dung", "Chủ trì"),
            ("1", "Rà soát", "Văn phòng"),
            (Cell("Ghi chú: Báo cáo trước ngày 20.", across=3),),
        )
    )
    assert found.appendices[0].rows[-1].kind is RowKind.NOTE
    assert found.appendices[0].rows[-1].level == 0
    assert any("ghi chú của bảng" in doubt.what for doubt in found.doubts)


def test_a_line_that_counts_the_columns_is_no_header(read):
    headers = ("STT", "Nội dung", "Chủ trì", "Thời gian")
    rows = (("A", "B", "1", "2"), ("1", "Rà soát", "VP", "Quý I"))
    found = read(table(headers, *rows)).appendices[0]
    assert tuple(column.header for column in found.columns) == headers
    assert [row.title for row in found.rows] == ["Rà soát"]


def test_a_header_of_three_levels_over_two_columns_is_a_header(read):
    found = read(
        table(
            (Cell("Nhiệm vụ", down=3), Cell("Phân công", across=2)),
            (Cell("Cấp xã", across=2),),
            (Cell("Bộ phận chủ trì"), Cell("Bộ phận phối hợp")),
            ("Rà soát", "Văn phòng", "Tư pháp"),
            head=3,
        )
    ).appendices[0]
    assert kinds(found) == ["title", "lead", "coordinate"]
    assert found.columns[1].above == ("Phân công", "Cấp xã")


def test_a_letter_before_a_dotted_number_heads_nothing(read):
    found = read(
        table(
            ("TT", "Nội dung", "Chủ trì"),
            ("3", Cell("Nhóm", bold=True), ""),
            ("3.1", "Việc", "VP"),
            ("c)", "Ý", "VP"),
            ("3.2", "Việc", "VP"),
        )
    ).appendices[0]
    assert [row.kind for row in found.rows] == [
        RowKind.GROUP, RowKind.TASK, RowKind.TASK, RowKind.TASK,
    ]  # fmt: skip

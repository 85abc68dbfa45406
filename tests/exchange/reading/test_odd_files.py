"""What Word and others hide, move, count or misname, and what is seen of it."""

import io
import zipfile

import pytest
from corpus.bombs import excel, word

from kehoach_desktop.domain.source import SourceTable, text_of
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.services.errors import UnknownFileError


def paragraph(text, look=""):
    return f"<w:p><w:r>{look}<w:t>{text}</w:t></w:r></w:p>"


def row(*cells, properties=""):
    return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


@pytest.fixture
def seen(tmp_path):
    def read(content, name="a.docx"):
        path = tmp_path / name
        path.write_bytes(content)
        texts = []
        for sheet in read_file(path).sheets:
            for block in sheet.blocks:
                if isinstance(block, SourceTable):
                    texts += [[cell.text for cell in each.cells] for each in block.rows]
                elif block.runs:
                    texts.append(text_of(block.runs))
        return texts

    return read


def test_hidden_and_deleted_text_is_not_read_and_moved_text_once(seen):
    hidden = paragraph("ẩn", "<w:rPr><w:vanish/></w:rPr>")
    deleted = "<w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    moved = (
        "<w:p><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo></w:p>"
    )
    assert seen(word(paragraph("thấy") + hidden + deleted + moved)) == ["thấy", "mới"]


def test_symbols_soft_hyphens_and_text_boxes_are_read(seen):
    signs = (
        '<w:p><w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:softHyphen/>'
        "<w:t>b</w:t></w:r></w:p>"
    )
    inside = paragraph("hộp")
    box = f"<w:p><w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r></w:p>"
    assert seen(word(signs + box)) == ["a✓\u00adb", "hộp"]


def test_a_table_in_a_cell_in_a_cell_is_read_once(seen):
    inner = table(row(paragraph("một") + table(row(paragraph("hai")))))
    assert seen(word(table(row(paragraph("ngoài") + inner)))) == [["ngoài\nmột\nhai"]]


def test_a_deleted_row_is_gone_and_text_below_a_merge_is_kept(seen):
    gone = row(paragraph("bỏ"), properties="<w:trPr><w:del/></w:trPr>")
    top = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + paragraph("trên")
    below = "<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("khuất")
    rows = table(gone, row(top, paragraph("1")), row(below, paragraph("2")))
    assert seen(word(rows)) == [["trên\nkhuất", "1"], ["2"]]


def test_cells_merged_the_old_way_are_one(seen):
    start = '<w:tcPr><w:hMerge w:val="restart"/></w:tcPr>' + paragraph("rộng")
    rest = "<w:tcPr><w:hMerge/></w:tcPr><w:p/>"
    assert seen(word(table(row(start, rest, paragraph("hẹp"))))) == [["rộng", "hẹp"]]


def test_a_file_is_what_it_holds_whatever_it_is_called(seen):
    sheet = excel('<sheetData><row r="1"><c r="A1"><v>1.1</v></c></row></sheetData>')
    page = "<html><table><tr><td rowspan=2>1</td><td><b>Chỉ</b> tiêu</td></tr><tr><td>2</td></tr>"
    assert seen(word(paragraph("Word")), "a.xlsx") == ["Word"]
    assert seen(sheet, "a.xls") == [["1,1"]]
    assert seen(page.encode(), "a.xls") == [["1", "Chỉ tiêu"], ["2"]]
    assert seen("TT;Chỉ tiêu\n1;Hồ sơ\n".encode("utf-16-le"), "a.csv") == [
        ["TT", "Chỉ tiêu"],
        ["1", "Hồ sơ"],
    ]


def written_in(content, encoding):
    """The same file with its document in another encoding."""
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(found, "w") as new:
        for name in old.namelist():
            raw = old.read(name)
            if name.endswith("document.xml"):
                text = raw.decode().replace('"1.0"?>', f'"1.0" encoding="{encoding}"?>')
                raw = text.encode(encoding)
            new.writestr(name, raw)
    return found.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_declaration_is_refused_wherever_and_however_it_is_written(seen, encoding):
    prolog = f"<!--{'x' * 5000}--><!DOCTYPE x [<!ENTITY i 'a'>]>"
    with pytest.raises(UnknownFileError):
        seen(written_in(word(paragraph("&i;"), prolog=prolog), encoding))


def test_what_loads_or_runs_by_itself_is_named_and_left(tmp_path):
    relation = (
        '<Relationships><Relationship Id="r9" Type="x/attachedTemplate" Target="http://a.invalid/t"'
        ' TargetMode="External"/></Relationships>'
    )
    command = "<w:p><w:r><w:instrText>DDEAUTO c:\\x</w:instrText></w:r></w:p>"
    path = tmp_path / "a.docx"
    path.write_bytes(word(command, [("word/_rels/settings.xml.rels", relation)]))
    assert read_file(path).refused == ("liên kết tự nạp tệp khác", "trường lệnh DDE")

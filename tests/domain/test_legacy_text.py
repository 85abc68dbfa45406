import unicodedata

import pytest
from old_encodings import tcvn3, vni
from prose import prose

from kehoach_desktop.domain.legacy_text import decode, decoded, encoding_of_font
from kehoach_desktop.domain.source import (
    Encoding,
    Source,
    SourceCell,
    SourceKind,
    SourceParagraph,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
    text_of,
)

LETTERS = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"


def paragraph(*runs):
    return Source("thử.docx", SourceKind.WORD, (SourceSheet((SourceParagraph(tuple(runs)),)),))


def column(*texts, font=""):
    rows = tuple(
        SourceRow((SourceCell(0, (SourceRun(text, font),), place=f"A{number}"),))
        for number, text in enumerate(texts, start=1)
    )
    return Source("thử.xls", SourceKind.WORKBOOK, (SourceSheet((SourceTable(rows, 1),)),))


def cells(source):
    return [cell.text for table in source.tables() for row in table.rows for cell in row.cells]


def words_of(source):
    return [text_of(b.runs) for s in source.sheets for b in s.blocks]


def test_both_old_encodings_have_every_letter():
    # Three letters happen to have the code that they have today.
    assert {sign for sign in LETTERS if tcvn3(sign) == sign} == {"ý"}
    assert {sign for sign in LETTERS if vni(sign) == sign} == {"í", "ì"}


@pytest.mark.parametrize(
    ("old", "encoding", "new"),
    [
        ("TiÕng ViÖt rÊt hay", Encoding.TCVN3, "Tiếng Việt rất hay"),
        ("M\u00adêng Kh\u00ad¬ng", Encoding.TCVN3, "Mường Khương"),
        ("B¶o Th¾ng, B\u00b8t X\u00b8t", Encoding.TCVN3, "Bảo Thắng, Bát Xát"),
        ("C«ng chøc V¨n phßng - Thèng kª", Encoding.TCVN3, "Công chức Văn phòng - Thống kê"),
        ("Tieáng Vieät raát hay", Encoding.VNI, "Tiếng Việt rất hay"),
        ("UÛY BAN NHAÂN DAÂN PHÖÔØNG", Encoding.VNI, "ỦY BAN NHÂN DÂN PHƯỜNG"),
        ("Xin chaøo caùc baïn", Encoding.VNI, "Xin chào các bạn"),
        ("Ñöôøng soá 5, ngaøy kyù", Encoding.VNI, "Đường số 5, ngày ký"),
    ],
)
def test_published_samples_read_right(old, encoding, new):
    assert decoded(old, encoding) == new


@pytest.mark.parametrize("encode", [tcvn3, vni])
def test_decoding_gives_back_every_word_of_real_plans(encode):
    encoding = Encoding.TCVN3 if encode is tcvn3 else Encoding.VNI
    lower = [word.lower() for word in prose()]
    assert [decoded(encode(word), encoding) for word in lower] == lower


def test_the_letters_alone_tell_the_encoding_of_a_file():
    texts = ["Công tác chỉ đạo điều hành", "Thường xuyên", "Ủy ban nhân dân", "có liên quan"]
    for encode, encoding in ((tcvn3, Encoding.TCVN3), (vni, Encoding.VNI)):
        source, _ = decode(column(*map(encode, [t.lower() for t in texts])))
        assert cells(source) == [text.lower() for text in texts]
        assert source.encoding is encoding


def test_real_prose_in_an_old_encoding_is_decoded_whole_without_a_font():
    words = [word.lower() for word in prose()]
    lines = [" ".join(words[at : at + 8]) for at in range(0, len(words), 8)]
    for encode in (tcvn3, vni):
        source, _ = decode(column(*map(encode, lines)))
        assert cells(source) == lines


def test_unicode_is_never_converted_whatever_the_font_says():
    text = "Công chức Văn phòng – thống kê, ủy ban"
    for font in ("", "Times New Roman", ".VnTime", "VNI-Times"):
        source, doubts = decode(column(text, font=font))
        assert cells(source) == [text]
        assert source.encoding is Encoding.UNICODE
        assert doubts == ()


def test_short_unicode_words_without_telling_letters_stay():
    words = ["có", "là", "công", "và", "Hà", "cã", "bé", "năm", "tháng", "Thanh Hóa", "50 m²", "±"]
    source, doubts = decode(column(*words, "Ủy ban nhân dân thị trấn"))
    assert cells(source)[:-1] == words
    assert doubts == ()


def test_a_doubtful_word_follows_its_file_and_is_flagged():
    source, doubts = decode(column(tcvn3("Ủy ban nhân dân".lower()), tcvn3("điều hành"), "cã"))
    assert cells(source)[2] == "có"
    assert [doubt.where for doubt in doubts] == ["A3"]


def test_fonts_are_obeyed_run_by_run_within_one_line():
    source, _ = decode(
        paragraph(
            SourceRun(tcvn3("phụ lục "), ".VnTime"),
            SourceRun(vni("phụ lục "), "VNI-Times"),
            SourceRun("phụ lục", "Times New Roman"),
        )
    )
    assert words_of(source) == ["phụ lục phụ lục phụ lục"]


def test_a_capitals_font_makes_capitals():
    source, _ = decode(paragraph(SourceRun(tcvn3("kế hoạch"), ".VnTimeH", bold=True)))
    assert words_of(source) == ["KẾ HOẠCH"]
    source, _ = decode(paragraph(SourceRun("phu luc 1", ".VnArialH")))
    assert words_of(source) == ["PHU LUC 1"]


def test_a_mark_cut_off_its_letter_by_a_run_is_read_with_it():
    source, _ = decode(
        paragraph(SourceRun("ca", "VNI-Times", bold=True), SourceRun("ùc baïn", "VNI-Times"))
    )
    runs = source.sheets[0].blocks[0].runs
    assert [run.text for run in runs] == ["cá", "c bạn"]
    assert [run.bold for run in runs] == [True, False]


def test_bytes_of_a_symbol_font_are_read():
    old = "".join(
        chr(ord(sign) + 0xF000) if not sign.isspace() else sign for sign in tcvn3("thủ tục")
    )
    source, _ = decode(paragraph(SourceRun(old, ".VnTime")))
    assert words_of(source) == ["thủ tục"]


def test_decomposed_text_is_composed():
    source, _ = decode(column(unicodedata.normalize("NFD", "Ủy ban nhân dân")))
    assert cells(source) == ["Ủy ban nhân dân"]


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", Encoding.TCVN3), (".vnarialH", Encoding.TCVN3), ("VNI-Times", Encoding.VNI)],
)
def test_a_font_names_its_encoding(font, encoding):
    assert encoding_of_font(font) is encoding


def test_an_ordinary_font_names_none():
    assert encoding_of_font("Times New Roman") is None

import shutil
import unicodedata

import pytest
from exchange.pdf.made import document
from exchange.pdf.reading import sheets
from PIL import ImageFont

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import Paragraph, Run
from kehoach_desktop.exchange.pdf.truetype import Subset, TrueType, boxed, read_font
from kehoach_desktop.exchange.pdf.typecase import Face
from kehoach_desktop.exchange.pdf.writer import missing_characters, proof, render
from kehoach_desktop.exchange.printing import FilePrinting
from kehoach_desktop.paths import resources

PATHS = {face: resources() / "fonts" / face.value[0] for face in Face}
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [
    unicodedata.normalize("NFC", v + tone) for v in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in TONES
]
STYLES = {
    Face.REGULAR: {},
    Face.BOLD: {"bold": True},
    Face.ITALIC: {"italic": True},
    Face.BOLD_ITALIC: {"bold": True, "italic": True},
}


@pytest.mark.parametrize("face", Face)
def test_every_vietnamese_letter_is_drawn_as_the_font_has_it(face):
    """The ink of each letter has the size that another program gives it from the whole font."""
    style = STYLES[face]
    letters = " ".join([*LETTERS, "đ", "Đ", "₫", "“", "”", "–", "…"])
    shown = [
        glyph
        for sheet in sheets(render(document(Paragraph((Run(letters, **style),)))))
        for glyph in sheet.glyphs
    ]
    whole = ImageFont.truetype(str(PATHS[face]), 2048, layout_engine=ImageFont.Layout.BASIC)
    assert [glyph.text for glyph in shown] == letters.split()
    for glyph in shown:
        left, top, right, bottom = whole.getmask(glyph.text).getbbox()
        scale = 14 / 2048 * 25.4 / 72
        assert glyph.right - glyph.left == pytest.approx((right - left) * scale, abs=0.1)
        assert glyph.bottom - glyph.top == pytest.approx((bottom - top) * scale, abs=0.1)


def test_the_shipped_fonts_may_be_embedded_and_have_every_letter():
    for path in PATHS.values():
        font = read_font(path)
        assert font.may_embed
        assert [each for each in (*LETTERS, "⁽", "⁾") if ord(each) not in font.characters] == []


def test_a_subset_holds_the_glyphs_in_the_order_of_adding():
    font = read_font(PATHS[Face.REGULAR])
    subset = Subset(font)
    chosen = [0, *(font.characters[ord(each)] for each in "Kế hoạch")]
    for glyph in chosen:
        subset.add(glyph)
    built = TrueType(subset.build())
    assert [built.advance(n) for n in range(len(chosen))] == [font.advance(g) for g in chosen]
    assert [built.bearing(n) for n in range(len(chosen))] == [font.bearing(g) for g in chosen]
    assert len(subset.build()) < len(PATHS[Face.REGULAR].read_bytes()) / 10


def test_a_box_is_as_wide_as_its_number_needs():
    font = read_font(PATHS[Face.REGULAR])
    assert boxed(font, 0x2713)[1] < boxed(font, 0x1F600)[1]


def test_characters_that_are_boxed_are_known_beforehand():
    odd = document(Paragraph((Run("một ✓😀 hai\n✓\u200b"),)))
    assert missing_characters(odd) == "✓😀"


def test_the_system_font_is_used_where_all_four_faces_are(tmp_path, monkeypatch):
    folder = tmp_path / "Fonts"
    folder.mkdir()
    for face in (Face.REGULAR, Face.BOLD, Face.ITALIC):
        shutil.copy(PATHS[Face.BOLD], folder / face.value[1])
    monkeypatch.setenv("WINDIR", str(tmp_path))
    chosen = document(Paragraph((Run("Kế hoạch"),)), form=Form(system_font=True))
    assert {glyph.font for glyph in sheets(render(chosen))[0].glyphs} == {"Tinos"}
    assert proof(chosen).is_substituted
    assert not FilePrinting().has_system_font()
    shutil.copy(PATHS[Face.BOLD], folder / Face.BOLD_ITALIC.value[1])
    assert {glyph.font for glyph in sheets(render(chosen))[0].glyphs} == {"Tinos-Bold"}
    assert not proof(chosen).is_substituted
    assert FilePrinting().has_system_font()


def test_our_own_type_is_no_substitute_where_it_was_chosen():
    assert not proof(document(Paragraph((Run("Kế hoạch"),)))).is_substituted

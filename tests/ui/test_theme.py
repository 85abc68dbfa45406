"""The look is readable, complete and can change while the program runs."""

import sys
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QImage,
    QPainter,
    QPalette,
    QRawFont,
)
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSpinBox,
)

from kehoach_desktop.ui import stylesheet, theme
from kehoach_desktop.ui.application import create_application
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.shapes import Status, chip_size, paint_chip
from kehoach_desktop.ui.theme import BASES, ColorName, FontName, SizeName, Theme, tokens
from kehoach_desktop.ui.widgets.buttons import ToolButton

GROUNDS = ("surface", "window", "raised", "groupRow", "headerRow", "selection")
TEXTS = ("text", "textMuted", "accentText", *(status.color for status in Status))
LIGHT_AND_DARK = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def luminance(color: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@LIGHT_AND_DARK
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_readable_on_every_ground(text, ground, dark):
    look = Theme(dark=dark)
    assert contrast(look.color(text), look.color(ground)) >= 4.5


@LIGHT_AND_DARK
@pytest.mark.parametrize("status", Status)
def test_a_status_is_readable_on_its_own_chip(status, dark):
    look = Theme(dark=dark)
    assert contrast(look.color(status.color), look.color(status.soft)) >= 4.5


@LIGHT_AND_DARK
@pytest.mark.parametrize("ground", ["accent", "accentHover", "accentPressed"])
def test_words_on_the_accent_are_readable(ground, dark):
    look = Theme(dark=dark)
    assert contrast(look.color("onAccent"), look.color(ground)) >= 4.5


@LIGHT_AND_DARK
@pytest.mark.parametrize(
    "ground", ["barInfo", "barOk", "barWarn", "barError", "match", "editing", "hover", "sunken"]
)
def test_text_is_readable_on_bars_and_marks(ground, dark):
    look = Theme(dark=dark)
    assert contrast(look.color("text"), look.color(ground)) >= 4.5


@LIGHT_AND_DARK
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_focus_ring_can_be_seen_on_every_ground(ground, dark):
    look = Theme(dark=dark)
    assert contrast(look.color("focusRing"), look.color(ground)) >= 3


@LIGHT_AND_DARK
@pytest.mark.parametrize("ground", GROUNDS[:-1])
def test_the_edge_of_a_field_can_be_seen(ground, dark):
    """Rounded to one decimal, as the table of the look gives it."""
    look = Theme(dark=dark)
    assert round(contrast(look.color("borderStrong"), look.color(ground)), 1) >= 3


def test_the_names_in_the_code_are_the_names_in_the_file():
    file = tokens()
    assert set(get_args(ColorName)) == set(file["color"]["light"]) == set(file["color"]["dark"])
    for base in BASES:
        assert set(get_args(SizeName)) == set(file["size"][str(base)])
        assert set(get_args(FontName)) == set(file["font"]["scale"][str(base)])


def test_the_four_steps_are_exact():
    assert [Theme(base=base).size("row") for base in BASES] == [29, 34, 39, 49]
    assert [Theme(base=base).points("small") for base in BASES] == [9, 11, 12.5, 18]


def test_a_base_between_two_steps_is_interpolated():
    assert Theme(base=17).size("row") == 44
    assert Theme(base=17).points() == 17


@given(st.integers(-5, 60))
def test_any_base_gives_sizes_between_the_smallest_and_the_largest(base):
    look = Theme(base=base)
    for name in get_args(SizeName):
        sizes = [Theme(base=step).size(name) for step in BASES]
        assert min(sizes) <= look.size(name) <= max(sizes)


@LIGHT_AND_DARK
def test_every_name_of_the_style_sheet_is_filled(dark):
    assert "$" not in stylesheet.build(Theme(dark=dark))


def test_under_high_contrast_only_the_colours_of_the_system_are_used():
    palette = QPalette(QColor("black"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#FFFF00"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00FFFF"))
    look = Theme(contrast=palette)
    assert look.color("failed") == look.color("text") == QColor("#FFFF00")
    assert look.color("accent") == QColor("#00FFFF")
    assert look.palette() == palette


@LIGHT_AND_DARK
def test_a_switch_reaches_widgets_already_shown(wardrobe, qtbot, dark):
    label = QLabel("Kế hoạch")
    qtbot.addWidget(label)
    label.show()
    look = Theme(dark=dark, base=14)
    stylesheet.apply(wardrobe, look)
    assert theme.current() is look
    assert label.palette().color(QPalette.ColorRole.WindowText) == look.color("text")
    assert label.font().pointSizeF() == 14


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QComboBox])
def test_buttons_and_fields_are_as_high_as_the_look_says(wardrobe, qtbot, kind, base):
    look = Theme(base=base)
    stylesheet.apply(wardrobe, look)
    widget = kind()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() == look.size("control")


@pytest.mark.parametrize("base", BASES)
def test_a_spin_box_is_as_high_as_other_fields(wardrobe, qtbot, base):
    look = Theme(base=base)
    stylesheet.apply(wardrobe, look)
    box = QSpinBox()
    qtbot.addWidget(box)
    box.ensurePolished()
    assert box.maximumHeight() == look.size("control")


@pytest.mark.parametrize("base", BASES)
def test_the_frame_of_the_window_has_the_heights_of_the_look(wardrobe, qtbot, base):
    look = Theme(base=base)
    stylesheet.apply(wardrobe, look)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("&Tệp")
    bar = window.addToolBar("Lệnh")
    bar.addWidget(ToolButton(QAction(icon("add"), "Thêm dòng", window)))
    window.statusBar().addWidget(QLabel("Đã lưu"))
    window.show()
    assert abs(window.menuBar().height() - look.size("menu")) <= 1
    assert bar.height() == look.size("toolbar")
    assert window.statusBar().height() == look.size("statusBar")


@pytest.mark.parametrize("base", BASES)
def test_stacked_tone_marks_fit_the_line(wardrobe, base):
    look = Theme(base=base)
    tall = QFontMetrics(look.font()).tightBoundingRect("ẨỄỘg")
    assert tall.height() <= look.size("row") - 2
    assert tall.height() <= look.size("control") - 4


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has Segoe UI")
@pytest.mark.parametrize("semibold", [False, True])
def test_the_shipped_font_has_every_vietnamese_letter(semibold):
    font = Theme().font(semibold=semibold)
    assert QFontInfo(font).family() == "Noto Sans"
    letters = "ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ–…“”₫"
    drawn = QRawFont.fromFont(font)
    assert drawn.weight() == (600 if semibold else 400)
    assert [letter for letter in letters if not drawn.supportsCharacter(ord(letter))] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has Segoe UI")
@pytest.mark.parametrize("sign", "←↑→↓≤≥≠≈")
def test_arrows_and_comparisons_come_from_a_shipped_font(sign):
    drawn = QRawFont.fromFont(QFont("Noto Sans Math"))
    assert drawn.supportsCharacter(ord(sign))
    assert drawn.familyName() in Theme().font().families()


def test_numbers_have_one_width():
    metrics = QFontMetrics(Theme().font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_numbers_and_dates_are_vietnamese_on_any_machine():
    assert QLocale().toString(1234.5, "f", 2) == "1.234,50"


@LIGHT_AND_DARK
@pytest.mark.parametrize("status", Status)
def test_a_chip_shows_its_colour_and_its_ground(status, dark):
    look = Theme(dark=dark)
    size = chip_size(look, status).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_chip(painter, image.rect().toRectF(), status, look)
    painter.end()
    seen = {
        image.pixelColor(x, y).name() for x in range(size.width()) for y in range(size.height())
    }
    assert {look.color(status.color).name(), look.color(status.soft).name()} <= seen


def test_the_five_statuses_differ_without_colour():
    def outline(status):
        look = Theme()
        image = QImage(24, 20, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_chip(painter, image.rect().toRectF(), status, look, bare=True)
        painter.end()
        return tuple(image.pixelColor(x, y).lightness() < 160 for x in range(15) for y in range(20))

    assert len({outline(status) for status in Status}) == len(Status)


def test_the_application_starts_with_its_name_and_icon(wardrobe):
    started = create_application([])
    assert started is wardrobe
    assert started.applicationDisplayName() == "Kế hoạch"
    assert not started.windowIcon().isNull()
    assert started.styleSheet()

"""Every icon is there, is drawn, follows the theme and stays sharp."""

import struct

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage

from kehoach_desktop.paths import resources
from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.icons import application_icon, icon, names
from kehoach_desktop.ui.theme import Theme

# Look, section 6, and what the shell adds.
LISTED = [
    "home",
    "document_table",
    "people_team",
    "clipboard_task_list",
    "calculator",
    "document_pdf",
    "arrow_swap",
    "library",
    "history",
    "settings",
    "question_circle",
    "add",
    "delete",
    "edit",
    "text_indent_increase",
    "text_indent_decrease",
    "text_number_list",
    "person_add",
    "filter",
    "search",
    "arrow_import",
    "arrow_export",
    "arrow_download",
    "attach",
    "arrow_clockwise",
    "print",
    "document_search",
    "zoom_in",
    "zoom_out",
    "chevron_left",
    "chevron_right",
    "chevron_down",
    "table",
    "shield_checkmark",
    "flag",
    "usb_stick",
    "checkmark_circle",
    "warning",
    "error_circle",
    "info",
    "comment",
    "lock_closed",
    "building",
    "people",
    "merge",
    "link",
    "calendar",
    "eye",
    "document_add",
    "document_text",
    "more_horizontal",
    "dismiss",
]
RAIL = LISTED[:11]


def colors(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", LISTED)
def test_each_listed_icon_is_shipped(name):
    assert name in names()


@pytest.mark.parametrize("name", RAIL)
def test_each_place_of_the_rail_has_a_filled_twin(name):
    assert f"{name}_filled" in names()


@pytest.mark.parametrize("name", sorted(names()))
def test_each_shipped_icon_draws_something_in_the_colour_of_text(name):
    drawn = icon(name).pixmap(QSize(20, 20), 2.0).toImage()
    assert colors(drawn) == {Theme().color("text").name()}


def test_an_unknown_icon_is_an_error_at_once():
    with pytest.raises(KeyError):
        icon("no_such_icon")


def test_an_icon_made_before_a_switch_follows_the_new_theme(wardrobe):
    made = icon("home")
    stylesheet.apply(wardrobe, Theme(dark=True))
    assert colors(made.pixmap(20, 20).toImage()) == {Theme(dark=True).color("text").name()}


def test_a_disabled_icon_is_grey_and_a_switched_on_one_is_blue():
    made = icon("flag")
    grey = made.pixmap(QSize(20, 20), QIcon.Mode.Disabled).toImage()
    blue = made.pixmap(QSize(20, 20), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert colors(grey) == {Theme().color("textDisabled").name()}
    assert colors(blue) == {Theme().color("accentText").name()}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 2.5])
def test_an_icon_is_drawn_anew_for_each_scale(scale):
    pixmap = icon("settings").pixmap(QSize(20, 20), scale)
    assert pixmap.size() == QSize(20, 20) * scale
    assert pixmap.devicePixelRatio() == scale


def test_a_changed_copy_of_an_icon_still_draws():
    copy = QIcon(icon("print"))
    copy.setIsMask(True)
    assert colors(copy.pixmap(20, 20).toImage())


def test_the_window_icon_has_a_picture_for_each_usual_size():
    assert {size.width() for size in application_icon().availableSizes()} >= {16, 32, 48, 256}


def test_the_windows_icon_file_holds_every_size():
    content = (resources() / "icons" / "kehoach.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", content)
    assert kind == 1
    for number in range(count):
        width, *_, length, offset = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        image = QImage.fromData(content[offset : offset + length], "PNG")
        assert image.width() == (width or 256)
        middle = image.pixelColor(image.width() // 4, image.height() - image.height() // 5)
        assert middle.alpha() == 255


def test_marks_of_the_style_sheet_have_the_colours_of_the_tokens():
    for shade in ("light", "dark"):
        look = Theme(dark=shade == "dark")
        chevron = (resources() / "theme" / shade / "chevron_down.svg").read_text("utf-8")
        check = (resources() / "theme" / shade / "check.svg").read_text("utf-8")
        assert look.hex("text") in chevron
        assert look.hex("onAccent") in check


def test_the_icon_fills_a_box_that_is_not_square_from_the_middle():
    image = icon("add").pixmap(QSize(40, 20)).toImage()
    assert image.pixelColor(20, 10) != QColor(Qt.GlobalColor.transparent)
    assert image.pixelColor(2, 10).alpha() == 0

"""Cài đặt: what is chosen holds at once, what is typed is stored on leaving the field."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from kehoach_desktop.domain.form import Form, LabelStyle
from kehoach_desktop.domain.plan import Purpose, Recipient
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.pages.settings_page import SettingsPage
from kehoach_desktop.ui.preferences import Preferences, Shade
from kehoach_desktop.ui.settings.recipients import recipients


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path)


@pytest.fixture
def page(context, preferences, wardrobe, qtbot):
    made = SettingsPage(context, Appearance(wardrobe, preferences), preferences)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def segment(page, words):
    return next(each for each in page.findChildren(QToolButton) if each.text() == words)


def test_larger_letters_hold_at_once(page, preferences):
    QTest.mouseClick(segment(page, "Rất lớn (14)"), Qt.MouseButton.LeftButton)
    assert theme.current().base == 14
    assert preferences.base == 14


def test_a_dark_ground_holds_at_once(page, preferences):
    QTest.mouseClick(segment(page, "Tối"), Qt.MouseButton.LeftButton)
    assert theme.current().dark
    assert preferences.shade is Shade.DARK


def test_the_choice_in_force_is_shown(page, preferences):
    preferences.base = 12
    page.refresh()
    assert segment(page, "Lớn (12)").isChecked()


def test_the_preview_grows_with_the_letters(page):
    before = page._ui.preview.sizeHint()
    QTest.mouseClick(segment(page, "Lớn nhất (20)"), Qt.MouseButton.LeftButton)
    assert page._ui.preview.sizeHint().width() == pytest.approx(2 * before.width(), abs=2)


def test_a_fact_is_stored_on_leaving_its_field(page, context, qtbot):
    page._ui.sections.setCurrentRow(1)
    page._ui.office_name.setFocus()
    page._ui.office_name.insert("UBND xã Bình Minh")
    with qtbot.waitSignal(page.notice) as said:
        QTest.keyClick(page._ui.office_name, Qt.Key.Key_Tab)
    assert context.staffing.office().name == "UBND xã Bình Minh"
    said.args[0].choices[0].act()
    assert context.staffing.office().name == ""
    assert page._ui.office_name.text() == ""


def test_signature_lines_are_kept_as_printed(page, context):
    page._ui.signature_lines.setPlainText("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    page._ui.signer.setText("Nguyễn Văn A")
    page._save()
    signature = context.staffing.office().signature
    assert signature.lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert signature.name == "Nguyễn Văn A"


def test_a_backup_folder_that_takes_no_files_is_marked(page, context):
    page._ui.backup_folder.setText("không phải thư mục")
    page._save_folder()
    assert page._ui.backup_folder.property("invalid")
    assert context.staffing.office().backup_folder == ""


def test_a_backup_folder_is_stored(page, context, tmp_path):
    page._choose_folder(tmp_path / "SaoLuu")
    assert context.staffing.office().backup_folder == str(tmp_path / "SaoLuu")


def test_a_choice_of_the_form_holds_for_the_office_at_once(page, context):
    QTest.mouseClick(segment(page, "1, 2, 3"), Qt.MouseButton.LeftButton)
    page._ui.form._ui.margin_left.setValue(32)
    form = context.staffing.office().form
    assert (form.label_style, form.margin_left) == (LabelStyle.ARABIC, 32)
    assert form.first_line == Form().first_line


def test_a_length_beyond_the_decree_is_kept_and_said(page, context):
    fields = page._ui.form._ui
    fields.margin_right.setValue(10)
    assert context.staffing.office().form.margin_right == 10
    assert fields.margin_right.property("invalid")
    assert "cho phép 15 đến 20" in fields.margin_right.accessibleDescription()
    fields.margin_right.setValue(20)
    assert not fields.margin_right.property("invalid")


def test_a_font_that_is_not_on_this_computer_is_said_beside_the_choice(
    page, context, monkeypatch, tmp_path
):
    monkeypatch.setenv("WINDIR", str(tmp_path))
    QTest.mouseClick(segment(page, "Times New Roman của máy"), Qt.MouseButton.LeftButton)
    assert context.staffing.office().form.system_font
    assert (
        "Không thấy Times New Roman"
        in page._ui.form._segments["font_place"].accessibleDescription()
    )
    QTest.mouseClick(segment(page, "Tinos"), Qt.MouseButton.LeftButton)
    assert not page._ui.form._segments["font_place"].accessibleDescription()


def test_the_form_goes_back_to_the_decree_and_back_again(page, context, qtbot):
    page._ui.form._ui.table_size.setValue(10)
    with qtbot.waitSignal(page.notice) as said:
        QTest.mouseClick(page._ui.form._ui.reset, Qt.MouseButton.LeftButton)
    assert context.staffing.office().form == Form()
    said.args[0].choices[0].act()
    assert context.staffing.office().form == Form(table_size=10)
    assert page._ui.form._ui.table_size.value() == 10


def test_turning_the_wheel_over_a_length_does_not_change_it(page, context):
    page._ui.sections.setCurrentRow(2)
    spin = page._ui.form._ui.margin_top
    middle = QPointF(spin.rect().center())
    turned = QWheelEvent(
        middle,
        spin.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(spin, turned)
    assert spin.value() == 20
    assert context.staffing.office().form == Form()


def test_leaving_a_field_as_it_was_writes_nothing(page, qtbot):
    with qtbot.assertNotEmitted(page.notice):
        page._save()
        page._save_folder()


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("UBND tỉnh (b/c);", Purpose.REPORT),
        ("Các phòng, đơn vị thuộc UBND xã (t/h);", Purpose.PERFORM),
        ("Các thôn (để thực hiện);", Purpose.PERFORM),
        ("Lưu: VT, VHXH.", Purpose.ARCHIVE),
        ("Chủ tịch, các PCT UBND xã;", None),
    ],
)
def test_the_words_of_a_recipient_tell_its_purpose(line, purpose):
    assert recipients((line,)) == (Recipient(line, purpose),)


def test_a_recipient_keeps_the_purpose_it_had():
    before = (Recipient("Như Điều 3", Purpose.PERFORM),)
    assert recipients(("Như Điều 3", "Lưu: VT."), before)[0] is before[0]

"""Qt's own words are Vietnamese wherever they can appear."""

import re
import unicodedata
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QTabBar,
    QTextEdit,
    QWizard,
    QWizardPage,
)

from kehoach_desktop.paths import resources

_PROPERTIES = ("text", "toolTip", "title", "windowTitle", "placeholderText", "accessibleName")
# Names of keys, papers and formats, and folders of the machine, are the same in Vietnamese.
_NEUTRAL = re.compile(
    r"\b(Ctrl|Alt|Shift|Delete|Enter|PDF|A\d|B\d|mm|pt|in|root|work|main)\b|/\S*|[A-Z]{2,3} "
)
_ENGLISH = re.compile(
    r"\b(the|and|of|ok|cancel|save|open|close|yes|no|all|files?|name|type|size|copy|cut|paste|"
    r"undo|redo|select|delete|print|page|pages|options|range|show|hide|help|back|next|new|folder|"
    r"details?|look|date|error|warning|color|copies|zoom|first|last|fit|left|right|"
    r"up|down|scroll|button|finish|retry|apply|reset|ignore|abort|discard|restore)\b",
    re.IGNORECASE,
)


def words(widget: QObject) -> set[str]:
    found = set()
    for each in (widget, *widget.findChildren(QObject)):
        found |= {str(each.property(name) or "") for name in _PROPERTIES}
        if isinstance(each, QComboBox):
            found |= {each.itemText(index) for index in range(each.count())}
    return {_NEUTRAL.sub("", word.replace("&", "")) for word in found}


def english(widget: QObject) -> set[str]:
    return {word for word in words(widget) if _ENGLISH.search(word)}


def file_dialog() -> QFileDialog:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog


def message_box() -> QMessageBox:
    box = QMessageBox()
    box.setDetailedText("KH-101")
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Help)
    return box


def button_box() -> QDialogButtonBox:
    box = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button.name not in {"NoButton", "FirstButton", "LastButton"}:
            box.addButton(button)
    return box


def wizard() -> QWizard:
    built = QWizard()
    built.addPage(QWizardPage())
    built.addPage(QWizardPage())
    return built


def print_dialog() -> QPrintDialog:
    return QPrintDialog(QPrinter())


@pytest.mark.parametrize(
    "build",
    [
        *(file_dialog, message_box, button_box, wizard, print_dialog, QPrintPreviewDialog),
        *(QCalendarWidget, QErrorMessage, QProgressDialog, QTabBar),
    ],
    ids=lambda build: build.__name__,
)
def test_no_english_word_is_left(qtbot, build):
    widget = build()
    qtbot.addWidget(widget)
    assert english(widget) == set()


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_the_menu_of_a_text_field_is_vietnamese(qtbot, kind):
    field = kind("Thường xuyên")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert english(menu) == set()
    said = {action.text().replace("&", "").split("\t")[0] for action in menu.actions()}
    assert {"Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xoá", "Chọn hết"} <= said


def test_the_usual_buttons_say_what_the_office_says(qtbot):
    box = button_box()
    qtbot.addWidget(box)
    standard = QDialogButtonBox.StandardButton
    expected = {
        standard.Ok: "Đồng ý",
        standard.Cancel: "Huỷ",
        standard.Save: "Lưu",
        standard.Yes: "Có",
        standard.No: "Không",
        standard.Close: "Đóng",
        standard.Retry: "Thử lại",
    }
    said = {button: box.button(button).text().replace("&", "") for button in expected}
    assert said == expected


def test_the_undo_menu_names_the_deed():
    stack = QUndoStack()
    stack.beginMacro("Giao 4 dòng")
    stack.endMacro()
    assert stack.createUndoAction(stack).text() == "Hoàn tác: Giao 4 dòng"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Ctrl+Shift+Del", "Ctrl+Shift+Delete"),
        ("Alt+Left", "Alt+←"),
        ("Ctrl+PgDown", "Ctrl+PgDn"),
        ("Ctrl++", "Ctrl++"),
        ("F12", "F12"),
        ("Space", "Phím cách"),
    ],
)
def test_keys_are_named_as_on_the_keyboard(keys, said):
    sequence = QKeySequence(keys)
    assert sequence.toString(QKeySequence.SequenceFormat.NativeText) == said
    assert QKeySequence(keys, QKeySequence.SequenceFormat.PortableText) == sequence


def test_the_language_does_not_come_from_the_machine():
    assert QLocale().name() == "vi_VN"
    assert QLocale().toString(QDate(2026, 9, 15), "MMMM") == "tháng 9"


def test_the_translation_is_in_the_spelling_of_the_project():
    tree = ET.parse(resources() / "i18n" / "qtbase_vi.ts")
    said = [node.text or "" for node in tree.iter("translation")]
    assert len(said) > 350
    assert all(text == unicodedata.normalize("NFC", text) for text in said)
    assert not [text for text in said if re.search(r"[Hh]ủy|[Xx]óa|[Kk]hóa|vui lòng|!", text)]


def test_each_translation_keeps_the_places_of_its_source():
    tree = ET.parse(resources() / "i18n" / "qtbase_vi.ts")
    for message in tree.iter("message"):
        source, said = message.findtext("source") or "", message.findtext("translation") or ""
        assert sorted(re.findall(r"%\d", source)) == sorted(re.findall(r"%\d", said)), source


def test_no_menu_has_one_letter_twice():
    """Alt and a letter must lead to one button."""
    tree = ET.parse(resources() / "i18n" / "qtbase_vi.ts")
    for name in ("QPlatformTheme", "QLineEdit", "QFileDialog", "QPrintWidget"):
        context = next(node for node in tree.iter("context") if node.findtext("name") == name)
        said = [node.text or "" for node in context.iter("translation")]
        letters = [found[1].lower() for text in said if (found := re.search(r"&(\S)", text))]
        assert len(letters) == len(set(letters)), name


def test_a_word_that_qt_does_not_know_stays_as_it_is():
    assert QCoreApplication.translate("QLineEdit", "Kế hoạch") == "Kế hoạch"

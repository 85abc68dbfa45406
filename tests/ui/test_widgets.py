"""The painted widgets say their names, keep their sizes and paint in every theme."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.shapes import Status
from kehoach_desktop.ui.theme import BASES, Theme
from kehoach_desktop.ui.widgets.buttons import Button, ToolButton
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.data_bar import DataBar, Part, paint_data_bar
from kehoach_desktop.ui.widgets.field_note import FieldNote
from kehoach_desktop.ui.widgets.icon_view import IconView
from kehoach_desktop.ui.widgets.message_bar import MessageBar, Severity
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.section_panel import SectionPanel
from kehoach_desktop.ui.widgets.segments import Segments
from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs
from kehoach_desktop.ui.widgets.shortening_combo import ShorteningCombo


def nothing() -> None: ...


@pytest.mark.parametrize("base", BASES)
def test_a_button_is_wide_enough_for_word_icon_and_key(wardrobe, qtbot, base):
    stylesheet.apply(wardrobe, Theme(base=base))
    plain = Button("Tạo kế hoạch", main=True)
    full = Button("Tạo kế hoạch", main=True, hint="Ctrl+N", symbol="document_add")
    qtbot.addWidget(plain)
    qtbot.addWidget(full)
    assert full.sizeHint().width() > plain.sizeHint().width() + Theme(base=base).size("icon")
    assert full.sizeHint().height() == Theme(base=base).size("control")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("kind", [Button, QPushButton, QToolButton])
def test_enter_and_space_press_the_button_that_has_the_focus(put, qtbot, kind, key):
    button, other = put(kind("Nhập") if kind is Button else kind()), put(Button("Thôi"))
    for _ in range(2):
        other.setFocus()
        button.setFocus()
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)
    with qtbot.assertNotEmitted(button.clicked):
        other.setFocus()
        qtbot.keyClick(other, key)


def test_enter_held_down_presses_once(put):
    button = put(Button("Nhập 10 dòng", main=True))
    button.setAutoDefault(True)
    pressed = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    button.setFocus()
    for repeats in (False, True, True):
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeats
        )
        QApplication.sendEvent(button, key)
    assert len(pressed) == 1


def test_enter_on_the_way_out_of_a_dialog_does_not_do_what_the_dialog_is_for(qtbot, window):
    dialog = QDialog(window)
    row = QHBoxLayout(dialog)
    way_out, main = Button("Thôi"), Button("Khôi phục", main=True)
    way_out.setAutoDefault(False)
    main.setDefault(True)
    row.addWidget(way_out)
    row.addWidget(main)
    way_out.clicked.connect(dialog.reject)
    main.clicked.connect(dialog.accept)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    way_out.setFocus()
    qtbot.keyClick(way_out, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_enter_leaves_a_tick_alone(put, qtbot):
    tick = put(QCheckBox("Thêm cả chức danh"))
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Return)
    assert not tick.isChecked()


def test_a_tool_button_shows_the_key_of_its_action(put, window):
    action = QAction(icon("add"), "Thêm dòng", window, shortcut="F5")
    with_key = put(ToolButton(action)).sizeHint().width()
    action.setShortcut("")
    without = put(ToolButton(action)).sizeHint().width()
    assert with_key > without


def test_a_segment_chosen_by_hand_is_said(put, qtbot):
    segments = put(Segments(["Lưới", "Văn bản"], name="Cách xem"))
    second = segments.findChildren(QToolButton)[1]
    with qtbot.waitSignal(segments.chosen) as said:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert said.args == [1]
    assert segments.current() == 1
    assert second.accessibleName() == "Cách xem: Văn bản"


def test_arrows_move_between_segments(put, qtbot):
    segments = put(Segments(["Lưới", "Văn bản"], name="Cách xem"))
    first, second = segments.findChildren(QToolButton)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()


def test_choosing_a_segment_moves_nothing(put):
    segments = put(Segments(["Lưới", "Văn bản"], name="Cách xem"))
    before = [button.geometry() for button in segments.findChildren(QToolButton)]
    segments.choose(1)
    segments.layout().activate()
    assert [button.geometry() for button in segments.findChildren(QToolButton)] == before


def test_a_tab_has_room_for_its_count(put):
    tabs = put(SheetTabs())
    tabs.addTab("Phụ lục 1")
    narrow = tabs.tabSizeHint(0).width()
    tabs.show_count(0, 31)
    assert tabs.tabSizeHint(0).width() > narrow
    assert tabs.tabSizeHint(0).height() == Theme().size("tab")
    assert tabs.accessibleTabName(0) == "Phụ lục 1, 31"


def test_a_count_told_later_makes_its_tab_wider(put):
    tabs = put(SheetTabs())
    tabs.addTab("Thùng rác")
    before = tabs.tabRect(0).width()
    tabs.show_count(0, 2)
    assert tabs.tabRect(0).width() == tabs.tabSizeHint(0).width() > before


def test_choosing_a_tab_moves_nothing(put):
    tabs = put(SheetTabs())
    for word in ("Phụ lục 1", "Phụ lục 2", "Phụ lục 3"):
        tabs.addTab(word)
    before = [tabs.tabRect(index) for index in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(3)] == before


@pytest.mark.parametrize("status", Status)
def test_a_chip_is_named_by_its_status(put, status):
    assert put(Chip(status)).accessibleName() == status.word


def test_a_chip_can_show_another_status(put):
    chip = put(Chip(Status.TODO))
    narrow = chip.sizeHint().width()
    chip.show_status(Status.FAILED)
    assert chip.accessibleName() == "Không hoàn thành"
    assert chip.sizeHint().width() > narrow


def bar_image(parts, **more) -> QImage:
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill(Theme().color("surface"))
    painter = QPainter(image)
    bar = image.rect().adjusted(0, 5, 0, -5).toRectF()
    paint_data_bar(painter, bar, parts, theme=Theme(), **more)
    painter.end()
    return image


def test_the_parts_of_a_bar_are_as_long_as_their_numbers():
    image = bar_image([Part(50, "done"), Part(25, "doing")], whole=100)
    look = Theme()
    middle = [image.pixelColor(x, 10).name() for x in (50, 125, 175)]
    assert middle == [look.hex(name).lower() for name in ("done", "doing", "sunken")]


def test_the_target_stands_out_of_the_bar():
    image = bar_image([Part(10, "accent")], whole=100, target=80)
    assert image.pixelColor(160, 3).name() == Theme().hex("text").lower()


@pytest.mark.parametrize(("value", "whole"), [(5, 0), (150, 100), (-3, 100), (0, 100)])
def test_odd_numbers_stay_inside_the_bar(value, whole):
    image = bar_image([Part(value, "done")], whole=whole, target=value)
    assert image.pixelColor(100, 1).name() == Theme().hex("surface").lower()


def test_a_bar_says_its_numbers(put):
    bar = put(DataBar())
    bar.show_parts([Part(52, "accent")], whole=85, words="52/85")
    assert bar.accessibleName() == "52/85"


def test_a_note_marks_its_field_and_takes_the_mark_away(put):
    field = put(QLineEdit("105"))
    note = put(FieldNote(field))
    note.say("Ô này cần số từ 0 đến 100")
    assert note.isVisible()
    assert field.property("invalid")
    assert field.accessibleDescription() == "Ô này cần số từ 0 đến 100"
    note.say("")
    assert note.isHidden()
    assert not field.property("invalid")


@pytest.mark.parametrize("base", BASES)
def test_typed_words_do_not_touch_the_magnifier_or_the_key(put, wardrobe, base):
    stylesheet.apply(wardrobe, Theme(base=base))
    box = put(SearchBox("Tìm lệnh, dòng, người…", "Ctrl+K"))
    assert box.textMargins().left() >= Theme(base=base).size("icon")
    assert box.textMargins().right() > 0
    assert box.accessibleName() == "Tìm lệnh, dòng, người"
    assert box.sizeHint().height() == Theme(base=base).size("control")


def build_all() -> list[QWidget]:
    bar = DataBar()
    bar.show_parts([Part(52, "accent")], whole=85, words="52/85", target=70)
    return [
        *(Chip(status) for status in Status),
        *(MessageBar(severity, "Có 2 tên gần giống nhau.", closable=True) for severity in Severity),
        bar,
        Button("Đóng", main=True, hint="Esc", symbol="dismiss"),
        Segments(["Lưới", "Văn bản"], name="Cách xem"),
        SearchBox("Tìm lệnh", "Ctrl+K"),
        SectionPanel("Dòng 1.4"),
        IconView("home"),
    ]


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_widget_paints_in_every_theme(put, window, wardrobe, dark, base):
    """Qt's warnings while painting are errors."""
    for widget in build_all():
        put(widget)
    stylesheet.apply(wardrobe, Theme(dark=dark, base=base))
    assert not window.grab().isNull()


def test_everything_that_takes_the_focus_has_a_name(put, window):
    for widget in build_all():
        put(widget)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QLabel)
        and not (widget.accessibleName() or widget.property("text"))
    ]
    assert nameless == []


@pytest.mark.parametrize("is_enabled", [True, False])
@pytest.mark.parametrize("base", BASES)
def test_a_list_shortens_to_the_room_that_the_style_gives_it(wardrobe, put, base, is_enabled):
    stylesheet.apply(wardrobe, Theme(base=base))
    combo = put(ShorteningCombo())
    combo.addItem("Duy trì, cải thiện và nâng cao các chỉ số cải cách hành chính năm 2026")
    combo.setEnabled(is_enabled)
    combo.resize(200, combo.sizeHint().height())
    shown = _shown(combo)
    part, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(part, shown, field, combo).width()
    end = Qt.TextElideMode.ElideRight
    assert shown.currentText == combo.fontMetrics().elidedText(combo.currentText(), end, room)
    assert combo.toolTip() == combo.currentText()


def test_a_list_as_wide_as_it_wishes_shows_its_entry_whole(put):
    combo = ShorteningCombo()
    combo.addItem("Năm 2026")
    put(combo)
    combo.resize(combo.sizeHint())
    assert _shown(combo).currentText == "Năm 2026"
    assert not combo.toolTip()


def _shown(combo):
    combo.grab()
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    return option

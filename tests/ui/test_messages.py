"""Bars, toasts and empty screens say one thing and offer one way on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QEnterEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)

from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.theme import BASES, Theme
from kehoach_desktop.ui.widgets.empty_state import EmptyState, EvenLabel
from kehoach_desktop.ui.widgets.message_bar import BarAction, MessageBar, Severity
from kehoach_desktop.ui.widgets.toast import Toast


def nothing() -> None: ...


def test_a_bar_offers_at_most_two_deeds():
    three = [BarAction("Xem", nothing)] * 3
    with pytest.raises(ValueError, match="3"):
        MessageBar(Severity.INFO, "Có 2 tên gần giống nhau.", actions=three)


@pytest.mark.parametrize("severity", Severity)
def test_a_bar_speaks_all_its_words(put, severity):
    bar = put(MessageBar(severity, "Ổ D: đã đầy.", "Hãy xoá bớt tệp.", code="KH-101"))
    assert bar.accessibleName() == "Ổ D: đã đầy. Hãy xoá bớt tệp."
    assert "KH-101" in {label.text() for label in bar.findChildren(QLabel)}


def test_words_from_a_file_are_shown_as_they_are(put):
    bar = put(MessageBar(Severity.WARN, "Tệp <b>1</b> & 2.docx", "có mật khẩu"))
    assert "&lt;b>1&lt;/b> &amp; 2.docx" in bar.findChild(QLabel).text()


def test_the_deed_of_a_bar_is_done(put, qtbot):
    done = []
    retry = BarAction("Thử lại", lambda: done.append("again"))
    bar = put(MessageBar(Severity.ERROR, "Ổ D: đã đầy.", actions=[retry]))
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == ["again"]


def test_a_bar_closes_itself_once(put, qtbot):
    bar = MessageBar(Severity.OK, "Dữ liệu đã kiểm tra: tốt.", seconds=0)
    put(bar)
    said = []
    bar.closed.connect(lambda: said.append("closed"))
    qtbot.waitUntil(bar.isHidden)
    bar.dismiss()
    assert said == ["closed"]


def test_the_cross_of_a_bar_has_a_name_and_closes_it(put, qtbot):
    bar = put(MessageBar(Severity.INFO, "Có 2 tên gần giống nhau.", closable=True))
    cross = bar.findChild(QToolButton)
    assert cross.accessibleName() == "Đóng"
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("base", BASES)
def test_long_words_of_a_bar_wrap_and_are_not_cut(put, wardrobe, base):
    stylesheet.apply(wardrobe, Theme(base=base))
    bar = put(MessageBar(Severity.WARN, "Trong tệp gốc ghi Công chức VHXXH. " * 6))
    label = bar.findChild(QLabel)
    assert label.height() >= label.heightForWidth(label.width())


def test_a_toast_takes_the_deed_back_once(window, qtbot):
    done = []
    toast = Toast(window)
    toast.say("Đã giao 4 dòng", action="Hoàn tác", act=lambda: done.append("undone"))
    link = toast.findChild(QPushButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    link.click()
    assert done == ["undone"]
    assert toast.isHidden()


def test_a_toast_stands_in_the_lower_right_corner_also_after_resizing(window):
    toast = Toast(window, bottom=26)
    toast.say("Đã lưu")
    window.resize(1200, 700)
    assert toast.geometry().right() == 1200 - 12 - 1
    assert toast.geometry().bottom() == 700 - 12 - 26 - 1
    assert toast.width() == 330


def test_a_toast_leaves_the_focus_where_it_was(put, window, qtbot):
    field = put(QLineEdit())
    field.setFocus()
    Toast(window).say("Đã giao 4 dòng", action="Hoàn tác", act=nothing)
    assert field.hasFocus()


def test_a_toast_waits_while_the_mouse_is_over_it(window):
    toast = Toast(window)
    toast.say("Đã lưu")
    clock = toast._timer
    assert clock.isActive()
    assert clock.interval() == 5000
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not clock.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert clock.isActive()


@pytest.fixture
def empty(put):
    return put(
        EmptyState(
            symbol="document_add",
            sentence="Năm 2027 chưa có kế hoạch",
            button="Tạo từ kế hoạch năm 2026",
            drop_words="hoặc kéo tệp Word, Excel vào đây",
            link_words="chọn mẫu có sẵn",
        ),
    )


def dragged(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def test_the_button_of_an_empty_screen_acts(empty, qtbot):
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_files_dropped_on_an_empty_screen_are_handed_on(empty, qtbot, tmp_path):
    file = tmp_path / "Phụ lục 1.docx"
    data = dragged(QUrl.fromLocalFile(str(file)))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none.NoModifier)
    empty.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(empty.files_dropped) as said:
        empty.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none.NoModifier))
    assert said.args == [[Path(file)]]


def test_a_web_address_is_not_a_file(empty, qtbot):
    data = dragged(QUrl("https://example.org/ke-hoach.docx"))
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.assertNotEmitted(empty.files_dropped):
        empty.dropEvent(drop)


def test_an_empty_screen_without_drop_words_takes_no_files(put):
    screen = put(EmptyState(symbol="history", sentence="Chưa có gì", button="Xem"))
    assert not screen.acceptDrops()


def test_the_last_word_of_an_empty_screen_does_not_stand_alone(put):
    words = "Kế hoạch nhận ra tên đơn vị chủ trì, phối hợp nhờ danh mục này"
    screen = put(EmptyState(symbol="history", sentence="Trống", detail=words, button="Xem"))
    label = next(each for each in screen.findChildren(EvenLabel) if each.text() == words)
    room = label.fontMetrics().horizontalAdvance(words)
    for width in range(room // 2 + 40, room, 40):
        label.resize(width, 200)
        inner = label.even_rect().width()
        assert room / 2 <= inner < room * 0.75
    label.resize(room + 20, 200)
    assert label.even_rect().width() >= room

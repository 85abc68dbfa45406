"""The page "Báo cáo": what it shows is what is written, and it follows the plan."""

from dataclasses import replace
from threading import Event
from time import sleep

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from ui.reports.conftest import QUARTER

from kehoach_desktop.domain.edits import PutRow
from kehoach_desktop.domain.plan import SignatureBlock, Waiver
from kehoach_desktop.domain.progress import PeriodState
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.exchange.criteria import read_criteria
from kehoach_desktop.paths import resources
from kehoach_desktop.ui.dialogs.lock_copy import LockCopyDialog
from kehoach_desktop.ui.dialogs.open_period import OpenPeriodDialog
from kehoach_desktop.ui.dialogs.waiver import WaiverDialog
from kehoach_desktop.ui.dialogs.wording import WordingDialog
from kehoach_desktop.ui.reports.document_list import DocumentList
from kehoach_desktop.ui.reports.page_view import Fit
from kehoach_desktop.ui.reports.review_list import ReviewList
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.growing_text import GrowingText


def first_row(plan):
    table = next(plan.tables()).id
    outline = plan.outline(table)
    return table, next(
        step.item for step in outline.walk() if not outline.children_of(step.item.id)
    )


def push_title(window, title):
    table, row = first_row(window.plan)
    changed = row.with_text(window.plan.columns(table)[1], title)
    window.plans.editor.push(PutRow(table, changed), "Sửa nội dung")


def text_of(content):
    with pypdfium2.PdfDocument(content) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def test_the_preview_is_the_very_file_that_is_exported(page, window, tmp_path, qtbot, settle):
    target = tmp_path / "Kế hoạch.pdf"
    shown = page.made.proof.content
    page.export_to(target)
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == shown
    with pypdfium2.PdfDocument(shown) as pdf:
        assert len(pdf) == page.view.count > 5
        bitmap = pdf[0].render(scale=page.view.factor() * 96 / 72, force_bitmap_format=4)
        image = page.view._images.image(0)
        assert (image.width(), image.height()) == (bitmap.width, bitmap.height)
        assert bytes(image.constBits()) == bytes(bitmap.buffer)


def test_only_pages_in_sight_are_drawn(page, settle):
    assert page.view._images.image(0) is not None
    assert page.view._images.image(page.view.count - 1) is None
    page.view.go_to_page(page.view.count)
    settle()
    assert page.view._images.image(page.view.count - 1) is not None


def test_an_edit_of_the_plan_comes_to_the_paper_when_the_page_is_shown(window, page, settle):
    page.view.go_to_page(4)
    place = page.view.place()
    window.main.go_to("plan")
    push_title(window, "Nội dung vừa sửa xong")
    window.main.go_to("reports")
    settle()
    assert "Nội dung vừa sửa xong" in text_of(page.made.proof.content)
    assert page.view.place() == pytest.approx(place, abs=0.01)


def test_an_undo_while_the_page_is_in_front_comes_to_the_paper(window, page, settle):
    push_title(window, "Tạm sửa")
    settle()
    assert "Tạm sửa" in text_of(page.made.proof.content)
    window.plans.editor.undo()
    settle()
    assert "Tạm sửa" not in text_of(page.made.proof.content)


class Endless:
    """Prints pages until nobody wants them any more."""

    def __init__(self, printing):
        self.first_page = printing.first_page
        self.begun = Event()

    def proof(self, document, watch):
        self.begun.set()
        while True:
            watch(1)
            sleep(0.001)


@pytest.fixture
def endless(page, qtbot):
    """The page with a document in making that never ends by itself."""
    desk = page._desk()
    printing = Endless(desk.printing)
    page._desk_made = replace(desk, printing=printing)
    page.choose(DocumentKind.APPENDICES)
    qtbot.waitUntil(printing.begun.is_set)
    page._desk_made = desk
    return page


def test_a_long_document_that_is_stopped_offers_to_be_made_again(endless, window, settle, qtbot):
    window.workspace._background.cancel()
    settle()
    empty = endless.findChild(EmptyState)
    assert empty.accessibleName() == "Đã dừng soạn văn bản"
    assert endless.made is None
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    settle()
    assert endless.made.document.kind is DocumentKind.APPENDICES


def test_a_newer_wish_does_not_wait_for_the_older_one(endless, settle):
    endless.choose(DocumentKind.PLAN)
    settle()
    assert endless.made.document.kind is DocumentKind.PLAN


def test_what_cannot_be_made_says_why(page, window):
    documents = window.page.findChild(DocumentList)
    words = {
        documents.item(row).text(): documents.item(row).toolTip()
        for row in range(documents.count())
        if not documents.item(row).flags() & Qt.ItemFlag.ItemIsEnabled
    }
    assert words["Bảng tự chấm điểm"] == "Chưa có bộ tiêu chí"


def test_the_scores_are_a_document_once_there_are_criteria(window, page, period, settle):
    source = resources() / "sample" / "criteria.json"
    window.context.criteria().add(lambda new_id: read_criteria(source, new_id), "Thêm bộ tiêu chí")
    page.choose_period(QUARTER)
    page.refresh()
    assert page.choose(DocumentKind.SCORES)
    settle()
    assert "BẢNG TỰ CHẤM ĐIỂM" in text_of(page.made.proof.content)


def test_what_is_said_of_other_documents_is_forgotten_with_an_edit(window, page, settle):
    documents = page.findChild(DocumentList)
    assert "trang" in documents.item(1).toolTip()
    page.choose(DocumentKind.APPENDICES)
    settle()
    push_title(window, "Nội dung vừa sửa xong")
    settle()
    plan, appendices = documents.item(1), documents.item(2)
    assert "trang" in appendices.toolTip()
    assert "trang" not in plan.toolTip()


def test_without_a_period_the_report_offers_to_open_one(window, page, settle, qtbot, in_dialog):
    page.choose_period(QUARTER)
    page.choose(DocumentKind.REPORT)
    settle()
    empty = page.findChild(EmptyState)
    assert empty.accessibleName() == "Chưa mở kỳ Quý III/2026"

    def fill(dialog):
        assert dialog._ui.due.text() == "20/09/2026"
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with in_dialog(OpenPeriodDialog, fill):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    settle()
    assert [each.period for each in window.context.tracking().periods()] == [QUARTER]
    assert "BÁO CÁO" in text_of(page.made.proof.content)


def test_a_sentence_said_anew_is_on_the_paper_and_stays(page, window, period, settle, in_dialog):
    page.choose_period(QUARTER)
    page.choose(DocumentKind.REPORT)
    settle()

    def fill(dialog):
        field = dialog.findChildren(GrowingText)[0]
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "Xa da hoan thanh tot.")
        dialog.accept()

    with in_dialog(WordingDialog, fill):
        page._edit_words()
    settle()
    assert "Xa da hoan thanh tot." in text_of(page.made.proof.content)
    assert "Trong quý III/2026" not in text_of(page.made.proof.content)


def test_a_warning_is_waived_with_a_reason_and_taken_back(window, page, settle, in_dialog):
    listed = page.findChild(ReviewList)
    remark = page.made.remarks[0]
    listed.setCurrentRow(0)

    def fill(dialog):
        QTest.keyClicks(dialog.findChild(QLineEdit), "Theo ban goc")
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    with in_dialog(WaiverDialog, fill):
        QTest.keyClick(listed, Qt.Key.Key_Delete)
    settle()
    code, owner = remark.key
    assert window.plan.waivers[remark.key] == Waiver(code, owner, "Theo ban goc")
    assert page.made.remarks[-1].waiver is not None
    listed.setCurrentRow(listed.count() - 1)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    settle()
    assert remark.key not in window.plan.waivers


def test_ctrl_and_the_wheel_make_the_paper_larger_and_not_the_letters(window, page, settle):
    before, base = page.view.factor(), window.preferences.base
    place = page.view.viewport().mapTo(window.main.shell, QPoint(100, 100))
    turn = QWheelEvent(
        QPointF(place),
        QPointF(window.main.shell.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.main.shell.windowHandle(), turn)
    settle()
    assert page.view.factor() > before
    assert window.preferences.base == base


def test_a_zoom_keeps_the_place_and_fits_follow_the_window(page, settle):
    page.view.go_to_page(3)
    page.view.set_zoom(Fit.PAGE)
    settle()
    assert page.view.page == 3
    assert page.view.factor() < 1
    page.view.set_zoom(1.5)
    assert page.view.page == 3
    assert page.view.factor() == 1.5


def test_keys_turn_the_pages(page):
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.page == page.view.count
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.page == 1


def test_a_plan_in_the_trash_leaves_one_sentence_and_one_deed(window, page, settle):
    window.plans._close_plan()
    window.main.go_to("reports")
    assert page.findChild(EmptyState).accessibleName() == "Chưa mở kế hoạch nào"
    assert not page.findChild(DocumentList).count()


@pytest.fixture
def sent(page, window, period, settle, in_dialog):
    """A report that was locked as it was seen; the plan went on."""
    page.choose_period(QUARTER)
    page.choose(DocumentKind.REPORT)
    settle()
    content = page.made.proof.content
    with in_dialog(LockCopyDialog, lambda dialog: dialog.accept()):
        page._lock()
    push_title(window, "Sửa sau khi gửi")
    settle()
    assert page.made.proof.content != content
    return content


def test_locking_a_report_closes_its_period(window, sent):
    assert window.context.tracking().periods()[0].state is PeriodState.SENT


def test_a_locked_copy_is_listed_shown_and_exported_byte_for_byte(
    page, sent, settle, tmp_path, qtbot
):
    documents = page.findChild(DocumentList)
    documents.setCurrentRow(documents.count() - 1)
    settle()
    facts = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "UBND tỉnh" in facts
    target = tmp_path / "gửi lại.pdf"
    page.export_to(target)
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == sent


def test_a_sent_period_is_opened_again_with_a_reason(window, page, sent, settle, in_dialog):
    documents = page.findChild(DocumentList)
    documents.setCurrentRow(documents.count() - 1)
    settle()
    (again,) = (each for each in page.findChildren(QPushButton) if "Mở lại kỳ" in each.text())

    def fill(dialog):
        QTest.keyClicks(dialog.findChild(QLineEdit), "Cap tren yeu cau")
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    with in_dialog(WaiverDialog, fill):
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert window.context.tracking().periods()[0].state is PeriodState.RETURNED
    assert len(window.context.issuing().locked(window.plan.id)) == 1


def test_what_another_page_changed_is_on_the_paper_when_it_is_shown_again(window, page, settle):
    office = window.context.staffing.office()
    window.main.go_to("directory")
    renamed = replace(office, signature=SignatureBlock(("PHÓ CHỦ TỊCH",), "Lê Văn C"))
    window.context.staffing.put_office(renamed, "Đổi người ký")
    page.choose(DocumentKind.LETTER)
    window.main.go_to("reports")
    settle()
    assert "Lê Văn C" in text_of(page.made.proof.content)


def test_number_and_day_belong_to_their_kind_of_document(page, period, settle):
    page.choose_period(QUARTER)
    assert page.choose(DocumentKind.LETTER)
    QTest.keyClicks(page._ui.options._ui.number, "15")
    QTest.keyClick(page._ui.options._ui.number, Qt.Key.Key_Return)
    settle()
    assert "Số: 15/" in text_of(page.made.proof.content)
    assert page.choose(DocumentKind.REPORT)
    settle()
    assert "Số: 15/" not in text_of(page.made.proof.content)
    page.choose(DocumentKind.LETTER)
    settle()
    assert "Số: 15/" in text_of(page.made.proof.content)

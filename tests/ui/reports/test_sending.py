"""Files, paper and locked copies: whole or not at all, and the same years later."""

import errno
import os
import sys
from pathlib import Path
from threading import Event
from time import sleep

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget
from ui.reports.conftest import QUARTER

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.edits import PutHead
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.report import DocumentKind, Letterhead
from kehoach_desktop.files import FileHeldError
from kehoach_desktop.services.documents import Wish
from kehoach_desktop.services.errors import DiskFullError, ReadOnlyFileError, StorageError
from kehoach_desktop.services.issuing import Issue
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.reports import file_names
from kehoach_desktop.ui.reports.exporter import Exporter, Ware, fault_of
from kehoach_desktop.ui.reports.printout import print_pages


@pytest.fixture
def paper(folder):
    """The ward's plan as PDF: pages that stand and pages that lie."""
    with open_workplace(folder) as workplace:
        plan_id = workplace.planning.entries()[0].id
        document = workplace.documents().make(Wish(DocumentKind.PLAN, plan_id))
        return workplace.printing().proof(document).content


def test_a_locked_copy_outlives_edits_and_restarts(folder):
    with open_workplace(folder) as workplace:
        plan = workplace.planning.open(workplace.planning.entries()[0].id)
        period = workplace.tracking.open_period(QUARTER, None, "Mở kỳ")
        wish = Wish(DocumentKind.REPORT, plan.id, QUARTER)
        sent = workplace.printing().proof(workplace.documents().make(wish)).content
        issue = Issue(DocumentKind.REPORT, "Báo cáo", sent, 3, "UBND tỉnh", period)
        workplace.issuing().lock(plan, issue)
    with open_workplace(folder) as workplace:
        plan = workplace.planning.open(plan.id)
        head = PlanHead(subject="Đã đổi tên sau khi gửi")
        workplace.planning.apply(plan, PutHead(head), "Sửa trích yếu")
    with open_workplace(folder) as workplace:
        (snapshot,) = workplace.issuing().locked(plan.id)
        assert workplace.issuing().paper_of(snapshot) == sent
        assert snapshot.receiver == "UBND tỉnh"


# Export


class Ear:
    def __init__(self, exporter):
        self.notices = []
        exporter.notice.connect(self.notices.append)


@pytest.fixture
def background():
    made = Background()
    yield made
    made.finish()


def ware_of(write):
    return Ware("Báo cáo", (".pdf", ".docx", ".xlsx"), write, lambda _: b"")


@pytest.fixture
def exporter(background, tmp_path, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return Exporter(background, Preferences(tmp_path), widget)


def told(exporter, ware, target, qtbot):
    ear = Ear(exporter)
    exporter.export(ware, target)
    qtbot.waitUntil(lambda: bool(ear.notices))
    return ear.notices[0]


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".xlsx"])
def test_every_format_is_written_and_remembered(page, window, ending, tmp_path, qtbot):
    heard = []
    page.notice.connect(heard.append)
    target = tmp_path / "xuất" / f"Kế hoạch{ending}"
    page.export_to(target)
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert target.stat().st_size > 5000
    assert heard[0].fact == f"Đã xuất Kế hoạch{ending}."
    assert [choice.text for choice in heard[0].choices] == ["Mở tệp", "Mở thư mục"]
    assert window.preferences.export_ending == ending
    assert window.preferences.folder == target.parent


def test_a_file_open_elsewhere_keeps_its_content_and_the_sentence_names_the_new_one(
    exporter, tmp_path, qtbot
):
    target = tmp_path / "Báo cáo.pdf"
    target.write_bytes(b"old")

    def held(path, _):
        raise FileHeldError(path, path.with_name("Báo cáo (1).pdf"))

    notice = told(exporter, ware_of(held), target, qtbot)
    assert notice.code == "KH-104"
    assert "Báo cáo (1).pdf" in notice.rest
    assert target.read_bytes() == b"old"


def test_a_full_disk_keeps_the_old_file_and_is_told(exporter, tmp_path, qtbot):
    target = tmp_path / "Báo cáo.pdf"
    target.write_bytes(b"old")

    def full(path, _):
        draft = path.with_suffix(".part")
        draft.write_bytes(b"half")
        draft.unlink()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    assert told(exporter, ware_of(full), target, qtbot).code == "KH-101"
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_truly_full_disk_is_known_as_one(tmp_path):
    with pytest.raises(OSError) as caught:  # noqa: PT011 - which one it is, is what is asked
        Path("/dev/full").write_bytes(b"x" * 100_000)
    assert isinstance(fault_of(caught.value, tmp_path / "a.pdf"), DiskFullError)


def test_faults_have_their_own_sentences_and_the_unknown_is_not_hidden(tmp_path):
    target = tmp_path / "a.pdf"
    assert isinstance(fault_of(PermissionError(errno.EACCES, "no"), target), ReadOnlyFileError)
    assert type(fault_of(OSError(errno.EIO, "no"), target)) is StorageError
    with pytest.raises(ZeroDivisionError):
        fault_of(ZeroDivisionError(), target)


def test_a_stopped_export_is_no_fault_and_leaves_nothing(exporter, background, tmp_path, qtbot):
    begun, ear = Event(), Ear(exporter)

    def endless(_, watch):
        begun.set()
        while True:
            watch(1)
            sleep(0.001)

    exporter.export(ware_of(endless), tmp_path / "Báo cáo.pdf")
    qtbot.waitUntil(begun.is_set)
    background.cancel()
    qtbot.waitUntil(lambda: not background.busy)
    assert not ear.notices
    assert not list(tmp_path.glob("*.pdf"))


# Names of files


def named(kind, symbol, subject, number="27"):
    head = PlanHead(subject=subject)
    letterhead = Letterhead(number=f"Số: {number}/{symbol}")
    document = type("Doc", (), {})  # only what is asked
    document.kind, document.title = kind, f"BÁO CÁO {subject}"
    document.blocks = lambda: iter((letterhead,))
    return file_names.proposed_name(document, head)


def test_a_file_is_named_by_number_symbol_and_subject():
    plan = named(DocumentKind.PLAN, "KH-UBND", "Nâng cao các chỉ số năm 2026")
    assert plan == "27-KH-UBND Nâng cao các chỉ số năm 2026"


def test_a_blank_number_leaves_no_hole_in_the_name():
    plan = named(DocumentKind.PLAN, "KH-UBND", "Cải cách", number="      ")
    assert plan == "KH-UBND Cải cách"


@pytest.mark.parametrize(
    ("typed", "safe"),
    [
        ('Quý III/2026: "gấp" <mật>?', "Quý III-2026- -gấp- -mật"),
        ("CON", "CON van ban"),
        ("lpt1.txt", "lpt1.txt van ban"),
        ("kết thúc bằng chấm. ", "kết thúc bằng chấm"),
        ("x" * 300, "x" * 80),
        ("a\x00b\tc", "a-b-c"),
    ],
)
def test_a_name_is_one_that_windows_takes(typed, safe):
    assert file_names.safe(typed) == safe


# Paper


def to_file(path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(300)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_each_page_is_printed_whole_on_paper_that_lies_its_way(paper, tmp_path, qapp):
    target = tmp_path / "in.pdf"
    said = []
    count = print_pages(paper, to_file(target), lambda *page: said.append(page))
    with pypdfium2.PdfDocument(paper) as wanted, pypdfium2.PdfDocument(target) as printed:
        sizes = [[page.get_size() for page in pdf] for pdf in (wanted, printed)]
        assert count == len(wanted) == len(printed)
        for mine, theirs in zip(*sizes, strict=True):
            assert mine == pytest.approx(theirs, abs=1)
        assert ink_edges(wanted[0]) == pytest.approx(ink_edges(printed[0]), abs=2)
    assert said == [(page, count) for page in range(1, count + 1)]


def test_only_the_pages_asked_for_are_printed(paper, tmp_path, qapp):
    printer = to_file(tmp_path / "in.pdf")
    printer.setFromTo(2, 3)
    assert print_pages(paper, printer) == 2
    with pypdfium2.PdfDocument(tmp_path / "in.pdf") as printed:
        assert len(printed) == 2


def test_pages_are_printed_in_the_order_and_as_often_as_asked(paper, tmp_path, qapp):
    printer = to_file(tmp_path / "in.pdf")
    printer.setPageRanges(QPageRanges.fromString("1,4"))
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCopyCount(2)
    assert print_pages(paper, printer) == 4
    with pypdfium2.PdfDocument(paper) as wanted, pypdfium2.PdfDocument(tmp_path / "in.pdf") as done:
        first, fourth = (ink_edges(wanted[number]) for number in (0, 3))
        expected = [fourth, first, fourth, first]
        for page, edges in zip(done, expected, strict=True):
            assert ink_edges(page) == pytest.approx(edges, abs=2)


# The dialog of Qt; Windows shows its own, which no test can fill in.
of_qt = pytest.mark.skipif(sys.platform == "win32", reason="the system's own dialog")


@of_qt
def test_ctrl_p_asks_which_pages_and_prints_them(page, notices, in_dialog, tmp_path, qtbot):
    target = tmp_path / "in ra.pdf"

    def fill(dialog):
        assert dialog.windowTitle() == "In văn bản"
        assert (dialog.minPage(), dialog.maxPage()) == (1, page.view.count)
        dialog.findChild(QComboBox, "printers").setCurrentText("In ra tệp (PDF)")
        dialog.findChild(QLineEdit, "filename").setText(str(target))
        dialog.findChild(QRadioButton, "printRange").click()
        dialog.findChild(QSpinBox, "to").setValue(3)
        dialog.findChild(QSpinBox, "from").setValue(2)
        dialog.accept()

    with in_dialog(QPrintDialog, fill):
        QTest.keyClick(page.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(notices), timeout=20_000)
    assert notices[0].fact == "Đã in 2 trang ra tệp in ra.pdf."
    with (
        pypdfium2.PdfDocument(page.made.proof.content) as shown,
        pypdfium2.PdfDocument(target) as done,
    ):
        assert len(done) == 2
        assert ink_edges(done[0]) == pytest.approx(ink_edges(shown[1]), abs=2)


@of_qt
def test_a_print_dialog_that_is_left_prints_nothing(page, window, notices, in_dialog, tmp_path):
    target = tmp_path / "in ra.pdf"

    def fill(dialog):
        dialog.findChild(QComboBox, "printers").setCurrentText("In ra tệp (PDF)")
        dialog.findChild(QLineEdit, "filename").setText(str(target))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with in_dialog(QPrintDialog, fill):
        page.print_out()
    assert not window.workspace._background.busy
    assert not notices
    assert not target.exists()


def ink_edges(page):
    """Left, top, right, bottom of what is printed, in points."""
    bitmap = page.render(scale=1, grayscale=True, force_bitmap_format=1)
    rows = [
        bytes(bitmap.buffer)[row * bitmap.stride : row * bitmap.stride + bitmap.width]
        for row in range(bitmap.height)
    ]
    inked = [number for number, row in enumerate(rows) if min(row) < 128]
    columns = [column for column in range(bitmap.width) if min(row[column] for row in rows) < 128]
    return columns[0], inked[0], columns[-1], inked[-1]

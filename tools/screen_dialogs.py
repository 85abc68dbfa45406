"""The dialogs to draw: each function makes one, over a made-up office."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kehoach_desktop import paths
from kehoach_desktop.app import rescuing
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.staff import PartyKind
from kehoach_desktop.services.errors import DamagedFileError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui.crash_dialog import CrashDialog
from kehoach_desktop.ui.dialogs.appendix import AppendixDialog
from kehoach_desktop.ui.dialogs.columns import ColumnsDialog
from kehoach_desktop.ui.dialogs.ending import EndingDialog
from kehoach_desktop.ui.dialogs.first_run import FirstRun
from kehoach_desktop.ui.dialogs.merge import MergeDialog
from kehoach_desktop.ui.dialogs.name import NameDialog
from kehoach_desktop.ui.dialogs.new_plan import NewPlanDialog, Sources
from kehoach_desktop.ui.dialogs.party import PartyDialog
from kehoach_desktop.ui.dialogs.paste_list import PasteDialog
from kehoach_desktop.ui.dialogs.reading import Doubt, ReadingDialog
from kehoach_desktop.ui.dialogs.renumber import NewMarker, RenumberDialog
from kehoach_desktop.ui.dialogs.rescue import RescueDialog
from kehoach_desktop.ui.dialogs.waiver import WaiverDialog
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.help.window import HelpWindow
from kehoach_desktop.ui.waiting_dialog import WaitingDialog
from tools.screen_stage import YEAR, Stage, screen


def _wizard(name: str, pages_before: int) -> None:
    def build(stage: Stage) -> QWidget:
        wizard = FirstRun(stage.empty)
        wizard.show()
        QTest.keyClicks(QApplication.focusWidget() or wizard, "UBND xa Binh Minh")
        for _ in range(pages_before):
            QTest.keyClick(QApplication.focusWidget() or wizard, Qt.Key.Key_Return)
            QTest.keyClicks(QApplication.focusWidget() or wizard, "Nguyen Van A")
        return wizard

    screen(name)(build)


_wizard("first-run-office", 0)
_wizard("first-run-user", 1)


@screen("first-run-start")
def _first_run_start(stage: Stage) -> QWidget:
    wizard = FirstRun(stage.empty)
    wizard.show()
    for _ in range(3):
        wizard.fields.go_on.click()
    return wizard


@screen("first-run-moved")
def _first_run_moved(stage: Stage) -> QWidget:
    wizard = FirstRun(stage.empty)
    wizard.show()
    wizard.fields.has_moved.click()
    wizard.fields.moved_words.setText(
        "UBND xã Bình Minh: 2 kế hoạch, 172 dòng, 14 người, 31 tệp minh chứng, 48,2 MB, gói lúc "
        "10:32 15/09/2026. Đã đọc hết, còn nguyên vẹn."
    )
    return wizard


@screen("crash")
def _crash(stage: Stage) -> QWidget:
    trace = "kehoach_desktop/ui/grid/grid_view.py:214 paintEvent\nKeyError"
    return CrashDialog(None, f"Kế hoạch 0.1 · KH-999\n15/09/2026 10:32:05\n\n{trace}", stage.folder)


def _rescue(name: str, office: str) -> None:
    def build(stage: Stage) -> QWidget:
        happened = message_for(DamagedFileError(Path("kehoach.khdb"))).happened
        dialog = RescueDialog(stage.desk, happened, rescuing(stage.folder / office))
        dialog.show()
        found = dialog.findChild(QLabel, "found")
        while isinstance(found, QLabel) and found.text().endswith("…"):
            QTest.qWait(20)
        return dialog

    screen(name)(build)


_rescue("rescue", "full")
_rescue("rescue-no-backup", "empty")


@screen("waiting")
def _waiting(stage: Stage) -> QWidget:
    return WaitingDialog(stage.desk, "Đang khôi phục bản lúc 10:32 15/9/2026…")


@screen("help-beside-a-dialog")
def _help_beside(stage: Stage) -> QWidget:
    window = HelpWindow(stage.desk, paths.resources() / "help")
    window.show_topic("cot")
    window.open_beside()
    return window


@screen("new-plan")
def _new_plan(stage: Stage) -> QWidget:
    planning = stage.full.planning
    sources = Sources(
        planning.entries(),
        stage.full.templates(),
        lambda entry: plan_to_data(planning.open(entry.id), stage.full.staffing.directory()),
    )
    return NewPlanDialog(stage.desk, sources, YEAR + 1)


@screen("new-plan-from-template")
def _new_plan_from_template(stage: Stage) -> QWidget:
    sources = Sources((), stage.full.templates(), lambda _entry: {})
    return NewPlanDialog(stage.desk, sources, YEAR, from_template=True)


@screen("appendix")
def _appendix(stage: Stage) -> QWidget:
    return AppendixDialog(stage.desk, next(_plan(stage).appendices()))


@screen("columns")
def _columns(stage: Stage) -> QWidget:
    plan = _plan(stage)
    return ColumnsDialog(stage.desk, plan.columns(next(plan.tables()).id), stage.full.new_id)


@screen("reading")
def _reading(stage: Stage) -> QWidget:
    doubt = Doubt("Thời gian", "Quý IV hàng năm", "", lambda text: f"Kỳ báo cáo: {text}")
    return ReadingDialog(stage.desk, doubt)


@screen("renumber")
def _renumber(stage: Stage) -> QWidget:
    rows = [row for row in _plan(stage).all_rows() if row.marker][:12]
    changes = [NewMarker(row.id, row.title, f"{row.marker}a", row.marker or "") for row in rows]
    return RenumberDialog(stage.desk, changes)


@screen("waiver")
def _waiver(stage: Stage) -> QWidget:
    return WaiverDialog(stage.desk, "Dòng 1.3 chưa có đơn vị chủ trì.")


@screen("name")
def _name(stage: Stage) -> QWidget:
    note = "Giữ chữ lọc và nhóm dòng đang chọn; dùng được ở mọi phụ lục trên máy này."
    title = "Giữ cách xem này để dùng lại"
    return NameDialog(stage.desk, title, note, "Việc chưa giao", lambda _name: "")


@screen("party")
def _party(stage: Stage) -> QWidget:
    return PartyDialog(stage.desk, PartyKind.OFFICER, _register(stage), stage.full.new_id())


@screen("ending")
def _ending(stage: Stage) -> QWidget:
    officer = stage.full.staffing.directory().officers[0]
    return EndingDialog(stage.desk, officer, _register(stage), stage.full.new_id)


@screen("merge")
def _merge(stage: Stage) -> QWidget:
    return MergeDialog(stage.desk, PartyKind.UNIT, _register(stage))


@screen("paste-list")
def _paste_list(stage: Stage) -> QWidget:
    text = "Nguyễn Văn H\tCông chức Văn phòng\nTrần Thị K\tCông chức Tư pháp"
    return PasteDialog(stage.desk, PartyKind.OFFICER, _register(stage), text)


def _plan(stage: Stage) -> Plan:
    return stage.full.planning.open(stage.full.planning.entries()[0].id)


def _register(stage: Stage) -> Register:
    return Register(stage.full.staffing.directory(), stage.full.clock().date())

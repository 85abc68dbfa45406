"""The page "Báo cáo" and its dialogs in all their states."""

from datetime import date, datetime
from time import monotonic, sleep

from PySide6.QtWidgets import QApplication, QWidget

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.progress import (
    Progress,
    ProgressId,
    ProgressState,
    Snapshot,
    Wording,
)
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.services.documents import Wish
from kehoach_desktop.services.issuing import Issue
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.dialogs.lock_copy import LockCopyDialog
from kehoach_desktop.ui.dialogs.open_period import OpenPeriodDialog
from kehoach_desktop.ui.dialogs.plan_form import PlanFormDialog
from kehoach_desktop.ui.dialogs.wording import WordingDialog
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.pages.reports_page import ReportsPage
from tools.screen_builders import window_over
from tools.screen_stage import YEAR, Stage, screen

_QUARTER = Period(PeriodKind.QUARTER, YEAR, 3)
_UNOPENED = Period(PeriodKind.HALF_YEAR, YEAR, 1)
_PATIENCE = 20  # seconds


def _page(window: MainWindow) -> ReportsPage:
    page = window.page("reports")
    if not isinstance(page, ReportsPage):
        raise TypeError(page)
    return page


def _settle(page: ReportsPage) -> None:
    end = monotonic() + _PATIENCE
    QApplication.processEvents()
    while not page.is_settled() and monotonic() < end:
        QApplication.processEvents()
        sleep(0.002)
    QApplication.processEvents()


def _shown(window: MainWindow) -> QWidget:
    """The picture is taken later: nothing is drawn any more after this."""
    page = _page(window)
    _settle(page)
    window.close_bar()
    page.finish()
    return window.shell


def _with_results(context: Context) -> None:
    """The third quarter with a few results, once for all screens."""
    tracking = context.tracking()
    if any(each.period == _QUARTER for each in tracking.periods()):
        return
    period = tracking.open_period(_QUARTER, date(YEAR, 9, 20), "Mở kỳ")
    plan = context.planning.open(context.planning.entries()[0].id)
    states = list(ProgressState)
    rows = [row for _, row in zip(range(24), plan.all_rows(), strict=False)]
    entries = [
        Progress(
            ProgressId(context.new_id()),
            row.id,
            period.id,
            datetime(YEAR, 9, 1).astimezone(),
            "Nguyễn Văn A",
            states[number % len(states)],
            result="Đã rà soát, không có quy định chồng chéo",
        )
        for number, row in enumerate(rows)
    ]
    tracking.record(period, entries, "Nhập kết quả")


def _report(stage: Stage) -> tuple[MainWindow, ReportsPage]:
    _with_results(stage.full)
    window = window_over(stage, stage.full, "reports")
    page = _page(window)
    page.choose_period(_QUARTER)
    page.choose(DocumentKind.REPORT)
    _settle(page)
    return window, page


@screen("reports-plan")
def _plan(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full, "reports")
    _page(window).choose(DocumentKind.PLAN)
    return _shown(window)


@screen("reports-period")
def _periodic(stage: Stage) -> QWidget:
    window, _ = _report(stage)
    return _shown(window)


@screen("reports-no-period")
def _no_period(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full, "reports")
    page = _page(window)
    page.choose_period(_UNOPENED)
    page.choose(DocumentKind.REPORT)
    return _shown(window)


@screen("reports-no-plan")
def _no_plan(stage: Stage) -> QWidget:
    return _shown(window_over(stage, stage.empty, "reports"))


@screen("reports-handover")
def _handover(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full, "reports")
    _page(window).choose(DocumentKind.HANDOVER)
    return _shown(window)


@screen("reports-locked")
def _locked(stage: Stage) -> QWidget:
    window, page = _report(stage)
    made = page.made
    if made is None:
        raise ValueError(made)
    context = stage.full
    plan = context.planning.open(made.wish.plan_id)
    known: list[Snapshot] = context.issuing().locked(plan.id)
    if not known:
        title = "Báo cáo 6 tháng đầu năm"
        issue = Issue(DocumentKind.REPORT, title, made.proof.content, page.view.count, "UBND tỉnh")
        known = [context.issuing().lock(plan, issue)]
    page.refresh()
    page.choose(known[0])
    return _shown(window)


@screen("open-period")
def _open_period(stage: Stage) -> QWidget:
    return OpenPeriodDialog(stage.desk, _QUARTER)


@screen("lock-copy")
def _lock_copy(stage: Stage) -> QWidget:
    rest = (
        "7 trang, đúng như đang xem. Kỳ Quý III/2026 khoá lại: không nhập thêm kết quả đến khi "
        "mở lại."
    )
    return LockCopyDialog(stage.desk, "Báo cáo Quý III/2026", rest, "UBND tỉnh (qua Sở Nội vụ)")


@screen("plan-form")
def _plan_form(stage: Stage) -> QWidget:
    own = Form(margin_right=25, table_size=13)
    return PlanFormDialog(stage.desk, own, Form(), lambda: True)


@screen("wording")
def _wording(stage: Stage) -> QWidget:
    _with_results(stage.full)
    plan_id = stage.full.planning.entries()[0].id
    drafted = stage.full.documents().sentences(Wish(DocumentKind.REPORT, plan_id, _QUARTER))
    kept = {"overview": Wording("Trong quý III, xã hoàn thành phần lớn nhiệm vụ.", "cũ")}
    return WordingDialog(stage.desk, "Lời văn: Báo cáo kỳ", drafted, kept)

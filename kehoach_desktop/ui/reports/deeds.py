"""What can be done to a document besides looking: each deed asks, does, and says what it did."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.edits import PutHead, PutWaiver
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.period import Period
from kehoach_desktop.domain.plan import Plan, Waiver
from kehoach_desktop.domain.progress import ReportingPeriod, Snapshot
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.services.documents import Wish
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.issuing import Issue
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.reviewing import Remark
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.notices import Notice, Tone
from kehoach_desktop.ui.reports.composer import Desk, Made

T = TypeVar("T")


class Deeds(QObject):
    """Dialogs are loaded when they are first asked with."""

    notice = Signal(object)
    period_changed = Signal(object)  # a ReportingPeriod as it is now

    def __init__(self, context: Context, desk: Callable[[], Desk], parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._desk, self._widget = context, desk, parent

    def waive(self, editor: PlanEditor | None, remark: Remark) -> None:
        """Let a warning stand with a reason, or be reminded of it again."""
        if editor is None:
            return
        from kehoach_desktop.ui.dialogs.waiver import WaiverDialog  # noqa: PLC0415

        waiver, label = None, f"Nhắc lại: {remark.words}"
        if remark.waiver is None:
            reason = WaiverDialog.ask(self._widget, f"{remark.words}. {remark.where}".strip())
            if reason is None:
                return
            code, owner = remark.key
            waiver, label = Waiver(code, owner, reason), f"Bỏ qua: {remark.words}"
        self.tried(lambda: editor.push(PutWaiver(remark.key, waiver), label))

    def choose_form(self, editor: PlanEditor | None) -> None:
        """The plan's own form, or the office's again: one step that can be undone."""
        if editor is None:
            return
        from kehoach_desktop.ui.dialogs.plan_form import PlanFormDialog  # noqa: PLC0415

        head, office = editor.plan.head, self._context.staffing.office().form
        has_font = self._desk().printing.has_system_font
        chosen = PlanFormDialog.ask(self._widget, head.form, office, has_font)
        if chosen is not None and chosen.form != head.form:
            edit = PutHead(replace(head, form=chosen.form))
            self.tried(lambda: editor.push(edit, "Đổi thể thức của kế hoạch"))

    def open_period(self, proposed: Period) -> Period | None:
        from kehoach_desktop.ui.dialogs.open_period import OpenPeriodDialog  # noqa: PLC0415

        tracking = self._context.tracking()
        opened = {each.period for each in tracking.periods()}
        wanted = OpenPeriodDialog.ask(self._widget, proposed, opened)
        if wanted is None:
            return None
        label = f"Mở kỳ {wanted.period.label}"
        period = self.tried(lambda: tracking.open_period(wanted.period, wanted.due, label))
        if period is None:
            return None
        self.period_changed.emit(period)
        return wanted.period

    def of_locked(
        self, snapshot: Snapshot, done: Callable[[Snapshot], object]
    ) -> list[tuple[str, Callable[[], object]]]:
        """What can be done about a locked copy; `done` is called after it was."""
        known = self._context.tracking().periods()
        period = next((each for each in known if each.id == snapshot.period_id), None)
        is_report = snapshot.document is DocumentKind.REPORT
        if period is None or not is_report or not period.state.is_locked:
            return []

        def reopen() -> None:
            if self.reopen(period):
                done(snapshot)

        return [("Mở lại kỳ để sửa số liệu…", reopen)]

    def reopen(self, period: ReportingPeriod) -> bool:
        from kehoach_desktop.ui.dialogs.waiver import WaiverDialog  # noqa: PLC0415

        name = period.period.label
        note = "Bản đã khoá vẫn giữ nguyên; kết quả của kỳ lại nhập được."
        reason = WaiverDialog.ask_reason(self._widget, f"Mở lại kỳ {name}", note)
        if reason is None:
            return False
        changed = self.tried(lambda: self._context.tracking().unlock(period, reason))
        if changed is None:
            return False
        self._say(f"Đã mở lại kỳ {name}; bản đã gửi vẫn còn nguyên.")
        self.period_changed.emit(changed)
        return True

    def edit_words(self, wish: Wish) -> bool:
        from kehoach_desktop.ui.dialogs.wording import WordingDialog  # noqa: PLC0415

        desk = self._desk()
        documents, issuing = desk.documents, desk.issuing
        drafted = self.tried(lambda: documents.sentences(wish))
        if drafted is None:
            return False
        place, start = documents.words_place(wish), documents.kept_key(wish, "")
        kept = {
            key.removeprefix(start): each
            for key, each in issuing.wordings(place).items()
            if key.startswith(start)
        }
        said = WordingDialog.ask(self._widget, f"Lời văn: {term(wish.kind)}", drafted, kept)
        if said is None:
            return False
        changes = {f"{start}{key}": each for key, each in said.items()}

        def say() -> bool:
            issuing.say(place, changes)
            return True

        return self.tried(say) is not None

    def lock(self, plan: Plan, made: Made, pages: int) -> bool:
        """Keep the paper that is seen as the one that is sent."""
        from kehoach_desktop.ui.dialogs.lock_copy import LockCopyDialog  # noqa: PLC0415

        period = self._period_of(made.wish)
        rest = f"{pages} trang, đúng như đang xem."
        if period is not None and not period.state.is_locked:
            rest += f" Kỳ {period.period.label} khoá lại: không nhập thêm kết quả đến khi mở lại."
        office = self._context.staffing.office()
        receiver = "; ".join(made.wish.receivers) or office.receiver
        name = name_of(made.wish)
        chosen = LockCopyDialog.ask(self._widget, name, rest, receiver)
        if chosen is None:
            return False
        issue = Issue(made.wish.kind, name, made.proof.content, pages, chosen, period)
        if self.tried(lambda: self._desk().issuing.lock(plan, issue)) is None:
            return False
        self._say(f"Đã khoá bản gửi: {name}")
        if period is not None:
            self.period_changed.emit(period)
        return True

    def tried(self, act: Callable[[], T]) -> T | None:
        """What cannot be done is said in words; None then."""
        try:
            return act()
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
            return None

    def _period_of(self, wish: Wish) -> ReportingPeriod | None:
        if wish.kind is not DocumentKind.REPORT:
            return None
        known = self._context.tracking().periods()
        return next((each for each in known if each.period == wish.period), None)

    def _say(self, words: str) -> None:
        self.notice.emit(Notice(Tone.OK, words, as_toast=True))


def name_of(wish: Wish) -> str:
    if wish.kind is DocumentKind.REPORT and wish.period:
        return f"Báo cáo {wish.period.label}"
    return term(wish.kind)

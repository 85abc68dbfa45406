"""Fills the lists on the left from the plan and the office, and reads the wish out of them."""

from collections.abc import Callable, Sequence

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.period import Period
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.progress import Snapshot
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.services.documents import Wish
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.reports import catalogue
from kehoach_desktop.ui.reports.document_list import DocumentList
from kehoach_desktop.ui.reports.options_panel import OptionsPanel

_OF_THE_PLAN = {DocumentKind.PLAN, DocumentKind.APPENDICES}  # number and day stand in its head


class Choosing:
    def __init__(
        self,
        documents: DocumentList,
        options: OptionsPanel,
        context: Context,
        locked: Callable[[Plan], Sequence[Snapshot]],
    ) -> None:
        self._documents, self._options, self._context = documents, options, context
        self._locked = locked
        self._pages: dict[DocumentKind, int] = {}
        self._office_form = Form()

    def note_pages(self, kind: DocumentKind, count: int) -> None:
        self._pages[kind] = count

    def forget_pages(self) -> None:
        self._pages.clear()

    def show(self, plan: Plan | None) -> None:
        self.show_periods(plan, self._options.period)
        self.show_parties(plan)
        office = self._context.staffing.office()
        self._office_form = office.form
        self._options.hint_receiver(office.receiver)
        self.show_form(plan)
        self.show_entries(plan)

    def show_form(self, plan: Plan | None) -> None:
        if plan is not None:
            self._options.show_form(plan.head.form, self._office_form)

    def show_entries(self, plan: Plan | None) -> None:
        if plan is None:
            return
        period, known = self._options.period, self._context.tracking().periods()
        self._documents.show_entries(
            catalogue.entries(
                plan,
                period=period,
                is_open=any(each.period == period for each in known),
                has_criteria=bool(self._context.criteria().sets()),
                pages=self._pages,
                locked=self._locked(plan),
            )
        )

    def show_parties(self, plan: Plan | None) -> None:
        if plan is None:
            return
        directory = self._context.staffing.directory()
        is_handover = self._documents.current() is DocumentKind.HANDOVER
        carrying = catalogue.carrying(plan, directory)
        self._options.show_parties(carrying, everyone=not is_handover)
        self._options.show_takers(catalogue.takers(directory))

    def show_periods(self, plan: Plan | None, wanted: Period | None) -> None:
        """Without a wish the one that is most likely reported on now."""
        today = self._context.clock().date()
        year = (plan.head.plan_year if plan else None) or today.year
        known = self._context.tracking().periods()
        chosen = wanted or catalogue.likely_period(known, year, today)
        self._options.show_periods(catalogue.periods(known, year, chosen))
        self._options.choose_period(chosen)

    def wish(self, plan: Plan | None) -> Wish | None:
        kind, options = self._documents.current(), self._options
        if plan is None or not isinstance(kind, DocumentKind):
            return None
        plain = kind in _OF_THE_PLAN
        return Wish(
            kind,
            plan.id,
            options.period,
            party=options.party,
            to_party=options.to_party,
            receivers=() if plain else options.addressees,
            submission=options.submission and kind is DocumentKind.LETTER,
            number="" if plain else options.number,
            day=None if plain else options.day,
        )

"""Makes documents beside the window: the first page at once, then all, then what to look at."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.report import Document, DocumentKind
from kehoach_desktop.services.documents import Documents, Wish
from kehoach_desktop.services.issuing import Issuing
from kehoach_desktop.services.ports import Printing, Proof
from kehoach_desktop.services.reviewing import Remark, Reviewed, review
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.tracking import Tracking


@dataclass(frozen=True, slots=True)
class Desk:
    """The use cases that a document needs."""

    documents: Documents
    issuing: Issuing
    printing: Printing
    staffing: Staffing
    tracking: Tracking


@dataclass(frozen=True, slots=True)
class Made:
    """One document as it stands now."""

    wish: Wish
    document: Document
    proof: Proof
    remarks: tuple[Remark, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Said:
    turn: int
    what: object


class Composer(QObject):
    """Of several wishes in a row only the last one is answered."""

    first = Signal(object)  # bytes of a file that holds the first page
    made = Signal(object)  # Made
    failed = Signal(object)  # the exception
    _said = Signal(object)

    def __init__(self, desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="composer")
        self._turn = 0
        self._answered = 0
        self._said.connect(self._answer)

    @property
    def busy(self) -> bool:
        return self._answered != self._turn

    def compose(self, wish: Wish, plan: Plan) -> None:
        """`plan` is only looked at for its doubts; the document is made of what is stored."""
        self._turn += 1
        self._pool.submit(self._work, self._turn, wish, plan)

    def forget(self) -> None:
        """What is being made is no longer wanted."""
        self._turn += 1
        self._answered = self._turn

    def close(self) -> None:
        self.forget()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, turn: int, wish: Wish, plan: Plan) -> None:
        """Runs on the worker; a newer wish ends it at the next step."""
        try:
            for what in self._steps(wish, plan):
                if turn != self._turn:
                    return
                self._said.emit(_Said(turn, what))
        except Exception as error:  # noqa: BLE001 - told on the window's own thread
            self._said.emit(_Said(turn, error))

    def _steps(self, wish: Wish, plan: Plan) -> Iterator[object]:
        desk = self._desk()
        document = desk.documents.make(wish)
        yield desk.printing.first_page(document)
        proof = desk.printing.proof(document)
        remarks = review(_reviewed(desk, wish, plan, document, proof))
        yield Made(wish, document, proof, tuple(remarks))

    def _answer(self, said: _Said) -> None:
        if said.turn != self._turn:
            return
        match said.what:
            case bytes():
                self.first.emit(said.what)
            case Made():
                self._answered = said.turn
                self.made.emit(said.what)
            case _:
                self._answered = said.turn
                self.failed.emit(said.what)


def _reviewed(desk: Desk, wish: Wish, plan: Plan, document: Document, proof: Proof) -> Reviewed:
    what = Reviewed(plan, desk.staffing.directory(), document, proof)
    if document.kind is not DocumentKind.REPORT:
        return what
    known = [each for each in desk.tracking.periods() if each.period == wish.period]
    return Reviewed(
        plan,
        what.directory,
        document,
        proof,
        latest=desk.tracking.latest(plan.id, known[0].id) if known else {},
        wordings=desk.issuing.wordings(desk.documents.words_place(wish)),
        drafted={each.key: each.text for each in desk.documents.sentences(wish)},
    )

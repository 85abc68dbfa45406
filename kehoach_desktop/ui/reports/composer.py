"""Makes documents beside the window: the first page at once, then all, then what to look at."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import field

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.report import Document, DocumentKind
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.documents import Documents, Wish
from kehoach_desktop.services.issuing import Issuing
from kehoach_desktop.services.ports import Printing, Proof, Watch
from kehoach_desktop.services.reviewing import Remark, Reviewed, review
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.tracking import Tracking
from kehoach_desktop.ui.background import Background, Job, Task, watch_of

_WORDS = "Đang soạn văn bản…"


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
    """Of several wishes in a row only the last one is answered; the others are given up."""

    first = Signal(object)  # bytes of a file that holds the first page
    made = Signal(object)  # Made
    failed = Signal(object)  # the exception
    stopped = Signal()  # by the person who waited
    _said = Signal(object)

    def __init__(
        self, desk: Callable[[], Desk], background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._background = desk, background
        self._job: Job[None] | None = None
        # Of its own: a preview does not wait for a backup to be written.
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="composer")
        self._turn = 0
        self._answered = 0
        self._said.connect(self._answer)

    @property
    def busy(self) -> bool:
        return self._answered != self._turn

    def compose(self, wish: Wish, plan: Plan) -> None:
        """`plan` is only looked at for its doubts; the document is made of what is stored."""
        self._give_up()
        turn = self._turn
        self._job = self._background.run(
            _WORDS,
            lambda task: self._work(task, turn, wish, plan),
            failed=lambda error: self._answer(_Said(turn, error)),
            cancelled=lambda: self._answer(_Said(turn, None)),
            pool=self._pool,
        )

    def forget(self) -> None:
        """What is being made is no longer wanted."""
        self._give_up()
        self._answered = self._turn

    def close(self) -> None:
        self.forget()
        self._pool.shutdown(wait=True)

    def _give_up(self) -> None:
        """Whatever is still said of the work before this finds nobody who listens."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()

    def _work(self, task: Task, turn: int, wish: Wish, plan: Plan) -> None:
        """Runs on the worker."""
        for what in self._steps(wish, plan, watch_of(task, _WORDS)):
            task.check()
            self._said.emit(_Said(turn, what))

    def _steps(self, wish: Wish, plan: Plan, watch: Watch) -> Iterator[object]:
        desk = self._desk()
        document = desk.documents.make(wish)
        yield desk.printing.first_page(document, watch)
        proof = desk.printing.proof(document, watch)
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
            case None:
                self._answered = said.turn
                self.stopped.emit()
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

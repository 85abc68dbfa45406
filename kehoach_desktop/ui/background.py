"""Long work beside the window: one worker thread, answers on the window's own thread.

The office's file has one connection. The store lets one unit of work in at a time, whatever the
thread, so a job and the window may both use the services; the later one waits for the earlier.
"""

import sys
from collections.abc import Callable
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from kehoach_desktop.services.errors import CancelledError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")

SHOW_AFTER_MS = 500
CANCEL_AFTER_MS = 3000
LEAVE_AFTER_S = 2.0  # the system grants a leaving program no more


class Task:
    """What the work gets in hand: it says how far it is, and asks whether to go on."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._cancelled = Event()

    def say(self, words: str) -> None:
        self._say(words)

    def check(self) -> None:
        if self._cancelled.is_set():
            raise CancelledError

    def cancel(self) -> None:
        self._cancelled.set()


def watch_of(task: Task, words: str) -> Callable[[int], None]:
    """For work that counts its pages: it can be given up at each, and says how many there are."""

    def watch(pages: int) -> None:
        task.check()
        if pages:
            task.say(f"{words} trang {pages}")

    return watch


class Job(QObject, Generic[T]):
    """One piece of work; its signals come on the window's thread."""

    done = Signal(object)
    failed = Signal(object)  # the exception
    cancelled = Signal()
    said = Signal(str)
    _ended = Signal(object)  # a Future

    def __init__(self, words: str, work: Callable[[Task], T]) -> None:
        super().__init__()
        self.words = words
        self._work = work
        self._task = Task(self.said.emit)
        self.future: Future[T] | None = None  # once it has been given to a thread
        self._ended.connect(self._answer)

    def cancel(self) -> None:
        self._task.cancel()

    def start(self, pool: "ThreadPoolExecutor") -> None:
        self.future = pool.submit(self._run)
        self.future.add_done_callback(self._ended.emit)

    def _run(self) -> T:
        self._task.check()  # given up while it waited for its turn
        return self._work(self._task)

    def _answer(self, future: "Future[T]") -> None:
        error = future.exception()
        match error:
            case None:
                self.done.emit(future.result())
            case CancelledError():
                self.cancelled.emit()
            case _:
                self.failed.emit(error)


class Background(QObject):
    """Runs jobs one after the other; `shown` tells the status bar what to say of the first."""

    shown = Signal(str)  # after half a second; an empty text when nothing runs any more
    cancellable = Signal()  # after three seconds

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job[Any]] = []
        self._slow = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._slow.timeout.connect(self._show)
        self._very_slow = QTimer(self, singleShot=True, interval=CANCEL_AFTER_MS)
        self._very_slow.timeout.connect(self.cancellable)

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - with the first job

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def run(
        self,
        words: str,
        work: Callable[[Task], T],
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        cancelled: Callable[[], object] | None = None,
        pool: "ThreadPoolExecutor | None" = None,
    ) -> Job[T]:
        """Without `failed`, a fault goes the way of every unexpected one.

        Who brings a thread of its own does not wait for the jobs of others, and ends it itself.
        """
        job = Job(words, work)
        if done is not None:
            job.done.connect(done)
        job.failed.connect(failed or _unexpected)
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        job.said.connect(self._say)
        for ending in (job.done, job.failed, job.cancelled):
            ending.connect(lambda: self._forget(job))
        self._jobs.append(job)
        if len(self._jobs) == 1:
            self._slow.start()
            self._very_slow.start()
        job.start(pool or self._pool)
        return job

    def cancel(self) -> None:
        for job in self._jobs:
            job.cancel()

    def finish(self) -> None:
        """Give what was begun two seconds to come to its end, then give it up; start nothing more.

        What cannot be given up is waited for: the data may not be closed under it.
        """
        from concurrent.futures import wait  # noqa: PLC0415

        self._pool.shutdown(wait=False, cancel_futures=True)
        wait([job.future for job in self._jobs if job.future is not None], LEAVE_AFTER_S)
        self.cancel()
        self._pool.shutdown(wait=True)

    def _say(self, words: str) -> None:
        if self._jobs and not self._slow.isActive():
            self.shown.emit(words)

    def _show(self) -> None:
        if self._jobs:
            self.shown.emit(self._jobs[0].words)

    def _forget(self, job: Job[T]) -> None:
        if not isValid(self):
            return  # the window was closed on it, and the job's last word came later
        self._jobs = [each for each in self._jobs if each is not job]
        job.deleteLater()
        if not self._jobs:
            self._slow.stop()
            self._very_slow.stop()
            self.shown.emit("")


def _unexpected(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)

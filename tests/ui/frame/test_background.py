"""Long work goes on beside the window and answers on the window's own thread."""

import threading

import pytest

from kehoach_desktop.services.errors import DiskFullError
from kehoach_desktop.ui import background
from kehoach_desktop.ui.background import Background


@pytest.fixture
def runner(qapp):
    made = Background()
    yield made
    made.finish()


@pytest.fixture
def gate():
    """Holds the work until the test lets it go on."""
    held = threading.Event()
    yield held
    held.set()


def test_the_result_comes_back_on_the_windows_thread(runner, qtbot):
    threads, results = [], []

    def work(_task):
        threads.append(threading.current_thread())
        return 86

    def done(rows):
        threads.append(threading.current_thread())
        results.append(rows)

    runner.run("Đang xuất…", work, done=done)
    qtbot.waitUntil(lambda: results == [86])
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_a_fault_of_the_work_comes_back_as_it_is(runner, qtbot, tmp_path):
    failed = []

    def work(_task):
        raise DiskFullError(tmp_path)

    runner.run("Đang xuất…", work, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], DiskFullError)


def test_jobs_run_one_after_the_other(runner, qtbot):
    order = []
    for number in range(5):
        runner.run("Đang làm…", lambda _task, number=number: order.append(number))
    assert runner.busy
    qtbot.waitUntil(lambda: not runner.busy)
    assert order == [0, 1, 2, 3, 4]


def test_slow_work_is_shown_and_then_may_be_given_up(runner, qtbot, gate):
    runner._slow.setInterval(1)
    runner._very_slow.setInterval(2)
    said, ended = [], []
    runner.shown.connect(said.append)

    def work(task):
        gate.wait(5)
        task.check()
        ended.append("to the end")

    job = runner.run("Đang sao lưu…", work)
    job.cancelled.connect(lambda: ended.append("given up"))
    with qtbot.waitSignal(runner.cancellable):
        pass
    assert said == ["Đang sao lưu…"]
    runner.cancel()
    gate.set()
    qtbot.waitUntil(lambda: ended == ["given up"])
    assert said[-1] == ""


def test_quick_work_says_nothing(runner, qtbot):
    said = []
    runner.shown.connect(said.append)
    runner.run("Đang làm…", lambda _task: None)
    qtbot.waitUntil(lambda: not runner.busy)
    assert said == [""]


def test_the_work_says_how_far_it_is(runner, qtbot, gate):
    runner._slow.setInterval(1)
    said = []
    runner.shown.connect(said.append)

    def work(task):
        gate.wait(5)
        task.say("Đang xuất 37/86 dòng…")

    runner.run("Đang xuất…", work)
    qtbot.waitUntil(lambda: said == ["Đang xuất…"])
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert said == ["Đang xuất…", "Đang xuất 37/86 dòng…", ""]


def test_a_job_given_up_while_it_waits_never_begins(runner, qtbot, gate):
    begun = []
    runner.run("Đang làm…", lambda _task: gate.wait(5))
    waiting = runner.run("Đang làm…", lambda _task: begun.append(1))
    waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert begun == []


def test_leaving_waits_for_what_was_begun(qapp, gate):
    runner, ended = Background(), []

    def work(_task):
        gate.set()
        ended.append(1)

    runner.run("Đang sao lưu…", work)
    gate.wait(5)
    runner.finish()
    assert ended == [1]


def test_leaving_gives_up_what_takes_too_long(qapp, gate, monkeypatch):
    monkeypatch.setattr(background, "LEAVE_AFTER_S", 0.05)
    runner, ended, begun = Background(), [], threading.Event()

    def work(task):
        begun.set()
        try:
            while not gate.wait(0.01):
                task.check()
        finally:
            ended.append(1)

    runner.run("Đang xuất…", work)
    assert begun.wait(5)
    runner.finish()
    assert ended == [1]
    assert not gate.is_set()


def test_patience_is_half_a_second_three_seconds_and_two():
    patience = background.SHOW_AFTER_MS, background.CANCEL_AFTER_MS, background.LEAVE_AFTER_S
    assert patience == (500, 3000, 2.0)

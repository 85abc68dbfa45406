"""The reading process takes no more memory and time than it gave itself, whatever it is told to."""

import ctypes
import subprocess
import sys

import pytest

from kehoach_desktop.exchange.reading import child
from kehoach_desktop.exchange.reading.limits import _job_limits

_MEGABYTE = 1 << 20


_LIMIT = "from kehoach_desktop.exchange.reading.limits import limit_process as limit"


def limited(memory, seconds, *lines):
    code = "\n".join((_LIMIT, f"limit({memory}, {seconds})", *lines))
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_memory_beyond_the_limit_is_not_given():
    ended = limited(
        256 * _MEGABYTE, 60, f"print(len(bytes({16 * _MEGABYTE})))", f"bytes({1 << 30})"
    )
    assert ended.stdout.split() == [str(16 * _MEGABYTE)]
    assert "MemoryError" in ended.stderr


def test_a_process_that_never_ends_is_ended_by_the_system():
    ended = limited(256 * _MEGABYTE, 1, "while True: pass")
    assert ended.returncode != 0
    assert ended.stderr == ""  # nothing in the process had a say


@pytest.mark.skipif(sys.platform == "win32", reason="a job has no limit above it to be asked for")
def test_a_limit_of_the_system_that_is_lower_stays():
    lower = 512 * _MEGABYTE
    asked = ("import resource", "print(*resource.getrlimit(resource.RLIMIT_AS))")
    ended = limited(lower, 60, f"limit({1 << 40}, 60)", *asked)
    assert ended.stdout.split() == [str(lower), str(lower)]


def test_windows_is_told_the_limits_in_its_own_words():
    limits = _job_limits(child.MEMORY, child.SECONDS)
    assert ctypes.sizeof(limits) == 144  # as the 64-bit headers lay it out
    content = bytes(limits)
    assert int.from_bytes(content[0:8], "little") == 600_000_000  # 60 s of 100 ns each
    assert int.from_bytes(content[16:20], "little") == 0x2 | 0x8 | 0x100 | 0x400
    assert int.from_bytes(content[40:44], "little") == 1  # process
    assert int.from_bytes(content[112:120], "little") == 1 << 30

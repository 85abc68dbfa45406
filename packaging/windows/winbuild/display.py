"""A screen of its own for what needs one: no window appears on anybody's desktop."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

_SIZE = "1366x768x24"


@contextmanager
def display() -> Iterator[str]:
    """The X server looks for a free number itself, and ends with its user."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as announced:
        number = announced.readline().strip()
    if not number:
        raise RuntimeError("Xvfb does not start")
    name = f":{number}"
    manager = subprocess.Popen(
        ["openbox"],
        env={**os.environ, "DISPLAY": name},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(1)
    try:
        yield name
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=30)

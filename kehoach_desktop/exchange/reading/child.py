"""Reads a file from outside in a process of its own: what goes wrong there stays there."""

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.source import Source
from kehoach_desktop.exchange.reading.handover import packed, unpacked
from kehoach_desktop.services import errors
from kehoach_desktop.services.errors import (
    DamagedForeignFileError,
    ForeignFileError,
    MissingFileError,
    StorageError,
    TooLargeFileError,
)

COMMAND = "--read-file"
SECONDS = 60
MEMORY = 1 << 30
_LOOK_EVERY = 0.02
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_apart(path: Path, check: Callable[[], None], *, seconds: float = SECONDS) -> Source:
    """Ask now and then whether to go on; giving up ends the other process at once."""
    if not path.is_file():
        raise MissingFileError(path)
    process = subprocess.Popen(  # noqa: S603 - this very program
        [*_own_command(), COMMAND, str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
    )
    try:
        return understood(_hear(process, path, check, seconds), path)
    finally:
        process.kill()
        process.communicate()


def _own_command() -> Sequence[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "kehoach_desktop"]


def _hear(
    process: "subprocess.Popen[bytes]", path: Path, check: Callable[[], None], seconds: float
) -> bytes:
    until = time.monotonic() + seconds
    while True:
        try:
            return process.communicate(timeout=_LOOK_EVERY)[0]
        except subprocess.TimeoutExpired:
            check()
        if time.monotonic() > until:
            raise TooLargeFileError(path)


def understood(content: bytes, path: Path) -> Source:
    try:
        answer = json.loads(content)
        if "fault" in answer:
            raise _fault(str(answer["fault"]), path)
        return unpacked(answer)
    except (ValueError, KeyError, TypeError, PlanFormatError) as error:
        raise DamagedForeignFileError(path) from error  # the other process broke down


def _fault(name: str, path: Path) -> StorageError:
    kind = getattr(errors, name, None)
    is_known = isinstance(kind, type) and issubclass(kind, ForeignFileError)
    return kind(path) if is_known and kind is not None else DamagedForeignFileError(path)


def answer(path: Path) -> bytes:
    """What the other process says, within its limits."""
    from kehoach_desktop.exchange.reading.limits import limit_process  # noqa: PLC0415

    with suppress(OSError):  # a system that sets no limits still reads: whoever asked waits so long
        limit_process(MEMORY, 2 * SECONDS)  # whoever asked gives up first, and says why
    gc.disable()  # one file leaves no rings behind; looking for them took a seventh of the time
    return said_of(path)


def said_of(path: Path) -> bytes:
    """The source, or the name of what was wrong."""
    from kehoach_desktop.exchange.reading.files import read_file  # noqa: PLC0415

    try:
        said = packed(read_file(path))
    except ForeignFileError as error:
        said = {"fault": type(error).__name__}
    except MemoryError:
        said = {"fault": TooLargeFileError.__name__}
    except Exception:  # noqa: BLE001 - one answer to whatever a hostile file brings about
        said = {"fault": DamagedForeignFileError.__name__}
    return json.dumps(said, ensure_ascii=False).encode()

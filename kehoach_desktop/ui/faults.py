"""Unexpected faults: into the log without anybody's data, then to whoever shows them."""

import faulthandler
import logging
import platform
import sys
import threading
from copy import copy
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from time import monotonic
from traceback import extract_tb
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Signal, qVersion

from kehoach_desktop import __version__

LOG_NAME, CRASH_NAME = "kehoach.log", "crash.log"
_LOG_BYTES, _LOG_FILES = 1_000_000, 4  # beside the file in use
_REPEAT_SECONDS = 60  # a fault while painting comes back with every paint
_LOG = logging.getLogger(__name__)


class Faults(QObject):
    """Catches what nobody caught, on every thread, while the window lives on."""

    found = Signal(str)  # a report; on the window's thread

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_folder = log_folder
        self._said: dict[str, float] = {}
        self._crash_file: TextIO | None = None
        self._before = sys.excepthook, threading.excepthook

    def install(self) -> None:
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread
        try:
            self.log_folder.mkdir(parents=True, exist_ok=True)
            logging.getLogger().addHandler(_file_handler(self.log_folder / LOG_NAME))
            self._crash_file = (self.log_folder / CRASH_NAME).open("a", encoding="utf-8")
            faulthandler.enable(self._crash_file)
        except OSError:
            _LOG.warning("no log can be written")

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._before
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None
        for handler in [each for each in logging.getLogger().handlers if _is_ours(each)]:
            logging.getLogger().removeHandler(handler)
            handler.close()

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        lines = anonymous_trace(error, trace)
        _LOG.error("unexpected fault\n%s", lines)
        last = self._said.get(lines)
        if last is None or monotonic() - last > _REPEAT_SECONDS:
            self._said[lines] = monotonic()
            self.found.emit(report(lines))

    def _catch_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._catch(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


def report(trace: str) -> str:
    """What a supporter needs: versions, time and the way through the code."""
    now = datetime.now().astimezone()
    machine = f"{platform.system()} {platform.release()}"
    libraries = f"Python {platform.python_version()} · Qt {qVersion()}"
    head = f"Kế hoạch {__version__} · KH-999\n{now:%d/%m/%Y %H:%M:%S}\n{machine} · {libraries}"
    return f"{head}\n\n{trace}"


def anonymous_trace(error: BaseException, trace: TracebackType | None) -> str:
    """Kinds of faults and places in the code; messages and values may hold names, so none."""
    lines = []
    if error.__cause__ is not None:
        lines += [anonymous_trace(error.__cause__, error.__cause__.__traceback__), ""]
    lines += [
        f"{_place(Path(frame.filename))}:{frame.lineno} {frame.name}" for frame in extract_tb(trace)
    ]
    return "\n".join((*lines, type(error).__qualname__))


def _place(file: Path) -> str:
    """From the package on; the folders above may bear the user's name."""
    parts = file.parts
    starts = [place for place, part in enumerate(parts) if part == "kehoach_desktop"]
    return "/".join(parts[starts[-1] :] if starts else parts[-2:])


class _AnonymousFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """Another handler may have left its own, wordy trace in the record."""
        record = copy(record)
        record.exc_text = None
        return super().format(record)

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return anonymous_trace(ei[1], ei[2]) if ei[1] is not None else ""


def _file_handler(file: Path) -> RotatingFileHandler:
    handler = RotatingFileHandler(
        file, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(_AnonymousFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return handler


def _is_ours(handler: logging.Handler) -> bool:
    return isinstance(handler.formatter, _AnonymousFormatter)

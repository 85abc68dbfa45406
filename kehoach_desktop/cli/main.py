"""Runs one command: plain text or JSON out, one Vietnamese line on standard error when it fails."""

import gc
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop import paths
from kehoach_desktop.cli.answer import Answer
from kehoach_desktop.cli.opening import Opening, UsageError, file_to_open, opening
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.files import FileHeldError
from kehoach_desktop.services.errors import StorageError

if TYPE_CHECKING:
    from argparse import Namespace


def run(arguments: Sequence[str]) -> int:
    _speak_unicode()
    try:
        words, file = file_to_open(arguments)
        options = _understood(words)
        if isinstance(options, Opening):
            return _open_window(options.folder, file)
        answer = _answer(options)
    except UsageError:
        return _refuse("Lệnh chưa đúng. Không có gì thay đổi. Gõ kehoach --help để xem cách dùng.")
    except (DomainError, StorageError, FileHeldError) as error:
        from kehoach_desktop.services.messages import message_for  # noqa: PLC0415

        return _refuse(str(message_for(error)))
    except OSError as error:
        name = error.filename or ""
        return _refuse(
            f"KH-100: Không đọc hoặc ghi được {name}. Những gì đã lưu còn nguyên. "
            "Hãy kiểm tra ổ đĩa và quyền ghi rồi làm lại."
        )
    except Exception:
        import logging  # noqa: PLC0415 - seldom needed, and the window's first paint waits

        logging.getLogger(__name__).exception("command failed")
        return _refuse(
            "KH-999: Chương trình gặp lỗi ngoài dự kiến. Những gì đã lưu còn nguyên. "
            "Hãy chạy kehoach check, rồi gửi tệp nhật ký cho người hỗ trợ."
        )
    _print(answer, as_json=options.json)
    return 1 if answer.failed else 0


def _understood(words: Sequence[str]) -> "Opening | Namespace":
    plain = opening(words)
    if plain is not None:
        return plain
    from kehoach_desktop.cli.parser import build  # noqa: PLC0415 - the window needs no argparse

    options = build().parse_args(words)
    starts = options.command is None and not options.self_test
    return Opening(options.data) if starts else options


def _open_window(folder: Path | None, file: Path | None) -> int:
    gc.disable()  # the start makes no garbage; the opened window collects again
    from kehoach_desktop import desktop  # noqa: PLC0415 - commands need no window

    return desktop.run(folder or paths.data_folder(), file)


def _answer(options: "Namespace") -> Answer:
    if options.self_test:
        from kehoach_desktop.cli.self_test import self_test  # noqa: PLC0415 - loads every part

        return self_test()
    # Commands load the store and its libraries; the help and the window's first paint do not.
    from kehoach_desktop.cli import commands  # noqa: PLC0415

    known: Mapping[str, Callable[[Namespace, Path], Answer]] = commands.COMMANDS
    folder = options.data or paths.data_folder()
    if options.command != "demo":  # which brings its own
        _refuse_network(folder)
    return known[options.command](options, folder)


def _refuse_network(folder: Path) -> None:
    """As the window does: a lost connection in the middle of a write leaves half a page."""
    from kehoach_desktop import app  # noqa: PLC0415
    from kehoach_desktop.services.errors import NetworkFolderError  # noqa: PLC0415
    from kehoach_desktop.services.relocating import Drive  # noqa: PLC0415

    if app.relocating().drive_of(folder) is Drive.NETWORK:
        raise NetworkFolderError(folder)


def _print(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(answer.data, ensure_ascii=False, indent=2))
    else:
        for line in answer.lines:
            print(line)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _speak_unicode() -> None:
    """Redirected output on Windows would otherwise be in a code page without Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")

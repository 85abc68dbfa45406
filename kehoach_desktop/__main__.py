"""Starts the program: the window, or one command of the command line."""

import sys
from pathlib import Path

from kehoach_desktop.cli.main import run

_READ_FILE = "--read-file"  # as exchange/reading/child.py calls this program


def main() -> int:
    arguments = sys.argv[1:]
    if arguments[:1] == [_READ_FILE]:
        return _read_file(Path(arguments[1]))
    return run(arguments)


def _read_file(path: Path) -> int:
    """Another process of ours wants one file from outside read, and nothing else."""
    from kehoach_desktop.exchange.reading.child import answer  # noqa: PLC0415

    sys.stdout.buffer.write(answer(path))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Starts the program: the window, or one command of the command line."""

import sys

from kehoach_desktop.cli.main import run


def main() -> int:
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

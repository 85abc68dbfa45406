"""`python3 dev.py installer`: makes the Windows installer; with --try installs and uses it."""

import argparse
import signal
import sys
import time
from collections.abc import Callable

import packages
from winbuild import freeze, lock, setup, tools, trial, wine
from winbuild.display import display
from winbuild.places import BUILD, NATIVE, OutOfReachError, alone

_OUT_OF_REACH = 3  # the exit code: nothing is wrong with the program, and nothing was proven


def main(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    # Ended from outside, it still ends its screen and its Wine.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if options.lock:
        lock.write_lock()
        return 0
    absent = tools.missing()
    if absent:
        hint = "" if NATIVE else f" Debian: apt-get install {' '.join(packages.PACKAGES)}"
        print(f"Not built, as these are missing: {', '.join(absent)}.{hint}")
        return _OUT_OF_REACH
    BUILD.mkdir(parents=True, exist_ok=True)
    with alone():
        return _work(options)


def _work(options: argparse.Namespace) -> int:
    try:
        if not (options.only_try or options.only_pack):
            _timed("frozen", _freeze)
        if not options.only_try:
            _timed("packed", setup.publish)
    except OutOfReachError as error:
        print(f"Not built, as this cannot be fetched: {error}")
        return _OUT_OF_REACH
    if options.try_it or options.only_try:
        return trial.main()
    return 0


def _freeze() -> None:
    if NATIVE:
        freeze.freeze(None)
    else:
        with display() as screen, wine.wine_for(BUILD / "freezer", screen) as machine:
            freeze.freeze(machine)


def _timed(what: str, work: Callable[[], object]) -> None:
    start = time.monotonic()
    work()
    print(f"{what} in {time.monotonic() - start:.0f} s", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 dev.py installer", description=__doc__)
    parser.add_argument("--try", dest="try_it", action="store_true", help="then try it")
    parser.add_argument("--only-pack", action="store_true", help="pack what was frozen before")
    parser.add_argument("--only-try", action="store_true", help="try what was built before")
    parser.add_argument("--lock", action="store_true", help="write the lock of Windows wheels")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Reads one spoilt file after another and tells how it went: the whole of what `test_fuzz` starts.

Each file is spoilt by its own number, so that what number 7321 did can be had again alone.
"""

import json
import random
import signal
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.exchange.reading import child
from kehoach_desktop.services.errors import ForeignFileError

LONGEST = 10  # seconds of processor time for one file
_ZIPPED = {".docx", ".xlsx", ".xlsb", ".ods"}


def spoilt(content, chance):
    raw = bytearray(content)
    match chance.randrange(5):
        case 0:  # a few wrong bytes
            for _ in range(chance.randrange(1, 12)):
                raw[chance.randrange(len(raw))] = chance.randrange(256)
        case 1:  # cut off
            del raw[chance.randrange(1, len(raw)) :]
        case 2:  # a stretch twice
            at = chance.randrange(len(raw))
            raw[at:at] = raw[at : at + chance.randrange(1, 200)]
        case 3:  # a stretch gone
            at = chance.randrange(len(raw))
            del raw[at : at + chance.randrange(1, 200)]
        case _:  # zeros, as a failing disk leaves them
            at = chance.randrange(len(raw))
            raw[at : at + 64] = bytes(len(raw[at : at + 64]))
    return bytes(raw)


def spoilt_inside(source, target, chance):
    """Damage inside a member, where the zip's own checks do not see it."""
    with zipfile.ZipFile(source) as file:
        members = {name: file.read(name) for name in file.namelist()}
    name = chance.choice([each for each in members if members[each]])
    members[name] = spoilt(members[name], chance)
    with zipfile.ZipFile(target, "w") as file:
        for each, content in members.items():
            file.writestr(each, content)


def spoil(source, target, number):
    chance = random.Random(f"{source.name} {number}")
    if source.suffix in _ZIPPED and number % 2:
        spoilt_inside(source, target, chance)
    else:
        target.write_bytes(spoilt(source.read_bytes(), chance))


def most_memory():
    """Bytes this process has held at once; only Linux tells without more ado."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM")), None)


def understood(workplace, path):
    """The way that a file dropped into the window goes, both processes in one."""
    try:
        source = child.understood(child.said_of(path), path)
        workplace.importing().draft(source)
    except (ForeignFileError, PlanFormatError) as error:  # each has its sentence
        return type(error).__name__
    return "read"


def main(source, folder, first, last):
    target = folder / f"spoilt{source.suffix}"
    ends = Counter()
    slowest = 0.0
    with open_workplace(folder / "data") as workplace:
        for number in range(first, last):
            spoil(source, target, number)
            sys.stderr.write(f"{number}\n")
            if hasattr(signal, "setitimer"):  # the system ends what hangs, also in a library
                signal.setitimer(signal.ITIMER_PROF, LONGEST)
            start = time.process_time()
            ends[understood(workplace, target)] += 1
            slowest = max(slowest, time.process_time() - start)
    found = {"ends": ends, "slowest": slowest, "memory": most_memory()}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))

"""What a build needs of the machine, beside the locked packages."""

import shutil

from winbuild import setup, wine
from winbuild.places import NATIVE

_COMMANDS = ("osslsigncode", "Xvfb", "openbox", "xdotool", "import")


def missing() -> list[str]:
    """Names of what is not there, in words that a person can act on."""
    absent = [] if setup.makensis() else ["makensis (NSIS)"]
    if NATIVE:
        return absent
    absent += [command for command in _COMMANDS if shutil.which(command) is None]
    return absent if wine.is_here() else [*absent, "64-bit Wine with MinGW"]

"""Text as XML can hold it: what it cannot hold is shown, not lost."""

import re

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def printable(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", text)

"""The pages of the help as files hold them: their titles, links and the keys they name."""

import re
from pathlib import Path
from typing import NamedTuple

FIRST = "bat-dau"
CARD = "phim-tat"  # made from the commands, so it has no file

_FILE = re.compile(r"\d+-(?P<topic>[a-z-]+)")
_LINK = re.compile(r"\]\((?P<topic>[^)]+)\)")
_KEYS = re.compile(r"`([^`]+)`")


class Topic(NamedTuple):
    name: str
    title: str
    text: str  # markdown, without the title

    def links(self) -> list[str]:
        return [found["topic"] for found in _LINK.finditer(self.text)]

    def named_keys(self) -> list[str]:
        """Shortcuts it names; each must be one of a command."""
        return _KEYS.findall(self.text)

    def markdown(self) -> str:
        """Keys stand out as bold words: a typewriter face would tear the lines apart."""
        return _KEYS.sub(r"**\1**", f"# {self.title}\n\n{self.text}")


def read_manual(folder: Path) -> tuple[Topic, ...]:
    """In the order of the files' numbers."""
    return tuple(_read(file) for file in sorted(folder.glob("*.md")))


def _read(file: Path) -> Topic:
    named = _FILE.fullmatch(file.stem)
    head, _, text = file.read_text(encoding="utf-8").partition("\n")
    return Topic(named["topic"] if named else file.stem, head.removeprefix("# ").strip(), text)

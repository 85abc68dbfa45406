"""Names in a file that the office's directory spells in another way."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.parties import Mention, parse_parties
from kehoach_desktop.domain.proposal import Doubt, DoubtKind, ProposedAppendix
from kehoach_desktop.domain.staff import Directory, Party, PartyRef, names, ref_of
from kehoach_desktop.domain.text import fold, squeeze

_PARTIES = frozenset({ColumnKind.LEAD, ColumnKind.COORDINATE, ColumnKind.OVERSEE})
_ALIKE = 0.82
_CLASS = ("cac ", "tat ca ", "toan the ")  # phrases for several: nobody in particular


def party_doubts(appendices: Sequence[ProposedAppendix], directory: Directory) -> Iterator[Doubt]:
    if not directory.parties():
        return  # nobody whom a name could mean
    reader = _Reader(directory)
    for index, appendix in enumerate(appendices):
        columns = [column for column in appendix.columns if column.kind in _PARTIES]
        label = appendix.label or f"Bảng {index + 1}"
        for number, row in enumerate(appendix.rows):
            for column in columns:
                for name, meant in reader.misspelt(row.cells.get(column.key, "")):
                    wanted = directory.name_of(meant)
                    yield Doubt(
                        DoubtKind.PARTY,
                        f"{label}, dòng {row.marker or number + 1}",
                        f"“{name}” có phải là {wanted}?",
                        index,
                        number,
                        column.key,
                        wanted,
                    )


class _Reader:
    """Reads each text once: the same few offices stand in hundreds of rows."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._known = _Known(directory)
        self._names: dict[str, PartyRef | None] = {}
        self._texts: dict[str, tuple[tuple[str, PartyRef], ...]] = {"": ()}

    def misspelt(self, text: str) -> tuple[tuple[str, PartyRef], ...]:
        """Names that are not in the directory, and whom there they most likely mean."""
        if text not in self._texts:
            mentions = parse_parties(text, self._directory)
            found = ((mention.name, self._meant(mention)) for mention in mentions)
            self._texts[text] = tuple((name, ref) for name, ref in found if ref is not None)
        return self._texts[text]

    def _meant(self, mention: Mention) -> PartyRef | None:
        name = mention.name
        if name not in self._names:
            nearest = None if mention.subject else self._known.nearest(name)
            self._names[name] = mention.suggestion or nearest
        return self._names[name]


class _Spelling(NamedTuple):
    length: int
    letters: int  # a bit for each letter and for each time that it comes again
    matcher: "SequenceMatcher[str]"  # has learnt it, so that each name only passes by
    ref: PartyRef


class _Known:
    """Every name of the directory, made ready for being compared with thousands of others."""

    def __init__(self, directory: Directory) -> None:
        self._bits: dict[tuple[str, int], int] = {}
        parties: tuple[Party, ...] = (*directory.units, *directory.positions, *directory.groups)
        self._spellings = [
            self._spelling(words, ref_of(party))
            for party in parties
            for known in names(party)
            if (words := squeeze(fold(known)))
        ]

    def _spelling(self, words: str, ref: PartyRef) -> _Spelling:
        for each in _counted(words):
            self._bits.setdefault(each, 1 << len(self._bits))
        matcher = SequenceMatcher(None, "", words, autojunk=False)
        return _Spelling(len(words), self._letters(words), matcher, ref)

    def _letters(self, words: str) -> int:
        return sum(self._bits.get(each, 0) for each in _counted(words))

    def nearest(self, name: str) -> PartyRef | None:
        words = squeeze(fold(name))
        if words.startswith(_CLASS):
            return None
        letters = self._letters(words)
        likeness = 0.0
        meant: PartyRef | None = None
        for length, own, matcher, ref in self._spellings:
            # At best all the letters that both have stand in one order; most names fail by that.
            most = 2 * (letters & own).bit_count() / (length + len(words))
            if most < _ALIKE or most <= likeness:
                continue
            matcher.set_seq1(words)
            alike = matcher.ratio()
            if alike >= _ALIKE and alike > likeness:
                likeness, meant = alike, ref
        return meant


def _counted(words: str) -> Iterator[tuple[str, int]]:
    """Each letter with how often it was there before."""
    before: Counter[str] = Counter()
    for letter in words:
        yield letter, before[letter]
        before[letter] += 1

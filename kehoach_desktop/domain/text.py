"""Vietnamese text: one normal form, accent-free search, alphabetical order, list letters."""

import re
import unicodedata

# Points of a clause as decrees letter them: NĐ 30/2020, Phụ lục I itself goes "đ) e) g)". Practice
# takes đ but none of ă â ê ô ơ ư, and the alphabet has no f j w z.
LETTERS = "abcdđeghiklmnopqrstuvxy"

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\N{COMBINING GRAVE ACCENT}", "\N{COMBINING HOOK ABOVE}", "\N{COMBINING TILDE}",
          "\N{COMBINING ACUTE ACCENT}", "\N{COMBINING DOT BELOW}")  # fmt: skip
_NUMBER_OR_CHARACTER = re.compile(r"[0-9]+|[^0-9]", re.DOTALL)

_Weight = tuple[int, int, str]
SortKey = tuple[tuple[_Weight, ...], tuple[int, ...], tuple[bool, ...], str]


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """NFC, with every run of white space (line ends and NBSP too) as one space, none outside."""
    return " ".join(nfc(text).split())


def _folding_table() -> dict[int, str]:
    latin = (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    table = {code: unicodedata.normalize("NFD", chr(code))[0].lower() for code in latin}
    # Old documents hold Ð (eth) where Đ was meant; the two look alike.
    table |= dict.fromkeys(map(ord, "đĐðÐ"), "d")
    table |= dict.fromkeys(map(ord, "\t\n\r\xa0\u2007\u202f"), " ")
    # A mark that NFC could not compose keeps its place, or later positions would shift.
    return table | dict.fromkeys(range(0x300, 0x370), "·")


_FOLDING = _folding_table()


def fold(text: str) -> str:
    """Lower-case without accents, for searching: "Địa chính" gives "dia chinh".

    One character out for each character of the NFC text, so a position found in the folded text
    is the same position in the NFC text.
    """
    return nfc(text).translate(_FOLDING).lower()


def find_folded(haystack: str, needle: str) -> tuple[int, int] | None:
    """Start and end, in the NFC haystack, of the first place that reads like the needle."""
    wanted = fold(needle.strip())
    start = fold(haystack).find(wanted) if wanted else -1
    return None if start < 0 else (start, start + len(wanted))


def matches_folded(haystack: str, query: str) -> bool:
    """Whether every word of the query is found, in any order; an empty query matches all."""
    folded = fold(haystack)
    return all(word in folded for word in fold(query).split())


def _letter_ranks() -> dict[str, tuple[int, int]]:
    return {
        nfc(letter + mark): (rank, tone)
        for rank, letter in enumerate(_ALPHABET)
        for tone, mark in enumerate(_TONES)
    }


_RANKS = _letter_ranks()


def _weight(piece: str) -> _Weight:
    """Punctuation before numbers, numbers by value, then letters, then other alphabets."""
    if piece in _RANKS:
        return 2, _RANKS[piece][0], ""
    if piece[0] in "0123456789":
        digits = piece.lstrip("0")  # compared by length: a number may be too long for int()
        return 1, len(digits), digits
    return (3 if piece.isalnum() else 0), ord(piece[0]), ""


def sort_key(text: str) -> SortKey:
    """Vietnamese order: letters (and numbers by value), then tones, then small before capital.

    Tones stand in the dictionary order ngang, huyền, hỏi, ngã, sắc, nặng. Equal keys mean equal
    NFC texts.
    """
    text = nfc(text)
    pieces = _NUMBER_OR_CHARACTER.findall(text)
    small = [piece.lower() for piece in pieces]
    return (
        tuple(_weight(piece) for piece in small),
        tuple(_RANKS[piece][1] for piece in small if piece in _RANKS),
        tuple(piece.isupper() for piece in pieces),
        text,
    )


def name_key(full_name: str) -> tuple[SortKey, SortKey]:
    """People stand by given name, the last word, then by family and middle names."""
    family_and_middle, _, given = squeeze(full_name).rpartition(" ")
    return sort_key(given), sort_key(family_and_middle)


def letter_at(number: int) -> str:
    """The letter of point 1, 2, 3 …; after the last one "aa", "bb" …, as Word's own lists do."""
    if number < 1:
        raise ValueError(number)
    rounds, place = divmod(number - 1, len(LETTERS))
    return LETTERS[place] * (rounds + 1)


def letter_index(letter: str) -> int | None:
    """The inverse of `letter_at`, in either case; None for what is no list letter."""
    small = nfc(letter).lower()
    if not small or small != small[0] * len(small) or small[0] not in LETTERS:
        return None
    return LETTERS.index(small[0]) + 1 + len(LETTERS) * (len(small) - 1)

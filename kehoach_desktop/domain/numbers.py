"""Decimal numbers as Vietnamese officers type and print them, and Roman numerals."""

import re
from decimal import Decimal

from kehoach_desktop.domain.text import squeeze

LARGEST_ROMAN = 3999
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ROMAN_VALUES = {letters: value for value, letters in _ROMAN if len(letters) == 1}

# The first form that fits decides. Vietnamese forms come first: dot or space between thousands,
# decimal comma. A group cannot begin with 0, so "0.125" is a fraction.
_GROUPED = r"(?P<whole>[1-9][0-9]{{0,2}}(?P<mark>[{mark} ])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*)"
_PLAIN = r"(?P<whole>[0-9]+)"
_FORMS = tuple(
    re.compile(r"(?P<sign>[-+\N{MINUS SIGN}]?) ?" + whole + fraction)
    for whole, fraction in (
        (_GROUPED.format(mark="."), r"(?:,(?P<fraction>[0-9]+))?"),
        (_PLAIN, r"(?:,(?P<fraction>[0-9]+))?"),
        (_GROUPED.format(mark=","), r"(?:\.(?P<fraction>[0-9]+))?"),
        (_PLAIN, r"\.(?P<fraction>[0-9]+)"),
    )
)
_SWAP_SEPARATORS = str.maketrans(",.", ".,")


def parse_decimal(text: str) -> Decimal | None:
    """Read a number with either separator, keeping its digits: "7,40" is Decimal("7.40").

    What is well formed in Vietnamese is read so: "1.000" is a thousand and "1,000" is one with
    three decimals. Only other texts are tried the English way: "9.06", "1,234.50", "1,234,567".
    Anything else, such as "1.23.4" or "50%", is None.
    """
    squeezed = squeeze(text)
    for form in _FORMS:
        if match := form.fullmatch(squeezed):
            sign = "" if match["sign"] in ("", "+") else "-"
            whole = re.sub(r"[^0-9]", "", match["whole"])
            fraction = match["fraction"]
            return Decimal(sign + whole + (f".{fraction}" if fraction else ""))
    return None


def format_decimal(value: Decimal, *, grouped: bool = False) -> str:
    """All stored digits, with a decimal comma; `grouped` puts dots between thousands."""
    printed = f"{value:,f}" if grouped else f"{value:f}"
    return printed.translate(_SWAP_SEPARATORS)


def to_roman(number: int) -> str:
    if not 1 <= number <= LARGEST_ROMAN:
        raise ValueError(number)
    roman = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        roman += letters * count
    return roman


def from_roman(text: str) -> int | None:
    """Only the one canonical spelling counts: "IV" is 4, but "IIII" and "iv" are None."""
    values = [_ROMAN_VALUES.get(letter, 0) for letter in text]
    if not all(values):
        return None
    following = [*values[1:], 0]
    pairs = zip(values, following, strict=False)
    total = sum(-value if value < after else value for value, after in pairs)
    return total if 1 <= total <= LARGEST_ROMAN and to_roman(total) == text else None

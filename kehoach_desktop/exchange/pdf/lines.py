"""Words into lines: greedy, broken at spaces only; a word wider than its line breaks anywhere."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from kehoach_desktop.exchange.pdf.typecase import EM, Pen, Token, printable

_SLACK = 0.01  # points; sums of floats may differ in the last digit
_PEN = attrgetter("pen")
_TRIALS = (1.0, 1.15, 1.3, 1.5)  # of a text's even share of its lines
_HALVINGS = 6  # of a line's width, when lines are balanced


class Line(NamedTuple):
    tokens: Sequence[Token]
    soft: bool = False  # broken by us, so a space goes on
    plain: bool = False  # whole words of one pen, each with a space behind it

    @property
    def width(self) -> float:
        return _width(self.tokens)

    def gaps(self) -> int:
        return sum(token.space for token in self.tokens[:-1])

    def pieces(self) -> Iterable[tuple[Pen, Iterable[Token]]]:
        if self.plain and self.tokens:
            return ((self.tokens[0].pen, self.tokens),)
        return groupby(self.tokens, key=_PEN)

    def underlines(self, stretch: float = 0) -> Iterator[tuple[Pen, float, float]]:
        """Where an underlining pen writes, from the start of the line."""
        start = 0.0
        for token in self.tokens:
            end = start + token.width + (token.pen.space + stretch if token.space else 0)
            if token.pen.underline:
                yield token.pen, start, end if token is not self.tokens[-1] else start + token.width
            start = end


def operator(pen: Pen, tokens: Iterable[Token], stretch: float, *, plain: bool = False) -> bytes:
    """Show words with real spaces between them, so that a copied text is whole."""
    joint = pen.space_code
    if plain and not stretch:
        return b"(" + joint.join([token[1] for token in tokens]) + joint + b")Tj"
    if stretch:
        joint += b")%.2f(" % (-stretch * EM / pen.size)
    text = b"".join([token.code + joint if token.space else token.code for token in tokens])
    return b"[(" + text + b")]TJ" if stretch else b"(" + text + b")Tj"


def tokens_of(text: str, pen: Pen) -> list[list[Token]]:
    """The words of each hard line of a text in one style, each with a space behind it.

    That goes for the last one too: whoever copies two cells or lines gets two words.
    """
    return [_words(line, pen) for line in printable(text).split("\n")]


def _words(line: str, pen: Pen) -> list[Token]:
    words = line.split(" ")  # an empty word keeps a double space
    if not words[-1]:
        words.pop()
    return [pen[word] for word in words]


def styled_tokens(pieces: Iterable[tuple[str, Pen]]) -> list[list[Token]]:
    """The same for a text whose style changes; the pieces of one word stay together."""
    lines: list[list[Token]] = [[]]
    is_open = False
    for text, pen in pieces:
        if not text:
            continue
        first, *others = tokens_of(text, pen)
        if is_open and lines[-1]:
            lines[-1][-1] = lines[-1][-1]._replace(space=False)
        lines[-1] += first
        lines += others
        is_open = not printable(text).endswith((" ", "\n"))
    return lines


def broken(lines: Iterable[Sequence[Token]], width: float, *, first_line: float = 0) -> list[Line]:
    """Cut hard lines to a width; the first one of all is shorter by an indent."""
    result: list[Line] = []
    for tokens in lines:
        indent = first_line if not result else 0
        result += _broken_line(tokens, width, indent)
    return result


def _broken_line(tokens: Sequence[Token], width: float, indent: float) -> Iterator[Line]:
    """Fill lines with whole words; what is seldom, a word torn or restyled, takes the slow way."""
    used, start, room = 0.0, 0, width - indent + _SLACK
    first = tokens[0].pen if tokens else None
    for index, (_, _, wide, space, pen) in enumerate(tokens):
        if not space or pen is not first or wide > width - indent:
            yield from _torn_line(tokens[start:], width, indent if not start else 0)
            return
        used += wide
        if used > room and index > start:
            yield Line(tokens[start:index], soft=True, plain=True)
            start, used, room = index, wide, width + _SLACK
        used += pen.space
    yield Line(tokens[start:], plain=True)


def _torn_line(tokens: Sequence[Token], width: float, indent: float) -> Iterator[Line]:
    line: list[Token] = []
    used, safe, room = 0.0, 0, width - indent + _SLACK
    for token in tokens:
        line.append(token)
        used += token.width
        if used > room and safe:
            yield Line(line[:safe], soft=True)
            line = line[safe:]
            used, safe, room = _width(line), 0, width + _SLACK
        while used > room and _is_divisible(line):
            head, line = _torn(line, room)
            yield Line(head)
            used, room = _width(line), width + _SLACK
        if token.space:
            safe = len(line)
            used += token.pen.space
    yield Line(line)


def _is_divisible(line: list[Token]) -> bool:
    return len(line) > 1 or len(line[0].text) > 1


def _torn(line: list[Token], limit: float) -> tuple[list[Token], list[Token]]:
    """As much of an overlong word as fits, at least one character."""
    used = 0.0
    head: list[Token] = []
    for place, token in enumerate(line):
        if used + token.width <= limit:
            head.append(token)
            used += token.width
            continue
        count = _fitting(token, limit - used) or (0 if head else 1)
        if count:
            head.append(token.pen.part(token.text[:count]))
        rest = token.pen[token.text[count:]]
        return head, [rest._replace(space=token.space), *line[place + 1 :]]
    return head, []


def _fitting(token: Token, room: float) -> int:
    count = 0
    for character in token.text:
        room -= token.pen[character].width
        if room < 0:
            break
        count += 1
    return count


def _width(tokens: Sequence[Token]) -> float:
    if len(tokens) == 1:
        return tokens[0].width
    total = sum(token.width for token in tokens)
    return total + sum(token.pen.space for token in tokens[:-1] if token.space)


class Measure(NamedTuple):
    natural: float  # without wrapping
    least: float  # no word breaks


def measured_words(lines: Iterable[Sequence[Token]], space: float) -> Measure:
    """The same of a text in one style, where each word is a token with this space behind it."""
    natural = least = 0.0
    for tokens in lines:
        widths = [token[2] for token in tokens]
        if widths:
            natural = max(natural, sum(widths) + space * (len(widths) - 1))
            least = max(least, *widths)
    return Measure(natural, least)


def measured(lines: Iterable[Sequence[Token]]) -> Measure:
    natural = least = 0.0
    for tokens in lines:
        length = word = gap = 0.0
        for _, _, width, space, pen in tokens:
            length += gap + width
            word += width
            if space:
                gap = pen.space
                least = max(least, word)
                word = 0.0
            else:
                gap = 0.0
        natural, least = max(natural, length), max(least, word)
    return Measure(natural, least)


def width_for(lines: Sequence[Sequence[Token]], count: int) -> float:
    """About the least width at which a text takes no more than so many lines."""
    natural, least = measured(lines)
    for share in _TRIALS:
        width = max(least, natural * share / count)
        if len(broken(lines, width)) <= count:
            return width
    return natural


def balanced(lines: Sequence[Sequence[Token]], width: float) -> list[Line]:
    """The fewest lines, of about equal length: how titles are set."""
    best = broken(lines, width)
    if len(best) == len(lines):
        return best
    least = measured(lines).least
    low, high = width / len(best) / 2, width
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        trial = broken(lines, middle)
        if len(trial) > len(best) or middle < least:
            low = middle
        else:
            high, best = middle, trial
    return best

"""How well a file was understood: text kept, rows right, wrong places that nobody was told of."""

from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from kehoach_desktop.domain.appendix import ColumnKind, RowKind
from kehoach_desktop.domain.text import nfc, squeeze


class Score(NamedTuple):
    rows: int = 0
    right: int = 0
    silent: int = 0  # wrong, and no doubt says so
    doubts: int = 0
    lost: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    def __add__(self, other):
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


_FIELD = {
    "lead": "lead", "coordinators": "coordinate", "timeframe": "timeframe", "product": "product",
    "unit": "unit", "target": "target",
}  # fmt: skip


def plain(text):
    return squeeze(nfc(text or ""))


def found_rows(appendix):
    by_kind = {}
    for column in appendix.columns:
        by_kind.setdefault(column.kind.value, column)
    for row in appendix.rows:
        cells = {
            kind: plain(row.cells.get(column.key, ""))
            for kind, column in by_kind.items()
            if column.kind not in {ColumnKind.MARKER, ColumnKind.TITLE}
        }
        is_group = row.kind is RowKind.GROUP
        yield (row.level, is_group, plain(row.marker).rstrip("."), plain(row.title), cells)


def wanted_rows(table):
    for row in table.rows:
        cells = {_FIELD[key]: plain(text) for key, text in row.cells}
        yield (row.level, row.group, plain(row.marker).rstrip("."), plain(row.title), cells)


def is_right(wanted, found):
    texts = all(found[4].get(kind, "") == text for kind, text in wanted[4].items())
    return wanted[:4] == found[:4] and texts


def measure(picture, proposal) -> Score:
    total = Score(doubts=len(proposal.doubts), lost=lost_words(picture, proposal))
    count = max(len(picture.expected), len(proposal.appendices))
    for index in range(count):
        if index >= len(picture.expected):
            total += Score(silent=1, wrong=(f"một bảng thừa: {proposal.appendices[index].title}",))
        elif index >= len(proposal.appendices):
            rows = len(picture.expected[index].rows)
            total += Score(rows, 0, rows, wrong=("thiếu một bảng",))
        else:
            total += _table(picture.expected[index], index, proposal)
    return total


def _table(table, index, proposal):
    appendix = proposal.appendices[index]
    wanted, found = list(wanted_rows(table)), list(found_rows(appendix))
    flagged = {d.row for d in proposal.doubts if d.appendix == index}
    wrong, silent, right = [], 0, 0
    if (
        plain(appendix.label) != plain(table.label)
        or plain(" ".join(appendix.title)) != table.title
    ):
        wrong.append(
            f"nhãn {appendix.label!r} / {table.label!r}; {appendix.title} / {table.title!r}"
        )
        silent += None not in flagged
    pairs = SequenceMatcher(None, [w[3] for w in wanted], [f[3] for f in found], autojunk=False)
    matched: dict[int, int] = {}
    for block in pairs.get_matching_blocks():
        matched |= {block.a + n: block.b + n for n in range(block.size)}
    if len(wanted) == len(found):
        matched = {n: n for n in range(len(wanted))}
    for n, row in enumerate(wanted):
        at = matched.get(n)
        if at is not None and is_right(row, found[at]):
            right += 1
            continue
        wrong.append(f"{row} <> {found[at] if at is not None else None}")
        silent += at not in flagged and None not in flagged
    silent += sum(n not in flagged for n in range(len(found)) if n not in matched.values())
    return Score(len(wanted), right, silent, wrong=tuple(wrong))


def lost_words(picture, proposal):
    wanted = Counter()
    for table in picture.expected:
        for row in table.rows:
            texts = (row.marker, row.title, *(text for _, text in row.cells))
            wanted.update(word for text in texts for word in plain(text).split())
    kept = Counter()
    for appendix in proposal.appendices:
        for row in appendix.rows:
            texts = (row.marker, row.title, *row.cells.values())
            kept.update(word for text in texts for word in plain(text).split())
    lost = wanted - kept
    bare = Counter(word.rstrip(".") for word in kept.elements())
    return tuple(word for word in lost if word.rstrip(".") not in bare)

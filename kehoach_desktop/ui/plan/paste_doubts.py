"""Which pasted rows a person should look at, and why."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kehoach_desktop.domain.appendix import ColumnKind, PartId, Row, RowId
from kehoach_desktop.domain.parties import parse_parties
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.ui.grid.paste import Pasted

if TYPE_CHECKING:
    from kehoach_desktop.domain.checks import Warn

MOST_CHECKED = 400  # rows of a table; checking more takes longer than one waits for a paste
_SHORT = 40


class PasteDoubt(NamedTuple):
    row_id: RowId | None  # None: somewhere in what was pasted
    column: str | None  # key
    what: str


def doubts_of(
    pasted: Pasted, plan: Plan, table: PartId, directory: Directory
) -> tuple[PasteDoubt, ...]:
    """In the order of the rows; what was there before the paste is not asked about."""
    rows = plan.outline(table)
    found = [PasteDoubt(None, None, each.what) for each in pasted.block.doubts]
    found.extend(_of_shape(pasted, [rows[each] for each in pasted.rows]))
    asked = {each.row_id for each in found}
    if len(rows) <= MOST_CHECKED:
        found.extend(_of_checks(pasted, plan, table, directory, asked))
    order = {row_id: place for place, row_id in enumerate(pasted.rows)}
    return tuple(sorted(found, key=lambda each: order.get(each.row_id, -1) if each.row_id else -1))


def _of_checks(
    pasted: Pasted,
    plan: Plan,
    table: PartId,
    directory: Directory,
    asked: Container[RowId | None],
) -> Iterator[PasteDoubt]:
    # The checks read timeframes and targets: loaded when there is something to check.
    from kehoach_desktop.domain.vocabulary import words_of  # noqa: PLC0415
    from kehoach_desktop.ui.plan.doubts import warnings_of  # noqa: PLC0415

    rows, written = plan.outline(table), {column.key for column in pasted.columns}
    for row_id, keys, warn in warnings_of(plan, table, directory):
        at = RowId(row_id)
        own = at in pasted.new or (at in pasted.rows and keys & written)
        if own and at not in asked:
            column = next(iter(sorted(keys)), None)
            meant = _meant(warn, directory)
            words = f"“{warn.detail}” có phải là {meant}?" if meant else f"{words_of(warn)}."
            yield PasteDoubt(at, column, _named(rows[at], words))


def _of_shape(pasted: Pasted, rows: list[Row]) -> Iterator[PasteDoubt]:
    """A header that came along, and the rest of a row that a page had cut."""
    if _is_header(pasted):
        what = "Dòng đầu giống dòng tiêu đề của bảng; nó đã thành một dòng."
        yield PasteDoubt(pasted.rows[0], None, what)
    has_markers = any(column.kind is ColumnKind.MARKER for column in pasted.columns)
    for row in rows[1:]:
        texts = [text for column in pasted.columns if (text := row.text(column).strip())]
        goes_on = has_markers and not row.marker and all(map(_is_middle, texts))
        if row.id in pasted.new and texts and goes_on:
            what = f"“{_short(texts[0])}” bắt đầu giữa câu: là phần tiếp của dòng trên?"
            yield PasteDoubt(row.id, None, what)


def _is_header(pasted: Pasted) -> bool:
    texts = pasted.block.rows[0]
    first = next(filter(None, texts), "")
    if not first or first[0].isdigit():
        return False  # a row with its number, as most blocks begin: nothing has to be loaded
    from kehoach_desktop.domain.intake.headers import is_header  # noqa: PLC0415

    return is_header(texts)


def _is_middle(text: str) -> bool:
    return text[0].islower() or text[0] in ",.;:)”"


def _named(row: Row, what: str) -> str:
    name = row.marker or f"“{_short(row.title)}”"
    return f"Dòng {name}: {what}"


def _meant(warn: "Warn", directory: Directory) -> str:
    """Whom a misspelt name most likely means."""
    from kehoach_desktop.domain.checks import Code  # noqa: PLC0415 - the checks are there by now

    if warn.code is not Code.MISSPELT_PARTY:
        return ""
    found = (each.suggestion for each in parse_parties(warn.detail, directory))
    return next((directory.name_of(ref) for ref in found if ref is not None), "")


def _short(text: str) -> str:
    text = squeeze(text)
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rstrip()}…"

"""`kehoach import`: what the program understands of a file, and its way into a plan."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.app import Workplace, now, open_workplace
from kehoach_desktop.cli.answer import Answer
from kehoach_desktop.domain.appendix import Appendix, Column, ColumnKind, Row, RowKind, Table
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.text import nfc, squeeze
from kehoach_desktop.services.importing_draft import Draft

_NEW = "new"
_FIELDS: Mapping[str, ColumnKind] = {
    "unit": ColumnKind.UNIT,
    "target": ColumnKind.TARGET,
    "product": ColumnKind.PRODUCT,
    "lead": ColumnKind.LEAD,
    "coordinators": ColumnKind.COORDINATE,
    "timeframe": ColumnKind.TIMEFRAME,
    "note": ColumnKind.NOTE,
}


def import_file(options: Namespace, folder: Path) -> Answer:
    file: Path = options.file
    with open_workplace(folder) as workplace:
        draft = workplace.importing().draft(workplace.read_file(file, lambda: None))
        if options.dry_run:
            return Answer(list(_lines(draft)), _plain(draft))
        return _store(workplace, draft, str(options.plan))


def _store(workplace: Workplace, draft: Draft, wanted: str) -> Answer:
    plan_id = None if wanted == _NEW else PlanId(int(wanted))
    stored = workplace.importing().store(draft, plan_id, now().year)
    lines = [
        f"Đã nhập {stored.rows} dòng vào kế hoạch số {stored.plan.id}.",
        *_doubts(draft),
    ]
    data = {"plan": stored.plan.id, "rows": stored.rows, "doubts": _plain(draft)["doubts"]}
    return Answer(lines, data)


# --- For programs: fixed, because others read it ---


def _plain(draft: Draft) -> dict[str, Any]:
    plan, proposal = draft.plan, draft.proposal
    return {
        "source": {"file": proposal.file, "encoding": proposal.encoding.value},
        "appendices": [_table(plan, table) for table in _tables(draft)],
        "doubts": [{"where": each.where, "what": each.what} for each in proposal.doubts],
    }


def _tables(draft: Draft) -> Iterator[Table]:
    """Of the whole plan where it was read back; else what the file holds, in its order."""
    if draft.is_whole:
        yield from draft.plan.tables()
    else:
        for table_id in draft.tables:
            table = draft.plan.parts[table_id]
            if isinstance(table, Table):
                yield table


def _table(plan: Plan, table: Table) -> dict[str, Any]:
    home = plan.parts.items.get(plan.parts.parent_of(table.id) or 0)
    appendix = home if isinstance(home, Appendix) else None
    columns = plan.columns(table.id)
    return {
        "label": _literal(appendix.label if appendix else None),
        "title": _literal(" ".join(appendix.title) if appendix else None),
        "kind": "appendix" if appendix else "table",
        "columns": [{"key": each.key, "header": _literal(each.header)} for each in columns],
        "rows": [_row(depth, row, columns) for depth, row in plan.outline(table.id).walk()],
    }


def _row(depth: int, row: Row, columns: tuple[Column, ...]) -> dict[str, Any]:
    first = {kind: _first(columns, kind) for kind in _FIELDS.values()}
    fields = {
        name: _literal(row.text(column)) if (column := first[kind]) else None
        for name, kind in _FIELDS.items()
    }
    shown = {column.key for column in first.values() if column}
    others = {
        column.key: text
        for column in columns
        if column.kind not in {ColumnKind.MARKER, ColumnKind.TITLE}
        and column.key not in shown
        and (text := _literal(row.text(column)))
    }
    return {
        "level": depth,
        "kind": "group" if row.kind is RowKind.GROUP else "row",
        "label": _label(row.marker),
        "title": _literal(row.title),
        **fields,
        **({"cells": others} if others else {}),
    }


def _first(columns: tuple[Column, ...], kind: ColumnKind) -> Column | None:
    return next((column for column in columns if column.kind is kind), None)


def _literal(text: str | None) -> str | None:
    return squeeze(nfc(text or "")) or None


def _label(marker: str | None) -> str | None:
    text = _literal(marker)
    return text.rstrip(".").rstrip() or text if text else None


# --- For people ---


def _lines(draft: Draft) -> Iterator[str]:
    said = _plain(draft)
    for table in said["appendices"]:
        groups = sum(row["kind"] == "group" for row in table["rows"])
        rows = len(table["rows"]) - groups
        name = " – ".join(filter(None, (table["label"], table["title"]))) or "Bảng không tên"
        yield f"{name}: {rows} dòng, {groups} nhóm"
        yield f"  cột: {' | '.join(column['header'] or '–' for column in table['columns'])}"
    if not said["appendices"]:
        yield "Không thấy bảng nào trong tệp."
    yield from _doubts(draft)


def _doubts(draft: Draft) -> Iterator[str]:
    doubts = draft.proposal.doubts
    if doubts:
        yield f"Cần xem lại ({len(doubts)}):"
        yield from (f"  {each.where}: {each.what}" for each in doubts)

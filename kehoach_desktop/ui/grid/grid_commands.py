"""What the officer does to rows and cells; every command is one named step of the undo line."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId, Row, RowId
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.edits import AddRow, Assign, Batch, Edit, PutRow
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.services.assigning import ROLE_OF_COLUMN, Literal, NewId, read_parties
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid import row_edits
from kehoach_desktop.ui.grid.cell_edits import CellWriter, Texts
from kehoach_desktop.ui.grid.row_edits import Gap, Renumbering

if TYPE_CHECKING:
    from kehoach_desktop.ui.grid.clipboard import Block
    from kehoach_desktop.ui.grid.paste import Pasted, Target


class Cell(NamedTuple):
    row_id: int
    column: str  # key


class GridCommands:
    """Works on ids alone, so it serves screens without a grid too."""

    def __init__(self, editor: PlanEditor, table: PartId, new_id: NewId) -> None:
        self._editor = editor
        self._table = table
        self._new_id = new_id

    @property
    def rows(self) -> Outline[Row]:
        return self._editor.plan.outline(self._table)

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._editor.plan.columns(self._table)

    def _writer(self) -> CellWriter:
        editor = self._editor
        return CellWriter(editor.plan, self._table, editor.directory, self._new_id)

    def _push(self, edits: Sequence[Edit], label: str) -> int:
        """How many were done: all of them, or none."""
        edit = edits[0] if len(edits) == 1 else Batch(tuple(edits))
        return len(edits) if edits and self._editor.attempt(edit, label) else 0

    # Cells

    def write(self, row_id: int, column: str, text: str) -> bool:
        """False if it could not be kept: then it may not vanish from the screen."""
        header = next(each.header for each in self.columns if each.key == column)
        return self.put({RowId(row_id): {column: text}}, f"Sửa ô {header}")

    def put(self, texts: Mapping[RowId, Texts], label: str) -> bool:
        edits = self._writer().put(texts)
        return not edits or bool(self._push(edits, label))

    def clear(self, cells: Iterable[Cell]) -> None:
        by_key, rows = {column.key: column for column in self.columns}, self.rows
        texts: dict[RowId, dict[str, str]] = {}
        count = 0
        for row_id, key in cells:
            if rows[row_id].text(by_key[key]):
                texts.setdefault(RowId(row_id), {})[key] = ""
                count += 1
        self.put(texts, f"Xoá nội dung {count} ô")

    def fill(self, row_ids: Sequence[int], column: str, text: str) -> bool:
        """The same text for all these rows; False as above."""
        texts = {RowId(row_id): {column: text} for row_id in row_ids}
        return self.put(texts, f"Điền {len(texts)} ô")

    def fill_down(self, row_ids: Sequence[int], columns: Sequence[str], above: int | None) -> None:
        """Excel's Ctrl+D: the first row goes to the others; a single row takes the one above."""
        source = row_ids[0] if len(row_ids) > 1 else above
        targets = row_ids[1:] if len(row_ids) > 1 else row_ids
        if source is None:
            return
        markers = {each.key for each in self.columns if each.kind is ColumnKind.MARKER}
        values = {key: self._text(RowId(source), key) for key in columns if key not in markers}
        label = "Như dòng trên" if len(row_ids) == 1 else f"Điền xuống {len(targets)} dòng"
        self.put({RowId(row_id): values for row_id in targets}, label)

    def fill_from(
        self, sources: Sequence[int], targets: Sequence[int], columns: Sequence[str]
    ) -> None:
        """The texts of the sources over and over, as Excel's fill handle does."""
        markers = {each.key for each in self.columns if each.kind is ColumnKind.MARKER}
        keys = [key for key in columns if key not in markers]
        texts = {
            RowId(target): {key: self._text(RowId(sources[n % len(sources)]), key) for key in keys}
            for n, target in enumerate(targets)
        }
        self.put(texts, f"Điền xuống {len(texts)} dòng")

    def paste(self, target: "Target", block: "Block") -> "Pasted | None":
        from kehoach_desktop.ui.grid.paste import paste  # noqa: PLC0415 - the start pastes nothing

        pasted = paste(self._writer(), target, block)
        done = self._push(pasted.edits, pasted.label) or not pasted.edits
        return pasted if done else None

    def _text(self, row_id: RowId, key: str) -> str:
        column = next(each for each in self.columns if each.key == key)
        return self.rows[row_id].text(column)

    # Rows

    def insert_below(self, current: int | None) -> int:
        """Id of the new row, under the current one, or the first of an empty table."""
        return self._add(
            row_edits.insert_below(self.rows, self._table, current, RowId(self._new_id()))
        )

    def insert_child(self, current: int) -> int:
        return self._add(
            row_edits.insert_child(self.rows, self._table, current, RowId(self._new_id()))
        )

    def _add(self, edit: AddRow) -> int:
        self._editor.attempt(edit, "Thêm dòng")
        return edit.row.id

    def delete(self, row_ids: Iterable[int]) -> int:
        edits = row_edits.delete(self.rows, self._table, row_ids)
        return self._push(edits, f"Xoá {len(edits)} dòng")

    def indent(self, row_ids: Sequence[int]) -> int:
        edits = row_edits.shift_levels(self.rows, self._table, row_ids, 1)
        return self._push(edits, "Thụt vào")

    def outdent(self, row_ids: Sequence[int]) -> int:
        edits = row_edits.shift_levels(self.rows, self._table, row_ids, -1)
        return self._push(edits, "Thụt ra")

    def move_up(self, row_ids: Sequence[int]) -> int:
        return self._move(row_ids, -1, "Chuyển lên")

    def move_down(self, row_ids: Sequence[int]) -> int:
        return self._move(row_ids, 1, "Chuyển xuống")

    def _move(self, row_ids: Sequence[int], by: int, label: str) -> int:
        edits = row_edits.move_among_siblings(self.rows, self._table, row_ids, by)
        return self._push(edits, f"{label} {len(edits)} dòng")

    def drop(self, row_ids: Sequence[int], gap: Gap) -> int:
        edits = row_edits.drop(self.rows, self._table, row_ids, gap)
        count = len(row_edits.topmost(self.rows, row_ids))
        return self._push(edits, f"Chuyển {count} dòng")

    def renumbering(self) -> list[Renumbering]:
        """What F9 would change, to be shown first."""
        return row_edits.renumbering(self.rows)

    def renumber(self, changes: Sequence[Renumbering]) -> None:
        edit = row_edits.apply_renumbering(self.rows, self._table, changes)
        self._editor.attempt(edit, f"Đánh lại số {len(edit.edits)} dòng")

    def comment(self, row_id: int, text: str) -> None:
        row = self.rows[row_id]
        if nfc(text) != row.comment:
            edit = PutRow(self._table, row._replace(comment=nfc(text)))
            self._editor.attempt(edit, f"Ghi chú dòng {row.marker}" if row.marker else "Ghi chú")

    # Parties

    def assign(self, row_ids: Sequence[int], role: Role, party: str, *, append: bool) -> None:
        """Print the party in the role's column and say who stands under the rows."""
        column = next((c for c in self.columns if ROLE_OF_COLUMN.get(c.kind) is role), None)
        label = f"Phân công {len(row_ids)} dòng"
        if column is None:
            self._push(self._assignments(row_ids, role, party, append=append), label)
            return
        texts: dict[RowId, Texts] = {}
        for row_id in row_ids:
            old = self._text(RowId(row_id), column.key).strip()
            texts[RowId(row_id)] = {column.key: _with_party(old, party) if append else party}
        self.put(texts, label)

    def _assignments(
        self, row_ids: Sequence[int], role: Role, party: str, *, append: bool
    ) -> list[Edit]:
        """For tables that print no column for the role."""
        edits: list[Edit] = []
        for row_id in row_ids:
            literal = Literal(RowId(row_id), role, nfc(party))
            read = read_parties(literal, self._editor.directory, self._new_id)
            before = self._editor.plan.assignments.get(RowId(row_id), ())
            kept = tuple(each for each in before if append or each.role is not role)
            edits.append(Assign(RowId(row_id), (*kept, *read)))
        return edits


def _with_party(old: str, party: str) -> str:
    if not old:
        return party
    parts = [part.strip() for part in old.split(";")]
    return old if party in parts else f"{old.rstrip(';').rstrip()}; {party}"

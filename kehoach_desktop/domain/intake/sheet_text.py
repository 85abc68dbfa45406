"""The text of a plan on a sheet of one column: each row is a paragraph, its notes stand below."""

from kehoach_desktop.domain.intake.lines import Block
from kehoach_desktop.domain.proposal import SourcePlace
from kehoach_desktop.domain.source import (
    SourceCell,
    SourceParagraph,
    SourceRun,
    SourceSheet,
    SourceTable,
    SourceText,
    text_of,
)


def text_blocks(sheet: SourceSheet, number: int) -> list[Block]:
    """Nothing where the sheet has several columns; a row's number is its block's."""
    blocks: list[Block] = []
    for table in sheet.blocks:
        if not isinstance(table, SourceTable) or table.width != 1 or sheet.hidden:
            return []
        for at, row in enumerate(table.rows):
            for cell in row.cells:
                _take(blocks, SourcePlace(number, at), cell)
    return blocks


def _take(blocks: list[Block], place: SourcePlace, cell: SourceCell) -> None:
    last = blocks[-1].block if blocks else None
    noted = _noted(last, text_of(cell.runs)) if isinstance(last, SourceParagraph) else None
    if noted is not None:
        blocks[-1] = Block(blocks[-1].place, noted)
    else:
        blocks.append(Block(place, SourceParagraph(cell.runs, alignment=cell.alignment)))


def _noted(above: SourceParagraph, text: str) -> SourceParagraph | None:
    """The paragraph above with this note, if the text begins with a mark that is raised there."""
    for at, run in enumerate(above.runs):
        if _is_open_mark(run) and text.startswith(f"{run.text} "):
            runs: SourceText = (
                *above.runs[:at],
                run._replace(footnote=text.removeprefix(run.text).strip()),
                *above.runs[at + 1 :],
            )
            return SourceParagraph(runs, alignment=above.alignment)
    return None


def _is_open_mark(run: SourceRun) -> bool:
    return run.superscript and run.footnote is None and bool(run.text.strip())

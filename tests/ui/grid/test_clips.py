"""What office programs, web pages and chats put on the clipboard arrives cell by cell, exactly."""

import unicodedata
from random import Random

import pytest

from kehoach_desktop.domain.legacy_text import decode
from kehoach_desktop.domain.source import Encoding
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.ui.grid.clipboard import Block, read, read_html, read_text
from kehoach_desktop.ui.grid.grid_commands import GridCommands
from kehoach_desktop.ui.grid.paste import Target
from tests.builders import TABLE, a_plan, a_row
from tests.clipboard import clips
from tests.ui.grid.conftest import an_editor

CLIPS = clips()
TABLES = [clip for clip in CLIPS if clip.html and read_html(clip.html) is not None]


def named(found):
    return [pytest.param(each, id=each.name) for each in found]


def grid_of(block):
    return [list(row) for row in block.rows]


def as_written(text, line_end, form):
    return unicodedata.normalize(form, text).replace("\n", line_end)


def test_there_are_enough_of_them():
    assert len(CLIPS) >= 60


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("clip", named(CLIPS))
def test_a_clip_gives_its_cells(clip, line_end, form):
    html, text = (as_written(each, line_end, form) for each in (clip.html, clip.text))
    assert grid_of(read(html, text)) == clip.cells


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("clip", named(clip for clip in CLIPS if clip.text))
def test_its_text_alone_gives_the_same_but_for_what_text_cannot_say(clip, line_end):
    assert grid_of(read_text(as_written(clip.text, line_end, "NFC"))) == clip.cells_of_text


@pytest.mark.parametrize("clip", named(CLIPS))
def test_what_was_left_out_or_converted_is_known(clip):
    block = read(clip.html, clip.text)
    usual = Block((), (), 0, 0, 0, Encoding.UNICODE, 0, ())
    wanted = {
        "hidden_rows": usual.hidden_rows,
        "hidden_columns": usual.hidden_columns,
        "prose": usual.prose,
        "encoding": usual.encoding.value,
        "converted": usual.converted,
    }
    found = {name: getattr(block, name) for name in wanted} | {"encoding": block.encoding.value}
    assert found == wanted | {k: v for k, v in clip.facts.items() if k in wanted}
    if "indents" in clip.facts:
        assert list(block.indents) == pytest.approx(clip.facts["indents"])


@pytest.mark.parametrize("clip", named(CLIPS))
def test_pasted_into_an_empty_table_every_text_stands_in_its_column(clip):
    editor, store = an_editor(a_plan(a_row(20, "")))
    columns = editor.plan.columns(TABLE)
    block = read(clip.html, clip.text)
    GridCommands(editor, TABLE, store.new_id).paste(Target([20], columns), block)
    rows = [step.item for step in editor.plan.outline(TABLE).walk()]
    found = [[row.text(column) for column in columns] for row in rows]
    padded = [(row + [""] * len(columns))[: len(columns)] for row in clip.cells]
    assert found == padded


@pytest.mark.parametrize("clip", named(TABLES))
def test_saved_as_a_file_it_is_read_the_same(clip, tmp_path):
    """Hidden rows and columns are still there, for they are asked about on the way."""
    path = tmp_path / "a.xls"
    path.write_text(f"<html><body>{clip.html}</body></html>", encoding="utf-8")
    source, _ = decode(read_file(path))
    seen = [
        [cell.text for cell in row.cells if cell.text and not is_hidden(cell, table)]
        for table in source.tables()
        for row in table.rows
        if not row.hidden
    ]
    while not seen[-1]:
        seen.pop()
    assert seen == [[text for text in row if text] for row in clip.cells]


def is_hidden(cell, table):
    return set(range(cell.column, cell.column + cell.across)) <= table.hidden


def test_a_thousand_rows_arrive_whole():
    cells = [[str(n), f"Việc “{n}”\ndòng hai", "VPTK" if n % 3 else ""] for n in range(1000)]
    html = "".join(
        "<tr>" + "".join(f"<td>{text}</td>".replace("\n", "<br>") for text in row) + "</tr>"
        for row in cells
    )
    text = "\r\n".join("\t".join(f'"{c}"' if "\n" in c else c for c in row) for row in cells)
    assert grid_of(read_html(f"<table>{html}</table>")) == cells
    assert grid_of(read_text(text + "\r\n")) == cells


@pytest.mark.parametrize(
    "start",
    [
        "<!--",
        "<!",
        "<b>",
        "<table><tr><td>x",
        '<a "',
        '<a b="',
        "<style>",
        "<td>",
        "&",
        "<p>",
        "</",
    ],
)
def test_endless_beginnings_are_read_to_their_end(start):
    """Each of these once made some reader look through the whole text again for every one."""
    read_html(f"<table><tr><td>Trước</td></tr></table>{start * 20_000}>")
    assert read_html("<table><tr><td>Sau</td></tr></table>") is not None


def spoilt(count):
    """Real clips with pieces lost, doubled, swapped between them, or letters of another kind."""
    random = Random(5)
    texts = [each for clip in CLIPS for each in (clip.html, clip.text) if each]
    signs = ["<", ">", '"', "\0", "</table>", "<td colspan=9999999>", "&#x110000;", "\ud800", "\t"]
    for _ in range(count):
        text, other = random.choice(texts), random.choice(texts)
        for _ in range(random.randint(1, 6)):
            start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
            from_, to = sorted(random.randrange(len(other) + 1) for _ in range(2))
            piece = random.choice(("", random.choice(signs), other[from_:to], text[start:end] * 2))
            text = text[:start] + piece + text[end if random.random() < 0.5 else start :]
        yield text[:20_000]


def read_all(texts):
    for text in texts:
        for block in (read(text, text), read_text(text)):
            if block is not None:
                assert block.rows
                assert block.width <= 60


def test_spoilt_clips_are_read_somehow():
    read_all(spoilt(500))


@pytest.mark.long
def test_fifty_thousand_spoilt_clips_are_read_somehow():
    read_all(spoilt(50_000))

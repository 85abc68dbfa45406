import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.report import Cell
from kehoach_desktop.exchange.pdf.grid import bands, placed, width
from kehoach_desktop.exchange.pdf.lines import balanced, broken, measured, styled_tokens, tokens_of
from kehoach_desktop.exchange.pdf.typecase import Face, Typecase, printable
from kehoach_desktop.exchange.widths import Wish, shared_out


@pytest.fixture(scope="module")
def case():
    return Typecase(system_font=False)


def said(lines):
    return ["".join(t.text + " " * t.space for t in line.tokens).rstrip() for line in lines]


def test_lines_break_at_spaces_only(case):
    pen = case.pen(Face.REGULAR, 14)
    words = "Cải cách thủ tục hành chính/kiểm soát thủ-tục"
    lines = broken(tokens_of(words, pen), 100)
    assert " ".join(said(lines)) == words
    assert all(line.width <= 100 for line in lines)


def test_a_typed_line_end_breaks_the_line(case):
    lines = broken(tokens_of("một\nhai\r\nba", case.pen(Face.REGULAR, 14)), 500)
    assert said(lines) == ["một", "hai", "ba"]


def test_a_no_break_space_holds(case):
    pen = case.pen(Face.REGULAR, 14)
    lines = broken(tokens_of("trước ngày\u00a025 tháng\u00a03", pen), 75)
    assert all("ngày" not in line or "ngày\u00a025" in line for line in said(lines))


def test_double_spaces_stay(case):
    pen = case.pen(Face.REGULAR, 14)
    one, two = (measured(tokens_of(text, pen)).natural for text in ("a b", "a  b"))
    assert two - one == pytest.approx(pen.space)


def test_pieces_of_one_word_stay_on_one_line(case):
    plain, bold = case.pen(Face.REGULAR, 14), case.pen(Face.BOLD, 14)
    tokens = styled_tokens([("một ", plain), ("hai", bold), ("ba bốn", plain)])
    assert said(broken(tokens, 45)) == ["một", "haiba", "bốn"]


def test_balanced_lines_are_as_few_and_about_as_long(case):
    tokens = tokens_of(
        "Duy trì, cải thiện và nâng cao các chỉ số của xã năm 2026", case.pen(Face.BOLD, 14)
    )
    greedy, even = broken(tokens, 300), balanced(tokens, 300)
    assert len(even) == len(greedy)
    spread = [
        max(widths) - min(widths)
        for widths in ([line.width for line in each] for each in (greedy, even))
    ]
    assert spread[1] <= spread[0]


@given(st.text(max_size=80), st.floats(1, 300), st.floats(0, 40))
def test_breaking_loses_no_character(text, width, indent):
    pen = Typecase(system_font=False).pen(Face.REGULAR, 12)
    lines = broken(tokens_of(text, pen), width, first_line=indent)
    shown = "".join(token.text for line in lines for token in line.tokens)
    assert shown == printable(text).replace(" ", "").replace("\n", "")


@given(st.text(st.sampled_from("abcđ "), max_size=80), st.floats(60, 300))
def test_no_line_is_wider_than_asked(text, width):
    pen = Typecase(system_font=False).pen(Face.REGULAR, 12)
    assert all(line.width <= width + 0.02 for line in broken(tokens_of(text, pen), width))


# --- Widths of columns ---

WISH = st.builds(
    lambda least, more, texts: Wish(least, least + more, texts),
    st.floats(5, 60),
    st.floats(0, 600),
    st.lists(st.floats(0, 600), min_size=4, max_size=4),
)


@given(st.lists(WISH, min_size=1, max_size=12))
def test_columns_fill_the_table(wishes):
    widths = shared_out(wishes, 460)
    assert sum(widths) == pytest.approx(460)
    assert all(width > 0 for width in widths)


@given(st.lists(WISH, min_size=1, max_size=6))
def test_no_word_breaks_where_there_is_room(wishes):
    widths = shared_out(wishes, 460)
    assert all(w >= wish.least * 0.999 for w, wish in zip(widths, wishes, strict=True))


@given(st.lists(st.floats(0.01, 2), min_size=1, max_size=5), st.lists(WISH, max_size=5))
def test_shares_that_cannot_hold_still_fill_the_table(shares, wishes):
    given_ones = [Wish(10, 100, [50] * 4, share) for share in shares]
    assert sum(shared_out([*given_ones, *wishes], 460)) == pytest.approx(460)


def test_given_shares_hold_beside_free_columns():
    free = Wish(20, 300, [200, 300])
    widths = shared_out([Wish(10, 100, [50, 50], 0.25), free, free], 400)
    assert widths == pytest.approx([100, 150, 150])


def test_the_column_with_the_most_text_gets_the_most_room():
    short, long = Wish(20, 60, [60] * 4), Wish(20, 900, [900] * 4)
    narrow, wide = shared_out([short, long], 400)
    assert narrow <= 60 < wide


# --- Spans ---


def test_a_tall_cell_pushes_the_cells_below_it_aside():
    rows = [(Cell(down=2), Cell(across=2)), (Cell(), Cell())]
    places = [[(each.row, each.column) for each in row] for row in placed(rows, 3)]
    assert places == [[(0, 0), (0, 1)], [(1, 1), (1, 2)]]


def test_rows_are_tied_by_tall_cells():
    rows = [(Cell(),), (Cell(down=2), Cell()), (Cell(down=2),), (Cell(),), (Cell(),)]
    assert list(bands(rows)) == [range(1), range(1, 4), range(4, 5)]


SPANNED = st.lists(
    st.lists(st.builds(Cell, across=st.integers(1, 4), down=st.integers(1, 4)), max_size=5),
    max_size=6,
)


@given(SPANNED)
def test_cells_cover_each_place_once(rows):
    seen, columns = set(), width(rows)
    for place in (each for row in placed(rows, columns) for each in row):
        for below in range(place.down):
            for right in range(place.across):
                spot = (place.row + below, place.column + right)
                assert spot not in seen
                assert spot[1] < columns
                assert spot[0] < len(rows)
                seen.add(spot)
    assert len(seen) == len(rows) * columns


@given(SPANNED)
def test_every_cell_has_its_place(rows):
    places = [each.cell for row in placed(rows, width(rows)) for each in row]
    assert all(any(cell is each for each in places) for row in rows for cell in row)

"""How the columns of a file share the room."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.ui.importing.source_view import _shares

_WEIGHTS = st.lists(st.sampled_from([1.0, 1.6, 2.4, 5.0]), min_size=1, max_size=12)


@given(_WEIGHTS, st.integers(100, 2000), st.integers(30, 120))
def test_columns_fill_the_room_as_long_as_each_has_its_least(weights, room, least):
    widths = _shares(room, weights, least)
    assert min(widths) >= least
    wanted = max(room, least * len(weights))
    assert wanted - len(weights) <= sum(widths) <= wanted


def test_a_narrow_column_takes_its_least_off_the_others():
    assert _shares(1000, [1.0, 9.0], 200) == [200, 800]

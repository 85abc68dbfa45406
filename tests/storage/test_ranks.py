"""Order keys: between any two there is room, and keys stay short."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.storage.ranks import rank_between, ranks


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=150))
def test_keys_sort_as_the_items_were_placed(places):
    keys: list[str] = []
    for place in places:
        index = place % (len(keys) + 1)
        low = keys[index - 1] if index else ""
        high = keys[index] if index < len(keys) else None
        keys.insert(index, rank_between(low, high))
    assert keys == sorted(set(keys))


@given(st.integers(0, 8000))
def test_evenly_spread_keys_are_in_order_and_leave_room_before_between_and_after(count):
    keys = ranks(count)
    assert keys == sorted(set(keys))
    assert len(keys) == count
    bounds = zip(["", *keys], [*keys, None], strict=True)
    assert all(low < rank_between(low, high) < (high or "~") for low, high in bounds)


def test_keys_of_a_thousand_appended_rows_stay_short():
    key = ""
    for _ in range(1000):
        key = rank_between(key, None)
    assert len(key) <= 20


def test_keys_of_two_hundred_rows_pasted_into_one_gap_stay_short():
    low, high = ranks(2)
    for _ in range(200):
        low = rank_between(low, high)
    assert low < high
    assert len(low) <= 45


def test_keys_of_two_hundred_rows_put_first_stay_short():
    key = rank_between("", None)
    for _ in range(200):
        key = rank_between("", key)
    assert len(key) <= 45

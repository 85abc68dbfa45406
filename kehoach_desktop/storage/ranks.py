"""Order keys for siblings: a new one fits between any two, so no other row is rewritten."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def rank_between(low: str, high: str | None) -> str:
    """Return a key that sorts after `low` ("": the start) and before `high` (None: the end).

    Keys never end in the lowest digit, so there is always room before any of them.
    """
    if high is None:
        return _after(low)
    prefix = ""
    for place in range(max(len(low), len(high)) + 1):
        left = _DIGITS.index(low[place]) if place < len(low) else 0
        right = _DIGITS.index(high[place]) if place < len(high) else _BASE
        if left == right:
            prefix += _DIGITS[left]
            continue
        if right - left > 1:
            return prefix + _DIGITS[(left + right) // 2]
        return prefix + _DIGITS[left] + _halfway(low[place + 1 :])
    raise ValueError((low, high))


def ranks(count: int) -> list[str]:
    """Evenly spread keys of one length, with room everywhere."""
    width = 1
    while _BASE**width < 2 * count + 2:
        width += 1
    step = _BASE**width // (count + 1)
    return [_number(step * (index + 1), width) for index in range(count)]


def _after(low: str) -> str:
    """A key after `low` with no upper bound; appending again and again grows it slowly."""
    for place, digit in enumerate(low):
        index = _DIGITS.index(digit)
        if index < _BASE - 1:
            # Near the end of a digit's room go one step only: appending is the common case.
            return low[:place] + _DIGITS[index + 1]
    return low + _DIGITS[1]


def _halfway(low: str) -> str:
    """A key in the middle between `low` and the end: splits one gap again and again cheaply."""
    for place, digit in enumerate(low):
        index = _DIGITS.index(digit)
        if index < _BASE - 1:
            return low[:place] + _DIGITS[(index + _BASE) // 2]
    return low + _DIGITS[_BASE // 2]


def _number(value: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        value, rest = divmod(value, _BASE)
        digits = _DIGITS[rest] + digits
    return digits.rstrip(_DIGITS[0])

"""Recipients as one line each, with the purpose that its words tell."""

import re

from kehoach_desktop.domain.plan import Purpose, Recipient

_PURPOSES = (
    (re.compile(r"\(\s*(?:để )?(?:b/c|báo cáo)\s*\)", re.IGNORECASE), Purpose.REPORT),
    (re.compile(r"\(\s*(?:để )?(?:t/h|thực hiện)\s*\)", re.IGNORECASE), Purpose.PERFORM),
    (re.compile(r"\(\s*(?:để )?(?:c/đ|chỉ đạo)\s*\)", re.IGNORECASE), Purpose.DIRECT),
    (re.compile(r"\(\s*(?:để )?(?:b|biết)\s*\)", re.IGNORECASE), Purpose.INFORM),
    (re.compile(r"Lưu\b"), Purpose.ARCHIVE),
)


def recipients(lines: tuple[str, ...], before: tuple[Recipient, ...] = ()) -> tuple[Recipient, ...]:
    """A line that was there before keeps the purpose it had."""
    known = {recipient.literal: recipient for recipient in before}
    return tuple(known.get(line) or Recipient(line, _purpose(line)) for line in lines)


def _purpose(line: str) -> Purpose | None:
    return next((purpose for form, purpose in _PURPOSES if form.search(line)), None)

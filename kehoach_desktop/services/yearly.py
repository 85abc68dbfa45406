"""Next year's plan out of this year's: which years move on, and which only a person can judge."""

import re
from calendar import isleap
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from kehoach_desktop.domain.text import squeeze

Data = dict[str, Any]
Path = tuple[str | int, ...]


class Replacement(NamedTuple):
    """A year in one place of the plan; where it is not certain, only a suggestion."""

    where: str
    before: str
    after: str
    certain: bool
    path: Path = ()
    start: int = 0


def moved_to_year(data: Data, year: int) -> tuple[Data, tuple[Replacement, ...]]:
    """The plan file for another year, with what was replaced and what a person should look at.

    Its number and date are yet to be given. Milestones, stretches of years and the documents it
    cites stay as they are until somebody ticks them.
    """
    head = data.get("head", {})
    source = head.get("plan_year") or head.get("year")
    moved = {**data, "head": _next_head(head, source, year)}
    if source is None or source == year:
        return deepcopy(moved), ()
    found = tuple(_replacements(data, source, year - source))
    return apply_replacements(moved, (each for each in found if each.certain)), found


def apply_replacements(data: Data, chosen: Iterable[Replacement]) -> Data:
    """The plan file with those years replaced, in any order: no text changes its length."""
    changed = deepcopy(data)
    for each in chosen:
        _apply(changed, each)
    return changed


_YET_TO_GIVE = {"number", "day", "month", "date_literal"}


def _next_head(head: Data, source: int | None, year: int) -> Data:
    moved = {key: value for key, value in head.items() if key not in _YET_TO_GIVE}
    moved["plan_year"] = year
    if source is not None and head.get("year") is not None:
        moved["year"] = head["year"] + year - source
    if source is not None and head.get("period_from") == head.get("period_to") == source:
        moved["period_from"] = moved["period_to"] = year
    return moved


def _apply(data: Data, chosen: Replacement) -> None:
    *above, key = chosen.path
    holders: list[Any] = [data]
    for step in above:
        holders.append(holders[-1][step])
    old = holders[-1][key]
    end = chosen.start + len(chosen.before)
    if isinstance(old, int):
        holders[-1][key] = int(chosen.after)
    elif old[chosen.start : end] == chosen.before:
        holders[-1][key] = new = old[: chosen.start] + chosen.after + old[end:]
        owner = holders[-2] if above[-1] == "cells" else holders[-1]
        if isinstance(owner, dict):
            _keep_in_step(owner, str(key), old, new)


def _keep_in_step(owner: Data, key: str, old: str, new: str) -> None:
    """What is stored beside a literal about that literal goes on fitting it."""
    reading = owner.get("readings", {}).get(key)
    if reading is not None and reading["literal"] == old:
        reading["literal"] = new
    years = dict(zip(re.findall(_YEAR, old), re.findall(_YEAR, new), strict=False))
    if key == "header" and str(owner.get("year")) in years:
        owner["year"] = int(years[str(owner["year"])])
    if key == "literal" and str(owner.get("day"))[:4] in years:  # a citation's date
        day = years[owner["day"][:4]] + owner["day"][4:]
        owner["day"] = _without_leap_day(day)


class _Text(NamedTuple):
    """A text that may name years, and the words for its place."""

    path: Path
    where: str
    text: str
    cited: bool = False  # whatever stands here, a person decides
    own: bool = False  # the document named here is the plan itself


# Only a number that is no part of a longer one ("0,2025", "2023-25") nor a document's ("1982/QĐ").
_YEAR = (
    r"(?<!\d)(?<!\d,)(?:(?<=[/-])(?:19|20)\d\d|(?:19|20)\d\d(?![/-](?-i:[A-ZĐ]{2})))"
    r"(?!\d|[.,]\d|\s*[-–]\s*\d\d(?![\d/.]))"
)
_BLANK = r"[\d.…*_ ]*"
_DATE = rf"ngày\s*(?:{_BLANK}/{_BLANK}/|{_BLANK}\s+tháng{_BLANK}\s+năm\s)\s*{_YEAR}"
_SYMBOL = r"[a-zđ]?\s*[/-](?:(?:19|20)\d\d[/-])?(?-i:[A-ZĐ]{2})[\w/-]*"
_DOCUMENT_TYPE = (
    "(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|thông báo|kế hoạch|chương trình"
    "|tờ trình|báo cáo|hướng dẫn)"
)
_BEFORE_YEAR = (
    r"(?:quý\s+[IV]+\s*(?:/\s*|năm\s+)|(?:ngày\s+)?(?:\d{1,2}\s+)?tháng\s+\d{1,2}\s*(?:/\s*|năm\s+)"
    r"|(?:ngày\s+)?(?:\d{1,2}\s*[/.-]\s*){1,2}|năm\s+)?"
)
_PIECE = re.compile(
    rf"(?P<document>(?:số:?\s*{_BLANK}|\d+){_SYMBOL}(?:,?\s*{_DATE}|,?\s+năm\s+{_YEAR})?"
    rf"|{_DOCUMENT_TYPE}\s+{_DATE}"
    rf"|(?-i:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\b[^,;.\n()]{{0,120}}?{_YEAR})"
    r"|(?P<stretch>(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học)\s+)?(?:từ\s+)?(?:năm\s+)?"
    rf"{_YEAR}\s*(?:[-–—/]|đến|tới)\s*(?:hết\s+)?(?:năm\s+)?{_YEAR})"
    rf"|(?P<horizon>(?:đến|tới)\s+(?:hết\s+)?năm\s+{_YEAR})"
    rf"|(?P<time>{_BEFORE_YEAR}{_YEAR})",
    re.IGNORECASE,
)
_LEAP_DAY = re.compile(
    rf"29(?=(?:/0?2/|\.0?2\.|-0?2-|\s+tháng\s+0?2\s+năm\s+)(?P<year>{_YEAR}))", re.IGNORECASE
)
_NEAR = 2  # years; what is further away is a milestone or a piece of history


def _replacements(data: Data, source: int, distance: int) -> Iterator[Replacement]:
    for path, where, text, cited, own in _texts(data):
        for match in _PIECE.finditer(text):
            years = [int(year) for year in re.findall(_YEAR, match[0])]
            if not years:
                continue
            moved = re.sub(_YEAR, lambda year: str(int(year[0]) + distance), match[0])
            after = _without_leap_day(moved)
            moves = _is_certain(match, years[0] - source) or (own and _is_yet_to_give(match[0]))
            certain = not cited and after == moved and moves
            yield Replacement(where, match[0], after, certain, path, match.start())


def _is_certain(match: re.Match[str], ahead: int) -> bool:
    match match.lastgroup:
        case "time":
            return abs(ahead) <= _NEAR
        case "horizon":
            return -_NEAR <= ahead <= 0
        case _:
            return False


def _is_yet_to_give(document: str) -> bool:
    """No number and no day, so nothing in it belongs to the year before."""
    return not re.search(r"\d", re.sub(_YEAR, "", document))


def _without_leap_day(text: str) -> str:
    """29/02 becomes 28/02 where the year has no such day."""
    iso = re.fullmatch(r"(\d{4})-02-29", text)
    if iso and not isleap(int(iso[1])):
        return f"{iso[1]}-02-28"
    return _LEAP_DAY.sub(lambda day: "29" if isleap(int(day["year"])) else "28", text)


def _texts(data: Data) -> Iterator[_Text]:
    yield from _head_texts(data.get("head", {}))
    appendices = 0
    for index, part in enumerate(data.get("parts", [])):
        path = ("parts", index)
        if part["is"] == "appendix":
            appendices += 1
            yield from _appendix_texts(part, path, f"Phụ lục {appendices}")
        else:
            yield from _part_texts(part, path, "")


def _head_texts(head: Data) -> Iterator[_Text]:
    path = ("head",)
    yield _Text((*path, "subject"), "Trích yếu", head.get("subject", ""))
    for index, citation in enumerate(head.get("citations", [])):
        place = (*path, "citations", index, "literal")
        yield _Text(place, "Căn cứ", citation["literal"], cited=True)
    for index, duty in enumerate(head.get("duties", [])):
        place = (*path, "duties", index, "literal")
        yield _Text(place, "Chế độ báo cáo", duty.get("literal", ""))
    goal = head.get("score_goal") or {}
    yield _Text((*path, "score_goal", "literal"), "Điểm phấn đấu", goal.get("literal", ""))
    if head.get("period_from") != head.get("period_to"):
        for key in ("period_from", "period_to"):
            yield _Text((*path, key), "Giai đoạn", str(head.get(key) or ""), cited=True)


def _appendix_texts(part: Data, path: Path, numbered: str) -> Iterator[_Text]:
    place = squeeze(part.get("label") or "") or numbered
    for index, line in enumerate(part.get("title", [])):
        yield _Text((*path, "title", index), f"{place}, tên", line)
    line = part.get("attached_line") or ""
    yield _Text((*path, "attached_line"), f"{place}, dòng kèm theo", line, own=True)
    yield _Text((*path, "short_name"), f"{place}, tên ngắn", part.get("short_name", ""))
    for index, below in enumerate(part.get("parts", [])):
        yield from _part_texts(below, (*path, "parts", index), place)


def _part_texts(part: Data, path: Path, above: str) -> Iterator[_Text]:
    match part["is"]:
        case "table":
            yield from _table_texts(part, path, above or "Bảng")
            return
        case "section":
            place = _section_place(above, part.get("marker") or "")
        case _:
            place = f"{above}, chú thích"
    for key in ("title", "text"):
        yield _Text((*path, key), place or "Nội dung", part.get(key, ""))
    yield from _restated(part, path, place or "Nội dung", {})
    for index, below in enumerate(part.get("parts", [])):
        yield from _part_texts(below, (*path, "parts", index), place)


def _section_place(above: str, marker: str) -> str:
    """What a marker repeats of those above it is said once; bullets name no place."""
    own = marker.strip().rstrip(".)/").lstrip("(")
    if not any(letter.isalnum() for letter in own):
        return above
    if not above:
        return f"Mục {own}"
    names = above.removeprefix("Mục ").split(".")
    repeated = (".".join((*names[first:], "")) for first in range(len(names)))
    own = own.removeprefix(next(filter(own.startswith, repeated), ""))
    return f"{above}.{own}"


def _table_texts(table: Data, path: Path, above: str) -> Iterator[_Text]:
    headers: dict[str, str] = {}
    for index, column in enumerate(table.get("columns", [])):
        header = squeeze(column.get("header", ""))
        place, where = (*path, "columns", index), f"{above}, cột {header}"
        kind = column.get("kind", "text")
        headers[kind if kind == "title" else column["key"]] = header
        yield _Text((*place, "header"), where, column.get("header", ""))
        for level, line in enumerate(column.get("above", [])):
            yield _Text((*place, "above", level), where, line)
        year = str(column.get("year") or "")
        if year not in column.get("header", ""):
            yield _Text((*place, "year"), f"{where}, năm", year)
    yield from _rows_texts(table.get("rows", []), (*path, "rows"), above, headers)


def _rows_texts(
    rows: list[Data], path: Path, above: str, headers: Mapping[str, str]
) -> Iterator[_Text]:
    for index, row in enumerate(rows):
        place = (*path, index)
        title = squeeze(row.get("title", ""))
        where = f"{above}, dòng {_marker(row) or f'“{_shortened(title)}”'}"
        title_where = f"{where}, {headers.get('title', 'Nội dung')}"
        yield _Text((*place, "title"), title_where, row.get("title", ""))
        for key, text in row.get("cells", {}).items():
            yield _Text((*place, "cells", key), f"{where}, {headers.get(key, key)}", text)
        yield from _restated(row, place, where, headers)
        yield from _rows_texts(row.get("rows", []), (*place, "rows"), above, headers)


def _restated(owner: Data, path: Path, where: str, headers: Mapping[str, str]) -> Iterator[_Text]:
    for key, reading in owner.get("readings", {}).items():
        place = f"{where}, {headers[key]}" if key in headers else where
        said = reading.get("restated", "")
        yield _Text((*path, "readings", key, "restated"), f"{place} (cách hiểu)", said)


def _marker(row: Data) -> str:
    return (row.get("marker") or "").strip().rstrip(".")


_SHOWN = 40


def _shortened(title: str) -> str:
    return title if len(title) <= _SHOWN else f"{title[:_SHOWN].rsplit(' ', 1)[0]}…"

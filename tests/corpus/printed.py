"""A plan as its printed paper tells it: what no reader can find there is taken away, and why."""

import re
from copy import deepcopy
from itertools import pairwise

from kehoach_desktop.domain.text import squeeze

# Who wrote the plan knows these; the paper says them in prose or not at all.
_UNPRINTED_HEAD = {"ordered_by", "duties", "score_goal", "form", "agency_id"}
_PERIOD = {"period_from", "period_to"}
# What words alone tell. A goal, an index or a task is what the office says it is.
_TOLD_ROLES = {
    "introduction", "party_line", "leader_line", "time_line", "appendix_reference", "closing",
}  # fmt: skip


def printed(data):
    """The plan file's content without what is not on paper."""
    data = deepcopy(data)
    return {**data, "head": _head(data["head"]), "parts": _parts(data["parts"])}


def _head(head):
    head = {key: fact for key, fact in head.items() if key not in _UNPRINTED_HEAD}
    # Documents that the prose names stand in the prose; only what the plan rests on has lines.
    named = [each for each in head.pop("citations", []) if "use" not in each]
    if named:
        head["citations"] = named
    if "giai đoạn" not in head.get("subject", "").lower():
        head = {key: fact for key, fact in head.items() if key not in _PERIOD}
    if head.get("number", "").isdecimal():  # two digits at least, whatever was typed
        head["number"] = head["number"].zfill(2)
    if "subject" in head:  # where its lines end is up to the paper's width
        head["subject"] = squeeze(head["subject"])
    return head


def _parts(parts):
    kept = [part for part in parts if part.get("in_file", True) and not part.get("own_file")]
    found = [_part(part) for part in kept]
    # The last sentence has no number: whether it closes the last part or the whole is not said.
    for above, below in pairwise(found):
        if below.get("role") == "closing" and above["is"] == "section":
            above.setdefault("parts", []).append(below)
            found.remove(below)
            break
    return found


def _with_told_covers(part):
    """What a time line is about stands above it; a whole clause only if nothing else does."""
    below = [each for each in part.get("parts", []) if each["is"] == "section"]
    for above, line in pairwise(below):
        if line.get("covers") == [part.get("ref")] and "ref" not in above:
            above["ref"] = part.pop("ref")


def _part(part):
    # Parties are understood of the words, short names are the office's own.
    unprinted = {"parties", "readings", "short_name"}
    part = {key: fact for key, fact in part.items() if key not in unprinted}
    if part.get("role") not in _TOLD_ROLES:
        part.pop("role", None)
    if part["is"] == "table":
        part = _table(part)
    _with_told_covers(part)
    if "parts" in part:
        part["parts"] = [_part(each) for each in part["parts"]]
    return part


def _table(table):
    """Keys and widths are the program's own; a header tells a column and its year."""
    names, columns = {}, []
    for column in table["columns"]:
        kind = column.get("kind", "text")
        base = {"coordinate": "coordinators", "text": "column"}.get(kind, kind)
        taken = sum(name == base or name.startswith(f"{base}_") for name in names.values())
        number = taken + 1 + (kind == "text")
        names[column["key"]] = base if number == 1 else f"{base}_{number}"
        kept = {key: column[key] for key in ("header", "kind", "above") if key in column}
        columns.append({"key": names[column["key"]], **kept, **_year(column)})
    rows = [_row(row, names) for row in table["rows"]]
    return {"is": "table", "columns": columns, "rows": rows}


def _year(column):
    years = re.findall(r"20\d\d", " ".join((*column.get("above", []), column["header"])))
    return {"year": int(years[0])} if column.get("kind") == "target" and len(years) == 1 else {}


def _row(row, names):
    """What a row says of its own revision is a remark beside the paper, as is a comment."""
    unprinted = {"parties", "readings", "remark", "comment"}
    row = {key: fact for key, fact in row.items() if key not in unprinted}
    if "cells" in row:
        row["cells"] = {names[key]: text for key, text in row["cells"].items()}
    if "spans" in row:
        own = ((span, names[span.get("field", "text")]) for span in row["spans"])
        row["spans"] = [{**span, "field": name} for span, name in own]
    if "rows" in row:
        row["rows"] = [_row(each, names) for each in row["rows"]]
    return row

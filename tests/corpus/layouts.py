"""A whole plan as Word files of many hands: each choice is one that real offices make."""

import random
from copy import deepcopy
from itertools import product
from typing import NamedTuple
from xml.sax.saxutils import escape

from corpus.files import pack
from kehoach_desktop.domain.dates import document_number, place_and_date


class Layout(NamedTuple):
    letterhead: str
    title: str
    closing: str
    side: str  # where the receivers stand
    citations: str
    roles: str
    numbers: str


CHOICES = {
    "letterhead": ("table", "rows", "plain", "tabs", "spaces"),
    "title": ("centred", "left", "bold", "split", "broken"),
    "closing": ("table", "rows", "tabs", "plain", "signature_first"),
    "side": ("left", "right"),
    "citations": ("italic", "plain", "dashed"),
    "roles": ("own", "brackets", "none"),
    "numbers": ("space", "tab", "hard_space"),
}
LAYOUTS = tuple(Layout(*each) for each in product(*CHOICES.values()))


def some_layouts(count):
    """As many of them as that, every choice as often as another."""
    luck = random.Random(2024)
    columns = []
    for choices in CHOICES.values():
        column = [choices[number % len(choices)] for number in range(count)]
        luck.shuffle(column)
        columns.append(column)
    return [Layout(*each) for each in zip(*columns, strict=True)]


def laid_out(data, layout):
    """The plan that this paper tells: roles may stand in brackets or be left out."""
    data = deepcopy(data)
    for part in data["parts"]:
        _with_roles(part, layout.roles)
    basis = [each for each in data["head"].get("citations", []) if "use" not in each]
    for each in basis if layout.citations != "italic" else ():
        each["literal"] = f"Căn cứ {each['literal']};"
    return data


def _with_roles(part, roles):
    below = part.get("parts", [])
    lines = [each for each in below if each.get("role") == "party_line"]
    if lines and roles != "own":
        part["parts"] = [each for each in below if each not in lines]
        if not part["parts"]:
            del part["parts"]
        if roles == "brackets":
            said = "; ".join(each["text"].rstrip(".") for each in lines)
            part["text"] = f"{part['text']} ({said})."
    for each in part.get("parts", []):
        _with_roles(each, roles)


def write_plan(data, layout, path):
    paper = _Paper(data, layout)
    pack(path, "".join(paper.blocks()), paper.notes)
    return path


# Pieces of WordprocessingML


class Text(NamedTuple):
    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    note: int | None = None


def runs(pieces):
    found = ""
    for piece in pieces:
        look = "<w:b/>" * piece.bold + "<w:i/>" * piece.italic
        look += '<w:vertAlign w:val="superscript"/>' * piece.raised
        mark = f'<w:footnoteReference w:customMarkFollows="1" w:id="{piece.note}"/>'
        lines = piece.text.replace("\t", "\n\t").split("\n")
        inner = ""
        for number, line in enumerate(lines):
            if number:
                inner += "<w:tab/>" if line.startswith("\t") else "<w:br/>"
            inner += f'<w:t xml:space="preserve">{escape(line.removeprefix(chr(9)))}</w:t>'
        reference = mark if piece.note is not None else ""
        found += f"<w:r><w:rPr>{look}</w:rPr>{reference}{inner}</w:r>"
    return found


def para(*pieces, align="left", indent=0):
    own = f'<w:jc w:val="{align}"/>' + f'<w:ind w:firstLine="{indent}"/>' * bool(indent)
    pieces = [Text(piece) if isinstance(piece, str) else piece for piece in pieces]
    return f"<w:p><w:pPr>{own}</w:pPr>{runs(pieces)}</w:p>"


def bold(text):
    return Text(text, bold=True)


def grid(rows):
    body = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    columns = '<w:gridCol w:w="4500"/>' * len(rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


class _Paper:
    def __init__(self, data, layout):
        self.head, self.parts, self.layout = data["head"], data["parts"], layout
        self.notes: list[str] = []

    def blocks(self):
        yield from getattr(self, f"_letterhead_{self.layout.letterhead}")()
        yield para()
        yield from self._title()
        yield from self._citations()
        for part in self.parts:
            if part["is"] == "section":
                yield from self._section(part)
        yield para()
        yield from getattr(self, f"_closing_{self.layout.closing}")()
        for part in self.parts:
            if part["is"] == "appendix" and part.get("in_file", True):
                yield from self._appendix(part)

    # The top

    def _halves(self):
        head = self.head
        date = head.get("date_literal") or place_and_date(
            head.get("place", ""), head.get("day"), head.get("month"), head.get("year")
        )
        office = [Text(line) for line in head.get("superior_lines", [])]
        office += [bold(line) for line in head["agency_lines"]]
        nation = [bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), bold("Độc lập - Tự do - Hạnh phúc")]
        number = Text(document_number(head.get("number"), head["symbol"]))
        return office, nation, number, Text(date, italic=True)

    def _letterhead_table(self):
        office, nation, number, date = self._halves()
        left = [*office, Text("-------"), number]
        right = [*nation, Text("---------------"), date]
        yield grid([["".join(para(line, align="center") for line in half)
                     for half in (left, right)]])  # fmt: skip

    def _letterhead_rows(self):
        office, nation, number, date = self._halves()
        pairs = [(office, nation), ([number], [date])]
        yield grid(
            [["".join(para(x, align="center") for x in half) for half in pair] for pair in pairs]
        )

    def _letterhead_plain(self):
        office, nation, number, date = self._halves()
        for line in nation:
            yield para(line, align="center")
        for line in (*office, number):
            yield para(line)
        yield para(date, align="right")

    def _letterhead_tabs(self):
        yield from self._beside("\t")

    def _letterhead_spaces(self):
        yield from self._beside(" " * 12)

    def _beside(self, gap):
        office, nation, number, date = self._halves()
        for at in range(max(len(office), len(nation))):
            left = office[at : at + 1] or [Text("")]
            yield para(*left, Text(gap), *nation[at : at + 1])
        yield para(number, Text(gap), date)

    # Title and citations

    def _title(self):
        kind, subject = self.head.get("type_name", "KẾ HOẠCH"), self.head["subject"]
        words = subject.split(" ")
        third = len(words) // 3
        lines = [words[:third], words[third : 2 * third], words[2 * third :]]
        lines = [" ".join(line) for line in lines if line]
        match self.layout.title:
            case "centred":
                yield para(bold(kind), align="center")
                yield para(bold(subject), align="center")
            case "left":
                yield para(kind)
                yield para(subject)
            case "bold":
                yield para(bold(kind), align="both")
                yield para(bold(subject), align="both")
            case "split":
                yield para(bold(kind), align="center")
                for line in lines:
                    yield para(bold(line), align="center")
            case "broken":
                yield para(bold("\n".join([kind, *lines])), align="center")
        yield para("-----------", align="center")

    def _citations(self):
        dash = "- " if self.layout.citations == "dashed" else ""
        italic = self.layout.citations != "plain"
        for each in self.head.get("citations", []):
            if "use" not in each:
                yield para(Text(f"{dash}{each['literal']}", italic=italic), align="both")

    # The body

    def _section(self, part):
        notes = [each for each in part.get("parts", []) if each["is"] == "footnote"]
        gap = {"space": " ", "tab": "\t", "hard_space": "\xa0"}[self.layout.numbers]
        title, text = part.get("title", ""), part.get("text", "")
        pieces = []
        if part.get("marker"):
            pieces.append(Text(f"{part['marker']}{gap}", bold=bool(title)))
        if title:
            pieces.append(bold(title))
        if title and text:
            pieces.append(Text(" "))
        pieces += self._styled(text, part.get("spans", []), notes)
        yield para(*pieces, align="both", indent=720)
        for each in part.get("parts", []):
            if each["is"] == "section":
                yield from self._section(each)
            elif each["is"] == "table":
                yield self._table(each)

    def _styled(self, text, spans, notes):
        edges = {0, len(text), *(note["offset"] for note in notes)}
        edges |= {edge for span in spans for edge in (span["start"], span["end"])}
        places = sorted(edges)
        for start, end in zip(places, [*places[1:], len(text)], strict=True):
            for note in notes:
                if note["offset"] == start:
                    self.notes.append(f"{note['mark']} {note['text']}")
                    yield Text(note["mark"], raised=True, note=len(self.notes))
            on = {span["style"] for span in spans if span["start"] <= start and end <= span["end"]}
            if text[start:end]:
                yield Text(text[start:end], "bold" in on, "italic" in on)

    # The end

    def _columns(self):
        head = self.head
        receivers = [Text("Nơi nhận:", bold=True, italic=True)]
        receivers += [Text(f"- {each['literal']}") for each in head["recipients"]]
        if head.get("drafter_code"):
            receivers.append(Text(head["drafter_code"]))
        signature = [bold(line) for line in head["signature"]["lines"]]
        return receivers, [*signature, Text(""), Text(""), bold(head["signature"]["name"])]

    def _sides(self):
        receivers, signature = self._columns()
        return (receivers, signature) if self.layout.side == "left" else (signature, receivers)

    def _closing_table(self):
        yield grid([["".join(para(line) for line in half) for half in self._sides()]])

    def _closing_rows(self):
        """The signature's room is a row of its own."""
        receivers, signature = self._columns()
        rows = [(receivers, signature[:-3]), ([Text("")], signature[-1:])]
        if self.layout.side == "right":
            rows = [row[::-1] for row in rows]
        yield grid([["".join(map(para, half)) for half in row] for row in rows])

    def _closing_tabs(self):
        receivers, signature = self._columns()
        for at in range(max(len(receivers), len(signature))):
            left, right = receivers[at : at + 1], signature[at : at + 1]
            yield para(*left, Text("\t"), *right)

    def _closing_plain(self):
        receivers, signature = self._columns()
        yield from (para(line) for line in receivers)
        yield from (para(line, align="right") for line in signature)

    def _closing_signature_first(self):
        receivers, signature = self._columns()
        yield from (para(line, align="center") for line in signature)
        yield from (para(line) for line in receivers)

    # Appendices and tables

    def _appendix(self, part):
        yield para()
        if part.get("label"):
            yield para(bold(part["label"]), align="center")
        for line in part.get("title", []):
            yield para(bold(line), align="center")
        if part.get("attached_line"):
            yield para(Text(part["attached_line"], italic=True), align="center")
        for each in part.get("parts", []):
            yield self._table(each)

    def _table(self, part):
        columns = part["columns"]
        upper = [(column.get("above") or [""])[0] for column in columns]
        rows = ""
        if any(upper):
            rows += self._upper(columns, upper)
        rows += "<w:tr>" + "".join(
            f"<w:tc><w:tcPr>{'' if over or not any(upper) else '<w:vMerge/>'}</w:tcPr>"
            + para(bold(column["header"] if over or not any(upper) else ""), align="center")
            + "</w:tc>"
            for column, over in zip(columns, upper, strict=True)
        ) + "</w:tr>"  # fmt: skip
        rows += "".join(self._rows(part["rows"], columns))
        columns = '<w:gridCol w:w="1800"/>' * len(columns)
        return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>{para()}"

    def _upper(self, columns, upper):
        cells, at = "", 0
        while at < len(columns):
            across = 1
            while upper[at] and at + across < len(upper) and upper[at + across] == upper[at]:
                across += 1
            own = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
            own += "" if upper[at] else '<w:vMerge w:val="restart"/>'
            text = bold(upper[at] or columns[at]["header"])
            cells += f"<w:tc><w:tcPr>{own}</w:tcPr>{para(text, align='center')}</w:tc>"
            at += across
        return f"<w:tr>{cells}</w:tr>"

    def _rows(self, rows, columns):
        has_markers = any(column.get("kind") == "marker" for column in columns)
        for row in rows:
            title, marker = row.get("title", ""), row.get("marker") or ""
            lifted = title if has_markers or not marker else f"{marker} {title}"
            own = {"marker": marker, "title": lifted}
            is_group = row.get("kind") == "group"
            cells = "".join(
                "<w:tc><w:tcPr/>"
                + para(
                    Text(own.get(c.get("kind"), row.get("cells", {}).get(c["key"], "")), is_group)
                )
                + "</w:tc>"
                for c in columns
            )
            yield f"<w:tr>{cells}</w:tr>"
            yield from self._rows(row.get("rows", []), columns)

"""What real files do to an appendix; each fault says in which kinds of file it can stand."""

import unicodedata
from dataclasses import replace

from old_encodings import tcvn3, vni

from corpus.picture import Cell, Line, Paragraph, Picture, Table, is_content

FAULTS = {}


def fault(*suffixes):
    def keep(function):
        FAULTS[function.__name__] = (function, suffixes or (".docx", ".xlsx"))
        return function

    return keep


def each_cell(picture, change, *, header=True):
    def line(each):
        if each.header and not header:
            return each
        return replace(each, cells=tuple(map(change, each.cells)))

    def block(each):
        if isinstance(each, Table):
            return replace(each, lines=tuple(map(line, each.lines)))
        return each

    return picture.with_blocks(*map(block, picture.blocks))


def rows_of(table):
    return [line for line in table.lines if not line.header]


def head_of(table):
    return [line for line in table.lines if line.header]


def with_rows(picture, rows):
    table = picture.table
    return picture.with_table(replace(table, lines=(*head_of(table), *rows)))


def has(picture, kind):
    return kind in picture.expected[0].kinds


def place(picture, kind):
    return picture.expected[0].kinds.index(kind)


def expecting(picture, rows):
    return replace(picture, expected=(replace(picture.expected[0], rows=tuple(rows)),))


@fault(".docx", ".xlsx", ".csv")
def clean(picture, _random):
    return picture


@fault()
def letterhead_and_signature(picture, _random):
    left = Cell("ỦY BAN NHÂN DÂN\nXÃ BÌNH MINH", bold=True, centred=True)
    right = Cell(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", bold=True, centred=True
    )
    number = Line((Cell("Số:      /KH-UBND"), Cell("Bình Minh, ngày    tháng 3 năm 2026")))
    top = Table((Line((left, right)), number), 2, borderless=True)
    receivers = Cell("Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.")
    signer = Cell("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn A", bold=True, centred=True)
    bottom = Table((Line((receivers, signer)),), 2, borderless=True)
    return picture.with_blocks(top, *picture.blocks, bottom)


@fault(".docx")
def split_at_pages(picture, random):
    return _split(picture, random, repeat=True)


@fault(".docx")
def split_without_header(picture, random):
    return _split(picture, random, repeat=False)


def _split(picture, random, *, repeat):
    table = picture.table
    rows, head = rows_of(table), tuple(head_of(table))
    if len(rows) < 4:
        return picture
    cut = random.randrange(2, len(rows) - 1)
    first = replace(table, lines=(*head, *rows[:cut]))
    second = replace(table, lines=(*(head if repeat else ()), *rows[cut:]))
    blocks = []
    for block in picture.blocks:
        blocks += [first, Paragraph("2", centred=True), second] if block is table else [block]
    return picture.with_blocks(*blocks)


@fault()
def header_again_within(picture, random):
    table = picture.table
    rows = rows_of(table)
    for cut in sorted(random.sample(range(1, len(rows)), min(2, len(rows) - 1)), reverse=True):
        rows[cut:cut] = [replace(line, header=False) for line in head_of(table)]
    return picture.with_table(replace(table, lines=(*head_of(table), *rows)))


@fault()
def numbered_header_line(picture, _random):
    table = picture.table
    numbers = Line(
        tuple(Cell(f"({n})", centred=True) for n in range(1, table.width + 1)), header=False
    )
    lines = (*head_of(table), numbers, *rows_of(table))
    return picture.with_table(replace(table, lines=lines))


@fault(".docx")
def rows_cut_by_page(picture, random):
    """The end of a long cell stands in a row of its own, without a number."""
    table, title = picture.table, place(picture, "title")
    rows, expected = rows_of(table), list(picture.expected[0].rows)
    long = [
        n
        for n, line in enumerate(rows)
        if len(line.cells[title].text.split()) > 9 and not expected[n].group
    ]
    for n in sorted(random.sample(long, min(3, len(long))), reverse=True):
        words = rows[n].cells[title].text.split(" ")
        cut = random.randrange(4, len(words) - 2)
        if not words[cut][:1].islower():
            continue
        top = [
            replace(c, text=" ".join(words[:cut])) if i == title else c
            for i, c in enumerate(rows[n].cells)
        ]
        rest = [
            replace(c, text=" ".join(words[cut:]) if i == title else "")
            for i, c in enumerate(rows[n].cells)
        ]
        rows[n : n + 1] = [replace(rows[n], cells=tuple(top)), replace(rows[n], cells=tuple(rest))]
    return with_rows(picture, rows)


@fault()
def lost_numbers(picture, random):
    if not has(picture, "marker"):
        return picture
    column = place(picture, "marker")
    rows, expected = rows_of(picture.table), list(picture.expected[0].rows)
    plain = [n for n, row in enumerate(expected) if not row.group]
    for n in random.sample(plain, max(len(plain) // 12, 1)):
        cells = list(rows[n].cells)
        cells[column] = replace(cells[column], text="")
        rows[n] = replace(rows[n], cells=tuple(cells))
        expected[n] = replace(expected[n], marker=None)
    return expecting(with_rows(picture, rows), expected)


@fault()
def numbers_in_the_text(picture, _random):
    """No column of numbers: each stands before the text."""
    if not has(picture, "marker"):
        return picture
    column, title = place(picture, "marker"), place(picture, "title")
    table = picture.table

    def without(line):
        if line.header:
            return replace(
                line,
                cells=tuple(
                    c for i, c in enumerate(line.cells) if not (i == column and c.text in _STT)
                ),
            )
        cells = list(line.cells)
        marker = cells[column].text
        if marker and marker[-1] not in ".)":
            marker += "."
        cells[title] = replace(cells[title], text=f"{marker} {cells[title].text}".strip())
        del cells[column]
        return replace(line, cells=tuple(cells))

    lines = tuple(map(without, table.lines))
    kinds = tuple(k for k in picture.expected[0].kinds if k != "marker")
    changed = picture.with_table(replace(table, lines=lines, width=table.width - 1))
    expected = replace(changed.expected[0], kinds=("marker", *kinds))
    return replace(changed, expected=(expected,))


_STT = {"TT", "STT"}


@fault(".xlsx")
def numbers_mangled_by_excel(picture, _random):
    """1.10 typed as a number becomes 1.1."""
    if not has(picture, "marker"):
        return picture
    column = place(picture, "marker")
    rows = rows_of(picture.table)
    for n, line in enumerate(rows):
        marker = line.cells[column].text
        digits = marker.replace(".", "", 1)
        if digits.isdigit() and not marker.endswith("."):
            text = str(float(marker)).removesuffix(".0")
            cells = list(line.cells)
            cells[column] = replace(cells[column], text=text, number=True)
            rows[n] = replace(line, cells=tuple(cells))
    return with_rows(picture, rows)


@fault()
def bold_by_pieces(picture, random):
    return each_cell(picture, lambda c: replace(c, pieces=random.randrange(1, 6)))


@fault()
def nothing_is_bold(picture, _random):
    return each_cell(picture, lambda c: replace(c, bold=False), header=False)


@fault()
def groups_merged_across(picture, _random):
    """A group's cells right of its number are one."""
    rows, expected = rows_of(picture.table), picture.expected[0].rows
    start = 1 if has(picture, "marker") else 0
    for n, row in enumerate(expected):
        if row.group and not any(text for _, text in row.cells):
            cells = rows[n].cells[: start + 1]
            wide = replace(cells[start], across=picture.table.width - start)
            rows[n] = replace(rows[n], cells=(*cells[:start], wide))
    return with_rows(picture, rows)


@fault()
def groups_in_one_cell(picture, _random):
    """Number and name of a group stand in one cell over the whole width."""
    if not has(picture, "marker"):
        return picture
    rows, expected = rows_of(picture.table), picture.expected[0].rows
    for n, row in enumerate(expected):
        if row.group and not any(text for _, text in row.cells) and row.marker:
            dot = "" if row.marker.endswith(".") else "."
            text = f"{row.marker}{dot} {row.title}"
            rows[n] = replace(rows[n], cells=(Cell(text, bold=True, across=picture.table.width),))
    return with_rows(picture, rows)


@fault(".docx", ".xlsx")
def abc_fonts(picture, _random):
    def old(each):
        if each.bold and each.text.isupper():
            return replace(each, text=tcvn3(each.text.lower()), font=".VnTimeH")
        return replace(each, text=tcvn3(each.text), font=".VnTime")

    return _in_font(picture, old)


@fault(".docx", ".xlsx")
def vni_fonts(picture, _random):
    return _in_font(picture, lambda e: replace(e, text=vni(e.text), font="VNI-Times"))


@fault(".docx")
def mixed_fonts(picture, random):
    def some(each):
        choice = random.randrange(3)
        if choice == 0:
            return replace(each, text=vni(each.text), font="VNI-Times")
        if choice == 1 and not any(c.isupper() and not c.isascii() for c in each.text):
            return replace(each, text=tcvn3(each.text), font=".VnTime")
        return each

    return _in_font(picture, some)


def _in_font(picture, change):
    """TCVN3 has no capital letters with a tone: a text with one stays as it is."""

    def safe(each):
        changed = change(each)
        lost = changed.font == ".VnTime" and any(
            sign.isupper() and ord(sign) > 0x1E00 for sign in each.text
        )
        return each if lost else changed

    blocks = [
        replace(b, lines=tuple(replace(x, cells=tuple(map(safe, x.cells))) for x in b.lines))
        if isinstance(b, Table)
        else safe(b)
        for b in picture.blocks
    ]
    return picture.with_blocks(*blocks)


@fault(".docx", ".xlsx", ".csv")
def decomposed(picture, _random):
    def nfd(each):
        return replace(each, text=unicodedata.normalize("NFD", each.text))

    blocks = [b if isinstance(b, Table) else nfd(b) for b in picture.blocks]
    return each_cell(picture.with_blocks(*blocks), nfd)


@fault(".xlsx")
def empty_rows_and_columns(picture, random):
    table = picture.table
    rows = rows_of(table)
    empty = Line(tuple(Cell() for _ in range(table.width)))
    for cut in sorted(random.sample(range(1, len(rows)), min(3, len(rows) - 1)), reverse=True):
        rows.insert(cut, empty)
    return with_rows(picture, [*rows, empty, empty])


@fault(".xlsx")
def hidden_sheet(picture, _random):
    junk = Table(
        (Line((Cell("Danh sách", bold=True),)), Line((Cell("Có"),)), Line((Cell("Không"),))), 1
    )
    return replace(picture, sheets=(("DM", (junk,), True),))


@fault()
def other_header_words(picture, random):
    words = {
        "marker": ["Stt", "TT", "Số TT", "STT"],
        "title": ["Nội dung công việc", "Nhiệm vụ", "Tiêu chí", "Nội dung, nhiệm vụ"],
        "lead": ["Đơn vị chủ trì", "Cơ quan chủ trì", "Bộ phận chủ trì", "Chủ trì",
                 "Cơ quan, đơn vị chủ trì thực hiện", "Người chủ trì"],
        "coordinate": ["Đơn vị phối hợp", "Phối hợp", "Cơ quan phối hợp thực hiện"],
        "timeframe": ["Thời hạn", "Thời gian hoàn thành", "Tiến độ thực hiện", "Thời gian"],
        "product": ["Sản phẩm", "Kết quả, sản phẩm", "Sản phẩm đầu ra"],
        "unit": ["Đơn vị tính", "ĐVT"],
        "target": ["Mục tiêu năm 2026", "Chỉ tiêu giao", "Mức phấn đấu"],
    }  # fmt: skip
    kinds = picture.expected[0].kinds
    texts = [random.choice(words.get(kind, ["Khác"])) for kind in kinds]
    flat = Line(tuple(Cell(t, bold=True, centred=True) for t in texts), header=True)
    table = picture.table
    return picture.with_table(replace(table, lines=(flat, *rows_of(table))))


@fault(".docx", ".xlsx", ".csv")
def flat_header(picture, _random):
    names = {
        "marker": "TT", "title": "Nội dung", "lead": "Bộ phận chủ trì",
        "coordinate": "Bộ phận phối hợp", "timeframe": "Thời gian thực hiện",
        "product": "Kết quả", "unit": "Đơn vị tính", "target": "Chỉ tiêu năm 2024",
    }  # fmt: skip
    texts = [names[kind] for kind in picture.expected[0].kinds]
    flat = Line(tuple(Cell(t, bold=True) for t in texts), header=True)
    table = picture.table
    return picture.with_table(replace(table, lines=(flat, *rows_of(table))))


@fault()
def other_order(picture, random):
    picture = flat_header(picture, random)
    kinds = picture.expected[0].kinds
    start = 2 if has(picture, "marker") else 1
    order = [*range(start), *random.sample(range(start, len(kinds)), len(kinds) - start)]
    table = picture.table
    lines = tuple(replace(line, cells=tuple(line.cells[i] for i in order)) for line in table.lines)
    expected = replace(picture.expected[0], kinds=tuple(kinds[i] for i in order))
    return replace(picture.with_table(replace(table, lines=lines)), expected=(expected,))


@fault()
def unknown_column(picture, random):
    picture = flat_header(picture, random)
    table = picture.table

    def wider(number, line):
        text = "Mã số" if line.header else f"M{number:03}"
        return replace(line, cells=(*line.cells, Cell(text, bold=line.header)))

    lines = tuple(wider(n, line) for n, line in enumerate(table.lines))
    return picture.with_table(replace(table, lines=lines, width=table.width + 1))


@fault(".docx")
def counted_by_word(picture, _random):
    """The numbers are a list of Word's, no text."""
    if not has(picture, "marker"):
        return picture
    column = place(picture, "marker")
    rows, expected = rows_of(picture.table), picture.expected[0].rows
    counts = [0, 0]
    for row in expected:
        level = 0 if row.group else 1
        counts[level] += 1
        counts[level + 1 :] = [0] * (1 - level)
        shown = ".".join(str(n) for n in counts[: level + 1])
        if row.marker != shown:
            return picture  # this table counts in another way
    for n, line in enumerate(rows):
        cells = list(line.cells)
        cells[column] = replace(cells[column], auto=True)
        rows[n] = replace(line, cells=tuple(cells))
    return with_rows(picture, rows)


@fault()
def notes_below(picture, _random):
    note = Paragraph("Ghi chú: Các đơn vị báo cáo kết quả trước ngày 20 tháng cuối quý.")
    return picture.with_blocks(*picture.blocks, note)


@fault()
def label_and_title_in_one(picture, _random):
    wanted = picture.expected[0]
    if not wanted.label or not wanted.title:
        return picture
    one = Paragraph(f"{wanted.label.upper()}. {wanted.title}", bold=True, centred=True)
    expected = replace(wanted, label=wanted.label.upper())
    rest = [b for b in picture.blocks if is_content(b)]
    return replace(picture.with_blocks(one, *rest), expected=(expected,))


@fault()
def without_title(picture, _random):
    rest = [block for block in picture.blocks if is_content(block)]
    expected = replace(picture.expected[0], label=None, title="")
    return replace(picture.with_blocks(*rest), expected=(expected,))


@fault()
def stray_spaces(picture, random):
    def loose(cell):
        text = cell.text.replace(" ", random.choice(["  ", "\u00a0", " "]))
        return replace(cell, text=random.choice(["", " "]) + text + random.choice(["", " "]))

    return each_cell(picture, lambda c: loose(c) if c.text else c)


@fault()
def same_lead_merged_down(picture, _random):
    """Rows under one group that have the same time share one tall cell."""
    if not has(picture, "timeframe"):
        return picture
    column = place(picture, "timeframe")
    rows, expected = rows_of(picture.table), list(picture.expected[0].rows)
    start = 0
    while start < len(rows):
        text = rows[start].cells[column].text
        end = start + 1
        while (
            end < len(rows)
            and not expected[end].group
            and text
            and rows[end].cells[column].text == text
        ):
            end += 1
        if end - start > 1:
            cells = list(rows[start].cells)
            cells[column] = replace(cells[column], down=end - start)
            rows[start] = replace(rows[start], cells=tuple(cells))
            for n in range(start + 1, end):
                cells = list(rows[n].cells)
                del cells[column]
                rows[n] = replace(rows[n], cells=tuple(cells))
        start = end
    return with_rows(picture, rows)


def stacked(pictures, suffix):
    """Several appendices below each other in one file."""
    blocks = tuple(block for each in pictures for block in each.blocks)
    expected = tuple(table for each in pictures for table in each.expected)
    return Picture(blocks, expected, name="+".join(each.name for each in pictures))

"""Plans that nobody wrote, out of the words, numbers and shapes that offices do write."""

import random
from itertools import count

from kehoach_desktop.domain.numbers import to_roman
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.domain.planfile import plan_from_data, plan_to_data
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import letter_at

_PLACES = ("Bình Minh", "Phú Sơn", "Quang Trung", "Đông Hải", "Ea Kar", "Mường Ảng", "Tân Ước")
_DEEDS = (
    "Rà soát thủ tục hành chính", "Niêm yết công khai phí, lệ phí", "Tập huấn nghiệp vụ",
    "Số hóa hồ sơ lưu trữ", "Đối thoại với người dân và doanh nghiệp", "Kiểm tra công vụ đột xuất",
    "Khảo sát sự hài lòng của người dân", "Xây dựng kế hoạch tuyên truyền", "Giải quyết đơn thư",
    "Cập nhật cơ sở dữ liệu đất đai", "Thực hiện Đề án 06", "Bồi dưỡng cán bộ, công chức",
    "Đẩy mạnh dịch vụ công trực tuyến", "Theo dõi, đôn đốc việc khắc phục tồn tại",
)  # fmt: skip
_WAYS = (
    "đúng hạn và trước hạn", "trên môi trường điện tử", "tại Bộ phận Một cửa", "theo quy định",
    "đến từng khu phố, thôn, bản", "gắn với trách nhiệm người đứng đầu", "ở cơ sở",
    "của Ủy ban nhân dân xã", "trong năm 2026", "đạt 95% trở lên", "“5 tại chỗ”", "24/24 giờ",
)  # fmt: skip
_WHO = (
    "Công chức Văn phòng - thống kê", "Công an xã", "Phòng Kinh tế", "Các công chức có liên quan",
    "Trung tâm Phục vụ hành chính công", "Phòng Văn hóa - Xã hội", "UBND các xã, phường",
    "Công chức TPHT; Công chức VHXH", "HĐND, MTTQ và các đoàn thể chính trị - xã hội",
)  # fmt: skip
_WHEN = (
    "Thường xuyên", "Quý IV hàng năm", "Trước ngày 15/6/2026", "Năm 2026", "Tháng 3, tháng 9",
    "Trước ngày 25 tháng cuối quý", "6 tháng đầu năm", "Theo Kế hoạch CCHC hàng năm của xã",
)  # fmt: skip
_FIGURES = ("100", "52,61", "7,40", "Tối thiểu 50", "05", "1.000", "100%", "8,5", "≥ 90", "20")
_PRODUCTS = ("Báo cáo", "Kế hoạch\n- Của xã\n- Của thôn", "Quyết định", "Biên bản; hình ảnh")
_HEADERS = {
    "unit": ("Đơn vị tính", "ĐVT"),
    "target": ("Chỉ tiêu năm 2026", "Mức phấn đấu", "Điểm số định hướng đến năm 2027"),
    "product": ("Sản phẩm", "Kết quả", "Sản phẩm đầu ra"),
    "oversee": ("Lãnh đạo phụ trách", "Lãnh đạo chỉ đạo"),
    "lead": ("Đơn vị chủ trì", "Cơ quan chủ trì thực hiện", "Bộ phận chủ trì"),
    "coordinate": ("Đơn vị phối hợp", "Cơ quan phối hợp", "Bộ phận phối hợp"),
    "timeframe": ("Thời gian thực hiện", "Thời hạn hoàn thành", "Tiến độ"),
    "max_score": ("Điểm tối đa", "Thang điểm"),
    "note": ("Ghi chú",),
    "text": ("Kinh phí (triệu đồng)", "Địa điểm", "Nguồn số liệu"),
}
_ORDER = tuple(_HEADERS)
_TITLES = {
    "task": ("Nội dung, nhiệm vụ", "Nội dung công việc", "Nhiệm vụ"),
    "criterion": ("Lĩnh vực, tiêu chí", "Chỉ tiêu", "Tiêu chí"),
}
_CHAINS = (
    ("roman", "number", "dotted", "letter", "dash", "plus"),
    ("roman", "number", "letter", "dash", "plus"),
    ("roman", "number", "bracket", "dash", "plus"),
    ("roman", "number", "dash", "plus"),
    ("capital", "roman", "number", "letter", "dash"),
    ("number", "dotted", "dotted", "letter", "dash", "plus"),
    ("roman", "number", "undotted", "slashed", "long_dash", "plus"),
    ("roman", "closed", "letter", "bracket", "dash"),
)
_DOTTED = {"dotted", "undotted"}
_BULLETS = {"dash", "plus", "long_dash"}
_MARKERS = {
    "roman": lambda numbers: f"{to_roman(numbers[-1])}.",
    "capital": lambda numbers: f"{letter_at(numbers[-1]).upper()}.",
    "number": lambda numbers: f"{numbers[-1]}.",
    "dotted": lambda numbers: ".".join(map(str, numbers)) + ".",
    "undotted": lambda numbers: ".".join(map(str, numbers)),
    "letter": lambda numbers: f"{letter_at(numbers[-1])})",
    "slashed": lambda numbers: f"{letter_at(numbers[-1])}/",
    "closed": lambda numbers: f"{numbers[-1]})",
    "bracket": lambda numbers: f"({numbers[-1]})",
    "dash": lambda _: "-",
    "plus": lambda _: "+",
    "long_dash": lambda _: "–",
}
_SIGNED = (
    (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Phạm Văn D"),
    (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Văn A"),
    (("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), "Trần Thị Bích Ngọc"),
    (("CHỦ TỊCH",), "Hoàng E"),
    (("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ"), "Lê Đặng Hoài Phương C"),
    (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "Đỗ Văn Ước"),
)
_RECEIVERS = (
    ("UBND tỉnh (b/c);", "report"), ("Sở Nội vụ (để báo cáo);", "report"),
    ("Trưởng các thôn (t/h);", "perform"), ("CT, các PCT UBND xã (c/đ);", "direct"),
    ("Thường trực Đảng ủy, HĐND xã;", None), ("Các phòng, ban, đơn vị;", None),
)  # fmt: skip


def random_plan(seed):
    """The same number gives the same plan, on every machine."""
    made = _Maker(random.Random(seed)).plan()
    ids = count(1)
    plan = plan_from_data(
        made, plan_id=PlanId(next(ids)), new_id=lambda: next(ids), directory=Directory()
    )
    return plan, plan_to_data(plan, Directory())  # in the one way that plans are written


class _Maker:
    def __init__(self, luck):
        self.luck = luck
        self._notes = self._refs = 0

    def plan(self):
        parts = [self._introduction()] if self._often(0.8) else []
        parts += self._sections(self.luck.choice(_CHAINS), 0, ())
        if self._often(0.6):
            self._close(parts)
        many = self._one((0, 1, 1, 2, 3))
        parts += [self._appendix(number, many) for number in range(1, many + 1)]
        return {"format": "kehoach.plan", "version": 1, "head": self._head(), "parts": parts}

    def _often(self, share):
        return self.luck.random() < share

    def _one(self, choices):
        return self.luck.choice(choices)

    def _words(self, most=2):
        ways = self.luck.sample(_WAYS, self.luck.randint(0, most))
        return " ".join([self._one(_DEEDS), *ways])

    # The head

    def _head(self):
        luck, year = self.luck, 2026
        place = self._one(_PLACES)
        lines, name = self._one(_SIGNED)
        receivers = luck.sample(_RECEIVERS, luck.randint(0, 4))
        head = {
            "subject": f"{self._one(_DEEDS)} của Ủy ban nhân dân xã {place} năm {year}",
            "type_name": self._one(("KẾ HOẠCH", "KẾ HOẠCH", "CHƯƠNG TRÌNH HÀNH ĐỘNG")),
            "number": self._one(("", "", "12", "7", "105a")),
            "symbol": self._one(("KH-UBND", "KH-VP", "KH/ĐU")),
            "place": place,
            "day": self._one((None, 5, 18)),
            "month": self._one((None, 1, 3, 12)),
            "year": year,
            "plan_year": year,
            "agency_lines": ["ỦY BAN NHÂN DÂN", f"XÃ {place.upper()}"],
            "citations": [self._citation() for _ in range(luck.randint(0, 3))],
            "signature": {"lines": list(lines), "name": name},
        }
        if self._often(0.9):
            head["recipients"] = [self._receiver(*each) for each in receivers]
            head["recipients"].append(self._receiver("Lưu: VT, NV.", "archive"))
            if self._often(0.2):
                head["drafter_code"] = "NV.05"
        if self._often(0.05):
            del head["signature"]  # a draft
        if self._often(0.2):
            head |= {"superior_lines": head["agency_lines"], "agency_lines": ["VĂN PHÒNG"]}
        if self._often(0.1):
            head["urgency"] = self._one(("KHẨN", "HỎA TỐC"))
        if self._often(0.1):
            head |= {"day": 5, "month": 1, "date_literal": f"{place}, ngày 5 tháng 1 năm 2026"}
        if self._often(0.2):
            head |= {"subject": f"{self._words(0)} giai đoạn 2026 - 2030", "period_from": 2026,
                     "period_to": 2030}  # fmt: skip
        return head

    def _receiver(self, literal, purpose):
        return {"literal": literal} | ({"purpose": purpose} if purpose else {})

    def _citation(self):
        if self._often(0.3):
            return {
                "literal": "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
                "type_name": "Luật", "number": "72/2025", "symbol": "QH15",
                "subject": "Tổ chức chính quyền địa phương",
            }  # fmt: skip
        number, day = self.luck.randint(1, 900), self.luck.randint(10, 28)
        kind, symbol, issuer = self._one((
            ("Kế hoạch", "KH-UBND", "UBND tỉnh"), ("Nghị quyết", "NQ-CP", "Chính phủ"),
            ("Chỉ thị", "CT/TU", "Ban Thường vụ Tỉnh ủy"),
        ))  # fmt: skip
        start = self._one(("Căn cứ ", "Thực hiện ", ""))
        return {
            "literal": f"{start}{kind} số {number}/{symbol} ngày {day}/3/2025 của {issuer}",
            "type_name": kind, "number": str(number), "symbol": symbol,
            "day": f"2025-03-{day}", "issuer": issuer,
        }  # fmt: skip

    # The body

    def _introduction(self):
        text = self._one((
            "Thực hiện nhiệm vụ được giao, Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
            "Căn cứ Kế hoạch số 36/KH-UBND ngày 06/02/2026, xã xây dựng kế hoạch như sau:",
        ))  # fmt: skip
        return {"is": "section", "text": text, "role": "introduction"}

    def _close(self, parts):
        text = "Các đơn vị nghiêm túc thực hiện; vướng mắc báo cáo qua Văn phòng./."
        home = parts[-1].setdefault("parts", [])
        home.append({"is": "section", "text": text, "role": "closing"})

    def _sections(self, chain, depth, numbers):
        style, more = chain[0], chain[1:]
        most = {0: 3, 1: 3}.get(depth, 2)
        number = 12 if depth > 1 and self._often(0.02) else self.luck.randint(1, most)
        return [
            self._section(style, more, depth, (*numbers, place)) for place in range(1, number + 1)
        ]

    def _section(self, style, chain, depth, numbers):
        own = numbers if style in _DOTTED else numbers[-1:]
        part = {"is": "section", "marker": _MARKERS[style](own)}
        self._say(part, style, chain, depth)
        below = self._below(part, style, chain, depth, own)
        if "text" in part:
            below = [*self._dressed(part), *below]
        if below:
            part["parts"] = below
        return part

    def _say(self, part, style, chain, depth):
        """A heading, a heading with a text behind it, or a text alone."""
        if depth == 0:
            part["title"] = self._words().upper()
            if self._often(0.2):
                part["text"] = f"{self._words()}."
        elif style not in _BULLETS and self._often(0.5):
            part["title"] = self._words(1) + self._one(("", ":", "."))
            if self._often(0.4):
                part["text"] = self._words().lower() + "."
        else:
            part["text"] = self._words(4) + self._one((".", ";", ":" if chain else "."))

    def _below(self, part, style, chain, depth, own):
        below = []
        if style in {"letter", "bracket"} and self._often(0.3):
            return self._assigned(part)
        if part.get("title") and self._often(0.15):
            below.append(self._table("task"))
        if depth and part.get("title") and "text" not in part and self._often(0.3):
            below.append({"is": "section", "text": f"{self._words(3)}."})
        if chain and self._often(0.75 if depth < 2 else 0.4):
            if style == "number" and chain[0] == "letter" and self._often(0.2):
                items = [self._section("dash", (), depth + 2, (1,)) for _ in range(2)]
                below.append({"is": "section", "text": "Cụ thể như sau:", "parts": items})
            else:
                keeps = chain[0] in _DOTTED and style in {"number", *_DOTTED}
                below += self._sections(chain, depth + 1, own if keeps else ())
        return below

    def _assigned(self, part):
        """Who and when, on lines of their own."""
        if self._often(0.5):
            lead, help_ = self._one(_WHO), self._one(_WHO)
            return [
                {"is": "section", "marker": "-", "text": f"{label}: {who}.", "role": "party_line"}
                for label, who in (("Công chức tham mưu", lead), ("Đơn vị phối hợp", help_))
            ]
        tasks = [self._section("dash", (), 3, (1,)) for _ in range(self.luck.randint(0, 2))]
        refs = []
        for each in tasks or [part]:
            self._refs += 1
            each["ref"] = str(self._refs)
            refs.append(each["ref"])
        text = f"Thời gian thực hiện: {self._one(_WHEN)}."
        line = {"is": "section", "marker": "*", "text": text, "role": "time_line", "covers": refs}
        if self._often(0.5):
            line["spans"] = [{"start": 0, "end": 20, "style": "bold"}]
        return [*tasks, line]

    def _dressed(self, part):
        """Stretches in another style, and notes below the page."""
        text = part["text"]
        edges = [place for place, sign in enumerate(text) if sign == " "]
        if self._often(0.2) and len(edges) > 3:
            at = self.luck.randrange(len(edges) - 2)
            style = self._one(("bold", "italic", "underline"))
            part["spans"] = [{"start": edges[at] + 1, "end": edges[at + 1], "style": style}]
        if self._often(0.06) and edges:
            self._notes += 1
            mark = self._one((f"⁽{'¹²³⁴⁵⁶⁷⁸⁹'[self._notes % 9]}⁾", str(self._notes)))
            note = {"is": "footnote", "mark": mark, "text": f"{self._words()}.",
                    "offset": edges[-1]}  # fmt: skip
            return [note]
        return []

    # Appendices and tables

    def _appendix(self, number, many):
        words = self._words(1).upper()
        appendix = {"is": "appendix", "title": [f"DANH MỤC {words}", "NĂM 2026"]}
        label = self._one((f"Phụ lục {number}", f"Phụ lục {to_roman(number)}", f"PHỤ LỤC {number}"))
        appendix["label"] = "Phụ lục" if many == 1 else label
        if self._often(0.15):
            del appendix["label"]
        elif self._often(0.3):
            appendix["title"] = [f"DANH MỤC {words}"]
        if self._often(0.4):
            appendix["attached_line"] = "(Kèm theo Kế hoạch số   /KH-UBND ngày   /3/2026 của UBND)"
        if self._often(0.3):
            appendix["orientation"] = "landscape"
        if self._often(0.1):
            appendix[self._one(("own_file", "in_file"))] = self._one((True, False))
        appendix["parts"] = [self._table(self._one(("task", "criterion")))]
        return appendix

    def _table(self, kind):
        luck = self.luck
        scheme = self._one(_SCHEMES)
        columns = [{"key": "title", "header": self._one(_TITLES[kind]), "kind": "title"}]
        if scheme not in {"lifted", "bare"}:
            header = self._one(("TT", "STT", "Số TT"))
            columns.insert(0, {"key": "marker", "header": header, "kind": "marker"})
        chosen = luck.sample(_ORDER, luck.randint(1, 5))
        chosen = sorted({*chosen, "lead"}, key=_ORDER.index)
        columns += [
            {"key": each, "header": self._one(_HEADERS[each]), "kind": each} for each in chosen
        ]
        if {"lead", "coordinate"} <= {*chosen} and self._often(0.5):
            above = self._one((["Phân công nhiệm vụ"], ["Phân công", "Cấp xã"]))
            for column in columns:
                if column["kind"] in {"lead", "coordinate"}:
                    column["above"] = above
        if self._often(0.1):
            columns += [
                {"key": f"half_{n}", "header": h, "kind": "target", "above": ["Kế hoạch năm 2026"]}
                for n, h in enumerate(("Mức 6 tháng", "Mức cả năm"))
            ]
        rows = getattr(self, f"_rows_{scheme}")(kind, columns)
        return {"is": "table", "columns": columns, "rows": rows}

    def _row(self, kind, columns, marker, below=()):
        title = self._words(3)
        if self._often(0.05):
            title = f"{title}\n- Định kỳ;\n- {self._words(1)}."
        if self._often(0.03):
            title = " ".join(f"{self._words(4)}." for _ in range(40))
        row = {"kind": kind, "marker": marker, "title": title}
        texts = {column["key"]: self._cell(column["kind"]) for column in columns}
        row["cells"] = {key: text for key, text in texts.items() if text}
        spans = [self._span(key, text) for key, text in row["cells"].items() if self._often(0.03)]
        if self._often(0.05):
            spans.append(self._span("title", title))
        if any(spans):
            row["spans"] = [span for span in spans if span]
        if below:
            row["rows"] = list(below)
        return row

    def _span(self, field, text):
        """From the second word on, so that the whole is never bold."""
        at = text.find(" ") + 1
        styles = ("bold", "italic", "underline", "superscript")
        if not at or "\n" in text:
            return None
        return {"start": at, "end": len(text), "style": self._one(styles), "field": field}

    def _cell(self, kind):
        if kind in {"marker", "title"} or self._often(0.2):
            return ""
        return self._one({
            "unit": ("%", "Hồ sơ", "Điểm"), "target": _FIGURES, "product": _PRODUCTS,
            "oversee": ("Chủ tịch", "Phó Chủ tịch"), "lead": _WHO, "coordinate": _WHO,
            "timeframe": _WHEN, "max_score": ("10", "2,5", "0,75"), "note": ("Chỉ tiêu mới", "x"),
            "text": ("50", "Hội trường xã", "Số liệu năm trước"),
        }[kind])  # fmt: skip

    def _group(self, marker, below, columns=()):
        """Some heads of rows say who leads all of them."""
        row = {"kind": "group", "marker": marker, "title": self._words(1)}
        if marker and self._often(0.1):
            texts = {each["key"]: self._cell(each["kind"]) for each in columns}
            row["cells"] = {key: text for key, text in texts.items() if text}
        return row | ({"rows": list(below)} if below else {})

    def _many(self, low=1, high=4):
        return range(1, (13 if self._often(0.04) else self.luck.randint(low, high)) + 1)

    def _under(self, kind, columns):
        """Points below a row: a) … đ) e), dashes, or nothing."""
        match self._one(("", "", "", "letter", "dash")):
            case "letter":
                return [self._row(kind, columns, f"{letter_at(n)})") for n in self._many(2, 6)]
            case "dash":
                plus = [self._row(kind, columns, "+")] if self._often(0.3) else []
                return [self._row(kind, columns, "-"), self._row(kind, columns, "-", plus)]
            case _:
                return []

    def _counted(self, kind, columns):
        return [self._row(kind, columns, str(n)) for n in self._many()]

    def _rows_roman(self, kind, columns):
        dot = self._one(("", "."))
        return [
            self._group(to_roman(group), [
                self._row(kind, columns, f"{n}{dot}", self._under(kind, columns))
                for n in self._many()
            ], columns)
            for group in self._many(1, 3)
        ]  # fmt: skip

    def _rows_dotted(self, kind, columns):
        dot = self._one(("", "."))
        return [
            self._group(f"{group}{dot}", [
                self._row(kind, columns, f"{group}.{n}{dot}", self._under(kind, columns))
                for n in self._many()
            ], columns)
            for group in self._many(1, 3)
        ]  # fmt: skip

    def _rows_capital(self, kind, columns):
        return [
            self._group(letter_at(group).upper(), [
                self._group(to_roman(part), self._counted(kind, columns))
                for part in self._many(1, 2)
            ])
            for group in range(1, 3)
        ]  # fmt: skip

    def _rows_flat(self, kind, columns):
        rows = [
            self._row(kind, columns, f"{n}", self._under(kind, columns)) for n in self._many(2, 8)
        ]
        if self._often(0.1) and "rows" not in rows[-1]:
            rows.append(self._row(kind, columns, None))  # a number was forgotten
        if self._often(0.2):
            note = f"Ghi chú: {self._words()}."
            rows.append({"kind": "note", "marker": None, "title": note})
        return rows

    def _rows_named(self, kind, columns):
        return [self._group(None, self._counted(kind, columns)) for _ in self._many(1, 3)]

    def _rows_lifted(self, kind, columns):
        group = self.luck.randint(1, 4)
        return [self._row(kind, columns, f"{group}.2.{n}.") for n in self._many(2, 6)]

    def _rows_bare(self, kind, columns):
        return [self._row(kind, columns, None) for _ in self._many(2, 6)]


_SCHEMES = ("roman", "dotted", "capital", "flat", "named", "lifted", "bare")

"""What the settings of a form are called in a sentence, and where one departs from another."""

from kehoach_desktop.domain.form import Form, differing

NAMES = {
    "margin_top": "lề trên",
    "margin_bottom": "lề dưới",
    "margin_left": "lề trái",
    "margin_right": "lề phải",
    "nation_size": "cỡ chữ quốc hiệu",
    "motto_size": "cỡ chữ tiêu ngữ",
    "body_size": "cỡ chữ nội dung",
    "title_size": "cỡ chữ tên loại, trích yếu",
    "table_size": "cỡ chữ trong bảng",
    "recipient_size": "cỡ chữ nơi nhận",
    "first_line": "lùi đầu dòng",
    "paragraph_gap": "cách đoạn",
    "line_spacing": "giãn dòng",
    "label_style": "số phụ lục",
    "title_style": "tên phụ lục",
    "number_place": "số trang",
    "rows_may_split": "dòng cao trong bảng",
    "system_font": "phông chữ",
}


def differences(own: Form | None, office: Form) -> str:
    """Named one by one; empty where a plan goes with the office or says the same."""
    return ", ".join(NAMES[each] for each in differing(own or office, office))


def in_short(own: Form | None, office: Form) -> str:
    if own is None:
        return "Thể thức cơ quan…"
    count = len(differing(own, office))
    return f"Thể thức: khác {count} chỗ…" if count else "Thể thức riêng…"

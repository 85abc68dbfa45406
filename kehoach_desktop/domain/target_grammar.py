"""The words in which targets are written; every pattern reads folded text (no accents, đ as d)."""

import re

_YEAR_NUMBER = r"(?:19|20)[0-9]{2}"

NUMBER = re.compile(r"(?<![a-z0-9#])[0-9]+(?:[.,][0-9]+)*")
# Years, dates, numbers of documents and of quarters: a target never demands them.
NO_FIGURE = re.compile(
    rf"(?:nam|den|het|vao|cuoi)\s+{_YEAR_NUMBER}(?:\s*[-–]\s*{_YEAR_NUMBER})?"
    rf"|{_YEAR_NUMBER}\s*(?:[-–]\s*{_YEAR_NUMBER}|(?=:|\)))"
    rf"|(?:[0-9]{{1,2}}/)?(?:[0-9]{{1,2}}|quy [ivx]+|quy [0-9])/{_YEAR_NUMBER}"
    rf"|ngay [0-9]{{1,2}}(?:/[0-9]{{1,2}}(?:/{_YEAR_NUMBER})?| thang [0-9]{{1,2}})"
    r"|[0-9]+/(?:[0-9]{4}/)?[a-z]+-[a-z]+|(?:de an|khu vuc) [0-9]+|chi so [0-9]+(?=\s*:)"
    rf"|[0-9]+ thang (?:dau|cuoi) nam(?: {_YEAR_NUMBER})?"
)
YEAR = re.compile(
    rf"(?:nam|den|het|vao|cuoi|quy [ivx0-9]+/|thang [0-9]+/)\s*({_YEAR_NUMBER})"
    rf"|({_YEAR_NUMBER})(?=\s*[:)])"
)
BASELINE = re.compile(r"so voi ((?:(?! va |[,;.()\n]).)+)")
FREQUENCY = re.compile(r"(?:/|\b(?:moi|hang|mot)\s)\s?(ngay|tuan|thang|quy|nam)\b(?!\s[0-9]{4})")
POPULATION = re.compile(r"\((%\s*\w[^()]*)\)")
NEXT_TARGET = re.compile(r"[,;\n]|\sva\s")
REACHED = re.compile(r"\bdat\b")


def _before(words: str, signs: str = "(?!)") -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{words})|(?:{signs}))(?:\s(?:la|dat|muc|bang|co|du))?\s*$")


# What stands right before a figure. "không dưới" ends like "dưới", so the bounds come first.
AT_LEAST = _before(
    "toi thieu|it nhat|khong (?:duoi|thap hon|it hon|nho hon)|lon hon hoac bang|(?<!dau )tu",
    "≥|>=|=>",
)
AT_MOST = _before(
    "toi da|nhieu nhat|khong (?:qua|vuot qua|vuot|tren|cao hon|lon hon|nhieu hon)|"
    "nho hon hoac bang|trong vong|cham nhat",
    "≤|<=|=<",
)
MORE = _before("tren|hon|vuot", ">")
LESS = _before("duoi|nho hon|thap hon|it hon", "<")
ABOUT = _before("khoang|xap xi|gan", "~|≈")
AMONG_THE_FIRST = _before("nhom|top")
RANKED = _before("nhom|top|vi tri(?: thu)?|xep thu|hang thu|(?:xep|dung|thu|dat|giu) hang|^hang")
ARRIVES_AT = re.compile(r"\b(?:len|xuong|con)(?: den| con| muc)?\s*$")  # "từ 50% lên 80%"
FALLS_TO = re.compile(r"\b(?:xuong|con)\b[^0-9;.]{0,20}$")
CUTS_BY = re.compile(r"\b(?:giam(?! sat| doc| dinh)|rut ngan)\b[^0-9;.]{0,40}$")

# What stands after a figure.
OR_MORE = re.compile(r"[^0-9;\n]{0,30}\btro len\b")
OR_LESS = re.compile(r"[^0-9;\n]{0,30}\btro xuong\b")
PERCENT = re.compile(r"\s*(?:%|phan tram)")
UNIT_ENDS = frozenset(
    re.findall(
        r"\w+",
        "tro so nam trong vao den cho cua va la thuoc duoc moi hang tai o voi ve theo thanh len "
        "xuong tren do phai gap ke truoc",
    )
)
MONEY = re.compile(r"(?:nghin |trieu |ty )*(?:dong|usd|vnd)|trieu|ty")
DAYS = re.compile(r"(?:ngay|gio)(?: lam viec)?|tuan|thang")

# Titles of indicators.
PERCENT_IN_TITLE = re.compile(r"\W*ty le\b|.*\(\s*%")
DAYS_IN_TITLE = re.compile(r".*\bso ngay\b")
TITLE_RAISES = re.compile(r"\W*(?:tang|nang|mo rong)\b")
TITLE_LOWERS = re.compile(r"\W*(?:giam(?! sat| doc| dinh)|han che|keo giam)\b")
TITLE_CUTS = re.compile(r".*\b(?:cat giam|tiet giam|ty le giam|muc giam|rut ngan)\b")
BURDEN = re.compile(r"\W*(?:so ngay|so gio|thoi gian|chi phi|phi)\b")
REMEDY = re.compile(r".*\b(?:dung han|truoc han|giai quyet|xu ly|thao go|khac phuc|hai long)\b")
FAULT = re.compile(
    r".*(?:\b(?:thoi gian cho|so ngay|chi phi|uu ai|moi quan he|khieu nai|to cao|tre han|qua han|"
    r"kho khan|phien ha|nhung nhieu|sach nhieu|tham nhung|o nhiem|tai nan|ho ngheo|that nghiep|"
    r"vi pham|toi pham|sai sot|giai the)\b|\buu tien .*\blon hon la\b)"
)

"""The documents a plan rests on: which lines name one, and what each line says of it."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.dates import parse_date
from kehoach_desktop.domain.intake.lines import Block, lines_of
from kehoach_desktop.domain.markers import split_marker
from kehoach_desktop.domain.plan import Citation, CitationUse
from kehoach_desktop.domain.source import SourceParagraph
from kehoach_desktop.domain.text import fold, squeeze

_KINDS = (
    "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|"
    "Kế hoạch|Chương trình hành động|Chương trình|Kết luận|Công văn|Thông báo|Hướng dẫn|Đề án|"
    "Tờ trình|Báo cáo|Quy chế|Quy định|Văn bản"
)
_DAY = r"\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng \d{1,2} năm \d{4})"
_SIGN = r"số:?\s*(?P<number>\d+(?:/\d{4})?)\s*[-/]\s*(?P<symbol>[^\s,;]*[^\s,;.])"
_ON_DAY = rf"(?:,?\s*ngày\s+(?P<day>{_DAY}))?"
_NAMED = re.compile(
    rf"(?P<type>{_KINDS})\s+{_SIGN}{_ON_DAY}(?:,?\s*của\s+(?P<issuer>.*?))?"
    r"(?:,?\s+(?P<subject>(?:về|quy định|ban hành|phê duyệt|V/v|hướng dẫn|sửa đổi)\s.*?))?[\s;.,]*$"
)
_LAW = re.compile(
    r"(?P<type>Bộ luật|Luật|Pháp lệnh)\s+(?P<subject>[^\d;]+?)"
    rf"(?:\s+{_SIGN})?{_ON_DAY}(?:,?\s*của\s+(?P<issuer>.*?))?[\s;.,]*$"
)
_BASIS = re.compile(r"(?:can cu|theo|xet|thuc hien)\b")
# A first paragraph that goes on to say what is done about it is the plan's own opening.
_OPENS = re.compile(r":$|\b(?:ban hanh|xay dung|lap|trien khai)\b[^;]*\bke hoach\b[^;]*[:.]$")


def read_citation(literal: str) -> Citation:
    """What the line says of the document; the line itself stays as it is written."""
    found = _NAMED.search(literal) or _LAW.search(literal)
    if found is None:
        return Citation(literal)
    return Citation(
        literal,
        CitationUse.BASIS,
        found["type"],
        found["number"] or "",
        found["symbol"] or "",
        parse_date(found["day"]) if found["day"] else None,
        squeeze(found["issuer"] or ""),
        squeeze(found["subject"] or ""),
    )


def read_citations(blocks: Sequence[Block]) -> tuple[list[Citation], int]:
    """The lines between title and text that name what the plan rests on, and where they end."""
    citations: list[Citation] = []
    end = at = 0
    for at, each in enumerate(blocks):
        if not isinstance(each.block, SourceParagraph):
            break
        literal = _literal(each.block)
        if not literal:
            continue
        if not _is_citation(each.block, literal):
            break
        citations.append(read_citation(literal))
        end = at + 1
    return citations, end


def _literal(paragraph: SourceParagraph) -> str:
    """Without the dash that some put before each."""
    text = squeeze("".join(run.text for run in paragraph.runs))
    marker, rest = split_marker(text)
    return rest if marker in {"-", "–", "—", "+", "•"} else text


def _is_citation(paragraph: SourceParagraph, literal: str) -> bool:
    words = fold(literal)
    marker, _ = split_marker(literal)
    if marker is not None or _OPENS.search(words):
        return False
    if words.startswith("can cu "):
        return True
    is_italic = all(line.italic for line in lines_of(paragraph.runs) if not line.is_empty)
    names_one = bool(_NAMED.search(literal) or _LAW.search(literal) or _BASIS.match(words))
    return names_one and (is_italic or literal.endswith(";"))

"""Proposes the name of an exported file: number, symbol and subject, safe on every system."""

import re

from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.report import Document, DocumentKind, Letterhead
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.domain.vocabulary import term

_LONGEST = 80
_REFUSED = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def proposed_name(document: Document, head: PlanHead) -> str:
    """Without its ending: "27-KH-UBND Nâng cao các chỉ số năm 2026"."""
    symbol = _symbol(document)
    subject = head.subject if document.kind is DocumentKind.PLAN else document.title
    if document.kind is DocumentKind.APPENDICES:
        subject = f"{term(document.kind)} {head.subject}"
    return safe(f"{symbol} {subject}") or "Van ban"


def safe(name: str) -> str:
    """What Windows takes: no sign it refuses, no device's name, no dot or space at the end."""
    plain = squeeze(_REFUSED.sub("-", name))[:_LONGEST].strip(" .-")
    return f"{plain} van ban" if _DEVICES.fullmatch(plain) else plain


def _symbol(document: Document) -> str:
    for block in document.blocks():
        if isinstance(block, Letterhead) and block.number:
            number = squeeze(block.number.removeprefix("Số:"))
            return number.lstrip("/").replace("/", "-")
    return ""

"""Word's footnotes part, which python-docx does not make by itself."""

from typing import Any
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from kehoach_desktop.exchange.docx.markup import NAMESPACES
from kehoach_desktop.exchange.xml_text import printable

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Word asks for the two rules that part notes from text, under these very ids.
_RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)


def attach(word: Any, notes: list[tuple[str, str]]) -> None:
    """Add the notes in the order of their marks; their ids count from one."""
    if not notes:
        return
    content = "".join(_note(number, *note) for number, note in enumerate(notes, start=1))
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {NAMESPACES}>'
    blob = f"{xml}{_RULES}{content}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), _CONTENT_TYPE, blob, word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(number: int, mark: str, text: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:jc w:val="both"/></w:pPr>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="22"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(printable(mark))}</w:t></w:r>'
        '<w:r><w:rPr><w:sz w:val="22"/></w:rPr>'
        f'<w:t xml:space="preserve"> {escape(printable(text))}</w:t></w:r></w:p></w:footnote>'
    )

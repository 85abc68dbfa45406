"""Writes a document as Word: named styles, repeated header rows, sections that turn the page."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC
from io import BytesIO
from typing import Any

from docx.oxml.parser import parse_xml
from reportlab.pdfbase.pdfmetrics import stringWidth

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.form import Form, NumberPlace, TitleStyle
from kehoach_desktop.domain.report import (
    MOTTO,
    NATION,
    RECEIVERS,
    AppendixTitle,
    Block,
    Chapter,
    Closing,
    Document,
    Letterhead,
    Paragraph,
    Run,
    TableBlock,
    Title,
    dashed,
)
from kehoach_desktop.exchange.docx import footnotes, markup, styles

_A4 = (210.0, 297.0)
_LEFT_HALF = 0.42  # of the text width: the national title needs the larger half
_MM_PER_POINT = 25.4 / 72
_LINE_SHARE = 0.4  # the decree: a third to a half of the words above


def render(document: Document) -> bytes:
    word = styles.styled_document(document.form)
    writer = _Writer(document, markup.StyleIds(word))
    body = word.element.body
    final = body[-1]
    content = "".join(writer.chapters())
    for element in _parsed("w:body", content):
        final.addprevious(element)
    last = _parsed("w:body", writer.section(document.chapters[-1], last=True))[0]
    body.replace(final, last)
    footnotes.attach(word, writer.notes)
    _number_pages(word, document.form)
    _set_properties(word, document)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


class _Writer:
    def __init__(self, document: Document, ids: markup.StyleIds) -> None:
        self._document = document
        self._form = document.form
        self._ids = ids
        self.notes: list[tuple[str, str]] = []  # mark and text

    def chapters(self) -> Iterator[str]:
        last = len(self._document.chapters) - 1
        for index, chapter in enumerate(self._document.chapters):
            width = self._text_width(chapter)
            for block in chapter.blocks:
                yield self._block(block, width)
            if index < last:
                properties = self.section(chapter, last=False)
                yield f"<w:p><w:pPr>{properties}</w:pPr></w:p>"

    def section(self, chapter: Chapter, *, last: bool) -> str:
        """Page size and margins, and whether pages count from one."""
        form = self._form
        landscape = chapter.orientation is Orientation.LANDSCAPE
        width, height = reversed(_A4) if landscape else _A4
        turned = ' w:orient="landscape"' if landscape else ""
        margins = {
            "top": form.margin_top,
            "bottom": form.margin_bottom,
            "left": form.margin_left,
            "right": form.margin_right,
            "header": form.margin_top / 2,
            "footer": form.margin_bottom / 2,
            "gutter": 0,
        }
        sides = " ".join(f'w:{side}="{_twips(value)}"' for side, value in margins.items())
        is_first = chapter is self._document.chapters[0]
        # The number is not shown on the first page of what counts from one.
        numbers = '<w:pgNumType w:start="1"/><w:titlePg/>' if chapter.restart or is_first else ""
        kind = "" if last and len(self._document.chapters) == 1 else '<w:type w:val="nextPage"/>'
        return (
            f'<w:sectPr>{kind}<w:pgSz w:w="{_twips(width)}" w:h="{_twips(height)}"{turned}/>'
            f"<w:pgMar {sides}/>{numbers}</w:sectPr>"
        )

    def _block(self, block: Block, width: float) -> str:
        match block:
            case Letterhead():
                return self._letterhead(block, width)
            case Title():
                return self._title(block, width)
            case AppendixTitle():
                return self._appendix_title(block)
            case Paragraph():
                return self._paragraph(block)
            case TableBlock():
                split = self._form.rows_may_split
                made = markup.table(block, width, self._ids, rows_may_split=split)
                return made + self._lines(styles.RULE, [""])
            case Closing():
                return self._closing(block, width)

    def _letterhead(self, head: Letterhead, width: float) -> str:
        left, right = width * _LEFT_HALF, width * (1 - _LEFT_HALF)
        superior = self._lines(styles.LETTERHEAD, head.superior)
        agency = self._lines(styles.LETTERHEAD, head.agency, bold=True)
        longest = max((self._measure(line) for line in head.agency), default=0)
        nation = self._lines(styles.LETTERHEAD, [NATION], bold=True)
        motto = self._lines(styles.MOTTO, [MOTTO])
        motto_width = _width(MOTTO, self._form.motto_size, bold=True)
        first = markup.frame(
            [
                (left, superior + agency + self._rule(left, longest * _LINE_SHARE)),
                (right, nation + motto + self._rule(right, motto_width)),
            ]
        )
        number = self._lines(styles.NUMBER, [line for line in (head.number, head.about) if line])
        place = self._lines(styles.PLACE, [head.place_and_date])
        urgency = self._lines(styles.TYPE_NAME, [head.urgency] if head.urgency else [])
        second = markup.frame([(left, (number or place) + urgency), (right, place)])
        return f"{first}{self._lines(styles.RULE, [''])}{second}"

    def _title(self, title: Title, width: float) -> str:
        longest = max((self._measure(line) for line in title.subject), default=0)
        lines = self._lines(styles.TYPE_NAME, [title.type_name])
        lines += self._lines(styles.SUBJECT, title.subject)
        return lines + self._rule(width, min(longest * _LINE_SHARE, width / 3)) + self._gap()

    def _appendix_title(self, title: AppendixTitle) -> str:
        if self._form.title_style is TitleStyle.ONE_LINE and title.label and title.title:
            first, *others = title.title
            lines = self._lines(styles.APPENDIX, [f"{title.label.upper()}. {first}", *others])
        else:
            lines = self._lines(styles.APPENDIX, [title.label] if title.label else [])
            lines += self._lines(styles.APPENDIX_NAME, title.title)
        attached = self._lines(styles.ATTACHED, [title.attached] if title.attached else [])
        return lines + (attached or self._gap())

    def _paragraph(self, block: Paragraph) -> str:
        pieces = [self._noted(run) if run.footnote else markup.run(run) for run in block.text]
        return markup.paragraph(self._ids[styles.ROLES[block.role]], pieces)

    def _noted(self, run: Run) -> str:
        self.notes.append((run.text, run.footnote or ""))
        reference = f'<w:footnoteReference w:id="{len(self.notes)}" w:customMarkFollows="1"/>'
        return markup.run(Run(run.text, superscript=True), reference)

    def _closing(self, closing: Closing, width: float) -> str:
        left = self._lines(styles.RECIPIENTS, [RECEIVERS] if closing.recipients else [])
        left += self._lines(styles.RECIPIENT, map(dashed, closing.recipients))
        left += self._lines(
            styles.RECIPIENT, [closing.drafter_code] if closing.drafter_code else []
        )
        if closing.other_name:
            left += self._lines(styles.POWERS, closing.other)
            left += self._lines(styles.SIGNER, [closing.other_name])
        right = self._lines(styles.POWERS, closing.signature)
        right += self._lines(styles.SIGNER, [closing.name])
        half = width / 2
        empty = self._lines(styles.RECIPIENT, [""])
        return self._gap() + markup.frame([(half, left or empty), (half, right)])

    def _lines(self, style: str, lines: Any, *, bold: bool = False) -> str:
        each = self._ids[style]
        return "".join(
            markup.paragraph(each, (Run(line, bold=bold),) if line else ()) for line in lines
        )

    def _rule(self, width: float, length: float) -> str:
        side = max(0.0, (width - length) / 2)
        return markup.rule(self._ids[styles.RULE], side, side)

    def _gap(self) -> str:
        return self._lines(styles.NOTE, [""])

    def _measure(self, line: str) -> float:
        return _width(line, self._form.nation_size, bold=True)

    def _text_width(self, chapter: Chapter) -> float:
        page = _A4[1] if chapter.orientation is Orientation.LANDSCAPE else _A4[0]
        return page - self._form.margin_left - self._form.margin_right


def _width(text: str, size: float, *, bold: bool) -> float:
    """Millimetres in Times: an accent adds no width, so the bare letters are measured."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    bare = bare.replace("Đ", "D").replace("đ", "d")
    return float(stringWidth(bare, "Times-Bold" if bold else "Times-Roman", size)) * _MM_PER_POINT


def _parsed(tag: str, content: str) -> Any:
    """Parse by python-docx's own parser, so that its objects find their way around."""
    return parse_xml(f"<{tag} {markup.NAMESPACES}>{content}</{tag}>".encode())


def _number_pages(word: Any, form: Form) -> None:
    """Page numbers stand in the top margin from the second page of each chapter on."""
    style = markup.StyleIds(word)[styles.PAGE_NUMBER]
    field = (
        f"<w:p><w:pPr><w:pStyle w:val={style}/></w:pPr>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    first = word.sections[0]
    place = first.header if form.number_place is NumberPlace.TOP else first.footer
    place.is_linked_to_previous = False
    old = place.paragraphs[0]._p  # noqa: SLF001 - python-docx has no other way to its XML
    old.getparent().replace(old, _parsed("w:hdr", field)[0])


def _set_properties(word: Any, document: Document) -> None:
    properties = word.core_properties
    properties.title, properties.author = document.title, document.author
    properties.last_modified_by = document.author
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.language, properties.revision = "vi-VN", 1
    properties.created = properties.modified = document.at.astimezone(UTC).replace(tzinfo=None)


def _twips(millimetres: float) -> int:
    return round(millimetres * markup.TWIPS_PER_MM)

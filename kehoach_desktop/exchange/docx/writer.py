"""Writes a document as Word: named styles, repeated header rows, sections that turn the page."""

from collections.abc import Iterable, Iterator
from datetime import UTC
from functools import partial
from io import BytesIO
from itertools import zip_longest
from typing import Any

from docx.oxml.parser import parse_xml

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
    ParagraphRole,
    Run,
    TableBlock,
    Title,
    dashed,
    plain,
)
from kehoach_desktop.exchange.columns import Ruler
from kehoach_desktop.exchange.docx import footnotes, markup, styles
from kehoach_desktop.exchange.watching import watched
from kehoach_desktop.services.ports import Check, Watch, unwatched

_A4 = (210.0, 297.0)
_LEFT_HALF = 0.42  # of the text width: the national title needs the larger half
_HALF_A_LINE = 2.8  # mm of the page number's height, which stands in the middle of its margin
_AIR_IN_BOX = 5.0
_SLACK = 1.04  # for programs that measure the type a little wider
_LINE_SHARE = 0.4  # the decree: a third to a half of the words above


def render(document: Document, watch: Watch = unwatched) -> bytes:
    writer = _Writer(document, markup.Styles(document.form), partial(watch, 0))
    content = "".join(writer.chapters())
    last = writer.section(document.chapters[-1], last=True) if document.chapters else "<w:sectPr/>"
    part = styles.styled_document(document.form).part
    # The whole body at once: moving its pieces over one by one takes quadratic time.
    part._element = _parsed("w:document", f"<w:body>{content}{last}</w:body>")  # noqa: SLF001
    word = part.document
    footnotes.attach(word, writer.notes)
    _number_pages(word, document.form)
    _set_properties(word, document)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


class _Writer:
    def __init__(self, document: Document, known: markup.Styles, look_up: Check) -> None:
        self._look_up = look_up
        self._document = document
        self._form = document.form
        self._styles = known
        self._ruler = Ruler(document.form)
        self.notes: list[tuple[str, str]] = []  # mark and text

    def chapters(self) -> Iterator[str]:
        last = len(self._document.chapters) - 1
        for index, chapter in enumerate(self._document.chapters):
            width = self._text_width(chapter)
            if chapter.signed_alone:
                yield self._lines(styles.SIGNING, [""])
            for block, following in zip_longest(chapter.blocks, chapter.blocks[1:]):
                yield self._block(block, width, keep=isinstance(following, Closing | TableBlock))
            if index < last:
                properties = self.section(chapter, last=False)
                yield markup.paragraph(self._styles[styles.SECTION_END], (), properties)

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
            "header": form.margin_top / 2 - _HALF_A_LINE,
            "footer": form.margin_bottom / 2 - _HALF_A_LINE,
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

    def _block(self, block: Block, width: float, *, keep: bool) -> str:
        match block:
            case Letterhead():
                return self._letterhead(block, width)
            case Title():
                return self._title(block, width)
            case AppendixTitle():
                return self._appendix_title(block, width)
            case Paragraph():
                return self._paragraph(block, width, keep=keep)
            case TableBlock():
                return self._table(block, width)
            case Closing():
                return self._closing(block, width)

    # --- The top ---

    def _letterhead(self, head: Letterhead, width: float) -> str:
        left, right = width * _LEFT_HALF, width * (1 - _LEFT_HALF)
        superior = self._lines(styles.SUPERIOR, head.superior)
        agency = self._lines(styles.AGENCY, head.agency)
        longest = self._longest(head.agency, self._form.nation_size, left)
        nation = self._lines(styles.NATION, [NATION])
        motto = self._lines(styles.MOTTO, [MOTTO])
        motto_width = self._ruler.length(MOTTO, self._form.motto_size, bold=True)
        first = markup.frame(
            [
                (left, superior + agency + self._rule(left, longest * _LINE_SHARE)),
                (right, nation + motto + self._rule(right, motto_width)),
            ]
        )
        number = self._lines(styles.NUMBER, filter(None, [head.number]))
        number += self._lines(styles.ABOUT, filter(None, [head.about]))
        if head.urgency:
            number += self._urgency(head.urgency, left)
        place = self._lines(styles.PLACE, [head.place_and_date])
        second = markup.frame([(left, number or self._lines(styles.NUMBER, [""])), (right, place)])
        return f"{first}{self._lines(styles.RULE, [''])}{second}"

    def _urgency(self, text: str, width: float) -> str:
        length = self._ruler.length(text, self._form.motto_size, bold=True) + _AIR_IN_BOX
        side = max(0.0, (width - length) / 2)
        return markup.boxed(self._styles[styles.URGENCY], text, side)

    def _title(self, title: Title, width: float) -> str:
        lines = self._lines(styles.TYPE_NAME, [title.type_name])
        lines += "".join(self._balanced(styles.SUBJECT, line, width) for line in title.subject)
        if not title.subject:
            return lines + self._gap()
        longest = self._longest(title.subject, self._form.title_size, width)
        return lines + self._rule(width, longest * _LINE_SHARE) + self._gap()

    def _appendix_title(self, title: AppendixTitle, width: float) -> str:
        if self._form.title_style is TitleStyle.ONE_LINE and title.label and title.title:
            first, *others = title.title
            lines = self._lines(styles.APPENDIX, [f"{title.label.upper()}. {first}", *others])
        else:
            lines = self._lines(styles.APPENDIX, filter(None, [title.label]))
            lines += "".join(
                self._balanced(styles.APPENDIX_NAME, line, width) for line in title.title
            )
        attached = title.attached and self._balanced(styles.ATTACHED, title.attached, width)
        return lines + (attached or self._gap())

    # --- The body ---

    def _paragraph(self, block: Paragraph, width: float, *, keep: bool) -> str:
        properties = "<w:keepNext/>" if keep else ""
        name = styles.ROLES[block.role]
        if block.role is ParagraphRole.ADDRESSEE and "\n" in plain(block.text):
            name = styles.ADDRESSEES
            lines = plain(block.text).split("\n")
            longest = max(
                self._ruler.length(each, self._form.body_size, bold=False) for each in lines
            )
            indent = _twips(max(0.0, width - longest) / 2)
            properties += f'<w:ind w:left="{indent}" w:firstLine="0"/>'
        style = self._styles[name]
        pieces = [
            self._noted(run, style) if run.footnote else markup.run(run, style)
            for run in block.text
        ]
        return markup.paragraph(style, pieces, properties)

    def _noted(self, run: Run, style: markup.Style) -> str:
        self.notes.append((run.text, run.footnote or ""))
        reference = f'<w:footnoteReference w:id="{len(self.notes)}" w:customMarkFollows="1"/>'
        # LibreOffice prints a mark of its own beside one of several letters: the last one is it.
        before, mark = run.text[:-1], run.text[-1:]
        text = markup.run(Run(before, superscript=True), style) if before else ""
        return text + markup.run(Run(mark, superscript=True), style, reference)

    def _table(self, block: TableBlock, width: float) -> str:
        split = self._form.rows_may_split
        widths = [share * width for share in self._ruler.shares(block, width)]
        rows = watched(block.rows, self._look_up)
        made = markup.table(block, rows, widths, self._styles, rows_may_split=split)
        return made + self._lines(styles.RULE, [""])

    # --- The end ---

    def _closing(self, closing: Closing, width: float) -> str:
        left = self._lines(styles.RECIPIENTS, [RECEIVERS] if closing.recipients else [])
        left += self._lines(styles.RECIPIENT, map(dashed, closing.recipients))
        left += self._lines(styles.RECIPIENT, filter(None, [closing.drafter_code]))
        if closing.other_name:
            left += self._signed(closing.other, closing.other_name)
        right = self._signed(closing.signature, closing.name)
        half = width / 2
        empty = self._lines(styles.RECIPIENT, [""])
        return self._gap() + markup.frame([(half, left or empty), (half, right)])

    def _signed(self, lines: Iterable[str], name: str) -> str:
        return self._lines(styles.POWERS, lines) + self._lines(styles.SIGNER, [name])

    # --- Lines ---

    def _lines(self, style: str, lines: Iterable[str]) -> str:
        each = self._styles[style]
        return "".join(markup.paragraph(each, (Run(line),) if line else ()) for line in lines)

    def _balanced(self, style: str, text: str, width: float) -> str:
        """A title in lines of about equal length, by its indents: no word is left alone."""
        size = self._form.title_size
        fits = self._ruler.length(text, size, bold=True) <= width
        length = width if fits else self._ruler.balanced(text, size, width) * _SLACK
        side = max(0.0, (width - length) / 2)
        runs = (Run(text),) if text else ()
        return markup.indented(self._styles[style], runs, side)

    def _rule(self, width: float, length: float) -> str:
        side = max(0.0, (width - length) / 2)
        return markup.rule(self._styles[styles.RULE], side, side)

    def _gap(self) -> str:
        return self._lines(styles.NOTE, [""])

    def _longest(self, lines: Iterable[str], size: float, room: float) -> float:
        """The widest line in bold type."""
        return max((self._ruler.balanced(line, size, room) for line in lines), default=0.0)

    def _text_width(self, chapter: Chapter) -> float:
        page = _A4[1] if chapter.orientation is Orientation.LANDSCAPE else _A4[0]
        return page - self._form.margin_left - self._form.margin_right


def _parsed(tag: str, content: str) -> Any:
    """Parse by python-docx's own parser, so that its objects find their way around."""
    return parse_xml(f"<{tag} {markup.NAMESPACES}>{content}</{tag}>".encode())


def _number_pages(word: Any, form: Form) -> None:
    """Page numbers stand in the top margin from the second page of each chapter on."""
    style = markup.Styles(form)[styles.PAGE_NUMBER]
    field = (
        f"<w:p><w:pPr><w:pStyle w:val={style.id}/></w:pPr>"
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

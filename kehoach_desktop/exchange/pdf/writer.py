"""Writes a document as PDF: what a chairman signs, an archive keeps, a screen reader reads."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.report import (
    AppendixTitle,
    Block,
    Chapter,
    Closing,
    Document,
    Letterhead,
    Paragraph,
    TableBlock,
    Title,
    words,
)
from kehoach_desktop.domain.uncollected import uncollected
from kehoach_desktop.exchange.pdf.closing import closing_slabs
from kehoach_desktop.exchange.pdf.embedding import put_fonts
from kehoach_desktop.exchange.pdf.objects import Number, PdfFile, reference
from kehoach_desktop.exchange.pdf.opening import (
    appendix_title_slabs,
    letterhead_slabs,
    title_slabs,
)
from kehoach_desktop.exchange.pdf.page import MM
from kehoach_desktop.exchange.pdf.paragraphs import paragraph_slabs
from kehoach_desktop.exchange.pdf.press import EnoughError, Press
from kehoach_desktop.exchange.pdf.properties import (
    ATTACHMENT,
    LANGUAGE,
    put_attachment,
    put_bookmarks,
    put_colours,
    put_information,
    put_packet,
)
from kehoach_desktop.exchange.pdf.slabs import Bookmark, Setting, Slab
from kehoach_desktop.exchange.pdf.structure import Lists, Tree
from kehoach_desktop.exchange.pdf.tables import table_slabs
from kehoach_desktop.exchange.pdf.typecase import Typecase
from kehoach_desktop.services.ports import Proof, Watch, unwatched

_SIGNING_ZONE = 18 * MM  # free at the top of an appendix that is signed as a file of its own
_LINES_WITH_CLOSING = 2


def render(document: Document, watch: Watch = unwatched) -> bytes:
    with uncollected():
        return _Writing(document, watch).content()


def first_page(document: Document, watch: Watch = unwatched) -> bytes:
    """The first page as it will be, long before the last one is laid out; not to be kept."""
    with uncollected():
        return _Writing(replace(document, data=None), watch, most=1).content()


def proof(document: Document, watch: Watch = unwatched) -> Proof:
    """The whole file, with what only its layout knows."""
    with uncollected():
        writing = _Writing(document, watch)
        content = writing.content()
    return Proof(
        content,
        writing.lonely,
        missing_characters(document),
        pages=writing.pages,
        is_substituted=writing.is_substituted,
    )


def missing_characters(document: Document) -> str:
    """What the font cannot draw, so that the paper shows code points in boxes."""
    case = Typecase(system_font=document.form.system_font)
    return case.lacks("".join(words(document)))


class _Writing:
    def __init__(self, document: Document, watch: Watch, most: int | None = None) -> None:
        self._document = document
        self._watch = watch
        self._is_part = most is not None
        self._file = PdfFile()
        self._tree = Tree(self._file)
        self._typecase = Typecase(system_font=document.form.system_font)
        self._press = Press(
            self._file, self._tree, self._typecase, document.form, watch=watch, most=most
        )

    def _look_up(self) -> None:
        self._watch(self.pages)

    @property
    def lonely(self) -> tuple[int, ...]:
        return tuple(self._press.lonely)

    @property
    def pages(self) -> int:
        return len(self._press.pages)

    @property
    def is_substituted(self) -> bool:
        return self._typecase.is_substituted

    def content(self) -> bytes:
        with suppress(EnoughError):
            for chapter in self._document.chapters:
                self._print(chapter)
            self._press.end()
        file, press = self._file, self._press
        put_fonts(file, self._typecase.used(), press.resources)
        kids = b" ".join(map(reference, press.pages))
        file.put(b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(press.pages), kids), press.root)
        catalogue, information = self._catalogue(), put_information(file, self._document)
        if self._is_part:
            file.close_gaps()
        return file.finish(catalogue, information)

    def _print(self, chapter: Chapter) -> None:
        self._press.begin(
            landscape=chapter.orientation is Orientation.LANDSCAPE, restart=chapter.restart
        )
        part = self._tree.open(b"Part", self._tree.document)
        setting = Setting(
            self._document.form,
            self._typecase,
            self._tree,
            Lists(self._tree),
            part,
            self._press.frame,
            self._look_up,
        )
        self._press.flow(self._slabs(chapter, setting))
        self._press.finish()
        self._tree.close(part)

    def _slabs(self, chapter: Chapter, setting: Setting) -> Iterator[Slab]:
        """All slabs of a chapter; the signature takes the last lines before it along."""
        waiting: list[Slab] = []
        before: Block | None = None
        for block in (None, *chapter.blocks):
            if isinstance(block, Closing):
                for slab in waiting:
                    slab.keep = True
            if isinstance(block, TableBlock) and isinstance(before, Paragraph):
                waiting[-1].keep = True  # the line that announces a table
            before = block
            slabs = _block_slabs(setting, block) if block else self._beginning(chapter)
            for slab in self._ending(slabs, is_stream=isinstance(block, TableBlock)):
                waiting.append(slab)
                if len(waiting) > _LINES_WITH_CLOSING:
                    yield waiting.pop(0)
        setting.lists.close()
        yield from waiting

    def _ending(self, slabs: Iterable[Slab], *, is_stream: bool) -> Iterator[Slab]:
        """Tell slabs which elements end with them: row for row in a table, else with the last."""
        if is_stream:
            for slab in slabs:
                slab.ends = self._tree.ended()
                yield slab
        elif block := list(slabs):
            block[-1].ends = self._tree.ended()
            yield from block

    def _beginning(self, chapter: Chapter) -> Iterator[Slab]:
        """A place for the bookmark, and room for a signature on what is signed by itself."""
        yield Slab(
            height=_SIGNING_ZONE if chapter.signed_alone else 0,
            bookmark=Bookmark(0, chapter.name) if chapter.name else None,
            keep=True,
        )

    def _catalogue(self) -> Number:
        file, document = self._file, self._document
        entries = b"/Lang(%s)/MarkInfo<</Marked true>>" % LANGUAGE.encode("ascii")
        entries += b"/ViewerPreferences<</DisplayDocTitle true>>"
        entries += b"/Pages %s" % reference(self._press.root)
        entries += b"/StructTreeRoot %s" % reference(self._tree.finish())
        entries += b"/Metadata %s" % reference(put_packet(file, document))
        entries += b"/OutputIntents[%s]" % reference(put_colours(file))
        if outlines := put_bookmarks(file, self._press.marks):
            entries += b"/Outlines %s" % reference(outlines)
        if document.data is not None:
            attachment = reference(put_attachment(file, document.data, document.at))
            name = ATTACHMENT.encode("ascii")
            entries += b"/AF[%s]/Names<</EmbeddedFiles<</Names[(%s)%s]>>>>" % (
                attachment,
                name,
                attachment,
            )
        return file.put(b"<</Type/Catalog%s>>" % entries)


def _block_slabs(setting: Setting, block: Block) -> Iterator[Slab]:
    if not isinstance(block, Paragraph):
        setting.lists.close()
    match block:
        case Letterhead():
            return letterhead_slabs(setting, block)
        case Title():
            return title_slabs(setting, block)
        case AppendixTitle():
            return appendix_title_slabs(setting, block)
        case Paragraph():
            return paragraph_slabs(setting, block)
        case TableBlock():
            return table_slabs(setting, block)
        case Closing():
            return closing_slabs(setting, block)

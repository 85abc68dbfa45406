"""The press: puts slabs on pages, keeps together what belongs together, foots the notes."""

from collections.abc import Iterable
from typing import NamedTuple

from kehoach_desktop.domain.form import Form, NumberPlace
from kehoach_desktop.exchange.pdf.lines import Line, tokens_of
from kehoach_desktop.exchange.pdf.objects import Number, PdfFile, reference
from kehoach_desktop.exchange.pdf.page import MM, RUNNING, Frame, Page
from kehoach_desktop.exchange.pdf.slabs import LineSlab, Slab
from kehoach_desktop.exchange.pdf.structure import Element, Tree
from kehoach_desktop.exchange.pdf.typecase import Face, Typecase
from kehoach_desktop.services.ports import Watch, unwatched

A4 = (210 * MM, 297 * MM)
_NOTE_GAP = 8.0  # points, with the short rule in it
_NOTE_RULE = 1 / 3  # of the text's width
_LONGEST_CHAIN = 12  # slabs that may ask to stay together, lest a page stay empty


class Mark(NamedTuple):
    """A place that a bookmark leads to."""

    level: int
    title: str
    page: Number
    y: float


class EnoughError(Exception):
    """As many pages are printed as were wanted."""


class Press:
    def __init__(
        self,
        file: PdfFile,
        tree: Tree,
        typecase: Typecase,
        form: Form,
        *,
        watch: Watch = unwatched,
        most: int | None = None,
    ) -> None:
        """With `most` pages it raises EnoughError as soon as they are full."""
        self._watch = watch
        self._file = file
        self._tree = tree
        self._form = form
        self._number_pen = typecase.pen(Face.REGULAR, form.body_size)
        self._page: Page | None = None
        self._y = 0.0
        self._fresh = True
        self._most = most
        self._count = 0
        self._begun = 0  # the first page of the chapter
        self._notes: list[LineSlab] = []
        self._printed: dict[Number, Element] = {}  # the notes that have lines on a page
        self._waiting: list[LineSlab] = []  # of notes longer than their page had room for
        self._paper = A4
        self.frame = Frame(0, 0, *A4)
        self._page_number = 0
        self.root = file.number()
        self.resources = file.number()
        self.pages: list[Number] = []
        self.marks: list[Mark] = []
        self.lonely: list[int] = []  # pages, from 1, that one line or row ran over to

    def begin(self, *, landscape: bool, restart: bool) -> None:
        """The next slab starts a page of this shape, and maybe counts its pages from 1."""
        self.finish()
        self._begun = len(self.pages)
        self._paper = A4[::-1] if landscape else A4
        width, height = self._paper
        form = self._form
        self.frame = Frame(
            form.margin_left * MM,
            form.margin_top * MM,
            width - form.margin_right * MM,
            height - form.margin_bottom * MM,
        )
        if restart:
            self._page_number = 0

    def flow(self, slabs: Iterable[Slab]) -> None:
        chain: list[Slab] = []
        for slab in slabs:
            chain.append(slab)
            if not slab.keep or len(chain) > _LONGEST_CHAIN:
                self._place(chain)
                chain = []
        if chain:
            self._place(chain)

    def finish(self) -> None:
        """End the page, and print what is left of its notes on the next ones."""
        while self._page or self._waiting:
            self._end_page()
        for note in self._printed.values():
            self._tree.close(note)
        self._printed.clear()

    def end(self) -> None:
        """A file has at least one page."""
        self.finish()
        if not self.pages:
            self._end_page()

    # --- Placing ---

    def _place(self, chain: list[Slab]) -> None:
        while chain:
            chain = self._placed(chain)

    def _placed(self, chain: list[Slab]) -> list[Slab]:
        """Put on this page what may stand there; gives what is left for the next one."""
        if not self._page:
            self._new_page(chain[0])
        if self._height(chain) <= self._room:
            for slab in chain:
                self._put(slab)
            return []
        is_whole_page = self._fresh and not self._notes
        parts = self._parts(chain, forced=is_whole_page and len(chain) == 1)
        if parts:
            for slab in (*chain[:-1], parts[0]):
                self._put(slab)
            self._end_page()
            return [parts[1]]
        if not is_whole_page:
            self._end_page()
            return chain
        if len(chain) > 1:  # no page has room for all of them: the wish cannot be granted
            self._place(chain[:1])
            return chain[1:]
        self._put(chain[0])
        return []

    def _parts(self, chain: list[Slab], *, forced: bool) -> tuple[Slab, Slab] | None:
        """Cut the last slab so that the page is filled, where it can be cut."""
        *before, last = chain
        above = 0 if self._fresh and not before else last.before
        return last.split(self._room - self._height(before) - above, forced=forced)

    def _height(self, chain: list[Slab]) -> float:
        height = sum(slab.before + slab.height for slab in chain)
        if self._fresh and chain:
            height -= chain[0].before
        notes = [line for slab in chain for note in slab.notes for line in note]
        gap = _NOTE_GAP if notes and not self._notes else 0
        return height + gap + sum(line.height for line in notes)

    @property
    def _room(self) -> float:
        return self.frame.bottom - self._y - self._notes_height

    @property
    def _notes_height(self) -> float:
        height = sum(line.height for line in self._notes)
        return height + _NOTE_GAP if self._notes else 0

    def _put(self, slab: Slab) -> None:
        page = self._page or self._new_page(slab)
        if not self._fresh:
            self._y += slab.before
        if slab.bookmark:
            level, title = slab.bookmark
            self.marks.append(Mark(level, title, page.number, page.height - self._y))
        slab.draw(page, self._y)
        self._tree.write(slab.ends)
        self._y += slab.height
        self._count += slab.height > 0
        self._fresh = self._fresh and not slab.height
        for note in slab.notes:
            self._take_note(note)

    def _take_note(self, note: list[LineSlab]) -> None:
        for line in note:
            gap = 0 if self._notes else _NOTE_GAP
            if self._waiting or line.height + gap > self._room:
                self._waiting.append(line)
            else:
                self._notes.append(line)

    # --- Pages ---

    def _new_page(self, slab: Slab | None = None) -> Page:
        page = self._page = Page(self._file.number(), *self._paper)
        self._page_number += 1
        self._y = self.frame.top
        self._fresh = True
        self._count = 0
        waiting, self._waiting = self._waiting, []
        self._take_note(waiting)
        if self._page_number > 1:
            self._print_number(page)
        if slab and slab.header:
            slab.header.repeat(page, self._y)
            self._y += slab.header.height
        return page

    def _print_number(self, page: Page) -> None:
        pen = self._number_pen
        line = Line(tokens_of(str(self._page_number), pen)[0])
        if self._form.number_place is NumberPlace.TOP:
            middle = self.frame.top / 2
        else:
            middle = (self.frame.bottom + page.height) / 2
        page.mark(RUNNING)
        centre = (self.frame.left + self.frame.right) / 2
        page.text(line, centre - line.width / 2, middle + pen.size / 3)

    def _end_page(self) -> None:
        page = self._page or self._new_page()
        self._print_notes(page)
        content = self._file.stream(page.content())
        self._file.put(
            b"<</Type/Page/Parent %s/MediaBox[0 0 %.2f %.2f]/Resources %s/Contents %s"
            b"/StructParents %d/Tabs/S>>"
            % (
                reference(self.root),
                page.width,
                page.height,
                reference(self.resources),
                reference(content),
                len(self.pages),
            ),
            page.number,
        )
        self._tree.add_page(page.owners)
        self.pages.append(page.number)
        self._page = None
        self._watch(len(self.pages))
        if self._count == 1 and len(self.pages) > self._begun + 1:
            self.lonely.append(len(self.pages))
        if len(self.pages) == self._most:
            raise EnoughError

    def _print_notes(self, page: Page) -> None:
        if not self._notes:
            return
        y = self.frame.bottom - self._notes_height
        end = self.frame.left + self.frame.width * _NOTE_RULE
        page.horizontal(y + _NOTE_GAP / 2, self.frame.left, end)
        y += _NOTE_GAP
        for line in self._notes:
            line.draw(page, y)
            y += line.height
            self._printed[line.element.number] = line.element
        self._notes = []

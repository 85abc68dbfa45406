"""The structure tree: what each piece of the pages is, in reading order (PDF/UA-1)."""

from collections.abc import Iterable

from kehoach_desktop.exchange.pdf.objects import Number, PdfFile, reference

_DEEPEST_HEADING = 6


class Element:
    """One node of the tree; it is written once its last piece is on a page."""

    __slots__ = ("attributes", "content", "kids", "number", "page", "parent", "tag")

    def __init__(self, tag: bytes, number: Number, parent: Number, attributes: bytes) -> None:
        self.tag = tag
        self.number = number
        self.parent = parent
        self.attributes = attributes
        self.page: Number | None = None
        self.content: list[bytes] = []
        self.kids: list[bytes] = []  # are said after the content, though opened before it is set

    def add_content(self, page: Number, mark: int) -> None:
        if self.page is None:
            self.page = page
        if self.page == page:
            self.content.append(b"%d" % mark)
        else:
            self.content.append(b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (page, mark))


class Tree:
    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = file.number()
        self._pages: list[Number] = []
        self._named: list[tuple[bytes, Number]] = []
        self._heading = 0
        self._ended: list[Element] = []
        self.document = Element(b"Document", file.number(), self._root, b"")

    def open(self, tag: bytes, parent: Element, attributes: bytes = b"") -> Element:
        number = self._file.number()
        parent.kids.append(b"%d 0 R" % number)
        return Element(tag, number, parent.number, attributes)

    def open_heading(self, parent: Element, level: int) -> Element:
        """Open a heading at most one level below the one before it."""
        self._heading = min(level, self._heading + 1, _DEEPEST_HEADING)
        return self.open(b"H%d" % self._heading, parent)

    def open_note(self, parent: Element) -> Element:
        """Open a footnote; those need names of their own (ISO 14289-1, 7.9)."""
        name = b"(note-%06d)" % (len(self._named) + 1)
        note = self.open(b"Note", parent, b"/ID" + name)
        self._named.append((name, note.number))
        return note

    def close(self, element: Element) -> None:
        """No more kids will be opened; content may still be waiting for its page."""
        self._ended.append(element)

    def ended(self) -> list[Element]:
        """What was closed since the last call: to be written once all before is on a page."""
        ended, self._ended = self._ended, []
        return ended

    def write(self, elements: Iterable[Element]) -> None:
        for element in elements:
            self._write(element)

    def _write(self, element: Element) -> None:
        page = b"/Pg %d 0 R" % element.page if element.page else b""
        kids = element.content + element.kids
        if len(kids) == 1:
            page += b"/K " + kids[0]
        elif kids:
            page += b"/K[%b]" % b" ".join(kids)
        content = b"<</S/%b/P %d 0 R%b%b>>" % (
            element.tag,
            element.parent,
            element.attributes,
            page,
        )
        self._file.put(content, element.number)

    def add_page(self, owners: Iterable[Number]) -> None:
        """Tell which element owns each marked piece of the next page."""
        self._pages.append(self._file.put(b"[%s]" % b" ".join(map(reference, owners))))

    def finish(self) -> Number:
        self.close(self.document)
        self.write(self.ended())
        pages = b" ".join(
            b"%d %s" % (index, reference(page)) for index, page in enumerate(self._pages)
        )
        parents = self._file.put(b"<</Nums[%s]>>" % pages)
        entries = b"/K %s/ParentTree %s/ParentTreeNextKey %d" % (
            reference(self.document.number),
            reference(parents),
            len(self._pages),
        )
        if self._named:
            names = b" ".join(name + reference(number) for name, number in self._named)
            limits = self._named[0][0] + self._named[-1][0]
            leaf = self._file.put(b"<</Limits[%s]/Names[%s]>>" % (limits, names))
            entries += b"/IDTree<</Kids[%s]>>" % reference(leaf)
        return self._file.put(b"<</Type/StructTreeRoot%s>>" % entries, self._root)


class Lists:
    """Items that follow each other make a list; deeper ones make a list inside the item above."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._open: list[tuple[int, list[Element]]] = []  # level; L and its present LI, LBody

    def item(self, parent: Element, level: int) -> Element:
        while self._open and self._open[-1][0] > level:
            self._close_last()
        if self._open and self._open[-1][0] == level:
            elements = self._open[-1][1]
            while len(elements) > 1:
                self._tree.close(elements.pop())
        else:
            outer = self._open[-1][1][-1] if self._open else parent
            elements = [self._tree.open(b"L", outer, b"/A<</O/List/ListNumbering/None>>")]
            self._open.append((level, elements))
        elements.append(self._tree.open(b"LI", elements[0]))
        elements.append(self._tree.open(b"LBody", elements[1]))
        return elements[-1]

    def close(self) -> None:
        while self._open:
            self._close_last()

    def _close_last(self) -> None:
        for element in reversed(self._open.pop()[1]):
            self._tree.close(element)

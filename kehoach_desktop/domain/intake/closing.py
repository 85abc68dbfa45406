"""The end of a plan: who gets it, who signs it and for whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kehoach_desktop.domain.intake.lines import Block, Line, lines_of, quoted, says
from kehoach_desktop.domain.intake.titles import is_label
from kehoach_desktop.domain.plan import Purpose, Recipient, SignatureBlock
from kehoach_desktop.domain.source import SourceParagraph, SourceTable
from kehoach_desktop.domain.text import fold

RECEIVERS = "noi nhan"
_HEADING = re.compile(r"\s*Nơi\s+nhận\s*:?\s*", re.IGNORECASE)
_PURPOSES = (
    (re.compile(r"\((?:để )?(?:b/c|báo cáo)\)", re.IGNORECASE), Purpose.REPORT),
    (re.compile(r"\((?:để )?(?:t/h|thực hiện)\)", re.IGNORECASE), Purpose.PERFORM),
    (re.compile(r"\((?:để )?(?:c/đ|chỉ đạo)\)", re.IGNORECASE), Purpose.DIRECT),
    (re.compile(r"\((?:để )?biết\)", re.IGNORECASE), Purpose.INFORM),
    (re.compile(r"^Lưu\b", re.IGNORECASE), Purpose.ARCHIVE),
)
_FOR = re.compile(r"(?:t/?m|k/?t|t/?l|tuq|q)\s*[./]\s*\S|quyen chu tich")
_POST = re.compile(
    r"(?:chu tich|pho (?:chu tich|chanh|van phong|truong|giam doc|bi thu|cuc|vu)|chanh |truong "
    r"|giam doc|bi thu|thu truong|chi huy|uy ban nhan dan|hoi dong nhan dan|thanh tra|cuc truong)"
)
_ASIDE = re.compile(r"\(?(?:da ky|ky|chu ky|ky, (?:ghi ro ho ten|dong dau))[^)]*\)?")
_DASH = re.compile(r"[-–—+•*]\s*")
_ENDS = (";", ".", ",")
_MOST_BACK = 14  # blocks between a signature and the receivers below it
_LONGEST_NAME = 6  # words


@dataclass
class Closing:
    first: int  # blocks, the last one excluded
    last: int
    recipients: tuple[Recipient, ...] = ()
    signature: SignatureBlock = field(default_factory=SignatureBlock)
    drafter_code: str = ""
    unsure: list[tuple[str, str]] = field(default_factory=list)  # where, what


def find_closing(blocks: Sequence[Block], begin: int) -> int | None:
    """Where receivers or signature begin, whichever stands first."""
    receivers = next((at for at in range(begin, len(blocks)) if says(blocks[at], RECEIVERS)), None)
    last = receivers if receivers is not None else _last_post(blocks, begin)
    if last is None:
        return None
    first = last
    for at in range(last - 1, max(begin, last - _MOST_BACK) - 1, -1):
        lines = _lines(blocks[at])
        if any(_is_post(line) for line in lines):
            first = at
        elif not all(_may_sign(line) for line in lines):
            break
    return first


def read_closing(blocks: Sequence[Block], first: int) -> Closing:
    reader = _Reader()
    at = first
    while at < len(blocks) and reader.takes(blocks[at]):
        at += 1
    found = Closing(first, at)
    found.recipients = tuple(reader.recipients())
    found.drafter_code = reader.code
    found.signature = SignatureBlock(tuple(reader.posts), reader.name)
    if reader.posts and not reader.name:
        found.unsure.append(("Ký", "Không thấy họ tên người ký."))
    if reader.odd:
        said = ", ".join(quoted(each, 40) for each in reader.odd)
        found.unsure.append(("Ký", f"Chưa rõ là chức vụ hay họ tên: {said}."))
    return found


def _lines(each: Block) -> list[Line]:
    if isinstance(each.block, SourceParagraph):
        return [line for line in lines_of(each.block.runs) if not line.is_empty]
    cells = (cell for row in each.block.rows for cell in row.cells)
    return [line for cell in cells for line in lines_of(cell.runs) if not line.is_empty]


def _is_post(line: Line) -> bool:
    words = line.words
    return line.is_capital and bool(_FOR.match(words) or _POST.match(words))


def _last_post(blocks: Sequence[Block], begin: int) -> int | None:
    """Where nobody is named to receive it, the last post before the appendices signs."""
    found = None
    for at in range(begin, end_of_draft(blocks, begin)):
        if any(_is_post(line) for line in _lines(blocks[at])):
            found = at
    return found


def end_of_draft(blocks: Sequence[Block], begin: int) -> int:
    """A line that calls itself an appendix, an end that is still to be filled in, or the last."""
    ends = (
        at
        for at in range(begin, len(blocks))
        if is_label(blocks[at].text) or _is_hollow(blocks[at])
    )
    return next(ends, len(blocks))


def _is_hollow(each: Block) -> bool:
    return isinstance(each.block, SourceTable) and not _lines(each)


def _is_name(line: Line) -> bool:
    words = line.text.split()
    letters = all(word[0].isupper() and word.replace(".", "").isalpha() for word in words)
    return 1 < len(words) <= _LONGEST_NAME and letters and not _is_post(line)


def _may_sign(line: Line) -> bool:
    return _is_name(line) or bool(_ASIDE.fullmatch(line.words))


class _Reader:
    def __init__(self) -> None:
        self.posts: list[str] = []
        self.name = ""
        self.code = ""
        self.odd: list[str] = []
        self._to: list[str] = []
        self._is_listing = self._was_listed = False

    def takes(self, each: Block) -> bool:
        """Read a block of the end; False where something else begins."""
        if isinstance(each.block, SourceTable):
            if self._is_done() or not _looks_like_closing(each.block):
                return False
            self._table(each.block)
            return True
        if is_label(each.text) or (self._is_done() and not self._is_code(each.text)):
            return not each.text.strip()
        lines = [line for line in lines_of(each.block.runs) if not line.is_empty]
        return self._lines(lines)

    def _is_done(self) -> bool:
        is_archived = any(_purpose(each) is Purpose.ARCHIVE for each in self._to)
        return bool(self.name) and is_archived

    def _is_code(self, text: str) -> bool:
        """The drafter's sign below the archive line."""
        return self._is_listing and not self.code and bool(re.fullmatch(r"\S{3,20}", text.strip()))

    def _table(self, table: SourceTable) -> None:
        """Lines below each other in one half belong together, whatever rows they stand in."""
        halves: dict[int, list[Line]] = {}
        for row in table.rows:
            for cell in row.cells:
                halves.setdefault(cell.column, []).extend(lines_of(cell.runs, cell.alignment))
        for lines in halves.values():
            filled = [line for line in lines if not line.is_empty]
            self._is_listing = any(line.words.startswith(RECEIVERS) for line in filled)
            if self._is_listing:
                for line in filled:
                    self._receiver(_HEADING.sub("", line.text, count=1))
            else:
                self._signed([line for line in filled if not _ASIDE.fullmatch(line.words)])
        self._is_listing = False

    def _signed(self, lines: Sequence[Line]) -> None:
        lines = list(lines)
        if lines and not _is_post(lines[-1]) and (len(lines) > 1 or _is_name(lines[-1])):
            self.name = lines.pop().text
            if self.name.upper() == self.name:
                self.odd.append(self.name)
        self.posts += [line.text for line in lines]

    def _lines(self, lines: Sequence[Line]) -> bool:
        """Both halves are read before it is said that one of them begins something else."""
        taken = [self._line(line) for line in lines]
        return all(taken)

    def _line(self, line: Line) -> bool:
        if line.words.startswith(RECEIVERS):
            self._is_listing = True
            return self._receiver(_HEADING.sub("", line.text, count=1))
        if _is_post(line):
            self.posts.append(line.text)
            self._is_listing = self._is_listing and line.column > 0
            return True
        if _ASIDE.fullmatch(line.words):
            return True
        is_right = line.column > 0 or not self._is_listing
        if is_right and self.posts and not self.name and _is_name(line):
            self.name = line.text
            return True
        if self._is_listing and self._may_go_on(line):
            return self._receiver(line.text)
        return False

    def _may_go_on(self, line: Line) -> bool:
        is_dashed = bool(_DASH.match(line.text))
        return is_dashed or not self._is_done() or self._is_code(line.text)

    def _receiver(self, text: str) -> bool:
        if not text:
            return True
        is_dashed = bool(_DASH.match(text))
        archived = bool(self._to) and _purpose(self._to[-1]) is Purpose.ARCHIVE
        text = _DASH.sub("", text, count=1)
        if archived and not is_dashed and self._is_code(text):
            self.code = text
        elif self._to and not is_dashed and self._was_listed and not self._to[-1].endswith(_ENDS):
            self._to[-1] = f"{self._to[-1]} {text}"  # the end of a long line
        else:
            self._to.append(text)
        self._was_listed = self._was_listed or is_dashed
        return True

    def recipients(self) -> Iterator[Recipient]:
        for literal in self._to:
            yield Recipient(literal, _purpose(literal))


def _purpose(literal: str) -> Purpose | None:
    return next((each for pattern, each in _PURPOSES if pattern.search(literal)), None)


def _looks_like_closing(table: SourceTable) -> bool:
    lines = [line for row in table.rows for cell in row.cells for line in lines_of(cell.runs)]
    return any(_is_post(line) or RECEIVERS in fold(line.text) for line in lines)

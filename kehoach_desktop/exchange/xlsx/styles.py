"""The few looks of a workbook's cells, registered once and shared by all cells."""

from decimal import Decimal
from enum import Enum
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import Align

FACE = "Times New Roman"
_BASE = 11
_HEADER_FILL = "F4F6F8"


class Look(Enum):
    TEXT = "text"
    STRONG = "strong"
    TITLE = "title"
    ATTACHED = "attached"
    HEADER = "header"


class Styles:
    def __init__(self, workbook: Workbook, form: Form) -> None:
        # Widths of columns are counted in digits of this font, which every system has.
        book: Any = workbook
        book._fonts[0] = Font(FACE, _BASE)  # noqa: SLF001 - openpyxl has no other way to it
        book._named_styles["Normal"].font = Font(FACE, _BASE)  # noqa: SLF001
        self._sheet: Any = workbook.create_sheet("styles")
        workbook.remove(self._sheet)
        self._form = form
        self._known: dict[Any, int] = {}

    def __getitem__(self, look: Look) -> int:
        if look not in self._known:
            self._known[look] = self._made(look)
        return self._known[look]

    def size(self, look: Look | None) -> float:
        """Points of a look; None asks for a body cell."""
        if look in {None, Look.HEADER}:
            return self._form.table_size
        return (
            self._form.title_size if look in {Look.TITLE, Look.ATTACHED} else self._form.body_size
        )

    def body(self, align: Align, *, strong: bool, number: Any) -> int:
        """A grid cell; a number shows the decimals that were typed, by the reader's own comma."""
        decimals = -int(number.as_tuple().exponent) if isinstance(number, Decimal) else None
        key = (align, strong, decimals)
        if key not in self._known:
            self._known[key] = self._body(align, strong=strong, decimals=decimals)
        return self._known[key]

    def _made(self, look: Look) -> int:
        body, title = self._form.body_size, self._form.title_size
        middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
        top = Alignment(vertical="top", wrap_text=True)
        match look:
            case Look.TEXT:
                return self._style(Font(FACE, body), top)
            case Look.STRONG:
                return self._style(Font(FACE, body, bold=True), top)
            case Look.TITLE:
                return self._style(Font(FACE, title, bold=True), middle)
            case Look.ATTACHED:
                return self._style(Font(FACE, title, italic=True), middle)
            case Look.HEADER:
                font = Font(FACE, self._form.table_size, bold=True)
                fill = PatternFill("solid", _HEADER_FILL)
                return self._style(font, middle, border=_grid(), fill=fill)

    def _body(self, align: Align, *, strong: bool, decimals: int | None) -> int:
        font = Font(FACE, self._form.table_size, bold=strong)
        side = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}[align]
        alignment = Alignment(horizontal=side, vertical="top", wrap_text=True)
        number = "@" if decimals is None else "0" + ("." + "0" * decimals if decimals > 0 else "")
        return self._style(font, alignment, border=_grid(), number=number, quoted=decimals is None)

    def _style(
        self,
        font: Font,
        alignment: Alignment,
        *,
        border: Border | None = None,
        fill: PatternFill | None = None,
        number: str = "@",
        quoted: bool = True,
    ) -> int:
        cell: Any = WriteOnlyCell(self._sheet)
        cell.font, cell.alignment, cell.number_format = font, alignment, number
        cell.border = border or Border()
        if fill is not None:
            cell.fill = fill
        cell.quotePrefix = quoted
        number_of_style: int = cell.style_id  # registers the style, once for every such cell
        return number_of_style


def _grid() -> Border:
    side = Side("thin")
    return Border(left=side, right=side, top=side, bottom=side)

"""Prints documents to files and previews; libraries are loaded when they are first needed."""

from pathlib import Path

from kehoach_desktop.domain.report import Document
from kehoach_desktop.exchange.formats import Format, beside, write
from kehoach_desktop.files import written_beside
from kehoach_desktop.services.ports import Proof, Watch, unwatched


class FilePrinting:
    def first_page(self, document: Document, watch: Watch = unwatched) -> bytes:
        from kehoach_desktop.exchange.pdf import writer  # noqa: PLC0415

        return writer.first_page(document, watch)

    def proof(self, document: Document, watch: Watch = unwatched) -> Proof:
        from kehoach_desktop.exchange.pdf import writer  # noqa: PLC0415

        return writer.proof(document, watch)

    def write(self, document: Document, target: Path, watch: Watch = unwatched) -> None:
        write(document, Format(target.suffix.lower().removeprefix(".")), target, watch)

    def keep(self, content: bytes, target: Path) -> None:
        """Write finished bytes whole, or leave the old file."""
        target.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(target) as draft:
            draft.write_bytes(content)

    def beside(self, target: Path, other: Document) -> Path:
        """Where a document goes that is issued along with another."""
        return beside(target, other.chapters[0].name)

    def has_system_font(self) -> bool:
        from kehoach_desktop.exchange.pdf import typecase  # noqa: PLC0415

        return typecase.has_system_font()

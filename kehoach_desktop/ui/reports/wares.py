"""What can be exported and printed: the document in front, or a locked copy."""

from collections.abc import Sequence
from pathlib import Path

from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.progress import Snapshot
from kehoach_desktop.domain.report import Document, DocumentKind
from kehoach_desktop.services.documents import Wish
from kehoach_desktop.services.ports import Watch
from kehoach_desktop.ui.reports.composer import Desk, Made
from kehoach_desktop.ui.reports.exporter import FORMATS, Ware
from kehoach_desktop.ui.reports.file_names import proposed_name, safe


def of_made(desk: Desk, wish: Wish, made: Made | None, head: PlanHead, shown: Document) -> Ware:
    """`made` is None while what is shown is older than the plan: it is made anew then."""

    def document() -> Document:
        return made.document if made is not None else desk.documents.make(wish)

    def paper(watch: Watch) -> bytes:
        if made is not None:
            return made.proof.content
        return desk.printing.proof(document(), watch).content

    def write(target: Path, watch: Watch) -> Sequence[Path]:
        if target.suffix.lower() == ".pdf":
            desk.printing.keep(paper(watch), target)
        else:
            desk.printing.write(document(), target, watch)
        written = [target]
        others = desk.documents.own_files(wish) if wish.kind is DocumentKind.PLAN else []
        for other in others:
            written.append(desk.printing.beside(target, other))
            desk.printing.write(other, written[-1], watch)
        return written

    pages = made.proof.pages if made is not None else 0
    return Ware(proposed_name(shown, head), tuple(FORMATS), write, paper, pages)


def of_snapshot(desk: Desk, snapshot: Snapshot) -> Ware:
    """The very bytes that were locked; no other format could be the same."""

    def paper(_: Watch) -> bytes:
        return desk.issuing.paper_of(snapshot)

    def write(target: Path, watch: Watch) -> Sequence[Path]:
        desk.printing.keep(paper(watch), target)
        return [target]

    name = safe(f"{snapshot.title}, khoá {snapshot.at:%d-%m-%Y}")
    return Ware(name, (".pdf",), write, paper, snapshot.pages)

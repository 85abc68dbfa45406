"""Shows in a view the part of the file that a table of the draft was read from."""

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.proposal import DoubtKind
from kehoach_desktop.ui.importing.session import ImportSession
from kehoach_desktop.ui.importing.source_view import SourceView


def show_source(view: SourceView, session: ImportSession, table: PartId) -> bool:
    """False where nothing was read: a plan that came back whole, or a table made by hand."""
    source = session.source_table(table)
    if source is None or table not in session.editor.plan.parts:
        return False
    plan = session.editor.plan
    columns = {
        at: column for column in plan.columns(table) if (at := session.source_column(column)) >= 0
    }
    read = {
        row
        for step in plan.outline(table).walk()
        for row in session.source_rows(table, step.item.id)
    }
    view.show_table(source, columns, read)
    unsure = {
        placed.column
        for question in session.open_questions()
        for placed in question.doubts
        if placed.table == table and placed.doubt.kind is DoubtKind.COLUMN
    }
    view.show_doubtful({at for at, column in columns.items() if column.key in unsure})
    return True

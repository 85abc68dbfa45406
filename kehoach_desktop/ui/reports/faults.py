"""What stands in place of a document that cannot be made: why, and the one deed that helps."""

from typing import NamedTuple

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.period import Period
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.paper import lower_first
from kehoach_desktop.services.refusals import NeedsPeriodError, NeedsWordsError
from kehoach_desktop.ui.widgets.empty_state import EmptyState


class Deed(NamedTuple):
    """`name` is told back when its button is pressed."""

    name: str
    symbol: str
    button: str


OPEN_PERIOD = Deed("open period", "calendar", "Mở kỳ…")
FILL_IN = Deed("fill in", "edit", "Ghi bên trái")
MAKE_AGAIN = Deed("make again", "arrow_clockwise", "Soạn lại")
GO_TO_PLANS = Deed("go to plans", "document_table", "Tới kế hoạch")


def stopped() -> tuple[Deed, EmptyState]:
    return MAKE_AGAIN, _state(MAKE_AGAIN, "Đã dừng soạn văn bản", "Kế hoạch không thay đổi gì.")


def no_plan() -> tuple[Deed, EmptyState]:
    detail = "Mọi văn bản được soạn từ một kế hoạch."
    return GO_TO_PLANS, _state(GO_TO_PLANS, "Chưa mở kế hoạch nào", detail)


def in_place_of(
    error: DomainError | StorageError, period: Period | None
) -> tuple[Deed, EmptyState]:
    message = message_for(error)
    match error:
        case NeedsPeriodError() if period is not None:
            sentence = f"Chưa mở kỳ {_in_a_sentence(period.label)}"
            detail = "Mở kỳ để ghi kết quả từng dòng; báo cáo lấy số liệu từ đó."
            return OPEN_PERIOD, _state(OPEN_PERIOD, sentence, detail)
        case NeedsWordsError():
            detail = "Chọn hoặc ghi ở khung bên trái."
            return FILL_IN, _state(FILL_IN, message.happened.rstrip("."), detail)
        case _:
            return GO_TO_PLANS, _state(GO_TO_PLANS, message.happened.rstrip("."), message.to_do)


def _in_a_sentence(label: str) -> str:
    return label if label.startswith("Quý") else lower_first(label)


def _state(deed: Deed, sentence: str, detail: str) -> EmptyState:
    return EmptyState(symbol=deed.symbol, sentence=sentence, detail=detail, button=deed.button)

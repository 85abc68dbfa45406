"""What a page wants said: a bar under the top line, or a toast that goes away."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kehoach_desktop.services.messages import Message


class Tone(Enum):
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


class Choice(NamedTuple):
    text: str
    act: Callable[[], None]


class Notice(NamedTuple):
    tone: Tone
    fact: str
    rest: str = ""
    code: str = ""
    choices: tuple[Choice, ...] = ()
    as_toast: bool = False

    @classmethod
    def of(cls, message: "Message") -> "Notice":
        return cls(Tone.ERROR, message.happened, f"{message.kept} {message.to_do}", message.code)


CHANGED_SINCE = Notice(
    Tone.INFO,
    "Kế hoạch đã có thay đổi khác sau đó.",
    "Chưa thay đổi gì. Hãy hoàn tác từng việc bằng Ctrl+Z.",
)

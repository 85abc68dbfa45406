"""Who leads, coordinates, follows: what a person or unit has to do with a row or a section."""

from enum import Enum
from typing import NamedTuple, NewType

from kehoach_desktop.domain.staff import PartyRef

AssignmentId = NewType("AssignmentId", int)


class Role(Enum):
    LEAD = "lead"
    FOCAL = "focal"
    ADVISE = "advise"
    PERFORM = "perform"
    COORDINATE = "coordinate"
    FOLLOW = "follow"
    COMPILE = "compile"
    OVERSEE = "oversee"


class Assignment(NamedTuple):
    """One party of one literal; zero or many stand under a row, in printed order."""

    id: AssignmentId
    role: Role
    literal: str
    subject: PartyRef | None = None  # None: a phrase that names nobody we know
    qualifier: str = ""  # "(đầu mối chung)", "phụ trách công tác …"
    label: str = ""  # "Công chức tham mưu:" where the line is labelled
    separator: str = ""  # what stood between it and the next one: ";", ",", " và "

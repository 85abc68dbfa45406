"""What a person can cause and repair; each error carries facts, the screens say the sentence."""


class DomainError(Exception):
    """A request that the plan as it stands cannot meet; nothing was changed."""


class UnknownItemError(DomainError):
    def __init__(self, item_id: int) -> None:
        super().__init__(f"no item {item_id}")
        self.item_id = item_id


class DuplicateItemError(DomainError):
    def __init__(self, item_id: int) -> None:
        super().__init__(f"item {item_id} is there already")
        self.item_id = item_id


class HasChildrenError(DomainError):
    """Removing takes leaves only, so that each inverse is exact; a Batch removes a subtree."""

    def __init__(self, item_id: int) -> None:
        super().__init__(f"item {item_id} still has children")
        self.item_id = item_id


class CyclicMoveError(DomainError):
    def __init__(self, item_id: int) -> None:
        super().__init__(f"item {item_id} cannot move into itself")
        self.item_id = item_id


class PlanFormatError(DomainError):
    """A plan file or template that does not follow the format."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what

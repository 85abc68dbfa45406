"""The words of the five real plans, for tests of Vietnamese text."""

import json
import re
from pathlib import Path

PLANS = Path(__file__).parent / "plans"


def prose():
    """Every word of the five real plans that bears a Vietnamese sign."""
    for plan in PLANS.glob("*.json"):
        text = json.dumps(json.loads(plan.read_text("utf-8")), ensure_ascii=False)
        text = text.replace("\\n", " ")
        yield from (
            word for word in re.findall(r"[^\W\d_]+", text) if word.isalpha() and not word.isascii()
        )

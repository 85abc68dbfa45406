"""Lists the licence of everything that is shipped, and fails at one that is not known to be free.

Shipped is what `[project] dependencies` leads to; the dev and build groups are not. LGPL and MPL
parts stay files that anyone can replace, so they may be shipped; GPL would bind the whole program.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"

ALLOWED = re.compile(
    r"0BSD|Apache-2\.0|BSD|BSD-[23]-Clause|ISC|LGPL-(2\.1|3\.0)-(only|or-later)|MIT|MIT-CMU|MPL-2\.0"
    r"|PSF-2\.0|Zlib"
    r"|dependency licenses"  # pypdfium2: PDFium and its parts, all permissive (its LICENSES folder)
)
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


def is_allowed(licence: str) -> bool:
    """Of an SPDX expression: in every part joined by AND, one of those joined by OR."""
    clauses = re.split(r" AND |, ", licence)
    return all(any(map(ALLOWED.fullmatch, re.split(" OR ", c.strip(" ()")))) for c in clauses)


def licence_of(package: metadata.Distribution) -> str:
    for expression in package.metadata.get_all("License-Expression", []):
        return str(expression)
    classifiers = package.metadata.get_all("Classifier", [])
    last_words = (line.rpartition(" :: ")[2] for line in classifiers)
    known = [CLASSIFIERS[words] for words in last_words if words in CLASSIFIERS]
    in_words = package.metadata.get_all("License", ["unknown"])
    return " AND ".join(known) or in_words[0].partition("\n")[0]


def shipped(requirements: list[str]) -> set[str]:
    """The names of all distributions that the requirements lead to on this platform."""
    found: set[tuple[str, str]] = set()
    waiting = list(wanted_by(requirements, ""))
    while waiting:
        if (part := waiting.pop()) not in found:
            found.add(part)
            name, extra = part
            waiting += wanted_by(metadata.requires(name) or [], extra)
    return {name for name, _ in found}


def wanted_by(requirements: list[str], extra: str) -> Iterator[tuple[str, str]]:
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            name = canonicalize_name(requirement.name)
            yield from ((name, further) for further in ("", *requirement.extras))


def main() -> int:
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    refused = 0
    for name in sorted(shipped(project["dependencies"])):
        package = metadata.distribution(name)
        licence = licence_of(package)
        allowed = is_allowed(licence)
        refused += not allowed
        print(f"{name:<24} {package.version:<12} {licence}{'' if allowed else '  <- not allowed'}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())

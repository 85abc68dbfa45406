"""Lists what a build ships (CycloneDX) and gathers every licence text, from what is installed."""

import hashlib
import json
import os
import platform
import shutil
import sqlite3
import ssl
import sys
import sysconfig
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SBOM, TEXTS = "sbom.cdx.json", "licences"
_IS_LICENCE = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
_NAMESPACE = uuid.UUID("6b9f3b0e-3f0c-5c1e-9d6f-8f4f6b1f7a10")


class Part(NamedTuple):
    name: str
    version: str
    licence: str
    kind: str = "library"
    purl: str = ""


def gather(target: Path, names: Iterable[str], version: str, licence_of: Any) -> Path:
    """The folder to ship: one list, one folder of texts for each part."""
    shutil.rmtree(target, ignore_errors=True)
    texts = target / TEXTS
    shutil.copytree(ROOT / "LICENSES", texts)
    shutil.copy(_python_licence(), texts / "CPython.txt")
    parts = list(_other_parts())
    for name in sorted(names):
        package = metadata.distribution(name)
        _copy_texts(package, texts / f"{name}-{package.version}")
        purl = f"pkg:pypi/{name}@{package.version}"
        parts.append(Part(name, package.version, licence_of(package), purl=purl))
    content = json.dumps(_cyclonedx(parts, version), ensure_ascii=False, indent=1)
    (target / SBOM).write_text(content + "\n", "utf-8")
    return target


def _other_parts() -> Iterable[Part]:
    yield Part("CPython", platform.python_version(), "PSF-2.0", "platform")
    yield Part("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0")
    yield Part("SQLite", sqlite3.sqlite_version, "blessing")
    yield Part("PyInstaller bootloader", metadata.version("pyinstaller"), _BOOTLOADER)
    yield Part("Qt", metadata.version("shiboken6"), "LGPL-3.0-only", "framework")
    yield Part("Fluent UI System Icons", "", "MIT", "file")
    yield Part("Noto Sans", "", "OFL-1.1", "file")
    yield Part("Noto Sans Math", "", "OFL-1.1", "file")
    yield Part("Tinos", "", "OFL-1.1", "file")


_BOOTLOADER = "GPL-2.0-or-later WITH Bootloader-exception"


def _cyclonedx(parts: list[Part], version: str) -> dict[str, Any]:
    components = [_component(part) for part in parts]
    content = hashlib.sha256(json.dumps([version, components]).encode()).hexdigest()
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, content)}",
        "version": 1,
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "name": "Kế hoạch",
                "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
                "properties": [{"name": "platform", "value": sysconfig.get_platform()}],
            },
        },
        "components": components,
    }


def _component(part: Part) -> dict[str, Any]:
    found: dict[str, Any] = {"type": part.kind, "name": part.name}
    if part.version:
        found["version"] = part.version
    found["licenses"] = [{"license": {"name": part.licence}}]
    if part.purl:
        found["purl"] = found["bom-ref"] = part.purl
    return found


def _copy_texts(package: metadata.Distribution, target: Path) -> None:
    """A package without a text of its own is Qt's; LICENSES holds those."""
    for file in package.files or []:
        inside = Path(str(file))
        is_text = inside.name.upper().startswith(_IS_LICENCE) or "licenses" in inside.parts
        if ".dist-info" in inside.parts[0] and is_text:
            place = target / Path(*inside.parts[1:])
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(package.locate_file(file)), place)


def _python_licence() -> Path:
    places = [Path(sys.base_prefix), Path(sysconfig.get_path("stdlib"))]
    places.append(Path(f"/usr/share/doc/python{sysconfig.get_python_version()}"))
    for place in places:
        for name in ("LICENSE.txt", "copyright"):
            if (place / name).is_file():
                return place / name
    raise FileNotFoundError("the licence of this Python")

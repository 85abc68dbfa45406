"""Compiles forms/*.ui and resources/i18n/*.ts; the results are committed and compared by a test."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "kehoach_desktop" / "ui" / "forms"
TRANSLATIONS = ROOT / "resources" / "i18n"

_IMPORT = re.compile(r"^from (PySide6\.\w+) import \(([^)]*)\)\n", re.MULTILINE)


def compile_forms(target: Path) -> list[Path]:
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for form in sorted((ROOT / "forms").glob("*.ui")):
        module = target / f"ui_{form.stem}.py"
        # No slots connected by name: a renamed widget must be an error, not a silence.
        _run("uic", "--no-autoconnection", form.relative_to(ROOT).as_posix(), "-o", str(module))
        text = module.read_text(encoding="utf-8")
        module.write_text(only_used_imports(text), encoding="utf-8", newline="\n")
        written.append(module)
    return written


def only_used_imports(module: str) -> str:
    """Without the Qt classes that uic imports for every form: each takes time at each start."""
    used = set(re.findall(r"\b(Q\w+)[.(]", _IMPORT.sub("", module)))

    def kept(block: re.Match[str]) -> str:
        names = [name for name in re.findall(r"\w+", block[2]) if name in used]
        listed = "".join(f"    {name},\n" for name in names)
        return f"from {block[1]} import (\n{listed})\n" if names else ""

    return _IMPORT.sub(kept, module)


def compile_translations(target: Path) -> list[Path]:
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        compiled = target / f"{source.stem}.qm"
        _run("lrelease", "-silent", str(source), "-qm", str(compiled))
        written.append(compiled)
    return written


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    for file in compile_forms(FORMS) + compile_translations(TRANSLATIONS):
        print(file.relative_to(ROOT).as_posix())

"""The one runner: makes the environment in `.venv`, then does the task it is asked for."""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import time
import venv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
INSTALLED = VENV / "installed.txt"  # what the environment was made from; written last
QT_READY = VENV / "qt-ready.txt"  # the shared libraries that Qt needs were all found

INSTALLER = "packaging/windows/make.py"

OLDEST, NEWEST = (3, 11), (3, 13)
NO_DISPLAY = (
    "Máy không có màn hình: ghi bộ tài liệu mẫu vào build/demo thay vì mở cửa sổ. / "
    "There is no display: writing the demo into build/demo instead of opening the window."
)


class Step(NamedTuple):
    name: str
    command: list[str]


class Task(NamedTuple):
    explanation: str
    perform: Callable[[list[str]], int]
    script: str = ""  # the task is there as soon as this file is


def main(arguments: list[str]) -> int:
    complaint = complaint_about(sys.version_info[:2])
    if complaint:
        print(complaint, file=sys.stderr)
        return 1
    tasks = available_tasks(ROOT)
    if not arguments or arguments[0] not in tasks:
        print("usage: python3 dev.py TASK [ARGUMENT ...]\n")
        for name, task in tasks.items():
            print(f"  {name:<10} {task.explanation}")
        return 0 if arguments[:1] in ([], ["-h"], ["--help"]) else 2
    try:
        prepare_environment()
        return tasks[arguments[0]].perform(arguments[1:])
    except subprocess.CalledProcessError as error:
        print(f"Failed: {shlex.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def complaint_about(version: tuple[int, ...]) -> str:
    if OLDEST <= version <= NEWEST:
        return ""
    oldest, newest, found = (".".join(map(str, v)) for v in (OLDEST, NEWEST, version))
    return f"Python {oldest} to {newest} is needed; this is Python {found}."


# --- Tasks ---


def run(arguments: list[str]) -> int:
    if not arguments and not has_display(os.environ):
        print(NO_DISPLAY, flush=True)
        arguments = ["demo", "--to", "build/demo"]
    return call(python("-m", "kehoach_desktop", *arguments))


def test(arguments: list[str]) -> int:
    which = [] if "--long" in arguments else ["-m", "not long"]
    chosen = [argument for argument in arguments if argument != "--long"]
    pytest = Step("tests", python("-m", "pytest", "-p", "no:cacheprovider", *which, *chosen))
    return perform_steps([*static_checks(), pytest])


def lint(_arguments: list[str]) -> int:
    return perform_steps(static_checks())


def lock(arguments: list[str]) -> int:
    groups = ["--group", "dev", "--group", "build"]
    portable = ["--universal", "--python-version", ".".join(map(str, OLDEST))]
    plain = ["--generate-hashes", "--quiet"]
    header = ["--custom-compile-command", "python3 dev.py lock"]
    uv = python("-m", "uv", "pip", "compile", "pyproject.toml", "-o", LOCK.name)
    settings = subprocess.run(
        python("-m", "pip", "config", "list"), check=True, capture_output=True, text=True
    ).stdout
    environment = os.environ | index_settings(settings)
    locking = [*uv, *groups, *portable, *plain, *header, *arguments]
    return call(locking, environment) or call(python(INSTALLER, "--lock"))


def build(arguments: list[str]) -> int:
    """The program frozen for this system, proven by its own self-test."""
    fixed = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1767225600"}
    quiet = ["--noconfirm", "--log-level", "ERROR", "--workpath", "build/pyinstaller"]
    status = call(
        python("-m", "PyInstaller", *quiet, "build.spec", *arguments), {**os.environ, **fixed}
    )
    if status:
        return status
    program = ROOT / "dist" / "KeHoach" / ("KeHoach.exe" if os.name == "nt" else "KeHoach")
    print(f"{program.relative_to(ROOT)}:", flush=True)
    return call([str(program), "--self-test"], {**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def script(path: str) -> Callable[[list[str]], int]:
    return lambda arguments: call(python(path, *arguments))


def available_tasks(root: Path) -> dict[str, Task]:
    tasks = {
        "run": Task("start the program; without a display, write the demo", run),
        "test": Task("every check and test; --long adds the slow ones; the rest is pytest's", test),
        "lint": Task("the checks of `test` without the tests", lint),
        "forms": Task("compile forms/*.ui", script("tools/forms.py"), "tools/forms.py"),
        "screens": Task("draw every screen", script("tools/screens.py"), "tools/screens.py"),
        "bench": Task("measure", script("benchmarks/ratios.py"), "benchmarks/ratios.py"),
        "build": Task("freeze the program into dist/", build, "build.spec"),
        "installer": Task("Windows setup.exe; --try tries it", script(INSTALLER), INSTALLER),
        "lock": Task("write the locks anew; --upgrade takes newer versions", lock),
    }
    return {name: task for name, task in tasks.items() if (root / task.script).exists()}


def static_checks() -> list[Step]:
    return [
        Step("format", python("-m", "ruff", "format", "--check", ".")),
        Step("lint", python("-m", "ruff", "check", ".")),
        Step("types", python("-m", "mypy")),
        Step("layers", [str(SCRIPTS / "lint-imports")]),
        Step("licences", python("tools/licences.py")),
    ]


def perform_steps(steps: Iterable[Step]) -> int:
    """Runs every step, whatever became of the others."""
    results = []
    for step in steps:
        print(f"--- {step.name}", flush=True)
        start = time.perf_counter()
        status = call(step.command)
        results.append((step.name, time.perf_counter() - start, status))
    print()
    for name, seconds, status in results:
        print(f"{name:<10} {seconds:6.1f} s  {'failed' if status else 'ok'}")
    failed = [name for name, _, status in results if status]
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def python(*arguments: str) -> list[str]:
    return [str(PYTHON), *arguments]


def call(command: list[str], environment: Mapping[str, str] | None = None) -> int:
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def has_display(environment: Mapping[str, str]) -> bool:
    windows = "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"
    return sys.platform != "linux" or any(environment.get(name) for name in windows)


def index_settings(pip_config: str) -> dict[str, str]:
    """What pip is set to, as uv reads it from its environment.

    Extra indexes and folders of wheels are left out: they may hold the files of one platform
    only, and the lock would then know the hashes of these alone.
    """
    names = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}
    found = re.findall(r"^[^=]*\.([a-z-]+)=(.+)$", pip_config, re.MULTILINE)
    # pip lists its environment first, though it outweighs the files
    return {names[key]: ast.literal_eval(value) for key, value in reversed(found) if key in names}


# --- Environment ---


def prepare_environment() -> None:
    """Makes `.venv` from the lock unless it already is what the lock asks for."""
    wanted = f"{sys.version_info[:2]} {ROOT}\n{hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n"
    if not (PYTHON.exists() and INSTALLED.exists() and INSTALLED.read_text("utf-8") == wanted):
        make_environment()
        INSTALLED.write_text(wanted, "utf-8")
    if sys.platform == "linux" and not QT_READY.exists() and install_libraries_for_qt():
        QT_READY.touch()


def make_environment() -> None:
    if Path(sys.prefix).resolve() == VENV:
        sys.exit("The environment is out of date: start dev.py with a Python outside .venv.")
    print("Making .venv from requirements.lock; this takes a minute or two.", flush=True)
    ensurepip = Path(sysconfig.get_path("stdlib"), "ensurepip", "__main__.py")
    if not ensurepip.exists():  # Debian keeps it in a package of its own
        install_packages([f"python{sysconfig.get_python_version()}-venv"])
    venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
    pip = python("-m", "pip", "--disable-pip-version-check", "install", "-qq")
    # The lock is complete: resolving again could only find newer files that it has no hash of.
    locked = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", LOCK.name]
    subprocess.run([*pip, *locked], cwd=ROOT, check=True)
    editable = ["--no-index", "--no-deps", "--no-build-isolation", "--editable", "."]
    subprocess.run([*pip, *editable], cwd=ROOT, check=True)


def install_libraries_for_qt() -> bool:
    """Whether Qt finds every shared library of the system that it needs, after help if need be."""
    missing = missing_libraries()
    if missing:
        install_packages(map(debian_package, missing))
        missing = missing_libraries()
    if missing:
        print(f"Qt does not find: {', '.join(missing)}", file=sys.stderr)
    return not missing


def missing_libraries() -> list[str]:
    modules = next(VENV.glob("lib*/python*/site-packages/PySide6"))
    platforms = modules / "Qt" / "plugins" / "platforms"
    users = [*modules.glob("Qt*.so"), platforms / "libqxcb.so", platforms / "libqoffscreen.so"]
    command = ["ldd", *map(str, users)]
    report = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return sorted(set(re.findall(r"(\S+) => not found", report)))


def debian_package(library: str) -> str:
    """The package of a shared library, named after its file (Debian Policy, 8.1)."""
    name, _, version = library.lower().partition(".so.")
    if name in {"libglib-2.0", "libgthread-2.0", "libgobject-2.0", "libgio-2.0"}:
        return "libglib2.0-0"
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def install_packages(packages: Iterable[str]) -> None:
    """As root on a Debian system; everybody else is told what to type."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(set(packages))]
    if sys.platform == "linux" and shutil.which("apt-get") and os.geteuid() == 0:
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        call(["apt-get", "update", "-q"], quiet)
        call(install, quiet)
    else:
        print(f"Please type: sudo {shlex.join(install)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

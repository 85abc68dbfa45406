"""The runner's own decisions; making an environment is tried by running it."""

import sys

import pytest

import dev


def test_an_old_python_is_told_what_is_needed():
    assert dev.complaint_about((3, 10)) == "Python 3.11 to 3.13 is needed; this is Python 3.10."
    assert dev.complaint_about((3, 14)).endswith("this is Python 3.14.")
    assert dev.complaint_about((3, 11)) == dev.complaint_about((3, 13)) == ""


def test_a_task_is_listed_once_its_script_is_there(tmp_path):
    assert "forms" not in dev.available_tasks(tmp_path)
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "forms.py").touch()
    assert "forms" in dev.available_tasks(tmp_path)


def test_a_failed_step_is_named_and_the_next_one_still_runs(capfd):
    steps = [
        dev.Step("first", [sys.executable, "-c", "raise SystemExit(3)"]),
        dev.Step("second", [sys.executable, "-c", "print('reached')"]),
    ]
    assert dev.perform_steps(steps) == 1
    printed = capfd.readouterr().out
    assert "reached" in printed
    assert printed.endswith("Failed: first\n")


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ],
)
def test_a_shared_library_leads_to_its_debian_package(library, package):
    assert dev.debian_package(library) == package


def test_locking_asks_the_index_that_pip_asks():
    listed = (
        ":env:.index-url='https://inside.example/simple'\n"
        "global.cert='/etc/office.crt'\n"
        "global.extra-index-url='https://wheels.example/simple'\n"
        "global.index-url='https://outside.example/simple'\n"
    )
    assert dev.index_settings(listed) == {
        "SSL_CERT_FILE": "/etc/office.crt",
        "UV_DEFAULT_INDEX": "https://inside.example/simple",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_display_is_x11_or_wayland_or_a_chosen_qt_platform():
    assert not dev.has_display({})
    assert not dev.has_display({"DISPLAY": ""})
    assert dev.has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert dev.has_display({"QT_QPA_PLATFORM": "vnc"})

"""The real installer on a fresh Windows (Wine): a transcript of at least twelve steps."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from winbuild import places, tools

ROOT = Path(__file__).parents[2]


@pytest.mark.long
@pytest.mark.skipif(bool(tools.missing()), reason="no Wine or NSIS on this machine")
@pytest.mark.skipif(not places.setup_file().exists(), reason="python3 dev.py installer makes it")
def test_the_setup_installs_works_upgrades_and_leaves_the_data():
    command = [sys.executable, ROOT / "packaging" / "windows" / "make.py", "--only-try"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"^(\d+) passed, 0 failed$", done.stdout, re.MULTILINE)
    assert passed is not None
    assert int(passed[1]) >= 12

"""Steps of a trial: what the setup refuses, what it replaces, and what it leaves behind."""

import shutil
import time
from pathlib import Path

from winbuild import setup as packing
from winbuild.places import BUILD, version
from winbuild.scene import IMAGE, UNINSTALL_KEY, Scene, expect

_PREVIOUS = "0.0.9"
_RUNNING, _NEWER, _OLD_WINDOWS = 3, 4, 5  # exit codes of kehoach.nsi
_KEYS = (r"Software\Classes\.khx", r"Software\Classes\KeHoach.Package.1")
_GONE_SECONDS = 60


class Removal:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._machine = scene.machine

    def refuses_damage(self) -> str:
        whole = self._scene.setup.read_bytes()
        middle = len(whole) // 2
        flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
        found = []
        for name, content in (("flipped", flipped), ("cut", whole[:middle])):
            damaged = self._scene.work / f"{name}.exe"
            damaged.write_bytes(content)
            code = self._scene.install(damaged)
            expect(code != 0 and not self._scene.home.exists(), f"{name}: exit code {code}")
            damaged.unlink()
            found.append(f"{name}: exit code {code}")
        return ", ".join(found)

    def refuses_old_windows(self) -> str:
        """Wine can show one program an older Windows than all the others see."""
        if not self._machine.can_type:
            return "skipped: this Windows is what it is"
        old = Path(shutil.copy(self._scene.setup, self._scene.work / "old.exe"))
        seen = r"HKCU\Software\Wine\AppDefaults\old.exe"
        self._machine.run("reg", "add", seen, "/v", "Version", "/d", "win81", "/f")
        code = self._scene.install(old)
        expect(code == _OLD_WINDOWS and not self._scene.home.exists(), f"exit code {code}")
        return f"exit code {code}"

    def refuses_while_running(self) -> str:
        code = self._scene.install()
        expect(code == _RUNNING, f"setup: exit code {code}")
        before = sum(1 for _ in self._scene.home.rglob("*"))
        self._uninstall()
        left = sum(1 for _ in self._scene.home.rglob("*"))
        expect(before == left, f"the uninstaller took {before - left} of {before} files")
        return f"setup: exit code {_RUNNING}; uninstaller: all {left} files are there"

    def uninstalls(self) -> str:
        before = self._scene.digest()
        self._uninstall()
        self._wait_until_gone(self._scene.home)
        left = [each for each in (*_KEYS, UNINSTALL_KEY) if self._is_key(each)]
        expect(not left, f"keys left: {left}")
        own = (*self._machine.desktop.glob("*"), *self._machine.roaming.rglob("*.lnk"))
        links = [each.name for each in own if "Kế hoạch" in each.name]
        expect(not links, f"left: {links}")
        expect(self._scene.digest() == before, "the data is not as it was")
        return f"left: {self._machine.inside(self._scene.data)}"

    def installs_previous(self) -> str:
        """A setup of the same files with a lower number: what differs is what setups compare."""
        previous = BUILD / "previous-setup.exe"
        packing.pack(_PREVIOUS, quick=True, output=previous)
        code = self._scene.install(self._carried(previous))
        expect(code == 0 and self._shown() == _PREVIOUS, f"exit code {code}, {self._shown()}")
        plans = self._scene.ask("plans")
        expect(plans or not self._machine.can_type, "the plan is not there again")
        return f"{_PREVIOUS}, {len(plans)} plan"

    def upgrades(self) -> str:
        before = self._scene.digest()
        stale = self._scene.home / "_internal" / "old_module.pyd"
        stale.touch()
        code = self._scene.install()
        expect(code == 0 and self._shown() == version(), f"exit code {code}, {self._shown()}")
        expect(not stale.exists(), "a module of the old version is left")
        expect(self._scene.digest() == before, "the data is not as it was")
        return f"{_PREVIOUS} -> {self._shown()}"

    def refuses_downgrade(self) -> str:
        code = self._scene.install(self._scene.work / "previous-setup.exe")
        expect(code == _NEWER and self._shown() == version(), f"exit code {code}")
        return f"exit code {code}"

    def installs_elsewhere(self) -> str:
        self._uninstall()
        self._wait_until_gone(self._scene.home)
        home, there = self._scene.home, self._machine.folder("Phần_mềm_Ủy_ban") / "Kế_hoạch"
        code = self._scene.install(None, f"/D={self._machine.inside(there)}")
        expect(code == 0 and (there / IMAGE).exists(), f"exit code {code}")
        self._scene.home = there
        found = self._scene.ask("--self-test")
        expect(set(found.values()) == {"ok"}, str(found))
        self._uninstall()
        self._wait_until_gone(there)
        self._scene.home = home
        expect(self._scene.install() == 0, "it does not install again")
        return self._machine.inside(there)

    def _uninstall(self) -> None:
        """It copies itself to the temporary folder, starts the copy and ends: wait for that."""
        self._machine.run(f"{self._machine.inside(self._scene.home)}\\Uninstall.exe", "/S")
        deadline = time.monotonic() + _GONE_SECONDS
        while self._machine.is_running("Un_A.exe"):
            expect(time.monotonic() < deadline, "the uninstaller does not end")
            time.sleep(0.2)

    def _wait_until_gone(self, home: Path) -> None:
        deadline = time.monotonic() + _GONE_SECONDS
        while home.exists():
            expect(time.monotonic() < deadline, f"left: {list(home.rglob('*'))[:5]}")
            time.sleep(0.2)

    def _carried(self, setup: Path) -> Path:
        return Path(shutil.copy(setup, self._scene.work))

    def _shown(self) -> str | None:
        return self._machine.registered(UNINSTALL_KEY, "DisplayVersion")

    def _is_key(self, key: str) -> bool:
        return self._machine.run("reg", "query", f"HKCU\\{key}")[0] == 0

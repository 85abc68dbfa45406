"""Names the Debian packages that the Windows build needs; .ci/run asks before `.venv` is there."""

PACKAGES = (
    "wine64",
    "libwine",
    "gcc-mingw-w64-x86-64",
    "nsis",
    "osslsigncode",
    "ca-certificates",
    "xvfb",
    "openbox",
    "xdotool",
    "imagemagick",
    "fonts-liberation",
)

if __name__ == "__main__":
    print(*PACKAGES)

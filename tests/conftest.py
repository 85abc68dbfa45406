"""Set-up shared by every test: no window system is needed."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

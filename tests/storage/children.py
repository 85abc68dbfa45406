"""Child processes for the tests that kill, fill a disk or hold a file."""

import multiprocessing
from multiprocessing.context import BaseContext

_PRELOADED = ["__main__", "tests.storage.writer"]


def children() -> BaseContext:
    """Where the system can fork, children start from one that has imported everything."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context

"""Limits that the reading process sets itself on memory and processor time before it opens a file.

The system keeps them, so they hold inside the libraries too, and after whoever asked has gone.
"""

import ctypes
import sys

_PROCESS_TIME, _ONE_PROCESS, _PROCESS_MEMORY, _NO_DIALOG = 0x2, 0x8, 0x100, 0x400
_EXTENDED_LIMITS = 9  # of what SetInformationJobObject can set
_TICKS = 10_000_000  # of Windows' clock in a second


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _JobLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limit_process(memory: int, seconds: int) -> None:
    """Bytes and seconds of processor time, for this process and for good."""
    if sys.platform == "win32":
        _join_job(_job_limits(memory, seconds))
    else:
        import resource  # noqa: PLC0415 - not everywhere

        for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
            allowed = resource.getrlimit(kind)[1]
            least = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
            resource.setrlimit(kind, (least, least))


def _job_limits(memory: int, seconds: int) -> _JobLimits:
    """No process beside this one either, and an end instead of a dialog when it breaks down."""
    limits = _JobLimits(process_memory=memory)
    limits.basic.flags = _PROCESS_TIME | _ONE_PROCESS | _PROCESS_MEMORY | _NO_DIALOG
    limits.basic.process_time = seconds * _TICKS
    limits.basic.processes = 1
    return limits


if sys.platform == "win32":

    def _join_job(limits: _JobLimits) -> None:
        """The job lasts as long as its only process, also without an open handle."""
        from ctypes import wintypes  # noqa: PLC0415

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE,
            ctypes.c_int,
            ctypes.c_void_p,
            wintypes.DWORD,
        )
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        job = kernel.CreateJobObjectW(None, None)
        if not (
            job
            and kernel.SetInformationJobObject(
                job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        ):
            raise ctypes.WinError(ctypes.get_last_error())

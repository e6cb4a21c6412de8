"""A stream of lines through one process or several, always in order, and never more in memory than a few."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import BinaryIO

from reconcile.cli.rows import Row, Wanted, row
from reconcile.errors import OutputError

AHEAD = 4
"""So many lines wait for each process, so that none is idle while the first in the row takes its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as read, with its number from 1 and the offset at which the next one begins."""

    number: int
    data: bytes
    end: int


def lines(file: BinaryIO, limit: int) -> Iterator[Line]:
    """The lines of a file; of one that is longer than `limit` bytes only a little more than that is kept."""
    number = end = 0
    while data := file.readline(limit + 2):
        end += len(data)
        number += 1
        rest = data
        while not rest.endswith(b"\n") and (rest := file.readline(1 << 20)):
            end += len(rest)
        yield Line(number=number, data=data.removesuffix(b"\n"), end=end)


def rows(given: Iterable[Line], wanted: Wanted, jobs: int) -> Generator[tuple[Line, Row], None, None]:
    """Each line with what becomes of it, in order, whatever the number of processes.

    Raises:
        OutputError: a process has died.
        SettingsError: the settings cannot be used.
    """
    if jobs == 1:
        for line in given:
            yield line, row(line.data, line.number, wanted)
        return
    waiting: deque[tuple[Line, Future[Row]]] = deque()
    try:
        with _processes(jobs) as pool:
            for line in given:
                if len(waiting) == jobs * AHEAD:
                    first, answer = waiting.popleft()
                    yield first, answer.result()
                with undisturbed():  # a process started here must not take the interrupt that is meant for this one
                    waiting.append((line, pool.submit(row, line.data, line.number, wanted)))
            while waiting:
                first, answer = waiting.popleft()
                yield first, answer.result()
    except BrokenProcessPool:
        raise OutputError("a process died, as when memory runs out", "go on with --resume and fewer --jobs") from None


@contextmanager
def _processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """So many processes, which are gone at the end, however it comes."""
    before = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_settle_in)
    try:
        yield pool
        pool.shutdown()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - before:
            process.terminate()
        raise


def _settle_in() -> None:
    """In a process of its own: leave interrupts to the one that started it, and end with it."""
    gc.set_threshold(100_000, 20, 20)  # as in the process that started it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Within it an interrupt waits; processes started within it get none, where the system knows how."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

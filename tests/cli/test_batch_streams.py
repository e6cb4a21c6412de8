"""A long run: several processes, an interruption, going on after it, a reader that leaves, a disk that is full."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from batches import BREAD, MIXED, answers, pair, written
from commands import ROOT, Done, refusal, run

from reconcile.cli import batching, keeping
from reconcile.cli.batching import AHEAD, lines, rows
from reconcile.cli.keeping import kept
from reconcile.cli.rows import Wanted
from reconcile.errors import OutputError
from reconcile.settings import Settings

Capsys = pytest.CaptureFixture[str]

WANTED = Wanted(settings=Settings(), fields=("summary",))
LIMIT = WANTED.settings.max_bytes


def started(here: Path, *args: str) -> subprocess.Popen[bytes]:
    """`reconcile batch` in a process group of its own, as a shell starts it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a process inherits that it is ignored
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "reconcile", "batch", *args],
            cwd=here,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)


def ended(process: subprocess.Popen[bytes]) -> Done:
    out, err = process.communicate(timeout=60)
    return Done(process.returncode, out.decode(), err.decode())


# Lines


def test_lines_know_their_number_and_where_the_next_one_begins() -> None:
    found = list(lines(io.BytesIO(b"one\n\nthree\r\nfour"), 100))
    assert [(line.number, line.data, line.end) for line in found] == [
        (1, b"one", 4),
        (2, b"", 5),
        (3, b"three\r", 12),
        (4, b"four", 16),
    ]


def test_of_a_line_that_is_too_long_little_is_kept_and_the_next_one_is_whole() -> None:
    found = list(lines(io.BytesIO(b"x" * 5_000_000 + b"\nnext\n" + b"y" * 10 + b"\n" + b"z" * 11), 10))
    assert [(line.number, len(line.data), line.end) for line in found] == [
        (1, 12, 5_000_001),
        (2, 4, 5_000_006),
        (3, 10, 5_000_017),
        (4, 11, 5_000_028),
    ]


# Processes


def test_two_processes_give_the_bytes_of_one(here: Path, capsys: Capsys) -> None:
    written(here, *MIXED, *(pair(number) for number in range(20)))
    one = run(capsys, "batch", "pairs.jsonl", "-o", "one.jsonl")
    two = run(capsys, "batch", "pairs.jsonl", "-o", "two.jsonl", "--jobs", "2")
    assert (one.code, one.err) == (two.code, two.err)
    assert (here / "one.jsonl").read_bytes() == (here / "two.jsonl").read_bytes()
    assert len(answers((here / "two.jsonl").read_text(encoding="utf-8"))) == 26


def test_few_lines_are_read_before_the_first_is_answered() -> None:
    read: list[int] = []

    def endless() -> Iterator[batching.Line]:
        for number in range(1, 1_000_000):
            read.append(number)
            yield batching.Line(number=number, data=b"{}", end=0)

    for jobs in (1, 2):
        answered = rows(endless(), WANTED, jobs)
        assert [line.number for line, _ in islice(answered, 3)] == [1, 2, 3]
        assert len(read) <= 3 + jobs * AHEAD
        answered.close()
        read.clear()


def test_a_process_that_dies_ends_the_run_with_a_way_out(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(here, *(pair(number) for number in range(400)))
    process = started(here, "pairs.jsonl", "-o", "out.jsonl", "--jobs", "2")
    wait_for_lines(here / "out.jsonl", 3)
    (worker, *_) = workers(process.pid)
    os.kill(worker, signal.SIGKILL)
    assert refusal(ended(process)) == ("a process died, as when memory runs out: go on with --resume and fewer --jobs")
    assert len(answers((here / "out.jsonl").read_text(encoding="utf-8"))) >= 3


def workers(pid: int) -> list[int]:
    """The processes that a process has started, the youngest first: those that do the work."""
    task = Path(f"/proc/{pid}/task/{pid}/children")
    if not task.exists():
        pytest.skip("the system does not tell which processes a process has started")
    return [int(child) for child in task.read_text(encoding="ascii").split()][::-1]


def wait_for_lines(path: Path, count: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if path.exists() and path.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.02)
    raise AssertionError("no output came")


# Interruptions


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_leaves_whole_lines_and_no_process_and_resume_goes_on(
    here: Path, capsys: Capsys, jobs: str
) -> None:
    written(here, *MIXED, *(pair(number) for number in range(400)))
    process = started(here, "pairs.jsonl", "-o", "out.jsonl", "--jobs", jobs, "--fields", "summary")
    wait_for_lines(here / "out.jsonl", 8)
    children = workers(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    done = ended(process)
    got = answers((here / "out.jsonl").read_text(encoding="utf-8"))
    assert 8 <= len(got) < 406
    assert (done.code, done.out) == (130, "")
    assert done.err.splitlines() == [
        f"reconcile: out.jsonl: {len(got)} lines are whole: --resume goes on after them",
        "reconcile: interrupted",
    ]
    assert left_after(30, children) == []
    some = written(here, *(here / "pairs.jsonl").read_text(encoding="utf-8").splitlines()[: len(got) + 4])
    resumed = run(capsys, "batch", some.name, "-o", "out.jsonl", "--resume", "--fields", "summary")
    whole = run(capsys, "batch", some.name, "--fields", "summary")
    assert (here / "out.jsonl").read_text(encoding="utf-8") == whole.out
    assert (resumed.code, resumed.err) == (whole.code, whole.err)


def test_the_processes_end_with_the_one_that_started_them(here: Path) -> None:
    written(here, *(pair(number) for number in range(400)))
    process = started(here, "pairs.jsonl", "-o", "out.jsonl", "--jobs", "2")
    wait_for_lines(here / "out.jsonl", 3)
    children = workers(process.pid)
    process.kill()
    process.communicate(timeout=60)
    assert left_after(30, children) == []


def left_after(seconds: float, pids: list[int]) -> list[int]:
    """Those of the processes that are still there after so long; ends as soon as none is."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and any(alive(pid) for pid in pids):
        time.sleep(0.02)
    return [pid for pid in pids if alive(pid)]


def alive(pid: int) -> bool:
    """Whether there is such a process, and it is not merely waiting to be forgotten."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2][0] != "Z"
    except OSError:
        return False


# Going on


def test_wherever_an_output_was_cut_resume_makes_it_whole(here: Path, capsys: Capsys) -> None:
    written(here, *MIXED)
    whole = run(capsys, "batch", "pairs.jsonl", "--fields", "summary")
    data = whole.out.encode()
    ends = [at for at, byte in enumerate(data, 1) if byte == ord("\n")]
    for cut in sorted({0, 1, len(data) - 1, len(data), *ends, *(end - 1 for end in ends), *(end + 5 for end in ends)}):
        (here / "out.jsonl").write_bytes(data[:cut])
        done = run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--resume", "--fields", "summary")
        assert (here / "out.jsonl").read_bytes() == data, cut
        assert (done.code, done.err) == (whole.code, whole.err), cut


def test_what_is_whole_is_not_worked_on_again(here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    written(here, *MIXED)
    run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl")

    def refuse(*_: object) -> None:
        raise AssertionError("worked on a line that is done")

    monkeypatch.setattr("reconcile.cli.batching.row", refuse)
    assert run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--resume").code == 2


def test_resume_without_an_output_begins_one(here: Path, capsys: Capsys) -> None:
    written(here, pair(1))
    assert run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--resume").code == 0
    assert [one["id"] for one in answers((here / "out.jsonl").read_text(encoding="utf-8"))] == [1]


WAY_OUT = ": name the output of this input, or leave out --resume"
FOREIGN = [
    ('{"id": 7, "report": {}}\n', "out.jsonl:1: is about 7, the input about 1"),
    ('{"id": "1", "report": {}}\n', 'out.jsonl:1: is about "1", the input about 1'),
    ('{"id": null, "line": 1, "error": "x"}\n', "out.jsonl:1: is about no id, the input about 1"),
    ('{"id": 1, "line": 2, "error": "x"}\n', "out.jsonl:1: is no line that batch wrote"),
    ('{"id": 1}\n', "out.jsonl:1: is no line that batch wrote"),
    ("What a day.\n", "out.jsonl:1: is no line that batch wrote"),
    ("\n", "out.jsonl:1: is no line that batch wrote"),
    ("\0\0\0\n", "out.jsonl:1: is no line that batch wrote"),
    ('{"id": 1, "report": {}}\n{"id": 2, "report": {}}\n', "out.jsonl: has more lines than the input"),
]


@pytest.mark.parametrize(("text", "said"), FOREIGN)
def test_an_output_of_something_else_is_left_alone(here: Path, capsys: Capsys, text: str, said: str) -> None:
    written(here, pair(1))
    (here / "out.jsonl").write_text(text, encoding="utf-8")
    assert refusal(run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--resume")) == said + WAY_OUT
    assert (here / "out.jsonl").read_text(encoding="utf-8") == text


def test_a_device_is_nothing_to_go_on_with(here: Path, capsys: Capsys) -> None:
    written(here, pair(1))
    said = refusal(run(capsys, "batch", "pairs.jsonl", "-o", "/dev/null", "--resume"))
    assert said == "/dev/null: is no file that can be gone on with: leave out --resume"


def test_an_output_with_other_keys_is_not_gone_on_with(here: Path, capsys: Capsys) -> None:
    written(here, pair(1), "no json")
    run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--fields", "summary,version")
    before = (here / "out.jsonl").read_bytes()
    for fields in ((), ("--fields", "summary")):
        said = refusal(run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--resume", *fields))
        assert said == ("out.jsonl:1: has summary, version: give the --fields it was made with, or leave out --resume")
        assert (here / "out.jsonl").read_bytes() == before
    assert run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--resume", "--fields", "version,summary").code == 2


def test_a_report_that_is_no_json_is_not_gone_on_with(here: Path, capsys: Capsys) -> None:
    written(here, pair(1), pair(2))
    (here / "out.jsonl").write_text('{"id": 1, "report": {"sum\n', encoding="utf-8")
    said = refusal(run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--resume"))
    assert said == "out.jsonl:1: is no line that batch wrote" + WAY_OUT


def test_the_input_is_never_the_output_by_whatever_name(here: Path, capsys: Capsys) -> None:
    path = written(here, pair(1))
    os.link(path, here / "hard.jsonl")
    assert refusal(run(capsys, "batch", "pairs.jsonl", "-o", "hard.jsonl")).startswith("hard.jsonl: is the input: ")
    assert path.read_text(encoding="utf-8") == pair(1) + "\n"


@pytest.mark.parametrize(("args", "named"), [(("-", "-o", "pairs.jsonl"), "pairs.jsonl"), (("-",), "standard output")])
def test_nor_by_redirection(here: Path, args: tuple[str, ...], named: str) -> None:
    path = written(here, pair(1))
    with path.open("rb") as given, path.open("ab") as out:
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", "batch", *args],
            stdin=given,
            stdout=out,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
            text=True,
        )
    assert (done.returncode, done.stderr) == (
        2,
        f"reconcile: {named}: is the input: name another file for the reports\n",
    )
    assert path.read_text(encoding="utf-8") == pair(1) + "\n"


def test_errors_that_were_kept_count(here: Path) -> None:
    given = lines(io.BytesIO("\n".join(MIXED).encode()), LIMIT)
    text = "".join(f"{row.text}\n" for _, row in islice(rows(given, WANTED, 1), 5))
    (here / "out.jsonl").write_text(text + '{"id": "bread", "rep', encoding="utf-8")
    again = lines(io.BytesIO("\n".join(MIXED).encode()), LIMIT)
    found = kept(here / "out.jsonl", again, WANTED)
    assert (found.size, found.lines, found.failed) == (len(text.encode()), 5, (2, 5))
    assert next(again).number == 6


# A reader that leaves, a disk that is full


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_leaves_ends_the_run_quietly(here: Path, jobs: str) -> None:
    written(here, *(pair(number) for number in range(400)))
    with started(here, "pairs.jsonl", "--jobs", jobs) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"id": 0, "report": ')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize("args", [("-o", "/dev/full"), ()])
def test_a_full_disk_ends_the_run_with_one_line(here: Path, args: tuple[str, ...]) -> None:
    written(here, pair(1), pair(2))
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", "batch", "pairs.jsonl", *args],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
            text=True,
        )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "No space left on device" in done.stderr
    assert "a bug" not in done.stderr


def test_a_line_that_finds_no_room_is_taken_back(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, room = os.write, [30]

    def short(handle: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(28, "No space left on device")
        done = real(handle, bytes(data)[: room[0]])
        room[0] -= done
        return done

    with keeping.sink(Path("out.jsonl"), 0) as put:
        monkeypatch.setattr("reconcile.cli.keeping.os.write", short)
        put("a line of 25 characters..")
        with pytest.raises(OutputError, match=r"out\.jsonl: No space left on device: name a file"):
            put("a line that is longer than the room that is left")
    assert (here / "out.jsonl").read_bytes() == b"a line of 25 characters..\n"


# What is seen of it


def test_the_bar_is_for_a_terminal_alone(here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    written(here, *MIXED)
    plain = run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    shown = run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl")
    quiet = run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl", "--quiet")
    assert plain.err == quiet.err
    assert "6 lines" in shown.err
    assert shown.err.endswith(plain.err)


def test_memory_does_not_grow_with_the_number_of_lines(here: Path) -> None:
    program = """
import resource, sys
from reconcile.cli.rows import Wanted, row
from reconcile.settings import Settings
wanted, line = Wanted(settings=Settings()), sys.stdin.buffer.readline()
def peak(count):
    for number in range(count):
        row(line.replace(b"40", str(number + 40).encode()), number, wanted)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
first = peak(30)
sys.exit(peak(300) > 1.1 * first)
"""
    pytest.importorskip("resource")
    done = subprocess.run([sys.executable, "-c", program], input=pair(1, BREAD, BREAD).encode(), check=False)
    assert done.returncode == 0

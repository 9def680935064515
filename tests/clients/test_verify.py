"""Verify accepts any interleaving of its sources, and nothing else."""

import errno
import pickle
import tempfile

import pytest
from aiokafka import TopicPartition
from hypothesis import given
from hypothesis import strategies as st

from wire.clients.audit.digests import SIZE, Digests, Spill, record_digest
from wire.clients.audit.expected import TWICE, UNKNOWN, Queues
from wire.clients.audit.parts import VerifyError, temporary_folder

A, B = TopicPartition("wire.items", 0), TopicPartition("wire.items", 1)


def digest(name: object) -> bytes:
    return str(name).encode().ljust(SIZE)


@pytest.fixture(scope="module")
def spill(tmp_path_factory: pytest.TempPathFactory) -> Spill:
    """A file for the sequences of all tests."""
    return Spill(tmp_path_factory.mktemp("spill"))


def queues(spill: Spill, *names: str) -> Queues:
    """What each of two sources makes; a letter is a record."""
    made = Queues(spill)
    for source, letters in zip((A, B), names, strict=False):
        for letter in letters:
            made.expect(source, digest(letter))
    return made


def test_two_sources_may_have_made_the_same_record(spill: Spill) -> None:
    found = queues(spill, "s1", "s2")
    assert all(found.take(digest(each)) for each in "ss21")
    assert found.idle()
    assert not found.take(digest("s"))
    assert found.wrong(digest("s")) == TWICE
    assert found.wrong(digest("x")) == UNKNOWN


def test_the_order_of_a_source_is_kept(spill: Spill) -> None:
    found = queues(spill, "12")
    assert not found.take(digest("2"))
    assert found.take(digest("1"))
    assert found.missing() == {A: 1}


def test_what_is_not_due_is_not_missing(spill: Spill) -> None:
    found = queues(spill, "1")
    found.expect(A, digest("2"), due=False)
    assert found.take(digest("1"))
    assert not found.missing()
    assert not found.idle()
    found.expect(A, digest("3"))
    assert found.missing() == {A: 2}


def test_what_is_expected_after_all_was_found_comes_next(spill: Spill) -> None:
    found = queues(spill, "1")
    assert found.take(digest("1"))
    found.expect(A, digest("2"))
    assert found.take(digest("2"))


@given(st.lists(st.integers(0, 3)), st.lists(st.integers(0, 3)), st.data())
def test_any_interleaving_fits_and_from_the_end_any_end_of_one(
    spill: Spill, first: list[int], second: list[int], data: st.DataObject
) -> None:
    order = data.draw(st.permutations([A] * len(first) + [B] * len(second)))
    made, rest = Queues(spill), {A: iter(first), B: iter(second)}
    for source, numbers in ((A, first), (B, second)):
        for number in numbers:
            made.expect(source, digest((source.partition, number)))
    actual = [digest((source.partition, next(rest[source]))) for source in order]
    left = actual[data.draw(st.integers(0, len(actual))) :]
    backward = made.from_the_end()
    assert all(backward.take(each) for each in reversed(left))
    assert all(made.take(each) for each in actual)


def test_a_record_that_is_lost_at_the_end_shows_from_the_end(spill: Spill) -> None:
    assert not queues(spill, "123").from_the_end().take(digest("2"))


@given(st.integers(0, 1000))
def test_long_sequences_are_kept_whole(spill: Spill, length: int) -> None:
    kept = Digests(spill)
    for number in range(length):
        kept.append(digest(number))
    assert [kept[number] for number in range(len(kept))] == [digest(number) for number in range(length)]


def test_what_one_process_expects_another_one_finds(spill: Spill) -> None:
    made, other = queues(spill, "1" * 100), Queues(spill)
    for _ in range(100):
        other.expect(B, digest("2"))
    made.add(pickle.loads(pickle.dumps(other)))
    assert all(made.take(digest(each)) for each in "12" * 100)
    assert made.idle()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_called_so_with_what_to_do(number: int) -> None:
    with (
        pytest.raises(VerifyError, match=r"no room for what must be found: .*set TMPDIR"),
        temporary_folder(),
    ):
        raise OSError(number, "full")


def test_a_folder_that_cannot_be_made_is_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")
    with pytest.raises(VerifyError, match=r"no room .*/nowhere/at/all.*set TMPDIR"), temporary_folder():
        pass


@pytest.mark.parametrize(
    "error", [OSError(errno.EMFILE, "Too many open files"), BlockingIOError(errno.EAGAIN, "no process left")]
)
def test_another_error_of_the_system_keeps_its_own_words(error: OSError) -> None:
    with pytest.raises(VerifyError, match=f"cannot verify: .*{error.strerror}") as said, temporary_folder():
        raise error
    assert "TMPDIR" not in str(said.value)


def test_records_that_differ_in_any_part_have_other_digests() -> None:
    records = [
        (b"k", b"v", [("a", b"b")]),
        (b"kv", b"", [("a", b"b")]),
        (b"k", b"v", [("ab", b"")]),
        (b"k", b"v", [("a", b""), ("b", b"")]),
        (b"k", b"va", [("b", b"")]),
        (None, b"v", [("a", b"b")]),
        (b"", b"v", [("a", b"b")]),
        (b"k", None, [("a", b"b")]),
        (b"k", b"", [("a", b"b")]),
        (b"k", b"v", []),
    ]
    assert len({record_digest(*record) for record in records}) == len(records)
    assert record_digest(*records[0]) == record_digest(b"k", b"v", (("a", b"b"),))


def test_equal_records_have_one_digest_whichever_objects_they_share() -> None:
    name, text = "ce_topics", b"11000000"
    shared = record_digest(text, text, [(name, text), (name, text)])
    names = ["".join(["ce_", "topics"]) for _ in range(2)]  # made while it runs, so no two are one object
    texts = [bytes(bytearray(text)) for _ in range(4)]
    apart = record_digest(texts[0], texts[1], [(names[0], texts[2]), (names[1], texts[3])])
    assert shared == apart

"""What is bundled comes back record by record, and nothing comes of what is no bundle."""

import pytest

from majlis.bundles import Pile, bundled, packed, shared, unpacked
from majlis.pickles import written
from majlis.problems import Place

PLACES = {"a.md": ("1", Place("a.md", 3)), "b\udc81.md": ("2", Place("b.md"))}


def test_each_record_is_taken_by_its_name() -> None:
    bundle = bundled(PLACES)
    assert bundle.keys == {"a.md": "1", "b\udc81.md": "2"}
    assert [bundle.take(name) for name in ("b\udc81.md", "a.md", "a.md", "c.md")] == [
        Place("b.md"), Place("a.md", 3), Place("a.md", 3), None]


def test_those_that_are_asked_for_with_their_keys_are_among_it() -> None:
    assert dict(bundled(PLACES).among({"a.md": "1", "b\udc81.md": "1", "c.md": "1"})) == {"a.md": PLACES["a.md"]}


def test_bundles_are_unpacked_as_they_were_packed() -> None:
    one, other = bundled(PLACES), bundled({"c.md": ("3", "text")})
    found = unpacked(b"".join(packed([one, other])))
    assert [(bundle.keys, bytes(bundle.pickled)) for bundle in found] == [
        (bundle.keys, bundle.pickled) for bundle in (one, other)]
    assert [bundle.keys for bundle in unpacked(shared(PLACES))] == [one.keys]


def test_what_a_bundle_shares_is_written_once() -> None:
    text = "many share this text, which is long" * 10
    assert len(bundled({str(number): ("1", text) for number in range(64)}).pickled) < 2 * len(written(text))


def test_what_is_laid_on_a_pile_stays_as_it_was() -> None:
    pile = Pile()
    texts = {str(size): "س" * size for size in (1, 400_000, 2, 900_000, 600_000, 3)}
    laid = [pile.lay(bundled({name: ("1", text)})) for name, text in texts.items()]
    assert [bundle.take(name) for bundle, name in zip(laid, texts, strict=True)] == [*texts.values()]


@pytest.mark.parametrize("data", [
    b"", b"\n", b"nonsense\n", b"[]\n", b"{}\n", b"3\n", b"[3]\n", b'["ab"]\n', b'[[{"a": "1"}, null]]\n',
    b'[["a", 3]]\n', b'[[{}, 0]]\n', b"[[null, 0]]\n", b"\xff\n", b'[[{"a": "1"}, 3, 4]]\n',
])
def test_what_was_not_packed_holds_no_bundle(data: bytes) -> None:
    assert unpacked(data) == []

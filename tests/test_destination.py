"""Where a build goes: published whole, or shown round by round."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from majlis.destination import PublishedSite, ServedFolder
from majlis.outputs.artifact import Artifact
from majlis.publish import Publication, PublishError
from majlis.standing import Standing


def files(folder: Path) -> dict[str, str]:
    """The files that a reader of *folder* finds."""
    found = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in found}


def standing(text: str) -> Standing:
    return Standing(len(text), sha256(text.encode()).hexdigest())


def test_a_site_is_published_with_what_others_wrote_beside_it(tmp_path: Path) -> None:
    site = PublishedSite(tmp_path / "site")
    site.put(iter([Artifact("ar/a.html", b"a")]))
    (site.staging / "about.html").write_text("prose", "utf-8")
    assert not (tmp_path / "site").exists()
    assert site.publish("team").files == 2
    site.close()
    assert files(tmp_path / "site") == {"about.html": "prose", "ar/a.html": "a"}


def test_what_stands_there_is_kept_and_what_is_not_put_goes(tmp_path: Path) -> None:
    for made in ([Artifact("a", b"a"), Artifact("b", b"b")], [Artifact("a", b"", stands=standing("a"))]):
        site = PublishedSite(tmp_path / "site")
        assert site.has("a", *standing("a")) == bool(made[0].stands)
        site.put(iter(made))
        site.publish("team")
        site.close()
    assert files(tmp_path / "site") == {"a": "a"}


def test_a_site_that_can_not_be_begun_lets_the_next_build_begin(tmp_path: Path, monkeypatch: Any) -> None:
    def full(self: Publication) -> Path:
        raise PublishError("The disk is full.", "Make room.")

    monkeypatch.setattr(Publication, "staging", full)
    with pytest.raises(PublishError, match="full"):
        PublishedSite(tmp_path / "site")
    monkeypatch.undo()
    PublishedSite(tmp_path / "site").close()


def test_a_round_of_serve_shows_what_was_put_in_it_and_no_more(tmp_path: Path) -> None:
    served = ServedFolder(tmp_path)
    served.put(iter([Artifact("a", b"a"), Artifact("b", b"b")]))
    (served.staging / "about.html").write_text("prose", "utf-8")
    served.end_round()
    assert files(tmp_path) == {"a": "a", "about.html": "prose", "b": "b"}
    assert served.has("a", *standing("a"))
    assert not served.has("a", *standing("other"))
    served.put(iter([Artifact("a", b"", stands=standing("a"))]))
    (served.staging / "about.html").unlink()
    served.end_round()
    assert files(tmp_path) == {"a": "a"}
    served.close()
    assert not served.staging.exists()

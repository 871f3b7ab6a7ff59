"""What a publication does to the served folder."""

import os
from hashlib import sha256

import pytest

from majlis.publish import PathError, Publication, PublishError, Summary, publication

OLD = {"index.html": "start", "ar/posts/a.html": "one", "ar/posts/b.html": "two", "ar/gone/c.html": "three"}
NEW = {"index.html": "start", "ar/posts/a.html": "ONE", "ar/posts/b.html": "two", "en/d.html": "four"}


def test_the_first_publication_makes_the_folder(site, publish, tree_of):
    assert publish(OLD) == Summary(written=4, unchanged=0, removed=0, files=4, bytes=16, in_one_step=True)
    assert tree_of(site) == OLD


def test_the_next_one_writes_changes_and_deletes_what_is_no_longer_made(site, publish, tree_of):
    publish(OLD)
    assert publish(NEW) == Summary(written=2, unchanged=2, removed=1, files=4, bytes=15, in_one_step=True)
    assert tree_of(site) == NEW


def test_many_publications_in_turn_end_with_the_right_tree(site, publish, tree_of):
    for number in range(6):
        wanted = {f"p/{n}.html": str(n * number // 3) for n in range(number, number + 5)} | {"index.html": "x"}
        publish(wanted)
        assert tree_of(site) == wanted


def test_the_site_before_stays_beside(site, hidden, publish, tree_of):
    publish(OLD)
    publish(NEW)
    assert tree_of(hidden / "previous") == OLD


def test_only_site_files_are_in_the_served_folder_and_one_hidden_folder_is_beside(site, hidden, publish):
    publish(OLD)
    publish(NEW)
    assert sorted(os.listdir(site)) == ["ar", "en", "index.html"]
    assert sorted(os.listdir(site.parent)) == [".site.majlis", "site"]
    assert sorted(os.listdir(hidden)) == ["incoming", "lock", "manifest.json", "previous"]
    assert hidden.stat().st_mode & 0o077 == 0


def test_a_file_that_another_process_left_takes_its_place_as_it_is(site, publish, tree_of):
    publish(OLD)
    before = (site / "ar/posts/b.html").stat().st_ino
    with publication(site) as pub:
        pub.write("index.html", b"start")
        for path, text in (("ar/posts/a.html", "ONE"), ("ar/posts/b.html", "two")):
            pub.leave(path, text.encode())
            pub.take(path, 3, sha256(text.encode()).hexdigest())
        new = (pub.places.incoming / "ar/posts/a.html").stat().st_ino
        assert pub.commit().written == 1
    assert tree_of(site) == {"index.html": "start", "ar/posts/a.html": "ONE", "ar/posts/b.html": "two"}
    assert ((site / "ar/posts/a.html").stat().st_ino, (site / "ar/posts/b.html").stat().st_ino) == (new, before)
    with publication(site) as pub:
        assert pub.has("ar/posts/a.html", 3, sha256(b"ONE").hexdigest()), "known without reading it"


def test_a_file_of_another_process_that_is_not_there_stops_the_publication(site, publish, tree_of):
    publish(OLD)
    with publication(site) as pub, pytest.raises(PublishError):
        pub.take("a.html", 3, "0" * 64)
    assert tree_of(site) == OLD


@pytest.mark.parametrize("earlier", [[], [OLD], [OLD, NEW]], ids=["no site", "one site", "two sites"])
def test_what_another_process_left_and_nobody_took_is_not_published(site, publish, tree_of, earlier):
    for files in earlier:
        publish(files)
    with publication(site) as pub:
        pub.leave("ar/posts/a.html", b"of another text")
        pub.leave("ar/posts/stray.html", b"x")
        pub.leave("stray/deep/x.html", b"x")
        pub.leave("index.html", b"start")
        for path, text in NEW.items():
            pub.write(path, text.encode())
        pub.commit()
    assert tree_of(site) == NEW


def test_what_another_process_leaves_stays_inside_and_is_written_once(site):
    with publication(site) as pub:
        pub.write("a.html", b"a")
        with pytest.raises(FileExistsError):
            pub.leave("a.html", b"b")
        with pytest.raises(PathError):
            pub.leave("../a.html", b"b")
        pub.commit()
    assert (site / "a.html").read_bytes() == b"a"


def test_unchanged_files_keep_inode_and_time_over_publications(site, publish):
    publish(OLD)
    before = (site / "ar/posts/b.html").stat()
    for text in ("x", "y", "z"):
        publish(OLD | {"index.html": text})
        after = (site / "ar/posts/b.html").stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_same_site_again_leaves_even_the_folder_alone(site, publish):
    publish(OLD)
    before = site.stat()
    assert publish(OLD) == Summary(written=0, unchanged=4, removed=0, files=4, bytes=16, in_one_step=True)
    assert (site.stat().st_ino, site.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_that_a_reader_has_open_keeps_its_bytes(site, publish):
    publish(OLD)
    with (site / "ar/posts/a.html").open() as reader:
        publish(NEW)
        publish(OLD)
        publish(NEW)
        assert reader.read() == "one"


def test_a_file_may_become_a_folder_and_a_folder_a_file(site, publish, tree_of):
    for files in (
        {"a": "file", "b/c": "below"},
        {"a/x/y": "below", "b": "file"},
        {"a": "file", "b/c": "below"},
    ):
        publish(files)
        assert tree_of(site) == files


def test_without_commit_nothing_changes(site, publish, tree_of):
    publish(OLD)
    before = site.stat().st_ino
    with publication(site) as pub:
        pub.write("index.html", b"other")
    assert tree_of(site) == OLD
    assert site.stat().st_ino == before


def test_without_commit_no_folder_is_made(site):
    with publication(site) as pub:
        pub.write("index.html", b"other")
    assert not site.exists()


def test_an_error_of_the_block_passes_through_and_frees_the_lock(site, publish, tree_of):
    publish(OLD)

    def build():
        with publication(site) as pub:
            pub.write("index.html", b"other")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build()
    publish(NEW)
    assert tree_of(site) == NEW


def test_a_publication_can_be_held_open_without_a_block(site, tree_of):
    pub = Publication.open(site)
    pub.write("index.html", b"start")
    pub.commit()
    pub.close()
    pub.close()
    assert tree_of(site) == {"index.html": "start"}


@pytest.mark.parametrize("call", ["write", "commit", "staging", "adopt"])
@pytest.mark.parametrize("end", ["commit", "close"])
def test_after_its_end_a_publication_refuses_calls(site, call, end):
    arguments = {"write": ("b.html", b""), "adopt": (site,)}.get(call, ())
    with publication(site) as pub:
        pub.write("a.html", b"")
        getattr(pub, end)()
        with pytest.raises(RuntimeError, match=r"^this publication is over: open another one$"):
            getattr(pub, call)(*arguments)


def test_a_build_that_made_no_file_is_refused(site, publish, tree_of):
    publish(OLD)
    with pytest.raises(PublishError) as caught:
        publish({})
    assert str(caught.value) == "The build made no file, so the site stays as it is. See the build's messages."
    assert tree_of(site) == OLD


def test_staging_is_empty_at_each_call_and_gone_at_the_end(site, hidden):
    with publication(site) as pub:
        (pub.staging() / "left.html").write_text("x")
        assert os.listdir(pub.staging()) == []
    assert not (hidden / "staging").exists()


def test_adopted_files_are_published_with_those_written(site, tree_of):
    with publication(site) as pub:
        staging = pub.staging()
        (staging / "ar/empty").mkdir(parents=True)
        (staging / "ar/about.html").write_text("prose")
        pub.write("ar/posts/a.html", b"entry")
        pub.adopt(staging)
        pub.commit()
    assert tree_of(site) == {"ar/about.html": "prose", "ar/posts/a.html": "entry"}


def test_a_link_is_not_adopted(site, tmp_path):
    (tmp_path / "secret").write_text("x")
    with publication(site) as pub:
        staging = pub.staging()
        (staging / "page.html").symlink_to(tmp_path / "secret")
        with pytest.raises(PublishError) as caught:
            pub.adopt(staging)
    assert str(caught.value) == (
        f"{staging}/page.html is a link or no file, so it cannot be published. Put the file itself there."
    )


def test_a_folder_that_is_a_link_is_not_adopted(site, tmp_path):
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets/key").write_text("x")
    with publication(site) as pub:
        staging = pub.staging()
        (staging / "folder").symlink_to(tmp_path / "secrets")
        with pytest.raises(PublishError, match="folder is a link"):
            pub.adopt(staging)

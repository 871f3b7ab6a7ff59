"""A served folder that somebody changed by hand is right again after the next publication."""

import os
import shutil

import pytest

WANTED = {"index.html": "start", "ar/a.html": "one", "ar/b.html": "two"}


def edit_in_place(site):
    with (site / "ar/a.html").open("r+") as file:
        file.write("xyz")


def edit_keeping_the_time(site):
    time = (site / "ar/a.html").stat().st_mtime_ns
    (site / "ar/new").write_text("xyz")
    os.utime(site / "ar/new", ns=(time, time))
    os.replace(site / "ar/new", site / "ar/a.html")


def exchange_two_files(site):
    os.rename(site / "ar/a.html", site / "t")
    os.rename(site / "ar/b.html", site / "ar/a.html")
    os.rename(site / "t", site / "ar/b.html")


def append(site):
    with (site / "ar/a.html").open("a") as file:
        file.write("more")


def delete_a_folder(site):
    shutil.rmtree(site / "ar")


def delete_all(site):
    shutil.rmtree(site)


def delete_all_files(site):
    shutil.rmtree(site)
    site.mkdir()


def add_files(site):
    (site / "ar/extra.html").write_text("x")
    (site / "notes/deep").mkdir(parents=True)
    (site / "notes/deep/x.txt").write_text("x")
    (site / "empty").mkdir()


def put_a_folder_in_place_of_a_file(site):
    (site / "index.html").unlink()
    (site / "index.html").mkdir()
    (site / "index.html/x").write_text("x")


def put_a_file_in_place_of_a_folder(site):
    shutil.rmtree(site / "ar")
    (site / "ar").write_text("x")


def copy_over(site):
    shutil.copytree(site, site.with_name("copy"))
    shutil.rmtree(site)
    site.with_name("copy").rename(site)


CHANGES = [
    edit_in_place,
    edit_keeping_the_time,
    exchange_two_files,
    append,
    delete_a_folder,
    delete_all,
    delete_all_files,
    add_files,
    put_a_folder_in_place_of_a_file,
    put_a_file_in_place_of_a_folder,
    copy_over,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("earlier", [1, 2], ids=["once published", "twice published"])
def test_the_next_publications_are_right(site, publish, tree_of, change, earlier):
    for number in range(earlier):
        publish(WANTED | {"index.html": str(number)})
    change(site)
    for text in ("start", "other", "start"):
        publish(WANTED | {"index.html": text})
        assert tree_of(site) == WANTED | {"index.html": text}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_same_site_is_published_again(site, publish, tree_of, change):
    publish(WANTED)
    change(site)
    publish(WANTED)
    assert tree_of(site) == WANTED


def test_nothing_is_written_through_a_link_in_the_served_folder(site, publish, tree_of, tmp_path):
    publish(WANTED)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/a.html").write_text("my own")
    shutil.rmtree(site / "ar")
    (site / "ar").symlink_to(tmp_path / "mine")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(tmp_path / "mine/a.html")
    for text in ("one", "two", "three"):
        publish(WANTED | {"ar/a.html": text})
        assert tree_of(site) == WANTED | {"ar/a.html": text}
        assert tree_of(tmp_path / "mine") == {"a.html": "my own"}


def test_changes_in_the_tree_before_do_no_harm(site, hidden, publish, tree_of, tmp_path):
    publish(WANTED)
    publish(WANTED | {"index.html": "x"})
    previous = hidden / "previous"
    (previous / "extra").write_text("x")
    (previous / "ar/a.html").unlink()
    (previous / "ar/a.html").symlink_to(tmp_path)
    (previous / "ar/b.html").unlink()
    (previous / "ar/b.html").write_text("two")
    publish(WANTED)
    assert tree_of(site) == WANTED


@pytest.mark.parametrize("left", ["nothing", "a file", "a link"])
def test_the_tree_before_may_be_lost(site, hidden, publish, tree_of, tmp_path, left):
    publish(WANTED | {"index.html": "x"})
    publish(WANTED | {"index.html": "y"})
    shutil.rmtree(hidden / "previous")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/a").write_text("my own")
    if left == "a file":
        (hidden / "previous").write_text("x")
    elif left == "a link":
        (hidden / "previous").symlink_to(tmp_path / "mine")
    publish(WANTED)
    assert tree_of(site) == WANTED
    assert tree_of(tmp_path / "mine") == {"a": "my own"}


def test_the_hidden_folder_may_be_lost(site, hidden, publish, tree_of):
    built = {"index.html": "<meta name=generator content=Majlis>", "404.html": "-"}
    publish(built)
    shutil.rmtree(hidden)
    publish(built | {"404.html": "new"})
    assert tree_of(site) == built | {"404.html": "new"}

"""The guides: what they say is true of the program as it is, and their names are those of the workspace."""

import posixpath
import re
import shlex
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click
import pytest
from click.testing import CliRunner

from majlis import addresses
from majlis.cache import Cache
from majlis.cli.main import COMMANDS, main
from majlis.edition import Edition, edition_for
from majlis.fields import fields_of
from majlis.help.filling import Value, filled, marked
from majlis.help.guides import GUIDES, guides, source_of
from majlis.help.output import help_pages
from majlis.kinds import KINDS
from majlis.kinds.channels import Channels
from majlis.kinds.team import Member, Repository, Sign, Team
from majlis.load import Loaded
from majlis.outputs.artifact import Fact, Facts
from majlis.outputs.pages import pages
from majlis.outputs.pages.view import view_of
from majlis.problems import Severity
from majlis.render.say import Say
from majlis.review import review
from majlis.words import Words

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = ("ar", "en")
_PLACEHOLDER = re.compile(r"\{[a-z_]+(?::[a-z_.-]+)?\}")
_CODE = re.compile(r"<code>(.*?)</code>", re.DOTALL)
_FENCE = re.compile(r"<pre[^>]*><code>(.*?)</code></pre>", re.DOTALL)
Texts = dict[str, str]


@pytest.fixture(scope="module")
def example() -> Edition:
    plan = review(ROOT, {}).plan
    assert plan
    return edition_for("team", plan.workspace, plan.now, root=ROOT)


FEEDS = (("", ""), ("channel", "instagram"), ("campaign", "ramadan-1448"), ("owner", "salem"), ("rota", ""))
SHEETS = (
    "playbooks/crisis-response.pdf", "print/handbook-en.pdf", "print/handbook-ar.pdf", "print/month-2027-02-en.pdf",
    "print/month-2027-02-ar.pdf",
)


@pytest.fixture(scope="module")
def site(example: Edition) -> Texts:
    facts = {addresses.feed(*key): Fact(2048, 5, Words("A feed", "تقويم")) for key in FEEDS}
    facts |= {path: Fact(2048, 5) for path in SHEETS}
    made = [*pages(example, facts), *help_pages(example, facts)]
    return {one.path: one.data.decode() for one in made}


def _guides(edition: Edition, facts: Facts | None = None) -> Texts:
    made = (one for lang in edition.languages for one in guides(view_of(edition, facts or {}, lang)))
    return {one.path: one.data.decode() for one in made}


def test_what_markdown_makes_of_a_guide_is_kept(
    example: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = replace(example, cache=Cache(tmp_path))
    assert _guides(kept) == _guides(example)
    monkeypatch.setattr("majlis.help.guides._html", None)
    assert _guides(kept) == _guides(replace(example, cache=Cache(tmp_path)))
    for file in tmp_path.iterdir():
        file.write_bytes(b"damaged")
    with pytest.raises(TypeError):
        _guides(kept)


def _hosted(edition: Edition, url: str | None) -> Texts:
    repository = Repository(url=url, branch="trunk") if url else None
    return _guides(_with(edition, repository=repository))


def _with(edition: Edition, **settings: Any) -> Edition:
    workspace = replace(edition.workspace, team=replace(edition.workspace.team, **settings))
    return edition_for("team", workspace, edition.now, root=edition.root)


def _unescaped(html: str) -> str:
    for name, sign in (("lt", "<"), ("gt", ">"), ("#34", '"'), ("#39", "'"), ("quot", '"'), ("amp", "&")):
        html = html.replace(f"&{name};", sign)
    return html


def _article(html: str) -> str:
    found = re.search(r'<article class="prose guide">(.*?)</article>', html, re.DOTALL)
    assert found
    return found[1]


def _blocks(texts: Texts) -> Iterator[tuple[str, str]]:
    for path, html in texts.items():
        for block in _FENCE.findall(_article(html)):
            yield path, _unescaped(block)


def _commands(texts: Texts) -> Iterator[tuple[str, str]]:
    for path, html in texts.items():
        for code in _CODE.findall(_article(html)):
            for line in _unescaped(code).splitlines():
                if line.startswith("majlis "):
                    yield path, line


def test_there_is_a_page_for_each_guide_in_each_language(example: Edition) -> None:
    assert [*_guides(example)] == [f"{lang}/help/{guide.name}.html" for lang in LANGUAGES for guide in GUIDES]


def test_each_guide_is_short_enough_to_be_read() -> None:
    for guide in GUIDES:
        for lang in LANGUAGES:
            assert 250 <= len(source_of(guide.name, lang).split()) <= 520, (guide.name, lang)


def test_both_languages_have_the_same_parts_the_same_links_and_the_same_commands(example: Edition) -> None:
    texts = _guides(example)
    for guide in GUIDES:
        ar, en = (_article(texts[f"{lang}/help/{guide.name}.html"]) for lang in LANGUAGES)
        for part in (r'<h2 id="([^"]+)"', r'href="([^"?]+)', r"<code>(majlis [a-z]+)"):
            there = [sorted(set(re.findall(part, text))) for text in (ar, en)]
            there[0] = [link.replace("/ar/", "/en/").replace("-ar.html", ".html") for link in there[0]]
            assert there[0] == there[1], (guide.name, part)


def test_every_placeholder_is_filled(example: Edition) -> None:
    for path, html in _guides(example).items():
        text = _article(html)
        name = path.rpartition("/")[2].removesuffix(".html")
        assert not _PLACEHOLDER.findall(text), path
        assert "⦃" not in html, path
        assert len(_PLACEHOLDER.findall(source_of(name, path[:2]))) > 4, path


def test_a_placeholder_that_there_is_not_is_an_error(example: Edition) -> None:
    class Names:
        def value(self, name: str) -> Value:
            return {"team": Value("Sidra")}[name]

        link = block = value

    assert filled(marked("<p>{team} {cups: 2}</p>"), Names()) == "<p><bdi>Sidra</bdi> {cups: 2}</p>"  # type: ignore[arg-type]  # a source of its own
    with pytest.raises(KeyError, match="tea"):
        filled(marked("<p>{tea}</p>"), Names())  # type: ignore[arg-type]  # the same


def test_names_are_escaped_and_isolated_and_plain_in_code(example: Edition) -> None:
    members = (
        Member(id="eve", name_en="<b>Eve & co</b>", name_ar="<i>حواء</i>", role="creator"),
        *example.workspace.team.members,
    )
    made = _guides(_with(example, members=members))
    english, arabic = made["en/help/write-a-post.html"], made["ar/help/write-a-post.html"]
    assert "such as <code>eve</code> for <bdi>&lt;b&gt;Eve &amp; co&lt;/b&gt;</bdi>" in english
    assert "<bdi>&lt;i&gt;حواء&lt;/i&gt;</bdi>" in arabic
    assert "owner: eve\nchannels: [instagram]\npublish_at: 2027-02-14 20:30" in english
    assert '<a href="../playbooks/crisis-response-ar.html"><bdi lang="ar" dir="rtl">الاستجابة للأزمات</bdi></a>' in (
        made["ar/help/moderate.html"])


def test_buttons_are_called_as_they_are_called_on_the_pages(site: Texts) -> None:
    for guide, page, names in (
        ("moderate", "playbooks/crisis-response",
         ("Start an incident", "Start the clocks of all steps", "Start the clock", "Copy the log", "Clear",
          "Start a drill", "How bad it is", "What to do", "What we may say", "Handing over")),
        ("dates", "posts/saturday-market", ("Edit this file", "Mark as published")),
        ("print", "playbooks/crisis-response", ("Print (PDF)",)),
        ("print", "playbooks/index", ("Handbook (PDF)",)),
        ("print", "calendar/2027-02", ("Print the month (PDF)",)),
        ("subscribe", "subscribe", ("Open in my calendar", "Add to Google Calendar", "Copy the address",
                                    "By person", "By channel", "By campaign", "The team's own work")),
    ):
        for name in names:
            assert f"“{name}”" in site[f"en/help/{guide}.html"].replace("&#39;", "'"), name
            assert name in site[f"en/{page}.html"].replace("&#39;", "'"), name


def test_refresh_times_are_those_of_the_page_to_subscribe(site: Texts) -> None:
    for lang in LANGUAGES:
        for app in ("apple", "outlook", "google", "thunderbird"):
            every = str(Say(lang)(f"subscribe.times.{app}.every"))
            assert f">{every}</td>" in site[f"{lang}/subscribe.html"], app
            assert f"<td>{every}</td>" in site[f"{lang}/help/subscribe.html"], app


def test_every_link_leads_to_a_page_and_to_a_place_on_it(site: Texts) -> None:
    mine = {f"{lang}/help/{guide.name}.html" for lang in LANGUAGES for guide in GUIDES}
    links = [(path, link) for path in sorted(mine) for link in re.findall(r'href="([^"]*)"', site[path])]
    own = [(path, link) for path, link in links if not urlsplit(link).netloc and "/assets/" not in link]
    assert len(own) > 500
    assert [(path, link) for path, link in own if not _leads(path, link, site)] == []


def _leads(path: str, link: str, site: Mapping[str, str]) -> bool:
    parts = urlsplit(link)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
    if parts.path.endswith("/"):
        target = posixpath.join(target, "index.html")
    if target in SHEETS or target.endswith((".ics", ".atom")) or "/about/" in target or "/community/" in target:
        return True
    anchored = not parts.fragment or f'id="{unquote(parts.fragment)}"' in site.get(target, "")
    return target in site and anchored


def test_every_command_and_option_exists(example: Edition) -> None:
    by_name = {command.name: command for command in COMMANDS}
    found = [*_commands(_guides(example))]
    assert len(found) > 25
    for path, line in found:
        name, *words = shlex.split(line.replace("…", ""))[1:]
        if name not in by_name:
            pytest.fail(f"{path}: {line}")
        _accepted(by_name[name], words, f"{path}: {line}")


def _accepted(command: click.Command, words: list[str], where: str) -> None:
    try:
        command.make_context(command.name, list(words), resilient_parsing=not words)
    except click.UsageError as error:
        pytest.fail(f"{where}: {error.message}")


def test_every_option_in_a_sentence_exists(example: Edition) -> None:
    known = {name for command in COMMANDS for one in command.params for name in one.opts}
    for path, html in _guides(example).items():
        for code in _CODE.findall(_article(html)):
            if code.startswith("--") and " " not in code.strip("-"):
                assert code in known | {"---"}, (path, code)


def test_every_word_in_code_is_a_field_a_value_or_a_name(example: Edition) -> None:
    known = _known(example)
    for path, html in _guides(example).items():
        for code in _CODE.findall(re.sub(r"<pre.*?</pre>", "", _article(html), flags=re.DOTALL)):
            if re.fullmatch(r"[a-z_]+(?:: [a-z_]+)?", code):
                name, _, value = code.partition(": ")
                assert name in known, (path, code)
                assert not value or value in known, (path, code)


def _known(edition: Edition) -> set[str]:
    """Fields of all kinds and settings with those inside them, statuses, ids of the example, words of the messages."""
    found = {"error", "warning", "main", "trunk"}
    for record in (*(kind.record for kind in KINDS), Team, Channels):
        found |= set(_fields(record))
    for kind in KINDS:
        found |= set(kind.states)
    workspace = edition.workspace
    return found | set(workspace.members) | set(workspace.channel_by_id) | set(workspace.by_id)


def _fields(record: type[Any]) -> Iterator[str]:
    for name, spec in fields_of(record).items():
        yield name
        inner = spec.type
        while hasattr(inner, "item") or hasattr(inner, "value"):
            inner = getattr(inner, "item", None) or inner.value
        if hasattr(inner, "record"):
            yield from _fields(inner.record)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_files_that_a_guide_shows_pass_the_checks(lang: str, example: Edition, copy: Path) -> None:
    shown = [text for path, text in _blocks(_guides(example)) if path.startswith(lang) and text.startswith("---\n")]
    assert len(shown) == 3
    for number, text in enumerate(shown):
        folder = "holds" if "\nreason:" in text else "posts"
        (copy / f"content/{folder}/shown-{number}.md").write_text(text, "utf-8")
    assert [one for one in review(copy, {}).problems if one.severity is Severity.ERROR] == []


def test_the_commands_of_the_guides_can_be_run_as_they_stand(
    example: Edition, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy)
    run, guide = [], ""
    for path, line in _commands(_guides(example)):
        words = shlex.split(line.replace("https://…", "https://x.com/1"))[1:]
        if path.startswith("en/") and len(words) > 1 and "suhoor-question" not in line:
            if path != guide:  # what one guide moves voids approvals, and with them what the next one prints
                _copy_example(copy)
                guide = path
            if "--end" in words:
                (copy / "content/holds/account-in-doubt.md").unlink()
            done = CliRunner().invoke(main, words)
            assert done.exit_code == 0, (line, done.output)
            run.append(words[0])
    assert Counter(run) == {"approve": 1, "pack": 1, "move": 3, "hold": 3, "published": 1, "print": 5}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the example that can be written to."""
    _copy_example(tmp_path)
    return tmp_path


def _copy_example(to: Path) -> None:
    for folder in ("content", "playbooks", "partners"):
        shutil.rmtree(to / folder, ignore_errors=True)
        shutil.copytree(ROOT / folder, to / folder)


@pytest.mark.parametrize(("url", "begin", "propose"), [
    ("https://github.com/sidra/community", "A page for a new file opens on GitHub, with the first lines already in it.",
     "press Propose changes. On the page that follows press Create pull request. Now it is a pull request"),
    ("https://gitlab.example.com/sidra", "Open the page for a new file stands there too: open it and paste the text.",
     "On the page that follows press Create merge request. Now it is a merge request"),
    ("https://codeberg.org/sidra/community", "A page for a new file opens on Codeberg",
     "press Propose file change. Then press New Pull Request, and Create Pull Request. Now it is a pull request"),
    ("https://bitbucket.org/sidra/community", "Paste it into a new file in the folder content/posts/.",
     "Press Commit, tick Create a pull request for this change, and confirm."),
    ("https://git.example.com/sidra", "Paste it into a new file", "Save the file in a new branch"),
    (None, "Paste it into a new file", "an account on your Git host"),
])
def test_a_guide_speaks_of_the_host_of_the_repository(example: Edition, url: str, begin: str, propose: str) -> None:
    text = re.sub(r"<[^>]+>", "", _hosted(example, url)["en/help/write-a-post.html"])
    assert begin in text
    assert propose in text
    assert ("merge it into trunk" in text) == (url is not None)


def test_a_new_file_begins_on_the_host_or_on_the_list(example: Edition) -> None:
    github = _hosted(example, "https://github.com/sidra/community")["en/help/dates.html"]
    assert '<a href="https://github.com/sidra/community/new/trunk/content/holds">begin a new file</a>' in github
    assert '<a href="../holds/">begin a new file</a>' in _hosted(example, None)["en/help/dates.html"]


def test_approvals_are_those_that_team_yml_asks_for(example: Edition) -> None:
    assert _rows(_guides(example)["en/help/review.html"]) == [
        ("Low", "1", "Anybody but the post's owner"),
        ("Medium", "1", "Brand (Faisal Al-Shehri)"),
        ("High", "2", "Legal (Maha Al-Ghamdi) and Public relations (Turki Al-Zahrani)"),
    ]
    some = _with(example, approvals={"low": Sign(count=3)})
    assert _rows(_guides(some)["en/help/review.html"])[:2] == [
        ("Low", "3", "Anybody but the post's owner"),
        ("Medium", "1", "Lead (Huda Al-Otaibi) or Brand (Faisal Al-Shehri)"),
    ]
    assert ("عالية", "2", "القانونية (مها الغامدي) أو العلاقات العامة (تركي الزهراني)") in _rows(
        _guides(some)["ar/help/review.html"])


def _rows(html: str) -> list[tuple[str, str, str]]:
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td></tr>', html)
    return [(risk, needed, _unescaped(whose)) for risk, needed, whose in rows]


def test_recording_follows_whether_the_team_assumes_that_posts_went_out(example: Edition) -> None:
    assert "the post counts as overdue once its time has passed" in _guides(example)["en/help/dates.html"]
    assumed = _guides(_with(example, assume_published=True))["en/help/dates.html"]
    assert "overdue" not in _article(assumed)
    assert "a post whose time has passed counts as gone out without that" in assumed


def test_a_workspace_with_settings_alone_has_guides_too(loaded: Callable[..., Loaded]) -> None:
    workspace = loaded({}).workspace
    assert workspace
    texts = _guides(edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=UTC)))
    english = texts["en/help/review.html"]
    assert "majlis approve my-post --as huda" in english
    assert "This team works without approvals so far: nothing is asked for." in english
    assert '<a href="../"><bdi>crisis</bdi></a>' in texts["en/help/moderate.html"]

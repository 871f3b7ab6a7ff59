"""Small workspaces, written as files and loaded as any other, and the feeds made of them."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import Edition, edition_for
from majlis.history import Change, History
from majlis.load import load
from majlis.outputs.feeds import calendar_feed
from majlis.problems import Severity

Fields = Mapping[str, Any]
MakeEdition = Callable[..., Edition]

TEAM: Fields = {
    "name_en": "Sidra Coffee", "name_ar": "قهوة سدرة", "site_url": "https://team.sidra.example/",
    "uid_domain": "sidra.example", "languages": ["ar", "en"], "timezone": "Asia/Riyadh", "country": "SA",
    "members": [
        {"id": "lina", "name_en": "Lina Haddad", "name_ar": "لينا حدّاد", "role": "lead"},
        {"id": "salem", "name_en": "Salem Al-Harbi", "name_ar": "سالم الحربي", "role": "creator"},
    ],
    "pillars": [{"id": "craft", "name_en": "Brewing craft", "name_ar": "حِرفة التحضير"}],
}
CHANNELS: Fields = {
    "channels": [
        {"id": "instagram", "platform": "instagram", "name_en": "Instagram", "name_ar": "إنستغرام", "owner": "lina"},
        {"id": "x", "platform": "x", "name_en": "X", "name_ar": "إكس", "owner": "lina"},
        {"id": "linkedin", "platform": "linkedin", "name_en": "LinkedIn", "name_ar": "لينكدإن", "owner": "lina"},
    ]
}
POST: Fields = {
    "title": "Dana's first rosetta", "lang": "en", "status": "scheduled", "owner": "lina", "channels": ["instagram"],
    "publish_at": "2027-02-11 20:30", "format": "text", "pillar": "craft",
}
CAMPAIGN: Fields = {
    "title": "Spring at home", "lang": "en", "status": "confirmed", "owner": "lina", "starts_on": "2027-03-14",
    "ends_on": "2027-04-17", "objective": "retention", "channels": ["x"],
    "goals": [{"kpi": "reach", "target": 10}],
}
NOW = datetime(2027, 2, 3, 6, 0, tzinfo=UTC)


def write_content(root: Path, posts: Mapping[str, Fields], campaigns: Mapping[str, Fields], team: Fields) -> None:
    """Write a workspace: for each id what differs from the usual post or campaign; None leaves a field out."""
    texts = {"content/team.yml": _yaml({**TEAM, **team}), "content/channels.yml": _yaml(CHANNELS)}
    texts |= {f"content/posts/{id}.md": _entry(id, {**POST, **fields}) for id, fields in posts.items()}
    texts |= {f"content/campaigns/{id}.md": _entry(id, {**CAMPAIGN, **fields}) for id, fields in campaigns.items()}
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def _yaml(fields: Fields) -> str:
    """JSON is YAML."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items() if value is not None
    )


def _entry(id: str, fields: Fields) -> str:
    rest = dict(fields)
    body = rest.pop("body", "Forty-one attempts.")
    return f"---\n{_yaml({'id': id, **rest})}---\n{body}\n"


@pytest.fixture(scope="session")
def root_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write a workspace; without arguments it holds one post, `dana`."""

    def make(
        posts: Mapping[str, Fields] | None = None, campaigns: Mapping[str, Fields] | None = None,
        team: Fields | None = None,
    ) -> Path:
        root = tmp_path_factory.mktemp("team")
        write_content(root, {"dana": {}} if posts is None else posts, campaigns or {}, team or {})
        return root

    return make


@pytest.fixture(scope="session")
def edition_of(root_of: Callable[..., Path]) -> MakeEdition:
    """Write a workspace and make its edition; content errors fail the test unless it expects them."""

    def make(
        *content: Fields, history: History | None = None, now: datetime = NOW, audience: str = "team",
        faulty: bool = False, team: Fields | None = None,
    ) -> Edition:
        workspace, problems = load(root_of(*content, team=team))
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        assert workspace is not None, errors
        assert faulty or not errors, errors
        return edition_for(audience, workspace, now, history=history)

    return make


@pytest.fixture(scope="session")
def feed_of(edition_of: MakeEdition) -> Callable[..., bytes]:
    """Write a workspace and make its feed."""

    def make(*content: Any, **settings: Any) -> bytes:
        (artifact,) = calendar_feed(edition_of(*content, **settings), {})
        return artifact.data

    return make


@pytest.fixture(scope="session")
def lines_of(feed_of: Callable[..., bytes]) -> Callable[..., list[str]]:
    """Write a workspace and read the unfolded lines of its feed's one event."""

    def make(*content: Any, **settings: Any) -> list[str]:
        text = feed_of(*content, **settings).decode().replace("\r\n ", "")
        (event,) = text.split("BEGIN:VEVENT\r\n")[1:]
        return event.partition("END:VEVENT")[0].split("\r\n")[:-1]

    return make


@pytest.fixture(scope="session")
def history_of() -> Callable[..., History]:
    """A history at a HEAD of *committed*: for each path the first and last change and the number of commits."""

    def make(
        changes: Mapping[str, tuple[datetime, datetime, int]], committed: datetime = NOW, **facts: bool
    ) -> History:
        return History("0" * 40, committed, {path: Change(*change) for path, change in changes.items()}, **facts)

    return make

"""What goes from one department to another."""

from collections.abc import Callable

from majlis.load import Loaded
from majlis.plan.handing import department_of, handings_of

Load = Callable[[dict[str, str | bytes]], Loaded]


def playbook(
    id: str, *handoffs: str, lang: str = "en", more: str = "", status: str = "draft"
) -> dict[str, str | bytes]:
    rows = "".join(f"  - {{{row}}}\n" for row in handoffs)
    head = f"---\nid: {id}\ntitle: {id}\nlang: {lang}\nstatus: {status}\nowner: huda\n{more}"
    return {f"playbooks/{id}.md": f"{head}handoffs:\n{rows}---\n"}


def test_the_most_urgent_stands_first_whatever_its_playbook(loaded: Load) -> None:
    workspace = loaded(
        playbook("a", "when: Idea, from: Community, to: Roastery, within: 1w", "when: Care, from: Community, to: Care")
        | playbook("b", "when: Press, from: Community, to: turki, within: 10m", "when: X, from: A, to: B, within: 2h")
        | playbook("old", "when: Never, from: A, to: B, within: 1m", status="retired")
    ).workspace
    assert workspace
    assert [(one.handoff.when, one.playbook.id, one.number) for one in handings_of(workspace, "en")] == [
        ("Press", "b", 1), ("X", "b", 2), ("Idea", "a", 1), ("Care", "a", 2),
    ]


def test_a_playbook_in_two_languages_counts_once_in_the_readers(loaded: Load) -> None:
    workspace = loaded(
        playbook("a", "when: When, from: A, to: B")
        | playbook("a-ar", "when: متى, from: أ, to: ب", lang="ar", more="translation_of: a\n")
        | playbook("only-ar", "when: وحده, from: أ, to: ب", lang="ar")
    ).workspace
    assert workspace
    assert [one.handoff.when for one in handings_of(workspace, "en")] == ["When", "وحده"]
    assert [one.handoff.when for one in handings_of(workspace, "ar")] == ["متى", "وحده"]


def test_a_department_is_the_same_however_it_is_written_and_a_members_is_that_of_the_role(loaded: Load) -> None:
    workspace = loaded({}).workspace
    assert workspace
    assert department_of(workspace, "Public  Relations").key == department_of(workspace, "public relations").key
    assert department_of(workspace, "huda").name.en == "Lead"
    assert department_of(workspace, "legal").name.ar == "القانونية"

"""Changing single values: only the lines that must change do, in whatever form the file has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.zones import zone
from majlis.kinds import kind_named
from majlis.mend import Reader
from majlis.mend.changes import Add, Change, Put, changed

RIYADH = zone("Asia/Riyadh")
assert RIYADH
POST = Reader("content/posts/iftar.md", RIYADH, "ar", kind_named("post"))
HEAD = "title: Iftar\nstatus: draft\nowner: salem\nchannels: [x]\n"
ITEM = {"by": "huda", "role": "lead", "on": "2027-02-03", "of": "1-abc"}
NEW = "{by: huda, role: lead, on: 2027-02-03, of: 1-abc}"
APPROVE = Add("approvals", ITEM)


def after(front: str, *changes: Change, body: str = "نص\n---\nstatus: idea\n") -> str | None:
    """The front matter after *changes*; that nothing else changed is checked here."""
    data = f"---\n{front}---\n{body}".encode()
    found = changed(data, POST, changes)
    if found is None:
        return None
    assert found.decode().endswith(f"---\n{body}")
    assert changed(data.replace(b"\n", b"\r\n"), POST, changes) == found.replace(b"\n", b"\r\n")
    assert changed(b"\xef\xbb\xbf" + data, POST, changes) == b"\xef\xbb\xbf" + found
    return found.decode().removeprefix("---\n").removesuffix(f"---\n{body}")


@pytest.mark.parametrize(("rest", "expected"), [
    ("", f"approvals:\n  - {NEW}\n"),
    ("risk: low  # why\n\n# of notes\nnotes: x\n",
     f"risk: low  # why\napprovals:\n  - {NEW}\n\n# of notes\nnotes: x\n"),
    ("result: {likes: 1}\nrisk: low\nnotes: x\n",
     f"result: {{likes: 1}}\nrisk: low\napprovals:\n  - {NEW}\nnotes: x\n"),
    ("hashtags:\n- a\n", f"hashtags:\n- a\napprovals:\n- {NEW}\n"),
    ("hashtags:\n    - a\n", f"hashtags:\n    - a\napprovals:\n    - {NEW}\n"),
    ("caption: |+\n  a\n\n  # b\n\n", f"caption: |+\n  a\n\n  # b\n\napprovals:\n  - {NEW}\n"),
    ("approvals:\nrisk: low\n", f"approvals:\n  - {NEW}\nrisk: low\n"),
    ("approvals:  # who\nrisk: low\n", f"approvals:  # who\n  - {NEW}\nrisk: low\n"),
    ("approvals: ~  # who\n", f"approvals: [{NEW}]  # who\n"),
    ("approvals: []\n", f"approvals: [{NEW}]\n"),
    ("approvals: {}\n", f"approvals: [{NEW}]\n"),
])
def test_the_first_item_of_a_list(rest: str, expected: str) -> None:
    assert after(HEAD + rest, APPROVE) == HEAD + expected


FLOW = "{by: maha, on: 2027-02-01, of: abc}"
LINES = "by: maha\n    on: 2027-02-01\n    of: abc\n"
NEW_LINES = "by: huda\n    role: lead\n    on: 2027-02-03\n    of: 1-abc\n"


@pytest.mark.parametrize(("written", "expected"), [
    (f"approvals:\n  - {FLOW}\n", f"approvals:\n  - {FLOW}\n  - {NEW}\n"),
    (f"approvals:\n- {FLOW} # ok\n", f"approvals:\n- {FLOW} # ok\n- {NEW}\n"),
    (f"approvals:\n  - {LINES}", f"approvals:\n  - {LINES}  - {NEW_LINES}"),
    (f"approvals:\n  - {LINES}  # end\n\n# next\n", f"approvals:\n  - {LINES}  # end\n  - {NEW_LINES}\n# next\n"),
    ("approvals:\n  - of: |\n      abc\n    by: maha\n    on: 2027-02-01\n\nrisk: low\n",
     f"approvals:\n  - of: |\n      abc\n    by: maha\n    on: 2027-02-01\n  - {NEW_LINES}\nrisk: low\n"),
    (f"approvals: [{FLOW}]\n", f"approvals: [{FLOW}, {NEW}]\n"),
    (f"approvals: [{FLOW},] # ]\n", f"approvals: [{FLOW}, {NEW}] # ]\n"),
    (f"approvals: [\n  {FLOW},\n  {FLOW}\n]\n", f"approvals: [\n  {FLOW},\n  {FLOW},\n  {NEW}\n]\n"),
    (f"approvals: [\n  {FLOW}, # ]\n]\n", f"approvals: [\n  {FLOW}, # ]\n  {NEW}\n]\n"),
    (f"approvals: [\n  {FLOW} # ]\n]\n", f"approvals: [\n  {FLOW} # ]\n  , {NEW}\n]\n"),
    (f"approvals: {FLOW}  # }}\n", f"approvals: [{FLOW}, {NEW}]  # }}\n"),
    ("approvals:\n  by: maha\n  on: 2027-02-01\n  of: abc\nrisk: low\n",
     f"approvals:\n  - by: maha\n    on: 2027-02-01\n    of: abc\n  - {NEW}\nrisk: low\n"),
])
def test_one_more_item_is_written_as_the_others_are(written: str, expected: str) -> None:
    assert after(HEAD + written, APPROVE) == HEAD + expected


def test_front_matter_in_braces() -> None:
    head = "{title: Iftar, status: draft, owner: salem, channels: [x]"
    assert after(f"{head}}}\n", APPROVE) == f"{head}, approvals: [{NEW}]}}\n"
    assert after(f"{head},\n  approvals: [{FLOW}]}}\n", APPROVE) == f"{head},\n  approvals: [{FLOW}, {NEW}]}}\n"
    assert after(f"{head}}}\n", Put(("link",), "https://x.example/a")) == f'{head}, link: "https://x.example/a"}}\n'
    assert after(f"{head}}}\n", Put(("status",), "approved")) == f"{head.replace('draft', 'approved')}}}\n"


@pytest.mark.parametrize(("written", "put", "expected"), [
    ("risk: low # a\n", Put(("risk",), "high"), "risk: high # a\n"),
    ("risk: 'low' # a\n", Put(("risk",), "high"), "risk: 'high' # a\n"),
    ('"risk" :   "low"\n', Put(("risk",), "high"), '"risk" :   "high"\n'),
    ("risk: # a\n", Put(("risk",), "high"), "risk: high # a\n"),
    ("risk: ''\n", Put(("risk",), "high"), "risk: 'high'\n"),
    ("risk: low\nnotes: x\n", Put(("approve_by",), "2027-02-10"), "approve_by: 2027-02-10\nrisk: low\nnotes: x\n"),
    ("publish_at: 2027-02-10 18:30\n", Put(("publish_at",), "2027-02-11 09:00"), "publish_at: 2027-02-11 09:00\n"),
    ("", Put(("published",), {"at": "2027-02-10 18:30", "url": "https://x.example/1"}),
     'published: {at: 2027-02-10 18:30, url: "https://x.example/1"}\n'),
    ("variants:\n  x:\n    publish_at: 2027-02-10 18:30 # a\n    caption: y\n",
     Put(("variants", "x", "publish_at"), "2027-02-11 09:00"),
     "variants:\n  x:\n    publish_at: 2027-02-11 09:00 # a\n    caption: y\n"),
    ("variants:\n  x:\n    caption: |\n      y\n\nrisk: low\n",
     Put(("variants", "x", "publish_at"), "2027-02-11 09:00"),
     "variants:\n  x:\n    caption: |\n      y\n    publish_at: 2027-02-11 09:00\n\nrisk: low\n"),
    (f"approvals: [{FLOW}, {FLOW}]\n", Put(("approvals", 1, "on"), "2027-02-03"),
     f"approvals: [{FLOW}, {FLOW.replace('02-01', '02-03')}]\n"),
    (f"approvals: [{FLOW}, {FLOW}]\n", Put(("approvals", 0, "role"), "pr"),
     f"approvals: [{FLOW.replace('}', ', role: pr}')}, {FLOW}]\n"),
    (f"approvals:\n  - {LINES}  - {LINES}", Put(("approvals", 0, "role"), "pr"),
     f"approvals:\n  - {LINES}    role: pr\n  - {LINES}"),
    (f"approvals: {FLOW}\n", Put(("approvals", 0, "of"), "1-abc"), f"approvals: {FLOW.replace('abc', '1-abc')}\n"),
])
def test_a_value_takes_the_place_of_another(written: str, put: Put, expected: str) -> None:
    assert after(HEAD + written, put) == HEAD + expected


def test_several_changes_follow_each_other() -> None:
    assert after(f"{HEAD}risk: low\n", Put(("status",), "approved"), APPROVE) == (
        f"{HEAD.replace('draft', 'approved')}risk: low\napprovals:\n  - {NEW}\n")


@pytest.mark.parametrize(("front", "change"), [
    (HEAD, Put(("published", "at"), "2027-02-10 18:30")),
    (HEAD, Put(("approvals", 0, "on"), "2027-02-10")),
    (HEAD + "approvals: []\n", Put(("approvals", 0, "on"), "2027-02-10")),
    (HEAD, Put(("status",), "nonsense")),
    (HEAD + "risk: |\n  low\n", Put(("risk",), "high")),
    (HEAD + "approvals: yes\n", Put(("approvals", 0, "on"), "2027-02-10")),
    ("title: [\n", APPROVE),
    (HEAD + "risk: {low: 1}\n", Put(("risk",), "high")),
])
def test_what_can_not_be_changed_safely_is_left_to_its_author(front: str, change: Change) -> None:
    assert after(front, change) is None
    assert changed(b"\xff\xfe", POST, [change]) is None
    assert changed(b"no front matter\n", POST, [change]) is None


PARTS = st.lists(st.sampled_from([
    "notes: x", "# why", "", "x-ours: [a, b]", "tags:\n- a\n- b", "risk: 'low' # ]", "  # inside",
    "caption: |+\n  a\n\n",
    "cta: >-\n  b\n  c", "hashtags: ['#a', \"#b\"]", f"approvals: [{FLOW}] # }}", f"approvals:\n  - {FLOW}\n  # c",
    f"approvals:\n-   {FLOW}", "approvals: ~", "approvals:", f"approvals: {FLOW}", "approvals:\n  - " + LINES.rstrip(),
    f"approvals: [\n  {FLOW}, # x\n\n]", "media: [{src: media/a.png,\n  alt: '# ]'}]", "'link': https://x.example/#a",
]), max_size=7)
CHANGES = st.sampled_from([
    APPROVE, Put(("status",), "approved"), Put(("risk",), "high"), Put(("approvals", 0, "role"), "pr"),
    Put(("published",), {"at": "2027-02-10 18:30", "by": "huda"}), Put(("publish_at",), "2027-02-10 18:30"),
])


@given(PARTS, CHANGES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_whatever_stands_around_it_stays(parts: list[str], change: Change, end: str, mark: str) -> None:
    text = mark + "\n".join(["---", *HEAD.splitlines(), *parts, "---", "Body  ", "# not a comment", ""])
    data = text.replace("\n", end).encode()
    found = changed(data, POST, [change])
    if found is None:
        return
    lines, new = data.split(b"\n"), found.split(b"\n")
    touched = [line for line in lines if line not in new]
    assert len(touched) <= (1 if isinstance(change, Put) else 3)
    assert [line for line in new if line.lstrip().startswith(b"#")] == [
        line for line in lines if line.lstrip().startswith(b"#")]
    assert found.split(b"---")[-1] == data.split(b"---")[-1]
    if isinstance(change, Put):
        assert changed(found, POST, [change]) == found


@pytest.mark.parametrize(("front", "keys", "value", "expected"), [
    ("publish_at: 2027-02-10T18:30  # at\n", ("publish_at",), "2027-02-12T18:30",
     "publish_at: 2027-02-12T18:30  # at\n"),
    ("publish_at: '2027-02-10T18:30'\n", ("publish_at",), "2027-02-12T18:30", "publish_at: '2027-02-12T18:30'\n"),
    ("publish_at: ٢٠٢٧-٠٢-١٠ 18:30\n", ("publish_at",), "٢٠٢٧-٠٢-١٢ 18:30", "publish_at: ٢٠٢٧-٠٢-١٢ 18:30\n"),
    ("repeat: {freq: weekly, except: [2027-02-10, '2027-02-17']}\n", ("repeat", "except", 1), "2027-02-20",
     "repeat: {freq: weekly, except: [2027-02-10, '2027-02-20']}\n"),
    ("repeat:\n  freq: weekly\n  except:\n    - 2027-02-10\n    - 2027-02-17 # x\n", ("repeat", "except", 1),
     "2027-02-20", "repeat:\n  freq: weekly\n  except:\n    - 2027-02-10\n    - 2027-02-20 # x\n"),
])
def test_other_digits_in_the_same_form(front: str, keys: tuple[str | int, ...], value: str, expected: str) -> None:
    assert after(HEAD + front, Put(keys, value)) == HEAD + expected


def test_new_errors_are_kept_only_to_be_told() -> None:
    data, changes = f"---\n{HEAD}---\n".encode(), [Put(("status",), "published")]
    assert changed(data, POST, changes) is None
    assert changed(data, POST, changes, wrong=True) == data.replace(b"draft", b"published")

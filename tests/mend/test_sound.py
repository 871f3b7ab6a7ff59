"""What must hold of a mended file before it is kept."""

import pytest

from majlis.mend import Reader
from majlis.mend.edits import Edit
from majlis.mend.fixes import Fix
from majlis.mend.shapes import text_shape
from majlis.mend.sound import is_sound

BEFORE = "title: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\nformat: Text\ncta: one\n"
AFTER = BEFORE.replace("Text", "text")


@pytest.mark.parametrize(
    ("after", "sound"),
    [
        (AFTER, True),
        (AFTER.replace("cta: one", "cta:   'one' # c"), True),
        (AFTER.replace("one", "two"), False),
        (AFTER.replace("cta: one\n", ""), False),
        (AFTER.replace("[x]", "x"), False),
        (AFTER.replace("owner: huda\n", "") + "owner: huda\n", False),
        (AFTER + "link: ~\n", False),
        (BEFORE, False),
        ("title: [\n", False),
    ],
    ids=["the fix", "another way of writing", "another value", "a value less", "no list", "another order", "a key more",
         "no fix", "not to be read"],
)
def test_nothing_but_the_mended_value_may_differ(post: Reader, after: str, sound: bool) -> None:
    before = post.read(f"---\n{BEFORE}---\n".encode())
    (problem,) = before.problems
    fix = Fix(Edit(0, 0, ""), (problem.place.line, problem.place.column), (text_shape("text"),), problem)
    assert is_sound(before, [fix], post.read(f"---\n{after}---\n".encode())) == sound

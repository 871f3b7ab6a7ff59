"""Headings, links and pictures have their places; what stands in code is not taken for them."""

import re

from majlis.outputs.print.lines import Heading, found, headings, prose_lines

BODY = """\
# One {#first}

```
a line
## not this
~~~
```
Two {: #second .x }
---

~~~~
# nor this
```
~~~~
- item
---
### Three `{#no}` [a](#b)
"""


def test_headings_with_their_ids() -> None:
    assert list(headings(prose_lines(BODY))) == [
        Heading(1, 1, 1, "first"), Heading(2, 8, 1, "second"), Heading(3, 17, 1, None),
    ]


def test_columns_stay_what_they_were() -> None:
    link = re.compile(r"\]\(#(?P<what>\w+)")
    assert list(found(link, prose_lines("`[x](#no)` and ``[`](#no)`` [y](#yes)"))) == [("yes", 1, 34)]
    assert list(found(link, prose_lines(BODY))) == [("b", 17, 24)]

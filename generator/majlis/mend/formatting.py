"""`majlis fmt` for one file: the front matter made even, without a change of what it says.

It makes fences `---`, takes blanks from the ends of lines, leaves one space behind a key's colon, and gives dates,
times, lengths and numbers their one spelling: `٢٠٢٧-٢-٣T٩:٣٠` becomes `2027-02-03 09:30`. The order of keys, comments,
quotes, empty lines, lists and the body are their author's.
"""

from collections.abc import Iterator, Sequence

from majlis.mend.edits import Text
from majlis.mend.fixes import Fix, State, apart, widest
from majlis.mend.layout import colon_edits, end_edits, fence_edits
from majlis.mend.reading import Reader
from majlis.mend.rewrite import rewrite
from majlis.mend.sound import is_sound
from majlis.mend.spelling import canonical


def format_file(data: bytes, reader: Reader) -> bytes:
    """*data* with its front matter normalised; as it is where that can't be read, or there is none.

    Formatting the result changes nothing.
    """
    reading = reader.read(data)
    if reading.front is None or not reading.fence:
        return data
    state = State(reader, Text.of(data), reading)

    def sound(fixes: Sequence[Fix]) -> bool:
        return is_sound(reading, fixes, state.after(fixes).reading)

    fixes = apart([*_layout(state), *_spelling(state)])
    return state.after(widest(fixes, sound, len(state.text.content))).text.data


def _layout(state: State) -> Iterator[Fix]:
    text, fence, front = state.text, state.reading.fence, state.reading.front
    assert front is not None
    for edits in (fence_edits(text, fence), end_edits(text, fence), colon_edits(text, front)):
        yield from map(Fix, edits)


def _spelling(state: State) -> Iterator[Fix]:
    for node, type, _ in state.typed.values():
        spelt = canonical(type, node.text.strip()) if not node.empty else None
        fix = rewrite(node, spelt, state.text) if spelt and spelt != node.text else None
        if fix:
            yield fix

"""Front matter as one text, and back."""

from hypothesis import given
from hypothesis import strategies as st

from majlis.source import ListNode, MapNode, Node, ScalarNode, folded, unfolded

PLACES = st.integers(0, 10_000)
SCALARS = st.builds(ScalarNode, st.text(), st.booleans(), PLACES, PLACES)


def maps(values: st.SearchStrategy[Node]) -> st.SearchStrategy[MapNode]:
    pairs = st.dictionaries(st.text(), st.tuples(values, SCALARS), max_size=4)
    return pairs.flatmap(lambda found: st.builds(
        MapNode, st.just({key: value for key, (value, _) in found.items()}),
        st.just({key: place for key, (_, place) in found.items()}), PLACES, PLACES))


NODES: st.SearchStrategy[Node] = st.recursive(
    SCALARS, lambda inner: maps(inner) | st.builds(
        ListNode, st.lists(inner, max_size=4).map(tuple), PLACES, PLACES), max_leaves=12)


@given(maps(NODES))
def test_what_is_folded_is_unfolded_as_it_was(node: MapNode) -> None:
    assert unfolded(folded(node)) == node


def test_the_text_says_all_of_it() -> None:
    node = MapNode({"title": ScalarNode("قهوة", False, 2, 8)}, {"title": ScalarNode("title", True, 2, 1)}, 2, 1)
    assert folded(node) == '[{"title":["قهوة",false,2,8]},{"title":["title",true,2,1]},2,1]'

"""Every kind of name and of repeat has its words."""

import pytest

from editor_app.domain.found_labels import ENTITIES, REPEATS
from editor_app.text.names import EntityKind
from editor_app.text.repeats import PassageKind


@pytest.mark.parametrize(("labels", "kind"), [(REPEATS, PassageKind), (ENTITIES, EntityKind)])
def test_each_kind_has_words_of_its_own(labels, kind):
    assert set(labels) == set(kind)
    assert len({str(one) for one in labels.values()}) == len(labels)

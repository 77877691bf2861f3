"""One team for all tests of this room: making its house takes a second."""

from collections.abc import Iterator

import pytest

from tests.team import SERVER, Team, a_team


@pytest.fixture(scope="session")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """The house of Ada, Ed, Eva, Max and Mia."""
    if not SERVER:
        pytest.skip("needs a PostgreSQL server")
    with a_team(tmp_path_factory.mktemp("team")) as made:
        yield made

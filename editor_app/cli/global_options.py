"""What is said before the verb: which database, who, and in which language to answer."""

from dataclasses import dataclass

from editor_app.domain.message import ENGLISH, Catalogue


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """Where to work and for whom; empty: the default."""

    database: str = ""
    user: str = ""
    catalogue: Catalogue = ENGLISH

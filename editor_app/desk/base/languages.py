"""The languages of the program's messages, whatever the language of the text."""

import re
import struct
from gettext import GNUTranslations

from editor_app.domain.errors import EditorError
from editor_app.domain.message import ENGLISH, Catalogue
from editor_app.domain.refusals import incomplete
from editor_app.system.resources import ResourceError, resource

LANGUAGES = ("en", "zh_CN")
"""The names by which they are chosen; English needs no file."""
_SCRIPTS = {"zh": "zh_CN", "zh_Hans": "zh_CN", "zh_Hans_CN": "zh_CN"}
"""Other names of the same."""


def language(name: str) -> str:
    """The language that a name means ("zh-Hans", "zh_CN.UTF-8"), English when there is no translation."""
    plain = re.split(r"[.@]", name)[0].replace("-", "_")
    found = _SCRIPTS.get(plain, plain)
    return found if found in LANGUAGES else "en"


def catalogue(name: str) -> Catalogue:
    """The sentences of a language; English when there is no translation."""
    spoken = language(name)
    if spoken == "en":
        return ENGLISH
    name = f"i18n/{spoken}.mo"
    try:
        with resource(name).open("rb") as file:
            return GNUTranslations(file)
    except (ResourceError, OSError, ValueError, IndexError, struct.error) as fault:
        raise EditorError(*incomplete(name)) from fault

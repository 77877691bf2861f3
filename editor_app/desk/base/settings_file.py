"""The settings of one machine, kept as one small JSON file."""

import json
import logging
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from editor_app.desk.base.disk import write_text
from editor_app.domain.settings import Settings

if TYPE_CHECKING:
    from editor_app.checks.rule import Rule

NAME = "settings.json"
KNOWN = "rules_known"
"""The field with the ids of the rules that had another id before and were there when the file was written."""
log = logging.getLogger(__name__)


def read_settings(folder: Path) -> Settings:
    """The settings in a folder. A missing or broken file gives the defaults, and so does each broken field."""
    kept = _content(folder / NAME)
    off = kept.get("rules_off")
    if _is_strings(off):
        kept["rules_off"] = _by_todays_names(off, kept.get(KNOWN))
    settings = Settings()
    for field in fields(Settings):
        value = kept.get(field.name)
        if type(value) is type(getattr(settings, field.name)):
            settings = replace(settings, **{field.name: value})  # type: ignore[arg-type]  # its type was just compared
    return settings


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep the settings; fields of the file that this version does not know stay as they are."""
    path = folder / NAME
    content = _content(path) | asdict(settings) | {KNOWN: [rule.id for rule in _rules() if rule.formerly]}
    write_text(path, json.dumps(content, indent=2, ensure_ascii=False) + "\n", private=True)


def _content(path: Path) -> dict[str, object]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        log.warning("%s cannot be read; the defaults hold", path)
        return {}
    return found if isinstance(found, dict) else {}


def _by_todays_names(off: list[str], known: object) -> tuple[str, ...]:
    """What is off, and every rule that had such an id before; not one that was seen under its new id and left on."""
    if not off:
        return ()
    seen = {*off, *(known if _is_strings(known) else ())}
    return (*off, *(rule.id for rule in _rules() if rule.id not in seen and not set(off).isdisjoint(rule.formerly)))


def _rules() -> "tuple[Rule, ...]":
    """The rules with the libraries they load, which the first paint of the window does not wait for."""
    from editor_app.checks.catalogue import RULES

    return RULES


def _is_strings(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)

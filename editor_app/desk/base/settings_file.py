"""The settings of one person on one machine, kept as one small JSON file, under the policy of the machine."""

import json
import logging
import os
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from editor_app.desk.base.disk import write_text
from editor_app.domain.errors import EditorError
from editor_app.domain.policy import fixed_by
from editor_app.domain.refusals import unreadable
from editor_app.domain.settings import Settings
from editor_app.system.errors import refused
from editor_app.system.folders import machine_folder
from editor_app.text.language.broken import mended

if TYPE_CHECKING:
    from editor_app.checks.rule import Rule

NAME = "settings.json"
POLICY = "policy.toml"
"""The file of an administrator, in the folder of the machine."""
OURS = ("newcomers", "checklist_submit", "checklist_approve", "fixed")
"""Fields that only a policy sets: they are not read from a person's file, nor written to it."""
KNOWN = "rules_known"
"""The field with the ids of the rules that had another id before and were there when the file was written."""
log = logging.getLogger(__name__)


def read_settings(folder: Path) -> Settings:
    """The settings in a folder, with what the policy of the machine fixes. Raises EditorError for a broken policy.

    A missing or broken file in the folder gives the defaults, and so does each broken field.
    """
    kept = _content(folder / NAME)
    off = kept.get("rules_off")
    if _is_strings(off):
        kept["rules_off"] = _by_todays_names(off, kept.get(KNOWN))
    settings = Settings()
    for field in fields(Settings):
        value = None if field.name in OURS else kept.get(field.name)
        if type(value) is type(getattr(settings, field.name)):
            settings = replace(settings, **{field.name: value})  # type: ignore[arg-type]  # its type was just compared
    return _under_policy(settings)


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep the settings; fields that the policy fixes, or that this version does not know, stay as they are."""
    path = folder / NAME
    own = {name: value for name, value in asdict(settings).items() if name not in (*OURS, *settings.fixed)}
    content = _content(path) | own | {KNOWN: [rule.id for rule in _rules() if rule.formerly]}
    write_text(path, json.dumps(content, indent=2, ensure_ascii=False) + "\n", private=True)


def wanted_database(given: str, settings: Settings) -> str:
    """The database that somebody asks for, or the policy, the environment, or the settings; empty: the usual file."""
    fixed = settings.database if "database" in settings.fixed else ""
    return given or fixed or os.environ.get("EDITOR_APP_DATABASE", "") or settings.database


def _under_policy(settings: Settings) -> Settings:
    path = machine_folder() / POLICY
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return settings
    except UnicodeDecodeError:
        text = "\0"  # which no TOML file has
    except OSError as fault:
        raise EditorError(*unreadable(refused(fault))) from fault
    return fixed_by(text, str(path), settings)


def _content(path: Path) -> dict[str, object]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        log.warning("%s cannot be read; the defaults hold", path)
        return {}
    found = json.loads(mended(json.dumps(found, ensure_ascii=False)))  # an escape can be half a character
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

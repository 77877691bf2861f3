"""Writes the bill of materials: CycloneDX, which tools that look for known faults read.

Usage: bill.py FILE
"""

import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from license_expression import ExpressionError, get_spdx_licensing
from packageurl import PackageURL
from parts import Part, parts, sources

import editor_app


def bill(bundled: Iterable[Part], seconds: int) -> str:
    """The bill as JSON; the same for the same parts and the same date."""
    component = Component(
        name="editor-app",
        version=editor_app.__version__,
        type=ComponentType.APPLICATION,
        bom_ref="editor-app",
        licenses=[DisjunctiveLicense(id="MIT")],
    )
    made = Bom(
        components=[_component(part) for part in bundled],
        metadata=BomMetaData(component=component, timestamp=datetime.fromtimestamp(seconds, UTC)),
        serial_number=uuid5(NAMESPACE_URL, f"editor-app@{editor_app.__version__}"),
    )
    made.register_dependency(component, made.components)
    return JsonV1Dot6(made).output_as_string(indent=2)


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=part.url,
        purl=PackageURL.from_string(part.url),
        licenses=[_licence(part.licence)],
    )


def _licence(said: str) -> LicenseExpression | DisjunctiveLicense:
    """As an SPDX expression where it is one, else as it was said."""
    try:
        known = get_spdx_licensing().parse(said, validate=True)
    except ExpressionError:
        return DisjunctiveLicense(name=said)
    return LicenseExpression(str(known))


if __name__ == "__main__":
    made = bill(parts(sources()), int(os.environ["SOURCE_DATE_EPOCH"]))
    Path(sys.argv[1]).write_text(made + "\n", encoding="utf-8")

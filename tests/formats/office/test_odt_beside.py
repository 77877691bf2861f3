"""Pictures and formulas beside a text of OpenDocument."""

import base64
import zipfile
from io import BytesIO

from lxml import etree

from editor_app.domain.message import NOTHING
from editor_app.formats.office.odt_beside import Beside
from editor_app.formats.office.package import Package
from tests.drawn import drawn

FRAME = (
    '<draw:frame xmlns:draw="d" xmlns:svg="s" xmlns:xlink="x" xmlns:office="o">'
    '<draw:{what} xlink:href="{address}">{inside}'
    "</draw:{what}><svg:title>Title</svg:title><svg:desc>The pier</svg:desc></draw:frame>"
)


def frame(what: str, address: str = "", inside: str = "") -> etree._Element:
    return etree.fromstring(FRAME.format(what=what, address=address, inside=inside))


def package() -> Package:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("Pictures/a.png", drawn())
        made.writestr("Object 1/content.xml", "<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>")
        made.writestr("Object 2/content.xml", "<chart/>")
        made.writestr("Object 3/content.xml", "<!DOCTYPE math SYSTEM 'math.dtd'><math/>")
    return Package(stream.getvalue(), "OpenDocument", NOTHING)


def test_a_picture_of_the_package_with_its_words() -> None:
    beside = Beside(package())
    found = beside.picture(frame("image", "Pictures/a.png")[0])
    assert found is not None
    assert found.picture is not None
    assert found.picture.words == "The pier"
    assert found.picture.name in beside.box.kept
    assert beside.picture(frame("image", "../../etc/passwd")[0]) is None
    assert beside.picture(frame("image", "https://example.org/a.png")[0]) is None


def test_a_picture_within_a_flat_file() -> None:
    within = f"<office:binary-data>{base64.b64encode(drawn()).decode()}</office:binary-data>"
    assert Beside().picture(frame("image", inside=within)[0]) is not None
    assert Beside().picture(frame("image", inside="<office:binary-data>!</office:binary-data>")[0]) is None


def test_a_formula_in_a_part_of_its_own_or_within() -> None:
    beside = Beside(package())
    assert beside.formula(frame("object", "./Object 1")) == "3/4"
    assert beside.formula(frame("object", "./Object 2")) == beside.formula(frame("image", "Pictures/a.png")) == ""
    assert beside.formula(frame("object", "./Object 3")) == ""  # declarations are not followed, and cost no words
    assert Beside().formula(frame("object", inside="<math><mi>x</mi></math>")) == "x"

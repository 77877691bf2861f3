import base64

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument

from editor_app.gui.panels.history.preview import PreviewPanel, within
from tests.drawn import drawn


def test_it_shows_the_words_and_loads_nothing(qtbot, tmp_path):
    secret = tmp_path / "secret.html"
    secret.write_text("secret")
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    panel.show_html(f'<h1>Locks</h1><p>open <img src="{secret.as_uri()}"></p>')
    assert panel.page.toPlainText().startswith("Locks\nopen")
    kinds = QTextDocument.ResourceType
    for kind in (kinds.ImageResource, kinds.HtmlResource, kinds.StyleSheetResource):
        assert panel.page.loadResource(kind.value, QUrl.fromLocalFile(str(secret))).isEmpty()


def test_a_link_leads_nowhere(qtbot):
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    panel.show_html('<p><a href="https://example.org/">there</a></p>')
    assert not panel.page.openLinks()
    panel.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert panel.page.source().isEmpty()
    panel.page.highlighted.emit(QUrl("https://example.org/"))
    assert panel.page.toolTip() == "https://example.org/"


def test_the_reader_keeps_the_place(qtbot):
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 200)
    panel.show()
    long = "<p>line</p>" * 100
    panel.show_html(long)
    panel.page.verticalScrollBar().setValue(500)
    panel.show_html(long + "<p>one more</p>")
    assert panel.page.verticalScrollBar().value() == 500


def test_a_picture_in_the_page_itself_is_shown(qtbot):
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    address = f"data:image/png;base64,{base64.b64encode(drawn()).decode()}"
    panel.show_html(f'<p><img src="{address}"></p>')
    seen = panel.page.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(address))
    assert QImage.fromData(within(QUrl(address))).width() == 40
    assert seen is not None
    others = ("data:text/html;base64,PHA+", "https://example.org/a.png", "file:///etc/passwd")
    assert all(within(QUrl(other)).isEmpty() for other in others)

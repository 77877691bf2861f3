"""What macOS must know of the program: its name, and which documents it opens. Read by editor-app.spec."""

import editor_app
from editor_app.formats.formats import READABLE

IDENTIFIER = "app.editor.desk"
INFO: dict[str, object] = {
    "CFBundleDisplayName": "Editor App",
    "CFBundleShortVersionString": editor_app.__version__,
    "CFBundleVersion": editor_app.__version__,
    "CFBundleDevelopmentRegion": "en",
    "CFBundleLocalizations": ["en", "zh-Hans"],
    "LSMinimumSystemVersion": "13.0",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": str(row.label),
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",  # nobody's choice of a program is taken over
            "CFBundleTypeExtensions": [suffix.removeprefix(".") for suffix in row.suffixes],
        }
        for row in READABLE
    ],
}

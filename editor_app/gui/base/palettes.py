"""The colours of the window, each by its role: one palette for light, one for dark, one of strong contrast."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour by its role."""

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    hairline: str
    border: str
    selected: str
    hover: str
    accent: str
    on_accent: str
    accent_soft: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    info: str
    info_soft: str
    settled: str
    settled_soft: str
    repeat: str
    repeat_band: str
    reworded: str
    text_selection: str
    changed: str

    def of(self, role: str) -> QColor:
        """A role as a colour to paint with (`repeat_band` is translucent)."""
        return QColor(str(getattr(self, role)))


LIGHT = Colours(
    window="#F4F5F7",
    surface="#FFFFFF",
    raised="#FFFFFF",
    text="#1B1F24",
    muted="#57606A",
    hairline="#D9DEE4",
    border="#7B848E",
    selected="#E3EEFC",
    hover="#ECEEF1",
    accent="#0B63C5",
    on_accent="#FFFFFF",
    accent_soft="#E3EEFC",
    error="#B3400B",
    error_soft="#FBEBE3",
    warning="#8A5A00",
    warning_soft="#FBF2DC",
    info="#0A6A9E",
    info_soft="#E2F1F9",
    settled="#17713F",
    settled_soft="#E2F3E9",
    repeat="#2B7FB8",
    repeat_band="#3856B4E9",
    reworded="#8A4FA8",
    text_selection="#B9D7F8",
    changed="#FFE9A8",
)
DARK = Colours(
    window="#15181C",
    surface="#1C2025",
    raised="#23282E",
    text="#E7EAEE",
    muted="#9DA7B3",
    hairline="#31373E",
    border="#7A8592",
    selected="#22364D",
    hover="#262C33",
    accent="#6CB0FF",
    on_accent="#0B1A2B",
    accent_soft="#22364D",
    error="#FF9A66",
    error_soft="#3A241A",
    warning="#F2C14E",
    warning_soft="#352B14",
    info="#74C7F2",
    info_soft="#16303F",
    settled="#62D196",
    settled_soft="#173526",
    repeat="#5CB6E8",
    repeat_band="#4256B4E9",
    reworded="#C79BE6",
    text_selection="#2F5480",
    changed="#57450F",
)

CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    raised="#0D0D0D",
    text="#FFFFFF",
    muted="#DDDDDD",
    hairline="#8C8C8C",
    border="#FFFFFF",
    selected="#002B49",
    hover="#2B2B2B",
    accent="#FFE14D",
    on_accent="#000000",
    accent_soft="#002B49",
    error="#FFA080",
    error_soft="#451200",
    warning="#FFD54F",
    warning_soft="#3A2C00",
    info="#8ADBFF",
    info_soft="#002C42",
    settled="#80FFB5",
    settled_soft="#003A1C",
    repeat="#8CCBFF",
    repeat_band="#6B2A6DB8",
    reworded="#E9BDFF",
    text_selection="#0A4FA3",
    changed="#5A4700",
)

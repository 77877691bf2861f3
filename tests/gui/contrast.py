"""The contrast of two colours, as WCAG 2 defines it."""

from PySide6.QtGui import QColor


def luminance(colour: QColor) -> float:
    """As WCAG 2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(front: QColor, back: QColor) -> float:
    """1 for none, 21 for black on white. What is translucent lies on `back` first."""
    lighter, darker = sorted((luminance(front), luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)

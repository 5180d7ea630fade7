"""The two sets of colours, and the palette that carries them to every widget."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

_ROLE = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for. Amber (match, current, bar) belongs to search alone."""

    name: str
    dark: bool
    ground: QColor
    side: QColor
    line: QColor
    text: QColor
    soft: QColor
    accent: QColor
    selected: QColor
    selection: QColor
    match: QColor
    current: QColor
    bar: QColor
    ring: QColor
    thumb: QColor


LIGHT = Theme(
    name="light",
    dark=False,
    ground=QColor("#ffffff"),
    side=QColor("#f6f5f2"),
    line=QColor("#e6e3dc"),
    text=QColor("#23211d"),
    soft=QColor("#67625a"),
    accent=QColor("#0b6e6e"),
    selected=QColor("#dce9e8"),
    selection=QColor("#b9dcda"),
    match=QColor("#ffe9a8"),
    current=QColor("#ffc74d"),
    bar=QColor("#fff8e6"),
    ring=QColor("#a87510"),
    thumb=QColor("#8f8a80"),
)

DARK = Theme(
    name="dark",
    dark=True,
    ground=QColor("#1c1d1f"),
    side=QColor("#232427"),
    line=QColor("#34363a"),
    text=QColor("#e4e1da"),
    soft=QColor("#aba69c"),
    accent=QColor("#6fc7c2"),
    selected=QColor("#253c3b"),
    selection=QColor("#2f5a58"),
    match=QColor("#5a4a1c"),
    current=QColor("#785b10"),
    bar=QColor("#2b2a24"),
    ring=QColor("#c4982c"),
    thumb=QColor("#716e69"),
)


def build_palette(theme: Theme) -> QPalette:
    """A full palette: nothing is left to the platform, so dark is dark everywhere."""
    palette = QPalette()
    for role, color in _roles(theme).items():
        palette.setColor(role, color)
    for role in (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded(theme))
    return palette


def build_menu_palette(theme: Theme) -> QPalette:
    """A menu on dark ground is lighter than it: its own outline would not be seen there."""
    palette = build_palette(theme)
    if theme.dark:
        palette.setColor(_ROLE.Base, theme.line)
    return palette


def scroll_bar_style(theme: Theme) -> str:
    """A style sheet for one slim vertical scroll bar."""
    return (
        "QScrollBar:vertical { background: transparent; width: 10px; margin: 0 }"
        f"QScrollBar::handle {{ background: {theme.thumb.name()}; border-radius: 3px;"
        " margin: 2px; min-height: 32px }"
        f"QScrollBar::handle:hover {{ background: {theme.soft.name()} }}"
        "QScrollBar::handle:disabled { background: transparent }"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0 }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent }"
    )


def _roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    return {
        _ROLE.Window: theme.side,
        _ROLE.WindowText: theme.text,
        _ROLE.Base: theme.ground,
        _ROLE.AlternateBase: theme.side,
        _ROLE.Text: theme.text,
        _ROLE.PlaceholderText: theme.soft,
        _ROLE.Button: theme.side,
        _ROLE.ButtonText: theme.text,
        _ROLE.BrightText: theme.accent,
        _ROLE.Highlight: theme.selection,
        _ROLE.HighlightedText: theme.text,
        _ROLE.Link: theme.accent,
        _ROLE.LinkVisited: theme.accent,
        _ROLE.Accent: theme.accent,
        _ROLE.ToolTipBase: theme.side,
        _ROLE.ToolTipText: theme.text,
        _ROLE.Light: theme.ground,
        _ROLE.Midlight: theme.line,
        _ROLE.Mid: theme.line,
        _ROLE.Dark: theme.line,
        _ROLE.Shadow: theme.line,
    }


def faded(theme: Theme) -> QColor:
    """For the words of what cannot be used now."""
    color = QColor(theme.soft)
    color.setAlphaF(0.6)
    return color

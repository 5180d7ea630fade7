"""One template for quotes: its name, what it makes, its text, and what comes of it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontDatabase, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.services.quoting.templates import FIELDS, Kind, Template, TemplateError


class TemplateEditor(QWidget):
    """``changed`` comes after each change by hand."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLineEdit(self)
        self._name.setObjectName("templateName")
        self._kind = self._make_kinds()
        self._text = _text_field("templateText", self.tr("Template"), self)
        self._insert = self._make_insert()
        self._note = QLabel(self)
        self._note.setObjectName("templateNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._preview = _text_field("templatePreview", self.tr("Preview"), self)
        self._preview.setReadOnly(True)
        colours = self._preview.palette()
        colours.setColor(QPalette.ColorRole.Base, colours.window().color())
        self._preview.setPalette(colours)
        self._lay_out()
        self._name.textEdited.connect(lambda _: self.changed.emit())
        self._kind.activated.connect(lambda _: self.changed.emit())
        self._text.textChanged.connect(self.changed)

    def template(self) -> Template:
        """What is in the fields."""
        kind = Kind(self._kind.currentData())
        return Template(self._name.text(), self._text.toPlainText(), kind)

    def show_template(self, template: Template | None) -> None:
        """Fill the fields; nothing can be written where there is no template."""
        for field in (self._name, self._kind, self._text, self._insert):
            field.setEnabled(template is not None)
        shown = template or Template("", "")
        with QSignalBlocker(self._text):
            self._text.setPlainText(shown.text)
        self._name.setText(shown.name)
        self._kind.setCurrentIndex(self._kind.findData(shown.kind.value))

    def show_result(self, note: str, preview: str, error: TemplateError | None = None) -> None:
        """What comes of it, or what is wrong and where."""
        self._note.setText(note)
        self._preview.setPlainText(preview)
        self._text.setExtraSelections([self._marked(error)] if error else [])

    def name_it(self) -> None:
        """Let the name be typed."""
        self._name.setFocus()
        self._name.selectAll()

    def _make_kinds(self) -> QComboBox:
        kinds = QComboBox(self)
        kinds.setObjectName("templateKind")
        kinds.addItem(self.tr("Plain text"), Kind.PLAIN.value)
        kinds.addItem(self.tr("Markdown"), Kind.MARKDOWN.value)
        kinds.addItem(self.tr("HTML"), Kind.HTML.value)
        return kinds

    def _make_insert(self) -> QPushButton:
        button = QPushButton(self.tr("&Insert"), self)
        button.setObjectName("templateInsert")
        menu = QMenu(button)
        for name in FIELDS:
            menu.addAction(f"{{{name}}}")
        menu.addSeparator()
        menu.addAction("{? · {date}?}")
        menu.triggered.connect(lambda action: self._put(action.text()))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._kind)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        label = QLabel(self.tr("&Name"), self)
        label.setBuddy(self._name)
        self._name.setAccessibleName(self.tr("Name"))
        self._kind.setAccessibleName(self.tr("What the template makes"))
        form.addRow(label, head)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._insert, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._text, 1)
        layout.addLayout(foot)
        layout.addWidget(self._preview, 1)

    def _put(self, text: str) -> None:
        self._text.insertPlainText(text)
        self._text.setFocus()

    def _marked(self, error: TemplateError) -> QTextEdit.ExtraSelection:
        """A wave under what is wrong, as under a misspelled word."""
        text, begin = self._text.toPlainText(), error.position - 1
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(_utf16(text[:begin]))
        end = _utf16(text[: begin + error.length])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(self.palette().link().color())
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, style
        return mark


def _utf16(text: str) -> int:
    """Its length as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _text_field(name: str, accessible: str, parent: QWidget) -> QPlainTextEdit:
    field = QPlainTextEdit(parent)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.setTabChangesFocus(True)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(parent.font().pointSizeF())
    field.setFont(font)
    return field

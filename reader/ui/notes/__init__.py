"""The pane that lists annotations, of an episode or of the library."""

from reader.ui.notes.pane import NotesPane

__all__ = ["NotesPane"]

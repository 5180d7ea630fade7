"""Notes to a file and from one, in the window."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog


def test_notes_are_saved_and_added_again(hand, user, tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "notes.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    hand.highlight(1, 0, 24)
    before = hand.marks()
    hand.trigger("saveNotes")
    assert user.label(hand.window, "momentText") == "Notes saved in notes.json"
    hand.trigger("addNotes")
    assert user.label(hand.window, "momentText") == "All of these notes are here already"
    hand.select(1, 5, 5)
    hand.trigger("removeAnnotation")
    assert hand.marks() == []
    hand.trigger("addNotes")
    assert hand.marks() == before
    hand.trigger("undo")
    assert hand.marks() == []
    hand.trigger("redo")
    assert hand.marks() == before


def test_a_file_that_is_none_is_named(hand, tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "none.json"
    file.write_text("[", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    failures: list[str] = []
    hand.window.jobs.failed.connect(failures.append)
    hand.trigger("addNotes")
    (said,) = failures
    assert said.startswith(f"{file}: it is no JSON")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    hand.trigger("saveNotes")
    assert "could not be written" in failures[-1]

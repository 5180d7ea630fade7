"""What adding came to, with the names of all episodes and files in it, to be read by a person."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.model import Episode
from reader.services.library import Library
from reader.services.reports import Report
from reader.ui.translating import Wording

Adding = Wording("Adding")

# So many new episodes are reported in a window, fewer in a line.
MANY = 20


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line: an episode or a file, and what there is to say of it."""

    name: str
    note: str = ""
    episode_id: str = ""
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """``kind`` is the name of the report's field."""

    kind: str
    rows: tuple[ReportRow, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """``left`` are paths that are not done; ``ending`` says why: cancelled, or what failed."""

    report: Report
    sections: tuple[Section, ...] = ()
    left: tuple[Path, ...] = ()
    ending: str = ""
    is_quiet: bool = False

    @property
    def changed(self) -> bool:
        return bool(self.report.added or self.report.updated)

    @property
    def is_for_a_window(self) -> bool:
        """Whether a line is not enough: something went wrong, or there is much to look at."""
        report = self.report
        wrong = report.refused or report.duplicates or self.ending
        return bool(wrong) or len(report.added) + len(report.updated) > MANY

    @property
    def only_episode(self) -> str:
        """The one episode that was asked for, new or there already; empty where it is not one."""
        report = self.report
        ids = [*report.added, *report.updated, *report.unchanged]
        ids += [episode_id for _, episode_id in report.duplicates]
        return ids[0] if len(ids) == 1 and not report.refused and not self.ending else ""


def outcome_of(
    library: Library,
    report: Report,
    *,
    is_quiet: bool = False,
    left: tuple[Path, ...] = (),
    ending: str = "",
) -> Outcome:
    """Name everything in the report."""
    sections = tuple(section for section in _sections(library, report) if section.rows)
    return Outcome(report, sections, left, ending, is_quiet)


def _sections(library: Library, report: Report) -> Iterator[Section]:
    if report == Report():  # as after most looks at the library folders
        return
    episodes = {episode.id: episode for episode in library.episodes()}
    yield Section("refused", tuple(_refused(path, reason) for path, reason in report.refused))
    yield Section(
        "duplicates",
        tuple(_duplicate(path, episodes.get(i), i) for path, i in report.duplicates),
    )
    for kind in ("added", "updated", "unchanged"):
        ids: tuple[str, ...] = getattr(report, kind)
        yield Section(kind, tuple(_row(episodes[i]) for i in ids if i in episodes))


def _row(episode: Episode) -> ReportRow:
    return ReportRow(f"{episode.number} {episode.title}".strip(), episode.show, episode.id)


def _refused(path: Path, reason: str) -> ReportRow:
    # Pasted text has a name, but lies nowhere.
    return ReportRow(path.name or str(path), reason, path=path if path.is_absolute() else None)


def _duplicate(path: Path, episode: Episode | None, episode_id: str) -> ReportRow:
    same = Adding.tr("the same words as “{0}”")
    title = episode.title if episode else episode_id
    return ReportRow(path.name, same.format(title), episode_id, path)


def section_title(section: Section) -> str:
    """``Refused 3``: what a tab says."""
    names = {
        "added": Adding.tr("Added"),
        "updated": Adding.tr("Updated"),
        "unchanged": Adding.tr("Unchanged"),
        "duplicates": Adding.tr("Already there"),
        "refused": Adding.tr("Refused"),
    }
    return f"{names[section.kind]}  {len(section.rows)}"


def summary_text(outcome: Outcome) -> str:
    """``Added 12 episodes, updated 1, 3 files refused``"""
    report = outcome.report
    counts = [
        (report.added, Adding.tr("added %Ln episode(s)", "", len(report.added))),
        (report.updated, Adding.tr("updated %Ln episode(s)", "", len(report.updated))),
        (report.unchanged, Adding.tr("%Ln unchanged", "", len(report.unchanged))),
        (report.duplicates, Adding.tr("%Ln already there", "", len(report.duplicates))),
        (report.refused, Adding.tr("%Ln file(s) refused", "", len(report.refused))),
    ]
    text = ", ".join(said for some, said in counts if some) or Adding.tr("nothing new")
    return text[0].upper() + text[1:]

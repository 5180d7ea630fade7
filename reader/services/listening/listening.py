"""What a library's episodes sound like: their audio, its shift, times that the user gave."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from reader.library import LibraryStore
from reader.model import Transcript, UnreadableTranscript
from reader.model.audio import Audio, AudioAnchor
from reader.services.files import whole
from reader.services.listening import finding
from reader.services.listening.own_times import OwnTimeChange, PlacedTime, with_own_times
from reader.services.listening.shifting import with_anchor
from reader.services.listening.timing import Timing

# Seconds for a look into folders, and names of files for one for a moved file: when an episode
# is opened, and when it is asked for. Searches wait meanwhile.
_SOON, _LONG = (1.0, 50_000), (5.0, 1_000_000)


class AudioKind(StrEnum):
    """How an episode has its audio."""

    NONE = "none"
    FOUND = "found"
    ATTACHED = "attached"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class AudioState:
    """The audio of an episode. ``sentence`` says why it cannot be heard: for people."""

    kind: AudioKind = AudioKind.NONE
    audio: Audio | None = None
    sentence: str = ""

    @property
    def path(self) -> Path | None:
        """The file that can be played."""
        is_there = self.kind in (AudioKind.FOUND, AudioKind.ATTACHED)
        return self.audio.path if self.audio and is_there else None

    @property
    def heard(self) -> float:
        """Where listening stopped, in seconds of the sound."""
        return self.audio.heard if self.audio else 0.0


@dataclass(frozen=True, slots=True)
class AnchorChange:
    """The anchors of an audio file before and after; ``dropped`` contradicted the new one."""

    before: tuple[AudioAnchor, ...]
    after: tuple[AudioAnchor, ...]
    dropped: tuple[AudioAnchor, ...] = ()


class Listening:
    """Every method raises LibraryError where the data folder fails, and may wait for a disk.

    Nothing but the user drops anything of this: it outlives the episode, and the file.
    """

    def __init__(self, store: LibraryStore, read: Callable[[str], Transcript]) -> None:
        self._store, self._read = store, read
        self._timing = Timing(store, read)
        # Of a file that is gone, once is enough, until the user asks.
        self._sought: set[Audio] = set()

    @property
    def revision(self) -> int:
        """Another number after every change but of ``set_heard``, whoever made it."""
        return self._store.audio.revision

    def known(self) -> dict[str, Path]:
        """The audio file of every episode that has one, as last seen: no disk is asked."""
        return {audio.episode_id: audio.path for audio in self._store.audio.all() if audio.path}

    def audio(self, episode_id: str) -> AudioState:
        """The audio of an episode: as it is known, or found beside the transcript.

        One that was moved is looked for, a second long at most, and once by each process.
        """
        return self._state(self._store.audio.of(episode_id), episode_id, _SOON)

    def look_for(self, episode_id: str) -> AudioState:
        """The same, and looks thoroughly for one that was moved: for five seconds at most."""
        known = self._store.audio.of(episode_id)
        if known is not None:
            self._sought.discard(known)
        return self._state(known, episode_id, _LONG)

    def attach(self, episode_id: str, path: Path) -> Audio | None:
        """Make a file the audio of an episode; what it was before, for ``restore``.

        Raises ReaderError with one sentence where the file is none.
        """
        path = whole(path)
        finding.must_be_audio(path)
        before = self._store.audio.of(episode_id)
        audio = finding.seen(episode_id, path, attached=True)
        if before is not None and before.digest == audio.digest:
            audio = replace(audio, heard=before.heard)
        self._store.audio.put(audio)
        return before

    def detach(self, episode_id: str) -> Audio | None:
        """Have no audio, also none that lies beside; what it was before, for ``restore``."""
        before = self._store.audio.of(episode_id)
        self._store.audio.put(Audio(episode_id))
        return before

    def restore(self, episode_id: str, before: Audio | None) -> None:
        """Undo ``attach`` or ``detach``."""
        if before is None:
            self._store.audio.forget(episode_id)
        else:
            self._store.audio.put(before)

    def set_heard(self, episode_id: str, seconds: float) -> None:
        """Remember where listening stopped, in seconds of the sound."""
        self._store.audio.set_heard(episode_id, max(0.0, seconds))

    def anchors(self, episode_id: str) -> tuple[AudioAnchor, ...]:
        """How the audio file of today runs beside the transcript, for ``Shift``."""
        return self._store.audio.anchors(episode_id, self._digest(episode_id))

    def add_anchor(self, episode_id: str, said: float, heard: float) -> AnchorChange:
        """What the transcript has at ``said`` is heard at ``heard``: the newest is right.

        ``set_anchors`` with what was ``before`` undoes it. Without audio, nothing happens.
        """
        if not self._digest(episode_id):
            return AnchorChange((), ())
        before = self.anchors(episode_id)
        after, dropped = with_anchor(before, AudioAnchor(said, heard))
        self.set_anchors(episode_id, after)
        return AnchorChange(before, after, tuple(a for a in dropped if a.said != said))

    def set_anchors(self, episode_id: str, anchors: Iterable[AudioAnchor]) -> None:
        """Put these in place of all: to undo, or to forget some. Without audio, nothing happens."""
        if digest := self._digest(episode_id):
            self._store.audio.set_anchors(episode_id, digest, anchors)

    def own_times(self, episode_id: str) -> tuple[PlacedTime, ...]:
        """The user's own times, in the order of the text, those last whose words are gone."""
        return self._timing.of(episode_id)

    def set_own_time(self, episode_id: str, passage: int, seconds: float) -> OwnTimeChange:
        """Give a passage its time, in seconds of the transcript (``Shift.said``).

        The user's own times ascend: those that contradict this one go, as the newest is
        right. Raises ReaderError where the source says something else.
        """
        return self._timing.set(episode_id, passage, seconds)

    def remove_own_time(self, episode_id: str, passage: int) -> OwnTimeChange:
        """Take the times of a passage's words back; of the user's own only."""
        return self._timing.remove(episode_id, passage)

    def change_own_times(self, change: OwnTimeChange) -> None:
        """Do such a change; its ``inverse`` undoes it."""
        self._store.audio.change_own_times(change.dropped, change.added)

    def with_own_times(self, episode_id: str) -> Transcript:
        """The transcript with the user's own times as starts of segments, for an export."""
        return with_own_times(self._read(episode_id), self.own_times(episode_id))

    def _digest(self, episode_id: str) -> str:
        audio = self._store.audio.of(episode_id)
        return audio.digest if audio else ""

    def _state(self, known: Audio | None, episode_id: str, limits: tuple[float, int]) -> AudioState:
        if known is not None and known.path is None:
            return AudioState()
        try:
            now = self._known(known, limits) if known else self._beside(episode_id, limits[0])
        except UnreadableTranscript as error:
            return AudioState(AudioKind.MISSING, known, f"{error.path}: {error.reason}.")
        return _state(known, now)

    def _beside(self, episode_id: str, seconds: float) -> Audio | None:
        sources = (source.path for source in self._store.sources.of(episode_id))
        path = finding.beside(sources, finding.Limit(seconds))
        if path is None:
            return None
        audio = finding.seen(episode_id, path, attached=False)
        self._store.audio.put(audio)
        return audio

    def _known(self, known: Audio, limits: tuple[float, int]) -> Audio | None:
        """The file where it was, or where it is now; remembered."""
        now = finding.seen_again(known)
        if now is None and known not in self._sought:
            now = finding.moved(known, self._folders(known), finding.Limit(*limits))
        if now is None:
            self._sought.add(known)
            return None if known.attached else self._beside(known.episode_id, limits[0])
        if now != known:
            self._store.audio.put(now)
        return now

    def _folders(self, audio: Audio) -> list[Path]:
        """Where a moved file may be, the likeliest first."""
        sources = self._store.sources.of(audio.episode_id)
        beside = [source.path.parent for source in sources]
        before = [audio.path.parent] if audio.path else []
        return [*beside, *before, *self._store.places.folders()]


def _state(known: Audio | None, now: Audio | None) -> AudioState:
    if now is not None:
        return AudioState(AudioKind.ATTACHED if now.attached else AudioKind.FOUND, now)
    if known is None or known.path is None:
        return AudioState()
    sentence = f"The audio {known.path} is not there. Put it back, or attach it again."
    return AudioState(AudioKind.MISSING, known, sentence)

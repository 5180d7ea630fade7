"""Deepgram and AWS Transcribe: words below several floors of their own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.formats.structured.fields import (
    MILLISECONDS,
    Row,
    as_list,
    as_row,
    as_rows,
    plain_text,
    speaker_of,
    word_of,
)
from reader.formats.structured.spoken import Spoken, runs, segment_of, segments_of
from reader.model import Segment

_LOOKED_AT = 20


def read_deepgram(results: Row) -> list[Segment] | None:
    """The utterances of Deepgram's ``results``, else runs of its words, else bare text."""
    channels = as_rows(results.get("channels"))
    if not any("alternatives" in channel for channel in channels):
        return None
    utterances = as_rows(results.get("utterances"))
    if utterances:
        many = len(channels) > 1
        return segments_of(_named(row, many) for row in utterances)
    best = [_best(channel) for channel in channels]
    words = runs(_channel_words(best))
    return words or segments_of(as_row(row.get("paragraphs")) or row for row in best)


def _named(utterance: Row, many: bool) -> Row:
    """With its channel for a speaker where there are several and nobody is named."""
    number = utterance.get("channel")
    if not many or utterance.get("speaker") is not None or not isinstance(number, int):
        return utterance
    return {**utterance, "speaker": f"Channel {number}"}


def _best(channel: Row) -> Row:
    return next(iter(as_rows(channel.get("alternatives"))), {})


def _channel_words(channels: Sequence[Row]) -> list[Spoken]:
    """The words of all channels, in the order of time where there are several."""
    many = len(channels) > 1
    said = [
        Spoken(word_of(word), speaker_of(word) or (f"Channel {number}" if many else None))
        for number, channel in enumerate(channels)
        for word in as_rows(channel.get("words"))
    ]
    return sorted(said, key=lambda word: word.piece.start or 0.0) if many else said


def read_call_analytics(document: Row) -> list[Segment] | None:
    """The turns of AWS Call Analytics, which counts milliseconds."""
    turns = as_rows(document.get("Transcript"))
    if not any("Content" in turn or "Items" in turn for turn in turns[:_LOOKED_AT]):
        return None
    return segments_of(turns, MILLISECONDS)


def read_aws(results: Row) -> list[Segment] | None:
    """The audio segments of AWS's ``results``, else runs of its items, else bare text."""
    transcripts = as_rows(results.get("transcripts"))
    items = as_rows(results.get("items"))
    if not any("alternatives" in item for item in items[:_LOOKED_AT]):
        known = isinstance(results.get("items"), list) and transcripts
        return segments_of(transcripts) if known else None
    parts = as_rows(results.get("audio_segments"))
    if any(plain_text(part.get("transcript")) for part in parts):
        return _audio_segments(parts, items)
    return runs(_items(items, _speakers(results)))


def _items(items: Iterable[Row], speakers: Mapping[str, str]) -> Iterator[Spoken]:
    for item in items:
        start = item.get("start_time")
        by_time = speakers.get(start) if isinstance(start, str) else None
        yield Spoken(word_of(_item(item)), speaker_of(item) or by_time)


def _item(item: Row) -> Row:
    """The item with its likeliest word beside its times."""
    likeliest = next(iter(as_rows(item.get("alternatives"))), {})
    return {**item, "word": likeliest.get("content")}


def _speakers(results: Row) -> dict[str, str]:
    """Who speaks at each start, which AWS writes as a string."""
    labels = as_row(results.get("speaker_labels"))
    return {
        start: name
        for part in as_rows(labels.get("segments"))
        for item in as_rows(part.get("items"))
        if isinstance(start := item.get("start_time"), str)
        and (name := speaker_of(item) or speaker_of(part))
    }


def _audio_segments(parts: Iterable[Row], items: Iterable[Row]) -> list[Segment]:
    by_id = {key: _item(item) for item in items if isinstance(key := item.get("id"), int)}
    made = []
    for part in parts:
        own = (by_id.get(key) for key in as_list(part.get("items")) if isinstance(key, int))
        made.append(segment_of(part, [item for item in own if item]))
    return [segment for segment in made if segment.text]

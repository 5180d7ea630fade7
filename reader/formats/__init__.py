"""Bytes to an episode and its transcript: pure, one module a family of formats.

The steps, none of which touches the disk:

1. ``containers`` names what is no text ("a PNG image"); ``docx`` takes paragraphs and tables out
   of Word documents; ``text`` finds the encoding.
2. ``front_matter`` takes YAML off the beginning.
3. ``reading`` asks each ``Format`` in ``FORMATS``, the most particular first: the first whose
   ``sniff(text)`` says yes reads all of it; where none does, ``prose`` may.
4. Details come from the front matter, then from the format, then from ``names``; chapters from
   the format or from the description (``chapters``). ``sidecars`` reads what lies beside a
   transcript.

To add a family: write one module (or a folder) with

- a docstring that shows the grammar;
- ``sniff(text) -> bool``, cheap and particular;
- ``read(text) -> Reading``: segments in the source's own unit and order, text without markup,
  none empty. It raises ValueError with a short reason and nothing else, in time and memory
  proportional to the text. Times go through ``times`` (what no clock shows is None), names
  before a colon through ``speakers``, XML through ``guarded_xml``;
- ``FORMATS = (Format("name", sniff, read),)``, named in ``reading`` before what is more general.

Give it small fixtures of our own making in ``tests/data/formats/<family>/`` and a test for each
trap. ``test_fuzz`` damages the fixtures by itself.
"""

from reader.formats.reading import episode_id, read_transcript

__all__ = ["episode_id", "read_transcript"]

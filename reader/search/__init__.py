"""The index and the query language. It knows no library: the layer above brings the texts.

The files, and who writes them::

    index/
      current.json      the commit: which parts are live, the     build (storage.publish)
                        episodes masked in each, a digest of it
      build.lock        held by the process that writes; it dies with the process
      p<16 hex>/        a part, never changed once a commit names it; a Whoosh index itself
        MAIN_*.trm .pst   words → episodes, how often, where     Whoosh, by codec and places
                          in places.i32 the word's begin
        MAIN_*.col  _MAIN_1.toc   stored fields, schema          Whoosh, by dictionary
        places.i32        the places of each word, word after word in the dictionary's order
        passages.npz speakers.json   where passages begin, how long they are in letters; their
                          speakers, times, segments
        rows.u8 rows.json   common words and beginnings: 2 bits a passage  (places, rows)
        words.txt         all words, for near spellings          places
        manifest.json     a digest of each file, the episodes' ids and revisions

    library.revisions()     part A (2,080 episodes)     part B (3)      part C (1)
    ───────────────────     ───────────────────────     ───────────     ──────────
    a:1 b:1 c:7 …      ──▶  a:1 b:1 (c:1) …             d:5 e:5 f:6     c:7
                            c is masked: it is newer in C

**Changes.** ``build_index`` compares revisions, masks what is gone or newer, and writes what is
missing as one more part (an episode added to 2,081: 0.5 % of a full build). Where most is
missing, or anything is not sound, one part is made of all. Many parts are slow to ask:
``compact_index`` makes one of the small ones, or of all where a quarter lies outside the largest
or is masked in it, and reads their episodes from the library again as every part is made, so
there is one way to write. A few changes are taken in by the window's worker thread when it looks;
more, and compaction, by the process ``index --background``, niced and said in the status bar.
Everything goes on beside the live parts; a part is on the disk before a commit names it, and
a commit is switched by one ``os.replace``. What is killed is swept by the next.

**Reading.** A part's files are read into memory and compared with their digests, once in a
process: the bytes that answer are the bytes that were checked. (Mapped, they would take 150 MB
less of a window's own memory at 2,081 episodes, and a file cut short from outside would end the
program.) ``refresh`` reads only the parts that are new. ``Parts`` numbers the passages of all
parts through; statistics count the live ones only, and equal ranks go by date and id, so that an
index that grew answers as one built at once, which a test holds.

**Whoosh** keeps the dictionary, the postings (a document an episode) and the stored fields;
``codec`` writes them a term at a time and tells where a posting's places are, so
``whoosh.index.open_dir`` opens a part, and stock Term, And, Or, Prefix and Phrase queries give
the same episodes, positions included, for no byte more. numpy combines: of each word or phrase a
count for every passage, a mask for what a query asks (0.01 to 0.1 ms an operation on 415,000
passages), so every total is exact. Two bits a passage are counted beforehand for what stands in
every eighth. A hit's text is read from the library: the few segments that its passage is made
of.

**The query.** What is typed goes ``lexer`` (pieces with their places) → ``query`` (brackets, OR,
NOT) → ``values`` (a word, a phrase, a field) → ``nodes``, a tree that ``matcher`` and
``evaluate`` both walk with ``nodes.evaluate``; a new operator is a leaf there, a case in
``standing`` and one in ``occurrences``. One tokeniser serves the index, the query and the
highlighter. The matcher is a second, independent evaluation, and a property test holds the two
equal: what is lit is a hit, and every hit is lit. It works on the tokens of one transcript,
numbered once (``numbering``), and ``lit`` says with numpy what is lit. A third test holds both
equal to brute force. ``dev.py bench search`` compares it all with other engines. A query of more
than 100 words, or 12 with ``*`` or ``~``, is searched in part and says so. ``localised`` says
whose inflections a word has: of one language, or of each language in the episodes that are in it
(``languages``, ``stems``). ``ranking`` is the one page about the order of hits. ``chips``,
``completing`` and ``suggesting`` are what a search bar shows of a query; ``concordance`` and
``distribution`` what can be told of all its hits.

**Marks.** The index knows nothing of what the user marks, so no highlight makes it out of date.
It knows how many letters each passage has, and so in which passages a mark lies, which counts
the letters of its transcript. A query that asks for notes, tags or highlights brings all marks
along (``Query.marks``), and ``marks`` answers with a mask as other leaves do.
"""

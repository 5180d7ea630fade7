"""The window, and what several of them share. The only layer that imports Qt.

**Where to look.** A folder is a pane, or a thing that is done (``searching``, ``curating``, …);
what several of them need stands beside this page. Lists: ``row_list``, ``grouped_list``,
``headed_model``, ``row_painting``, ``noted_delegate``, ``line_breaking``, ``filter_field``. The
look: ``theme``, ``typography``, ``reading_style``, ``icons``, ``marks``, ``speaker_colours``,
``direction``, ``mirroring``. Texts: ``translating``, ``facts``, ``markdown/``. Keys and menus:
``actions``, ``keymap``, ``own_keys``, ``menus``, ``commands``. What the library holds:
``refreshing``, ``indexing``, ``backups``. Beyond the program: ``jobs``, ``instance``,
``interrupting``, ``clipboard``, ``reveal``.

**One window.** First come the panes, which are to be seen (``main_window``); the sessions, which
make them work, right behind the first paint, or when an action is wanted before (``completion``,
``sessions``). So what only a session needs is not imported earlier, and a test caps the modules
that are. What was said to the window before, its theme for one, the sessions are told when they
are made.

**Several windows.** ``windows`` opens them, numbers the titles of those that show the same,
tells each what was chosen in another (theme, text, keys), and brings back those of the last
session (``window_session``, ``window_state``). ``shared`` has what exists once: the worker, the
settings, what the library holds, the index, adding, library folders, backups, and what can be
undone. It outlives any window, and stops with the last. A window has its own ``Jobs``, a way to
the worker with channels of its own, and its own panes, search, place and history. Who connects
to what is shared does it with a method of a QObject, never with a lambda: Qt lets go of the
method with the window. A closed window is held until Qt has destroyed it, which waits for the
worker to be done with what it has handed in. At quitting the window used last is kept as the one
window always was, the others as one list of JSON (``window/others``), and they are opened one by
one when the first has been painted. Windows that close in one turn of the event loop close
together, whoever closes them.

A change is recorded in one stack (``curating/changes``); after each, and after undoing it, every
window asks for the counters of annotations, basket and audio, and reads what is new.

**Hearing.** ``player`` knows no transcript: a ``Player`` protocol, QtMultimedia behind it, the
bar. It is imported when an episode with audio is opened. ``listening`` joins it with the
transcript: which words are heard, what the keys do, anchors and own times;
``services/listening`` knows the rules. One window is heard at a time. Media keys come as
shortcuts, and on Linux by MPRIS (``player/mpris``), which the desktop asks on the session's own
D-Bus.

**Languages.** A text is ``self.tr("…")`` with a literal, a count ``self.tr("%Ln episode(s)", "",
n)``; functions outside a QObject have a ``Wording``. ``dev.py lupdate`` renews
``resources/translations/*.ts``, which ``translating`` reads at the start as they are (German: 5
ms; English: no file, its plurals are the source's own): so nothing is generated, and neither the
wheel nor an installation needs Qt's ``lrelease``. Another language is one more file, Qt's own
``qtbase`` in ``reader.spec``, and its plural rule where that is not English's. lupdate reads
words, not Python: an alias of ``tr``, or another object's, loses the context, which a test
refuses. Values of the layers below are put into words here (a query's ``Cut``, chips, kinds of
files); why a file is refused is looked up by its English sentence (``adding/reasons``). Other
sentences of errors, the command line, exported files and citations stay English; so do the words
of the search language. Dates and numbers are the system's country's in the window's language.

What a pane paints itself is worked out from the left and turned by ``mirroring`` where the
window is laid out from the right; text, and what belongs to it (the gutter, the sides of a
keyword), keeps its own direction, and so does time: charts and the player run from the left.
"""

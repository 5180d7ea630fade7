<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>1 already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Transcript Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add notes from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotating</source>
        <comment>Annotation removed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotating</source>
        <comment>{0} annotations removed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotating</source>
        <comment>removal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all quotes of the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy file path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy quote as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy web link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EpisodeListPane</source>
        <comment>unread</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EpisodeListPane</source>
        <comment>open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EpisodeListPane</source>
        <comment>1 episode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EpisodeListPane</source>
        <comment>{0} episodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EpisodeListPane</source>
        <comment>folded</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export basket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into the basket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save selection as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the time here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added 1 episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated 1 episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated {0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Add all transcripts in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep following this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to paste: copy a transcript or its file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files on this computer can be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same words as “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddingSession</name>
    <message>
        <source>Cancelled after {0} of {1} files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddingStrip</name>
    <message>
        <source>Looking at the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is being added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop adding; what is added stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotatingSession</name>
    <message>
        <source>Attached to the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Indexing: {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupSession</name>
    <message>
        <source>A backup goes on already. Try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of your library and settings. What you have now is kept beside it, in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketDelegate</name>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketFiles</name>
    <message>
        <source>1 quote added to the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this file is in the basket already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web Annotation JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} quotes added to the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketListing</name>
    <message>
        <source>Basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not in the transcript now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This episode is not in the library now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketPane</name>
    <message>
        <source>More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The basket is empty. Select words, then choose Add to basket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BasketView</name>
    <message>
        <source>Quotes in the basket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message>
        <source>Parts of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>Note kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import into the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order of the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote in the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal from the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} quotes taken out of the basket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectingSession</name>
    <message>
        <source>Added to the basket · 1 quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the basket · {0} quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied quote · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {0} quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in the basket already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a time or an episode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandProcess</name>
    <message>
        <source>It stopped early.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>1 completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcordancePane</name>
    <message>
        <source>Back to the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the transcript (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what stands after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these lines as a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort lines: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyAsMenu</name>
    <message>
        <source>APA citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chicago citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLA citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CuratingSession</name>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed 1 episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailField</name>
    <message>
        <source>As each source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source says: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources say different things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what the source says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An episode needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit details of {0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the source&apos;s for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date as year-month-day, such as 2021-07-06.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistractionFree</name>
    <message>
        <source>Esc brings everything back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistributionPane</name>
    <message>
        <source>1 passage is in an episode without a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown over time: few of these episodes have a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} passages are in episodes without a date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Details saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename speakers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>not available now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EpisodeFiles</name>
    <message>
        <source>Copied {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this episode is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EpisodeHeader</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description, tags and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of this transcript has no times, so passages are numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not there any more: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EpisodeListPane</name>
    <message>
        <source>Filter episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No episode matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no timestamps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EpisodeListView</name>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exploring</name>
    <message>
        <source>Search the library to see where it is said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportSession</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {0} of {1} exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exported, {1} not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of these files are there already. Replace them?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>%n h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureBox</name>
    <message>
        <source>Transcript Reader</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterHint</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With timestamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>All episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderSession</name>
    <message>
        <source>Not watched, but looked at when you come back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Add a library folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its episodes stay. Connect the drive, or remove it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New and changed transcripts in these folders come into the library by themselves, at start and while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is no longer followed; its episodes stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToTimeDialog</name>
    <message>
        <source>&amp;Passage, from 1 to {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time, such as 2:31 or 2m31s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a number from 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last time in this episode is {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitHead</name>
    <message>
        <source>By show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort hits: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitListPane</name>
    <message>
        <source>hits: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitListView</name>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitMessage</name>
    <message>
        <source>Did you mean {0}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitPages</name>
    <message>
        <source>No matches. Try fewer or shorter words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word to look for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitSteps</name>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>building the search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no search: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search index has been rebuilt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidying the search index</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No episodes yet.

Drop transcripts anywhere on this window, paste one, or choose them:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaunchSession</name>
    <message>
        <source>This episode is not in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link does not lead into the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, sorted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Concordance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>1 episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {0} lines · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines. A concordance needs a word to align on: try fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading… {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0}: search for more words to see all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in the search bar to see every place where it is said, aligned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>Fold all shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and filter episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With timestamps only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>1 note found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for its words in the open episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not in the open episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not in the transcript now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} notes found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>1 episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search 1 episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – Transcript Reader</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkdownField</name>
    <message>
        <source>**bold** {0}   *italic* {1}   - list   &gt; quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note; Markdown is welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteFiles</name>
    <message>
        <source>1 note added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add notes from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these notes are here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes saved in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web Annotation JSON (*.json *.jsonld)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} notes added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select words, then choose Highlight or Add note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Times to go to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Audio cannot be played here: Qt has no multimedia backend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio needs a library that is missing here: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio needs the audio extra: pip install &apos;transcript-reader[audio]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio needs {0}, which is missing here; on Debian: apt install libpulse0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audio device has gone. Play again to hear it on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no audio device. Connect one, then play again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be opened. Is it still there, and may it be read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be played: it is damaged, or no audio file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be played: its codec is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be played: there is no sound in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ends at {1} though it should last {2}: a part of the file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stopped at {1}: it cannot be read any further.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PopoverRow</name>
    <message>
        <source>Forget this search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the last episode at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This episode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintSession</name>
    <message>
        <source>Making the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer takes nothing. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Adding to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuotingSession</name>
    <message>
        <source>Copied link · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied quote · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied web link · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Added to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedSearchesPane</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, hits: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchFrame</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches, and how to search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPopover</name>
    <message>
        <source>Clear history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches, and how to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: press Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchSession</name>
    <message>
        <source>Preparing the search index…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchTools</name>
    <message>
        <source>Saved search · {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Speakers: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys. Backspace: none. Escape: as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it for “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is for typing. Press it with Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is “{1}” already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakersDialog</name>
    <message>
        <source>In the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source names no speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two labels with the same name are shown as one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the names hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakersQuestion</name>
    <message>
        <source>All {0} episodes of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} selected episodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the template makes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a template to copy quotes in your own form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another template has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My quote {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an episode to see what comes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates for quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between {? and ?} is left out where a field is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (error)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimestampGutter</name>
    <message>
        <source>Timestamps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptPane</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypographyForm</name>
    <message>
        <source> characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At every passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In front of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line len&amp;gth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monospaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans-serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between &amp;passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers in c&amp;olour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers’ &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imestamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Note kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ChipButton</name>
    <message>
        <source>Remove this part of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._window</name>
    <message>
        <source>About Transcript Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript Reader {0}

Read, search and quote podcast transcripts. Nothing you read ever leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

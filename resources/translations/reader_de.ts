<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>About</name>
    <message>
        <source>About Transcript Reader</source>
        <translation>Über Transcript Reader</translation>
    </message>
    <message>
        <source>Transcript Reader {0}

Read, search and quote podcast transcripts. Nothing you read ever leaves this machine.</source>
        <translation>Transcript Reader {0}

Podcast-Transkripte lesen, durchsuchen und zitieren. Nichts davon verlässt je diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Transcript Reader</source>
        <translation>Über Transcript Reader</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add notes from a file…</source>
        <translation>Notizen aus einer Datei hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>Notiz hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add to basket</source>
        <translation>In den Zitatkorb legen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern&#xa0;…</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>Lesezeichen hier setzen</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle&#xa0;…</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Copy all quotes of the basket</source>
        <translation>Alle Zitate im Korb kopieren</translation>
    </message>
    <message>
        <source>Copy file path</source>
        <translation>Dateipfad kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation>Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy quote as</source>
        <translation>Zitat kopieren als</translation>
    </message>
    <message>
        <source>Copy timestamp</source>
        <translation>Zeitmarke kopieren</translation>
    </message>
    <message>
        <source>Copy web link</source>
        <translation>Weblink kopieren</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>Angaben bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit templates…</source>
        <translation>Vorlagen bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Zitatkorb leeren</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Export basket…</source>
        <translation>Zitatkorb exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation>Auswahl exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Filter episodes</source>
        <translation>Episoden filtern</translation>
    </message>
    <message>
        <source>Find in this episode</source>
        <translation>In dieser Episode suchen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>Gehe zu Zeit&#xa0;…</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Highlight in</source>
        <translation>Markieren in</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Suchhilfe</translation>
    </message>
    <message>
        <source>Import into the basket…</source>
        <translation>In den Zitatkorb importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Last report…</source>
        <translation>Letzter Bericht&#xa0;…</translation>
    </message>
    <message>
        <source>Library folders…</source>
        <translation>Bibliotheksordner&#xa0;…</translation>
    </message>
    <message>
        <source>List of notes</source>
        <translation>Liste der Notizen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Nächstes Kapitel</translation>
    </message>
    <message>
        <source>Next episode</source>
        <translation>Nächste Episode</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Nächstes Fenster</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Paste transcript</source>
        <translation>Transkript einfügen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Vorheriges Kapitel</translation>
    </message>
    <message>
        <source>Previous episode</source>
        <translation>Vorherige Episode</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quote basket</source>
        <translation>Zitatkorb</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Datei neu einlesen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remember this place</source>
        <translation>Diese Stelle merken</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Anmerkung entfernen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save notes…</source>
        <translation>Notizen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save selection as PDF…</source>
        <translation>Auswahl als PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Say the time here</source>
        <translation>Zeit an dieser Stelle ansagen</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Side pane</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Speakers…</source>
        <translation>Sprecher&#xa0;…</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Where it is said</source>
        <translation>Wo es gesagt wird</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln schon vorhanden</numerusform>
            <numerusform>%Ln schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) refused</source>
        <translation>
            <numerusform>%Ln Datei abgelehnt</numerusform>
            <numerusform>%Ln Dateien abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Add all transcripts in a folder</source>
        <translation>Alle Transkripte eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Add files to the library</source>
        <translation>Dateien zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Adding {0} of {1}</source>
        <translation>{0} von {1} wird hinzugefügt</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Following {0}</source>
        <translation>{0} wird beobachtet</translation>
    </message>
    <message>
        <source>Keep following this folder</source>
        <translation>Diesen Ordner weiter beobachten</translation>
    </message>
    <message>
        <source>Nothing to paste: copy a transcript or its file first</source>
        <translation>Nichts zum Einfügen: erst ein Transkript oder seine Datei kopieren</translation>
    </message>
    <message>
        <source>Only files on this computer can be added</source>
        <translation>Nur Dateien auf diesem Rechner lassen sich hinzufügen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>noch etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
    <message numerus="yes">
        <source>added %Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode hinzugefügt</numerusform>
            <numerusform>%Ln Episoden hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>the same words as “{0}”</source>
        <translation>dieselben Worte wie „{0}“</translation>
    </message>
    <message numerus="yes">
        <source>updated %Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode aktualisiert</numerusform>
            <numerusform>%Ln Episoden aktualisiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingSession</name>
    <message numerus="yes">
        <source>Stopped after %Ln of {0} files.</source>
        <translation>
            <numerusform>Nach %Ln von {0} Dateien abgebrochen.</numerusform>
            <numerusform>Nach %Ln von {0} Dateien abgebrochen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingStrip</name>
    <message>
        <source>Looking at the files…</source>
        <translation>Dateien werden durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Show what is being added</source>
        <translation>Zeigen, was hinzugefügt wird</translation>
    </message>
    <message>
        <source>Stop adding</source>
        <translation>Hinzufügen abbrechen</translation>
    </message>
    <message>
        <source>Stop adding; what is added stays</source>
        <translation>Hinzufügen abbrechen; schon Hinzugefügtes bleibt</translation>
    </message>
</context>
<context>
    <name>Agreeing</name>
    <message>
        <source>; what contradicted it is removed</source>
        <translation>; was dem widersprach, ist entfernt</translation>
    </message>
    <message>
        <source>Forgot where {0} is heard</source>
        <translation>Vergessen, wo {0} zu hören ist</translation>
    </message>
    <message>
        <source>Passage {0} now has your own time {1}</source>
        <translation>Passage {0} hat jetzt die eigene Zeit {1}</translation>
    </message>
    <message>
        <source>The audio is no longer shifted</source>
        <translation>Audioversatz aufgehoben</translation>
    </message>
    <message>
        <source>The passage no longer has a time</source>
        <translation>Die Passage hat keine Zeit mehr</translation>
    </message>
    <message>
        <source>audio shift</source>
        <translation>Audioversatz</translation>
    </message>
    <message>
        <source>own time</source>
        <translation>eigene Zeit</translation>
    </message>
    <message>
        <source>{0} is heard at {1} from now on</source>
        <translation>{0} ist ab jetzt bei {1} zu hören</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message numerus="yes">
        <source>Removed %Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung entfernt</numerusform>
            <numerusform>%Ln Anmerkungen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>removal</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>AnnotatingSession</name>
    <message>
        <source>Attached to the selected words</source>
        <translation>Den ausgewählten Worten zugeordnet</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Lesezeichen gesetzt</translation>
    </message>
    <message>
        <source>Colour changed</source>
        <translation>Farbe geändert</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Select the words first</source>
        <translation>Erst die Worte auswählen</translation>
    </message>
    <message>
        <source>attaching</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>change of colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Indexing: {0} of {1}</source>
        <translation>Suchindex: {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>An episode has one audio file: drop them one by one</source>
        <translation>Eine Episode hat nur eine Audiodatei: einzeln darauf ziehen</translation>
    </message>
    <message>
        <source>Attach audio</source>
        <translation>Audio zuordnen</translation>
    </message>
    <message>
        <source>Attached {0}</source>
        <translation>{0} zugeordnet</translation>
    </message>
    <message>
        <source>Audio ({0})</source>
        <translation>Audio ({0})</translation>
    </message>
    <message>
        <source>Audio removed: its file stays where it is</source>
        <translation>Audio entfernt: Die Datei bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>Open an episode first, then drop its audio</source>
        <translation>Erst eine Episode öffnen, dann ihr Audio darauf ziehen</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>Audio</translation>
    </message>
</context>
<context>
    <name>BackupSession</name>
    <message>
        <source>A backup is already running. Try again when it is done.</source>
        <translation>Eine Sicherung läuft schon. Nach ihrem Ende noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backed up to {0}</source>
        <translation>Gesichert in {0}</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sicherung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Sicherungen (*.zip)</translation>
    </message>
    <message>
        <source>It takes the place of your library and settings. What you have now is kept beside it, in {0}.</source>
        <translation>Sie tritt an die Stelle der jetzigen Bibliothek und Einstellungen. Diese bleiben daneben erhalten, in {0}.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore “{0}”?</source>
        <translation>„{0}“ wiederherstellen?</translation>
    </message>
    <message>
        <source>Restored from {0}</source>
        <translation>Aus {0} wiederhergestellt</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wiederherstellung läuft&#xa0;…</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>BasketDelegate</name>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
</context>
<context>
    <name>BasketFiles</name>
    <message numerus="yes">
        <source>%Ln quote(s) added to the basket</source>
        <translation>
            <numerusform>%Ln Zitat in den Korb gelegt</numerusform>
            <numerusform>%Ln Zitate in den Korb gelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is in the basket already</source>
        <translation>Alles aus dieser Datei liegt schon im Korb</translation>
    </message>
    <message>
        <source>Export basket</source>
        <translation>Zitatkorb exportieren</translation>
    </message>
    <message>
        <source>Import into the basket</source>
        <translation>In den Zitatkorb importieren</translation>
    </message>
    <message>
        <source>Web Annotation JSON (*.json)</source>
        <translation>Web-Annotation-JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln brought up to date</source>
        <translation>
            <numerusform>{0} · %Ln auf den neuen Stand gebracht</numerusform>
            <numerusform>{0} · %Ln auf den neuen Stand gebracht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketHead</name>
    <message>
        <source>More ▾</source>
        <translation>Mehr ▾</translation>
    </message>
</context>
<context>
    <name>BasketListing</name>
    <message>
        <source>Basket</source>
        <translation>Zitatkorb</translation>
    </message>
    <message>
        <source>Basket · {0}</source>
        <translation>Zitatkorb · {0}</translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation>Zitat kopieren</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation>Im Transkript zeigen</translation>
    </message>
    <message>
        <source>Take out of the basket</source>
        <translation>Aus dem Korb nehmen</translation>
    </message>
    <message>
        <source>These words are not in the transcript now</source>
        <translation>Diese Worte stehen zurzeit nicht im Transkript</translation>
    </message>
    <message>
        <source>This episode is not in the library now</source>
        <translation>Diese Episode ist zurzeit nicht in der Bibliothek</translation>
    </message>
</context>
<context>
    <name>BasketPane</name>
    <message>
        <source>Note: {0}</source>
        <translation>Notiz: {0}</translation>
    </message>
    <message>
        <source>The basket is empty. Select words, then choose Add to basket.</source>
        <translation>Der Zitatkorb ist leer. Worte auswählen, dann „In den Zitatkorb legen“.</translation>
    </message>
    <message>
        <source>{0} (own time)</source>
        <translation>{0} (eigene Zeit)</translation>
    </message>
</context>
<context>
    <name>BasketView</name>
    <message>
        <source>Quotes in the basket</source>
        <translation>Zitate im Korb</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>Wiederholen: {0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Something else was changed since: undo that first</source>
        <translation>Seither wurde etwas anderes geändert: dies zuerst rückgängig machen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
</context>
<context>
    <name>ChapterList</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message>
        <source>Parts of the search</source>
        <translation>Teile der Suche</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>after {0}</source>
        <translation>nach {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>date: {0}</source>
        <translation>Datum: {0}</translation>
    </message>
    <message>
        <source>has {0}</source>
        <translation>mit: {0}</translation>
    </message>
    <message>
        <source>is {0}</source>
        <translation>ist: {0}</translation>
    </message>
    <message>
        <source>like {0}</source>
        <translation>ähnlich {0}</translation>
    </message>
    <message>
        <source>near: {0}</source>
        <translation>nahe: {0}</translation>
    </message>
    <message>
        <source>note: {0}</source>
        <translation>Notiz: {0}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>show: {0}</source>
        <translation>Podcast: {0}</translation>
    </message>
    <message>
        <source>speaker: {0}</source>
        <translation>spricht: {0}</translation>
    </message>
    <message>
        <source>tag: {0}</source>
        <translation>Schlagwort: {0}</translation>
    </message>
    <message>
        <source>title: {0}</source>
        <translation>Titel: {0}</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>ohne {0}</translation>
    </message>
    <message>
        <source>{0}…</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message numerus="yes">
        <source>%Ln quote(s) taken out of the basket</source>
        <translation>
            <numerusform>%Ln Zitat aus dem Korb genommen</numerusform>
            <numerusform>%Ln Zitate aus dem Korb genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Notiz gespeichert</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Reihenfolge geändert</translation>
    </message>
    <message>
        <source>import into the basket</source>
        <translation>Import in den Zitatkorb</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>order of the basket</source>
        <translation>Reihenfolge im Zitatkorb</translation>
    </message>
    <message>
        <source>quote in the basket</source>
        <translation>Zitat im Korb</translation>
    </message>
    <message>
        <source>removal from the basket</source>
        <translation>Herausnehmen aus dem Korb</translation>
    </message>
</context>
<context>
    <name>CollectingSession</name>
    <message numerus="yes">
        <source>Added to the basket · %Ln quote(s)</source>
        <translation>
            <numerusform>In den Korb gelegt · %Ln Zitat</numerusform>
            <numerusform>In den Korb gelegt · %Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat kopiert</numerusform>
            <numerusform>%Ln Zitate kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied quote · {0}</source>
        <translation>Zitat kopiert · {0}</translation>
    </message>
    <message>
        <source>These words are in the basket already</source>
        <translation>Diese Worte liegen schon im Korb</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Nichts gefunden. Mit weniger Buchstaben versuchen.</translation>
    </message>
    <message>
        <source>Type a command, a time or an episode</source>
        <translation>Befehl, Zeit oder Episode eingeben</translation>
    </message>
</context>
<context>
    <name>CommandProcess</name>
    <message>
        <source>It stopped early.</source>
        <translation>Der Vorgang brach vorzeitig ab.</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message numerus="yes">
        <source>%Ln completion(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>ConcordancePane</name>
    <message>
        <source>Back to the transcript</source>
        <translation>Zurück zum Transkript</translation>
    </message>
    <message>
        <source>Back to the transcript (Esc)</source>
        <translation>Zurück zum Transkript (Esc)</translation>
    </message>
    <message>
        <source>By episode</source>
        <translation>Nach Episode</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Nach Sprecher</translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation>Nach den Worten danach</translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation>Nach den Worten davor</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Save these lines as a CSV file</source>
        <translation>Diese Zeilen als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>Sort lines</source>
        <translation>Zeilen sortieren</translation>
    </message>
    <message>
        <source>Sort lines: {0}</source>
        <translation>Zeilen sortieren: {0}</translation>
    </message>
</context>
<context>
    <name>CopyAsMenu</name>
    <message>
        <source>APA citation</source>
        <translation>Zitierweise APA</translation>
    </message>
    <message>
        <source>Chicago citation</source>
        <translation>Zitierweise Chicago</translation>
    </message>
    <message>
        <source>HTML source</source>
        <translation>HTML-Quelltext</translation>
    </message>
    <message>
        <source>MLA citation</source>
        <translation>Zitierweise MLA</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Formatierter Text</translation>
    </message>
</context>
<context>
    <name>CuratingSession</name>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen kennzeichnen</translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode entfernt</numerusform>
            <numerusform>%Ln Episoden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>removal</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>DetailField</name>
    <message>
        <source>As each source says</source>
        <translation>Wie in der jeweiligen Quelle</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>The source says nothing.</source>
        <translation>Die Quelle sagt nichts dazu.</translation>
    </message>
    <message>
        <source>The source says: {0}</source>
        <translation>Die Quelle sagt: {0}</translation>
    </message>
    <message>
        <source>The sources say different things.</source>
        <translation>Die Quellen sagen Verschiedenes.</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Dies verwenden</translation>
    </message>
    <message>
        <source>Use what the source says</source>
        <translation>Die Angabe der Quelle verwenden</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Podcast</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>An episode needs a title.</source>
        <translation>Eine Episode braucht einen Titel.</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Angaben bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Edit details of %Ln episode(s)</source>
        <translation>
            <numerusform>Angaben von %Ln Episode bearbeiten</numerusform>
            <numerusform>Angaben von %Ln Episoden bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Use the source&apos;s for all</source>
        <translation>Alles wie in der Quelle</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, such as 2021-07-06.</source>
        <translation>Das Datum als Jahr-Monat-Tag schreiben, etwa 2021-07-06.</translation>
    </message>
</context>
<context>
    <name>DistractionFree</name>
    <message>
        <source>Esc brings everything back</source>
        <translation>Esc holt alles zurück</translation>
    </message>
</context>
<context>
    <name>DistributionPane</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No show</source>
        <translation>Ohne Podcast</translation>
    </message>
    <message>
        <source>Not shown over time: few of these episodes have a date.</source>
        <translation>Kein Zeitverlauf: Nur wenige dieser Episoden haben ein Datum.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Podcasts</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>Without a date: %Ln passage(s).</source>
        <translation>
            <numerusform>Ohne Datum: %Ln Passage.</numerusform>
            <numerusform>Ohne Datum: %Ln Passagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>Loslassen, um es zur Bibliothek hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to attach audio</source>
        <translation>Loslassen, um das Audio zuzuordnen</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Details saved</source>
        <translation>Angaben gespeichert</translation>
    </message>
    <message>
        <source>Speakers renamed</source>
        <translation>Sprecher umbenannt</translation>
    </message>
    <message>
        <source>edit details</source>
        <translation>Angaben bearbeiten</translation>
    </message>
    <message>
        <source>rename speakers</source>
        <translation>Sprecher umbenennen</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>not available now</source>
        <translation>jetzt nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>EpisodeFiles</name>
    <message>
        <source>Copied {0}</source>
        <translation>{0} kopiert</translation>
    </message>
    <message>
        <source>The file of this episode is not there any more</source>
        <translation>Die Datei dieser Episode ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>EpisodeHeader</name>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Description, tags and files</source>
        <translation>Beschreibung, Schlagwörter und Dateien</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Datei: {0}</translation>
    </message>
    <message>
        <source>The source of this transcript has no times, so passages are numbered.</source>
        <translation>Die Quelle dieses Transkripts hat keine Zeiten, daher sind die Passagen nummeriert.</translation>
    </message>
    <message>
        <source>This file is not there any more: {0}</source>
        <translation>Diese Datei ist nicht mehr da: {0}</translation>
    </message>
</context>
<context>
    <name>EpisodeListPane</name>
    <message>
        <source>Filter episodes</source>
        <translation>Episoden filtern</translation>
    </message>
    <message>
        <source>No episode matches the filter</source>
        <translation>Keine Episode passt zum Filter</translation>
    </message>
</context>
<context>
    <name>EpisodeListView</name>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Notes whose words are gone are in the list of notes alone.</source>
        <translation>Notizen, deren Worte fehlen, stehen nur in der Notizliste.</translation>
    </message>
    <message>
        <source>all words, in one passage</source>
        <translation>alle Wörter, in einer Passage</translation>
    </message>
    <message>
        <source>before this day</source>
        <translation>vor diesem Tag</translation>
    </message>
    <message>
        <source>either of the two</source>
        <translation>eines von beiden</translation>
    </message>
    <message>
        <source>from one year, month or day</source>
        <translation>aus einem Jahr, Monat oder Tag</translation>
    </message>
    <message>
        <source>from this day on</source>
        <translation>ab diesem Tag</translation>
    </message>
    <message>
        <source>in episodes with this title</source>
        <translation>in Episoden mit diesem Titel</translation>
    </message>
    <message>
        <source>in one show</source>
        <translation>in einem Podcast</translation>
    </message>
    <message>
        <source>near each other, in any order</source>
        <translation>nahe beieinander, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>one word without the other</source>
        <translation>ein Wort ohne das andere</translation>
    </message>
    <message>
        <source>passages that you highlighted</source>
        <translation>selbst markierte Passagen</translation>
    </message>
    <message>
        <source>passages with a time</source>
        <translation>Passagen mit einer Zeit</translation>
    </message>
    <message>
        <source>said by one person</source>
        <translation>von einer Person gesagt</translation>
    </message>
    <message>
        <source>what you gave this tag</source>
        <translation>was dieses Schlagwort trägt</translation>
    </message>
    <message>
        <source>with this word in your note</source>
        <translation>mit diesem Wort in der Notiz</translation>
    </message>
    <message>
        <source>words side by side</source>
        <translation>Wörter nebeneinander</translation>
    </message>
    <message>
        <source>words spelled nearly so</source>
        <translation>ähnlich geschriebene Wörter</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>Wörter, die so beginnen</translation>
    </message>
</context>
<context>
    <name>Excerpt</name>
    <message>
        <source>Select words that have a time first</source>
        <translation>Erst Worte auswählen, die eine Zeit haben</translation>
    </message>
</context>
<context>
    <name>Exploring</name>
    <message>
        <source>Search the library to see where it is said.</source>
        <translation>In der Bibliothek suchen, um zu sehen, wo es gesagt wird.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Ort wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Plain text without times</source>
        <translation>Reiner Text ohne Zeiten</translation>
    </message>
    <message>
        <source>SRT subtitles</source>
        <translation>SRT-Untertitel</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>WebVTT captions</source>
        <translation>WebVTT-Untertitel</translation>
    </message>
    <message>
        <source>With your own times for passages</source>
        <translation>Mit den eigenen Zeiten für Passagen</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
</context>
<context>
    <name>ExportSession</name>
    <message numerus="yes">
        <source>%Ln exported, {0} not.</source>
        <translation>
            <numerusform>%Ln exportiert, {0} nicht.</numerusform>
            <numerusform>%Ln exportiert, {0} nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already there: %Ln of these files. Replace what is there?</source>
        <translation>
            <numerusform>%Ln dieser Dateien ist schon vorhanden. Ersetzen?</numerusform>
            <numerusform>%Ln dieser Dateien sind schon vorhanden. Ersetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode exportieren</numerusform>
            <numerusform>%Ln Episoden exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode exportiert</numerusform>
            <numerusform>%Ln Episoden exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation>{0} exportiert</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln of {0} exported.</source>
        <translation>
            <numerusform>Abgebrochen: %Ln von {0} exportiert.</numerusform>
            <numerusform>Abgebrochen: %Ln von {0} exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureBox</name>
    <message>
        <source>Transcript Reader</source>
        <translation>Transcript Reader</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>{0}: it is no longer in the library.</source>
        <translation>{0}: nicht mehr in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>FilterHint</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>With timestamps</source>
        <translation>Mit Zeitmarken</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>All episodes</source>
        <translation>Alle Episoden</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Search the library for these</source>
        <translation>Diese in der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Podcast</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>This episode</source>
        <translation>Diese Episode</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Worte nicht gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FolderKeeper</name>
    <message>
        <source>Not followed live, but looked at when you come back: {0}</source>
        <translation>Wird nicht laufend beobachtet, aber bei der Rückkehr durchgesehen: {0}</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Add a library folder</source>
        <translation>Bibliotheksordner hinzufügen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Its episodes stay. Connect the drive, or remove the folder.</source>
        <translation>Seine Episoden bleiben. Das Laufwerk anschließen oder den Ordner entfernen.</translation>
    </message>
    <message>
        <source>Library folders</source>
        <translation>Bibliotheksordner</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu durchsehen</translation>
    </message>
    <message>
        <source>New and changed transcripts in these folders come into the library by themselves, at start and while the window is open.</source>
        <translation>Neue und geänderte Transkripte in diesen Ordnern kommen von selbst in die Bibliothek, beim Start und solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The folder is no longer followed; its episodes stay</source>
        <translation>Der Ordner wird nicht mehr beobachtet; seine Episoden bleiben</translation>
    </message>
    <message>
        <source>{0} (not found)</source>
        <translation>{0} (nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message numerus="yes">
        <source>%Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode</numerusform>
            <numerusform>%Ln Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) in {0}</source>
        <translation>
            <numerusform>%Ln Passage in {0}</numerusform>
            <numerusform>%Ln Passagen in {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>GoToTimeDialog</name>
    <message>
        <source>&amp;Passage, from 1 to {count}</source>
        <translation>&amp;Passage, von 1 bis {count}</translation>
    </message>
    <message>
        <source>&amp;Time, such as 2:31 or 2m31s</source>
        <translation>&amp;Zeit, etwa 2:31 oder 2m31s</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Go to passage</source>
        <translation>Gehe zu Passage</translation>
    </message>
    <message>
        <source>Go to time</source>
        <translation>Gehe zu Zeit</translation>
    </message>
    <message>
        <source>Passage {number}</source>
        <translation>Passage {number}</translation>
    </message>
    <message>
        <source>That is not a number from 1 to {count}.</source>
        <translation>Das ist keine Zahl von 1 bis {count}.</translation>
    </message>
    <message>
        <source>That is not a time.</source>
        <translation>Das ist keine Zeit.</translation>
    </message>
    <message>
        <source>The last time in this episode is {time}.</source>
        <translation>Die letzte Zeit in dieser Episode ist {time}.</translation>
    </message>
</context>
<context>
    <name>HitHead</name>
    <message>
        <source>By show</source>
        <translation>Nach Podcast</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Sort hits</source>
        <translation>Treffer sortieren</translation>
    </message>
    <message>
        <source>Sort hits: {0}</source>
        <translation>Treffer sortieren: {0}</translation>
    </message>
</context>
<context>
    <name>HitListPane</name>
    <message numerus="yes">
        <source>Only the first %Ln word(s) of this search are looked for.</source>
        <translation>
            <numerusform>Nur das erste Wort dieser Suche wird gesucht.</numerusform>
            <numerusform>Nur die ersten %Ln Wörter dieser Suche werden gesucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln word(s) with * or ~ are looked for as such.</source>
        <translation>
            <numerusform>Nur das erste Wort mit * oder ~ wird als solches gesucht.</numerusform>
            <numerusform>Nur die ersten %Ln Wörter mit * oder ~ werden als solche gesucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>hits: {0}</source>
        <translation>Treffer: {0}</translation>
    </message>
</context>
<context>
    <name>HitListView</name>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>HitMessage</name>
    <message>
        <source>Did you mean {0}?</source>
        <translation>War {0} gemeint?</translation>
    </message>
</context>
<context>
    <name>HitPages</name>
    <message>
        <source>No matches. Try fewer or shorter words.</source>
        <translation>Keine Treffer. Mit weniger oder kürzeren Wörtern versuchen.</translation>
    </message>
    <message>
        <source>There is nothing to search yet. Add files first.</source>
        <translation>Noch gibt es nichts zu durchsuchen. Zuerst Dateien hinzufügen.</translation>
    </message>
    <message>
        <source>Type a word to look for.</source>
        <translation>Ein Suchwort eingeben.</translation>
    </message>
</context>
<context>
    <name>HitSteps</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>building the search index</source>
        <translation>Suchindex wird aufgebaut</translation>
    </message>
    <message>
        <source>index up to date</source>
        <translation>Suchindex aktuell</translation>
    </message>
    <message>
        <source>no search: {0}</source>
        <translation>keine Suche: {0}</translation>
    </message>
    <message>
        <source>the search index has been rebuilt</source>
        <translation>der Suchindex ist neu aufgebaut</translation>
    </message>
    <message>
        <source>tidying the search index</source>
        <translation>Suchindex wird aufgeräumt</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>No episodes yet.

Drop transcripts anywhere on this window, paste one, or choose them:</source>
        <translation>Noch keine Episoden.

Transkripte irgendwo auf dieses Fenster ziehen, eines einfügen oder auswählen:</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press keys…</source>
        <translation>Tasten drücken&#xa0;…</translation>
    </message>
    <message>
        <source>{0}: none</source>
        <translation>{0}: keine</translation>
    </message>
</context>
<context>
    <name>LaunchSession</name>
    <message>
        <source>This episode is not in the library.</source>
        <translation>Diese Episode ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>This link does not lead into the library.</source>
        <translation>Dieser Link führt nicht in die Bibliothek.</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Episode</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>{0}, sorted</source>
        <translation>{0}, sortiert</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>%Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode</numerusform>
            <numerusform>%Ln Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln Passage</numerusform>
            <numerusform>%Ln Passagen</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln line(s) · {0}</source>
        <translation>
            <numerusform>%Ln Zeile exportiert · {0}</numerusform>
            <numerusform>%Ln Zeilen exportiert · {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>No lines. A concordance needs a word to align on: try fewer words.</source>
        <translation>Keine Zeilen. Eine Konkordanz braucht ein Wort, an dem sie ausgerichtet wird: mit weniger Wörtern versuchen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading… {0}</source>
        <translation>Wird gelesen&#xa0;… {0}</translation>
    </message>
    <message>
        <source>The first {0}: search for more words to see all</source>
        <translation>Die ersten {0}: mehr Wörter suchen, um alle zu sehen</translation>
    </message>
    <message>
        <source>Type in the search bar to see every place where it is said, aligned.</source>
        <translation>In der Suchleiste suchen, um alle Stellen untereinander zu sehen.</translation>
    </message>
    <message>
        <source>{0} in {1} of {2}</source>
        <translation>{0} in {1} aus {2}</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>Fold all shows</source>
        <translation>Alle Podcasts einklappen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Podcast</translation>
    </message>
    <message>
        <source>Sort and filter episodes</source>
        <translation>Episoden sortieren und filtern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Unfold all shows</source>
        <translation>Alle Podcasts ausklappen</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Nur ungelesene</translation>
    </message>
    <message>
        <source>With timestamps only</source>
        <translation>Nur mit Zeitmarken</translation>
    </message>
</context>
<context>
    <name>Listed</name>
    <message numerus="yes">
        <source>%Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode</numerusform>
            <numerusform>%Ln Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>No show</source>
        <translation>Ohne Podcast</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>no timestamps</source>
        <translation>ohne Zeitmarken</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
</context>
<context>
    <name>ListeningActions</name>
    <message>
        <source>Attach audio…</source>
        <translation>Audio zuordnen&#xa0;…</translation>
    </message>
    <message>
        <source>Back 30 seconds</source>
        <translation>30 Sekunden zurück</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Find the audio again</source>
        <translation>Audio wiederfinden</translation>
    </message>
    <message>
        <source>Follow what is heard</source>
        <translation>Dem Gehörten folgen</translation>
    </message>
    <message>
        <source>Forget the audio shift</source>
        <translation>Audioversatz vergessen</translation>
    </message>
    <message>
        <source>Forward 30 seconds</source>
        <translation>30 Sekunden vor</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Nächste Passage</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Play selection</source>
        <translation>Auswahl abspielen</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Vorherige Passage</translation>
    </message>
    <message>
        <source>Remove audio</source>
        <translation>Audio entfernen</translation>
    </message>
    <message>
        <source>Remove your own time here</source>
        <translation>Eigene Zeit hier entfernen</translation>
    </message>
    <message>
        <source>Repeat selection</source>
        <translation>Auswahl wiederholen</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>This passage is heard now</source>
        <translation>Diese Passage ist jetzt zu hören</translation>
    </message>
</context>
<context>
    <name>ListeningSession</name>
    <message>
        <source>Attach audio…</source>
        <translation>Audio zuordnen&#xa0;…</translation>
    </message>
    <message>
        <source>heard now: {0}</source>
        <translation>zu hören: {0}</translation>
    </message>
    <message>
        <source>paused: {0}</source>
        <translation>angehalten: {0}</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>%Ln note(s) found</source>
        <translation>
            <numerusform>%Ln Notiz gefunden</numerusform>
            <numerusform>%Ln Notizen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach to the selection</source>
        <translation>Der Auswahl zuordnen</translation>
    </message>
    <message>
        <source>Copy words</source>
        <translation>Worte kopieren</translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation>Notiz bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Look for its words in the open episode</source>
        <translation>Ihre Worte in der geöffneten Episode suchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation>Im Transkript zeigen</translation>
    </message>
    <message>
        <source>These words are not in the open episode</source>
        <translation>Diese Worte stehen nicht in der geöffneten Episode</translation>
    </message>
    <message>
        <source>These words are not in the transcript now</source>
        <translation>Diese Worte stehen zurzeit nicht im Transkript</translation>
    </message>
    <message>
        <source>finding notes</source>
        <translation>Notizen wiederfinden</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode</numerusform>
            <numerusform>%Ln Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Zitatkorb</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln episode(s)</source>
        <translation>
            <numerusform>%Ln Episode durchsuchen</numerusform>
            <numerusform>%Ln Episoden durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Transcript Reader</source>
        <translation>Transcript Reader</translation>
    </message>
</context>
<context>
    <name>MarkdownField</name>
    <message>
        <source>**bold** {0}   *italic* {1}   - list   &gt; quote</source>
        <translation>**fett** {0}   *kursiv* {1}   - Liste   &gt; Zitat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note; Markdown is welcome</source>
        <translation>Notiz schreiben, gern mit Markdown</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Episode</source>
        <translation>&amp;Episode</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>Hö&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fens&amp;ter</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>NoteFiles</name>
    <message numerus="yes">
        <source>%Ln note(s) added</source>
        <translation>
            <numerusform>%Ln Notiz hinzugefügt</numerusform>
            <numerusform>%Ln Notizen hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add notes from a file</source>
        <translation>Notizen aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>All of these notes are here already</source>
        <translation>Alle diese Notizen sind schon da</translation>
    </message>
    <message>
        <source>Notes saved in {0}</source>
        <translation>Notizen gespeichert in {0}</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Notizen speichern</translation>
    </message>
    <message>
        <source>Web Annotation JSON (*.json *.jsonld)</source>
        <translation>Web-Annotation-JSON (*.json *.jsonld)</translation>
    </message>
    <message>
        <source>adding notes</source>
        <translation>Notizen hinzufügen</translation>
    </message>
</context>
<context>
    <name>NoteLinks</name>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Notizen filtern</translation>
    </message>
    <message>
        <source>No note matches the filter</source>
        <translation>Keine Notiz passt zum Filter</translation>
    </message>
    <message>
        <source>Nothing is marked in this episode yet. Select words, then choose Highlight or Add note.</source>
        <translation>In dieser Episode ist noch nichts markiert. Worte auswählen, dann „Markieren“ oder „Notiz hinzufügen“.</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select words, then choose Highlight or Add note.</source>
        <translation>Noch ist nichts markiert. Worte auswählen, dann „Markieren“ oder „Notiz hinzufügen“.</translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation>Welche Notizen aufgeführt sind</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Worte nicht gefunden</translation>
    </message>
    <message>
        <source>notes: {0}</source>
        <translation>Notizen: {0}</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Times to go to</source>
        <translation>Zeiten zum Anspringen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to chapter {0}</source>
        <translation>Gehe zu Kapitel {0}</translation>
    </message>
    <message>
        <source>Go to episode {0}</source>
        <translation>Gehe zu Episode {0}</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Gehe zu {0}</translation>
    </message>
    <message>
        <source>after the end, {0}</source>
        <translation>nach dem Ende, {0}</translation>
    </message>
</context>
<context>
    <name>Playback</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>The audio ends at {0}, before these words</source>
        <translation>Das Audio endet bei {0}, vor diesen Worten</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Audio needs a library that is missing here: {0}.</source>
        <translation>Für Audio fehlt hier eine Bibliothek: {0}.</translation>
    </message>
    <message>
        <source>Audio needs libraries that Qt does not find here; on Debian: apt install libxrandr2</source>
        <translation>Für Audio fehlen Qt hier Bibliotheken; unter Debian: apt install libxrandr2</translation>
    </message>
    <message>
        <source>Audio needs the audio extra: pip install &apos;transcript-reader[audio]&apos;</source>
        <translation>Audio braucht das Extra „audio“: pip install &apos;transcript-reader[audio]&apos;</translation>
    </message>
    <message>
        <source>Audio needs {0}, which is missing here; on Debian: apt install libpulse0</source>
        <translation>Für Audio fehlt hier {0}; unter Debian: apt install libpulse0</translation>
    </message>
    <message>
        <source>The audio device has gone. Play again to hear it on {0}.</source>
        <translation>Das Audiogerät ist weg. Noch einmal abspielen, um es über {0} zu hören.</translation>
    </message>
    <message>
        <source>There is no audio device. Connect one, then play again.</source>
        <translation>Es gibt kein Audiogerät. Eines anschließen, dann noch einmal abspielen.</translation>
    </message>
    <message>
        <source>{0} cannot be opened. Is it still there, and may it be read?</source>
        <translation>{0} lässt sich nicht öffnen. Ist die Datei noch da, und darf sie gelesen werden?</translation>
    </message>
    <message>
        <source>{0} cannot be played: it is damaged, or no audio file.</source>
        <translation>{0} lässt sich nicht abspielen: beschädigt oder keine Audiodatei.</translation>
    </message>
    <message>
        <source>{0} cannot be played: its codec is not known here, or a part is damaged.</source>
        <translation>{0} lässt sich nicht abspielen: Der Codec ist hier unbekannt, oder ein Teil ist beschädigt.</translation>
    </message>
    <message>
        <source>{0} cannot be played: there is no sound in it.</source>
        <translation>{0} lässt sich nicht abspielen: Es ist kein Ton darin.</translation>
    </message>
    <message>
        <source>{0} does not open: its disk does not respond. Try again when it does.</source>
        <translation>{0} lässt sich nicht öffnen: Das Laufwerk reagiert nicht. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{0} ends at {1} though it should last {2}: a part of the file is missing.</source>
        <translation>{0} endet bei {1}, obwohl es {2} dauern sollte: Ein Teil der Datei fehlt.</translation>
    </message>
    <message>
        <source>{0} stopped at {1}: the file or the audio device does not respond.</source>
        <translation>{0} brach bei {1} ab: Die Datei oder das Audiogerät reagiert nicht.</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>Playing</name>
    <message>
        <source>No passage after this has a time</source>
        <translation>Danach hat keine Passage eine Zeit</translation>
    </message>
    <message>
        <source>No passage before this has a time</source>
        <translation>Davor hat keine Passage eine Zeit</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wiedergabe läuft</translation>
    </message>
    <message>
        <source>The transcript has no time before this</source>
        <translation>Davor hat das Transkript keine Zeit</translation>
    </message>
</context>
<context>
    <name>PopoverRow</name>
    <message>
        <source>Forget this search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Open the last episode at start</source>
        <translation>Beim Start die letzte Episode öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Remember searches</source>
        <translation>Suchverlauf &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Search in</source>
        <translation>S&amp;uchen in</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fens&amp;ter</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>This episode</source>
        <translation>Diese Episode</translation>
    </message>
</context>
<context>
    <name>PrintSession</name>
    <message>
        <source>Making the pages…</source>
        <translation>Seiten werden erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker geschickt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This printer does not print. Choose another one.</source>
        <translation>Dieser Drucker druckt nicht. Einen anderen wählen.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Adding to the library</source>
        <translation>Hinzufügen zur Bibliothek</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Dateien werden durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>What is added stays</source>
        <translation>Schon Hinzugefügtes bleibt</translation>
    </message>
    <message>
        <source>{0} of {1} files</source>
        <translation>{0} von {1} Dateien</translation>
    </message>
</context>
<context>
    <name>QuotingSession</name>
    <message>
        <source>Copied link · {0}</source>
        <translation>Link kopiert · {0}</translation>
    </message>
    <message>
        <source>Copied quote · {0}</source>
        <translation>Zitat kopiert · {0}</translation>
    </message>
    <message>
        <source>Copied web link · {0}</source>
        <translation>Weblink kopiert · {0}</translation>
    </message>
    <message>
        <source>Copied {0}</source>
        <translation>{0} kopiert</translation>
    </message>
    <message>
        <source>{0} (own time)</source>
        <translation>{0} (eigene Zeit)</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>a field of the table has no end</source>
        <translation>ein Feld der Tabelle hat kein Ende</translation>
    </message>
    <message>
        <source>a number in the JSON is too long</source>
        <translation>eine Zahl im JSON ist zu lang</translation>
    </message>
    <message>
        <source>front matter is nested too deeply</source>
        <translation>die Angaben am Anfang sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it was not read from a file</source>
        <translation>sie wurde aus keiner Datei gelesen</translation>
    </message>
    <message>
        <source>its file is no longer there</source>
        <translation>ihre Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>the JSON ends in the middle</source>
        <translation>das JSON endet mittendrin</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply</source>
        <translation>das JSON ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the XML defines or refers to more than itself</source>
        <translation>das XML definiert Entitäten oder verweist auf andere Dateien</translation>
    </message>
    <message>
        <source>the XML ends in the middle</source>
        <translation>das XML endet mittendrin</translation>
    </message>
    <message>
        <source>the XML holds half a character</source>
        <translation>im XML steht ein unvollständiges Zeichen</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the line that begins the transcript is missing</source>
        <translation>die Zeile fehlt, mit der das Transkript beginnt</translation>
    </message>
    <message>
        <source>the table has no columns for a time and a text</source>
        <translation>die Tabelle hat keine Spalten für eine Zeit und einen Text</translation>
    </message>
    <message>
        <source>there are labels or times but no words with them</source>
        <translation>es gibt Kürzel oder Zeiten, aber keine Wörter dazu</translation>
    </message>
    <message>
        <source>there are no chapters in this file</source>
        <translation>in dieser Datei sind keine Kapitel</translation>
    </message>
    <message>
        <source>there are no episodes in this feed</source>
        <translation>in diesem Feed sind keine Episoden</translation>
    </message>
    <message>
        <source>there are no words in this document</source>
        <translation>in diesem Dokument stehen keine Wörter</translation>
    </message>
    <message>
        <source>there are no words in this file</source>
        <translation>in dieser Datei stehen keine Wörter</translation>
    </message>
    <message>
        <source>there are no words in this transcript</source>
        <translation>in diesem Transkript stehen keine Wörter</translation>
    </message>
    <message>
        <source>there is a header but no cue below it</source>
        <translation>es gibt einen Kopf, aber keinen Untertitel darunter</translation>
    </message>
    <message>
        <source>there is a header but no transcript below it</source>
        <translation>es gibt einen Kopf, aber kein Transkript darunter</translation>
    </message>
    <message>
        <source>there is a heading but no words below it</source>
        <translation>es gibt eine Überschrift, aber keine Wörter darunter</translation>
    </message>
    <message>
        <source>these are chapters: keep them beside their transcript, which is the file to add</source>
        <translation>dies sind Kapitel: neben dem Transkript liegen lassen und dieses hinzufügen</translation>
    </message>
    <message>
        <source>this Word document has entities, which are not read</source>
        <translation>dieses Word-Dokument hat Entitäten, die nicht gelesen werden</translation>
    </message>
    <message>
        <source>this Word document is damaged</source>
        <translation>dieses Word-Dokument ist beschädigt</translation>
    </message>
    <message>
        <source>this Word document is far larger than its file</source>
        <translation>dieses Word-Dokument ist viel größer als seine Datei</translation>
    </message>
    <message>
        <source>this file is larger than 256 MB, too large for a transcript</source>
        <translation>diese Datei ist größer als 256 MB, zu groß für ein Transkript</translation>
    </message>
    <message>
        <source>this file is larger than 32 MB, too large for one about an episode</source>
        <translation>diese Datei ist größer als 32 MB, zu groß für Angaben zu einer Episode</translation>
    </message>
    <message>
        <source>this is JSON, but it says nothing about a video</source>
        <translation>dies ist JSON, sagt aber nichts über ein Video</translation>
    </message>
    <message>
        <source>this is JSON, but not a transcript that can be read</source>
        <translation>dies ist JSON, aber kein lesbares Transkript</translation>
    </message>
    <message>
        <source>this is XML, but not a transcript that can be read</source>
        <translation>dies ist XML, aber kein lesbares Transkript</translation>
    </message>
    <message>
        <source>this is a 7z archive</source>
        <translation>dies ist ein 7z-Archiv</translation>
    </message>
    <message>
        <source>this is a BMP image</source>
        <translation>dies ist ein BMP-Bild</translation>
    </message>
    <message>
        <source>this is a FLAC sound file</source>
        <translation>dies ist eine FLAC-Tondatei</translation>
    </message>
    <message>
        <source>this is a GIF image</source>
        <translation>dies ist ein GIF-Bild</translation>
    </message>
    <message>
        <source>this is a HEIF image</source>
        <translation>dies ist ein HEIF-Bild</translation>
    </message>
    <message>
        <source>this is a JPEG image</source>
        <translation>dies ist ein JPEG-Bild</translation>
    </message>
    <message>
        <source>this is a Matroska or WebM file</source>
        <translation>dies ist eine Matroska- oder WebM-Datei</translation>
    </message>
    <message>
        <source>this is a PDF document</source>
        <translation>dies ist ein PDF-Dokument</translation>
    </message>
    <message>
        <source>this is a PNG image</source>
        <translation>dies ist ein PNG-Bild</translation>
    </message>
    <message>
        <source>this is a PowerPoint presentation</source>
        <translation>dies ist eine PowerPoint-Präsentation</translation>
    </message>
    <message>
        <source>this is a Praat file, which is not read yet</source>
        <translation>dies ist eine Praat-Datei, die noch nicht gelesen wird</translation>
    </message>
    <message>
        <source>this is a RAR archive</source>
        <translation>dies ist ein RAR-Archiv</translation>
    </message>
    <message>
        <source>this is a TIFF image</source>
        <translation>dies ist ein TIFF-Bild</translation>
    </message>
    <message>
        <source>this is a WAV sound file</source>
        <translation>dies ist eine WAV-Tondatei</translation>
    </message>
    <message>
        <source>this is a WebP image</source>
        <translation>dies ist ein WebP-Bild</translation>
    </message>
    <message>
        <source>this is a ZIP archive</source>
        <translation>dies ist ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>this is a bzip2 archive</source>
        <translation>dies ist ein bzip2-Archiv</translation>
    </message>
    <message>
        <source>this is a feed, not a transcript</source>
        <translation>dies ist ein Feed, kein Transkript</translation>
    </message>
    <message>
        <source>this is a font</source>
        <translation>dies ist eine Schriftdatei</translation>
    </message>
    <message>
        <source>this is a gzip archive</source>
        <translation>dies ist ein gzip-Archiv</translation>
    </message>
    <message>
        <source>this is a program</source>
        <translation>dies ist ein Programm</translation>
    </message>
    <message>
        <source>this is a tar archive</source>
        <translation>dies ist ein tar-Archiv</translation>
    </message>
    <message>
        <source>this is a zstd archive</source>
        <translation>dies ist ein zstd-Archiv</translation>
    </message>
    <message>
        <source>this is about a playlist, not about one episode</source>
        <translation>dies betrifft eine Wiedergabeliste, nicht eine Episode</translation>
    </message>
    <message>
        <source>this is an AAC sound file</source>
        <translation>dies ist eine AAC-Tondatei</translation>
    </message>
    <message>
        <source>this is an AVI video</source>
        <translation>dies ist ein AVI-Video</translation>
    </message>
    <message>
        <source>this is an EPUB book</source>
        <translation>dies ist ein EPUB-Buch</translation>
    </message>
    <message>
        <source>this is an Excel workbook</source>
        <translation>dies ist eine Excel-Mappe</translation>
    </message>
    <message>
        <source>this is an M4A sound file</source>
        <translation>dies ist eine M4A-Tondatei</translation>
    </message>
    <message>
        <source>this is an MP3 sound file</source>
        <translation>dies ist eine MP3-Tondatei</translation>
    </message>
    <message>
        <source>this is an MP4 file</source>
        <translation>dies ist eine MP4-Datei</translation>
    </message>
    <message>
        <source>this is an Ogg sound file</source>
        <translation>dies ist eine Ogg-Tondatei</translation>
    </message>
    <message>
        <source>this is an OpenDocument file</source>
        <translation>dies ist eine OpenDocument-Datei</translation>
    </message>
    <message>
        <source>this is an RTF document</source>
        <translation>dies ist ein RTF-Dokument</translation>
    </message>
    <message>
        <source>this is an SQLite database</source>
        <translation>dies ist eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>this is an icon</source>
        <translation>dies ist eine Symboldatei</translation>
    </message>
    <message>
        <source>this is an old Office document</source>
        <translation>dies ist ein altes Office-Dokument</translation>
    </message>
    <message>
        <source>this is an xz archive</source>
        <translation>dies ist ein xz-Archiv</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>dies ist keine Datei</translation>
    </message>
    <message>
        <source>this is not a text file</source>
        <translation>dies ist keine Textdatei</translation>
    </message>
    <message>
        <source>this is not a transcript format that can be read</source>
        <translation>dieses Transkriptformat ist nicht lesbar</translation>
    </message>
    <message>
        <source>this page holds no transcript</source>
        <translation>auf dieser Seite steht kein Transkript</translation>
    </message>
    <message>
        <source>this page is nested too deeply to be read</source>
        <translation>diese Seite ist zu tief verschachtelt, um gelesen zu werden</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Episode</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Podcast</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Added to the library</source>
        <translation>Zur Bibliothek hinzugefügt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>SavedSearchesPane</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>{0}, hits: {1}</source>
        <translation>{0}, Treffer: {1}</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>This episode</source>
        <translation>Diese Episode</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Wo gesucht wird</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SearchFrame</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Matches: {0}</source>
        <translation>Treffer: {0}</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Recent searches, and how to search</source>
        <translation>Letzte Suchen und Suchhilfe</translation>
    </message>
</context>
<context>
    <name>SearchPopover</name>
    <message>
        <source>Clear history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Suchhilfe</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Recent searches, and how to search</source>
        <translation>Letzte Suchen und Suchhilfe</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>{0}: press Down</source>
        <translation>{0}: Pfeil nach unten drücken</translation>
    </message>
</context>
<context>
    <name>SearchSession</name>
    <message>
        <source>Preparing the search index…</source>
        <translation>Suchindex wird vorbereitet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>SearchTools</name>
    <message>
        <source>Saved search · {0}</source>
        <translation>Suche gespeichert · {0}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A ?} closes nothing, at character {0}.</source>
        <translation>Ein ?} schließt nichts, bei Zeichen {0}.</translation>
    </message>
    <message>
        <source>A field is a name alone, such as {title}, at character {0}.</source>
        <translation>Ein Feld ist nur ein Name wie {title}, bei Zeichen {0}.</translation>
    </message>
    <message>
        <source>A field&apos;s name is missing, at character {0}.</source>
        <translation>Es fehlt der Name eines Feldes, bei Zeichen {0}.</translation>
    </message>
    <message>
        <source>A template has at most {0} characters.</source>
        <translation>Eine Vorlage hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A {? stands inside another one, at character {0}.</source>
        <translation>Ein {? steht in einem anderen, bei Zeichen {0}.</translation>
    </message>
    <message>
        <source>A } closes nothing, at character {0}: write }} for a brace.</source>
        <translation>Eine } schließt nichts, bei Zeichen {0}: für eine Klammer }} schreiben.</translation>
    </message>
    <message>
        <source>No field stands between {? and ?}, at character {0}.</source>
        <translation>Zwischen {? und ?} steht kein Feld, bei Zeichen {0}.</translation>
    </message>
    <message>
        <source>The audio {0} is not there. Put it back, or attach it again.</source>
        <translation>Das Audio {0} ist nicht da. Die Datei zurücklegen oder neu zuordnen.</translation>
    </message>
    <message>
        <source>The transcript has changed. Open it again.</source>
        <translation>Das Transkript hat sich geändert. Es noch einmal öffnen.</translation>
    </message>
    <message>
        <source>The transcript has {0} after this passage: its time must be earlier.</source>
        <translation>Das Transkript hat {0} nach dieser Passage: Ihre Zeit muss früher sein.</translation>
    </message>
    <message>
        <source>The transcript has {0} before this passage: its time must be later.</source>
        <translation>Das Transkript hat {0} vor dieser Passage: Ihre Zeit muss später sein.</translation>
    </message>
    <message>
        <source>The { at character {0} is never closed: write {{ for a brace.</source>
        <translation>Die { bei Zeichen {0} wird nie geschlossen: für eine Klammer {{ schreiben.</translation>
    </message>
    <message>
        <source>The {? at character {0} is never closed: write ?}.</source>
        <translation>Das {? bei Zeichen {0} wird nie geschlossen: mit ?} schließen.</translation>
    </message>
    <message>
        <source>There is no field {0}, at character {1}.</source>
        <translation>Es gibt kein Feld {0}, bei Zeichen {1}.</translation>
    </message>
    <message>
        <source>This episode is no longer in the library.</source>
        <translation>Diese Episode ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>This passage has a time in the transcript, which stays.</source>
        <translation>Diese Passage hat im Transkript eine Zeit; die bleibt.</translation>
    </message>
    <message>
        <source>This passage has no words.</source>
        <translation>Diese Passage hat keine Worte.</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the audio file itself.</source>
        <translation>{0} ist ein Ordner: die Audiodatei selbst auswählen.</translation>
    </message>
    <message>
        <source>{0} is not a file.</source>
        <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{0} is not called as audio is ({1}).</source>
        <translation>{0} hat keine Endung von Audiodateien ({1}).</translation>
    </message>
    <message>
        <source>{0}: there is no such file.</source>
        <translation>{0}: Diese Datei gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Speakers: {0}</source>
        <translation>Sprecher: {0}</translation>
    </message>
</context>
<context>
    <name>ShiftSign</name>
    <message>
        <source>Forget that {0} is heard at {1}</source>
        <translation>Vergessen, dass {0} bei {1} zu hören ist</translation>
    </message>
    <message>
        <source>The sound is shifted by {0} here</source>
        <translation>Audioversatz hier: {0}</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Press the new keys. Backspace removes them, Esc cancels.</source>
        <translation>Neue Tasten drücken. Rücktaste entfernt sie, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset: {0}</source>
        <translation>Zurücksetzen: {0}</translation>
    </message>
    <message>
        <source>Use it for “{0}”</source>
        <translation>Für „{0}“ verwenden</translation>
    </message>
    <message>
        <source>{0} is for typing. Press it with Ctrl or Alt.</source>
        <translation>{0} dient zum Schreiben. Mit Strg oder Alt drücken.</translation>
    </message>
    <message>
        <source>{0} is “{1}” already.</source>
        <translation>{0} gehört schon zu „{1}“.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgeführt ist</translation>
    </message>
</context>
<context>
    <name>SpeakersDialog</name>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>The source names no speakers.</source>
        <translation>Die Quelle nennt keine Sprecher.</translation>
    </message>
    <message>
        <source>Two labels with the same name are shown as one person.</source>
        <translation>Zwei Kürzel mit demselben Namen erscheinen als eine Person.</translation>
    </message>
    <message>
        <source>Where the names apply</source>
        <translation>Wo die Namen gelten</translation>
    </message>
</context>
<context>
    <name>SpeakersQuestion</name>
    <message numerus="yes">
        <source>%Ln selected episode(s)</source>
        <translation>
            <numerusform>%Ln ausgewählte Episode</numerusform>
            <numerusform>%Ln ausgewählte Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln episode(s) of {0}</source>
        <translation>
            <numerusform>Die eine Episode von {0}</numerusform>
            <numerusform>Alle %Ln Episoden von {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>This episode</source>
        <translation>Diese Episode</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation>Geschwindigkeit: {0}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Indexing</source>
        <translation>Suchindex</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>What the template makes</source>
        <translation>Was die Vorlage ergibt</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Add a template to copy quotes in your own form.</source>
        <translation>Eine Vorlage hinzufügen, um Zitate in eigener Form zu kopieren.</translation>
    </message>
    <message>
        <source>Another template has this name.</source>
        <translation>Eine andere Vorlage heißt so.</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>Die Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>My quote</source>
        <translation>Mein Zitat</translation>
    </message>
    <message>
        <source>My quote {0}</source>
        <translation>Mein Zitat {0}</translation>
    </message>
    <message>
        <source>Open an episode to see the result.</source>
        <translation>Eine Episode öffnen, um das Ergebnis zu sehen.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Templates for quotes</source>
        <translation>Vorlagen für Zitate</translation>
    </message>
    <message>
        <source>What stands between {? and ?} is left out where a field is empty.</source>
        <translation>Was zwischen {? und ?} steht, entfällt, wo ein Feld leer ist.</translation>
    </message>
    <message>
        <source>{0} (error)</source>
        <translation>{0} (Fehler)</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Time in the episode</source>
        <translation>Zeit in der Episode</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} von {2}</translation>
    </message>
</context>
<context>
    <name>TimestampGutter</name>
    <message>
        <source>Timestamps</source>
        <translation>Zeitmarken</translation>
    </message>
    <message>
        <source>Your own time for this passage</source>
        <translation>Eigene Zeit für diese Passage</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Text und Farben</translation>
    </message>
</context>
<context>
    <name>TranscriptPane</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
</context>
<context>
    <name>TypographyForm</name>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> lines</source>
        <translation> Zeilen</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;Schriftart</translation>
    </message>
    <message>
        <source>&amp;Line height</source>
        <translation>&amp;Zeilenhöhe</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>At every passage</source>
        <translation>An jeder Passage</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>Neben dem Text</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>In front of the words</source>
        <translation>Vor den Worten</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Line len&amp;gth</source>
        <translation>Zeilen&amp;länge</translation>
    </message>
    <message>
        <source>Monospaced</source>
        <translation>Feste Breite</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Sans-serif</source>
        <translation>Serifenlos</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Space between &amp;passages</source>
        <translation>Abstand zwischen &amp;Passagen</translation>
    </message>
    <message>
        <source>Speakers in c&amp;olour</source>
        <translation>Sprecher in F&amp;arbe</translation>
    </message>
    <message>
        <source>Speakers’ &amp;names</source>
        <translation>&amp;Namen der Sprecher</translation>
    </message>
    <message>
        <source>T&amp;imestamps</source>
        <translation>Ze&amp;itmarken</translation>
    </message>
    <message>
        <source>Where you point</source>
        <translation>Unter dem Mauszeiger</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Back to what is heard</source>
        <translation>Zurück zum Gehörten</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Select at most {0} episodes to open them in windows</source>
        <translation>Höchstens {0} Episoden auswählen, um sie in Fenstern zu öffnen</translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation>Im Transkript zeigen</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>Transcript Reader</source>
        <translation>Transcript Reader</translation>
    </message>
    <message>
        <source>{0} – Transcript Reader</source>
        <translation>{0} – Transcript Reader</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Note saved</source>
        <translation>Notiz gespeichert</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>_ChipButton</name>
    <message>
        <source>Remove this part of the search</source>
        <translation>Diesen Teil der Suche entfernen</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
</context>
</TS>

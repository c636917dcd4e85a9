<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>JournalWords</name>
    <message numerus="yes">
        <source>Merge of %Ln Event(s)</source>
        <translation>
            <numerusform>Merge of %Ln Event</numerusform>
            <numerusform>Merge of %Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verification of %Ln Event(s)</source>
        <translation>
            <numerusform>Verification of %Ln Event</numerusform>
            <numerusform>Verification of %Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removal of %Ln Event(s)</source>
        <translation>
            <numerusform>Removal of %Ln Event</numerusform>
            <numerusform>Removal of %Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::MergeDialog</name>
    <message numerus="yes">
        <source>Merge %Ln Event(s)</source>
        <translation>
            <numerusform>Merge %Ln Event</numerusform>
            <numerusform>Merge %Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s)</source>
        <translation>
            <numerusform>%1 of %Ln event</numerusform>
            <numerusform>%1 of %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undated left out</source>
        <translation>
            <numerusform>%Ln undated left out</numerusform>
            <numerusform>%Ln undated left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only possibly in range</source>
        <translation>
            <numerusform>%Ln only possibly in range</numerusform>
            <numerusform>%Ln only possibly in range</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) selected</source>
        <translation>
            <numerusform>%Ln event selected</numerusform>
            <numerusform>%Ln events selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) listed</source>
        <translation>
            <numerusform>%Ln event listed</numerusform>
            <numerusform>%Ln events listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>%Ln more…</numerusform>
            <numerusform>%Ln more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::ChartView</name>
    <message numerus="yes">
        <source>No edition of this series has a figure for its %1.</source>
        <translation>
            <numerusform>No edition of this series has a figure for its %1.</numerusform>
            <numerusform>No edition of this series has a figure for its %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n event(s) has a comparable figure for its %1.</source>
        <translation>
            <numerusform>None of the %n event has a comparable figure for its %1.</numerusform>
            <numerusform>None of the %n events has a comparable figure for its %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::ChipBar</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln only mentioned</source>
        <translation>
            <numerusform>+%Ln only mentioned</numerusform>
            <numerusform>+%Ln only mentioned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::EventCommands</name>
    <message numerus="yes">
        <source>%Ln problem(s) found in the archive. Your articles are not affected; import them into a new archive to be safe.</source>
        <translation>
            <numerusform>%Ln problem found in the archive. Your articles are not affected; import them into a new archive to be safe.</numerusform>
            <numerusform>%Ln problems found in the archive. Your articles are not affected; import them into a new archive to be safe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln Event(s)</source>
        <translation>
            <numerusform>Export %Ln Event</numerusform>
            <numerusform>Export %Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <translation>
            <numerusform>%1, %n selected</numerusform>
            <numerusform>%1, %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n event(s)</source>
        <translation>
            <numerusform>%1: %n event</numerusform>
            <numerusform>%1: %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation type="unfinished">
            <numerusform>%Ln more…</numerusform>
            <numerusform>%Ln more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::FileCommands</name>
    <message numerus="yes">
        <source>%Ln event(s) exported to %1</source>
        <translation>
            <numerusform>%Ln event exported to %1</numerusform>
            <numerusform>%Ln events exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::ImportDialog</name>
    <message numerus="yes">
        <source>Looking for files: %Ln found</source>
        <translation>
            <numerusform>Looking for files: %Ln found</numerusform>
            <numerusform>Looking for files: %Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new or changed article(s) imported</source>
        <translation>
            <numerusform>%Ln new or changed article imported</numerusform>
            <numerusform>%Ln new or changed articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) unchanged since the last import</source>
        <translation>
            <numerusform>%Ln article unchanged since the last import</numerusform>
            <numerusform>%Ln articles unchanged since the last import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them tell(s) of no event</source>
        <translation>
            <numerusform>%Ln of them tells of no event</numerusform>
            <numerusform>%Ln of them tell of no event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) in the archive now</source>
        <translation>
            <numerusform>%Ln event in the archive now</numerusform>
            <numerusform>%Ln events in the archive now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out:</source>
        <translation>
            <numerusform>%Ln file left out:</numerusform>
            <numerusform>%Ln files left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>eventarium::TimelineStrip</name>
    <message numerus="yes">
        <source>%1: %Ln event(s)</source>
        <translation>
            <numerusform>%1: %Ln event</numerusform>
            <numerusform>%1: %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) without a date. Click to see them.</source>
        <translation>
            <numerusform>%Ln event without a date. Click to see them.</numerusform>
            <numerusform>%Ln events without a date. Click to see them.</numerusform>
        </translation>
    </message>
</context>
</TS>

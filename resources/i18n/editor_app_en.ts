<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en">
<context>
    <name>ArcDiagram</name>
    <message numerus="yes">
        <source>%n place(s) to go to with the arrows.</source>
        <translation>
            <numerusform>%n place to go to with the arrows.</numerusform>
            <numerusform>%n places to go to with the arrows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveController</name>
    <message numerus="yes">
        <source>%n text(s) added</source>
        <translation>
            <numerusform>%n text added</numerusform>
            <numerusform>%n texts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be read.</source>
        <translation>
            <numerusform>%n more cannot be read.</numerusform>
            <numerusform>%n more cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) can be found.</source>
        <translation>
            <numerusform>%n text can be found.</numerusform>
            <numerusform>%n texts can be found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) removed from the archive.</source>
        <translation>
            <numerusform>%n text removed from the archive.</numerusform>
            <numerusform>%n texts removed from the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found in the archive for now: %n text(s) that an older version indexed.</source>
        <translation>
            <numerusform>Not found in the archive for now: %n text that an older version indexed.</numerusform>
            <numerusform>Not found in the archive for now: %n texts that an older version indexed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchivePanel</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Boilerplate</name>
    <message numerus="yes">
        <source>%n piece(s) struck through look like what a web page left behind.</source>
        <translation>
            <numerusform>%n piece struck through look like what a web page left behind.</numerusform>
            <numerusform>%n pieces struck through look like what a web page left behind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message numerus="yes">
        <source>%n place(s) differ.</source>
        <translation>
            <numerusform>%n place differs.</numerusform>
            <numerusform>%n places differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message numerus="yes">
        <source>Stock wording, in %n text(s)</source>
        <translation>
            <numerusform>Stock wording, in %n text</numerusform>
            <numerusform>Stock wording, in %n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierPanel</name>
    <message numerus="yes">
        <source>Said in %n earlier article(s)</source>
        <translation>
            <numerusform>Said in %n earlier article</numerusform>
            <numerusform>Said in %n earlier articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingSheet</name>
    <message numerus="yes">
        <source>%n character(s) cannot be read (�).</source>
        <translation>
            <numerusform>%n character cannot be read (�).</numerusform>
            <numerusform>%n characters cannot be read (�).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %n article(s)</source>
        <translation>
            <numerusform>Export %n article</numerusform>
            <numerusform>Export %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixEverywhere</name>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>Change %n place</numerusform>
            <numerusform>Change %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FurnitureSheet</name>
    <message numerus="yes">
        <source>Take out %n piece(s)</source>
        <translation>
            <numerusform>Take out %n piece</numerusform>
            <numerusform>Take out %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n piece(s)</source>
        <translation>
            <numerusform>Put back %n piece</numerusform>
            <numerusform>Put back %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>exported %n time(s)</source>
        <translation>
            <numerusform>exported %n time</numerusform>
            <numerusform>exported %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseListController</name>
    <message numerus="yes">
        <source>%n wrong line(s) left out.</source>
        <translation>
            <numerusform>%n wrong line left out.</numerusform>
            <numerusform>%n wrong lines left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IgnorePopup</name>
    <message numerus="yes">
        <source>In this article (%n place(s))</source>
        <translation>
            <numerusform>In this article (%n place)</numerusform>
            <numerusform>In this article (%n places)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportNotices</name>
    <message numerus="yes">
        <source>This is the text before %n tracked change(s).</source>
        <translation>
            <numerusform>This is the text before %n tracked change.</numerusform>
            <numerusform>This is the text before %n tracked changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n tracked change(s); this is the text with all of them.</source>
        <translation>
            <numerusform>The file has %n tracked change; this is the text with all of them.</numerusform>
            <numerusform>The file has %n tracked changes; this is the text with all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) came with the file.</source>
        <translation>
            <numerusform>%n comment came with the file.</numerusform>
            <numerusform>%n comments came with the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n file(s) not taken in: you stopped the reading.</source>
        <translation>
            <numerusform>%n file not taken in: you stopped the reading.</numerusform>
            <numerusform>%n files not taken in: you stopped the reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to read.</source>
        <translation>
            <numerusform>%n more to read.</numerusform>
            <numerusform>%n more to read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{title}” is taken over: %n text(s) are new here.</source>
        <translation>
            <numerusform>“{title}” is taken over: %n text is new here.</numerusform>
            <numerusform>“{title}” is taken over: %n texts are new here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n names</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n posts</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n place(s)</source>
        <translation>
            <numerusform>Apply to %n place</numerusform>
            <numerusform>Apply to %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldIndex</name>
    <message numerus="yes">
        <source>Not found for now: %n text(s) that an older version indexed.</source>
        <translation>
            <numerusform>Not found for now: %n text that an older version indexed.</numerusform>
            <numerusform>Not found for now: %n texts that an older version indexed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatsPanel</name>
    <message numerus="yes">
        <source>%n repeat(s) in this text</source>
        <translation>
            <numerusform>%n repeat in this text</numerusform>
            <numerusform>%n repeats in this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) said in earlier articles</source>
        <translation>
            <numerusform>%n passage said in earlier articles</numerusform>
            <numerusform>%n passages said in earlier articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingNotice</name>
    <message numerus="yes">
        <source>The house list has %n request(s) waiting for you.</source>
        <translation>
            <numerusform>The house list has %n request waiting for you.</numerusform>
            <numerusform>The house list has %n requests waiting for you.</numerusform>
        </translation>
    </message>
</context>
</TS>
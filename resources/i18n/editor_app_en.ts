<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en">
<context>
    <name>Alerting</name>
    <message numerus="yes">
        <source>Waiting for your approval: %n</source>
        <translation>
            <numerusform>Waiting for your approval: %n</numerusform>
            <numerusform>Waiting for your approval: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArcDiagram</name>
    <message numerus="yes">
        <source>%n repeat(s). Move with the arrow keys.</source>
        <translation>
            <numerusform>%n repeat. Move with the arrow keys.</numerusform>
            <numerusform>%n repeats. Move with the arrow keys.</numerusform>
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
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read.</source>
        <translation>
            <numerusform>%n more could not be read.</numerusform>
            <numerusform>%n more could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) can now be found.</source>
        <translation>
            <numerusform>%n text can now be found.</numerusform>
            <numerusform>%n texts can now be found.</numerusform>
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
        <source>%n text(s) of the archive cannot be found until indexed again.</source>
        <translation>
            <numerusform>%n text of the archive cannot be found until indexed again.</numerusform>
            <numerusform>%n texts of the archive cannot be found until indexed again.</numerusform>
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
    <name>ArticleHeader</name>
    <message numerus="yes">
        <source>exported %n time(s)</source>
        <translation>
            <numerusform>exported %n time</numerusform>
            <numerusform>exported %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message numerus="yes">
        <source>{when}: %n article(s)</source>
        <translation>
            <numerusform>{when}: %n article</numerusform>
            <numerusform>{when}: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message numerus="yes">
        <source>Waiting for you: %n</source>
        <translation>
            <numerusform>Waiting for you: %n</numerusform>
            <numerusform>Waiting for you: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Boilerplate</name>
    <message numerus="yes">
        <source>%n passage(s) struck through as web page leftovers.</source>
        <translation>
            <numerusform>%n passage struck through as web page leftovers.</numerusform>
            <numerusform>%n passages struck through as web page leftovers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoilerplateDialog</name>
    <message numerus="yes">
        <source>Remove %n passage(s)</source>
        <translation>
            <numerusform>Remove %n passage</numerusform>
            <numerusform>Remove %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n passage(s)</source>
        <translation>
            <numerusform>Put back %n passage</numerusform>
            <numerusform>Put back %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>Keep line {line}, delete %n</source>
        <translation>
            <numerusform>Keep line {line}, delete %n</numerusform>
            <numerusform>Keep line {line}, delete %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message numerus="yes">
        <source>%n term(s), which come before those of the house</source>
        <translation>
            <numerusform>%n term, which come before those of the house</numerusform>
            <numerusform>%n terms, which come before those of the house</numerusform>
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
        <source>In %n earlier article(s)</source>
        <translation>
            <numerusform>In %n earlier article</numerusform>
            <numerusform>In %n earlier articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
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
    <name>FixEverywhereDialog</name>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>Change %n place</numerusform>
            <numerusform>Change %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fixing</name>
    <message numerus="yes">
        <source>Kept one passage, deleted %n.</source>
        <translation>
            <numerusform>Kept one passage, deleted %n.</numerusform>
            <numerusform>Kept one passage, deleted %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) are here again.</source>
        <translation>
            <numerusform>%n passage are here again.</numerusform>
            <numerusform>%n passages are here again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: “{new}”, in %n place(s).</source>
        <translation>
            <numerusform>Written: “{new}”, in %n place.</numerusform>
            <numerusform>Written: “{new}”, in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{old}” stands again, in %n place(s).</source>
        <translation>
            <numerusform>“{old}” stands again, in %n place.</numerusform>
            <numerusform>“{old}” stands again, in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
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
        <source>%n file(s) not imported: you stopped.</source>
        <translation>
            <numerusform>%n file not imported: you stopped.</numerusform>
            <numerusform>%n files not imported: you stopped.</numerusform>
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
        <source>“{title}” imported with %n new revision(s).</source>
        <translation>
            <numerusform>“{title}” imported with %n new revision.</numerusform>
            <numerusform>“{title}” imported with %n new revisions.</numerusform>
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
        <source>%n text(s) cannot be found until indexed again.</source>
        <translation>
            <numerusform>%n text cannot be found until indexed again.</numerusform>
            <numerusform>%n texts cannot be found until indexed again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>All %n places here</source>
        <translation>
            <numerusform>All %n places here</numerusform>
            <numerusform>All %n places here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>An embargo is over; %n text(s) may go out now.</source>
        <translation>
            <numerusform>An embargo is over; %n text may go out now.</numerusform>
            <numerusform>An embargo is over; %n texts may go out now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due now: %n text(s).</source>
        <translation>
            <numerusform>Due now: %n text.</numerusform>
            <numerusform>Due now: %n texts.</numerusform>
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
        <source>%n passage(s) from earlier articles</source>
        <translation>
            <numerusform>%n passage from earlier articles</numerusform>
            <numerusform>%n passages from earlier articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>The audit trail does not hold: %n fault(s).</source>
        <translation>
            <numerusform>The audit trail does not hold: %n fault.</numerusform>
            <numerusform>The audit trail does not hold: %n faults.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingSteps</name>
    <message numerus="yes">
        <source>%n error(s) still open: fix this one, or ignore it with a reason.</source>
        <translation>
            <numerusform>%n error still open: fix this one, or ignore it with a reason.</numerusform>
            <numerusform>%n errors still open: fix this one, or ignore it with a reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message numerus="yes">
        <source>Checklist of the house: %n to tick</source>
        <translation>
            <numerusform>Checklist of the house: %n to tick</numerusform>
            <numerusform>Checklist of the house: %n to tick</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n place(s) pinned</source>
        <translation>
            <numerusform>%n place pinned</numerusform>
            <numerusform>%n places pinned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the text</source>
        <translation>
            <numerusform>%n change in the text</numerusform>
            <numerusform>%n changes in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) open</source>
        <translation>
            <numerusform>%n error open</numerusform>
            <numerusform>%n errors open</numerusform>
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
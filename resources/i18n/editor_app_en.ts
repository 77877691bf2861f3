<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en">
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
    <name>Pane</name>
    <message numerus="yes">
        <source>%n line(s) look like what a web page left behind.</source>
        <translation>
            <numerusform>%n line looks like what a web page left behind.</numerusform>
            <numerusform>%n lines look like what a web page left behind.</numerusform>
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
</TS>
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About Editor App</source>
        <translation>关于 Editor App</translation>
    </message>
    <message>
        <source>A desk for people who edit press releases and news for a living.</source>
        <translation>为新闻稿与新闻编辑准备的工作台。</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>The text of this licence did not come with the part.</source>
        <translation>此组件没有附带许可证全文。</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>组件及其许可证</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL 3: its libraries are files of their own, and other builds of them can take their place.</source>
        <translation>Qt 按 LGPL 3 使用：其库文件独立存放，可以换成自行编译的版本。</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>{step}: this is not undone here.</source>
        <translation>{step}：此步骤无法在这里撤销。</translation>
    </message>
    <message>
        <source>{step}. To go back, choose “{other}” in the menu of the state.</source>
        <translation>{step}。如需退回，请在状态菜单中选择“{other}”。</translation>
    </message>
    <message>
        <source>Undo {key}</source>
        <translation>撤销 {key}</translation>
    </message>
    <message>
        <source>{command}: {act}</source>
        <translation>{command}：{act}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>The text is not the one you changed. What was done before is in History.</source>
        <translation>正文已不是您修改的那一版，此前的操作见“历史”。</translation>
    </message>
    <message>
        <source>Not done: {act}.</source>
        <translation>未执行：{act}。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>The text cannot be changed now, so this is not taken back.</source>
        <translation>正文现在不能修改，此操作未撤销。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>The text cannot be changed now, so this is not done again.</source>
        <translation>正文现在不能修改，此操作未重做。</translation>
    </message>
</context>
<context>
    <name>Alerting</name>
    <message numerus="yes">
        <source>Waiting for your approval: %n</source>
        <translation>
            <numerusform>等您批准：%n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>“{words}” is ignored in every article from now on.</source>
        <translation>今后所有稿件都将忽略“{words}”。</translation>
    </message>
    <message>
        <source>Refused. “{words}” stays ignored only where the editor ignored it.</source>
        <translation>已拒绝。“{words}”仍在提出请求的稿件中忽略。</translation>
    </message>
    <message>
        <source>“{term}” accepted.</source>
        <translation>“{term}”已采纳。</translation>
    </message>
    <message>
        <source>“{term}” refused.</source>
        <translation>“{term}”已拒绝。</translation>
    </message>
</context>
<context>
    <name>ApprovalPage</name>
    <message>
        <source>&amp;Mark changes</source>
        <translation>标出修改(&amp;M)</translation>
    </message>
    <message>
        <source>since you read it</source>
        <translation>自您阅读之后</translation>
    </message>
    <message>
        <source>since the last approval</source>
        <translation>自上次批准之后</translation>
    </message>
    <message>
        <source>since the last round</source>
        <translation>自上一轮之后</translation>
    </message>
    <message>
        <source>since it came in</source>
        <translation>自收稿之后</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>对比起点</translation>
    </message>
    <message>
        <source>As it will be published</source>
        <translation>发布效果</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处修改</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处修改</translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation>{name}（{key}）</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>People may approve their own work now. “People and policies” ends that.</source>
        <translation>现在可以批准本人稿件了。如要取消，请到“人员与制度”。</translation>
    </message>
</context>
<context>
    <name>ArcDiagram</name>
    <message>
        <source>Repeats over the length of the text</source>
        <translation>全文重复分布</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s). Move with the arrow keys.</source>
        <translation>
            <numerusform>共 %n 处，可用方向键前往。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveController</name>
    <message>
        <source>Adding texts</source>
        <translation>正在加入文本</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>正在编制索引</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Many texts in one file</source>
        <translation>一个文件中的多篇文本</translation>
    </message>
    <message>
        <source>Add to the archive</source>
        <translation>加入存档库</translation>
    </message>
    <message>
        <source>The archive is already busy.</source>
        <translation>存档库正在处理。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation>请等它完成，或将其停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) added</source>
        <translation>
            <numerusform>已加入 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 篇有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n 篇原已存在</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {done} Add the same files again to continue.</source>
        <translation>已停止：{done} 再次加入相同内容即可继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read.</source>
        <translation>
            <numerusform>另有 %n 篇无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) can now be found.</source>
        <translation>
            <numerusform>可检索 %n 篇文本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) removed from the archive.</source>
        <translation>
            <numerusform>已从存档库移除 %n 篇。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of the archive cannot be found until indexed again.</source>
        <translation>
            <numerusform>有 %n 篇由旧版本编制索引，暂时检索不到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Index them now</source>
        <translation>立即重建索引</translation>
    </message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>Texts of the archive</source>
        <translation>存档库中的文本</translation>
    </message>
</context>
<context>
    <name>ArchiveModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchivePanel</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} words</source>
        <translation>{words} 词</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>检索存档库</translation>
    </message>
    <message>
        <source>Remove the selected texts from the archive</source>
        <translation>把所选文本移出存档库</translation>
    </message>
</context>
<context>
    <name>ArchivedDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ArticleDisplay</name>
    <message>
        <source>Sent back by {name}, {when}: “{reason}”</source>
        <translation>{name} 于 {when} 退回此稿：“{reason}”</translation>
    </message>
    <message>
        <source>Ne&amp;xt place</source>
        <translation>下一处(&amp;X)</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Comments on the headline: {numbers}</source>
        <translation>标题的批注：{numbers}</translation>
    </message>
    <message numerus="yes">
        <source>exported %n time(s)</source>
        <translation>
            <numerusform>已导出 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>correction, version {number}</source>
        <translation>更正，第 {number} 版</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln 词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>embargo {when}</source>
        <translation>禁发至 {when}</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>editing: {name}</source>
        <translation>{name} 正在处理</translation>
    </message>
    <message>
        <source>approved by {name}, waits for a second</source>
        <translation>{name} 已批准，待第二人批准</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>来自 {name}</translation>
    </message>
    <message>
        <source>due: {when}</source>
        <translation>截稿：{when}</translation>
    </message>
    <message>
        <source>priority: {priority}</source>
        <translation>优先级：{priority}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>There is no open finding in hand to ignore.</source>
        <translation>当前没有可忽略的未处理问题。</translation>
    </message>
    <message>
        <source>The finding in hand has no two passages to compare.</source>
        <translation>当前问题没有可对比的两处文字。</translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>{when}: damaged</source>
        <translation>{when}：已损坏</translation>
    </message>
    <message numerus="yes">
        <source>{when}: %n article(s)</source>
        <translation>
            <numerusform>{when}：%n 篇稿件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The database as it is now is kept beside the restored one. What was saved after the backup is only in the kept one.</source>
        <translation>现有数据库会保留在恢复后的数据库旁边。备份之后保存的内容只在保留的那一份里。</translation>
    </message>
    <message>
        <source>There is no backup in the data folder yet.</source>
        <translation>数据文件夹中还没有备份。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>The queue by state and age</source>
        <translation>各状态稿件及其时间</translation>
    </message>
    <message>
        <source>{state}: {count}, of which {old} older than 7 days</source>
        <translation>{state}：{count} 篇，其中 {old} 篇超过 7 天</translation>
    </message>
</context>
<context>
    <name>BaseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>&amp;Open the first</source>
        <translation>打开第一篇(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for you: %n</source>
        <translation>
            <numerusform>等您处理：%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {count}, oldest {age}</source>
        <translation>{name}：{count} 篇，最早 {age}</translation>
    </message>
    <message>
        <source>Nobody has an article in hand.</source>
        <translation>没有人正在处理稿件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等您处理</translation>
    </message>
    <message>
        <source>The queue by state and age</source>
        <translation>各状态稿件及其时间</translation>
    </message>
    <message>
        <source>In hand, by person</source>
        <translation>各人在手稿件</translation>
    </message>
    <message>
        <source>From light to dark: up to 4 hours, a day, 3 days, 7 days, longer</source>
        <translation>由浅到深：4 小时以内、1 天、3 天、7 天、更久</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>编辑部概览</translation>
    </message>
</context>
<context>
    <name>Boilerplate</name>
    <message>
        <source>Nothing in this text looks like web page leftovers.</source>
        <translation>本文没有像网页残留的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) struck through as web page leftovers.</source>
        <translation>
            <numerusform>划线的 %n 处像是网页残留内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>删除这些内容</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Removed. Undo brings them back.</source>
        <translation>已删除；可撤销恢复。</translation>
    </message>
    <message>
        <source>Put back. Undo removes them again.</source>
        <translation>已放回；可撤销。</translation>
    </message>
</context>
<context>
    <name>BoilerplateDialog</name>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Web page leftovers</source>
        <translation>网页残留内容</translation>
    </message>
    <message>
        <source>Ticked passages are left out of the text; the others stay in it. Enter shows a passage.</source>
        <translation>勾选的内容不留在正文中，其余保留。按 Enter 查看该处。</translation>
    </message>
    <message>
        <source>Passages around the article</source>
        <translation>正文周围的内容</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>page notice</source>
        <translation>页面声明</translation>
    </message>
    <message>
        <source>other articles</source>
        <translation>其他文章</translation>
    </message>
    <message>
        <source>menu or label</source>
        <translation>菜单或标签</translation>
    </message>
    <message>
        <source>outside the article</source>
        <translation>正文之外</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n passage(s)</source>
        <translation>
            <numerusform>移除 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n passage(s)</source>
        <translation>
            <numerusform>放回 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove and put back</source>
        <translation>移除与放回</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Other replacements</source>
        <translation>其他替换</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>是两个人</translation>
    </message>
    <message>
        <source>Keep all…</source>
        <translation>全部保留…</translation>
    </message>
    <message>
        <source>“{words}” is right: for the house list</source>
        <translation>“{words}”无误：列入用语表</translation>
    </message>
    <message>
        <source>“{words}” is right: one of my own words</source>
        <translation>“{words}”无误：列为我的词</translation>
    </message>
    <message>
        <source>Keep line {line} alone</source>
        <translation>只保留第 {line} 行</translation>
    </message>
    <message>
        <source>Ignore everywhere in this article</source>
        <translation>本稿中全部忽略</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message numerus="yes">
        <source>Keep line {line}, delete %n</source>
        <translation>
            <numerusform>保留第 {line} 行，删除 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Join both posts</source>
        <translation>合并两个职务</translation>
    </message>
    <message>
        <source>{key} keeps it</source>
        <translation>{key} 保留此处</translation>
    </message>
    <message>
        <source>{key} another</source>
        <translation>{key} 换一处</translation>
    </message>
    <message>
        <source>{key} does it</source>
        <translation>{key} 执行</translation>
    </message>
    <message>
        <source>{key} and 1–8 ignores</source>
        <translation>{key} 加 1–8 忽略</translation>
    </message>
    <message>
        <source>{key} all</source>
        <translation>{key} 全部操作</translation>
    </message>
    <message>
        <source>Everywhere…</source>
        <translation>全部替换…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>House list</source>
        <translation>用语表</translation>
    </message>
    <message>
        <source>Keep and remember “{words}”</source>
        <translation>保留并记住“{words}”</translation>
    </message>
    <message>
        <source>Add “{words}” as preferred</source>
        <translation>把“{words}”列为首选</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>The check is not sure. Look before you change anything.</source>
        <translation>此项检查没有把握，改动前请先核实。</translation>
    </message>
    <message>
        <source>{severity}: {title}, “{words}”, {line}, {number} of {count}. {why}</source>
        <translation>{severity}：{title}，“{words}”，{line}，第 {number} 个，共 {count} 个。{why}</translation>
    </message>
    <message>
        <source>Joined: {sentence}</source>
        <translation>合并后：{sentence}</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>added: “{new}”</source>
        <translation>新增：“{new}”</translation>
    </message>
    <message>
        <source>deleted: “{old}”</source>
        <translation>删除：“{old}”</translation>
    </message>
    <message>
        <source>“{old}” became “{new}”</source>
        <translation>“{old}”改为“{new}”</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Req&amp;uired</source>
        <translation>必须勾选(&amp;U)</translation>
    </message>
    <message>
        <source>Add &amp;question</source>
        <translation>添加问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>去掉(&amp;M)</translation>
    </message>
    <message>
        <source>at submission</source>
        <translation>提交时</translation>
    </message>
    <message>
        <source>at approval</source>
        <translation>批准时</translation>
    </message>
    <message>
        <source>{when}: {question}</source>
        <translation>{when}：{question}</translation>
    </message>
    <message>
        <source>{when}, optional: {question}</source>
        <translation>{when}（可不勾选）：{question}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>核对清单</translation>
    </message>
    <message>
        <source>Each question is ticked with every text.</source>
        <translation>每篇稿件都要逐项勾选。</translation>
    </message>
    <message>
        <source>Questions of the checklist</source>
        <translation>核对清单的问题</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>何时询问</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>New question, such as “Has the client seen the quotations?”</source>
        <translation>新问题，例如“引语是否经客户过目？”</translation>
    </message>
</context>
<context>
    <name>ChoiceModel</name>
    <message>
        <source>Not now.</source>
        <translation>目前不可用。</translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message>
        <source>Client profile</source>
        <translation>客户方案</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>&amp;Read from a file…</source>
        <translation>从文件读取…(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move all</source>
        <translation>全部去掉(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s), which come before those of the house</source>
        <translation>
            <numerusform>%n 条用语，优先于用语表</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Quotations</source>
        <translation>引语(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Boilerplate and contacts</source>
        <translation>套话和联系方式(&amp;B)</translation>
    </message>
    <message>
        <source>As the text has it</source>
        <translation>随文稿</translation>
    </message>
    <message>
        <source>British</source>
        <translation>英式</translation>
    </message>
    <message>
        <source>American</source>
        <translation>美式</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英语(&amp;E)</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>不查</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Find a check</source>
        <translation>查找检查项</translation>
    </message>
    <message>
        <source>Checks that count for this client</source>
        <translation>适用于这位客户的检查项</translation>
    </message>
</context>
<context>
    <name>ClientModel</name>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Checks off</source>
        <translation>关闭的检查项</translation>
    </message>
    <message>
        <source>British</source>
        <translation>英式</translation>
    </message>
    <message>
        <source>American</source>
        <translation>美式</translation>
    </message>
</context>
<context>
    <name>ClientsController</name>
    <message>
        <source>“{name}” deleted.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” exported to {path}.</source>
        <translation>“{name}”已导出到 {path}。</translation>
    </message>
    <message>
        <source>Read the terms of a client</source>
        <translation>读取客户的用语</translation>
    </message>
    <message>
        <source>Import a client profile</source>
        <translation>导入客户方案</translation>
    </message>
    <message>
        <source>Export a client profile</source>
        <translation>导出客户方案</translation>
    </message>
    <message>
        <source>“{name}” kept.</source>
        <translation>已保留“{name}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ClientsDialog</name>
    <message>
        <source>Client profiles</source>
        <translation>客户方案</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建…(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改…(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入…(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出…(&amp;E)</translation>
    </message>
    <message>
        <source>Choose the client of an article in its details.</source>
        <translation>稿件的客户在其详情中选择。</translation>
    </message>
    <message>
        <source>A profile says which checks, which English and which terms count for a client.</source>
        <translation>方案写明客户适用哪些检查项、哪种英语和哪些用语。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审校(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>稿件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New from clipboard</source>
        <translation>从剪贴板新建(&amp;N)</translation>
    </message>
    <message>
        <source>Reopen with en&amp;coding…</source>
        <translation>以其他编码重新打开(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>打开示例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save revision</source>
        <translation>保存版本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy for &amp;Word review…</source>
        <translation>生成 Word 审阅稿(&amp;W)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Findings repor&amp;t…</source>
        <translation>问题报告(&amp;T)…</translation>
    </message>
    <message>
        <source>Report of a per&amp;iod…</source>
        <translation>期间报告(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Hand over as bundle…</source>
        <translation>打包移交(&amp;H)…</translation>
    </message>
    <message>
        <source>Open &amp;bundle…</source>
        <translation>打开审校包(&amp;B)…</translation>
    </message>
    <message>
        <source>Bac&amp;k up</source>
        <translation>备份(&amp;K)</translation>
    </message>
    <message>
        <source>Restore back&amp;up…</source>
        <translation>恢复备份(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Verify audit trail</source>
        <translation>验证审计记录(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好设置(&amp;P)…</translation>
    </message>
    <message>
        <source>People &amp;and policies…</source>
        <translation>人员与制度(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Past&amp;e</source>
        <translation>粘贴(&amp;E)</translation>
    </message>
    <message>
        <source>Paste &amp;without formats</source>
        <translation>粘贴为纯文本(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>加粗(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>小标题(&amp;H)</translation>
    </message>
    <message>
        <source>List ite&amp;m</source>
        <translation>列表项(&amp;M)</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>链接(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>替换(&amp;L)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Web &amp;page leftovers…</source>
        <translation>网页残留内容(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fix and next</source>
        <translation>改正并转到下一个(&amp;F)</translation>
    </message>
    <message>
        <source>Fix &amp;everywhere…</source>
        <translation>全部修正(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quick fixes…</source>
        <translation>快速改正(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Ignore here and next</source>
        <translation>忽略此处并转到下一个(&amp;I)</translation>
    </message>
    <message>
        <source>Ignore in this &amp;article</source>
        <translation>在本稿中忽略(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>对比(&amp;M)</translation>
    </message>
    <message>
        <source>Go to &amp;twin</source>
        <translation>转到对应处(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Repeats at a glance</source>
        <translation>重复一览(&amp;R)</translation>
    </message>
    <message>
        <source>Comm&amp;ent on the words…</source>
        <translation>批注选中的文字(&amp;E)…</translation>
    </message>
    <message>
        <source>Next c&amp;omment</source>
        <translation>下一条批注(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Submit or approve…</source>
        <translation>提交或批准(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Request changes…</source>
        <translation>退回修改(&amp;R)…</translation>
    </message>
    <message>
        <source>A&amp;ll steps…</source>
        <translation>所有步骤(&amp;L)…</translation>
    </message>
    <message>
        <source>The des&amp;k</source>
        <translation>编辑部概览(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>稿件列表(&amp;Q)</translation>
    </message>
    <message>
        <source>Arran&amp;ge the queue…</source>
        <translation>排列稿件列表(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>问题(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>原文(&amp;O)</translation>
    </message>
    <message>
        <source>Client profiles…</source>
        <translation>客户方案…</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>下一窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Sho&amp;w or hide the rails</source>
        <translation>显示或隐藏侧栏(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>批注(&amp;C)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>历史(&amp;I)</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>预览(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;House list…</source>
        <translation>用语表(&amp;H)…</translation>
    </message>
    <message>
        <source>N&amp;ames of approved articles…</source>
        <translation>已批准稿件中的名称(&amp;A)…</translation>
    </message>
    <message>
        <source>A&amp;rchive</source>
        <translation>存档库(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Us&amp;ual text size</source>
        <translation>默认文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>Show or hide &amp;Markdown signs</source>
        <translation>显示或隐藏 &amp;Markdown 符号</translation>
    </message>
    <message>
        <source>Full scr&amp;een</source>
        <translation>全屏(&amp;E)</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>恢复默认布局(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>所有命令(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>A&amp;bout Editor App</source>
        <translation>关于 Editor App(&amp;B)</translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Show these words in the text</source>
        <translation>在正文中显示这些文字</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}，{time}</translation>
    </message>
    <message>
        <source>Resolved by {name}, {time}</source>
        <translation>由{name}解决，{time}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>回复{name}</translation>
    </message>
    <message>
        <source>Comment {number}, {name}: {words}</source>
        <translation>批注 {number}，{name}：{words}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>{action}: comment {number}</source>
        <translation>{action}：批注 {number}</translation>
    </message>
</context>
<context>
    <name>CommentsController</name>
    <message>
        <source>comment “{words}”</source>
        <translation>批注“{words}”</translation>
    </message>
    <message>
        <source>Commented: “{words}”.</source>
        <translation>已批注：“{words}”。</translation>
    </message>
    <message>
        <source>Taken back: comment “{words}”.</source>
        <translation>已收回批注：“{words}”。</translation>
    </message>
    <message>
        <source>Resolved: “{words}”.</source>
        <translation>已解决：“{words}”。</translation>
    </message>
    <message>
        <source>Open again: “{words}”.</source>
        <translation>重新打开：“{words}”。</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Show resolved</source>
        <translation>显示已解决的</translation>
    </message>
    <message>
        <source>{open} open, {done} resolved</source>
        <translation>未解决 {open} 条，已解决 {done} 条</translation>
    </message>
    <message>
        <source>On “{words}”</source>
        <translation>针对“{words}”</translation>
    </message>
    <message>
        <source>These words are no longer in the text.</source>
        <translation>文本中已找不到这段原文。</translation>
    </message>
    <message>
        <source>There are no comments. Select words and press Ctrl+Shift+M to write one.</source>
        <translation>还没有批注。选中文字后按 Ctrl+Shift+M 即可添加。</translation>
    </message>
    <message>
        <source>Comment, then Enter</source>
        <translation>写下批注，按回车键</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>Keep {letter}</source>
        <translation>保留 {letter}</translation>
    </message>
    <message>
        <source>Place {letter}</source>
        <translation>{letter} 处</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Delete the repeats</source>
        <translation>删除重复处</translation>
    </message>
    <message>
        <source>This article, {line}</source>
        <translation>本稿，{line}</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Show whole text</source>
        <translation>阅读全文</translation>
    </message>
    <message>
        <source>Choose a finding with two places, or two revisions in History.</source>
        <translation>请选择涉及两处的问题，或在“历史”中选择两个版本。</translation>
    </message>
    <message>
        <source>{share} % the same</source>
        <translation>{share} % 相同</translation>
    </message>
    <message>
        <source>Word for word the same</source>
        <translation>一字不差</translation>
    </message>
    <message>
        <source>Said before, {how}</source>
        <translation>此前说过，{how}</translation>
    </message>
    <message>
        <source>{verdict} in the part that was compared</source>
        <translation>{verdict}（就已对比部分而言）</translation>
    </message>
    <message numerus="yes">
        <source>Stock wording, in %n text(s)</source>
        <translation>
            <numerusform>套话，见于 %n 篇文本</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the passage on the right</source>
        <translation>删除右侧段落</translation>
    </message>
    <message>
        <source>Delete the passage on the left</source>
        <translation>删除左侧段落</translation>
    </message>
    <message>
        <source>Keep A and delete every other place</source>
        <translation>保留 A，删除其余各处</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处不同</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处不同</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note to the next person</source>
        <translation>给下一位的备注</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>{action}: press again to confirm</source>
        <translation>{action}：请再按一次</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>交给谁</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Keep both</source>
        <translation>两份都保留</translation>
    </message>
    <message>
        <source>Two texts</source>
        <translation>两份文本</translation>
    </message>
    <message>
        <source>{name} saved this article while you were writing. If you keep both, theirs is the newest text and yours is kept as a revision of its own.</source>
        <translation>您编辑期间，{name} 保存了这篇稿件。若两份都保留，对方的文本为最新版本，您的文本保留在旁。</translation>
    </message>
    <message>
        <source>This text was changed here and where the bundle comes from, by {name}. If you keep both, the one that is here stays the newest text and the other is kept as a revision of its own.</source>
        <translation>这份文本在本机和审校包的来源（{name}）都改过。如果两份都保留，本机的仍是最新版本，另一份存为单独版本。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Saved by {name}</source>
        <translation>{name} 保存的文本</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的文本</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>Context</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>存档库</translation>
    </message>
    <message>
        <source>on the screen</source>
        <translation>屏幕上的文本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>导入者</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Problem in Editor App</source>
        <translation>Editor App 出错</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>程序出现故障。</translation>
    </message>
    <message>
        <source>What you typed is kept and will be there when you start again.</source>
        <translation>您输入的内容已暂存，重新启动后仍在。</translation>
    </message>
    <message>
        <source>Your text could not be kept. Copy it to a safe place before you go on.</source>
        <translation>内容未能暂存，请先把文本复制到安全处再继续。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>Today’s backup was made.</source>
        <translation>今天的备份已完成。</translation>
    </message>
    <message>
        <source>Today’s backup could not be made.</source>
        <translation>今天的备份未能完成。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Ignored: “{words}”, {reason}.</source>
        <translation>已忽略：“{words}”，{reason}。</translation>
    </message>
    <message>
        <source>Ignored in this article: “{words}”, {reason}.</source>
        <translation>已在本稿忽略：“{words}”，{reason}。</translation>
    </message>
    <message>
        <source>Ignored in this article: “{words}”, {reason}. A manager decides whether it is ignored everywhere.</source>
        <translation>已在本稿忽略：“{words}”，{reason}。是否在所有稿件中忽略，由主管决定。</translation>
    </message>
    <message>
        <source>ignoring “{words}”</source>
        <translation>忽略“{words}”</translation>
    </message>
    <message>
        <source>Open again: “{words}”.</source>
        <translation>重新待处理：“{words}”。</translation>
    </message>
    <message>
        <source>opening “{words}” again</source>
        <translation>重新打开“{words}”</translation>
    </message>
    <message>
        <source>Ignored again: “{words}”.</source>
        <translation>再次忽略：“{words}”。</translation>
    </message>
    <message>
        <source>one of my own words</source>
        <translation>我自己的词</translation>
    </message>
</context>
<context>
    <name>DetailActs</name>
    <message>
        <source>change of {field}</source>
        <translation>修改{field}</translation>
    </message>
    <message>
        <source>{field} is empty again.</source>
        <translation>{field}已恢复为空。</translation>
    </message>
    <message>
        <source>{field} is “{value}” again.</source>
        <translation>{field}已恢复为“{value}”。</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>禁发期</translation>
    </message>
    <message>
        <source>{field}: write it as 2025-08-22 or 2025-08-22 18:00.</source>
        <translation>{field}：请写成 2025-08-22 或 2025-08-22 18:00。</translation>
    </message>
    <message>
        <source>Headli&amp;ne</source>
        <translation>标题(&amp;N)</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>日期(&amp;T)</translation>
    </message>
    <message>
        <source>Embargo &amp;until</source>
        <translation>禁发至(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>例如 {example}</translation>
    </message>
    <message>
        <source>Whose rules, English and terms count for this text</source>
        <translation>这篇稿件按谁的检查项、英语和用语检查</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>EarlierList</name>
    <message>
        <source>Earlier articles</source>
        <translation>以往稿件</translation>
    </message>
</context>
<context>
    <name>EarlierModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>{passages}, stock wording</source>
        <translation>{passages}，套话</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
</context>
<context>
    <name>EarlierPanel</name>
    <message>
        <source>In earlier articles</source>
        <translation>以往稿件中说过</translation>
    </message>
    <message>
        <source>Hide stock wording</source>
        <translation>隐藏套话</translation>
    </message>
    <message>
        <source>Show stock wording ({count})</source>
        <translation>显示套话（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>In %n earlier article(s)</source>
        <translation>
            <numerusform>见于 %n 篇以往稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>No news</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Legal notices, contacts and other passages that appear in many earlier articles</source>
        <translation>许多以往稿件都有的法律声明、联系方式等段落</translation>
    </message>
</context>
<context>
    <name>EmptyArchive</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>No text in the archive is called “{words}”.</source>
        <translation>存档库中没有名为“{words}”的文本。</translation>
    </message>
    <message>
        <source>Every text under review is compared with the archive. Add what your house has published; texts approved here are added automatically.</source>
        <translation>每篇审校中的文本都会与存档库比对。请加入本单位已发布的内容；在此批准的稿件会自动入库。</translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>No article contains “{words}”.</source>
        <translation>没有稿件含有“{words}”。</translation>
    </message>
    <message>
        <source>Drop drafts here.</source>
        <translation>把草稿拖放到这里。</translation>
    </message>
    <message>
        <source>There are no articles here now.</source>
        <translation>这里目前没有稿件。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Show decided</source>
        <translation>显示已处理</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>What the checks find will appear here.</source>
        <translation>检查出的问题会列在这里。</translation>
    </message>
    <message>
        <source>The checks are reading this text.</source>
        <translation>正在检查这篇稿件。</translation>
    </message>
    <message>
        <source>The checks have not read this text yet.</source>
        <translation>尚未检查这篇文本。</translation>
    </message>
    <message>
        <source>The checks found nothing in this text.</source>
        <translation>这篇文本没有检查出问题。</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>没有符合筛选条件的问题。</translation>
    </message>
    <message>
        <source>Every finding is decided.</source>
        <translation>所有问题均已处理。</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Read {name} in another encoding</source>
        <translation>以其他编码读取 {name}</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The text becomes a new revision of this article. What you have now is kept as the one before it.</source>
        <translation>文本将成为本稿的新版本，现有内容仍保留在历史版本中。</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>The text in this encoding</source>
        <translation>以此编码显示的文本</translation>
    </message>
    <message>
        <source>{name} (unlikely)</source>
        <translation>{name}（可能性小）</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) cannot be read (�).</source>
        <translation>
            <numerusform>有 %n 个字符无法读取（�）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line} is the first that other encodings read differently.</source>
        <translation>第 {line} 行起，其他编码读法不同。</translation>
    </message>
    <message>
        <source>Reads the same as {name}.</source>
        <translation>读法与 {name} 相同。</translation>
    </message>
    <message>
        <source>Line {line} is the first that reads differently in {name}.</source>
        <translation>第 {line} 行起，{name} 的读法不同。</translation>
    </message>
</context>
<context>
    <name>ExceptionModel</name>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>{person}, {time}</source>
        <translation>{person}，{time}</translation>
    </message>
</context>
<context>
    <name>ExceptionsController</name>
    <message>
        <source>“{words}” is no longer ignored in every article.</source>
        <translation>“{words}”不再在所有稿件中忽略。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ExceptionsDialog</name>
    <message>
        <source>Ignored in every article</source>
        <translation>所有稿件中忽略的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Stop ignoring</source>
        <translation>停止忽略(&amp;S)</translation>
    </message>
    <message>
        <source>Find these words in other articles again. Where this was asked for, they stay ignored.</source>
        <translation>其他稿件将重新检查这些文字；提出请求的稿件中仍然忽略。</translation>
    </message>
    <message>
        <source>Nothing is ignored in every article. Editors can ask for it when they ignore a finding.</source>
        <translation>没有在所有稿件中忽略的内容。编辑在忽略问题时可以提出请求。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Export before the embargo ends</source>
        <translation>禁发期未过仍然导出</translation>
    </message>
    <message>
        <source>{number} of {total}: {title}</source>
        <translation>第 {number} 篇，共 {total} 篇：{title}</translation>
    </message>
    <message>
        <source>{good} of {total} exported</source>
        <translation>已导出 {good} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stopping after this article…</source>
        <translation>将在本篇之后停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Profile “{name}” deleted.</source>
        <translation>方案“{name}”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>导出到</translation>
    </message>
    <message numerus="yes">
        <source>Export %n article(s)</source>
        <translation>
            <numerusform>导出 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Under embargo: {titles}</source>
        <translation>仍在禁发期：{titles}</translation>
    </message>
    <message>
        <source>Articles exported</source>
        <translation>已导出的稿件</translation>
    </message>
</context>
<context>
    <name>FailureBar</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Failed: {names}. The other checks are done.</source>
        <translation>检查失败：{names}。其余检查已完成。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>FillingJob</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All checks</source>
        <translation>所有检查</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Filter findings by words</source>
        <translation>按文字筛选问题</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open or decided</source>
        <translation>未处理或已处理</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Only: {severity}</source>
        <translation>仅显示：{severity}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>区分大小写(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>全字匹配(&amp;W)</translation>
    </message>
    <message>
        <source>A regular expression; \1 in the replacement is its first group</source>
        <translation>正则表达式；替换文字中的 \1 代表第一组</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xpression</source>
        <translation>表达式(&amp;X)</translation>
    </message>
    <message>
        <source>Repla&amp;ce all</source>
        <translation>全部替换(&amp;C)</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 处，共 {all} 处</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>Not an expression</source>
        <translation>表达式有误</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>No finding is in hand.</source>
        <translation>没有选中的问题。</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>没有待处理的问题。</translation>
    </message>
    <message>
        <source>This is decided already.</source>
        <translation>此问题已处理。</translation>
    </message>
    <message>
        <source>The text cannot be changed now.</source>
        <translation>正文现在不能修改。</translation>
    </message>
    <message>
        <source>There is nothing to put in here. Ignore it with a reason, or type.</source>
        <translation>此处没有可替换的内容。可注明理由忽略，或直接修改。</translation>
    </message>
</context>
<context>
    <name>FixEverywhereDialog</name>
    <message>
        <source>Fix everywhere</source>
        <translation>全部改正</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>更改 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen} of {every} places ticked.</source>
        <translation>共 {every} 处，已勾选 {chosen} 处。</translation>
    </message>
    <message>
        <source>Quotations are not ticked automatically.</source>
        <translation>他人引语不会自动勾选。</translation>
    </message>
</context>
<context>
    <name>FixedNote</name>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}：{value}</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>House list</source>
        <translation>用语表</translation>
    </message>
    <message>
        <source>Your administrator has fixed this for everyone on this machine.</source>
        <translation>管理员已为本机所有用户固定此项。</translation>
    </message>
</context>
<context>
    <name>Fixing</name>
    <message numerus="yes">
        <source>Kept one passage, deleted %n.</source>
        <translation>
            <numerusform>已保留一处，删除 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) are here again.</source>
        <translation>
            <numerusform>已恢复 %n 处段落。</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined, line {line}.</source>
        <translation>已合并，第 {line} 行。</translation>
    </message>
    <message>
        <source>“{words}” stands again, line {line}.</source>
        <translation>已恢复“{words}”，第 {line} 行。</translation>
    </message>
    <message>
        <source>Deleted: “{old}”, line {line}.</source>
        <translation>已删除：“{old}”，第 {line} 行。</translation>
    </message>
    <message numerus="yes">
        <source>Written: “{new}”, in %n place(s).</source>
        <translation>
            <numerusform>已改为“{new}”，共 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: “{new}”, line {line}.</source>
        <translation>已改为“{new}”，第 {line} 行。</translation>
    </message>
    <message>
        <source>“{old}” stands again, line {line}.</source>
        <translation>已恢复“{old}”，第 {line} 行。</translation>
    </message>
    <message numerus="yes">
        <source>“{old}” stands again, in %n place(s).</source>
        <translation>
            <numerusform>已恢复“{old}”，共 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Headline changed.</source>
        <translation>标题已修改。</translation>
    </message>
    <message>
        <source>The headline is as it was.</source>
        <translation>标题已恢复原样。</translation>
    </message>
    <message>
        <source>change of the headline</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>fix of “{old}”</source>
        <translation>修正“{old}”</translation>
    </message>
</context>
<context>
    <name>GoalList</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Line numbers and marks</source>
        <translation>行号与标记</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>{page} — Help</source>
        <translation>{page} — 帮助</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Search the manual (Ctrl+F)</source>
        <translation>在手册中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>在手册中查找</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>{action}, elsewhere</source>
        <translation>{action}（在别处）</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>The history that came with the bundle has been changed since: {why}</source>
        <translation>随附内容其后被改动：{why}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Show this text</source>
        <translation>显示此文本</translation>
    </message>
    <message>
        <source>Word copy…</source>
        <translation>Word 修订稿…</translation>
    </message>
    <message>
        <source>A copy for Word in which the way between the two texts is tracked</source>
        <translation>导出 Word 文件，两个版本之间的改动以修订标出</translation>
    </message>
    <message>
        <source>Revision {older} against {newer}</source>
        <translation>版本 {older} 与 {newer} 对比</translation>
    </message>
    <message>
        <source>Choose one or two lines to compare their texts.</source>
        <translation>选择一行或两行以对比其文本。</translation>
    </message>
    <message>
        <source>Nothing has happened to this article yet.</source>
        <translation>本稿尚无任何记录。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>HouseImportDialog</name>
    <message>
        <source>Import {name}</source>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <source>Import ({count})</source>
        <translation>导入（{count}）</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} already there, {twice} listed twice, {wrong} wrong.</source>
        <translation>新增 {new}，更改 {changed}，已有 {same}，重复 {twice}，有误 {wrong}。</translation>
    </message>
    <message>
        <source>Wrong lines are left out. The others are imported together or not at all.</source>
        <translation>有误的行不导入；其余要么全部导入，要么全不导入。</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>导入内容</translation>
    </message>
    <message>
        <source>Line {line}: {term} – {said}</source>
        <translation>第 {line} 行：{term} – {said}</translation>
    </message>
    <message>
        <source>listed twice, kept once</source>
        <translation>重复，只留一次</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>HouseListController</name>
    <message>
        <source>“{term}” added to the house list.</source>
        <translation>“{term}”已列入用语表。</translation>
    </message>
    <message>
        <source>“{term}” suggested. A manager will decide.</source>
        <translation>已提议“{term}”，待主管采纳。</translation>
    </message>
    <message>
        <source>“{term}” changed.</source>
        <translation>“{term}”已更改。</translation>
    </message>
    <message>
        <source>Terms deleted: {count}</source>
        <translation>已删除用语：{count}</translation>
    </message>
    <message>
        <source>Terms added: {new}. Terms changed: {changed}.</source>
        <translation>新增 {new} 条，更改 {changed} 条。</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong line(s) left out.</source>
        <translation>
            <numerusform>略去有误的 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>House list exported to {path}.</source>
        <translation>用语表已写入 {path}。</translation>
    </message>
    <message>
        <source>Import a house list</source>
        <translation>导入用语表</translation>
    </message>
    <message>
        <source>Export the house list</source>
        <translation>导出用语表</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HouseListDialog</name>
    <message>
        <source>House list</source>
        <translation>用语表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Suggest…</source>
        <translation>提议(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史(&amp;H)…</translation>
    </message>
    <message>
        <source>E&amp;xceptions…</source>
        <translation>例外(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Of this term</source>
        <translation>此条目</translation>
    </message>
    <message>
        <source>Of the whole list</source>
        <translation>整个用语表</translation>
    </message>
    <message>
        <source>Terms: {every}</source>
        <translation>条目：{every}</translation>
    </message>
    <message>
        <source>The house list is empty. Add a term, or import a list.</source>
        <translation>用语表是空的。请添加条目，或导入列表。</translation>
    </message>
    <message>
        <source>{shown} of {every} terms</source>
        <translation>显示 {shown}/{every} 条</translation>
    </message>
    <message>
        <source>Search terms, concepts, notes</source>
        <translation>检索用语、概念、备注</translation>
    </message>
    <message>
        <source>Search the house list</source>
        <translation>检索用语表</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>A digit chooses</source>
        <translation>按数字选择</translation>
    </message>
    <message>
        <source>“{words}” is in no dictionary</source>
        <translation>词典中没有“{words}”</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>推测</translation>
    </message>
</context>
<context>
    <name>Hovering</name>
    <message>
        <source>No finding is in hand.</source>
        <translation>当前没有选中的问题。</translation>
    </message>
</context>
<context>
    <name>ImportNotices</name>
    <message>
        <source>Read this way, the text stays the same.</source>
        <translation>以此编码读取，文本与原来相同。</translation>
    </message>
    <message>
        <source>This text was typed but not saved. Here it is again, as you left it.</source>
        <translation>这段文字当时已输入但未保存，现已原样恢复。</translation>
    </message>
    <message>
        <source>This text was typed but not saved, and somebody else has saved a newer one since.</source>
        <translation>这段文字当时已输入但未保存；此后有人保存了更新的版本。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>舍弃它</translation>
    </message>
    <message>
        <source>The encoding {name} is a guess. Does the text read well?</source>
        <translation>编码 {name} 是推测的。文字读起来正常吗？</translation>
    </message>
    <message>
        <source>Other encodings…</source>
        <translation>其他编码…</translation>
    </message>
    <message numerus="yes">
        <source>This is the text before %n tracked change(s).</source>
        <translation>
            <numerusform>这是 %n 处修订之前的文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the text with them</source>
        <translation>打开采纳修订后的文本</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n tracked change(s); this is the text with all of them.</source>
        <translation>
            <numerusform>文件中有 %n 处修订；此处为全部采纳后的文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the text before the changes</source>
        <translation>打开修订前的文本</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) came with the file.</source>
        <translation>
            <numerusform>文件附带 %n 条批注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>This text holds a Chinese text and its English. Check one against the other?</source>
        <translation>这篇稿件里既有中文，也有英文译文。要互相核对吗？</translation>
    </message>
    <message>
        <source>Separate them</source>
        <translation>分开</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>This is only an address. Editor App fetches nothing from the web.</source>
        <translation>只收到一个网址；本程序不从网上获取任何内容。</translation>
    </message>
    <message>
        <source>Open the page in your browser, copy its text and paste that.</source>
        <translation>请在浏览器中打开网页，复制正文后粘贴。</translation>
    </message>
    <message>
        <source>what was copied</source>
        <translation>剪贴板内容</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not imported: you stopped.</source>
        <translation>
            <numerusform>您停止了读取，有 %n 个文件未导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {name}. This takes a while.</source>
        <translation>正在读取 {name}，需要一些时间。</translation>
    </message>
    <message numerus="yes">
        <source>%n more to read.</source>
        <translation>
            <numerusform>还有 %n 个待读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” imported with %n new revision(s).</source>
        <translation>
            <numerusform>已接收“{title}”：新增 %n 份文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>“{title}” was imported before, with the same text.</source>
        <translation>“{title}”此前已导入，正文相同。</translation>
    </message>
    <message>
        <source>Import it again</source>
        <translation>再次导入</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
</context>
<context>
    <name>Introduction</name>
    <message>
        <source>a guest, who may read</source>
        <translation>访客，只能阅读</translation>
    </message>
    <message>
        <source>all of these, for I am alone here</source>
        <translation>全部由我一人负责</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>我是</translation>
    </message>
    <message>
        <source>and work here as</source>
        <translation>，在这里的角色是</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>IssueModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>{severity}: {title}. {message} {places}, {line}, {state}</source>
        <translation>{severity}：{title}。{message}{places}，{line}，{state}</translation>
    </message>
</context>
<context>
    <name>IssueRows</name>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
</context>
<context>
    <name>IssueTree</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>{severity}, {line}: {title}. {said}</source>
        <translation>{severity}，{line}：{title}。{said}</translation>
    </message>
</context>
<context>
    <name>ItemRows</name>
    <message>
        <source>{title}: “{words}”</source>
        <translation>{title}：“{words}”</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>These keys belong to: {command}</source>
        <translation>这组快捷键已用于：{command}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
</context>
<context>
    <name>LedgerController</name>
    <message>
        <source>“{name}” corrected.</source>
        <translation>“{name}”已更正。</translation>
    </message>
    <message>
        <source>“{name}” forgotten.</source>
        <translation>已忘记“{name}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Names of approved articles</source>
        <translation>已批准稿件中的名称</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>更正(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘记(&amp;F)</translation>
    </message>
    <message>
        <source>Search names and posts</source>
        <translation>检索名称和职务</translation>
    </message>
    <message>
        <source>Right spelling</source>
        <translation>正确写法</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Address (leave empty to take the link out)</source>
        <translation>网址；留空则取消链接</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>People and organisations</source>
        <translation>人物与机构</translation>
    </message>
</context>
<context>
    <name>NameModel</name>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n 个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n 个职务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>This text names no people or organisations.</source>
        <translation>本文没有提到人物或机构。</translation>
    </message>
    <message>
        <source>The names in this text are not known yet.</source>
        <translation>尚未识别本文中的名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Written the same way everywhere: {lines}.</source>
        <translation>全文写法一致：{lines}。</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n place(s)</source>
        <translation>
            <numerusform>应用到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>, {body}</source>
        <translation>，{body}</translation>
    </message>
    <message>
        <source>Form to keep</source>
        <translation>保留的写法</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase of {name}</source>
        <translation>{name} 的新口令</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Several people use this account. Take {n} characters or more.</source>
        <translation>此账户由多人共用。口令至少要 {n} 个字符。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再输一次(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>OldIndex</name>
    <message>
        <source>Index them now</source>
        <translation>立即重建索引</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) cannot be found until indexed again.</source>
        <translation>
            <numerusform>有 %n 篇由旧版本编制索引，暂时检索不到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnePerson</name>
    <message>
        <source>A change holds at once, also in an open window. It stands in the audit trail.</source>
        <translation>修改立即生效，对已打开的窗口同样有效，并记入审计记录。</translation>
    </message>
    <message>
        <source>&amp;Let this person work at that account…</source>
        <translation>允许此人使用该账户(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Let this person work at your account…</source>
        <translation>允许此人使用您的账户(&amp;L)…</translation>
    </message>
    <message>
        <source>The only administrator</source>
        <translation>唯一的管理员</translation>
    </message>
    <message>
        <source>Login of another account</source>
        <translation>其他账户的登录名</translation>
    </message>
    <message>
        <source>may: {words}</source>
        <translation>可以：{words}</translation>
    </message>
    <message>
        <source>may not: {words}</source>
        <translation>不可以：{words}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>One word a line. They are right in the texts you work on.</source>
        <translation>每行一个词。在您处理的稿件中，这些词都算正确。</translation>
    </message>
    <message>
        <source>My own words</source>
        <translation>自己的词</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Text under review</source>
        <translation>审校中的文本</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>现在不可用</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>PanesRail</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>存档库</translation>
    </message>
</context>
<context>
    <name>PartModel</name>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>You are {role} now.</source>
        <translation>您现在的角色是{role}。</translation>
    </message>
    <message>
        <source>{name}: {roles}</source>
        <translation>{name}：{roles}</translation>
    </message>
    <message>
        <source>{name} can work at your account now.</source>
        <translation>{name} 现在可以使用您的账户。</translation>
    </message>
    <message>
        <source>{name} can work at the account {login} now.</source>
        <translation>{name} 现在可以使用账户 {login}。</translation>
    </message>
    <message>
        <source>The policy is changed.</source>
        <translation>制度已修改。</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>People and policies</source>
        <translation>人员与制度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Name of a new person</source>
        <translation>新人员的姓名</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>{name} 已保存。</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Report of a period</source>
        <translation>期间报告</translation>
    </message>
    <message>
        <source>What was approved and exported</source>
        <translation>批准和导出的稿件</translation>
    </message>
    <message>
        <source>Approvals and exports</source>
        <translation>批准和导出</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Nothing was approved or exported in these days.</source>
        <translation>这段时间没有批准或导出稿件。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Approved: {approved}. Exported: {exported}.</source>
        <translation>批准 {approved} 篇，导出 {exported} 篇。</translation>
    </message>
    <message>
        <source>Approved: {approved}. Exported: {exported}. Half of the texts were approved within {hours} hours.</source>
        <translation>批准 {approved} 篇，导出 {exported} 篇。半数稿件提交后 {hours} 小时内获批准。</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>至(&amp;T)</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
</context>
<context>
    <name>PeriodModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Hours waiting</source>
        <translation>待批（小时）</translation>
    </message>
    <message>
        <source>Hours in all</source>
        <translation>总计（小时）</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>, decided</source>
        <translation>，已处理</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Four eyes: who wrote does not approve</source>
        <translation>双人把关：写稿人不得批准自己的稿件</translation>
    </message>
    <message>
        <source>Two people approve each text</source>
        <translation>每篇稿件须由两人批准</translation>
    </message>
    <message>
        <source>People may approve their own work, with a reason</source>
        <translation>允许批准自己的稿件，但须说明理由</translation>
    </message>
    <message>
        <source>Policies of this desk</source>
        <translation>本编辑部的制度</translation>
    </message>
    <message>
        <source>About people, not roles: it holds for managers too.</source>
        <translation>针对人而不针对角色：主管也不例外。</translation>
    </message>
    <message>
        <source>Neither of them has written in it. Nothing is exported before the second.</source>
        <translation>两人都不得参与写稿。第二人批准之前，不能导出。</translation>
    </message>
    <message>
        <source>For a desk of one person. Each such approval stands as one in History for ever.</source>
        <translation>适用于只有一个人的编辑部。每次这样的批准都会永久记入历史。</translation>
    </message>
    <message>
        <source>Days for which set-aside articles are kept</source>
        <translation>搁置稿件的保留天数</translation>
    </message>
    <message>
        <source>Keep set-aside articles for</source>
        <translation>搁置的稿件保留</translation>
    </message>
    <message>
        <source>days; then an administrator may delete them for good</source>
        <translation>天，之后管理员可以彻底删除</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>You work here as “{name}”.</source>
        <translation>您在这里以“{name}”的身份工作。</translation>
    </message>
    <message>
        <source>Change &amp;name</source>
        <translation>更改姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Your own words could not be kept.</source>
        <translation>自己的词没有保存成功。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>{language} ({code})</source>
        <translation>{language}（{code}）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>{size} pt</source>
        <translation>{size} 磅</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>My own words</source>
        <translation>自己的词</translation>
    </message>
    <message>
        <source>Show the signs of &amp;Markdown, such as ## and **</source>
        <translation>显示 &amp;Markdown 符号，如 ## 和 **</translation>
    </message>
    <message>
        <source>No setting is called “{words}”.</source>
        <translation>没有名为“{words}”的设置。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The name of your account</source>
        <translation>您的账户名</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>您的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>界面语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;pelling</source>
        <translation>拼写(&amp;P)</translation>
    </message>
    <message>
        <source>Spelling applies to new texts that do not name their language; you can change it for one text in its details.</source>
        <translation>拼写检查语言用于未注明语言的新文本；单篇可在其详情中更改。</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Nothing to preview yet.</source>
        <translation>暂无可预览的内容。</translation>
    </message>
</context>
<context>
    <name>ProfileRow</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Choices saved under a name. Type another name to save these.</source>
        <translation>以名称保存的导出方案。输入新名称即可保存当前选择。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Save the formats, the folder and the file names under this name</source>
        <translation>以此名称保存格式、文件夹和文件名</translation>
    </message>
    <message>
        <source>Delete the profile of this name</source>
        <translation>删除此名称的方案</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>ProgressHead</name>
    <message>
        <source>Findings decided</source>
        <translation>已处理的问题</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>已处理 {decided}/{total}</translation>
    </message>
    <message>
        <source>These findings are from before your last change.</source>
        <translation>这些问题针对您上次改动之前的文本。</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>due today</source>
        <translation>今天截稿</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>优先级高</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Search: {words}</source>
        <translation>搜索：{words}</translation>
    </message>
    <message>
        <source>&amp;Changed last first</source>
        <translation>最近改动的在前(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Due first</source>
        <translation>最早截稿的在前(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Urgent first</source>
        <translation>优先级高的在前(&amp;U)</translation>
    </message>
    <message>
        <source>Only what is due &amp;today or late</source>
        <translation>只看今天截稿或已过时的(&amp;T)</translation>
    </message>
    <message>
        <source>Only what is &amp;high in priority</source>
        <translation>只看优先级高的(&amp;H)</translation>
    </message>
    <message>
        <source>Only what is &amp;mine</source>
        <translation>只看我的(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep this view…</source>
        <translation>保存此视图(&amp;K)…</translation>
    </message>
    <message>
        <source>Delete the &amp;view “{name}”</source>
        <translation>删除视图“{name}”(&amp;V)</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>视图名称：</translation>
    </message>
    <message>
        <source>Sort the queue, leave things out, views of your own</source>
        <translation>排序、筛选、自己的视图</translation>
    </message>
    <message>
        <source>Arrange the queue</source>
        <translation>排列稿件列表</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Findings report…</source>
        <translation>问题报告…</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>稿件列表</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message numerus="yes">
        <source>All %n places here</source>
        <translation>
            <numerusform>此处全部 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Only line {line}</source>
        <translation>仅第 {line} 行</translation>
    </message>
    <message>
        <source>Say why, then press Enter</source>
        <translation>请写明理由，再按回车键</translation>
    </message>
    <message>
        <source>Ignore, because</source>
        <translation>忽略，理由：</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>在本稿中</translation>
    </message>
    <message>
        <source>In every article (a manager decides)</source>
        <translation>所有稿件（由主管决定）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A digit decides and goes on · Esc leaves it open</source>
        <translation>按数字即处理并转到下一处 · Esc 保持待处理</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;{number} {title}</source>
        <translation>&amp;{number} {title}</translation>
    </message>
    <message>
        <source>“{title}” is no longer here.</source>
        <translation>“{title}”已不在这里。</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>用语</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>已放回</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>已撤回导入</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>已提议</translation>
    </message>
    <message>
        <source>Suggestion taken back</source>
        <translation>已撤回提议</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Acceptance taken back</source>
        <translation>已撤回采纳</translation>
    </message>
    <message>
        <source>Exception accepted</source>
        <translation>已采纳例外</translation>
    </message>
    <message>
        <source>Exception refused</source>
        <translation>已拒绝例外</translation>
    </message>
    <message>
        <source>Answer to an exception taken back</source>
        <translation>撤回对例外的答复</translation>
    </message>
    <message>
        <source>Exception ended</source>
        <translation>例外已取消</translation>
    </message>
    <message>
        <source>Name corrected</source>
        <translation>名称已更正</translation>
    </message>
    <message>
        <source>Name forgotten</source>
        <translation>名称已忘记</translation>
    </message>
    <message>
        <source>Name put back</source>
        <translation>名称已放回</translation>
    </message>
    <message>
        <source>Roles given</source>
        <translation>已授予角色</translation>
    </message>
    <message>
        <source>Policy set</source>
        <translation>已设定制度</translation>
    </message>
    <message>
        <source>Key added</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Key confirmed</source>
        <translation>确认密钥</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>吊销密钥</translation>
    </message>
    <message>
        <source>Client profile kept</source>
        <translation>保留客户方案</translation>
    </message>
    <message>
        <source>Client profile deleted</source>
        <translation>删除客户方案</translation>
    </message>
    <message>
        <source>Account tied</source>
        <translation>绑定账户</translation>
    </message>
    <message>
        <source>Account parted</source>
        <translation>解除账户绑定</translation>
    </message>
    <message>
        <source>Passphrase set</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Database restored</source>
        <translation>已恢复数据库</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}：{before} → {after}</translation>
    </message>
    <message>
        <source>term</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>失效日</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <source>remembering “{term}”</source>
        <translation>记住“{term}”</translation>
    </message>
    <message>
        <source>“{term}” stays in this article.</source>
        <translation>“{term}”保留在本稿中。</translation>
    </message>
    <message>
        <source>Open again: “{term}”.</source>
        <translation>重新待处理：“{term}”。</translation>
    </message>
    <message>
        <source>one of my own words</source>
        <translation>我自己的词</translation>
    </message>
    <message>
        <source>“{term}” is one of your own words now.</source>
        <translation>“{term}”已列为您自己的词。</translation>
    </message>
    <message>
        <source>“{term}” is not one of your own words now.</source>
        <translation>“{term}”不再是您自己的词。</translation>
    </message>
    <message>
        <source>“{term}” stays, and is now admitted on the house list.</source>
        <translation>保留“{term}”，并在用语表中列为可用。</translation>
    </message>
    <message>
        <source>“{term}” stays, and was suggested for the house list.</source>
        <translation>保留“{term}”，并提议列入用语表。</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>An embargo is over; %n text(s) may go out now.</source>
        <translation>
            <numerusform>禁发期已过，%n 篇稿件可以发出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due now: %n text(s).</source>
        <translation>
            <numerusform>已到截稿时间：%n 篇稿件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Rendered</name>
    <message>
        <source>As it will be published</source>
        <translation>发布效果</translation>
    </message>
</context>
<context>
    <name>RepeatBody</name>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>as {line}</source>
        <translation>同{line}</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>{line} stays</source>
        <translation>{line}保留</translation>
    </message>
    <message>
        <source>{line} goes: {share} % the same</source>
        <translation>{line}删除：{share}% 相同</translation>
    </message>
</context>
<context>
    <name>RepeatsPanel</name>
    <message numerus="yes">
        <source>%n repeat(s) in this text</source>
        <translation>
            <numerusform>本文有 %n 处重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) from earlier articles</source>
        <translation>
            <numerusform>%n 段见于以往稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this text is repeated.</source>
        <translation>本文没有重复内容。</translation>
    </message>
    <message>
        <source>Passages that the text repeats will be shown here as arcs.</source>
        <translation>文中重复的段落会在这里以弧线显示。</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>What happened to each article</source>
        <translation>各篇稿件的结果</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Not exported: you stopped before it.</source>
        <translation>未导出：在此之前已停止。</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Overview of all marks</source>
        <translation>全部标记概览</translation>
    </message>
    <message>
        <source>{title}: “{words}”</source>
        <translation>{title}：“{words}”</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Another version of Editor App was installed. Close the window and open it again to use it.</source>
        <translation>Editor App 刚刚装上了另一个版本。关闭窗口再重新打开，就会使用新装的版本。</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Verifying the audit trail.</source>
        <translation>正在验证审计记录。</translation>
    </message>
    <message>
        <source>The database was backed up as “{name}”.</source>
        <translation>数据库已备份为“{name}”。</translation>
    </message>
    <message>
        <source>The audit trail is intact.</source>
        <translation>审计记录完整无缺。</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail does not hold: %n fault(s).</source>
        <translation>
            <numerusform>审计记录有 %n 处不符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleActs</name>
    <message>
        <source>change of the schedule</source>
        <translation>截稿时间的改动</translation>
    </message>
    <message>
        <source>No day is set, priority {priority}.</source>
        <translation>未设截稿时间，优先级：{priority}。</translation>
    </message>
    <message>
        <source>Due {when}, priority {priority}.</source>
        <translation>截稿时间 {when}，优先级：{priority}。</translation>
    </message>
</context>
<context>
    <name>ScheduleFields</name>
    <message>
        <source>Due</source>
        <translation>截稿时间</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>例如 {example}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>截稿时间(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>优先级(&amp;P)</translation>
    </message>
</context>
<context>
    <name>SeatModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近操作</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在手稿件</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
</context>
<context>
    <name>SecondInstance</name>
    <message>
        <source>Another window is using these texts.</source>
        <translation>另一个窗口正在处理这些文本。</translation>
    </message>
    <message>
        <source>The program was started for {user}, but {person} is working here.</source>
        <translation>程序是为 {user} 启动的；此处当前用户为 {person}。</translation>
    </message>
    <message>
        <source>Continue as {user}</source>
        <translation>以 {user} 身份继续</translation>
    </message>
    <message>
        <source>Another Editor App window is using these texts and does not respond.</source>
        <translation>Editor App 的另一个窗口正在处理这些文本，但没有响应。</translation>
    </message>
    <message>
        <source>This window shows them but changes nothing, so that nothing is overwritten.</source>
        <translation>本窗口只供查看、不作更改，以免互相覆盖。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>SecondPair</name>
    <message>
        <source>Let people approve their &amp;own work</source>
        <translation>允许批准本人稿件(&amp;O)</translation>
    </message>
    <message>
        <source>Each such approval needs a reason, and stands as one in History for ever.</source>
        <translation>每次这样的批准都须说明理由，并永久记入历史。</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Text A</source>
        <translation>文本 A</translation>
    </message>
    <message>
        <source>Text B</source>
        <translation>文本 B</translation>
    </message>
    <message>
        <source>Difference {number} of {count}</source>
        <translation>第 {number} 处不同，共 {count} 处</translation>
    </message>
</context>
<context>
    <name>SourceController</name>
    <message>
        <source>Open the Chinese text of this article</source>
        <translation>打开本稿的中文原文</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本文件</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>{matched} of {of} sentences matched</source>
        <translation>已对上 {matched} 句，共 {of} 句</translation>
    </message>
    <message>
        <source>Open or drop the Chinese text of this article, to check one against the other.</source>
        <translation>打开或拖入本稿的中文原文，两者将逐句核对。</translation>
    </message>
    <message>
        <source>Open a source…</source>
        <translation>打开原文…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>StateButton</name>
    <message>
        <source>No article</source>
        <translation>没有稿件</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>状态：{state}</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>后续步骤</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>State of the checks</source>
        <translation>检查状态</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Who is working here</source>
        <translation>当前用户</translation>
    </message>
    <message>
        <source>What was just done</source>
        <translation>刚完成的操作</translation>
    </message>
    <message>
        <source>not saved, draft kept</source>
        <translation>未保存，已暂存</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>{language}: British or American</source>
        <translation>{language}：英式或美式均可</translation>
    </message>
    <message>
        <source>This English has no dictionary of its own: what is right in Britain or America is right.</source>
        <translation>这种英语没有自己的词典：英式或美式拼写均算对。</translation>
    </message>
    <message>
        <source>{language}: spelling not checked</source>
        <translation>{language}：不检查拼写</translation>
    </message>
    <message>
        <source>findings are for an older text</source>
        <translation>问题针对旧文本</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>StepController</name>
    <message>
        <source>The checks are reading this text; then the next step is offered here.</source>
        <translation>正在检查稿件，完成后这里显示下一步。</translation>
    </message>
</context>
<context>
    <name>StepMenu</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>“{step}” was not taken: the database is in use.</source>
        <translation>“{step}”未执行：数据库正在使用中。</translation>
    </message>
    <message>
        <source>Take it again once that is over.</source>
        <translation>请待其空闲后重试。</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Fix or decide the errors one by one. Then you can submit the text.</source>
        <translation>错误须逐一改正或处理后，文本才能提交。</translation>
    </message>
    <message>
        <source>These warnings are undecided. One reason is enough to keep them all.</source>
        <translation>这些警告尚未处理。写明一个理由即可全部保留。</translation>
    </message>
    <message>
        <source>Nothing is open. Once submitted, the text is frozen until it is approved, sent back or retracted.</source>
        <translation>没有未处理的问题。提交后文本将冻结，直至批准、退回或撤回提交。</translation>
    </message>
    <message>
        <source>Why can they stay?</source>
        <translation>为何可以保留？</translation>
    </message>
    <message>
        <source>Reason for keeping the warnings</source>
        <translation>保留警告的理由</translation>
    </message>
</context>
<context>
    <name>TakingSteps</name>
    <message>
        <source>{field} is missing. Line {line} says this: Enter takes it and goes on.</source>
        <translation>缺少{field}。第 {line} 行是这样写的：按 Enter 采用并继续。</translation>
    </message>
    <message>
        <source>{field} is missing. Enter goes on.</source>
        <translation>缺少{field}。按回车键继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) still open: fix this one, or ignore it with a reason.</source>
        <translation>
            <numerusform>还有 %n 处错误未处理：请改正这一处，或注明理由后忽略。</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: there is no such day. Enter goes on.</source>
        <translation>{field}：没有这一天。按回车键继续。</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Term of the house list</source>
        <translation>用语表条目</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Write the date as 2025-08-22.</source>
        <translation>日期写作 2025-08-22。</translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation>用语(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Concept</source>
        <translation>概念(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;hinese</source>
        <translation>中文(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Acronym</source>
        <translation>缩写(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>生效日(&amp;F)</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>失效日(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>Ca&amp;pitals</source>
        <translation>大小写(&amp;P)</translation>
    </message>
    <message>
        <source>What it names. Terms of one concept name the same thing.</source>
        <translation>所指为何；同一概念的用语指同一事物</translation>
    </message>
    <message>
        <source>Other forms in this text. Those you tick are deprecated from now on:</source>
        <translation>本文中的其他写法；勾选的今后列为不宜：</translation>
    </message>
    <message>
        <source>{form} ({count})</source>
        <translation>{form}（{count}）</translation>
    </message>
</context>
<context>
    <name>TermHistoryDialog</name>
    <message>
        <source>History of “{term}”</source>
        <translation>“{term}”的历史</translation>
    </message>
    <message>
        <source>History of the house list</source>
        <translation>用语表的历史</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No history: this was on the list before changes were recorded.</source>
        <translation>没有记录：此条目在开始记录更改之前就已列入。</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 另有 {count} 项</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>TermModel</name>
    <message>
        <source>Term</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message>
        <source>typing “{words}”</source>
        <translation>输入“{words}”</translation>
    </message>
    <message>
        <source>Typed again: “{words}”, line {line}.</source>
        <translation>重新输入：“{words}”，第 {line} 行。</translation>
    </message>
    <message>
        <source>Taken back: “{words}”, line {line}.</source>
        <translation>已撤销：“{words}”，第 {line} 行。</translation>
    </message>
    <message>
        <source>change of “{words}”</source>
        <translation>修改“{words}”</translation>
    </message>
    <message>
        <source>Changed again: “{words}”, line {line}.</source>
        <translation>再次修改：“{words}”，第 {line} 行。</translation>
    </message>
    <message>
        <source>“{words}” stands again, line {line}.</source>
        <translation>已恢复“{words}”，第 {line} 行。</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Places to change</source>
        <translation>要更改的位置</translation>
    </message>
</context>
<context>
    <name>TickModel</name>
    <message>
        <source> (quotation)</source>
        <translation>（引语）</translation>
    </message>
</context>
<context>
    <name>TickRows</name>
    <message>
        <source>quotation</source>
        <translation>引语</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>Checklist of the house</source>
        <translation>本社核对清单</translation>
    </message>
    <message numerus="yes">
        <source>Checklist of the house: %n to tick</source>
        <translation>
            <numerusform>本社核对清单：还须勾选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{question} (optional)</source>
        <translation>{question}（可不勾选）</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索稿件</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Approve with &amp;comments still open</source>
        <translation>仍有未解决批注时也批准(&amp;C)</translation>
    </message>
    <message>
        <source>Approve &amp;this text</source>
        <translation>批准此稿(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;quest changes</source>
        <translation>退回修改(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后再说(&amp;L)</translation>
    </message>
    <message>
        <source>Comment on “{words}”, then Enter</source>
        <translation>批注“{words}”，按回车键</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) pinned</source>
        <translation>
            <numerusform>已标注 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the text</source>
        <translation>
            <numerusform>正文有 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed in the text</source>
        <translation>正文没有修改</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>禁发期</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name}: {old} → {new}</source>
        <translation>{name}：{old} → {new}</translation>
    </message>
    <message>
        <source>Findings: {left} left with a reason, {open} open</source>
        <translation>问题：说明理由后保留 {left} 个，待处理 {open} 个</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) open</source>
        <translation>
            <numerusform>%n 个错误待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>no open error by today’s rules</source>
        <translation>按今天的规则，没有待处理的错误</translation>
    </message>
    <message>
        <source>by {name}, {time}, round {number}</source>
        <translation>{name}，{time}，第 {number} 轮</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>{name}: “{reason}”</source>
        <translation>{name}：“{reason}”</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>曾退回</translation>
    </message>
    <message>
        <source>Four eyes</source>
        <translation>双人把关</translation>
    </message>
    <message>
        <source>you have not written in this text</source>
        <translation>您没有改写过此稿</translation>
    </message>
    <message>
        <source>first by {name}, {time}; a second is needed</source>
        <translation>第一位：{name}，{time}；还须第二人批准</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>this house wants two: yours is the first</source>
        <translation>本社规定须两人批准：您是第一位</translation>
    </message>
    <message>
        <source>Not by you</source>
        <translation>您不能批准</translation>
    </message>
    <message>
        <source>SHA-256 {digest}…, revision {number}</source>
        <translation>SHA-256 {digest}…，第 {number} 版</translation>
    </message>
    <message>
        <source>Why you approve your own work, or what should change</source>
        <translation>为何批准自己的稿件，或需要修改之处</translation>
    </message>
    <message>
        <source>Note, or what should change (needed to send it back)</source>
        <translation>备注，或需要修改之处（退回时必填）</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>备注或理由</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+Shift+M to pin a comment to them.</source>
        <translation>选中文字后按 Ctrl+Shift+M，可就这些文字写批注。</translation>
    </message>
    <message>
        <source>Say why you approve your own work.</source>
        <translation>请写明为何批准自己的稿件。</translation>
    </message>
    <message>
        <source>Comments are still open: tick that you approve with them.</source>
        <translation>还有未解决的批注：如仍要批准，请勾选。</translation>
    </message>
</context>
<context>
    <name>ViewList</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Acce&amp;pt</source>
        <translation>采纳(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>Only a manager can accept or refuse these.</source>
        <translation>只有主管可以采纳或拒绝。</translation>
    </message>
    <message>
        <source>If you accept, this rule ignores these words in every article.</source>
        <translation>采纳后，这条规则在所有稿件中都会忽略这些文字。</translation>
    </message>
    <message>
        <source>If you accept, the term goes on the house list.</source>
        <translation>采纳后，该用语列入用语表。</translation>
    </message>
    <message>
        <source>Waiting for a manager</source>
        <translation>等待主管处理</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>By</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>House list: {status}, {kind}</source>
        <translation>用语表：{status}，{kind}</translation>
    </message>
    <message>
        <source>Ignore everywhere: {rule}</source>
        <translation>在所有稿件中忽略：{rule}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>WaitingNotice</name>
    <message numerus="yes">
        <source>The house list has %n request(s) waiting for you.</source>
        <translation>
            <numerusform>用语表中有 %n 项请求待您处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the house list</source>
        <translation>打开用语表</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>What you type is kept. The window goes on by itself as soon as it can.</source>
        <translation>您输入的内容会保留。数据库一恢复，窗口就会自动继续工作。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What would you like to check?</source>
        <translation>要审校哪篇稿件？</translation>
    </message>
    <message>
        <source>Change name or language</source>
        <translation>更改姓名或语言</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>You are {name} ({role})</source>
        <translation>您是 {name}（{role}）</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This finding has only one place.</source>
        <translation>此问题只出现在一处。</translation>
    </message>
    <message>
        <source>The passage was changed here since this article was archived.</source>
        <translation>该稿存档后，此处段落已有改动。</translation>
    </message>
    <message>
        <source>This is the earlier article.</source>
        <translation>这是以往稿件。</translation>
    </message>
    <message>
        <source>Back to the text under review</source>
        <translation>返回审校中的文本</translation>
    </message>
    <message>
        <source>These words have just changed. The checks are reading them again.</source>
        <translation>这些文字刚刚改动，正在重新检查。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>The text has just changed. The checks are reading it again.</source>
        <translation>文本刚刚改动，正在重新检查。</translation>
    </message>
    <message>
        <source>{state}, revision {number}, printed {when}</source>
        <translation>{state}，第 {number} 版，{when} 打印</translation>
    </message>
    <message>
        <source>{state}, revision {number} with unsaved changes, printed {when}</source>
        <translation>{state}，第 {number} 版，含未保存的改动，{when} 打印</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>副本所在文件夹</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>{name} 已写好。</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Data for scripts (*.json)</source>
        <translation>脚本数据 (*.json)</translation>
    </message>
    <message>
        <source>Data for review tools (*.sarif)</source>
        <translation>审阅工具数据 (*.sarif)</translation>
    </message>
    <message>
        <source>Findings report</source>
        <translation>问题报告</translation>
    </message>
    <message>
        <source>Hand over as bundle</source>
        <translation>打包移交</translation>
    </message>
    <message>
        <source>Open bundle</source>
        <translation>打开审校包</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>审校包</translation>
    </message>
    <message>
        <source>Checking %n articles for the report.</source>
        <translation>正在为报告检查 %n 篇稿件。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Select the words that the comment is about.</source>
        <translation>请先选中要批注的文字。</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文本。</translation>
    </message>
    <message>
        <source>Copy a draft somewhere and paste it here.</source>
        <translation>请先复制一份草稿，再粘贴到这里。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>&amp;Last opened</source>
        <translation>最近打开(&amp;L)</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>主题(&amp;M)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>高对比度(&amp;C)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Open files or paste a text</source>
        <translation>打开文件或粘贴文本</translation>
    </message>
    <message>
        <source>{view}: {count}</source>
        <translation>{view}：{count}</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name}（{role}）</translation>
    </message>
    <message>
        <source>Approved, waits for a second</source>
        <translation>已批准，待第二人批准</translation>
    </message>
    <message>
        <source>American English</source>
        <translation>美国英语</translation>
    </message>
    <message>
        <source>British English</source>
        <translation>英国英语</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的稿件</translation>
    </message>
    <message>
        <source>Approved, not exported</source>
        <translation>已批准未导出</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>待修改</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>不宜</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>Capitals inside a word count</source>
        <translation>词内大小写有别</translation>
    </message>
    <message>
        <source>Exactly as written</source>
        <translation>与所写完全一致</translation>
    </message>
    <message>
        <source>Any capitals</source>
        <translation>不分大小写</translation>
    </message>
    <message>
        <source>{reason}: {note}</source>
        <translation>{reason}：{note}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Use “{words}”</source>
        <translation>替换为“{words}”</translation>
    </message>
    <message>
        <source>Delete “{words}”</source>
        <translation>删去“{words}”</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>H</source>
        <comment>the headline, in a column of line numbers</comment>
        <translation>题</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} 分钟</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} 小时</translation>
    </message>
    <message>
        <source>{number} d</source>
        <translation>{number} 天</translation>
    </message>
    <message>
        <source>overdue {age}</source>
        <translation>已过 {age}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>已到时间</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>in an earlier article</source>
        <translation>见于以往稿件</translation>
    </message>
    <message>
        <source>Line {here}: said before, {how}. “{words}”</source>
        <translation>第 {here} 行：此前说过，{how}。“{words}”</translation>
    </message>
    <message>
        <source>Line {here} and line {there}: said twice, {how}. “{words}”</source>
        <translation>第 {here} 行与第 {there} 行：重复，{how}。“{words}”</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Perhaps the text is not saved yet.</source>
        <translation>文本可能尚未保存。</translation>
    </message>
    <message>
        <source>The text could not be saved yet.</source>
        <translation>文本暂时无法保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
</context>
</TS>

#!/bin/sh
# Works with an installed program as an editor does, and says of each step whether it did: walk.sh PROGRAM FOLDER.
# FOLDER is new, and holds release.txt (the sample) and wanted.json (what a checkout finds in it). Needs nothing but a
# shell; with Xvfb, openbox, xdotool and import on the machine it opens the window too and takes its picture.
set -u
program=$1
folder=$2
cd "$folder" || exit 2
export EDITOR_APP_DATA="$folder/data" LC_ALL=C.UTF-8
export EDITOR_APP_PASSPHRASE='three grey ducks' # everybody's here: they share the account
unset EDITOR_APP_DATABASE EDITOR_APP_LANGUAGE
failed=0

try() { # NAME COMMAND...
    name=$1
    shift
    (set -e; "$@") >log.txt 2>&1 # not within `if`, where a shell forgets `set -e`
    if [ $? -eq 0 ]; then
        printf 'ok      %s\n' "$name"
    else
        printf 'FAILED  %s\n' "$name"
        tail -n 12 log.txt | sed 's/^/        /'
        failed=1
    fi
}

app() { "$program" "$@"; }
as() { who=$1; shift; "$program" --user "$who" "$@"; }
there() { for one in "$@"; do [ -s "$one" ] || { echo "$one is not there"; return 1; }; done; }

says_its_version() { app --version | grep -q '^editor-app [0-9]'; }

passes_its_own_test() { app --self-test; }

finds_what_the_checkout_finds() {
    app check release.txt --format json --fail-on never | sed 's/"seconds": [0-9.]*//g' >found.json
    grep -q titles.conflict found.json
    cmp found.json wanted.json
}

checks_spelling() {
    printf 'A sentnce with a mispelt word in it.\n' >words.txt
    app check words.txt --fail-on never | grep -c 'spelling' | grep -qv '^0$'
    printf -- '---\nlanguage: en_GB\n---\nThe colour of the centre was grey.\n' >british.md
    [ "$(app check british.md --fail-on never | grep -c spelling.unknown)" = 0 ]
}

speaks_chinese() { app check words.txt --fail-on never --messages zh_CN | grep -q '字典\|词典\|拼写'; }

reads_files_alone() {
    printf 'The bridge opened on Monday at noon in the old town.\n' >one.txt
    printf 'It said the bridge opened on Monday at noon in the old town.\n' >two.txt
    app compare one.txt two.txt | grep -qi 'bridge opened on Monday'
    app names release.txt | grep -q .
    for form in txt md html docx odt pdf; do
        rm -rf out back
        app convert one.txt --to out --format $form
        there out/one.$form
        app convert out/one.$form --to back --format txt
        grep -q 'bridge opened on Monday' back/one.txt
    done
    printf '<nav>Home About</nav><article><h1>Bridge opens</h1><p>The bridge opened on Monday.</p></article>' >page.html
    rm -rf back
    app convert page.html --to back --format txt
    grep -q 'bridge opened on Monday' back/page.txt
}

works_with_other_tools() { # standard input, completion, corrections, a baseline, a language server
    printf '# Harbour\n\nThe the boats.\n' >tools.md
    app check - --as md --fail-on never <tools.md | grep -q repetition.word
    app check tools.md --baseline known.json --update-baseline
    app check tools.md --baseline known.json --fail-on warning
    app check tools.md --fix
    grep -q '^The boats' tools.md
    _EDITOR_APP_COMPLETE=bash_source "$program" | grep -q complete
    COMP_WORDS='editor-app ch' COMP_CWORD=1 _EDITOR_APP_COMPLETE=bash_complete "$program" | grep -q check
    hello='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}'
    end='{"jsonrpc":"2.0","method":"exit"}'
    printf 'Content-Length: %d\r\n\r\n%sContent-Length: %d\r\n\r\n%s' ${#hello} "$hello" ${#end} "$end" >hello.txt
    timeout 60 "$program" lsp <hello.txt >answer.txt || [ $? -eq 1 ] # 1 is what the protocol asks for an early exit
    grep -q codeActionProvider answer.txt
}

makes_a_desk() {
    rm -rf data
    as anna people add ben --role manager
    as anna people add eva --role editor --role manager
    for who in anna ben eva; do echo "$EDITOR_APP_PASSPHRASE" | as anna people passphrase $who; done
    for who in ben eva; do as anna people account $who; done
    ! as mallory list
    ! EDITOR_APP_PASSPHRASE='another one' as ben list
    app people list | grep -q ben
    as anna people policy approve_own yes
}

imported() { as anna import "$1" | grep -oE '[0-9a-f]{8}-[0-9a-f-]{27}' | head -n 1; }

draft() { printf -- '---\ntitle: %s\nsource: City desk\ndate: 2026-01-05\n---\nThe bridge opened on Monday.\n' "$1" >"$1.md"; }

walks_to_approval() {
    draft Bridge
    id=$(imported Bridge.md)
    echo "$id" >id.txt
    as anna start "$id"
    printf -- '---\ntitle: Bridge\nsource: City desk\ndate: 2026-01-05\n---\nThe bridge opened on Monday. It is long.\n' >again.md
    as anna save "$id" again.md --note longer
    as anna submit "$id" --reason 'short test'
    as ben request-changes "$id" --reason 'how long'
    as anna start "$id"
    as anna submit "$id" --reason 'short test'
    as anna retract "$id"
    as anna submit "$id" --reason 'short test'
    as ben approve "$id" --revision 2
    app list --state approved | grep -q Bridge
    app show "$id" | grep -q .
}

exports_everything_and_reads_it_back() {
    id=$(cat id.txt)
    rm -rf out back
    as ben export "$id" --to out --formats txt,md,html,docx,odt,pdf,ninjs,json
    there out/*.txt out/*.md out/*.html out/*.docx out/*.odt out/*.pdf out/*.json
    for file in out/*.docx out/*.odt out/*.pdf out/*.html out/*.md out/*.txt; do
        rm -rf back
        app convert "$file" --to back --format txt
        grep -q 'bridge opened on Monday. It is long' back/*.txt || { echo "$file"; return 1; }
    done
}

takes_every_other_step() {
    id=$(cat id.txt)
    as anna correct "$id" --reason 'a slip'
    as anna submit "$id" --reason 'short test'
    as ben approve "$id" --revision 2
    as anna reopen "$id" --reason again
    as anna hand-over "$id" --to eva --reason away
    as ben force-unlock "$id" --reason away
    draft Lock
    two=$(imported Lock.md)
    as ben set-aside "$two" --reason later
    as ben restore "$two" --reason now
    as anna start "$two"
    as anna submit "$two" --reason 'short test'
    as anna approve-own "$two" --revision 1 --reason alone --yes
    as anna export "$two" --to out2 --formats txt
    as anna withdraw "$two" --reason wrong --yes
    as anna people policy retention_days 0
    as anna purge "$two" --reason gone
}

reports_and_hands_over() {
    id=$(imported release.txt)
    as anna start "$id"
    as anna decide "$id" --rule names --because 8 --note 'a test'
    as anna review-copy "$id" --to copies
    there copies/*.docx
    as anna report "$id" --to reports --formats html,docx,csv,json,sarif
    there reports/*.html reports/*.sarif
    as anna bundle export "$id" --to bundles
    there bundles/*.bundle.zip
    "$program" --user zoe --database other.db bundle import bundles/*.bundle.zip
}

keeps_lists_and_the_archive() {
    printf 'concept,term,status\nCity Hall,City Hall,preferred\nCity Hall,Cityhall,forbidden\n' >house.csv
    as anna house import house.csv
    app house export house-out.csv
    grep -q 'City Hall' house-out.csv
    long='The bridge over the old harbour opened on Monday at noon, and the mayor thanked all who had built it in two'
    printf '%s years. The museum keeps the drawings of the first bridge and shows them until the end of May.\n' "$long" >kept.txt
    printf 'He said it again. ' | cat - kept.txt >quoting.txt
    app archive add kept.txt
    app archive stats | grep -q 1
    app archive search quoting.txt | grep -q kept
    app archive rebuild
}

proves_its_trail_and_restores() {
    app audit verify
    app audit export >trail.jsonl
    there trail.jsonl
    as anna backup saved.backup
    as anna restore saved.backup --reason test
    app audit verify
}

until_so() { # SECONDS COMMAND: looks again each second, since a machine at work needs its time
    timeout "$1" sh -c "until $2; do sleep 1; done" >/dev/null 2>&1 || { echo "not so after $1 s: $2"; return 1; }
}

prints_to_pdf() { # with the keys, as Qt prints where there is no printer: into a file, read back
    rm -f Harbour*.pdf
    xdotool key ctrl+p
    until_so 60 "[ \"\$(xdotool search --onlyvisible --name Harbour | wc -l)\" -gt 1 ]" || return 1
    import -window root -pause 2 printing.png
    xdotool key ctrl+p
    until_so 60 "xdotool search --onlyvisible --name ^Print" || return 1
    xdotool key Return
    until_so 60 'ls Harbour*.pdf' || return 1
    xdotool key Escape
    rm -rf back
    app convert Harbour*.pdf --to back --format txt && grep -q 'boats are in' back/*.txt
}

opens_its_window() { # a real window, its title, its picture, a page printed, a second file handed over, and in Chinese
    rm -f display.txt
    # The screen chooses its number: one that is taken would be somebody else's.
    Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>display.txt >screen.txt 2>&1 &
    screen=$!
    trap 'kill $screen 2>/dev/null' EXIT
    until_so 90 '[ -s display.txt ]' || { cat screen.txt; return 1; }
    DISPLAY=:$(cat display.txt)
    export DISPLAY QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY
    openbox >/dev/null 2>&1 &
    for language in en zh_CN; do
        printf 'Harbour news of the %s week. The the boats are in.\n' "$language" >"boats-$language.txt"
        "$program" --user anna --messages "$language" "boats-$language.txt" >window.txt 2>&1 &
        window=$!
        timeout 120 xdotool search --sync --onlyvisible --name 'Editor App|编辑' >/dev/null || { cat window.txt; return 1; }
        timeout 60 xdotool search --sync --onlyvisible --name 'Harbour|boats' >/dev/null || { cat window.txt; return 1; }
        import -window root -pause 3 "window-$language.png"
        # A blank or black screen has one colour; a window with a text has hundreds.
        [ "$(identify -format %k "window-$language.png")" -gt 100 ]
        [ $language != en ] || prints_to_pdf || return 1
        timeout 60 "$program" --user anna one.txt # handed over to the window that is open
        kill -TERM $window
        wait $window || [ $? -eq 143 ]
    done
    app list | grep -q 'one\|The bridge'
}

try 'says its version' says_its_version
try 'passes its own test' passes_its_own_test
try 'finds in the sample what the checkout finds' finds_what_the_checkout_finds
try 'checks spelling, American and British' checks_spelling
try 'speaks Chinese' speaks_chinese
try 'compares, lists names, converts and reads back' reads_files_alone
try 'works with other tools' works_with_other_tools
try 'makes its database, people and policies' makes_a_desk
try 'walks an article to approval' walks_to_approval
try 'exports every format and reads each back' exports_everything_and_reads_it_back
try 'takes every other step' takes_every_other_step
try 'reports, hands a bundle over to another desk' reports_and_hands_over
try 'keeps a house list and the archive' keeps_lists_and_the_archive
try 'proves its trail, backs up and restores' proves_its_trail_and_restores
if command -v Xvfb >/dev/null && command -v openbox >/dev/null && command -v xdotool >/dev/null; then
    try 'opens its window, in English and Chinese' opens_its_window
else
    echo 'skipped opens its window: no Xvfb, openbox or xdotool here'
fi
exit $failed

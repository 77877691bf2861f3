#!/bin/sh
# Proves the package on a bare machine: installs the .deb in a fresh Debian folder that has nothing else, and works with it.
# Usage, as root, with debootstrap: packaging/prove.sh SUITE FOLDER
set -eu
suite=$1
folder=$2
here=$(cd "$(dirname "$0")/.." && pwd)

[ -x "$folder/usr/bin/apt-get" ] || debootstrap --variant=minbase "$suite" "$folder"
mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
trap 'umount -l "$folder/proc"' EXIT
cp "$here"/dist/editor-app_*.deb "$folder/root/editor-app.deb"
mkdir -p "$folder/root/work"
cp "$here"/resources/sample/*.txt "$folder/root/work/release.txt"

inside() {
    chroot "$folder" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
        EDITOR_APP_DATA=/root/data QT_QPA_PLATFORM=offscreen sh -ec "cd /root/work; $1"
}

inside "apt-get update -qq && apt-get install -y -qq --no-install-recommends /root/editor-app.deb >/dev/null 2>&1"
echo "== no Python, no checkout: only the package"
inside "! command -v python3"
echo "== checks the sample, spelling included"
inside "printf 'A sentnce with a mispelt word in it.\n' > words.txt"
inside "editor-app check release.txt --fail-on never | tail -n 3"
inside "editor-app check words.txt --fail-on never | grep -c spelling.unknown"
echo "== makes its database, walks an article through the workflow, exports it"
inside "printf -- '---\ntitle: Bridge opens\nsource: City desk\ndate: 2026-01-05\n---\nThe bridge opened on Monday.\n' > bridge.md"
inside "rm -rf /root/data out"
inside "editor-app --user anna people add ben --role manager"
inside "id=\$(editor-app --user anna import bridge.md | grep -oE '[0-9a-f]{8}-[0-9a-f-]{27}' | head -n 1)
    editor-app --user anna start \$id
    editor-app --user anna submit \$id --reason 'short test'
    editor-app --user ben approve \$id --revision 1
    editor-app --user ben export \$id --to out --formats txt,md,html,docx,odt,pdf,ninjs,json
    ls out; editor-app audit verify"
echo "== reads back what it wrote, and a web page"
inside "printf '<nav>Home About</nav><article><h1>Bridge opens</h1><p>The bridge opened on Monday.</p></article>' > page.html"
inside "for file in out/*.docx out/*.odt out/*.pdf page.html; do
    rm -rf back; editor-app convert \"\$file\" --to back --format txt; grep -q 'bridge opened on Monday' back/*.txt; done"
echo "== opens its window"
inside "timeout 25 editor-app release.txt || test \$? -eq 124 -o \$? -eq 0"
inside "editor-app list | grep -c 'in review\\|new'"
inside "apt-get remove -y -qq editor-app >/dev/null && ! ls -d /opt/editor-app 2>/dev/null"
echo "== gone without a trace"

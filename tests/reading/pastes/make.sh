#!/usr/bin/env bash
# Puts texts of the reading set through the programs that people copy from, and writes what comes out to <slug>/<program>.txt
# beside this script: tests/reading/pastes/make.sh [SLUG...]
#
# The outputs are in the repository, so the programs are needed only to make them anew: Debian 12 with
#   chromium poppler-utils mupdf-tools libreoffice-writer pandoc w3m lynx elinks html2text antiword catdoc
#   tesseract-ocr tesseract-ocr-ara fonts-noto-core fonts-hosny-amiri fonts-dejavu-core python3
# Other versions write other outputs. A run takes about a minute a text.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Half of them are in dev, half in test. Each has one of three fonts, since a PDF's text depends on it.
texts=(press-morocco-master:Amiri market-kuwait-oil:'Noto Naskh Arabic' encyclopedia-salt-caravans:'DejaVu Sans'
  weather-lebanon-snow:'Noto Naskh Arabic' agency-lebanon-strike:Amiri review-phones-latin:'Noto Naskh Arabic'
  science-algeria-dust:'DejaVu Sans' fatwa-end-of-service:Amiri)
export LC_ALL=C.UTF-8 TZ=UTC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# html FONT < source.txt: the first line as the title, lines that begin with a dash as a list, every other as a paragraph.
html() {
  FONT=$1 python3 -c '
import html, os, sys
lines = [line.strip() for line in sys.stdin.read().splitlines() if line.strip()]
print(f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{html.escape(lines[0])}</title>
<style>body {{ font: 14pt "{os.environ["FONT"]}" }}</style></head><body><h1>{html.escape(lines[0])}</h1>""")
in_list = False
for line in lines[1:]:
    is_item = line.startswith("- ")
    if is_item != in_list:
        print("<ul>" if is_item else "</ul>")
    in_list = is_item
    print(f"<li>{html.escape(line[2:])}</li>" if is_item else f"<p>{html.escape(line)}</p>")
print("</ul></body></html>" if in_list else "</body></html>")'
}

# mail REPLY < source.txt: a message as mail programs send it, wrapped at 72 columns; with REPLY quoted below an answer.
mail() {
  REPLY=${1:-} python3 -c '
import os, sys, textwrap
body = "\n".join(textwrap.fill(line, 72) for line in sys.stdin.read().splitlines())
if os.environ["REPLY"]:
    quoted = "\n".join(("> " + line).rstrip() for line in body.splitlines())
    body = f"شكراً على الإرسال، قرأته وأوافق على ما فيه.\n\nOn Tue, Mar 12, 2024 at 09:14:02AM +0300, مكتب التحرير wrote:\n{quoted}"
print(body + "\n\n-- \nمكتب التحرير\nhttps://example.org")'
}

convert() { soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$work" "$2" >/dev/null 2>&1; }

for entry in "${texts[@]}"; do
  slug=${entry%%:*} font=${entry#*:}
  [ $# -eq 0 ] || [[ " $* " == *" $slug "* ]] || continue
  source=$here/../$slug/source.txt out=$here/$slug
  mkdir -p "$out"
  html "$font" <"$source" >"$work/page.html"
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--print-to-pdf=$work/chromium.pdf" "$work/page.html" 2>/dev/null
  pdftotext "$work/chromium.pdf" "$out/chromium-pdftotext.txt"
  pdftotext -layout "$work/chromium.pdf" "$out/chromium-pdftotext-layout.txt"
  pdftotext -raw "$work/chromium.pdf" "$out/chromium-pdftotext-raw.txt"
  mutool draw -q -F txt -o "$out/chromium-mutool.txt" "$work/chromium.pdf" 2>/dev/null
  convert docx:'MS Word 2007 XML' "$work/page.html"
  convert 'txt:Text (encoded):UTF8' "$work/page.docx"
  mv "$work/page.txt" "$out/libreoffice-txt.txt"
  convert pdf "$work/page.docx"
  pdftotext "$work/page.pdf" "$out/libreoffice-pdftotext.txt"
  pdftotext -layout "$work/page.pdf" "$out/libreoffice-pdftotext-layout.txt"
  convert 'doc:MS Word 97' "$work/page.docx"
  antiword -m UTF-8.txt "$work/page.doc" >"$out/antiword.txt"
  catdoc -d utf-8 "$work/page.doc" >"$out/catdoc.txt"
  pandoc -f docx -t plain "$work/page.docx" -o "$out/pandoc-plain.txt"
  pandoc -f html -t markdown "$work/page.html" -o "$out/pandoc-markdown.txt"
  w3m -dump -cols 80 -T text/html -I UTF-8 -O UTF-8 "$work/page.html" >"$out/w3m.txt"
  lynx -dump -nolist -width=76 -assume_charset=utf-8 -display_charset=utf-8 "$work/page.html" >"$out/lynx.txt"
  elinks -dump -dump-charset utf-8 -dump-width 80 "$work/page.html" >"$out/elinks.txt"
  html2text -utf8 -width 78 "$work/page.html" >"$out/html2text.txt"
  fmt -w 72 "$source" >"$out/fmt.txt"
  fold -s -w 100 "$source" >"$out/fold.txt"
  mail <"$source" >"$out/mail.txt"
  mail reply <"$source" >"$out/mail-reply.txt"
  pdftoppm -r 150 -gray -png "$work/chromium.pdf" "$work/scan"
  for scan in "$work"/scan*.png; do tesseract "$scan" - -l ara 2>/dev/null; done >"$out/tesseract.txt"
  rm -f "$work"/scan*.png "$work"/page.* "$work"/chromium.pdf
  printf '%s: %s outputs\n' "$slug" "$(find "$out" -name '*.txt' | wc -l)"
done

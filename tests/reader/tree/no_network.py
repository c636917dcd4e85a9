#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports files that ask for others, on the network and beside them: no_network.py CLI FOLDER. In a network namespace
without interfaces and under strace nothing may be looked for, and nothing of a file that was pointed at may be in the
archive. Exit code 77: one of the two ways is not to be had here."""

import base64
import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HOST = "http://192.0.2.1"  # reserved for documentation: nobody is there
SECRET = "canary of 4711 feathers"
SENTENCE = "The third Lake Forum took place in Genoa on May 1, 2021, and 900 guests came, the organisers said."


def zipped(entries):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return data.getvalue()


def doctype(root, beside):
    return (f'<!DOCTYPE {root} PUBLIC "-//X//X" "{HOST}/x.dtd" [<!ENTITY % out SYSTEM "{HOST}/out.dtd">%out;'
            f'<!ENTITY far SYSTEM "{HOST}/far"><!ENTITY near SYSTEM "{beside.as_uri()}">]>')


def page(beside):
    return (f'<html><head><base href="{HOST}/"><link rel="stylesheet" href="{HOST}/s.css">'
            f'<meta http-equiv="refresh" content="0; url={HOST}/next"><script src="{HOST}/s.js"></script></head><body>'
            f'<img src="{HOST}/i.png"><iframe src="{HOST}/f"></iframe><object data="{beside.as_uri()}"></object>'
            f'<article><h1>Lake Forum</h1><p>{SENTENCE} {SENTENCE}</p><p>&far; &near;</p></article></body></html>')


def docx(beside):
    links = (f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
             f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
             f'Target="{HOST}/t.dotm" TargetMode="External"/></Relationships>')
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    body = (f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
            f'{SENTENCE}</w:t></w:r></w:p><w:p><w:r><w:instrText>INCLUDETEXT "{HOST}/x"</w:instrText></w:r></w:p>')
    plain = {"[Content_Types].xml": types, "word/_rels/settings.xml.rels": links, "word/_rels/document.xml.rels": links}
    return (zipped(plain | {"word/document.xml": body + "</w:body></w:document>"}),
            zipped(plain | {"word/document.xml": doctype("w:document", beside) + body
                            + "<w:p><w:r><w:t>&far;&near;</w:t></w:r></w:p></w:body></w:document>"}))


def odt(beside):
    body = ('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">'
            f'<office:body><office:text><text:section><text:section-source xlink:href="{HOST}/x"/></text:section>'
            f'<text:p>{SENTENCE}</text:p><text:p>&far;&near;</text:p></office:text></office:body>'
            '</office:document-content>')
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text",
                   "content.xml": doctype("office:document-content", beside) + body})


def epub(beside):
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": doctype("container", beside)
        + '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
        "b.opf": f'<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="{HOST}/b.xhtml"/><item id="c" '
                 f'href="{beside.as_uri()}"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/>'
                 '</spine></package>',
        "a.xhtml": doctype("html", beside) + page(beside)})


def pdf():
    text = "BT /F1 12 Tf 72 700 Td (" + SENTENCE + ") Tj ET"
    form = f'<!DOCTYPE x [<!ENTITY far SYSTEM "{HOST}/far">]><x>&far;</x>'
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI ({HOST}/open) >> /AcroForm << /XFA 6 0 R >> "
        f"/AA << /WC << /S /SubmitForm /F << /FS /URL /F ({HOST}/form) >> >> >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> "
        "/Contents [5 0 R 7 0 R] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        f"<< /Length {len(form)} >>\nstream\n{form}\nendstream",
        f"<< /Length 0 /F << /FS /URL /F ({HOST}/stream) >> >>\nstream\n\nendstream"]
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = len(data)
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + f"trailer\n<< /Root 1 0 R /Size {len(places) + 1} >>\nstartxref\n{table}\n%%EOF\n".encode()


def write_files(folder, beside):
    html = page(beside)
    head = "From: desk@gazette.example\nSubject: Lake Forum\nMIME-Version: 1.0\n"
    good, bad = docx(beside)
    files = {
        "page.html": html,
        "strict.xhtml": '<?xml version="1.0"?>' + doctype("html", beside) + html,
        "saved.mhtml": "From: <Saved by Blink>\nSnapshot-Content-Location: " + HOST + "/page\nMIME-Version: 1.0\n"
                       'Content-Type: multipart/related; boundary="b"; type="text/html"\n\n--b\nContent-Type: text/html\n'
                       f"Content-Location: {HOST}/page\nContent-Transfer-Encoding: base64\n\n"
                       + base64.encodebytes(html.encode()).decode() + "\n--b--\n",
        "page.eml": head + "Content-Type: text/html; charset=utf-8\n\n" + html,
        "elsewhere.eml": head + 'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n' + SENTENCE
                         + f'\n--b\nContent-Type: message/external-body; access-type=URL; URL="{HOST}/body"\n\n'
                           "Content-Type: text/plain\n\n--b--\n",
        "linked.rtf": "{\\rtf1\\ansi{\\*\\template " + HOST + "/t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + HOST
                      + "/i.png\"}{\\fldrslt }}{\\field{\\*\\fldinst INCLUDETEXT \"" + str(beside) + "\"}{\\fldrslt }}"
                      + SENTENCE + "\\par}",
        "linked.docx": good, "entities.docx": bad, "linked.odt": odt(beside), "book.epub": epub(beside),
        "actions.pdf": pdf(),
        "feed.xml": '<?xml version="1.0"?>' + doctype("rss", beside) + "<rss version=\"2.0\"><channel><title>Lake</title>"
                    f'<link>{HOST}/</link><item><title>Lake Forum</title><link>{HOST}/a</link><enclosure url="{HOST}/a.mp3"/>'
                    f"<description>{SENTENCE}</description></item><item><title>&far;</title><description>&near;"
                    "</description></item></channel></rss>",
        "articles.jsonl": f'{{"title": "Lake Forum", "url": "{HOST}/a", "image": "{HOST}/i.png", "text": "{SENTENCE}"}}\n',
        "note.md": f"---\ntitle: Lake Forum\n---\n![picture]({HOST}/i.png) [!include]({beside.as_uri()})\n\n{SENTENCE}\n",
        "pages.warc": f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {HOST}/a\r\nContent-Type: application/http; "
                      f"msgtype=response\r\nContent-Length: {len(html) + 44}\r\n\r\nHTTP/1.1 200 OK\r\n"
                      "Content-Type: text/html\r\n\r\n" + html + "\r\n\r\n",
        "folder.zip": zipped({"page.html": html, "note.txt": SENTENCE})}
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return len(files)


def imported(before, cli, archive, articles):
    """Whether the import came to its end, with most of the files read, and what it said."""
    for old in archive.parent.glob(archive.name + "*"):
        old.unlink()
    run = subprocess.run(before + [cli, "import", str(archive), str(articles), "--no-progress"], capture_output=True,
                         text=True, timeout=120, check=False)
    return run.returncode in (0, 1), run.stdout + run.stderr


def main():
    cli, folder = sys.argv[1], Path(sys.argv[2]).absolute()
    shutil.rmtree(folder, ignore_errors=True)
    articles = folder / "articles"
    articles.mkdir(parents=True)
    beside = folder / "beside.txt"
    beside.write_text(SECRET)
    count = write_files(articles, beside)
    archive = folder / "lake.eventarium"
    problems, missing = [], []

    alone = ["unshare", "--user", "--map-root-user", "--net"]
    if not shutil.which("unshare") or subprocess.run(alone + ["true"], capture_output=True, check=False).returncode:
        missing.append("no network namespace may be made")
        alone = []
    good, said = imported(alone, cli, archive, articles)
    print(said.strip())
    if not good:
        problems.append("the import failed")
    text = b"".join(part.read_bytes() for part in folder.glob(archive.name + "*"))
    if SECRET.encode() in text:
        problems.append("a file beside the articles was read by way of one of them")
    if text.count(SENTENCE[:30].encode()) < count // 2:
        problems.append("few of the files were read")

    log = folder / "calls.txt"
    trace = ["strace", "-f", "-e", "trace=network,execve", "-o", str(log)]
    if not shutil.which("strace") or subprocess.run(trace + ["true"], capture_output=True, check=False).returncode:
        missing.append("there is no strace, or it may not trace")
    else:
        good, _ = imported(trace, cli, archive, articles)
        calls = log.read_text().splitlines()
        if not good:
            problems.append("the import failed under strace")
        started = sum("execve(" in call for call in calls)
        if started != 1:
            problems.append(f"{started} programs were started instead of one")
        for call in calls:
            if "AF_INET" in call or "connect(" in call or "sendto(" in call:
                problems.append("network: " + call)
        print(f"{count} files; under strace {len(calls)} calls that could start a program or use a network")
    for problem in problems:
        print("PROBLEM:", problem)
    if not problems and missing:
        print("skipped in part:", "; ".join(missing))
        return 77
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes our own articles in every format with real writers, and compares what is read out of them with what is read
out of the plain text: sample_tree.py CLI ARTICLES FOLDER. Prints the differences. Exit code 77: a writer is missing."""

import email.message
import gzip
import html
import io
import json
import mailbox
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True  # this is a source folder
from browser import Browser

COUNT = 25  # articles; nine and more files each
LONGEST_TITLE = 200
LEAST = 0.90  # of a format's articles with the very same facts


def paragraphs(text):
    return [p.strip("\n") for p in text.split("\n\n") if p.strip()]


def page(text, template):
    lines = paragraphs(text)
    # An article that begins with its first paragraph has no title: the page has none to show either.
    titled = len(lines[0]) <= LONGEST_TITLE
    title = html.escape(lines[0]) if titled else "Gazette"
    heading = f"<h1>{title}</h1>" if titled else ""
    rest = "\n".join("<p>" + html.escape(p).replace("\n", "<br>\n") + "</p>" for p in lines[1 if titled else 0:])
    menu = "".join(f'<li><a href="/{i}">Section {i}</a></li>' for i in range(12))
    bodies = [
        f"<article>{heading}{rest}</article>",
        f'<nav><ul>{menu}</ul></nav><div class="main">{heading}<div class="text">{rest}</div></div>'
        f'<aside class="sidebar"><h3>More</h3><ul>{menu}</ul></aside><footer>Imprint</footer>',
        f'<div id="wrap"><div class="menu">{menu}</div><div class="col"><div class="hd">{heading}</div>{rest}</div></div>',
    ]
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>{bodies[template]}</body></html>'


def mail(text):
    message = email.message.EmailMessage()
    message["Subject"] = " ".join(paragraphs(text)[0].split())
    message["From"] = "desk@gazette.example"
    message["To"] = "archive@gazette.example"
    message["MIME-Version"] = "1.0"
    message.set_content(text)
    return message


def mhtml(text):
    message = email.message.EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://gazette.example/article"
    message["Subject"] = "page"
    message.set_content(page(text, 1), subtype="html", cte="quoted-printable")
    message.make_related()
    return message.as_bytes()


def warc(text):
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(text, 2).encode()
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/a\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    info = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nx: y\r\n\r\n"
    return gzip.compress(info) + gzip.compress(head.encode() + answer + b"\r\n\r\n")


def epub(text):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>')
        book.writestr("b.opf", '<package><metadata/><manifest><item id="c" href="c.xhtml"/></manifest><spine>'
                               '<itemref idref="c"/></spine></package>')
        book.writestr("c.xhtml", page(text, 0))
    return data.getvalue()


def archived(name, text, tar):
    data = io.BytesIO()
    if tar:
        with tarfile.open(fileobj=data, mode="w:gz") as archive:
            info = tarfile.TarInfo(f"folder/{name}.txt")
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    else:
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"folder/{name}.txt", text)
    return data.getvalue()


def office(sources, target, folder):
    result = subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--infilter=Text (encoded):UTF8",
         "--convert-to", target, "--outdir", str(folder / target)] + [str(s) for s in sources],
        capture_output=True, timeout=400, check=False)
    return result.returncode == 0


def browsed(pages, put, folder):
    """What a browser prints of pages, and what it saves of them."""
    browser = Browser(folder)
    try:
        for article, path in pages:
            browser.open(path)
            put("printed", article, browser.pdf(), "pdf")
            put("saved", article, browser.mhtml(), "mhtml")
    finally:
        browser.close()


def write_tree(articles, folder):
    forms = {}

    def put(form, article, data, ending):
        path = folder / form / f"{article.stem}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        forms.setdefault(form, {})[article.stem] = path

    plain = folder / "plain"
    plain.mkdir(parents=True, exist_ok=True)
    for article in articles:
        text = article.read_text()
        shutil.copy(article, plain / article.name)
        for template in range(3):
            put(f"html{template}", article, page(text, template), "html")
        put("eml", article, mail(text).as_bytes(), "eml")
        put("mhtml", article, mhtml(text), "mhtml")
        put("warc", article, warc(text), "warc.gz")
        put("epub", article, epub(text), "epub")
        put("zip", article, archived(article.stem, text, False), "zip")
        put("tar", article, archived(article.stem, text, True), "tar.gz")
        put("utf16", article, text.encode("utf-16"), "txt")
        box = folder / "mbox" / f"{article.stem}.mbox"
        box.parent.mkdir(exist_ok=True)
        writer = mailbox.mbox(str(box))
        writer.add(mail(text))
        writer.close()
        forms.setdefault("mbox", {})[article.stem] = box
    sources = sorted(plain.glob("*.txt"))
    for target in ("docx", "odt", "rtf", "pdf"):
        if shutil.which("soffice") and office(sources, target, folder):
            forms[target] = {s.stem: folder / target / f"{s.stem}.{target}" for s in sources}
    if shutil.which("chromium"):
        browsed([(article, forms["html1"][article.stem]) for article in articles], put, folder)
    return forms


def facts_of(cli, paths):
    found = {}
    for start in range(0, len(paths), 20):
        some = [str(p) for p in paths[start:start + 20]]
        output = subprocess.run([cli, "extract"] + some, capture_output=True, text=True, check=False).stdout
        for line in output.splitlines():
            record = json.loads(line)
            source = record["source"]
            found.setdefault(source, record)
    return found


def key(record):
    if record is None:
        return {"read": False}
    events = {}
    for event in record["events"]:
        events[event["name"]] = {
            "edition": event["edition"], "start": event["start"], "end": event["end"], "mode": event["mode"],
            "places": sorted(p["name"] for p in event["places"]),
            "organizers": sorted(o["name"] for o in event["organizers"]),
            "figures": sorted((f["value"], f["upper"] or 0, f["qualifier"], f["category"]) for f in event["figures"])}
    return {"published": (record["published"] or "")[:10], "events": events}


def main():
    cli, source, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]).absolute()
    shutil.rmtree(target, ignore_errors=True)
    articles = sorted(source.glob("*.txt"))[:COUNT]
    forms = write_tree(articles, target)
    files = sum(len(f) for f in forms.values()) + len(articles)
    plain = {Path(s).stem: key(r) for s, r in facts_of(cli, sorted((target / "plain").glob("*.txt"))).items()}
    short = []
    for form, paths in sorted(forms.items()):
        found = facts_of(cli, list(paths.values()))
        same = 0
        for stem, path in paths.items():
            have = key(found.get(str(path)))
            if have == plain[stem]:
                same += 1
                continue
            for field in sorted(set(have) | set(plain[stem])):
                if have.get(field) != plain[stem].get(field):
                    print(f"  {form}/{stem} {field}: {json.dumps(have.get(field))[:300]} instead of "
                          f"{json.dumps(plain[stem].get(field))[:300]}")
        print(f"{form:8} {same} of {len(paths)} articles with the same facts")
        if same < LEAST * len(paths):
            short.append(form)
    print(f"{files} files")
    missing = [p for p in ("soffice", "chromium") if not shutil.which(p)]
    if short:
        print("short:", ", ".join(short))
        return 1
    if missing:
        print("skipped in part: there is no", " and no ".join(missing))
        return 77
    return 0 if files >= 200 else 1


if __name__ == "__main__":
    sys.exit(main())

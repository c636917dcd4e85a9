#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exports with readers that are not ours and prints what they found as JSON.

csv FILE [DELIMITER] | ics FILE | json FILE SCHEMA | jsonl FILE SCHEMA | xlsx FILE
Ends with 4 where the reader is not installed.
"""
import csv
import json
import sys


def missing(what):
    print("not installed:", what, file=sys.stderr)
    sys.exit(4)


def read_csv(name, delimiter=","):
    csv.field_size_limit(10_000_000)
    with open(name, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter, strict=True))


def read_ics(name):
    try:
        import icalendar
    except ImportError:
        missing("python3-icalendar")
    data = open(name, "rb").read()
    lines = data.split(b"\r\n")
    calendar = icalendar.Calendar.from_ical(data)
    events = []
    for event in calendar.walk("VEVENT"):
        categories = event.get("CATEGORIES")
        events.append({
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "start": event["DTSTART"].dt.isoformat(),
            "end": event["DTEND"].dt.isoformat() if "DTEND" in event else None,
            "stamp": event["DTSTAMP"].dt.isoformat(),
            "location": str(event.get("LOCATION", "")),
            "description": str(event.get("DESCRIPTION", "")),
            "status": str(event.get("STATUS", "")),
            "categories": [str(c) for c in categories.cats] if categories else [],
            "organizer": "ORGANIZER" in event,
            "errors": [str(e) for e in event.errors],
        })
    return {
        "events": events,
        "undated": str(calendar.get("X-EVENTARIUM-UNDATED-LEFT-OUT")),
        "fingerprint": str(calendar.get("X-EVENTARIUM-FINGERPRINT")),
        "longest": max(len(line) for line in lines),
        "bare_line_feeds": data.replace(b"\r\n", b"").count(b"\n"),
        "errors": [str(e) for e in calendar.errors],
    }


def check(rows, schema):
    try:
        import jsonschema
    except ImportError:
        missing("python3-jsonschema")
    schema = json.load(open(schema, encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    return {"rows": len(rows), "errors": [e.message[:200] for e in validator.iter_errors(rows)][:5]}


def read_json(name, schema):
    return check(json.load(open(name, encoding="utf-8")), schema)


def read_jsonl(name, schema):
    return check([json.loads(line) for line in open(name, encoding="utf-8")], schema)


def read_xlsx(name):
    try:
        import openpyxl
    except ImportError:
        missing("python3-openpyxl")
    book = openpyxl.load_workbook(name)
    sheet = book.worksheets[0]
    rows = [["" if c.value is None else c.value.isoformat() if c.is_date else c.value for c in row] for row in sheet]
    return {
        "sheets": book.sheetnames,
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "formulas": [c.coordinate for row in sheet for c in row if c.data_type == "f"],
        "types": ["".join(c.data_type for c in row) for row in sheet][:3],
        "rows": rows,
        "about": [[c.value for c in row] for row in book["About"]],
        "created": book.properties.created.isoformat(),
    }


def main():
    reader = {"csv": read_csv, "ics": read_ics, "json": read_json, "jsonl": read_jsonl, "xlsx": read_xlsx}[sys.argv[1]]
    json.dump(reader(*sys.argv[2:]), sys.stdout)


main()

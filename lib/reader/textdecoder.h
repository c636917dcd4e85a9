// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes of unknown encoding -> text. The text has LF line ends, no byte order mark, no lone surrogate and no
// NUL; whatever decodes to nothing stands as U+FFFD, one for one, so that spans fit the text. Valid UTF-8
// with LF ends is the file's own text, unchanged but for those. Pure; any thread.
#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace eventarium {

struct DecodedText
{
    QString text;
    QString encoding; // "UTF-8", "UTF-16LE", "GB18030", "windows-1252"...
    qint64 undecodable = 0; // places now U+FFFD, NULs not counted
    qint64 nulls = 0; // NUL characters, now U+FFFD

    QStringList warnings() const;
    bool operator==(const DecodedText &) const = default;
};

// NotText when the bytes are a known binary format or full of control characters; the message names what it is.
Result<DecodedText> decodeText(QByteArrayView bytes);

// The same for marked-up text and parts of mails, whatever they begin with. The encoding that they declare (may be
// empty) counts, unless the bytes say otherwise: pages lie about it.
Result<DecodedText> decodeText(QByteArrayView bytes, QByteArrayView declared);

} // namespace eventarium

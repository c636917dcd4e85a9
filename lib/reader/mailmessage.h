// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A mail or a page saved as one (MHTML), taken apart: headers, and parts with their transfer encoding undone. Pure;
// any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <utility>
#include <vector>

namespace eventarium {

struct MailPart
{
    std::vector<std::pair<QByteArray, QByteArray>> headers; // names in small letters, values unfolded
    QByteArray type; // "text/plain", small letters
    QByteArray charset;
    QString fileName;
    bool isAttachment = false;
    QByteArray content; // of a part without parts
    std::vector<MailPart> parts;

    QByteArray header(QByteArrayView name) const; // the first of the name
};

// Whatever it is given; what has no header is all content. Deeply nested parts stay undivided.
MailPart parseMail(QByteArrayView bytes);
// "=?utf-8?q?Messe_er=C3=B6ffnet?=" -> text. Bytes beyond ASCII are read as UTF-8, else as what they look like.
QString decodeHeader(QByteArrayView value);
// Whether a file begins with the header of a mail.
bool isMailHeader(QByteArrayView head);

} // namespace eventarium

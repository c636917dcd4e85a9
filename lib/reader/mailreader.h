// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mails (.eml), mailboxes (mbox) and pages saved as one file (MHTML) -> articles: a mail's text, and each of its
// attachments as an article of its own. Lives as long as the registry that it asks about attachments; any thread.
#pragma once

#include "reader/articlereader.h"

namespace eventarium {

class ReaderRegistry;
struct MailPart;

class MailReader final : public ArticleReader
{
public:
    explicit MailReader(const ReaderRegistry &registry)
        : m_registry(registry)
    {
    }

    QString format() const override;
    bool canRead(QByteArrayView head, QStringView fileName) const override;
    // Errors: Empty.
    Result<std::vector<Article>> read(const QByteArray &bytes) const override;

private:
    void readMail(QByteArrayView bytes, std::vector<Article> &articles) const;
    void readAttachments(const MailPart &part, std::vector<Article> &articles, QStringList &problems) const;

    const ReaderRegistry &m_registry;
};

} // namespace eventarium

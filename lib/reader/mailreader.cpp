// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/mailreader.h"

#include "reader/articlecomposer.h"
#include "reader/headerparser.h"
#include "reader/htmlblocks.h"
#include "reader/htmlreader.h"
#include "reader/isotime.h"
#include "reader/mailmessage.h"
#include "reader/namewords.h"
#include "reader/plaintext.h"
#include "reader/readerregistry.h"
#include "reader/textdecoder.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostMails = 20'000;

bool isMailbox(QByteArrayView head)
{
    if (!head.startsWith("From "))
        return false;
    const qsizetype end = head.indexOf('\n');
    return end > 0 && head.first(end).contains(':') && isMailHeader(head.sliced(end + 1));
}

bool isSavedPage(const MailPart &mail)
{
    return mail.type == "multipart/related"
           && (!mail.header("snapshot-content-location").isEmpty()
               || mail.header("from").toLower().contains("saved by"));
}

// The first part of a type that is shown, not attached.
const MailPart *partOf(const MailPart &mail, QByteArrayView type)
{
    if (mail.parts.empty())
        return mail.type == type && !mail.isAttachment ? &mail : nullptr;
    for (const MailPart &part : mail.parts) {
        if (const MailPart *found = part.type == "message/rfc822" ? nullptr : partOf(part, type))
            return found;
    }
    return nullptr;
}

QString senderOf(const MailPart &mail)
{
    QString from = decodeHeader(mail.header("from"));
    if (const qsizetype address = from.indexOf(u'<'); address >= 0)
        from.truncate(address);
    from = from.remove(u'"').trimmed();
    return isPersonName(from) ? from : QString();
}

QString subjectOf(const MailPart &mail)
{
    QString subject = decodeHeader(mail.header("subject"));
    for (bool again = true; again;) {
        again = false;
        for (const QStringView prefix : {u"re:", u"fwd:", u"fw:", u"aw:", u"wg:"}) {
            if (subject.startsWith(prefix, Qt::CaseInsensitive)) {
                subject = subject.sliced(prefix.size()).trimmed();
                again = true;
            }
        }
    }
    return subject;
}

// Header and text of a mail, the article in it keeping its own title and time where it states them.
Article articleOfMail(const MailPart &mail, const QString &text)
{
    Article probe;
    probe.text = text;
    findHeaderParts(probe);
    PageFacts facts;
    facts.title = subjectOf(mail);
    if (foldedLine(probe.title) == foldedLine(facts.title))
        facts.title.clear();
    if (probe.byline.isEmpty() && !senderOf(mail).isEmpty())
        facts.authors = {senderOf(mail)};
    if (probe.published.isEmpty())
        facts.published = isoTime(decodeHeader(mail.header("date")));
    ArticleComposer composer(facts);
    composer.addParagraph(text);
    return std::move(composer).compose(u"mail"_s);
}

std::optional<Article> articleIn(const MailPart &mail)
{
    const MailPart *const page = partOf(mail, "text/html");
    if (page && isSavedPage(mail)) {
        auto article = articleOfMarkup(page->content, page->charset, u"mhtml"_s);
        return article ? std::optional(std::move(*article)) : std::nullopt;
    }
    const MailPart *const plain = partOf(mail, "text/plain");
    if (plain && (plain->content.trimmed().size() >= 200 || !page)) {
        auto decoded = decodeText(plain->content, plain->charset);
        if (!decoded || decoded->text.trimmed().isEmpty())
            return std::nullopt;
        Article article = articleOfMail(mail, unwrapped(decoded->text));
        article.encoding = decoded->encoding;
        article.warnings = decoded->warnings();
        return article;
    }
    if (!page)
        return std::nullopt;
    const auto decoded = decodeText(page->content, page->charset);
    if (!decoded)
        return std::nullopt;
    Article article = articleOfMail(mail, textOfMarkup(decoded->text));
    article.encoding = decoded->encoding;
    return article;
}

// A mailbox has "From " at the start of a line quoted: ">From ", ">>From " for ">From ".
QByteArray withoutQuotes(QByteArrayView mail)
{
    QByteArray plain;
    plain.reserve(mail.size());
    for (qsizetype at = 0; at < mail.size();) {
        const qsizetype end = mail.indexOf('\n', at);
        const qsizetype next = end < 0 ? mail.size() : end + 1;
        QByteArrayView line = mail.sliced(at, next - at);
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == '>')
            ++marks;
        if (marks > 0 && line.sliced(marks).startsWith("From "))
            line = line.sliced(1);
        plain += line;
        at = next;
    }
    return plain;
}

// Where the next mail of a mailbox begins: "From " behind an empty line, with a header below it.
qsizetype nextMail(QByteArrayView bytes, qsizetype from)
{
    for (;;) {
        const qsizetype at = bytes.indexOf("\nFrom ", from);
        if (at < 0)
            return bytes.size();
        const bool blank = at > 0
                           && (bytes[at - 1] == '\n' || (bytes[at - 1] == '\r' && at > 1 && bytes[at - 2] == '\n'));
        const qsizetype line = bytes.indexOf('\n', at + 1);
        if (blank && line > 0 && isMailHeader(bytes.sliced(line + 1, qMin<qsizetype>(bytes.size() - line - 1, 16384))))
            return at + 1;
        from = at + 1;
    }
}

} // namespace

QString MailReader::format() const
{
    return u"mail"_s;
}

bool MailReader::canRead(QByteArrayView head, QStringView) const
{
    return isMailbox(head) || isMailHeader(head);
}

Result<std::vector<Article>> MailReader::read(const QByteArray &bytes) const
{
    std::vector<Article> articles;
    if (!isMailbox(bytes)) {
        readMail(bytes, articles);
    } else {
        size_t mails = 0;
        for (qsizetype at = 0; at < bytes.size() && mails < mostMails; ++mails) {
            const qsizetype next = nextMail(bytes, at);
            const qsizetype header = bytes.indexOf('\n', at) + 1;
            if (header > 0 && header < next)
                readMail(withoutQuotes(QByteArrayView(bytes).sliced(header, next - header)), articles);
            at = next;
        }
    }
    if (articles.empty())
        return fail(Error::Kind::Empty, u"There is no text in this mail."_s);
    return articles;
}

void MailReader::readMail(QByteArrayView bytes, std::vector<Article> &articles) const
{
    const MailPart mail = parseMail(bytes);
    const size_t first = articles.size();
    if (auto article = articleIn(mail))
        articles.push_back(std::move(*article));
    if (isSavedPage(mail))
        return; // its other parts are images and styles
    QStringList problems;
    readAttachments(mail, articles, problems);
    if (articles.size() > first)
        articles[first].warnings += problems;
}

void MailReader::readAttachments(const MailPart &part, std::vector<Article> &articles, QStringList &problems) const
{
    if (part.type == "message/rfc822") {
        if (auto nested = m_registry.readNested(part.content, u"mail.eml"_s))
            std::ranges::move(*nested, std::back_inserter(articles));
        return;
    }
    for (const MailPart &each : part.parts)
        readAttachments(each, articles, problems);
    const bool named = part.isAttachment || (!part.fileName.isEmpty() && !part.type.startsWith("image/"));
    if (!part.parts.empty() || !named || part.content.isEmpty())
        return;
    auto nested = m_registry.readNested(part.content, part.fileName);
    if (nested)
        std::ranges::move(*nested, std::back_inserter(articles));
    else
        problems += u"The attachment “%1” was left out: %2"_s.arg(part.fileName, nested.error().message);
}

} // namespace eventarium

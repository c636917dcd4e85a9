// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/footerparser.h"

#include "reader/authorlines.h"
#include "reader/pagefurniture.h"

namespace eventarium {

namespace {

constexpr int footLines = 60;

class FootFinder
{
public:
    FootFinder(HeaderCollector &collector, qsizetype from)
        : m_collector(collector)
        , m_text(collector.article().text)
        , m_from(from)
    {
    }

    void find()
    {
        const std::vector<HeaderLine> lines = lastLines(m_text, m_from, footLines);
        size_t i = 0;
        while (i < lines.size()) {
            const HeaderLine &line = lines[i];
            if (isAboutStart(line.text) && isNearEnd(lines, i))
                i = takeBlock(lines, i, HeaderPart::Kind::Boilerplate);
            else if (isContactStart(line.text))
                i = takeBlock(lines, i, HeaderPart::Kind::Contact);
            else
                ++i;
        }
        takeClosingLines(lines);
    }

private:
    // "About" blocks close a press release: nothing but such blocks may follow.
    bool isNearEnd(const std::vector<HeaderLine> &lines, size_t i) const
    {
        return lines[i].span.start > m_from + (m_text.size() - m_from) / 3 && lines.size() - i <= 16;
    }

    // From a heading to the end of its paragraphs; returns the first line behind.
    size_t takeBlock(const std::vector<HeaderLine> &lines, size_t i, HeaderPart::Kind kind)
    {
        TextSpan span = lines[i].span;
        const bool inlineText = lines[i].text.size() > 90;
        bool heading = !inlineText && !(kind == HeaderPart::Kind::Contact && hasTextBehindColon(lines[i].text));
        size_t next = i + 1;
        for (; next < lines.size(); ++next) {
            const HeaderLine &line = lines[next];
            if (isAboutStart(line.text) || isContactStart(line.text) || isEndMark(line.text) || isNavigation(line.text)
                || isSmallPrint(line.text))
                break;
            // A blank line ends it, but not the one right below its heading.
            if (line.blankBefore && !heading && !(kind == HeaderPart::Kind::Contact && isContactDetail(line.text)))
                break;
            if (kind == HeaderPart::Kind::Contact && isParagraph(line.text) && !isContactDetail(line.text))
                break;
            heading = false;
            span.end = line.span.end;
        }
        m_collector.add(kind, span);
        return next;
    }

    static bool hasTextBehindColon(QStringView line)
    {
        const qsizetype colon = line.indexOf(u':');
        return colon > 0 && line.sliced(colon + 1).trimmed().size() > 3;
    }

    // From the last line upwards, as long as nothing is body.
    void takeClosingLines(const std::vector<HeaderLine> &lines)
    {
        for (size_t i = lines.size(); i-- > 0;) {
            const HeaderLine &line = lines[i];
            if (m_collector.isTaken(line.span))
                continue;
            if (isNavigation(line.text))
                m_collector.add(HeaderPart::Kind::Navigation, line.span);
            else if (isEndMark(line.text) || isSmallPrint(line.text))
                m_collector.add(HeaderPart::Kind::Boilerplate, line.span);
            else if (isContactDetail(line.text))
                m_collector.add(HeaderPart::Kind::Contact, line.span);
            else if (const auto both = metaLine(line.text, true);
                     both && !both->byline.isEmpty() && both->time != MetaLine::Time::None)
                m_collector.take(*both, line);
            else if (const auto closing = closingLine(line.text))
                m_collector.take(*closing, line);
            else if (const auto meta = metaLine(line.text, true))
                m_collector.take(*meta, line);
            else if (const auto author = authorWithOffice(line.text))
                m_collector.take(*author, line);
            else if (const auto name = endsArticle(lines, i) ? signatureLine(line.text) : std::nullopt)
                m_collector.take(*name, line);
            else if (const auto above = authorAbove(lines, i)) {
                m_collector.add(HeaderPart::Kind::Byline, line.span);
                m_collector.take(*above, lines[i - 1]);
            } else {
                if (const auto signature = signatureOf(line.text); signature && m_collector.article().byline.isEmpty())
                    m_collector.take(*signature, line);
                break;
            }
        }
    }

    // The line stands alone below a paragraph, and nothing of the body behind it.
    bool endsArticle(const std::vector<HeaderLine> &lines, size_t i) const
    {
        return i > 0 && lines[i].blankBefore && isParagraph(lines[i - 1].text)
               && m_collector.article().byline.isEmpty();
    }

    // "Jane Doe / Columnist, The Courier"
    static std::optional<MetaLine> authorAbove(const std::vector<HeaderLine> &lines, size_t i)
    {
        return i > 0 && isAuthorDetail(lines[i].text) ? authorLine(lines, i - 1, {}) : std::nullopt;
    }

    HeaderCollector &m_collector;
    const QString &m_text;
    qsizetype m_from;
};

} // namespace

void findFoot(HeaderCollector &collector, qsizetype from)
{
    FootFinder(collector, from).find();
}

} // namespace eventarium

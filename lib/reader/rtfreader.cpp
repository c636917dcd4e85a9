// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/rtfreader.h"

#include "reader/documenttext.h"
#include "reader/plaintext.h"

#include <QHash>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t deepest = 10'000; // groups

// Groups that hold no text of the document.
bool isDestination(QByteArrayView word)
{
    static constexpr QByteArrayView names[] = {
        "fonttbl",   "colortbl",          "stylesheet", "info",       "pict",      "object",
        "header",    "headerl",           "headerr",    "headerf",    "footer",    "footerl",
        "footerr",   "footerf",           "footnote",   "annotation", "atnauthor", "atnid",
        "listtable", "listoverridetable", "rsidtbl",    "generator",  "fldinst",   "themedata",
        "datastore", "latentstyles",      "xmlnstbl",   "filetbl",    "revtbl",    "bkmkstart",
        "bkmkend",   "pgdsctbl",          "nonshppict", "template",   "operator",  "shpinst"};
    return std::ranges::find(names, word) != std::end(names);
}

char16_t characterOf(QByteArrayView word)
{
    static const QHash<QByteArrayView, char16_t> table{
        {"tab", u' '},       {"emdash", u'—'},    {"endash", u'–'}, {"lquote", u'‘'}, {"rquote", u'’'},
        {"ldblquote", u'“'}, {"rdblquote", u'”'}, {"bullet", u'•'}, {"line", u'\n'},  {"emspace", u' '},
        {"enspace", u' '},   {"~", u' '},         {"_", u'-'}};
    return table.value(word, u'\0');
}

QByteArray codePage(int number)
{
    switch (number) {
    case 65001:
        return "UTF-8";
    case 932:
        return "Shift_JIS";
    case 936:
        return "GB18030";
    case 949:
        return "windows-949";
    case 950:
        return "Big5";
    default:
        return "windows-" + QByteArray::number(number);
    }
}

class RtfParser
{
public:
    explicit RtfParser(QByteArrayView bytes)
        : m_bytes(bytes)
    {
        setCodePage(1252);
    }

    QString parse()
    {
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            if (c == '{') {
                if (m_groups.size() < deepest)
                    m_groups.push_back(m_state);
                else
                    ++m_tooDeep;
                m_fresh = true;
                continue;
            }
            if (c == '}') {
                flushBytes();
                if (m_tooDeep > 0) {
                    --m_tooDeep;
                } else if (!m_groups.empty()) {
                    m_state = m_groups.back();
                    m_groups.pop_back();
                }
            } else if (c == '\\') {
                readControl();
                continue;
            } else if (c != '\r' && c != '\n' && c != '\0') {
                put(c);
            }
            m_fresh = false;
        }
        flushBytes();
        return m_text.take();
    }

private:
    struct State
    {
        bool skip = false;
        int fallback = 1; // bytes behind a \u that stand in for it
        bool item = false;
    };

    void setCodePage(int number)
    {
        flushBytes();
        m_decoder = QStringDecoder(codePage(number).constData(), QStringDecoder::Flag::Stateless);
        if (!m_decoder.isValid())
            m_decoder = QStringDecoder("windows-1252", QStringDecoder::Flag::Stateless);
    }

    void put(char c)
    {
        if (m_pending > 0) {
            --m_pending;
        } else if (!m_state.skip) {
            m_raw += c;
        }
    }

    void flushBytes()
    {
        if (!m_raw.isEmpty()) {
            m_text.add(m_decoder.isValid() ? QString(m_decoder.decode(m_raw)) : QString::fromLatin1(m_raw));
            m_raw.clear();
        }
    }

    void putText(QStringView text)
    {
        if (m_state.skip)
            return;
        flushBytes();
        m_text.add(text);
    }

    void readControl()
    {
        if (m_at >= m_bytes.size())
            return;
        const char c = m_bytes[m_at];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter) {
            ++m_at;
            readSymbol(c);
            return;
        }
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && m_at - start < 32
               && ((m_bytes[m_at] >= 'a' && m_bytes[m_at] <= 'z') || (m_bytes[m_at] >= 'A' && m_bytes[m_at] <= 'Z')))
            ++m_at;
        const QByteArrayView word = m_bytes.sliced(start, m_at - start);
        const qsizetype digits = m_at;
        if (m_at < m_bytes.size() && m_bytes[m_at] == '-')
            ++m_at;
        while (m_at < m_bytes.size() && m_at - digits < 11 && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9')
            ++m_at;
        const bool stated = m_at > digits;
        const qint64 number = m_bytes.sliced(digits, m_at - digits).toLongLong();
        if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
            ++m_at;
        take(word, stated, number);
        m_fresh = false;
    }

    void readSymbol(char c)
    {
        const bool fresh = m_fresh;
        m_fresh = c == '*' && fresh;
        if (c == '\'') {
            bool ok = false;
            const int byte = m_bytes.sliced(m_at, qMin<qsizetype>(2, m_bytes.size() - m_at)).toInt(&ok, 16);
            m_at = qMin(m_at + 2, m_bytes.size());
            if (ok && byte > 0)
                put(static_cast<char>(byte));
        } else if (c == '*') {
            flushBytes();
            m_state.skip = true; // a destination that old readers do not know
        } else if (c == '\\' || c == '{' || c == '}') {
            put(c);
        } else if (c == '\n' || c == '\r') {
            endParagraph();
        } else if (const char16_t character = characterOf(QByteArrayView(&c, 1))) {
            putText(QStringView(&character, 1));
        }
    }

    void endParagraph()
    {
        if (m_state.skip)
            return;
        flushBytes();
        m_text.endParagraph();
    }

    void take(QByteArrayView word, bool stated, qint64 number)
    {
        if (word == "par" || word == "sect" || word == "page") {
            endParagraph();
        } else if (word == "u" && stated) {
            const char16_t unit = static_cast<char16_t>(number & 0xFFFF);
            putText(QStringView(&unit, 1));
            m_pending = m_state.fallback;
        } else if (word == "uc" && stated) {
            m_state.fallback = static_cast<int>(std::clamp<qint64>(number, 0, 8));
        } else if (word == "ansicpg" && stated) {
            setCodePage(static_cast<int>(std::clamp<qint64>(number, 0, 65001)));
        } else if (word == "bin" && stated) {
            m_at = static_cast<qsizetype>(qMin<qint64>(m_bytes.size(), m_at + qMax<qint64>(0, number)));
        } else if (isDestination(word)) {
            flushBytes();
            m_state.skip = true;
        } else if (word == "trowd" && !m_inRow && !m_state.skip) {
            flushBytes();
            m_text.beginRow();
            m_inRow = true;
        } else if (word == "cell") {
            flushBytes();
            m_text.endCell();
        } else if (word == "row" && m_inRow) {
            flushBytes();
            m_text.endRow();
            m_inRow = false;
        } else if (word == "pard" && m_inRow) {
            return;
        } else if (const char16_t character = characterOf(word)) {
            putText(QStringView(&character, 1));
        }
    }

    const QByteArrayView m_bytes;
    qsizetype m_at = 0;
    State m_state;
    std::vector<State> m_groups;
    qint64 m_tooDeep = 0;
    bool m_fresh = false; // right behind {
    int m_pending = 0;
    bool m_inRow = false;
    QByteArray m_raw;
    QStringDecoder m_decoder;
    DocumentText m_text;
};

} // namespace

QString RtfReader::format() const
{
    return u"rtf"_s;
}

bool RtfReader::canRead(QByteArrayView head, QStringView) const
{
    return head.startsWith("{\\rtf");
}

Result<std::vector<Article>> RtfReader::read(const QByteArray &bytes) const
{
    const QString text = RtfParser(bytes).parse();
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::Empty, u"There is no text in this document."_s);
    std::vector<Article> articles;
    articles.push_back(articleOfText(text, format()));
    return articles;
}

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pagefacts.h"

#include "reader/htmlblocks.h"
#include "reader/namewords.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr QStringView openers[] = {
    u"by:",       u"by ",         u"written by",   u"posted by",  u"submitted by", u"published by", u"story by",
    u"words by",  u"reported by", u"reporting by", u"article by", u"author:",      u"authors:",     u"author ",
    u"reporter:", u"from ",       u"von ",         u"par ",       u"por ",         u"di ",          u"af ",
    u"av ",       u"door ",       u"text:",        u"text by",    u"作者：",       u"记者："};
constexpr QStringView separators[] = {u" and ", u" & ", u" und ", u" et ", u" with ", u", ",  u",",
                                      u";",     u"|",   u" / ",   u"\n",   u" • ",    u" » ", u" · ",
                                      u" – ",   u" — ", u" - ",   u"、",   u" AND "};
// Words of an office: a piece that has one names no person.
constexpr QStringView offices[] = {
    u"reporter",  u"reporters", u"editor",    u"editors",       u"correspondent", u"correspondents", u"writer",
    u"writers",   u"staff",     u"columnist", u"journalist",    u"contributor",   u"contributors",   u"photographer",
    u"producer",  u"bureau",    u"chief",     u"senior",        u"special",       u"freelance",      u"desk",
    u"newsroom",  u"team",      u"admin",     u"administrator", u"webmaster",     u"updated",        u"published",
    u"posted",    u"guest",     u"author",    u"analyst",       u"professor",     u"director",       u"manager",
    u"fellow",    u"editorial", u"user",      u"agencies",      u"agency",        u"minutes",        u"comments",
    u"follow",    u"email",     u"read",      u"share",         u"view",          u"profile",        u"more",
    u"posts",     u"january",   u"february",  u"march",         u"april",         u"june",           u"july",
    u"august",    u"september", u"october",   u"november",      u"december",      u"monday",         u"tuesday",
    u"wednesday", u"thursday",  u"friday",    u"saturday",      u"sunday",        u"about"};

bool hasOffice(QStringView piece)
{
    for (const QStringView word : piece.split(u' ', Qt::SkipEmptyParts)) {
        QStringView bare = word;
        while (!bare.isEmpty() && !bare.back().isLetter())
            bare.chop(1);
        if (std::ranges::any_of(offices,
                                [&](QStringView office) { return bare.compare(office, Qt::CaseInsensitive) == 0; }))
            return true;
    }
    return false;
}

bool isName(QStringView piece)
{
    if (piece.size() < 2 || piece.size() > 60 || !piece.front().isLetter())
        return false;
    if (piece.contains(u'@') || piece.contains(u"://") || piece.contains(u'/') || piece.contains(u".com")
        || std::ranges::any_of(piece, [](QChar c) { return c.isDigit(); }))
        return false;
    return piece.count(u' ') <= 5;
}

QStringView withoutOpener(QStringView text)
{
    for (bool again = true; again;) {
        again = false;
        for (const QStringView opener : openers) {
            if (text.startsWith(opener, Qt::CaseInsensitive)) {
                text = text.sliced(opener.size()).trimmed();
                again = true;
            }
        }
    }
    return text;
}

} // namespace

QStringList authorNames(QStringView stated)
{
    QString text = cleanLine(withoutOpener(stated.trimmed()));
    if (text.size() > 300 || text.startsWith(u"http"))
        return {};
    for (const QStringView separator : separators)
        text.replace(separator.toString(), u"\n"_s, Qt::CaseInsensitive);
    QStringList names;
    for (const QString &raw : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringView piece = withoutOpener(QStringView(raw).trimmed());
        if (const qsizetype bracket = piece.indexOf(u'('); bracket > 0)
            piece = piece.first(bracket).trimmed();
        while (!piece.isEmpty() && QStringView(u".:*").contains(piece.back()) && !piece.endsWith(u"Jr."))
            piece.chop(1);
        for (const QStringView behind : {u" for ", u" in ", u" at ", u" | ", u" of ", u" on "}) {
            const qsizetype cut = piece.indexOf(behind, 0, Qt::CaseInsensitive);
            if (cut > 0 && piece.first(cut).count(u' ') >= 1)
                piece = piece.first(cut).trimmed(); // "Ada Low for the Gazette"
        }
        if (!names.isEmpty() && piece.size() <= 5 && !piece.contains(u' ')
            && std::ranges::all_of(piece, [](QChar c) { return c.isUpper(); }))
            continue; // "Ada Low, CNN"
        if (piece.startsWith(u"and ", Qt::CaseInsensitive))
            piece = piece.sliced(4).trimmed();
        if (!isName(piece))
            continue;
        const bool office = hasOffice(piece);
        if (office && !names.isEmpty())
            continue;
        if (office && (piece.count(u' ') == 0 || isReporterTitle(piece)))
            continue;
        if (!names.isEmpty() && isPublisherName(piece) && piece.count(u' ') != 1)
            continue;
        names += piece.toString();
    }
    names.removeDuplicates();
    return names.size() > 12 ? QStringList() : names;
}

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static constexpr std::pair<QStringView, char16_t> named[] = {
        {u"amp", u'&'},    {u"lt", u'<'},     {u"gt", u'>'},    {u"quot", u'"'},  {u"apos", u'\''}, {u"nbsp", u' '},
        {u"rsquo", u'’'},  {u"lsquo", u'‘'},  {u"rdquo", u'”'}, {u"ldquo", u'“'}, {u"ndash", u'–'}, {u"mdash", u'—'},
        {u"hellip", u'…'}, {u"eacute", u'é'}, {u"uuml", u'ü'},  {u"ouml", u'ö'},  {u"auml", u'ä'},  {u"szlig", u'ß'}};
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.indexOf(u';', i) : -1;
        if (end < 0 || end - i > 9) {
            plain += text[i];
            continue;
        }
        const QStringView name = QStringView(text).sliced(i + 1, end - i - 1);
        char32_t character = 0;
        if (name.startsWith(u"#x", Qt::CaseInsensitive))
            character = name.sliced(2).toUInt(nullptr, 16);
        else if (name.startsWith(u'#'))
            character = name.sliced(1).toUInt();
        else if (const auto known = std::ranges::find(named, name, &std::pair<QStringView, char16_t>::first);
                 known != std::end(named))
            character = known->second;
        if (character < 0x20 || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) {
            plain += text[i];
            continue;
        }
        plain += QString::fromUcs4(&character, 1);
        i = end;
    }
    return plain;
}

QString textOfMarkup(const QString &markup)
{
    if (!markup.contains(u'<') && !markup.contains(u"&lt;")) {
        QStringList paragraphs;
        for (const QString &line : withoutEntities(markup).split(u'\n')) {
            if (QString clean = cleanLine(line); !clean.isEmpty())
                paragraphs += clean;
        }
        return paragraphs.join(u"\n\n");
    }
    const QString text = markup.contains(u'<') ? markup : withoutEntities(markup);
    const HtmlTree tree = HtmlTree::parse(QString(u"<body>" + text + u"</body>").toUtf8());
    if (tree.size() == 0)
        return {};
    const HtmlOutline outline(tree);
    const int root = 0;
    QStringList paragraphs;
    for (const HtmlBlock &block : blocksOf(tree, outline, std::span(&root, 1)))
        paragraphs += block.text;
    return paragraphs.join(u"\n\n");
}

} // namespace eventarium

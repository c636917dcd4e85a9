// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/serieskeys.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool isOneOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, word) != words.end();
}

bool isDigits(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isYear(QStringView word)
{
    return word.size() == 4 && isDigits(word) && (word.startsWith(u"19") || word.startsWith(u"20"));
}

// "19th", "1st"; the words from "first" to "twentieth" and the tens.
bool isOrdinal(QStringView word)
{
    static const QSet<QString> spelled{
        u"first"_s,      u"second"_s,     u"third"_s,     u"fourth"_s,    u"fifth"_s,       u"sixth"_s,
        u"seventh"_s,    u"eighth"_s,     u"ninth"_s,     u"tenth"_s,     u"eleventh"_s,    u"twelfth"_s,
        u"thirteenth"_s, u"fourteenth"_s, u"fifteenth"_s, u"sixteenth"_s, u"seventeenth"_s, u"eighteenth"_s,
        u"nineteenth"_s, u"twentieth"_s,  u"thirtieth"_s, u"fortieth"_s,  u"fiftieth"_s,    u"sixtieth"_s,
        u"seventieth"_s, u"eightieth"_s,  u"ninetieth"_s, u"hundredth"_s};
    const bool figures = word.size() > 2 && isDigits(word.chopped(2))
                         && (word.endsWith(u"th") || word.endsWith(u"st") || word.endsWith(u"nd")
                             || word.endsWith(u"rd"));
    const bool maybe = word.endsWith(u'h') || word.endsWith(u't') || word.endsWith(u'd');
    return figures || (maybe && spelled.contains(word.toString()));
}

bool isArticleWord(QStringView word)
{
    return isOneOf(word, {u"the", u"a", u"an", u"annual", u"edition"});
}

bool isPreposition(QStringView word)
{
    return isOneOf(word, {u"of", u"and", u"for", u"on", u"in"});
}

// "第19届", "2020年" at a name's head.
QString withoutCjkCount(const QString &folded)
{
    if (std::none_of(folded.begin(), folded.end(), [](QChar c) { return c == u'届' || c == u'年'; }))
        return folded;
    const auto counts = [](QChar c) { return c.isDigit() || QStringView(u"一二三四五六七八九十百零〇两").contains(c); };
    QString left;
    for (qsizetype i = 0; i < folded.size();) {
        qsizetype end = i + (folded[i] == u'第' ? 1 : 0);
        const qsizetype first = end;
        while (end < folded.size() && counts(folded[end]))
            ++end;
        if (end > first && end < folded.size() && (folded[end] == u'届' || folded[end] == u'年')) {
            left += u' ';
            i = end + 1;
        } else {
            left += folded[i++];
        }
    }
    return left.simplified();
}

bool isLetters(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

// "ces2020" -> "ces", "mwc21" -> "mwc"; "g20" is no year.
QStringView withoutGluedYear(QStringView word)
{
    if (word.size() > 5 && isYear(word.last(4)) && word[word.size() - 5].isLetter())
        return word.chopped(4);
    if (word.size() > 3 && isDigits(word.last(2)) && isLetters(word.chopped(2)))
        return word.chopped(2);
    return word;
}

bool isAsciiName(QStringView name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool takesAccents(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic;
}

// Marks go only where they are accents: dakuten tell kana apart, and Hangul must stay whole.
QString withoutAccents(QStringView name)
{
    const QString composed = name.toString().normalized(QString::NormalizationForm_KC);
    QString plain;
    plain.reserve(composed.size());
    for (const QChar c : composed) {
        if (takesAccents(c.script()) && c.decompositionTag() == QChar::Canonical) {
            const QString parts = QString(c).normalized(QString::NormalizationForm_D);
            plain += parts.front();
        } else if (c.category() != QChar::Mark_NonSpacing || !plain.size() || !takesAccents(plain.back().script())) {
            plain += c;
        }
    }
    return plain;
}

// As below, for the most common case: names are folded many times an article.
QString foldedAscii(QStringView name)
{
    QString words(name.size(), Qt::Uninitialized);
    QChar *const begin = words.data();
    QChar *end = begin;
    for (const QChar c : name) {
        const char16_t code = c.unicode();
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            *end++ = c;
        else if (code >= u'A' && code <= u'Z')
            *end++ = QChar(static_cast<char16_t>(code + (u'a' - u'A')));
        else if (end != begin && end[-1] != u' ')
            *end++ = u' ';
    }
    if (end != begin && end[-1] == u' ')
        --end;
    words.truncate(end - begin);
    return words;
}

} // namespace

QString foldName(QStringView name)
{
    if (isAsciiName(name))
        return foldedAscii(name);
    const QString folded = withoutAccents(name).toCaseFolded();
    QString words;
    words.reserve(folded.size());
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            words += c;
        else if (!words.isEmpty() && words.back() != u' ')
            words += u' ';
    }
    if (words.endsWith(u' '))
        words.chop(1);
    return words;
}

bool isCjk(char32_t c)
{
    struct Block
    {
        char32_t first, last;
    };
    // Jamo, radicals, iteration marks, kana, bopomofo, ideographs, Hangul; not their punctuation.
    static constexpr Block blocks[] = {{0x1100, 0x11ff}, {0x2e80, 0x2fdf}, {0x3005, 0x3007}, {0x3041, 0x30fa},
                                       {0x30fc, 0x318f}, {0x31a0, 0x31bf}, {0x31f0, 0x31ff}, {0x3400, 0x4dbf},
                                       {0x4e00, 0x9fff}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0x20000, 0x3ffff}};
    if (c < blocks[0].first)
        return false;
    return std::any_of(std::begin(blocks), std::end(blocks), [c](Block b) { return b.first <= c && c <= b.last; });
}

bool isGeneralNameWord(QStringView word)
{
    static const QSet<QString> general{
        u"conference"_s,    u"forum"_s,    u"summit"_s,    u"expo"_s,       u"exposition"_s, u"exhibition"_s,
        u"fair"_s,          u"festival"_s, u"week"_s,      u"day"_s,        u"days"_s,       u"competition"_s,
        u"contest"_s,       u"awards"_s,   u"award"_s,     u"seminar"_s,    u"meeting"_s,    u"race"_s,
        u"ceremony"_s,      u"event"_s,    u"congress"_s,  u"convention"_s, u"symposium"_s,  u"workshop"_s,
        u"show"_s,          u"session"_s,  u"gathering"_s, u"assembly"_s,   u"opening"_s,    u"closing"_s,
        u"international"_s, u"global"_s,   u"world"_s,     u"national"_s,   u"tech"_s,       u"technology"_s,
        u"online"_s,        u"virtual"_s,  u"main"_s,      u"this"_s,       u"year"_s,       u"s"_s,
        u"trade"_s,         u"industry"_s, u"innovation"_s};
    return general.contains(word.toString());
}

QStringList nameWords(QStringView name)
{
    const QString counted = withoutCjkCount(foldName(name));
    QStringList kept;
    for (const QStringView whole : QStringView(counted).split(u' ', Qt::SkipEmptyParts)) {
        const QStringView word = withoutGluedYear(whole);
        if (!isYear(word) && !isOrdinal(word) && !isArticleWord(word))
            kept += word.toString();
    }
    return kept;
}

// Each step of an import asks for the keys of the same names.
QString seriesNameKey(QStringView name)
{
    constexpr qsizetype most = 4096;
    thread_local QHash<QString, QString> known;
    const QString asked = name.toString();
    if (const auto found = known.constFind(asked); found != known.cend())
        return *found;
    QStringList kept = nameWords(name);
    kept.removeIf([](const QString &word) { return isPreposition(word); });
    const QString key = kept.isEmpty() ? foldName(name) : kept.join(u' ');
    if (known.size() >= most)
        known.clear();
    known.insert(asked, key);
    return key;
}

bool isShortKey(QStringView key)
{
    return !key.contains(u' ') && key.size() <= 8 && isAsciiName(key);
}

SeriesKeys seriesKeys(const EventFacts &facts)
{
    SeriesKeys keys{seriesNameKey(facts.name), {}};
    for (const QString &alias : facts.aliases) {
        const QString key = seriesNameKey(alias);
        const auto words = QStringView(key).split(u' ', Qt::SkipEmptyParts);
        if (key.size() > 2 && key != keys.primary && !std::all_of(words.begin(), words.end(), isGeneralNameWord))
            keys.aliases += key;
    }
    keys.aliases.sort();
    keys.aliases.removeDuplicates();
    return keys;
}

// What a name would be called for short, or is: one letter a word, prepositions left out.
static QString initialsOf(const QStringList &words)
{
    if (words.size() == 1 && isShortKey(words.front()))
        return words.front();
    QString initials;
    for (const QString &word : words) {
        if (!isPreposition(word))
            initials += word.front();
    }
    return initials;
}

QStringList occasionKeys(const EventFacts &facts)
{
    QStringList keys;
    const auto &start = facts.dates.start;
    const auto city = std::ranges::find(facts.places, PlaceKind::City, &Place::kind);
    const auto year = start ? std::optional(start->year) : facts.year;
    const QString initials = initialsOf(nameWords(facts.name));
    if (year && city != facts.places.end() && initials.size() > 2)
        keys += QString::number(*year) + u" in " + foldName(city->name) + u' ' + initials;
    if (!start || start->precision() != PartialDate::Precision::Day)
        return keys;
    const QString days = start->toIso() + u'/' + facts.dates.end.value_or(*start).toIso() + u' ';
    if (city != facts.places.end())
        keys += days + u"in " + foldName(city->name);
    if (const QStringList words = nameWords(facts.name); !words.isEmpty())
        keys += days + words.front().front();
    return keys;
}

} // namespace eventarium

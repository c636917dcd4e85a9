// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/language.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype sampleSize = 3000;

// Words that are frequent in one language and rare in the others listed.
struct StopWords
{
    QLatin1StringView language;
    QStringView words;
};

constexpr StopWords stopWords[] = {
    {"en"_L1, u"the and of to was with for on at by from that is are were has have its this which will had their"},
    {"de"_L1, u"der die das und ist nicht mit den von auf ein eine für im dem des sich auch wurde werden"},
    {"fr"_L1, u"le les des et du une est dans pour sur qui au avec par plus ont été aux cette"},
    {"es"_L1, u"el los las del y una por con para se más fue como su han esta pero al"},
    {"it"_L1, u"il di che della per sono gli dei una nel con alla più del anche è"},
    {"pt"_L1, u"os das dos em uma não com para mais foi ao pelo são pela também"},
    {"nl"_L1, u"het een van en op voor met zijn dat niet aan werd bij ook"},
};

constexpr qsizetype longestStopWord = 6;

const QHash<QStringView, QList<int>> &stopWordIndex()
{
    static const QHash<QStringView, QList<int>> index = [] {
        QHash<QStringView, QList<int>> made;
        for (int i = 0; i < static_cast<int>(std::size(stopWords)); ++i) {
            for (const QStringView word : stopWords[i].words.split(u' '))
                made[word].append(i);
        }
        return made;
    }();
    return index;
}

QString latinLanguage(QStringView sample)
{
    std::array<int, std::size(stopWords)> hits{};
    int words = 0;
    const auto &index = stopWordIndex();
    std::array<QChar, longestStopWord> word;
    for (qsizetype i = 0; i < sample.size();) {
        while (i < sample.size() && !sample[i].isLetter())
            ++i;
        const qsizetype start = i;
        for (; i < sample.size() && sample[i].isLetter(); ++i) {
            if (i - start < longestStopWord)
                word[static_cast<size_t>(i - start)] = sample[i].toLower();
        }
        if (i == start)
            break;
        ++words;
        if (i - start > longestStopWord)
            continue;
        if (const auto found = index.constFind(QStringView(word.data(), i - start)); found != index.cend()) {
            for (const int language : *found)
                ++hits[static_cast<size_t>(language)];
        }
    }
    const auto best = std::ranges::max_element(hits);
    const int most = *best;
    const bool clear = std::ranges::count_if(hits, [most](int n) { return n * 4 > most * 3; }) == 1;
    if (most < 2 || most * 12 < words || !clear)
        return {};
    return stopWords[best - hits.begin()].language;
}

QLatin1StringView languageOfScript(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
        return "zh"_L1;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return "ja"_L1;
    case QChar::Script_Hangul:
        return "ko"_L1;
    case QChar::Script_Greek:
        return "el"_L1;
    case QChar::Script_Hebrew:
        return "he"_L1;
    case QChar::Script_Thai:
        return "th"_L1;
    default: // Cyrillic, Arabic, Devanagari: several languages each
        return {};
    }
}

} // namespace

QString languageOf(QStringView text)
{
    const QStringView sample = text.first(qMin(sampleSize, text.size()));
    QHash<QChar::Script, int> scripts;
    int ascii = 0; // letters
    int letters = 0;
    for (const QChar c : sample) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')) {
            ++ascii;
        } else if (c > u'\x7F' && c.isLetter()) {
            ++letters;
            ++scripts[c.script()];
        }
    }
    letters += ascii;
    if (letters == 0)
        return {};
    const int latin = ascii + scripts.value(QChar::Script_Latin);
    const int kana = scripts.value(QChar::Script_Hiragana) + scripts.value(QChar::Script_Katakana);
    // Japanese text has more Han than kana in headlines, but never no kana; Han stands for whole words.
    if (kana * 10 > letters)
        return u"ja"_s;
    if (scripts.value(QChar::Script_Han) * 4 > latin)
        return u"zh"_s;
    if (latin * 2 > letters)
        return latinLanguage(sample);
    for (auto it = scripts.cbegin(); it != scripts.cend(); ++it) {
        if (it.value() * 2 > letters)
            return languageOfScript(it.key());
    }
    return {};
}

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/namewords.h"

#include "reader/namelists.h"
#include "reader/stampparser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QSet<QString> wordSet(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
        set.insert(word.toString());
    return set;
}

const QSet<QString> &publisherWords()
{
    static const QSet<QString> set = wordSet(
        u"agency agencies agence agencia agentur bulletin bureau channel chronicle correspondent courier daily desk "
        u"digest fortnightly monthly quarterly "
        "dispatch echo editor editorial editors examiner express gazette globe herald independent journal magazine "
        "mail media "
        "mercury mirror monitor morning network networks news newsdesk newspaper newsroom newsletter newswire observer "
        "online "
        "opinion podcast post press pressroom public radio record redaktion register report reporter reporters review "
        "sentinel "
        "service services staff standard star sun team telegraph television times today tribune tv update weekly wire "
        "wires "
        "xinhua afp reuters ap dpa efe ansa upi bbc cnn interfax tass kyodo yonhap bernama pti ani ians bloomberg");
    return set;
}

const QSet<QString> &particles()
{
    static const QSet<QString> set = wordSet(
        u"da das de del della den der di do dos du e el ibn al bin bint la le los ter van von y zu zur ten abu ul");
    return set;
}

// Words that begin or fill a heading, never a name.
const QSet<QString> &headingWords()
{
    static const QSet<QString> set = wordSet(
        u"the a an and or of for with from in on at to by our your all how what when where why who is are was will not "
        u"no new "
        "more about after before popular special guest contributor writer writers photo photos photography video "
        "picture "
        "pictures illustration university institute ministry department government committee council company inc ltd "
        "corp "
        "foundation association summit conference forum expo fair festival congress centre center author authors "
        "admin administrator webmaster member members marketing communications relations department team user guests "
        "contributors freelance freelancer blog website web page this that these those their his her its we you he she "
        "they all no yes");
    return set;
}

// Words of the lists above that also are names: "Sun Wei", "Emily Post", "Will Smith", "An Bolin".
bool isNameToo(QStringView word, QStringView first)
{
    static const QSet<QString> leading = wordSet(u"an may sun will");
    static const QSet<QString> following = wordSet(u"bell day mercury post star sun");
    const QString lower = word.toString().toLower();
    if (word.data() == first.data())
        return leading.contains(lower);
    return following.contains(lower) && isGivenName(first);
}

bool isNameWord(QStringView word)
{
    if (word.size() > 24 || !word.front().isUpper())
        return false;
    return std::ranges::all_of(word, [](QChar c) {
        return c.isLetter() || c.isMark() || c == u'.' || c == u'-' || c == u'\'' || c == u'\u2019';
    });
}

bool isHanName(QStringView text)
{
    return text.size() >= 2 && text.size() <= 4
           && std::ranges::all_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool isCalendarWord(QStringView word)
{
    TextCursor cursor(word);
    return (monthOf(word) && word.size() > 3) || (takeWeekday(cursor) && cursor.atEnd() && word.size() > 3);
}

QStringView withoutPrefix(QStringView text)
{
    static constexpr QStringView titles[] = {
        u"Mr.",      u"Ms.",       u"Mrs.",   u"Dr.",    u"Prof.",         u"Mr",
        u"Ms",       u"Mrs",       u"Dr",     u"Prof",   u"Professor",     u"our",
        u"staff",    u"special",   u"chief",  u"senior", u"correspondent", u"correspondents",
        u"reporter", u"reporters", u"writer", u"editor", u"columnist"};
    TextCursor cursor(text.trimmed());
    for (bool again = true; again;) {
        again = false;
        for (const QStringView title : titles) {
            const qsizetype start = cursor.pos;
            if (cursor.take(title) && cursor.skipBlanks())
                again = true;
            else
                cursor.pos = start;
        }
    }
    return cursor.rest();
}

// "Nora Quist in Lisbon", "Nora Quist (Reuters)", "Nora Quist/AFP", "Nora Quist nora@example.org"
QStringView withoutSuffix(QStringView text)
{
    for (const QStringView joint : {u" in ", u" at ", u" for ", u" of ", u" from ", u" reports", u" reporting", u" - ",
                                    u" \u2013 ", u" \u2014 ", u"(", u"/", u"<", u"["}) {
        if (const qsizetype cut = text.indexOf(joint, 0, Qt::CaseInsensitive); cut > 0)
            text = text.first(cut);
    }
    if (const qsizetype mail = text.indexOf(u'@'); mail >= 0) {
        const qsizetype blank = text.first(mail).lastIndexOf(u' ');
        text = text.first(qMax<qsizetype>(0, blank));
    }
    return text.trimmed();
}

// The next item up to a comma or "and"; `joint` tells which ended it.
enum class Joint { End, Comma, And };

QStringView takeItem(TextCursor &cursor, Joint &joint)
{
    const qsizetype start = cursor.pos;
    for (; !cursor.atEnd(); ++cursor.pos) {
        const qsizetype end = cursor.pos;
        if (cursor.takeAnyOf(u",，、;")) {
            cursor.skipBlanks();
            joint = cursor.take(u"and ") || cursor.take(u"& ") ? Joint::And : Joint::Comma;
            return cursor.text().sliced(start, end - start);
        }
        for (const QStringView word : {u" and ", u" & ", u" und ", u" et ", u" y ", u" with "}) {
            if (cursor.take(word)) {
                joint = Joint::And;
                return cursor.text().sliced(start, end - start);
            }
        }
    }
    joint = Joint::End;
    return cursor.text().sliced(start);
}

} // namespace

bool isPersonName(QStringView text)
{
    text = text.trimmed();
    if (isHanName(text))
        return true;
    if (text.size() > 60)
        return false;
    const QList<QStringView> words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 5)
        return false;
    int capitalised = 0;
    for (const QStringView word : words) {
        const QString lower = word.toString().toLower();
        if (particles().contains(lower) && word.front().isLower())
            continue;
        if (!isNameWord(word))
            return false;
        const bool taken = publisherWords().contains(lower) || headingWords().contains(lower);
        const bool month = isCalendarWord(word) && !(word.data() == words.front().data() && isGivenName(word));
        if ((taken && !isNameToo(word, words.front())) || month)
            return false;
        ++capitalised;
    }
    const bool endsInParticle = particles().contains(words.back().toString());
    return capitalised >= 2 && !endsInParticle;
}

bool isPublisherName(QStringView text)
{
    const QList<QStringView> words = text.trimmed().split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && words.size() <= 6 && words.front().front().isUpper()
           && std::ranges::any_of(
               words, [](QStringView word) { return publisherWords().contains(word.toString().toLower()); });
}

bool isReporterTitle(QStringView text)
{
    static const QSet<QString> titles = wordSet(
        u"staff writer reporter correspondent editor columnist contributor journalist bureau blogger");
    const QList<QStringView> words = text.trimmed().split(u' ', Qt::SkipEmptyParts);
    return words.size() <= 6 && std::ranges::any_of(words, [](QStringView word) {
               while (word.endsWith(u','))
                   word.chop(1);
               return titles.contains(word.toString().toLower());
           });
}

QStringList bareAuthorsIn(QStringView text)
{
    static const QSet<QString> placeWords = wordSet(
        u"new los san las hong cape são sao kuala buenos rio south north east west central united saudi tel abu addis "
        u"mexico "
        u"ho sri costa st santa puerto el la al den fort port salt kansas ann baden bad nova novi nizhny phnom ulan "
        u"city town york island islands beach bay hill park square street arena hall hotel palace plaza messe stadium "
        u"theatre "
        u"theater museum garden gardens club campus school college house airport station tower world tech business "
        u"trade "
        u"science culture local top day days week night opening closing grand main first second third annual global "
        u"online");
    const QStringList names = authorsIn(text);
    const bool place = std::ranges::any_of(names, [](const QString &name) {
        const QStringList words = name.toLower().split(u' ');
        return std::ranges::any_of(words, [](const QString &word) { return placeWords.contains(word); });
    });
    return place ? QStringList() : names;
}

bool isUserName(QStringView text)
{
    static const QSet<QString> otherWords = wordSet(
        u"announcement announcements article articles blog business category comment comments conference conferences "
        u"culture date edited event events general health home misc modified now politics posted published publisher "
        u"science share sport sports story tag tagged tags tech technology travel updated uncategorised uncategorized "
        u"video videos world yesterday");
    const QString word = text.toString();
    return word.size() >= 3 && word.size() <= 24 && word.front().isLower() && !otherWords.contains(word)
           && !publisherWords().contains(word) && !headingWords().contains(word) && !particles().contains(word)
           && std::ranges::all_of(word, [](QChar c) { return c.isLower() || c.isDigit() || isOneOf(c, u"._-"); });
}

bool isSurelyPerson(QStringView name)
{
    const QList<QStringView> words = name.trimmed().split(u' ', Qt::SkipEmptyParts);
    if (!isPersonName(name) || isKnownPlace(name) || bareAuthorsIn(name).isEmpty())
        return false;
    const bool initial = words.front().size() >= 2 && words.front()[1] == u'.';
    return initial || isGivenName(words.front()) || isLeadingSurname(words.front())
           || (words.size() == 2 && isGivenName(words.back()) && !isKnownPlace(words.back()));
}

QStringList surelyAuthorsIn(QStringView text)
{
    const QStringList names = authorsIn(text);
    return std::ranges::all_of(names, [](const QString &name) { return isSurelyPerson(name); }) ? names : QStringList();
}

QStringList authorsIn(QStringView text)
{
    text = text.first(qMin<qsizetype>(300, text.size()));
    std::vector<std::pair<QStringView, Joint>> items;
    TextCursor cursor(text);
    while (!cursor.atEnd()) {
        Joint joint = Joint::End;
        const QStringView item = takeItem(cursor, joint);
        items.emplace_back(item, joint);
    }
    // Behind a comma another author stands where an "and" follows; else only what nobody takes for a role, a paper
    // or a place.
    qsizetype lastAnd = -1;
    for (size_t i = 0; i < items.size(); ++i) {
        if (items[i].second == Joint::And)
            lastAnd = static_cast<qsizetype>(i);
    }
    QStringList names;
    for (size_t i = 0; i < items.size(); ++i) {
        const QStringView name = withoutSuffix(withoutPrefix(items[i].first));
        if (i > 0 && static_cast<qsizetype>(i) > lastAnd + 1 && (name.size() < 4 || !isSurelyPerson(name)))
            break;
        if (!isPersonName(name)) {
            if (i == 0)
                return {};
            continue;
        }
        names.append(name.toString());
    }
    return names;
}

} // namespace eventarium

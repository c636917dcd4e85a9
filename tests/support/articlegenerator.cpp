// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/articlegenerator.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::test {

namespace {

QStringList split(QStringView words)
{
    return words.toString().split(u'|');
}

const QStringList &fields()
{
    static const QStringList list = split(
        u"Robotics|Digital Economy|Clean Energy|Biotechnology|Smart Manufacturing|Marine Science|Urban Planning|Food "
        u"Safety|Aviation|Game Design|Open Source Software|Semiconductor|Quantum Computing|Textile|Book|Film|Water "
        u"Management|Artificial Intelligence|Logistics|Agricultural Machinery|Space Technology|Health "
        u"Care|Museum|Tourism");
    return list;
}

const QStringList &kinds()
{
    static const QStringList list = split(
        u"Conference|Forum|Expo|Summit|Fair|Festival|Week|Congress|Symposium|Exhibition");
    return list;
}

const QStringList &regions()
{
    static const QStringList list = split(
        u"World|Asian|European|Baltic|Nordic|Pacific|International|Alpine|Danube|Yangtze Delta|Pan-African|Caribbean");
    return list;
}

const QStringList &cities()
{
    static const QStringList list = split(
        u"Beijing|Geneva|Lisbon|Nairobi|Montreal|Shenzhen|Hamburg|Osaka|Bilbao|Porto|Gdansk|Tallinn|Riga|Chengdu|"
        u"Zürich|"
        u"Málaga|Brno|Aarhus|Turin|Valparaíso|Busan|Kigali|Wellington|Nagoya|Leipzig|Antwerp");
    return list;
}

const QStringList &countries()
{
    static const QStringList list = split(
        u"China|Switzerland|Portugal|Kenya|Canada|China|Germany|Japan|Spain|Portugal|Poland|Estonia|Latvia|China|"
        u"Switzerland|Spain|Czech Republic|Denmark|Italy|Chile|South Korea|Rwanda|New Zealand|Japan|Germany|Belgium");
    return list;
}

const QStringList &monthNames()
{
    static const QStringList list = split(
        u"January|February|March|April|May|June|July|August|September|October|November|December");
    return list;
}

QString ordinalOf(int n)
{
    const int last = n % 10;
    const bool teen = n / 10 % 10 == 1;
    return QString::number(n) + (teen || last > 3 || last == 0 ? u"th" : last == 1 ? u"st" : last == 2 ? u"nd" : u"rd");
}

} // namespace

// The first half of a list far more often than the second.
const QString &ArticleGenerator::pickUneven(const QStringList &list)
{
    auto range = static_cast<unsigned>(list.size());
    while (range > 1 && upTo(3))
        range = (range + 1) / 2;
    return list[static_cast<qsizetype>(upTo(range))];
}

ArticleGenerator::Event ArticleGenerator::event(unsigned number)
{
    // Of its own numbers, so that all articles about it agree.
    std::mt19937 own(m_seed * 7919 + number);
    const auto ofOwn = [&own](unsigned n) { return static_cast<qsizetype>(own() % n); };
    const auto from = [&](const QStringList &list) { return list[ofOwn(static_cast<unsigned>(list.size()))]; };
    Event event;
    const unsigned series = number / 3; // three editions each
    std::mt19937 ofSeries(m_seed * 104729 + series);
    const auto fromSeries = [&](const QStringList &list) {
        return list[static_cast<qsizetype>(ofSeries() % static_cast<unsigned>(list.size()))];
    };
    const qsizetype city = static_cast<qsizetype>(ofSeries() % static_cast<unsigned>(cities().size()));
    event.city = cities()[city];
    event.country = countries()[city];
    event.name = (ofSeries() % 3 ? fromSeries(regions()) : event.city) + u' ' + fromSeries(fields()) + u' '
                 + fromSeries(kinds());
    if (ofSeries() % 2)
        event.name = event.name + u" on "_s + fromSeries(fields());
    for (const QString &word : event.name.split(u' '))
        event.acronym += word.front().toUpper();
    event.year = 2012 + static_cast<int>(number % 3) + static_cast<int>(ofSeries() % 10);
    event.ordinal = ordinalOf(1 + static_cast<int>(number % 3) + static_cast<int>(ofSeries() % 30));
    event.month = static_cast<int>(ofOwn(12));
    event.day = 1 + static_cast<int>(ofOwn(24));
    event.days = 1 + static_cast<int>(ofOwn(4));
    event.venue = event.city
                  + from(split(u" International Exhibition Centre| Convention Hall| Congress Palace| University"));
    event.host = from(split(u"Ministry of Science|City Council|Chamber of Commerce|Academy of Engineering|National "
                            u"Library|Industry Association"))
                 + u" of "_s + event.country;
    event.theme = from(split(u"Shaping a Shared Future|Small Steps, Large Change|Connecting Makers|Trust in "
                             u"Numbers|Beyond the Lab|Growing Together"));
    event.topic = from(split(u"5G|machine learning|recycling|open data|renewable energy|supply "
                             u"chains|accessibility|satellite images|cloud computing"));
    return event;
}

QString ArticleGenerator::person()
{
    static const QStringList first = split(
        u"Anna|Liu|Maria|Kofi|Elena|Hiroshi|Zheng|Olga|Peter|Amina|José|Ingrid|Wei|Thomas|Fatima|Lars|Priya|Daniel");
    static const QStringList last = split(u"Keller|Jianguo|Santos|Mensah|Petrova|Tanaka|Zhong|Novak|Larsen|Diallo|"
                                          u"García|Holm|Chen|Becker|Haddad|Olsen|Rao|Moreau");
    return pick(first) + u' ' + pickUneven(last);
}

QString ArticleGenerator::organization()
{
    static const QStringList stems = split(u"Huawei|Nordlicht|Acme|Helvetia|Baltica|Sunrise|Meridian|Polar|Vertex|"
                                           u"Quanta|Tamarind|Evergreen|Ironbridge|Bluefin|Solano|Kestrel");
    static const QStringList tails = split(
        u"Technologies|Group|University|Institute of Technology|Foundation|Labs|Motors|Systems|Press|Bank");
    return pickUneven(stems) + u' ' + pickUneven(tails);
}

QString ArticleGenerator::number()
{
    const int size = static_cast<int>(upTo(4));
    const qint64 value = (1 + upTo(99)) * (size == 0 ? 10LL : size == 1 ? 100LL : size == 2 ? 1'000LL : 10'000LL);
    return QLocale::c().toString(value);
}

QString ArticleGenerator::sentence(const Event &event)
{
    static const QStringList verbs = split(u"said|explained|stressed|noted|told reporters");
    const QString month = monthNames()[event.month];
    switch (upTo(16)) {
    case 0:
        return u"The %1 %2 was held in %3 from %4 %5 to %6, %7."_s.arg(event.ordinal, event.name, event.city, month)
            .arg(event.day)
            .arg(event.day + event.days)
            .arg(event.year);
    case 1:
        return u"More than %1 visitors attended the %2, according to the organisers."_s.arg(number(), event.name);
    case 2:
        return u"“We want %1 to reach everybody,” %2 %3, director of %4."_s.arg(event.topic, pick(verbs), person(),
                                                                                organization());
    case 3:
        return u"Some %1 exhibitors from %2 countries, among them %3 and %4, showed their products at the %5."_s
            .arg(number())
            .arg(5 + upTo(60))
            .arg(organization(), organization(), event.venue);
    case 4:
        return u"The event was hosted by the %1 and co-organised by %2."_s.arg(event.host, organization());
    case 5:
        return u"Under the theme “%1”, the programme offered %2 sessions on %3 and %4."_s.arg(event.theme)
            .arg(3 + upTo(80))
            .arg(event.topic, pick(fields()).toLower());
    case 6:
        return u"%1, professor at %2, gave the keynote speech on the opening day."_s.arg(person(), organization());
    case 7:
        return u"The opening ceremony drew over %1 online viewers, while about %2 people followed it on site."_s.arg(
            number(), number());
    case 8:
        return u"Deals worth %1 million dollars were signed, %2 percent more than at the previous edition."_s
            .arg(2 + upTo(900))
            .arg(1 + upTo(40));
    case 9:
        return u"%1 did not take part this year, a spokesman confirmed on %2 %3."_s.arg(organization(), month)
            .arg(event.day);
    case 10:
        return u"In %1 the event had counted %2 participants."_s.arg(event.year - 1).arg(number());
    case 11:
        return u"Residents of %1 had complained about traffic near the river, but the mayor %2 called the week a success."_s
            .arg(event.city, person());
    case 12:
        return u"The exhibition covered an area of %1 square metres in the %2."_s.arg(number(), event.venue);
    case 13:
        return u"Prices for raw materials rose by %1 percent in the same period, the statistics office reported."_s.arg(
            1 + upTo(20));
    case 14:
        return u"The next edition will take place in %1 %2, %3 of the %4 (%5) announced."_s.arg(month)
            .arg(event.year + 1)
            .arg(person(), event.name, event.acronym);
    default:
        return u"Students from %1 presented a project on %2 that they had worked on for two years, and visitors could try it out in the hall."_s
            .arg(organization(), event.topic);
    }
}

QByteArray ArticleGenerator::article(unsigned index, qsizetype bytes)
{
    m_random.seed(m_seed * 31 + index);
    // Four articles in five tell of an event of their own or share it with one other.
    const Event event = this->event(upTo(5) ? index * 2 / 3 : upTo(index / 20 + 1));
    const QString month = monthNames()[event.month];
    QString text = u"%1 %2 %3 in %4\n\n"_s.arg(event.ordinal, event.name, upTo(2) ? u"opens"_s : u"ends"_s, event.city);
    text += u"By %1\n%2-%3-%4 09:%5\n\n"_s.arg(person())
                .arg(event.year)
                .arg(event.month + 1, 2, 10, QLatin1Char('0'))
                .arg(event.day, 2, 10, QLatin1Char('0'))
                .arg(10 + upTo(49));
    text += u"%1, %2 %3 (%4) -- The %5 %6 (%7) opened on %2 %8, %9, at the "_s.arg(event.city.toUpper(), month)
                .arg(event.day)
                .arg(u"EventWire"_s, event.ordinal, event.name, event.acronym)
                .arg(event.day)
                .arg(event.year);
    text += event.venue + u". ";
    int sentences = 0;
    while (text.toUtf8().size() < bytes)
        text += sentence(event) + (++sentences % 3 ? u" "_s : u"\n\n"_s);
    return text.toUtf8() + '\n';
}

} // namespace eventarium::test

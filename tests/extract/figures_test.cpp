// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/analysed.h"

#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<Figure> figures(const QString &text, const QString &reference = u"2020-07-10"_s)
{
    const Analysed run(text, reference);
    std::vector<Figure> list;
    for (const FigureCandidate &candidate : run.analysis.figures) {
        if (!candidate.previous)
            list.push_back(candidate.figure);
    }
    return list;
}

std::vector<Figure> earlier(const QString &text, const QString &reference = u"2020-07-10"_s)
{
    const Analysed run(text, reference);
    std::vector<Figure> list;
    for (const FigureCandidate &candidate : run.analysis.figures) {
        if (candidate.previous)
            list.push_back(candidate.figure);
    }
    return list;
}

Figure only(const QString &text)
{
    const std::vector<Figure> found = figures(text);
    REQUIRE(found.size() == 1);
    return found.front();
}

} // namespace

TEST_CASE("The unit is the noun group behind the number")
{
    const auto [text, value, unit, category] = GENERATE(table<QString, double, QString, FigureCategory>({
        {u"The fair drew 5,200 trade visitors."_s, 5200, u"trade visitors"_s, FigureCategory::Attendees},
        {u"There were 150 Chinese and foreign academicians."_s, 150, u"Chinese and foreign academicians"_s,
         FigureCategory::Academics},
        {u"There were 4 former heads of state and government."_s, 4, u"former heads of state and government"_s,
         FigureCategory::Dignitaries},
        {u"It showed 300 new products, technologies and services."_s, 300, u"new products, technologies and services"_s,
         FigureCategory::Products},
        {u"In 40 one-on-one talks they met."_s, 40, u"one-on-one talks"_s, FigureCategory::Sessions},
        {u"A 200-strong delegation came."_s, 200, u"delegation"_s, FigureCategory::Attendees},
        {u"It filled 12,000 square metres."_s, 12000, u"square metres"_s, FigureCategory::Area},
        {u"Tens of thousands of buyers travelled there."_s, 10000, u"buyers"_s, FigureCategory::Attendees},
        {u"90 journalists from abroad reported on it."_s, 90, u"journalists"_s, FigureCategory::Media},
    }));
    CAPTURE(text);
    const Figure figure = only(text);
    CHECK(figure.quantity.value == value);
    CHECK(figure.quantity.unit == unit);
    CHECK(figure.category == category);
}

TEST_CASE("The unit may stand before the number")
{
    CHECK(only(u"The number of online viewers at the gala exceeded 3 million."_s).category
          == FigureCategory::OnlineViewers);
    CHECK(only(u"Exhibitors numbered more than 4,000."_s).quantity.qualifier == Qualifier::MoreThan);
    CHECK(only(u"Attendance reached 45,000."_s).quantity.value == 45000);
    CHECK(only(u"The readings had an audience of 2,500."_s).quantity.unit == u"audience"_s);
    CHECK(only(u"* Exhibitors: over 2,900"_s).quantity.unit == u"Exhibitors"_s);
}

TEST_CASE("Whoever comes is counted, whatever they are called")
{
    const auto [text, value, unit] = GENERATE(table<QString, double, QString>({
        {u"The festival welcomed more than 3,000 music lovers."_s, 3000, u"music lovers"_s},
        {u"Over 60 Rustaceans gathered in Kyoto."_s, 60, u"Rustaceans"_s},
        {u"Some 700 beekeepers from all over the north came to the show."_s, 700, u"beekeepers"_s},
        {u"It was attended by 80 locals."_s, 80, u"locals"_s},
        {u"Over 1,200 attended."_s, 1200, QString()},
        {u"A crowd estimated at 25,000 filled the square."_s, 25000, u"crowd"_s},
        {u"The attendance figure of 45,000 is a record."_s, 45000, u"attendance"_s},
        {u"Daily attendance averaged 6,000."_s, 6000, u"Daily attendance"_s},
    }));
    CAPTURE(text);
    const Figure figure = only(text);
    CHECK(figure.quantity.value == value);
    CHECK(figure.quantity.unit == unit);
    CHECK(figure.category == FigureCategory::Attendees);
}

TEST_CASE("What is drawn or arrives is not always people")
{
    const QString text = GENERATE(u"The call drew 300 letters."_s, u"Some 700 lemons came by train."_s,
                                  u"By the middle of the century 2.5 billion will join them."_s,
                                  u"It attracted 40 new jobs fairs."_s);
    CAPTURE(text);
    CHECK(figures(text).empty());
}

TEST_CASE("Labels in a row each name their number")
{
    const std::vector<Figure> found = figures(u"Visitors: 45,000; exhibitors: 900; countries: 31."_s);
    REQUIRE(found.size() == 3);
    CHECK(found[2].quantity.unit == u"countries"_s);
}

TEST_CASE("Each coordinated number is a figure")
{
    CHECK(figures(u"They came from 46 states, 6 provinces and 16 countries."_s).size() == 3);
    CHECK(figures(u"A total of 300 exhibitors from 20 countries took part."_s).size() == 2);
}

TEST_CASE("Sums are figures where the text says of what")
{
    CHECK(only(u"Deals worth US$5.8 billion were signed."_s).category == FigureCategory::Deals);
    CHECK(figures(u"Tickets cost $35."_s).empty());
    CHECK(figures(u"The country imports goods worth $30 trillion."_s).empty());
}

TEST_CASE("Distractors are no figures")
{
    const QString text = GENERATE(
        u"The winner, 29, ran 42 kilometres."_s, u"Trade grew by 12 percent."_s, u"It was held in Hall 4."_s,
        u"The town counts 57,000 inhabitants."_s, u"Some 57,000 people live there."_s, u"The Fortune 500 firms met."_s,
        u"20,000 more people came than before."_s, u"The index of visitors climbed from 207.1 to 257.8."_s,
        u"The quake killed 200 people."_s, u"Some 200 people were injured."_s, u"The company employs 3,000 people."_s,
        u"The city of 300,000 people hosted it."_s, u"A backstage team of 60 people worked there."_s,
        u"It is one of more than 30 annual events there."_s, u"The club has helped over 200 groups."_s,
        u"There are more than 33,000 small businesses in our region."_s,
        u"These fairs attract around 200,000 visitors."_s, u"The association has 1,000 member companies."_s,
        u"Some 54,000 people have attended since they began."_s, u"Call 555-0100, ext. 14."_s);
    CAPTURE(text);
    CHECK(figures(text).empty());
}

TEST_CASE("Earlier editions' figures are kept apart")
{
    CHECK(earlier(u"Last year 843 enterprises came."_s).size() == 1);
    CHECK(earlier(u"In 2018 the fair had seen 300 exhibitors."_s).front().year == 2018);
    CHECK(figures(u"It drew 70,469 attendees, against 69,304 in 2018."_s).size() == 1);
    CHECK(earlier(u"It drew 70,469 attendees, against 69,304 in 2018."_s).size() == 1);
    const QString growth = u"The number of exhibitors went up from 388 to 448."_s;
    REQUIRE(figures(growth).size() == 1);
    CHECK(figures(growth).front().quantity.value == 448);
    CHECK(earlier(growth).front().quantity.value == 388);
    CHECK(earlier(u"The fair drew 42,284 buyers, 1 percent more than last year."_s).empty());
}

TEST_CASE("What is announced for the next edition is left out")
{
    CHECK(figures(u"About 115 companies have already signed up for next year."_s).empty());
}

TEST_CASE("The basis follows the verbs")
{
    CHECK(only(u"The fair drew 5,000 visitors."_s).basis == FigureBasis::Counted);
    CHECK(only(u"More than 5,000 visitors are expected."_s).basis == FigureBasis::Expected);
    CHECK(only(u"More than 5,000 buyers have registered."_s).basis == FigureBasis::Registered);
    CHECK(only(u"No more than 5,000 people a day were allowed in."_s).basis == FigureBasis::Limit);
    CHECK(only(u"No more than 5,000 people a day were allowed in."_s).per == FigurePer::Day);
    CHECK(only(u"There were 30 forums."_s).basis == std::nullopt);
}

TEST_CASE("Who states a figure is found where the sentence says so")
{
    CHECK(only(u"The fair drew 5,000 visitors, said Ada Low, director of the fair."_s).statedBy->name == u"Ada Low"_s);
    CHECK(only(u"The fair drew 5,000 visitors, the organisers announced."_s).statedBy->relation
          == StatedRelation::Organiser);
    CHECK(only(u"According to Nordic Expo Group, 5,000 visitors came."_s).statedBy->name == u"Nordic Expo Group"_s);
    CHECK_FALSE(only(u"The fair drew 5,000 visitors."_s).statedBy);
}

TEST_CASE("What is counted decides what a figure counts")
{
    CHECK(only(u"The halls recorded 30,000 visits."_s).counts == FigureCounts::Visits);
    CHECK(only(u"It had 30,000 online views."_s).counts == FigureCounts::Views);
    CHECK(only(u"It drew 30,000 people."_s).counts == FigureCounts::People);
    CHECK(only(u"It drew people from 30 countries."_s).counts == std::nullopt);
}

TEST_CASE("The frame settles audience and expectation")
{
    Figure figure = only(u"It drew 30,000 people."_s);
    settleFigure(figure, EventMode::Online, true);
    CHECK(figure.audience == FigureAudience::Online);
    CHECK(figure.basis == FigureBasis::Expected);
}

TEST_CASE("Evidence is the text at its span")
{
    const QString text =
        u"\u201cGrand\u201d fair \U0001F389: 5,200 trade visitors from 20 countries, up from 4,000 in 2019, came on 3 July."_s;
    const Analysed run(text, u"2020-07-10"_s);
    REQUIRE(run.analysis.figures.size() >= 2);
    for (const FigureCandidate &candidate : run.analysis.figures) {
        const Evidence &evidence = candidate.figure.evidence;
        CHECK(evidence.text == text.sliced(evidence.span.start, evidence.span.length()));
    }
}

TEST_CASE("Guests of one origin are a part of all")
{
    CHECK(only(u"The European Union alone sent 22,000 buyers."_s).scope == u"European Union"_s);
    CHECK(only(u"It drew 8,919 American buyers."_s).scope == u"American"_s);
    CHECK(only(u"It drew 300 visitors from Norway."_s).scope == u"from Norway"_s);
    CHECK(only(u"It drew 300 visitors."_s).scope == std::nullopt);
}

TEST_CASE("A part of what was counted says so")
{
    const auto [text, value, scope] = GENERATE(table<QString, double, QString>({
        {u"Of the 2,000 delegates, 300 came from abroad."_s, 300, u"from abroad"_s},
        {u"The fair drew 5,000 buyers, 135 of them from Norway."_s, 135, u"from Norway"_s},
        {u"More than 500 people attended, including 120 students."_s, 120, u"students"_s},
        {u"It had 700 exhibitors, and 200 exhibitors from partner countries paid nothing."_s, 200,
         u"from partner countries"_s},
        {u"It had 700 exhibitors, 60 of them start-ups."_s, 60, u"start-ups"_s},
        {u"It had 50 hosts. The Turkish pavilion drew 3,000 visitors."_s, 3000, u"Turkish pavilion"_s},
        {u"Nordic Seeds, its start-up section, had 900 visitors."_s, 900, u"Nordic Seeds"_s},
        {u"On the first day alone 12,000 people came."_s, 12000, u"first day"_s},
        {u"The delegation of 40 Turkish firms was the largest."_s, 40, u"Turkish"_s},
    }));
    CAPTURE(text);
    CHECK(figures(text).back().quantity.value == value);
    CHECK(figures(text).back().scope == scope);
}

TEST_CASE("The whole has no scope")
{
    const QString text = GENERATE(u"The fair drew 5,000 buyers from 30 countries."_s,
                                  u"It drew 5,000 buyers from all over the country."_s,
                                  u"The conference had 300 participants, including 40 speakers."_s,
                                  u"The fair drew 5,000 buyers by the closing day."_s);
    CAPTURE(text);
    CHECK(figures(text).front().scope == std::nullopt);
}

TEST_CASE("A sum names its currency")
{
    CHECK(only(u"Intended deals worth US$5.8 billion were signed."_s).quantity.unit == u"US$ in Intended deals"_s);
    CHECK(only(u"Orders added up to 3.5 billion euros."_s).quantity.unit == u"euros in Orders"_s);
    CHECK(only(u"The gala raised \u00a3250,000."_s).quantity.unit == u"\u00a3"_s);
    CHECK(only(u"The gala raised $250,000 USD."_s).quantity.unit == u"USD"_s);
    CHECK(only(u"There were 40 deals."_s).quantity.unit == u"deals"_s);
}

TEST_CASE("A limit is no count, registration no attendance")
{
    CHECK(only(u"Numbers are limited to 300 participants."_s).basis == FigureBasis::Limit);
    CHECK(only(u"The hall has room for 80 stands."_s).basis == FigureBasis::Limit);
    CHECK(only(u"Only 60 tickets are available."_s).basis == FigureBasis::Limit);
    CHECK(only(u"It had some 500 registered attendees."_s).basis == FigureBasis::Registered);
    CHECK(only(u"It attracted 500 registrants."_s).basis == FigureBasis::Registered);
    CHECK(only(u"Please come to register at the fair where 50 exhibitors are shown."_s).basis
          != FigureBasis::Registered);
    CHECK(only(u"More than 60,000 tickets were sold."_s).category == FigureCategory::Attendees);
}

TEST_CASE("Pairs and comparisons keep the earlier figure apart")
{
    const QString pair = u"It grew over 30% from 225 to 290 visitors."_s;
    CHECK(earlier(pair).front().quantity.value == 225);
    CHECK(figures(pair).front().quantity.value == 290);
    CHECK(earlier(u"Attendance rose 12% on last year's 3,400."_s).front().quantity.value == 3400);
    CHECK(earlier(u"It drew 54,000 visitors, up 8% on the 50,000 of 2018."_s).front().quantity.value == 50000);
    CHECK(earlier(u"After a break in 2018, the fair will return with more than 80 exhibitors."_s).empty());
}

TEST_CASE("A few sessions are figures where they are the programme")
{
    CHECK(figures(u"Three panels and two workshops were held."_s).size() == 2);
    CHECK(only(u"The forum saw the signing of four agreements."_s).category == FigureCategory::Deals);
    CHECK(figures(u"The first two tracks were about writing."_s).empty());
    CHECK(figures(u"They voted for their top 3 demos."_s).empty());
    CHECK(figures(u"Two agreements govern the trade."_s).empty());
}

TEST_CASE("Online guests are told from those on site")
{
    CHECK(only(u"Nearly 5,000 people joined online."_s).audience == FigureAudience::Online);
    CHECK(only(u"It was followed online by 20,000 people."_s).audience == FigureAudience::Online);
    CHECK(only(u"Some 300 people attended in person."_s).audience == FigureAudience::OnSite);
    CHECK(only(u"Some 300 people registered online."_s).audience == std::nullopt);
}

TEST_CASE("The better named of two equal figures stays")
{
    CHECK(only(u"Thanks to the 400+ folks who came. We had over 400 attendees."_s).quantity.unit == u"attendees"_s);
    CHECK(only(u"He said 12,000 people came."_s).statedBy == std::nullopt);
}

TEST_CASE("A number without its noun counts who was counted before")
{
    const std::vector<Figure> home = figures(
        u"Over 10,000 people were in the hall and another 5,000 or so watched from home."_s);
    REQUIRE(home.size() == 2);
    CHECK(home[1].quantity.value == 5000);
    CHECK(home[1].quantity.qualifier == Qualifier::About);
    CHECK(home[1].category == FigureCategory::OnlineViewers);
    const std::vector<Figure> online = figures(u"Some 9,500 participants came in person and almost 2,000 online."_s);
    REQUIRE(online.size() == 2);
    CHECK(online[1].quantity.unit == u"participants"_s);
    CHECK(online[1].audience == FigureAudience::Online);
    CHECK(figures(u"The library has 2,000 online."_s).empty()); // nobody was counted before
    CHECK(figures(u"They shot it on 25 screens."_s).empty());
    CHECK(only(u"There were close to 350 of us."_s).quantity.unit == u"of us"_s);
    CHECK(only(u"The talks, 277 in number, were streamed."_s).quantity.unit == u"talks"_s);
    CHECK(only(u"Entries had been capped at 20,000."_s).basis == FigureBasis::Limit);
}

TEST_CASE("What an earlier edition had needs no noun")
{
    const QString text = u"There were 3,200 exhibitors from 60 countries; three years ago it had been 3,684 from 63."_s;
    const std::vector<Figure> before = earlier(text);
    REQUIRE(before.size() == 2);
    CHECK(before[0].quantity.unit == u"exhibitors"_s);
    CHECK(before[1].quantity.unit == u"countries"_s);
    CHECK(before[1].year == 2017);
    CHECK(figures(text).size() == 2);

    const std::vector<Figure> rise = earlier(
        u"Nearly 2,000 firms took part, up 18 percent from the 1,653 that came in May 2018."_s);
    REQUIRE(rise.size() == 1);
    CHECK(rise[0].quantity.value == 1653);
    const std::vector<Figure> pair = earlier(
        u"In all 34,750 visitors and 1,900 exhibitors came. "
        "Both numbers are up on the debut of 2018 (33,780 and 1,370 respectively)."_s);
    REQUIRE(pair.size() == 2);
    CHECK(pair[0].quantity.unit == u"visitors"_s);
    CHECK(pair[1].quantity.unit == u"exhibitors"_s);
    CHECK(earlier(u"At the maiden edition, in Cairo, deals came to US$32.6 billion."_s).size() == 1);
    CHECK(figures(u"There were 300 exhibitors. The hall had 270."_s).size() == 1); // of what, nobody says
}

TEST_CASE("A table's first line and column say what its cells count")
{
    const QString years =
        u"Results\n\n| | 2019 Ghent | 2020 Riga |\n|---|---|---|\n| Tickets, on site | 1,043 | 1,241 |\n"
        "| Talks | 131 | 142 |\n| Rooms painted | 5 | 9 |\n"_s;
    const std::vector<Figure> now = figures(years);
    REQUIRE(now.size() == 2);
    CHECK(now[0].quantity.value == 1241);
    CHECK(now[0].quantity.unit == u"Tickets, on site"_s);
    CHECK(now[0].category == FigureCategory::Attendees);
    CHECK(now[1].category == FigureCategory::Sessions);
    const std::vector<Figure> then = earlier(years);
    REQUIRE(then.size() == 2);
    CHECK(then[1].year == 2019);

    const std::vector<Figure> rows = earlier(
        u"Results\n\nYear | Business (R$ bn) | Visitors\n2018 | 2.7 | 159,000\n2019 | 2.9 | 159,000\n"_s);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].quantity.value == 2.7e9);
    CHECK(rows[0].category == FigureCategory::Deals);
    CHECK(rows[3].quantity.value == 159000);
    CHECK(rows[3].year == 2019);
    CHECK(figures(u"Results\n\nline | of | bars\n| 12 | 13 |\n"_s).empty());
}

TEST_CASE("Measures, laws and names are no figures")
{
    CHECK(figures(u"The crowd formed a queue that was 6km long."_s).empty());
    CHECK(figures(u"In 1974 foreign teams were invited."_s).empty());
    CHECK(figures(u"The state capped public gatherings at 100 persons."_s).empty());
    CHECK(figures(u"The mill has 3,200 solar panels."_s).empty());
    CHECK(only(u"She was one of 63 judges."_s).quantity.value == 63);
    CHECK(figures(u"It is one of 300 fairs."_s).empty());
}

TEST_CASE("Bodies without a name state figures too")
{
    const auto speaker = [](const QString &text) { return only(text).statedBy.value_or(StatedBy{}).name; };
    CHECK(speaker(u"Around 2,400 visitors can be expected, says the organising committee."_s)
          == u"organising committee"_s);
    CHECK(speaker(u"More than 600 exhibitors came, according to events manager Matt Vane."_s) == u"Matt Vane"_s);
    CHECK(speaker(u"Nobody counts heads, but 8,000 people came."_s).isEmpty());
    CHECK(
        speaker(
            u"These are the numbers that the Tarn Book Authority (TBA), the organiser, put out:\n\nVisitors: 1,692\n"_s)
        == u"Tarn Book Authority"_s);
}

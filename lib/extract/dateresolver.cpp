// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dateresolver.h"

#include "extract/calendartimes.h"
#include "extract/datereference.h"
#include "extract/tense.h"
#include "extract/timex.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class Resolver
{
public:
    Resolver(std::vector<DateMention> &dates, const TokenizedText &text, const std::optional<PartialDate> &reference)
        : m_dates(dates)
        , m_text(text)
        , m_reference(reference)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_dates.size(); ++i) {
            DateMention &mention = m_dates[i];
            m_tense = tenseAround(m_text, mention.tokens);
            m_yearHint = yearBeside(m_dates, i, m_text, m_reference);
            if (mention.type == DateMention::Type::Duration && mention.afterIn && m_tense == Tense::Future
                && mention.amount > 0 && m_reference)
                becomeDate(mention);
            resolve(mention);
            if (mention.isDate() && mention.resolved.start && mention.resolved.start->day && !mention.isRange())
                m_mentioned = mention.resolved.start;
            else if (mention.isDate() && mention.resolved.start && mention.bound == DateMention::Bound::None)
                m_mentionedUnit = mention.resolved.start;
        }
    }

private:
    // "in two weeks" of something to come
    static void becomeDate(DateMention &mention)
    {
        if (std::abs(mention.amount - std::round(mention.amount)) > 1e-9 || mention.amount > 5000)
            return;
        mention.type = DateMention::Type::Date;
        mention.first = {};
        mention.first.kind = TimePoint::Kind::Relative;
        mention.first.unit = mention.unit;
        mention.first.offset = int(std::lround(mention.amount));
    }

    void resolve(DateMention &mention)
    {
        mention.resolved = {};
        if (mention.type == DateMention::Type::Duration) {
            mention.resolved.timex = durationTimex(mention.amount, mention.unit);
            return;
        }
        if (mention.type == DateMention::Type::Set) {
            mention.resolved.timex = setTimex(mention);
            return;
        }
        if (mention.type == DateMention::Type::Time) {
            mention.resolved.timex = clockTimex(mention.first);
            return;
        }
        if (mention.isRange())
            resolveRange(mention);
        else
            resolveSingle(mention);
    }

    void resolveSingle(DateMention &mention)
    {
        using Bound = DateMention::Bound;
        ResolvedTime value = at(mention.first);
        if (mention.first.mod == TimePoint::Mod::End && mention.bound == Bound::By && value.end && !value.end->day)
            value.start = value.end = PartialDate::fromDate(value.end->lastDay());
        if (const QString clock = clockTimex(mention.first); !clock.isEmpty() && value.start && value.start->day)
            value.timex += clock;
        switch (mention.bound) {
        case Bound::None:
        case Bound::By:
            break;
        case Bound::From:
            value.end.reset();
            break;
        case Bound::Until:
            value.start.reset();
            break;
        case Bound::After:
            if (value.end && value.end->lastDay().isValid())
                value.start = PartialDate::fromDate(value.end->lastDay().addDays(1));
            value.end.reset();
            break;
        case Bound::Before:
            if (value.start && value.start->firstDay().isValid())
                value.end = PartialDate::fromDate(value.start->firstDay().addDays(-1));
            value.start.reset();
            break;
        }
        mention.resolved = value;
    }

    void resolveRange(DateMention &mention)
    {
        ResolvedTime first;
        ResolvedTime last;
        const auto yearless = [](const TimePoint &p) {
            return p.kind == TimePoint::Kind::Calendar && !p.year && !p.yearIsRelative && (p.month || p.weekday);
        };
        if (yearless(mention.first) && yearless(*mention.last)) {
            last = at(*mention.last);
            if (mention.first.weekday && !mention.first.month && last.start)
                first = unit(PartialDate::fromDate(
                    dayOf(*last.start).addDays(-((7 + mention.last->weekday - mention.first.weekday) % 7))));
            else if (last.start)
                first = inYear(mention.first, last.start->year - (mention.first.month > mention.last->month));
            else
                first = at(mention.first);
            if (mention.first.weekday && !mention.first.month && m_tense == Tense::Future) {
                first = at(mention.first);
                if (first.start)
                    last = unit(PartialDate::fromDate(
                        dayOf(*first.start).addDays((7 + mention.last->weekday - mention.first.weekday) % 7)));
            }
        } else {
            first = at(mention.first);
            last = at(*mention.last);
            if (mention.first.year && mention.last->weekday && !mention.last->month && first.start
                && dayOf(*first.start).isValid())
                last = unit(PartialDate::fromDate(
                    dayOf(*first.start).addDays((7 + mention.last->weekday - dayOf(*first.start).dayOfWeek()) % 7)));
        }
        if (first.start && last.end && last.end->lastDay() < first.start->firstDay())
            last = {};
        mention.resolved.start = first.start;
        mention.resolved.end = last.end;
        const bool whole = mention.first.unit == TimeUnit::Week && first.start && last.end;
        mention.resolved.timex = (whole && first.start ? first.start->toIso() : first.timex) % u'/' % last.timex;
    }

    // -- one point

    ResolvedTime at(const TimePoint &point)
    {
        ResolvedTime value = anchor(point);
        if (!point.shift)
            return value;
        const QDate day = value.start ? value.start->firstDay() : QDate();
        if (!day.isValid())
            return {std::nullopt, std::nullopt, value.timex};
        return shifted(day, point.shiftUnit, point.shift, true);
    }

    ResolvedTime anchor(const TimePoint &point)
    {
        switch (point.kind) {
        case TimePoint::Kind::Present:
            return m_reference && m_reference->day && point.shift
                       ? unit(*m_reference)
                       : ResolvedTime{std::nullopt, std::nullopt, u"PRESENT_REF"_s};
        case TimePoint::Kind::Past:
            return {std::nullopt, std::nullopt, u"PAST_REF"_s};
        case TimePoint::Kind::Future:
            return {std::nullopt, std::nullopt, u"FUTURE_REF"_s};
        case TimePoint::Kind::FromMention:
            return relative(point, point.unit >= TimeUnit::Year && m_mentionedUnit && !m_mentionedUnit->month
                                       ? m_mentionedUnit
                                   : m_mentioned ? m_mentioned
                                                 : m_reference);
        case TimePoint::Kind::Relative:
            return relative(point, m_reference);
        case TimePoint::Kind::Calendar:
            return calendar(point);
        }
        return {};
    }

    ResolvedTime relative(const TimePoint &point, const std::optional<PartialDate> &base)
    {
        if (!base)
            return {std::nullopt, std::nullopt, openTimex(point)};
        const QDate day = dayOf(*base);
        const int offset = std::clamp(point.offset, -5000, 5000);
        switch (point.unit) {
        case TimeUnit::Year: {
            TimePoint inside = point;
            inside.kind = TimePoint::Kind::Calendar;
            inside.year = qint16(std::clamp(base->year + offset, 1, 9999));
            return calendar(inside);
        }
        case TimeUnit::Decade: {
            const int first = base->year / 10 * 10 + offset * 10;
            return first < 1 ? ResolvedTime{}
                             : ResolvedTime{PartialDate{first, 0, 0}, PartialDate{first + 9, 0, 0}, decadeTimex(first)};
        }
        case TimeUnit::Century: {
            const int first = base->year / 100 * 100 + offset * 100;
            return first < 1
                       ? ResolvedTime{}
                       : ResolvedTime{PartialDate{first, 0, 0}, PartialDate{first + 99, 0, 0}, centuryTimex(first)};
        }
        case TimeUnit::Month: {
            if (!base->month)
                return {};
            const QDate month = QDate(base->year, base->month, 1).addMonths(offset);
            return month.isValid() ? unit({month.year(), month.month(), point.day}) : ResolvedTime{};
        }
        case TimeUnit::Quarter: {
            if (!base->month)
                return {};
            const QDate month = QDate(base->year, (base->month - 1) / 3 * 3 + 1, 1).addMonths(offset * 3);
            return month.isValid() ? quarter(month.year(), (month.month() + 2) / 3) : ResolvedTime{};
        }
        case TimeUnit::Week:
        case TimeUnit::Weekend:
            return day.isValid() ? week(point, day, offset)
                                 : ResolvedTime{std::nullopt, std::nullopt, openTimex(point)};
        default:
            return day.isValid() ? shifted(day, point.unit, offset, false)
                                 : ResolvedTime{std::nullopt, std::nullopt, openTimex(point)};
        }
    }

    ResolvedTime week(const TimePoint &point, QDate day, int offset) const
    {
        const QDate monday = mondayOf(day).addDays(7 * offset);
        if (!monday.isValid())
            return {};
        if (point.weekday)
            return unit(PartialDate::fromDate(monday.addDays(point.weekday - 1)));
        if (point.unit == TimeUnit::Weekend) {
            const bool gone = offset == 0 && m_tense == Tense::Past && day.dayOfWeek() < 6;
            const QDate saturday = monday.addDays(gone ? -2 : 5);
            return stretch(saturday, saturday.addDays(1), weekTimex(saturday) + u"-WE"_s);
        }
        if (point.kind == TimePoint::Kind::Relative && std::abs(offset) > 1) // "three weeks ago"
            return unit(PartialDate::fromDate(day.addDays(7 * offset)));
        return stretch(monday, monday.addDays(6), weekTimex(monday));
    }

    // -- calendar points

    ResolvedTime calendar(const TimePoint &point)
    {
        if (point.century)
            return {PartialDate{std::max<int>(1, point.year), 0, 0}, PartialDate{point.year + 99, 0, 0},
                    centuryTimex(point.year)};
        if (point.decade)
            return {PartialDate{point.year, 0, 0}, PartialDate{point.year + 9, 0, 0}, decadeTimex(point.year)};
        if (point.year)
            return inYear(point, point.year);
        if (m_yearHint && !point.yearIsRelative && (point.month || point.season || point.quarter || point.half))
            return inYear(point, m_yearHint);
        if (!m_reference)
            return {std::nullopt, std::nullopt, openTimex(point)};
        if (point.weekday && !point.month && !point.day)
            return bareWeekday(point);
        if (point.day && !point.month)
            return bareDay(point);
        return inYear(point, chosenYear(point));
    }

    ResolvedTime bareWeekday(const TimePoint &point) const
    {
        const QDate today = dayOf(*m_reference);
        if (!today.isValid())
            return {std::nullopt, std::nullopt, openTimex(point)};
        const int back = (7 + today.dayOfWeek() - point.weekday) % 7;
        const int forth = (7 - back) % 7;
        if (point.yearIsRelative) {
            const int days = point.offset < 0   ? -(back ? back : 7)
                             : point.offset > 0 ? (forth ? forth : 7)
                                                : point.weekday - today.dayOfWeek();
            return unit(PartialDate::fromDate(today.addDays(days)));
        }
        return unit(PartialDate::fromDate(today.addDays(m_tense == Tense::Future ? forth : -back)));
    }

    // "the 20th", "Friday the 13th": the nearest such day the tense allows
    ResolvedTime bareDay(const TimePoint &point) const
    {
        if (!m_reference->month)
            return {std::nullopt, std::nullopt, openTimex(point)};
        const QDate today = m_reference->day ? dayOf(*m_reference) : QDate(m_reference->year, m_reference->month, 1);
        QDate best;
        double cost = 1e12;
        for (int months = point.weekday ? -9 : -1; months <= (point.weekday ? 9 : 1); ++months) {
            const QDate month = QDate(today.year(), today.month(), 1).addMonths(months);
            if (point.day > month.daysInMonth())
                continue;
            const QDate day(month.year(), month.month(), point.day);
            if (point.weekday && day.dayOfWeek() != point.weekday)
                continue;
            if (const double c = costOf(int(today.daysTo(day))); c < cost) {
                cost = c;
                best = day;
            }
        }
        return best.isValid() ? unit(PartialDate::fromDate(best)) : ResolvedTime{};
    }

    // How far a day is off, counting more where the tense speaks against its side.
    double costOf(int days) const
    {
        const double against = days > 0 ? (m_tense == Tense::Past     ? 8
                                           : m_tense == Tense::Future ? 1
                                                                      : 1.3)
                                        : (m_tense == Tense::Future ? 6 : 1);
        return std::abs(days) * against;
    }

    int chosenYear(const TimePoint &point) const
    {
        const PartialDate &today = *m_reference;
        const QDate from = today.day ? dayOf(today) : QDate(today.year, today.month ? today.month : 7, 1);
        const int month = point.month     ? point.month
                          : point.quarter ? point.quarter * 3 - 1
                          : point.half    ? (point.half == 1 ? 4 : 10)
                          : point.season  ? std::min(12, point.season * 3 + 1)
                                          : 0;
        if (!month)
            return today.year;
        if (point.yearIsRelative) {
            const bool later = point.season ? point.season * 3 > from.month()
                                            : month > from.month() || (month == from.month() && point.day > from.day());
            const bool same = !point.season && month == from.month() && (!point.day || point.day == from.day());
            if (point.offset < 0)
                return today.year
                       - (later || same
                          || (point.season && point.season * 3 <= from.month() && from.month() < point.season * 3 + 3));
            if (point.offset > 0)
                return today.year + !(later && !same);
            return today.year;
        }
        int best = today.year;
        if (!today.month)
            return best;
        double cost = 1e12;
        for (int year = today.year - 1; year <= today.year + 1; ++year) {
            QDate day(year, month,
                      point.day               ? std::min<int>(point.day, 28)
                      : from.month() == month ? std::min(from.day(), 28)
                                              : 15);
            if (point.day && QDate::isValid(year, month, point.day))
                day = QDate(year, month, point.day);
            double c = costOf(int(from.daysTo(day)));
            if (point.weekday && day.dayOfWeek() != point.weekday)
                c += 1e6; // the weekday must agree
            if (c < cost) {
                cost = c;
                best = year;
            }
        }
        return best;
    }

    std::vector<DateMention> &m_dates;
    const TokenizedText &m_text;
    const std::optional<PartialDate> &m_reference;
    std::optional<PartialDate> m_mentioned; // the last day named
    std::optional<PartialDate> m_mentionedUnit; // the last month or year named
    Tense m_tense = Tense::Unknown;
    int m_yearHint = 0;
};

} // namespace

void resolveDates(std::vector<DateMention> &dates, const TokenizedText &text,
                  const std::optional<PartialDate> &reference)
{
    Resolver(dates, text, reference).run();
}

} // namespace eventarium

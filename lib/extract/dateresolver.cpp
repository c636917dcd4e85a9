// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dateresolver.h"

#include "extract/calendartimes.h"
#include "extract/dateguess.h"
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
    Resolver(std::vector<DateMention> &dates, const TokenizedText &text, const std::optional<PartialDate> &reference,
             bool writingDay)
        : m_dates(dates)
        , m_text(text)
        , m_reference(reference)
        , m_writingDay(writingDay)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_dates.size(); ++i) {
            DateMention &mention = m_dates[i];
            m_tense = tenseAround(m_text, mention.tokens);
            if (m_tense == Tense::Unknown
                && (mention.bound == DateMention::Bound::Until || mention.bound == DateMention::Bound::By))
                m_tense = Tense::Future; // "open until Sunday"
            m_yearHint = yearBeside(m_dates, i, m_text, m_reference);
            if (mention.type == DateMention::Type::Duration && mention.afterIn && m_tense != Tense::Past
                && mention.amount > 0 && m_reference && !isComparison(mention.tokens.first - 2))
                becomeDate(mention);
            resolve(mention);
            if (mention.isDate() && mention.resolved.start && mention.resolved.start->day && !mention.isRange())
                m_mentioned = mention.resolved.start, m_mentionedIn = paragraphOf(mention);
            else if (mention.isDate() && mention.resolved.start && mention.bound == DateMention::Bound::None)
                m_mentionedUnit = mention.resolved.start;
        }
    }

private:
    // "the longest in 20 years", "the first time in a decade", "its highest level in a year": of what was
    bool isComparison(int before) const
    {
        for (int i = before; i >= 0 && i > before - 4 && m_text.sameSentence(i, before); --i) {
            const bool most = m_text.is(i, CaseShape::Lower) && m_text.at(i).span.length() >= 6
                              && m_text.textOf(i).endsWith("est"_L1);
            // "will open its second plant in two years" counts on
            const bool counts = m_tense != Tense::Future
                                && m_text.isAny(i, {"first"_L1, "second"_L1, "third"_L1, "only"_L1, "time"_L1});
            if (most || counts || m_text.isAny(i, {"most"_L1, "least"_L1, "best"_L1, "worst"_L1}))
                return true;
        }
        return false;
    }

    // "in two weeks" of something to come
    static void becomeDate(DateMention &mention)
    {
        if (mention.unit < TimeUnit::Day || mention.unitMore != TimeUnit::None
            || std::abs(mention.amount - std::round(mention.amount)) > 1e-9 || mention.amount > 5000)
            return;
        mention.type = DateMention::Type::Date;
        mention.phrase.first = mention.tokens.first - 1; // the "in"
        mention.first = {};
        mention.first.kind = TimePoint::Kind::Relative;
        mention.first.unit = mention.unit;
        mention.first.offset = int(std::lround(mention.amount));
        if (mention.unit == TimeUnit::Decade || mention.unit == TimeUnit::Century) { // to the year
            mention.first.unit = TimeUnit::Year;
            mention.first.offset *= mention.unit == TimeUnit::Decade ? 10 : 100;
        } else if (mention.unit == TimeUnit::Week || mention.unit == TimeUnit::Fortnight) { // to the day
            mention.first.unit = TimeUnit::Day;
            mention.first.offset *= mention.unit == TimeUnit::Week ? 7 : 14;
        }
    }

    void resolve(DateMention &mention)
    {
        mention.resolved = {};
        if (mention.type == DateMention::Type::Duration) {
            mention.resolved.timex = durationTimex(mention);
            return;
        }
        if (mention.type == DateMention::Type::Set) {
            mention.resolved.timex = setTimex(mention);
            return;
        }
        if (mention.type == DateMention::Type::Time) {
            const bool beside = m_mentioned && m_mentionedIn == paragraphOf(mention); // of the day last named there
            const auto &day = beside ? m_mentioned : m_reference;
            const QString date = day && day->day ? day->toIso() : QString();
            mention.resolved.timex = date + clockTimex(mention.first);
            if (const QString end = endClockTimex(mention.first); !end.isEmpty())
                mention.resolved.timex += u'/' + date + end;
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
        if (mention.first.mod == TimePoint::Mod::End && (mention.bound == Bound::By || mention.bound == Bound::Before)
            && value.end && !value.end->day)
            value.start = value.end = PartialDate::fromDate(value.end->lastDay());
        if (const QString clock = clockTimex(mention.first); !clock.isEmpty() && value.start && value.start->day) {
            const QString end = endClockTimex(mention.first);
            value.timex += end.isEmpty() ? clock : QString(clock % u'/' % value.timex % end);
        }
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
            if (mention.first.mod != TimePoint::Mod::Start && value.end && value.end->lastDay().isValid())
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
            last = mention.last->kind == TimePoint::Kind::Present && m_reference ? unit(*m_reference)
                                                                                 : at(*mention.last);
            alignQuarters(mention, first, last);
            const auto dayAlone = [](const TimePoint &p) {
                return p.kind == TimePoint::Kind::Calendar && p.day && !p.month && !p.weekday;
            };
            if (dayAlone(mention.first) && dayAlone(*mention.last) && first.start) // of one month
                last = unit({first.start->year, first.start->month, mention.last->day});
            if (mention.first.year && mention.last->weekday && !mention.last->month && first.start
                && dayOf(*first.start).isValid())
                last = unit(PartialDate::fromDate(
                    dayOf(*first.start).addDays((7 + mention.last->weekday - dayOf(*first.start).dayOfWeek()) % 7)));
        }
        first = edgeOf(mention.first, first);
        last = edgeOf(*mention.last, last);
        if (first.start && last.end && last.end->lastDay() < first.start->firstDay())
            last = {};
        mention.resolved.start = first.start;
        mention.resolved.end = last.end;
        const bool whole = mention.first.unit == TimeUnit::Week && first.start && last.end;
        mention.resolved.timex = (whole && first.start ? first.start->toIso() : first.timex) % u'/' % last.timex;
    }

    // As one end of a range, the start or middle of a unit is a day.
    static ResolvedTime edgeOf(const TimePoint &point, const ResolvedTime &value)
    {
        if (!value.start || !value.end || (point.mod != TimePoint::Mod::Start && point.mod != TimePoint::Mod::Mid))
            return value;
        const QDate day = value.start->firstDay();
        const qint64 days = day.daysTo(value.end->lastDay()) + 1;
        if (!day.isValid() || days < 2)
            return value;
        const PartialDate edge = PartialDate::fromDate(point.mod == TimePoint::Mod::Mid ? day.addDays(days / 2) : day);
        return {edge, edge, value.timex};
    }

    // "the next two quarters" are whole ones
    static void alignQuarters(const DateMention &mention, ResolvedTime &first, ResolvedTime &last)
    {
        const bool ahead = mention.last->shiftUnit == TimeUnit::Quarter;
        if ((!ahead && mention.first.shiftUnit != TimeUnit::Quarter) || !first.start || !last.start)
            return;
        const QDate start = first.start->firstDay().addMonths(ahead ? 3 : 0);
        const QDate end = last.start->firstDay().addMonths(ahead ? 0 : -3);
        first = quarter(start.year(), (start.month() + 2) / 3);
        last = quarter(end.year(), (end.month() + 2) / 3);
    }

    int paragraphOf(const DateMention &mention) const { return m_text.sentenceOf(mention.tokens.first).paragraph; }

    // -- one point

    ResolvedTime at(const TimePoint &point)
    {
        ResolvedTime value = stretched(point, anchor(point), m_reference);
        if (value.timex.isEmpty() && !point.year) // the 30th of February of any year
            value.timex = openTimex(point);
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
            if (month.isValid() && point.nth)
                return weekdayOfMonth(month.year(), month.month(), point.weekday, point.nth);
            if (month.isValid() && point.week)
                return weekOfMonth(month.year(), month.month(), point.week);
            return month.isValid() ? unit({month.year(), month.month(), point.day}) : ResolvedTime{};
        }
        case TimeUnit::Quarter: {
            if (!base->month)
                return {};
            const QDate month = QDate(base->year, (base->month - 1) / 3 * 3 + 1, 1).addMonths(offset * 3);
            return month.isValid() ? quarter(month.year(), (month.month() + 2) / 3) : ResolvedTime{};
        }
        case TimeUnit::Fortnight:
            if (!day.isValid())
                return {};
            return offset < 0 ? stretch(day.addDays(1 - 14), day, u"P2W"_s) : stretch(day, day.addDays(13), u"P2W"_s);
        case TimeUnit::Week:
        case TimeUnit::Weekend:
            return day.isValid() ? week(point, day, offset)
                                 : ResolvedTime{std::nullopt, std::nullopt, openTimex(point)};
        case TimeUnit::Day:
            if (point.weekday && day.isValid()) // "the next Tuesday" of a tale
                return unit(PartialDate::fromDate(day.addDays((6 + point.weekday - day.dayOfWeek()) % 7 + 1)));
            [[fallthrough]];
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
            return nearWeekday(point, *m_reference, m_tense);
        if (point.day && !point.month)
            return nearDay(point, *m_reference, m_tense);
        return inYear(point, nearYear(point, *m_reference, m_writingDay ? m_tense : Tense::Unknown));
    }

    std::vector<DateMention> &m_dates;
    const TokenizedText &m_text;
    const std::optional<PartialDate> &m_reference;
    std::optional<PartialDate> m_mentioned; // the last day named
    std::optional<PartialDate> m_mentionedUnit; // the last month or year named
    int m_mentionedIn = -1; // its paragraph
    bool m_writingDay = true;
    Tense m_tense = Tense::Unknown;
    int m_yearHint = 0;
};

} // namespace

void resolveDates(std::vector<DateMention> &dates, const TokenizedText &text,
                  const std::optional<PartialDate> &reference, bool writingDay)
{
    Resolver(dates, text, reference, writingDay).run();
}

} // namespace eventarium

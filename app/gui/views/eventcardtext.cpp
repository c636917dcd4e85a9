// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/eventcardtext.h"

#include "gui/models/factwords.h"
#include "gui/models/icons.h"
#include "report/display.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class CardWriter final
{
    Q_DECLARE_TR_FUNCTIONS(EventCard)

public:
    CardWriter(const Event &event, const QPalette &palette, const QSet<QString> &unfolded)
        : m_event(event)
        , m_faint(faintColor(palette).name())
        , m_unfolded(unfolded)
    {
    }

    EventCardText write()
    {
        heading();
        m_html += u"<table width='100%' cellspacing='0' cellpadding='2'>"_s;
        whenAndWhere();
        figures(tr("Figures"), m_event.facts.figures, false);
        names();
        figures(tr("Earlier"), m_event.facts.previousFigures, true);
        m_html += u"</table>"_s;
        return {std::move(m_html), std::move(m_evidence)};
    }

private:
    QString faint(const QString &text) const
    {
        return u"<span style='color:%1'>%2</span>"_s.arg(m_faint, text.toHtmlEscaped());
    }

    QString linked(const QString &text, const Evidence &evidence)
    {
        if (!evidence.isValid())
            return text.toHtmlEscaped();
        m_evidence.push_back(evidence);
        return u"<a href='fact:%1'>%2</a>"_s.arg(QString::number(m_evidence.size() - 1), text.toHtmlEscaped());
    }

    void row(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_html += u"<tr><td width='82' valign='top'>%1</td><td valign='top'>%2</td></tr>"_s.arg(faint(label),
                                                                                                    value);
    }

    void heading()
    {
        const EventFacts &facts = m_event.facts;
        m_html += u"<p style='margin:0 0 2px 0; font-size:large; font-weight:600'>%1</p>"_s.arg(
            linked(facts.name, facts.evidence.name));
        QStringList line;
        if (facts.edition)
            line << linked(tr("%1 edition").arg(displayEdition(facts.edition)), facts.evidence.edition);
        line << kindText(facts.kind).toHtmlEscaped();
        if (facts.mode)
            line << linked(modeText(*facts.mode), facts.evidence.mode);
        if (facts.status)
            line << linked(statusText(*facts.status), facts.evidence.status);
        line << tr("%Ln article(s)", nullptr, m_event.row.articles).toHtmlEscaped();
        m_html += u"<p style='margin:0 0 6px 0'>%1</p>"_s.arg(line.join(u" · "_s));
        if (m_event.row.conflict)
            m_html += u"<p style='margin:0 0 6px 0'>⚠ %1</p>"_s.arg(
                tr("Its articles disagree: compare the figures and dates below.").toHtmlEscaped());
    }

    void whenAndWhere()
    {
        const EventFacts &facts = m_event.facts;
        const Evidence &when = facts.evidence.start.isValid() ? facts.evidence.start : facts.evidence.end;
        row(tr("Date"), facts.dates.isDated() ? linked(displayDates(facts.dates, QLocale()), when)
                                              : faint(tr("no article says when")));
        QStringList places;
        for (const Place &place : facts.places)
            places << linked(place.name, place.evidence);
        row(tr("Place"), places.isEmpty() ? faint(tr("no article says where")) : places.join(u", "_s));
        row(tr("Theme"), facts.theme.isEmpty() ? QString() : linked(facts.theme, facts.evidence.theme));
        const auto attendance = displayHeadline(m_event.row.attendance, QLocale());
        row(tr("Attendance"), m_event.row.attendance
                                  ? u"<b>%1</b>"_s.arg(linked(attendance, m_event.row.attendance->figure.evidence))
                                  : faint(tr("no article says how many")));
        if (m_event.row.online)
            row(tr("Online"), u"<b>%1</b>"_s.arg(linked(displayHeadline(m_event.row.online, QLocale()),
                                                        m_event.row.online->figure.evidence)));
    }

    QString figureLine(const Figure &figure, bool previous)
    {
        QString number = displayQuantity(figure.quantity, QLocale());
        if (!figure.quantity.unit.isEmpty() && !number.contains(figure.quantity.unit))
            number += u' ' + figure.quantity.unit;
        QStringList about;
        if (previous)
            about << previousText(figure);
        if (figure.scope)
            about << *figure.scope;
        if (const QString basis = basisText(figure); !basis.isEmpty())
            about << basis;
        if (figure.statedBy)
            about << tr("says %1").arg(figure.statedBy->name);
        const QString line = linked(number, figure.evidence);
        return about.isEmpty() ? line : line + u' ' + faint(about.join(u" · "_s));
    }

    void figures(const QString &label, const Figures &figures, bool previous)
    {
        std::vector<QString> lines;
        for (const Figure &figure : figures)
            lines.push_back(figureLine(figure, previous));
        list(label, previous ? u"earlier"_s : u"figures"_s, lines, u"<br>"_s);
    }

    void names()
    {
        const EventFacts &facts = m_event.facts;
        std::vector<QString> lines;
        for (const Organizer &organizer : facts.organizers)
            lines.push_back(linked(organizer.name, organizer.evidence) + u' '
                            + faint(organizerRoleText(organizer.role)));
        list(tr("Organisers"), u"organisers"_s, std::exchange(lines, {}), u"<br>"_s);
        for (const PersonFact &person : facts.people) {
            QStringList about;
            if (!person.title.isEmpty())
                about << person.title;
            if (!person.organization.isEmpty())
                about << person.organization;
            if (person.role)
                about << personRoleText(*person.role);
            lines.push_back(linked(person.name, person.evidence) + u' ' + faint(about.join(u", "_s)));
        }
        list(tr("People"), u"people"_s, std::exchange(lines, {}), u"<br>"_s);
        for (const ParticipantRole role :
             {ParticipantRole::TookPart, ParticipantRole::Absent, ParticipantRole::Mentioned}) {
            for (const Participant &participant : facts.participants) {
                if (participant.role == role)
                    lines.push_back(linked(participant.name, participant.evidence));
            }
            static const std::array labels = {QT_TR_NOOP("Took part"), QT_TR_NOOP("Stayed away"),
                                              QT_TR_NOOP("Mentioned")};
            const size_t at = role == ParticipantRole::TookPart ? 0 : role == ParticipantRole::Absent ? 1 : 2;
            list(tr(labels[at]), QString::fromLatin1(labels[at]).remove(u' '), std::exchange(lines, {}), u", "_s);
        }
        for (const NamedFact &topic : facts.topics)
            lines.push_back(linked(topic.name, topic.evidence));
        list(tr("Topics"), u"topics"_s, std::exchange(lines, {}), u", "_s);
        for (const NamedFact &session : facts.sessions)
            lines.push_back(linked(session.name, session.evidence));
        list(tr("Sessions"), u"sessions"_s, std::exchange(lines, {}), u"<br>"_s);
    }

    void list(const QString &label, const QString &name, const std::vector<QString> &lines, const QString &separator)
    {
        const auto all = qsizetype(lines.size());
        const bool fold = all > cardListLimit + 1 && !m_unfolded.contains(name);
        QStringList shown(lines.begin(), fold ? lines.begin() + cardListLimit : lines.end());
        if (fold)
            shown << u"<a href='more:%1'>%2</a>"_s.arg(
                name, tr("%Ln more…", nullptr, int(all - cardListLimit)).toHtmlEscaped());
        row(label, shown.join(separator));
    }

    const Event &m_event;
    const QString m_faint;
    const QSet<QString> &m_unfolded;
    QString m_html;
    std::vector<Evidence> m_evidence;
};

} // namespace

EventCardText eventCardText(const Event &event, const QPalette &palette, const QSet<QString> &unfolded)
{
    return CardWriter(event, palette, unfolded).write();
}

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/eventcardtext.h"

#include "core/names.h"
#include "gui/models/factwords.h"
#include "gui/models/icons.h"
#include "gui/models/journalwords.h"
#include "report/display.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QString dateValue(const std::optional<PartialDate> &date)
{
    return date ? date->toIso() : QString();
}

class CardWriter final
{
    Q_DECLARE_TR_FUNCTIONS(EventCard)

public:
    CardWriter(const Event &event, const CardCuration &curation, const QPalette &palette, const QSet<QString> &unfolded)
        : m_event(event)
        , m_curation(curation)
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
        said();
        m_html += u"</table>"_s;
        if (m_curation.editable)
            m_html += u"<p style='margin:4px 0 0 2px'><a href='do:add'>%1</a> · <a href='do:note'>%2</a></p>"_s.arg(
                tr("Add a fact…").toHtmlEscaped(), tr("Add a note…").toHtmlEscaped());
        return {std::move(m_html), std::move(m_facts)};
    }

private:
    QString faint(const QString &text) const
    {
        return u"<span style='color:%1'>%2</span>"_s.arg(m_faint, text.toHtmlEscaped());
    }

    QString linked(const ShownFact &fact)
    {
        const QString text = fact.shown.toHtmlEscaped();
        m_facts.push_back(fact);
        m_rowFacts += QString::number(m_facts.size() - 1);
        if (!fact.evidence.isValid())
            return text;
        const QString badge = fact.isSaid() ? u"&nbsp;<img src='icon:checkmark' title='%1'>"_s.arg(
                                                  tr("Said by a person").toHtmlEscaped())
                                            : QString();
        return u"<a href='fact:%1'>%2</a>%3"_s.arg(QString::number(m_facts.size() - 1), text, badge);
    }

    // Nothing is known, but something can be added.
    QString missing(const QString &text, const QString &field)
    {
        m_facts.push_back({field, {}, {}, {}});
        m_rowFacts += QString::number(m_facts.size() - 1);
        return faint(text);
    }

    // The pencil that corrects what was linked since the last one.
    QString pencil()
    {
        const QStringList facts = std::exchange(m_rowFacts, {});
        if (!m_curation.editable || facts.isEmpty())
            return {};
        const ShownFact &first = m_facts[facts.first().toULongLong()];
        const QString tip = first.value.isEmpty() ? tr("Add") : tr("Correct");
        return u"<a href='edit:%1' title='%2'><img src='icon:%3'></a>"_s.arg(
            facts.join(u','), tip.toHtmlEscaped(), first.value.isEmpty() ? u"list-add"_s : u"document-edit"_s);
    }

    void row(const QString &label, const QString &value)
    {
        const QString edit = pencil();
        if (!value.isEmpty())
            m_html += u"<tr><td width='82' valign='top'>%1</td><td valign='top'>%2</td><td width='18' valign='top' "
                      "align='right'>%3</td></tr>"_s.arg(faint(label), value, edit);
    }

    void heading()
    {
        const EventFacts &facts = m_event.facts;
        const QString name = linked({u"name"_s, facts.name, facts.name, facts.evidence.name});
        m_html += u"<p style='margin:0 0 2px 0; font-size:large; font-weight:600'>%1 %2</p>"_s.arg(name, pencil());
        QStringList line;
        if (facts.edition)
            line << linked({u"edition"_s, QString::number(*facts.edition),
                            tr("%1 edition").arg(displayEdition(facts.edition)), facts.evidence.edition});
        line << linked({u"kind"_s, QString(toWord(facts.kind)), kindText(facts.kind), {}});
        if (facts.mode)
            line << linked({u"mode"_s, QString(toWord(*facts.mode)), modeText(*facts.mode), facts.evidence.mode});
        if (facts.status)
            line << linked(
                {u"status"_s, QString(toWord(*facts.status)), statusText(*facts.status), facts.evidence.status});
        line << tr("%Ln article(s)", nullptr, m_event.row.articles).toHtmlEscaped();
        m_html += u"<p style='margin:0 0 4px 0'>%1 %2</p>"_s.arg(line.join(u" · "_s), pencil());
        state();
        if (m_event.row.conflict)
            m_html += u"<p style='margin:0 0 6px 0'>⚠ %1</p>"_s.arg(
                tr("Its articles disagree: compare the figures and dates below.").toHtmlEscaped());
    }

    // Who says so: the program or a person; and what can be done about it.
    void state()
    {
        const Checked checked = m_event.row.checked;
        const QString words = checked == Checked::Verified    ? tr("Verified by a person")
                              : checked == Checked::Corrected ? tr("Corrected by a person")
                                                              : tr("Found by the program, not checked yet");
        const QString icon = checked == Checked::Verified    ? u"<img src='icon:checkmark'> "_s
                             : checked == Checked::Corrected ? u"<img src='icon:document-edit'> "_s
                                                             : QString();
        QString line = icon + faint(words);
        if (!m_curation.editable && !m_curation.whyNot.isEmpty())
            line += u" · "_s + faint(m_curation.whyNot);
        else if (m_curation.editable && checked != Checked::Verified)
            line += u" · <a href='do:verify'>%1</a>"_s.arg(tr("Mark as verified").toHtmlEscaped());
        m_html += u"<p style='margin:0 0 6px 0'>%1</p>"_s.arg(line);
    }

    void whenAndWhere()
    {
        const EventFacts &facts = m_event.facts;
        dates();
        QStringList places;
        for (const Place &place : facts.places) {
            const bool alone = std::ranges::count(facts.places, place.kind, &Place::kind) == 1;
            const QString kind = alone
                                         && (place.kind == PlaceKind::Venue || place.kind == PlaceKind::City
                                             || place.kind == PlaceKind::Country)
                                     ? QString(toWord(place.kind))
                                     : u"place"_s;
            places << linked({kind, place.name, place.name, place.evidence});
        }
        row(tr("Place"), places.isEmpty() ? missing(tr("no article says where"), u"city"_s) : places.join(u", "_s));
        if (!facts.theme.isEmpty())
            row(tr("Theme"), linked({u"theme"_s, facts.theme, facts.theme, facts.evidence.theme}));
        headline(tr("Attendance"), m_event.row.attendance);
        if (m_event.row.online)
            headline(tr("Online"), m_event.row.online);
    }

    void dates()
    {
        const EventFacts &facts = m_event.facts;
        const auto &[start, end] = facts.dates;
        if (!facts.dates.isDated()) {
            row(tr("Date"), missing(tr("no article says when"), u"start"_s));
            return;
        }
        const Evidence &when = facts.evidence.start.isValid() ? facts.evidence.start : facts.evidence.end;
        const QString shown = linked({u"start"_s, dateValue(start), displayDates(facts.dates, QLocale()), when});
        m_facts.push_back({u"end"_s, dateValue(end), {}, facts.evidence.end});
        m_rowFacts += QString::number(m_facts.size() - 1);
        row(tr("Date"), shown);
    }

    void headline(const QString &label, const std::optional<Headline> &headline)
    {
        if (!headline) {
            row(label, missing(tr("no article says how many"), u"figure"_s));
            return;
        }
        ShownFact fact = factOf(headline->figure);
        fact.shown = displayHeadline(headline, QLocale());
        row(label, u"<b>%1</b>"_s.arg(linked(fact)));
    }

    static ShownFact factOf(const Figure &figure)
    {
        return {u"figure"_s, QString::number(figure.quantity.value, 'g', 15), {}, figure.evidence, figure};
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
        ShownFact fact = factOf(figure);
        fact.shown = number;
        const QString line = linked(fact);
        if (previous)
            m_rowFacts.clear(); // of another edition: not to be corrected here
        return about.isEmpty() ? line : line + u' ' + faint(about.join(u" · "_s));
    }

    // One a line, each with a pencil of its own.
    void lines(const QString &label, const QString &name, qsizetype all, const std::function<QString(qsizetype)> &line)
    {
        const qsizetype shown = shownOf(name, all);
        for (qsizetype i = 0; i < shown; ++i)
            row(i == 0 ? label : QString(), line(i));
        if (shown < all)
            row({}, more(name, all - shown));
    }

    // Side by side, with one pencil for all.
    void list(const QString &label, const QString &name, qsizetype all, const std::function<QString(qsizetype)> &item)
    {
        const qsizetype shown = shownOf(name, all);
        QStringList items;
        for (qsizetype i = 0; i < shown; ++i)
            items << item(i);
        if (shown < all)
            items << more(name, all - shown);
        row(label, items.join(u", "_s));
    }

    qsizetype shownOf(const QString &name, qsizetype all) const
    {
        return all > cardListLimit + 1 && !m_unfolded.contains(name) ? cardListLimit : all;
    }

    QString more(const QString &name, qsizetype hidden) const
    {
        return u"<a href='more:%1'>%2</a>"_s.arg(name, tr("%Ln more…", nullptr, int(hidden)).toHtmlEscaped());
    }

    void figures(const QString &label, const Figures &figures, bool previous)
    {
        lines(label, previous ? u"earlier"_s : u"figures"_s, std::ssize(figures),
              [&](qsizetype i) { return figureLine(figures[size_t(i)], previous); });
    }

    QString personLine(const PersonFact &person)
    {
        QStringList about;
        if (!person.title.isEmpty())
            about << person.title;
        if (!person.organization.isEmpty())
            about << person.organization;
        if (person.role)
            about << personRoleText(*person.role);
        return linked({u"person"_s, person.name, person.name, person.evidence}) + u' ' + faint(about.join(u", "_s));
    }

    void names()
    {
        const EventFacts &facts = m_event.facts;
        lines(tr("Organisers"), u"organisers"_s, std::ssize(facts.organizers), [&](qsizetype i) {
            const Organizer &organizer = facts.organizers[size_t(i)];
            return linked({u"organizer"_s, organizer.name, organizer.name, organizer.evidence}) + u' '
                   + faint(organizerRoleText(organizer.role));
        });
        lines(tr("People"), u"people"_s, std::ssize(facts.people),
              [&](qsizetype i) { return personLine(facts.people[size_t(i)]); });
        static const std::array labels = {QT_TR_NOOP("Took part"), QT_TR_NOOP("Stayed away"), QT_TR_NOOP("Mentioned")};
        static constexpr std::array roles = {ParticipantRole::TookPart, ParticipantRole::Absent,
                                             ParticipantRole::Mentioned};
        for (size_t at = 0; at < roles.size(); ++at) {
            std::vector<const Participant *> those;
            for (const Participant &participant : facts.participants) {
                if (participant.role == roles[at])
                    those.push_back(&participant);
            }
            list(tr(labels[at]), QString::fromLatin1(labels[at]).remove(u' '), std::ssize(those), [&](qsizetype i) {
                const Participant &each = *those[size_t(i)];
                return linked({u"participant"_s, each.name, each.name, each.evidence});
            });
        }
        list(tr("Topics"), u"topics"_s, std::ssize(facts.topics), [&](qsizetype i) {
            const NamedFact &topic = facts.topics[size_t(i)];
            return linked({u"topic"_s, topic.name, topic.name, topic.evidence});
        });
        lines(tr("Sessions"), u"sessions"_s, std::ssize(facts.sessions), [&](qsizetype i) {
            const NamedFact &session = facts.sessions[size_t(i)];
            return linked({u"session"_s, session.name, session.name, session.evidence});
        });
    }

    // What people said, newest last.
    void said()
    {
        bool first = true;
        for (const JournalEntry &entry : m_curation.said) {
            const QString text = entryText(entry);
            if (text.isEmpty())
                continue;
            const QString when = displayPublished(entry.made.left(10), QLocale());
            row(std::exchange(first, false) ? tr("Said") : QString(),
                text.toHtmlEscaped() + u' ' + faint(tr("%1, %2").arg(entry.author, when)));
        }
    }

    const Event &m_event;
    const CardCuration &m_curation;
    const QString m_faint;
    const QSet<QString> &m_unfolded;
    QString m_html;
    std::vector<ShownFact> m_facts;
    QStringList m_rowFacts; // linked since the last pencil
};

} // namespace

EventCardText eventCardText(const Event &event, const CardCuration &curation, const QPalette &palette,
                            const QSet<QString> &unfolded)
{
    return CardWriter(event, curation, palette, unfolded).write();
}

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The details of the event that is looked at; each fact is a link that lights its sentence up, on a click or
// when it is merely pointed at, and has a pencil that corrects it. A widget; GUI thread.
#pragma once

#include "core/event.h"
#include "gui/views/eventcardtext.h"

#include <QSet>
#include <QTextBrowser>

#include <optional>
#include <vector>

namespace eventarium {

class EventCard final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventCard)

public:
    explicit EventCard(QWidget *parent = nullptr);

    void setEvent(const Event &event, const JournalEntries &said = {});
    void setNote(const QString &text); // instead of an event
    // Facts get pencils; else the reason why not is told.
    void setEditable(bool editable, const QString &whyNot = {});
    EventId currentEvent() const { return m_event ? m_event->row.id : EventId(); }
    const std::optional<Event> &shownEvent() const { return m_event; }
    const std::vector<ShownFact> &facts() const { return m_facts; }
    // The fact whose link has the focus.
    std::optional<ShownFact> focusedFact() const;
    // Where something that belongs to the last link, or the focused one, may be opened.
    QPoint anchor() const;

Q_SIGNALS:
    void evidenceActivated(const eventarium::Evidence &evidence);
    void evidencePointedAt(const eventarium::Evidence &evidence);
    // One of these is to be corrected.
    void correctionWanted(const std::vector<eventarium::ShownFact> &facts);
    void additionWanted();
    void noteWanted();
    void verificationWanted();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void render();
    void follow(const QUrl &link);
    const ShownFact *factOf(const QUrl &link) const;
    std::vector<ShownFact> factsOf(const QUrl &link) const;

    std::optional<Event> m_event;
    CardCuration m_curation;
    std::vector<ShownFact> m_facts;
    QSet<QString> m_unfolded;
    QString m_note;
};

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The details of the event that is looked at; each fact is a link that lights its sentence up, on a click or
// when it is merely pointed at. A widget; GUI thread.
#pragma once

#include "core/event.h"

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

    void setEvent(const Event &event);
    void setNote(const QString &text); // instead of an event
    EventId currentEvent() const { return m_event ? m_event->row.id : EventId(); }
    const std::optional<Event> &shownEvent() const { return m_event; }

Q_SIGNALS:
    void evidenceActivated(const eventarium::Evidence &evidence);
    void evidencePointedAt(const eventarium::Evidence &evidence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    const Evidence *evidenceOf(const QUrl &link) const;

    std::optional<Event> m_event;
    std::vector<Evidence> m_evidence;
    QSet<QString> m_unfolded;
    QString m_note;
};

} // namespace eventarium

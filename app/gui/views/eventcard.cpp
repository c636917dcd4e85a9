// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/eventcard.h"

#include "gui/models/icons.h"
#include "gui/views/eventcardtext.h"

#include <QEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace eventarium {

EventCard::EventCard(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName("eventCard"_L1);
    setAccessibleName(tr("Event details"));
    setOpenLinks(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(8);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == "more"_L1) {
            m_unfolded.insert(link.path());
            render();
        } else if (const Evidence *evidence = evidenceOf(link)) {
            Q_EMIT evidenceActivated(*evidence);
        }
    });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &link) {
        if (const Evidence *evidence = evidenceOf(link))
            Q_EMIT evidencePointedAt(*evidence);
    });
}

const Evidence *EventCard::evidenceOf(const QUrl &link) const
{
    bool number = false;
    const auto at = link.path().toULongLong(&number);
    return link.scheme() == "fact"_L1 && number && at < m_evidence.size() ? &m_evidence[at] : nullptr;
}

void EventCard::setEvent(const Event &event)
{
    const bool same = m_event && m_event->row.id == event.row.id;
    m_event = event;
    if (!same)
        m_unfolded.clear();
    render();
    if (!same)
        verticalScrollBar()->setValue(0);
}

void EventCard::setNote(const QString &text)
{
    m_event.reset();
    m_note = text;
    render();
}

void EventCard::render()
{
    const int scrolled = verticalScrollBar()->value();
    const QColor link = palette().color(QPalette::Link);
    document()->setDefaultStyleSheet(u"a { color: %1; text-decoration: none; }"_s.arg(link.name()));
    if (m_event) {
        EventCardText card = eventCardText(*m_event, palette(), m_unfolded);
        m_evidence = std::move(card.evidence);
        setHtml(card.html);
    } else {
        m_evidence.clear();
        setHtml(u"<p style='color:%1'>%2</p>"_s.arg(faintColor(palette()).name(), m_note.toHtmlEscaped()));
    }
    verticalScrollBar()->setValue(scrolled);
}

void EventCard::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace eventarium

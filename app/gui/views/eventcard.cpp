// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/eventcard.h"

#include "gui/models/icons.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <memory>

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
    connect(this, &QTextBrowser::anchorClicked, this, &EventCard::follow);
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &link) {
        if (const ShownFact *fact = factOf(link))
            Q_EMIT evidencePointedAt(fact->evidence);
    });
}

void EventCard::follow(const QUrl &link)
{
    if (link.scheme() == "more"_L1) {
        m_unfolded.insert(link.path());
        render();
    } else if (link.scheme() == "edit"_L1) {
        Q_EMIT correctionWanted(factsOf(link));
    } else if (link == QUrl(u"do:verify"_s)) {
        Q_EMIT verificationWanted();
    } else if (link == QUrl(u"do:add"_s)) {
        Q_EMIT additionWanted();
    } else if (link == QUrl(u"do:note"_s)) {
        Q_EMIT noteWanted();
    } else if (const ShownFact *fact = factOf(link)) {
        Q_EMIT evidenceActivated(fact->evidence);
    }
}

const ShownFact *EventCard::factOf(const QUrl &link) const
{
    bool number = false;
    const auto at = link.path().toULongLong(&number);
    return link.scheme() == "fact"_L1 && number && at < m_facts.size() ? &m_facts[at] : nullptr;
}

std::vector<ShownFact> EventCard::factsOf(const QUrl &link) const
{
    std::vector<ShownFact> facts;
    for (const QString &each : link.path().split(u',')) {
        if (const auto at = each.toULongLong(); at < m_facts.size())
            facts.push_back(m_facts[at]);
    }
    return facts;
}

std::optional<ShownFact> EventCard::focusedFact() const
{
    const ShownFact *fact = hasFocus() ? factOf(QUrl(textCursor().charFormat().anchorHref())) : nullptr;
    return fact ? std::optional(*fact) : std::nullopt;
}

QPoint EventCard::anchor() const
{
    const QRect cursor = cursorRect();
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    if (!hasFocus() || (viewport()->rect().contains(mouse) && underMouse()))
        return viewport()->mapToGlobal(QPoint(8, std::clamp(mouse.y() + 10, 10, viewport()->height())));
    return viewport()->mapToGlobal(QPoint(8, std::clamp(cursor.bottom() + 4, 10, viewport()->height())));
}

void EventCard::setEvent(const Event &event, const JournalEntries &said)
{
    const bool same = m_event && m_event->row.id == event.row.id;
    m_event = event;
    m_curation.said = said;
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

void EventCard::setEditable(bool editable, const QString &whyNot)
{
    if (m_curation.editable == editable && m_curation.whyNot == whyNot)
        return;
    m_curation.editable = editable;
    m_curation.whyNot = whyNot;
    render();
}

void EventCard::render()
{
    const int scrolled = verticalScrollBar()->value();
    const QColor link = palette().color(QPalette::Link);
    document()->setDefaultStyleSheet(u"a { color: %1; text-decoration: none; }"_s.arg(link.name()));
    if (m_event) {
        EventCardText card = eventCardText(*m_event, m_curation, palette(), m_unfolded);
        m_facts = std::move(card.facts);
        setHtml(card.html);
    } else {
        m_facts.clear();
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

// What belongs to the fact under the pointer, before what can be done with any text.
void EventCard::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QString href = byKey ? textCursor().charFormat().anchorHref() : anchorAt(event->pos());
    const ShownFact *fact = factOf(QUrl(href));
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    if (fact) {
        QAction *before = menu->actions().value(0);
        auto *correct = new QAction(themeIcon("document-edit"_L1), tr("Correct…"), menu.get());
        correct->setEnabled(m_curation.editable);
        connect(correct, &QAction::triggered, this, [this, each = *fact] { Q_EMIT correctionWanted({each}); });
        menu->insertAction(before, correct);
        menu->insertSeparator(before);
    }
    menu->exec(event->globalPos());
}

QVariant EventCard::loadResource(int type, const QUrl &name)
{
    if (name.scheme() != "icon"_L1)
        return QTextBrowser::loadResource(type, name);
    const int side = fontMetrics().height() * 7 / 8;
    const QPixmap full =
        themeIcon(QLatin1StringView(name.path().toLatin1())).pixmap(QSize(side, side), devicePixelRatioF());
    QPixmap faint(full.size()); // there are many of them
    faint.setDevicePixelRatio(full.devicePixelRatio());
    faint.fill(Qt::transparent);
    QPainter painter(&faint);
    painter.setOpacity(0.62);
    painter.drawPixmap(0, 0, full);
    return faint;
}

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one can do with the event that is looked at and with the selection: copy, open the original, print;
// and the archive check. A QObject; GUI thread; lives as long as the window.
#pragma once

#include "core/article.h"
#include "core/event.h"

#include <QObject>

#include <optional>
#include <vector>

class QWidget;

namespace eventarium {

class ArchiveSession;
class EventDetails;
class ReaderThread;
class WindowActions;
struct WindowParts;

class EventCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventCommands)

public:
    EventCommands(ArchiveSession &session, EventDetails &details, WindowParts &parts, WindowActions &actions,
                  QWidget &window);
    ~EventCommands() override;

    void setEvent(const Event &event, const std::vector<Article> &articles);
    void setNone();
    // That roles are told of, for copying.
    void setOrganization(const QString &organization) { m_organization = organization; }

private:
    void copySelection();
    void copySentence();
    const Article *currentArticle() const; // null where there is none
    int currentPage(const Article &article) const;
    void openOriginal(bool folder);
    void check();
    void showCheck(const QStringList &problems);

    ArchiveSession &m_session;
    EventDetails &m_details;
    WindowParts &m_parts;
    WindowActions &m_actions;
    QWidget &m_window;
    QString m_organization;
    std::optional<Event> m_event;
    std::vector<Article> m_articles;
    std::unique_ptr<ReaderThread> m_checker;
};

} // namespace eventarium

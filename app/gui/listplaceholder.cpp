// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/listplaceholder.h"

#include "gui/session/archivesession.h"
#include "gui/views/emptystate.h"
#include "gui/windowactions.h"
#include "query/eventpage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ListPlaceholder)
};

} // namespace

bool fillPlaceholder(EmptyState &empty, const ArchiveSession &session, bool waiting, const EventPage *page,
                     const WindowActions &actions)
{
    if (!session.isOpen() && waiting)
        empty.show(u"document-import"_s, Texts::tr("One moment…"), Texts::tr("The archive is being prepared."));
    else if (!session.isOpen())
        empty.show(u"archive-insert"_s, Texts::tr("No archive is open"),
                   Texts::tr("An archive holds the events found in a folder of articles. Open one, or make one of your "
                             "own."),
                   {actions.newArchive, actions.open, actions.openSample});
    else if (page && page->list.total == 0)
        empty.show(
            u"folder-open"_s, Texts::tr("No events yet"),
            Texts::tr("Import a folder of articles or press releases. They stay where they are; the events found "
                      "in them appear here."),
            {actions.importFolder, actions.importFiles});
    else if (page && page->list.ids.empty())
        empty.show(u"edit-find"_s, Texts::tr("No event matches"),
                   Texts::tr("Take one of the filters above away, or show all events again."),
                   {actions.clearFilter, actions.back});
    else
        return false;
    return true;
}

} // namespace eventarium

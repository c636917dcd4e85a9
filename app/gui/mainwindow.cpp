// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "gui/curationcommands.h"
#include "gui/eventcommands.h"
#include "gui/figuretabs.h"
#include "gui/filecommands.h"
#include "gui/listplaceholder.h"
#include "gui/models/eventmodel.h"
#include "gui/models/icons.h"
#include "gui/printcommands.h"
#include "gui/session/archivesession.h"
#include "gui/session/filteredit.h"
#include "gui/session/settings.h"
#include "gui/viewcommands.h"
#include "gui/views/articleview.h"
#include "gui/views/chipbar.h"
#include "gui/views/coverage.h"
#include "gui/views/eventcard.h"
#include "gui/views/eventtable.h"
#include "gui/views/facetpanel.h"
#include "gui/views/messagebar.h"
#include "gui/views/searchbox.h"
#include "gui/views/timelinestrip.h"

#include <QCloseEvent>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace eventarium {

MainWindow::MainWindow(ArchiveSession &session, Settings &settings)
    : m_session(session)
    , m_settings(settings)
    , m_actions(new WindowActions(this))
    , m_parts(*this, *m_actions)
    , m_files(new FileCommands(session, settings, m_parts, *m_actions, *this))
    , m_commands(new EventCommands(session, m_details, m_parts, *m_actions, *this))
    , m_curation(new CurationCommands(session, m_details, *m_files, m_parts, *m_actions, *this))
    , m_tabs(new FigureTabs(m_parts, m_filters, this))
    , m_views(new ViewCommands(settings, m_filters, m_parts, *m_actions, *this))
{
    setObjectName("mainWindow"_L1);
    setAcceptDrops(true);
    resize(1280, 800);
    connectSession();
    connectFilters();
    connectDetails();
    connectViews();
    connectActions();
    m_views->restoreLayout();
    archiveClosed();
}

MainWindow::~MainWindow() = default;

void MainWindow::start(const QString &archive, const QString &query)
{
    m_startQuery = query;
    if (!archive.isEmpty())
        m_files->open(archive);
    else if (!m_settings.lastArchive().isEmpty())
        m_files->open(m_settings.lastArchive());
    else if (m_settings.recentArchives().isEmpty() && m_actions->openSample->isEnabled())
        m_files->openSample();
    showEmptyState();
}

bool MainWindow::isSettled() const
{
    return !m_session.isBusy() && !m_files->isBusy() && !m_search.isBusy() && !m_details.isBusy() && !m_tabs->isBusy()
           && !m_curation->isBusy() && !m_parts.eventModel->isBusy() && !m_parts.search->isWaiting();
}

void MainWindow::connectSession()
{
    connect(&m_session, &ArchiveSession::opened, this, &MainWindow::archiveOpened);
    connect(&m_session, &ArchiveSession::closed, this, &MainWindow::archiveClosed);
    connect(&m_session, &ArchiveSession::changed, this, &MainWindow::runSearch);
    connect(&m_session, &ArchiveSession::failed, this, [this] {
        showEmptyState();
        Q_EMIT settled();
    });
    connect(m_curation, &CurationCommands::changed, this, [this] {
        m_corrected = true;
        m_session.refresh();
    });
    connect(m_curation, &CurationCommands::idle, this, &MainWindow::settled);
    connect(m_files, &FileCommands::busyChanged, this, [this] {
        updateActions();
        showEmptyState();
        Q_EMIT settled();
    });
}

void MainWindow::archiveOpened()
{
    saveState();
    m_archive = m_session.path();
    m_search.setArchive(m_archive);
    m_parts.setArchive(m_archive);
    m_details.setArchive(m_archive);
    m_tabs->setArchive(m_archive);
    m_curation->setArchive(m_archive);
    m_views->setOrder(m_order = {});
    m_parts.table->restoreColumns(m_settings.columns(m_archive));
    sayWhatIsOpen();
    const QString query = m_startQuery.isEmpty() ? m_settings.query(m_archive) : std::exchange(m_startQuery, {});
    m_filters.reset(parseQuery(query).filter);
}

void MainWindow::sayWhatIsOpen()
{
    setWindowTitle(m_session.isReadOnly() ? tr("%1 (read-only) – Eventarium").arg(m_session.name())
                                          : tr("%1 – Eventarium").arg(m_session.name()));
    setWindowFilePath(m_session.isSample() ? QString() : m_session.path());
    if (m_session.isSample())
        m_parts.messages->show(MessageBar::Kind::Information,
                               tr("This is a throwaway copy of the sample archive. Import your own articles to make an "
                                  "archive of your own."),
                               {{tr("Import Folder…"), [this] { m_actions->importFolder->trigger(); }}});
    else if (m_session.isReadOnly())
        m_parts.messages->show(MessageBar::Kind::Warning,
                               tr("Opened read-only: %1. Browsing and exporting work, importing does not.")
                                   .arg(m_session.readOnlyReason()));
    else
        m_parts.messages->hide();
}

void MainWindow::archiveClosed()
{
    saveState();
    m_archive.clear();
    setWindowTitle(tr("Eventarium"));
    setWindowFilePath({});
    m_search.setArchive({});
    m_parts.setArchive({});
    m_details.setArchive({});
    m_tabs->setArchive({});
    m_curation->setArchive({});
    m_parts.facets->clear();
    m_parts.timeline->setTimeline({}, {});
    m_parts.chips->setCoverage({});
    m_parts.chips->setOnlyMentioned(0);
    m_filters.reset();
    m_parts.table->listChanged({}, m_order);
    showEmptyState();
    updateActions();
}

void MainWindow::connectFilters()
{
    const auto want = [this](const EventFilter &filter) { m_filters.push(filter); };
    connect(m_parts.facets, &FacetPanel::filterWanted, this, want);
    connect(m_parts.chips, &ChipBar::filterWanted, this, want);
    connect(m_parts.chips, &ChipBar::mentionsWanted, this,
            [this] { m_filters.push(withMentions(m_filters.current(), filteredOrganization(m_filters.current()))); });
    connect(m_parts.timeline, &TimelineStrip::periodChosen, this,
            [this](const DateFilter &dates) { m_filters.push(withDates(m_filters.current(), dates)); });
    connect(m_parts.timeline, &TimelineStrip::undatedChosen, this, [this] {
        FilterTerm undated;
        undated.field = FilterField::Is;
        undated.text = u"undated"_s;
        m_filters.push(withTerm(withDates(m_filters.current(), {}), undated));
    });
    connect(m_parts.search, &SearchBox::searched, this, [this](const EventFilter &typed, bool settled) {
        m_filters.push(withTyped(m_filters.current(), typed),
                       settled ? FilterStack::Step::Own : FilterStack::Step::Typing);
        Q_EMIT this->settled();
    });
    connect(&m_filters, &FilterStack::changed, this, &MainWindow::runSearch);
    connect(&m_search, &EventSearch::finished, this, &MainWindow::showPage);
    connect(&m_search, &EventSearch::failed, this, [this](const Error &error) {
        m_parts.messages->showError(error);
        Q_EMIT settled();
    });
}

void MainWindow::setOrder(EventOrder order)
{
    m_order = order;
    m_views->setOrder(order);
    runSearch();
}

void MainWindow::runSearch()
{
    const EventFilter &filter = m_filters.current();
    m_parts.search->setTyped(typedPart(filter));
    m_parts.chips->setFilter(filter);
    m_parts.article->setSearchWords(searchedWords(filter));
    m_search.search(filter, m_order);
    updateActions();
}

void MainWindow::showPage(const EventPage &page, const std::vector<EventRow> &firstRows)
{
    m_parts.eventModel->setList(page.list.ids, page.organization, page.order, firstRows);
    m_commands->setOrganization(page.organization);
    m_parts.facets->setPage(page);
    m_parts.timeline->setTimeline(page.timeline, page.filter.dates);
    m_parts.chips->setCoverage(coverageText(page.list));
    m_parts.chips->setOnlyMentioned(page.onlyMentioned);
    m_parts.table->listChanged(page.organization, page.order);
    m_tabs->setEvents(page);
    if (std::exchange(m_corrected, false))
        lookAt(m_parts.table->currentEvent());
    showEmptyState();
    updateActions();
    Q_EMIT settled();
}

void MainWindow::showEmptyState()
{
    const bool waiting = m_session.isOpening() || m_files->ingest().isRunning();
    const bool shown = fillPlaceholder(*m_parts.empty, m_session, waiting, m_search.isBusy() ? nullptr : &page(),
                                       *m_actions);
    m_parts.list->setCurrentIndex(m_parts.list->indexOf(m_parts.table) + (shown ? 1 : 0)); // it follows the table
}

void MainWindow::connectDetails()
{
    connect(m_parts.table, &EventTable::eventLookedAt, this, &MainWindow::lookAt);
    connect(m_parts.table, &EventTable::selectionChangedTo, this, &MainWindow::showSums);
    connect(&m_details, &EventDetails::loaded, this, [this](const Event &event, const std::vector<Article> &articles) {
        m_parts.card->setEvent(event, m_details.said());
        m_parts.article->setEvent(event, articles);
        m_commands->setEvent(event, articles);
        Evidence evidence = std::exchange(m_pendingEvidence, {});
        const bool again = m_parts.article->currentEvidence().isValid();
        if (!evidence.isValid() && !again)
            evidence = event.row.attendance ? event.row.attendance->figure.evidence : event.facts.evidence.name;
        if (evidence.isValid())
            m_parts.article->highlight(evidence);
        m_curation->update();
        Q_EMIT settled();
    });
    connect(&m_details, &EventDetails::articleLoaded, this, [this](const Article &article) {
        m_parts.article->setArticle(article);
        m_parts.card->setNote(tr("An article of the archive, as it was imported. Choose an event to see its facts."));
        m_commands->setNone();
        m_curation->update();
        Q_EMIT settled();
    });
    connect(&m_details, &EventDetails::cleared, this, [this] {
        m_parts.card->setNote(tr("Choose an event to see what is known of it, and which sentence says so."));
        m_parts.article->clear();
        m_commands->setNone();
        m_curation->update();
    });
    connect(&m_details, &EventDetails::failed, m_parts.messages, &MessageBar::showError);
    connect(m_parts.card, &EventCard::evidenceActivated, m_parts.article, &ArticleView::highlight);
    connect(m_parts.card, &EventCard::evidencePointedAt, m_parts.article, &ArticleView::highlight);
}

void MainWindow::lookAt(EventId id)
{
    m_details.load(id);
    m_tabs->setCurrentEvent(id);
    updateActions();
}

// The sums of the selection; of the whole list where only one event is looked at.
void MainWindow::showSums(const std::vector<EventId> &selected)
{
    static constexpr size_t most = 20000;
    updateActions();
    const bool selection = selected.size() > 1;
    const std::vector<EventId> &ids = selection ? selected : page().list.ids;
    m_parts.status->clear();
    if (ids.empty() || ids.size() > most)
        return;
    m_details.loadRows(ids, {}, m_parts.status,
                       [this, selection, request = ++m_sumsRequest](const std::vector<EventRow> &rows) {
                           if (request == m_sumsRequest)
                               m_parts.status->setText(sumsText(rows, selection));
                       });
}

void MainWindow::connectViews()
{
    connect(m_parts.eventModel, &EventModel::orderWanted, this, &MainWindow::setOrder);
    connect(m_parts.eventModel, &EventModel::failed, m_parts.messages, &MessageBar::showError);
    connect(m_parts.eventModel, &EventModel::fetched, this, &MainWindow::settled);
    connect(m_parts.table, &EventTable::contextMenuWanted, this,
            [this](const QPoint &at) { m_actions->eventMenu->popup(at); });
    connect(m_parts.search, &SearchBox::leaveDown, m_parts.table, qOverload<>(&QWidget::setFocus));

    connect(m_tabs, &FigureTabs::eventWanted, this, [this](EventId id) {
        if (!m_parts.table->lookAt(id))
            lookAt(id); // an edition that the filter leaves out
    });
    connect(m_tabs, &FigureTabs::sentenceWanted, this, [this](EventId id, const Evidence &evidence) {
        if (id != m_details.current() && !m_parts.table->lookAt(id))
            lookAt(id);
        if (m_details.isBusy())
            m_pendingEvidence = evidence;
        else
            m_parts.article->highlight(evidence);
    });
    connect(m_tabs, &FigureTabs::articleWanted, &m_details, &EventDetails::loadArticle);
    connect(m_tabs, &FigureTabs::failed, m_parts.messages, &MessageBar::showError);
    connect(m_tabs, &FigureTabs::loaded, this, &MainWindow::settled);
}

void MainWindow::connectActions()
{
    WindowActions &a = *m_actions;
    connect(a.exportCsv, &QAction::triggered, this, [this] {
        m_files->chooseExport(page(), m_parts.table->selectedEvents(), csvColumns(m_parts.table->visibleColumns()));
    });
    connectPrinting(
        a, *m_files, [this]() -> const EventPage & { return page(); }, [this] { return m_parts.card->currentEvent(); },
        this);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.clearFilter, &QAction::triggered, this, [this] { m_filters.push({}); });
    connect(a.reload, &QAction::triggered, &m_session, &ArchiveSession::refresh);
    connect(m_views, &ViewCommands::orderWanted, this, &MainWindow::setOrder);
    connect(a.seriesChart, &QAction::triggered, m_tabs, &FigureTabs::showSeriesOfCurrent);
}

// What cannot act is disabled, never hidden.
void MainWindow::updateActions()
{
    WindowActions &a = *m_actions;
    const bool open = m_session.isOpen();
    const bool listed = open && !page().list.ids.empty();
    const bool printing = m_files->printer() && m_files->printer()->isBusy();
    const bool importing = m_files->ingest().isRunning();
    a.back->setEnabled(open && m_filters.canGoBack());
    a.forward->setEnabled(open && m_filters.canGoForward());
    a.clearFilter->setEnabled(open && !m_filters.current().isEmpty());
    for (QAction *action : {a.close, a.reload, a.check, a.find})
        action->setEnabled(open);
    for (QAction *action : {a.importFiles, a.importFolder, a.openSample})
        action->setEnabled(!importing && (action != a.openSample || !SampleArchive::articlesFolder().isEmpty()));
    a.exportCsv->setEnabled(listed && !m_files->exporter().isRunning());
    for (QAction *action : {a.savePdf, a.preview, a.print, a.digestPdf, a.digestPreview, a.digestPrint})
        action->setEnabled(listed && !printing);
    for (QAction *action : {a.copy, a.selectAll})
        action->setEnabled(listed);
    const int row = m_parts.eventModel->rowOf(m_parts.table->currentEvent());
    a.previousEvent->setEnabled(row > 0);
    a.nextEvent->setEnabled(row >= 0 && row + 1 < m_parts.eventModel->rowCount());
    a.nextSentence->setEnabled(row >= 0);
    a.previousSentence->setEnabled(row >= 0);
    m_curation->update();
    m_parts.search->setEnabled(open);
    m_parts.facets->setEnabled(open);
}

void MainWindow::saveState()
{
    if (m_archive.isEmpty())
        return;
    m_settings.setColumns(m_archive, m_parts.table->columnState());
    m_settings.setQuery(m_archive, printQuery(m_filters.current()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    m_views->saveLayout();
    m_settings.setLastArchive(m_session.isSample() ? QString() : m_session.path());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        chooseIconTheme();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

// An archive is opened, anything else imported.
void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.size() == 1 && paths.first().endsWith(".eventarium"_L1))
        m_files->open(paths.first());
    else if (!paths.isEmpty())
        m_files->importPaths(paths);
}

} // namespace eventarium

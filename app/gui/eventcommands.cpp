// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/eventcommands.h"

#include "gui/models/eventcolumns.h"
#include "gui/models/eventmodel.h"
#include "gui/session/archivesession.h"
#include "gui/session/eventdetails.h"
#include "gui/session/readerthread.h"
#include "gui/views/articleview.h"
#include "gui/views/eventtable.h"
#include "gui/views/messagebar.h"
#include "gui/windowactions.h"
#include "gui/windowparts.h"
#include "report/csv.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace eventarium {

EventCommands::EventCommands(ArchiveSession &session, EventDetails &details, WindowParts &parts, WindowActions &actions,
                             QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_details(details)
    , m_parts(parts)
    , m_actions(actions)
    , m_window(window)
{
    connect(actions.copy, &QAction::triggered, this, &EventCommands::copySelection);
    connect(actions.copySentence, &QAction::triggered, this, &EventCommands::copySentence);
    connect(actions.openOriginal, &QAction::triggered, this, [this] { openOriginal(false); });
    connect(actions.showInFolder, &QAction::triggered, this, [this] { openOriginal(true); });
    connect(actions.check, &QAction::triggered, this, &EventCommands::check);
    setNone();
}

EventCommands::~EventCommands() = default;

void EventCommands::setEvent(const Event &event, const std::vector<Article> &articles)
{
    m_event = event;
    m_articles = articles;
    for (QAction *action : {m_actions.eventPreview, m_actions.eventPrint, m_actions.eventPdf, m_actions.seriesChart,
                            m_actions.editionsPdf, m_actions.editionsPreview, m_actions.editionsPrint})
        action->setEnabled(true);
    m_actions.copySentence->setEnabled(event.row.attendance || event.row.online);
    m_actions.openOriginal->setEnabled(!articles.empty());
    m_actions.showInFolder->setEnabled(!articles.empty());
}

void EventCommands::setNone()
{
    m_event.reset();
    m_articles.clear();
    for (QAction *action : {m_actions.eventPreview, m_actions.eventPrint, m_actions.eventPdf, m_actions.seriesChart,
                            m_actions.editionsPdf, m_actions.editionsPreview, m_actions.editionsPrint,
                            m_actions.copySentence, m_actions.openOriginal, m_actions.showInFolder})
        action->setEnabled(false);
}

// Where text has the focus, its selection; else the selected events with tabs between their cells.
void EventCommands::copySelection()
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *text = qobject_cast<QTextEdit *>(focus); text && text->textCursor().hasSelection())
        return text->copy();
    if (auto *text = qobject_cast<QPlainTextEdit *>(focus); text && text->textCursor().hasSelection())
        return text->copy();
    const auto columns = m_parts.table->visibleColumns();
    m_details.loadRows(m_parts.table->selectedEvents(), m_organization, this,
                       [columns](const std::vector<EventRow> &rows) {
                           QString text;
                           QString html = u"<meta charset=\"utf-8\"><table><thead><tr>"_s;
                           for (const EventColumn column : columns)
                               html += u"<th>"_s + columnTitle(column).toHtmlEscaped() + u"</th>"_s;
                           html += u"</tr></thead><tbody>"_s;
                           for (const EventRow &row : rows) {
                               QStringList cells;
                               html += u"<tr>"_s;
                               for (const EventColumn column : columns) {
                                   const QString cell = EventModel::cellText(row, column).simplified();
                                   cells << csvText(cell, CsvFormat::tabs()); // it may end up in a spreadsheet
                                   html += u"<td>"_s + cell.toHtmlEscaped() + u"</td>"_s;
                               }
                               text += cells.join(u'\t') + u'\n';
                               html += u"</tr>"_s;
                           }
                           auto *mime = new QMimeData; // the clipboard's
                           mime->setText(text);
                           mime->setHtml(html + u"</tbody></table>"_s);
                           QGuiApplication::clipboard()->setMimeData(mime);
                       });
}

void EventCommands::copySentence()
{
    if (!m_event)
        return;
    const auto &headline = m_event->row.attendance ? m_event->row.attendance : m_event->row.online;
    if (headline)
        QGuiApplication::clipboard()->setText(tr("“%1” (%2)").arg(headline->quote.simplified(), headline->source));
}

const Article *EventCommands::currentArticle() const
{
    const ArticleId current = m_parts.article->currentArticle();
    const auto article = std::ranges::find(m_articles, current, &Article::id);
    if (article != m_articles.end())
        return &*article;
    return m_articles.empty() ? nullptr : &m_articles.front();
}

// The page on which the sentence stands that is lit; 0 where there is none.
int EventCommands::currentPage(const Article &article) const
{
    const Evidence lit = m_parts.article->currentEvidence();
    return lit.kind == Evidence::Kind::Text && lit.article == article.id ? article.pageAt(lit.span.start) : 0;
}

void EventCommands::openOriginal(bool folder)
{
    const Article *article = currentArticle();
    if (!article)
        return;
    const QFileInfo file(article->source);
    if (!file.exists()) {
        m_parts.messages->show(MessageBar::Kind::Warning,
                               tr("%1 is not there any more. Its text is still in the archive.")
                                   .arg(QDir::toNativeSeparators(file.filePath())));
        return;
    }
    QUrl address = QUrl::fromLocalFile(folder ? file.absolutePath() : file.absoluteFilePath());
    if (const int page = folder ? 0 : currentPage(*article); page > 0)
        address.setFragment(u"page=%1"_s.arg(page)); // browsers and document viewers go there
    QDesktopServices::openUrl(address);
}

void EventCommands::check()
{
    m_actions.check->setEnabled(false);
    m_parts.messages->show(MessageBar::Kind::Information, tr("Checking the archive…"));
    m_checker = std::make_unique<ReaderThread>(m_session.path());
    m_checker->ask(
        this, [](const ArchiveReader &reader) { return reader.check(); },
        [this](const Result<QStringList> &problems) {
            m_actions.check->setEnabled(m_session.isOpen());
            if (problems)
                showCheck(*problems);
            else
                m_parts.messages->showError(problems.error());
        });
}

void EventCommands::showCheck(const QStringList &problems)
{
    if (problems.isEmpty()) {
        m_parts.messages->show(MessageBar::Kind::Success,
                               tr("The archive is sound: every part of it was checked and no problem was found."));
        return;
    }
    m_parts.messages->show(MessageBar::Kind::Error,
                           tr("%Ln problem(s) found in the archive. Your articles are not affected; import them into a "
                              "new archive to be safe.",
                              nullptr, int(problems.size())),
                           {{tr("Show Problems"), [this, problems] {
                                 auto *box = new QMessageBox(QMessageBox::Warning, tr("Check Archive"),
                                                             tr("Problems found"), QMessageBox::Close, &m_window);
                                 box->setAttribute(Qt::WA_DeleteOnClose);
                                 box->setDetailedText(problems.join(u'\n'));
                                 box->open();
                             }}});
}

} // namespace eventarium

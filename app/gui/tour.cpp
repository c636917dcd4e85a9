// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tour.h"

#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/factdialog.h"
#include "gui/dialogs/importdialog.h"
#include "gui/dialogs/mergedialog.h"
#include "gui/filecommands.h"
#include "gui/mainwindow.h"
#include "gui/models/eventmodel.h"
#include "gui/models/icons.h"
#include "gui/session/filteredit.h"
#include "gui/views/articleview.h"
#include "gui/views/eventcard.h"
#include "gui/views/eventtable.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// The event that has most to show: an attendance figure, an organiser in the facets, several articles.
EventId mostTelling(const std::vector<EventRow> &rows)
{
    const auto weight = [](const EventRow &row) {
        return (row.attendance && !row.attendance->part ? 4 : 0) + (row.online ? 2 : 0)
               + (row.dates.isCertain() ? 2 : 0) + std::min(row.articles, 3);
    };
    const auto best = std::ranges::max_element(rows, {}, weight);
    return best == rows.end() ? EventId() : best->id;
}

} // namespace

Tour::Tour(MainWindow &window, QString folder)
    : m_window(window)
    , m_folder(std::move(folder))
{
}

void Tour::settle()
{
    QCoreApplication::sendPostedEvents();
    while (!m_window.isSettled()) {
        QEventLoop loop;
        connect(&m_window, &MainWindow::settled, &loop, &QEventLoop::quit);
        loop.exec();
    }
    QCoreApplication::processEvents(); // what was shown last is laid out and painted
    QCoreApplication::processEvents();
}

bool Tour::save(QWidget &widget, const QString &name)
{
    const QString path = QDir(m_folder).filePath(name + ".png"_L1);
    if (!widget.grab().save(path)) {
        qWarning("%ls", qUtf16Printable(tr("Could not write %1").arg(path)));
        m_failed = true;
        return false;
    }
    m_written << path;
    return true;
}

void Tour::picture(const QString &name, const std::function<QWidget *()> &widget)
{
    for (const Qt::ColorScheme scheme : {Qt::ColorScheme::Light, Qt::ColorScheme::Dark}) {
        applyColors(scheme);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            m_window.resize(size);
            settle();
            const QString shade = scheme == Qt::ColorScheme::Dark ? u"dark"_s : u"light"_s;
            if (widget)
                save(*widget(), u"%1-%2"_s.arg(name, shade));
            else
                save(m_window,
                     u"%1-%2x%3-%4"_s.arg(name, QString::number(size.width()), QString::number(size.height()), shade));
            if (widget)
                break; // a dialog has a size of its own
        }
    }
}

bool Tour::savePdf()
{
    PrintController *printer = m_window.files().printer();
    if (!printer)
        return false;
    const QString path = QDir(m_folder).filePath(u"summary.pdf"_s);
    QEventLoop loop;
    bool saved = false;
    connect(printer, &PrintController::saved, &loop, [&] {
        saved = true;
        loop.quit();
    });
    connect(printer, &PrintController::failed, &loop, [&](const Error &error) {
        qWarning("%ls", qUtf16Printable(error.message));
        loop.quit();
    });
    printer->saveListPdf(m_window.page(), path);
    loop.exec();
    if (saved)
        m_written << path;
    return saved;
}

// A report with something to tell: files that are no articles.
void Tour::importFaultyFiles()
{
    const QTemporaryDir folder;
    const auto put = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    put(u"empty.txt"_s, {});
    put(u"photo of the hall.jpg"_s, QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF\x00", 11) + QByteArray(2000, '\0'));
    put(u"notice.txt"_s, "The library opens at nine.\n");
    m_window.files().importInto(m_window.archive(), {folder.path()});
    settle();
}

// With the first rows as they will be in the file.
void Tour::pictureExport()
{
    settle();
    m_window.actions().exportCsv->trigger();
    auto *dialog = m_window.findChild<ExportDialog *>();
    if (!dialog)
        return;
    picture(u"7-export"_s, [dialog] {
        while (!dialog->isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return dialog;
    });
    dialog->reject();
}

// A fact being corrected, two events becoming one, and a corrected event.
void Tour::pictureCuration()
{
    WindowParts &parts = m_window.parts();
    parts.table->selectRow(1);
    settle();
    const auto figure = std::ranges::find_if(parts.card->facts(),
                                             [](const ShownFact &fact) { return fact.figure.has_value(); });
    if (figure == parts.card->facts().end())
        return;
    Q_EMIT parts.card->correctionWanted({*figure});
    if (auto *dialog = m_window.findChild<FactDialog *>()) {
        picture(u"8-correct"_s, [dialog] { return dialog; });
        dialog->reject();
    }
    m_window.actions().addFact->trigger();
    for (auto *dialog : m_window.findChildren<FactDialog *>()) {
        if (dialog->isVisible()) {
            picture(u"8-add"_s, [dialog] { return dialog; });
            dialog->reject();
        }
    }
    parts.table->selectRow(0);
    settle();
    parts.table->selectionModel()->select(parts.eventModel->index(1, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_window.actions().merge->trigger();
    settle();
    if (auto *dialog = m_window.findChild<MergeDialog *>()) {
        picture(u"9-merge"_s, [dialog] { return dialog; });
        dialog->findChild<QPushButton *>(u"merge"_s)->click();
    }
    parts.table->selectRow(0);
    settle();
    m_window.actions().verify->trigger();
    settle();
    Q_EMIT parts.card->correctionWanted({parts.card->facts().front()});
    for (auto *dialog : m_window.findChildren<FactDialog *>()) {
        if (dialog->isVisible()) {
            Q_EMIT dialog->changeWanted(parts.card->facts().front(), u"A Name Put Right"_s,
                                        JournalEntry::Reason::ArticleWrong, u"the programme"_s);
            dialog->accept();
        }
    }
    settle();
    picture(u"10-corrected"_s);
}

int Tour::run()
{
    if (!QDir().mkpath(m_folder)) {
        qWarning("%ls", qUtf16Printable(tr("Could not make the folder %1").arg(m_folder)));
        return 3;
    }
    WindowParts &parts = m_window.parts();
    FilterStack &filters = m_window.filters();
    m_window.show();
    settle();
    if (!m_window.files().printer()) {
        qWarning("%ls", qUtf16Printable(tr("No archive could be opened for the tour.")));
        return 3;
    }
    parts.tabs->setCurrentIndex(WindowParts::EventsTab);

    std::vector<EventRow> rows;
    for (int row = 0; row < std::min(parts.eventModel->rowCount(), EventModel::blockSize); ++row) {
        if (const EventRow *event = parts.eventModel->eventAt(row))
            rows.push_back(*event);
    }
    parts.table->lookAt(mostTelling(rows));
    settle();
    parts.article->nextEvidence();
    picture(u"1-events"_s);

    // By its most frequent organisation and the years around it.
    const auto organizations = m_window.page().facets.value(Facet::Organization);
    const auto named = std::ranges::find_if(organizations,
                                            [](const FacetValue &value) { return !value.value.isEmpty(); });
    if (named != organizations.end()) {
        FilterTerm term;
        term.field = FilterField::Org;
        term.text = named->value;
        EventFilter filter = withTerm({}, term);
        filter = withDates(filter, dateFilter(PartialDate{2010, 0, 0}, PartialDate{2030, 0, 0}));
        filters.push(filter);
        picture(u"2-filtered"_s);
    }
    filters.push({});
    parts.tabs->setCurrentIndex(WindowParts::ChartTab);
    picture(u"3-chart"_s);
    parts.tabs->setCurrentIndex(WindowParts::FiguresTab);
    picture(u"4-figures"_s);
    parts.tabs->setCurrentIndex(WindowParts::PeopleTab);
    picture(u"4-people"_s);
    parts.tabs->setCurrentIndex(WindowParts::OrganizationsTab);
    picture(u"4-organisations"_s);
    parts.tabs->setCurrentIndex(WindowParts::EventsTab);
    pictureExport();
    FilterTerm nothing;
    nothing.text = u"zyzzyva"_s;
    filters.push(withTerm({}, nothing));
    picture(u"5-nothing-found"_s);
    filters.push({});
    importFaultyFiles();
    picture(u"6-import-report"_s, [this] {
        m_window.files().importDialog().show();
        QCoreApplication::processEvents();
        return &m_window.files().importDialog();
    });
    m_window.files().importDialog().hide();
    pictureCuration();
    applyColors(Qt::ColorScheme::Light);
    settle();
    if (!savePdf())
        m_failed = true;
    return m_failed ? 3 : 0;
}

} // namespace eventarium

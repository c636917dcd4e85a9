// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/printcontroller.h"

#include "gui/dialogs/printjob.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QWidget>

#include <algorithm>
#include <thread>

namespace eventarium {
namespace {

// The pages for a printer's paper; laid out anew only when the paper changes.
class PrinterPages
{
public:
    explicit PrinterPages(PageContent content)
        : m_content(std::move(content))
    {
    }

    const PagedLayout &on(const QPageLayout &layout)
    {
        if (!m_pages || layout != m_layout) {
            QGuiApplication::setOverrideCursor(Qt::WaitCursor);
            m_pages = std::make_unique<PagedLayout>(m_content, layout);
            m_layout = layout;
            QGuiApplication::restoreOverrideCursor();
        }
        return *m_pages;
    }
    const QString &title() const { return m_content.title; }

private:
    PageContent m_content;
    QPageLayout m_layout;
    std::unique_ptr<PagedLayout> m_pages;
};

bool paintOn(QPrinter &printer, PrinterPages &content)
{
    const PagedLayout &pages = content.on(printer.pageLayout());
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    painter.scale(printer.logicalDpiX() / double(PagedLayout::resolution),
                  printer.logicalDpiY() / double(PagedLayout::resolution));
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages.pageCount()) : pages.pageCount();
    for (int page = first; page < last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        pages.paint(painter, page);
    }
    return true;
}

struct PrinterHolder
{
    std::unique_ptr<QPrinter> printer;
};

// A dialog with the printer it sets up and the pages it prints. The holder is the first base, so that the
// printer outlives the dialog that points at it.
template<class Dialog>
class PrinterDialog final : private PrinterHolder, public Dialog
{
public:
    PrinterDialog(std::unique_ptr<QPrinter> ofDialog, PageContent content, QWidget *parent)
        : PrinterHolder{std::move(ofDialog)}
        , Dialog(printer.get(), parent)
        , pages(std::move(content))
    {
        this->setAttribute(Qt::WA_DeleteOnClose);
    }

    PrinterPages pages;
};

} // namespace

struct PrintController::Private
{
    PrintController *q;
    OpenArchive open;
    QWidget *window;
    bool busy = false;
    std::jthread worker; // last: joined before the rest goes

    using Read = std::function<Result<PrintJob>(const ArchiveReader &)>;
    using Done = std::function<void(PrintJob)>;

    void setBusy(bool now)
    {
        busy = now;
        Q_EMIT q->busyChanged(now);
    }
    void read(Read read, Done done);
    // What reads a job about this for the window's reader.
    template<class About>
    Read reading(Result<PrintJob> (*read)(const ArchiveReader &, About, const QLocale &),
                 const std::remove_cvref_t<About> &about)
    {
        return [read, about, locale = window->locale()](const ArchiveReader &archive) {
            return read(archive, about, locale);
        };
    }
    void write(PrintJob job, const QString &path);
    void preview(const PrintJob &job);
    void print(const PrintJob &job);
    void report(const Error &error) { Q_EMIT q->failed(error); }
    std::unique_ptr<QPrinter> newPrinter(const PageContent &content) const;
};

void PrintController::Private::read(Read read, Done done)
{
    if (busy) {
        report(
            {Error::Kind::Locked, tr("Pages are still being prepared. Wait until they are done, then try again."), {}});
        return;
    }
    setBusy(true);
    worker = std::jthread([this, open = open, read = std::move(read), done = std::move(done)] {
        auto job = open().and_then(read);
        QMetaObject::invokeMethod(q, [this, job = std::move(job), done] {
            setBusy(false);
            if (!job)
                return report(job.error());
            PrintJob drawn = *job;
            addChart(drawn);
            done(std::move(drawn));
        });
    });
}

void PrintController::Private::write(PrintJob job, const QString &path)
{
    setBusy(true);
    const QPageLayout layout = defaultPageSetup(job.context.locale);
    worker = std::jthread([this, job = std::move(job), layout, path] {
        const Result<void> written = writePdf(job, layout, path);
        QMetaObject::invokeMethod(q, [this, written, path] {
            setBusy(false);
            if (written)
                Q_EMIT q->saved(path);
            else
                report(written.error());
        });
    });
}

std::unique_ptr<QPrinter> PrintController::Private::newPrinter(const PageContent &content) const
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(defaultPageSetup(window->locale()));
    printer->setDocName(content.title);
    printer->setCreator(QStringLiteral("Eventarium"));
    return printer;
}

void PrintController::Private::preview(const PrintJob &job)
{
    PageContent content = job.content();
    auto printer = newPrinter(content);
    auto *dialog = new PrinterDialog<QPrintPreviewDialog>(std::move(printer), std::move(content), window);
    dialog->setWindowTitle(tr("Print Preview: %1").arg(dialog->pages.title()));
    dialog->resize(window->size().expandedTo({800, 600}) * 0.9);
    connect(dialog, &QPrintPreviewDialog::paintRequested, q, [this, dialog](QPrinter *on) {
        if (!paintOn(*on, dialog->pages))
            report({Error::Kind::NotWritable,
                    tr("The printer did not accept the pages. Choose another printer or save as PDF."),
                    on->printerName()});
    });
    dialog->open();
}

void PrintController::Private::print(const PrintJob &job)
{
    PageContent content = job.content();
    auto printer = newPrinter(content);
    auto *dialog = new PrinterDialog<QPrintDialog>(std::move(printer), std::move(content), window);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), q, [this, dialog](QPrinter *on) {
        if (!paintOn(*on, dialog->pages))
            report({Error::Kind::NotWritable,
                    tr("The printer did not accept the pages. Nothing was printed. Choose another printer or save as "
                       "PDF."),
                    on->printerName()});
    });
    dialog->open();
}

PrintController::PrintController(OpenArchive open, QWidget *window)
    : QObject(window)
    , d(std::make_unique<Private>(this, std::move(open), window))
{
}

PrintController::~PrintController() = default;

bool PrintController::isBusy() const
{
    return d->busy;
}

void PrintController::printList(const EventPage &page)
{
    d->read(d->reading(readListJob, page), [this](const PrintJob &job) { d->print(job); });
}

void PrintController::previewList(const EventPage &page)
{
    d->read(d->reading(readListJob, page), [this](const PrintJob &job) { d->preview(job); });
}

void PrintController::saveListPdf(const EventPage &page, const QString &path)
{
    d->read(d->reading(readListJob, page), [this, path](const PrintJob &job) { d->write(job, path); });
}

void PrintController::printDigest(const EventPage &page)
{
    d->read(d->reading(readDigestJob, page), [this](const PrintJob &job) { d->print(job); });
}

void PrintController::previewDigest(const EventPage &page)
{
    d->read(d->reading(readDigestJob, page), [this](const PrintJob &job) { d->preview(job); });
}

void PrintController::saveDigestPdf(const EventPage &page, const QString &path)
{
    d->read(d->reading(readDigestJob, page), [this, path](const PrintJob &job) { d->write(job, path); });
}

void PrintController::printEvent(EventId event)
{
    d->read(d->reading(readEventJob, event), [this](const PrintJob &job) { d->print(job); });
}

void PrintController::previewEvent(EventId event)
{
    d->read(d->reading(readEventJob, event), [this](const PrintJob &job) { d->preview(job); });
}

void PrintController::saveEventPdf(EventId event, const QString &path)
{
    d->read(d->reading(readEventJob, event), [this, path](const PrintJob &job) { d->write(job, path); });
}

void PrintController::printEditions(EventId event)
{
    d->read(d->reading(readEditionsJob, event), [this](const PrintJob &job) { d->print(job); });
}

void PrintController::previewEditions(EventId event)
{
    d->read(d->reading(readEditionsJob, event), [this](const PrintJob &job) { d->preview(job); });
}

void PrintController::saveEditionsPdf(EventId event, const QString &path)
{
    d->read(d->reading(readEditionsJob, event), [this, path](const PrintJob &job) { d->write(job, path); });
}

} // namespace eventarium

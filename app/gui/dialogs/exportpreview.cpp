// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/exportpreview.h"

#include "gui/session/readerthread.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostRows = 8;
constexpr qsizetype mostText = 4000;

// The cells as the file has them, the guard included.
class PreviewSink final : public CellSink
{
public:
    explicit PreviewSink(const CsvFormat &csv)
        : m_csv(csv)
    {
        m_csv.separator = QChar::Null; // a cell of the preview needs no quotation marks
    }
    QStringList take() { return std::exchange(m_cells, {}); }

    void text(const QString &text) override { m_cells += csvText(text.simplified(), m_csv); }
    void word(QStringView word) override { m_cells += word.toString(); }
    void number(double value) override { m_cells += QString::number(value, 'f', QLocale::FloatingPointShortest); }
    void date(const PartialDate &date) override { m_cells += csvDate(date, m_csv.dates); }
    void list(const QStringList &values) override { text(values.join("; "_L1)); }
    void none() override { m_cells += QString(); }

private:
    CsvFormat m_csv;
    QStringList m_cells;
};

Result<ExportPreview::Content> tableOf(const ExportRequest &request, const ExportSource &source)
{
    const ExportLayout layout(request.table, request.columns);
    ExportPreview::Content content;
    content.columns = layout.names();
    return firstRows(request, source, mostRows).transform([&](const ExportRows &rows) {
        PreviewSink sink(request.csv);
        for (size_t row = 0; row < std::min(sizeOf(rows), mostRows); ++row) {
            layout.tell(rows, row, sink);
            content.rows += sink.take();
        }
        return std::move(content);
    });
}

Result<ExportPreview::Content> textOf(const ExportRequest &request, const ExportSource &source)
{
    ExportOutcome outcome;
    const ExportPieces pieces = exportPieces(request, source, {}, outcome);
    QByteArray bytes;
    for (;;) {
        const auto piece = pieces();
        if (!piece)
            return std::unexpected(piece.error());
        if (piece->isEmpty() || bytes.size() > mostText)
            break;
        bytes += *piece;
    }
    ExportPreview::Content content;
    content.text = QString::fromUtf8(bytes).left(mostText);
    content.text.replace("\r\n"_L1, "\n"_L1);
    return content;
}

Result<ExportPreview::Content> contentOf(const ArchiveReader &archive, ExportRequest request)
{
    auto info = archive.info();
    if (!info)
        return std::unexpected(info.error());
    request.context.archive = std::move(*info);
    const ExportSource source = exportSource(archive, request);
    const bool table = request.format == ExportFormat::Csv || request.format == ExportFormat::Workbook;
    return table ? tableOf(request, source) : textOf(request, source);
}

} // namespace

ExportPreview::ExportPreview(const QString &archive, QWidget *parent)
    : QStackedWidget(parent)
    , m_reader(std::make_unique<ReaderThread>(archive))
    , m_table(new QTableWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_note(new QLabel(this))
{
    setObjectName("exportPreview"_L1);
    m_table->setAccessibleName(tr("The first rows of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setWordWrap(false);
    m_text->setAccessibleName(tr("The begin of the file"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    addWidget(m_table);
    addWidget(m_text);
    addWidget(m_note);
    setMinimumHeight(m_table->fontMetrics().lineSpacing() * 9);
}

ExportPreview::~ExportPreview() = default;

bool ExportPreview::isBusy() const
{
    return m_reader->isBusy();
}

void ExportPreview::show(ExportRequest request)
{
    const quint64 asked = ++m_asked;
    if (request.format == ExportFormat::Pdf) {
        m_note->setText(tr("Pages: “Print Preview” in the File menu shows them."));
        setCurrentWidget(m_note);
        return;
    }
    if (request.table != ExportTable::Sources && request.events.size() > mostRows)
        request.events.resize(mostRows);
    request.limit = qint64(mostRows);
    m_reader->ask(
        this, [request = std::move(request)](const ArchiveReader &archive) { return contentOf(archive, request); },
        [this, asked](const Result<Content> &content) {
            if (asked == m_asked)
                fill(content);
        });
}

void ExportPreview::fill(const Result<Content> &content)
{
    if (!content) {
        m_note->setText(content.error().message);
        setCurrentWidget(m_note);
    } else if (content->columns.isEmpty()) {
        m_text->setPlainText(content->text);
        setCurrentWidget(m_text);
    } else {
        m_table->clear();
        m_table->setColumnCount(int(content->columns.size()));
        m_table->setHorizontalHeaderLabels(content->columns);
        m_table->setRowCount(int(content->rows.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            for (int column = 0; column < m_table->columnCount(); ++column)
                m_table->setItem(row, column, new QTableWidgetItem(content->rows[row].value(column)));
        }
        m_table->resizeColumnsToContents();
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), 260));
        setCurrentWidget(m_table);
    }
    Q_EMIT shown();
}

} // namespace eventarium

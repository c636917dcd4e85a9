// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Workbooks by libxlsxwriter: typed cells, a header that stays, filters, and a second sheet that says what the first
// one is. Text is written as text, so that no cell can be a formula, and needs no guard. Dates in the file are the
// archive's, so equal content gives equal bytes. Rows go to a file as they come: the memory does not grow with them.
#include "report/display.h"
#include "report/exportformats.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qint64 mostRows = LXW_ROW_MAX - 1; // beside the header
constexpr qsizetype mostText = 32767; // UTF-16 units in a cell

struct CloseBook
{
    void operator()(lxw_workbook *book) const { workbook_close(book); }
};

QByteArray cellText(QString text)
{
    if (text.size() > mostText) {
        qsizetype end = mostText - 1;
        if (text[end - 1].isHighSurrogate())
            --end;
        text = text.first(end) + u'…';
    }
    // What the format would read as an escaped character.
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    if (text.contains("_x"_L1))
        text.replace(escape, u"_x005F_"_s);
    for (QChar &c : text) {
        if (c.unicode() >= 0xFFFE || c.isNull())
            c = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

double widthOf(const QString &column)
{
    if (column.endsWith("quote"_L1))
        return 60;
    if (column == "name"_L1 || column == "title"_L1 || column == "aliases"_L1 || column.endsWith("source"_L1))
        return 36;
    return qBound(10.0, static_cast<double>(column.size()) + 3, 24.0);
}

// A row of the sheet.
class SheetSink final : public CellSink
{
public:
    SheetSink(lxw_worksheet *sheet, lxw_format *day)
        : m_sheet(sheet)
        , m_day(day)
    {
    }
    void begin(lxw_row_t row)
    {
        m_row = row;
        m_column = 0;
    }

    void text(const QString &text) override { put(cellText(text)); }
    void word(QStringView word) override { put(word.toUtf8()); }
    void number(double value) override { worksheet_write_number(m_sheet, m_row, m_column++, value, nullptr); }
    void none() override { ++m_column; }
    void list(const QStringList &values) override
    {
        if (values.isEmpty())
            return none();
        text(values.join("; "_L1));
    }
    void date(const PartialDate &date) override
    {
        // Spreadsheets know days only, and none before 1900-03-01 that all of them agree on.
        if (!date.day || date.firstDay() < QDate(1900, 3, 1))
            return put(date.toIso().toUtf8());
        lxw_datetime day{date.year, date.month, date.day, 0, 0, 0};
        worksheet_write_datetime(m_sheet, m_row, m_column++, &day, m_day);
    }

private:
    void put(const QByteArray &utf8) { worksheet_write_string(m_sheet, m_row, m_column++, utf8.constData(), nullptr); }

    lxw_worksheet *m_sheet;
    lxw_format *m_day;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
};

void describe(lxw_workbook *book, const ExportRequest &request)
{
    const QByteArray title = cellText(exportTitle(request));
    const QByteArray subject = cellText(request.context.query);
    const QByteArray company = "Eventarium " EVENTARIUM_VERSION;
    lxw_doc_properties properties{};
    properties.title = title.constData();
    properties.subject = subject.constData();
    properties.author = "";
    properties.company = company.constData();
    const auto changed = QDateTime::fromString(request.context.archive.changed, Qt::ISODate);
    properties.created = changed.isValid() ? static_cast<time_t>(changed.toSecsSinceEpoch()) : 1;
    workbook_set_properties(book, &properties);
}

void addAbout(lxw_workbook *book, const ExportRequest &request, qint64 rows)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, "About");
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    worksheet_set_column(sheet, 0, 0, 22, nullptr);
    worksheet_set_column(sheet, 1, 1, 90, nullptr);
    auto facts = exportFacts(request);
    facts.emplace_back(u"Rows"_s, QString::number(rows));
    lxw_row_t row = 0;
    for (const auto &[label, value] : facts) {
        worksheet_write_string(sheet, row, 0, cellText(label).constData(), bold);
        worksheet_write_string(sheet, row++, 1, cellText(value).constData(), nullptr);
    }
}

// The table's sheet; how many rows it holds.
Result<qint64> addTable(lxw_workbook *book, const ExportRequest &request, ExportPager &pager)
{
    const ExportLayout layout(request.table, request.columns);
    const QByteArray name(exportTableWords()[static_cast<size_t>(request.table)].data());
    lxw_worksheet *sheet = workbook_add_worksheet(book,
                                                  QByteArray(name.left(1).toUpper() + name.sliced(1)).constData());
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_bottom(bold, LXW_BORDER_THIN);
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    const auto columns = static_cast<lxw_col_t>(layout.names().size());
    for (lxw_col_t column = 0; column < columns; ++column) {
        worksheet_set_column(sheet, column, column, widthOf(layout.names()[column]), nullptr);
        worksheet_write_string(sheet, 0, column, layout.names()[column].toUtf8().constData(), bold);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    SheetSink sink(sheet, day);
    qint64 rows = 0;
    for (;;) {
        const auto page = pager.next();
        if (!page)
            return std::unexpected(page.error());
        if (sizeOf(*page) == 0)
            break;
        if (rows + static_cast<qint64>(sizeOf(*page)) > mostRows)
            return fail(Error::Kind::TooLarge, u"A workbook holds at most 1,048,575 rows. Nothing was written. Narrow "
                                               u"the search, or export CSV, which has no such limit."_s);
        for (size_t row = 0; row < sizeOf(*page); ++row) {
            sink.begin(static_cast<lxw_row_t>(++rows));
            layout.tell(*page, row, sink);
        }
    }
    if (columns > 0)
        worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
    return rows;
}

Result<void> writeBook(const QString &path, const QString &folder, const ExportRequest &request,
                       const ExportSource &source, const ExportTick &tick, ExportOutcome &outcome)
{
    const QByteArray file = QFile::encodeName(path);
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options{LXW_TRUE, temporary.data(), LXW_FALSE, nullptr, nullptr};
    std::unique_ptr<lxw_workbook, CloseBook> book(workbook_new_opt(file.constData(), &options));
    if (!book)
        return fail(Error::Kind::Internal, u"The workbook could not be begun. Nothing was written."_s);
    describe(book.get(), request);
    ExportPager pager(request, source, tick);
    const auto rows = addTable(book.get(), request, pager);
    if (!rows)
        return std::unexpected(rows.error());
    addAbout(book.get(), request, *rows);
    outcome.rows = *rows;
    if (const lxw_error error = workbook_close(book.release()); error != LXW_NO_ERROR)
        return fail(Error::Kind::DiskFull,
                    u"Could not make the workbook: %1. Nothing was written. Free some room in "
                    u"the folder for temporary files."_s.arg(QString::fromUtf8(lxw_strerror(error))));
    return {};
}

struct FinishedBook
{
    QTemporaryDir folder;
    QFile file;
};

} // namespace

ExportPieces workbookPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                            ExportOutcome &outcome)
{
    // Shared by the copies of one function, which std::function asks to be copyable.
    const auto book = std::make_shared<FinishedBook>();
    return [&request, &source, tick, &outcome, book]() -> Result<QByteArray> {
        constexpr qint64 piece = 1 << 20;
        if (!book->file.isOpen()) {
            const QString path = book->folder.filePath(u"book.xlsx"_s);
            if (!book->folder.isValid())
                return fail(Error::Kind::NotWritable, u"The workbook could not be made: %1. Nothing was written."_s.arg(
                                                          book->folder.errorString()));
            if (const auto made = writeBook(path, book->folder.path(), request, source, tick, outcome); !made)
                return std::unexpected(made.error());
            book->file.setFileName(path);
            if (!book->file.open(QIODevice::ReadOnly))
                return fail(Error::Kind::NotReadable, book->file.errorString());
        }
        return book->file.read(piece);
    };
}

} // namespace eventarium

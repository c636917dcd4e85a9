// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/chartview.h"
#include "gui/dialogs/filedialogs.h"

#include "render/chartexport.h"
#include "render/chartwidget.h"
#include "report/atomicfile.h"
#include "report/csv.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

struct ChartView::Private
{
    FigureSeries series;
    bool asked = false; // a series has been set
    std::optional<bool> logarithmic; // as the user chose; else by the data
    EventId current;

    QComboBox *mode = nullptr;
    QComboBox *column = nullptr;
    QCheckBox *scale = nullptr;
    QPushButton *saveButton = nullptr;
    QStackedLayout *stack = nullptr;
    QLabel *empty = nullptr;
    ChartWidget *chart = nullptr;
    QLabel *notes = nullptr;

    ChartOptions options(const QLocale &locale) const;
    QString emptyText() const;
    void build(ChartView *q);
};

void ChartView::Private::build(ChartView *q)
{
    mode = new QComboBox(q);
    mode->addItem(tr("Attendance by event"));
    mode->addItem(tr("Attendance by edition"));
    mode->setAccessibleName(tr("Chart"));
    mode->setToolTip(tr("One bar for each event of the list, or the growth of the selected event's series"));
    column = new QComboBox(q);
    column->addItem(tr("Attendance"));
    column->addItem(tr("Online attendance"));
    column->setAccessibleName(tr("Attendance column"));
    column->setToolTip(tr("Which of the list's two columns is drawn: Attendance or Online"));
    scale = new QCheckBox(tr("&Logarithmic axis"), q);
    scale->setToolTip(tr("Shows small and very large figures side by side, as dots instead of bars"));
    saveButton = new QPushButton(tr("&Save Chart"), q);
    saveButton->setToolTip(tr("Saves the chart as SVG or PNG, or copies it as a picture"));
    empty = new QLabel(q);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(24);
    chart = new ChartWidget(q);
    notes = new QLabel(q);
    notes->setWordWrap(true);
    notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    notes->setAccessibleName(tr("What the chart leaves out"));

    auto *row = new QHBoxLayout;
    row->addWidget(mode);
    row->addWidget(column);
    row->addWidget(scale);
    row->addStretch();
    row->addWidget(saveButton);
    stack = new QStackedLayout;
    stack->addWidget(empty);
    stack->addWidget(chart);
    auto *layout = new QVBoxLayout(q);
    layout->addLayout(row);
    layout->addLayout(stack, 1);
    layout->addWidget(notes);
}

ChartOptions ChartView::Private::options(const QLocale &locale) const
{
    ChartOptions options;
    options.kind = mode->currentIndex() == 1 ? ChartKind::ByEdition : ChartKind::ByEvent;
    options.locale = locale;
    if (logarithmic)
        options.scale = *logarithmic ? ChartScale::Logarithmic : ChartScale::Linear;
    return options;
}

QString ChartView::Private::emptyText() const
{
    const bool editions = mode->currentIndex() == 1;
    if (!asked || series.events == 0) {
        return editions ? tr("Select an event in the list to see the editions of its series.")
                        : tr("No events to draw. Import articles, or remove a filter.");
    }
    const QString what = column->currentIndex() == 1 ? tr("online attendance") : tr("attendance");
    return editions ? tr("No edition of this series has a figure for its %1.", nullptr, static_cast<int>(series.events))
                          .arg(what)
                    : tr("None of the %n event(s) has a comparable figure for its %1.", nullptr,
                         static_cast<int>(series.events))
                          .arg(what);
}

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->build(this);
    auto *menu = new QMenu(d->saveButton);
    menu->addAction(tr("Save as &SVG…"), this, [this] { save(u"svg"_s); });
    menu->addAction(tr("Save as &PNG…"), this, [this] { save(u"png"_s); });
    menu->addAction(tr("&Copy Picture"), this, &ChartView::copyPicture);
    d->saveButton->setMenu(menu);
    connect(d->mode, &QComboBox::activated, this, &ChartView::seriesWanted);
    connect(d->column, &QComboBox::activated, this, &ChartView::seriesWanted);
    connect(d->scale, &QCheckBox::clicked, this, [this](bool on) {
        d->logarithmic = on;
        redraw();
    });
    connect(d->chart, &ChartWidget::eventActivated, this, [this](EventId event) {
        d->current = event;
        Q_EMIT eventActivated(event);
    });
    setFocusProxy(d->chart);
    redraw();
}

ChartView::~ChartView() = default;

ChartView::Mode ChartView::mode() const
{
    return d->mode->currentIndex() == 1 ? Mode::ByEdition : Mode::ByEvent;
}

FigureSeries::Column ChartView::column() const
{
    return d->column->currentIndex() == 1 ? FigureSeries::Column::Online : FigureSeries::Column::Attendance;
}

void ChartView::setMode(Mode mode)
{
    d->mode->setCurrentIndex(mode == Mode::ByEdition ? 1 : 0);
}

void ChartView::setColumn(FigureSeries::Column column)
{
    d->column->setCurrentIndex(column == FigureSeries::Column::Online ? 1 : 0);
}

void ChartView::setSeries(const FigureSeries &series)
{
    d->series = series;
    d->asked = true;
    redraw();
}

void ChartView::clear()
{
    d->series = {};
    d->asked = false;
    d->logarithmic.reset();
    redraw();
}

EventId ChartView::currentEvent() const
{
    return d->current;
}

const FigureSeries &ChartView::series() const
{
    return d->series;
}

void ChartView::setCurrentEvent(EventId event)
{
    d->current = event;
    d->chart->setCurrentEvent(event);
}

void ChartView::redraw()
{
    const ChartData data = chartData(d->series, d->options(locale()));
    d->chart->setData(data, locale());
    d->chart->setAccessibleName(data.valueTitle);
    d->scale->setChecked(data.logarithmic);
    d->scale->setEnabled(!data.isEmpty());
    d->saveButton->setEnabled(!data.isEmpty());
    d->empty->setText(d->emptyText());
    d->stack->setCurrentWidget(data.isEmpty() ? static_cast<QWidget *>(d->empty) : d->chart);
    d->notes->setText(data.isEmpty() ? QString() : data.notes.join(u" · "_s));
    d->notes->setVisible(!d->notes->text().isEmpty());
}

void ChartView::save(const QString &suffix)
{
    const QString filter = suffix == "svg"_L1 ? tr("Scalable picture (*.svg)") : tr("Picture (*.png)");
    const QString path = filedialogs::saveFile(this, tr("Save Chart"), u"chart."_s + suffix, filter);
    if (path.isEmpty())
        return;
    ChartOptions options = d->options(locale());
    options.title = d->mode->currentText();
    ChartCanvas canvas;
    canvas.pixelRatio = 2;
    canvas.locale = locale();
    const auto bytes = chartFile(chartData(d->series, options),
                                 suffix == "svg"_L1 ? ChartFormat::Svg : ChartFormat::Png, canvas);
    const auto written = bytes.and_then([&path](const QByteArray &file) { return writeFile(path, file); });
    if (!written)
        QMessageBox::warning(this, tr("Save Chart"), written.error().message);
}

void ChartView::copyPicture()
{
    ChartCanvas canvas;
    canvas.pixelRatio = 2;
    canvas.locale = locale();
    const ChartData data = chartData(d->series, d->options(locale()));
    const auto png = chartFile(data, ChartFormat::Png, canvas);
    const auto svg = chartFile(data, ChartFormat::Svg, canvas);
    if (!png || !svg)
        return;
    auto *mime = new QMimeData; // the clipboard's
    mime->setImageData(QImage::fromData(*png, "PNG"));
    mime->setData(u"image/svg+xml"_s, *svg);
    mime->setText(QString::fromUtf8(markData(d->series, CsvFormat::tabs()))); // where no picture can be pasted
    QGuiApplication::clipboard()->setMimeData(mime);
}

} // namespace eventarium

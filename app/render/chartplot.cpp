// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartplot.h"

#include "render/chartwords.h"
#include "render/markplottable.h"

#include <QPointer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

constexpr int margin = 8;
constexpr int tickRoom = 10; // tick marks and the space to their labels

// Numbers as ChartWords writes them.
class NumberTicker final : public QCPAxisTicker
{
public:
    explicit NumberTicker(const QLocale &locale)
        : m_locale(locale)
    {
    }

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return ChartWords::axisNumber(tick, m_locale);
    }

private:
    QLocale m_locale;
};

// 1, 2, 5 and their powers of ten from lower to upper; of the powers alone each `stride`th.
std::vector<double> logarithmicTicks(double lower, double upper, bool withTwoAndFive, int stride)
{
    std::vector<double> ticks;
    const int first = static_cast<int>(std::floor(std::log10(lower)));
    const int last = static_cast<int>(std::ceil(std::log10(upper)));
    for (int power = first; power <= last; power += stride) {
        for (const int digit : {1, 2, 5}) {
            const double tick = digit * std::pow(10, power);
            if (tick >= lower * 0.999 && tick <= upper * 1.001 && (digit == 1 || withTwoAndFive))
                ticks.push_back(tick);
        }
    }
    return ticks;
}

} // namespace

struct ChartPlot::Private
{
    QPointer<QCustomPlot> plot;
    bool owned = false;
    MarkPlottable *marks = nullptr; // the plot's
    ChartColors colors;
    QFont font;
    QLocale locale;

    bool byEvent() const { return marks->data().kind == ChartKind::ByEvent; }
    QCPAxis *keys() const { return byEvent() ? plot->yAxis : plot->xAxis; }
    QCPAxis *values() const { return byEvent() ? plot->xAxis : plot->yAxis; }
    double lineHeight() const { return QFontMetricsF(font).height(); }
    int rowHeight() const { return static_cast<int>(std::ceil(lineHeight() * 1.6)); }
    int footHeight() const { return static_cast<int>(std::ceil(2 * lineHeight())) + tickRoom + margin; }

    void style() const;
    void fitEvents(QSize size, int firstRow) const;
    void fitEditions(QSize size) const;
    void setTicks(double width) const;
    void setNumbers(double length) const;
    double widestNumber() const;
};

ChartPlot::ChartPlot(QWidget *parent)
    : d(std::make_unique<Private>())
{
    d->plot = new QCustomPlot(parent);
    d->owned = !parent;
    d->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    d->plot->setFocusPolicy(Qt::NoFocus);
    d->plot->setAntialiasedElements(QCP::aeAll);
    d->marks = new MarkPlottable(d->plot->yAxis, d->plot->xAxis);
}

ChartPlot::~ChartPlot()
{
    if (d->owned)
        delete d->plot;
}

QWidget *ChartPlot::widget() const
{
    return d->plot;
}

void ChartPlot::setData(const ChartData &data, const QLocale &locale)
{
    d->locale = locale;
    d->marks->setData(data);
    d->marks->setKeyAxis(d->keys());
    d->marks->setValueAxis(d->values());
    d->plot->yAxis->setRangeReversed(data.kind == ChartKind::ByEvent);
    d->keys()->setScaleType(QCPAxis::stLinear);
    d->values()->setScaleType(data.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    d->values()->setTicker(QSharedPointer<NumberTicker>::create(locale));
    d->values()->setLabel(data.valueTitle);
    d->keys()->setLabel(data.positionTitle);
    d->style();
}

void ChartPlot::setLook(const ChartColors &colors, const QFont &font)
{
    d->colors = colors;
    d->font = font;
    d->style();
}

void ChartPlot::Private::style() const
{
    marks->setLook(colors, font);
    plot->setBackground(colors.paper);
    for (QCPAxis *axis : {plot->xAxis, plot->yAxis}) {
        axis->setBasePen(QPen(colors.dimmed));
        axis->setTickPen(QPen(colors.dimmed));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(axis == keys() ? colors.text : colors.dimmed);
        axis->setLabelFont(font);
        axis->setLabelColor(colors.dimmed);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(axis == keys() && byEvent() ? 0 : 4);
        axis->setSubTicks(false);
        axis->setLabelPadding(2);
        axis->grid()->setPen(axis == values() ? QPen(colors.grid) : Qt::NoPen);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

int ChartPlot::rowsThatFit(int height) const
{
    return std::max(1, (height - d->footHeight() - margin) / d->rowHeight());
}

int ChartPlot::heightForRows(int rows) const
{
    return rows * d->rowHeight() + d->footHeight() + margin;
}

void ChartPlot::fit(QSize size, int firstRow)
{
    if (d->marks->data().isEmpty() || size.isEmpty())
        return;
    d->plot->axisRect()->setAutoMargins(QCP::msNone);
    if (d->byEvent())
        d->fitEvents(size, firstRow);
    else
        d->fitEditions(size);
}

void ChartPlot::Private::fitEvents(QSize size, int firstRow) const
{
    const QFontMetricsF metrics(font);
    double names = 0;
    for (const ChartTick &tick : marks->data().ticks)
        names = std::max(names, metrics.horizontalAdvance(tick.label));
    names = std::clamp(names, 40.0, std::max(60.0, size.width() * 0.36));
    setTicks(names);
    const double right = std::min(marks->labelRoom(), size.width() * 0.4);
    plot->axisRect()->setMargins(QMargins(static_cast<int>(std::ceil(names)) + tickRoom + margin, margin,
                                          static_cast<int>(std::ceil(right)), footHeight()));
    const double rows = std::max(1.0, (size.height() - footHeight() - margin) / static_cast<double>(rowHeight()));
    keys()->setRange(firstRow - 0.5, firstRow + rows - 0.5);
    values()->setRange(marks->data().lower, marks->data().upper);
    setNumbers(size.width() - names - right);
}

void ChartPlot::Private::fitEditions(QSize size) const
{
    const ChartData &data = marks->data();
    const double numbers = widestNumber();
    const int left = static_cast<int>(std::ceil(numbers + lineHeight())) + tickRoom + 2 * margin;
    const int bottom = static_cast<int>(std::ceil(3 * lineHeight())) + tickRoom + margin;
    const int top = static_cast<int>(std::ceil(marks->labelRoom())) + margin;
    plot->axisRect()->setMargins(QMargins(left, top, 3 * margin, bottom));
    const double first = data.marks.front().position;
    const double last = data.marks.back().position;
    keys()->setRange(first - 0.6, last + 0.6);
    values()->setRange(data.lower, data.upper);
    setNumbers(size.height() - top - bottom);
    setTicks((size.width() - left - 3 * margin) / (last - first + 1.2));
}

// As many numbers as fit on a value axis of so many pixels.
void ChartPlot::Private::setNumbers(double length) const
{
    const double each = byEvent() ? widestNumber() + 24 : 2.5 * lineHeight();
    const double fitting = std::max(2.0, length / each);
    const ChartData &data = marks->data();
    if (!data.logarithmic) {
        // The ticker rounds its step, down by a third at most: so many more numbers there may be.
        values()->ticker()->setTickCount(std::clamp(static_cast<int>(fitting / 1.5), 2, 8));
        return;
    }
    const double decades = std::max(0.3, std::log10(data.upper / data.lower));
    // Between 5 and 10 lies the narrowest gap, 0.3 of a decade.
    const bool withTwoAndFive = fitting > decades / 0.3;
    const int stride = std::max(1, static_cast<int>(std::ceil(decades / fitting)));
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const double tick : logarithmicTicks(data.lower, data.upper, withTwoAndFive, withTwoAndFive ? 1 : stride))
        ticker->addTick(tick, ChartWords::axisNumber(tick, locale));
    values()->setTicker(ticker);
}

// Names are elided to `width`; by edition a label that would run into its neighbour is left out, first
// those of the gaps.
void ChartPlot::Private::setTicks(double width) const
{
    const QFontMetricsF metrics(font);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    std::vector<std::pair<double, double>> taken; // pixels from the first position
    for (const bool missing : {false, true}) {
        for (const ChartTick &tick : marks->data().ticks) {
            if (tick.missing != missing)
                continue;
            QString label = tick.label;
            if (byEvent()) {
                ticker->addTick(tick.position, metrics.elidedText(label, Qt::ElideRight, width));
                continue;
            }
            if (!label.contains(u'\n'))
                label = metrics.elidedText(label, Qt::ElideRight, std::max(width, 80.0));
            const double half = metrics.size(0, label).width() / 2 + 3;
            const double middle = tick.position * width;
            if (std::ranges::any_of(taken, [&](const auto &other) {
                    return middle - half < other.second && middle + half > other.first;
                }))
                label.clear();
            else
                taken.emplace_back(middle - half, middle + half);
            ticker->addTick(tick.position, label);
        }
    }
    keys()->setTicker(ticker);
}

double ChartPlot::Private::widestNumber() const
{
    // The widest of what an axis may show: the top, and a fraction of it.
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const double part : {1.0, 0.75, 0.25})
        widest = std::max(widest,
                          metrics.horizontalAdvance(ChartWords::axisNumber(marks->data().upper * part, locale)));
    const double magnitude = std::pow(10, std::floor(std::log10(std::max(1.0, marks->data().upper))));
    return std::max(std::min(widest, metrics.horizontalAdvance(u"000.0 million"_s)),
                    metrics.horizontalAdvance(ChartWords::axisNumber(magnitude / 2, locale)));
}

void ChartPlot::replot()
{
    if (!d->plot->size().isEmpty()) // a plot without room has nothing to paint on
        d->plot->replot(QCustomPlot::rpImmediateRefresh);
}

void ChartPlot::draw(QCPPainter *painter, QSize size)
{
    d->plot->toPainter(painter, size.width(), size.height());
}

void ChartPlot::setCurrent(int mark)
{
    d->marks->setCurrent(mark);
}
void ChartPlot::setFocused(int mark)
{
    d->marks->setFocused(mark);
}
int ChartPlot::markAt(QPointF point) const
{
    return d->marks->markAt(point);
}
QRectF ChartPlot::markRect(int mark) const
{
    return d->marks->markRect(mark);
}
QPointF ChartPlot::markEnd(int mark) const
{
    return d->marks->markEnd(mark);
}
const ChartData &ChartPlot::data() const
{
    return d->marks->data();
}

} // namespace eventarium

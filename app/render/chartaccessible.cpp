// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartaccessible.h"

#include "render/chartwidget.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace eventarium {
namespace {

class MarkInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkInterface(ChartWidget *chart, int mark)
        : m_chart(chart)
        , m_mark(mark)
    {
    }

    bool isValid() const override { return m_chart && m_mark < static_cast<int>(m_chart->data().marks.size()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_chart.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const ChartMark &mark = m_chart->data().marks[static_cast<size_t>(m_mark)];
        switch (kind) {
        case QAccessible::Name:
            return mark.spoken;
        case QAccessible::Value:
            return mark.valueText;
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const QRect local = isValid() ? m_chart->markRect(m_mark).toAlignedRect() : QRect();
        return local.isEmpty() ? QRect() : QRect(m_chart->mapToGlobal(local.topLeft()), local.size());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.selectable = true;
        state.focused = isValid() && m_chart->hasFocus() && m_chart->focusedMark() == m_mark;
        state.offscreen = rect().isEmpty();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == setFocusAction())
            m_chart->focusMark(m_mark);
        else if (action == pressAction())
            m_chart->activateMark(m_mark);
    }

private:
    QPointer<ChartWidget> m_chart;
    int m_mark;
};

class ChartInterface final : public QAccessibleWidget
{
public:
    explicit ChartInterface(ChartWidget *chart)
        : QAccessibleWidget(chart, QAccessible::List)
    {
    }
    ~ChartInterface() override { forgetFrom(0); }

    int childCount() const override { return static_cast<int>(chart()->data().marks.size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        forgetFrom(static_cast<size_t>(childCount()));
        m_ids.resize(static_cast<size_t>(childCount()));
        QAccessible::Id &id = m_ids[static_cast<size_t>(index)];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new MarkInterface(chart(), index));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (size_t i = 0; i < m_ids.size(); ++i) {
            if (m_ids[i] && QAccessible::accessibleInterface(m_ids[i]) == child)
                return static_cast<int>(i);
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(chart()->markAt(chart()->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface *focusChild() const override { return child(chart()->focusedMark()); }

private:
    ChartWidget *chart() const { return static_cast<ChartWidget *>(widget()); }
    void forgetFrom(size_t first) const
    {
        for (size_t i = first; i < m_ids.size(); ++i) {
            if (m_ids[i])
                QAccessible::deleteAccessibleInterface(m_ids[i]);
        }
        m_ids.resize(std::min(first, m_ids.size()));
    }

    mutable std::vector<QAccessible::Id> m_ids; // one a mark, made when asked for
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *chart = qobject_cast<ChartWidget *>(object);
    return chart ? new ChartInterface(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps each factory once
}

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/filterstack.h"

namespace eventarium {

FilterStack::FilterStack(QObject *parent)
    : QObject(parent)
{
}

void FilterStack::push(const EventFilter &filter, Step step)
{
    if (filter == current()) {
        m_typing = m_typing && step == Step::Typing;
        return;
    }
    m_filters.resize(m_at + 1);
    if (step == Step::Typing && m_typing) {
        m_filters[m_at] = filter;
        if (m_at > 0 && m_filters[m_at - 1] == filter) { // typed and taken back
            m_filters.pop_back();
            --m_at;
            m_typing = false;
        }
    } else {
        m_filters.push_back(filter);
        if (m_filters.size() > most)
            m_filters.erase(m_filters.begin());
        m_at = m_filters.size() - 1;
        m_typing = step == Step::Typing;
    }
    Q_EMIT changed(current());
}

void FilterStack::back()
{
    if (!canGoBack())
        return;
    --m_at;
    m_typing = false;
    Q_EMIT changed(current());
}

void FilterStack::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    m_typing = false;
    Q_EMIT changed(current());
}

void FilterStack::reset(const EventFilter &filter)
{
    m_filters = {filter};
    m_at = 0;
    m_typing = false;
    Q_EMIT changed(current());
}

} // namespace eventarium

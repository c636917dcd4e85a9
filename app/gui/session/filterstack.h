// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The filter that is in force and the ones before and after it (Back, Forward). Whatever changes the filter,
// goes through here as a whole new value. A QObject; GUI thread.
#pragma once

#include "core/eventfilter.h"

#include <QObject>

#include <vector>

namespace eventarium {

class FilterStack final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterStack)

public:
    // Typing: several pushes in a row are one step back.
    enum class Step { Own, Typing };
    static constexpr size_t most = 200;

    explicit FilterStack(QObject *parent = nullptr);

    const EventFilter &current() const { return m_filters[m_at]; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_filters.size(); }

    // The same value again is no step.
    void push(const EventFilter &filter, Step step = Step::Own);
    void back();
    void forward();
    // Forgets all and starts from this.
    void reset(const EventFilter &filter = {});

Q_SIGNALS:
    void changed(const eventarium::EventFilter &filter);

private:
    std::vector<EventFilter> m_filters = {{}};
    size_t m_at = 0;
    bool m_typing = false;
};

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// While one lives, this thread's file accesses are those of a user without rights, so that tests of
// "may not be read" hold for root, too. On the stack of one thread.
#pragma once

#include <QtClassHelperMacros>

#include <sys/fsuid.h>
#include <unistd.h>

namespace eventarium::test {

class Unprivileged final
{
public:
    Unprivileged()
    {
        if (geteuid() != 0)
            return;
        m_group = setfsgid(nobody);
        m_user = setfsuid(nobody);
        m_changed = true;
    }
    ~Unprivileged()
    {
        if (!m_changed)
            return;
        setfsuid(static_cast<uid_t>(m_user));
        setfsgid(static_cast<gid_t>(m_group));
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    static constexpr uid_t nobody = 65534;
    int m_user = 0;
    int m_group = 0;
    bool m_changed = false;
};

} // namespace eventarium::test

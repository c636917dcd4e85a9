// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which tokens may be part of a name: capitalised ones, but for those that are capitalised only because
// they open a sentence or stand in a headline. Decided from the whole article: a word that is written
// small elsewhere is none. Linear. Views nothing; any thread.
#pragma once

#include "extract/tokenizedtext.h"

#include <vector>

namespace eventarium {

class NameShapes final
{
public:
    explicit NameShapes(const TokenizedText &text);

    // May be part of a name.
    bool isName(int token) const { return has(token, Name); }
    // Opens a sentence and nothing else in the article shows that it is a name.
    bool isWeak(int token) const { return has(token, Weak); }
    // Stands in a line where every word is capitalised.
    bool isHeadline(int token) const { return has(token, Headline); }
    bool opensSentence(int token) const { return has(token, Opens); }

private:
    enum Flag : quint8 { Name = 1, Weak = 2, Headline = 4, Opens = 8 };

    bool has(int token, Flag flag) const
    {
        return token >= 0 && size_t(token) < m_flags.size() && (m_flags[size_t(token)] & flag);
    }
    void markHeadlines(const TokenizedText &text);
    void markOpenings(const TokenizedText &text);
    void markBrands(const TokenizedText &text);
    void judge(const TokenizedText &text);
    void markToHead(const TokenizedText &text, int head);

    std::vector<quint8> m_flags;
};

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Capitalised tokens in a row that are a name or the beginning of one, with "&", particles and possessives
// between them. Views the text and its shapes, which must outlive it. Bounded look-ahead; any thread.
#pragma once

#include "extract/nameshapes.h"
#include "extract/tokenizedtext.h"

namespace eventarium {

inline constexpr WordClasses nameTitleWords{WordClass::PersonTitle, WordClass::Honorific};

class NameRuns final
{
public:
    NameRuns(const TokenizedText &text, const NameShapes &shapes)
        : m_text(text)
        , m_shapes(shapes)
    {
    }

    bool isName(int token, int sameSentenceAs) const;
    TokenRange runAt(int first) const;
    // Whether a head noun closes the run: "Ministry", "Expo", "Hall"
    bool endsInHead(TokenRange run) const;

private:
    bool ownersJoin(int token, int first) const;
    bool possessiveInList(int token, int first) const;
    bool isSignBetween(int token) const;
    bool isNumberInName(int token) const;
    int headBehindBracket(int token, int first) const;
    bool numberCloses(int token, int first) const;
    bool isDashBetweenNames(int token, int first) const;

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
};

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recursive descent over the tokens. Nothing is ever refused: what cannot be read as meant is
// searched as words or left out, and an issue says so.
#include "query/querylanguage.h"

#include "core/names.h"
#include "query/queryfolding.h"
#include "query/querylexer.h"
#include "query/queryvalues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int maximumDepth = 64; // parentheses inside each other
constexpr size_t maximumIssues = 50;

// Lone surrogates and NUL have no place in a database; the length stays, so that spans fit.
QString cleaned(QStringView text)
{
    QString result = text.toString();
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (result[i].isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate())
            ++i;
        else if (result[i].isSurrogate() || result[i].isNull())
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

// The "foo" of "foo:bar" that is no field; empty where the colon means something else.
QStringView unknownField(QStringView word)
{
    const qsizetype colon = word.indexOf(u':');
    if (colon < 2 || word.sliced(colon + 1).startsWith("//"_L1))
        return {};
    const QStringView name = word.first(colon);
    return std::ranges::all_of(name, [](QChar c) { return c.isLetter() || c == u'-'; }) ? name : QStringView();
}

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_tokens(tokenizeQuery(text))
    {
    }

    ParsedQuery run()
    {
        FoldedQuery folded = foldedQuery(alternatives(0));
        m_result.filter = std::move(folded.filter);
        for (const QueryIssue &found : folded.issues)
            issue(found.span, found.message);
        return std::move(m_result);
    }

private:
    using Kind = QueryToken::Kind;
    using Piece = QueryPiece::Kind;

    bool atEnd() const { return m_at >= m_tokens.size(); }
    bool at(Kind kind) const { return !atEnd() && m_tokens[m_at].kind == kind; }

    size_t piece(Piece kind, TextSpan span)
    {
        m_result.pieces.push_back({kind, span});
        return m_result.pieces.size() - 1;
    }
    void issue(TextSpan span, const QString &message)
    {
        if (m_result.issues.size() < maximumIssues)
            m_result.issues.push_back({span, message});
    }
    void take(Piece kind) { piece(kind, m_tokens[m_at++].span); }
    void refuse(const QString &message)
    {
        issue(m_tokens[m_at].span, message);
        take(Piece::Error);
    }

    // a b OR c: either "a" and "b", or "c".
    std::optional<QueryTree> alternatives(int depth)
    {
        QueryTrees operands;
        std::optional<QueryTree> operand = all(depth);
        bool before = operand.has_value();
        if (operand)
            operands.push_back(std::move(*operand));
        while (at(Kind::Or)) {
            const TextSpan span = m_tokens[m_at].span;
            const size_t sign = piece(Piece::Operator, span);
            ++m_at;
            operand = all(depth);
            if (!before || !operand) {
                m_result.pieces[sign].kind = Piece::Error;
                issue(span, u"“OR” has nothing on one side: it is left out"_s);
            }
            before = operand.has_value();
            if (operand)
                operands.push_back(std::move(*operand));
        }
        return joined(FilterNode::Kind::Or, std::move(operands));
    }

    std::optional<QueryTree> all(int depth)
    {
        QueryTrees parts;
        while (!atEnd() && !at(Kind::Or)) {
            if (at(Kind::Close)) {
                if (m_skippedOpen > 0) {
                    --m_skippedOpen;
                    take(Piece::Error);
                    continue;
                }
                if (depth > 0)
                    break;
                refuse(u"“)” has no “(” before it: it is left out"_s);
            } else if (auto part = negation(depth)) {
                parts.push_back(std::move(*part));
            }
        }
        return joined(FilterNode::Kind::And, std::move(parts));
    }

    std::optional<QueryTree> negation(int depth)
    {
        if (!at(Kind::Minus))
            return primary(depth);
        const TextSpan span = m_tokens[m_at].span;
        take(Piece::Operator);
        if (atEnd() || at(Kind::Or) || at(Kind::Close)) {
            m_result.pieces.back().kind = Piece::Error;
            issue(span, u"“-” has nothing after it to leave out"_s);
            return std::nullopt;
        }
        return negated(primary(depth));
    }

    std::optional<QueryTree> primary(int depth)
    {
        if (at(Kind::Open))
            return group(depth);
        const QueryToken &token = m_tokens[m_at++];
        switch (token.kind) {
        case Kind::Phrase:
            return phrase(token);
        case Kind::Field:
            return field(token);
        default:
            return word(token);
        }
    }

    std::optional<QueryTree> group(int depth)
    {
        if (depth >= maximumDepth) {
            ++m_skippedOpen;
            refuse(u"Too many parentheses inside each other: this one is left out"_s);
            return std::nullopt;
        }
        const TextSpan span = m_tokens[m_at].span;
        const size_t sign = m_result.pieces.size();
        take(Piece::Parenthesis);
        auto inner = alternatives(depth + 1);
        if (at(Kind::Close)) {
            take(Piece::Parenthesis);
        } else {
            m_result.pieces[sign].kind = Piece::Error;
            issue(span, u"“(” is not closed: it is closed at the end"_s);
        }
        return inner;
    }

    QueryTree leaf(FilterTerm term, TextSpan span)
    {
        QueryTree tree;
        tree.term = std::move(term);
        tree.span = span;
        return tree;
    }

    std::optional<QueryTree> nothingToSearch(TextSpan span, const QString &text)
    {
        piece(Piece::Error, span);
        issue(span, u"“"_s + text + u"” has no letters or digits to search for: it is left out"_s);
        return std::nullopt;
    }

    std::optional<QueryTree> word(const QueryToken &token)
    {
        if (!isSearchable(token.text))
            return nothingToSearch(token.span, token.text);
        if (const QStringView name = unknownField(token.text); !name.isEmpty()) {
            const QString near = nearestField(name);
            piece(Piece::Error, token.span);
            issue(token.span, u"There is no field “"_s + name + u"”"_s
                                  + (near.isEmpty() ? QString() : u" (is “"_s + near + u":” meant?)"_s)
                                  + u": searched as words"_s);
        } else {
            piece(Piece::Word, token.span);
        }
        return leaf(wordTerm(token.text), token.span);
    }

    std::optional<QueryTree> phrase(const QueryToken &token)
    {
        if (!token.closed)
            issue(token.span, u"The quotation mark is not closed: it is closed at the end"_s);
        if (!isSearchable(token.text))
            return nothingToSearch(token.span, token.text);
        piece(Piece::Phrase, token.span);
        FilterTerm term;
        term.text = token.text;
        term.phrase = true;
        return leaf(std::move(term), token.span);
    }

    // Pieces of a field whose value was read, or of one whose value is searched as words.
    void fieldPieces(const QueryToken &token, bool good)
    {
        piece(Piece::Field, {token.span.start, token.value.start});
        if (!token.value.isEmpty())
            piece(good ? Piece::Value : Piece::Error, token.value);
    }

    std::optional<QueryTree> asWords(const QueryToken &token, const QString &complaint)
    {
        fieldPieces(token, false);
        if (!isSearchable(token.text)) {
            issue(token.span, complaint + u": it is left out"_s);
            return std::nullopt;
        }
        issue(token.span, complaint + u": searched as words"_s);
        return leaf(wordTerm(token.text), token.span);
    }

    std::optional<QueryTree> field(const QueryToken &token)
    {
        if (!token.closed)
            issue(token.value, u"The quotation mark is not closed: it is closed at the end"_s);
        if (token.text.isEmpty() && !(token.exact && token.quoted)) {
            piece(Piece::Error, token.span);
            issue(token.span, u"This field has no value yet: it is left out"_s);
            return std::nullopt;
        }
        const QString quoted = u"“"_s + token.text + u"”"_s;
        if (!token.name.field)
            return panelSelection(token, quoted);
        FilterTerm term;
        term.field = *token.name.field;
        bool turned = false;
        const QString complaint = fillValue(term, token, quoted, turned);
        if (!complaint.isEmpty())
            return asWords(token, complaint);
        fieldPieces(token, true);
        if (turned)
            issue(token.value, quoted + u" ends before it begins: it is read the other way round"_s);
        QueryTree tree = leaf(std::move(term), token.span);
        if (token.exact && tree.term.exact)
            tree.facet = token.name.facet;
        tree.range = token.exact && (term.field == FilterField::Date || term.field == FilterField::Figure);
        return tree;
    }

    std::optional<QueryTree> panelSelection(const QueryToken &token, const QString &quoted)
    {
        if (!token.exact)
            return asWords(token, quoted + u" cannot be chosen like this (only with “:=”)"_s);
        fieldPieces(token, true);
        QueryTree tree;
        tree.term.text = token.text;
        tree.facet = token.name.facet;
        tree.panelOnly = true;
        tree.span = token.span;
        return tree;
    }

    // Sets what the value says; returns what is wrong with it, empty when nothing is.
    QString fillValue(FilterTerm &term, const QueryToken &token, const QString &quoted, bool &turned)
    {
        const QString lower = token.text.toLower();
        switch (valueOf(term.field)) {
        case FieldValue::KindWord:
        case FieldValue::ModeWord:
        case FieldValue::Text:
            return fillText(term, token, quoted);
        case FieldValue::Dates:
        case FieldValue::Since:
            if (const auto dates = queryDates(token.text, valueOf(term.field) == FieldValue::Since, turned))
                term.dates = *dates;
            return term.dates.isOpen() ? quoted + u" is no date"_s : QString();
        case FieldValue::Number:
        case FieldValue::Edition:
            if (const auto numbers = queryNumbers(token.text, valueOf(term.field) == FieldValue::Edition, turned))
                term.numbers = *numbers;
            return term.numbers.isOpen() ? quoted + u" is no number"_s : QString();
        case FieldValue::IsFlag:
            term.text = lower;
            return isFlags().contains(lower) ? QString() : flagComplaint(quoted, u"is:"_s, isFlags());
        case FieldValue::HasFlag:
            term.text = lower;
            return hasFlags().contains(lower) ? QString() : flagComplaint(quoted, u"has:"_s, hasFlags());
        }
        Q_UNREACHABLE_RETURN(QString());
    }

    static QString flagComplaint(const QString &quoted, const QString &field, const QStringList &flags)
    {
        return quoted + u" is not known to “"_s + field + u"” (which knows "_s + flags.join(u", "_s) + u")"_s;
    }

    static QString fillText(FilterTerm &term, const QueryToken &token, const QString &quoted)
    {
        term.text = token.text;
        term.exact = token.exact;
        term.phrase = token.quoted && !token.exact;
        if (term.exact)
            return {};
        const FieldValue value = valueOf(term.field);
        if (value == FieldValue::Text)
            return isSearchable(term.text) ? QString() : quoted + u" has no letters or digits to search for"_s;
        term.text = term.text.toLower().replace(u'-', u'_').replace(u' ', u'_');
        term.phrase = false;
        if (value == FieldValue::KindWord)
            return fromWord<EventKind>(term.text) ? QString() : quoted + u" is no kind of event"_s;
        return fromWord<EventMode>(term.text) ? QString()
                                              : quoted + u" is no mode (which is in_person, online or hybrid)"_s;
    }

    std::vector<QueryToken> m_tokens;
    size_t m_at = 0;
    int m_skippedOpen = 0;
    ParsedQuery m_result;
};

} // namespace

ParsedQuery parseQuery(QStringView text)
{
    return Parser(cleaned(text)).run();
}

} // namespace eventarium

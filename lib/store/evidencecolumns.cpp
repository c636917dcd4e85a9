// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/evidencecolumns.h"

#include "core/facts.h"
#include "store/packing.h"

namespace eventarium::store {

void bindEvidence(Statement &statement, const Evidence &evidence)
{
    if (evidence.kind == Evidence::Kind::Text)
        statement.bind(qint64(evidence.span.start)).bind(qint64(evidence.span.end)).bindNull();
    else if (evidence.kind == Evidence::Kind::None)
        statement.bindNull().bindNull().bindNull();
    else
        statement.bindNull().bindNull().bind(pack(evidence));
}

Evidence evidenceAt(const Statement &statement, int column, ArticleId article, QStringView text)
{
    Evidence evidence;
    if (!statement.isNull(column)) {
        evidence.kind = Evidence::Kind::Text;
        evidence.span = {qsizetype(statement.int64(column)), qsizetype(statement.int64(column + 1))};
        cutOut(evidence, text);
    } else if (!statement.isNull(column + 2)) {
        evidence = unpackEvidence(statement.blob(column + 2));
    } else {
        return evidence;
    }
    evidence.article = article;
    return evidence;
}

void cutOut(Evidence &evidence, QStringView text)
{
    const TextSpan span = evidence.span;
    if (evidence.kind == Evidence::Kind::Text && span.start >= 0 && span.start <= span.end && span.end <= text.size())
        evidence.text = span.in(text).toString();
}

void forEachEvidence(EventFacts &facts, const std::function<void(Evidence &)> &visit)
{
    auto &fields = facts.evidence;
    for (Evidence *field :
         {&fields.name, &fields.edition, &fields.start, &fields.end, &fields.mode, &fields.theme, &fields.status})
        visit(*field);
    const auto all = [&](auto &list) {
        for (auto &fact : list)
            visit(fact.evidence);
    };
    all(facts.places);
    all(facts.organizers);
    all(facts.people);
    all(facts.figures);
    all(facts.previousFigures);
    all(facts.participants);
    all(facts.topics);
    all(facts.sessions);
}

} // namespace eventarium::store

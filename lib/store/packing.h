// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values as blobs, for what is read and written only as a whole: joined facts, rare kinds of evidence,
// the parts of an article. Damaged blobs give empty values, never a crash. Pure; any thread.
#pragma once

#include "core/article.h"
#include "core/facts.h"

#include <QByteArray>

#include <optional>

namespace eventarium::store {

QByteArray pack(const Evidence &evidence);
Evidence unpackEvidence(const QByteArray &blob);

QByteArray pack(const std::vector<HeaderPart> &parts);
std::vector<HeaderPart> unpackParts(const QByteArray &blob);

// What an article has beside its text.
struct BesideText
{
    std::vector<qsizetype> pages;
    std::vector<EventFacts> stated;
};
QByteArray pack(const BesideText &beside); // empty, not null, where there is nothing
BesideText unpackBeside(const QByteArray &blob);

// What an article names, whether or not it belongs to an event; without the texts of spans.
struct ArticleNames
{
    std::vector<OrganizationFact> organizations;
    std::vector<NamedFact> people;
};
QByteArray pack(const ArticleNames &names);
std::optional<ArticleNames> unpackNames(const QByteArray &blob);

// Without the figures, which are rows of the ledger, and without the texts of spans.
QByteArray pack(const EventFacts &facts);
std::optional<EventFacts> unpackFacts(const QByteArray &blob);

} // namespace eventarium::store

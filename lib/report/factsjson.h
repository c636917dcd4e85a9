// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Facts -> the JSON of the fact contract (one object, no line end). Pure; any thread.
#pragma once

#include "core/annotation.h"
#include "core/article.h"
#include "core/event.h"
#include "core/facts.h"

#include <QByteArray>
#include <QJsonObject>

#include <span>

namespace eventarium {

QJsonObject factsJson(const Article &article, const FoundFacts &facts, bool withText = false);
// `text` is the article's: with it each annotation carries its own stretch of it, as the contract has it.
QJsonObject annotationsJson(const QString &source, std::span<const Annotation> annotations, QStringView text = {});
QJsonObject annotationJson(const Annotation &annotation, QStringView text = {});
QJsonObject eventJson(const Event &event);
QJsonObject eventRowJson(const EventRow &row);
QJsonObject figureRowJson(const FigureRow &row); // the contract's figure with its event, quote and source
QJsonObject personRowJson(const NameRow &row);
QJsonObject organizationRowJson(const NameRow &row);
QJsonObject articleRowJson(const ArticleRow &row);
// UTF-8 in one line, keys in the contract's order, whole numbers without exponent or point.
QByteArray compactJson(const QJsonObject &object);

} // namespace eventarium

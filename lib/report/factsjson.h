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
QJsonObject annotationsJson(const QString &source, std::span<const Annotation> annotations);
QJsonObject annotationJson(const Annotation &annotation);
QJsonObject eventJson(const Event &event);
QJsonObject eventRowJson(const EventRow &row);
QJsonObject figureRowJson(const FigureRow &row); // the contract's figure with its event, quote and source
QByteArray compactJson(const QJsonObject &object); // UTF-8, keys in the contract's order where Qt allows

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of people, organisations, places and (as far as their shape tells) events in an article, and
// the table of who they are: a later bare acronym or family name is the same entity. Linear: each token
// is looked at a bounded number of times. Views the article's text; any thread.
#pragma once

#include "core/facts.h"
#include "extract/acronyms.h"
#include "extract/nameshapes.h"
#include "extract/tokenizedtext.h"

#include <QString>

#include <vector>

namespace eventarium {

class Lexicon;

enum class NameKind : quint8 { Unknown, Person, Organization, Place, Event };

struct NameMention
{
    TokenRange tokens; // without title, article, year
    NameKind kind = NameKind::Unknown;
    int entity = -1; // index into NameTable::entities; -1 for what stayed unknown
    TokenRange title; // Person: as the text states it
    TokenRange organization; // Person: the organisation of the title
    PlaceKind placeKind = PlaceKind::Unknown;
    bool known = false; // in a list, not only by its shape
    bool weak = false; // a lone word that opens a sentence

    bool operator==(const NameMention &) const = default;
};

struct NameEntity
{
    NameKind kind = NameKind::Unknown;
    QString name; // fullest form
    QString acronym;
    PlaceKind placeKind = PlaceKind::Unknown;
    TokenRange first; // first mention that has the fullest form
    int mentions = 0;
    bool inBody = false; // not only in navigation, contact lines and the like

    bool operator==(const NameEntity &) const = default;
};

struct NameTable
{
    std::vector<NameMention> mentions; // in text order, not overlapping
    std::vector<NameEntity> entities;
    std::vector<AcronymDefinition> acronyms;

    // Index of the first mention that ends behind the token; mentions.size() if there is none.
    size_t mentionAt(int token) const;
    const NameMention *mentionOver(int token) const; // nullptr if none covers the token
    // An unknown name turns out to be an organisation's: it gets an entity.
    void promote(size_t mention, const TokenizedText &text);
    // The name that the mention's entity goes by; the mention's own text for an unknown one.
    QString nameOf(const NameMention &mention, const TokenizedText &text) const;
};

NameTable findNames(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon);

// The tokens' text with white space made single.
QString nameText(const TokenizedText &text, TokenRange tokens);
// The same without regard to case: equal names have equal keys.
QString nameKey(const TokenizedText &text, TokenRange tokens);
// A number for the key: names with one number are one name (64 bits of it).
quint64 nameHash(const TokenizedText &text, TokenRange tokens);
// As QString::toCaseFolded(), quick where the text is ASCII.
QString folded(QStringView name);

} // namespace eventarium

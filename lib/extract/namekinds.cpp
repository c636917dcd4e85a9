// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namekinds.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"
#include "extract/namewords.h"
#include "extract/organizationsigns.h"
#include "extract/persons.h"
#include "extract/titles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int personThreshold = 2;

class Classifier
{
public:
    Classifier(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon,
               const std::vector<AcronymDefinition> &acronyms)
        : m_text(text)
        , m_shapes(shapes)
        , m_words(text, shapes, lexicon)
        , m_acronyms(acronyms)
    {
    }

    std::vector<NameMention> run(const std::vector<NameSpan> &spans)
    {
        m_mentions.reserve(spans.size());
        for (const NameSpan &span : spans) {
            if (span.tokens.size() == 1 && m_text.has(span.tokens.first, WordClass::Nationality))
                continue;
            NameMention mention;
            mention.tokens = span.tokens;
            mention.weak = span.tokens.size() == 1 && m_shapes.isWeak(span.tokens.first);
            m_words.classify(mention, span);
            m_mentions.push_back(mention);
        }
        for (NameMention &mention : m_mentions) {
            if (mention.kind == NameKind::Unknown || (mention.kind == NameKind::Place && !mention.known)
                || (mention.kind == NameKind::Organization && !mention.known))
                byPersonSigns(mention);
        }
        for (size_t i = 0; i < m_mentions.size(); ++i)
            byCompanySigns(i);
        for (size_t i = 0; i < m_mentions.size(); ++i)
            byPlaceSigns(i);
        enumerations();
        return std::move(m_mentions);
    }

private:
    void byPersonSigns(NameMention &mention)
    {
        if (personEvidence(m_text, m_shapes, mention) + (mention.kind == NameKind::Organization ? -2 : 0)
            < personThreshold)
            return;
        if (mention.tokens.size() == 1 && !honorificBefore(m_text, mention.tokens.first))
            return;
        mention.kind = NameKind::Person;
    }

    bool companyAppositionFollows(int behind) const
    {
        if (!m_text.is(behind, ","_L1) || !m_text.isAny(behind + 1, {"a"_L1, "an"_L1, "the"_L1, "which"_L1}))
            return false;
        for (int i = behind + 2; i < behind + 8 && m_text.is(i, TokenKind::Word) && m_text.sameSentence(behind, i);
             ++i) {
            if (isCompanyNoun(m_text, i))
                return !m_text.has(i + 1, WordClass::ReportVerb); // "in Riga, the organisers said"
            if (m_text.isAny(i, {"of"_L1, "that"_L1, "which"_L1, "who"_L1}))
                return false;
        }
        return false;
    }

    void byCompanySigns(size_t index)
    {
        NameMention &mention = m_mentions[index];
        if (mention.kind != NameKind::Unknown || mention.tokens.size() > 5)
            return;
        const int first = mention.tokens.first;
        const int last = mention.tokens.last;
        const int before = m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1;
        bool company = companyAppositionFollows(last);
        if (isCompanyNoun(m_text, first - 1) && m_text.sameSentence(first - 1, first) && !mention.weak)
            company = true;
        if (m_text.isAny(before, {"at"_L1, "from"_L1}) && m_text.has(before - 1, WordClass::PersonTitle)
            && !m_text.isAny(before - 1, {"guest"_L1, "winner"_L1, "host"_L1, "member"_L1, "visitor"_L1, "leader"_L1,
                                          "champion"_L1, "delegate"_L1}))
            company = true;
        if (m_text.is(before, "of"_L1)
            && (leadsCompany(m_text, before - 1)
                || (m_text.has(before - 1, WordClass::PersonTitle) && isLetters(mention.tokens))))
            company = true; // "CEO of Yoosourcing", "director of EXA"
        if (m_text.isAny(first - 1, {"of"_L1, "from"_L1}) && first >= 2) {
            const NameMention *person = index > 0 ? &m_mentions[index - 1] : nullptr;
            company = company
                      || (person && person->kind == NameKind::Person && person->tokens.last == first - 1
                          && !mention.known);
            if (m_text.isAny(first - 2, {"booth"_L1, "stand"_L1, "shares"_L1, "subsidiary"_L1, "founder"_L1,
                                         "founders"_L1, "headquarters"_L1}))
                company = true;
        }
        if (m_text.has(last, WordClass::Possessive)) {
            const TokenRange title = titleAt(m_text, last + 1);
            company = company
                      || (!title.isEmpty() && title.size() <= 4 && !mention.weak
                          && !m_text.has(last + 1, WordClass::EventHead));
            company = company || m_text.isAny(last + 1, {"booth"_L1, "headquarters"_L1, "subsidiary"_L1, "shares"_L1});
        }
        if (definedAsOrganization(mention) || isAffiliation(index) || isDefinedBody(mention) || comesWithPeople(mention)
            || actsAsOrganization(m_text, mention))
            company = true;
        if (company)
            mention.kind = NameKind::Organization;
    }

    // "EXA": letters that stand for a body, not "IT" or "AI"
    bool isLetters(TokenRange name) const
    {
        return name.size() == 1 && m_text.is(name.first, CaseShape::Upper) && m_text.textOf(name.first).size() > 2
               && !m_text.at(name.first).classes.hasAny({WordClass::TopicName, WordClass::CurrencyCode});
    }

    // "the Rural Transformation Service (RTS)": a long name with letters of its own is a body's, unless it is a
    // notion's ("Artificial Intelligence") or a paper's
    bool isDefinedBody(const NameMention &mention) const
    {
        const TokenRange tokens = mention.tokens;
        const int letters = tokens.last + 1;
        if (tokens.size() < 3 || !m_text.is(tokens.last, "("_L1) || !m_text.is(letters, CaseShape::Upper)
            || !m_text.is(letters + 1, ")"_L1) || m_text.textOf(letters).size() < 3 || namesPaper(m_text, tokens))
            return false;
        const QStringView last = m_text.textOf(tokens.last - 1);
        for (const QLatin1StringView ending : {"ing"_L1, "ence"_L1, "ity"_L1, "ogy"_L1, "ism"_L1, "ics"_L1}) {
            if (last.endsWith(ending))
                return false;
        }
        const bool plain = m_text.isAny(tokens.last - 1, {"Internet"_L1, "Area"_L1, "Things"_L1, "Model"_L1,
                                                          "System"_L1, "Systems"_L1, "Language"_L1, "Disease"_L1,
                                                          "Syndrome"_L1, "Vehicles"_L1, "Zone"_L1, "Week"_L1});
        return !plain && !m_text.at(tokens.last - 1).classes.hasAny({WordClass::EventHead, WordClass::TopicName})
               && m_text.isAny(tokens.first - 1, {"the"_L1, "by"_L1, "with"_L1, "from"_L1, "and"_L1, "The"_L1});
    }

    // "developers from Example", "the ambassadors of the Sample Project": whom people come from
    bool comesWithPeople(const NameMention &mention) const
    {
        const int first = mention.tokens.first;
        const int from = m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1;
        if (mention.known || !m_text.is(from, "from"_L1) || !m_text.sameSentence(from, first)
            || m_text.at(first).classes.hasAny({WordClass::Month, WordClass::GivenName, WordClass::Weekday})
            || m_text.is(mention.tokens.last, "to"_L1))
            return false;
        return m_text.isAny(from - 1, {"people"_L1,      "folks"_L1,      "team"_L1,         "teams"_L1,
                                       "staff"_L1,       "engineers"_L1,  "developers"_L1,   "representatives"_L1,
                                       "ambassadors"_L1, "experts"_L1,    "researchers"_L1,  "scientists"_L1,
                                       "officials"_L1,   "executives"_L1, "volunteers"_L1,   "colleagues"_L1,
                                       "friends"_L1,     "partners"_L1,   "contributors"_L1, "speakers"_L1,
                                       "panelists"_L1,   "panellists"_L1, "employees"_L1,    "dancers"_L1,
                                       "musicians"_L1,   "maintainers"_L1});
    }

    // "Jane Doe (Example Labs)"
    bool isAffiliation(size_t index) const
    {
        const TokenRange tokens = m_mentions[index].tokens;
        return index > 0 && m_text.is(tokens.first - 1, "("_L1) && m_text.isAny(tokens.last, {")"_L1, ","_L1})
               && m_mentions[index - 1].kind == NameKind::Person && m_mentions[index - 1].tokens.size() > 1
               && m_mentions[index - 1].tokens.last == tokens.first - 1
               && !m_text.at(tokens.first).classes.hasAny({WordClass::Month, WordClass::GivenName});
    }

    // Towns no list has: "in Meise, Belgium", "was held in Meise", "in Meise on Monday"
    void byPlaceSigns(size_t index)
    {
        NameMention &mention = m_mentions[index];
        const int before = mention.tokens.first - 1;
        const int last = mention.tokens.last;
        if (mention.kind != NameKind::Unknown || mention.weak || mention.tokens.size() > 3
            || !(m_text.isAny(before, {"in"_L1, "near"_L1}) || isTownNoun(before))
            || m_text.is(mention.tokens.first, CaseShape::Upper) || !m_text.sameSentence(before, last - 1)
            || m_text.has(last, WordClass::Possessive))
            return;
        const int next = m_text.isAny(last, {","_L1, "("_L1}) ? last + 1 : last;
        const bool country = next > last && m_text.has(next, WordClass::PlaceName) && m_text.at(next).value >= 2;
        const bool dated = m_text.isAny(last, {"on"_L1, "from"_L1, "between"_L1, "this"_L1, "next"_L1, "last"_L1})
                           && (m_text.is(last + 1, TokenKind::Number) || m_text.has(last + 1, WordClass::Month)
                               || m_text.has(last + 1, WordClass::Weekday)
                               || m_text.has(last + 1, WordClass::TimeUnit));
        const bool quarter = m_text.is(last, ","_L1)
                             && m_text.isAny(last + 1, {"east"_L1, "west"_L1, "north"_L1, "south"_L1, "central"_L1,
                                                        "northern"_L1, "southern"_L1, "eastern"_L1, "western"_L1});
        if (country || dated || quarter || isTownNoun(before) || eventVerbNear(before)) {
            mention.kind = NameKind::Place;
            mention.placeKind = PlaceKind::City;
        }
    }
    // "the water town of |Xville"
    bool isTownNoun(int of) const
    {
        return m_text.is(of, "of"_L1)
               && m_text.isAny(of - 1, {"town"_L1, "city"_L1, "village"_L1, "resort"_L1, "suburb"_L1, "port"_L1})
               && m_text.is(of - 1, CaseShape::Lower);
    }
    bool eventVerbNear(int preposition) const
    {
        for (int i = preposition - 1; i > preposition - 4 && i >= 0 && m_text.sameSentence(i, preposition); --i) {
            if (eventVerbAt(m_text, i) != EventSaying::None)
                return true;
            if (!m_text.is(i, CaseShape::Lower))
                return false;
        }
        return false;
    }

    // An acronym whose long form ends or begins as an organisation does
    bool definedAsOrganization(const NameMention &mention) const
    {
        if (mention.tokens.size() != 1)
            return false;
        const AcronymDefinition *definition = findAcronym(m_acronyms, m_text, m_text.textOf(mention.tokens.first));
        return definition && isOrganizationMention(definition->longForm);
    }
    bool isOrganizationMention(TokenRange tokens) const
    {
        const auto found = std::ranges::partition_point(
            m_mentions, [&](const NameMention &m) { return m.tokens.last <= tokens.first; });
        return found != m_mentions.end() && found->kind == NameKind::Organization && found->tokens.last == tokens.last;
    }

    // "A, B, C and D": what is unknown follows what is known.
    void enumerations()
    {
        for (size_t i = 0; i < m_mentions.size();) {
            size_t end = i + 1;
            while (end < m_mentions.size() && linked(m_mentions[end - 1].tokens.last, m_mentions[end].tokens.first))
                ++end;
            if (end - i >= 2)
                enumeration(i, end);
            i = end;
        }
    }

    bool linked(int from, int to) const
    {
        if (m_text.is(from, "("_L1)) { // "Jane Doe (Example), John Roe (Sample)"
            int close = from + 1;
            while (close - from < 6 && close < to && !m_text.is(close, ")"_L1))
                ++close;
            if (m_text.is(close, ")"_L1) && close + 1 < to)
                from = close + 1;
        }
        if (to <= from || to - from > 5 || !m_text.sameSentence(from, to))
            return false;
        if (m_text.is(from, "for"_L1) && m_text.is(from + 1, CaseShape::Lower)) // "A for poetry, B for prose"
            from += m_text.is(from + 2, CaseShape::Lower) && !m_text.is(from + 2, "and"_L1) ? 3 : 2;
        if (to <= from || to - from > 3)
            return false;
        for (int i = from; i < to; ++i) {
            if (!m_text.isAny(i, {","_L1, "and"_L1, "&"_L1, "the"_L1, "or"_L1, ";"_L1, "as"_L1, "well"_L1}))
                return false;
        }
        return true;
    }

    // A list has an "and" or a semicolon; "Computex, the Council" is none.
    bool conjoined(size_t first, size_t end) const
    {
        if (end - first >= 4)
            return true;
        for (size_t i = first + 1; i < end; ++i) {
            for (int at = m_mentions[i - 1].tokens.last; at < m_mentions[i].tokens.first; ++at) {
                if (m_text.isAny(at, {"and"_L1, "&"_L1, ";"_L1, "or"_L1}))
                    return true;
            }
        }
        return false;
    }

    void enumeration(size_t first, size_t end)
    {
        if (!conjoined(first, end))
            return;
        int organizations = 0;
        int people = 0;
        int places = 0;
        int unknown = 0;
        for (size_t i = first; i < end; ++i) {
            const NameKind kind = m_mentions[i].kind;
            organizations += kind == NameKind::Organization;
            people += kind == NameKind::Person;
            places += kind == NameKind::Place;
            unknown += kind == NameKind::Unknown;
        }
        if (!unknown || isPortfolios(m_mentions[first].tokens.first)
            || (places > 0 && isAddress(m_mentions[first].tokens.first)))
            return;
        if (organizations == 0 && people == 0 && end - first >= 2 && places <= 1
            && (introducedAsOrganizations(m_text, m_mentions[first].tokens.first) || exhibitTogether(first, end)))
            organizations = int(end - first);
        for (size_t i = first; i < end; ++i) {
            NameMention &mention = m_mentions[i];
            if (mention.kind != NameKind::Unknown || (mention.weak && organizations + people < 2))
                continue;
            const bool personShape = mention.tokens.size() >= 2 && mention.tokens.size() <= 4
                                     && personEvidence(m_text, m_shapes, mention) >= 0;
            if (people > 0 && personShape && people >= organizations)
                mention.kind = NameKind::Person;
            else if (organizations > 0 && organizations >= people && places <= 1)
                mention.kind = NameKind::Organization;
        }
    }

    // "A, B and C unveiled": not a pair of people
    bool exhibitTogether(size_t first, size_t end) const
    {
        if (!exhibitBehind(m_text, m_mentions[end - 1].tokens.last))
            return false;
        return std::any_of(m_mentions.begin() + std::ptrdiff_t(first), m_mentions.begin() + std::ptrdiff_t(end),
                           [](const NameMention &mention) { return mention.tokens.size() != 2; });
    }

    // "Minister of |Commerce and Industry, Consumer Affairs and Food"
    bool isPortfolios(int first) const
    {
        return m_text.isAny(first - 1, {"of"_L1, "for"_L1})
               && m_text.isAny(first - 2, {"Minister"_L1, "Secretary"_L1, "minister"_L1, "secretary"_L1});
    }
    // "at the |Clarendon Hall, York House, Riga"
    bool isAddress(int first) const
    {
        return m_text.isAny(m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1, {"at"_L1, "in"_L1, "near"_L1});
    }

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
    const NameWords m_words;
    const std::vector<AcronymDefinition> &m_acronyms;
    std::vector<NameMention> m_mentions;
};

} // namespace

std::vector<NameMention> classifyNames(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon,
                                       const std::vector<AcronymDefinition> &acronyms,
                                       const std::vector<NameSpan> &spans)
{
    return Classifier(text, shapes, lexicon, acronyms).run(spans);
}

} // namespace eventarium

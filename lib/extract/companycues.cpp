// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/companycues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

bool isCompanyNoun(const TokenizedText &text, int token)
{
    return (text.is(token, CaseShape::Lower) || text.has(token, WordClass::CommonWord))
           && text.isAny(token, {"company"_L1,         "firm"_L1,         "group"_L1,
                                 "maker"_L1,           "giant"_L1,        "carrier"_L1,
                                 "startup"_L1,         "start-up"_L1,     "agency"_L1,
                                 "publisher"_L1,       "bank"_L1,         "brand"_L1,
                                 "operator"_L1,        "manufacturer"_L1, "organiser"_L1,
                                 "organizer"_L1,       "association"_L1,  "provider"_L1,
                                 "retailer"_L1,        "supplier"_L1,     "broadcaster"_L1,
                                 "newspaper"_L1,       "institute"_L1,    "university"_L1,
                                 "foundation"_L1,      "charity"_L1,      "consultancy"_L1,
                                 "platform"_L1,        "courier"_L1,      "airline"_L1,
                                 "automaker"_L1,       "carmaker"_L1,     "chipmaker"_L1,
                                 "rival"_L1,           "rivals"_L1,       "companies"_L1,
                                 "firms"_L1,           "groups"_L1,       "makers"_L1,
                                 "giants"_L1,          "carriers"_L1,     "startups"_L1,
                                 "start-ups"_L1,       "publishers"_L1,   "banks"_L1,
                                 "brands"_L1,          "operators"_L1,    "manufacturers"_L1,
                                 "exhibitors"_L1,      "enterprises"_L1,  "universities"_L1,
                                 "institutions"_L1,    "sponsors"_L1,     "partners"_L1,
                                 "investors"_L1,       "vendors"_L1,      "suppliers"_L1,
                                 "organisers"_L1,      "organizers"_L1,   "networks"_L1,
                                 "journal"_L1,         "label"_L1,        "studio"_L1,
                                 "developer"_L1,       "organisation"_L1, "organization"_L1,
                                 "union"_L1,           "federation"_L1,   "incubator"_L1,
                                 "accelerator"_L1,     "magazine"_L1,     "nonprofit"_L1,
                                 "non-profit"_L1,      "distributor"_L1,  "insurer"_L1,
                                 "consortium"_L1,      "exhibitor"_L1,    "concern"_L1,
                                 "laboratory"_L1,      "miner"_L1,        "shipbuilder"_L1,
                                 "chamber"_L1,         "cooperative"_L1,  "co-operative"_L1,
                                 "contractor"_L1,      "brewer"_L1,       "bookseller"_L1,
                                 "regulator"_L1,       "utility"_L1,      "conglomerate"_L1,
                                 "machinery-maker"_L1, "drugmaker"_L1,    "planemaker"_L1,
                                 "think-tank"_L1,      "ngo"_L1,          "subsidiary"_L1});
}

bool leadsCompany(const TokenizedText &text, int token)
{
    return text.isAny(token, {"CEO"_L1,
                              "CTO"_L1,
                              "CFO"_L1,
                              "COO"_L1,
                              "CIO"_L1,
                              "CMO"_L1,
                              "founder"_L1,
                              "co-founder"_L1,
                              "cofounder"_L1,
                              "chairman"_L1,
                              "chairwoman"_L1,
                              "chairperson"_L1,
                              "chair"_L1,
                              "president"_L1,
                              "owner"_L1,
                              "spokesman"_L1,
                              "spokeswoman"_L1,
                              "spokesperson"_L1,
                              "executive"_L1,
                              "secretary-general"_L1,
                              "director-general"_L1,
                              "co-founders"_L1,
                              "founders"_L1});
}

bool namesPaper(const TokenizedText &text, TokenRange name)
{
    const auto isPaper = [&](int token) {
        return text.isAny(token, {"Initiative"_L1,  "Agreement"_L1,  "Treaty"_L1,     "Protocol"_L1,   "Act"_L1,
                                  "Declaration"_L1, "Convention"_L1, "Accord"_L1,     "Charter"_L1,    "Plan"_L1,
                                  "Strategy"_L1,    "Agenda"_L1,     "Goals"_L1,      "Pact"_L1,       "Framework"_L1,
                                  "Roadmap"_L1,     "Directive"_L1,  "Regulation"_L1, "Resolution"_L1, "Report"_L1,
                                  "Index"_L1,       "Standard"_L1,   "Award"_L1,      "Prize"_L1});
    };
    if (isPaper(name.last - 1))
        return true;
    for (int i = name.first; i + 1 < name.last; ++i) {
        if (text.isAny(i + 1, {"of"_L1, "on"_L1, "for"_L1}))
            return isPaper(i);
    }
    return false;
}

} // namespace eventarium

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/packing.h"

#include "store/enumrange.h"

#include <QVarLengthArray>
#include <QtEndian>

#include <bit>

namespace eventarium::store {

namespace {

constexpr quint32 longestList = 1'000'000; // more cannot come from one event

// The members of a value in a fixed order, for writing (value is const) as for reading.
template<class Archive, class Value>
void members(Archive &archive, Value &value);

class Packer
{
public:
    QByteArray bytes() const { return QByteArray(m_bytes.data(), m_bytes.size()); }

    void operator()(qint64 value)
    {
        // Small numbers in few bytes: zigzag, seven bits each.
        auto rest = (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
        for (; rest >= 0x80; rest >>= 7)
            m_bytes.append(static_cast<char>(rest | 0x80));
        m_bytes.append(static_cast<char>(rest));
    }
    void operator()(int value) { (*this)(static_cast<qint64>(value)); }
    void operator()(double value)
    {
        char bytes[sizeof value];
        qToBigEndian(std::bit_cast<quint64>(value), bytes);
        m_bytes.append(bytes, sizeof bytes);
    }
    void operator()(const QString &value)
    {
        const QByteArray bytes = value.toUtf8();
        (*this)(static_cast<qint64>(bytes.size()));
        m_bytes.append(bytes.constData(), bytes.size());
    }
    void operator()(QDate value) { (*this)(value.toJulianDay()); }
    template<class Enum>
        requires std::is_enum_v<Enum>
    void operator()(Enum value)
    {
        (*this)(static_cast<qint64>(value));
    }
    template<class T>
    void operator()(const std::optional<T> &value)
    {
        (*this)(static_cast<qint64>(value.has_value()));
        if (value)
            (*this)(*value);
    }
    template<class T>
    void list(const T &values)
    {
        (*this)(static_cast<qint64>(values.size()));
        for (const auto &value : values)
            (*this)(value);
    }
    void operator()(const QStringList &values) { list(values); }
    template<class T>
    void operator()(const std::vector<T> &values)
    {
        list(values);
    }
    template<class T>
        requires std::is_class_v<T>
    void operator()(const T &value)
    {
        members(*this, value);
    }

private:
    QVarLengthArray<char, 4096> m_bytes;
};

class Unpacker
{
public:
    explicit Unpacker(const QByteArray &blob)
        : m_left(blob)
    {
    }

    bool isGood() const { return m_good; }

    void operator()(qint64 &value)
    {
        quint64 sum = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<quint8>(take(1).isEmpty() ? 0 : m_taken.front());
            sum |= static_cast<quint64>(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                break;
        }
        value = static_cast<qint64>(sum >> 1) ^ -static_cast<qint64>(sum & 1);
    }
    void operator()(int &value) { value = static_cast<int>(number()); }
    void operator()(double &value)
    {
        if (take(sizeof value).size() == sizeof value)
            value = std::bit_cast<double>(qFromBigEndian<quint64>(m_taken.data()));
    }
    void operator()(QString &value)
    {
        const qint64 size = number();
        value = QString::fromUtf8(take(size));
    }
    void operator()(QDate &value) { value = QDate::fromJulianDay(number()); }
    template<class Enum>
        requires std::is_enum_v<Enum>
    void operator()(Enum &value)
    {
        value = enumFrom<Enum>(number());
    }
    template<class T>
    void operator()(std::optional<T> &value)
    {
        if (number() == 1)
            (*this)(value.emplace());
    }
    template<class T>
    void list(T &values)
    {
        const qint64 size = number();
        if (size < 0 || size > longestList)
            return static_cast<void>(m_good = false);
        for (qint64 i = 0; i < size && isGood(); ++i)
            (*this)(values.emplace_back());
    }
    void operator()(QStringList &values) { list(values); }
    template<class T>
    void operator()(std::vector<T> &values)
    {
        list(values);
    }
    template<class T>
        requires std::is_class_v<T>
    void operator()(T &value)
    {
        members(*this, value);
    }

private:
    qint64 number()
    {
        qint64 value = 0;
        (*this)(value);
        return value;
    }

    // The next bytes; none, and no good, where there are not so many.
    QByteArrayView take(qint64 size)
    {
        m_good = m_good && size >= 0 && size <= m_left.size();
        m_taken = m_good ? m_left.first(size) : QByteArrayView();
        m_left = m_left.sliced(m_taken.size());
        return m_taken;
    }

    QByteArrayView m_left;
    QByteArrayView m_taken;
    bool m_good = true;
};

void evidenceMembers(auto &archive, auto &value)
{
    archive(value.kind);
    if (value.kind == Evidence::Kind::None)
        return;
    archive(value.article);
    if (value.kind == Evidence::Kind::Text)
        return archive(value.span); // its text is the article's
    archive(value.text);
    archive(value.locator);
    archive(value.line);
    archive(value.column);
    archive(value.date);
}

void factsMembers(auto &archive, auto &value)
{
    archive(value.name);
    archive(value.aliases);
    archive(value.kind);
    archive(value.edition);
    archive(value.year);
    archive(value.dates);
    archive(value.mode);
    archive(value.status);
    archive(value.theme);
    archive(value.places);
    archive(value.organizers);
    archive(value.people);
    archive(value.participants);
    archive(value.topics);
    archive(value.sessions);
    archive(value.confidence);
    auto &fields = value.evidence;
    for (auto *field :
         {&fields.name, &fields.edition, &fields.start, &fields.end, &fields.mode, &fields.theme, &fields.status})
        archive(*field);
}

template<class Archive, class Value>
void members(Archive &archive, Value &value)
{
    using Type = std::remove_const_t<Value>;
    const auto each = [&archive](auto &...all) { (archive(all), ...); };
    if constexpr (std::same_as<Type, PartialDate>)
        each(value.year, value.month, value.day);
    else if constexpr (std::same_as<Type, DateRange> || std::same_as<Type, TextSpan>)
        each(value.start, value.end);
    else if constexpr (std::same_as<Type, ArticleId>)
        each(value.value);
    else if constexpr (std::same_as<Type, HeaderPart>)
        each(value.kind, value.span);
    else if constexpr (std::same_as<Type, Evidence>)
        evidenceMembers(archive, value);
    else if constexpr (std::same_as<Type, Place>)
        each(value.name, value.kind, value.country, value.evidence);
    else if constexpr (std::same_as<Type, Organizer>)
        each(value.name, value.role, value.evidence);
    else if constexpr (std::same_as<Type, PersonFact>)
        each(value.name, value.title, value.organization, value.role, value.evidence);
    else if constexpr (std::same_as<Type, Participant>)
        each(value.name, value.role, value.via, value.evidence);
    else if constexpr (std::same_as<Type, NamedFact>)
        each(value.name, value.evidence);
    else if constexpr (std::same_as<Type, OrganizationFact>)
        each(value.name, value.acronym, value.mentions, value.evidence);
    else if constexpr (std::same_as<Type, BesideText>)
        each(value.pages, value.stated);
    else if constexpr (std::same_as<Type, ArticleNames>)
        each(value.organizations, value.people);
    else
        factsMembers(archive, value);
}

template<class Value>
QByteArray packed(const Value &value)
{
    Packer packer;
    packer(value);
    return packer.bytes();
}

template<class Value>
std::optional<Value> unpacked(const QByteArray &blob)
{
    Value value;
    Unpacker unpacker(blob);
    unpacker(value);
    return unpacker.isGood() ? std::optional(std::move(value)) : std::nullopt;
}

} // namespace

QByteArray pack(const Evidence &evidence)
{
    return packed(evidence);
}

Evidence unpackEvidence(const QByteArray &blob)
{
    return unpacked<Evidence>(blob).value_or(Evidence());
}

QByteArray pack(const std::vector<HeaderPart> &parts)
{
    return packed(parts);
}

std::vector<HeaderPart> unpackParts(const QByteArray &blob)
{
    return unpacked<std::vector<HeaderPart>>(blob).value_or(std::vector<HeaderPart>());
}

QByteArray pack(const BesideText &beside)
{
    return beside.pages.empty() && beside.stated.empty() ? QByteArray("") : packed(beside);
}

BesideText unpackBeside(const QByteArray &blob)
{
    return blob.isEmpty() ? BesideText() : unpacked<BesideText>(blob).value_or(BesideText());
}

QByteArray pack(const ArticleNames &names)
{
    return packed(names);
}

std::optional<ArticleNames> unpackNames(const QByteArray &blob)
{
    return unpacked<ArticleNames>(blob);
}

QByteArray pack(const EventFacts &facts)
{
    return packed(facts);
}

std::optional<EventFacts> unpackFacts(const QByteArray &blob)
{
    return unpacked<EventFacts>(blob);
}

} // namespace eventarium::store

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archivestate.h"

#include "store/statement.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace eventarium::store {

namespace {

std::array<quint64, 4> termOf(const QByteArray &source, int extractorVersion)
{
    const QByteArray term = source + '/' + QByteArray::number(extractorVersion);
    const QByteArray digest = QCryptographicHash::hash(term, QCryptographicHash::Sha256);
    std::array<quint64, 4> words = {};
    qFromLittleEndian<quint64>(digest.constData(), 4, words.data());
    return words;
}

} // namespace

void ContentSum::add(const QByteArray &source, int extractorVersion)
{
    const auto term = termOf(source, extractorVersion);
    for (size_t i = 0; i < term.size(); ++i)
        m_words[i] += term[i];
}

void ContentSum::subtract(const QByteArray &source, int extractorVersion)
{
    const auto term = termOf(source, extractorVersion);
    for (size_t i = 0; i < term.size(); ++i)
        m_words[i] -= term[i];
}

QByteArray ContentSum::bytes() const
{
    QByteArray bytes(sizeof m_words, '\0');
    qToLittleEndian<quint64>(m_words.data(), 4, bytes.data());
    return bytes;
}

ContentSum ContentSum::fromBytes(const QByteArray &bytes)
{
    ContentSum sum;
    if (bytes.size() == sizeof m_words)
        qFromLittleEndian<quint64>(bytes.constData(), 4, sum.m_words.data());
    return sum;
}

ArchiveState ArchiveState::read(const Connection &connection)
{
    ArchiveState state;
    Statement values(connection, "SELECT key, value FROM archive");
    while (values.step()) {
        const QString key = values.text(0);
        if (key == u"generation")
            state.generation = values.int64(1);
        else if (key == u"changed")
            state.changed = values.blob(1);
        else if (key == u"written_by")
            state.writtenBy = values.blob(1);
        else if (key == u"content")
            state.content = ContentSum::fromBytes(values.blob(1));
    }
    return state;
}

void ArchiveState::write(const Connection &connection) const
{
    Statement put(connection, "INSERT OR REPLACE INTO archive VALUES (?, ?)");
    put.bind(QStringLiteral("generation")).bind(generation).run();
    put.bind(QStringLiteral("changed")).bind(QString::fromUtf8(changed)).run();
    put.bind(QStringLiteral("written_by")).bind(QString::fromUtf8(writtenBy)).run();
    put.bind(QStringLiteral("content")).bind(content.bytes()).run();
}

QByteArray ArchiveState::fingerprint(const Connection &connection) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(content.bytes());
    Statement entries(connection, "SELECT made, author, kind, entry FROM journal ORDER BY id");
    while (entries.step()) {
        for (int column = 0; column < 4; ++column) {
            const QByteArray value = entries.blob(column);
            const QByteArray framed = QByteArray::number(value.size()) + ':' + value;
            hash.addData(framed);
        }
    }
    return hash.result().toHex();
}

} // namespace eventarium::store

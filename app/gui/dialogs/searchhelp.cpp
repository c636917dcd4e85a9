// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/searchhelp.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Line
{
    const char *query;
    const char *meaning;
};

constexpr std::array lines = {
    Line{"book fair", QT_TRANSLATE_NOOP("SearchHelp", "events whose articles have both words")},
    Line{"\"artificial intelligence\"", QT_TRANSLATE_NOOP("SearchHelp", "the words side by side")},
    Line{"fair -book", QT_TRANSLATE_NOOP("SearchHelp", "the first word without the second")},
    Line{"expo OR fair", QT_TRANSLATE_NOOP("SearchHelp", "either word; parentheses group")},
    Line{"org:Huawei", QT_TRANSLATE_NOOP("SearchHelp", "the organisation organised the event or took part")},
    Line{"organiser:university",
         QT_TRANSLATE_NOOP("SearchHelp", "it organised the event; participant: and mentions: likewise")},
    Line{"person:Lee", QT_TRANSLATE_NOOP("SearchHelp", "somebody of that name spoke, was a guest or was quoted")},
    Line{"place:Berlin", QT_TRANSLATE_NOOP("SearchHelp", "where it took place: venue, city or country")},
    Line{"topic:5G", QT_TRANSLATE_NOOP("SearchHelp", "what it was about")},
    Line{"date:2020-07", QT_TRANSLATE_NOOP("SearchHelp", "in July 2020; also date:2020 and date:2020-07-23")},
    Line{"date:2020-06..2020-08", QT_TRANSLATE_NOOP("SearchHelp", "between June and August 2020")},
    Line{"date:>=2020-07-23", QT_TRANSLATE_NOOP("SearchHelp", "from that day on")},
    Line{"figure:>10000", QT_TRANSLATE_NOOP("SearchHelp", "more than 10,000 came; viewers: is for those online")},
    Line{"edition:19", QT_TRANSLATE_NOOP("SearchHelp", "the 19th of its series")},
    Line{"is:undated",
         QT_TRANSLATE_NOOP("SearchHelp", "without a date; also is:online, is:conflict, is:verified, has:figure")},
};

} // namespace

SearchHelp::SearchHelp(QWidget *parent)
    : QDialog(parent)
{
    setObjectName("searchHelp"_L1);
    setWindowTitle(tr("Search Language"));
    resize(600, 620);
    auto *text = new QTextBrowser(this);
    text->setOpenLinks(false);
    text->setAccessibleName(windowTitle());
    text->document()->setDefaultStyleSheet(u"a { text-decoration: none; }"_s);
    QString html = u"<p>%1</p><table cellpadding='4'>"_s.arg(
        tr("Type into the search box what you look for. Click an example to try it.").toHtmlEscaped());
    for (const Line &line : lines) {
        const QString query = QString::fromLatin1(line.query);
        html += u"<tr><td><a href='query:%1'>%2</a></td><td>%3</td></tr>"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(query)), query.toHtmlEscaped(),
            tr(line.meaning).toHtmlEscaped());
    }
    html += u"</table><p>%1</p>"_s.arg(tr("What cannot be read as a field is searched as words and underlined. Accents "
                                          "and capitals make no difference.")
                                           .toHtmlEscaped());
    text->setHtml(html);
    connect(text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        Q_EMIT queryWanted(QUrl::fromPercentEncoding(link.path(QUrl::FullyEncoded).toLatin1()));
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
}

} // namespace eventarium

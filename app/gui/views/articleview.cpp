// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleview.h"

#include "gui/views/articleviewlegend.h"
#include "gui/views/articleviewtext.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTabBar>

#include <algorithm>

namespace eventarium {
namespace {

// Where F3 stops: a marked fact, or a search hit.
struct Stop
{
    TextSpan span;
    qsizetype mark = -1; // of the current article's marks; -1: a search hit
};

QString tabTitle(const Article &article)
{
    return article.title.isEmpty() ? QFileInfo(article.source).fileName() : article.title;
}

} // namespace

struct ArticleView::Private
{
    ArticleView *q;
    Event event;
    std::vector<Article> articles;
    QStringList words;
    std::vector<FactMark> marks; // of the current article, all types
    std::vector<TextSpan> hits; // of the current article
    Evidence current;
    TextSpan at; // of the last stop, for going on from there

    QTabBar *tabs = nullptr;
    ArticleViewLegend *legend = nullptr;
    ArticleViewText *text = nullptr;
    QPushButton *whole = nullptr;
    QStackedLayout *stack = nullptr;

    void build();
    int index() const { return tabs->currentIndex(); }
    const Article *article() const;
    void setArticles(std::vector<Article> all);
    void showCurrent();
    void showMarks();
    void putOut();
    bool light(const Evidence &stated, TextSpan sentence);
    std::vector<Stop> stops() const;
    void stopAt(const Stop &stop);
    void walk(int direction);
};

void ArticleView::Private::build()
{
    tabs = new QTabBar(q);
    tabs->setExpanding(false);
    tabs->setElideMode(Qt::ElideRight);
    tabs->setUsesScrollButtons(true);
    tabs->setDrawBase(false);
    tabs->setAccessibleName(tr("Articles about this event"));
    legend = new ArticleViewLegend(q);
    text = new ArticleViewText(q);
    whole = new QPushButton(q);
    whole->hide();
    auto *empty = new QLabel(tr("Select an event to read the articles about it."), q);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(24);

    auto *page = new QWidget(q);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(tabs);
    column->addWidget(legend);
    column->addWidget(text, 1);
    column->addWidget(whole);
    stack = new QStackedLayout(q);
    stack->addWidget(empty);
    stack->addWidget(page);
    q->setFocusProxy(text);
}

ArticleView::ArticleView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    d->build();
    connect(d->tabs, &QTabBar::currentChanged, this, [this] { d->showCurrent(); });
    connect(d->legend, &ArticleViewLegend::changed, this, [this] { d->showMarks(); });
    connect(d->whole, &QPushButton::clicked, this, [this] {
        d->text->showWhole();
        d->whole->hide();
    });
    connect(d->text, &QTextEdit::selectionChanged, this, &ArticleView::selectionChanged);
    connect(d->text, &ArticleViewText::markClicked, this, [this](const Evidence &evidence) {
        highlight(evidence);
        Q_EMIT evidenceActivated(evidence);
    });
}

ArticleView::~ArticleView() = default;

const Article *ArticleView::Private::article() const
{
    return index() >= 0 && index() < static_cast<int>(articles.size()) ? &articles[static_cast<size_t>(index())]
                                                                       : nullptr;
}

void ArticleView::Private::setArticles(std::vector<Article> all)
{
    articles = std::move(all);
    const QSignalBlocker quiet(tabs);
    while (tabs->count() > 0)
        tabs->removeTab(tabs->count() - 1);
    for (const Article &each : articles) {
        const int tab = tabs->addTab(tabTitle(each).replace(u'&', QStringLiteral("&&")));
        tabs->setTabToolTip(tab, tabTitle(each) + u'\n' + each.source);
    }
    tabs->setCurrentIndex(articles.empty() ? -1 : 0);
    stack->setCurrentIndex(articles.empty() ? 0 : 1);
    showCurrent();
}

void ArticleView::Private::showCurrent()
{
    current = {};
    at = {};
    const Article *shown = article();
    text->setArticle(shown ? *shown : Article());
    marks = shown ? factMarks(event, *shown) : std::vector<FactMark>();
    hits = shown ? searchHits(shown->text, words) : std::vector<TextSpan>();
    whole->setVisible(text->isShortened());
    if (text->isShortened())
        whole->setText(tr("Show the Whole Text (%1 Characters)").arg(q->locale().toString(shown->text.size())));
    showMarks();
}

void ArticleView::Private::showMarks()
{
    std::vector<FactMark> seen;
    std::ranges::copy_if(marks, std::back_inserter(seen),
                         [this](const FactMark &mark) { return legend->isOn(mark.type); });
    text->setMarks(seen);
    text->setHits(hits);
}

void ArticleView::Private::putOut()
{
    current = {};
    text->light(std::nullopt);
}

bool ArticleView::Private::light(const Evidence &stated, TextSpan sentence)
{
    Evidence evidence = stated;
    for (const Article &each : articles) {
        if (evidence.kind == Evidence::Kind::Note)
            evidence = placedIn(stated, each);
    }
    const auto found = std::ranges::find(articles, evidence.article, &Article::id);
    const bool isText = evidence.kind == Evidence::Kind::Text && !evidence.span.isEmpty() && evidence.span.start >= 0;
    if (!isText || found == articles.end() || evidence.span.end > found->text.size()) {
        putOut();
        return false;
    }
    tabs->setCurrentIndex(static_cast<int>(found - articles.begin()));
    if (sentence.isEmpty()) {
        const auto mark = std::ranges::find_if(marks, [&](const FactMark &each) {
            return each.evidence.span == evidence.span && !each.sentence.isEmpty();
        });
        sentence = mark != marks.end() ? mark->sentence : sentenceAround(found->text, evidence.span);
    }
    current = evidence;
    at = evidence.span;
    text->light(evidence.span, sentence);
    whole->setVisible(text->isShortened());
    return true;
}

std::vector<Stop> ArticleView::Private::stops() const
{
    std::vector<Stop> all;
    for (size_t i = 0; i < marks.size(); ++i) {
        if (legend->isOn(marks[i].type))
            all.push_back({marks[i].evidence.span, static_cast<qsizetype>(i)});
    }
    for (const TextSpan hit : hits)
        all.push_back({hit, -1});
    // Once for each place; the facts were first.
    std::ranges::stable_sort(all, {}, &Stop::span);
    const auto repeated = std::ranges::unique(all, {}, &Stop::span);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

void ArticleView::Private::stopAt(const Stop &stop)
{
    if (stop.mark >= 0) {
        const FactMark mark = marks[static_cast<size_t>(stop.mark)];
        light(mark.evidence, mark.sentence);
        Q_EMIT q->evidenceActivated(mark.evidence);
        return;
    }
    Evidence hit = Evidence::fromText(article()->text, stop.span);
    hit.article = article()->id;
    light(hit, {});
}

// On to the next stop; past the last one of this article to the next article that has one, around to here.
void ArticleView::Private::walk(int direction)
{
    for (size_t tried = 0; tried <= articles.size() && article(); ++tried) {
        const std::vector<Stop> all = stops();
        if (tried > 0 && !all.empty())
            return stopAt(direction > 0 ? all.front() : all.back());
        if (direction > 0) {
            const auto next = std::ranges::upper_bound(all, at, {}, &Stop::span);
            if (next != all.end())
                return stopAt(*next);
        } else {
            const auto here = std::ranges::lower_bound(all, at, {}, &Stop::span);
            if (here != all.begin() && !at.isEmpty())
                return stopAt(*std::prev(here));
        }
        const int count = tabs->count();
        tabs->setCurrentIndex((index() + direction + count) % count);
    }
}

void ArticleView::setEvent(const Event &event, const std::vector<Article> &articles)
{
    // The same event with other facts: the reader stays where he is.
    if (event.row.id.isValid() && event.row.id == d->event.row.id && articles == d->articles && d->article()) {
        d->event = event;
        d->marks = factMarks(event, *d->article());
        d->showMarks();
        return;
    }
    d->event = event;
    d->setArticles(articles);
    d->legend->show();
}

void ArticleView::setArticle(const Article &article)
{
    d->event = {};
    d->setArticles({article});
    d->legend->hide();
}

void ArticleView::clear()
{
    d->event = {};
    d->setArticles({});
}

ArticleId ArticleView::currentArticle() const
{
    return d->article() ? d->article()->id : ArticleId();
}

Evidence ArticleView::currentEvidence() const
{
    return d->current;
}

ArticleSelection ArticleView::selection() const
{
    const QTextCursor cursor = d->text->textCursor();
    if (!d->article() || !cursor.hasSelection())
        return {};
    const TextSpan span{cursor.selectionStart(), cursor.selectionEnd()};
    const QString &text = d->article()->text;
    if (span.end > text.size())
        return {};
    return {d->article()->id, span.in(text).toString(), sentenceAround(text, span).in(text).toString()};
}

void ArticleView::select(TextSpan span)
{
    QTextCursor cursor = d->text->textCursor();
    cursor.setPosition(int(span.start));
    cursor.setPosition(int(span.end), QTextCursor::KeepAnchor);
    d->text->setTextCursor(cursor);
}

void ArticleView::setSelectionMenu(QMenu *menu)
{
    d->text->setSelectionMenu(menu);
}

void ArticleView::highlight(const Evidence &evidence)
{
    d->light(evidence, {});
}

void ArticleView::setSearchWords(const QStringList &words)
{
    if (words == d->words)
        return;
    d->words = words;
    d->hits = d->article() ? searchHits(d->article()->text, words) : std::vector<TextSpan>();
    d->showMarks();
}

void ArticleView::nextEvidence()
{
    d->walk(1);
}

void ArticleView::previousEvidence()
{
    d->walk(-1);
}

void ArticleView::zoomIn()
{
    d->text->zoomBy(1);
}

void ArticleView::zoomOut()
{
    d->text->zoomBy(-1);
}

void ArticleView::resetZoom()
{
    d->text->zoomBy(0);
}

} // namespace eventarium

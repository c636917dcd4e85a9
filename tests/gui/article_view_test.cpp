// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleview.h"
#include "gui/views/articleviewcolors.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

Article articleWith(qint64 id, const QString &text)
{
    Article article;
    article.id = ArticleId{id};
    article.source = u"news/%1.txt"_s.arg(id);
    article.title = u"Article %1"_s.arg(id);
    article.text = text;
    return article;
}

Evidence at(const Article &article, const QString &piece)
{
    const qsizetype start = article.text.indexOf(piece);
    REQUIRE(start >= 0);
    Evidence evidence = Evidence::fromText(article.text, {start, start + piece.size()});
    evidence.article = article.id;
    return evidence;
}

// Two articles: a short one with a name, a place and a figure, and a long one with a date far down.
struct Shown
{
    Article first = articleWith(
        1, u"Harbour Days came to Oslo.\nSome 300 guests were there. \U0001F600 All \U0001F680 were glad."_s);
    Article second = articleWith(2, u"A line of filling.\n"_s.repeated(400) + u"It began on 4 March. Rain fell."_s);
    Event event;
    ArticleView view;
    QSignalSpy activated{&view, &ArticleView::evidenceActivated};

    Shown()
    {
        event.facts.evidence.name = at(first, u"Harbour Days"_s);
        event.facts.places = {{u"Oslo"_s, PlaceKind::City, {}, at(first, u"Oslo"_s)}};
        event.facts.evidence.start = at(second, u"4 March"_s);
        Figure figure;
        figure.evidence = at(first, u"300 guests"_s);
        event.facts.figures = {figure};
        view.resize(440, 400);
        view.setEvent(event, {first, second});
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }
    QTextEdit *text() const { return view.findChild<QTextEdit *>(); }
    QTabBar *tabs() const { return view.findChild<QTabBar *>(); }
    // The marked piece of text with this background, "" when none has it.
    QString marked(const QTextCharFormat &format) const
    {
        for (const auto &selection : text()->extraSelections()) {
            if (selection.format.background() == format.background())
                return selection.cursor.selectedText();
        }
        return {};
    }
    QString lit() const { return marked(evidenceFormat(text()->palette())); }
    Evidence last() const { return activated.back().front().value<Evidence>(); }
};

} // namespace

TEST_CASE("Each article has its tab, and the text is the article's, character for character")
{
    Shown shown;
    CHECK(shown.tabs()->count() == 2);
    CHECK(shown.view.currentArticle() == ArticleId{1});
    CHECK(shown.text()->toPlainText() == shown.first.text);
    shown.view.clear();
    CHECK(!shown.view.currentArticle().isValid());
    CHECK(shown.text()->toPlainText().isEmpty());
}

TEST_CASE("Separators and controls in a text do not shift positions")
{
    Shown shown;
    const QString strange = u"one\u2028two\u2029three\u00a0four\tfive\uFFFCsix\u0000seven\uFDD0eight nine"_s;
    const Article article = articleWith(3, strange);
    shown.view.setEvent({}, {article});
    shown.view.highlight(at(article, u"nine"_s));
    CHECK(shown.lit() == u"nine"_s);
}

TEST_CASE("Lighting a fact turns to its article, scrolls to it and lights its sentence")
{
    Shown shown;
    shown.view.highlight(shown.event.facts.evidence.start);
    CHECK(shown.view.currentArticle() == ArticleId{2});
    CHECK(shown.lit() == u"4 March"_s);
    CHECK(shown.marked(sentenceFormat(shown.text()->palette())) == u"It began on 4 March."_s);
    CHECK(shown.text()->verticalScrollBar()->value() > 0);
    const QRect place = shown.text()->cursorRect(shown.text()->textCursor());
    CHECK(shown.text()->viewport()->rect().contains(place.center()));
    CHECK(shown.view.currentEvidence() == shown.event.facts.evidence.start);
    CHECK(shown.activated.isEmpty());
}

TEST_CASE("A span at a surrogate pair is lit whole")
{
    Shown shown;
    const Evidence rocket = at(shown.first, u"\U0001F680"_s);
    CHECK(rocket.span.length() == 2);
    shown.view.highlight(rocket);
    CHECK(shown.lit() == u"\U0001F680"_s);
    shown.view.highlight(at(shown.first, u"All \U0001F680 were"_s));
    CHECK(shown.lit() == u"All \U0001F680 were"_s);
}

TEST_CASE("Evidence that cannot be shown puts the light out")
{
    Shown shown;
    const Evidence good = at(shown.first, u"Oslo"_s);
    Evidence elsewhere = good;
    elsewhere.article = ArticleId{99};
    Evidence beyond = good;
    beyond.span.end = 100000;
    Evidence note = good;
    note.kind = Evidence::Kind::Note;
    note.text = u"by telephone"_s;
    for (const Evidence &bad : {elsewhere, beyond, note, Evidence()}) {
        shown.view.highlight(good);
        CHECK(shown.lit() == u"Oslo"_s);
        shown.view.highlight(bad);
        CHECK(shown.lit().isEmpty());
        CHECK(!shown.view.currentEvidence().isValid());
    }
}

TEST_CASE("Words that a person took from an article are lit where they stand")
{
    Shown shown;
    Evidence quoted;
    quoted.kind = Evidence::Kind::Note;
    quoted.text = u"It began on 4 March."_s;
    quoted.locator = u"Ada"_s;
    shown.view.highlight(quoted);
    CHECK(shown.lit().isEmpty()); // a note of no article is nobody's sentence
    quoted.article = ArticleId{2};
    shown.view.highlight(quoted);
    CHECK(shown.view.currentArticle() == ArticleId{2});
    CHECK(shown.lit() == u"It began on 4 March."_s);
    quoted.article = ArticleId{1}; // which does not say so
    shown.view.highlight(quoted);
    CHECK(shown.lit().isEmpty());
}

TEST_CASE("Walking goes through all facts of all articles, and back")
{
    Shown shown;
    QStringList walked;
    for (int i = 0; i < 5; ++i) {
        shown.view.nextEvidence();
        walked << shown.lit();
    }
    CHECK(walked == QStringList{u"Harbour Days"_s, u"Oslo"_s, u"300 guests"_s, u"4 March"_s, u"Harbour Days"_s});
    CHECK(shown.last() == shown.event.facts.evidence.name);
    shown.view.previousEvidence();
    CHECK(shown.lit() == u"4 March"_s);
    shown.view.previousEvidence();
    CHECK(shown.lit() == u"300 guests"_s);
}

TEST_CASE("Walking where there is nothing to walk to does nothing")
{
    Shown shown;
    shown.view.clear();
    shown.view.nextEvidence();
    shown.view.setArticle(articleWith(5, u"Nothing is marked here."_s));
    shown.view.nextEvidence();
    shown.view.previousEvidence();
    CHECK(shown.activated.isEmpty());
    CHECK(shown.lit().isEmpty());
}

TEST_CASE("Words of the search are marked and walked to, silently")
{
    Shown shown;
    shown.view.setSearchWords({u"glad"_s});
    CHECK(shown.marked(searchHitFormat(shown.text()->palette())) == u"glad"_s);
    shown.view.highlight(shown.event.facts.figures.front().evidence);
    shown.view.nextEvidence();
    CHECK(shown.lit() == u"glad"_s);
    CHECK(shown.activated.isEmpty());
    shown.view.setSearchWords({});
    CHECK(shown.marked(searchHitFormat(shown.text()->palette())).isEmpty());
}

TEST_CASE("The legend switches a type's marks off, for the walk too")
{
    Shown shown;
    const QTextCharFormat place = factFormat(FactType::Place, shown.text()->palette());
    CHECK(shown.marked(place) == u"Oslo"_s);
    for (QToolButton *button : shown.view.findChildren<QToolButton *>()) {
        if (button->text() == u"Place"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(shown.marked(place).isEmpty());
    shown.view.nextEvidence();
    shown.view.nextEvidence();
    CHECK(shown.lit() == u"300 guests"_s);
}

TEST_CASE("A click on a marked fact names it, a click beside it does not")
{
    Shown shown;
    QTextCursor cursor(shown.text()->document());
    cursor.setPosition(static_cast<int>(at(shown.first, u"Oslo"_s).span.start + 2));
    const QPoint place = shown.text()->cursorRect(cursor).center();
    QTest::mouseClick(shown.text()->viewport(), Qt::LeftButton, {}, place);
    REQUIRE(shown.activated.count() == 1);
    CHECK(shown.last().text == u"Oslo"_s);
    CHECK(shown.lit() == u"Oslo"_s);
    QTest::mouseClick(shown.text()->viewport(), Qt::LeftButton, {}, QPoint(10, shown.text()->viewport()->height() - 4));
    CHECK(shown.activated.count() == 1);
}

TEST_CASE("Marks are other colours on a dark ground, and text stays readable on them")
{
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::Text, Qt::white);
    QPalette bright;
    bright.setColor(QPalette::Base, Qt::white);
    bright.setColor(QPalette::Text, Qt::black);
    for (const FactType type : factTypes) {
        const QColor onBright = factFormat(type, bright).background().color();
        const QColor onDark = factFormat(type, dark).background().color();
        CHECK(onBright != onDark);
        CHECK(onBright.lightness() > 180);
        CHECK(onDark.lightness() < 90);
        CHECK(factFormat(type, bright).foreground().color() == Qt::black);
        CHECK(factFormat(type, dark).foreground().color() == Qt::white);
    }
}

TEST_CASE("The view follows a change of palette")
{
    Shown shown;
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::Text, Qt::white);
    const QString before = shown.marked(factFormat(FactType::Place, dark));
    shown.view.setPalette(dark);
    CHECK(before.isEmpty());
    CHECK(shown.marked(factFormat(FactType::Place, dark)) == u"Oslo"_s);
}

TEST_CASE("Zoom changes the size of the type and comes back")
{
    Shown shown;
    const double size = shown.text()->font().pointSizeF();
    shown.view.zoomIn();
    shown.view.zoomIn();
    CHECK(shown.text()->font().pointSizeF() > size);
    shown.view.zoomOut();
    shown.view.resetZoom();
    CHECK(shown.text()->font().pointSizeF() == size);
}

TEST_CASE("A very long text is begun with and shown whole when a fact lies further down")
{
    Shown shown;
    const Article article = articleWith(4, u"A line of filling that goes on.\n"_s.repeated(70'000)
                                               + u"The end came on 9 May."_s);
    Event event;
    event.facts.evidence.start = at(article, u"9 May"_s);
    shown.view.setEvent(event, {article});
    CHECK(shown.text()->document()->characterCount() < article.text.size());
    shown.view.highlight(event.facts.evidence.start);
    CHECK(shown.lit() == u"9 May"_s);
    CHECK(shown.text()->toPlainText() == article.text);
}

TEST_CASE("The text can be selected by keyboard but not changed")
{
    Shown shown;
    shown.text()->setFocus();
    shown.text()->moveCursor(QTextCursor::Start);
    QTest::keyClick(shown.text(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    CHECK(shown.text()->textCursor().selectedText().startsWith(u"Harbour"_s));
    QTest::keyClicks(shown.text(), u"x"_s);
    CHECK(shown.text()->toPlainText() == shown.first.text);
}

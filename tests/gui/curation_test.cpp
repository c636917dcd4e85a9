// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Correcting, merging and undoing by keys and mouse, and what the archive says afterwards.
#include "windowfixture.h"

#include "gui/dialogs/factdialog.h"
#include "gui/dialogs/facteditor.h"
#include "gui/dialogs/mergedialog.h"
#include "gui/session/selectedvalue.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QStatusBar>
#include <QTableWidget>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

class CurationFixture : public WindowFixture
{
public:
    CurationFixture() { openFew(); }

    void lookAt(const QString &name)
    {
        const qsizetype row = names().indexOf(name);
        REQUIRE(row >= 0);
        EventTable *table = parts().table;
        const QModelIndex index = parts().eventModel->index(int(row), int(EventColumn::Event));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        table->setFocus();
        settle();
    }
    QString card() { return parts().card->toPlainText().simplified(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.get(), key, modifiers);
        settle();
    }
    // Chooses a fact from F2's menu by the beginning of its entry.
    FactDialog &correct(const QString &entry)
    {
        key(Qt::Key_F2);
        auto *menu = window->findChild<QMenu *>(u"factMenu"_s);
        REQUIRE(menu);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(entry)) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                break;
            }
        }
        return dialog();
    }
    FactDialog &dialog()
    {
        for (auto *dialog : window->findChildren<FactDialog *>()) {
            if (dialog->isVisible())
                return *dialog;
        }
        FAIL("no dialog is open");
        std::abort();
    }
    void retype(FactDialog &dialog, const QString &value)
    {
        auto *line = dialog.editor().findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClicks(line, value);
    }
    void press(FactDialog &dialog, const QString &text)
    {
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                settle();
                return;
            }
        }
        FAIL("no such button: " << text.toStdString());
    }
    QAction *use(const QString &text)
    {
        for (QAction *action : actions().useMenu->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        FAIL("no such entry: " << text.toStdString());
        return nullptr;
    }
    void selectWords(const QString &words)
    {
        const QString text = must(archive.reader().article(parts().article->currentArticle())).text;
        const qsizetype at = text.indexOf(words);
        REQUIRE(at >= 0);
        parts().article->select({at, at + words.size()});
    }
    JournalEntries journal() { return must(archive.reader().journal()); }
};

} // namespace

TEST_CASE("A date is corrected from the card, undone and redone by name")
{
    CurationFixture f;
    f.lookAt(u"Robot Fair (5th)"_s);
    CHECK(f.card().contains(u"not checked yet"));
    FactDialog &dialog = f.correct(u"Start Date: 2020-07-03"_s);
    CHECK(dialog.windowTitle() == u"Correct Start Date"_s);
    f.retype(dialog, u"2020-07-04"_s);
    QTest::keyClick(dialog.editor().findChild<QLineEdit *>(), Qt::Key_Return);
    f.settle();
    CHECK(f.cell(2, EventColumn::Date) == u"4–5 Jul 2020"_s);
    CHECK(f.card().contains(u"Corrected by a person"));
    CHECK(f.card().contains(u"Start Date: 2020-07-04 (the program misread it)"));
    CHECK(f.actions().undo->text() == u"&Undo Correction of Start Date"_s);
    CHECK(f.parts().table->currentEvent() == f.parts().card->currentEvent());

    f.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.cell(2, EventColumn::Date) == u"3–5 Jul 2020"_s);
    CHECK(f.card().contains(u"not checked yet"));
    CHECK_FALSE(f.actions().undo->isEnabled());
    CHECK(f.actions().redo->text() == u"Re&do Correction of Start Date"_s);

    f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(f.cell(2, EventColumn::Date) == u"4–5 Jul 2020"_s);
    CHECK(f.actions().undo->isEnabled());
    CHECK_FALSE(f.actions().redo->isEnabled());
}

TEST_CASE("What is no date is said to be none and cannot be saved")
{
    CurationFixture f;
    f.lookAt(u"Robot Fair (5th)"_s);
    FactDialog &dialog = f.correct(u"Start Date"_s);
    auto *save = dialog.findChild<QPushButton *>();
    f.retype(dialog, u"next summer"_s);
    CHECK(dialog.editor().complaint().contains(u"A date is written"));
    CHECK_FALSE(save->isEnabled());
    QTest::keyClick(dialog.editor().findChild<QLineEdit *>(), Qt::Key_Return);
    CHECK(dialog.isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    f.settle();
    CHECK(f.journal().empty());
}

TEST_CASE("A wrong figure is corrected; the list, the ledger and the journal say the new one")
{
    CurationFixture f;
    f.lookAt(u"Robot Fair (5th)"_s);
    FactDialog &dialog = f.correct(u"Figure: 12,500"_s);
    f.retype(dialog, u"13,000"_s);
    for (auto *radio : dialog.findChildren<QRadioButton *>()) {
        if (radio->text().contains(u"article is wrong"))
            QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(8, radio->height() / 2));
    }
    f.press(dialog, u"Save Correction"_s);
    CHECK(f.cell(2, EventColumn::Attendance) == u"13,000"_s);
    CHECK(f.actions().undo->text() == u"&Undo Correction of Figure"_s);
    const JournalEntries entries = f.journal();
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].kind == JournalEntry::Kind::Reject);
    CHECK(entries[1].kind == JournalEntry::Kind::Choose); // it stands where the wrong one stood
    CHECK(entries[2].kind == JournalEntry::Kind::Add);
    CHECK(entries[2].reason == JournalEntry::Reason::ArticleWrong);

    // Corrected once more, what was said before gives way.
    FactDialog &again = f.correct(u"Figure: 13,000"_s);
    f.retype(again, u"14000"_s);
    f.press(again, u"Save Correction"_s);
    CHECK(f.cell(2, EventColumn::Attendance) == u"14,000"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.cell(2, EventColumn::Attendance) == u"13,000"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.cell(2, EventColumn::Attendance) == u"12,500"_s);
}

TEST_CASE("What is another event's is taken out")
{
    CurationFixture f;
    f.lookAt(u"Robot Fair (5th)"_s);
    FactDialog &dialog = f.correct(u"Organiser: Robot Guild"_s);
    for (auto *radio : dialog.findChildren<QRadioButton *>()) {
        if (QString(radio->text()).remove(u'&').contains(u"another event"))
            QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(8, radio->height() / 2));
    }
    f.press(dialog, u"Take It Out"_s);
    const auto event = must(f.archive.reader().event(f.parts().card->currentEvent()));
    CHECK(event.facts.organizers.empty());
    CHECK(f.actions().undo->text() == u"&Undo Rejection of Organiser"_s);
    CHECK(f.journal().front().reason == JournalEntry::Reason::OtherEvent);
}

TEST_CASE("Selected words become a fact with their sentence as its evidence")
{
    CurationFixture f;
    f.lookAt(u"Salt Week"_s);
    CHECK_FALSE(f.actions().useMenu->isEnabled());
    f.selectWords(u"Salt week ends"_s);
    REQUIRE(f.actions().useMenu->isEnabled());
    f.use(u"Organiser"_s)->trigger();
    f.settle();
    const auto event = must(f.archive.reader().event(f.parts().card->currentEvent()));
    const auto added = std::ranges::find(event.facts.organizers, u"Salt week ends"_s, &Organizer::name);
    REQUIRE(added != event.facts.organizers.end());
    CHECK(added->evidence.kind == Evidence::Kind::Note);
    CHECK(added->evidence.article == f.parts().article->currentArticle());
    CHECK(f.card().contains(u"Salt week ends"));

    // Its link lights the words up again.
    f.parts().article->highlight(added->evidence);
    CHECK(f.parts().article->currentEvidence().kind == Evidence::Kind::Text);
    CHECK(f.parts().article->currentEvidence().text.startsWith(u"Salt week ends"));

    // No number: it has to be typed.
    f.selectWords(u"Salt week ends"_s);
    f.use(u"Attendance"_s)->trigger();
    f.settle();
    FactDialog &dialog = f.dialog();
    f.retype(dialog, u"4200"_s);
    f.press(dialog, u"Add"_s);
    CHECK(f.cell(0, EventColumn::Attendance) == u"4,200"_s);
    const auto row = must(f.archive.reader().event(f.parts().card->currentEvent())).row;
    REQUIRE(row.attendance);
    CHECK(row.attendance->quote.startsWith(u"Salt week ends"));
    CHECK(row.attendance->source == u"/articles/salt.txt"_s);
}

TEST_CASE("Two events become one, as the preview said, and two again")
{
    CurationFixture f;
    f.lookAt(u"Glass Summit"_s);
    CHECK_FALSE(f.actions().merge->isEnabled());
    QTest::keyClick(f.parts().table, Qt::Key_Down, Qt::ShiftModifier);
    f.settle();
    f.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = f.window->findChild<MergeDialog *>();
    REQUIRE(dialog);
    QTableWidget &table = dialog->table();
    REQUIRE(table.columnCount() == 3);
    const QString becomes = table.item(0, 2)->text();
    const int other = table.item(0, 0)->text() == becomes ? 1 : 0;
    const QString wanted = table.item(0, other)->text();
    CHECK(wanted != becomes);
    table.setCurrentCell(0, other);
    QTest::keyClick(&table, Qt::Key_Space);
    CHECK(table.item(0, 2)->text() == wanted);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"merge"_s), Qt::LeftButton);
    f.settle();
    CHECK(f.names().size() == 3);
    CHECK(f.names().filter(wanted).size() == 1);
    CHECK(f.actions().undo->text() == u"&Undo Merge of 2 Events"_s);
    CHECK(f.parts().messages->text().contains(u"Merge of 2 Events"));

    auto *undo = f.parts().messages->findChild<QPushButton *>();
    REQUIRE(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    f.settle();
    CHECK(f.names().size() == 4);
}

TEST_CASE("A selection is verified at once, and what is no event goes")
{
    CurationFixture f;
    f.lookAt(u"Salt Week"_s);
    QTest::keyClick(f.parts().table, Qt::Key_Down, Qt::ShiftModifier);
    f.settle();
    f.key(Qt::Key_M, Qt::ControlModifier);
    CHECK(f.actions().undo->text() == u"&Undo Verification of 2 Events"_s);
    f.lookAt(u"Salt Week"_s);
    CHECK(f.card().contains(u"Verified by a person"));
    f.key(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(f.names() == QStringList{u"Glass Summit"_s, u"Robot Fair (5th)"_s, u"Paper Forum"_s});
    CHECK(f.parts().chips->coverage() == u"3 events"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.names().contains(u"Salt Week"_s));
}

TEST_CASE("A note is kept and shown with its author")
{
    CurationFixture f;
    f.lookAt(u"Paper Forum"_s);
    f.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = f.window->findChild<QInputDialog *>(u"noteDialog"_s);
    REQUIRE(dialog);
    dialog->setTextValue(u"ask the <b>organiser</b>"_s);
    dialog->accept();
    f.settle();
    CHECK(f.card().contains(u"ask the <b>organiser</b>"));
    CHECK(f.actions().undo->text() == u"&Undo Note"_s);
}

TEST_CASE("What was said in an earlier session can be undone in the next")
{
    CurationFixture f;
    f.lookAt(u"Glass Summit"_s);
    f.key(Qt::Key_M, Qt::ControlModifier);
    f.session.close();
    f.makeWindow();
    f.open(f.archive.path());
    CHECK(f.actions().undo->text() == u"&Undo Verification of 1 Event"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(f.actions().undo->isEnabled());
}

TEST_CASE("In an archive that is open elsewhere nothing can be corrected, and the card says why")
{
    ArchiveFixture archive;
    archive.add(fewStories());
    ArchiveSession other;
    QSignalSpy opened(&other, &ArchiveSession::opened);
    other.open(archive.path());
    REQUIRE((opened.count() > 0 || opened.wait()));
    WindowFixture f;
    f.open(archive.path());
    for (const QAction *action : {f.actions().correct, f.actions().addFact, f.actions().note, f.actions().verify,
                                  f.actions().merge, f.actions().notAnEvent, f.actions().undo})
        CHECK_FALSE(action->isEnabled());
    CHECK(f.parts().card->toPlainText().contains(u"read-only: it is open in another window"));
    CHECK(f.actions().verify->statusTip().contains(u"another window"));
    CHECK_FALSE(f.parts().card->toHtml().contains(u"edit:"));
}

TEST_CASE("A correction that cannot be written says so and changes nothing")
{
    CurationFixture f;
    f.lookAt(u"Robot Fair (5th)"_s);
    {
        auto writer = must(ArchiveWriter::open(f.archive.path()));
        f.key(Qt::Key_M, Qt::ControlModifier);
        CHECK_FALSE(f.parts().messages->text().isEmpty());
    }
    CHECK(f.journal().empty());
    CHECK(f.card().contains(u"not checked yet"));
    f.key(Qt::Key_M, Qt::ControlModifier);
    CHECK(f.card().contains(u"Verified by a person"));
}

TEST_CASE("Words of an article are read as the value of a field")
{
    const auto value = [](const QString &field, const QString &words) { return selectedValue(field, words); };
    CHECK(value(u"start"_s, u"July 23, 2020"_s) == u"2020-07-23");
    CHECK(value(u"start"_s, u"23-25 July 2020"_s) == u"2020-07-23");
    CHECK(value(u"start"_s, u"Sept. 2021"_s) == u"2021-09");
    CHECK(value(u"end"_s, u"2020年7月23日"_s) == u"2020-07-23");
    CHECK(value(u"end"_s, u"2019"_s) == u"2019");
    CHECK(value(u"start"_s, u"the next day"_s).isEmpty());
    CHECK(value(u"start"_s, u"July 42, 2020"_s) == u"2020-07");
    CHECK(value(u"figure"_s, u"more than 12,500 visitors"_s) == u">12500 attendees");
    CHECK(value(u"figure"_s, u"about 1.2 million people"_s) == u"~1200000 attendees");
    CHECK(value(u"figure"_s, u"12万人"_s) == u"120000 attendees");
    CHECK(value(u"figure"_s, u"many people"_s).isEmpty());
    CHECK(selectedValue(u"figure"_s, u"300 viewers"_s, u"online_viewers"_s) == u"300 online viewers");
    CHECK(value(u"figure"_s, u"12,500 at the government forum"_s) == u"12500 attendees");
    CHECK(value(u"figure"_s, u"1.234 million visitors"_s) == u"1234000 attendees");
    CHECK(value(u"figure"_s, u"In 2019, 280,000 visitors came"_s).isEmpty()); // which one, the dialog asks
    CHECK(value(u"figure"_s, u"5,000 to 6,000 people"_s).isEmpty());
    CHECK(value(u"organizer"_s, u" Robot\n Guild "_s) == u"Robot Guild");
    CHECK(value(u"organizer"_s, QString(900, u'x')).isEmpty());
}

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/importdialog.h"

#include <QFileDialog>
#include <QFileSystemModel>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTimer>
#include <QTreeWidget>

#include <sys/stat.h>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// The dialog that File ▸ Export CSV… opened, filled in and confirmed.
void exportTo(WindowFixture &f, const QString &target, const QStringList &options = {})
{
    f.actions().exportCsv->trigger();
    auto *dialog = f.window->findChild<ExportDialog *>();
    REQUIRE(dialog);
    auto *edit = dialog->findChild<QLineEdit *>(u"exportTarget"_s);
    edit->selectAll();
    QTest::keyClicks(edit, target);
    for (const QString &option : options)
        QTest::mouseClick(dialog->findChild<QRadioButton *>(option), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportButton"_s), Qt::LeftButton);
    f.settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString sample(const QString &name)
{
    return QStringLiteral(EVENTARIUM_SOURCE_DIR) + "/data/sample/"_L1 + name;
}

} // namespace

TEST_CASE("The export is what the list shows, byte for byte what the command line prints")
{
    WindowFixture f;
    f.openFew();
    f.type(u"org:Huawei"_s);
    const QString target = f.archive.folder() + "/out.csv"_L1;
    exportTo(f, target);
    CHECK(f.parts().messages->text().contains(u"2 events exported"));

    QProcess cli;
    cli.start(QStringLiteral(EVENTARIUM_CLI),
              {u"events"_s, f.archive.path(), u"org:Huawei"_s, u"--format"_s, u"csv"_s});
    REQUIRE(cli.waitForFinished(60000));
    REQUIRE(cli.exitCode() == 0);
    const QByteArray printed = cli.readAllStandardOutput();
    CHECK(printed.count('\n') == 3);
    CHECK(bytesOf(target) == printed);
}

TEST_CASE("Only the columns shown, and the form that spreadsheets open, can be exported")
{
    WindowFixture f;
    f.openFew();
    f.parts().table->setColumnVisible(EventColumn::Attendance, false);
    f.parts().table->setColumnVisible(EventColumn::Online, false);
    const QString target = f.archive.folder() + "/some.csv"_L1;
    exportTo(f, target, {u"visibleColumns"_s, u"excelCsv"_s});
    const QByteArray bytes = bytesOf(target);
    CHECK(bytes.startsWith("\xef\xbb\xbfname"));
    CHECK(bytes.contains("\r\n"));
    CHECK_FALSE(bytes.contains("attendance"));
    CHECK(bytes.contains("event_id"));
}

TEST_CASE("An export that cannot be written says so, and the old file stays")
{
    WindowFixture f;
    f.openFew();
    exportTo(f, u"/proc/nobody/out.csv"_s);
    CHECK_FALSE(f.parts().messages->text().isEmpty());
    CHECK(f.parts().messages->text().contains(u"out.csv"));
    CHECK(f.actions().exportCsv->isEnabled());
}

TEST_CASE("Importing fills the archive and reports what was left out and why")
{
    WindowFixture f;
    f.open({});
    f.session.create(f.archive.path());
    f.settle();
    CHECK(f.parts().empty->heading() == u"No events yet"_s);

    const QTemporaryDir articles;
    QFile::copy(sample(u"web-summit-2019-close.txt"_s), articles.filePath(u"a.txt"_s));
    QFile::copy(sample(u"frankfurt-2019-close.txt"_s), articles.filePath(u"b.txt"_s));
    put(articles.filePath(u"empty.txt"_s), {});
    f.window->files().importPaths({articles.path()});
    CHECK_FALSE(f.actions().importFiles->isEnabled());
    f.settle();
    CHECK(f.names().size() >= 2);
    ImportDialog &dialog = f.window->files().importDialog();
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<QLabel *>(u"importSummary"_s)->text().contains(u"2 new or changed articles"));
    const auto *skipped = dialog.findChild<QTreeWidget *>(u"skippedFiles"_s);
    REQUIRE(skipped->topLevelItemCount() == 1);
    CHECK(skipped->topLevelItem(0)->text(0) == u"empty.txt"_s);
    CHECK_FALSE(skipped->topLevelItem(0)->text(1).isEmpty());
    CHECK(f.actions().importFiles->isEnabled());
}

TEST_CASE("An import can be cancelled; what was imported stays and a second run completes it")
{
    WindowFixture f;
    f.openFew();
    const QTemporaryDir articles;
    for (int i = 0; i < 3000; ++i)
        put(articles.filePath(u"%1.txt"_s.arg(i)),
            "The 3rd Lamp Congress No. " + QByteArray::number(i) + " was held in Oslo on May 4, 2019.\n");
    QSignalSpy finished(&f.window->files().ingest(), &IngestTask::finished);
    f.window->files().importPaths({articles.path()});
    auto *cancel = f.window->files().importDialog().findChild<QPushButton *>(u"cancelImport"_s);
    QTest::mouseClick(cancel, Qt::LeftButton);
    REQUIRE(finished.wait(60000));
    const auto report = finished.front().front().value<IngestReport>();
    CHECK(report.cancelled);
    f.settle();
    CHECK(f.names().size() >= 4);
    CHECK(must(f.archive.reader().check()).isEmpty());

    f.window->files().importPaths({articles.path()});
    f.settle();
    CHECK(f.session.info().articles == 3004);
}

TEST_CASE("An import of a folder that is not there says so")
{
    WindowFixture f;
    f.openFew();
    f.window->files().importPaths({u"/nowhere/at/all"_s});
    f.settle();
    CHECK(f.parts().messages->text().contains(u"/nowhere/at/all"));
    CHECK(f.names().size() == 4);
}

TEST_CASE("A file that is no archive is refused with a message, and the open one stays")
{
    WindowFixture f;
    f.openFew();
    const QString bad = f.archive.folder() + "/bad.eventarium"_L1;
    put(bad, "This is a shopping list, not an archive. " + QByteArray(5000, 'x'));
    f.window->files().open(bad);
    f.settle();
    CHECK(f.parts().messages->text().contains(u"bad.eventarium"));
    CHECK(f.session.path() == f.archive.path());
    CHECK(f.names().size() == 4);
}

TEST_CASE("An archive that is not there is refused, and leaves the list of recent ones")
{
    WindowFixture f;
    const QString gone = f.archive.folder() + "/gone.eventarium"_L1;
    f.settings.addRecentArchive(gone);
    f.open(gone);
    CHECK_FALSE(f.parts().messages->text().isEmpty());
    CHECK_FALSE(f.session.isOpen());
    CHECK(f.parts().empty->heading() == u"No archive is open"_s);
    CHECK_FALSE(f.settings.recentArchives().contains(gone));
    CHECK_FALSE(f.actions().exportCsv->isEnabled());
    CHECK_FALSE(f.actions().print->isEnabled());
}

TEST_CASE("A second window on an archive only reads, says so, and offers another archive for imports")
{
    WindowFixture f;
    f.openFew();
    ArchiveSession session;
    Settings settings(Settings::Kept::Nowhere);
    MainWindow second(session, settings);
    second.show();
    second.start(f.archive.path(), {});
    REQUIRE(QTest::qWaitFor([&] { return second.isSettled() && session.isOpen(); }, 20000));
    CHECK(second.parts().messages->text().contains(u"read-only"));
    CHECK(second.windowTitle().contains(u"read-only"));
    second.files().importPaths({f.archive.folder()});
    auto *offer = second.findChild<QMessageBox *>(u"offerArchive"_s);
    REQUIRE(offer);
    CHECK(offer->text().contains(u"only be read"));
    offer->reject();
    CHECK_FALSE(second.files().ingest().isRunning());
}

TEST_CASE("The first start shows the sample and says what it is; importing there offers an archive of one's own")
{
    WindowFixture f;
    f.open({});
    REQUIRE(f.session.isOpen());
    CHECK(f.session.isSample());
    CHECK(f.names().size() > 10);
    CHECK(f.parts().messages->text().contains(u"throwaway"));
    CHECK(f.settings.recentArchives().isEmpty());
    f.window->files().importPaths({f.archive.folder()});
    auto *offer = f.window->findChild<QMessageBox *>(u"offerArchive"_s);
    REQUIRE(offer);
    CHECK(offer->text().contains(u"throwaway"));
    offer->reject();
    CHECK_FALSE(f.window->files().ingest().isRunning());
}

TEST_CASE("An import into an archive that was deleted makes no new one")
{
    WindowFixture f;
    f.openFew();
    const QString path = f.session.path();
    REQUIRE(QFile::remove(path));
    QTemporaryDir folder;
    QFile article(folder.filePath(u"a.txt"_s));
    REQUIRE(article.open(QIODevice::WriteOnly));
    article.write("The 12th Baltic Timber Fair was held in Riga from June 1 to 4, 2021.");
    article.close();
    f.window->files().importPaths({folder.path()});
    f.settle();
    CHECK_FALSE(f.window->files().ingest().isRunning());
    CHECK_FALSE(QFile::exists(path));
    CHECK(f.parts().messages->text().contains(u"is gone"));
}

TEST_CASE("The session comes back: archive, filter, columns, tab, panels")
{
    WindowFixture f;
    f.openFew();
    f.clickFacet(Facet::Place, u"Berlin"_s);
    f.type(u"salt"_s);
    f.parts().table->setColumnVisible(EventColumn::Online, false);
    f.actions().showTimeline->setChecked(false);
    f.parts().tabs->setCurrentIndex(WindowParts::FiguresTab);
    f.window->resize(780, 560);
    QSplitter *columns = f.parts().columns;
    const QList<int> before = columns->sizes();
    columns->setSizes({before[0] + 30, before[1] - 40, before[2] + 10});
    f.settle();
    const QSize windowSize = f.window->size();
    const QList<int> sizes = columns->sizes();
    REQUIRE(sizes != before);
    f.window->close();
    f.session.close();

    f.makeWindow();
    f.open({});
    f.settle();
    CHECK(f.session.path() == f.archive.path());
    CHECK(f.window->size() == windowSize);
    CHECK(f.parts().columns->sizes() == sizes);
    CHECK(f.names() == QStringList{u"Salt Week"_s});
    CHECK(f.parts().search->query() == u"salt"_s);
    CHECK(f.chips().size() == 2);
    CHECK(f.parts().table->isColumnHidden(int(EventColumn::Online)));
    CHECK_FALSE(f.parts().timeline->isVisible());
    CHECK(f.parts().tabs->currentIndex() == WindowParts::FiguresTab);

    f.actions().resetLayout->trigger();
    CHECK(f.parts().timeline->isVisible());
    CHECK_FALSE(f.parts().table->isColumnHidden(int(EventColumn::Online)));
}

TEST_CASE("Copying puts the selected rows on the clipboard with tabs between their cells")
{
    WindowFixture f;
    f.openFew();
    f.parts().table->setFocus();
    f.parts().table->selectRow(1);
    QGuiApplication::clipboard()->clear();
    f.actions().copy->trigger();
    REQUIRE(QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }, 10000));
    CHECK(QGuiApplication::clipboard()->text().startsWith(u"10–11 May 2021\tGlass Summit\tPorto\t800\t–"));
    const QString html = QGuiApplication::clipboard()->mimeData()->html();
    CHECK(html.contains(u"<th>Event</th>"));
    CHECK(html.contains(u"<td>Glass Summit</td>"));
}

TEST_CASE("A sound archive is reported as sound")
{
    WindowFixture f;
    f.openFew();
    f.actions().check->trigger();
    CHECK(QTest::qWaitFor([&] { return f.parts().messages->text().contains(u"sound"); }, 20000));
}

TEST_CASE("A dialog that lists the open archive leaves its locks alone")
{
    WindowFixture f;
    f.openFew();
    const auto locks = [&] {
        struct stat info = {};
        REQUIRE(stat(QFile::encodeName(f.archive.path()).constData(), &info) == 0);
        QFile all(u"/proc/locks"_s);
        REQUIRE(all.open(QIODevice::ReadOnly));
        return all.readAll().count(QByteArray(':' + QByteArray::number(quint64(info.st_ino)) + ' '));
    };
    const auto before = locks();
    REQUIRE(before > 0);
    bool listed = false;
    QTimer::singleShot(0, f.window.get(), [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto *model = dialog->findChild<QFileSystemModel *>();
        REQUIRE(model);
        listed = QTest::qWaitFor([&] {
            const QModelIndex index = model->index(f.archive.path());
            return index.isValid() && !model->data(index.siblingAtColumn(2)).toString().isEmpty()
                   && !model->fileIcon(index).isNull();
        });
        dialog->reject();
    });
    f.window->files().chooseOpen();
    CHECK(listed);
    CHECK(locks() == before);
}

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window's export writes, beside what the command line prints for the same query.

#include "windowfixture.h"

#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/exportpreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ExportDialog *openDialog(WindowFixture &f)
{
    f.actions().exportCsv->trigger();
    auto *dialog = f.window->findChild<ExportDialog *>();
    REQUIRE(dialog);
    return dialog;
}

void waitForPreview(ExportDialog *dialog)
{
    while (!dialog->isSettled()) {
        QSignalSpy spy(dialog, &ExportDialog::settled);
        REQUIRE(spy.wait(20'000));
    }
}

void choose(ExportDialog *dialog, const QString &box, int index)
{
    dialog->findChild<QComboBox *>(box)->setCurrentIndex(index);
}

void setTarget(ExportDialog *dialog, const QString &target)
{
    auto *edit = dialog->findChild<QLineEdit *>(u"exportTarget"_s);
    edit->selectAll();
    QTest::keyClicks(edit, target);
}

void confirm(WindowFixture &f, ExportDialog *dialog)
{
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportButton"_s), Qt::LeftButton);
    f.settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QByteArray printed(WindowFixture &f, const QStringList &words)
{
    QProcess cli;
    cli.start(QStringLiteral(EVENTARIUM_CLI),
              QStringList{u"export"_s, f.archive.path()} + words + QStringList{u"-o"_s, u"-"_s});
    REQUIRE(cli.waitForFinished(60'000));
    INFO(cli.readAllStandardError().toStdString());
    REQUIRE(cli.exitCode() == 0);
    return cli.readAllStandardOutput();
}

} // namespace

TEST_CASE("In every format the window writes what the command line prints, over ten queries")
{
    WindowFixture f;
    f.openFew();
    const QStringList queries{{},
                              u"org:Huawei"_s,
                              u"place:Berlin"_s,
                              u"date:2020"_s,
                              u"date:2020..2021"_s,
                              u"figure:>100"_s,
                              u"topic:glass"_s,
                              u"is:undated"_s,
                              u"robots OR glass"_s,
                              u"-place:Berlin"_s};
    for (const QString &query : queries) {
        f.actions().clearFilter->trigger();
        f.settle();
        f.parts().search->selectAll();
        f.type(query);
        for (size_t i = 0; i < exportFormatWords().size(); ++i) {
            const QString format = exportFormatWords()[i];
            INFO(query.toStdString() << " as " << format.toStdString());
            const QString target = f.archive.folder() + u"/out."_s + exportSuffix(ExportFormat(i));
            QFile::remove(target);
            ExportDialog *dialog = openDialog(f);
            choose(dialog, u"exportFormat"_s, int(i));
            setTarget(dialog, target);
            confirm(f, dialog);
            const QByteArray written = bytesOf(target);
            CHECK_FALSE(written.isEmpty());
            CHECK(written == printed(f, {query, u"--format"_s, format}));
        }
    }
}

TEST_CASE("Every table, the digest and the file beside it are those of the command line")
{
    WindowFixture f;
    f.openFew();
    for (size_t i = 0; i < exportTableWords().size(); ++i) {
        const QString table = exportTableWords()[i];
        INFO(table.toStdString());
        const QString target = f.archive.folder() + u'/' + table + u".csv"_s;
        ExportDialog *dialog = openDialog(f);
        choose(dialog, u"exportTable"_s, int(i));
        setTarget(dialog, target);
        dialog->findChild<QCheckBox *>(u"exportMeta"_s)->setChecked(true);
        confirm(f, dialog);
        CHECK(bytesOf(target) == printed(f, {u"--table"_s, table, u"--format"_s, u"csv"_s}));
        CHECK(bytesOf(target + u".meta.json"_s).contains("\"fingerprint\""));
    }
    const QString target = f.archive.folder() + u"/digest.html"_s;
    ExportDialog *dialog = openDialog(f);
    choose(dialog, u"exportFormat"_s, int(ExportFormat::Html));
    choose(dialog, u"exportReport"_s, 1);
    setTarget(dialog, target);
    confirm(f, dialog);
    CHECK(bytesOf(target).contains("Events per"));
    CHECK(bytesOf(target) == printed(f, {u"--report"_s, u"digest"_s, u"--format"_s, u"html"_s}));
}

TEST_CASE("The preview shows the first rows with the columns that are chosen")
{
    WindowFixture f;
    f.openFew();
    ExportDialog *dialog = openDialog(f);
    waitForPreview(dialog);
    auto *table = dialog->findChild<ExportPreview *>()->findChild<QTableWidget *>();
    REQUIRE(table->rowCount() == 4);
    CHECK(table->columnCount() == 33);
    CHECK(table->item(0, 0)->text() == u"Salt Week"_s);

    dialog->findChild<QRadioButton *>(u"chosenColumns"_s)->setChecked(true);
    auto *columns = dialog->findChild<QListWidget *>(u"columnList"_s);
    for (int i = 0; i < columns->count(); ++i)
        columns->item(i)->setCheckState(i < 2 ? Qt::Checked : Qt::Unchecked);
    waitForPreview(dialog);
    CHECK(table->columnCount() == 2);
    columns->item(0)->setCheckState(Qt::Unchecked);
    columns->item(1)->setCheckState(Qt::Unchecked);
    CHECK_FALSE(dialog->findChild<QPushButton *>(u"exportButton"_s)->isEnabled());

    // A calendar is of events only: the format is taken back, not written wrong.
    choose(dialog, u"exportFormat"_s, int(ExportFormat::Calendar));
    choose(dialog, u"exportTable"_s, int(ExportTable::People));
    CHECK(dialog->findChild<QComboBox *>(u"exportFormat"_s)->currentIndex() == int(ExportFormat::Csv));
}

TEST_CASE("The name follows the format, and a file is replaced only when that is confirmed")
{
    WindowFixture f;
    f.openFew();
    const QString target = f.archive.folder() + u"/mine.csv"_s;
    {
        QFile old(target);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    ExportDialog *dialog = openDialog(f);
    setTarget(dialog, target);
    choose(dialog, u"exportFormat"_s, int(ExportFormat::Json));
    CHECK(dialog->findChild<QLineEdit *>(u"exportTarget"_s)->text().endsWith(u"mine.json"));
    choose(dialog, u"exportFormat"_s, int(ExportFormat::Csv));

    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportButton"_s), Qt::LeftButton);
    auto *question = dialog->findChild<QMessageBox *>(u"replaceFile"_s);
    REQUIRE(question);
    CHECK(question->defaultButton() == question->button(QMessageBox::Cancel));
    question->button(QMessageBox::Cancel)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(bytesOf(target) == "old");

    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportButton"_s), Qt::LeftButton);
    question = dialog->findChild<QMessageBox *>(u"replaceFile"_s);
    REQUIRE(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    f.settle();
    CHECK(bytesOf(target).startsWith("name,"));
}

TEST_CASE("Where the file cannot be written the dialog stays, with the name and the reason")
{
    WindowFixture f;
    f.openFew();
    ExportDialog *dialog = openDialog(f);
    setTarget(dialog, u"/proc/nobody/out.csv"_s);
    confirm(f, dialog);
    REQUIRE(f.window->findChild<ExportDialog *>() == dialog);
    CHECK(dialog->isVisible());
    CHECK(dialog->findChild<QLabel *>(u"exportError"_s)->text().contains(u"out.csv"));
    CHECK(dialog->findChild<QLineEdit *>(u"exportTarget"_s)->text() == u"/proc/nobody/out.csv"_s);
    CHECK(dialog->findChild<QPushButton *>(u"exportButton"_s)->isEnabled());
}

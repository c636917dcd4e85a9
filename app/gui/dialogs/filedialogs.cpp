// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/filedialogs.h"

#include <QCoreApplication>
#include <QFileIconProvider>

using namespace Qt::StringLiterals;

namespace eventarium::filedialogs {

namespace {

// Tells files apart by their names alone.
class NameIcons final : public QFileIconProvider
{
public:
    using QFileIconProvider::icon;
    QIcon icon(const QFileInfo &info) const override { return icon(info.isDir() ? Folder : File); }
    QString type(const QFileInfo &info) const override
    {
        if (info.isDir())
            return QCoreApplication::translate("filedialogs", "Folder");
        return info.suffix().isEmpty() ? QCoreApplication::translate("filedialogs", "File")
                                       : QCoreApplication::translate("filedialogs", "%1 file").arg(info.suffix());
    }
};

QStringList ask(QWidget *parent, const QString &title, const QString &start, const QString &filter,
                QFileDialog::FileMode mode, QFileDialog::AcceptMode accept, QFileDialog::Options options = {})
{
    NameIcons icons;
    QFileDialog dialog(parent, title);
    dialog.setOptions(options | QFileDialog::DontUseNativeDialog | QFileDialog::DontUseCustomDirectoryIcons);
    dialog.setIconProvider(&icons);
    dialog.setFileMode(mode);
    dialog.setAcceptMode(accept);
    if (!filter.isEmpty())
        dialog.setNameFilters(filter.split(u";;"_s));
    const QFileInfo info(start);
    dialog.setDirectory(info.isDir() ? start : info.path());
    if (!info.isDir() && !info.fileName().isEmpty())
        dialog.selectFile(info.fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

} // namespace

QString saveFile(QWidget *parent, const QString &title, const QString &proposed, const QString &filter,
                 QFileDialog::Options options)
{
    return ask(parent, title, proposed, filter, QFileDialog::AnyFile, QFileDialog::AcceptSave, options).value(0);
}

QString openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return ask(parent, title, folder, filter, QFileDialog::ExistingFile, QFileDialog::AcceptOpen).value(0);
}

QStringList openFiles(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return ask(parent, title, folder, filter, QFileDialog::ExistingFiles, QFileDialog::AcceptOpen);
}

QString folder(QWidget *parent, const QString &title, const QString &from)
{
    return ask(parent, title, from, {}, QFileDialog::Directory, QFileDialog::AcceptOpen, QFileDialog::ShowDirsOnly)
        .value(0);
}

} // namespace eventarium::filedialogs

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/rendering.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#include <string_view>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

// Where the plug-in may be: beside the installed program, or where it was built.
QStringList pluginPaths()
{
    char self[4096] = {};
    const ssize_t length = ::readlink("/proc/self/exe", self, sizeof self - 1);
    const QDir folder = QFileInfo(QFile::decodeName(QByteArray(self, qMax<ssize_t>(length, 0)))).dir();
    return {folder.filePath(QStringLiteral(EVENTARIUM_PLUGIN_FOLDER) + u"/libeventarium_render.so"_s),
            folder.filePath(u"../render/libeventarium_render.so"_s)};
}

QLibrary *plugin()
{
    static QLibrary library; // stays loaded: what it made is alive to the end
    if (library.isLoaded())
        return &library;
    for (const QString &path : pluginPaths()) {
        library.setFileName(path);
        if (QFileInfo::exists(path) && library.load())
            return &library;
    }
    return nullptr;
}

bool endsInPicture(std::string_view word)
{
    for (const std::string_view ending : {".pdf", ".svg", ".png"}) {
        if (word.size() <= ending.size())
            continue;
        const std::string_view last = word.substr(word.size() - ending.size());
        if (std::ranges::equal(last, ending, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }))
            return true;
    }
    return false;
}

} // namespace

bool wantsRendering(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if ((i == 1 && word == "chart") || word == "pdf" || word == "--format=pdf" || endsInPicture(word))
            return true;
    }
    return false;
}

QCoreApplication *renderApplication(int &argc, char **argv)
{
    QLibrary *library = plugin();
    if (!library)
        return nullptr;
    const auto make = reinterpret_cast<decltype(&eventariumRenderApplication)>(
        library->resolve("eventariumRenderApplication"));
    return make ? make(argc, argv) : nullptr;
}

Result<Renderer *> renderer()
{
    QLibrary *library = plugin();
    const auto find = library ? reinterpret_cast<decltype(&eventariumRenderer)>(library->resolve("eventariumRenderer"))
                              : nullptr;
    if (!find || QCoreApplication::instance()->inherits("QApplication") == false)
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("Rendering", "Pages and charts cannot be drawn: the part of the "
                                                             "program that does so is not installed. Nothing was "
                                                             "written."));
    return find();
}

Renderer::Paper paperOf(const Arguments &arguments)
{
    const QString word = arguments.value(u"paper"_s);
    if (word == "letter"_L1)
        return Renderer::Paper::Letter;
    if (word == "letter-landscape"_L1)
        return Renderer::Paper::LetterLandscape;
    return word == "a4-landscape"_L1 ? Renderer::Paper::A4Landscape : Renderer::Paper::A4;
}

Result<QByteArray> documentPdf(const SummaryDocument &document, const ReportContext &context, Renderer::Paper paper)
{
    return renderer().and_then([&](Renderer *renderer) { return renderer->documentPdf(document, context, paper); });
}

Result<QByteArray> listPdf(std::span<const EventRow> rows, const ReportContext &context, Renderer::Paper paper)
{
    return renderer().and_then([&](Renderer *renderer) { return renderer->listPdf(rows, context, paper); });
}

} // namespace eventarium::cli

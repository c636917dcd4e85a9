// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdffinish.h"

#include <QCoreApplication>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <set>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

using Object = QPDFObjectHandle;

Object textObject(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

QString pdfDate(const QDateTime &date)
{
    return date.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s);
}

// From the units of a layout to PDF points, which are counted from the lower left of the sheet.
class Coordinates
{
public:
    explicit Coordinates(const QPageLayout &layout)
        : m_origin(layout.paintRect(QPageLayout::Point).topLeft())
        , m_height(layout.fullRect(QPageLayout::Point).height())
    {
    }

    double x(double units) const { return m_origin.x() + units / scale; }
    double y(double units) const { return m_height - m_origin.y() - units / scale; }

private:
    static constexpr double scale = PagedLayout::resolution / 72.0;
    QPointF m_origin;
    double m_height;
};

class Finisher
{
public:
    Finisher(QPDF &pdf, const QPageLayout &layout)
        : m_pdf(pdf)
        , m_at(layout)
        , m_pages(QPDFPageDocumentHelper(pdf).getAllPages())
    {
    }

    void addInfo(const PdfInfo &info)
    {
        Object about = Object::newDictionary();
        about.replaceKey("/Title", textObject(info.title));
        if (!info.subject.isEmpty())
            about.replaceKey("/Subject", textObject(info.subject));
        if (!info.keywords.isEmpty())
            about.replaceKey("/Keywords", textObject(info.keywords));
        about.replaceKey("/Creator", textObject(u"Eventarium " EVENTARIUM_VERSION ""_s));
        about.replaceKey("/Producer", textObject(u"Qt " QT_VERSION_STR ""_s));
        if (info.date.isValid()) {
            about.replaceKey("/CreationDate", Object::newString(pdfDate(info.date).toStdString()));
            about.replaceKey("/ModDate", Object::newString(pdfDate(info.date).toStdString()));
        }
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(about));
        m_pdf.getTrailer().removeKey("/ID"); // a random one; the deterministic one takes its place
        Object root = m_pdf.getRoot();
        Object viewer = Object::newDictionary();
        viewer.replaceKey("/DisplayDocTitle", Object::newBool(true));
        root.replaceKey("/ViewerPreferences", viewer);
        root.replaceKey("/Lang", Object::newString("en"));
    }

    // Qt names subsets in the order of a hash that differs from run to run.
    void nameFonts()
    {
        std::set<QPDFObjGen> seen;
        for (QPDFPageObjectHelper &page : m_pages) {
            for (const auto &[key, font] : page.getAttribute("/Resources", false).getKey("/Font").getDictAsMap()) {
                if (!seen.insert(font.getObjGen()).second || !font.hasKey("/DescendantFonts"))
                    continue;
                Object descriptor = font.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor");
                const std::string name = descriptor.getKey("/FontName").getName(); // "/QABAAA+Name"
                const std::string tag = subsetTag(seen.size() - 1);
                descriptor.replaceKey("/FontName",
                                      Object::newName('/' + tag + name.substr(std::min<size_t>(7, name.size()))));
            }
        }
    }

    void addOutline(const std::vector<PagedLayout::OutlineEntry> &entries)
    {
        if (entries.empty())
            return;
        Object outlines = m_pdf.makeIndirectObject(Object::newDictionary());
        std::vector<Object> items;
        for (const auto &entry : entries) {
            Object item = m_pdf.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title", textObject(entry.title));
            item.replaceKey("/Parent", outlines);
            item.replaceKey("/Dest", destination(entry.place));
            items.push_back(item);
        }
        for (size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                items[i].replaceKey("/Prev", items[i - 1]);
            if (i + 1 < items.size())
                items[i].replaceKey("/Next", items[i + 1]);
        }
        outlines.replaceKey("/Type", Object::newName("/Outlines"));
        outlines.replaceKey("/First", items.front());
        outlines.replaceKey("/Last", items.back());
        outlines.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
    }

    void addLinks(const std::vector<PagedLayout::Link> &links)
    {
        for (const PagedLayout::Link &link : links) {
            Object annotation = Object::newDictionary();
            const QRectF &rect = link.from.rect;
            annotation.replaceKey("/Type", Object::newName("/Annot"));
            annotation.replaceKey("/Subtype", Object::newName("/Link"));
            annotation.replaceKey("/Rect",
                                  Object::newArray(Object::Rectangle(m_at.x(rect.left()), m_at.y(rect.bottom()),
                                                                     m_at.x(rect.right()), m_at.y(rect.top()))));
            annotation.replaceKey("/Border", Object::parse("[0 0 0]"));
            annotation.replaceKey("/Dest", destination(link.to));
            Object page = pageAt(link.from.page);
            if (!page.hasKey("/Annots"))
                page.replaceKey("/Annots", Object::newArray());
            page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
        }
    }

private:
    Object pageAt(int page) { return m_pages.at(static_cast<size_t>(page)).getObjectHandle(); }

    static std::string subsetTag(size_t number)
    {
        std::string tag(6, 'A');
        for (size_t i = tag.size(); i-- > 0; number /= 26)
            tag[i] = static_cast<char>('A' + number % 26);
        return tag;
    }

    Object destination(const PagedLayout::Place &place)
    {
        Object array = Object::newArray();
        array.appendItem(pageAt(place.page));
        array.appendItem(Object::newName("/XYZ"));
        array.appendItem(Object::newNull());
        array.appendItem(Object::newReal(m_at.y(place.rect.top()) + 4, 2));
        array.appendItem(Object::newNull());
        return array;
    }

    QPDF &m_pdf;
    Coordinates m_at;
    std::vector<QPDFPageObjectHelper> m_pages;
};

std::shared_ptr<Buffer> written(QPDF &document, qpdf_object_stream_e objectStreams)
{
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(objectStreams);
    writer.write();
    return writer.getBufferSharedPointer();
}

} // namespace

QByteArray pdfXmp(const PdfInfo &info)
{
    const QString date = info.date.isValid() ? info.date.toUTC().toString(Qt::ISODate) : QString();
    const QString dates = date.isEmpty()
                              ? QString()
                              : u"<xmp:CreateDate>%1</xmp:CreateDate><xmp:ModifyDate>%1</xmp:ModifyDate>"_s.arg(date);
    const QString subject =
        info.subject.isEmpty()
            ? QString()
            : u"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:description>"_s.arg(
                  info.subject.toHtmlEscaped());
    return u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>%2"
           "<xmp:CreatorTool>Eventarium %3</xmp:CreatorTool>%4<pdf:Keywords>%5</pdf:Keywords>"
           "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"_s
               .arg(info.title.toHtmlEscaped(), subject, u"" EVENTARIUM_VERSION ""_s, dates,
                    info.keywords.toHtmlEscaped())
               .toUtf8();
}

Result<QByteArray> finishPdf(const QByteArray &pdf, const PagedLayout &pages, const QPageLayout &layout,
                             const PdfInfo &info)
try {
    QPDF document;
    document.processMemoryFile("pages", pdf.constData(), static_cast<size_t>(pdf.size()));
    Finisher finisher(document, layout);
    finisher.addInfo(info);
    finisher.addOutline(pages.outline());
    finisher.addLinks(pages.links());
    finisher.nameFonts();
    // Written plainly, objects are numbered as they are reached from the root, no longer by Qt's chance; read
    // again, they can be packed.
    const auto plain = written(document, qpdf_o_disable);
    QPDF numbered;
    numbered.processMemoryFile("pages", reinterpret_cast<const char *>(plain->getBuffer()), plain->getSize());
    numbered.getTrailer().removeKey("/ID");
    const auto packed = written(numbered, qpdf_o_generate);
    return QByteArray(reinterpret_cast<const char *>(packed->getBuffer()), static_cast<qsizetype>(packed->getSize()));
} catch (const std::exception &error) {
    return fail(Error::Kind::Internal,
                QCoreApplication::translate("eventarium::pdfFile", "The PDF could not be finished: %1")
                    .arg(QString::fromUtf8(error.what())));
}

} // namespace eventarium

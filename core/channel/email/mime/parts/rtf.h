#pragma once

#include <QByteArrayView>
#include <QString>

namespace heddle::email {

/// What an RTF text says: the HTML it was made from where it carries that (MS-OXRTFEX), else plain
/// text. Only one of the two is filled.
struct RtfContent {
    QString text;
    QString html;
};

/// Reads RTF 1.9 as far as its words go; fonts, pictures and objects are left out. Never fails and
/// never gives more characters than there were bytes.
RtfContent readRtf(QByteArrayView rtf);

} // namespace heddle::email

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace heddle::email {

/// Opens the compressed RTF of a winmail.dat (MS-OXRTFCP): at most `limit` bytes. What is none, or
/// breaks off, gives as much as there is.
QByteArray openCompressedRtf(QByteArrayView content, qsizetype limit);

} // namespace heddle::email

#include "app/phone/media/pulseserver.h"

#include "app/phone/sip/phonelog.h"

#include <QFile>

#include <dlfcn.h>

namespace heddle::phone {

namespace {

constexpr char entryName[] = "heddle_phone_pulse";
using Entry = const PulseServer* (*)();

/// The module's one entry; nullptr where it cannot be loaded.
Entry findEntry()
{
    const QString program = QFile::symLinkTarget(QStringLiteral("/proc/self/exe"));
    const QString folder = program.section(QLatin1Char('/'), 0, -2);
    for (const char* place : {"/", "/../lib/heddle/modules/"}) {
        const QByteArray path = QFile::encodeName(
            folder + QLatin1String(place) + QLatin1String(entryName) + QLatin1String(".so"));
        if (void* module = ::dlopen(path.constData(), RTLD_NOW | RTLD_LOCAL))
            return reinterpret_cast<Entry>(::dlsym(module, entryName));
    }
    qCWarning(logPhone) << ::dlerror();
    return nullptr;
}

} // namespace

Result<const PulseServer*> pulseServer()
{
    static const Entry entry = findEntry();
    if (!entry)
        return failure(ErrorCode::Unsupported, QString::fromLatin1(entryName));
    return entry();
}

} // namespace heddle::phone

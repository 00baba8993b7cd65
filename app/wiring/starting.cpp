#include "app/wiring/starting.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QTextStream>

namespace heddle::app {

namespace {

const QString storeOption = QStringLiteral("store");
const QString logOption = QStringLiteral("log-level");

} // namespace

Starting::Starting(const About& about)
{
    QCoreApplication::setApplicationName(about.name);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEDDLE_VERSION));
    m_parser.setApplicationDescription(about.description);
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOptions(
        {{storeOption, QStringLiteral("The store: a file, or postgresql://user@host/database."),
          QStringLiteral("path|url")},
         {logOption,
          QStringLiteral("debug, info, warning or error (default: %1).").arg(about.logLevel),
          QStringLiteral("level"), about.logLevel}});
}

Done Starting::read(const QStringList& arguments)
{
    if (!m_parser.parse(arguments))
        return failure(ErrorCode::BadInput, m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help")))
        m_parser.showHelp();
    if (m_parser.isSet(QStringLiteral("version")))
        m_parser.showVersion();
    if (!m_parser.positionalArguments().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("takes no arguments; see --help"));
    if (!startLog(m_parser.value(logOption)))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("--log-level is debug, info, warning or error"));
    return {};
}

Result<store::StoreLocation> Starting::location(const store::StoreLocation& usual) const
{
    if (!m_parser.isSet(storeOption))
        return usual;
    const auto location = store::StoreLocation::parse(m_parser.value(storeOption));
    if (!location)
        return failure(ErrorCode::BadInput, QStringLiteral("--store: ") + location.error().detail);
    return location;
}

int complain(const QString& sentence, int code)
{
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << sentence << Qt::endl;
    return code;
}

} // namespace heddle::app

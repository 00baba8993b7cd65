#pragma once

#include "core/base/result.h"
#include "core/store/sql/location.h"

#include <QCommandLineParser>

namespace heddle::app {

constexpr int exitFailed = 1;
constexpr int exitWrongUsage = 2;

/// The command line that every program with an engine takes: --help, --version, --store and
/// --log-level. Add a program's own options to parser() before read().
class Starting {
public:
    struct About {
        QString name; ///< of the program
        QString description;
        QString logLevel; ///< unless another one is asked for
    };
    explicit Starting(const About& about);

    QCommandLineParser& parser() { return m_parser; }

    /// Reads the arguments and starts the log. Ends the program for --help and --version. Fails
    /// with BadInput; the detail is the sentence to say.
    Done read(const QStringList& arguments);
    /// The store asked for, else `usual`. Fails with BadInput.
    Result<store::StoreLocation> location(const store::StoreLocation& usual) const;

private:
    QCommandLineParser m_parser;
};

/// Says on the standard error stream why the program ends; answers with `code`.
int complain(const QString& sentence, int code);

} // namespace heddle::app

// heddle-phone: the telephone of one desk. The window starts it and speaks to it over a socket
// (core/channel/phone/protocol/protocol.md); calls go on without the window.
#include "app/phone/control/engine.h"
#include "app/phone/control/startcode.h"
#include "app/phone/libre.h"
#include "app/phone/sip/retimer.h"
#include "core/base/log.h"

#include <QTextStream>
#include <openssl/crypto.h>

#include <clocale>
#include <csignal>

using namespace heddle;

namespace {

int complain(const QString& sentence, int code)
{
    QTextStream(stderr) << "heddle-phone: " << sentence << Qt::endl;
    return code;
}

constexpr Duration untilSettled = 2s; // the lines are registered

constexpr char usage[] = R"(Usage: heddle-phone [--socket PATH] [--log-level LEVEL]
The telephone of one desk; the Heddle window starts it by itself.
  --socket PATH      listen there (default: $XDG_RUNTIME_DIR/heddle/phone)
  --log-level LEVEL  debug, info, warning or error (default: warning)
  --version, --help
)";

struct Options {
    QString socket = phone::usualSocket();
    QString logLevel = QStringLiteral("warning");
};

int run(const Options& options)
{
    std::signal(SIGPIPE, SIG_IGN);
    // Its words for errors, and ciphers by name that TLS does without, would stay in memory.
    // Digests have to be known by name: what an authority signed is checked with them.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS | OPENSSL_INIT_NO_ADD_ALL_CIPHERS,
                        nullptr);
    if (libre_init() != 0)
        return complain(QStringLiteral("libre does not start"), 1);
    fd_setsize(1024);
    int code = 0;
    {
        const SystemClock clock;
        phone::Engine engine(clock);
        phone::ReTimer settled;
        settled.start(untilSettled, phone::letGoOfStartCode);
        if (const Done done = engine.listenAt(options.socket); done)
            code = re_main([](int) { re_cancel(); });
        else
            code = complain(done.error().detail, done.error().code == ErrorCode::Conflict ? 3 : 1);
    }
    libre_close();
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    std::setlocale(LC_ALL, "C.UTF-8");
    Options options;
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        if (word == QLatin1String("--help") || word == QLatin1String("--version")) {
            QTextStream(stdout) << (word == QLatin1String("--help") ? usage
                                                                    : "heddle-phone " HEDDLE_VERSION
                                                                      "\n");
            return 0;
        }
        if (word == QLatin1String("--socket") && i + 1 < argc)
            options.socket = QString::fromLocal8Bit(argv[++i]);
        else if (word == QLatin1String("--log-level") && i + 1 < argc)
            options.logLevel = QString::fromLocal8Bit(argv[++i]);
        else
            return complain(word + QStringLiteral(": not understood; see --help"), 2);
    }
    if (!startLog(options.logLevel))
        return complain(QStringLiteral("--log-level is debug, info, warning or error"), 2);
    return run(options);
}

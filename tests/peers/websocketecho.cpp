// heddle-websocket-echo [PORT]: sends every WebSocket message back, on the gateway's own WebSocket class.
// It is what a conformance suite is pointed at (tests/peers/README.md); any path and origin will do.
#include "core/base/clock.h"
#include "core/channel/chat/gateway/webgateway.h"

#include <QCoreApplication>

#include <cstdio>

using namespace heddle;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    SystemClock clock;
    chat::GatewaySettings settings;
    settings.port = app.arguments().value(1).toUShort();
    settings.origins = {QStringLiteral("*")};
    settings.socketPath.clear();
    settings.limits.messageBytes = 64 * 1024 * 1024;
    settings.limits.unsentBytes = 256 * 1024 * 1024;
    settings.limits.newPerAddress = {.perMinute = 1'000'000, .burst = 1'000'000};
    settings.limits.texts = {.perMinute = 100'000'000, .burst = 100'000'000};
    chat::WebGateway gateway(settings, clock);
    QObject::connect(&gateway, &chat::Gateway::received, &gateway, &chat::Gateway::send);
    const auto port = gateway.listen();
    if (!port) {
        std::fprintf(stderr, "heddle-websocket-echo: %s\n", qPrintable(port.error().detail));
        return 1;
    }
    std::printf("listening on %d\n", int(*port));
    std::fflush(stdout);
    return app.exec();
}

#include "core/service/config/check/windowkeys.h"

namespace heddle::service {

QStringList windowKeys()
{
    static const QStringList keys =
        QStringLiteral(
            "/ ? F1 F2 F8 F9 F10 F11 Shift+F8 Shift+F9 Shift+F11 "
            "Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+, Ctrl+B Ctrl+F Ctrl+I Ctrl+K Ctrl+L Ctrl+N "
            "Ctrl+R Ctrl+U Ctrl+Shift+C Ctrl+Shift+D Ctrl+Shift+F Ctrl+Shift+K "
            "Ctrl+Shift+L Ctrl+Shift+N Ctrl+Shift+O Ctrl+Shift+R Ctrl+Shift+T "
            "Ctrl+Shift+U Alt+Down Alt+Up Alt+A Alt+B Alt+D Alt+E Alt+G Alt+H Alt+J Alt+M "
            "Alt+Shift+M Alt+O Alt+R Alt+T Alt+V Alt+W Alt+X Alt+Z")
            .split(QLatin1Char(' '));
    return keys;
}

} // namespace heddle::service

#pragma once

#include "ui/mainwindow/language.h"

#include <QApplication>
#include <QLocale>

namespace heddle::test {

/// Speaks a language until the end of a test.
struct Speaking {
    explicit Speaking(const QString& code) { ui::startLanguage(*qApp, code); }
    ~Speaking()
    {
        QLocale::setDefault(before);
        ui::startLanguage(*qApp, before);
    }
    QLocale before;
};

} // namespace heddle::test

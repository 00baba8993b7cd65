#include "ui/mainwindow/language.h"

#include <QApplication>
#include <QTranslator>

namespace heddle::ui {

namespace {

void install(QApplication& app, const QLocale& locale)
{
    auto* words = new QTranslator(&app);
    if (words->load(locale, QStringLiteral("heddle"), QStringLiteral("_"),
                    QStringLiteral(":/translations")))
        QApplication::installTranslator(words);
    else
        delete words;
}

} // namespace

void startLanguage(QApplication& app, const QLocale& locale)
{
    // The one installed last is asked first.
    install(app, QLocale(QLocale::English));
    if (locale.language() != QLocale::English && locale.language() != QLocale::C)
        install(app, locale);
}

} // namespace heddle::ui

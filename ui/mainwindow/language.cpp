#include "ui/mainwindow/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace heddle::ui {

namespace {

const QString kTranslator = QStringLiteral("language");
constexpr const char* kMirrored = "heddleMirrored";

void install(QApplication& app, const QLocale& locale, const QString& file, const QString& folder)
{
    auto* words = new QTranslator(&app);
    words->setObjectName(kTranslator);
    if (words->load(locale, file, QStringLiteral("_"), folder))
        QApplication::installTranslator(words);
    else
        delete words;
}

void removeAll(QApplication& app)
{
    qDeleteAll(app.findChildren<QTranslator*>(kTranslator, Qt::FindDirectChildrenOnly));
}

// Only what a language asked for is taken back: Qt's own -reverse stays.
void follow(QApplication& app, Qt::LayoutDirection wanted)
{
    const bool isOurs = app.property(kMirrored).toBool();
    if (isOurs == (wanted == Qt::RightToLeft))
        return;
    QApplication::setLayoutDirection(wanted);
    app.setProperty(kMirrored, !isOurs);
}

bool isSpoken(const QLocale& locale)
{
    return std::any_of(languages().begin(), languages().end(), [&](const Language& language) {
        return QLocale(language.code).language() == locale.language();
    });
}

// With the country of the system, where it speaks this language.
QLocale localeFor(const QString& code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    if (code.isEmpty() || wanted.language() == QLocale::C || wanted.language() == system.language())
        return system;
    return wanted.language() == QLocale::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                 : wanted;
}

// Countdowns, addresses and order numbers have the digits 0 to 9; so has all that stands beside them.
QLocale withPlainDigits(const QLocale& locale)
{
    const bool mixes =
        locale.language() == QLocale::Arabic && locale.zeroDigit() != QLatin1String("0");
    return mixes ? QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates) : locale;
}

} // namespace

const QList<Language>& languages()
{
    static const QList<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                     {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                     {QStringLiteral("ar"), QStringLiteral("العربية")}};
    return all;
}

void startLanguage(QApplication& app, const QLocale& locale)
{
    const QString own = QStringLiteral(":/translations");
    const bool spoken = isSpoken(locale);
    removeAll(app);
    // The one installed last is asked first. English has its plurals from a file too.
    install(app, QLocale(QLocale::English), QStringLiteral("heddle"), own);
    if (spoken && locale.language() != QLocale::English) {
        install(app, locale, QStringLiteral("qtbase"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(app, locale, QStringLiteral("heddle"), own);
    }
    follow(app, spoken ? locale.textDirection() : Qt::LeftToRight);
}

void startLanguage(QApplication& app, const QString& code)
{
    QLocale locale = localeFor(code);
    // The C locale writes times with seconds and numbers without groups: nobody reads like that.
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(withPlainDigits(locale));
    startLanguage(app, locale);
}

} // namespace heddle::ui

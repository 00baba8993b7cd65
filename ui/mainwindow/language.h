#pragma once

#include <QList>
#include <QString>

class QApplication;
class QLocale;

namespace heddle::ui {

/// A language the program speaks; its name is in itself.
struct Language {
    QString code; ///< "en", "de", "ar"
    QString name;
};
const QList<Language>& languages();

/// Gives the program the words of `locale`'s language (English where there is none), its numbers
/// and dates, and the direction it is written in. Windows that are there already keep their words:
/// call it before they are made.
void startLanguage(QApplication& app, const QLocale& locale);
/// The same for a language chosen from languages(); an empty or unknown `code` is the system's.
void startLanguage(QApplication& app, const QString& code);

} // namespace heddle::ui

#pragma once

#include <QList>
#include <QString>

namespace heddle::ui {

class Actions;

/// A page of the help.
struct HelpPage {
    QString name; ///< "telephone"
    QString title;
    QString text; ///< Markdown with its title, naming the keys that a command has now
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// Every page, from the first steps to what goes wrong: in the language of the program, or in
/// English where one is not translated.
QList<HelpPage> helpPages(const Actions& actions);

/// Those of the pages that have every word of `sought`, in whatever case; first those that have
/// them in their title. All of them for no words.
QList<HelpPage> pagesWith(const QList<HelpPage>& pages, const QString& sought);

} // namespace heddle::ui

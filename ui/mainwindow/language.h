#pragma once

class QApplication;
class QLocale;

namespace heddle::ui {

/// Gives the program the words of `locale`'s language, and English plurals where there is none.
/// Call once, before any window.
void startLanguage(QApplication& app, const QLocale& locale);

} // namespace heddle::ui

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QComboBox;

namespace heddle::ui {

class Preferences;
class Segmented;

/// How the program looks to this person: light or dark, its language, how large it is and how close
/// its rows stand.
class LookSettings final : public QWidget {
    Q_OBJECT
public:
    explicit LookSettings(Preferences& preferences, QWidget* parent = nullptr);

    void showScheme(Scheme scheme);

Q_SIGNALS:
    void schemeRequested(heddle::ui::Scheme scheme);
    /// It is kept; windows show it when they are made again.
    void languageChosen();
    /// It is kept; the program shows it when it is started again.
    void scaleChosen();

private:
    QComboBox* addChoiceOf(const char* name, const QString& words);

    Preferences& m_preferences;
    Segmented* m_scheme;
    Segmented* m_density;
    QComboBox* m_language;
    QComboBox* m_scale;
};

} // namespace heddle::ui

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QComboBox;

namespace heddle::ui {

class Preferences;
class Segmented;

/// How the program looks to this person: light or dark, and how large.
class LookSettings final : public QWidget {
    Q_OBJECT
public:
    explicit LookSettings(Preferences& preferences, QWidget* parent = nullptr);

    void showScheme(Scheme scheme);

Q_SIGNALS:
    void schemeRequested(heddle::ui::Scheme scheme);

private:
    Segmented* m_scheme;
    QComboBox* m_scale;
};

} // namespace heddle::ui

#pragma once

#include "ui/notices/noticepolicy.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace heddle::ui {

class Preferences;

/// What this person is told of outside the window, and when.
class NoticeSettings final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeSettings(Preferences& preferences, QWidget* parent = nullptr);

private:
    QCheckBox* addSwitch(const char* name, const QString& words);
    NoticePolicy policy() const;
    void show(const NoticePolicy& policy);

    QComboBox* m_when;
    QCheckBox* m_offers;
    QCheckBox* m_answers;
    QCheckBox* m_mentions;
    QCheckBox* m_sound;
};

} // namespace heddle::ui

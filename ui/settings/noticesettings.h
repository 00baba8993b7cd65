#pragma once

#include "ui/notices/noticepolicy.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace heddle::ui {

class Preferences;

/// What this person is told of outside the window, and when.
class NoticeSettings final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeSettings(Preferences& preferences, QWidget* parent = nullptr);

private:
    /// One kind of notice: whether it is told, and whether it is heard.
    struct Kind {
        NoticePolicy::Wish NoticePolicy::*wish;
        QCheckBox* told;
        QCheckBox* heard;
    };

    void addKind(NoticePolicy::Wish NoticePolicy::*wish, const char* name, const QString& words);
    QCheckBox* addSwitch(const QString& name, const QString& words);
    NoticePolicy policy() const;
    void show(const NoticePolicy& policy);

    QComboBox* m_when;
    QGridLayout* m_grid;
    QList<Kind> m_kinds;
};

} // namespace heddle::ui

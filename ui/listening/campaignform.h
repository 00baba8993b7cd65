#pragma once

#include "core/base/result.h"
#include "core/service/listening/campaign.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace heddle::ui {

class Button;
class ConditionList;
class Label;

/// Where a campaign is written. Wishes, and saves nothing itself.
class CampaignForm final : public QWidget {
    Q_OBJECT
public:
    explicit CampaignForm(QWidget* parent = nullptr);

    /// \param sources names of what is listened to, for completing
    void edit(const service::Campaign& campaign, const QStringList& sources);
    /// What was being edited, as it stands now.
    service::Campaign written() const;
    /// The name it had before; empty for a new one.
    QString before() const { return m_campaign.name; }
    void complain(const Error& error);

Q_SIGNALS:
    void saveRequested();
    void removeRequested();
    void dismissed();

private:
    void addTests(QWidget* box);
    QLineEdit* addLine(const QString& label, const QString& hint, const char* name);
    QWidget* makeFoot();
    void follow();

    service::Campaign m_campaign;
    QFormLayout* m_form;
    QLineEdit* m_name;
    QLineEdit* m_words;
    Label* m_verdict;
    QComboBox* m_scope;
    QLineEdit* m_sources;
    QLineEdit* m_languages;
    QLineEdit* m_authors;
    QLineEdit* m_blocked;
    QSpinBox* m_least;
    QSpinBox* m_age;
    ConditionList* m_tests = nullptr;
    QComboBox* m_match = nullptr;
    QLineEdit* m_tags;
    QSpinBox* m_warn;
    QCheckBox* m_approval;
    QLineEdit* m_approvers;
    QCheckBox* m_relevant;
    QCheckBox* m_paused;
    Button* m_save = nullptr;
    Button* m_remove = nullptr;
};

} // namespace heddle::ui

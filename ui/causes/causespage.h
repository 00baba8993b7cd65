#pragma once

#include "core/base/result.h"
#include "core/service/causes/causes.h"
#include "ui/services.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace heddle::ui {

class Button;
class EmptyState;
class Label;
class LineModel;
class Segmented;

/// What many complain of at once, for supervisors: complaints that say nearly the same, with how
/// many people, and each to be opened. A cause is named by tagging all of its contacts.
class CausesPage final : public QWidget {
    Q_OBJECT
public:
    CausesPage(service::Causes& causes, const Services& services, QWidget* parent = nullptr);

    /// Looks again; call when the page comes to the front.
    void refresh();

Q_SIGNALS:
    void openRequested(heddle::InteractionId interaction, heddle::EntryId entry);
    /// So many contacts have the tag now.
    void named(const QString& tag, int contacts);
    void failed(const heddle::Error& error);

private:
    QWidget* makeList();
    QWidget* makeCause();
    QListView* makeView(LineModel* model, const char* name, const QString& accessibleName);
    void take(const service::CauseReview& review);
    void choose();
    void nameIt();
    void countNamed(const QString& tag, int contacts);
    void openSample(int row);
    const service::Cause* chosen() const;

    service::Causes& m_finder;
    Services m_services;
    service::CauseReview m_review;
    int m_round = 0; ///< answers to earlier questions are dropped
    int m_named = 0;
    int m_answered = 0;
    Segmented* m_window = nullptr;
    Label* m_about = nullptr;
    LineModel* m_causes;
    QListView* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_nothing = nullptr;
    QWidget* m_cause = nullptr;
    Label* m_words = nullptr;
    Label* m_counts = nullptr;
    Label* m_share = nullptr;
    Label* m_tags = nullptr;
    QLineEdit* m_name = nullptr;
    Button* m_tag = nullptr;
    LineModel* m_samples;
    QListView* m_sampleList = nullptr;
};

} // namespace heddle::ui

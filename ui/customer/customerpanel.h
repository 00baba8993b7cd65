#pragma once

#include "core/base/async.h"
#include "core/service/views.h"
#include "ui/services.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

class ContactList;
class CustomerHead;
class DetailList;
class FeelingChart;
class MergeBox;
class MergeSheet;
class OpenList;
class PromiseList;
class SectionHeader;
class TagRow;
class VisitList;

/// Who the customer is: addresses, place and time, what is open, tags, history, who may be the
/// same person. It asks the directory itself and follows changes.
class CustomerPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CustomerPanel(const Services& services, QWidget* parent = nullptr);

    /// \param interaction the one open in the centre; its tags can be changed here
    void open(CustomerId customer, const Interaction& interaction);
    /// Likewise, with what is suggested and promised in it.
    void open(const service::InteractionView& view);
    void startAddingTag();
    void startRenaming();

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);
    void mailRequested(heddle::CustomerId customer, const QString& address);
    void callRequested(const QString& number);
    /// Somebody became part of the customer shown; `merge` takes it back.
    void merged(const QString& name, qint64 merge);
    void noteRequested();
    /// A command of this panel did not work.
    void failed(const heddle::Error& error);

private:
    void build();
    SectionHeader* addSection(QVBoxLayout* column, const QString& title);
    void wire();
    void load();
    void present(const service::CustomerView& view);
    void showReach();
    void showInsight();
    void merge(CustomerId from, const QString& reason);
    void openMergeSheet();
    template<class T>
    void watch(const Async<T>& answer);
    QString firstAddress(IdentityKind kind) const;

    Services m_services;
    CustomerId m_customer;
    Interaction m_interaction;
    service::CustomerView m_view;
    bool m_loaded = false;
    QList<TagSuggestion> m_suggestions;
    QList<Promise> m_found; ///< promises that wait to be taken up
    CustomerHead* m_head = nullptr;
    VisitList* m_visit;
    SectionHeader* m_visitHead;
    ContactList* m_contacts = nullptr;
    SectionHeader* m_openHead = nullptr;
    OpenList* m_open = nullptr;
    MergeBox* m_merging = nullptr;
    MergeSheet* m_mergeSheet = nullptr;
    SectionHeader* m_promisesHead = nullptr;
    PromiseList* m_promises = nullptr;
    SectionHeader* m_feelingHead = nullptr;
    FeelingChart* m_feeling = nullptr;
    DetailList* m_details = nullptr;
    SectionHeader* m_tagsHead = nullptr;
    TagRow* m_tags = nullptr;
    TagRow* m_customerTags = nullptr;
};

} // namespace heddle::ui

#pragma once

#include "core/base/async.h"
#include "core/service/views.h"
#include "ui/services.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle {
struct Change;
}

namespace heddle::service {
class Beside;
}

namespace heddle::ui {

class BesideBox;
class ContactList;
class CustomerHead;
class DetailList;
class FeelingChart;
class MergeBox;
class MergeSheet;
class OpenList;
class OwnFacts;
class PageList;
enum class PageWish;
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
    /// Shows what stands beside contacts and customers too. Once; it must outlive the panel.
    void setBeside(service::Beside& beside);
    void startAddingTag();
    void startRenaming();
    /// Finds somebody who is the same person.
    void startMerging();
    /// Weighs whether this one is.
    void compareWith(CustomerId other);
    /// Asks whether the last merge is to be taken back; nothing where there was none.
    void startUnmerging();

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);
    void customerRequested(heddle::CustomerId id);
    /// Somebody else is to be asked about the contact in the centre.
    void askRequested();
    void mailRequested(heddle::CustomerId customer, const QString& address);
    void callRequested(const QString& number);
    /// Somebody became part of the customer shown; `merge` takes it back.
    void merged(const QString& name, qint64 merge);
    void noteRequested();
    /// One of the firm's pages wishes something of the telephone.
    void pageAsked(heddle::ui::PageWish wish);
    /// A command of this panel did not work.
    void failed(const heddle::Error& error);

private:
    void build();
    SectionHeader* addSection(QVBoxLayout* column, const QString& title);
    void wire();
    void load();
    void followBeside(const Change& change);
    void present(const service::CustomerView& view);
    void showReach();
    void showInsight();
    MergeSheet& mergeSheet();
    void merge(CustomerId from, const QString& reason);
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
    QVBoxLayout* m_besidePlace = nullptr;
    QVBoxLayout* m_ownPlace = nullptr;
    SectionHeader* m_besideHead = nullptr; ///< these four only where there is a service for them
    BesideBox* m_beside = nullptr;
    OwnFacts* m_own = nullptr;
    PageList* m_pages = nullptr;
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

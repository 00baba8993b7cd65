#pragma once

#include "core/base/async.h"
#include "core/model/agent.h"
#include "core/service/listening/answers/answers.h"
#include "core/service/listening/listeningview.h"
#include "ui/services.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;
class QTimer;

namespace heddle::ui {

class Button;
class CampaignForm;
class CampaignPanel;
class Label;
class Pill;
class PostStack;
class Segmented;
class TrendSide;
class TriageBar;

/// What is said to us and about us: campaigns, the stream of posts worked off by single keys, and
/// what it shows of the last day.
class ListeningPage final : public QWidget {
    Q_OBJECT
public:
    /// \param services with Services::listening
    explicit ListeningPage(const Services& services, QWidget* parent = nullptr);

    /// Asks again for what is shown; call when the page comes to the front.
    void refresh();
    void setMe(const Agent& me);
    /// Shows the posts of a campaign; empty: all mentions.
    void choose(const QString& campaign);
    /// Of the stream alone: the rest folds away.
    QSize minimumSizeHint() const override { return {400, 300}; }

    /// Below these widths the side, then the list, fold away.
    static constexpr int kFoldSide = 1280;
    static constexpr int kFoldList = 960;

Q_SIGNALS:
    /// An interaction is wanted in the inbox, at this entry.
    void openRequested(heddle::InteractionId id, heddle::EntryId place);
    /// The same, to answer it.
    void replyRequested(heddle::InteractionId id, heddle::EntryId entry);
    /// A sentence about what came of a key.
    void told(const QString& sentence);
    void failed(const heddle::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the last keys did, to be taken back.
    struct Act {
        enum class Kind { Taken, Discarded, Tagged, Read } kind = Kind::Taken;
        InteractionId interaction;
        EntryId entry;
        QueueId queue; ///< where it was
        QString tag;   ///< or what was read before
    };

    QWidget* makeStream();
    QWidget* makeHead();
    void bindKeys();
    void askForView();
    void askForPosts();
    void askForMore();
    void present(const service::ListeningView& view);
    void showCounts();
    void write(const service::Campaign& campaign);
    void saveCampaign();
    void removeCampaign();
    void makeMine();
    void reply();
    void openDiscardMenu();
    void discard(const QString& reason);
    void openTagMenu();
    void tag(const QString& tag);
    void rejectTag(const QString& tag);
    enum class Reaction { Favour, Boost };
    void react(Reaction reaction);
    void turnRelevance();
    void askWhatWaits();
    void openWaitingMenu();
    void tellSupervisors(const service::EarlyWarning& warning);
    void undo();
    void open();
    template<class T>
    void run(const Async<T>& answer, const Act& act);
    void afterwards(const Result<void>& done);

    Services m_services;
    service::PostQuery m_query;
    service::ListeningView m_view;
    std::optional<EntryKey> m_next;
    QHash<QString, ChannelState> m_states;
    QList<Act> m_acts;
    int m_round = 0; ///< answers to earlier questions are dropped
    QTimer* m_soon;  ///< many changes, one question
    CampaignPanel* m_campaigns;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_stream = nullptr;
    CampaignForm* m_form = nullptr;
    Label* m_title = nullptr;
    Pill* m_unread = nullptr;
    Label* m_count = nullptr;
    Segmented* m_scope = nullptr;
    Button* m_waiting = nullptr; ///< answers that I may release
    QList<service::HeldAnswer> m_held;
    PostStack* m_posts = nullptr;
    TriageBar* m_bar = nullptr;
    QWidget* m_edge = nullptr;
    TrendSide* m_side = nullptr;
};

} // namespace heddle::ui

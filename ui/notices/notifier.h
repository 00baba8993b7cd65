#pragma once

#include "core/base/ids.h"
#include "core/model/journal.h"
#include "core/service/views.h"
#include "ui/notices/noticepolicy.h"
#include "ui/services.h"

#include <QObject>

#include <functional>

namespace heddle::ui {

/// Something to be told of outside the window.
struct Notice {
    NoticeKind kind = NoticeKind::Offer;
    QString title;             ///< who
    QString text;              ///< about what; never what they wrote
    InteractionId interaction; ///< to open; not valid for an offer
};

/// Decides what is told outside the window, by the person's policy.
class Notifier final : public QObject {
    Q_OBJECT
public:
    struct Watch {
        std::function<NoticePolicy()> policy;
        std::function<Attention()> attention;
    };

    Notifier(const Services& services, const Watch& watch, QObject* parent = nullptr);

Q_SIGNALS:
    void told(const heddle::ui::Notice& notice);

private:
    bool wants(NoticeKind kind) const;
    void tellOffer(const service::OfferCard& card);
    void look(const Change& change);
    void tellAnswer(const service::InteractionView& view);
    void tellMention(InteractionId id);
    void tellHeld(InteractionId id);

    Services m_services;
    Watch m_watch;
    AgentId m_me;
};

} // namespace heddle::ui

#pragma once

#include "core/channel/channel.h"
#include "core/channel/social/drop/dropfolder.h"
#include "core/channel/social/following/feedpost.h"

#include <QSet>

#include <map>

namespace heddle::social {

/// A feed whose posts come as files into a folder.
struct DropAccount {
    QString name; ///< unique in the centre, "Survey of the shops"
    QString folder;
    Duration every = std::chrono::seconds(15);

    bool operator==(const DropAccount&) const = default;
};

/// What it works with; all of it must outlive the channel.
struct DropTools {
    Clock& clock;
    ReadHtml readHtml;
};

/// Posts of files (CSV, JSON) that other programs put into a folder; see DropFolder and
/// social::pushedFields().
///
/// A file is put away when the journal has all of its posts: one that a kill cut off is read again,
/// and what was taken of it is known. Of a file with a fault the other posts are taken, and it
/// lies in `refused/` with the faults by their lines. Waits while the folder cannot be worked in.
class DropChannel final : public channel::Channel {
    Q_OBJECT
public:
    DropChannel(DropAccount account, DropTools tools, QObject* parent = nullptr);

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_account.name; }
    ChannelKind kind() const override { return ChannelKind::Social; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override { return channel::Capability::Receive; }
    /// Refused: a folder takes no answers.
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;

private:
    /// A file whose posts are on their way to the journal.
    struct UnderWay {
        QSet<QString> keys;
        QStringList faults; ///< "line 3: it needs a link or an id"
        DropFolder::Look look;
    };

    void enter(const ChannelState& state);
    void lookAfter(Duration wait);
    void look();
    void read(const QString& name);
    void putAway(const QString& name, const UnderWay& file);

    DropAccount m_account;
    DropTools m_tools;
    DropFolder m_folder;
    ChannelState m_state;
    std::map<QString, UnderWay> m_underWay; ///< by name
    int m_round = 0; ///< what was to be looked at before a stop is not wanted any more
};

} // namespace heddle::social

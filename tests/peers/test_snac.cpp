#include "core/base/clock.h"
#include "core/channel/social/mastodon/mastodonchannel.h"
#include "core/channel/social/web/networkweb.h"
#include "core/insight/html/htmltext.h"
#include "tests/support/catch.h"
#include "tests/support/skipping.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QUrlQuery>

using namespace heddle;

namespace {

constexpr int patience = 60'000;

/// A real server of the Mastodon API (snac.py), with an account of ours at work.
struct Rig {
    Rig()
    {
        process.setProgram(QStringLiteral(HEDDLE_PEERS "/snac.py"));
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start();
        // To fetch it takes as long as the line takes.
        process.waitForReadyRead(400'000);
        const QByteArray line = process.readLine();
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        server = said.value(QLatin1String("server")).toString();
        ours = said.value(QLatin1String("northwind")).toString();
        nora = said.value(QLatin1String("nora")).toString();
    }
    ~Rig()
    {
        if (channel)
            channel->stop();
        process.closeWriteChannel();
        process.waitForFinished(patience);
    }

    void begin(const QString& token)
    {
        channel = std::make_unique<social::MastodonChannel>(
            social::MastodonAccount{QStringLiteral("@northwind"), server, 1s},
            social::MastodonTools{web, budget, clock,
                                  [](const QString& html) {
                                      return insight::textFromHtml(html,
                                                                   insight::LinkAddresses::LeftOut);
                                  },
                                  [token] { return answered<QString>(token); }});
        QObject::connect(channel.get(), &channel::Channel::arrived, channel.get(),
                         [this](const Inbound& inbound) { arrived.append(inbound); });
        channel->start({});
    }
    QJsonObject ask(const QString& token, const QByteArray& verb, const QString& path,
                    const QUrlQuery& form = {})
    {
        social::WebRequest request{.verb = verb, .url = QUrl(server + path)};
        request.headers.emplaceBack("Authorization", "Bearer " + token.toUtf8());
        if (!form.isEmpty()) {
            request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
            request.body = form.toString(QUrl::FullyEncoded).toUtf8();
        }
        const auto said = wait(web.send(request));
        return QJsonDocument::fromJson(said.value_or(social::WebAnswer{}).body).object();
    }
    /// Nora writes; answers with what the server made of it.
    QJsonObject say(const QString& words, const QString& visibility = QStringLiteral("public"))
    {
        return ask(nora, "POST", QStringLiteral("/api/v1/statuses"),
                   {{QStringLiteral("status"), words}, {QStringLiteral("visibility"), visibility}});
    }
    QJsonObject shown(const QString& id)
    {
        return ask(nora, "GET", QStringLiteral("/api/v1/statuses/") + id);
    }
    const Inbound* heard(const QString& words)
    {
        const auto fits = [&] {
            return std::any_of(arrived.begin(), arrived.end(),
                               [&](const Inbound& each) { return each.text.contains(words); });
        };
        if (!QTest::qWaitFor(fits, patience))
            return nullptr;
        return &*std::find_if(arrived.begin(), arrived.end(),
                              [&](const Inbound& each) { return each.text.contains(words); });
    }
    Outbound answerTo(const Inbound& post, const QString& words)
    {
        return {.messageId = QStringLiteral("<m%1@heddle>").arg(++messages),
                .inReplyTo = post.key,
                .to = {{.name = {}, .address = post.senderAddress}},
                .text = words,
                .visibility = post.post->visibility};
    }
    template<class T>
    Result<T> wait(const Async<T>& asked)
    {
        if (!QTest::qWaitFor([&] { return asked.isFinished(); }, patience))
            return failure(ErrorCode::Timeout);
        return asked.result();
    }
    static QString idIn(const QByteArray& receipt)
    {
        return QJsonDocument::fromJson(receipt).object().value(QLatin1String("id")).toString();
    }

    QProcess process;
    QString server;
    QString ours;
    QString nora;
    SystemClock clock;
    social::NetworkWeb web;
    social::HostBudget budget;
    std::unique_ptr<social::MastodonChannel> channel;
    QList<Inbound> arrived;
    int messages = 0;
};

} // namespace

TEST_CASE("A real server of the Mastodon API is read, answered, and its posts are changed, "
          "favourited and boosted",
          "[snac]")
{
    Rig rig;
    if (rig.server.isEmpty()) {
        test::skip(QStringLiteral("no snac2 here"));
        return;
    }
    rig.begin(rig.ours);
    const QString said = rig.say(QStringLiteral("@northwind where is my parcel?"))
                             .value(QLatin1String("id"))
                             .toString();
    const Inbound* mention = rig.heard(QStringLiteral("where is my parcel"));
    REQUIRE(mention);
    CHECK(mention->senderAddress.startsWith(QStringLiteral("nora@127.")));
    CHECK(mention->post->visibility == Visibility::Public);
    CHECK(rig.channel->state().health == ChannelHealth::Working);

    const Outbound words = rig.answerTo(*mention, QStringLiteral("It comes today & whole."));
    const auto sent = rig.wait(rig.channel->send(words));
    REQUIRE(sent);
    REQUIRE(sent->outcome == DeliveryOutcome::Accepted);
    const QString answer = Rig::idIn(sent->raw);
    CHECK(rig.shown(answer).value(QLatin1String("in_reply_to_id")).toString() == said);
    CHECK(rig.shown(answer).value(QLatin1String("visibility")).toString()
          == QStringLiteral("public"));
    CHECK(rig.wait(rig.channel->findSent(words.messageId)) == true);

    REQUIRE(rig.wait(rig.channel->edit({words, sent->raw}, QStringLiteral("It comes tomorrow."))));
    CHECK(rig.shown(answer)
              .value(QLatin1String("content"))
              .toString()
              .contains(QStringLiteral("It comes tomorrow.")));
    REQUIRE(rig.wait(rig.channel->favour(mention->key)));
    REQUIRE(rig.wait(rig.channel->boost(mention->key)));
    const QJsonObject liked = rig.ask(rig.ours, "GET", QStringLiteral("/api/v1/statuses/") + said);
    CHECK(liked.value(QLatin1String("favourited")).toBool());
    CHECK(liked.value(QLatin1String("reblogged")).toBool());

    CHECK(rig.wait(rig.channel->longestPost()) == 100'000);

    // This server knows no deletion: that is told, and not that the post is gone.
    const auto gone = rig.wait(rig.channel->withdraw({words, sent->raw}));
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == ErrorCode::Unsupported);

    rig.say(QStringLiteral("@northwind my number is 4711"), QStringLiteral("direct"));
    const Inbound* secret = rig.heard(QStringLiteral("my number is 4711"));
    REQUIRE(secret);
    // What is direct there is told as "private"; in any case it is not for everybody.
    CHECK(secret->post->visibility != Visibility::Public);
    const auto whispered =
        rig.wait(rig.channel->send(rig.answerTo(*secret, QStringLiteral("Thank you."))));
    REQUIRE(whispered);
    CHECK(rig.shown(Rig::idIn(whispered->raw)).value(QLatin1String("visibility")).toString()
          == QStringLiteral("private"));
}

TEST_CASE("A token that a real server does not know stops the account", "[snac]")
{
    Rig rig;
    if (rig.server.isEmpty()) {
        test::skip(QStringLiteral("no snac2 here"));
        return;
    }
    rig.begin(QStringLiteral("nobody's token"));
    CHECK(QTest::qWaitFor([&] { return rig.channel->state().health == ChannelHealth::Failed; },
                          patience));
    CHECK(rig.channel->state().cause == ErrorCode::AuthFailed);
}

#include "ui/listening/trend/sourcelist.h"

#include "ui/listening/listeningwords.h"
#include "ui/theme/ink.h"

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr Type kName{Step::Body, Weight::Medium};
constexpr Type kWords{Step::Meta, Weight::Regular};

QString healthWords(const ChannelState& state)
{
    switch (state.health) {
    case ChannelHealth::Stopped: return SourceList::tr("stopped");
    case ChannelHealth::Connecting: return SourceList::tr("connecting");
    case ChannelHealth::Waiting: return SourceList::tr("waits to try again");
    case ChannelHealth::Failed:
        return state.cause == ErrorCode::AuthFailed ? SourceList::tr("not signed in")
                                                    : SourceList::tr("cannot be read");
    case ChannelHealth::Working: break;
    }
    return {};
}

} // namespace

SourceList::SourceList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("listening.sources"));
}

void SourceList::show(const QList<service::SourceRow>& sources,
                      const QHash<QString, ChannelState>& states, Timestamp now)
{
    m_lines.clear();
    QStringList words;
    for (const service::SourceRow& source : sources) {
        Line line{.name = source.name,
                  .kind = source.isFeed ? tr("feed") : QString(),
                  .words = source.newest ? agoWords(*source.newest, now) : tr("no posts yet")};
        if (const auto state = states.constFind(source.name); state != states.constEnd()) {
            line.isKnown = true;
            line.isWrong =
                state->health == ChannelHealth::Failed || state->health == ChannelHealth::Waiting;
            if (const QString health = healthWords(*state); !health.isEmpty())
                line.words = health;
        }
        words.append(line.name + QLatin1String(": ") + line.words);
        m_lines.append(line);
    }
    setAccessibleName(words.join(QLatin1String("; ")));
    setFixedHeight(std::max(1, int(m_lines.size())) * kRow);
    update();
}

void SourceList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    if (m_lines.isEmpty())
        ink.text({0, 17}, tr("Nothing is listened to yet"), kWords, t.text3);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines.at(i);
        const qreal middle = (double(i) + 0.5) * kRow;
        if (line.isWrong)
            ink.icon(Icon::Warning, {6, middle}, 14, t.warn);
        else
            ink.dot({6, middle}, 3, line.isKnown ? t.ok : t.text3);
        const qreal end = width() - textWidth(line.words, kWords);
        ink.textEnd({width() - 0.0, middle + halfCap(kWords)}, line.words, kWords,
                    line.isWrong ? t.warn : t.text2);
        const qreal kind = textWidth(line.kind, kWords);
        const qreal name = ink.text({20, middle + halfCap(kName)},
                                    elided(line.name, kName, end - 40 - kind), kName, t.text);
        ink.text({26 + name, middle + halfCap(kWords)}, line.kind, kWords, t.text2);
    }
}

} // namespace heddle::ui

#include "ui/scenario/decisioncard.h"

#include "ui/inbox/decisiontext.h"
#include "ui/scenario/rehearsalwords.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

namespace heddle::ui {

using service::RehearsalView;
using service::RehearsedItem;

namespace {

constexpr Type kHead{Step::Body, Weight::Strong};
constexpr Type kMeta{Step::Meta, Weight::Regular};
constexpr Type kStrong{Step::Meta, Weight::Strong};
constexpr Type kHour{Step::Meta, Weight::Medium};
constexpr qsizetype kMostShown = 4;

QString customerOf(const RehearsalView& view, InteractionId id)
{
    for (const service::RehearsedContact& contact : view.contacts) {
        if (contact.id == id)
            return DecisionCard::tr("%1 from %2")
                .arg(channelWords(contact.channel), contact.customer);
    }
    return {};
}

QString wordsOf(const Candidate& candidate, Timestamp at)
{
    if (!candidate.excluded.isEmpty())
        return exclusionWords(candidate.excluded);
    if (candidate.idleSince)
        return DecisionCard::tr("idle for %1").arg(scenarioLength(at - *candidate.idleSince));
    return DecisionCard::tr("%n open", nullptr, candidate.openWork);
}

/// The parts of the due moment, from the target to what it came to.
QList<QPair<QString, QString>> sumOf(const RehearsalView& view, const Decision& decision)
{
    QList<QPair<QString, QString>> rows;
    if (!decision.due)
        return rows;
    rows.append({DecisionCard::tr("Due by target"), hourWords(view, *decision.due)});
    Timestamp due = *decision.due;
    for (const Boost& boost : decision.boosts) {
        rows.append(
            {boost.name, DecisionCard::tr("%1 earlier").arg(scenarioLength(boost.earlier))});
        due = due - boost.earlier;
    }
    rows.append({DecisionCard::tr("Due"), hourWords(view, due)});
    return rows;
}

} // namespace

DecisionCard::DecisionCard(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("training.decision"));
    setMinimumHeight(260);
}

void DecisionCard::show(const RehearsalView& view, const RehearsedItem& item,
                        const std::optional<Decision>& decision)
{
    m_view = view;
    m_item = item;
    m_decision = decision;
    setAccessibleName(
        tr("What the router thought: %1").arg(decision ? decision->reason : QString()));
    update();
}

void DecisionCard::clear()
{
    m_item.reset();
    m_decision.reset();
    update();
}

void DecisionCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    ink.box(rect(), 12, t.sunken, t.line);
    const qreal x = 16;
    const qreal end = width() - 16;
    ink.text({x, 24 + halfCap(kHead)}, tr("What the router thought"), kHead, t.text);
    if (!m_item || !m_decision) {
        ink.text({x, 46 + halfCap(kMeta)},
                 m_item ? tr("It was never offered.") : tr("Choose an item on the left."), kMeta,
                 t.text2);
        return;
    }
    paintVerdict(ink, {end - 8, 24}, 8, *m_item);
    ink.text({x, 46 + halfCap(kMeta)},
             elided(customerOf(m_view, m_item->contact), kMeta, end - x - 48), kMeta, t.text2);
    ink.textEnd({end, 46 + halfCap(kHour)}, hourWords(m_view, m_decision->at), kHour, t.accentText);
    qreal y = 88;
    for (const Candidate& candidate : m_decision->candidates.mid(0, kMostShown)) {
        const bool won = candidate.agent == m_decision->winner;
        paintAvatar(ink, {x, y - 14, 28, 28}, candidate.name);
        ink.text({x + 38, y - 8 + halfCap(kStrong)}, elided(candidate.name, kStrong, end - x - 60),
                 kStrong, won ? t.text : t.text2);
        ink.text({x + 38, y + 9 + halfCap(kMeta)},
                 elided(wordsOf(candidate, m_decision->at), kMeta, end - x - 60), kMeta,
                 won ? t.text2 : t.text3);
        ink.icon(won ? Icon::Check : Icon::Cross, {end - 8, y}, 15, won ? t.ok : t.text3,
                 won ? 2.2 : 1.8);
        y += 44;
    }
    y -= 12;
    ink.hairline(x, end, y, t.line);
    y += 26;
    const auto rows = sumOf(m_view, *m_decision);
    for (qsizetype i = 0; i < rows.size(); ++i, y += 26) {
        const bool isSum = i == rows.size() - 1;
        const Type type = isSum ? kStrong : kMeta;
        const qreal wide = ink.textEnd({end, y + halfCap(type)}, rows.at(i).second, type,
                                       isSum ? t.text : t.text2);
        ink.text({x, y + halfCap(type)}, elided(rows.at(i).first, type, end - x - wide - 12), type,
                 isSum ? t.text : t.text2);
    }
}

} // namespace heddle::ui

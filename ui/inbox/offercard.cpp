#include "ui/inbox/offercard.h"

#include "ui/inbox/decisiontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs/reasondialog.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QTextDocument>
#include <QTextLayout>

namespace heddle::ui {

namespace {

constexpr Type kReason{Step::Meta, Weight::Regular};
constexpr Type kName{Step::Body, Weight::Strong};
constexpr int kReasonTop = 66;
constexpr int kLine = 17;
constexpr int kMostLines = 3;

/// `text` broken into lines of `width`; the last one is cut when there are more than `most`.
QStringList wrapped(const QString& text, Type type, qreal width, int most)
{
    QTextLayout layout(text, typeFont(type));
    layout.beginLayout();
    QStringList lines;
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
            lines.append(elided(text.mid(line.textStart()), type, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QString aboutOf(const Interaction& interaction)
{
    return interaction.subject.isEmpty() ? channelWords(interaction.channel) : interaction.subject;
}

} // namespace

OfferCard::OfferCard(const service::OfferCard& card, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_card(card), m_clock(clock), m_reason(offerReason(card.offer.decision))
{
    setObjectName(QStringLiteral("offer.%1").arg(card.offer.id.value));
    setAccessibleName(tr("Offered to you: %1, %2. %3")
                          .arg(card.row.customerName, card.row.interaction.subject, m_reason));
    // What is cut on the card is whole here; as rich text its lines are broken.
    setToolTip(Qt::convertFromPlainText(
        aboutOf(card.row.interaction) + QLatin1Char('\n') + m_reason, Qt::WhiteSpaceNormal));

    m_accept = new Button(Button::Kind::Primary, tr("Accept"), this);
    m_accept->setObjectName(QStringLiteral("offer.accept"));
    m_accept->setSymbol(iconOf(card.row.interaction.channel));
    m_decline = new Button(Button::Kind::Secondary, tr("Decline"), this);
    m_decline->setObjectName(QStringLiteral("offer.decline"));
    m_decline->setOpensMenu();
    m_why = new Button(Button::Kind::Ghost, Icon::Question, tr("Why did this come to me?"), this);
    m_why->setObjectName(QStringLiteral("offer.why"));
    for (Button* button : {m_accept, m_decline})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_accept, &QAbstractButton::clicked, this, [this] { Q_EMIT acceptRequested(id()); });
    connect(m_why, &QAbstractButton::clicked, this,
            [this] { Q_EMIT whyRequested(m_card.row.interaction.id); });

    m_reasons = new QMenu(m_decline);
    m_reasons->setObjectName(QStringLiteral("offer.reasons"));
    for (const QString& reason :
         {tr("I am in the middle of something"), tr("Not my field"), tr("I know this customer")})
        connect(m_reasons->addAction(reason), &QAction::triggered, this,
                [this, reason] { Q_EMIT declineRequested(id(), reason); });
    connect(m_reasons->addAction(tr("Other reason…")), &QAction::triggered, this,
            &OfferCard::askWords);
    connect(m_decline, &QAbstractButton::clicked, this, &OfferCard::askReason);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 18);
    row->setSpacing(8);
    row->addWidget(m_accept, 3, Qt::AlignBottom);
    row->addWidget(m_decline, 3, Qt::AlignBottom);
    row->addWidget(m_why, 0, Qt::AlignBottom);
    layOutReason();
}

void OfferCard::tick()
{
    update();
}

void OfferCard::askReason()
{
    m_reasons->popup(m_decline->mapToGlobal(QPoint(0, m_decline->height() + 2)));
    m_reasons->setActiveAction(m_reasons->actions().first());
}

// It goes with the card: an offer that ended needs no reason.
void OfferCard::askWords()
{
    auto* dialog = new ReasonDialog(QStringLiteral("offer.words"), tr("Why do you decline it?"),
                                    tr("Decline"), this);
    connect(dialog, &ReasonDialog::chosen, this,
            [this](const QString& reason) { Q_EMIT declineRequested(id(), reason); });
    dialog->open();
}

void OfferCard::setAnswering(bool answering)
{
    m_accept->setEnabled(!answering);
    m_decline->setEnabled(!answering);
}

void OfferCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutReason();
}

void OfferCard::layOutReason()
{
    m_lines = wrapped(m_reason, kReason, std::max(80, width() - 24), kMostLines);
    setFixedHeight(kReasonTop + int(m_lines.size()) * kLine + 62);
}

void OfferCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QRectF card = QRectF(rect()).adjusted(0, 2, 0, -4);
    ink.shadow(card, 12, 3);
    ink.box(card, 12, t.raised, mixed(t.line, t.accent, t.dark ? .55 : .35));

    const Interaction& interaction = m_card.row.interaction;
    paintAvatar(ink, {card.x() + 12, card.y() + 14, 36, 36}, m_card.row.customerName);
    paintChannelBadge(ink, {card.x() + 45, card.y() + 47}, interaction.channel, t.raised);
    const QRectF ring(card.right() - 48, card.y() + 14, 34, 34);
    const Offer& offer = m_card.offer;
    paintCountdownRing(ink, ring, offer.expires - m_clock.now(), offer.expires - offer.made);

    const qreal x = card.x() + 62;
    const qreal room = ring.left() - 8 - x;
    ink.text({x, card.y() + 28}, elided(m_card.row.customerName, kName, room), kName, t.text);
    ink.text({x, card.y() + 47}, elided(aboutOf(interaction), kReason, room), kReason, t.text2);
    qreal baseline = card.y() + kReasonTop + 10;
    for (const QString& line : m_lines) {
        ink.text({card.x() + 12, baseline}, line, kReason, t.text3);
        baseline += kLine;
    }
}

} // namespace heddle::ui

#include "ui/phone/keypad.h"

#include "ui/widgets/button.h"
#include "ui/widgets/surface.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScreen>

namespace heddle::ui {

namespace {

const QString keys = QStringLiteral("123456789*0#");
constexpr int columns = 3;
constexpr int sideDrop = 48; // of a sheet at the side of what it belongs to

} // namespace

QPoint besideOf(const QWidget* anchor, QSize size)
{
    QPoint place =
        anchor->mapToGlobal(QPoint(anchor->width() - size.width(), anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    place.setX(std::clamp(place.x(), screen.left(),
                          std::max(screen.left(), screen.right() - size.width())));
    if (place.y() + size.height() <= screen.bottom())
        return place;
    const QPoint corner = anchor->mapToGlobal(QPoint());
    place.setY(corner.y() - size.height() - 4);
    if (place.y() >= screen.top())
        return place;
    // Neither below nor above is room: at its side, as beside the rail.
    const bool isMirrored = anchor->isRightToLeft();
    return {isMirrored ? corner.x() - size.width() - 4 : corner.x() + anchor->width() + 4,
            std::max(screen.top(), corner.y() + sideDrop)};
}

Keypad::Keypad(QWidget* parent) : QWidget(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("phone.keypad"));
    setAccessibleName(tr("Keypad"));
    auto* sheet = new Surface(Surface::Kind::Popover, this);
    fill(this, sheet);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setSpacing(6);
    for (int i = 0; i < keys.size(); ++i) {
        const QChar key = keys.at(i);
        auto* button = new Button(Button::Kind::Soft, QString(key), sheet);
        button->setObjectName(QStringLiteral("phone.key.") + key);
        connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
        grid->addWidget(button, i / columns, i % columns);
    }
}

void Keypad::openAt(const QWidget* anchor)
{
    adjustSize();
    move(besideOf(anchor, size()));
    show();
    setFocus();
}

void Keypad::keyPressEvent(QKeyEvent* event)
{
    const QString typed = event->text();
    if (typed.size() == 1 && keys.contains(typed))
        Q_EMIT pressed(typed.front());
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace heddle::ui

#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/surface.h"

class QAbstractButton;

namespace heddle::ui {

/// One of the ways to begin: 80 high, and it grows by what belongs to it while it is open.
class ChoiceCard final : public Surface {
    Q_OBJECT
public:
    ChoiceCard(Icon icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    /// What is shown below the head while the card is open.
    void setBody(QWidget* body);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    void setText(const QString& text);
    QAbstractButton* head() const;

Q_SIGNALS:
    void chosen();

private:
    class Head;

    Head* m_head;
    QWidget* m_body = nullptr;
    bool m_open = false;
};

} // namespace heddle::ui

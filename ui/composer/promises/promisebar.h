#pragma once

#include "core/service/beside/beside.h"
#include "ui/composer/promises/forbiddenwords.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class Label;

/// What the firm promises, over the words that are written to a customer: one line, all of it when
/// unfolded; and a warning as soon as something is written that nobody may promise. Not there where
/// the centre has no promise card.
class PromiseBar final : public QWidget {
    Q_OBJECT
public:
    explicit PromiseBar(QWidget* parent = nullptr);

    void showCard(const service::PromiseCard& card);
    /// What is being written to the customer.
    void read(const QString& text);
    /// A note is written, which promises nothing to anybody.
    void rest();
    /// What stands in the text and is not to be promised; empty for nothing.
    const QString& forbidden() const { return m_forbidden; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();

    service::PromiseCard m_card;
    ForbiddenWords m_never;
    QString m_forbidden;
    bool m_isResting = false;
    Label* m_line;
    Label* m_all;
    Button* m_unfold;
};

} // namespace heddle::ui

#pragma once

#include "core/service/listening/answers/answers.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class Label;

/// Over a contact in which an answer waits for me to release it.
class ApprovalBar final : public QWidget {
    Q_OBJECT
public:
    explicit ApprovalBar(service::Answers& answers, QWidget* parent = nullptr);

    /// Shows the open interaction; also when it changed.
    void open(InteractionId id);
    void leave();

Q_SIGNALS:
    void releaseRequested(heddle::EntryId answer);
    /// \param words why
    void sendBackRequested(heddle::EntryId answer, const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const service::HeldAnswer& answer);
    void askWhy();

    service::Answers& m_answers;
    InteractionId m_open;
    EntryId m_answer;
    Label* m_words;
    Button* m_release;
    Button* m_back;
};

} // namespace heddle::ui

#pragma once

#include "core/service/beside/beside.h"
#include "core/service/views.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace heddle::ui {

class Label;

/// Over the composer: that a colleague has the contact open too, or writes an answer to it, so that
/// no two answer one customer. Tells the others the same of oneself. Chats have a bar of their own.
class ReadersBar final : public QWidget {
    Q_OBJECT
public:
    explicit ReadersBar(QWidget* parent = nullptr);
    ~ReadersBar() override;

    /// Without it nothing is shown or told. Once; it must outlive the bar.
    void setBeside(service::Beside& beside);
    void setPeople(const QList<Agent>& people);
    /// Shows the open interaction; also when it changed.
    void open(const service::InteractionView& view);
    void leave();
    /// An answer is being written; call it with each key.
    void noteWriting();
    /// It was sent, or nothing is left of it.
    void notePause();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell(service::Reading reading);
    void hear(InteractionId id, const QList<service::Onlooker>& others);
    void fill();
    QStringList names(service::Reading reading) const;

    QPointer<service::Beside> m_beside;
    QList<Agent> m_people;
    InteractionId m_open;
    service::Reading m_mine = service::Reading::Closed;
    QList<service::Onlooker> m_others;
    QTimer m_pause;
    Label* m_words;
};

} // namespace heddle::ui

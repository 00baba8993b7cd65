#pragma once

#include "core/model/agent.h"

#include <QAbstractButton>

class QMenu;

namespace heddle::ui {

/// Who I am and what I say of myself: my initials with a dot whose shape and colour tell Ready, Not
/// ready or Offline; pressing it opens the choice, also of the channels that bring nothing new.
class MeButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit MeButton(QWidget* parent = nullptr);

    void show(const Agent& me);
    void openMenu();
    QMenu* menu() { return m_menu; }
    QSize sizeHint() const override { return {40, 40}; }

Q_SIGNALS:
    void presenceRequested(heddle::Presence presence, const QString& reason);
    void channelPauseRequested(heddle::ChannelKind channel);
    void channelResumeRequested(heddle::ChannelKind channel);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addChoice(Presence presence, const QString& reason);
    void addChannels();
    void askWords();
    QString words() const;

    Agent m_me;
    QMenu* m_menu;
    QList<QAction*> m_channels;
};

} // namespace heddle::ui

#pragma once

#include "core/model/traffic.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surface.h"

namespace heddle::ui {

class Label;

/// A mailbox, source or telephone line in a list of Settings: its name, how it is doing, and ways to
/// try it again, change it or remove it. A removal asks first.
class ConnectionRow final : public Surface {
    Q_OBJECT
public:
    struct Names {
        QString kind;    ///< what its parts' object names begin with: "mailbox"
        QString name;    ///< unique among its kind
        QString shown;   ///< the name as people read it
        QString removal; ///< what its removal does, in a sentence
    };

    explicit ConnectionRow(const Names& names, QWidget* parent = nullptr);

    /// \param words the state in a sentence
    void showState(const ChannelState& state, const QString& words);

Q_SIGNALS:
    void retryRequested();
    void changeRequested();
    void removeRequested();

private:
    enum class Mode { Shows, AsksToRemove };

    Button* addButton(Button::Kind kind, const QString& words, const QString& job);
    void setMode(Mode mode);
    void follow();

    Names m_names;
    ChannelHealth m_health = ChannelHealth::Stopped;
    QString m_words;
    Mode m_mode = Mode::Shows;
    Label* m_line;
    Button* m_retry;
    Button* m_change;
    Button* m_remove;
    Button* m_keep;
    Button* m_confirm;
};

} // namespace heddle::ui

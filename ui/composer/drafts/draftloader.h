#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

#include <QObject>

namespace heddle::service {
class Desk;
}

namespace heddle::ui {

class DraftKeeper;

/// What somebody had begun to write in an interaction: words that wait to be saved first, then
/// what the store has, then a fresh draft.
struct BegunDrafts {
    Draft message;
    Draft note;
};

/// Finds the drafts of an interaction. A newer load() makes an older one fall silent.
class DraftLoader final : public QObject {
    Q_OBJECT
public:
    DraftLoader(service::Desk& desk, const DraftKeeper& keeper, QObject* parent = nullptr);

    enum class Scope { NoteOnly, MessageAndNote };
    void load(InteractionId interaction, Scope scope);
    void stop();
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void loaded(const heddle::ui::BegunDrafts& drafts);
    void failed(const heddle::Error& error);

private:
    void loadMessage();
    void loadFresh();
    template<class T>
    bool isLate(int turn, const Result<T>& answer);
    void finish();

    service::Desk& m_desk;
    const DraftKeeper& m_keeper;
    InteractionId m_interaction;
    Scope m_scope = Scope::MessageAndNote;
    BegunDrafts m_drafts;
    bool m_isLoading = false;
    int m_turn = 0;
};

} // namespace heddle::ui

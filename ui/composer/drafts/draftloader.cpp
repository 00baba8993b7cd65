#include "ui/composer/drafts/draftloader.h"

#include "core/service/desk.h"
#include "ui/composer/drafts/draftkeeper.h"

namespace heddle::ui {

DraftLoader::DraftLoader(service::Desk& desk, const DraftKeeper& keeper, QObject* parent)
    : QObject(parent), m_desk(desk), m_keeper(keeper)
{}

void DraftLoader::stop()
{
    ++m_turn;
    m_isLoading = false;
}

/// True when nobody wants this answer any more, or when it ends the loading with its error.
template<class T>
bool DraftLoader::isLate(int turn, const Result<T>& answer)
{
    if (turn != m_turn)
        return true;
    if (answer)
        return false;
    stop();
    Q_EMIT failed(answer.error());
    return true;
}

void DraftLoader::load(InteractionId interaction, Scope scope)
{
    stop();
    m_interaction = interaction;
    m_scope = scope;
    m_isLoading = true;
    m_drafts = {{.interaction = interaction},
                {.interaction = interaction, .kind = ComposeKind::Note}};
    whenDone(m_desk.savedDraft(interaction, true), this,
             [this, turn = m_turn](const Result<std::optional<Draft>>& saved) {
                 if (isLate(turn, saved))
                     return;
                 const auto unsaved = m_keeper.unsaved(m_interaction, ComposeKind::Note);
                 m_drafts.note = unsaved.value_or(saved->value_or(m_drafts.note));
                 loadMessage();
             });
}

void DraftLoader::loadMessage()
{
    if (m_scope == Scope::NoteOnly) {
        finish();
        return;
    }
    whenDone(m_desk.savedDraft(m_interaction, false), this,
             [this, turn = m_turn](const Result<std::optional<Draft>>& saved) {
                 if (isLate(turn, saved))
                     return;
                 const auto unsaved = m_keeper.unsaved(m_interaction, ComposeKind::Reply);
                 const auto begun = unsaved ? unsaved : *saved;
                 if (!begun) {
                     loadFresh();
                     return;
                 }
                 m_drafts.message = *begun;
                 finish();
             });
}

void DraftLoader::loadFresh()
{
    whenDone(m_desk.draft(m_interaction, ComposeKind::Reply, {}), this,
             [this, turn = m_turn](const Result<Draft>& fresh) {
                 if (isLate(turn, fresh))
                     return;
                 m_drafts.message = *fresh;
                 finish();
             });
}

void DraftLoader::finish()
{
    m_isLoading = false;
    Q_EMIT loaded(m_drafts);
}

} // namespace heddle::ui

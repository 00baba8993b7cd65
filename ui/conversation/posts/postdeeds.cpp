#include "ui/conversation/posts/postdeeds.h"

#include "ui/conversation/posts/editdialog.h"
#include "ui/listening/listeningwords.h"
#include "ui/widgets/messagebar.h"

namespace heddle::ui {

PostDeeds::PostDeeds(service::Answers& answers, MessageBar& bar, QWidget& page)
    : QObject(&page), m_answers(answers), m_bar(bar), m_page(page)
{}

void PostDeeds::act(const Entry& entry, EntryAction action)
{
    switch (action) {
    case EntryAction::EditPost: return edit(entry);
    case EntryAction::DeletePost:
        // Nobody can bring it back: it is asked first.
        return m_bar.show(MessageBar::Kind::News,
                          tr("Deleting takes it from the network, with all that was said to it."),
                          {tr("Delete it"), [this, id = entry.id] { remove(id); }});
    case EntryAction::Favour: return run(m_answers.favour(entry.id), tr("Favourited."));
    case EntryAction::Boost:
        return run(m_answers.boost(entry.id), tr("Boosted to those who follow us."));
    default: return;
    }
}

void PostDeeds::edit(const Entry& answer)
{
    auto* dialog = new EditDialog(answer.text, m_page.window());
    connect(dialog, &EditDialog::chosen, this, [this, id = answer.id](const QString& text) {
        run(m_answers.edit(id, text), tr("Changed on the network."));
    });
    dialog->open();
}

void PostDeeds::remove(EntryId answer)
{
    run(m_answers.withdraw(answer), tr("Deleted on the network."));
}

void PostDeeds::release(EntryId answer)
{
    run(m_answers.release(answer), tr("Released: it leaves now."));
}

void PostDeeds::sendBack(EntryId answer, const QString& words)
{
    run(m_answers.sendBack(answer, words), tr("It went back, with your words."));
}

void PostDeeds::run(const Async<void>& answer, const QString& done)
{
    whenDone(answer, this, [this, done](const Done& said) {
        if (said)
            m_bar.show(MessageBar::Kind::Good, done);
        else
            m_bar.show(MessageBar::Kind::Problem, networkErrorText(said.error()));
    });
}

} // namespace heddle::ui

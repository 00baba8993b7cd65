#pragma once

#include "core/model/entry.h"
#include "core/service/listening/answers/answers.h"
#include "ui/timeline/entrylayout.h"

#include <QObject>

namespace heddle::ui {

class MessageBar;

/// What can be done to posts where they stand in the timeline; says in the message bar what came of
/// it.
class PostDeeds final : public QObject {
    Q_OBJECT
public:
    /// \param page over which it asks
    PostDeeds(service::Answers& answers, MessageBar& bar, QWidget& page);

    /// Edits, deletes, favourites or boosts; asks first what cannot be taken back.
    void act(const Entry& entry, EntryAction action);
    void release(EntryId answer);
    void sendBack(EntryId answer, const QString& words);

private:
    void edit(const Entry& answer);
    void remove(EntryId answer);
    void run(const Async<void>& answer, const QString& done);

    service::Answers& m_answers;
    MessageBar& m_bar;
    QWidget& m_page;
};

} // namespace heddle::ui

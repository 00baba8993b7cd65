// What an answer to a post has of its own: its network, its readers and its length.
#include "ui/composer/composerbox.h"

#include "ui/composer/actionrow.h"
#include "ui/composer/channels/postroom.h"
#include "ui/composer/channels/postterms.h"
#include "ui/composer/composeredit.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

namespace heddle::ui {

void ComposerBox::setLongestPost(int letters)
{
    m_longest = letters;
    checkSendable();
}

void ComposerBox::showPost(const PostFacts& post)
{
    m_longest.reset();
    m_network = post.network;
    m_terms->showPost(post);
    m_terms->setVisible(isPost() && m_terms->isOfUse());
    if (isPost())
        m_actions->showPost(postFiles());
    checkSendable();
}

ActionRow::Files ComposerBox::postFiles() const
{
    return takesFiles(m_network) ? ActionRow::Files::Some : ActionRow::Files::None;
}

/// What the account's server said, else what is usual on its network.
std::optional<int> ComposerBox::mostLetters() const
{
    const auto usual = longestPost(m_network);
    return usual && m_longest ? m_longest : usual;
}

int ComposerBox::lettersLeft() const
{
    const auto longest = mostLetters();
    return longest ? *longest - letterCount(m_words->toPlainText()) : 0;
}

QString ComposerBox::postWords() const
{
    const QString name = isolatedName(m_customerName);
    const QString answer = m_terms->isPrivate() ? tr("private answer to %1").arg(name)
                                                : tr("public answer to %1").arg(name);
    const QString whom = m_network.isEmpty() ? answer
                                             : tr("%1 on %2", "an answer to somebody, a network")
                                                   .arg(answer, networkWords(m_network));
    return mostLetters() ? tr("%1, %n letters left", "whom it goes to", lettersLeft()).arg(whom)
                         : whom;
}

} // namespace heddle::ui

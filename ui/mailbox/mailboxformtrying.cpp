// The form's test of an account, and its saving.
#include "core/base/async.h"
#include "ui/mailbox/mailboxdetails.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/mailbox/verdict.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"

#include <QLocale>

namespace heddle::ui {

using service::MailboxSettings;
using service::MailboxVerdict;

void MailboxForm::test()
{
    if (!m_test->isEnabled())
        return;
    const int round = ++m_round;
    const bool hadKeys = m_test->hasFocus();
    m_test->setEnabled(false);
    m_verdict->show(Verdict::Kind::Working, {}, tr("Asking the server …"));
    whenDone(m_setup.testMailbox(settings()), this,
             [this, round, hadKeys](const Result<MailboxVerdict>& verdict) {
                 if (round != m_round)
                     return;
                 m_test->setEnabled(true);
                 // They went to its neighbour, which closes the form.
                 if (hadKeys && m_dismiss->hasFocus())
                     m_test->setFocus();
                 showVerdict(verdict);
             });
}

void MailboxForm::showVerdict(const Result<MailboxVerdict>& verdict)
{
    if (!verdict) {
        m_verdict->show(Verdict::Kind::Bad, {}, errorText(verdict.error(), Attempt::TestMailbox));
        return;
    }
    m_details->offerFolders(verdict->folders);
    const QString found = tr("%n folder(s)", nullptr, int(verdict->folders.size()))
                          + QStringLiteral(", ")
                          + tr("%1 messages.").arg(QLocale().toString(verdict->messages));
    if (!verdict->canSend) {
        const Error why{verdict->sendCause, verdict->sendDetail};
        m_verdict->show(Verdict::Kind::Partly, tr("Reading works."),
                        tr("Sending does not yet: %1").arg(errorText(why, Attempt::TestMailbox)));
        return;
    }
    m_verdict->show(Verdict::Kind::Good, tr("It works."),
                    found + QLatin1Char(' ') + tr("Nothing was changed."));
}

void MailboxForm::save()
{
    const MailboxSettings wanted = settings();
    const bool isChange = isEditing();
    m_save->setEnabled(false);
    m_useFolder->hide();
    whenDone(isChange ? m_setup.changeMailbox(wanted) : m_setup.addMailbox(wanted), this,
             [this, wanted, isChange](const Done& done) {
                 m_save->setEnabled(true);
                 if (!done)
                     complain(done.error());
                 else if (isChange)
                     Q_EMIT changed(wanted.address);
                 else
                     Q_EMIT added(wanted.address);
             });
}

void MailboxForm::complain(const Error& error)
{
    m_verdict->show(Verdict::Kind::Bad, {}, errorText(error, Attempt::AddMailbox));
    m_useFolder->setVisible(error.code == ErrorCode::Unsupported);
}

void MailboxForm::useFolder()
{
    m_useFolder->hide();
    whenDone(m_setup.keepSecretsInFolder(), this, [this](const Done& agreed) {
        if (agreed)
            save();
        else
            complain(agreed.error());
    });
}

} // namespace heddle::ui

#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

QString translated(const char* sentence)
{
    return QCoreApplication::translate("ErrorText", sentence);
}

QString whatFailed(Attempt attempt)
{
    switch (attempt) {
    case Attempt::Load:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "This could not be loaded."));
    case Attempt::Save:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The change was not made."));
    case Attempt::Accept:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "You could not take this one."));
    case Attempt::Send:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "The message was not sent; your words are kept."));
    case Attempt::Attach:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The file was not attached."));
    case Attempt::SaveFile:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The file was not saved."));
    case Attempt::Search:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The search did not work."));
    case Attempt::TestMailbox:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The connection does not work yet."));
    case Attempt::AddMailbox:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The mailbox was not added."));
    case Attempt::SignIn:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "You are not signed in."));
    case Attempt::SetPresence:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Your presence was not changed."));
    case Attempt::OpenOriginal:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The original could not be opened."));
    }
    return {};
}

bool isAboutMailbox(Attempt attempt)
{
    return attempt == Attempt::TestMailbox || attempt == Attempt::AddMailbox;
}

QString mailboxCure(const Error& error, Attempt attempt)
{
    switch (error.code) {
    case ErrorCode::Offline:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The server cannot be reached. Check its name, the port and your network."));
    case ErrorCode::AuthFailed:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The server does not accept this login and password. Check both; some providers "
            "want an app password."));
    case ErrorCode::Refused:
        return error.detail.isEmpty()
                   ? translated(
                       QT_TRANSLATE_NOOP("ErrorText", "The server refuses the connection."))
                   : translated(QT_TRANSLATE_NOOP("ErrorText",
                                                  "The connection is not safe or not allowed: %1."))
                         .arg(error.detail);
    case ErrorCode::Timeout:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The server does not answer. Check the port and the encryption."));
    case ErrorCode::NotFound:
        return error.detail.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP(
                       "ErrorText", "Something these settings name is not there. Check them."))
                   : translated(QT_TRANSLATE_NOOP("ErrorText", "This is not there: %1."))
                         .arg(error.detail);
    case ErrorCode::BadInput:
        return error.detail.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP(
                       "ErrorText", "What answers there is no mail server. Check name and port."))
                   : translated(QT_TRANSLATE_NOOP("ErrorText", "Check this: %1."))
                         .arg(error.detail);
    case ErrorCode::Conflict:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "This mailbox is already set up. Look in Settings."));
    case ErrorCode::Unsupported:
        // Adding one asks no server: it is the password that finds no place.
        if (attempt == Attempt::AddMailbox)
            return translated(QT_TRANSLATE_NOOP(
                "ErrorText", "There is no keyring on this computer to keep the password in. Start "
                             "one, or keep it in a folder that only you can read."));
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The server offers no way to sign in that Heddle knows. Try another encryption."));
    default: return {};
    }
}

QString signInCure(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Offline:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The provider cannot be reached. Check its address and your network, then try again."));
    case ErrorCode::AuthFailed:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "It was refused in the browser. Try again with the right account."));
    case ErrorCode::Timeout:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "Nobody signed in within ten minutes. Try again when you are ready."));
    case ErrorCode::Refused:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The provider refuses this registration. Check the client id "
                         "and secret."));
    default: return {};
    }
}

QString cure(const Error& error, Attempt attempt)
{
    switch (error.code) {
    case ErrorCode::Offline:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The centre's data cannot be reached now. Try again in a moment."));
    case ErrorCode::AuthFailed:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "You are not signed in there any more. Check the login in Settings."));
    case ErrorCode::Refused:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow it. Ask a supervisor."));
    case ErrorCode::Timeout:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "It took too long. Try again."));
    case ErrorCode::NotFound:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "It is not there any more."));
    case ErrorCode::Conflict:
        if (attempt == Attempt::Send)
            return translated(QT_TRANSLATE_NOOP(
                "ErrorText", "Somebody wrote here since you began. Read it, then send again."));
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "Somebody else was first, or it has moved on since."));
    case ErrorCode::BadInput:
        return error.detail.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP(
                       "ErrorText", "Something in it cannot be read. Check what you typed."))
                   : translated(QT_TRANSLATE_NOOP("ErrorText", "Check this: %1."))
                         .arg(error.detail);
    case ErrorCode::Corrupt:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The store is damaged. Quit Heddle; \"heddlectl db rebuild\" mends it."));
    case ErrorCode::Unsupported:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "This cannot be done here."));
    case ErrorCode::Cancelled:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "It was stopped. Try again if you still want it."));
    case ErrorCode::Internal:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "That is a fault of the program; it is in the log. Try again."));
    }
    return {};
}

} // namespace

QString errorText(const Error& error, Attempt attempt)
{
    QString advice = isAboutMailbox(attempt)      ? mailboxCure(error, attempt)
                     : attempt == Attempt::SignIn ? signInCure(error)
                                                  : QString();
    if (advice.isEmpty())
        advice = cure(error, attempt);
    // A verdict stands beside the button that asked for it: what failed needs no saying there.
    if (attempt == Attempt::TestMailbox)
        return advice;
    return whatFailed(attempt) + QLatin1Char(' ') + advice;
}

} // namespace heddle::ui

#pragma once

#include "core/base/result.h"

#include <QString>

namespace heddle::ui {

/// What was being tried when it failed; decides the words.
enum class Attempt {
    Load,   ///< fetch something to show
    Save,   ///< a change to an interaction or customer
    Accept, ///< an offer
    Send,
    Attach,
    SaveFile,
    Search,
    TestMailbox,
    AddMailbox,
    SignIn, ///< to a mail provider, with the browser
    SetPresence,
    OpenOriginal
};

/// One or two plain sentences: what happened and what to do. The one place where errors become
/// words; the error's detail never reaches the screen except where it names a place to put right
/// (BadInput, an untrusted certificate).
QString errorText(const Error& error, Attempt attempt);

} // namespace heddle::ui

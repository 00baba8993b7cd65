#pragma once

namespace heddle::ui {

/// What may be told of outside the window.
enum class NoticeKind {
    Offer,  ///< something is put before me
    Answer, ///< a customer wrote in a contact of mine
    Mention ///< a colleague calls me in a note
};

/// What a person wants to be told of, and when.
struct NoticePolicy {
    enum class When { Never, Away, Always } when = When::Away; ///< Away: Heddle is not in front
    bool offers = true;
    bool answers = true;
    bool mentions = true;
    bool sound = true;

    bool operator==(const NoticePolicy&) const = default;
};

/// Where the person is looking.
enum class Attention { Here, Elsewhere, Presenting };

/// Whether to tell. While somebody presents, with Heddle on the whole screen, nothing is told.
bool wantsToKnow(const NoticePolicy& policy, NoticeKind kind, Attention attention);

} // namespace heddle::ui

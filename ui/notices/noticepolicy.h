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
    struct Wish {
        bool told = true;
        bool heard = true; ///< with its sound, where it is told

        bool operator==(const Wish&) const = default;
    };
    Wish offers;
    Wish answers;
    Wish mentions;

    bool operator==(const NoticePolicy&) const = default;
};

/// Where the person is looking.
enum class Attention { Here, Elsewhere, Presenting };

const NoticePolicy::Wish& wishFor(const NoticePolicy& policy, NoticeKind kind);
/// Whether to tell. While somebody presents, with Heddle on the whole screen, nothing is told.
bool wantsToKnow(const NoticePolicy& policy, NoticeKind kind, Attention attention);

} // namespace heddle::ui

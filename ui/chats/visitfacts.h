#pragma once

#include "core/model/entry.h"

#include <QList>
#include <QPair>

namespace heddle::ui {

/// What a chat's visitor said in the form before it, and where they came from. All of it is what
/// somebody typed or a browser said: claims, nothing proven.
struct VisitFacts {
    QString page;
    QString referrer;
    QString mail;
    QString phone;
    QList<QPair<QString, QString>> answers; ///< to the other fields of the form

    bool isEmpty() const { return *this == VisitFacts(); }
    bool operator==(const VisitFacts&) const = default;
};

/// Of the entries a chat begins with.
VisitFacts visitFacts(const QList<Entry>& entries);

/// An earlier chat of a visitor's.
struct EarlierVisit {
    InteractionId chat;
    Timestamp at;
    VisitFacts facts;

    bool operator==(const EarlierVisit&) const = default;
};

/// Of entries of a customer, oldest first: the chats that began there but for `now`, the newest
/// first.
QList<EarlierVisit> earlierVisits(const QList<Entry>& entries, InteractionId now);

/// How many entries of a chat to look at for them.
constexpr int kVisitEntries = 20;

} // namespace heddle::ui

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

/// How many entries of a chat to look at for them.
constexpr int kVisitEntries = 20;

} // namespace heddle::ui

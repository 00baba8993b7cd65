#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace heddle::social {

/// A program that a server of the Mastodon API knows, and lets people sign in with.
struct MastodonApp {
    QString id;
    QString secret;

    bool operator==(const MastodonApp&) const = default;
};

/// What we ask leave for: to read what is said to the account, and to answer.
const QStringList& mastodonScopes();

/// The form that registers us (POST /api/v1/apps); people come back to `redirect`.
QByteArray appForm(const QString& redirect);

/// What the server answers to it. BadInput.
Result<MastodonApp> readApp(const QByteArray& json);

} // namespace heddle::social

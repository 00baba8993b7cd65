#pragma once

#include <QList>
#include <QString>

namespace heddle::test {

/// One way in which a mail's HTML tries to reach out of its view.
struct HostileVector {
    /// What a browser that is not held back does with it, in its usual state. Nothing: only a click,
    /// or another browser, would go; the mail must not get anywhere by it either.
    enum class Unheld { Fetches, Resolves, SendsDatagram, DoesNothing };

    const char* name;
    Unheld unheld;
    /// `URL` is the vector's own address, `HOST` its host and port, `STUN` a UDP port, `NAME` the
    /// vector's name.
    const char* html;
};

const QList<HostileVector>& hostileVectors();

/// The vector as a whole page. \param host "127.0.0.1:8080" \param stun host and port
QString hostilePage(const HostileVector& vector, const QString& host, const QString& stun);

} // namespace heddle::test

#pragma once

#include "core/model/traffic.h"
#include "core/scenario/script/script.h"
#include "core/service/reading/reader.h"

namespace heddle::scenario {

/// Something a customer says, before it has the form of its channel.
struct Utterance {
    QString key;          ///< channel-unique
    QString conversation; ///< of the contact it belongs to
    QString subject;
    QString text;
    QString answers; ///< Message-ID of the mail it answers; empty for none
    Timestamp at;
    bool isAbout = false;
    QString automatic; ///< of a mail: its Auto-Submitted header
    qint64 followers = 0;
    qint64 reach = 0;
};

/// The Message-ID of a customer's mail.
QString messageIdOf(const QString& key);

/// What a line hands over when somebody says something on it. A mail is read from bytes, as one
/// from outside is. Fails with what reading fails with.
Result<Inbound> inboundOf(const Utterance& said, const Person& by, const Line& line,
                          const service::ReadMail& readMail);

} // namespace heddle::scenario

#pragma once

#include <QString>
#include <QStringList>

namespace heddle::ctl {

/// Words as they may be shown to everybody: mail and web addresses, @names, telephone and other
/// long numbers, and the given names of people are replaced by what they were ("[name]").
QString withoutPersons(const QString& words, const QStringList& names);

} // namespace heddle::ctl

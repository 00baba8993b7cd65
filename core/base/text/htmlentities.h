#pragma once

#include <QString>
#include <QStringView>

namespace heddle {

/// The character of an entity of HTML 4 by its name ("eacute"), or a null string.
QString namedEntity(QStringView name);

} // namespace heddle

#pragma once

#include <QString>

namespace heddle::social {

/// One spelling for all addresses of the same page: lower-case scheme-less host without "www." and
/// "m.", without default port, fragment, tracking parameters and a slash at the end, parameters in
/// order. Empty for what is no web address. To be compared, not to be opened.
QString canonicalLink(const QString& link);

} // namespace heddle::social

#pragma once

#include "core/base/clock.h"
#include "core/channel/email/imap/imapreader.h"

#include <vector>

namespace heddle::email {

/// One datum of the IMAP grammar (RFC 9051 §4). Views point into the RawResponse it was read from.
struct ImapValue {
    enum class Kind { Nil, Atom, Text, List };
    Kind kind = Kind::Nil;
    QByteArrayView text;
    std::vector<ImapValue> items;
    int literal = -1; ///< which literal holds `text`, if one does

    /// Whether it is this atom; case does not count.
    bool is(QByteArrayView word) const;
    std::optional<quint64> number() const;
};

/// Reads all values of `text`. Fails with BadInput: unbalanced, nested over 32 deep, over 100,000
/// values, or a literal that is not there.
Result<std::vector<ImapValue>> readValues(QByteArrayView text, const QList<QByteArray>& literals);

enum class ImapStatus { None, Ok, No, Bad, Bye, PreAuth };

/// A response told apart: "A1 OK [CODE args] words", "* OK ...", "+ ..." or "* data".
struct ImapResponse {
    enum class Kind { Tagged, Untagged, Continue };
    Kind kind = Kind::Untagged;
    QByteArray tag;
    ImapStatus status = ImapStatus::None;
    QByteArray code;      ///< "UIDVALIDITY", upper case; empty without one
    QByteArray arguments; ///< what stands after the code
    QByteArray words;     ///< the human text of a status; of other data everything after "* "
};

Result<ImapResponse> readResponse(const RawResponse& raw);

/// What a FETCH response brought about one mail.
struct FetchedMail {
    quint32 uid = 0;
    bool isSeen = false;
    std::optional<Timestamp> received; ///< INTERNALDATE
    std::optional<QByteArray> body;    ///< BODY[]; none when only flags changed
    bool isCut = false;                ///< the body was over the limit and lost its end
};

/// Reads "12 FETCH (...)". Takes the body out of `raw` without copying it.
/// Nothing when the response is no FETCH.
Result<std::optional<FetchedMail>> takeFetched(RawResponse& raw);

/// "17-Jul-1996 02:44:25 -0700" (RFC 9051, date-time).
std::optional<Timestamp> readInternalDate(QByteArrayView text);

/// A folder as LIST names it.
struct ImapFolder {
    QString name;
    QByteArray wireName;          ///< in modified UTF-7, as commands need it
    QList<QByteArray> attributes; ///< upper case: "\SENT", "\NOSELECT"
};
std::optional<ImapFolder> readFolder(const RawResponse& raw);

} // namespace heddle::email

#include "tests/support/catch.h"

#include "ui/timeline/card/mailseal.h"
#include "ui/timeline/entrywords.h"

#include <set>

using namespace heddle;
using namespace heddle::ui;

namespace {

Entry mailWith(const char* partType, const QString& text = QStringLiteral("Hello"))
{
    Entry entry;
    entry.text = text;
    entry.attachments = {{.name = QStringLiteral("part"), .type = QLatin1String(partType)}};
    return entry;
}

} // namespace

TEST_CASE("A signed or encrypted mail says what it is", "[timeline]")
{
    for (const char* type :
         {"application/pkcs7-mime", "application/X-PKCS7-MIME", "application/pgp-encrypted"})
        CHECK(sealWords(mailWith(type)).startsWith(QStringLiteral("Encrypted")));
    for (const char* type : {"application/pkcs7-signature", "application/pgp-signature"})
        CHECK(sealWords(mailWith(type)).startsWith(QStringLiteral("Signed")));
    CHECK(hasCheckableSeal(mailWith("application/pkcs7-signature")));
    CHECK_FALSE(hasCheckableSeal(mailWith("application/pgp-signature")));
    CHECK_FALSE(hasCheckableSeal(mailWith("application/pkcs7-mime")));
    CHECK(sealWords(mailWith("text/plain", QStringLiteral("-----BEGIN PGP MESSAGE-----\nhQ")))
              .startsWith(QStringLiteral("Encrypted")));
    CHECK(sealWords(mailWith("application/pdf")).isEmpty());
    CHECK(spokenEntry(mailWith("application/pkcs7-mime")).contains(QStringLiteral("Encrypted")));
    Entry note = mailWith("application/pkcs7-mime");
    note.kind = EntryKind::Note;
    CHECK(sealWords(note).isEmpty());
}

TEST_CASE("Each thing that a signature may say has its own sentence", "[timeline]")
{
    std::set<QString> sentences;
    for (int kind = 0; kind <= int(MailSeal::Kind::Unreadable); ++kind)
        sentences.insert(sealWords(MailSeal{.kind = MailSeal::Kind(kind),
                                            .signer = QStringLiteral("s"),
                                            .authority = QStringLiteral("a")}));
    CHECK(sentences.size() == std::size_t(MailSeal::Kind::Unreadable) + 1);
}

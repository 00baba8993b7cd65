#include "core/channel/email/mime/parts/sealcheck.h"

#include "core/channel/email/mime/addresses.h"
#include "core/channel/email/mime/structure.h"
#include "core/channel/email/mime/transfercoding.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace heddle::email {

namespace {

template<auto freeIt>
struct Free {
    template<class T>
    void operator()(T* thing) const
    {
        freeIt(thing);
    }
};
template<class T, auto freeIt>
using Owned = std::unique_ptr<T, Free<freeIt>>;

void freeCertificates(STACK_OF(X509) * certificates)
{
    sk_X509_pop_free(certificates, X509_free);
}

void freeList(STACK_OF(X509) * certificates)
{
    sk_X509_free(certificates);
}

using Message = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Bytes = Owned<BIO, BIO_free_all>;

/// A signature, and what it was made of where that stands beside it.
struct Signature {
    QByteArray envelope;
    QByteArray beside;
    bool isOfAll = true; ///< not only of a part, beside which anybody may have put anything
};

QByteArray decoded(const Part& part)
{
    return decodeBody(part.body, part.head.value("Content-Transfer-Encoding"),
                      std::numeric_limits<int>::max());
}

/// A part with its head, byte for byte, in the line ends that are signed.
QByteArray signedBytes(const Part& part)
{
    const char* begin =
        part.head.fields.isEmpty() ? part.body.data() : part.head.fields.first().name.data();
    QByteArray bytes(begin, part.body.data() + part.body.size() - begin);
    if (part.head.fields.isEmpty())
        bytes.prepend("\r\n");
    bytes.replace("\r\n", "\n");
    return bytes.replace("\n", "\r\n");
}

bool isSignature(const Part& part)
{
    return part.type.value.endsWith("pkcs7-signature");
}

bool isEnvelope(const Part& part)
{
    if (part.type.value.endsWith("pkcs7-mime"))
        return true;
    const auto isNamed = [](const QString& name) {
        return name.endsWith(QLatin1String(".p7m"), Qt::CaseInsensitive);
    };
    return part.type.value == "application/octet-stream"
           && (isNamed(part.type.parameter("name"))
               || isNamed(part.disposition.parameter("filename")));
}

Signature signatureIn(const Part& part)
{
    if (part.type.value == "multipart/signed" && part.children.size() == 2
        && isSignature(part.children.last()))
        return {decoded(part.children.last()), signedBytes(part.children.first()), true};
    if (isEnvelope(part))
        return {decoded(part), {}, true};
    for (const Part& child : part.children) {
        Signature found = signatureIn(child);
        if (found.envelope.isEmpty())
            continue;
        found.isOfAll = false;
        return found;
    }
    return {};
}

Message opened(const QByteArray& envelope)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(envelope.constData());
    Message message(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(envelope.size())));
    if (message && OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_signed)
        message.reset();
    return message;
}

Bytes reading(const QByteArray& bytes)
{
    return Bytes(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

/// Whether it is what its signer signed, whoever that is.
bool isUnchanged(CMS_ContentInfo* message, const QByteArray& beside)
{
    const Bytes content = beside.isEmpty() ? Bytes() : reading(beside);
    const Bytes nowhere(BIO_new(BIO_s_null()));
    return CMS_verify(message, nullptr, nullptr, content.get(), nowhere.get(),
                      CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY)
           == 1;
}

QStringList addressesOf(X509* certificate)
{
    QStringList addresses;
    STACK_OF(OPENSSL_STRING)* found = X509_get1_email(certificate);
    for (int i = 0; i < sk_OPENSSL_STRING_num(found); ++i)
        addresses += QString::fromUtf8(sk_OPENSSL_STRING_value(found, i)).toLower();
    X509_email_free(found);
    return addresses;
}

QString nameIn(const X509_NAME* name)
{
    for (const int part : {NID_organizationName, NID_commonName}) {
        const int at = X509_NAME_get_index_by_NID(name, part, -1);
        if (at < 0)
            continue;
        unsigned char* text = nullptr;
        const int size =
            ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
        const QString words = QString::fromUtf8(reinterpret_cast<char*>(text), std::max(0, size));
        OPENSSL_free(text);
        if (!words.isEmpty())
            return words;
    }
    return {};
}

/// Where the machine keeps its authorities, or where OpenSSL is told to look for them.
QString placeOf(const char* variable, const char* usual)
{
    return qEnvironmentVariable(variable, QString::fromUtf8(usual));
}

bool canReadAuthorities()
{
    const QString folder = placeOf(X509_get_default_cert_dir_env(), X509_get_default_cert_dir());
    const QString file = placeOf(X509_get_default_cert_file_env(), X509_get_default_cert_file());
    return QFileInfo(file).isReadable()
           || !QDir(folder).entryList(QDir::Files | QDir::Readable).isEmpty();
}

/// Null where the authorities cannot be read.
Owned<X509_STORE, X509_STORE_free> trusted(const QString& authorities)
{
    Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    const bool isRead = authorities.isEmpty()
                            ? canReadAuthorities() && X509_STORE_set_default_paths(store.get()) == 1
                            : X509_STORE_load_locations(
                                  store.get(), QFile::encodeName(authorities).constData(), nullptr)
                                  == 1;
    if (!isRead)
        store.reset();
    return store;
}

/// Whether all who signed did so by a digest that nobody can forge.
bool isStrong(CMS_ContentInfo* message)
{
    const STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(message);
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i) {
        X509_ALGOR* digest = nullptr;
        CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(signers, i), nullptr, nullptr, &digest,
                                 nullptr);
        const ASN1_OBJECT* name = nullptr;
        X509_ALGOR_get0(&name, nullptr, nullptr, digest);
        for (const int weak : {NID_md2, NID_md4, NID_md5, NID_sha1, NID_ripemd160}) {
            if (OBJ_obj2nid(name) == weak)
                return false;
        }
    }
    return true;
}

/// Whether somebody who is trusted vouches for it; X509_V_OK or why not.
int chainFault(X509* certificate, CMS_ContentInfo* message, Timestamp at,
               const QString& authorities)
{
    const auto store = trusted(authorities);
    if (!store)
        return X509_V_ERR_STORE_LOOKUP;
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    const Owned<STACK_OF(X509), freeCertificates> sent(CMS_get1_certs(message));
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate, sent.get()) != 1)
        return X509_V_ERR_UNSPECIFIED;
    X509_STORE_CTX_set_default(context.get(), "smime_sign");
    X509_STORE_CTX_set_time(context.get(), 0, static_cast<time_t>(at.micros / 1'000'000));
    return X509_verify_cert(context.get()) == 1 ? X509_V_OK
                                                : X509_STORE_CTX_get_error(context.get());
}

bool isOutOfDate(int fault)
{
    return fault == X509_V_ERR_CERT_HAS_EXPIRED || fault == X509_V_ERR_CERT_NOT_YET_VALID;
}

/// Whom the mail is shown to come from. Others may stand behind them in From: anybody may write it.
QString senderOf(const Part& root)
{
    return parseAddresses(root.head.value("From")).value(0).address.toLower();
}

MailSeal sealOf(const Part& root, CMS_ContentInfo* message, Timestamp at,
                const QString& authorities)
{
    const Owned<STACK_OF(X509), freeList> signers(CMS_get0_signers(message));
    X509* certificate = sk_X509_value(signers.get(), 0);
    if (!certificate)
        return {};
    const QStringList addresses = addressesOf(certificate);
    const QString sender = senderOf(root);
    const bool isTheirs = addresses.contains(sender);
    MailSeal seal{.kind = MailSeal::Kind::Good,
                  .signer = isTheirs              ? sender
                            : addresses.isEmpty() ? nameIn(X509_get_subject_name(certificate))
                                                  : addresses.first(),
                  .authority = nameIn(X509_get_issuer_name(certificate))};
    const int fault = chainFault(certificate, message, at, authorities);
    if (!isStrong(message))
        seal.kind = MailSeal::Kind::WeakMethod;
    else if (fault == X509_V_ERR_STORE_LOOKUP)
        seal.kind = MailSeal::Kind::NoAuthority;
    else if (isOutOfDate(fault))
        seal.kind = MailSeal::Kind::OutOfDate;
    else if (fault != X509_V_OK)
        seal.kind = MailSeal::Kind::Unknown;
    else if (!isTheirs)
        seal.kind = MailSeal::Kind::OtherSender;
    return seal;
}

} // namespace

MailSeal checkSeal(const QByteArray& raw, Timestamp at, const QString& authorities)
{
    const Structure mail = parseStructure(raw, {});
    const Signature signature = signatureIn(mail.root);
    if (std::max(signature.envelope.size(), signature.beside.size())
        > std::numeric_limits<int>::max())
        return {};
    const Message message = opened(signature.envelope);
    MailSeal seal;
    if (message)
        seal = isUnchanged(message.get(), signature.beside)
                   ? sealOf(mail.root, message.get(), at, authorities)
                   : MailSeal{.kind = MailSeal::Kind::Changed, .signer = {}, .authority = {}};
    const bool isWhole =
        seal.kind != MailSeal::Kind::Changed && seal.kind != MailSeal::Kind::Unreadable;
    if (isWhole && !signature.isOfAll)
        seal.kind = MailSeal::Kind::Partly;
    ERR_clear_error();
    return seal;
}

} // namespace heddle::email

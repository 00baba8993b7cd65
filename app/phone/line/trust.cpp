#include "app/phone/line/trust.h"

#include "app/phone/libre.h"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace heddle::phone {

namespace {

/// Where a context keeps the last verdict; it goes with the context, which connections that are
/// just ending may need for longer than their line.
int verdictIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(
        0, nullptr, nullptr, nullptr, [](void*, void* verdict, CRYPTO_EX_DATA*, int, long, void*) {
            delete static_cast<int*>(verdict);
        });
    return index;
}

int* verdictOf(const SSL_CTX* context)
{
    return static_cast<int*>(SSL_CTX_get_ex_data(context, verdictIndex()));
}

int noteVerdict(int isFine, X509_STORE_CTX* check)
{
    const auto* connection =
        static_cast<SSL*>(X509_STORE_CTX_get_ex_data(check, SSL_get_ex_data_X509_STORE_CTX_idx()));
    int* verdict = verdictOf(SSL_get_SSL_CTX(connection));
    if (!isFine && verdict)
        *verdict = X509_STORE_CTX_get_error(check);
    return isFine;
}

} // namespace

Done trustOnly(tls* tls, const QString& host, const QString& authorities)
{
    if (tls_add_ca(tls, authorities.toUtf8().constData()) != 0)
        return failure(ErrorCode::BadInput, QStringLiteral("ca_file: ") + authorities);
    SSL_CTX* context = tls_openssl_context(tls);
    SSL_CTX_set_ex_data(context, verdictIndex(), new int(X509_V_OK));
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, noteVerdict);
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    X509_VERIFY_PARAM* check = SSL_CTX_get0_param(context);
    const QByteArray name = host.toLatin1();
    if (X509_VERIFY_PARAM_set1_ip_asc(check, name.constData()) != 1)
        X509_VERIFY_PARAM_set1_host(check, name.constData(), static_cast<std::size_t>(name.size()));
    return {};
}

QString distrustOf(tls* tls)
{
    const int* verdict = tls ? verdictOf(tls_openssl_context(tls)) : nullptr;
    switch (verdict ? *verdict : X509_V_OK) {
    case X509_V_OK: return {};
    case X509_V_ERR_CERT_HAS_EXPIRED: return QStringLiteral("expired");
    case X509_V_ERR_CERT_NOT_YET_VALID: return QStringLiteral("not-yet");
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH: return QStringLiteral("other-name");
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: return QStringLiteral("self-signed");
    default: return QStringLiteral("unknown");
    }
}

} // namespace heddle::phone

#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace heddle {

void Sha256::Deleter::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void Sha256::add(QByteArrayView part)
{
    EVP_DigestUpdate(m_context.get(), part.data(), static_cast<std::size_t>(part.size()));
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context.get(), sum.data(), &length);
    return QByteArray(reinterpret_cast<const char*>(sum.data()), static_cast<qsizetype>(length))
        .toHex();
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    Sha256 sum;
    sum.add(bytes);
    return sum.hex();
}

} // namespace heddle

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;

namespace heddle {

/// A SHA-256 sum (FIPS 180-4) over parts that come one after the other. By OpenSSL, which uses the
/// processor's own instructions: several times as fast as QCryptographicHash of Qt 6.4.
class Sha256 {
public:
    Sha256();

    void add(QByteArrayView part);
    /// The sum as 64 lower-case hex digits. Nothing may be added after it.
    QByteArray hex();

private:
    struct Deleter {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Deleter> m_context;
};

/// The SHA-256 sum of `bytes` as 64 lower-case hex digits.
QByteArray sha256Hex(QByteArrayView bytes);

} // namespace heddle

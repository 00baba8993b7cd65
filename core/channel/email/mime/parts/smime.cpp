#include "core/channel/email/mime/parts/smime.h"

#include <openssl/cms.h>
#include <openssl/err.h>

#include <limits>
#include <memory>

namespace heddle::email {

namespace {

struct Free {
    void operator()(CMS_ContentInfo* content) const { CMS_ContentInfo_free(content); }
};

QByteArray signedEntity(CMS_ContentInfo* content)
{
    ASN1_OCTET_STRING** entity = CMS_get0_content(content);
    if (!entity || !*entity)
        return {};
    return QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(*entity)),
                      ASN1_STRING_length(*entity));
}

} // namespace

SmimeContent openSmime(const QByteArray& content)
{
    if (content.size() > std::numeric_limits<int>::max())
        return {};
    const auto* bytes = reinterpret_cast<const unsigned char*>(content.constData());
    const std::unique_ptr<CMS_ContentInfo, Free> opened(
        d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(content.size())));
    ERR_clear_error();
    if (!opened)
        return {};
    switch (OBJ_obj2nid(CMS_get0_type(opened.get()))) {
    case NID_pkcs7_signed: return {SmimeContent::Kind::Signed, signedEntity(opened.get())};
    case NID_pkcs7_enveloped:
    case NID_id_smime_ct_authEnvelopedData: return {SmimeContent::Kind::Encrypted, {}};
    default: return {};
    }
}

} // namespace heddle::email

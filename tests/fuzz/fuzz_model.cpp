#include "core/insight/learning/modelfile.h"

#include <QCryptographicHash>

/// Any content under the right digest is an error or a model that answers.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    using namespace heddle::insight;
    const QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const QByteArray head("HEDDLE MODEL\1\0\0\0", 16);
    const auto model = modelFromBytes(
        head + QCryptographicHash::hash(content, QCryptographicHash::Sha256) + content);
    if (!model)
        return 0;
    Classifier classifier(*model);
    const auto verdict = classifier.classify(u"Where is my refund? I was charged £30 twice!");
    if (verdict.label >= 0)
        classifier.strongestWords(verdict.label);
    return 0;
}

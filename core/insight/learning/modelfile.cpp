#include "core/insight/learning/modelfile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace heddle::insight {

namespace {

constexpr QByteArrayView magic("HEDDLE MODEL");
constexpr quint32 currentVersion = 2;
constexpr qsizetype digestLength = 32;
constexpr qsizetype headLength = magic.size() + 4 + digestLength;
constexpr quint32 mostLabels = 10'000;
constexpr quint32 longestLabel = 10'000;

void prepare(QDataStream& stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

QByteArray digestOf(QByteArrayView content)
{
    return QCryptographicHash::hash(content.toByteArray(), QCryptographicHash::Sha256);
}

QByteArray contentOf(const TextModel& model)
{
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    prepare(out);
    out << model.examples << model.calibration.slope << model.calibration.offset;
    for (const float weight : model.vocabulary.weights())
        out << weight;
    out << static_cast<quint32>(model.labels.size());
    for (const QString& label : model.labels) {
        const QByteArray name = label.toUtf8();
        out << static_cast<quint32>(name.size());
        out.writeRawData(name.constData(), static_cast<int>(name.size()));
    }
    out << static_cast<quint32>(model.learned.size());
    for (const quint64 text : model.learned)
        out << text;
    out << static_cast<quint32>(model.vocabulary.size());
    for (const KnownFeature& feature : model.vocabulary.features())
        out << feature.hash << static_cast<quint8>(feature.family) << feature.rarity;
    for (std::size_t row = 0; row < model.weights.rows(); ++row) {
        const auto steps = model.weights.steps(row);
        out << model.weights.scale(row);
        out.writeRawData(reinterpret_cast<const char*>(steps.data()),
                         static_cast<int>(steps.size()));
    }
    return content;
}

/// Reads a model's content; every count is checked against the bytes that are left before anything
/// is made that long.
class ContentReader {
public:
    explicit ContentReader(const QByteArray& content) : m_in(content), m_length(content.size())
    {
        prepare(m_in);
    }

    Result<TextModel> read()
    {
        TextModel model;
        m_in >> model.examples >> model.calibration.slope >> model.calibration.offset;
        FamilyWeights families{};
        for (float& weight : families)
            m_in >> weight;
        const bool isSane = std::isfinite(model.calibration.slope)
                            && std::isfinite(model.calibration.offset)
                            && std::all_of(families.begin(), families.end(), isWeight);
        if (!isFine() || model.examples < 0 || !isSane || !readLabels(model.labels)
            || !readLearned(model.learned) || !readVocabulary(model, families)
            || !readWeights(model) || !m_in.atEnd())
            return failure(ErrorCode::Corrupt, QStringLiteral("the model does not hold together; "
                                                              "train it again"));
        return model;
    }

private:
    static bool isWeight(float value) { return std::isfinite(value) && value >= 0; }
    bool isFine() const { return m_in.status() == QDataStream::Ok; }
    qint64 left() const { return m_length - m_in.device()->pos(); }

    bool readLabels(QStringList& labels)
    {
        quint32 count = 0;
        m_in >> count;
        if (!isFine() || count > mostLabels)
            return false;
        for (quint32 i = 0; i < count; ++i) {
            quint32 length = 0;
            m_in >> length;
            if (!isFine() || length > longestLabel || length > left())
                return false;
            QByteArray label(static_cast<qsizetype>(length), Qt::Uninitialized);
            m_in.readRawData(label.data(), static_cast<int>(length));
            labels.append(QString::fromUtf8(label));
            if (i > 0 && labels.at(labels.size() - 2) >= labels.last())
                return false;
        }
        return true;
    }

    bool readLearned(std::vector<quint64>& learned)
    {
        quint32 count = 0;
        m_in >> count;
        if (!isFine() || count * static_cast<qint64>(sizeof(quint64)) > left())
            return false;
        learned.resize(count);
        for (quint64& text : learned)
            m_in >> text;
        return isFine() && std::is_sorted(learned.begin(), learned.end());
    }

    bool readVocabulary(TextModel& model, const FamilyWeights& families)
    {
        constexpr qint64 featureLength = 9;
        quint32 count = 0;
        m_in >> count;
        if (!isFine() || count * featureLength > left())
            return false;
        std::vector<KnownFeature> features(count);
        for (std::size_t i = 0; i < count; ++i) {
            quint8 family = 0;
            m_in >> features[i].hash >> family >> features[i].rarity;
            features[i].family = static_cast<FeatureFamily>(family);
            const bool isInOrder = i == 0
                                   || std::pair(features[i - 1].family, features[i - 1].hash)
                                          < std::pair(features[i].family, features[i].hash);
            if (family >= featureFamilies || !isWeight(features[i].rarity) || !isInOrder)
                return false;
        }
        model.vocabulary = Vocabulary(std::move(features), families);
        return true;
    }

    bool readWeights(TextModel& model)
    {
        const auto rows = static_cast<std::size_t>(model.vocabulary.size()) + 1;
        const auto columns = static_cast<std::size_t>(model.labels.size());
        if (rows * (columns + sizeof(float)) != static_cast<std::size_t>(left()))
            return false;
        model.weights = WeightRows(rows, columns);
        std::vector<qint8> steps(columns);
        for (std::size_t row = 0; row < rows; ++row) {
            float scale = 0;
            m_in >> scale;
            m_in.readRawData(reinterpret_cast<char*>(steps.data()), static_cast<int>(columns));
            if (!isFine() || !isWeight(scale))
                return false;
            model.weights.setSteps(row, scale, steps);
        }
        return true;
    }

    QDataStream m_in;
    qint64 m_length;
};

} // namespace

QByteArray modelBytes(const TextModel& model)
{
    const QByteArray content = contentOf(model);
    QByteArray bytes = magic.toByteArray();
    QDataStream out(&bytes, QIODevice::Append);
    prepare(out);
    out << currentVersion;
    return bytes + digestOf(content) + content;
}

Result<TextModel> modelFromBytes(const QByteArray& bytes)
{
    if (!bytes.startsWith(magic))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("this is no model; make one with heddlectl learn train"));
    if (bytes.size() < headLength)
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("the model is cut short; train it again"));
    QDataStream head(bytes.sliced(magic.size(), 4));
    prepare(head);
    quint32 version = 0;
    head >> version;
    if (version != currentVersion)
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("the model has version %1, this program knows %2; train it again")
                .arg(version)
                .arg(currentVersion));
    const QByteArray content = bytes.sliced(headLength);
    if (digestOf(content) != bytes.sliced(headLength - digestLength, digestLength))
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("the model was cut or changed; train it again"));
    return ContentReader(content).read();
}

} // namespace heddle::insight

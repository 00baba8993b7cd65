#include "core/service/chat/texts/chattexts.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace heddle::service {

namespace {

constexpr qint64 largestFile = 64 * 1024;

Result<QJsonObject> textsIn(const QString& path)
{
    const auto fault = [&path](const QString& what) {
        return failure(ErrorCode::BadInput, path + u' ' + what);
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fault(QStringLiteral("cannot be read"));
    if (file.size() > largestFile)
        return fault(QStringLiteral("has more than 64 kB"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fault(error.error == QJsonParseError::NoError
                         ? QStringLiteral("is no object of texts")
                         : QStringLiteral("is no JSON: ") + error.errorString());
    const QJsonObject texts = document.object();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text->isString())
            return fault(text.key() + QStringLiteral(" is no text"));
    }
    return texts;
}

} // namespace

Result<QJsonObject> chatTexts(const QString& folder)
{
    QJsonObject all;
    if (folder.isEmpty())
        return all;
    const QDir place(folder);
    if (!place.isReadable())
        return failure(ErrorCode::BadInput, folder + QStringLiteral(" cannot be read"));
    static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}\\.json$"));
    const QStringList files = place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : files) {
        if (!language.match(name).hasMatch())
            return failure(ErrorCode::BadInput,
                           name + QStringLiteral(" is not named by a language, like fr.json"));
        const auto texts = textsIn(place.filePath(name));
        if (!texts)
            return passOn(texts);
        all.insert(name.section(u'.', 0, 0), *texts);
    }
    return all;
}

} // namespace heddle::service

#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/model/facts/mailjson.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace heddle;

namespace {

QStringList samples()
{
    const QDir folder(QStringLiteral(HEDDLE_TEST_DATA "/mail"));
    QStringList paths;
    for (const auto& name : folder.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QJsonObject expectationFor(QString path)
{
    path.replace(QLatin1String(".eml"), QLatin1String(".json"));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(contentOf(path), &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

/// Any outcome is right but a crash, a hang or a value without bounds.
void checkSurvives(const QByteArray& raw)
{
    const auto mail = email::parseMail(raw);
    if (mail)
        CHECK(mail->text.size() + mail->html.size() <= 10 * raw.size() + 1'000);
}

} // namespace

TEST_CASE("Each awkward mail of the collection is read as its neighbour file says", "[email]")
{
    REQUIRE(samples().size() >= 130);
    for (const auto& path : samples()) {
        INFO(path.toStdString());
        const auto mail = email::parseMail(contentOf(path));
        REQUIRE(mail.has_value());
        const QJsonObject read = toJson(insight::read(*mail));
        const QJsonObject expected = expectationFor(path);
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            INFO(it.key().toStdString());
            const auto text = [](const QJsonValue& value) {
                return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("is"), value}})
                                             .toJson(QJsonDocument::Compact));
            };
            CHECK(text(read.value(it.key())) == text(it.value()));
        }
    }
}

TEST_CASE("A sample cut anywhere is still a value or an error", "[email]")
{
    for (const auto& path : samples()) {
        INFO(path.toStdString());
        const QByteArray raw = contentOf(path);
        for (qsizetype length = 0; length < std::min<qsizetype>(raw.size(), 2'000); ++length)
            checkSurvives(raw.left(length));
    }
}

TEST_CASE("A sample with any byte changed is still a value or an error", "[email]")
{
    for (const auto& path : samples()) {
        INFO(path.toStdString());
        const QByteArray raw = contentOf(path);
        for (qsizetype at = 0; at < std::min<qsizetype>(raw.size(), 2'000); at += 3) {
            for (const char byte : {'\0', '\n', '"', '\xff'}) {
                QByteArray changed = raw;
                changed[at] = byte;
                checkSurvives(changed);
            }
        }
    }
}

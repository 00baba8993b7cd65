#include "core/channel/chat/widget/widgetpages.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::chat {

namespace {

const QString folder = QStringLiteral(":/chat/");

QByteArray resource(const QString& name)
{
    QFile file(folder + name);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // it is built in
    return file.readAll();
}

/// The words of every language there is a file for, by language, with `own` over them.
QJsonObject translations(const QJsonObject& own)
{
    QJsonObject all;
    const QStringList files =
        QDir(folder + QStringLiteral("text")).entryList({}, QDir::Files, QDir::Name);
    for (const QString& name : files)
        all.insert(name.section(u'.', 0, 0),
                   QJsonDocument::fromJson(resource(QStringLiteral("text/") + name)).object());
    for (auto language = own.begin(); language != own.end(); ++language) {
        QJsonObject words = all.value(language.key()).toObject();
        const QJsonObject others = language->toObject();
        for (auto word = others.begin(); word != others.end(); ++word)
            words.insert(word.key(), *word);
        all.insert(language.key(), words);
    }
    return all;
}

QJsonArray formOf(const QList<WidgetField>& fields)
{
    QJsonArray form;
    for (const WidgetField& field : fields)
        form += QJsonObject{{QStringLiteral("name"), field.name},
                            {QStringLiteral("label"), field.label},
                            {QStringLiteral("choices"), QJsonArray::fromStringList(field.choices)},
                            {QStringLiteral("needed"), field.isNeeded}};
    return form;
}

QByteArray settingsOf(const WidgetSettings& settings)
{
    const QJsonObject object{
        {QStringLiteral("url"), settings.url},
        {QStringLiteral("title"), settings.title},
        {QStringLiteral("greeting"), settings.greeting},
        {QStringLiteral("colour"), settings.colour},
        {QStringLiteral("consent"), settings.consent},
        {QStringLiteral("privacy"), settings.privacyUrl},
        {QStringLiteral("form"), formOf(settings.form)},
        {QStringLiteral("rating"), settings.rating},
        {QStringLiteral("transcript"), settings.sendsTranscripts},
        {QStringLiteral("fileBytes"), settings.fileBytes},
        {QStringLiteral("fileTypes"), QJsonArray::fromStringList(settings.fileTypes)},
        {QStringLiteral("texts"), translations(settings.texts)},
        {QStringLiteral("own"), settings.texts}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

WebPages widgetPages(const WidgetSettings& settings)
{
    QByteArray script = resource(QStringLiteral("widget.js"));
    script.replace("\"HEDDLE_SETTINGS\"", settingsOf(settings));
    return {{"/chat/widget.js", {.type = "text/javascript; charset=utf-8", .body = script}},
            {"/chat/test",
             {.type = "text/html; charset=utf-8",
              .body = resource(QStringLiteral("test.html")),
              .policy = "default-src 'none'; script-src 'self'; connect-src 'self' ws: wss:; "
                        "img-src 'self' blob:; base-uri 'none'; form-action 'none'"}}};
}

} // namespace heddle::chat

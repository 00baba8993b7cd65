#include "core/channel/chat/protocol/clientframe.h"

#include "core/channel/chat/protocol/cleaning.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heddle::chat {

namespace {

constexpr qsizetype longestName = 120;
constexpr qsizetype longestUrl = 2000;
constexpr qsizetype longestValue = 500;
constexpr qsizetype mostAnswers = 20;
constexpr qsizetype longestId = 64;

/// Reads the fields of one frame; remembers the first that does not fit.
class Fields {
public:
    explicit Fields(const QJsonObject& object) : m_object(object) {}

    QString text(const char* field, qsizetype longest)
    {
        const QJsonValue value = m_object.value(QLatin1String(field));
        if (!value.isString() || value.toString().size() > longest)
            complain(field);
        return value.toString();
    }
    QString textOrNone(const char* field, qsizetype longest)
    {
        return m_object.contains(QLatin1String(field)) ? text(field, longest) : QString();
    }
    QString name(const char* field, qsizetype longest)
    {
        return cleanName(textOrNone(field, longest), longest);
    }
    QString neededName(const char* field, qsizetype longest)
    {
        return cleanName(text(field, longest), longest);
    }
    /// Made by the widget: letters, digits, '-' and '_'.
    QString id(const char* field)
    {
        const QString id = text(field, longestId);
        const bool isPlain = std::all_of(id.begin(), id.end(), [](QChar letter) {
            return letter.unicode() < 0x80
                   && (letter.isLetterOrNumber() || letter == u'-' || letter == u'_');
        });
        if (id.isEmpty() || !isPlain)
            complain(field);
        return id;
    }
    QString idOrNone(const char* field)
    {
        return m_object.contains(QLatin1String(field)) ? id(field) : QString();
    }
    qint64 number(const char* field, qint64 least, qint64 most)
    {
        const QJsonValue value = m_object.value(QLatin1String(field));
        const qint64 number = value.toInteger(least - 1);
        if (!value.isDouble() || number < least || number > most)
            complain(field);
        return number;
    }
    qint64 numberOrNone(const char* field)
    {
        constexpr qint64 most = qint64(1) << 53;
        return m_object.contains(QLatin1String(field)) ? number(field, 0, most) : 0;
    }
    bool truth(const char* field)
    {
        const QJsonValue value = m_object.value(QLatin1String(field));
        if (!value.isBool())
            complain(field);
        return value.toBool();
    }
    QJsonObject object(const char* field)
    {
        const QJsonValue value = m_object.value(QLatin1String(field));
        if (!value.isUndefined() && !value.isObject())
            complain(field);
        return value.toObject();
    }
    QJsonArray list(const char* field, qsizetype most)
    {
        const QJsonValue value = m_object.value(QLatin1String(field));
        if ((!value.isUndefined() && !value.isArray()) || value.toArray().size() > most)
            complain(field);
        return value.toArray();
    }
    void complain(const char* field)
    {
        if (m_wrong.isEmpty())
            m_wrong = QString::fromLatin1(field);
    }
    const QString& wrong() const { return m_wrong; }

private:
    QJsonObject m_object;
    QString m_wrong;
};

PageVisit readPage(Fields& fields)
{
    return {.url = cleanName(fields.textOrNone("url", longestUrl), longestUrl),
            .title = fields.name("title", longestValue),
            .referrer = cleanName(fields.textOrNone("referrer", longestUrl), longestUrl)};
}

ClientFrame readHello(Fields& fields)
{
    Hello hello{.version = static_cast<int>(fields.number("version", 1, 1000)),
                .visitor = fields.idOrNone("visitor"),
                .token = fields.idOrNone("token"),
                .epoch = fields.idOrNone("epoch"),
                .seen = fields.numberOrNone("seen"),
                .language = fields.name("language", 35)};
    Fields page(fields.object("page"));
    hello.page = readPage(page);
    if (const QJsonObject object = fields.object("proof"); !object.isEmpty()) {
        Fields proof(object);
        hello.proof = SignedVisitor{.id = proof.text("id", 200),
                                    .expires = proof.numberOrNone("expires"),
                                    .signature = proof.id("signature").toLatin1()};
        if (!proof.wrong().isEmpty())
            fields.complain("proof");
    }
    if (!page.wrong().isEmpty())
        fields.complain("page");
    return hello;
}

ClientFrame readBegin(Fields& fields)
{
    Begin begin;
    for (const QJsonValue& each : fields.list("answers", mostAnswers)) {
        Fields answer(each.toObject());
        begin.answers +=
            {.field = answer.id("field"), .value = answer.neededName("value", longestValue)};
        if (!answer.wrong().isEmpty())
            fields.complain("answers");
    }
    return begin;
}

ClientFrame readSay(Fields& fields)
{
    Say say{.id = fields.id("id"), .text = cleanText(fields.text("text", longestText))};
    if (say.text.isEmpty())
        fields.complain("text");
    return say;
}

ClientFrame readFileOffer(Fields& fields)
{
    constexpr qint64 most = qint64(1) << 40;
    return FileOffer{.id = fields.id("id"),
                     .name = fields.name("name", 200),
                     .type = fields.name("media", 100).toLower(),
                     .bytes = fields.number("bytes", 1, most)};
}

ClientFrame readRating(Fields& fields)
{
    const QString scale = fields.textOrNone("scale", 4);
    const bool isNps = scale == QLatin1String("nps");
    if (!isNps && !scale.isEmpty() && scale != QLatin1String("csat"))
        fields.complain("scale");
    const qint64 score = isNps ? fields.number("score", 0, 10) : fields.number("score", 1, 5);
    return Rating{.scale = isNps ? Rating::Scale::Recommendation : Rating::Scale::Satisfaction,
                  .score = static_cast<int>(score),
                  .comment = cleanText(fields.textOrNone("comment", longestText))};
}

ClientFrame readLeftMessage(Fields& fields)
{
    LeftMessage left{.id = fields.id("id"),
                     .name = fields.name("name", longestName),
                     .address = fields.name("mail", 254),
                     .text = cleanText(fields.text("text", longestText))};
    if (left.text.isEmpty())
        fields.complain("text");
    if (left.address.count(u'@') != 1 || left.address.contains(u' '))
        fields.complain("mail");
    return left;
}

struct Kind {
    const char* name;
    ClientFrame (*read)(Fields& fields);
};

const Kind kinds[] = {
    {"hello", readHello},
    {"begin", readBegin},
    {"say", readSay},
    {"file", readFileOffer},
    {"fetch", [](Fields& fields) -> ClientFrame { return FileRequest{fields.id("file")}; }},
    {"typing", [](Fields& fields) -> ClientFrame { return VisitorTyping{fields.truth("on")}; }},
    {"seen",
     [](Fields& fields) -> ClientFrame {
         return Seen{fields.numberOrNone("seq"), fields.truth("read")};
     }},
    {"page", [](Fields& fields) -> ClientFrame { return readPage(fields); }},
    {"end", [](Fields&) -> ClientFrame { return VisitorEnds{}; }},
    {"rate", readRating},
    {"transcript",
     [](Fields& fields) -> ClientFrame { return TranscriptWish{fields.name("mail", 254)}; }},
    {"leave", readLeftMessage},
    {"forget", [](Fields&) -> ClientFrame { return Forget{}; }},
    {"ping", [](Fields&) -> ClientFrame { return Ping{}; }},
};

} // namespace

Result<ClientFrame> readClientFrame(QByteArrayView json)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    if (!document.isObject())
        return failure(ErrorCode::BadInput, QStringLiteral("not a JSON object"));
    Fields fields(document.object());
    const QString name = fields.text("type", 20);
    const auto* kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& each) {
        return name == QLatin1String(each.name);
    });
    if (kind == std::end(kinds))
        return failure(ErrorCode::BadInput, QStringLiteral("type"));
    ClientFrame frame = kind->read(fields);
    if (!fields.wrong().isEmpty())
        return failure(ErrorCode::BadInput, fields.wrong());
    return frame;
}

} // namespace heddle::chat

#include "core/channel/social/drop/postfile.h"

#include "core/base/text/csvfile.h"
#include "core/channel/social/push/pushedpost.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace heddle::social {

namespace {

const QStringList tables{QStringLiteral("csv"), QStringLiteral("tsv")};
const QStringList lists{QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("ndjson")};

/// Finds the objects of a JSON text by their braces, so that each can be told by its line, and one
/// that is wrong spoils no other.
class Objects {
public:
    explicit Objects(const QByteArray& text) : m_text(text) {}

    /// The next object's bytes; null at the end. What stands between objects is in `between`.
    QByteArray next()
    {
        between.clear();
        for (; m_at < m_text.size() && m_text[m_at] != '{'; ++m_at)
            pass(m_text[m_at]);
        if (m_at >= m_text.size())
            return {};
        line = m_line;
        const qsizetype from = m_at;
        int depth = 0;
        bool isQuoted = false;
        do {
            const char letter = m_text[m_at];
            m_line += letter == '\n' ? 1 : 0;
            if (isQuoted && letter == '\\')
                ++m_at;
            else if (letter == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted)
                depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            ++m_at;
        } while (depth > 0 && m_at < m_text.size());
        return m_text.mid(from, m_at - from);
    }

    qint64 line = 1;
    QByteArray between; ///< but for blanks

private:
    void pass(char letter)
    {
        m_line += letter == '\n' ? 1 : 0;
        if (QByteArrayView(" \t\r\n").indexOf(letter) < 0)
            between += letter;
        line = m_line;
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

Result<QJsonObject> objectIn(const QByteArray& bytes)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    return failure(ErrorCode::BadInput, QStringLiteral("this is no JSON: ") + error.errorString());
}

bool isSeparator(const QByteArray& between, bool isFirst)
{
    return between.isEmpty() || between == (isFirst ? "[" : ",");
}

} // namespace

bool isPostFile(const QString& name)
{
    const QString ending = QFileInfo(name).suffix().toLower();
    return tables.contains(ending) || lists.contains(ending);
}

Done readPosts(QIODevice& device, const QString& name, const TakePost& take)
{
    const bool isTable = tables.contains(QFileInfo(name).suffix().toLower());
    return isTable ? readCsvPosts(device, take) : readJsonPosts(device, take);
}

Done readJsonPosts(QIODevice& device, const TakePost& take)
{
    QByteArray text = device.read(mostFileBytes + 1);
    if (text.size() > mostFileBytes)
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("is larger than %1 MB; cut it in parts").arg(mostFileBytes >> 20));
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    Objects objects(text);
    bool isFirst = true;
    for (QByteArray bytes = objects.next(); !bytes.isNull(); bytes = objects.next()) {
        WrittenPost post{objects.line, objectIn(bytes)};
        if (!isSeparator(objects.between, isFirst))
            post.fields =
                failure(ErrorCode::BadInput, QStringLiteral("'%1' does not belong here")
                                                 .arg(QString::fromUtf8(objects.between.left(40))));
        isFirst = false;
        if (auto taken = take(post); !taken)
            return taken;
    }
    if (isFirst)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("there is no post in it; write an array of objects"));
    if (!objects.between.isEmpty() && objects.between != "]")
        return take({objects.line, failure(ErrorCode::BadInput,
                                           QStringLiteral("'%1' does not belong here")
                                               .arg(QString::fromUtf8(objects.between.left(40))))});
    return {};
}

Done readCsvPosts(QIODevice& device, const TakePost& take)
{
    CsvFile rows(device);
    const auto header = rows.header();
    if (!header)
        return passOn(header);
    QStringList columns;
    for (const QString& column : *header) {
        columns.append(column.trimmed().toLower().replace(u' ', u'_'));
        if (!pushedFields().contains(columns.last()))
            return failure(ErrorCode::BadInput,
                           QStringLiteral("line 1: there is no column '%1'; the columns are %2")
                               .arg(column.left(40), pushedFields().join(QStringLiteral(", "))));
    }
    while (true) {
        const auto row = rows.next();
        if (!row)
            return passOn(row);
        if (!*row)
            return {};
        QJsonObject fields;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (!(*row)->at(i).isEmpty())
                fields.insert(columns.at(i), (*row)->at(i));
        }
        if (auto taken = take({rows.line(), fields}); !taken)
            return taken;
    }
}

} // namespace heddle::social

#pragma once

#include <QByteArray>
#include <QString>

namespace heddle::store {

/// Appends `text` to `json`, which is UTF-8, in quotation marks.
void appendJson(QByteArray& json, const QString& text);

void appendJson(QByteArray& json, qint64 number);

/// JSON written by hand, one value after the other: for what comes with every decision, where a
/// QJsonDocument would cost more than deciding. Commas come by themselves.
class JsonText {
public:
    void open(char bracket);
    void close(char bracket);
    /// The name of the member that follows; only letters and underscores.
    void name(QLatin1String name);
    void number(qint64 value);
    void text(const QString& value);
    void null();
    /// A value that is JSON already.
    void value(const QByteArray& json);

    QString written() const { return QString::fromUtf8(m_json); }

private:
    void separate();

    QByteArray m_json;
    bool m_isFirst = true;
};

} // namespace heddle::store

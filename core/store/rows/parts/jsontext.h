#pragma once

#include <QString>

namespace heddle::store {

/// Appends `text` to `json`, in quotation marks.
void appendJson(QString& json, const QString& text);

void appendJson(QString& json, qint64 number);

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

    const QString& written() const { return m_json; }

private:
    void separate();

    QString m_json;
    bool m_isFirst = true;
};

} // namespace heddle::store

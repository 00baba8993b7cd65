#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

namespace heddle::social {

/// The entities of one document: those of XML and HTML, and simple ones it declares itself.
///
/// Nothing outside the document is ever read, declared entities do not expand inside each other,
/// and all they expand to together is bounded: no reference can make a document grow without end.
class XmlEntities {
public:
    /// Takes the <!ENTITY> declarations out of a document type's internal subset.
    void declare(QStringView subset);

    /// Text with its references decoded. What is no reference stays as it is written.
    QString decoded(QStringView text);

    /// Whether a "&" stood there that begins no known reference.
    bool sawStray() const { return m_sawStray; }

private:
    QString referenced(QStringView name);

    QHash<QString, QString> m_declared;
    qsizetype m_expanded = 0;
    bool m_sawStray = false;
};

} // namespace heddle::social

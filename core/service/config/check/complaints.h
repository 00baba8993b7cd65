#pragma once

#include "core/model/form/field.h"

namespace heddle::service {

/// "mailboxes.2.incoming": the path of a part of the `index`th thing in a list.
QString pathOf(const QString& list, qsizetype index, const QString& part = {});

/// Collects what is wrong with a plan, each where it stands in the file.
class Complaints {
public:
    /// \param places of what was read, by path; must outlive this
    explicit Complaints(const QHash<QString, Place>& places) : m_places(places) {}

    /// About what is at `path`, or the nearest thing around it that stands in the file.
    void say(const QString& path, const QString& what,
             Complaint::Weight weight = Complaint::Weight::Error);
    void warn(const QString& path, const QString& what)
    {
        say(path, what, Complaint::Weight::Warning);
    }
    /// About the parts of the thing at `path`, by their keys.
    void sayAll(const QMap<QString, QString>& faults, const QString& path);

    bool isWritten(const QString& path) const { return m_places.contains(path); }
    const QList<Complaint>& all() const { return m_all; }

    /// Complains of each thing in `section` that is named as one before it is.
    template<class T, class NameOf>
    void checkTwice(const QList<T>& list, const char* section, const char* key, NameOf nameOf)
    {
        QHash<QString, qsizetype> seen;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString name = nameOf(list.at(i));
            const auto first = seen.constFind(name);
            if (first == seen.constEnd() || name.isEmpty())
                seen.insert(name, i);
            else
                sayTwice(name, QLatin1String(section), *first, i, QLatin1String(key));
        }
    }

private:
    void sayTwice(const QString& name, const QString& section, qsizetype first, qsizetype second,
                  const QString& key);

    const QHash<QString, Place>& m_places;
    QList<Complaint> m_all;
};

} // namespace heddle::service

#pragma once

#include "core/base/random.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace heddle::ctl {

/// Somebody made up.
struct Person {
    QString name;
    QString mailName; ///< "amira.haddad": Latin letters only
    QString language;
    QString place;
    QString callingCode;
};

/// Makes up people of many places; the same draws give the same people.
class PeopleList {
public:
    PeopleList();

    Person draw(Random& random) const;

private:
    struct Culture {
        QString language;
        QString callingCode;
        QStringList places;
        QStringList given;
        QStringList families;
        bool familyFirst = false;
    };

    QList<Culture> m_cultures;
};

/// Sentences that customers and agents write, by language, topic and part of a message.
class PhraseBook {
public:
    PhraseBook();

    /// The topics there are, in a fixed order.
    const QStringList& topics() const { return m_topics; }
    /// One of the sentences, with its placeholders as they are; empty when there is none.
    QString draw(const QString& language, const QString& topic, const char* part,
                 Random& random) const;

private:
    QHash<QString, QStringList> m_sentences; ///< by "language|topic|part"
    QStringList m_topics;
};

/// One of the list, evenly.
const QString& oneOf(const QStringList& list, Random& random);

} // namespace heddle::ctl

#include "core/service/config/centrekeys.h"

#include "core/model/form/outlinewriter.h"
#include "core/service/config/planfields.h"

namespace heddle::service {

namespace {

/// Visits the fields of a value as it is made, and of what is in its lists.
class KeyLister {
public:
    QList<CentreKey> keys;

    template<class T>
    void operator()(const Field& field, T& value)
    {
        const QString outer = m_path;
        m_path += (m_path.isEmpty() ? QString() : QStringLiteral("."));
        m_path += QLatin1String(field.key);
        keys.append({m_path, QString::fromUtf8(field.meaning), {}});
        list(value);
        m_path = outer;
    }

private:
    template<class T>
    void list(T& value)
    {
        if constexpr (Spelt<T>)
            keys.last().usual = spellingOf(value);
        else if constexpr (Described<T, KeyLister>)
            describe(*this, value);
    }

    template<class T>
    requires(!Spelt<QList<T>>) void list(QList<T>& value)
    {
        if constexpr (Described<T, KeyLister>) {
            m_path += QLatin1String("[]");
            T one{};
            describe(*this, one);
        } else if constexpr (Spelt<T>) {
            QStringList usual;
            for (const T& one : value)
                usual.append(spellingOf(one));
            keys.last().usual = usual.join(QStringLiteral(", "));
        }
    }

    /// Not set as usual, so only what it could hold is told.
    template<class T>
    void list(std::optional<T>&)
    {
        if constexpr (!Spelt<T>) {
            T one{};
            list(one);
        }
    }

    QString m_path;
};

} // namespace

QList<CentreKey> centreKeys()
{
    KeyLister lister;
    CentrePlan plan;
    describe(lister, plan);
    return lister.keys;
}

} // namespace heddle::service

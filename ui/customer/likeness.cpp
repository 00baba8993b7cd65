#include "ui/customer/likeness.h"

#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace heddle::ui {

using service::CustomerView;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::MergeSheet)
};

QString mailBox(const Identity& identity)
{
    return identity.kind == IdentityKind::Email ? identity.address.section(QLatin1Char('@'), 0, 0)
                                                : QString();
}

/// The domains where anybody has an address, so that sharing one says nothing.
bool isPublicDomain(const QString& domain)
{
    static const QStringList known{QStringLiteral("gmail.com"),   QStringLiteral("googlemail.com"),
                                   QStringLiteral("outlook.com"), QStringLiteral("hotmail.com"),
                                   QStringLiteral("live.com"),    QStringLiteral("yahoo.com"),
                                   QStringLiteral("icloud.com"),  QStringLiteral("gmx.de"),
                                   QStringLiteral("gmx.net"),     QStringLiteral("web.de"),
                                   QStringLiteral("aol.com"),     QStringLiteral("proton.me")};
    return known.contains(domain);
}

void compareAddresses(const CustomerView& one, const CustomerView& other, Evidence& evidence)
{
    for (const Identity& mine : one.identities) {
        for (const Identity& theirs : other.identities) {
            const QString box = mailBox(mine);
            if (!box.isEmpty() && box == mailBox(theirs))
                evidence.speaksFor << Words::tr("Both write as %1@").arg(isolated(box));
            const QString domain = mine.address.section(QLatin1Char('@'), 1);
            if (mine.kind == IdentityKind::Email && theirs.kind == IdentityKind::Email
                && !domain.isEmpty() && domain == theirs.address.section(QLatin1Char('@'), 1)
                && !isPublicDomain(domain))
                evidence.speaksFor << Words::tr("Both write from %1").arg(isolated(domain));
            if (!theirs.name.isEmpty() && theirs.name.compare(mine.name, Qt::CaseInsensitive) == 0)
                evidence.speaksFor
                    << Words::tr("Both call themselves %1").arg(isolatedName(mine.name));
        }
    }
}

} // namespace

Evidence compare(const CustomerView& one, const CustomerView& other)
{
    Evidence evidence;
    const Customer& a = one.customer;
    const Customer& b = other.customer;
    for (const CustomerView::Likeness& likeness : one.likenesses) {
        if (likeness.customer.id == b.id)
            evidence.speaksFor << likeness.reason;
    }
    if (a.name.compare(b.name, Qt::CaseInsensitive) == 0)
        evidence.speaksFor << Words::tr("The same name");
    else
        evidence.speaksAgainst << Words::tr("Different names: %1 and %2")
                                      .arg(isolatedName(a.name), isolatedName(b.name));
    compareAddresses(one, other, evidence);
    const auto differ = [&evidence](const QString& mine, const QString& theirs, const QString& same,
                                    const QString& different) {
        if (mine.isEmpty() || theirs.isEmpty())
            return;
        (mine == theirs ? evidence.speaksFor : evidence.speaksAgainst)
            << (mine == theirs ? same.arg(mine) : different.arg(mine, theirs));
    };
    differ(a.place, b.place, Words::tr("Both from %1"), Words::tr("One from %1, one from %2"));
    differ(languageWords(a.language), languageWords(b.language), Words::tr("Both write in %1"),
           Words::tr("One writes in %1, one in %2"));
    evidence.speaksFor.removeDuplicates();
    return evidence;
}

} // namespace heddle::ui

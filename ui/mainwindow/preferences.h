#pragma once

#include "core/base/ids.h"
#include "core/service/phone/lines/lineconnector.h"
#include "ui/notices/noticepolicy.h"
#include "ui/theme/density.h"
#include "ui/theme/tokens.h"

#include <QByteArray>
#include <QSettings>

namespace heddle::ui {

/// What the window remembers of its person between two starts. Nothing of customers is kept here.
class Preferences {
public:
    /// \param file an .ini file; it need not exist
    explicit Preferences(const QString& file);
    /// Where this user's are.
    static QString usualFile();

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// A splitter's state by its objectName.
    QByteArray split(const QString& name) const;
    void setSplit(const QString& name, const QByteArray& state);
    /// How large everything is, in per cent: 100 to 200.
    int scale() const;
    void setScale(int percent);
    /// The language of the program, of ui::languages(); empty: the system's.
    QString language() const;
    void setLanguage(const QString& code);
    Density density() const;
    void setDensity(Density density);
    /// What this machine speaks into and hears by.
    service::LineConnector::SoundChoice sound() const;
    void setSound(const service::LineConnector::SoundChoice& choice);
    /// Keys of one's own: portable lists by the action's objectName; see Actions::setOwnKeys().
    QMap<QString, QString> ownKeys() const;
    void setOwnKeys(const QMap<QString, QString>& own);
    NoticePolicy notices() const;
    void setNotices(const NoticePolicy& policy);
    /// Whose contact was open last, which is of one centre and one person: `seat` names both.
    void sitDown(const QString& seat);
    InteractionId lastOpen() const;
    void setLastOpen(InteractionId id);
    /// Where one was reading in it; not valid: at its end.
    EntryId lastPlace() const;
    void setLastPlace(EntryId entry);

private:
    QString atSeat(QLatin1String key) const;

    QSettings m_settings;
    QString m_seat;
};

} // namespace heddle::ui

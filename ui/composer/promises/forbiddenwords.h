#pragma once

#include <QRegularExpression>
#include <QString>

namespace heddle::ui {

/// Finds what nobody may promise in the firm's name: whole words, in whatever case and however they
/// are broken into lines.
class ForbiddenWords {
public:
    ForbiddenWords() = default;
    explicit ForbiddenWords(const QStringList& phrases);

    /// The first of them as it stands in `text`; empty where there is none.
    QString firstIn(const QString& text) const;

private:
    QRegularExpression m_pattern; ///< empty: there are no phrases
};

} // namespace heddle::ui

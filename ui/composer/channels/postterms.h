#pragma once

#include "core/model/facts/post.h"

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Button;

/// What an answer to a post has besides its words, where the network knows such things: whether
/// its author alone reads it, and the warning that its words stand behind.
class PostTerms final : public QWidget {
    Q_OBJECT
public:
    explicit PostTerms(QWidget* parent = nullptr);

    /// The post that is answered. Nothing of the terms of another one stays.
    void showPost(const PostFacts& post);
    void setWarning(const QString& warning);
    void setPrivate();

    /// Whether an answer in private can be chosen: it can be given, and is not one anyway.
    bool canBePrivate() const { return m_canBePrivate; }
    bool isPrivate() const;
    QString warning() const;
    /// The network knows of either.
    bool isOfUse() const { return m_isOfUse; }

Q_SIGNALS:
    void edited();

private:
    Button* m_private;
    QLineEdit* m_warning;
    QString m_answered; ///< the link of the post
    bool m_isOfUse = false;
    bool m_canBePrivate = false;
    bool m_isAnyway = false; ///< the post itself is private
};

} // namespace heddle::ui

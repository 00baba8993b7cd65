#pragma once

#include "core/model/draft.h"
#include "ui/widgets/surface.h"

class QListWidget;

namespace heddle::ui {

class ComposerEdit;

/// The canned replies that fit what is typed after a "/". The words keep the keyboard: arrows
/// choose, Enter or Tab takes, Escape closes until the next slash.
class CannedPopup final : public Surface {
    Q_OBJECT
public:
    /// \param edit where the slash is typed; \param anchor what the popup stands above
    CannedPopup(ComposerEdit& edit, QWidget& anchor);

    void setReplies(const QList<CannedReply>& replies);
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void chosen(const heddle::CannedReply& reply);

private:
    void follow();
    void fill(const QString& word);
    void place();
    void step(int by);
    void choose(int row);
    bool takesKey(int key);

    ComposerEdit& m_edit;
    QWidget& m_anchor;
    QListWidget* m_list;
    QList<CannedReply> m_replies;
    QList<CannedReply> m_shown;
    bool m_dismissed = false;
};

} // namespace heddle::ui

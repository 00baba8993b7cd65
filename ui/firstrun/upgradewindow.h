#pragma once

#include <QDialog>

class QProgressBar;

namespace heddle::ui {

class Label;

/// Shown before the window, while a store of an older Heddle is made this one's: how far it is, and
/// a way to put it off.
class UpgradeWindow final : public QDialog {
    Q_OBJECT
public:
    explicit UpgradeWindow(QWidget* parent = nullptr);

    /// The copy that is kept of the store as it is.
    void showCopying(qint64 done, qint64 total);
    /// A total of 0: nobody knows how long.
    void showWriting(qint64 done, qint64 total);

    /// Asks to stop, which whoever does the work answers.
    void reject() override;

Q_SIGNALS:
    void stopRequested();

private:
    void tell(const QString& words, qint64 done, qint64 total);

    Label* m_words;
    QProgressBar* m_bar;
};

} // namespace heddle::ui

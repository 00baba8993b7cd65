#include "ui/help/helppages.h"

#include "ui/mainwindow/actions.h"
#include "ui/theme/bidi.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace heddle::ui {

namespace {

constexpr std::array kNames{"setup",     "first", "answering", "customer", "telephone", "knowledge",
                            "listening", "floor", "training",  "ownways",  "trouble"};

/// A page's Markdown, where it is translated.
QString written(const QString& language, const QString& name)
{
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString keysOf(const Actions& actions, const QString& command)
{
    const auto* action = actions.findChild<QAction*>(QLatin1String("action.") + command);
    if (!action)
        return {};
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? action->text() : keys;
}

// {reply} stands for the keys of action.reply: people change them.
QString withKeys(const QString& text, const Actions& actions)
{
    static const QRegularExpression place(QStringLiteral("\\{(\\w+)\\}"));
    QString named;
    qsizetype from = 0;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        named += text.mid(from, match.capturedStart() - from);
        named += QStringLiteral("**%1**").arg(isolated(keysOf(actions, match.captured(1))));
        from = match.capturedEnd();
    }
    return named + text.mid(from);
}

QString titleOf(const QString& text)
{
    return text.section(QLatin1Char('\n'), 0, 0).remove(QLatin1Char('#')).trimmed();
}

bool hasAll(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

QList<HelpPage> helpPages(const Actions& actions)
{
    const QLocale locale;
    const QString language = locale.name().section(QLatin1Char('_'), 0, 0);
    QList<HelpPage> pages;
    for (const char* each : kNames) {
        HelpPage page{.name = QLatin1String(each), .title = {}, .text = {}};
        page.text = written(language, page.name);
        if (!page.text.isEmpty())
            page.direction = locale.textDirection();
        else
            page.text = written(QStringLiteral("en"), page.name);
        page.text = withKeys(page.text, actions);
        page.title = titleOf(page.text);
        pages.append(page);
    }
    return pages;
}

QList<HelpPage> pagesWith(const QList<HelpPage>& pages, const QString& sought)
{
    const QStringList words = sought.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<HelpPage> found;
    for (const HelpPage& page : pages) {
        if (hasAll(page.text, words))
            found.append(page);
    }
    if (!words.isEmpty())
        std::stable_partition(found.begin(), found.end(),
                              [&](const HelpPage& page) { return hasAll(page.title, words); });
    return found;
}

} // namespace heddle::ui

#pragma once

#include "core/service/rehearsal/rehearsal.h"

namespace heddle::test {

/// A desk that knows one text, finds a fault where it says "wrong", and remembers what it keeps.
class FakeStoryDesk final : public service::StoryDesk {
    Q_OBJECT
public:
    Async<service::StoryText> text(const QString& file) override
    {
        return answered<service::StoryText>(service::StoryText{file, saved, false});
    }
    Async<service::StoryText> dropDraft(const QString& file) override
    {
        kept += QStringLiteral("dropped");
        return text(file);
    }
    Async<void> keepDraft(const service::StoryText& text) override
    {
        kept += text.text;
        return answered<void>(Done());
    }
    Async<service::StoryText> save(const service::StoryText& text) override
    {
        saved = text.text;
        return answered<service::StoryText>(service::StoryText{text.file, saved, false});
    }
    Async<service::StoryCheck> check(const service::StoryText& text) override
    {
        service::StoryCheck check{.isFit = !text.text.contains(QStringLiteral("wrong"))};
        if (!check.isFit)
            check.faults = {{.line = 2, .column = 1, .what = QStringLiteral("unknown word")}};
        if (text.text.contains(QStringLiteral("broken"))) {
            check.isFit = false;
            check.faults = {{.line = 1, .column = 1, .what = QStringLiteral("no map")}};
            return answered<service::StoryCheck>(check);
        }
        check.day.story.name = QStringLiteral("small");
        check.day.end = check.day.start + std::chrono::minutes(10);
        check.moments = {{2, std::chrono::minutes(1)}, {3, std::chrono::minutes(4)}};
        return answered<service::StoryCheck>(check);
    }
    service::StoryCompletions completions(const QString& text, qsizetype at) const override
    {
        if (!text.left(at).endsWith(QStringLiteral("sc")))
            return {};
        return {.typed = 2,
                .choices = {{QStringLiteral("scenario: "), QStringLiteral("its name")}}};
    }

    QString saved = QStringLiteral("scenario: small\nsteps:\n  - one\n");
    QStringList kept;
};

/// A rehearsal that remembers what was wished of it.
class FakeRehearsal final : public service::Rehearsal {
    Q_OBJECT
public:
    QList<service::Story> stories() const override { return library; }
    const service::RehearsalView& view() const override { return shown; }
    void open(const service::Story& story) override
    {
        wishes += QStringLiteral("open ") + story.name;
    }
    service::StoryDesk& storyDesk() override { return desk; }
    void openText(const service::StoryText& text, Duration from) override
    {
        wishes +=
            QStringLiteral("text %1 from %2").arg(text.file).arg(from / std::chrono::seconds(1));
    }
    void play(int speed) override { wishes += QStringLiteral("play %1").arg(speed); }
    void pause() override { wishes += QStringLiteral("pause"); }
    void step() override { wishes += QStringLiteral("step"); }
    void jumpTo(Timestamp moment) override
    {
        wishes += QStringLiteral("jump %1").arg((moment - shown.start) / std::chrono::seconds(1));
    }
    void startOver() override { wishes += QStringLiteral("over"); }
    void inject(const QString& key) override { wishes += QStringLiteral("inject ") + key; }
    void givePoints(int item, int points) override
    {
        wishes += QStringLiteral("points %1 %2").arg(item).arg(points);
    }
    QByteArray exported(Export) const override { return "page"; }

    /// With a day in its twelfth minute, and a library of two days and an exam.
    void fill()
    {
        using namespace std::chrono_literals;
        service::RehearsalView view{.story = {.name = QStringLiteral("quiet-guitar"),
                                              .line = QStringLiteral("Silence turns into a song"),
                                              .lasts = 30min},
                                    .zone = QStringLiteral("Europe/London"),
                                    .start = {1'772'438'400'000'000}};
        view.end = view.start + 30min;
        view.now = view.start + 12min;
        view.hash = QString(64, u'a');
        view.isManned = true;
        view.contacts = {{.id = {1},
                          .channel = ChannelKind::Email,
                          .customer = QStringLiteral("Joel Brandt"),
                          .came = view.start + 2min,
                          .taken = view.start + 4min}};
        view.items = {{.standing = service::RehearsedItem::Standing::Met,
                       .number = 1,
                       .title = QStringLiteral("Took the note"),
                       .evidence = QStringLiteral("after 2 min"),
                       .points = 10,
                       .of = 10,
                       .at = view.start + 4min},
                      {.number = 2, .title = QStringLiteral("Saw the song"), .of = 20}};
        view.injects = {{QStringLiteral("F5"), QStringLiteral("Angry call"), 0}};
        library = {view.story,
                   {.name = QStringLiteral("good-cause"), .lasts = 14min},
                   {.name = QStringLiteral("exam"), .isCertified = true}};
        shown = view;
    }
    void show(const service::RehearsalView& view)
    {
        shown = view;
        Q_EMIT changed();
    }

    QList<service::Story> library;
    service::RehearsalView shown;
    QStringList wishes;
    FakeStoryDesk desk;
};

} // namespace heddle::test

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n people complained</source>
        <translation>
            <numerusform>%n person complained</numerusform>
            <numerusform>%n people complained</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionText</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignDelegate</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignPanel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::ComposerBox</name>
    <message numerus="yes">
        <source>%n letters too many</source>
        <translation>
            <numerusform>%n letter too many</numerusform>
            <numerusform>%n letters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters left</source>
        <comment>whom it goes to</comment>
        <translation>
            <numerusform>%1, %n letter left</numerusform>
            <numerusform>%1, %n letters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files at most</source>
        <translation>
            <numerusform>%n file at most</numerusform>
            <numerusform>%n files at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::DayCard</name>
    <message numerus="yes">
        <source>%n used, recorded</source>
        <translation>
            <numerusform>%n used, recorded</numerusform>
            <numerusform>%n used, recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::DecisionCard</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::Envelope</name>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation>
            <numerusform>to %1 and %n more</numerusform>
            <numerusform>to %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::HourChart</name>
    <message numerus="yes">
        <source>Same hour, past %n weeks; usual now %1 to %2</source>
        <translation>
            <numerusform>Same hour, past %n week; usual now %1 to %2</numerusform>
            <numerusform>Same hour, past %n weeks; usual now %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts in the last 24 hours</source>
        <translation>
            <numerusform>%n post in the last 24 hours</numerusform>
            <numerusform>%n posts in the last 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n posts</source>
        <translation>
            <numerusform>%1: %n post</numerusform>
            <numerusform>%1: %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::InboxPanel</name>
    <message numerus="yes">
        <source>and %n more offered to you</source>
        <translation>
            <numerusform>and %n more offered to you</numerusform>
            <numerusform>and %n more offered to you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningNews</name>
    <message numerus="yes">
        <source>“%1” grows: %n posts in the last hour, %2 in the hour before.</source>
        <translation>
            <numerusform>“%1” grows: %n post in the last hour, %2 in the hour before.</numerusform>
            <numerusform>“%1” grows: %n posts in the last hour, %2 in the hour before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningPage</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts, last 24 hours</source>
        <translation>
            <numerusform>%n post, last 24 hours</numerusform>
            <numerusform>%n posts, last 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to release</source>
        <comment>answers of others</comment>
        <translation>
            <numerusform>%n to release</numerusform>
            <numerusform>%n to release</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::LiveChatsPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>number of chats</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxDetails</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Every second</numerusform>
            <numerusform>Every %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxForm</name>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MainWindow</name>
    <message numerus="yes">
        <source>%1 named you in a note while you were away, and there are %n more.</source>
        <translation>
            <numerusform>%1 named you in a note while you were away, and there is %n more.</numerusform>
            <numerusform>%1 named you in a note while you were away, and there are %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are tagged “%1” now.</source>
        <translation>
            <numerusform>%n contact is tagged “%1” now.</numerusform>
            <numerusform>%n contacts are tagged “%1” now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MergeBox</name>
    <message numerus="yes">
        <source>%n address(es) go back to %1.</source>
        <translation>
            <numerusform>%n address goes back to %1.</numerusform>
            <numerusform>%n addresses go back to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MergeSheet</name>
    <message numerus="yes">
        <source>%1 has %n address(es), %2 open and %3 closed contacts.</source>
        <translation>
            <numerusform>%1 has %n address, %2 open and %3 closed contacts.</numerusform>
            <numerusform>%1 has %n addresses, %2 open and %3 closed contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MoodChart</name>
    <message numerus="yes">
        <source>%n positive</source>
        <translation>
            <numerusform>%n positive</numerusform>
            <numerusform>%n positive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neutral</source>
        <translation>
            <numerusform>%n neutral</numerusform>
            <numerusform>%n neutral</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative</source>
        <translation>
            <numerusform>%n negative</numerusform>
            <numerusform>%n negative</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::OriginalPanel</name>
    <message numerus="yes">
        <source>%n image(s) from outside are blocked: loading them would tell the sender that the message was read.</source>
        <translation>
            <numerusform>%n image from outside is blocked: loading it would tell the sender that the message was read.</numerusform>
            <numerusform>%n images from outside are blocked: loading them would tell the sender that the message was read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) stay away: they lie on a private address, and a message must not reach into your network.</source>
        <translation>
            <numerusform>%n image stays away: it lies on a private address, and a message must not reach into your network.</numerusform>
            <numerusform>%n images stay away: they lie on private addresses, and a message must not reach into your network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be loaded: nothing usable came from there.</source>
        <translation>
            <numerusform>%n image could not be loaded: nothing usable came from there.</numerusform>
            <numerusform>%n images could not be loaded: nothing usable came from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostCard</name>
    <message numerus="yes">
        <source>%n reshares</source>
        <translation>
            <numerusform>%n reshare</numerusform>
            <numerusform>%n reshares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::Rules</name>
    <message numerus="yes">
        <source>put it %n minutes forward</source>
        <translation>
            <numerusform>put it %n minute forward</numerusform>
            <numerusform>put it %n minutes forward</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::RunSide</name>
    <message numerus="yes">
        <source>%n items open</source>
        <translation>
            <numerusform>%n item open</numerusform>
            <numerusform>%n items open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::SourceForm</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::ThreadBox</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::TimelinePanel</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>entries further down</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrendSide</name>
    <message numerus="yes">
        <source>One author counts for %n posts at most</source>
        <translation>
            <numerusform>One author counts for %n post at most</numerusform>
            <numerusform>One author counts for %n posts at most</numerusform>
        </translation>
    </message>
</context>
</TS>

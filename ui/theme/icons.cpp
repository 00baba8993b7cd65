#include "ui/theme/icons.h"

#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

#include <map>
#include <tuple>

namespace heddle::ui {

namespace {

// Drawn on a grid of 24 with a round stroke of 1.7; C stands for the tint.
const char* pathOf(Icon icon)
{
    switch (icon) {
    case Icon::Inbox:
        return "<path d='M3.5 13h5l1.5 2.5h4l1.5-2.5h5'/>"
               "<path d='M6 5.5h12l2.8 7.2V17a2 2 0 0 1-2 2H5.2a2 2 0 0 1-2-2v-4.3z'/>";
    case Icon::Phone:
        return "<path d='M8.6 4.5H5.5A1.5 1.5 0 0 0 4 6.1C4.5 13.7 10.3 19.5 17.9 20a1.5 1.5 0 0 0 "
               "1.6-1.5v-3.1l-4.3-1.7-1.7 2.1a12.6 12.6 0 0 1-5.3-5.3l2.1-1.7z'/>";
    case Icon::Mail:
        return "<rect x='3.5' y='5.5' width='17' height='13' rx='2.5'/>"
               "<path d='m4.5 7.5 6.3 4.8a2 2 0 0 0 2.4 0l6.3-4.8'/>";
    case Icon::Chat:
        return "<path d='M20 11.5a7.5 7.5 0 0 1-11 6.6L4.5 19.5l1.4-4.3A7.5 7.5 0 1 1 20 11.5z'/>";
    case Icon::Social:
        return "<circle cx='12' cy='12' r='3.6'/>"
               "<path d='M15.6 8.4v4.8a2.5 2.5 0 0 0 5 0V12a8.6 8.6 0 1 0-3.4 6.9'/>";
    case Icon::Paper: return "<path d='M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3'/>";
    case Icon::Note:
        return "<path d='M14 20H6.5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v8.5z'/>"
               "<path d='M14 20v-3.5a2 2 0 0 1 2-2h3.5M8.5 8.5h7M8.5 12h4'/>";
    case Icon::Lock:
        return "<rect x='5.5' y='10.5' width='13' height='9' rx='2'/>"
               "<path d='M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5'/>";
    case Icon::Users:
        return "<circle cx='9.5' cy='8.5' r='3.5'/><path d='M3.5 19.5a6 6 0 0 1 12 0M15.5 5.3a3.5 "
               "3.5 0 "
               "0 1 0 6.4M17.5 14.2a6 6 0 0 1 3 5.3'/>";
    case Icon::Chart:
        return "<path d='M4 4v14a2 2 0 0 0 2 2h14'/><path d='M8.5 15.5v-3M12.5 15.5V8M16.5 "
               "15.5v-5'/>";
    case Icon::Train:
        return "<path d='m12 5 9.5 4.5L12 14 2.5 9.5z'/>"
               "<path d='M6.5 11.8v4.7c1.5 1.4 3.4 2 5.5 2s4-.6 5.5-2v-4.7'/>";
    case Icon::Book:
        return "<path d='M12 7.5c-2-1.5-4.5-2-8-2v12.5c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V5.5c-3.5 0-6 "
               ".5-8 "
               "2zM12 7.5V20'/>";
    case Icon::Gear:
        return "<circle cx='12' cy='12' r='3'/><path d='M12 3.5v2.2M12 18.3v2.2M20.5 12h-2.2M5.7 "
               "12H3.5M18 6l-1.6 1.6M7.6 16.4 6 18M18 18l-1.6-1.6M7.6 7.6 6 6'/>";
    case Icon::Search: return "<circle cx='11' cy='11' r='6.5'/><path d='m20 20-4.3-4.3'/>";
    case Icon::Clip:
        return "<path d='m19.5 11.5-7.7 7.7a4.8 4.8 0 0 1-6.8-6.8l7.9-7.9a3.2 3.2 0 0 1 4.5 "
               "4.5l-7.8 "
               "7.8a1.6 1.6 0 0 1-2.3-2.2l7-7'/>";
    case Icon::Smile:
        return "<circle cx='12' cy='12' r='8.5'/><path d='M8.5 14a4.3 4.3 0 0 0 7 0M9 9.5v.2M15 "
               "9.5v.2'/>";
    case Icon::Bold: return "<path d='M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z'/>";
    case Icon::Link:
        return "<path d='M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 "
               "3a4 4 "
               "0 0 0 5.7 5.7l1-1'/>";
    case Icon::List:
        return "<path d='M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1'/>";
    case Icon::Bolt: return "<path d='M13 3.5 5 13.5h6l-1 7 8-10h-6z'/>";
    case Icon::Send: return "<path d='M20.5 3.5 10.5 13.5M20.5 3.5 14 20.5l-3.5-7-7-3.5z'/>";
    case Icon::Pause: return "<path d='M9 6v12M15 6v12'/>";
    case Icon::Play: return "<path fill='C' d='M8.5 5.8v12.4l9.5-6.2z'/>";
    case Icon::Transfer:
        return "<path d='M4 8.5h15M15.5 5l3.5 3.5-3.5 3.5M20 16H5M8.5 12.5 5 16l3.5 3.5'/>";
    case Icon::Check: return "<path d='m5 12.5 4.5 4.5L19 7.5'/>";
    case Icon::Down: return "<path d='m7 10 5 5 5-5'/>";
    case Icon::Right: return "<path d='m10 7 5 5-5 5'/>";
    case Icon::Up: return "<path d='m7 14 5-5 5 5'/>";
    case Icon::More: return "<path d='M6 12v.1M12 12v.1M18 12v.1' stroke-width='2.6'/>";
    case Icon::Cross: return "<path d='m6.5 6.5 11 11M17.5 6.5l-11 11'/>";
    case Icon::Pin:
        return "<path d='M12 20.5s6.5-5.6 6.5-10.5a6.5 6.5 0 1 0-13 0c0 4.9 6.5 10.5 6.5 10.5z'/>"
               "<circle cx='12' cy='10' r='2.3'/>";
    case Icon::Clock: return "<circle cx='12' cy='12' r='8.5'/><path d='M12 7.5V12l3 2'/>";
    case Icon::Star:
        return "<path d='m12 4 2.4 5 5.5.7-4 3.8 1 5.5-4.9-2.7L7.1 19l1-5.5-4-3.8 5.5-.7z'/>";
    case Icon::Box:
        return "<path d='m12 3.5 8 4.3v8.4l-8 4.3-8-4.3V7.8zM4.3 8l7.7 4.2L19.7 8M12 12.2v8'/>";
    case Icon::Shield:
        return "<path d='M12 3.5 5 6v5.5c0 4.5 2.9 7.5 7 9 4.1-1.5 7-4.5 7-9V6z'/>"
               "<path d='m9.3 12 2 2 3.6-3.8'/>";
    case Icon::File:
        return "<path d='M13.5 3.5H7a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9zM13.5 "
               "3.5V9H19'/>";
    case Icon::Plus: return "<path d='M12 5.5v13M5.5 12h13'/>";
    case Icon::Filter: return "<path d='M4 6.5h16M7 12h10M10 17.5h4'/>";
    case Icon::Moon: return "<path d='M20 14.2A8.3 8.3 0 1 1 9.8 4 6.5 6.5 0 0 0 20 14.2z'/>";
    case Icon::Sun:
        return "<circle cx='12' cy='12' r='4'/><path d='M12 3v1.5M12 19.5V21M3 12h1.5M19.5 "
               "12H21M5.6 5.6l1 "
               "1M17.4 17.4l1 1M18.4 5.6l-1 1M6.6 17.4l-1 1'/>";
    case Icon::Globe:
        return "<circle cx='12' cy='12' r='8.5'/><path d='M3.5 12h17M12 3.5c2.5 2.5 3.5 5.3 3.5 "
               "8.5s-1 "
               "6-3.5 8.5c-2.5-2.5-3.5-5.3-3.5-8.5s1-6 3.5-8.5z'/>";
    case Icon::Warning: return "<path d='M12 4.5 3.5 19h17z'/><path d='M12 10.5v3.5M12 16.5v.1'/>";
    case Icon::Flag: return "<path d='M6 20.5v-16M6 5h11.5l-2.5 4 2.5 4H6'/>";
    case Icon::Undo: return "<path d='M5 12.5a7 7 0 1 0 2.2-5.6L4.5 9.5'/><path d='M4.5 5v4.5H9'/>";
    case Icon::Tag:
        return "<path d='M4 5.5A1.5 1.5 0 0 1 5.5 4h6.3l8.2 8.2a1.5 1.5 0 0 1 0 2.1L14.3 20a1.5 "
               "1.5 0 0 "
               "1-2.1 0L4 11.8z'/><path d='M8.2 8.2v.1' stroke-width='2.6'/>";
    case Icon::Forward:
        return "<path d='m14 6 6 5.5-6 5.5v-3.5c-5 0-8 1.5-10 4.5.5-5 3.5-8 10-8.500z'/>";
    case Icon::Reply:
        return "<path d='m10 6-6 5.5 6 5.5v-3.5c5 0 8 1.5 10 4.5-.5-5-3.5-8-10-8.500z'/>";
    case Icon::ReplyAll:
        return "<path d='m12 6-6 5.5 6 5.5v-3.5c4 0 6.5 1.5 8.5 4.5-.5-5-3-8-8.5-8.500z'/>"
               "<path d='M7.5 6.5 2.5 11.500l5 5'/>";
    case Icon::Image:
        return "<rect x='3.5' y='5' width='17' height='14' rx='2.5'/><circle cx='9' cy='10' "
               "r='1.6'/>"
               "<path d='m4.5 17 5-4.5 3.5 3 2.5-2 4.5 4'/>";
    case Icon::Download: return "<path d='M12 4v11M7.5 11 12 15.5 16.5 11M5 19.500h14'/>";
    case Icon::Trash: return "<path d='M4.5 7h15M9.5 7V4.500h5V7M6.5 7l.8 12.500h9.400L17.5 7'/>";
    case Icon::Person:
        return "<circle cx='12' cy='8' r='3.8'/><path d='M4.5 20a7.5 7.5 0 0 1 15 0'/>";
    case Icon::Merge:
        return "<path d='M6 4v4.500c0 4 6 4 6 8V20M18 4v4.500c0 4-6 4-6 8M9 17l3 3 3-3'/>";
    case Icon::Eye:
        return "<path d='M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z'/>"
               "<circle cx='12' cy='12' r='2.8'/>";
    case Icon::Keyboard:
        return "<rect x='2.5' y='6' width='19' height='12' rx='2.5'/>"
               "<path d='M6.5 10v.1M10 10v.1M14 10v.1M17.5 10v.1M8 14h8'/>";
    case Icon::Question:
        return "<circle cx='12' cy='12' r='8.5'/><path d='M9.7 9.600a2.4 2.4 0 1 1 3.5 2.200c-.8.4"
               "-1.2.9-1.2 1.700M12 16.300v.1'/>";
    case Icon::Calendar:
        return "<rect x='4' y='5.5' width='16' height='14.5' rx='2.5'/><path d='M4 10h16M8.5 "
               "3.500v4M15.5 "
               "3.500v4'/>";
    case Icon::Copy:
        return "<rect x='8.5' y='8.5' width='11' height='11.5' rx='2'/>"
               "<path d='M15.5 5.500v-.5a1.5 1.5 0 0 0-1.5-1.500H6A1.5 1.5 0 0 0 4.5 5v8.500A1.5 "
               "1.5 0 0 0 6 15'/>";
    case Icon::Refresh:
        return "<path d='M19.5 12a7.5 7.5 0 1 1-2.2-5.300L19.5 9M19.5 4.500V9H15'/>";
    case Icon::Bell:
        return "<path d='M6.5 16.500V11a5.5 5.5 0 0 1 11 0v5.500l1.5 1.500H5zM10 20.500h4'/>";
    case Icon::Exit:
        return "<path d='M10 4.500H6a1.5 1.5 0 0 0-1.5 1.500v12A1.5 1.5 0 0 0 6 19.500h4M9.5 "
               "12h10M16 8l4 4-4 4'/>";
    case Icon::Rewind: return "<path fill='C' d='M11.5 6.5v11L4 12zM19.5 6.5v11L12 12z'/>";
    case Icon::StepBack: return "<path fill='C' d='M17 6.5v11L9 12z'/><path d='M6 6.5v11'/>";
    case Icon::StepForward: return "<path fill='C' d='M7 6.5v11l8-5.5z'/><path d='M18 6.5v11'/>";
    case Icon::Wave: return "<path d='M4 10.5v3M8 7v10M12 4v16M16 8v8M20 10.5v3'/>";
    case Icon::Edit: return "<path d='M4.5 19.500l1-4L16 5l3 3L8.5 18.500z'/><path d='m14 7 3 3'/>";
    }
    return "";
}

QPixmap drawn(const IconLook& look)
{
    const QByteArray tint = look.colour.name().toLatin1();
    QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='";
    svg += tint + "' stroke-width='" + QByteArray::number(look.stroke)
           + "' stroke-linecap='round' stroke-linejoin='round'>"
           + QByteArray(pathOf(look.icon)).replace("fill='C'", QByteArray("fill='" + tint + "'"))
           + "</svg>";
    QPixmap pixmap(QSize(look.size, look.size) * look.ratio);
    pixmap.setDevicePixelRatio(look.ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(look.colour.alphaF());
    if (look.mirrored) {
        painter.translate(look.size, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, look.size, look.size));
    return pixmap;
}

} // namespace

Icon iconOf(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Phone: return Icon::Phone;
    case ChannelKind::Email: return Icon::Mail;
    case ChannelKind::Chat: return Icon::Chat;
    case ChannelKind::Social: return Icon::Social;
    case ChannelKind::Paper: return Icon::Paper;
    }
    return Icon::Paper;
}

QPixmap iconPixmap(const IconLook& look)
{
    using Key = std::tuple<int, int, QRgb, int, int, bool>;
    static std::map<Key, QPixmap>
        cache; // bounded by what the screens use: a few hundred small ones
    const Key key{int(look.icon),         look.size,    look.colour.rgba(), int(look.ratio * 100),
                  int(look.stroke * 100), look.mirrored};
    auto found = cache.find(key);
    if (found == cache.end())
        found = cache.emplace(key, drawn(look)).first;
    return found->second;
}

QIcon menuIcon(Icon icon, const QColor& colour)
{
    QIcon made;
    for (const qreal ratio : {1.0, 1.5, 2.0})
        made.addPixmap(iconPixmap({.icon = icon, .size = 16, .colour = colour, .ratio = ratio}));
    return made;
}

bool pointsSomewhere(Icon icon)
{
    switch (icon) {
    case Icon::Right:
    case Icon::Send:
    case Icon::Forward:
    case Icon::Reply:
    case Icon::ReplyAll:
    case Icon::Undo:
    case Icon::List:
    case Icon::Exit: return true;
    default: return false;
    }
}

} // namespace heddle::ui

#pragma once

#include "core/model/channelkind.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace heddle::ui {

/// Every icon there is, by its name.
enum class Icon {
    Inbox,
    Phone,
    Mail,
    Chat,
    Social,
    Paper,
    Note,
    Lock,
    Users,
    Chart,
    Train,
    Book,
    Gear,
    Search,
    Clip,
    Smile,
    Bold,
    Link,
    List,
    Bolt,
    Send,
    Pause,
    Play,
    Transfer,
    Check,
    Down,
    Right,
    Up,
    More,
    Cross,
    Pin,
    Clock,
    Star,
    Box,
    Shield,
    File,
    Plus,
    Filter,
    Moon,
    Sun,
    Globe,
    Warning,
    Flag,
    Undo,
    Tag,
    Forward,
    Reply,
    ReplyAll,
    Image,
    Download,
    Trash,
    Person,
    Merge,
    Eye,
    Keyboard,
    Question,
    Calendar,
    Copy,
    Refresh,
    Bell,
    Exit,
    Edit,
    Rewind,
    StepBack,
    StepForward,
    Wave
};

/// The icon of a channel.
Icon iconOf(ChannelKind kind);

/// How an icon is to look; also the key it is cached by.
struct IconLook {
    Icon icon = Icon::Inbox;
    int size = 16; ///< logical pixels
    QColor colour;
    qreal ratio = 1;    ///< device pixels per logical one
    qreal stroke = 1.7; ///< on a grid of 24
    bool mirrored = false;
};

/// The icon drawn at its exact size, from a cache.
QPixmap iconPixmap(const IconLook& look);
/// For menus and actions: 16 pixels, sharp at every scale.
QIcon menuIcon(Icon icon, const QColor& colour);
/// True for arrows and the like, which turn around in a right-to-left window.
bool pointsSomewhere(Icon icon);

} // namespace heddle::ui

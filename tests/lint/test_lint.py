#!/usr/bin/env python3
"""Each rule of lint.py must catch a sample of what it forbids and let the allowed pass."""

import tempfile
import unittest
from pathlib import Path

import lint

CAUGHT = [
    ("core/base/a.cpp", '#include "core/model/entry.h"'),
    ("core/model/a.cpp", '#include "core/store/journal.h"'),
    ("core/insight/a.cpp", '#include "core/routing/rank.h"'),
    ("core/routing/a.cpp", "#include <QObject>"),
    ("core/insight/a.cpp", "#include <QFile>"),
    ("core/store/a.cpp", '#include "core/service/desk.h"'),
    ("core/channel/email/a.cpp", '#include "core/store/journal.h"'),
    ("core/channel/email/a.cpp", '#include "core/channel/phone/sip.h"'),
    ("core/service/a.cpp", '#include "core/channel/email/mailbox.h"'),
    ("core/service/a.cpp", '#include "ui/mainwindow.h"'),
    ("core/service/a.cpp", "#include <QWidget>"),
    ("core/service/a.cpp", "#include <QAbstractItemModel>"),
    ("ui/a.cpp", '#include "core/store/journal.h"'),
    ("ui/a.cpp", '#include "core/channel/channel.h"'),
    ("ui/a.cpp", "#include <QSqlQuery>"),
    ("ui/a.cpp", "#include <QJsonObject>"),
    ("ui/a.cpp", "#include <QNetworkReply>"),
    ("ui/a.cpp", "#include <QtWidgets/QLabel>"),
    ("ui/a.cpp", '#include "mainwindow.h"'),
    ("app/a.cpp", '#include "tests/support/catch.h"'),
    ("core/base/a.cpp", "// TO" "DO later"),
    ("tests/a.cpp", "// FIX" "ME"),
    ("ui/a.cpp", "dialog.exec();"),
    ("core/service/a.cpp", "loop.exec();"),
    ("core/service/a.cpp", "QEventLoop loop;"),
    ("ui/a.cpp", "QCoreApplication::processEvents();"),
    ("core/service/a.cpp", "QThread::msleep(5);"),
    ("core/service/a.cpp", "auto now = QDateTime::currentDateTimeUtc();"),
    ("core/routing/a.cpp", "std::mt19937 engine;"),
    ("core/service/a.cpp", "if (m_options.isTraining)"),
    ("core/routing/a.cpp", "if (inScenario())"),
    ("core/service/a.cpp", '#include "core/scenario/play/player.h"'),
    ("core/service/a.cpp", "Theme::instance().colour();"),
    ("core/service/a.h", "#pragma once\n    friend class Desk;"),
    ("ui/a.cpp", "widget->setStyleSheet(sheet);"),
    ("ui/inbox/a.cpp", "painter.setPen(Qt::red);"),
    ("ui/inbox/a.cpp", "QColor(12, 13, 14)"),
    ("ui/inbox/a.cpp", 'QColor(QStringLiteral("#4f46e5"))'),
    ("ui/inbox/a.cpp", 'const auto text = QLatin1String("#ffffff");'),
    ("core/service/a.h", "#pragma once\nint getCount() const;"),
    ("core/service/a.h", "#pragma once\nclass QueueManager {"),
    ("core/service/a.h", "#pragma once\nstruct CustomerData {"),
    ("core/service/a.h", "#pragma once\nclass HandlerTable {"),
    ("core/service/a.h", "int x;"),
    ("core/service/QueueView.cpp", ""),
    ("core/service/mailutils.cpp", ""),
    ("core/helpers/a.cpp", ""),
    ("core/service/a.cpp", "int x;\n" * 501),
    ("core/service/a.h", "#pragma once\n" + "int x;\n" * 150),
]

PASSES = [
    ("core/service/a.cpp", '#include "core/store/journal.h"\n#include "core/channel/channel.h"'),
    ("core/channel/email/a.cpp", '#include "core/channel/email/b.h"\n#include "core/channel/channel.h"'),
    ("core/store/a.cpp", "query.exec();"),
    ("core/base/clock.cpp", "QDateTime::currentDateTimeUtc();"),
    ("core/base/async.h", "#pragma once\ntemplate<class T, class Handler>\nvoid whenDone();"),
    ("core/service/a.h", "#pragma once\nclass QMetaData;\n/// Never exec() here."),
    ("core/service/a.cpp", "QCoreApplication::instance();"),
    ("ui/theme/colours.cpp", "QColor(12, 13, 14)"),
    ("ui/inbox/a.cpp", "painter.setPen(Qt::transparent); // no exec()"),
    ("ui/inbox/a.cpp", '#include "a.moc"'),
    ("app/a.cpp", '#include "core/channel/email/mailbox.h"\n#include "ui/mainwindow.h"'),
    ("tests/core/test_a.cpp", '#include "core/channel/email/mailbox.h"'),
    ("core/service/database.cpp", "int x;\n" * 500),
]


def findings(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files:
            path = Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(lint.check(Path(root)))


class LintTest(unittest.TestCase):
    def test_each_violation_is_caught_once_and_named(self):
        for name, text in CAUGHT:
            with self.subTest(file=name, text=text[:60]):
                found = findings([(name, text)])
                self.assertEqual(len(found), 1, found)
                self.assertIn(found[0].path, name)

    def test_what_is_allowed_passes(self):
        for name, text in PASSES:
            with self.subTest(file=name, text=text[:60]):
                self.assertEqual(findings([(name, text)]), [])

    def test_a_thirteenth_pair_in_a_folder_is_caught(self):
        pairs = [(f"core/service/file{letter}.{suffix}", "#pragma once\n")
                 for letter in "abcdefghijklm" for suffix in ("cpp", "h")]
        self.assertEqual(len(findings(pairs)), 1)
        self.assertEqual(findings(pairs[:-2]), [])


if __name__ == "__main__":
    unittest.main()

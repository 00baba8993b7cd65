#pragma once

#include "core/base/result.h"

#include <QWidget>

namespace heddle::service {
class Directory;
class Sources;
} // namespace heddle::service

namespace heddle::ui {

class Button;
class SourceForm;
class ListenedSources;

/// What the centre listens to, in Settings, and the form that adds or changes one.
class SourceSection final : public QWidget {
    Q_OBJECT
public:
    SourceSection(service::Sources& sources, service::Directory& directory,
                  QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    enum class Form { Shown, Hidden };
    void showForm(Form form);
    void end();

    service::Directory& m_directory;
    ListenedSources* m_list;
    Button* m_add;
    SourceForm* m_form;
};

} // namespace heddle::ui

// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/curationcommands.h"

#include "gui/dialogs/factdialog.h"
#include "gui/dialogs/mergedialog.h"
#include "gui/filecommands.h"
#include "gui/models/journalwords.h"
#include "gui/session/archivesession.h"
#include "gui/session/eventdetails.h"
#include "gui/session/readerthread.h"
#include "gui/session/selectedvalue.h"
#include "gui/views/articleview.h"
#include "gui/views/eventcard.h"
#include "gui/views/eventtable.h"
#include "gui/views/messagebar.h"
#include "gui/windowactions.h"
#include "gui/windowparts.h"
#include "report/display.h"

#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostMerged = 20;
constexpr int messageTime = 6000; // ms

} // namespace

CurationCommands::CurationCommands(ArchiveSession &session, EventDetails &details, FileCommands &files,
                                   WindowParts &parts, WindowActions &actions, QMainWindow &window)
    : QObject(&window)
    , m_session(session)
    , m_details(details)
    , m_files(files)
    , m_parts(parts)
    , m_actions(actions)
    , m_window(window)
{
    connectActions();
    connectCard();
    makeSelectionMenu();
    connect(&m_task, &CurationTask::acted, this, &CurationCommands::acted);
    connect(&m_task, &CurationTask::stepsChanged, this, &CurationCommands::showSteps);
    connect(&m_task, &CurationTask::stepsChanged, this, &CurationCommands::idle);
    connect(&m_task, &CurationTask::failed, this, [this](const Error &error) {
        m_parts.messages->showError(error);
        Q_EMIT changed(); // it may be gone, or another by now
    });
    showSteps();
}

CurationCommands::~CurationCommands() = default;

bool CurationCommands::isBusy() const
{
    return m_task.isBusy() || (m_reader && m_reader->isBusy());
}

void CurationCommands::connectActions()
{
    connect(m_actions.undo, &QAction::triggered, &m_task, &CurationTask::undo);
    connect(m_actions.redo, &QAction::triggered, &m_task, &CurationTask::redo);
    connect(m_actions.correct, &QAction::triggered, this, &CurationCommands::chooseFact);
    connect(m_actions.addFact, &QAction::triggered, this, &CurationCommands::addFact);
    connect(m_actions.verify, &QAction::triggered, this, &CurationCommands::verify);
    connect(m_actions.merge, &QAction::triggered, this, &CurationCommands::merge);
    connect(m_actions.notAnEvent, &QAction::triggered, this, &CurationCommands::dismiss);
    connect(m_actions.note, &QAction::triggered, this, &CurationCommands::note);
}

void CurationCommands::connectCard()
{
    connect(m_parts.card, &EventCard::correctionWanted, this, &CurationCommands::correct);
    connect(m_parts.card, &EventCard::additionWanted, this, &CurationCommands::addFact);
    connect(m_parts.card, &EventCard::noteWanted, this, &CurationCommands::note);
    connect(m_parts.card, &EventCard::verificationWanted, this, [this] {
        if (whyNot().isEmpty())
            m_task.act(verificationOf({m_parts.card->currentEvent()}));
    });
    connect(m_parts.article, &ArticleView::selectionChanged, this, &CurationCommands::update);
}

void CurationCommands::makeSelectionMenu()
{
    QMenu *menu = m_actions.useMenu;
    const auto add = [&](const QString &text, const QString &field, const QString &category = {}) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, field, category] { useSelection(field, category); });
    };
    add(tr("&Attendance"), u"figure"_s, u"attendees"_s);
    add(tr("O&nline Viewers"), u"figure"_s, u"online_viewers"_s);
    add(tr("&Exhibitors"), u"figure"_s, u"exhibitors"_s);
    menu->addSeparator();
    add(tr("&Start Date"), u"start"_s);
    add(tr("En&d Date"), u"end"_s);
    add(tr("&Venue"), u"venue"_s);
    add(tr("&City"), u"city"_s);
    menu->addSeparator();
    add(tr("&Organiser"), u"organizer"_s);
    add(tr("&Participant"), u"participant"_s);
    add(tr("Pe&rson"), u"person"_s);
    add(tr("&Topic"), u"topic"_s);
    menu->addSeparator();
    add(tr("Na&me of the Event"), u"name"_s);
    m_parts.article->setSelectionMenu(menu);
}

void CurationCommands::setArchive(const QString &path)
{
    m_reader = path.isEmpty() ? nullptr : std::make_unique<ReaderThread>(path);
    m_task.setArchive(path);
    update();
}

QString CurationCommands::whyNot() const
{
    if (!m_session.isOpen())
        return tr("no archive is open");
    if (m_session.isReadOnly())
        return tr("read-only: %1").arg(m_session.readOnlyReason());
    if (m_files.ingest().isRunning())
        return tr("nothing can be corrected while an import runs");
    return {};
}

QString CurationCommands::eventName() const
{
    const auto &event = m_parts.card->shownEvent();
    return event ? displayName(event->row) : QString();
}

std::vector<EventId> CurationCommands::chosenEvents() const
{
    auto chosen = m_parts.table->selectedEvents();
    if (chosen.size() < 2 && m_parts.card->currentEvent().isValid())
        chosen = {m_parts.card->currentEvent()};
    return chosen;
}

// What cannot act is disabled and says why.
void CurationCommands::update()
{
    const QString why = whyNot();
    const bool can = why.isEmpty();
    const bool shown = m_parts.card->currentEvent().isValid();
    const size_t chosen = m_session.isOpen() ? chosenEvents().size() : 0;
    m_actions.correct->setEnabled(can && shown);
    m_actions.addFact->setEnabled(can && shown);
    m_actions.note->setEnabled(can && shown);
    m_actions.verify->setEnabled(can && chosen > 0);
    m_actions.notAnEvent->setEnabled(can && chosen > 0);
    m_actions.merge->setEnabled(can && chosen > 1 && chosen <= mostMerged);
    m_actions.useMenu->setEnabled(can && shown && !m_parts.article->selection().words.isEmpty());
    for (QAction *action : {m_actions.correct, m_actions.addFact, m_actions.note, m_actions.verify,
                            m_actions.notAnEvent, m_actions.merge})
        action->setStatusTip(can ? action->whatsThis() : tr("%1 (%2)").arg(action->whatsThis(), why));
    m_parts.card->setEditable(can, m_session.isOpen() ? why : QString());
    showSteps();
}

void CurationCommands::showSteps()
{
    const bool can = whyNot().isEmpty() && !m_task.isBusy();
    const QString undone = stepText(m_task.undoable());
    const QString redone = stepText(m_task.redoable());
    m_actions.undo->setText(undone.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(undone));
    m_actions.redo->setText(redone.isEmpty() ? tr("Re&do") : tr("Re&do %1").arg(redone));
    m_actions.undo->setEnabled(can && !undone.isEmpty());
    m_actions.redo->setEnabled(can && !redone.isEmpty());
}

// One fact at once, several from a menu.
void CurationCommands::correct(const std::vector<ShownFact> &facts)
{
    if (!whyNot().isEmpty() || facts.empty())
        return;
    if (facts.size() == 1)
        return correctOne(facts.front());
    auto *menu = new QMenu(&m_window);
    menu->setObjectName("factMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ShownFact &fact : facts) {
        QString value = fact.figure ? fact.shown : fact.value;
        value = value.isEmpty() ? tr("not known") : value.left(60).replace(u'&', u"&&"_s);
        connect(menu->addAction(tr("%1: %2…").arg(fieldText(fact.field), value)), &QAction::triggered, this,
                [this, fact] { correctOne(fact); });
    }
    menu->popup(m_parts.card->anchor());
}

void CurationCommands::correctOne(const ShownFact &fact)
{
    const EventId event = m_parts.card->currentEvent();
    auto *dialog = new FactDialog(eventName(), fact, &m_window);
    connect(dialog, &FactDialog::changeWanted, this,
            [this, event](const ShownFact &changed, const QString &value, JournalEntry::Reason reason,
                          const QString &note) { m_task.act(changeOf(event, changed, value, reason, note)); });
    connect(dialog, &FactDialog::additionWanted, this,
            [this, event](const QString &field, const QString &value, const QString &note) {
                m_task.act(additionTo(event, field, value, {}, note));
            });
    connect(dialog, &FactDialog::choiceWanted, this, [this, event](const ShownFact &figure, const QString &column) {
        m_task.act(choiceOf(event, column, figure));
    });
    dialog->openAt(m_parts.card->anchor());
}

// The fact whose link has the focus, else one from a menu of all.
void CurationCommands::chooseFact()
{
    if (const auto fact = m_parts.card->focusedFact())
        return correctOne(*fact);
    std::vector<ShownFact> facts;
    for (const ShownFact &fact : m_parts.card->facts()) {
        const bool told = std::ranges::any_of(facts, [&](const ShownFact &other) {
            return other.field == fact.field && other.value == fact.value && other.evidence == fact.evidence;
        });
        if (!told && facts.size() < 40)
            facts.push_back(fact);
    }
    correct(facts);
}

void CurationCommands::addFact()
{
    const ArticleSelection selection = m_parts.article->selection();
    openAddition(u"figure"_s, {}, {selection.article, selection.sentence});
}

void CurationCommands::openAddition(const QString &field, const QString &value, const Quotation &from)
{
    const EventId event = m_parts.card->currentEvent();
    if (!event.isValid() || !whyNot().isEmpty())
        return;
    auto *dialog = new FactDialog(eventName(), field, value, from.words, &m_window);
    connect(dialog, &FactDialog::additionWanted, this,
            [this, event, from](const QString &chosen, const QString &said, const QString &note) {
                m_task.act(additionTo(event, chosen, said, from, note));
            });
    dialog->openAt(m_parts.card->anchor());
}

// At once where the words can be read so, else with a question.
void CurationCommands::useSelection(const QString &field, const QString &category)
{
    const ArticleSelection selection = m_parts.article->selection();
    const EventId event = m_parts.card->currentEvent();
    if (selection.words.isEmpty() || !event.isValid() || !whyNot().isEmpty())
        return;
    const Quotation from{selection.article, selection.sentence};
    const QString value = selectedValue(field, selection.words, category);
    if (value.isEmpty() || !valueComplaint(field, value).isEmpty())
        openAddition(field, {}, from);
    else
        m_task.act(additionTo(event, field, value, from, {}));
}

void CurationCommands::note()
{
    const EventId event = m_parts.card->currentEvent();
    if (!event.isValid() || !whyNot().isEmpty())
        return;
    auto *dialog = new QInputDialog(&m_window);
    dialog->setObjectName("noteDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a Note"));
    dialog->setLabelText(tr("What is to be known of “%1”:").arg(eventName()));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setOkButtonText(tr("Add Note"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, event](const QString &text) {
        if (!text.trimmed().isEmpty())
            m_task.act(noteOn(event, text.trimmed()));
    });
    dialog->open();
}

void CurationCommands::verify()
{
    m_task.act(verificationOf(chosenEvents()));
}

void CurationCommands::dismiss()
{
    m_task.act(dismissalOf(chosenEvents()));
}

void CurationCommands::merge()
{
    const auto events = chosenEvents();
    if (events.size() < 2 || !m_reader || !whyNot().isEmpty())
        return;
    m_reader->ask(
        this, [events](const ArchiveReader &reader) { return previewMerge(reader, events); },
        [this](const Result<MergePreview> &preview) {
            if (preview)
                openMerge(*preview);
            else
                m_parts.messages->showError(preview.error());
            Q_EMIT idle();
        });
}

void CurationCommands::openMerge(const MergePreview &preview)
{
    auto *dialog = new MergeDialog(preview, &m_window);
    connect(dialog, &MergeDialog::mergeWanted, this,
            [this](const std::vector<EventId> &those, const QMap<QString, QString> &chosen) {
                m_task.act(mergerOf(those, chosen));
            });
    dialog->open();
}

void CurationCommands::acted(CurationTask::Did did, const JournalEntries &entries)
{
    const QString step = stepText(entries);
    const auto kind = entries.empty() ? JournalEntry::Kind::Note : entries.front().kind;
    if (std::exchange(m_offersUndo, false))
        m_parts.messages->hide(); // it offered to undo something else
    const bool big = kind == JournalEntry::Kind::Merge || kind == JournalEntry::Kind::NotAnEvent;
    switch (did) {
    case CurationTask::Did::Done:
        m_offersUndo = big; // what is gone from the list should not have to be looked for
        if (big)
            m_parts.messages->show(MessageBar::Kind::Success, tr("Done: %1.").arg(step),
                                   {{tr("Undo"), [this] { m_task.undo(); }}});
        else
            m_window.statusBar()->showMessage(tr("Done: %1").arg(step), messageTime);
        break;
    case CurationTask::Did::Undone:
        m_window.statusBar()->showMessage(tr("Undone: %1").arg(step), messageTime);
        break;
    case CurationTask::Did::Redone:
        m_window.statusBar()->showMessage(tr("Redone: %1").arg(step), messageTime);
        break;
    }
    Q_EMIT changed();
}

} // namespace eventarium

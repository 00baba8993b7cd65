<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n people complained</source>
        <translation>
            <numerusform>%n Person hat sich beschwert</numerusform>
            <numerusform>%n Personen haben sich beschwert</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 of %2 messages since %3.</source>
        <translation>in %1 von %2 Nachrichten seit %3.</translation>
    </message>
    <message>
        <source>Older ones were not looked at.</source>
        <translation>Ältere wurden nicht angesehen.</translation>
    </message>
    <message>
        <source>Read: %1.</source>
        <translation>Gelesen: %1.</translation>
    </message>
    <message>
        <source>%1 people in %2 messages, since %3</source>
        <translation>%1 Personen in %2 Nachrichten, seit %3</translation>
    </message>
    <message>
        <source>Too few to tell a share (n %1)</source>
        <translation>Zu wenige, um einen Anteil zu nennen (n %1)</translation>
    </message>
    <message>
        <source>%1 % of those who complain (95 %: %2 to %3, n %4)</source>
        <translation>%1 % derer, die sich beschweren (95 %: %2 bis %3, n %4)</translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>%1 is typing …</source>
        <translation>%1 schreibt …</translation>
    </message>
    <message>
        <source>%1 are typing …</source>
        <comment>several people</comment>
        <translation>%1 schreiben …</translation>
    </message>
    <message>
        <source>Offered to somebody</source>
        <translation>Jemandem angeboten</translation>
    </message>
    <message>
        <source>Waits for an agent</source>
        <translation>Wartet auf einen Agenten</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <comment>agent, others in the chat</comment>
        <translation>%1, mit %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>moment a chat began</comment>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>DecisionText</name>
    <message>
        <source>It went to %1, who helped this customer last.</source>
        <translation>Es ging an %1, zuletzt für diesen Kunden da.</translation>
    </message>
    <message>
        <source>It went to %1, who has the least to do.</source>
        <translation>Es ging an %1 mit der wenigsten Arbeit.</translation>
    </message>
    <message>
        <source>It went to %1, who knows most about it.</source>
        <translation>Es ging an %1 mit dem meisten Wissen darüber.</translation>
    </message>
    <message>
        <source>It went to %1; who knows more is kept for harder work.</source>
        <translation>Es ging an %1; wer mehr weiß, bleibt für Schwierigeres frei.</translation>
    </message>
    <message>
        <source>It went to %1; the others are wanted for other work.</source>
        <translation>Es ging an %1; die anderen werden für anderes gebraucht.</translation>
    </message>
    <message>
        <source>It went to %1, whose turn it was.</source>
        <translation>Es ging an %1, jetzt an der Reihe.</translation>
    </message>
    <message>
        <source>It went to %1, who has been free longest (%2).</source>
        <translation>Es ging an %1, am längsten frei (%2).</translation>
    </message>
    <message>
        <source>It went to %1, who has room for one more.</source>
        <translation>Es ging an %1, noch Platz für eines.</translation>
    </message>
    <message>
        <source>Nobody can take it now, so it waits.</source>
        <translation>Niemand kann es jetzt übernehmen, also wartet es.</translation>
    </message>
    <message>
        <source>Nothing was promised for it, so the longest waiting goes first.</source>
        <translation>Dafür ist nichts zugesagt; wer am längsten wartet, kommt zuerst.</translation>
    </message>
    <message>
        <source>An answer was due %1 ago.</source>
        <translation>Eine Antwort war vor %1 fällig.</translation>
    </message>
    <message>
        <source>An answer is due in %1.</source>
        <translation>Eine Antwort ist in %1 fällig.</translation>
    </message>
    <message>
        <source>Somebody is on the line, which goes first.</source>
        <translation>Jemand ist am Telefon, das geht vor.</translation>
    </message>
    <message>
        <source>It is critical, so it goes before what can wait.</source>
        <translation>Es ist kritisch und geht vor, was warten kann.</translation>
    </message>
    <message>
        <source>It is later than its queue allows, so it goes before what can wait.</source>
        <translation>Es ist später, als seine Warteschlange erlaubt, und geht vor, was warten kann.</translation>
    </message>
    <message>
        <source>It was moved forward by %1: %2.</source>
        <translation>Es wurde um %1 vorgezogen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, free for %3.</source>
        <translation>%1: %2, frei seit %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Wie bald</translation>
    </message>
    <message>
        <source>Who else could have had it</source>
        <translation>Wer es sonst hätte bekommen können</translation>
    </message>
    <message>
        <source>Who could not</source>
        <translation>Wer nicht konnte</translation>
    </message>
    <message>
        <source>It counts as critical: %1.</source>
        <translation>Es gilt als kritisch: %1.</translation>
    </message>
    <message>
        <source>It was moved back by %1: %2.</source>
        <translation>Es wurde um %1 zurückgestellt: %2.</translation>
    </message>
    <message>
        <source>it is critical</source>
        <translation>es ist kritisch</translation>
    </message>
    <message>
        <source>it must not wait any longer</source>
        <translation>es darf nicht länger warten</translation>
    </message>
    <message>
        <source>it has waited %1</source>
        <translation>es wartet schon %1</translation>
    </message>
    <message>
        <source>it is %1 overdue</source>
        <translation>es ist %1 überfällig</translation>
    </message>
    <message>
        <source>it is due in %1</source>
        <translation>die Frist läuft noch %1</translation>
    </message>
    <message>
        <source>you helped this customer last</source>
        <translation>Sie waren zuletzt für diesen Kunden da</translation>
    </message>
    <message>
        <source>you know most about it</source>
        <translation>Sie wissen am meisten darüber</translation>
    </message>
    <message>
        <source>others who could are wanted for harder work</source>
        <translation>wer es sonst könnte, wird für Schwierigeres gebraucht</translation>
    </message>
    <message>
        <source>others who could are wanted for other work</source>
        <translation>wer es sonst könnte, wird für anderes gebraucht</translation>
    </message>
    <message>
        <source>it is your turn</source>
        <translation>Sie sind an der Reihe</translation>
    </message>
    <message>
        <source>you have been free longest (%1)</source>
        <translation>Sie sind am längsten frei (%1)</translation>
    </message>
    <message>
        <source>you have room for one more</source>
        <translation>Sie haben noch Platz für eines</translation>
    </message>
    <message>
        <source>moved %1 later: %2</source>
        <translation>um %1 zurückgestellt: %2</translation>
    </message>
    <message>
        <source>moved %1 earlier: %2</source>
        <translation>um %1 vorgezogen: %2</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>not ready for this channel</source>
        <translation>nicht bereit für diesen Kanal</translation>
    </message>
    <message>
        <source>lacks the skills asked for so far</source>
        <translation>ohne die bisher verlangten Fähigkeiten</translation>
    </message>
    <message>
        <source>has an offer already</source>
        <translation>hat schon ein Angebot</translation>
    </message>
    <message>
        <source>has as much as they can take</source>
        <translation>schon ausgelastet</translation>
    </message>
    <message>
        <source>came back a moment ago</source>
        <translation>eben erst zurückgekommen</translation>
    </message>
    <message>
        <source>declined it a short while ago</source>
        <translation>hat es vor Kurzem abgelehnt</translation>
    </message>
    <message>
        <source>did not answer it a short while ago</source>
        <translation>hat vor Kurzem nicht darauf reagiert</translation>
    </message>
    <message>
        <source>gave it back a short while ago</source>
        <translation>hat es vor Kurzem zurückgegeben</translation>
    </message>
    <message>
        <source>it is kept for %1</source>
        <translation>es ist für %1 reserviert</translation>
    </message>
    <message>
        <source>First in line because %1; %2.</source>
        <translation>Vorn in der Reihe, denn %1; %2.</translation>
    </message>
    <message>
        <source>How many hear of it</source>
        <translation>Wie viele davon erfahren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody with the skills asked for first could take it, so fewer are asked for now (step %1).</source>
        <translation>Niemand mit den zuerst verlangten Fähigkeiten konnte es übernehmen, daher werden jetzt weniger verlangt (Stufe %1).</translation>
    </message>
    <message>
        <source>not ready once the contact on the line is over</source>
        <translation>nicht mehr bereit, sobald das laufende Gespräch vorbei ist</translation>
    </message>
    <message>
        <source>their window does not answer</source>
        <translation>ihr Fenster antwortet nicht</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This could not be loaded.</source>
        <translation>Das konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The change was not made.</source>
        <translation>Die Änderung wurde nicht vorgenommen.</translation>
    </message>
    <message>
        <source>You could not take this one.</source>
        <translation>Sie konnten das nicht übernehmen.</translation>
    </message>
    <message>
        <source>The message was not sent; your words are kept.</source>
        <translation>Die Nachricht wurde nicht gesendet; Ihre Worte bleiben erhalten.</translation>
    </message>
    <message>
        <source>The file was not attached.</source>
        <translation>Die Datei wurde nicht angehängt.</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>Die Datei wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>Die Suche hat nicht geklappt.</translation>
    </message>
    <message>
        <source>The connection does not work yet.</source>
        <translation>Die Verbindung klappt noch nicht.</translation>
    </message>
    <message>
        <source>The mailbox was not added.</source>
        <translation>Das Postfach wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>Your presence was not changed.</source>
        <translation>Ihre Anwesenheit wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The original could not be opened.</source>
        <translation>Das Original konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check its name, the port and your network.</source>
        <translation>Der Server ist nicht erreichbar. Prüfen Sie Name, Port und Ihr Netz.</translation>
    </message>
    <message>
        <source>The server does not accept this login and password. Check both; some providers want an app password.</source>
        <translation>Der Server nimmt Anmeldename und Kennwort nicht an. Prüfen Sie beide; manche Anbieter verlangen ein App-Kennwort.</translation>
    </message>
    <message>
        <source>The server refuses the connection.</source>
        <translation>Der Server lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>The connection is not safe or not allowed: %1.</source>
        <translation>Die Verbindung ist nicht sicher oder nicht erlaubt: %1.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the port and the encryption.</source>
        <translation>Der Server antwortet nicht. Prüfen Sie Port und Verschlüsselung.</translation>
    </message>
    <message>
        <source>Something these settings name is not there. Check them.</source>
        <translation>Etwas, das diese Einstellungen nennen, gibt es nicht. Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>This is not there: %1.</source>
        <translation>Das gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>What answers there is no mail server. Check name and port.</source>
        <translation>Was dort antwortet, ist kein Mailserver. Prüfen Sie Name und Port.</translation>
    </message>
    <message>
        <source>Check this: %1.</source>
        <translation>Prüfen Sie das: %1.</translation>
    </message>
    <message>
        <source>This mailbox is already set up. Look in Settings.</source>
        <translation>Dieses Postfach ist schon eingerichtet. Sehen Sie in den Einstellungen nach.</translation>
    </message>
    <message>
        <source>The server offers no way to sign in that Heddle knows. Try another encryption.</source>
        <translation>Der Server bietet keine Anmeldung, die Heddle kennt. Versuchen Sie eine andere Verschlüsselung.</translation>
    </message>
    <message>
        <source>The provider cannot be reached. Check its address and your network, then try again.</source>
        <translation>Der Anbieter ist nicht erreichbar. Prüfen Sie Adresse und Netz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It was refused in the browser. Try again with the right account.</source>
        <translation>Es wurde im Browser abgelehnt. Versuchen Sie es mit dem richtigen Konto.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes. Try again when you are ready.</source>
        <translation>Zehn Minuten lang hat sich niemand angemeldet. Versuchen Sie es, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The provider refuses this registration. Check the client id and secret.</source>
        <translation>Der Anbieter lehnt diese Registrierung ab. Prüfen Sie Client-Kennung und Geheimnis.</translation>
    </message>
    <message>
        <source>The centre&apos;s data cannot be reached now. Try again in a moment.</source>
        <translation>Die Daten des Zentrums sind gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>You are not signed in there any more. Check the login in Settings.</source>
        <translation>Sie sind dort nicht mehr angemeldet. Prüfen Sie die Anmeldung in den Einstellungen.</translation>
    </message>
    <message>
        <source>Your role does not allow it. Ask a supervisor.</source>
        <translation>Ihre Rolle erlaubt das nicht. Fragen Sie die Teamleitung.</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>Es hat zu lange gedauert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Somebody wrote here since you began. Read it, then send again.</source>
        <translation>Seit Sie begonnen haben, hat hier jemand geschrieben. Lesen Sie es und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>Somebody else was first, or it has moved on since.</source>
        <translation>Jemand war schneller, oder es ist inzwischen weitergegangen.</translation>
    </message>
    <message>
        <source>Something in it cannot be read. Check what you typed.</source>
        <translation>Etwas darin ist nicht lesbar. Prüfen Sie Ihre Eingabe.</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>It was stopped. Try again if you still want it.</source>
        <translation>Es wurde angehalten. Versuchen Sie es erneut, wenn Sie es noch wollen.</translation>
    </message>
    <message>
        <source>That is a fault of the program; it is in the log. Try again.</source>
        <translation>Das ist ein Fehler des Programms; er steht im Protokoll. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer to keep the password in. Start one, or keep it in a folder that only you can read.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund für das Kennwort. Starten Sie einen, oder bewahren Sie es in einem Ordner auf, den nur Sie lesen können.</translation>
    </message>
    <message>
        <source>The store is damaged. Quit Heddle; &quot;heddlectl db rebuild&quot; mends it.</source>
        <translation>Der Speicher ist beschädigt. Beenden Sie Heddle; „heddlectl db rebuild“ behebt das.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Wartet auf den Kunden</translation>
    </message>
    <message>
        <source>Waiting for somebody else</source>
        <translation>Wartet auf jemand anderen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Mittagspause</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Innendienst</translation>
    </message>
    <message>
        <source>Missed offers</source>
        <translation>Angebote verpasst</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Morgen %1</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Just arrived</source>
        <translation>Eben gekommen</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(ohne Betreff)</translation>
    </message>
</context>
<context>
    <name>countdown</name>
    <message>
        <source>%1d %2h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>heddle::app::Desktop</name>
    <message>
        <source>The training cannot begin: the scenario %1 is not installed.</source>
        <translation>Die Schulung kann nicht beginnen: Das Szenario %1 ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>heddle::app::PageWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Open in the system&apos;s browser</source>
        <translation>Im Browser des Systems öffnen</translation>
    </message>
    <message>
        <source>Not encrypted: </source>
        <translation>Nicht verschlüsselt: </translation>
    </message>
</context>
<context>
    <name>heddle::ui::ActionList</name>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>the supervisors</source>
        <translation>die Teamleitung</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Womit</translation>
    </message>
    <message>
        <source>Leave this action out</source>
        <translation>Diese Aktion weglassen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ActionRow</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Allen antworten</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>Neue E-Mail</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Canned replies (/)</source>
        <translation>Textbausteine (/)</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>Weitere Arten zu senden</translation>
    </message>
    <message>
        <source>Send and wait</source>
        <translation>Senden und warten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <comment>key hint</comment>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>Frühere Fassungen …</translation>
    </message>
    <message>
        <source>Kind of message: %1</source>
        <translation>Art der Nachricht: %1</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Senden und schließen</translation>
    </message>
    <message>
        <source>Send and close as</source>
        <translation>Senden und schließen als</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>↵</source>
        <comment>key hint</comment>
        <translation>↵</translation>
    </message>
    <message>
        <source>Strong words (Ctrl+B)</source>
        <translation>Fett (Strg+B)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Actions</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>Zum Posteingang</translation>
    </message>
    <message>
        <source>Show mine</source>
        <translation>Meine zeigen</translation>
    </message>
    <message>
        <source>Show what is offered</source>
        <translation>Angebotenes zeigen</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Warteschlange zeigen</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>Filtern und sortieren</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Nächstes in der Liste</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Voriges in der Liste</translation>
    </message>
    <message>
        <source>Accept the offer</source>
        <translation>Angebot annehmen</translation>
    </message>
    <message>
        <source>Decline the offer</source>
        <translation>Angebot ablehnen</translation>
    </message>
    <message>
        <source>Take it from the queue</source>
        <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Allen antworten</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>New mail</source>
        <translation>Neue E-Mail</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Why did this come to me?</source>
        <translation>Warum kam das zu mir?</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Change the customer&apos;s name</source>
        <translation>Namen des Kunden ändern</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Ready for work</source>
        <translation>Bereit zur Arbeit</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Show or hide the customer</source>
        <translation>Kunden zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>Nummer anrufen</translation>
    </message>
    <message>
        <source>Answer the call, hold it or go on</source>
        <translation>Anruf annehmen, halten oder fortsetzen</translation>
    </message>
    <message>
        <source>Mute the call, or be heard again</source>
        <translation>Stummschalten oder wieder hörbar sein</translation>
    </message>
    <message>
        <source>Keypad of the call</source>
        <translation>Tastenfeld des Anrufs</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>Anruf weitergeben</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Anruf beenden</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Call the customer back</source>
        <translation>Kunden zurückrufen</translation>
    </message>
    <message>
        <source>Show all open chats</source>
        <translation>Alle offenen Chats zeigen</translation>
    </message>
    <message>
        <source>Whisper to the agent of a chat</source>
        <translation>Dem Agenten eines Chats zuflüstern</translation>
    </message>
    <message>
        <source>Join the chat</source>
        <translation>Dem Chat beitreten</translation>
    </message>
    <message>
        <source>Take the chat over</source>
        <translation>Chat übernehmen</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Kunden finden</translation>
    </message>
    <message>
        <source>Merge the customer with somebody</source>
        <translation>Kunden mit jemandem zusammenführen</translation>
    </message>
    <message>
        <source>Take the last merge back</source>
        <translation>Letzte Zusammenführung zurücknehmen</translation>
    </message>
    <message>
        <source>What many complain of</source>
        <translation>Worüber sich viele beschweren</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>More to do with the contact</source>
        <translation>Mehr zu diesem Kontakt</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AddressCompletion</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ApprovalBar</name>
    <message>
        <source>An answer that waits for you</source>
        <translation>Eine Antwort, die auf Sie wartet</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Send back …</source>
        <translation>Zurückschicken …</translation>
    </message>
    <message>
        <source>It leaves now (%1)</source>
        <translation>Sie geht jetzt ab (%1)</translation>
    </message>
    <message>
        <source>It is a draft again (%1)</source>
        <translation>Sie ist wieder ein Entwurf (%1)</translation>
    </message>
    <message>
        <source>%1&apos;s answer waits for you to read and release it.</source>
        <translation>Die Antwort von %1 wartet darauf, dass Sie sie lesen und freigeben.</translation>
    </message>
    <message>
        <source>What is to be different?</source>
        <translation>Was soll anders werden?</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Zurückschicken</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ArticleEditor</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Text, in Markdown</source>
        <translation>Text, in Markdown</translation>
    </message>
    <message>
        <source>Save the article</source>
        <translation>Artikel speichern</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <translation>Für alle entfernen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AttachmentSaver</name>
    <message>
        <source>Save the attachment</source>
        <translation>Anhang speichern</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>file name and size</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file name and size</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AttendBar</name>
    <message>
        <source>A call at another desk</source>
        <translation>Ein Anruf an einem anderen Platz</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Zuflüstern</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Hear both, heard by nobody</source>
        <translation>Sie hören beide, niemand hört Sie</translation>
    </message>
    <message>
        <source>Heard by the agent alone</source>
        <translation>Nur der Agent hört Sie</translation>
    </message>
    <message>
        <source>Heard by both</source>
        <translation>Beide hören Sie</translation>
    </message>
    <message>
        <source>You listen; nobody hears you.</source>
        <translation>Sie hören mit; niemand hört Sie.</translation>
    </message>
    <message>
        <source>You whisper to the agent.</source>
        <translation>Sie flüstern dem Agenten zu.</translation>
    </message>
    <message>
        <source>You are in the call.</source>
        <translation>Sie sind im Anruf.</translation>
    </message>
    <message>
        <source>This call goes on at another desk.</source>
        <translation>Dieser Anruf läuft an einem anderen Platz.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::BesideBox</name>
    <message>
        <source>the contact this is about</source>
        <translation>der Kontakt, um den es geht</translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>neue Antwort</translation>
    </message>
    <message>
        <source>Ask somebody else by mail…</source>
        <translation>Jemand anderen per E-Mail fragen…</translation>
    </message>
    <message>
        <source>Write to a supplier, a colleague elsewhere … The customer sees none of it</source>
        <translation>An einen Lieferanten, einen Kollegen anderswo … schreiben. Der Kunde sieht nichts davon</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CallBackMenu</name>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>No number of this customer is known</source>
        <translation>Von diesem Kunden ist keine Nummer bekannt</translation>
    </message>
    <message>
        <source>As soon as somebody is free	%1</source>
        <translation>Sobald jemand frei ist	%1</translation>
    </message>
    <message>
        <source>Another number…</source>
        <translation>Andere Nummer…</translation>
    </message>
    <message>
        <source>Which number is to be rung?</source>
        <translation>Welche Nummer soll angerufen werden?</translation>
    </message>
    <message>
        <source>With its country, like +44 20 7946 0102</source>
        <translation>Mit Ländervorwahl, wie +44 20 7946 0102</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignDelegate</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>No posts this week</source>
        <translation>Keine Beiträge diese Woche</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>Alle Erwähnungen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delivery and parcels</source>
        <translation>Lieferung und Pakete</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>late OR (parcel NEAR/5 lost) NOT sale</source>
        <translation>spät OR (Paket NEAR/5 verloren) NOT Rabatt</translation>
    </message>
    <message>
        <source>To us and about us</source>
        <translation>An uns und über uns</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>An uns</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Über uns</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>All; or names with commas between</source>
        <translation>Alle; oder Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>All; or en, de</source>
        <translation>Alle; oder en, de</translation>
    </message>
    <message>
        <source>Only by</source>
        <translation>Nur von</translation>
    </message>
    <message>
        <source>Everybody; or names and handles</source>
        <translation>Alle; oder Namen und Benutzernamen</translation>
    </message>
    <message>
        <source>Not by</source>
        <translation>Nicht von</translation>
    </message>
    <message>
        <source>Our own accounts, for example</source>
        <translation>Zum Beispiel unsere eigenen Konten</translation>
    </message>
    <message>
        <source> words or more</source>
        <translation> Wörter oder mehr</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source> minutes or older</source>
        <translation> Minuten oder älter</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Suggested for its posts, at most ten</source>
        <translation>Für ihre Beiträge vorgeschlagen, höchstens zehn</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Words side by side are all wanted. OR, NOT, NEAR/5, &quot;a row of words&quot; and part* work.</source>
        <translation>Wörter nebeneinander müssen alle vorkommen. OR, NOT, NEAR/5, &quot;eine Wortfolge&quot; und Wortteil* gehen.</translation>
    </message>
    <message>
        <source>There is a campaign of that name already.</source>
        <translation>Eine Kampagne dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Only what is to us or about us, as colleagues taught</source>
        <translation>Nur, was an uns oder über uns ist, wie von Kollegen gelernt</translation>
    </message>
    <message>
        <source> posts in an hour or more</source>
        <translation> Beiträge pro Stunde oder mehr</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Tell supervisors</source>
        <translation>Teamleitung benachrichtigen</translation>
    </message>
    <message>
        <source>Answers wait until somebody else releases them</source>
        <translation>Antworten warten, bis jemand anderes sie freigibt</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Freigabe durch</translation>
    </message>
    <message>
        <source>Supervisors; or logins of others, too</source>
        <translation>Teamleitung; oder auch Anmeldenamen anderer</translation>
    </message>
    <message>
        <source>How many tests have to hold</source>
        <translation>Wie viele Bedingungen erfüllt sein müssen</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Alle davon sind erfüllt</translation>
    </message>
    <message>
        <source>One of these holds</source>
        <translation>Eine davon ist erfüllt</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Bedingungen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignPanel</name>
    <message>
        <source>Search posts and authors</source>
        <translation>Beiträge und Verfasser suchen</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Change the campaign</source>
        <translation>Kampagne ändern</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n ungelesen</numerusform>
            <numerusform>%1, %n ungelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::CannedReplyEditor</name>
    <message>
        <source>Canned reply</source>
        <translation>Textbaustein</translation>
    </message>
    <message>
        <source>Word after the slash</source>
        <translation>Wort nach dem Schrägstrich</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>danke</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Put in %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>Textbaustein speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <translation>Für alle entfernen</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>Ein neuer</translation>
    </message>
    <message>
        <source>/%1  %2</source>
        <comment>shortcut and title</comment>
        <translation>/%1  %2</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CausesPage</name>
    <message>
        <source>How far back to look</source>
        <translation>Wie weit zurück gesucht wird</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Causes, the most people first</source>
        <translation>Ursachen, die meisten Personen zuerst</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Name of the cause</source>
        <translation>Name der Ursache</translation>
    </message>
    <message>
        <source>Name of the cause, as a tag</source>
        <translation>Name der Ursache, als Schlagwort</translation>
    </message>
    <message>
        <source>Tag them all</source>
        <translation>Alle verschlagworten</translation>
    </message>
    <message>
        <source>Messages with this cause</source>
        <translation>Nachrichten mit dieser Ursache</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>No two people complained of nearly the same.</source>
        <translation>Keine zwei Personen haben sich über fast dasselbe beschwert.</translation>
    </message>
    <message>
        <source>Tags of all: %1</source>
        <translation>Schlagwörter von allen: %1</translation>
    </message>
    <message>
        <source>Tag all %1 contacts</source>
        <translation>Alle %1 Kontakte verschlagworten</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ChannelHabit</name>
    <message>
        <source>Too few to tell (n %1)</source>
        <translation>Zu wenige Daten (n %1)</translation>
    </message>
    <message>
        <source>No clear one (n %1)</source>
        <translation>Kein eindeutiger (n %1)</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a channel, how often, of how many</comment>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Of their last %1 contacts %2 came this way (95 %: %3 to %4 %).</source>
        <translation>Von den letzten %1 Kontakten kamen %2 auf diesem Weg (95 %: %3 bis %4 %).</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>No mail</source>
        <translation>Keine E-Mails</translation>
    </message>
    <message>
        <source>No chat</source>
        <translation>Kein Chat</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Nachrichten</translation>
    </message>
    <message>
        <source>No letters</source>
        <translation>Keine Briefe</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ChannelTabs</name>
    <message>
        <source>%1 does not want e-mail.</source>
        <translation>%1 möchte keine E-Mails.</translation>
    </message>
    <message>
        <source>%1 does not want to be called.</source>
        <translation>%1 möchte nicht angerufen werden.</translation>
    </message>
    <message>
        <source>%1 does not want messages here.</source>
        <translation>%1 möchte hier keine Nachrichten.</translation>
    </message>
    <message>
        <source>This contact did not come by e-mail.</source>
        <translation>Dieser Kontakt kam nicht per E-Mail.</translation>
    </message>
    <message>
        <source>This chat is over.</source>
        <translation>Dieser Chat ist vorbei.</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ChatSection</name>
    <message>
        <source>Visitors of your website chat with you. Behind a reverse proxy let it listen on 127.0.0.1 and say the address browsers use.</source>
        <translation>Besucher Ihrer Website chatten mit Ihnen. Hinter einem Reverse-Proxy lauscht er auf 127.0.0.1; nennen Sie dann die Adresse der Browser.</translation>
    </message>
    <message>
        <source>Web chat is on</source>
        <translation>Webchat ist an</translation>
    </message>
    <message>
        <source>Sites that carry it, like https://www.shop.example</source>
        <translation>Websites, die ihn tragen, wie https://www.shop.example</translation>
    </message>
    <message>
        <source>Listens on address</source>
        <translation>Lauscht auf Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Address for browsers, if another one</source>
        <translation>Adresse für Browser, falls eine andere</translation>
    </message>
    <message>
        <source>Title (else the centre&apos;s name)</source>
        <translation>Titel (sonst der Name des Zentrums)</translation>
    </message>
    <message>
        <source>Colour, like #1d5fd1</source>
        <translation>Farbe, wie #1d5fd1</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Erste Worte</translation>
    </message>
    <message>
        <source>Consent to ask for (none: nothing is asked)</source>
        <translation>Zu erfragende Einwilligung (keine: es wird nicht gefragt)</translation>
    </message>
    <message>
        <source>Page about privacy</source>
        <translation>Seite zum Datenschutz</translation>
    </message>
    <message>
        <source>Mailbox for messages left behind and transcripts</source>
        <translation>Postfach für hinterlassene Nachrichten und Mitschriften</translation>
    </message>
    <message>
        <source>Put this line into each page</source>
        <translation>Setzen Sie diese Zeile in jede Seite</translation>
    </message>
    <message>
        <source>Copy the snippet</source>
        <translation>Schnipsel kopieren</translation>
    </message>
    <message>
        <source>Save the web chat</source>
        <translation>Webchat speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Form before a chat, like name*, mail, topic=Delivery|Returns (* needed)</source>
        <translation>Formular vor dem Chat, wie name*, mail, topic=Lieferung|Rückgabe (* nötig)</translation>
    </message>
    <message>
        <source>Queues by page or answer, like https://shop.example/returns/* &gt; Returns; topic=Delivery &gt; Parcels</source>
        <translation>Warteschlangen nach Seite oder Antwort, wie https://shop.example/returns/* &gt; Rückgabe; topic=Lieferung &gt; Pakete</translation>
    </message>
    <message>
        <source>Open by calendar (none: while somebody is ready)</source>
        <translation>Offen nach Kalender (keiner: solange jemand bereit ist)</translation>
    </message>
    <message>
        <source>Asked at the end</source>
        <translation>Am Ende wird gefragt</translation>
    </message>
    <message>
        <source>How was it? (1 to 5)</source>
        <translation>Wie war es? (1 bis 5)</translation>
    </message>
    <message>
        <source>Would you recommend us? (0 to 10)</source>
        <translation>Würden Sie uns empfehlen? (0 bis 10)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Largest file, in megabytes (0: none)</source>
        <translation>Größte Datei, in Megabyte (0: keine)</translation>
    </message>
    <message>
        <source>Connections of one address</source>
        <translation>Verbindungen je Adresse</translation>
    </message>
    <message>
        <source>queues: write PAGE &gt; QUEUE</source>
        <translation>Warteschlangen: Schreiben Sie SEITE &gt; WARTESCHLANGE</translation>
    </message>
    <message>
        <source>Saved. Nobody comes in by this program (%1), only where another one of the centre, such as heddled, has the chat.</source>
        <translation>Gespeichert. Durch dieses Programm kommt niemand herein (%1), nur wo ein anderes des Zentrums, etwa heddled, den Chat hat.</translation>
    </message>
    <message>
        <source>Days after which a chat&apos;s words and files are removed (0: never)</source>
        <translation>Tage, nach denen Worte und Dateien eines Chats entfernt werden (0: nie)</translation>
    </message>
    <message>
        <source>Folder with its words in other languages (fr.json …), if any</source>
        <translation>Ordner mit den Texten in anderen Sprachen (fr.json …), falls vorhanden</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Chip</name>
    <message>
        <source>Press Delete to remove</source>
        <translation>Entf drücken, um zu entfernen</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>Press Enter to accept, Delete to reject</source>
        <translation>Eingabetaste nimmt an, Entf lehnt ab</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CodeMenu</name>
    <message>
        <source>Wrap up first</source>
        <translation>Zuerst Nacharbeit</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>Ohne Code</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CompanyBar</name>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Whisper to the agent</source>
        <translation>Dem Agenten zuflüstern</translation>
    </message>
    <message>
        <source>Whisper to %1; the visitor never sees it</source>
        <translation>%1 etwas zuflüstern; der Besucher sieht es nie</translation>
    </message>
    <message>
        <source>With you: %1</source>
        <translation>Mit Ihnen dabei: %1</translation>
    </message>
    <message>
        <source>You take part in a chat of %1.</source>
        <translation>Sie nehmen an einem Chat von %1 teil.</translation>
    </message>
    <message>
        <source>You are asked into this chat of %1.</source>
        <translation>Sie werden in diesen Chat von %1 gebeten.</translation>
    </message>
    <message>
        <source>You read along in a chat of %1.</source>
        <translation>Sie lesen in einem Chat von %1 mit.</translation>
    </message>
    <message>
        <source>Continue by mail</source>
        <translation>Per E-Mail fortsetzen</translation>
    </message>
    <message>
        <source>This chat is over; nobody reads here any more.</source>
        <translation>Dieser Chat ist vorbei; hier liest niemand mehr.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ComposerBox</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Recipients and subject</source>
        <translation>Empfänger und Betreff</translation>
    </message>
    <message>
        <source>%1 writes in this language</source>
        <translation>%1 schreibt in dieser Sprache</translation>
    </message>
    <message>
        <source>Write a note for your colleagues, or type @ to call one</source>
        <translation>Notiz für Kollegen schreiben, oder @ tippen, um jemanden zu rufen</translation>
    </message>
    <message>
        <source>Write a message, or type / for canned replies</source>
        <translation>Nachricht schreiben, oder / tippen für Textbausteine</translation>
    </message>
    <message>
        <source>Hide recipients and subject</source>
        <translation>Empfänger und Betreff verbergen</translation>
    </message>
    <message>
        <source>Only colleagues see this</source>
        <translation>Nur Kollegen sehen das</translation>
    </message>
    <message>
        <source>Only colleagues see this. %1</source>
        <translation>Nur Kollegen sehen das. %1</translation>
    </message>
    <message>
        <source>A file is still being attached</source>
        <translation>Eine Datei wird noch angehängt</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>Schreiben Sie zuerst etwas</translation>
    </message>
    <message>
        <source>to %1 on web chat</source>
        <translation>an %1 im Webchat</translation>
    </message>
    <message numerus="yes">
        <source>%n letters too many</source>
        <translation>
            <numerusform>%n Zeichen zu viel</numerusform>
            <numerusform>%n Zeichen zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>public answer to %1</source>
        <translation>öffentliche Antwort an %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters left</source>
        <comment>whom it goes to</comment>
        <translation>
            <numerusform>%1, noch %n Zeichen</numerusform>
            <numerusform>%1, noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>This network takes no files from here</source>
        <translation>Dieses Netzwerk nimmt von hier keine Dateien an</translation>
    </message>
    <message numerus="yes">
        <source>%n files at most</source>
        <translation>
            <numerusform>Höchstens %n Datei</numerusform>
            <numerusform>Höchstens %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>private answer to %1</source>
        <translation>private Antwort an %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an answer to somebody, a network</comment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ComposerEdit</name>
    <message>
        <source>Earlier versions …</source>
        <translation>Frühere Fassungen …</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ComposerPanel</name>
    <message>
        <source>There is no earlier version of this message yet.</source>
        <translation>Es gibt noch keine frühere Fassung dieser Nachricht.</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>Bild %1.png</translation>
    </message>
    <message>
        <source>Files go with e-mails. It is in your e-mail now.</source>
        <translation>Dateien gehören zu E-Mails. Sie ist jetzt in Ihrer E-Mail.</translation>
    </message>
    <message>
        <source>“%1” was not attached, because you went on.</source>
        <translation>„%1“ wurde nicht angehängt, weil Sie weitergegangen sind.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Schreibfeld</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What you type cannot be saved now. It stays here and is tried again.</source>
        <translation>Was Sie tippen, kann gerade nicht gespeichert werden. Es bleibt hier und wird erneut versucht.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>Die Nachricht hat keinen Betreff.</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>Einen schreiben</translation>
    </message>
    <message>
        <source>You write of an attachment, but there is none.</source>
        <translation>Sie schreiben von einem Anhang, aber es gibt keinen.</translation>
    </message>
    <message>
        <source>Attach …</source>
        <translation>Anhängen …</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>It leaves: %1. Should the customer write before, it comes back to you.</source>
        <translation>Sie geht ab: %1. Schreibt der Kunde vorher, kommt sie zu Ihnen zurück.</translation>
    </message>
    <message>
        <source>It leaves in a moment.</source>
        <translation>Sie geht gleich ab.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Somebody wrote here meanwhile.</source>
        <translation>Inzwischen hat hier jemand geschrieben.</translation>
    </message>
    <message>
        <source>%1 wrote meanwhile.</source>
        <translation>%1 hat inzwischen geschrieben.</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>Erst lesen</translation>
    </message>
    <message>
        <source>Somebody else has this contact.</source>
        <translation>Jemand anderes hat diesen Kontakt.</translation>
    </message>
    <message>
        <source>Nobody may promise “%1”.</source>
        <translation>Niemand darf „%1“ zusagen.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ConditionList</name>
    <message>
        <source> of 1000</source>
        <translation> von 1000</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Was angesehen wird</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>Womit verglichen wird</translation>
    </message>
    <message>
        <source>Leave this test out</source>
        <translation>Diese Prüfung weglassen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ConnectionRow</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, to what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ContactList</name>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Angegeben</translation>
    </message>
    <message>
        <source>Write a mail to %1</source>
        <translation>E-Mail an %1 schreiben</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Conversation</name>
    <message>
        <source>Choose somebody from the list, or accept what is offered to you.</source>
        <translation>Wählen Sie jemanden aus der Liste, oder nehmen Sie an, was Ihnen angeboten wird.</translation>
    </message>
    <message>
        <source>Please join this chat.</source>
        <translation>Bitte diesem Chat beitreten.</translation>
    </message>
    <message>
        <source>Somebody else has this chat.</source>
        <translation>Jemand anderes hat diesen Chat.</translation>
    </message>
    <message>
        <source>Continue privately</source>
        <translation>Privat fortsetzen</translation>
    </message>
    <message>
        <source>This chat is over.</source>
        <translation>Dieser Chat ist vorbei.</translation>
    </message>
    <message>
        <source>This chat is over: nobody waits in a queue.</source>
        <translation>Dieser Chat ist vorbei: In einer Warteschlange wartet niemand.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ConversationWindow</name>
    <message>
        <source>%1: %2</source>
        <comment>customer and subject</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CorrectionMenu</name>
    <message>
        <source>Even</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Nothing of the kind</source>
        <translation>Nichts dergleichen</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Eine Beschwerde</translation>
    </message>
    <message>
        <source>No complaint</source>
        <translation>Keine Beschwerde</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What the author wants</source>
        <translation>Was der Verfasser will</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Whom it speaks to</source>
        <translation>An wen es sich richtet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Wer es schrieb</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Put right what was read</source>
        <translation>Gelesenes berichtigen</translation>
    </message>
    <message>
        <source>Take it up as a promise</source>
        <translation>Als Zusage übernehmen</translation>
    </message>
    <message>
        <source>That is no promise</source>
        <translation>Das ist keine Zusage</translation>
    </message>
    <message>
        <source>Reaches few</source>
        <translation>Erreicht wenige</translation>
    </message>
    <message>
        <source>Reaches far</source>
        <translation>Reicht weit</translation>
    </message>
    <message>
        <source>Reaches very far</source>
        <translation>Reicht sehr weit</translation>
    </message>
    <message>
        <source>The same as others</source>
        <translation>Dasselbe wie andere</translation>
    </message>
    <message>
        <source>Something of its own</source>
        <translation>Etwas Eigenes</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Nach „%1“</translation>
    </message>
    <message>
        <source>All of it is new</source>
        <translation>Alles ist neu</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Others alike</source>
        <translation>Gleiches von anderen</translation>
    </message>
    <message>
        <source>Where the new words end</source>
        <translation>Wo der neue Text endet</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CustomerHead</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>%1 member</source>
        <translation>%1-Mitglied</translation>
    </message>
    <message>
        <source>No mail address is known</source>
        <translation>Keine Mailadresse bekannt</translation>
    </message>
    <message>
        <source>Write a mail to %1</source>
        <translation>E-Mail an %1 schreiben</translation>
    </message>
    <message>
        <source>No number is known</source>
        <translation>Keine Nummer bekannt</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CustomerPanel</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Also open</source>
        <translation>Auch offen</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Customer tags</source>
        <translation>Schlagwörter des Kunden</translation>
    </message>
    <message>
        <source>Tag the customer</source>
        <translation>Kunden verschlagworten</translation>
    </message>
    <message>
        <source>Tags of this contact</source>
        <translation>Schlagwörter dieses Kontakts</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>This customer does not want mail</source>
        <translation>Dieser Kunde möchte keine E-Mails</translation>
    </message>
    <message>
        <source>This customer does not want to be called</source>
        <translation>Dieser Kunde möchte nicht angerufen werden</translation>
    </message>
    <message>
        <source>On the website</source>
        <translation>Auf der Website</translation>
    </message>
    <message>
        <source>Beside this contact</source>
        <translation>Neben diesem Kontakt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DayCard</name>
    <message>
        <source>Back to the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Back to the mark before</source>
        <translation>Zur vorigen Marke</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>The next event</source>
        <translation>Das nächste Ereignis</translation>
    </message>
    <message>
        <source>On to the next mark</source>
        <translation>Zur nächsten Marke</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source> left</source>
        <translation> übrig</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Einspielen</translation>
    </message>
    <message>
        <source>none in this scenario</source>
        <translation>keine in diesem Szenario</translation>
    </message>
    <message numerus="yes">
        <source>%n used, recorded</source>
        <translation>
            <numerusform>%n benutzt, vermerkt</numerusform>
            <numerusform>%n benutzt, vermerkt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::DayChart</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>The day, at %1; arrow keys move the playhead</source>
        <translation>Der Tag, bei %1; Pfeiltasten bewegen die Stelle</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Gewertet</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wartete</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Unbeantwortet</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Kommt noch</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DebriefList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Scored items</source>
        <translation>Gewertete Punkte</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DecisionCard</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>idle for %1</source>
        <translation>frei seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Due by target</source>
        <translation>Fällig nach Ziel</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>What the router thought: %1</source>
        <translation>Was der Verteiler dachte: %1</translation>
    </message>
    <message>
        <source>What the router thought</source>
        <translation>Was der Verteiler dachte</translation>
    </message>
    <message>
        <source>It was never offered.</source>
        <translation>Es wurde nie angeboten.</translation>
    </message>
    <message>
        <source>Choose an item on the left.</source>
        <translation>Wählen Sie links einen Punkt.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DecisionSheet</name>
    <message>
        <source>Why did this come to me?</source>
        <translation>Warum kam das zu mir?</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DetailList</name>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Open contacts</source>
        <translation>Offene Kontakte</translation>
    </message>
    <message>
        <source>Closed contacts</source>
        <translation>Geschlossene Kontakte</translation>
    </message>
    <message>
        <source>Motive</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Comes mostly by</source>
        <translation>Kommt meist per</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Erbeten</translation>
    </message>
    <message>
        <source>Said by the customer; it is never crossed.</source>
        <translation>Vom Kunden gesagt; es wird nie übergangen.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>%1 of 1000</source>
        <translation>%1 von 1000</translation>
    </message>
</context>
<context>
    <name>heddle::ui::EditDialog</name>
    <message>
        <source>Change the answer</source>
        <translation>Antwort ändern</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>How is it to read?</source>
        <translation>Wie soll sie lauten?</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ElsewhereDialog</name>
    <message>
        <source>Continue by mail</source>
        <translation>Per E-Mail fortsetzen</translation>
    </message>
    <message>
        <source>Continue by phone</source>
        <translation>Per Telefon fortsetzen</translation>
    </message>
    <message>
        <source>To which address?</source>
        <translation>An welche Adresse?</translation>
    </message>
    <message>
        <source>At which number?</source>
        <translation>Unter welcher Nummer?</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
</context>
<context>
    <name>heddle::ui::EmojiPicker</name>
    <message>
        <source>Find an emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Envelope</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Blindkopie</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. It should look like name@example.com.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.com.</translation>
    </message>
    <message>
        <source>Say who this goes to.</source>
        <translation>Sagen Sie, an wen das geht.</translation>
    </message>
    <message>
        <source>to nobody yet</source>
        <translation>noch an niemanden</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation>
            <numerusform>an %1 und %n weiteren</numerusform>
            <numerusform>an %1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::FeelingChart</name>
    <message>
        <source>Unhappy</source>
        <translation>Unzufrieden</translation>
    </message>
    <message>
        <source>Pleased</source>
        <translation>Zufrieden</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>Zu wenige Daten</translation>
    </message>
    <message>
        <source>n %1</source>
        <comment>size of a sample</comment>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1, 95 %: %2 to %3, n %4</source>
        <comment>a mean, its interval, its sample</comment>
        <translation>%1, 95 %: %2 bis %3, n %4</translation>
    </message>
    <message>
        <source>Feeling over time: %1, %2</source>
        <translation>Stimmung im Verlauf: %1, %2</translation>
    </message>
    <message>
        <source>From −1, very unhappy, to 1, very pleased; read from the customer&apos;s own words.</source>
        <translation>Von −1, sehr unzufrieden, bis 1, sehr zufrieden; aus den eigenen Worten des Kunden gelesen.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FieldNamesEditor</name>
    <message>
        <source>Names of the fields, one a line</source>
        <translation>Namen der Felder, einer je Zeile</translation>
    </message>
    <message>
        <source>Save the fields</source>
        <translation>Felder speichern</translation>
    </message>
    <message>
        <source>What your centre writes down of each customer, one name a line: &quot;Customer number&quot;, &quot;Contract until&quot;. What was written stays when a name goes and comes back.</source>
        <translation>Was Ihr Zentrum zu jedem Kunden aufschreibt, ein Name je Zeile: „Kundennummer“, „Vertrag bis“. Was geschrieben wurde, bleibt, wenn ein Name geht und wiederkommt.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Filters</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Fälliges zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>Nach Kunde</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Next in line first</source>
        <translation>Nächste in der Reihe zuerst</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Heddle</source>
        <translation>Willkommen bei Heddle</translation>
    </message>
    <message>
        <source>Every customer in one timeline. How would you like to begin?</source>
        <translation>Jeder Kunde in einem Verlauf. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Open the demo centre</source>
        <translation>Das Vorführzentrum öffnen</translation>
    </message>
    <message>
        <source>A small centre with a week of work in it. Look around; nothing is sent.</source>
        <translation>Ein kleines Zentrum mit einer Woche Arbeit. Sehen Sie sich um; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Set up a mailbox</source>
        <translation>Ein Postfach einrichten</translation>
    </message>
    <message>
        <source>Answer the mail you already have. Heddle needs no server of its own.</source>
        <translation>Beantworten Sie die Post, die Sie schon haben. Heddle braucht keinen eigenen Server.</translation>
    </message>
    <message>
        <source>Everything stays on this machine.</source>
        <translation>Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>%1 of %2 mails taken in</source>
        <translation>%1 von %2 E-Mails übernommen</translation>
    </message>
    <message>
        <source>Preparing the demo centre</source>
        <translation>Vorführzentrum wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the demo centre …</source>
        <translation>Vorführzentrum wird vorbereitet …</translation>
    </message>
    <message>
        <source>Play a scenario</source>
        <translation>Szenario spielen</translation>
    </message>
    <message>
        <source>A scripted day with customers who call, write and post. It ends with a score.</source>
        <translation>Ein geschriebener Tag mit Kunden, die anrufen, schreiben und posten. Er endet mit einer Wertung.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FloorCallModel</name>
    <message>
        <source>%1, with %2, %3</source>
        <comment>a call: customer, agent, queue</comment>
        <translation>%1, mit %2, %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FloorCallsBox</name>
    <message>
        <source>Calls at the other desks</source>
        <translation>Anrufe an den anderen Plätzen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>What should %1 know?</source>
        <translation>Was sollte %1 wissen?</translation>
    </message>
    <message>
        <source>Note for who gets it</source>
        <translation>Notiz für den, der es bekommt</translation>
    </message>
    <message>
        <source>A note; the visitor never sees it</source>
        <translation>Eine Notiz; der Besucher sieht sie nie</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
</context>
<context>
    <name>heddle::ui::HelpSheet</name>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>No page says that. Try fewer or other words.</source>
        <translation>Keine Seite sagt das. Versuchen Sie weniger oder andere Wörter.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::HourChart</name>
    <message numerus="yes">
        <source>Same hour, past %n weeks; usual now %1 to %2</source>
        <translation>
            <numerusform>Gleiche Stunde, vergangene %n Woche; jetzt üblich %1 bis %2</numerusform>
            <numerusform>Gleiche Stunde, vergangene %n Wochen; jetzt üblich %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few weeks to say what is usual</source>
        <translation>Zu wenige Wochen, um zu sagen, was üblich ist</translation>
    </message>
    <message numerus="yes">
        <source>%n posts in the last 24 hours</source>
        <translation>
            <numerusform>%n Beitrag in den letzten 24 Stunden</numerusform>
            <numerusform>%n Beiträge in den letzten 24 Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n posts</source>
        <translation>
            <numerusform>%1: %n Beitrag</numerusform>
            <numerusform>%1: %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>usual %1 to %2</source>
        <translation>üblich %1 bis %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InboxModel</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>fällig in %1</translation>
    </message>
    <message>
        <source>clock stopped by %1, waiting for the customer</source>
        <translation>Uhr angehalten von %1, wartet auf den Kunden</translation>
    </message>
    <message>
        <source>clock stopped by %1, waiting for somebody else</source>
        <translation>Uhr angehalten von %1, wartet auf jemand anderen</translation>
    </message>
    <message>
        <source>critical: %1</source>
        <translation>kritisch: %1</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Search customers and contacts</source>
        <translation>Kunden und Kontakte suchen</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>Filtern und sortieren</translation>
    </message>
    <message>
        <source>New mail</source>
        <translation>Neue E-Mail</translation>
    </message>
    <message numerus="yes">
        <source>and %n more offered to you</source>
        <translation>
            <numerusform>und %n weiteres für Sie</numerusform>
            <numerusform>und %n weitere für Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>Nichts passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. New work is offered as soon as it comes.</source>
        <translation>Nichts wartet auf Sie. Neue Arbeit wird angeboten, sobald sie kommt.</translation>
    </message>
    <message>
        <source>Look into the queue</source>
        <translation>In die Warteschlange sehen</translation>
    </message>
    <message>
        <source>Accept to begin, or decline to pass it on.</source>
        <translation>Annehmen, um zu beginnen, oder ablehnen, um weiterzugeben.</translation>
    </message>
    <message>
        <source>Nothing is offered to you at the moment.</source>
        <translation>Im Moment wird Ihnen nichts angeboten.</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>Die Warteschlange ist leer.</translation>
    </message>
    <message>
        <source>You are not ready: press %1, and new work is offered.</source>
        <translation>Sie sind nicht bereit: Drücken Sie %1, dann wird neue Arbeit angeboten.</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Ich bin bereit</translation>
    </message>
    <message>
        <source>You have nothing in hand. What waits is offered one by one.</source>
        <translation>Sie haben nichts in Arbeit. Was wartet, wird eins nach dem anderen angeboten.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InboxView</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InteractionCommands</name>
    <message>
        <source>Closed.</source>
        <translation>Geschlossen.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation>Es ist wieder offen.</translation>
    </message>
    <message>
        <source>Snoozed until somebody else answers.</source>
        <translation>Zurückgestellt, bis jemand anderes antwortet.</translation>
    </message>
    <message>
        <source>Snoozed until %1.</source>
        <translation>Zurückgestellt bis %1.</translation>
    </message>
    <message>
        <source>Snoozed until the customer answers.</source>
        <translation>Zurückgestellt, bis der Kunde antwortet.</translation>
    </message>
    <message>
        <source>Wake it</source>
        <translation>Wecken</translation>
    </message>
    <message>
        <source>It is with them now.</source>
        <translation>Es ist jetzt dort.</translation>
    </message>
    <message>
        <source>It is back in the queue.</source>
        <translation>Es ist wieder in der Warteschlange.</translation>
    </message>
    <message>
        <source>It is on its way again.</source>
        <translation>Es ist wieder unterwegs.</translation>
    </message>
    <message>
        <source>This link could not be opened.</source>
        <translation>Dieser Verweis konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>No telephone program is set up to call %1.</source>
        <translation>Es ist kein Telefonprogramm eingerichtet, um %1 anzurufen.</translation>
    </message>
    <message>
        <source>%1 is part of this customer now.</source>
        <translation>%1 gehört jetzt zu diesem Kunden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Put right. Heddle learns from it.</source>
        <translation>Berichtigt. Heddle lernt daraus.</translation>
    </message>
    <message>
        <source>It is among the customer&apos;s promises now.</source>
        <translation>Es steht jetzt bei den Zusagen an den Kunden.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>They are rung back at %1 from %2 on.</source>
        <translation>Der Kunde wird unter %1 zurückgerufen, ab %2.</translation>
    </message>
    <message>
        <source>They are rung back at %1 as soon as somebody is free.</source>
        <translation>Der Kunde wird unter %1 zurückgerufen, sobald jemand frei ist.</translation>
    </message>
    <message>
        <source>Checking the signature …</source>
        <translation>Signatur wird geprüft …</translation>
    </message>
    <message>
        <source>Back in the queue; they are rung again when it is time.</source>
        <translation>Wieder in der Warteschlange; zur gegebenen Zeit wird erneut angerufen.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InteractionHeader</name>
    <message>
        <source>Needs a person</source>
        <translation>Braucht einen Menschen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Find and filter</source>
        <translation>Suchen und filtern</translation>
    </message>
    <message>
        <source>Show or hide the customer</source>
        <translation>Kunden zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>A major problem is not closed by itself: %1</source>
        <translation>Ein großes Problem wird nicht von selbst geschlossen: %1</translation>
    </message>
    <message>
        <source>, with %1</source>
        <translation>, bei %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Nothing is open with this customer</source>
        <translation>Mit diesem Kunden ist nichts offen</translation>
    </message>
    <message>
        <source>clock stopped by %1</source>
        <translation>Uhr angehalten von %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::KeyClash</name>
    <message>
        <source>These keys have work of their own everywhere. Choose others.</source>
        <translation>Diese Tasten haben überall schon eine eigene Aufgabe. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>„%1“ hat diese Tasten jetzt und würde sie verlieren.</translation>
    </message>
    <message>
        <source>The macro “%1” has these keys; it would be found in its menu only.</source>
        <translation>Das Makro „%1“ hat diese Tasten; es wäre dann nur noch in seinem Menü zu finden.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::KeySettings</name>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Alle wie üblich</translation>
    </message>
    <message>
        <source>Its keys</source>
        <translation>Tasten dafür</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten verwenden</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (eigene)</translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation>„%1“ hat jetzt keine Tasten.</translation>
    </message>
    <message>
        <source>“%1” has its new keys.</source>
        <translation>„%1“ hat jetzt die neuen Tasten.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Tastenfeld</translation>
    </message>
</context>
<context>
    <name>heddle::ui::KnowledgePage</name>
    <message>
        <source>Search the articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>Artikel schreiben</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Use in the reply</source>
        <translation>In der Antwort verwenden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the article</source>
        <translation>Artikel ändern</translation>
    </message>
    <message>
        <source>Nothing is written down here yet.</source>
        <translation>Hier ist noch nichts aufgeschrieben.</translation>
    </message>
    <message>
        <source>No article says that. Try fewer or other words.</source>
        <translation>Kein Artikel sagt das. Versuchen Sie weniger oder andere Wörter.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>%1, changed: %2</source>
        <comment>tags and time</comment>
        <translation>%1, geändert: %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LineForm</name>
    <message>
        <source>More about the connection</source>
        <translation>Mehr zur Verbindung</translation>
    </message>
    <message>
        <source>Save line</source>
        <translation>Leitung speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User or extension</source>
        <translation>Benutzer oder Nebenstelle</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Server, where it is another one</source>
        <translation>Server, falls ein anderer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS, encrypted</source>
        <translation>TLS, verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypt what is said</source>
        <translation>Gespräch verschlüsseln</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Where the other side can</source>
        <translation>Wo die Gegenseite es kann</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Record calls</source>
        <translation>Anrufe aufnehmen</translation>
    </message>
    <message>
        <source>When the agent asks for it</source>
        <translation>Wenn der Agent es verlangt</translation>
    </message>
    <message>
        <source>Always, and the agent says so</source>
        <translation>Immer, und der Agent sagt es</translation>
    </message>
    <message>
        <source>Always, the exchange says so</source>
        <translation>Immer, die Anlage sagt es</translation>
    </message>
    <message>
        <source>Take a message after</source>
        <translation>Nachricht aufnehmen nach</translation>
    </message>
    <message>
        <source> seconds of ringing</source>
        <translation> Sekunden Klingeln</translation>
    </message>
    <message>
        <source>Greeting before it, a WAV file</source>
        <translation>Ansage davor, eine WAV-Datei</translation>
    </message>
    <message>
        <source>Country of numbers without a code</source>
        <translation>Land für Nummern ohne Vorwahl</translation>
    </message>
    <message>
        <source>Login, where it is not the user</source>
        <translation>Anmeldename, falls nicht der Benutzer</translation>
    </message>
    <message>
        <source>Name that those we call see</source>
        <translation>Name, den Angerufene sehen</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file</source>
        <translation>Zertifizierungsstelle, eine PEM-Datei</translation>
    </message>
    <message>
        <source>Keys are sent</source>
        <translation>Tasten werden gesendet</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Mit dem Ton</translation>
    </message>
    <message>
        <source>As messages (SIP INFO)</source>
        <translation>Als Nachrichten (SIP INFO)</translation>
    </message>
    <message>
        <source>STUN server, which tells our address outside</source>
        <translation>STUN-Server, der unsere Adresse nach außen nennt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Try which way sound can take (ICE)</source>
        <translation>Probieren, welchen Weg der Ton nehmen kann (ICE)</translation>
    </message>
    <message>
        <source>Register at the exchange</source>
        <translation>An der Telefonanlage anmelden</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LineModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a row: words, end, beneath</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LineSection</name>
    <message>
        <source>Add a line</source>
        <translation>Leitung hinzufügen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a line&apos;s name, its address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Something is missing or cannot be: %1</source>
        <translation>Etwas fehlt oder kann nicht sein: %1</translation>
    </message>
    <message>
        <source>The line could not be saved.</source>
        <translation>Die Leitung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Agents see when a supervisor listens to their call</source>
        <translation>Agenten sehen, wenn die Teamleitung ihren Anruf mithört</translation>
    </message>
    <message>
        <source>There is no telephone line yet. Add one to call and be called here.</source>
        <translation>Es gibt noch keine Telefonleitung. Fügen Sie eine hinzu, um hier anzurufen und angerufen zu werden.</translation>
    </message>
    <message>
        <source>Nobody can call it or be called from it here. Past calls stay.</source>
        <translation>Niemand kann sie hier mehr anrufen oder über sie angerufen werden. Frühere Anrufe bleiben.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LinkBar</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>This link is of a kind that is not opened: %1</source>
        <translation>Verweise dieser Art werden nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>Careful: this leads to %1. It is written “%2”, with letters of another alphabet that look like Latin ones.</source>
        <translation>Vorsicht: Das führt zu %1. Geschrieben steht „%2“, mit Buchstaben eines anderen Alphabets, die wie lateinische aussehen.</translation>
    </message>
    <message>
        <source>Careful: this leads to %1, although it begins with another name.</source>
        <translation>Vorsicht: Das führt zu %1, obwohl es mit einem anderen Namen beginnt.</translation>
    </message>
    <message>
        <source>Careful: this leads to %1, an address without a name.</source>
        <translation>Vorsicht: Das führt zu %1, einer Adresse ohne Namen.</translation>
    </message>
    <message>
        <source>Write to %1?</source>
        <translation>An %1 schreiben?</translation>
    </message>
    <message>
        <source>Call %1?</source>
        <translation>%1 anrufen?</translation>
    </message>
    <message>
        <source>This link leads to %1.</source>
        <translation>Dieser Verweis führt zu %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListenedSources</name>
    <message>
        <source>It does not let us in. Change it and sign in again.</source>
        <translation>Dort werden wir nicht hereingelassen. Ändern Sie den Zugang und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>What the server sends cannot be read.</source>
        <translation>Was der Server sendet, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is nothing at this address any more.</source>
        <translation>Unter dieser Adresse gibt es nichts mehr.</translation>
    </message>
    <message>
        <source>It does not work: %1.</source>
        <translation>Es klappt nicht: %1.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Working.</source>
        <translation>In Betrieb.</translation>
    </message>
    <message>
        <source>Trying again soon. %1</source>
        <translation>Neuer Versuch in Kürze. %1</translation>
    </message>
    <message>
        <source>Nothing is listened to yet. Add the accounts people write to, and the places where they talk about you.</source>
        <translation>Noch wird nirgends zugehört. Fügen Sie die Konten hinzu, an die man Ihnen schreibt, und die Orte, an denen man über Sie spricht.</translation>
    </message>
    <message>
        <source>Nothing new comes in from it. What is here already stays.</source>
        <translation>Von dort kommt nichts Neues mehr. Was schon hier ist, bleibt.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningNews</name>
    <message>
        <source>%1&apos;s answer waits for you to release it.</source>
        <translation>Die Antwort von %1 wartet auf Ihre Freigabe.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” grows: %n posts in the last hour, %2 in the hour before.</source>
        <translation>
            <numerusform>„%1“ wächst: %n Beitrag in der letzten Stunde, %2 in der Stunde davor.</numerusform>
            <numerusform>„%1“ wächst: %n Beiträge in der letzten Stunde, %2 in der Stunde davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningPage</name>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>An uns</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Über uns</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>Noch keine Beiträge</translation>
    </message>
    <message>
        <source>No post has these words</source>
        <translation>Kein Beitrag enthält diese Wörter</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts, last 24 hours</source>
        <translation>
            <numerusform>%n Beitrag, letzte 24 Stunden</numerusform>
            <numerusform>%n Beiträge, letzte 24 Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No tags are in use yet</source>
        <translation>Noch sind keine Schlagwörter in Gebrauch</translation>
    </message>
    <message>
        <source>there is no supervisor</source>
        <translation>es gibt keine Teamleitung</translation>
    </message>
    <message>
        <source>%1 Early warning: %2&apos;s post reaches many (%3).</source>
        <translation>%1 Frühwarnung: Der Beitrag von %2 erreicht viele (%3).</translation>
    </message>
    <message>
        <source>Favourited.</source>
        <translation>Favorisiert.</translation>
    </message>
    <message>
        <source>Boosted to those who follow us.</source>
        <translation>Mit unseren Followern geteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n to release</source>
        <comment>answers of others</comment>
        <translation>
            <numerusform>%n freizugeben</numerusform>
            <numerusform>%n freizugeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers %2: %3</source>
        <translation>%1 antwortet %2: %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningWords</name>
    <message>
        <source>Not about us</source>
        <translation>Nicht über uns</translation>
    </message>
    <message>
        <source>Spam or advertising</source>
        <translation>Spam oder Werbung</translation>
    </message>
    <message>
        <source>Somebody sells our things</source>
        <translation>Jemand verkauft etwas von uns</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Anderswo beantwortet</translation>
    </message>
    <message>
        <source>Nothing to say to it</source>
        <translation>Dazu ist nichts zu sagen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Reserved, %1</source>
        <translation>Reserviert, %1</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Handled, %1</source>
        <translation>Bearbeitet, %1</translation>
    </message>
    <message>
        <source>Discarded: %1</source>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 her</translation>
    </message>
    <message>
        <source>This network has no such thing. Delete the post and write it anew, or do it there.</source>
        <translation>Dieses Netzwerk kann das nicht. Löschen Sie den Beitrag und schreiben Sie ihn neu, oder tun Sie es dort.</translation>
    </message>
    <message>
        <source>The network has this post no more.</source>
        <translation>Das Netzwerk hat diesen Beitrag nicht mehr.</translation>
    </message>
    <message>
        <source>The network cannot be asked now. Try again in a minute.</source>
        <translation>Das Netzwerk ist gerade nicht erreichbar. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>The network does not know us any more. Sign in again in Settings.</source>
        <translation>Das Netzwerk kennt uns nicht mehr. Melden Sie sich in den Einstellungen erneut an.</translation>
    </message>
    <message>
        <source>Private: only we read it.</source>
        <translation>Privat: Nur wir lesen es.</translation>
    </message>
    <message>
        <source>Only their followers read it.</source>
        <translation>Nur ihre Follower lesen es.</translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <translation>Inhaltswarnung: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LiveChatsPage</name>
    <message>
        <source>Live chats</source>
        <translation>Laufende Chats</translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation>Offene Chats</translation>
    </message>
    <message>
        <source>No chat is open now.</source>
        <translation>Gerade ist kein Chat offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>number of chats</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls and chats now</source>
        <translation>Laufende Anrufe und Chats</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LiveSigns</name>
    <message>
        <source>%1 is typing …</source>
        <translation>%1 schreibt …</translation>
    </message>
    <message>
        <source>%1 is not connected and sees this on coming back</source>
        <translation>%1 ist nicht verbunden und sieht das bei der Rückkehr</translation>
    </message>
    <message>
        <source>%1 is online, at %2</source>
        <translation>%1 ist online, bei %2</translation>
    </message>
    <message>
        <source>%1 is online</source>
        <translation>%1 ist online</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LookSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>How close rows stand</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>wie auf diesem Rechner</translation>
    </message>
    <message>
        <source>Size of letters and everything else</source>
        <translation>Größe der Schrift und von allem anderen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MacroEditor</name>
    <message>
        <source>Macro</source>
        <translation>Makro</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Save the macro</source>
        <translation>Makro speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>Ein neuer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” has this name or key.</source>
        <translation>„%1“ hat diesen Namen oder diese Taste.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MacroMenu</name>
    <message>
        <source>Macros</source>
        <translation>Makros</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailTrouble</name>
    <message>
        <source>No mail comes in from %1. %2</source>
        <translation>Von %1 kommt keine Post herein. %2</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxDetails</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Jede Sekunde</numerusform>
            <numerusform>Alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders to take mail from</source>
        <translation>Ordner, aus denen Post geholt wird</translation>
    </message>
    <message>
        <source>Test the connection to see all folders there are.</source>
        <translation>Verbindung prüfen, um alle Ordner zu sehen.</translation>
    </message>
    <message>
        <source>A mail that was taken</source>
        <translation>Eine übernommene E-Mail</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>is marked as read</source>
        <translation>wird als gelesen markiert</translation>
    </message>
    <message>
        <source>is moved to a folder</source>
        <translation>wird in einen Ordner verschoben</translation>
    </message>
    <message>
        <source>Folder it goes to</source>
        <translation>Ordner, in den sie kommt</translation>
    </message>
    <message>
        <source>Copies of what is sent</source>
        <translation>Kopien des Gesendeten</translation>
    </message>
    <message>
        <source>by a blind copy to this mailbox</source>
        <translation>als Blindkopie an dieses Postfach</translation>
    </message>
    <message>
        <source>put into Sent by Heddle</source>
        <translation>von Heddle in „Gesendet“ gelegt</translation>
    </message>
    <message>
        <source>put into Sent by the provider</source>
        <translation>vom Anbieter in „Gesendet“ gelegt</translation>
    </message>
    <message>
        <source>Look for mail, where the server tells nothing</source>
        <translation>Nach Post sehen, wo der Server nichts meldet</translation>
    </message>
    <message>
        <source>Queue its mail waits in</source>
        <translation>Warteschlange für diese Post</translation>
    </message>
    <message>
        <source>How an answer finds its way back</source>
        <translation>Wie eine Antwort zurückfindet</translation>
    </message>
    <message>
        <source>by what mail programs say</source>
        <translation>durch Angaben der Mailprogramme</translation>
    </message>
    <message>
        <source>also by the reply address</source>
        <translation>auch durch die Antwortadresse</translation>
    </message>
    <message>
        <source>also by a mark in the subject</source>
        <translation>auch durch ein Zeichen im Betreff</translation>
    </message>
    <message>
        <source>Certificate of your own authority (only for servers of your own)</source>
        <translation>Zertifikat der eigenen Zertifizierungsstelle (nur für eigene Server)</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Zertifikat der Zertifizierungsstelle wählen</translation>
    </message>
    <message>
        <source>Certificate of your own authority</source>
        <translation>Zertifikat der eigenen Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>the centre&apos;s first</source>
        <translation>die erste des Zentrums</translation>
    </message>
    <message>
        <source>Choose a folder to take mail from.</source>
        <translation>Wählen Sie einen Ordner, aus dem Post geholt wird.</translation>
    </message>
    <message>
        <source>Say which folder a taken mail goes to.</source>
        <translation>Sagen Sie, in welchen Ordner eine übernommene E-Mail kommt.</translation>
    </message>
    <message>
        <source>Mail is taken from “%1”; move it to another folder.</source>
        <translation>Aus „%1“ wird Post geholt; verschieben Sie in einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxForm</name>
    <message>
        <source>How to sign in</source>
        <translation>Anmeldeart</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>support@example.com</source>
        <translation>support@example.com</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Mail address that answers come from</source>
        <translation>Mailadresse, von der Antworten kommen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Add this mailbox</source>
        <translation>Dieses Postfach hinzufügen</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Change it at any time in Settings.</source>
        <translation>Jederzeit in den Einstellungen zu ändern.</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Mit Kennwort</translation>
    </message>
    <message>
        <source>With %1, in the browser</source>
        <translation>Mit %1, im Browser</translation>
    </message>
    <message>
        <source>With another provider, in the browser</source>
        <translation>Mit einem anderen Anbieter, im Browser</translation>
    </message>
    <message>
        <source>Fill in both servers first.</source>
        <translation>Tragen Sie zuerst beide Server ein.</translation>
    </message>
    <message>
        <source>Fill in the login and the mail address first.</source>
        <translation>Tragen Sie zuerst Anmeldename und Mailadresse ein.</translation>
    </message>
    <message>
        <source>Fill in the password first.</source>
        <translation>Tragen Sie zuerst das Kennwort ein.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages.</source>
        <translation>%1 Nachrichten.</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>Lesen klappt.</translation>
    </message>
    <message>
        <source>Sending does not yet: %1</source>
        <translation>Senden noch nicht: %1</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es klappt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Keep it in a folder</source>
        <translation>In einem Ordner aufbewahren</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxList</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Working. New mail comes in at once.</source>
        <translation>In Betrieb. Neue Post kommt sofort herein.</translation>
    </message>
    <message>
        <source>Trying again soon. %1</source>
        <translation>Neuer Versuch in Kürze. %1</translation>
    </message>
    <message>
        <source>There is no mailbox yet. Add one to answer your mail here.</source>
        <translation>Es gibt noch kein Postfach. Fügen Sie eines hinzu, um Ihre Post hier zu beantworten.</translation>
    </message>
    <message>
        <source>No new mail comes in from it. What is here already stays.</source>
        <translation>Von dort kommt keine neue Post mehr. Was schon hier ist, bleibt.</translation>
    </message>
    <message>
        <source>It cannot sign in: %1.</source>
        <translation>Die Anmeldung klappt nicht: %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxSection</name>
    <message>
        <source>Add a mailbox</source>
        <translation>Postfach hinzufügen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MainWindow</name>
    <message>
        <source>Heddle</source>
        <translation>Heddle</translation>
    </message>
    <message>
        <source>No mail address of %1 is known.</source>
        <translation>Von %1 ist keine Mailadresse bekannt.</translation>
    </message>
    <message>
        <source>It was never offered: somebody took it, or it is new.</source>
        <translation>Es wurde nie angeboten: Jemand hat es genommen, oder es ist neu.</translation>
    </message>
    <message>
        <source>You missed an offer, so nothing new comes to you. Press %1 when you are back.</source>
        <translation>Sie haben ein Angebot verpasst, darum kommt nichts Neues zu Ihnen. Drücken Sie %1, wenn Sie zurück sind.</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Ich bin bereit</translation>
    </message>
    <message>
        <source>%1 was added. Its mail comes in now.</source>
        <translation>%1 wurde hinzugefügt. Die Post kommt jetzt herein.</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>A colleague calls you in a note.</source>
        <translation>Ein Kollege ruft Sie in einer Notiz.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Open a contact first, to answer it.</source>
        <translation>Öffnen Sie zuerst einen Kontakt, um ihn zu beantworten.</translation>
    </message>
    <message>
        <source>No telephone line works now. Look at the lines in Settings.</source>
        <translation>Gerade geht keine Telefonleitung. Sehen Sie die Leitungen in den Einstellungen an.</translation>
    </message>
    <message>
        <source>That is no number that can be called.</source>
        <translation>Diese Nummer kann nicht angerufen werden.</translation>
    </message>
    <message>
        <source>They could not take the call; it is still yours.</source>
        <translation>Der Anruf konnte nicht übernommen werden; er ist noch Ihrer.</translation>
    </message>
    <message>
        <source>This is not allowed: the customer wants no calls, or your role has no right to it.</source>
        <translation>Das ist nicht erlaubt: Der Kunde möchte keine Anrufe, oder Ihre Rolle hat kein Recht dazu.</translation>
    </message>
    <message>
        <source>The telephone could not do that now.</source>
        <translation>Das Telefon konnte das gerade nicht.</translation>
    </message>
    <message>
        <source>%1 named you in a note while you were away.</source>
        <translation>%1 hat Sie in einer Notiz genannt, während Sie weg waren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 named you in a note while you were away, and there are %n more.</source>
        <translation>
            <numerusform>%1 hat Sie in einer Notiz genannt, während Sie weg waren, und es gibt %n weitere.</numerusform>
            <numerusform>%1 hat Sie in einer Notiz genannt, während Sie weg waren, und es gibt %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is the customer&apos;s own address. Answer them instead.</source>
        <translation>Das ist die eigene Adresse des Kunden. Antworten Sie ihm stattdessen.</translation>
    </message>
    <message>
        <source>A supervisor whispers to you about a chat.</source>
        <translation>Die Teamleitung flüstert Ihnen etwas über einen Chat zu.</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are tagged “%1” now.</source>
        <translation>
            <numerusform>%n Kontakt ist jetzt mit „%1“ verschlagwortet.</numerusform>
            <numerusform>%n Kontakte sind jetzt mit „%1“ verschlagwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are ready already. For a break, press %1.</source>
        <translation>Sie sind schon bereit. Für eine Pause drücken Sie %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MeButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New contacts by</source>
        <translation>Neue Kontakte per</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>%1, nothing new by %2</source>
        <translation>%1, nichts Neues per %2</translation>
    </message>
    <message>
        <source>Other reason…</source>
        <translation>Anderer Grund …</translation>
    </message>
    <message>
        <source>Why are you not ready?</source>
        <translation>Warum sind Sie nicht bereit?</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MergeBox</name>
    <message>
        <source>Merge with somebody…</source>
        <translation>Mit jemandem zusammenführen…</translation>
    </message>
    <message>
        <source>Find somebody who is the same person</source>
        <translation>Jemanden finden, der dieselbe Person ist</translation>
    </message>
    <message>
        <source>Maybe also %1</source>
        <translation>Vielleicht auch %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>%1 becomes part of %2. You can take it back at any time.</source>
        <translation>%1 wird Teil von %2. Sie können es jederzeit zurücknehmen.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>Mit %1 zusammengeführt</translation>
    </message>
    <message>
        <source>Unmerge</source>
        <translation>Trennen</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) go back to %1.</source>
        <translation>
            <numerusform>%n Adresse geht zurück an %1.</numerusform>
            <numerusform>%n Adressen gehen zurück an %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MergeSheet</name>
    <message>
        <source>Both write as %1@</source>
        <translation>Beide schreiben als %1@</translation>
    </message>
    <message>
        <source>Both write from %1</source>
        <translation>Beide schreiben von %1</translation>
    </message>
    <message>
        <source>Both call themselves %1</source>
        <translation>Beide nennen sich %1</translation>
    </message>
    <message>
        <source>The same name</source>
        <translation>Derselbe Name</translation>
    </message>
    <message>
        <source>Different names: %1 and %2</source>
        <translation>Verschiedene Namen: %1 und %2</translation>
    </message>
    <message>
        <source>Both from %1</source>
        <translation>Beide aus %1</translation>
    </message>
    <message>
        <source>One from %1, one from %2</source>
        <translation>Einer aus %1, einer aus %2</translation>
    </message>
    <message>
        <source>Both write in %1</source>
        <translation>Beide schreiben %1</translation>
    </message>
    <message>
        <source>One writes in %1, one in %2</source>
        <translation>Einer schreibt %1, einer %2</translation>
    </message>
    <message>
        <source>Merge with somebody</source>
        <translation>Mit jemandem zusammenführen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <translation>Name, Adresse oder Nummer</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>You can take it back at any time.</source>
        <translation>Sie können es jederzeit zurücknehmen.</translation>
    </message>
    <message>
        <source>Who is also %1?</source>
        <translation>Wer ist auch %1?</translation>
    </message>
    <message>
        <source>Find the other one by name, address or number.</source>
        <translation>Finden Sie den anderen über Name, Adresse oder Nummer.</translation>
    </message>
    <message>
        <source>Nobody else was found.</source>
        <translation>Sonst wurde niemand gefunden.</translation>
    </message>
    <message>
        <source>Enter shows what speaks for it and what against.</source>
        <translation>Die Eingabetaste zeigt, was dafür und was dagegen spricht.</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Von Hand gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n address(es), %2 open and %3 closed contacts.</source>
        <translation>
            <numerusform>%1 hat %n Adresse, %2 offene und %3 geschlossene Kontakte.</numerusform>
            <numerusform>%1 hat %n Adressen, %2 offene und %3 geschlossene Kontakte.</numerusform>
        </translation>
    </message>
    <message>
        <source>For it: %1</source>
        <translation>Dafür: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>Nothing that is known speaks for it.</source>
        <translation>Nichts Bekanntes spricht dafür.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MomentDialog</name>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MoodChart</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>n %1</source>
        <comment>size of a sample</comment>
        <translation>n %1</translation>
    </message>
    <message>
        <source>too few to tell (n %1)</source>
        <translation>zu wenige Daten (n %1)</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>%1 positive, %2, %3</source>
        <translation>%1 positiv, %2, %3</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message numerus="yes">
        <source>%n positive</source>
        <translation>
            <numerusform>%n positiv</numerusform>
            <numerusform>%n positiv</numerusform>
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
            <numerusform>%n negativ</numerusform>
            <numerusform>%n negativ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MoreMenu</name>
    <message>
        <source>Wake it now</source>
        <translation>Jetzt wecken</translation>
    </message>
    <message>
        <source>Give it to</source>
        <translation>Geben an</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>In Warteschlange verschieben</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Zurück in die Warteschlange</translation>
    </message>
    <message>
        <source>Nobody answered at %1</source>
        <translation>Bei %1 ging niemand ran</translation>
    </message>
    <message>
        <source>Put forward</source>
        <translation>Vorgezogen</translation>
    </message>
    <message>
        <source>By 15 minutes</source>
        <translation>Um 15 Minuten</translation>
    </message>
    <message>
        <source>By an hour</source>
        <translation>Um eine Stunde</translation>
    </message>
    <message>
        <source>By a day</source>
        <translation>Um einen Tag</translation>
    </message>
    <message>
        <source>Back to where it was</source>
        <translation>Zurück, wo es war</translation>
    </message>
    <message>
        <source>Continue by mail</source>
        <translation>Per E-Mail fortsetzen</translation>
    </message>
    <message>
        <source>Ask a colleague in</source>
        <translation>Kollegen dazubitten</translation>
    </message>
    <message>
        <source>Continue by phone</source>
        <translation>Per Telefon fortsetzen</translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>Andere Nummer …</translation>
    </message>
    <message>
        <source>Another address …</source>
        <translation>Andere Adresse …</translation>
    </message>
</context>
<context>
    <name>heddle::ui::NoStart</name>
    <message>
        <source>Nothing was changed. Start Heddle with another store, or bring a backup back with &quot;heddlectl db restore&quot;.</source>
        <translation>Es wurde nichts verändert. Starten Sie Heddle mit einem anderen Speicher, oder holen Sie mit „heddlectl db restore“ eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Heddle.</source>
        <translation>Es wurde nichts verändert. Aktualisieren Sie Heddle.</translation>
    </message>
    <message>
        <source>Nothing was changed. Start Heddle again once this is mended.</source>
        <translation>Es wurde nichts verändert. Starten Sie Heddle erneut, wenn das behoben ist.</translation>
    </message>
    <message>
        <source>Heddle</source>
        <translation>Heddle</translation>
    </message>
    <message>
        <source>Heddle cannot open this centre.</source>
        <translation>Heddle kann dieses Zentrum nicht öffnen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>heddle::ui::NoticeSettings</name>
    <message>
        <source>Tell me</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>when Heddle is not in front</source>
        <translation>wenn Heddle nicht vorn ist</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Something is offered to me</source>
        <translation>Mir wird etwas angeboten</translation>
    </message>
    <message>
        <source>A customer wrote in a contact of mine</source>
        <translation>Ein Kunde hat in einem meiner Kontakte geschrieben</translation>
    </message>
    <message>
        <source>A colleague calls me in a note</source>
        <translation>Ein Kollege ruft mich in einer Notiz</translation>
    </message>
    <message>
        <source>With its sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>%1: with its sound</source>
        <translation>%1: mit Ton</translation>
    </message>
</context>
<context>
    <name>heddle::ui::NumberBox</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Number, extension or name</source>
        <translation>Nummer, Nebenstelle oder Name</translation>
    </message>
    <message>
        <source>Numbers found</source>
        <translation>Gefundene Nummern</translation>
    </message>
    <message>
        <source>Spoken with last. Return calls again.</source>
        <translation>Zuletzt gesprochen. Die Eingabetaste ruft erneut an.</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Niemand wurde gefunden.</translation>
    </message>
    <message>
        <source>No number is known of %1.</source>
        <translation>Von %1 ist keine Nummer bekannt.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OfferCard</name>
    <message>
        <source>Offered to you: %1, %2. %3</source>
        <translation>Ihnen angeboten: %1, %2. %3</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Why did this come to me?</source>
        <translation>Warum kam das zu mir?</translation>
    </message>
    <message>
        <source>I am in the middle of something</source>
        <translation>Ich bin gerade mitten in etwas</translation>
    </message>
    <message>
        <source>Not my field</source>
        <translation>Nicht mein Gebiet</translation>
    </message>
    <message>
        <source>I know this customer</source>
        <translation>Ich kenne diesen Kunden</translation>
    </message>
    <message>
        <source>Other reason…</source>
        <translation>Anderer Grund …</translation>
    </message>
    <message>
        <source>Why do you decline it?</source>
        <translation>Warum lehnen Sie ab?</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OpenList</name>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OriginalPanel</name>
    <message>
        <source>Messages are not shown as they were designed while Heddle runs as root.</source>
        <translation>Nachrichten werden nicht in ihrer Gestaltung gezeigt, solange Heddle als root läuft.</translation>
    </message>
    <message>
        <source>The part of Heddle that shows messages as they were designed is not installed.</source>
        <translation>Der Teil von Heddle, der Nachrichten in ihrer Gestaltung zeigt, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The part of Heddle that shows messages as they were designed could not be started; the log says why.</source>
        <translation>Der Teil von Heddle, der Nachrichten in ihrer Gestaltung zeigt, konnte nicht gestartet werden; das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>Load images from this sender</source>
        <translation>Bilder dieses Absenders laden</translation>
    </message>
    <message>
        <source>Original message</source>
        <translation>Ursprüngliche Nachricht</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>This message could not be drawn. Close it and open it again.</source>
        <translation>Diese Nachricht konnte nicht gezeichnet werden. Schließen Sie sie und öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>This is the message&apos;s text.</source>
        <translation>Das ist der Text der Nachricht.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) from outside are blocked: loading them would tell the sender that the message was read.</source>
        <translation>
            <numerusform>%n Bild von außen ist blockiert: Das Laden würde dem Absender verraten, dass die Nachricht gelesen wurde.</numerusform>
            <numerusform>%n Bilder von außen sind blockiert: Das Laden würde dem Absender verraten, dass die Nachricht gelesen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Images from this sender are no longer blocked.</source>
        <translation>Bilder dieses Absenders werden nicht mehr blockiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) stay away: they lie on a private address, and a message must not reach into your network.</source>
        <translation>
            <numerusform>%n Bild bleibt weg: Es liegt an einer privaten Adresse, und eine Nachricht darf nicht in Ihr Netz greifen.</numerusform>
            <numerusform>%n Bilder bleiben weg: Sie liegen an privaten Adressen, und eine Nachricht darf nicht in Ihr Netz greifen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be loaded: nothing usable came from there.</source>
        <translation>
            <numerusform>%n Bild konnte nicht geladen werden: Von dort kam nichts Brauchbares.</numerusform>
            <numerusform>%n Bilder konnten nicht geladen werden: Von dort kam nichts Brauchbares.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::Overlay</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OwnFacts</name>
    <message>
        <source>They did not say</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Bevorzugt</translation>
    </message>
    <message>
        <source>The channel they asked for</source>
        <translation>Der erbetene Kanal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>same household</source>
        <translation>gleicher Haushalt</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
    <message>
        <source>Lives with…</source>
        <translation>Wohnt zusammen mit…</translation>
    </message>
    <message>
        <source>Name or address of somebody in the household</source>
        <translation>Name oder Adresse von jemandem im Haushalt</translation>
    </message>
    <message>
        <source>Does not live there any more</source>
        <translation>Wohnt nicht mehr dort</translation>
    </message>
    <message>
        <source>Takes this customer out of the household</source>
        <translation>Nimmt diesen Kunden aus dem Haushalt</translation>
    </message>
    <message>
        <source>%1, said %2</source>
        <comment>a channel, a day</comment>
        <translation>%1, gesagt am %2</translation>
    </message>
    <message>
        <source>Noted on %1</source>
        <translation>Vermerkt am %1</translation>
    </message>
    <message>
        <source>Noted by %1 on %2</source>
        <translation>Vermerkt von %1 am %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PageList</name>
    <message>
        <source>no mail address</source>
        <translation>keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>no “%1”</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Phone</name>
    <message>
        <source>Going on</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Hung up before an answer</source>
        <translation>Vor einer Antwort aufgelegt</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand ging ran</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Hinterließ eine Nachricht</translation>
    </message>
    <message>
        <source>Cut off: the telephone on this machine stopped</source>
        <translation>Abgebrochen: Das Telefon auf diesem Rechner blieb stehen</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ruft an</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>They put you on hold</source>
        <translation>Sie werden gehalten</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>Wird weitergegeben</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Sounds good</source>
        <translation>Klingt gut</translation>
    </message>
    <message>
        <source>Sounds fair</source>
        <translation>Klingt mäßig</translation>
    </message>
    <message>
        <source>Sounds poor</source>
        <translation>Klingt schlecht</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>wartete %1</translation>
    </message>
    <message>
        <source>rang %1</source>
        <translation>klingelte %1</translation>
    </message>
    <message>
        <source>talked %1</source>
        <translation>gesprochen %1</translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation>gehalten %1</translation>
    </message>
    <message>
        <source>handed on to %1</source>
        <translation>weitergegeben an %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a call: how it went, its parts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A supervisor listens</source>
        <translation>Die Teamleitung hört mit</translation>
    </message>
    <message>
        <source>A supervisor whispers to you</source>
        <translation>Die Teamleitung flüstert Ihnen zu</translation>
    </message>
    <message>
        <source>A supervisor is in the call</source>
        <translation>Die Teamleitung ist im Anruf</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Whispering</source>
        <translation>Zuflüstern</translation>
    </message>
    <message>
        <source>In an agent&apos;s call</source>
        <translation>Im Anruf eines Agenten</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Wird verlassen</translation>
    </message>
    <message>
        <source>?</source>
        <comment>a round trip that was not measured</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>%1: %2 % lost, %3 ms jitter, %4 ms round trip, about %5 of 5 (estimated)</source>
        <translation>%1: %2 % verloren, %3 ms Jitter, %4 ms Umlaufzeit, etwa %5 von 5 (geschätzt)</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Left a message there</source>
        <translation>Dort Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>Wants no calls</source>
        <translation>Möchte keine Anrufe</translation>
    </message>
    <message>
        <source>The exchange&apos;s certificate has expired. Its owner has to renew it.</source>
        <translation>Das Zertifikat der Telefonanlage ist abgelaufen. Ihr Betreiber muss es erneuern.</translation>
    </message>
    <message>
        <source>The exchange&apos;s certificate is not valid yet. Is this machine&apos;s clock right?</source>
        <translation>Das Zertifikat der Telefonanlage gilt noch nicht. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>The exchange&apos;s certificate is for another name. Is the server&apos;s name right?</source>
        <translation>Das Zertifikat der Telefonanlage gilt für einen anderen Namen. Stimmt der Name des Servers?</translation>
    </message>
    <message>
        <source>Nobody but the exchange itself vouches for its certificate. Name it as the line&apos;s CA file, if it is the right one.</source>
        <translation>Für das Zertifikat der Telefonanlage bürgt nur sie selbst. Ist es das richtige, geben Sie es als CA-Datei der Leitung an.</translation>
    </message>
    <message>
        <source>Nobody whom this machine trusts vouches for the exchange&apos;s certificate. Name its authority as the line&apos;s CA file.</source>
        <translation>Für das Zertifikat der Telefonanlage bürgt niemand, dem dieser Rechner vertraut. Geben Sie das Zertifikat ihrer Zertifizierungsstelle als CA-Datei der Leitung an.</translation>
    </message>
    <message>
        <source>The exchange does not accept the user or the password. It is not tried again until the line is saved.</source>
        <translation>Die Telefonanlage nimmt Benutzer oder Kennwort nicht an. Erst wenn die Leitung gespeichert wird, wird es erneut versucht.</translation>
    </message>
    <message>
        <source>The exchange does not know this user.</source>
        <translation>Die Telefonanlage kennt diesen Benutzer nicht.</translation>
    </message>
    <message>
        <source>Its CA file cannot be read.</source>
        <translation>Die CA-Datei der Leitung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Another program listens at the line&apos;s port.</source>
        <translation>Ein anderes Programm lauscht am Port der Leitung.</translation>
    </message>
    <message>
        <source>The exchange cannot be reached.</source>
        <translation>Die Telefonanlage ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The telephone does not work on this machine.</source>
        <translation>Das Telefon geht auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>%1 It is tried again by itself.</source>
        <comment>after a sentence</comment>
        <translation>%1 Es wird von selbst erneut versucht.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PhoneStrip</name>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Tastenfeld</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Record, after asking</source>
        <translation>Aufnehmen, nach Rückfrage</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>Weiter aufnehmen</translation>
    </message>
    <message>
        <source>Pause recording, for card numbers</source>
        <translation>Aufnahme anhalten, für Kartennummern</translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>another call: its state, who</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>Aufnahme angehalten</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>Say that it is recorded</source>
        <translation>Sagen, dass aufgenommen wird</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Hand this call on to</source>
        <translation>Diesen Anruf weitergeben an</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>Nummer anrufen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(ohne Worte)</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Open timeline</source>
        <translation>Verlauf öffnen</translation>
    </message>
    <message>
        <source>Make mine</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Open timeline (Enter)</source>
        <translation>Verlauf öffnen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>An uns</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Über uns</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 Follower</translation>
    </message>
    <message numerus="yes">
        <source>%n reshares</source>
        <translation>
            <numerusform>%n-mal geteilt</numerusform>
            <numerusform>%n-mal geteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>no reshares</source>
        <translation>nicht geteilt</translation>
    </message>
    <message>
        <source>A handle in mixed alphabets. %1</source>
        <comment>said of a post</comment>
        <translation>Ein Benutzername aus gemischten Alphabeten. %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whom a post speaks to, why it is thought so</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It is about us</source>
        <translation>Es geht um uns</translation>
    </message>
    <message>
        <source>It is not about us</source>
        <translation>Es geht nicht um uns</translation>
    </message>
    <message>
        <source>A handle in mixed alphabets</source>
        <translation>Ein Benutzername aus gemischten Alphabeten</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Weder noch</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostDeeds</name>
    <message>
        <source>Deleting takes it from the network, with all that was said to it.</source>
        <translation>Löschen nimmt den Beitrag aus dem Netzwerk, mit allem, was dazu gesagt wurde.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Favourited.</source>
        <translation>Favorisiert.</translation>
    </message>
    <message>
        <source>Boosted to those who follow us.</source>
        <translation>Mit unseren Followern geteilt.</translation>
    </message>
    <message>
        <source>Changed on the network.</source>
        <translation>Im Netzwerk geändert.</translation>
    </message>
    <message>
        <source>Deleted on the network.</source>
        <translation>Im Netzwerk gelöscht.</translation>
    </message>
    <message>
        <source>Released: it leaves now.</source>
        <translation>Freigegeben: Sie geht jetzt ab.</translation>
    </message>
    <message>
        <source>It went back, with your words.</source>
        <translation>Sie ging zurück, mit Ihren Worten.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostStack</name>
    <message>
        <source>No posts yet</source>
        <translation>Noch keine Beiträge</translation>
    </message>
    <message>
        <source>Older posts</source>
        <translation>Ältere Beiträge</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostTerms</name>
    <message>
        <source>Only to them</source>
        <translation>Nur an diese Person</translation>
    </message>
    <message>
        <source>Nobody else reads the answer</source>
        <translation>Sonst liest niemand die Antwort</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Content warning, if the words need one</source>
        <translation>Inhaltswarnung, falls die Worte eine brauchen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PromiseBar</name>
    <message>
        <source>Show what we promise</source>
        <translation>Unsere Zusagen zeigen</translation>
    </message>
    <message>
        <source>Nobody may promise “%1”.</source>
        <translation>Niemand darf „%1“ zusagen.</translation>
    </message>
    <message>
        <source>What nobody may promise</source>
        <translation>Was niemand zusagen darf</translation>
    </message>
    <message>
        <source>Our promises</source>
        <translation>Unsere Zusagen</translation>
    </message>
    <message>
        <source>Our promise: %1</source>
        <translation>Unsere Zusage: %1</translation>
    </message>
    <message>
        <source>Never promise: %1</source>
        <translation>Nie zusagen: %1</translation>
    </message>
    <message>
        <source>Hide what we promise</source>
        <translation>Unsere Zusagen verbergen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PromiseEditor</name>
    <message>
        <source>What your firm stands by, one promise a line. It stands by whoever answers a customer.</source>
        <translation>Wozu Ihre Firma steht, eine Zusage je Zeile. Wer einem Kunden antwortet, hat sie vor Augen.</translation>
    </message>
    <message>
        <source>What nobody may promise, one phrase a line: &quot;full refund&quot;. Whoever writes it is warned, and asked before it is sent.</source>
        <translation>Was niemand zusagen darf, eine Wendung je Zeile: „volle Erstattung“. Wer sie schreibt, wird gewarnt und vor dem Senden gefragt.</translation>
    </message>
    <message>
        <source>Save the promises</source>
        <translation>Zusagen speichern</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PromiseList</name>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Is this a promise?</source>
        <translation>Ist das eine Zusage?</translation>
    </message>
    <message>
        <source>Was due %1</source>
        <translation>War fällig %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ProviderSignIn</name>
    <message>
        <source>Address of the provider</source>
        <translation>Adresse des Anbieters</translation>
    </message>
    <message>
        <source>https://login.example.com</source>
        <translation>https://login.example.com</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-Kennung</translation>
    </message>
    <message>
        <source>Client secret, if there is one</source>
        <translation>Client-Geheimnis, falls es eines gibt</translation>
    </message>
    <message>
        <source>Save the registration</source>
        <translation>Registrierung speichern</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>Adresse der Seite kopieren</translation>
    </message>
    <message>
        <source>Change the registration</source>
        <translation>Registrierung ändern</translation>
    </message>
    <message>
        <source>Your centre registers with %1 once and gets a client id from its page for developers.</source>
        <translation>Ihr Zentrum registriert sich einmal bei %1 und erhält auf dessen Entwicklerseite eine Client-Kennung.</translation>
    </message>
    <message>
        <source>Any provider with OpenID Connect. Register your centre there once; it gives a client id.</source>
        <translation>Jeder Anbieter mit OpenID Connect. Registrieren Sie Ihr Zentrum dort einmal; er gibt eine Client-Kennung.</translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <translation>Mit %1 anmelden</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>Der Anbieter wird gefragt …</translation>
    </message>
    <message>
        <source>Opening your browser …</source>
        <translation>Ihr Browser wird geöffnet …</translation>
    </message>
    <message>
        <source>Sign in to %1 in your browser, then come back here.</source>
        <translation>Melden Sie sich im Browser bei %1 an und kommen Sie dann hierher zurück.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the page&apos;s address into one.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie die Adresse der Seite in einen.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>%1 may be read and answered here.</source>
        <translation>%1 darf hier gelesen und beantwortet werden.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Rail</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Live chats</source>
        <translation>Laufende Chats</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n neu</numerusform>
            <numerusform>%1, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ReadersBar</name>
    <message>
        <source>%1 is writing an answer here.</source>
        <translation>%1 schreibt hier eine Antwort.</translation>
    </message>
    <message>
        <source>%1 are writing answers here.</source>
        <comment>several people</comment>
        <translation>%1 schreiben hier Antworten.</translation>
    </message>
    <message>
        <source>%1 has this open too.</source>
        <translation>%1 hat das auch offen.</translation>
    </message>
    <message>
        <source>%1 have this open too.</source>
        <comment>several people</comment>
        <translation>%1 haben das auch offen.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Readings</name>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Needs special care</source>
        <translation>Braucht besondere Rücksicht</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Not the first time</source>
        <translation>Nicht das erste Mal</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Promise for %1</source>
        <translation>Zusage für %1</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Very unhappy</source>
        <translation>Sehr unzufrieden</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Unzufrieden</translation>
    </message>
    <message>
        <source>Very pleased</source>
        <translation>Sehr zufrieden</translation>
    </message>
    <message>
        <source>Pleased</source>
        <translation>Zufrieden</translation>
    </message>
    <message>
        <source>Wants to tell us</source>
        <translation>Will uns etwas sagen</translation>
    </message>
    <message>
        <source>Lets off steam</source>
        <translation>Lässt Dampf ab</translation>
    </message>
    <message>
        <source>Warns others of us</source>
        <translation>Warnt andere vor uns</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind: its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>An uns</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Über uns</translation>
    </message>
    <message>
        <source>Neither to us nor about us</source>
        <translation>Weder an uns noch über uns</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Ein Mensch</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>Automatische Antwort</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Zustellbericht</translation>
    </message>
    <message>
        <source>Newsletter or list</source>
        <translation>Rundschreiben oder Liste</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Put right by one of us</source>
        <translation>Von einem von uns berichtigt</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>One other says the same</source>
        <translation>Ein anderer sagt dasselbe</translation>
    </message>
    <message>
        <source>%1 others say the same</source>
        <translation>%1 andere sagen dasselbe</translation>
    </message>
    <message>
        <source>Messages of the last days that are nearly alike</source>
        <translation>Fast gleiche Nachrichten der letzten Tage</translation>
    </message>
    <message>
        <source>Reaches far</source>
        <translation>Reicht weit</translation>
    </message>
    <message>
        <source>The language it is written in</source>
        <translation>Die Sprache, in der es geschrieben ist</translation>
    </message>
    <message>
        <source>Something of its own</source>
        <translation>Etwas Eigenes</translation>
    </message>
    <message>
        <source>Reaches few</source>
        <translation>Erreicht wenige</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ReasonDialog</name>
    <message>
        <source>In a few words</source>
        <translation>In wenigen Worten</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RecordingAudit</name>
    <message>
        <source>Who listened to recorded calls</source>
        <translation>Wer aufgenommene Anrufe angehört hat</translation>
    </message>
    <message>
        <source>Nobody listened to a recorded call yet.</source>
        <translation>Noch hat niemand einen aufgenommenen Anruf angehört.</translation>
    </message>
    <message>
        <source>Supervisors see here who listened to recorded calls.</source>
        <translation>Die Teamleitung sieht hier, wer aufgenommene Anrufe angehört hat.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RecordingBar</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>How fast it is played</source>
        <translation>Wie schnell abgespielt wird</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>Stille überspringen</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>how fast a recording is played</comment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RecordingUsesModel</name>
    <message>
        <source>Saved it</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Listened</source>
        <translation>Angehört</translation>
    </message>
    <message>
        <source>Somebody forgotten</source>
        <translation>Eine vergessene Person</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Whose call</source>
        <translation>Wessen Anruf</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleDelegate</name>
    <message>
        <source>%1 (off)</source>
        <comment>a rule that does nothing now</comment>
        <translation>%1 (aus)</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleForm</name>
    <message>
        <source>Add a test</source>
        <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Of the tests</source>
        <translation>Von den Prüfungen</translation>
    </message>
    <message>
        <source>all have to hold</source>
        <translation>alle müssen zutreffen</translation>
    </message>
    <message>
        <source>one is enough</source>
        <translation>eine genügt</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A test has nothing to compare with yet.</source>
        <translation>Eine Prüfung hat noch nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>It does nothing yet; add an action.</source>
        <translation>Sie tut noch nichts; fügen Sie eine Aktion hinzu.</translation>
    </message>
    <message>
        <source>An action is not complete yet.</source>
        <translation>Eine Aktion ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Sie hat noch keinen Namen.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleList</name>
    <message>
        <source>Rules in their order</source>
        <translation>Regeln in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>There is no rule yet. A rule tags, moves, puts forward or closes what comes in, by itself.</source>
        <translation>Es gibt noch keine Regel. Eine Regel verschlagwortet, verschiebt, zieht vor oder schließt Eingehendes von selbst.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>Früher (Alt+Auf)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>Später (Alt+Ab)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <translation>Für alle entfernen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, state, sentence</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>bei der Arbeit</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Rules</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>what is looked at, how, with what</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>tag it %1</source>
        <translation>mit %1 verschlagworten</translation>
    </message>
    <message>
        <source>take off the tag %1</source>
        <translation>Schlagwort %1 entfernen</translation>
    </message>
    <message>
        <source>move it to %1</source>
        <translation>verschieben nach %1</translation>
    </message>
    <message numerus="yes">
        <source>put it %n minutes forward</source>
        <translation>
            <numerusform>um %n Minute vorziehen</numerusform>
            <numerusform>um %n Minuten vorziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>tell the supervisors</source>
        <translation>die Teamleitung benachrichtigen</translation>
    </message>
    <message>
        <source>tell %1</source>
        <translation>%1 benachrichtigen</translation>
    </message>
    <message>
        <source>make the reply %1 ready</source>
        <translation>die Antwort %1 bereitlegen</translation>
    </message>
    <message>
        <source>close it as %1</source>
        <translation>schließen als %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>a message arrives</source>
        <translation>eine Nachricht kommt</translation>
    </message>
    <message>
        <source>one of us has answered</source>
        <translation>einer von uns geantwortet hat</translation>
    </message>
    <message>
        <source>an answer is due soon</source>
        <translation>eine Antwort bald fällig ist</translation>
    </message>
    <message>
        <source>a tag is put on</source>
        <translation>ein Schlagwort vergeben wird</translation>
    </message>
    <message>
        <source>nothing has happened for a day</source>
        <translation>einen Tag lang nichts geschah</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>der Kanal</translation>
    </message>
    <message>
        <source>our account</source>
        <translation>unser Konto</translation>
    </message>
    <message>
        <source>its queue</source>
        <translation>ihre Warteschlange</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>der Betreff</translation>
    </message>
    <message>
        <source>the sender&apos;s address</source>
        <translation>die Adresse des Absenders</translation>
    </message>
    <message>
        <source>the customer&apos;s name</source>
        <translation>der Name des Kunden</translation>
    </message>
    <message>
        <source>the customer&apos;s tier</source>
        <translation>die Stufe des Kunden</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>die Sprache</translation>
    </message>
    <message>
        <source>one of its tags</source>
        <translation>eines ihrer Schlagwörter</translation>
    </message>
    <message>
        <source>its feeling</source>
        <translation>ihre Stimmung</translation>
    </message>
    <message>
        <source>its severity</source>
        <translation>ihre Schwere</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>das Problem</translation>
    </message>
    <message>
        <source>what the author wants</source>
        <translation>was der Verfasser will</translation>
    </message>
    <message>
        <source>whom it speaks to</source>
        <translation>an wen es sich richtet</translation>
    </message>
    <message>
        <source>how surely it complains</source>
        <translation>wie sicher es eine Beschwerde ist</translation>
    </message>
    <message>
        <source>a human moment</source>
        <translation>ein menschlicher Moment</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>wer es schrieb</translation>
    </message>
    <message>
        <source>a promise in it</source>
        <translation>eine Zusage darin</translation>
    </message>
    <message>
        <source>a suggested tag</source>
        <translation>ein vorgeschlagenes Schlagwort</translation>
    </message>
    <message>
        <source>its reach</source>
        <translation>ihre Reichweite</translation>
    </message>
    <message>
        <source>the number of others who say the same</source>
        <translation>die Anzahl anderer, die dasselbe sagen</translation>
    </message>
    <message>
        <source>the number of files</source>
        <translation>die Anzahl der Dateien</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>Tag it</source>
        <translation>Verschlagworten</translation>
    </message>
    <message>
        <source>Take off the tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Move it to the queue</source>
        <translation>In die Warteschlange verschieben</translation>
    </message>
    <message>
        <source>Put it forward by</source>
        <translation>Vorziehen um</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Make this reply ready</source>
        <translation>Diese Antwort bereitlegen</translation>
    </message>
    <message>
        <source>Close it as</source>
        <translation>Schließen als</translation>
    </message>
    <message>
        <source>do nothing yet</source>
        <translation>noch nichts tun</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>When %1, %2.</source>
        <comment>event, actions</comment>
        <translation>Wenn %1, %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>When %1, if %2, then %3.</source>
        <comment>event, tests, actions</comment>
        <translation>Wenn %1, falls %2, dann %3.</translation>
    </message>
    <message>
        <source>the subject or text</source>
        <translation>der Betreff oder Text</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RunSide</name>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Compare another run</source>
        <translation>Mit anderem Lauf vergleichen</translation>
    </message>
    <message>
        <source>Score %1 of %2 points</source>
        <translation>Wertung %1 von %2 Punkten</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <translation>bisher %1 von %2</translation>
    </message>
    <message>
        <source>Pass %1 %</source>
        <translation>Bestanden ab %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n items open</source>
        <translation>
            <numerusform>%n Punkt offen</numerusform>
            <numerusform>%n Punkte offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Certification, no pause</source>
        <translation>Prüfung, ohne Pause</translation>
    </message>
    <message>
        <source>Practice, pause allowed</source>
        <translation>Übung, Pause erlaubt</translation>
    </message>
    <message>
        <source>Played by itself</source>
        <translation>Spielt von selbst</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Log hash</source>
        <translation>Protokoll-Prüfsumme</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Same file and seed, same hash, on any machine.</source>
        <translation>Gleiche Datei und gleicher Startwert, gleiche Prüfsumme, auf jedem Rechner.</translation>
    </message>
    <message>
        <source>Two runs, one seed</source>
        <translation>Zwei Läufe, ein Startwert</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Points by %1</source>
        <translation>Punkte nach %1</translation>
    </message>
    <message>
        <source>First reply, n %1</source>
        <translation>Erste Antwort, n %1</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Read the moments, not the difference.</source>
        <translation>Lesen Sie die Momente, nicht den Unterschied.</translation>
    </message>
    <message>
        <source>No earlier run with this seed.</source>
        <translation>Kein früherer Lauf mit diesem Startwert.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SamePersonDialog</name>
    <message>
        <source>Whose address is it?</source>
        <translation>Wessen Adresse ist das?</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <translation>%1 gehört zu %2</translation>
    </message>
    <message>
        <source>That a visitor names an address proves nothing. What you write goes to %1 and stands in their story, linked to this chat.</source>
        <translation>Dass ein Besucher eine Adresse nennt, beweist nichts. Was Sie schreiben, geht an %1 und steht im dortigen Verlauf, mit diesem Chat verknüpft.</translation>
    </message>
    <message>
        <source>%1 has %2 open and %3 closed contacts.</source>
        <translation>%1 hat %2 offene und %3 geschlossene Kontakte.</translation>
    </message>
    <message>
        <source>For one person: %1</source>
        <translation>Für dieselbe Person: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>Nothing else that is known speaks for one person.</source>
        <translation>Sonst spricht nichts Bekanntes für dieselbe Person.</translation>
    </message>
    <message>
        <source>They are one person: merge</source>
        <translation>Dieselbe Person: zusammenführen</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>named %1 in a chat</source>
        <translation>nannte %1 in einem Chat</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SavedFields</name>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SearchPalette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find customers, contacts, words or commands</source>
        <translation>Kunden, Kontakte, Wörter oder Befehle finden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Whom do you want to write to?</source>
        <translation>An wen möchten Sie schreiben?</translation>
    </message>
    <message>
        <source>Type a name, an address or words. from: channel: tag: after: narrow it down.</source>
        <translation>Tippen Sie einen Namen, eine Adresse oder Wörter. from: channel: tag: after: grenzen ein.</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or other words.</source>
        <translation>Nichts gefunden. Versuchen Sie weniger oder andere Wörter.</translation>
    </message>
    <message>
        <source>Enter opens, Escape closes.</source>
        <translation>Eingabetaste öffnet, Esc schließt.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(ohne Betreff)</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>An %1 schreiben</translation>
    </message>
    <message>
        <source>Whom do you want to ask? Name or address</source>
        <translation>Wen möchten Sie fragen? Name oder Adresse</translation>
    </message>
    <message>
        <source>Name, address or number of a customer</source>
        <translation>Name, Adresse oder Nummer eines Kunden</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SendLaterMenu</name>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Heute Nachmittag</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>On Monday morning</source>
        <translation>Montag früh</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>At another time …</source>
        <translation>Zu einer anderen Zeit …</translation>
    </message>
    <message>
        <source>When is it to leave?</source>
        <translation>Wann soll es abgehen?</translation>
    </message>
    <message>
        <source>When it leaves</source>
        <translation>Wann es abgeht</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Dann senden</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ServerFields</name>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Outgoing server</source>
        <translation>Postausgangsserver</translation>
    </message>
    <message>
        <source>imap.example.com</source>
        <translation>imap.example.com</translation>
    </message>
    <message>
        <source>smtp.example.com</source>
        <translation>smtp.example.com</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ServerSignIn</name>
    <message>
        <source>Sign in with your browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>Adresse der Seite kopieren</translation>
    </message>
    <message>
        <source>Opening your browser …</source>
        <translation>Ihr Browser wird geöffnet …</translation>
    </message>
    <message>
        <source>Sign in to %1 in your browser, then come back here.</source>
        <translation>Melden Sie sich im Browser bei %1 an und kommen Sie dann hierher zurück.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the page&apos;s address into one.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie die Adresse der Seite in einen.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>You are %1 there.</source>
        <translation>Dort sind Sie %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Postfächer</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>Meine Signatur</translation>
    </message>
    <message>
        <source>Web chat</source>
        <translation>Webchat</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Makros</translation>
    </message>
    <message>
        <source>Telephone lines</source>
        <translation>Telefonleitungen</translation>
    </message>
    <message>
        <source>Customer fields</source>
        <translation>Kundenfelder</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Headset</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Social accounts and feeds</source>
        <translation>Soziale Konten und Feeds</translation>
    </message>
    <message>
        <source>Recorded calls</source>
        <translation>Aufgenommene Anrufe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What we promise</source>
        <translation>Was wir zusagen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ShortcutSheet</name>
    <message>
        <source>Writing: send</source>
        <translation>Schreiben: senden</translation>
    </message>
    <message>
        <source>Writing: canned replies</source>
        <translation>Schreiben: Textbausteine</translation>
    </message>
    <message>
        <source>Writing: suggestions for a word</source>
        <translation>Schreiben: Vorschläge für ein Wort</translation>
    </message>
    <message>
        <source>Lists: up and down</source>
        <translation>Listen: auf und ab</translation>
    </message>
    <message>
        <source>Lists: open</source>
        <translation>Listen: öffnen</translation>
    </message>
    <message>
        <source>Timeline: what can be done to an entry</source>
        <translation>Verlauf: was mit einem Eintrag getan werden kann</translation>
    </message>
    <message>
        <source>Close a sheet, a list or a question</source>
        <translation>Blatt, Liste oder Frage schließen</translation>
    </message>
    <message>
        <source>From part to part</source>
        <translation>Von Teil zu Teil</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Writing: strong words</source>
        <translation>Schreiben: fett</translation>
    </message>
    <message>
        <source>Posts: release a colleague&apos;s answer, or send it back</source>
        <translation>Beiträge: Antwort eines Kollegen freigeben oder zurückschicken</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SignatureEditor</name>
    <message>
        <source>My signature</source>
        <translation>Meine Signatur</translation>
    </message>
    <message>
        <source>Save the signature</source>
        <translation>Signatur speichern</translation>
    </message>
    <message>
        <source>It is put under your mails. {agent.name} and {centre.name} are filled in.</source>
        <translation>Sie steht unter Ihren E-Mails. {agent.name} und {centre.name} werden ausgefüllt.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SnoozeMenu</name>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until this afternoon</source>
        <translation>Bis heute Nachmittag</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Bis morgen früh</translation>
    </message>
    <message>
        <source>Until Monday</source>
        <translation>Bis Montag</translation>
    </message>
    <message>
        <source>Until the customer answers</source>
        <translation>Bis der Kunde antwortet</translation>
    </message>
    <message>
        <source>Until somebody else answers</source>
        <translation>Bis jemand anderes antwortet</translation>
    </message>
    <message>
        <source>Not before an hour</source>
        <translation>Frühestens in einer Stunde</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Heute Nachmittag</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>Until another time …</source>
        <translation>Bis zu einer anderen Zeit …</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>When is it to come back?</source>
        <translation>Wann soll es zurückkommen?</translation>
    </message>
    <message>
        <source>When it comes back</source>
        <translation>Wann es zurückkommt</translation>
    </message>
    <message>
        <source>Snooze until then</source>
        <translation>Bis dann zurückstellen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SoundSection</name>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Rings at</source>
        <translation>Klingelt an</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>How loud the microphone is</source>
        <translation>Wie laut das Mikrofon ist</translation>
    </message>
    <message>
        <source>Hear a tone, and speak</source>
        <translation>Ton hören und sprechen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>The headset</source>
        <translation>Headset</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SourceForm</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>A Mastodon account, or of a server with its interface</source>
        <translation>Ein Konto bei Mastodon oder einem Server mit dessen Schnittstelle</translation>
    </message>
    <message>
        <source>A Bluesky account</source>
        <translation>Ein Konto bei Bluesky</translation>
    </message>
    <message>
        <source>A feed to follow (RSS, Atom, JSON Feed)</source>
        <translation>Ein Feed zum Verfolgen (RSS, Atom, JSON Feed)</translation>
    </message>
    <message>
        <source>A feed that others push to</source>
        <translation>Ein Feed, an den andere senden</translation>
    </message>
    <message>
        <source>Goes to the queue</source>
        <translation>Kommt in die Warteschlange</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>Wird abgefragt</translation>
    </message>
    <message>
        <source>15 seconds</source>
        <translation>alle 15 Sekunden</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>alle 5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>alle 15 Minuten</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>Listen to it</source>
        <translation>Hier zuhören</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>jede Sekunde</numerusform>
            <numerusform>alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, as it is shown</source>
        <translation>Name, wie er gezeigt wird</translation>
    </message>
    <message>
        <source>Server, like social.example</source>
        <translation>Server, wie social.example</translation>
    </message>
    <message>
        <source>Access token, where you do not sign in with the browser</source>
        <translation>Zugriffstoken, falls Sie sich nicht im Browser anmelden</translation>
    </message>
    <message>
        <source>Server, like bsky.social</source>
        <translation>Server, wie bsky.social</translation>
    </message>
    <message>
        <source>Handle, like @northwind.bsky.social</source>
        <translation>Benutzername, wie @northwind.bsky.social</translation>
    </message>
    <message>
        <source>App password, from the account&apos;s settings there</source>
        <translation>App-Kennwort, aus den Einstellungen des Kontos dort</translation>
    </message>
    <message>
        <source>Address of the feed</source>
        <translation>Adresse des Feeds</translation>
    </message>
    <message>
        <source>Password, where it asks for one</source>
        <translation>Kennwort, falls verlangt</translation>
    </message>
    <message>
        <source>Where posts are sent to, like push://127.0.0.1:8478/reviews</source>
        <translation>Wohin Beiträge gesendet werden, wie push://127.0.0.1:8478/reviews</translation>
    </message>
    <message>
        <source>Token that senders show, or key they sign with</source>
        <translation>Token, das Absender vorzeigen, oder Schlüssel, mit dem sie signieren</translation>
    </message>
    <message>
        <source>Login, where it asks for one</source>
        <translation>Anmeldename, falls verlangt</translation>
    </message>
    <message>
        <source>%1 (empty: as it is)</source>
        <translation>%1 (leer: unverändert)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>There is one with this name already. Choose another name.</source>
        <translation>Diesen Namen gibt es schon. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A folder that others put files into (CSV, JSON)</source>
        <translation>Ein Ordner, in den andere Dateien legen (CSV, JSON)</translation>
    </message>
    <message>
        <source>Folder on the machine that listens, like /srv/heddle/reviews</source>
        <translation>Ordner auf dem Rechner, der zuhört, etwa /srv/heddle/reviews</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SourceList</name>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>waits to try again</source>
        <translation>neuer Versuch in Kürze</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>no posts yet</source>
        <translation>noch keine Beiträge</translation>
    </message>
    <message>
        <source>Nothing is listened to yet</source>
        <translation>Noch wird nirgends zugehört</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SourceSection</name>
    <message>
        <source>Listen to something more</source>
        <translation>Noch woanders zuhören</translation>
    </message>
</context>
<context>
    <name>heddle::ui::StoryEdit</name>
    <message>
        <source>The scenario&apos;s text</source>
        <translation>Text des Szenarios</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen darf</translation>
    </message>
</context>
<context>
    <name>heddle::ui::StoryEditor</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran falsch ist</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier spielen</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Editor schließen</translation>
    </message>
    <message>
        <source>Mistakes: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Not saved, kept</source>
        <translation>Nicht gespeichert, aber behalten</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>heddle::ui::StoryList</name>
    <message>
        <source>Last score %1 %</source>
        <translation>Letzte Wertung %1 %</translation>
    </message>
    <message>
        <source>Not played yet</source>
        <translation>Noch nicht gespielt</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>Szenarien suchen</translation>
    </message>
    <message>
        <source>Kind of scenario</source>
        <translation>Art des Szenarios</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Write a scenario</source>
        <translation>Szenario schreiben</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TagRow</name>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ThreadBox</name>
    <message>
        <source>%1 (us)</source>
        <translation>%1 (wir)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Around it: %1</source>
        <translation>Drumherum: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::Timeline</name>
    <message>
        <source>Hide quoted text</source>
        <translation>Zitierten Text verbergen</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Zitierten Text zeigen</translation>
    </message>
    <message>
        <source>I have seen to it</source>
        <translation>Ich habe mich darum gekümmert</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Es wurde gesendet</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Show original</source>
        <translation>Original zeigen</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Let be</source>
        <translation>So gelassen</translation>
    </message>
    <message>
        <source>Remote images blocked</source>
        <translation>Bilder von außen blockiert</translation>
    </message>
    <message>
        <source>Images allowed for this sender</source>
        <translation>Bilder dieses Absenders erlaubt</translation>
    </message>
    <message>
        <source>Since your last answer</source>
        <translation>Seit Ihrer letzten Antwort</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Outbound call</source>
        <translation>Ausgehender Anruf</translation>
    </message>
    <message>
        <source>Inbound call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Our post</source>
        <translation>Unser Beitrag</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Mail sent</source>
        <translation>E-Mail gesendet</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Chat line sent</source>
        <translation>Chatzeile gesendet</translation>
    </message>
    <message>
        <source>Chat line</source>
        <translation>Chatzeile</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Brief gesendet</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Sprachnachricht</translation>
    </message>
    <message>
        <source>Direct message sent</source>
        <translation>Direktnachricht gesendet</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Direktnachricht</translation>
    </message>
    <message>
        <source>a moment to notice: %1</source>
        <translation>ein Moment zum Beachten: %1</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>Anhang %1</translation>
    </message>
    <message>
        <source>Internal note, %1</source>
        <translation>Interne Notiz, %1</translation>
    </message>
    <message>
        <source>%1 mentioned us</source>
        <translation>%1 hat uns erwähnt</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(ohne Betreff)</translation>
    </message>
    <message>
        <source>Public post</source>
        <translation>Öffentlicher Beitrag</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>mail: sender to recipients</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until the customer answers</source>
        <translation>bis der Kunde antwortet</translation>
    </message>
    <message>
        <source>until somebody else answers</source>
        <translation>bis jemand anderes antwortet</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>what happened, who did it</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>Übernommen von %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Zugewiesen an %1</translation>
    </message>
    <message>
        <source>Routed to %1</source>
        <translation>Geleitet an %1</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Resolved as %1</source>
        <translation>Erledigt als %1</translation>
    </message>
    <message>
        <source>Goes on from %1</source>
        <translation>Geht weiter von %1</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Snoozed %1</source>
        <translation>Zurückgestellt %1</translation>
    </message>
    <message>
        <source>Back from snooze</source>
        <translation>Zurück aus der Zurückstellung</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <translation>Verschlagwortet: %1</translation>
    </message>
    <message>
        <source>Tag %1 taken away</source>
        <translation>Schlagwort %1 entfernt</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>Mit %1 zusammengeführt</translation>
    </message>
    <message>
        <source>Merge with %1 taken back</source>
        <translation>Zusammenführung mit %1 zurückgenommen</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>Automatische Antwort</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Zustellbericht</translation>
    </message>
    <message>
        <source>Could not be delivered to %1</source>
        <translation>Konnte nicht an %1 zugestellt werden</translation>
    </message>
    <message>
        <source>Newsletter or list</source>
        <translation>Rundschreiben oder Liste</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Leaves on %1</source>
        <translation>Geht ab am %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf den Versand</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent, but not to: %1</source>
        <translation>Gesendet, aber nicht an: %1</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Not delivered yet, will be tried again</source>
        <translation>Noch nicht zugestellt, wird erneut versucht</translation>
    </message>
    <message>
        <source>Not delivered yet, will be tried again: %1</source>
        <translation>Noch nicht zugestellt, wird erneut versucht: %1</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Konnte nicht zugestellt werden</translation>
    </message>
    <message>
        <source>Could not be delivered: %1</source>
        <translation>Konnte nicht zugestellt werden: %1</translation>
    </message>
    <message>
        <source>We cannot tell whether this was sent</source>
        <translation>Wir wissen nicht, ob das gesendet wurde</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <translation>Zurückgenommen, nicht gesendet</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Date in this year: weekday, day, month.</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Date in another year.</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a call: who, how it went</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>page of the website</comment>
        <translation>an %1</translation>
    </message>
    <message>
        <source>came from %1</source>
        <comment>website</comment>
        <translation>kam von %1</translation>
    </message>
    <message>
        <source>typed the address %1 (not verified)</source>
        <translation>gab die Adresse %1 an (nicht bestätigt)</translation>
    </message>
    <message>
        <source>typed the name %1</source>
        <translation>gab den Namen %1 an</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of a form, answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chat began</source>
        <translation>Chat begann</translation>
    </message>
    <message>
        <source>Chat began: %1</source>
        <translation>Chat begann: %1</translation>
    </message>
    <message>
        <source>The visitor ended the chat</source>
        <translation>Der Besucher beendete den Chat</translation>
    </message>
    <message>
        <source>Rated %1 of 5</source>
        <translation>Bewertet mit %1 von 5</translation>
    </message>
    <message>
        <source>Rated %1 of 5: %2</source>
        <translation>Bewertet mit %1 von 5: %2</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Flüsternachricht</translation>
    </message>
    <message>
        <source>Whisper, %1</source>
        <translation>Flüsternachricht, %1</translation>
    </message>
    <message>
        <source>%1 joined the chat</source>
        <translation>%1 ist dem Chat beigetreten</translation>
    </message>
    <message>
        <source>%1 left the chat</source>
        <translation>%1 hat den Chat verlassen</translation>
    </message>
    <message>
        <source>Would recommend us: %1 of 10</source>
        <translation>Würde uns empfehlen: %1 von 10</translation>
    </message>
    <message>
        <source>Would recommend us: %1 of 10: %2</source>
        <translation>Würde uns empfehlen: %1 von 10: %2</translation>
    </message>
    <message>
        <source>Asked %1 by mail</source>
        <translation>%1 per E-Mail gefragt</translation>
    </message>
    <message>
        <source>%1 answered beside this contact</source>
        <translation>%1 hat neben diesem Kontakt geantwortet</translation>
    </message>
    <message>
        <source>The visitor asks to be forgotten</source>
        <translation>Der Besucher möchte vergessen werden</translation>
    </message>
    <message>
        <source>It came outside the hours; the notice for that: %1</source>
        <translation>Es kam außerhalb der Öffnungszeiten; der Hinweis dazu: %1</translation>
    </message>
    <message>
        <source>It came while the queue was full; the notice for that: %1</source>
        <translation>Es kam, als die Warteschlange voll war; der Hinweis dazu: %1</translation>
    </message>
    <message>
        <source>It came while the wait was long; the notice for that: %1</source>
        <translation>Es kam, als die Wartezeit lang war; der Hinweis dazu: %1</translation>
    </message>
    <message>
        <source>Encrypted; only a mail program with the key can open it</source>
        <translation>Verschlüsselt; nur ein Mailprogramm mit dem Schlüssel kann es öffnen</translation>
    </message>
    <message>
        <source>Signed; the signature was not checked</source>
        <translation>Signiert; die Signatur wurde nicht geprüft</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorisieren</translation>
    </message>
    <message>
        <source>Check the signature</source>
        <translation>Signatur prüfen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Only a part of this mail is signed, as %1; the rest may be anybody&apos;s.</source>
        <translation>Nur ein Teil dieser E-Mail ist signiert, als %1; der Rest kann von irgendwem sein.</translation>
    </message>
    <message>
        <source>This mail is not what was signed: it was changed on its way.</source>
        <translation>Diese E-Mail ist nicht, was signiert wurde: Sie wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>Signed by %1, which is not the address it says it comes from.</source>
        <translation>Signiert von %1; das ist nicht die angegebene Absenderadresse.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed as %1, but nobody known here vouches for it.</source>
        <translation>Unverändert, seit sie als %1 signiert wurde, aber niemand hier Bekanntes bürgt dafür.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed as %1, but the certificate was out of date.</source>
        <translation>Unverändert, seit sie als %1 signiert wurde, aber das Zertifikat war abgelaufen.</translation>
    </message>
    <message>
        <source>This signature cannot be read.</source>
        <translation>Diese Signatur ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Unlisted post</source>
        <translation>Nicht gelisteter Beitrag</translation>
    </message>
    <message>
        <source>Post to followers only</source>
        <translation>Beitrag nur für Follower</translation>
    </message>
    <message>
        <source>Private message</source>
        <translation>Private Nachricht</translation>
    </message>
    <message>
        <source>an answer in a thread</source>
        <translation>eine Antwort in einem Thread</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>%1 Follower</translation>
    </message>
    <message>
        <source>liked %1×</source>
        <translation>gefällt %1×</translation>
    </message>
    <message>
        <source>shared %1×</source>
        <translation>geteilt %1×</translation>
    </message>
    <message>
        <source>answered %1×</source>
        <translation>beantwortet %1×</translation>
    </message>
    <message>
        <source>Behind a warning: %1</source>
        <translation>Hinter einer Warnung: %1</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>Unsere Antwort</translation>
    </message>
    <message>
        <source>Deleted on the network, %1</source>
        <translation>Im Netzwerk gelöscht, %1</translation>
    </message>
    <message>
        <source>Taken back, %1</source>
        <translation>Zurückgenommen, %1</translation>
    </message>
    <message>
        <source>Changed, %1</source>
        <translation>Geändert, %1</translation>
    </message>
    <message>
        <source>Its author took it back.</source>
        <translation>Vom Verfasser zurückgenommen.</translation>
    </message>
    <message>
        <source>%1, left on the website; the address was typed and is not verified</source>
        <translation>%1, auf der Website hinterlassen; die Adresse wurde eingetippt und ist nicht bestätigt</translation>
    </message>
    <message>
        <source>%1 took the chat over</source>
        <translation>%1 hat den Chat übernommen</translation>
    </message>
    <message>
        <source>%1 took the chat over from %2</source>
        <translation>%1 hat den Chat von %2 übernommen</translation>
    </message>
    <message>
        <source>Chat ended</source>
        <translation>Chat beendet</translation>
    </message>
    <message>
        <source>Answer released</source>
        <translation>Antwort freigegeben</translation>
    </message>
    <message>
        <source>Favourited</source>
        <translation>Favorisiert</translation>
    </message>
    <message>
        <source>Boosted</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Waits until somebody else releases it</source>
        <translation>Wartet, bis jemand anderes sie freigibt</translation>
    </message>
    <message>
        <source>Signed by %1 and unchanged since; %2 gave the certificate. Whether it was withdrawn since was not looked up.</source>
        <translation>Von %1 signiert und seither unverändert; das Zertifikat ist von %2. Ob es seither widerrufen wurde, ist nicht geprüft.</translation>
    </message>
    <message>
        <source>Signed in an outdated way that others can forge: this proves nothing.</source>
        <translation>Auf eine veraltete Weise signiert, die andere fälschen können: Das beweist nichts.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed as %1, but this machine&apos;s list of authorities cannot be read.</source>
        <translation>Unverändert, seit es als %1 signiert wurde, aber die Liste der Zertifizierungsstellen dieses Rechners ist nicht lesbar.</translation>
    </message>
    <message>
        <source>behind a warning: %1</source>
        <translation>hinter einer Warnung: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TimelineBar</name>
    <message>
        <source>Find in this timeline</source>
        <translation>In diesem Verlauf suchen</translation>
    </message>
    <message>
        <source>Find further up</source>
        <translation>Weiter oben suchen</translation>
    </message>
    <message>
        <source>Find further down</source>
        <translation>Weiter unten suchen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Zu einem Datum gehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This contact</source>
        <translation>Dieser Kontakt</translation>
    </message>
    <message>
        <source>One contact</source>
        <translation>Ein Kontakt</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
    <message>
        <source>Only this contact</source>
        <translation>Nur dieser Kontakt</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TimelinePanel</name>
    <message>
        <source>Looking, %1</source>
        <translation>Suche läuft, %1</translation>
    </message>
    <message>
        <source>Nothing further up</source>
        <translation>Weiter oben nichts</translation>
    </message>
    <message>
        <source>Nothing further down</source>
        <translation>Weiter unten nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>entries further down</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>Zum Neuesten</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TimelineView</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Show only this contact</source>
        <translation>Nur diesen Kontakt zeigen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy link to this entry</source>
        <translation>Verweis auf diesen Eintrag kopieren</translation>
    </message>
    <message>
        <source>Customer timeline</source>
        <translation>Verlauf des Kunden</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TopicChart</name>
    <message>
        <source>%1 positive, %2</source>
        <translation>%1 positiv, %2</translation>
    </message>
    <message>
        <source>No tags on the posts of this week</source>
        <translation>Keine Schlagwörter an den Beiträgen dieser Woche</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrainingFrame</name>
    <message>
        <source>TRAINING – Heddle</source>
        <translation>SCHULUNG – Heddle</translation>
    </message>
    <message>
        <source>Training: simulated customers, nothing leaves this machine</source>
        <translation>Schulung: simulierte Kunden, nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>%1, %2, log %3</source>
        <translation>%1, %2, Protokoll %3</translation>
    </message>
    <message>
        <source>TRAINING – %1 – Heddle</source>
        <translation>SCHULUNG – %1 – Heddle</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>SCHULUNG</translation>
    </message>
    <message>
        <source>Simulated customers. Nothing leaves this machine.</source>
        <translation>Simulierte Kunden. Nichts verlässt diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrainingPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As a page (HTML)</source>
        <translation>Als Seite (HTML)</translation>
    </message>
    <message>
        <source>As a table (CSV)</source>
        <translation>Als Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>to %1, %2 of %3 points</source>
        <translation>bis %1, %2 von %3 Punkten</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>The trainer&apos;s points</source>
        <translation>Punkte der Schulungsleitung</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Tray</name>
    <message>
        <source>For you: %1</source>
        <translation>Für Sie: %1</translation>
    </message>
    <message>
        <source>%1 wrote</source>
        <translation>%1 hat geschrieben</translation>
    </message>
    <message>
        <source>A colleague calls you: %1</source>
        <translation>Ein Kollege ruft Sie: %1</translation>
    </message>
    <message>
        <source>Heddle</source>
        <translation>Heddle</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrendSide</name>
    <message numerus="yes">
        <source>One author counts for %n posts at most</source>
        <translation>
            <numerusform>Ein Verfasser zählt mit höchstens %n Beitrag</numerusform>
            <numerusform>Ein Verfasser zählt mit höchstens %n Beiträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Posts per hour</source>
        <translation>Beiträge pro Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Share positive, 7 days</source>
        <translation>Anteil positiv, 7 Tage</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Newest post</source>
        <translation>Neuester Beitrag</translation>
    </message>
    <message>
        <source>Early warning</source>
        <translation>Frühwarnung</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>Beitrag öffnen</translation>
    </message>
    <message>
        <source>%1&apos;s post reaches many.</source>
        <translation>Der Beitrag von %1 erreicht viele.</translation>
    </message>
    <message>
        <source>%1&apos;s post reaches many: %2.</source>
        <translation>Der Beitrag von %1 erreicht viele: %2.</translation>
    </message>
    <message>
        <source>n %1, last 24 hours</source>
        <translation>n %1, letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Only the newest posts of the past weeks are counted.</source>
        <translation>Nur die neuesten Beiträge der vergangenen Wochen werden gezählt.</translation>
    </message>
    <message>
        <source>Tell supervisor</source>
        <translation>An Teamleitung</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TriageBar</name>
    <message>
        <source>%1 of %2</source>
        <comment>the second of twelve posts</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorisieren</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>Teilen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrialBox</name>
    <message>
        <source>How many days back</source>
        <translation>Wie viele Tage zurück</translation>
    </message>
    <message>
        <source>last </source>
        <comment>before a number of days</comment>
        <translation>zuletzt </translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Nothing came in during that time, so there is nothing to tell.</source>
        <translation>In dieser Zeit kam nichts herein, also ist nichts zu sagen.</translation>
    </message>
    <message>
        <source>It would have acted on %1 of %2 messages.</source>
        <translation>Sie hätte bei %1 von %2 Nachrichten gewirkt.</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Kein Betreff</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>when, subject, first words</comment>
        <translation>%1  %2  %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::UpgradeWindow</name>
    <message>
        <source>Heddle</source>
        <translation>Heddle</translation>
    </message>
    <message>
        <source>Bringing this centre up to date</source>
        <translation>Dieses Zentrum wird auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>An older Heddle wrote it. This is done once; nothing is lost, and a copy of it as it was is kept beside it.</source>
        <translation>Ein älteres Heddle hat es geschrieben. Das geschieht nur einmal; nichts geht verloren, und eine Kopie des alten Stands wird daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Keeping a copy: %1 %</source>
        <translation>Kopie wird angelegt: %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 entries written for the search</source>
        <translation>%1 von %2 Einträgen für die Suche geschrieben</translation>
    </message>
    <message>
        <source>Changing the tables …</source>
        <translation>Tabellen werden geändert …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>heddle::ui::VersionBox</name>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Hierzu zurückkehren</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Fassung %1, %2</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <translation>Fassung %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>How it read then</source>
        <translation>Wie es damals lautete</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Put this back</source>
        <translation>Diese wiederherstellen</translation>
    </message>
    <message>
        <source>How your message read before</source>
        <translation>Wie Ihre Nachricht vorher lautete</translation>
    </message>
</context>
<context>
    <name>heddle::ui::VisitList</name>
    <message>
        <source>Known since %1</source>
        <translation>Bekannt seit %1</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Kam von</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Earlier chat</source>
        <translation>Früherer Chat</translation>
    </message>
    <message>
        <source>%1, came from %2</source>
        <translation>%1, kam von %2</translation>
    </message>
    <message>
        <source>%1 has this address</source>
        <translation>%1 hat diese Adresse</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>Compare the visitor with %1</source>
        <translation>Besucher mit %1 vergleichen</translation>
    </message>
</context>
<context>
    <name>heddle::ui::WaveView</name>
    <message>
        <source>Place in the recording</source>
        <translation>Stelle in der Aufnahme</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a place in a recording</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::WrapUpBar</name>
    <message>
        <source>Wrap-up</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Once: %1 more</source>
        <translation>Einmal: %1 mehr</translation>
    </message>
    <message>
        <source>Note down what is left, and finish with what it was.</source>
        <translation>Notieren Sie, was noch fehlt, und wählen Sie zum Abschließen, was es war.</translation>
    </message>
    <message>
        <source>Note down what is left, then finish.</source>
        <translation>Notieren Sie, was noch fehlt, und schließen Sie dann ab.</translation>
    </message>
    <message>
        <source>The time is over: finish with what it was.</source>
        <translation>Die Zeit ist um: Wählen Sie zum Abschließen, was es war.</translation>
    </message>
    <message>
        <source>The time is over.</source>
        <translation>Die Zeit ist um.</translation>
    </message>
    <message>
        <source>Finish with what it was: %1 left.</source>
        <translation>Wählen Sie zum Abschließen, was es war: noch %1.</translation>
    </message>
    <message>
        <source>Note down what is left: it ends by itself in %1.</source>
        <translation>Notieren Sie, was noch fehlt: Es endet von selbst in %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::WritableFact</name>
    <message>
        <source>Write: %1</source>
        <translation>Schreiben: %1</translation>
    </message>
</context>
<context>
    <name>heddle::webview::WebView</name>
    <message>
        <source>Original message</source>
        <translation>Ursprüngliche Nachricht</translation>
    </message>
</context>
</TS>

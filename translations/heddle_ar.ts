<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n people complained</source>
        <translation>
            <numerusform>لم يشتكِ أحد</numerusform>
            <numerusform>اشتكى شخص واحد</numerusform>
            <numerusform>اشتكى شخصان</numerusform>
            <numerusform>اشتكى %n أشخاص</numerusform>
            <numerusform>اشتكى %n شخصًا</numerusform>
            <numerusform>اشتكى %n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 of %2 messages since %3.</source>
        <translation>في %1 من أصل %2 من الرسائل منذ %3.</translation>
    </message>
    <message>
        <source>Older ones were not looked at.</source>
        <translation>لم يُنظر في الأقدم منها.</translation>
    </message>
    <message>
        <source>Read: %1.</source>
        <translation>قُرئت: %1.</translation>
    </message>
    <message>
        <source>%1 people in %2 messages, since %3</source>
        <translation>%1 من الأشخاص في %2 من الرسائل، منذ %3</translation>
    </message>
    <message>
        <source>Too few to tell a share (n %1)</source>
        <translation>أقل من أن تُعرف منه نسبة (ن %1)</translation>
    </message>
    <message>
        <source>%1 % of those who complain (95 %: %2 to %3, n %4)</source>
        <translation>%1 % من المشتكين (95 %: من %2 إلى %3، ن %4)</translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>%1 is typing …</source>
        <translation>%1 يكتب …</translation>
    </message>
    <message>
        <source>%1 are typing …</source>
        <comment>several people</comment>
        <translation>%1 يكتبون …</translation>
    </message>
    <message>
        <source>Offered to somebody</source>
        <translation>معروضة على أحدهم</translation>
    </message>
    <message>
        <source>Waits for an agent</source>
        <translation>تنتظر موظفًا</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <comment>agent, others in the chat</comment>
        <translation>%1، مع %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>moment a chat began</comment>
        <translation>منذ %1</translation>
    </message>
</context>
<context>
    <name>DecisionText</name>
    <message>
        <source>It went to %1, who helped this customer last.</source>
        <translation>أُسند إلى %1 لأنه آخر من ساعد هذا العميل.</translation>
    </message>
    <message>
        <source>It went to %1, who has the least to do.</source>
        <translation>أُسند إلى %1 لأن لديه أقل قدر من العمل.</translation>
    </message>
    <message>
        <source>It went to %1, who knows most about it.</source>
        <translation>أُسند إلى %1 لأنه الأعلم بالموضوع.</translation>
    </message>
    <message>
        <source>It went to %1; who knows more is kept for harder work.</source>
        <translation>أُسند إلى %1؛ أما الأعلم فيُترك للعمل الأصعب.</translation>
    </message>
    <message>
        <source>It went to %1; the others are wanted for other work.</source>
        <translation>أُسند إلى %1؛ والآخرون مطلوبون لعمل آخر.</translation>
    </message>
    <message>
        <source>It went to %1, whose turn it was.</source>
        <translation>أُسند إلى %1 لأن الدور دوره.</translation>
    </message>
    <message>
        <source>It went to %1, who has been free longest (%2).</source>
        <translation>أُسند إلى %1 لأنه متفرغ منذ أطول وقت (%2).</translation>
    </message>
    <message>
        <source>It went to %1, who has room for one more.</source>
        <translation>أُسند إلى %1 لأن لديه متسعًا لواحد آخر.</translation>
    </message>
    <message>
        <source>Nobody can take it now, so it waits.</source>
        <translation>لا أحد يستطيع تولّيه الآن، لذا ينتظر.</translation>
    </message>
    <message>
        <source>Nothing was promised for it, so the longest waiting goes first.</source>
        <translation>لا موعد موعودًا له، لذا يُقدَّم الأطول انتظارًا.</translation>
    </message>
    <message>
        <source>An answer was due %1 ago.</source>
        <translation>كان الرد مستحقًا منذ %1.</translation>
    </message>
    <message>
        <source>An answer is due in %1.</source>
        <translation>الرد مستحق خلال %1.</translation>
    </message>
    <message>
        <source>Somebody is on the line, which goes first.</source>
        <translation>هناك من ينتظر على الخط، وله الأولوية.</translation>
    </message>
    <message>
        <source>It is critical, so it goes before what can wait.</source>
        <translation>الأمر حرج، لذا يتقدم على ما يمكن أن ينتظر.</translation>
    </message>
    <message>
        <source>It is later than its queue allows, so it goes before what can wait.</source>
        <translation>تجاوز ما يسمح به طابوره، لذا يتقدم على ما يمكن أن ينتظر.</translation>
    </message>
    <message>
        <source>It was moved forward by %1: %2.</source>
        <translation>قُدِّم بمقدار %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا شيء مفتوحًا</numerusform>
            <numerusform>واحد مفتوح</numerusform>
            <numerusform>اثنان مفتوحان</numerusform>
            <numerusform>%n مفتوحة</numerusform>
            <numerusform>%n مفتوحًا</numerusform>
            <numerusform>%n مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, free for %3.</source>
        <translation>%1: %2، متفرغ منذ %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who else could have had it</source>
        <translation>من غيره كان يمكن أن يتولّاه</translation>
    </message>
    <message>
        <source>Who could not</source>
        <translation>من لم يستطع</translation>
    </message>
    <message>
        <source>It counts as critical: %1.</source>
        <translation>يُعدّ حرجًا: %1.</translation>
    </message>
    <message>
        <source>It was moved back by %1: %2.</source>
        <translation>أُخِّر بمقدار %1: %2.</translation>
    </message>
    <message>
        <source>it is critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>it must not wait any longer</source>
        <translation>يجب ألا ينتظر أكثر</translation>
    </message>
    <message>
        <source>it has waited %1</source>
        <translation>انتظر %1</translation>
    </message>
    <message>
        <source>it is %1 overdue</source>
        <translation>متأخر بمقدار %1</translation>
    </message>
    <message>
        <source>it is due in %1</source>
        <translation>مستحق خلال %1</translation>
    </message>
    <message>
        <source>you helped this customer last</source>
        <translation>أنت آخر من ساعد هذا العميل</translation>
    </message>
    <message>
        <source>you know most about it</source>
        <translation>أنت الأعلم بالموضوع</translation>
    </message>
    <message>
        <source>others who could are wanted for harder work</source>
        <translation>غيرك ممن يستطيع مطلوب لعمل أصعب</translation>
    </message>
    <message>
        <source>others who could are wanted for other work</source>
        <translation>غيرك ممن يستطيع مطلوب لعمل آخر</translation>
    </message>
    <message>
        <source>it is your turn</source>
        <translation>الدور دورك</translation>
    </message>
    <message>
        <source>you have been free longest (%1)</source>
        <translation>أنت متفرغ منذ أطول وقت (%1)</translation>
    </message>
    <message>
        <source>you have room for one more</source>
        <translation>لديك متسع لواحد آخر</translation>
    </message>
    <message>
        <source>moved %1 later: %2</source>
        <translation>أُخِّر بمقدار %1: %2</translation>
    </message>
    <message>
        <source>moved %1 earlier: %2</source>
        <translation>قُدِّم بمقدار %1: %2</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>ليس هنا</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>not ready for this channel</source>
        <translation>غير جاهز لهذه القناة</translation>
    </message>
    <message>
        <source>lacks the skills asked for so far</source>
        <translation>تنقصه المهارات المطلوبة حتى الآن</translation>
    </message>
    <message>
        <source>has an offer already</source>
        <translation>لديه عرض من قبل</translation>
    </message>
    <message>
        <source>has as much as they can take</source>
        <translation>لديه أقصى ما يستطيع تولّيه</translation>
    </message>
    <message>
        <source>came back a moment ago</source>
        <translation>عاد قبل لحظات</translation>
    </message>
    <message>
        <source>declined it a short while ago</source>
        <translation>رفضه قبل قليل</translation>
    </message>
    <message>
        <source>did not answer it a short while ago</source>
        <translation>لم يرد عليه قبل قليل</translation>
    </message>
    <message>
        <source>gave it back a short while ago</source>
        <translation>أعاده قبل قليل</translation>
    </message>
    <message>
        <source>it is kept for %1</source>
        <translation>محجوز لـ %1</translation>
    </message>
    <message>
        <source>First in line because %1; %2.</source>
        <translation>الأول في الدور لأنه %1؛ و%2.</translation>
    </message>
    <message>
        <source>How many hear of it</source>
        <translation>كم شخصًا يسمع به</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody with the skills asked for first could take it, so fewer are asked for now (step %1).</source>
        <translation>لم يستطع أحد ممن لديهم المهارات المطلوبة أولًا أن يأخذه، لذلك يُطلب الآن أقل منها (الخطوة %1).</translation>
    </message>
    <message>
        <source>not ready once the contact on the line is over</source>
        <translation>غير مستعد بعد انتهاء التواصل الجاري</translation>
    </message>
    <message>
        <source>their window does not answer</source>
        <translation>نافذته لا تستجيب</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This could not be loaded.</source>
        <translation>تعذر تحميل هذا.</translation>
    </message>
    <message>
        <source>The change was not made.</source>
        <translation>لم يُجرَ التغيير.</translation>
    </message>
    <message>
        <source>You could not take this one.</source>
        <translation>لم تستطع تولّي هذا.</translation>
    </message>
    <message>
        <source>The message was not sent; your words are kept.</source>
        <translation>لم تُرسل الرسالة؛ وكلماتك محفوظة.</translation>
    </message>
    <message>
        <source>The file was not attached.</source>
        <translation>لم يُرفق الملف.</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>لم يُحفظ الملف.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>لم ينجح البحث.</translation>
    </message>
    <message>
        <source>The connection does not work yet.</source>
        <translation>الاتصال لا يعمل بعد.</translation>
    </message>
    <message>
        <source>The mailbox was not added.</source>
        <translation>لم يُضف صندوق البريد.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>لم تسجّل الدخول.</translation>
    </message>
    <message>
        <source>Your presence was not changed.</source>
        <translation>لم تتغير حالتك.</translation>
    </message>
    <message>
        <source>The original could not be opened.</source>
        <translation>تعذر فتح الأصل.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check its name, the port and your network.</source>
        <translation>لا يمكن الوصول إلى الخادم. تحقق من اسمه والمنفذ وشبكتك.</translation>
    </message>
    <message>
        <source>The server does not accept this login and password. Check both; some providers want an app password.</source>
        <translation>لا يقبل الخادم اسم الدخول وكلمة المرور. تحقق منهما؛ يطلب بعض المزوّدين كلمة مرور للتطبيق.</translation>
    </message>
    <message>
        <source>The server refuses the connection.</source>
        <translation>يرفض الخادم الاتصال.</translation>
    </message>
    <message>
        <source>The connection is not safe or not allowed: %1.</source>
        <translation>الاتصال غير آمن أو غير مسموح: %1.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the port and the encryption.</source>
        <translation>لا يجيب الخادم. تحقق من المنفذ والتشفير.</translation>
    </message>
    <message>
        <source>Something these settings name is not there. Check them.</source>
        <translation>شيء تذكره هذه الإعدادات غير موجود. تحقق منها.</translation>
    </message>
    <message>
        <source>This is not there: %1.</source>
        <translation>هذا غير موجود: %1.</translation>
    </message>
    <message>
        <source>What answers there is no mail server. Check name and port.</source>
        <translation>ما يجيب هناك ليس خادم بريد. تحقق من الاسم والمنفذ.</translation>
    </message>
    <message>
        <source>Check this: %1.</source>
        <translation>تحقق من هذا: %1.</translation>
    </message>
    <message>
        <source>This mailbox is already set up. Look in Settings.</source>
        <translation>هذا الصندوق مُعدّ من قبل. انظر في الإعدادات.</translation>
    </message>
    <message>
        <source>The server offers no way to sign in that Heddle knows. Try another encryption.</source>
        <translation>لا يقدّم الخادم طريقة دخول يعرفها Heddle. جرّب تشفيرًا آخر.</translation>
    </message>
    <message>
        <source>The provider cannot be reached. Check its address and your network, then try again.</source>
        <translation>لا يمكن الوصول إلى المزوّد. تحقق من عنوانه وشبكتك ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>It was refused in the browser. Try again with the right account.</source>
        <translation>رُفض في المتصفح. حاول مجددًا بالحساب الصحيح.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes. Try again when you are ready.</source>
        <translation>لم يسجّل أحد الدخول خلال عشر دقائق. حاول حين تكون مستعدًا.</translation>
    </message>
    <message>
        <source>The provider refuses this registration. Check the client id and secret.</source>
        <translation>يرفض المزوّد هذا التسجيل. تحقق من معرّف العميل وسره.</translation>
    </message>
    <message>
        <source>The centre&apos;s data cannot be reached now. Try again in a moment.</source>
        <translation>لا يمكن الوصول إلى بيانات المركز الآن. حاول بعد لحظات.</translation>
    </message>
    <message>
        <source>You are not signed in there any more. Check the login in Settings.</source>
        <translation>لم تعد مسجَّل الدخول هناك. تحقق من بيانات الدخول في الإعدادات.</translation>
    </message>
    <message>
        <source>Your role does not allow it. Ask a supervisor.</source>
        <translation>لا يسمح دورك بذلك. اسأل مشرفًا.</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>استغرق وقتًا طويلًا. حاول مجددًا.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>Somebody wrote here since you began. Read it, then send again.</source>
        <translation>كتب أحدهم هنا منذ بدأت. اقرأه ثم أرسل من جديد.</translation>
    </message>
    <message>
        <source>Somebody else was first, or it has moved on since.</source>
        <translation>سبقك غيرك، أو تغيّر الوضع منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>Something in it cannot be read. Check what you typed.</source>
        <translation>فيه ما لا يمكن قراءته. تحقق مما كتبت.</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>لا يمكن فعل ذلك هنا.</translation>
    </message>
    <message>
        <source>It was stopped. Try again if you still want it.</source>
        <translation>أُوقف. حاول مجددًا إن كنت ما زلت تريده.</translation>
    </message>
    <message>
        <source>That is a fault of the program; it is in the log. Try again.</source>
        <translation>هذا خلل في البرنامج، وهو مدوَّن في السجل. حاول مجددًا.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer to keep the password in. Start one, or keep it in a folder that only you can read.</source>
        <translation>لا توجد حلقة مفاتيح في هذا الحاسوب لحفظ كلمة المرور. شغّل واحدة، أو احفظها في مجلد لا يقرؤه غيرك.</translation>
    </message>
    <message>
        <source>The store is damaged. Quit Heddle; &quot;heddlectl db rebuild&quot; mends it.</source>
        <translation>مخزن البيانات تالف. أغلق Heddle؛ يصلحه الأمر «heddlectl db rebuild».</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>رسالة ورقية</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>في الطابور</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>بانتظار العميل</translation>
    </message>
    <message>
        <source>Waiting for somebody else</source>
        <translation>بانتظار شخص آخر</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>مؤجَّل</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء العمل</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>غداء</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>عمل مكتبي</translation>
    </message>
    <message>
        <source>Missed offers</source>
        <translation>عروض فائتة</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>غدًا %1</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Just arrived</source>
        <translation>وصل للتو</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(بلا موضوع)</translation>
    </message>
</context>
<context>
    <name>countdown</name>
    <message>
        <source>%1d %2h</source>
        <translation>%1 ي %2 س</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <translation>%1 س %2 د</translation>
    </message>
</context>
<context>
    <name>heddle::app::Desktop</name>
    <message>
        <source>The training cannot begin: the scenario %1 is not installed.</source>
        <translation>لا يمكن بدء التدريب: السيناريو %1 غير مثبَّت.</translation>
    </message>
</context>
<context>
    <name>heddle::app::PageWindow</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Open in the system&apos;s browser</source>
        <translation>فتح في متصفح النظام</translation>
    </message>
    <message>
        <source>Not encrypted: </source>
        <translation>غير مشفَّر: </translation>
    </message>
</context>
<context>
    <name>heddle::ui::ActionList</name>
    <message>
        <source> minutes</source>
        <translation> دقائق</translation>
    </message>
    <message>
        <source>the supervisors</source>
        <translation>المشرفون</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>ما يُفعل</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>بماذا</translation>
    </message>
    <message>
        <source>Leave this action out</source>
        <translation>حذف هذا الإجراء</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ActionRow</name>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>رد على الكل</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إعادة توجيه</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>بريد جديد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Canned replies (/)</source>
        <translation>ردود جاهزة (/)</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>إرفاق ملف</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>طرق إرسال أخرى</translation>
    </message>
    <message>
        <source>Send and wait</source>
        <translation>إرسال وانتظار</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <comment>key hint</comment>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>النسخ السابقة …</translation>
    </message>
    <message>
        <source>Kind of message: %1</source>
        <translation>نوع الرسالة: %1</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>إرسال وإغلاق</translation>
    </message>
    <message>
        <source>Send and close as</source>
        <translation>إرسال وإغلاق على أنه</translation>
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
        <translation>خط غامق (Ctrl+B)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Actions</name>
    <message>
        <source>Find anything</source>
        <translation>البحث عن أي شيء</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>عرض كل الاختصارات</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>الذهاب إلى الوارد</translation>
    </message>
    <message>
        <source>Show mine</source>
        <translation>عرض ما لديّ</translation>
    </message>
    <message>
        <source>Show what is offered</source>
        <translation>عرض المعروض عليّ</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>عرض الطابور</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>تصفية وترتيب</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>التالي في القائمة</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>السابق في القائمة</translation>
    </message>
    <message>
        <source>Accept the offer</source>
        <translation>قبول العرض</translation>
    </message>
    <message>
        <source>Decline the offer</source>
        <translation>رفض العرض</translation>
    </message>
    <message>
        <source>Take it from the queue</source>
        <translation>أخذه من الطابور</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>رد على الكل</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إعادة توجيه</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>New mail</source>
        <translation>بريد جديد</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Why did this come to me?</source>
        <translation>لماذا وصلني هذا؟</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>إضافة وسم</translation>
    </message>
    <message>
        <source>Change the customer&apos;s name</source>
        <translation>تغيير اسم العميل</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>فتح في نافذة مستقلة</translation>
    </message>
    <message>
        <source>Ready for work</source>
        <translation>جاهز للعمل</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Show or hide the customer</source>
        <translation>إظهار العميل أو إخفاؤه</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>الاتصال برقم</translation>
    </message>
    <message>
        <source>Answer the call, hold it or go on</source>
        <translation>الرد على المكالمة أو تعليقها أو متابعتها</translation>
    </message>
    <message>
        <source>Mute the call, or be heard again</source>
        <translation>كتم الصوت أو إعادته</translation>
    </message>
    <message>
        <source>Keypad of the call</source>
        <translation>لوحة أرقام المكالمة</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>تحويل المكالمة</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Call the customer back</source>
        <translation>معاودة الاتصال بالعميل</translation>
    </message>
    <message>
        <source>Show all open chats</source>
        <translation>عرض كل المحادثات المفتوحة</translation>
    </message>
    <message>
        <source>Whisper to the agent of a chat</source>
        <translation>الهمس إلى الموظف في محادثة</translation>
    </message>
    <message>
        <source>Join the chat</source>
        <translation>الانضمام إلى المحادثة</translation>
    </message>
    <message>
        <source>Take the chat over</source>
        <translation>تولّي المحادثة</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>الرصد</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>Merge the customer with somebody</source>
        <translation>دمج العميل مع شخص</translation>
    </message>
    <message>
        <source>Take the last merge back</source>
        <translation>إلغاء آخر دمج</translation>
    </message>
    <message>
        <source>What many complain of</source>
        <translation>ما يشتكي منه كثيرون</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>مساعدة هذه الصفحة</translation>
    </message>
    <message>
        <source>More to do with the contact</source>
        <translation>المزيد لهذا التواصل</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AddressCompletion</name>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ApprovalBar</name>
    <message>
        <source>An answer that waits for you</source>
        <translation>رد ينتظرك</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Send back …</source>
        <translation>إعادته …</translation>
    </message>
    <message>
        <source>It leaves now (%1)</source>
        <translation>يُرسل الآن (%1)</translation>
    </message>
    <message>
        <source>It is a draft again (%1)</source>
        <translation>يعود مسودة (%1)</translation>
    </message>
    <message>
        <source>%1&apos;s answer waits for you to read and release it.</source>
        <translation>رد %1 ينتظر أن تقرأه وتوافق عليه.</translation>
    </message>
    <message>
        <source>What is to be different?</source>
        <translation>ما الذي ينبغي تغييره؟</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>إعادته</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ArticleEditor</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>الوسوم، تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Text, in Markdown</source>
        <translation>النص بصيغة Markdown</translation>
    </message>
    <message>
        <source>Save the article</source>
        <translation>حفظ المقالة</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <translation>إزالته لدى الجميع</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AttachmentSaver</name>
    <message>
        <source>Save the attachment</source>
        <translation>حفظ المرفق</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>file name and size</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file name and size</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::AttendBar</name>
    <message>
        <source>A call at another desk</source>
        <translation>مكالمة على مكتب آخر</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>همس</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Hear both, heard by nobody</source>
        <translation>تسمع الطرفين ولا يسمعك أحد</translation>
    </message>
    <message>
        <source>Heard by the agent alone</source>
        <translation>يسمعك الموظف وحده</translation>
    </message>
    <message>
        <source>Heard by both</source>
        <translation>يسمعك الطرفان</translation>
    </message>
    <message>
        <source>You listen; nobody hears you.</source>
        <translation>أنت تستمع؛ لا يسمعك أحد.</translation>
    </message>
    <message>
        <source>You whisper to the agent.</source>
        <translation>أنت تهمس إلى الموظف.</translation>
    </message>
    <message>
        <source>You are in the call.</source>
        <translation>أنت في المكالمة.</translation>
    </message>
    <message>
        <source>This call goes on at another desk.</source>
        <translation>هذه المكالمة جارية على مكتب آخر.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::BesideBox</name>
    <message>
        <source>the contact this is about</source>
        <translation>التواصل الذي يخصه هذا</translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>رد جديد</translation>
    </message>
    <message>
        <source>Ask somebody else by mail…</source>
        <translation>سؤال شخص آخر بالبريد…</translation>
    </message>
    <message>
        <source>Write to a supplier, a colleague elsewhere … The customer sees none of it</source>
        <translation>اكتب إلى مورّد أو زميل في مكان آخر … لا يرى العميل شيئًا من ذلك</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>فتح: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CallBackMenu</name>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>No number of this customer is known</source>
        <translation>لا يُعرف رقم لهذا العميل</translation>
    </message>
    <message>
        <source>As soon as somebody is free	%1</source>
        <translation>حالما يتفرغ أحدهم	%1</translation>
    </message>
    <message>
        <source>Another number…</source>
        <translation>رقم آخر…</translation>
    </message>
    <message>
        <source>Which number is to be rung?</source>
        <translation>بأي رقم يُتصل؟</translation>
    </message>
    <message>
        <source>With its country, like +44 20 7946 0102</source>
        <translation>مع رمز بلده، مثل ‎+44 20 7946 0102</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignDelegate</name>
    <message>
        <source>Paused</source>
        <translation>موقوفة مؤقتًا</translation>
    </message>
    <message>
        <source>No posts this week</source>
        <translation>لا منشورات هذا الأسبوع</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 وواحد آخر</numerusform>
            <numerusform>%1 واثنان آخران</numerusform>
            <numerusform>%1 و%n أخرى</numerusform>
            <numerusform>%1 و%n آخر</numerusform>
            <numerusform>%1 و%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>كل الإشارات</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Delivery and parcels</source>
        <translation>التوصيل والطرود</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>late OR (parcel NEAR/5 lost) NOT sale</source>
        <translation>متأخر OR (طرد NEAR/5 ضائع) NOT تخفيضات</translation>
    </message>
    <message>
        <source>To us and about us</source>
        <translation>إلينا وعنّا</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>إلينا</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>عنّا</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>All; or names with commas between</source>
        <translation>الكل؛ أو أسماء تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>All; or en, de</source>
        <translation>الكل؛ أو en, de</translation>
    </message>
    <message>
        <source>Only by</source>
        <translation>من هؤلاء فقط</translation>
    </message>
    <message>
        <source>Everybody; or names and handles</source>
        <translation>الجميع؛ أو أسماء ومعرّفات</translation>
    </message>
    <message>
        <source>Not by</source>
        <translation>ليس من هؤلاء</translation>
    </message>
    <message>
        <source>Our own accounts, for example</source>
        <translation>حساباتنا مثلًا</translation>
    </message>
    <message>
        <source> words or more</source>
        <translation> كلمات أو أكثر</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source> minutes or older</source>
        <translation> دقائق أو أقدم</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Suggested for its posts, at most ten</source>
        <translation>تُقترح لمنشوراتها، عشرة على الأكثر</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>موقوفة مؤقتًا</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Words side by side are all wanted. OR, NOT, NEAR/5, &quot;a row of words&quot; and part* work.</source>
        <translation>الكلمات المتجاورة مطلوبة كلها. وتعمل OR و NOT و NEAR/5 و &quot;كلمات متتالية&quot; و جزء*.</translation>
    </message>
    <message>
        <source>There is a campaign of that name already.</source>
        <translation>توجد حملة بهذا الاسم من قبل.</translation>
    </message>
    <message>
        <source>Only what is to us or about us, as colleagues taught</source>
        <translation>ما هو إلينا أو عنّا فقط، كما علّمه الزملاء</translation>
    </message>
    <message>
        <source> posts in an hour or more</source>
        <translation> منشورات في الساعة أو أكثر</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Tell supervisors</source>
        <translation>إخبار المشرفين</translation>
    </message>
    <message>
        <source>Answers wait until somebody else releases them</source>
        <translation>تنتظر الردود حتى يوافق عليها شخص آخر</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>يوافق عليها</translation>
    </message>
    <message>
        <source>Supervisors; or logins of others, too</source>
        <translation>المشرفون؛ أو أسماء دخول لغيرهم أيضًا</translation>
    </message>
    <message>
        <source>How many tests have to hold</source>
        <translation>كم شرطًا يجب أن يتحقق</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>تتحقق كلها</translation>
    </message>
    <message>
        <source>One of these holds</source>
        <translation>يتحقق أحدها</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>إضافة شرط</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>الشروط</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CampaignPanel</name>
    <message>
        <source>Search posts and authors</source>
        <translation>البحث في المنشورات والكتّاب</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>حملة جديدة</translation>
    </message>
    <message>
        <source>Change the campaign</source>
        <translation>تغيير الحملة</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>الرصد</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1، لا شيء غير مقروء</numerusform>
            <numerusform>%1، واحد غير مقروء</numerusform>
            <numerusform>%1، اثنان غير مقروءين</numerusform>
            <numerusform>%1، %n غير مقروءة</numerusform>
            <numerusform>%1، %n غير مقروء</numerusform>
            <numerusform>%1، %n غير مقروء</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::CannedReplyEditor</name>
    <message>
        <source>Canned reply</source>
        <translation>رد جاهز</translation>
    </message>
    <message>
        <source>Word after the slash</source>
        <translation>الكلمة بعد الشرطة المائلة</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>شكرا</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Put in %1</source>
        <translation>إدراج %1</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>حفظ الرد</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <translation>إزالته لدى الجميع</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>/%1  %2</source>
        <comment>shortcut and title</comment>
        <translation>/%1  %2</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CausesPage</name>
    <message>
        <source>How far back to look</source>
        <translation>المدة الماضية التي يُنظر فيها</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>Causes, the most people first</source>
        <translation>الأسباب، الأكثر أشخاصًا أولًا</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Name of the cause</source>
        <translation>اسم السبب</translation>
    </message>
    <message>
        <source>Name of the cause, as a tag</source>
        <translation>اسم السبب، وسمًا</translation>
    </message>
    <message>
        <source>Tag them all</source>
        <translation>وسمها كلها</translation>
    </message>
    <message>
        <source>Messages with this cause</source>
        <translation>الرسائل التي لها هذا السبب</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>من قال ذلك</translation>
    </message>
    <message>
        <source>No two people complained of nearly the same.</source>
        <translation>لم يشتكِ شخصان من الشيء نفسه تقريبًا.</translation>
    </message>
    <message>
        <source>Tags of all: %1</source>
        <translation>الوسوم المشتركة: %1</translation>
    </message>
    <message>
        <source>Tag all %1 contacts</source>
        <translation>وسم التواصلات كلها (%1)</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ChannelHabit</name>
    <message>
        <source>Too few to tell (n %1)</source>
        <translation>عدد غير كافٍ (ن %1)</translation>
    </message>
    <message>
        <source>No clear one (n %1)</source>
        <translation>لا قناة واضحة (ن %1)</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a channel, how often, of how many</comment>
        <translation>%1، %2 من %3</translation>
    </message>
    <message>
        <source>Of their last %1 contacts %2 came this way (95 %: %3 to %4 %).</source>
        <translation>من آخر %1 من تواصلاته جاء %2 بهذه الطريقة (95 %: من %3 إلى %4 %).</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>لا يريد مكالمات</translation>
    </message>
    <message>
        <source>No mail</source>
        <translation>لا يريد بريدًا</translation>
    </message>
    <message>
        <source>No chat</source>
        <translation>لا يريد محادثات</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>لا يريد رسائل</translation>
    </message>
    <message>
        <source>No letters</source>
        <translation>لا يريد رسائل ورقية</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ChannelTabs</name>
    <message>
        <source>%1 does not want e-mail.</source>
        <translation>لا يرغب %1 في البريد الإلكتروني.</translation>
    </message>
    <message>
        <source>%1 does not want to be called.</source>
        <translation>لا يرغب %1 في الاتصال به.</translation>
    </message>
    <message>
        <source>%1 does not want messages here.</source>
        <translation>لا يرغب %1 في الرسائل هنا.</translation>
    </message>
    <message>
        <source>This contact did not come by e-mail.</source>
        <translation>لم يصل هذا التواصل بالبريد الإلكتروني.</translation>
    </message>
    <message>
        <source>This chat is over.</source>
        <translation>انتهت هذه المحادثة.</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>ماذا تكتب</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ChatSection</name>
    <message>
        <source>Visitors of your website chat with you. Behind a reverse proxy let it listen on 127.0.0.1 and say the address browsers use.</source>
        <translation>يحادثك زوار موقعك. خلف وكيل عكسي دعه يستمع على 127.0.0.1 واذكر العنوان الذي تستخدمه المتصفحات.</translation>
    </message>
    <message>
        <source>Web chat is on</source>
        <translation>محادثة الويب مفعَّلة</translation>
    </message>
    <message>
        <source>Sites that carry it, like https://www.shop.example</source>
        <translation>المواقع التي تحمله، مثل https://www.shop.example</translation>
    </message>
    <message>
        <source>Listens on address</source>
        <translation>يستمع على العنوان</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Address for browsers, if another one</source>
        <translation>العنوان للمتصفحات إن اختلف</translation>
    </message>
    <message>
        <source>Title (else the centre&apos;s name)</source>
        <translation>العنوان (وإلا اسم المركز)</translation>
    </message>
    <message>
        <source>Colour, like #1d5fd1</source>
        <translation>اللون، مثل #1d5fd1</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>الكلمات الأولى</translation>
    </message>
    <message>
        <source>Consent to ask for (none: nothing is asked)</source>
        <translation>الموافقة المطلوبة (بلا: لا يُسأل شيء)</translation>
    </message>
    <message>
        <source>Page about privacy</source>
        <translation>صفحة الخصوصية</translation>
    </message>
    <message>
        <source>Mailbox for messages left behind and transcripts</source>
        <translation>صندوق للرسائل المتروكة والنصوص</translation>
    </message>
    <message>
        <source>Put this line into each page</source>
        <translation>ضع هذا السطر في كل صفحة</translation>
    </message>
    <message>
        <source>Copy the snippet</source>
        <translation>نسخ المقتطف</translation>
    </message>
    <message>
        <source>Save the web chat</source>
        <translation>حفظ محادثة الويب</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Form before a chat, like name*, mail, topic=Delivery|Returns (* needed)</source>
        <translation>النموذج قبل المحادثة، مثل name*, mail, topic=Delivery|Returns (* إلزامي)</translation>
    </message>
    <message>
        <source>Queues by page or answer, like https://shop.example/returns/* &gt; Returns; topic=Delivery &gt; Parcels</source>
        <translation>الطوابير حسب الصفحة أو الإجابة، مثل https://shop.example/returns/* &gt; Returns; topic=Delivery &gt; Parcels</translation>
    </message>
    <message>
        <source>Open by calendar (none: while somebody is ready)</source>
        <translation>مفتوحة حسب التقويم (بلا: ما دام أحدهم جاهزًا)</translation>
    </message>
    <message>
        <source>Asked at the end</source>
        <translation>ما يُسأل في النهاية</translation>
    </message>
    <message>
        <source>How was it? (1 to 5)</source>
        <translation>كيف كانت؟ (من 1 إلى 5)</translation>
    </message>
    <message>
        <source>Would you recommend us? (0 to 10)</source>
        <translation>هل توصي بنا؟ (من 0 إلى 10)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Largest file, in megabytes (0: none)</source>
        <translation>أكبر ملف بالميغابايت (0: لا ملفات)</translation>
    </message>
    <message>
        <source>Connections of one address</source>
        <translation>اتصالات العنوان الواحد</translation>
    </message>
    <message>
        <source>queues: write PAGE &gt; QUEUE</source>
        <translation>الطوابير: اكتب صفحة &gt; طابور</translation>
    </message>
    <message>
        <source>Saved. Nobody comes in by this program (%1), only where another one of the centre, such as heddled, has the chat.</source>
        <translation>حُفظ. لا يدخل أحد عبر هذا البرنامج (%1)، بل حيث يتولّى الدردشة برنامج آخر من المركز مثل heddled.</translation>
    </message>
    <message>
        <source>Days after which a chat&apos;s words and files are removed (0: never)</source>
        <translation>عدد الأيام التي تُزال بعدها كلمات المحادثة وملفاتها (0: أبدًا)</translation>
    </message>
    <message>
        <source>Folder with its words in other languages (fr.json …), if any</source>
        <translation>مجلد كلماتها باللغات الأخرى (fr.json …)، إن وُجد</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Chip</name>
    <message>
        <source>Press Delete to remove</source>
        <translation>اضغط Delete للإزالة</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>مقترح: %1</translation>
    </message>
    <message>
        <source>Press Enter to accept, Delete to reject</source>
        <translation>اضغط Enter للقبول أو Delete للرفض</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CodeMenu</name>
    <message>
        <source>Wrap up first</source>
        <translation>إنهاء العمل أولًا</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>بلا رمز</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CompanyBar</name>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>تولّيها</translation>
    </message>
    <message>
        <source>Whisper to the agent</source>
        <translation>الهمس إلى الموظف</translation>
    </message>
    <message>
        <source>Whisper to %1; the visitor never sees it</source>
        <translation>اهمس إلى %1؛ لا يرى الزائر ذلك أبدًا</translation>
    </message>
    <message>
        <source>With you: %1</source>
        <translation>معك: %1</translation>
    </message>
    <message>
        <source>You take part in a chat of %1.</source>
        <translation>أنت مشارك في محادثة يتولّاها %1.</translation>
    </message>
    <message>
        <source>You are asked into this chat of %1.</source>
        <translation>أنت مدعو إلى هذه المحادثة التي يتولّاها %1.</translation>
    </message>
    <message>
        <source>You read along in a chat of %1.</source>
        <translation>أنت تتابع قراءة محادثة يتولّاها %1.</translation>
    </message>
    <message>
        <source>Continue by mail</source>
        <translation>المتابعة بالبريد</translation>
    </message>
    <message>
        <source>This chat is over; nobody reads here any more.</source>
        <translation>انتهت هذه المحادثة؛ لم يعد أحد يقرأ هنا.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ComposerBox</name>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Recipients and subject</source>
        <translation>المستلمون والموضوع</translation>
    </message>
    <message>
        <source>%1 writes in this language</source>
        <translation>يكتب %1 بهذه اللغة</translation>
    </message>
    <message>
        <source>Write a note for your colleagues, or type @ to call one</source>
        <translation>اكتب ملاحظة لزملائك، أو اكتب @ لاستدعاء أحدهم</translation>
    </message>
    <message>
        <source>Write a message, or type / for canned replies</source>
        <translation>اكتب رسالة، أو اكتب / للردود الجاهزة</translation>
    </message>
    <message>
        <source>Hide recipients and subject</source>
        <translation>إخفاء المستلمين والموضوع</translation>
    </message>
    <message>
        <source>Only colleagues see this</source>
        <translation>لا يرى هذا إلا الزملاء</translation>
    </message>
    <message>
        <source>Only colleagues see this. %1</source>
        <translation>لا يرى هذا إلا الزملاء. %1</translation>
    </message>
    <message>
        <source>A file is still being attached</source>
        <translation>ما زال ملف قيد الإرفاق</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>اكتب شيئًا أولًا</translation>
    </message>
    <message>
        <source>to %1 on web chat</source>
        <translation>إلى %1 في محادثة الويب</translation>
    </message>
    <message numerus="yes">
        <source>%n letters too many</source>
        <translation>
            <numerusform>لا أحرف زائدة</numerusform>
            <numerusform>حرف واحد زائد</numerusform>
            <numerusform>حرفان زائدان</numerusform>
            <numerusform>%n أحرف زائدة</numerusform>
            <numerusform>%n حرفًا زائدًا</numerusform>
            <numerusform>%n حرف زائد</numerusform>
        </translation>
    </message>
    <message>
        <source>public answer to %1</source>
        <translation>رد عام على %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters left</source>
        <comment>whom it goes to</comment>
        <translation>
            <numerusform>%1، لم يبقَ أي حرف</numerusform>
            <numerusform>%1، بقي حرف واحد</numerusform>
            <numerusform>%1، بقي حرفان</numerusform>
            <numerusform>%1، بقيت %n أحرف</numerusform>
            <numerusform>%1، بقي %n حرفًا</numerusform>
            <numerusform>%1، بقي %n حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>This network takes no files from here</source>
        <translation>لا تقبل هذه الشبكة ملفات من هنا</translation>
    </message>
    <message numerus="yes">
        <source>%n files at most</source>
        <translation>
            <numerusform>بلا ملفات</numerusform>
            <numerusform>ملف واحد على الأكثر</numerusform>
            <numerusform>ملفان على الأكثر</numerusform>
            <numerusform>%n ملفات على الأكثر</numerusform>
            <numerusform>%n ملفًا على الأكثر</numerusform>
            <numerusform>%n ملف على الأكثر</numerusform>
        </translation>
    </message>
    <message>
        <source>private answer to %1</source>
        <translation>رد خاص على %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an answer to somebody, a network</comment>
        <translation>%1 على %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ComposerEdit</name>
    <message>
        <source>Earlier versions …</source>
        <translation>النسخ السابقة …</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ComposerPanel</name>
    <message>
        <source>There is no earlier version of this message yet.</source>
        <translation>لا توجد نسخة سابقة من هذه الرسالة بعد.</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>صورة %1.png</translation>
    </message>
    <message>
        <source>Files go with e-mails. It is in your e-mail now.</source>
        <translation>تُرسل الملفات مع البريد. أُدرج الملف في رسالتك.</translation>
    </message>
    <message>
        <source>“%1” was not attached, because you went on.</source>
        <translation>لم يُرفق «%1» لأنك انتقلت إلى غيره.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>محرر الرسالة</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>الردود الجاهزة</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>الزملاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>What you type cannot be saved now. It stays here and is tried again.</source>
        <translation>لا يمكن حفظ ما تكتبه الآن. سيبقى هنا وتُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>جارٍ التحميل …</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>أرسل على أي حال</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>الرسالة بلا موضوع.</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>اكتب موضوعًا</translation>
    </message>
    <message>
        <source>You write of an attachment, but there is none.</source>
        <translation>تذكر مرفقًا ولا يوجد مرفق.</translation>
    </message>
    <message>
        <source>Attach …</source>
        <translation>إرفاق …</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>جارٍ الإرسال …</translation>
    </message>
    <message>
        <source>It leaves: %1. Should the customer write before, it comes back to you.</source>
        <translation>تُرسل: %1. وإن كتب العميل قبل ذلك عادت إليك.</translation>
    </message>
    <message>
        <source>It leaves in a moment.</source>
        <translation>ستُرسل بعد لحظات.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Somebody wrote here meanwhile.</source>
        <translation>كتب أحدهم هنا في هذه الأثناء.</translation>
    </message>
    <message>
        <source>%1 wrote meanwhile.</source>
        <translation>كتب %1 في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>اقرأه أولًا</translation>
    </message>
    <message>
        <source>Somebody else has this contact.</source>
        <translation>هذا التواصل لدى شخص آخر.</translation>
    </message>
    <message>
        <source>Nobody may promise “%1”.</source>
        <translation>لا يجوز لأحد أن يعد بـ «%1».</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييره</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ConditionList</name>
    <message>
        <source> of 1000</source>
        <translation> من 1000</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>ما يُنظر إليه</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>كيف يُقارن</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>ما يُقارن به</translation>
    </message>
    <message>
        <source>Leave this test out</source>
        <translation>حذف هذا الشرط</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ConnectionRow</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>إزالته</translation>
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
        <translation>موثَّق</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>مُدَّعى</translation>
    </message>
    <message>
        <source>Write a mail to %1</source>
        <translation>كتابة بريد إلى %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>الاتصال بـ %1</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>الوقت المحلي</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Conversation</name>
    <message>
        <source>Choose somebody from the list, or accept what is offered to you.</source>
        <translation>اختر أحدًا من القائمة أو اقبل ما يُعرض عليك.</translation>
    </message>
    <message>
        <source>Please join this chat.</source>
        <translation>انضم إلى هذه المحادثة من فضلك.</translation>
    </message>
    <message>
        <source>Somebody else has this chat.</source>
        <translation>هذه المحادثة لدى شخص آخر.</translation>
    </message>
    <message>
        <source>Continue privately</source>
        <translation>المتابعة برسالة خاصة</translation>
    </message>
    <message>
        <source>This chat is over.</source>
        <translation>انتهت هذه المحادثة.</translation>
    </message>
    <message>
        <source>This chat is over: nobody waits in a queue.</source>
        <translation>انتهت هذه المحادثة: لا أحد ينتظر في قائمة الانتظار.</translation>
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
        <translation>محايد</translation>
    </message>
    <message>
        <source>Nothing of the kind</source>
        <translation>لا شيء من ذلك</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>No complaint</source>
        <translation>لا شكوى</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>الشعور</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>What the author wants</source>
        <translation>ما يريده الكاتب</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>Whom it speaks to</source>
        <translation>إلى من يُوجَّه</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>من كتبه</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>الوعود</translation>
    </message>
    <message>
        <source>Put right what was read</source>
        <translation>تصحيح ما قُرئ</translation>
    </message>
    <message>
        <source>Take it up as a promise</source>
        <translation>اعتماده وعدًا</translation>
    </message>
    <message>
        <source>That is no promise</source>
        <translation>ليس هذا وعدًا</translation>
    </message>
    <message>
        <source>Reaches few</source>
        <translation>محدود الانتشار</translation>
    </message>
    <message>
        <source>Reaches far</source>
        <translation>واسع الانتشار</translation>
    </message>
    <message>
        <source>Reaches very far</source>
        <translation>واسع الانتشار جدًا</translation>
    </message>
    <message>
        <source>The same as others</source>
        <translation>مثل غيره</translation>
    </message>
    <message>
        <source>Something of its own</source>
        <translation>قائم بذاته</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>بعد «%1»</translation>
    </message>
    <message>
        <source>All of it is new</source>
        <translation>كله جديد</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>الانتشار</translation>
    </message>
    <message>
        <source>Others alike</source>
        <translation>رسائل مشابهة</translation>
    </message>
    <message>
        <source>Where the new words end</source>
        <translation>أين تنتهي الكلمات الجديدة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CustomerHead</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>كتابة بريد</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>%1 member</source>
        <translation>عضو %1</translation>
    </message>
    <message>
        <source>No mail address is known</source>
        <translation>لا يُعرف عنوان بريد</translation>
    </message>
    <message>
        <source>Write a mail to %1</source>
        <translation>كتابة بريد إلى %1</translation>
    </message>
    <message>
        <source>No number is known</source>
        <translation>لا يُعرف رقم</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>الاتصال بـ %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::CustomerPanel</name>
    <message>
        <source>Contact</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>Also open</source>
        <translation>مفتوح أيضًا</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>الوعود</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>الشعور</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Customer tags</source>
        <translation>وسوم العميل</translation>
    </message>
    <message>
        <source>Tag the customer</source>
        <translation>وسم العميل</translation>
    </message>
    <message>
        <source>Tags of this contact</source>
        <translation>وسوم هذا التواصل</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>إضافة وسم</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>الشخص نفسه؟</translation>
    </message>
    <message>
        <source>This customer does not want mail</source>
        <translation>لا يرغب هذا العميل في البريد</translation>
    </message>
    <message>
        <source>This customer does not want to be called</source>
        <translation>لا يرغب هذا العميل في الاتصال به</translation>
    </message>
    <message>
        <source>On the website</source>
        <translation>على الموقع</translation>
    </message>
    <message>
        <source>Beside this contact</source>
        <translation>إلى جانب هذا التواصل</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DayCard</name>
    <message>
        <source>Back to the start</source>
        <translation>إلى البداية</translation>
    </message>
    <message>
        <source>Back to the mark before</source>
        <translation>إلى العلامة السابقة</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>The next event</source>
        <translation>الحدث التالي</translation>
    </message>
    <message>
        <source>On to the next mark</source>
        <translation>إلى العلامة التالية</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>الأقصى</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source> left</source>
        <translation> متبقية</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>none in this scenario</source>
        <translation>لا شيء في هذا السيناريو</translation>
    </message>
    <message numerus="yes">
        <source>%n used, recorded</source>
        <translation>
            <numerusform>لم يُستخدم شيء</numerusform>
            <numerusform>استُخدم واحد وسُجِّل</numerusform>
            <numerusform>استُخدم اثنان وسُجِّلا</numerusform>
            <numerusform>استُخدمت %n وسُجِّلت</numerusform>
            <numerusform>استُخدم %n وسُجِّل</numerusform>
            <numerusform>استُخدم %n وسُجِّل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::DayChart</name>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>The day, at %1; arrow keys move the playhead</source>
        <translation>اليوم عند %1؛ تحرّك مفاتيح الأسهم موضع التشغيل</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>مُقيَّم</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>انتظر</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>عولج</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>بلا رد</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>قادم</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DebriefList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Scored items</source>
        <translation>البنود المُقيَّمة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DecisionCard</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>idle for %1</source>
        <translation>متفرغ منذ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا شيء مفتوحًا</numerusform>
            <numerusform>واحد مفتوح</numerusform>
            <numerusform>اثنان مفتوحان</numerusform>
            <numerusform>%n مفتوحة</numerusform>
            <numerusform>%n مفتوحًا</numerusform>
            <numerusform>%n مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Due by target</source>
        <translation>مستحق حسب الهدف</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 أبكر</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مستحق</translation>
    </message>
    <message>
        <source>What the router thought: %1</source>
        <translation>ما رآه الموزّع: %1</translation>
    </message>
    <message>
        <source>What the router thought</source>
        <translation>ما رآه الموزّع</translation>
    </message>
    <message>
        <source>It was never offered.</source>
        <translation>لم يُعرض قط.</translation>
    </message>
    <message>
        <source>Choose an item on the left.</source>
        <translation>اختر بندًا من القائمة.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DecisionSheet</name>
    <message>
        <source>Why did this come to me?</source>
        <translation>لماذا وصلني هذا؟</translation>
    </message>
</context>
<context>
    <name>heddle::ui::DetailList</name>
    <message>
        <source>Customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>آخر تواصل</translation>
    </message>
    <message>
        <source>Open contacts</source>
        <translation>تواصلات مفتوحة</translation>
    </message>
    <message>
        <source>Closed contacts</source>
        <translation>تواصلات مغلقة</translation>
    </message>
    <message>
        <source>Motive</source>
        <translation>الدافع</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Comes mostly by</source>
        <translation>يأتي غالبًا عبر</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Said by the customer; it is never crossed.</source>
        <translation>قاله العميل؛ ولا يُخالَف أبدًا.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>الانتشار</translation>
    </message>
    <message>
        <source>%1 of 1000</source>
        <translation>%1 من 1000</translation>
    </message>
</context>
<context>
    <name>heddle::ui::EditDialog</name>
    <message>
        <source>Change the answer</source>
        <translation>تغيير الرد</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييره</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
    <message>
        <source>How is it to read?</source>
        <translation>كيف يكون نصه؟</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ElsewhereDialog</name>
    <message>
        <source>Continue by mail</source>
        <translation>المتابعة بالبريد</translation>
    </message>
    <message>
        <source>Continue by phone</source>
        <translation>المتابعة بالهاتف</translation>
    </message>
    <message>
        <source>To which address?</source>
        <translation>إلى أي عنوان؟</translation>
    </message>
    <message>
        <source>At which number?</source>
        <translation>على أي رقم؟</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>عنوان البريد</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
</context>
<context>
    <name>heddle::ui::EmojiPicker</name>
    <message>
        <source>Find an emoji</source>
        <translation>البحث عن رمز تعبيري</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Envelope</name>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>نسخة مخفية</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. It should look like name@example.com.</source>
        <translation>«%1» ليس عنوان بريد إلكتروني. ينبغي أن يكون مثل name@example.com.</translation>
    </message>
    <message>
        <source>Say who this goes to.</source>
        <translation>حدِّد إلى من يُرسل.</translation>
    </message>
    <message>
        <source>to nobody yet</source>
        <translation>لا مستلم بعد</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>إلى %1</translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation>
            <numerusform>إلى %1</numerusform>
            <numerusform>إلى %1 وواحد آخر</numerusform>
            <numerusform>إلى %1 واثنين آخرين</numerusform>
            <numerusform>إلى %1 و%n آخرين</numerusform>
            <numerusform>إلى %1 و%n آخرين</numerusform>
            <numerusform>إلى %1 و%n آخرين</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::FeelingChart</name>
    <message>
        <source>Unhappy</source>
        <translation>مستاء</translation>
    </message>
    <message>
        <source>Pleased</source>
        <translation>راضٍ</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>عدد غير كافٍ</translation>
    </message>
    <message>
        <source>n %1</source>
        <comment>size of a sample</comment>
        <translation>ن %1</translation>
    </message>
    <message>
        <source>%1, 95 %: %2 to %3, n %4</source>
        <comment>a mean, its interval, its sample</comment>
        <translation>%1، 95 %: من %2 إلى %3، ن %4</translation>
    </message>
    <message>
        <source>Feeling over time: %1, %2</source>
        <translation>الشعور مع الوقت: %1، %2</translation>
    </message>
    <message>
        <source>From −1, very unhappy, to 1, very pleased; read from the customer&apos;s own words.</source>
        <translation>من −1 مستاء جدًا إلى 1 راضٍ جدًا؛ مقروء من كلمات العميل نفسه.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FieldNamesEditor</name>
    <message>
        <source>Names of the fields, one a line</source>
        <translation>أسماء الحقول، اسم في كل سطر</translation>
    </message>
    <message>
        <source>Save the fields</source>
        <translation>حفظ الحقول</translation>
    </message>
    <message>
        <source>What your centre writes down of each customer, one name a line: &quot;Customer number&quot;, &quot;Contract until&quot;. What was written stays when a name goes and comes back.</source>
        <translation>ما يدوّنه مركزك عن كل عميل، اسم في كل سطر: «رقم العميل»، «العقد حتى». ويبقى ما كُتب إن أُزيل اسم ثم عاد.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Filters</name>
    <message>
        <source>Show everything</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>المستحق أولًا</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>حسب العميل</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Next in line first</source>
        <translation>التالي في الدور أولًا</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Heddle</source>
        <translation>مرحبًا بك في Heddle</translation>
    </message>
    <message>
        <source>Every customer in one timeline. How would you like to begin?</source>
        <translation>كل عميل في سجل واحد. كيف تود أن تبدأ؟</translation>
    </message>
    <message>
        <source>Open the demo centre</source>
        <translation>فتح المركز التجريبي</translation>
    </message>
    <message>
        <source>A small centre with a week of work in it. Look around; nothing is sent.</source>
        <translation>مركز صغير فيه عمل أسبوع. تجوَّل فيه؛ لا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Set up a mailbox</source>
        <translation>إعداد صندوق بريد</translation>
    </message>
    <message>
        <source>Answer the mail you already have. Heddle needs no server of its own.</source>
        <translation>أجب عن البريد الذي لديك. لا يحتاج Heddle خادمًا خاصًا به.</translation>
    </message>
    <message>
        <source>Everything stays on this machine.</source>
        <translation>كل شيء يبقى على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>%1 of %2 mails taken in</source>
        <translation>أُدخل %1 من %2 رسائل</translation>
    </message>
    <message>
        <source>Preparing the demo centre</source>
        <translation>تجهيز المركز التجريبي</translation>
    </message>
    <message>
        <source>Preparing the demo centre …</source>
        <translation>جارٍ تجهيز المركز التجريبي …</translation>
    </message>
    <message>
        <source>Play a scenario</source>
        <translation>تشغيل سيناريو</translation>
    </message>
    <message>
        <source>A scripted day with customers who call, write and post. It ends with a score.</source>
        <translation>يوم معدّ مسبقًا بعملاء يتصلون ويكتبون وينشرون. ينتهي بدرجة.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FloorCallModel</name>
    <message>
        <source>%1, with %2, %3</source>
        <comment>a call: customer, agent, queue</comment>
        <translation>%1، مع %2، %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::FloorCallsBox</name>
    <message>
        <source>Calls at the other desks</source>
        <translation>المكالمات على المكاتب الأخرى</translation>
    </message>
</context>
<context>
    <name>heddle::ui::HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>What should %1 know?</source>
        <translation>ما الذي ينبغي أن يعرفه %1؟</translation>
    </message>
    <message>
        <source>Note for who gets it</source>
        <translation>ملاحظة لمن تُحوَّل إليه</translation>
    </message>
    <message>
        <source>A note; the visitor never sees it</source>
        <translation>ملاحظة؛ لا يراها الزائر أبدًا</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
</context>
<context>
    <name>heddle::ui::HelpSheet</name>
    <message>
        <source>Pages of the help</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>البحث في المساعدة</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>صفحة المساعدة</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>المساعدة: %1</translation>
    </message>
    <message>
        <source>No page says that. Try fewer or other words.</source>
        <translation>لا صفحة تذكر ذلك. جرّب كلمات أقل أو غيرها.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::HourChart</name>
    <message numerus="yes">
        <source>Same hour, past %n weeks; usual now %1 to %2</source>
        <translation>
            <numerusform>الساعة نفسها في آخر %n أسبوع؛ المعتاد الآن من %1 إلى %2</numerusform>
            <numerusform>الساعة نفسها في آخر أسبوع؛ المعتاد الآن من %1 إلى %2</numerusform>
            <numerusform>الساعة نفسها في آخر أسبوعين؛ المعتاد الآن من %1 إلى %2</numerusform>
            <numerusform>الساعة نفسها في آخر %n أسابيع؛ المعتاد الآن من %1 إلى %2</numerusform>
            <numerusform>الساعة نفسها في آخر %n أسبوعًا؛ المعتاد الآن من %1 إلى %2</numerusform>
            <numerusform>الساعة نفسها في آخر %n أسبوع؛ المعتاد الآن من %1 إلى %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few weeks to say what is usual</source>
        <translation>الأسابيع غير كافية لمعرفة المعتاد</translation>
    </message>
    <message numerus="yes">
        <source>%n posts in the last 24 hours</source>
        <translation>
            <numerusform>لا منشورات في آخر 24 ساعة</numerusform>
            <numerusform>منشور واحد في آخر 24 ساعة</numerusform>
            <numerusform>منشوران في آخر 24 ساعة</numerusform>
            <numerusform>%n منشورات في آخر 24 ساعة</numerusform>
            <numerusform>%n منشورًا في آخر 24 ساعة</numerusform>
            <numerusform>%n منشور في آخر 24 ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n posts</source>
        <translation>
            <numerusform>%1: لا منشورات</numerusform>
            <numerusform>%1: منشور واحد</numerusform>
            <numerusform>%1: منشوران</numerusform>
            <numerusform>%1: %n منشورات</numerusform>
            <numerusform>%1: %n منشورًا</numerusform>
            <numerusform>%1: %n منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>usual %1 to %2</source>
        <translation>المعتاد من %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InboxModel</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>متأخر بمقدار %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>مستحق خلال %1</translation>
    </message>
    <message>
        <source>clock stopped by %1, waiting for the customer</source>
        <translation>أوقف الساعة %1، بانتظار العميل</translation>
    </message>
    <message>
        <source>clock stopped by %1, waiting for somebody else</source>
        <translation>أوقف الساعة %1، بانتظار شخص آخر</translation>
    </message>
    <message>
        <source>critical: %1</source>
        <translation>حرج: %1</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>حرج</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>لديّ</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Search customers and contacts</source>
        <translation>البحث في العملاء والتواصلات</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>تصفية وترتيب</translation>
    </message>
    <message>
        <source>New mail</source>
        <translation>بريد جديد</translation>
    </message>
    <message numerus="yes">
        <source>and %n more offered to you</source>
        <translation>
            <numerusform>ولا شيء آخر معروضًا عليك</numerusform>
            <numerusform>وواحد آخر معروض عليك</numerusform>
            <numerusform>واثنان آخران معروضان عليك</numerusform>
            <numerusform>و%n أخرى معروضة عليك</numerusform>
            <numerusform>و%n آخر معروضًا عليك</numerusform>
            <numerusform>و%n آخر معروض عليك</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>لا شيء يطابق هذه المرشحات.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. New work is offered as soon as it comes.</source>
        <translation>لا شيء ينتظرك. يُعرض العمل الجديد فور وصوله.</translation>
    </message>
    <message>
        <source>Look into the queue</source>
        <translation>انظر في الطابور</translation>
    </message>
    <message>
        <source>Accept to begin, or decline to pass it on.</source>
        <translation>اقبل لتبدأ، أو ارفض لتمرره إلى غيرك.</translation>
    </message>
    <message>
        <source>Nothing is offered to you at the moment.</source>
        <translation>لا شيء معروض عليك الآن.</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>الطابور فارغ.</translation>
    </message>
    <message>
        <source>You are not ready: press %1, and new work is offered.</source>
        <translation>أنت غير جاهز: اضغط %1 ليُعرض عليك عمل جديد.</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>أنا جاهز</translation>
    </message>
    <message>
        <source>You have nothing in hand. What waits is offered one by one.</source>
        <translation>لا شيء لديك. ما ينتظر يُعرض عليك واحدًا بعد آخر.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InboxView</name>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InteractionCommands</name>
    <message>
        <source>Closed.</source>
        <translation>أُغلق.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation>فُتح من جديد.</translation>
    </message>
    <message>
        <source>Snoozed until somebody else answers.</source>
        <translation>مؤجَّل حتى يرد شخص آخر.</translation>
    </message>
    <message>
        <source>Snoozed until %1.</source>
        <translation>مؤجَّل حتى %1.</translation>
    </message>
    <message>
        <source>Snoozed until the customer answers.</source>
        <translation>مؤجَّل حتى يرد العميل.</translation>
    </message>
    <message>
        <source>Wake it</source>
        <translation>إيقاظه</translation>
    </message>
    <message>
        <source>It is with them now.</source>
        <translation>أصبح لديه الآن.</translation>
    </message>
    <message>
        <source>It is back in the queue.</source>
        <translation>عاد إلى الطابور.</translation>
    </message>
    <message>
        <source>It is on its way again.</source>
        <translation>هو في طريقه من جديد.</translation>
    </message>
    <message>
        <source>This link could not be opened.</source>
        <translation>تعذر فتح هذا الرابط.</translation>
    </message>
    <message>
        <source>No telephone program is set up to call %1.</source>
        <translation>لا يوجد برنامج هاتف مُعدّ للاتصال بـ %1.</translation>
    </message>
    <message>
        <source>%1 is part of this customer now.</source>
        <translation>أصبح %1 جزءًا من هذا العميل.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>Put right. Heddle learns from it.</source>
        <translation>صُحِّح. يتعلم Heddle منه.</translation>
    </message>
    <message>
        <source>It is among the customer&apos;s promises now.</source>
        <translation>أصبح ضمن وعود العميل.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>تم: %1</translation>
    </message>
    <message>
        <source>They are rung back at %1 from %2 on.</source>
        <translation>يُعاوَد الاتصال به على %1 ابتداءً من %2.</translation>
    </message>
    <message>
        <source>They are rung back at %1 as soon as somebody is free.</source>
        <translation>يُعاوَد الاتصال به على %1 حالما يتفرغ أحدهم.</translation>
    </message>
    <message>
        <source>Checking the signature …</source>
        <translation>جارٍ التحقق من التوقيع …</translation>
    </message>
    <message>
        <source>Back in the queue; they are rung again when it is time.</source>
        <translation>عاد إلى قائمة الانتظار؛ سيُعاد الاتصال عندما يحين الوقت.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::InteractionHeader</name>
    <message>
        <source>Needs a person</source>
        <translation>يحتاج إلى إنسان</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Find and filter</source>
        <translation>بحث وتصفية</translation>
    </message>
    <message>
        <source>Show or hide the customer</source>
        <translation>إظهار العميل أو إخفاؤه</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>تولّيه</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>كتابة بريد</translation>
    </message>
    <message>
        <source>A major problem is not closed by itself: %1</source>
        <translation>لا تُغلق المشكلة الكبيرة من تلقاء نفسها: %1</translation>
    </message>
    <message>
        <source>, with %1</source>
        <translation>، لدى %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إتمام</translation>
    </message>
    <message>
        <source>Nothing is open with this customer</source>
        <translation>لا شيء مفتوح مع هذا العميل</translation>
    </message>
    <message>
        <source>clock stopped by %1</source>
        <translation>أوقف الساعة %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::KeyClash</name>
    <message>
        <source>These keys have work of their own everywhere. Choose others.</source>
        <translation>لهذا الاختصار عمل خاص به في كل مكان. اختر غيره.</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>هذا الاختصار الآن لـ «%1» وسيفقده.</translation>
    </message>
    <message>
        <source>The macro “%1” has these keys; it would be found in its menu only.</source>
        <translation>هذا الاختصار للماكرو «%1»؛ لن تجده بعدها إلا في قائمته.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::KeySettings</name>
    <message>
        <source>Commands and their keys</source>
        <translation>الأوامر واختصاراتها</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>كلها كالمعتاد</translation>
    </message>
    <message>
        <source>Its keys</source>
        <translation>اختصاره</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>استخدام هذا الاختصار</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (اختيارك)</translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation>لم يعد لـ «%1» اختصار.</translation>
    </message>
    <message>
        <source>“%1” has its new keys.</source>
        <translation>أصبح لـ «%1» اختصاره الجديد.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>لوحة الأرقام</translation>
    </message>
</context>
<context>
    <name>heddle::ui::KnowledgePage</name>
    <message>
        <source>Search the articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>كتابة مقالة</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>المعرفة</translation>
    </message>
    <message>
        <source>Use in the reply</source>
        <translation>استخدامها في الرد</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Change the article</source>
        <translation>تغيير المقالة</translation>
    </message>
    <message>
        <source>Nothing is written down here yet.</source>
        <translation>لم يُدوَّن شيء هنا بعد.</translation>
    </message>
    <message>
        <source>No article says that. Try fewer or other words.</source>
        <translation>لا مقالة تذكر ذلك. جرّب كلمات أقل أو غيرها.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>تغيّرت: %1</translation>
    </message>
    <message>
        <source>%1, changed: %2</source>
        <comment>tags and time</comment>
        <translation>%1، تغيّرت: %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LineForm</name>
    <message>
        <source>More about the connection</source>
        <translation>المزيد عن الاتصال</translation>
    </message>
    <message>
        <source>Save line</source>
        <translation>حفظ الخط</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>User or extension</source>
        <translation>مستخدم أو تحويلة</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>البدالة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Server, where it is another one</source>
        <translation>الخادم إن كان غيره</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
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
        <translation>TLS، مشفَّر</translation>
    </message>
    <message>
        <source>Encrypt what is said</source>
        <translation>تشفير الكلام</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Where the other side can</source>
        <translation>حيث يستطيع الطرف الآخر</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Record calls</source>
        <translation>تسجيل المكالمات</translation>
    </message>
    <message>
        <source>When the agent asks for it</source>
        <translation>حين يطلبه الموظف</translation>
    </message>
    <message>
        <source>Always, and the agent says so</source>
        <translation>دائمًا، ويخبر الموظف بذلك</translation>
    </message>
    <message>
        <source>Always, the exchange says so</source>
        <translation>دائمًا، وتخبر البدالة بذلك</translation>
    </message>
    <message>
        <source>Take a message after</source>
        <translation>تلقّي رسالة بعد</translation>
    </message>
    <message>
        <source> seconds of ringing</source>
        <translation> ثانية من الرنين</translation>
    </message>
    <message>
        <source>Greeting before it, a WAV file</source>
        <translation>التحية قبلها، ملف WAV</translation>
    </message>
    <message>
        <source>Country of numbers without a code</source>
        <translation>بلد الأرقام بلا رمز</translation>
    </message>
    <message>
        <source>Login, where it is not the user</source>
        <translation>اسم الدخول إن لم يكن المستخدم</translation>
    </message>
    <message>
        <source>Name that those we call see</source>
        <translation>الاسم الذي يراه من نتصل بهم</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file</source>
        <translation>جهة إصدار الشهادة، ملف PEM</translation>
    </message>
    <message>
        <source>Keys are sent</source>
        <translation>تُرسل ضغطات الأرقام</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>مع الصوت</translation>
    </message>
    <message>
        <source>As messages (SIP INFO)</source>
        <translation>كرسائل (SIP INFO)</translation>
    </message>
    <message>
        <source>STUN server, which tells our address outside</source>
        <translation>خادم STUN، يخبرنا بعنواننا في الخارج</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Try which way sound can take (ICE)</source>
        <translation>تجربة الطرق الممكنة للصوت (ICE)</translation>
    </message>
    <message>
        <source>Register at the exchange</source>
        <translation>التسجيل لدى البدالة</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LineModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>a row: words, end, beneath</comment>
        <translation>%1، %2، %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LineSection</name>
    <message>
        <source>Add a line</source>
        <translation>إضافة خط</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a line&apos;s name, its address</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Something is missing or cannot be: %1</source>
        <translation>شيء ناقص أو غير ممكن: %1</translation>
    </message>
    <message>
        <source>The line could not be saved.</source>
        <translation>تعذر حفظ الخط.</translation>
    </message>
    <message>
        <source>Agents see when a supervisor listens to their call</source>
        <translation>يرى الموظفون متى يستمع مشرف إلى مكالمتهم</translation>
    </message>
    <message>
        <source>There is no telephone line yet. Add one to call and be called here.</source>
        <translation>لا يوجد خط هاتف بعد. أضف خطًا لتتصل ويُتصل بك هنا.</translation>
    </message>
    <message>
        <source>Nobody can call it or be called from it here. Past calls stay.</source>
        <translation>لن يتصل أحد بهذا الخط أو منه هنا. تبقى المكالمات السابقة.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LinkBar</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>لا تفتح</translation>
    </message>
    <message>
        <source>This link is of a kind that is not opened: %1</source>
        <translation>هذا الرابط من نوع لا يُفتح: %1</translation>
    </message>
    <message>
        <source>Careful: this leads to %1. It is written “%2”, with letters of another alphabet that look like Latin ones.</source>
        <translation>احذر: هذا يقود إلى %1. وقد كُتب «%2» بحروف أبجدية أخرى تشبه الحروف اللاتينية.</translation>
    </message>
    <message>
        <source>Careful: this leads to %1, although it begins with another name.</source>
        <translation>احذر: هذا يقود إلى %1 مع أنه يبدأ باسم آخر.</translation>
    </message>
    <message>
        <source>Careful: this leads to %1, an address without a name.</source>
        <translation>احذر: هذا يقود إلى %1، وهو عنوان بلا اسم.</translation>
    </message>
    <message>
        <source>Write to %1?</source>
        <translation>هل تكتب إلى %1؟</translation>
    </message>
    <message>
        <source>Call %1?</source>
        <translation>هل تتصل بـ %1؟</translation>
    </message>
    <message>
        <source>This link leads to %1.</source>
        <translation>يقود هذا الرابط إلى %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListenedSources</name>
    <message>
        <source>It does not let us in. Change it and sign in again.</source>
        <translation>لا يسمح لنا بالدخول. غيّره وسجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>لا يمكن الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>لا يجيب الخادم.</translation>
    </message>
    <message>
        <source>What the server sends cannot be read.</source>
        <translation>لا يمكن قراءة ما يرسله الخادم.</translation>
    </message>
    <message>
        <source>There is nothing at this address any more.</source>
        <translation>لم يعد هناك شيء في هذا العنوان.</translation>
    </message>
    <message>
        <source>It does not work: %1.</source>
        <translation>لا يعمل: %1.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>متوقف.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>جارٍ الاتصال …</translation>
    </message>
    <message>
        <source>Working.</source>
        <translation>يعمل.</translation>
    </message>
    <message>
        <source>Trying again soon. %1</source>
        <translation>تُعاد المحاولة قريبًا. %1</translation>
    </message>
    <message>
        <source>Nothing is listened to yet. Add the accounts people write to, and the places where they talk about you.</source>
        <translation>لا شيء مرصودًا بعد. أضف الحسابات التي يكتب إليها الناس والأماكن التي يتحدثون فيها عنك.</translation>
    </message>
    <message>
        <source>Nothing new comes in from it. What is here already stays.</source>
        <translation>لن يصل منه جديد. وما هو هنا يبقى.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningNews</name>
    <message>
        <source>%1&apos;s answer waits for you to release it.</source>
        <translation>رد %1 ينتظر موافقتك.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>اقرأه</translation>
    </message>
    <message numerus="yes">
        <source>“%1” grows: %n posts in the last hour, %2 in the hour before.</source>
        <translation>
            <numerusform>«%1» تنمو: لا منشورات في الساعة الأخيرة، و%2 في الساعة قبلها.</numerusform>
            <numerusform>«%1» تنمو: منشور واحد في الساعة الأخيرة، و%2 في الساعة قبلها.</numerusform>
            <numerusform>«%1» تنمو: منشوران في الساعة الأخيرة، و%2 في الساعة قبلها.</numerusform>
            <numerusform>«%1» تنمو: %n منشورات في الساعة الأخيرة، و%2 في الساعة قبلها.</numerusform>
            <numerusform>«%1» تنمو: %n منشورًا في الساعة الأخيرة، و%2 في الساعة قبلها.</numerusform>
            <numerusform>«%1» تنمو: %n منشور في الساعة الأخيرة، و%2 في الساعة قبلها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>انظر</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningPage</name>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>إلينا</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>عنّا</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>لا منشورات بعد</translation>
    </message>
    <message>
        <source>No post has these words</source>
        <translation>لا منشور فيه هذه الكلمات</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>واحد غير مقروء</numerusform>
            <numerusform>اثنان غير مقروءين</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروء</numerusform>
            <numerusform>%n غير مقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts, last 24 hours</source>
        <translation>
            <numerusform>لا منشورات، آخر 24 ساعة</numerusform>
            <numerusform>منشور واحد، آخر 24 ساعة</numerusform>
            <numerusform>منشوران، آخر 24 ساعة</numerusform>
            <numerusform>%n منشورات، آخر 24 ساعة</numerusform>
            <numerusform>%n منشورًا، آخر 24 ساعة</numerusform>
            <numerusform>%n منشور، آخر 24 ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>No tags are in use yet</source>
        <translation>لا وسوم مستخدمة بعد</translation>
    </message>
    <message>
        <source>there is no supervisor</source>
        <translation>لا يوجد مشرف</translation>
    </message>
    <message>
        <source>%1 Early warning: %2&apos;s post reaches many (%3).</source>
        <translation>%1 إنذار مبكر: منشور %2 واسع الانتشار (%3).</translation>
    </message>
    <message>
        <source>Favourited.</source>
        <translation>أُضيف إلى المفضلة.</translation>
    </message>
    <message>
        <source>Boosted to those who follow us.</source>
        <translation>أُعيد نشره لمتابعينا.</translation>
    </message>
    <message numerus="yes">
        <source>%n to release</source>
        <comment>answers of others</comment>
        <translation>
            <numerusform>لا ردود تنتظر الموافقة</numerusform>
            <numerusform>رد واحد ينتظر الموافقة</numerusform>
            <numerusform>ردان ينتظران الموافقة</numerusform>
            <numerusform>%n ردود تنتظر الموافقة</numerusform>
            <numerusform>%n ردًا ينتظر الموافقة</numerusform>
            <numerusform>%n رد ينتظر الموافقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers %2: %3</source>
        <translation>%1 يرد على %2: %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ListeningWords</name>
    <message>
        <source>Not about us</source>
        <translation>ليس عنّا</translation>
    </message>
    <message>
        <source>Spam or advertising</source>
        <translation>محتوى مزعج أو إعلان</translation>
    </message>
    <message>
        <source>Somebody sells our things</source>
        <translation>شخص يبيع منتجاتنا</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>أُجيب في مكان آخر</translation>
    </message>
    <message>
        <source>Nothing to say to it</source>
        <translation>لا شيء يُقال فيه</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Reserved, %1</source>
        <translation>محجوز، %1</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>عولج</translation>
    </message>
    <message>
        <source>Handled, %1</source>
        <translation>عولج، %1</translation>
    </message>
    <message>
        <source>Discarded: %1</source>
        <translation>مستبعَد: %1</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 مليون</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1 ألف</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>This network has no such thing. Delete the post and write it anew, or do it there.</source>
        <translation>لا تتيح هذه الشبكة ذلك. احذف المنشور واكتبه من جديد، أو افعل ذلك هناك.</translation>
    </message>
    <message>
        <source>The network has this post no more.</source>
        <translation>لم يعد هذا المنشور على الشبكة.</translation>
    </message>
    <message>
        <source>The network cannot be asked now. Try again in a minute.</source>
        <translation>لا يمكن سؤال الشبكة الآن. حاول مجددًا بعد دقيقة.</translation>
    </message>
    <message>
        <source>The network does not know us any more. Sign in again in Settings.</source>
        <translation>لم تعد الشبكة تعرفنا. سجّل الدخول من جديد في الإعدادات.</translation>
    </message>
    <message>
        <source>Private: only we read it.</source>
        <translation>خاص: لا يقرؤه سوانا.</translation>
    </message>
    <message>
        <source>Only their followers read it.</source>
        <translation>لا يقرؤه سوى متابعيه.</translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <translation>تحذير من المحتوى: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LiveChatsPage</name>
    <message>
        <source>Live chats</source>
        <translation>المحادثات الجارية</translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation>المحادثات المفتوحة</translation>
    </message>
    <message>
        <source>No chat is open now.</source>
        <translation>لا محادثة مفتوحة الآن.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>number of chats</comment>
        <translation>
            <numerusform>لا شيء مفتوحًا</numerusform>
            <numerusform>واحدة مفتوحة</numerusform>
            <numerusform>اثنتان مفتوحتان</numerusform>
            <numerusform>%n مفتوحة</numerusform>
            <numerusform>%n مفتوحة</numerusform>
            <numerusform>%n مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls and chats now</source>
        <translation>المكالمات والمحادثات الجارية</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LiveSigns</name>
    <message>
        <source>%1 is typing …</source>
        <translation>%1 يكتب …</translation>
    </message>
    <message>
        <source>%1 is not connected and sees this on coming back</source>
        <translation>%1 غير متصل وسيرى هذا عند عودته</translation>
    </message>
    <message>
        <source>%1 is online, at %2</source>
        <translation>%1 متصل، عند %2</translation>
    </message>
    <message>
        <source>%1 is online</source>
        <translation>%1 متصل</translation>
    </message>
</context>
<context>
    <name>heddle::ui::LookSettings</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>How close rows stand</source>
        <translation>تقارب الصفوف</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>فسيح</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>كما في هذا الحاسوب</translation>
    </message>
    <message>
        <source>Size of letters and everything else</source>
        <translation>حجم الحروف وكل ما عداها</translation>
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
        <translation>ماكرو</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>إضافة إجراء</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Save the macro</source>
        <translation>حفظ الماكرو</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” has this name or key.</source>
        <translation>«%1» له هذا الاسم أو المفتاح.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>أُزيل.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MacroMenu</name>
    <message>
        <source>Macros</source>
        <translation>وحدات الماكرو</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailTrouble</name>
    <message>
        <source>No mail comes in from %1. %2</source>
        <translation>لا يصل بريد من %1. %2</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxDetails</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>كل %n دقيقة</numerusform>
            <numerusform>كل دقيقة</numerusform>
            <numerusform>كل دقيقتين</numerusform>
            <numerusform>كل %n دقائق</numerusform>
            <numerusform>كل %n دقيقة</numerusform>
            <numerusform>كل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>كل %n ثانية</numerusform>
            <numerusform>كل ثانية</numerusform>
            <numerusform>كل ثانيتين</numerusform>
            <numerusform>كل %n ثوانٍ</numerusform>
            <numerusform>كل %n ثانية</numerusform>
            <numerusform>كل %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders to take mail from</source>
        <translation>المجلدات التي يُؤخذ منها البريد</translation>
    </message>
    <message>
        <source>Test the connection to see all folders there are.</source>
        <translation>اختبر الاتصال لترى كل المجلدات.</translation>
    </message>
    <message>
        <source>A mail that was taken</source>
        <translation>البريد الذي أُخذ</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>يبقى كما هو</translation>
    </message>
    <message>
        <source>is marked as read</source>
        <translation>يُعلَّم كمقروء</translation>
    </message>
    <message>
        <source>is moved to a folder</source>
        <translation>يُنقل إلى مجلد</translation>
    </message>
    <message>
        <source>Folder it goes to</source>
        <translation>المجلد الذي يُنقل إليه</translation>
    </message>
    <message>
        <source>Copies of what is sent</source>
        <translation>نسخ ما يُرسل</translation>
    </message>
    <message>
        <source>by a blind copy to this mailbox</source>
        <translation>بنسخة مخفية إلى هذا الصندوق</translation>
    </message>
    <message>
        <source>put into Sent by Heddle</source>
        <translation>يضعها Heddle في المرسل</translation>
    </message>
    <message>
        <source>put into Sent by the provider</source>
        <translation>يضعها المزوّد في المرسل</translation>
    </message>
    <message>
        <source>Look for mail, where the server tells nothing</source>
        <translation>تفقّد البريد حين لا يُخبر الخادم بشيء</translation>
    </message>
    <message>
        <source>Queue its mail waits in</source>
        <translation>الطابور الذي ينتظر فيه بريده</translation>
    </message>
    <message>
        <source>How an answer finds its way back</source>
        <translation>كيف يجد الرد طريق عودته</translation>
    </message>
    <message>
        <source>by what mail programs say</source>
        <translation>بما تقوله برامج البريد</translation>
    </message>
    <message>
        <source>also by the reply address</source>
        <translation>وبعنوان الرد أيضًا</translation>
    </message>
    <message>
        <source>also by a mark in the subject</source>
        <translation>وبعلامة في الموضوع أيضًا</translation>
    </message>
    <message>
        <source>Certificate of your own authority (only for servers of your own)</source>
        <translation>شهادة جهة الإصدار الخاصة بك (لخوادمك فقط)</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>اختيار …</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>اختيار شهادة جهة الإصدار</translation>
    </message>
    <message>
        <source>Certificate of your own authority</source>
        <translation>شهادة جهة الإصدار الخاصة بك</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>الشهادات (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>the centre&apos;s first</source>
        <translation>أول طابور في المركز</translation>
    </message>
    <message>
        <source>Choose a folder to take mail from.</source>
        <translation>اختر مجلدًا يُؤخذ منه البريد.</translation>
    </message>
    <message>
        <source>Say which folder a taken mail goes to.</source>
        <translation>حدِّد المجلد الذي يُنقل إليه البريد المأخوذ.</translation>
    </message>
    <message>
        <source>Mail is taken from “%1”; move it to another folder.</source>
        <translation>يُؤخذ البريد من «%1»؛ انقله إلى مجلد آخر.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxForm</name>
    <message>
        <source>How to sign in</source>
        <translation>طريقة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>support@example.com</source>
        <translation>support@example.com</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Mail address that answers come from</source>
        <translation>العنوان الذي تصدر منه الردود</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>إعدادات أكثر</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Add this mailbox</source>
        <translation>إضافة هذا الصندوق</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
    <message>
        <source>Change it at any time in Settings.</source>
        <translation>يمكنك تغييره متى شئت من الإعدادات.</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>إعدادات أقل</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>بكلمة مرور</translation>
    </message>
    <message>
        <source>With %1, in the browser</source>
        <translation>عبر %1، في المتصفح</translation>
    </message>
    <message>
        <source>With another provider, in the browser</source>
        <translation>عبر مزوّد آخر، في المتصفح</translation>
    </message>
    <message>
        <source>Fill in both servers first.</source>
        <translation>املأ الخادمين أولًا.</translation>
    </message>
    <message>
        <source>Fill in the login and the mail address first.</source>
        <translation>املأ اسم الدخول وعنوان البريد أولًا.</translation>
    </message>
    <message>
        <source>Fill in the password first.</source>
        <translation>املأ كلمة المرور أولًا.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>سجّل الدخول أولًا.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>جارٍ سؤال الخادم …</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>لا مجلدات</numerusform>
            <numerusform>مجلد واحد</numerusform>
            <numerusform>مجلدان</numerusform>
            <numerusform>%n مجلدات</numerusform>
            <numerusform>%n مجلدًا</numerusform>
            <numerusform>%n مجلد</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages.</source>
        <translation>%1 رسائل.</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>القراءة تعمل.</translation>
    </message>
    <message>
        <source>Sending does not yet: %1</source>
        <translation>الإرسال لا يعمل بعد: %1</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>يعمل.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Keep it in a folder</source>
        <translation>حفظها في مجلد</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxList</name>
    <message>
        <source>Stopped.</source>
        <translation>متوقف.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>جارٍ الاتصال …</translation>
    </message>
    <message>
        <source>Working. New mail comes in at once.</source>
        <translation>يعمل. يصل البريد الجديد فورًا.</translation>
    </message>
    <message>
        <source>Trying again soon. %1</source>
        <translation>تُعاد المحاولة قريبًا. %1</translation>
    </message>
    <message>
        <source>There is no mailbox yet. Add one to answer your mail here.</source>
        <translation>لا يوجد صندوق بريد بعد. أضف واحدًا لتجيب عن بريدك هنا.</translation>
    </message>
    <message>
        <source>No new mail comes in from it. What is here already stays.</source>
        <translation>لن يصل منه بريد جديد. وما هو هنا يبقى.</translation>
    </message>
    <message>
        <source>It cannot sign in: %1.</source>
        <translation>تعذر تسجيل الدخول: %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MailboxSection</name>
    <message>
        <source>Add a mailbox</source>
        <translation>إضافة صندوق بريد</translation>
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
        <translation>لا يُعرف عنوان بريد لـ %1.</translation>
    </message>
    <message>
        <source>It was never offered: somebody took it, or it is new.</source>
        <translation>لم يُعرض قط: أخذه أحدهم أو هو جديد.</translation>
    </message>
    <message>
        <source>You missed an offer, so nothing new comes to you. Press %1 when you are back.</source>
        <translation>فاتك عرض، لذا لا يصلك جديد. اضغط %1 حين تعود.</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>أنا جاهز</translation>
    </message>
    <message>
        <source>%1 was added. Its mail comes in now.</source>
        <translation>أُضيف %1. بريده يصل الآن.</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>الإعدادات: %1</translation>
    </message>
    <message>
        <source>A colleague calls you in a note.</source>
        <translation>استدعاك زميل في ملاحظة.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>اقرأها</translation>
    </message>
    <message>
        <source>Open a contact first, to answer it.</source>
        <translation>افتح تواصلًا أولًا لتجيب عنه.</translation>
    </message>
    <message>
        <source>No telephone line works now. Look at the lines in Settings.</source>
        <translation>لا يعمل أي خط هاتف الآن. انظر الخطوط في الإعدادات.</translation>
    </message>
    <message>
        <source>That is no number that can be called.</source>
        <translation>هذا ليس رقمًا يمكن الاتصال به.</translation>
    </message>
    <message>
        <source>They could not take the call; it is still yours.</source>
        <translation>تعذر عليهم أخذ المكالمة؛ ما زالت لديك.</translation>
    </message>
    <message>
        <source>This is not allowed: the customer wants no calls, or your role has no right to it.</source>
        <translation>هذا غير مسموح: لا يريد العميل مكالمات أو لا يحق لدورك ذلك.</translation>
    </message>
    <message>
        <source>The telephone could not do that now.</source>
        <translation>لم يستطع الهاتف فعل ذلك الآن.</translation>
    </message>
    <message>
        <source>%1 named you in a note while you were away.</source>
        <translation>ذكرك %1 في ملاحظة أثناء غيابك.</translation>
    </message>
    <message numerus="yes">
        <source>%1 named you in a note while you were away, and there are %n more.</source>
        <translation>
            <numerusform>ذكرك %1 في ملاحظة أثناء غيابك.</numerusform>
            <numerusform>ذكرك %1 في ملاحظة أثناء غيابك، وهناك ملاحظة أخرى.</numerusform>
            <numerusform>ذكرك %1 في ملاحظة أثناء غيابك، وهناك ملاحظتان أخريان.</numerusform>
            <numerusform>ذكرك %1 في ملاحظة أثناء غيابك، وهناك %n ملاحظات أخرى.</numerusform>
            <numerusform>ذكرك %1 في ملاحظة أثناء غيابك، وهناك %n ملاحظة أخرى.</numerusform>
            <numerusform>ذكرك %1 في ملاحظة أثناء غيابك، وهناك %n ملاحظة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is the customer&apos;s own address. Answer them instead.</source>
        <translation>هذا عنوان العميل نفسه. أجب العميل بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>A supervisor whispers to you about a chat.</source>
        <translation>يهمس إليك مشرف بشأن محادثة.</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are tagged “%1” now.</source>
        <translation>
            <numerusform>لم يوسم أي تواصل بـ «%1».</numerusform>
            <numerusform>وُسم تواصل واحد الآن بـ «%1».</numerusform>
            <numerusform>وُسم تواصلان الآن بـ «%1».</numerusform>
            <numerusform>وُسمت %n تواصلات الآن بـ «%1».</numerusform>
            <numerusform>وُسم %n تواصلًا الآن بـ «%1».</numerusform>
            <numerusform>وُسم %n تواصل الآن بـ «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>You are ready already. For a break, press %1.</source>
        <translation>أنت جاهز بالفعل. للاستراحة اضغط %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MeButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New contacts by</source>
        <translation>تواصلات جديدة عبر</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1، ثم %2</translation>
    </message>
    <message>
        <source>%1, nothing new by %2</source>
        <translation>%1، لا جديد عبر %2</translation>
    </message>
    <message>
        <source>Other reason…</source>
        <translation>سبب آخر…</translation>
    </message>
    <message>
        <source>Why are you not ready?</source>
        <translation>لماذا لست جاهزًا؟</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MergeBox</name>
    <message>
        <source>Merge with somebody…</source>
        <translation>دمج مع شخص…</translation>
    </message>
    <message>
        <source>Find somebody who is the same person</source>
        <translation>ابحث عمّن هو الشخص نفسه</translation>
    </message>
    <message>
        <source>Maybe also %1</source>
        <translation>ربما هو أيضًا %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>%1 becomes part of %2. You can take it back at any time.</source>
        <translation>يصبح %1 جزءًا من %2. يمكنك التراجع متى شئت.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1، بواسطة %2</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>دُمج مع %1</translation>
    </message>
    <message>
        <source>Unmerge</source>
        <translation>فصل</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) go back to %1.</source>
        <translation>
            <numerusform>لا تعود عناوين إلى %1.</numerusform>
            <numerusform>يعود عنوان واحد إلى %1.</numerusform>
            <numerusform>يعود عنوانان إلى %1.</numerusform>
            <numerusform>تعود %n عناوين إلى %1.</numerusform>
            <numerusform>يعود %n عنوانًا إلى %1.</numerusform>
            <numerusform>يعود %n عنوان إلى %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MergeSheet</name>
    <message>
        <source>Both write as %1@</source>
        <translation>كلاهما يكتب باسم ‎%1@</translation>
    </message>
    <message>
        <source>Both write from %1</source>
        <translation>كلاهما يكتب من %1</translation>
    </message>
    <message>
        <source>Both call themselves %1</source>
        <translation>كلاهما يسمي نفسه %1</translation>
    </message>
    <message>
        <source>The same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>Different names: %1 and %2</source>
        <translation>اسمان مختلفان: %1 و%2</translation>
    </message>
    <message>
        <source>Both from %1</source>
        <translation>كلاهما من %1</translation>
    </message>
    <message>
        <source>One from %1, one from %2</source>
        <translation>أحدهما من %1 والآخر من %2</translation>
    </message>
    <message>
        <source>Both write in %1</source>
        <translation>كلاهما يكتب بـ%1</translation>
    </message>
    <message>
        <source>One writes in %1, one in %2</source>
        <translation>أحدهما يكتب بـ%1 والآخر بـ%2</translation>
    </message>
    <message>
        <source>Merge with somebody</source>
        <translation>دمج مع شخص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <translation>اسم أو عنوان أو رقم</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء الذين عُثر عليهم</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>You can take it back at any time.</source>
        <translation>يمكنك التراجع متى شئت.</translation>
    </message>
    <message>
        <source>Who is also %1?</source>
        <translation>من هو أيضًا %1؟</translation>
    </message>
    <message>
        <source>Find the other one by name, address or number.</source>
        <translation>ابحث عن الآخر بالاسم أو العنوان أو الرقم.</translation>
    </message>
    <message>
        <source>Nobody else was found.</source>
        <translation>لم يُعثر على أحد آخر.</translation>
    </message>
    <message>
        <source>Enter shows what speaks for it and what against.</source>
        <translation>يعرض Enter ما يؤيد ذلك وما يعارضه.</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>اختيار يدوي</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n address(es), %2 open and %3 closed contacts.</source>
        <translation>
            <numerusform>لدى %1: بلا عناوين، و%2 تواصلات مفتوحة و%3 مغلقة.</numerusform>
            <numerusform>لدى %1: عنوان واحد، و%2 تواصلات مفتوحة و%3 مغلقة.</numerusform>
            <numerusform>لدى %1: عنوانان، و%2 تواصلات مفتوحة و%3 مغلقة.</numerusform>
            <numerusform>لدى %1: %n عناوين، و%2 تواصلات مفتوحة و%3 مغلقة.</numerusform>
            <numerusform>لدى %1: %n عنوانًا، و%2 تواصلات مفتوحة و%3 مغلقة.</numerusform>
            <numerusform>لدى %1: %n عنوان، و%2 تواصلات مفتوحة و%3 مغلقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>For it: %1</source>
        <translation>ما يؤيد: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>ما يعارض: %1</translation>
    </message>
    <message>
        <source>Nothing that is known speaks for it.</source>
        <translation>لا شيء معروفًا يؤيد ذلك.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>heddle::ui::MomentDialog</name>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
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
        <translation>ن %1</translation>
    </message>
    <message>
        <source>too few to tell (n %1)</source>
        <translation>عدد غير كافٍ (ن %1)</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>مجال 95 %: من %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 positive, %2, %3</source>
        <translation>%1 إيجابي، %2، %3</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>إيجابي</translation>
    </message>
    <message numerus="yes">
        <source>%n positive</source>
        <translation>
            <numerusform>%n إيجابي</numerusform>
            <numerusform>واحد إيجابي</numerusform>
            <numerusform>اثنان إيجابيان</numerusform>
            <numerusform>%n إيجابية</numerusform>
            <numerusform>%n إيجابيًا</numerusform>
            <numerusform>%n إيجابي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neutral</source>
        <translation>
            <numerusform>%n محايد</numerusform>
            <numerusform>واحد محايد</numerusform>
            <numerusform>اثنان محايدان</numerusform>
            <numerusform>%n محايدة</numerusform>
            <numerusform>%n محايدًا</numerusform>
            <numerusform>%n محايد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative</source>
        <translation>
            <numerusform>%n سلبي</numerusform>
            <numerusform>واحد سلبي</numerusform>
            <numerusform>اثنان سلبيان</numerusform>
            <numerusform>%n سلبية</numerusform>
            <numerusform>%n سلبيًا</numerusform>
            <numerusform>%n سلبي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::MoreMenu</name>
    <message>
        <source>Wake it now</source>
        <translation>إيقاظه الآن</translation>
    </message>
    <message>
        <source>Give it to</source>
        <translation>إعطاؤه إلى</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>نقل إلى طابور</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>إعادة إلى الطابور</translation>
    </message>
    <message>
        <source>Nobody answered at %1</source>
        <translation>لم يرد أحد لدى %1</translation>
    </message>
    <message>
        <source>Put forward</source>
        <translation>قُدِّم</translation>
    </message>
    <message>
        <source>By 15 minutes</source>
        <translation>بمقدار 15 دقيقة</translation>
    </message>
    <message>
        <source>By an hour</source>
        <translation>بمقدار ساعة</translation>
    </message>
    <message>
        <source>By a day</source>
        <translation>بمقدار يوم</translation>
    </message>
    <message>
        <source>Back to where it was</source>
        <translation>إلى حيث كان</translation>
    </message>
    <message>
        <source>Continue by mail</source>
        <translation>المتابعة بالبريد</translation>
    </message>
    <message>
        <source>Ask a colleague in</source>
        <translation>دعوة زميل</translation>
    </message>
    <message>
        <source>Continue by phone</source>
        <translation>المتابعة بالهاتف</translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>رقم آخر …</translation>
    </message>
    <message>
        <source>Another address …</source>
        <translation>عنوان آخر …</translation>
    </message>
</context>
<context>
    <name>heddle::ui::NoStart</name>
    <message>
        <source>Nothing was changed. Start Heddle with another store, or bring a backup back with &quot;heddlectl db restore&quot;.</source>
        <translation>لم يتغير شيء. شغّل Heddle بمخزن بيانات آخر، أو استعد نسخة احتياطية بالأمر «heddlectl db restore».</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Heddle.</source>
        <translation>لم يتغير شيء. حدِّث Heddle.</translation>
    </message>
    <message>
        <source>Nothing was changed. Start Heddle again once this is mended.</source>
        <translation>لم يتغير شيء. شغّل Heddle من جديد بعد إصلاح هذا.</translation>
    </message>
    <message>
        <source>Heddle</source>
        <translation>Heddle</translation>
    </message>
    <message>
        <source>Heddle cannot open this centre.</source>
        <translation>لا يستطيع Heddle فتح هذا المركز.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>heddle::ui::NoticeSettings</name>
    <message>
        <source>Tell me</source>
        <translation>أخبرني</translation>
    </message>
    <message>
        <source>when Heddle is not in front</source>
        <translation>حين لا يكون Heddle في المقدمة</translation>
    </message>
    <message>
        <source>always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Something is offered to me</source>
        <translation>يُعرض عليّ شيء</translation>
    </message>
    <message>
        <source>A customer wrote in a contact of mine</source>
        <translation>كتب عميل في تواصل لديّ</translation>
    </message>
    <message>
        <source>A colleague calls me in a note</source>
        <translation>استدعاني زميل في ملاحظة</translation>
    </message>
    <message>
        <source>With its sound</source>
        <translation>مع صوته</translation>
    </message>
    <message>
        <source>%1: with its sound</source>
        <translation>%1: مع صوته</translation>
    </message>
</context>
<context>
    <name>heddle::ui::NumberBox</name>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>رقم أو اسم</translation>
    </message>
    <message>
        <source>Number, extension or name</source>
        <translation>رقم أو تحويلة أو اسم</translation>
    </message>
    <message>
        <source>Numbers found</source>
        <translation>الأرقام التي عُثر عليها</translation>
    </message>
    <message>
        <source>Spoken with last. Return calls again.</source>
        <translation>آخر من تحدثت معه. اضغط Return لمعاودة الاتصال.</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>لم يُعثر على أحد.</translation>
    </message>
    <message>
        <source>No number is known of %1.</source>
        <translation>لا يُعرف رقم لـ %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OfferCard</name>
    <message>
        <source>Offered to you: %1, %2. %3</source>
        <translation>معروض عليك: %1، %2. %3</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Why did this come to me?</source>
        <translation>لماذا وصلني هذا؟</translation>
    </message>
    <message>
        <source>I am in the middle of something</source>
        <translation>أنا منشغل بأمر</translation>
    </message>
    <message>
        <source>Not my field</source>
        <translation>ليس مجالي</translation>
    </message>
    <message>
        <source>I know this customer</source>
        <translation>أعرف هذا العميل</translation>
    </message>
    <message>
        <source>Other reason…</source>
        <translation>سبب آخر…</translation>
    </message>
    <message>
        <source>Why do you decline it?</source>
        <translation>لماذا ترفضه؟</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OpenList</name>
    <message>
        <source>Open: %1</source>
        <translation>فتح: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OriginalPanel</name>
    <message>
        <source>Messages are not shown as they were designed while Heddle runs as root.</source>
        <translation>لا تُعرض الرسائل بتصميمها ما دام Heddle يعمل بحساب الجذر.</translation>
    </message>
    <message>
        <source>The part of Heddle that shows messages as they were designed is not installed.</source>
        <translation>جزء Heddle الذي يعرض الرسائل بتصميمها غير مثبَّت.</translation>
    </message>
    <message>
        <source>The part of Heddle that shows messages as they were designed could not be started; the log says why.</source>
        <translation>تعذر تشغيل جزء Heddle الذي يعرض الرسائل بتصميمها؛ السبب في السجل.</translation>
    </message>
    <message>
        <source>Load images from this sender</source>
        <translation>تحميل صور هذا المرسل</translation>
    </message>
    <message>
        <source>Original message</source>
        <translation>الرسالة الأصلية</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>نص الرسالة</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>This message could not be drawn. Close it and open it again.</source>
        <translation>تعذر رسم هذه الرسالة. أغلقها وافتحها من جديد.</translation>
    </message>
    <message>
        <source>This is the message&apos;s text.</source>
        <translation>هذا نص الرسالة.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) from outside are blocked: loading them would tell the sender that the message was read.</source>
        <translation>
            <numerusform>لا صور خارجية محجوبة.</numerusform>
            <numerusform>حُجبت صورة خارجية واحدة: تحميلها يُعلم المرسل بأن الرسالة قُرئت.</numerusform>
            <numerusform>حُجبت صورتان خارجيتان: تحميلهما يُعلم المرسل بأن الرسالة قُرئت.</numerusform>
            <numerusform>حُجبت %n صور خارجية: تحميلها يُعلم المرسل بأن الرسالة قُرئت.</numerusform>
            <numerusform>حُجبت %n صورة خارجية: تحميلها يُعلم المرسل بأن الرسالة قُرئت.</numerusform>
            <numerusform>حُجبت %n صورة خارجية: تحميلها يُعلم المرسل بأن الرسالة قُرئت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Images from this sender are no longer blocked.</source>
        <translation>لم تعد صور هذا المرسل محجوبة.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) stay away: they lie on a private address, and a message must not reach into your network.</source>
        <translation>
            <numerusform>لا صور مستبعَدة.</numerusform>
            <numerusform>استُبعدت صورة واحدة: فهي على عنوان خاص، ولا يجوز لرسالة أن تصل إلى داخل شبكتك.</numerusform>
            <numerusform>استُبعدت صورتان: فهما على عنوان خاص، ولا يجوز لرسالة أن تصل إلى داخل شبكتك.</numerusform>
            <numerusform>استُبعدت %n صور: فهي على عنوان خاص، ولا يجوز لرسالة أن تصل إلى داخل شبكتك.</numerusform>
            <numerusform>استُبعدت %n صورة: فهي على عنوان خاص، ولا يجوز لرسالة أن تصل إلى داخل شبكتك.</numerusform>
            <numerusform>استُبعدت %n صورة: فهي على عنوان خاص، ولا يجوز لرسالة أن تصل إلى داخل شبكتك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be loaded: nothing usable came from there.</source>
        <translation>
            <numerusform>لم يتعذر تحميل أي صورة.</numerusform>
            <numerusform>تعذر تحميل صورة واحدة: لم يصل من هناك ما يصلح للعرض.</numerusform>
            <numerusform>تعذر تحميل صورتين: لم يصل من هناك ما يصلح للعرض.</numerusform>
            <numerusform>تعذر تحميل %n صور: لم يصل من هناك ما يصلح للعرض.</numerusform>
            <numerusform>تعذر تحميل %n صورة: لم يصل من هناك ما يصلح للعرض.</numerusform>
            <numerusform>تعذر تحميل %n صورة: لم يصل من هناك ما يصلح للعرض.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::Overlay</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>heddle::ui::OwnFacts</name>
    <message>
        <source>They did not say</source>
        <translation>لم يذكر</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>يفضّل</translation>
    </message>
    <message>
        <source>The channel they asked for</source>
        <translation>القناة التي طلبها</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>same household</source>
        <translation>الأسرة نفسها</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>فتح: %1</translation>
    </message>
    <message>
        <source>Lives with…</source>
        <translation>يسكن مع…</translation>
    </message>
    <message>
        <source>Name or address of somebody in the household</source>
        <translation>اسم أو عنوان شخص في الأسرة</translation>
    </message>
    <message>
        <source>Does not live there any more</source>
        <translation>لم يعد يسكن هناك</translation>
    </message>
    <message>
        <source>Takes this customer out of the household</source>
        <translation>يُخرج هذا العميل من الأسرة</translation>
    </message>
    <message>
        <source>%1, said %2</source>
        <comment>a channel, a day</comment>
        <translation>%1، قاله في %2</translation>
    </message>
    <message>
        <source>Noted on %1</source>
        <translation>دُوِّن في %1</translation>
    </message>
    <message>
        <source>Noted by %1 on %2</source>
        <translation>دوّنه %1 في %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PageList</name>
    <message>
        <source>no mail address</source>
        <translation>لا عنوان بريد</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>لا رقم</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>لا اسم</translation>
    </message>
    <message>
        <source>no “%1”</source>
        <translation>لا «%1»</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>فتح: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Phone</name>
    <message>
        <source>Going on</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>بلغ</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>Hung up before an answer</source>
        <translation>أُنهيت قبل الرد</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>لم يرد أحد</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فائتة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>ترك رسالة</translation>
    </message>
    <message>
        <source>Cut off: the telephone on this machine stopped</source>
        <translation>انقطع: توقف الهاتف على هذا الجهاز</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>يرن</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>They put you on hold</source>
        <translation>وضعوك قيد الانتظار</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>مؤتمر</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>معلَّقة</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>جارٍ التحويل</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Sounds good</source>
        <translation>الصوت جيد</translation>
    </message>
    <message>
        <source>Sounds fair</source>
        <translation>الصوت مقبول</translation>
    </message>
    <message>
        <source>Sounds poor</source>
        <translation>الصوت رديء</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>انتظر %1</translation>
    </message>
    <message>
        <source>rang %1</source>
        <translation>رنّ %1</translation>
    </message>
    <message>
        <source>talked %1</source>
        <translation>تحدث %1</translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation>معلَّق %1</translation>
    </message>
    <message>
        <source>handed on to %1</source>
        <translation>حُوِّل إلى %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a call: how it went, its parts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A supervisor listens</source>
        <translation>يستمع مشرف</translation>
    </message>
    <message>
        <source>A supervisor whispers to you</source>
        <translation>يهمس إليك مشرف</translation>
    </message>
    <message>
        <source>A supervisor is in the call</source>
        <translation>في المكالمة مشرف</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>جارٍ الاستماع</translation>
    </message>
    <message>
        <source>Whispering</source>
        <translation>جارٍ الهمس</translation>
    </message>
    <message>
        <source>In an agent&apos;s call</source>
        <translation>في مكالمة موظف</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>جارٍ المغادرة</translation>
    </message>
    <message>
        <source>?</source>
        <comment>a round trip that was not measured</comment>
        <translation>؟</translation>
    </message>
    <message>
        <source>%1: %2 % lost, %3 ms jitter, %4 ms round trip, about %5 of 5 (estimated)</source>
        <translation>%1: فقدان %2 %، تذبذب %3 م.ث، ذهاب وإياب %4 م.ث، نحو %5 من 5 (تقديرًا)</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>Left a message there</source>
        <translation>تُركت رسالة هناك</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>رقم خاطئ</translation>
    </message>
    <message>
        <source>Wants no calls</source>
        <translation>لا يريد مكالمات</translation>
    </message>
    <message>
        <source>The exchange&apos;s certificate has expired. Its owner has to renew it.</source>
        <translation>انتهت صلاحية شهادة البدالة. على صاحبها أن يجددها.</translation>
    </message>
    <message>
        <source>The exchange&apos;s certificate is not valid yet. Is this machine&apos;s clock right?</source>
        <translation>شهادة البدالة غير سارية بعد. هل ساعة هذا الجهاز صحيحة؟</translation>
    </message>
    <message>
        <source>The exchange&apos;s certificate is for another name. Is the server&apos;s name right?</source>
        <translation>شهادة البدالة صادرة لاسم آخر. هل اسم الخادم صحيح؟</translation>
    </message>
    <message>
        <source>Nobody but the exchange itself vouches for its certificate. Name it as the line&apos;s CA file, if it is the right one.</source>
        <translation>لا يضمن شهادة البدالة أحد سواها. حدِّدها ملفًا لجهة الإصدار في الخط إن كانت هي الصحيحة.</translation>
    </message>
    <message>
        <source>Nobody whom this machine trusts vouches for the exchange&apos;s certificate. Name its authority as the line&apos;s CA file.</source>
        <translation>لا يضمن شهادة البدالة أحد يثق به هذا الجهاز. حدِّد شهادة جهة إصدارها ملفًا لجهة الإصدار في الخط.</translation>
    </message>
    <message>
        <source>The exchange does not accept the user or the password. It is not tried again until the line is saved.</source>
        <translation>لا تقبل البدالة المستخدم أو كلمة المرور. لن تُعاد المحاولة حتى يُحفظ الخط.</translation>
    </message>
    <message>
        <source>The exchange does not know this user.</source>
        <translation>لا تعرف البدالة هذا المستخدم.</translation>
    </message>
    <message>
        <source>Its CA file cannot be read.</source>
        <translation>لا يمكن قراءة ملف جهة الإصدار الخاص به.</translation>
    </message>
    <message>
        <source>Another program listens at the line&apos;s port.</source>
        <translation>يستمع برنامج آخر على منفذ الخط.</translation>
    </message>
    <message>
        <source>The exchange cannot be reached.</source>
        <translation>لا يمكن الوصول إلى البدالة.</translation>
    </message>
    <message>
        <source>The telephone does not work on this machine.</source>
        <translation>الهاتف لا يعمل على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>%1 It is tried again by itself.</source>
        <comment>after a sentence</comment>
        <translation>%1 تُعاد المحاولة تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PhoneStrip</name>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>مؤتمر</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>رقم محجوب</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Record, after asking</source>
        <translation>التسجيل بعد الاستئذان</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>متابعة التسجيل</translation>
    </message>
    <message>
        <source>Pause recording, for card numbers</source>
        <translation>إيقاف التسجيل لأرقام البطاقات</translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>وصلهما</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>another call: its state, who</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>الرد عليها</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>أُوقف التسجيل مؤقتًا</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>جارٍ التسجيل</translation>
    </message>
    <message>
        <source>Say that it is recorded</source>
        <translation>الإخبار بأنها مسجَّلة</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Hand this call on to</source>
        <translation>تحويل هذه المكالمة إلى</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>الاتصال برقم</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(بلا كلمات)</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>Open timeline</source>
        <translation>فتح السجل</translation>
    </message>
    <message>
        <source>Make mine</source>
        <translation>تولّيه</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Open timeline (Enter)</source>
        <translation>فتح السجل (Enter)</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>استبعاد…</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>إلينا</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>عنّا</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>المتابعون: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reshares</source>
        <translation>
            <numerusform>لا مشاركات</numerusform>
            <numerusform>مشاركة واحدة</numerusform>
            <numerusform>مشاركتان</numerusform>
            <numerusform>%n مشاركات</numerusform>
            <numerusform>%n مشاركة</numerusform>
            <numerusform>%n مشاركة</numerusform>
        </translation>
    </message>
    <message>
        <source>no reshares</source>
        <translation>لا مشاركات</translation>
    </message>
    <message>
        <source>A handle in mixed alphabets. %1</source>
        <comment>said of a post</comment>
        <translation>معرّف بأبجديات مختلطة. %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whom a post speaks to, why it is thought so</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>It is about us</source>
        <translation>إنه عنّا</translation>
    </message>
    <message>
        <source>It is not about us</source>
        <translation>ليس عنّا</translation>
    </message>
    <message>
        <source>A handle in mixed alphabets</source>
        <translation>معرّف بأبجديات مختلطة</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>ليس إلينا ولا عنّا</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostDeeds</name>
    <message>
        <source>Deleting takes it from the network, with all that was said to it.</source>
        <translation>الحذف يزيله من الشبكة، مع كل ما قيل ردًا عليه.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>حذفه</translation>
    </message>
    <message>
        <source>Favourited.</source>
        <translation>أُضيف إلى المفضلة.</translation>
    </message>
    <message>
        <source>Boosted to those who follow us.</source>
        <translation>أُعيد نشره لمتابعينا.</translation>
    </message>
    <message>
        <source>Changed on the network.</source>
        <translation>تغيّر على الشبكة.</translation>
    </message>
    <message>
        <source>Deleted on the network.</source>
        <translation>حُذف من الشبكة.</translation>
    </message>
    <message>
        <source>Released: it leaves now.</source>
        <translation>تمت الموافقة: يُرسل الآن.</translation>
    </message>
    <message>
        <source>It went back, with your words.</source>
        <translation>أُعيد مع كلماتك.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostStack</name>
    <message>
        <source>No posts yet</source>
        <translation>لا منشورات بعد</translation>
    </message>
    <message>
        <source>Older posts</source>
        <translation>منشورات أقدم</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PostTerms</name>
    <message>
        <source>Only to them</source>
        <translation>إليه وحده</translation>
    </message>
    <message>
        <source>Nobody else reads the answer</source>
        <translation>لا يقرأ الرد أحد غيره</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>تحذير من المحتوى</translation>
    </message>
    <message>
        <source>Content warning, if the words need one</source>
        <translation>تحذير من المحتوى إن احتاجت الكلمات إليه</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PromiseBar</name>
    <message>
        <source>Show what we promise</source>
        <translation>إظهار ما نعد به</translation>
    </message>
    <message>
        <source>Nobody may promise “%1”.</source>
        <translation>لا يجوز لأحد أن يعد بـ «%1».</translation>
    </message>
    <message>
        <source>What nobody may promise</source>
        <translation>ما لا يجوز لأحد أن يعد به</translation>
    </message>
    <message>
        <source>Our promises</source>
        <translation>وعودنا</translation>
    </message>
    <message>
        <source>Our promise: %1</source>
        <translation>وعدنا: %1</translation>
    </message>
    <message>
        <source>Never promise: %1</source>
        <translation>لا تعد أبدًا بـ: %1</translation>
    </message>
    <message>
        <source>Hide what we promise</source>
        <translation>إخفاء ما نعد به</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PromiseEditor</name>
    <message>
        <source>What your firm stands by, one promise a line. It stands by whoever answers a customer.</source>
        <translation>ما تلتزم به شركتك، وعد في كل سطر. تلتزم به أيًا كان من يرد على العميل.</translation>
    </message>
    <message>
        <source>What nobody may promise, one phrase a line: &quot;full refund&quot;. Whoever writes it is warned, and asked before it is sent.</source>
        <translation>ما لا يجوز لأحد أن يعد به، عبارة في كل سطر: «استرداد كامل». من يكتبها يُحذَّر ويُسأل قبل الإرسال.</translation>
    </message>
    <message>
        <source>Save the promises</source>
        <translation>حفظ الوعود</translation>
    </message>
</context>
<context>
    <name>heddle::ui::PromiseList</name>
    <message>
        <source>Promised</source>
        <translation>موعود</translation>
    </message>
    <message>
        <source>Is this a promise?</source>
        <translation>هل هذا وعد؟</translation>
    </message>
    <message>
        <source>Was due %1</source>
        <translation>كان مستحقًا %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>مستحق %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>اعتماده</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>تركه</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ProviderSignIn</name>
    <message>
        <source>Address of the provider</source>
        <translation>عنوان المزوّد</translation>
    </message>
    <message>
        <source>https://login.example.com</source>
        <translation>https://login.example.com</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>معرّف العميل</translation>
    </message>
    <message>
        <source>Client secret, if there is one</source>
        <translation>سر العميل إن وُجد</translation>
    </message>
    <message>
        <source>Save the registration</source>
        <translation>حفظ التسجيل</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>التخلي</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>نسخ عنوان الصفحة</translation>
    </message>
    <message>
        <source>Change the registration</source>
        <translation>تغيير التسجيل</translation>
    </message>
    <message>
        <source>Your centre registers with %1 once and gets a client id from its page for developers.</source>
        <translation>يسجَّل مركزك مرة واحدة لدى %1 ويحصل على معرّف عميل من صفحة المطورين.</translation>
    </message>
    <message>
        <source>Any provider with OpenID Connect. Register your centre there once; it gives a client id.</source>
        <translation>أي مزوّد يدعم OpenID Connect. سجّل مركزك لديه مرة واحدة فيعطيك معرّف عميل.</translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <translation>تسجيل الدخول عبر %1</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>جارٍ سؤال المزوّد …</translation>
    </message>
    <message>
        <source>Opening your browser …</source>
        <translation>جارٍ فتح متصفحك …</translation>
    </message>
    <message>
        <source>Sign in to %1 in your browser, then come back here.</source>
        <translation>سجّل الدخول إلى %1 في متصفحك ثم عد إلى هنا.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the page&apos;s address into one.</source>
        <translation>تعذر فتح متصفح. انسخ عنوان الصفحة إلى متصفح.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>تم تسجيل الدخول.</translation>
    </message>
    <message>
        <source>%1 may be read and answered here.</source>
        <translation>يمكن قراءة %1 والرد عليه هنا.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Rail</name>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>المعرفة</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Live chats</source>
        <translation>المحادثات الجارية</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>الرصد</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1، لا جديد</numerusform>
            <numerusform>%1، واحد جديد</numerusform>
            <numerusform>%1، اثنان جديدان</numerusform>
            <numerusform>%1، %n جديدة</numerusform>
            <numerusform>%1، %n جديدًا</numerusform>
            <numerusform>%1، %n جديد</numerusform>
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
        <translation>%1 يكتب ردًا هنا.</translation>
    </message>
    <message>
        <source>%1 are writing answers here.</source>
        <comment>several people</comment>
        <translation>%1 يكتبون ردودًا هنا.</translation>
    </message>
    <message>
        <source>%1 has this open too.</source>
        <translation>هذا مفتوح لدى %1 أيضًا.</translation>
    </message>
    <message>
        <source>%1 have this open too.</source>
        <comment>several people</comment>
        <translation>هذا مفتوح لدى %1 أيضًا.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Readings</name>
    <message>
        <source>Money</source>
        <translation>مال</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>سلامة</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>قانون</translation>
    </message>
    <message>
        <source>Needs special care</source>
        <translation>يحتاج رعاية خاصة</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>انقطاع</translation>
    </message>
    <message>
        <source>Not the first time</source>
        <translation>ليست المرة الأولى</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>موعد نهائي</translation>
    </message>
    <message>
        <source>Promise for %1</source>
        <translation>وعد حتى %1</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>Very unhappy</source>
        <translation>مستاء جدًا</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>مستاء</translation>
    </message>
    <message>
        <source>Very pleased</source>
        <translation>راضٍ جدًا</translation>
    </message>
    <message>
        <source>Pleased</source>
        <translation>راضٍ</translation>
    </message>
    <message>
        <source>Wants to tell us</source>
        <translation>يريد إخبارنا</translation>
    </message>
    <message>
        <source>Lets off steam</source>
        <translation>ينفّس عن غضبه</translation>
    </message>
    <message>
        <source>Warns others of us</source>
        <translation>يحذّر الآخرين منا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind: its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>إلينا</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>عنّا</translation>
    </message>
    <message>
        <source>Neither to us nor about us</source>
        <translation>ليس إلينا ولا عنّا</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>إنسان</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>رد آلي</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>تقرير التسليم</translation>
    </message>
    <message>
        <source>Newsletter or list</source>
        <translation>نشرة أو قائمة بريدية</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>تقويم</translation>
    </message>
    <message>
        <source>Put right by one of us</source>
        <translation>صحّحه أحدنا</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>One other says the same</source>
        <translation>شخص آخر يقول الشيء نفسه</translation>
    </message>
    <message>
        <source>%1 others say the same</source>
        <translation>%1 آخرون يقولون الشيء نفسه</translation>
    </message>
    <message>
        <source>Messages of the last days that are nearly alike</source>
        <translation>رسائل متشابهة في الأيام الأخيرة</translation>
    </message>
    <message>
        <source>Reaches far</source>
        <translation>واسع الانتشار</translation>
    </message>
    <message>
        <source>The language it is written in</source>
        <translation>اللغة التي كُتب بها</translation>
    </message>
    <message>
        <source>Something of its own</source>
        <translation>قائم بذاته</translation>
    </message>
    <message>
        <source>Reaches few</source>
        <translation>محدود الانتشار</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ReasonDialog</name>
    <message>
        <source>In a few words</source>
        <translation>بكلمات قليلة</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RecordingAudit</name>
    <message>
        <source>Who listened to recorded calls</source>
        <translation>من استمع إلى المكالمات المسجَّلة</translation>
    </message>
    <message>
        <source>Nobody listened to a recorded call yet.</source>
        <translation>لم يستمع أحد إلى مكالمة مسجَّلة بعد.</translation>
    </message>
    <message>
        <source>Supervisors see here who listened to recorded calls.</source>
        <translation>يرى المشرفون هنا من استمع إلى المكالمات المسجَّلة.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RecordingBar</name>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>How fast it is played</source>
        <translation>سرعة التشغيل</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>تخطي الصمت</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>حفظ في ملف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
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
        <translation>حفظ التسجيل</translation>
    </message>
    <message>
        <source>Listened</source>
        <translation>استمع</translation>
    </message>
    <message>
        <source>Somebody forgotten</source>
        <translation>شخص مُحيت بياناته</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>ما فعله</translation>
    </message>
    <message>
        <source>Whose call</source>
        <translation>صاحب المكالمة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleDelegate</name>
    <message>
        <source>%1 (off)</source>
        <comment>a rule that does nothing now</comment>
        <translation>%1 (معطَّل)</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleForm</name>
    <message>
        <source>Add a test</source>
        <translation>إضافة شرط</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>إضافة إجراء</translation>
    </message>
    <message>
        <source>If</source>
        <translation>إذا</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>عندئذ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Of the tests</source>
        <translation>من الشروط</translation>
    </message>
    <message>
        <source>all have to hold</source>
        <translation>يجب أن تصح كلها</translation>
    </message>
    <message>
        <source>one is enough</source>
        <translation>يكفي واحد</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>حفظ القاعدة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A test has nothing to compare with yet.</source>
        <translation>لا شيء بعد يُقارن به أحد الشروط.</translation>
    </message>
    <message>
        <source>It does nothing yet; add an action.</source>
        <translation>لا تفعل شيئًا بعد؛ أضف إجراءً.</translation>
    </message>
    <message>
        <source>An action is not complete yet.</source>
        <translation>أحد الإجراءات غير مكتمل بعد.</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>بلا اسم بعد.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleList</name>
    <message>
        <source>Rules in their order</source>
        <translation>القواعد بترتيبها</translation>
    </message>
    <message>
        <source>There is no rule yet. A rule tags, moves, puts forward or closes what comes in, by itself.</source>
        <translation>لا توجد قاعدة بعد. القاعدة تَسِم ما يصل أو تنقله أو تقدّمه أو تغلقه تلقائيًا.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>إضافة قاعدة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>أبكر (Alt+Up)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>لاحقًا (Alt+Down)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <translation>إزالته لدى الجميع</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>الاطلاع عليه</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RuleModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, state, sentence</comment>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>في العمل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطَّل</translation>
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
        <translation>وسمه بـ %1</translation>
    </message>
    <message>
        <source>take off the tag %1</source>
        <translation>إزالة الوسم %1</translation>
    </message>
    <message>
        <source>move it to %1</source>
        <translation>نقله إلى %1</translation>
    </message>
    <message numerus="yes">
        <source>put it %n minutes forward</source>
        <translation>
            <numerusform>دون تقديم</numerusform>
            <numerusform>تقديمه دقيقة واحدة</numerusform>
            <numerusform>تقديمه دقيقتين</numerusform>
            <numerusform>تقديمه %n دقائق</numerusform>
            <numerusform>تقديمه %n دقيقة</numerusform>
            <numerusform>تقديمه %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>tell the supervisors</source>
        <translation>إخبار المشرفين</translation>
    </message>
    <message>
        <source>tell %1</source>
        <translation>إخبار %1</translation>
    </message>
    <message>
        <source>make the reply %1 ready</source>
        <translation>تجهيز الرد %1</translation>
    </message>
    <message>
        <source>close it as %1</source>
        <translation>إغلاقه على أنه %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>a message arrives</source>
        <translation>تصل رسالة</translation>
    </message>
    <message>
        <source>one of us has answered</source>
        <translation>رد أحدنا</translation>
    </message>
    <message>
        <source>an answer is due soon</source>
        <translation>يقترب موعد الرد</translation>
    </message>
    <message>
        <source>a tag is put on</source>
        <translation>يوضع وسم</translation>
    </message>
    <message>
        <source>nothing has happened for a day</source>
        <translation>لم يحدث شيء ليوم</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>our account</source>
        <translation>حسابنا</translation>
    </message>
    <message>
        <source>its queue</source>
        <translation>طابوره</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>the sender&apos;s address</source>
        <translation>عنوان المرسل</translation>
    </message>
    <message>
        <source>the customer&apos;s name</source>
        <translation>اسم العميل</translation>
    </message>
    <message>
        <source>the customer&apos;s tier</source>
        <translation>فئة العميل</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>one of its tags</source>
        <translation>أحد وسومه</translation>
    </message>
    <message>
        <source>its feeling</source>
        <translation>شعوره</translation>
    </message>
    <message>
        <source>its severity</source>
        <translation>خطورته</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>what the author wants</source>
        <translation>ما يريده الكاتب</translation>
    </message>
    <message>
        <source>whom it speaks to</source>
        <translation>إلى من يُوجَّه</translation>
    </message>
    <message>
        <source>how surely it complains</source>
        <translation>مدى التأكد من أنه شكوى</translation>
    </message>
    <message>
        <source>a human moment</source>
        <translation>لحظة إنسانية</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>من كتبه</translation>
    </message>
    <message>
        <source>a promise in it</source>
        <translation>وعد فيها</translation>
    </message>
    <message>
        <source>a suggested tag</source>
        <translation>وسم مقترح</translation>
    </message>
    <message>
        <source>its reach</source>
        <translation>انتشاره</translation>
    </message>
    <message>
        <source>the number of others who say the same</source>
        <translation>عدد من يقولون الشيء نفسه</translation>
    </message>
    <message>
        <source>the number of files</source>
        <translation>عدد الملفات</translation>
    </message>
    <message>
        <source>is</source>
        <translation>يساوي</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>لا يساوي</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>يحتوي</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>لا يحتوي</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>يبدأ بـ</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>لا يقل عن</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>لا يزيد على</translation>
    </message>
    <message>
        <source>Tag it</source>
        <translation>وسمه</translation>
    </message>
    <message>
        <source>Take off the tag</source>
        <translation>إزالة الوسم</translation>
    </message>
    <message>
        <source>Move it to the queue</source>
        <translation>نقله إلى الطابور</translation>
    </message>
    <message>
        <source>Put it forward by</source>
        <translation>تقديمه بمقدار</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>إخبار</translation>
    </message>
    <message>
        <source>Make this reply ready</source>
        <translation>تجهيز هذا الرد</translation>
    </message>
    <message>
        <source>Close it as</source>
        <translation>إغلاقه على أنه</translation>
    </message>
    <message>
        <source>do nothing yet</source>
        <translation>لا تفعل شيئًا بعد</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <source>When %1, %2.</source>
        <comment>event, actions</comment>
        <translation>عندما %1، %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>When %1, if %2, then %3.</source>
        <comment>event, tests, actions</comment>
        <translation>عندما %1، إذا %2، عندئذ %3.</translation>
    </message>
    <message>
        <source>the subject or text</source>
        <translation>الموضوع أو النص</translation>
    </message>
</context>
<context>
    <name>heddle::ui::RunSide</name>
    <message>
        <source>This run</source>
        <translation>هذا التشغيل</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Compare another run</source>
        <translation>مقارنة بتشغيل آخر</translation>
    </message>
    <message>
        <source>Score %1 of %2 points</source>
        <translation>الدرجة %1 من %2 نقاط</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <translation>%1 من %2 حتى الآن</translation>
    </message>
    <message>
        <source>Pass %1 %</source>
        <translation>النجاح %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n items open</source>
        <translation>
            <numerusform>لا بنود مفتوحة</numerusform>
            <numerusform>بند واحد مفتوح</numerusform>
            <numerusform>بندان مفتوحان</numerusform>
            <numerusform>%n بنود مفتوحة</numerusform>
            <numerusform>%n بندًا مفتوحًا</numerusform>
            <numerusform>%n بند مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Certification, no pause</source>
        <translation>شهادة، بلا توقف</translation>
    </message>
    <message>
        <source>Practice, pause allowed</source>
        <translation>تدريب، يُسمح بالتوقف</translation>
    </message>
    <message>
        <source>Played by itself</source>
        <translation>يُشغَّل تلقائيًا</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Log hash</source>
        <translation>بصمة السجل</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Same file and seed, same hash, on any machine.</source>
        <translation>الملف نفسه والبذرة نفسها يعطيان البصمة نفسها على أي جهاز.</translation>
    </message>
    <message>
        <source>Two runs, one seed</source>
        <translation>تشغيلان ببذرة واحدة</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>لا نقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%n نقاط</numerusform>
            <numerusform>%n نقطة</numerusform>
            <numerusform>%n نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Points by %1</source>
        <translation>النقاط حسب %1</translation>
    </message>
    <message>
        <source>First reply, n %1</source>
        <translation>أول رد، ن %1</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فائتة</translation>
    </message>
    <message>
        <source>Read the moments, not the difference.</source>
        <translation>اقرأ اللحظات لا الفرق.</translation>
    </message>
    <message>
        <source>No earlier run with this seed.</source>
        <translation>لا تشغيل سابقًا بهذه البذرة.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SamePersonDialog</name>
    <message>
        <source>Whose address is it?</source>
        <translation>لمن هذا العنوان؟</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <translation>%1 يخص %2</translation>
    </message>
    <message>
        <source>That a visitor names an address proves nothing. What you write goes to %1 and stands in their story, linked to this chat.</source>
        <translation>ذكرُ الزائر عنوانًا لا يثبت شيئًا. ما تكتبه يذهب إلى %1 ويبقى في سجله، مرتبطًا بهذه المحادثة.</translation>
    </message>
    <message>
        <source>%1 has %2 open and %3 closed contacts.</source>
        <translation>لدى %1: %2 تواصلات مفتوحة و%3 مغلقة.</translation>
    </message>
    <message>
        <source>For one person: %1</source>
        <translation>ما يؤيد أنهما شخص واحد: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>ما يعارض: %1</translation>
    </message>
    <message>
        <source>Nothing else that is known speaks for one person.</source>
        <translation>لا شيء آخر معروفًا يؤيد أنهما شخص واحد.</translation>
    </message>
    <message>
        <source>They are one person: merge</source>
        <translation>هما شخص واحد: دمج</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>إبقاؤهما منفصلين</translation>
    </message>
    <message>
        <source>named %1 in a chat</source>
        <translation>ذكر %1 في محادثة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SavedFields</name>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SearchPalette</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find customers, contacts, words or commands</source>
        <translation>البحث عن عملاء أو تواصلات أو كلمات أو أوامر</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Whom do you want to write to?</source>
        <translation>إلى من تريد الكتابة؟</translation>
    </message>
    <message>
        <source>Type a name, an address or words. from: channel: tag: after: narrow it down.</source>
        <translation>اكتب اسمًا أو عنوانًا أو كلمات. تضيّق البحث: from: و channel: و tag: و after:.</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or other words.</source>
        <translation>لم يُعثر على شيء. جرّب كلمات أقل أو غيرها.</translation>
    </message>
    <message>
        <source>Enter opens, Escape closes.</source>
        <translation>يفتح Enter ويغلق Escape.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(بلا موضوع)</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>الكتابة إلى %1</translation>
    </message>
    <message>
        <source>Whom do you want to ask? Name or address</source>
        <translation>من تريد أن تسأل؟ اسم أو عنوان</translation>
    </message>
    <message>
        <source>Name, address or number of a customer</source>
        <translation>اسم عميل أو عنوانه أو رقمه</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SendLaterMenu</name>
    <message>
        <source>In an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>بعد ظهر اليوم</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>صباح غد</translation>
    </message>
    <message>
        <source>On Monday morning</source>
        <translation>صباح الاثنين</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>إرسال لاحقًا</translation>
    </message>
    <message>
        <source>At another time …</source>
        <translation>في وقت آخر …</translation>
    </message>
    <message>
        <source>When is it to leave?</source>
        <translation>متى تُرسل؟</translation>
    </message>
    <message>
        <source>When it leaves</source>
        <translation>وقت الإرسال</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>أرسل حينها</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ServerFields</name>
    <message>
        <source>Mail server</source>
        <translation>خادم البريد</translation>
    </message>
    <message>
        <source>Outgoing server</source>
        <translation>خادم الصادر</translation>
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
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>مشفَّر (TLS)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>غير مشفَّر</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ServerSignIn</name>
    <message>
        <source>Sign in with your browser</source>
        <translation>تسجيل الدخول عبر متصفحك</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>التخلي</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>نسخ عنوان الصفحة</translation>
    </message>
    <message>
        <source>Opening your browser …</source>
        <translation>جارٍ فتح متصفحك …</translation>
    </message>
    <message>
        <source>Sign in to %1 in your browser, then come back here.</source>
        <translation>سجّل الدخول إلى %1 في متصفحك ثم عد إلى هنا.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the page&apos;s address into one.</source>
        <translation>تعذر فتح متصفح. انسخ عنوان الصفحة إلى متصفح.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>تم تسجيل الدخول.</translation>
    </message>
    <message>
        <source>You are %1 there.</source>
        <translation>اسمك هناك %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>صناديق البريد</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>الردود الجاهزة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>توقيعي</translation>
    </message>
    <message>
        <source>Web chat</source>
        <translation>محادثة الويب</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>وحدات الماكرو</translation>
    </message>
    <message>
        <source>Telephone lines</source>
        <translation>خطوط الهاتف</translation>
    </message>
    <message>
        <source>Customer fields</source>
        <translation>حقول العميل</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>سماعة الرأس</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
    <message>
        <source>Social accounts and feeds</source>
        <translation>حسابات التواصل الاجتماعي والموجزات</translation>
    </message>
    <message>
        <source>Recorded calls</source>
        <translation>المكالمات المسجَّلة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>What we promise</source>
        <translation>ما نعد به</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ShortcutSheet</name>
    <message>
        <source>Writing: send</source>
        <translation>الكتابة: إرسال</translation>
    </message>
    <message>
        <source>Writing: canned replies</source>
        <translation>الكتابة: ردود جاهزة</translation>
    </message>
    <message>
        <source>Writing: suggestions for a word</source>
        <translation>الكتابة: اقتراحات لكلمة</translation>
    </message>
    <message>
        <source>Lists: up and down</source>
        <translation>القوائم: أعلى وأسفل</translation>
    </message>
    <message>
        <source>Lists: open</source>
        <translation>القوائم: فتح</translation>
    </message>
    <message>
        <source>Timeline: what can be done to an entry</source>
        <translation>السجل: ما يمكن فعله بمدخلة</translation>
    </message>
    <message>
        <source>Close a sheet, a list or a question</source>
        <translation>إغلاق ورقة أو قائمة أو سؤال</translation>
    </message>
    <message>
        <source>From part to part</source>
        <translation>من جزء إلى جزء</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل الاختصارات</translation>
    </message>
    <message>
        <source>Writing: strong words</source>
        <translation>الكتابة: خط غامق</translation>
    </message>
    <message>
        <source>Posts: release a colleague&apos;s answer, or send it back</source>
        <translation>المنشورات: الموافقة على رد زميل أو إعادته</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SignatureEditor</name>
    <message>
        <source>My signature</source>
        <translation>توقيعي</translation>
    </message>
    <message>
        <source>Save the signature</source>
        <translation>حفظ التوقيع</translation>
    </message>
    <message>
        <source>It is put under your mails. {agent.name} and {centre.name} are filled in.</source>
        <translation>يوضع أسفل رسائلك. ويُملأ {agent.name} و{centre.name}.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SnoozeMenu</name>
    <message>
        <source>For an hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>Until this afternoon</source>
        <translation>حتى بعد ظهر اليوم</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>حتى صباح غد</translation>
    </message>
    <message>
        <source>Until Monday</source>
        <translation>حتى الاثنين</translation>
    </message>
    <message>
        <source>Until the customer answers</source>
        <translation>حتى يرد العميل</translation>
    </message>
    <message>
        <source>Until somebody else answers</source>
        <translation>حتى يرد شخص آخر</translation>
    </message>
    <message>
        <source>Not before an hour</source>
        <translation>بعد ساعة على الأقل</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>بعد ظهر اليوم</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>صباح غد</translation>
    </message>
    <message>
        <source>Until another time …</source>
        <translation>حتى وقت آخر …</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>When is it to come back?</source>
        <translation>متى يعود؟</translation>
    </message>
    <message>
        <source>When it comes back</source>
        <translation>وقت العودة</translation>
    </message>
    <message>
        <source>Snooze until then</source>
        <translation>تأجيل حتى ذلك الحين</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SoundSection</name>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>Rings at</source>
        <translation>يرن على</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>How loud the microphone is</source>
        <translation>شدة صوت الميكروفون</translation>
    </message>
    <message>
        <source>Hear a tone, and speak</source>
        <translation>استمع إلى نغمة وتكلّم</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كما في سطح المكتب</translation>
    </message>
    <message>
        <source>The headset</source>
        <translation>سماعة الرأس</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SourceForm</name>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>A Mastodon account, or of a server with its interface</source>
        <translation>حساب Mastodon، أو حساب على خادم له واجهته</translation>
    </message>
    <message>
        <source>A Bluesky account</source>
        <translation>حساب Bluesky</translation>
    </message>
    <message>
        <source>A feed to follow (RSS, Atom, JSON Feed)</source>
        <translation>موجز يُتابَع (RSS، Atom، JSON Feed)</translation>
    </message>
    <message>
        <source>A feed that others push to</source>
        <translation>موجز يرسل إليه الآخرون</translation>
    </message>
    <message>
        <source>Goes to the queue</source>
        <translation>يذهب إلى الطابور</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>يُتفقَّد كل</translation>
    </message>
    <message>
        <source>15 seconds</source>
        <translation>15 ثانية</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 دقائق</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 دقيقة</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Listen to it</source>
        <translation>رصده</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, as it is shown</source>
        <translation>الاسم كما يُعرض</translation>
    </message>
    <message>
        <source>Server, like social.example</source>
        <translation>الخادم، مثل social.example</translation>
    </message>
    <message>
        <source>Access token, where you do not sign in with the browser</source>
        <translation>رمز الوصول، حين لا تسجّل الدخول عبر المتصفح</translation>
    </message>
    <message>
        <source>Server, like bsky.social</source>
        <translation>الخادم، مثل bsky.social</translation>
    </message>
    <message>
        <source>Handle, like @northwind.bsky.social</source>
        <translation>المعرّف، مثل ‎@northwind.bsky.social</translation>
    </message>
    <message>
        <source>App password, from the account&apos;s settings there</source>
        <translation>كلمة مرور التطبيق، من إعدادات الحساب هناك</translation>
    </message>
    <message>
        <source>Address of the feed</source>
        <translation>عنوان الموجز</translation>
    </message>
    <message>
        <source>Password, where it asks for one</source>
        <translation>كلمة المرور إن طُلبت</translation>
    </message>
    <message>
        <source>Where posts are sent to, like push://127.0.0.1:8478/reviews</source>
        <translation>حيث تُرسل المنشورات، مثل push://127.0.0.1:8478/reviews</translation>
    </message>
    <message>
        <source>Token that senders show, or key they sign with</source>
        <translation>الرمز الذي يبرزه المرسلون، أو المفتاح الذي يوقّعون به</translation>
    </message>
    <message>
        <source>Login, where it asks for one</source>
        <translation>اسم الدخول إن طُلب</translation>
    </message>
    <message>
        <source>%1 (empty: as it is)</source>
        <translation>%1 (فارغ: يبقى كما هو)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>There is one with this name already. Choose another name.</source>
        <translation>يوجد واحد بهذا الاسم من قبل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>A folder that others put files into (CSV, JSON)</source>
        <translation>مجلد يضع فيه آخرون ملفات (CSV، JSON)</translation>
    </message>
    <message>
        <source>Folder on the machine that listens, like /srv/heddle/reviews</source>
        <translation>مجلد على الجهاز الذي يستمع، مثل /srv/heddle/reviews</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SourceList</name>
    <message>
        <source>stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>waits to try again</source>
        <translation>ينتظر إعادة المحاولة</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>لم يُسجَّل الدخول</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>لا يمكن قراءته</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>موجز</translation>
    </message>
    <message>
        <source>no posts yet</source>
        <translation>لا منشورات بعد</translation>
    </message>
    <message>
        <source>Nothing is listened to yet</source>
        <translation>لا شيء مرصودًا بعد</translation>
    </message>
</context>
<context>
    <name>heddle::ui::SourceSection</name>
    <message>
        <source>Listen to something more</source>
        <translation>رصد مصدر آخر</translation>
    </message>
</context>
<context>
    <name>heddle::ui::StoryEdit</name>
    <message>
        <source>The scenario&apos;s text</source>
        <translation>نص السيناريو</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>ما يمكن كتابته هنا</translation>
    </message>
</context>
<context>
    <name>heddle::ui::StoryEditor</name>
    <message>
        <source>line %1, column %2</source>
        <translation>السطر %1، العمود %2</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>ما الخطأ فيه</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>تشغيل من هنا</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>إغلاق المحرر</translation>
    </message>
    <message>
        <source>Mistakes: %1</source>
        <translation>الأخطاء: %1</translation>
    </message>
    <message>
        <source>Not saved, kept</source>
        <translation>لم يُحفظ، بقي مسودةً</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
</context>
<context>
    <name>heddle::ui::StoryList</name>
    <message>
        <source>Last score %1 %</source>
        <translation>آخر درجة %1 %</translation>
    </message>
    <message>
        <source>Not played yet</source>
        <translation>لم يُشغَّل بعد</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>السيناريوهات</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>البحث في السيناريوهات</translation>
    </message>
    <message>
        <source>Kind of scenario</source>
        <translation>نوع السيناريو</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>شهادة</translation>
    </message>
    <message>
        <source>Write a scenario</source>
        <translation>كتابة سيناريو</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TagRow</name>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
</context>
<context>
    <name>heddle::ui::ThreadBox</name>
    <message>
        <source>%1 (us)</source>
        <translation>%1 (نحن)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Around it: %1</source>
        <translation>ما حوله: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا شيء آخر</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n آخر</numerusform>
            <numerusform>%n آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heddle::ui::Timeline</name>
    <message>
        <source>Hide quoted text</source>
        <translation>إخفاء النص المقتبس</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>إظهار النص المقتبس</translation>
    </message>
    <message>
        <source>I have seen to it</source>
        <translation>تولّيت الأمر</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Show original</source>
        <translation>عرض الأصل</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>تمت العناية به</translation>
    </message>
    <message>
        <source>Let be</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>Remote images blocked</source>
        <translation>حُجبت الصور الخارجية</translation>
    </message>
    <message>
        <source>Images allowed for this sender</source>
        <translation>صور هذا المرسل مسموحة</translation>
    </message>
    <message>
        <source>Since your last answer</source>
        <translation>منذ ردك الأخير</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Outbound call</source>
        <translation>مكالمة صادرة</translation>
    </message>
    <message>
        <source>Inbound call</source>
        <translation>مكالمة واردة</translation>
    </message>
    <message>
        <source>Our post</source>
        <translation>منشورنا</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Mail sent</source>
        <translation>بريد مرسل</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Chat line sent</source>
        <translation>سطر محادثة مرسل</translation>
    </message>
    <message>
        <source>Chat line</source>
        <translation>سطر محادثة</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>رسالة ورقية مرسلة</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>رسالة ورقية</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>بريد صوتي</translation>
    </message>
    <message>
        <source>Direct message sent</source>
        <translation>رسالة مباشرة مرسلة</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>رسالة مباشرة</translation>
    </message>
    <message>
        <source>a moment to notice: %1</source>
        <translation>لحظة تستحق الانتباه: %1</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>مرفق %1</translation>
    </message>
    <message>
        <source>Internal note, %1</source>
        <translation>ملاحظة داخلية، %1</translation>
    </message>
    <message>
        <source>%1 mentioned us</source>
        <translation>ذكرنا %1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(بلا موضوع)</translation>
    </message>
    <message>
        <source>Public post</source>
        <translation>منشور عام</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>mail: sender to recipients</comment>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>until the customer answers</source>
        <translation>حتى يرد العميل</translation>
    </message>
    <message>
        <source>until somebody else answers</source>
        <translation>حتى يرد شخص آخر</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>what happened, who did it</comment>
        <translation>%1 بواسطة %2</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>تولّاه %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>أُسند إلى %1</translation>
    </message>
    <message>
        <source>Routed to %1</source>
        <translation>وُجِّه إلى %1</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>أُنهي</translation>
    </message>
    <message>
        <source>Resolved as %1</source>
        <translation>أُنهي على أنه %1</translation>
    </message>
    <message>
        <source>Goes on from %1</source>
        <translation>تكملة لـ %1</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>أُعيد فتحه</translation>
    </message>
    <message>
        <source>Snoozed %1</source>
        <translation>مؤجَّل %1</translation>
    </message>
    <message>
        <source>Back from snooze</source>
        <translation>عاد من التأجيل</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <translation>وُسم بـ %1</translation>
    </message>
    <message>
        <source>Tag %1 taken away</source>
        <translation>أُزيل الوسم %1</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>دُمج مع %1</translation>
    </message>
    <message>
        <source>Merge with %1 taken back</source>
        <translation>أُلغي الدمج مع %1</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>رد آلي</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>تقرير التسليم</translation>
    </message>
    <message>
        <source>Could not be delivered to %1</source>
        <translation>تعذر التسليم إلى %1</translation>
    </message>
    <message>
        <source>Newsletter or list</source>
        <translation>نشرة أو قائمة بريدية</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>تقويم</translation>
    </message>
    <message>
        <source>Leaves on %1</source>
        <translation>تُرسل في %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Sent, but not to: %1</source>
        <translation>أُرسل، لكن ليس إلى: %1</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>سُلِّم</translation>
    </message>
    <message>
        <source>Not delivered yet, will be tried again</source>
        <translation>لم يُسلَّم بعد، وستُعاد المحاولة</translation>
    </message>
    <message>
        <source>Not delivered yet, will be tried again: %1</source>
        <translation>لم يُسلَّم بعد، وستُعاد المحاولة: %1</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>تعذر التسليم</translation>
    </message>
    <message>
        <source>Could not be delivered: %1</source>
        <translation>تعذر التسليم: %1</translation>
    </message>
    <message>
        <source>We cannot tell whether this was sent</source>
        <translation>لا نعلم هل أُرسل هذا أم لا</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <translation>سُحب ولم يُرسل</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Date in this year: weekday, day, month.</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Date in another year.</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a call: who, how it went</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>page of the website</comment>
        <translation>على %1</translation>
    </message>
    <message>
        <source>came from %1</source>
        <comment>website</comment>
        <translation>جاء من %1</translation>
    </message>
    <message>
        <source>typed the address %1 (not verified)</source>
        <translation>كتب العنوان %1 (غير موثَّق)</translation>
    </message>
    <message>
        <source>typed the name %1</source>
        <translation>كتب الاسم %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of a form, answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chat began</source>
        <translation>بدأت المحادثة</translation>
    </message>
    <message>
        <source>Chat began: %1</source>
        <translation>بدأت المحادثة: %1</translation>
    </message>
    <message>
        <source>The visitor ended the chat</source>
        <translation>أنهى الزائر المحادثة</translation>
    </message>
    <message>
        <source>Rated %1 of 5</source>
        <translation>التقييم %1 من 5</translation>
    </message>
    <message>
        <source>Rated %1 of 5: %2</source>
        <translation>التقييم %1 من 5: %2</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>قراءة %1</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>همس</translation>
    </message>
    <message>
        <source>Whisper, %1</source>
        <translation>همس، %1</translation>
    </message>
    <message>
        <source>%1 joined the chat</source>
        <translation>انضم %1 إلى المحادثة</translation>
    </message>
    <message>
        <source>%1 left the chat</source>
        <translation>غادر %1 المحادثة</translation>
    </message>
    <message>
        <source>Would recommend us: %1 of 10</source>
        <translation>التوصية بنا: %1 من 10</translation>
    </message>
    <message>
        <source>Would recommend us: %1 of 10: %2</source>
        <translation>التوصية بنا: %1 من 10: %2</translation>
    </message>
    <message>
        <source>Asked %1 by mail</source>
        <translation>سُئل %1 بالبريد</translation>
    </message>
    <message>
        <source>%1 answered beside this contact</source>
        <translation>رد %1 إلى جانب هذا التواصل</translation>
    </message>
    <message>
        <source>The visitor asks to be forgotten</source>
        <translation>يطلب الزائر محو بياناته</translation>
    </message>
    <message>
        <source>It came outside the hours; the notice for that: %1</source>
        <translation>وصل خارج ساعات العمل؛ التنبيه الخاص بذلك: %1</translation>
    </message>
    <message>
        <source>It came while the queue was full; the notice for that: %1</source>
        <translation>وصل والطابور ممتلئ؛ التنبيه الخاص بذلك: %1</translation>
    </message>
    <message>
        <source>It came while the wait was long; the notice for that: %1</source>
        <translation>وصل والانتظار طويل؛ التنبيه الخاص بذلك: %1</translation>
    </message>
    <message>
        <source>Encrypted; only a mail program with the key can open it</source>
        <translation>مشفَّر؛ لا يفتحه إلا برنامج بريد لديه المفتاح</translation>
    </message>
    <message>
        <source>Signed; the signature was not checked</source>
        <translation>موقَّع؛ لم يُتحقق من التوقيع</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>إعادة نشر</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>تفضيل</translation>
    </message>
    <message>
        <source>Check the signature</source>
        <translation>التحقق من التوقيع</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقَّع</translation>
    </message>
    <message>
        <source>Only a part of this mail is signed, as %1; the rest may be anybody&apos;s.</source>
        <translation>جزء فقط من هذا البريد موقَّع، باسم %1؛ والباقي قد يكون من أي شخص.</translation>
    </message>
    <message>
        <source>This mail is not what was signed: it was changed on its way.</source>
        <translation>ليس هذا البريد ما وُقِّع: تغيّر في الطريق.</translation>
    </message>
    <message>
        <source>Signed by %1, which is not the address it says it comes from.</source>
        <translation>وقّعه %1، وليس هذا العنوان الذي يذكر أنه جاء منه.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed as %1, but nobody known here vouches for it.</source>
        <translation>لم يتغير منذ وُقِّع باسم %1، لكن لا يضمنه أحد معروف هنا.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed as %1, but the certificate was out of date.</source>
        <translation>لم يتغير منذ وُقِّع باسم %1، لكن الشهادة كانت غير سارية.</translation>
    </message>
    <message>
        <source>This signature cannot be read.</source>
        <translation>لا يمكن قراءة هذا التوقيع.</translation>
    </message>
    <message>
        <source>Unlisted post</source>
        <translation>منشور غير مدرج</translation>
    </message>
    <message>
        <source>Post to followers only</source>
        <translation>منشور للمتابعين فقط</translation>
    </message>
    <message>
        <source>Private message</source>
        <translation>رسالة خاصة</translation>
    </message>
    <message>
        <source>an answer in a thread</source>
        <translation>رد في سلسلة</translation>
    </message>
    <message>
        <source>%1 followers</source>
        <translation>المتابعون: %1</translation>
    </message>
    <message>
        <source>liked %1×</source>
        <translation>أُعجب به %1×</translation>
    </message>
    <message>
        <source>shared %1×</source>
        <translation>شورك %1×</translation>
    </message>
    <message>
        <source>answered %1×</source>
        <translation>رُدّ عليه %1×</translation>
    </message>
    <message>
        <source>Behind a warning: %1</source>
        <translation>خلف تحذير: %1</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>ردنا</translation>
    </message>
    <message>
        <source>Deleted on the network, %1</source>
        <translation>حُذف من الشبكة، %1</translation>
    </message>
    <message>
        <source>Taken back, %1</source>
        <translation>سُحب، %1</translation>
    </message>
    <message>
        <source>Changed, %1</source>
        <translation>تغيّر، %1</translation>
    </message>
    <message>
        <source>Its author took it back.</source>
        <translation>سحبه كاتبه.</translation>
    </message>
    <message>
        <source>%1, left on the website; the address was typed and is not verified</source>
        <translation>%1، تُركت على الموقع؛ العنوان مكتوب باليد وغير موثَّق</translation>
    </message>
    <message>
        <source>%1 took the chat over</source>
        <translation>تولّى %1 المحادثة</translation>
    </message>
    <message>
        <source>%1 took the chat over from %2</source>
        <translation>تولّى %1 المحادثة من %2</translation>
    </message>
    <message>
        <source>Chat ended</source>
        <translation>انتهت المحادثة</translation>
    </message>
    <message>
        <source>Answer released</source>
        <translation>تمت الموافقة على الرد</translation>
    </message>
    <message>
        <source>Favourited</source>
        <translation>أُضيف إلى المفضلة</translation>
    </message>
    <message>
        <source>Boosted</source>
        <translation>أُعيد نشره</translation>
    </message>
    <message>
        <source>Waits until somebody else releases it</source>
        <translation>ينتظر موافقة شخص آخر</translation>
    </message>
    <message>
        <source>Signed by %1 and unchanged since; %2 gave the certificate. Whether it was withdrawn since was not looked up.</source>
        <translation>وقّعه %1 ولم يتغير منذ ذلك؛ أصدر الشهادة %2. ولم يُتحقق مما إذا سُحبت بعد ذلك.</translation>
    </message>
    <message>
        <source>Signed in an outdated way that others can forge: this proves nothing.</source>
        <translation>وُقّع بطريقة قديمة يمكن لغيره تزويرها: هذا لا يثبت شيئًا.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed as %1, but this machine&apos;s list of authorities cannot be read.</source>
        <translation>لم يتغير منذ توقيعه باسم %1، لكن تعذرت قراءة قائمة جهات التصديق على هذا الجهاز.</translation>
    </message>
    <message>
        <source>behind a warning: %1</source>
        <translation>خلف تحذير: %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TimelineBar</name>
    <message>
        <source>Find in this timeline</source>
        <translation>البحث في هذا السجل</translation>
    </message>
    <message>
        <source>Find further up</source>
        <translation>البحث إلى أعلى</translation>
    </message>
    <message>
        <source>Find further down</source>
        <translation>البحث إلى أسفل</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>الذهاب إلى تاريخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This contact</source>
        <translation>هذا التواصل</translation>
    </message>
    <message>
        <source>One contact</source>
        <translation>تواصل واحد</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>المعروض: %1</translation>
    </message>
    <message>
        <source>Only this contact</source>
        <translation>هذا التواصل فقط</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TimelinePanel</name>
    <message>
        <source>Looking, %1</source>
        <translation>جارٍ البحث، %1</translation>
    </message>
    <message>
        <source>Nothing further up</source>
        <translation>لا شيء إلى أعلى</translation>
    </message>
    <message>
        <source>Nothing further down</source>
        <translation>لا شيء إلى أسفل</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>entries further down</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>واحد جديد</numerusform>
            <numerusform>اثنان جديدان</numerusform>
            <numerusform>%n جديدة</numerusform>
            <numerusform>%n جديدًا</numerusform>
            <numerusform>%n جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>إلى الأحدث</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TimelineView</name>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Show only this contact</source>
        <translation>عرض هذا التواصل فقط</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Copy link to this entry</source>
        <translation>نسخ رابط هذه المدخلة</translation>
    </message>
    <message>
        <source>Customer timeline</source>
        <translation>سجل العميل</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TopicChart</name>
    <message>
        <source>%1 positive, %2</source>
        <translation>%1 إيجابي، %2</translation>
    </message>
    <message>
        <source>No tags on the posts of this week</source>
        <translation>لا وسوم على منشورات هذا الأسبوع</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrainingFrame</name>
    <message>
        <source>TRAINING – Heddle</source>
        <translation>تدريب – Heddle</translation>
    </message>
    <message>
        <source>Training: simulated customers, nothing leaves this machine</source>
        <translation>تدريب: عملاء محاكَون، لا يغادر شيء هذا الجهاز</translation>
    </message>
    <message>
        <source>%1, %2, log %3</source>
        <translation>%1، %2، السجل %3</translation>
    </message>
    <message>
        <source>TRAINING – %1 – Heddle</source>
        <translation>تدريب – %1 – Heddle</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Simulated customers. Nothing leaves this machine.</source>
        <translation>عملاء محاكَون. لا يغادر شيء هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrainingPage</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>As a page (HTML)</source>
        <translation>صفحة (HTML)</translation>
    </message>
    <message>
        <source>As a table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>to %1, %2 of %3 points</source>
        <translation>حتى %1، %2 من %3 نقاط</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>تصدير التشغيل</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>The trainer&apos;s points</source>
        <translation>نقاط المدرّب</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>منح</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
</context>
<context>
    <name>heddle::ui::Tray</name>
    <message>
        <source>For you: %1</source>
        <translation>لك: %1</translation>
    </message>
    <message>
        <source>%1 wrote</source>
        <translation>كتب %1</translation>
    </message>
    <message>
        <source>A colleague calls you: %1</source>
        <translation>استدعاك زميل: %1</translation>
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
            <numerusform>لا يُحسب للكاتب الواحد أي منشور</numerusform>
            <numerusform>يُحسب للكاتب الواحد منشور واحد على الأكثر</numerusform>
            <numerusform>يُحسب للكاتب الواحد منشوران على الأكثر</numerusform>
            <numerusform>يُحسب للكاتب الواحد %n منشورات على الأكثر</numerusform>
            <numerusform>يُحسب للكاتب الواحد %n منشورًا على الأكثر</numerusform>
            <numerusform>يُحسب للكاتب الواحد %n منشور على الأكثر</numerusform>
        </translation>
    </message>
    <message>
        <source>Posts per hour</source>
        <translation>المنشورات في الساعة</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>الشعور</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Share positive, 7 days</source>
        <translation>نسبة الإيجابي، 7 أيام</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Newest post</source>
        <translation>أحدث منشور</translation>
    </message>
    <message>
        <source>Early warning</source>
        <translation>إنذار مبكر</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>فتح المنشور</translation>
    </message>
    <message>
        <source>%1&apos;s post reaches many.</source>
        <translation>منشور %1 واسع الانتشار.</translation>
    </message>
    <message>
        <source>%1&apos;s post reaches many: %2.</source>
        <translation>منشور %1 واسع الانتشار: %2.</translation>
    </message>
    <message>
        <source>n %1, last 24 hours</source>
        <translation>ن %1، آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Only the newest posts of the past weeks are counted.</source>
        <translation>لا تُحسب إلا أحدث منشورات الأسابيع الماضية.</translation>
    </message>
    <message>
        <source>Tell supervisor</source>
        <translation>إخبار المشرف</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>أُخبر</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TriageBar</name>
    <message>
        <source>%1 of %2</source>
        <comment>the second of twelve posts</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>تولّيه</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>استبعاد…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>تفضيل</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>إعادة نشر</translation>
    </message>
</context>
<context>
    <name>heddle::ui::TrialBox</name>
    <message>
        <source>How many days back</source>
        <translation>كم يومًا مضى</translation>
    </message>
    <message>
        <source>last </source>
        <comment>before a number of days</comment>
        <translation>آخر </translation>
    </message>
    <message>
        <source> days</source>
        <translation> أيام</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>تجربتها</translation>
    </message>
    <message>
        <source>Nothing came in during that time, so there is nothing to tell.</source>
        <translation>لم يصل شيء في تلك المدة، فلا شيء يُقال.</translation>
    </message>
    <message>
        <source>It would have acted on %1 of %2 messages.</source>
        <translation>كانت ستعمل على %1 من %2 رسائل.</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>بلا موضوع</translation>
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
        <translation>تحديث هذا المركز</translation>
    </message>
    <message>
        <source>An older Heddle wrote it. This is done once; nothing is lost, and a copy of it as it was is kept beside it.</source>
        <translation>كتبه إصدار أقدم من Heddle. يحدث هذا مرة واحدة؛ لا يضيع شيء، وتُحفظ إلى جانبه نسخة منه كما كان.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Keeping a copy: %1 %</source>
        <translation>حفظ نسخة: %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 entries written for the search</source>
        <translation>كُتب للبحث %1 من %2 من المدخلات</translation>
    </message>
    <message>
        <source>Changing the tables …</source>
        <translation>جارٍ تغيير الجداول …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>جارٍ الإيقاف …</translation>
    </message>
</context>
<context>
    <name>heddle::ui::VersionBox</name>
    <message>
        <source>Version</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>العودة إلى هذه</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>النسخة %1، %2</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <translation>النسخة %1، %2، %3</translation>
    </message>
</context>
<context>
    <name>heddle::ui::VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>النسخ السابقة</translation>
    </message>
    <message>
        <source>How it read then</source>
        <translation>كيف كان نصها حينها</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>لا بأس</translation>
    </message>
    <message>
        <source>Put this back</source>
        <translation>استعادة هذه</translation>
    </message>
    <message>
        <source>How your message read before</source>
        <translation>كيف كان نص رسالتك من قبل</translation>
    </message>
</context>
<context>
    <name>heddle::ui::VisitList</name>
    <message>
        <source>Known since %1</source>
        <translation>معروف منذ %1</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>موثَّق</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>جاء من</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>غير موثَّق</translation>
    </message>
    <message>
        <source>Earlier chat</source>
        <translation>محادثة سابقة</translation>
    </message>
    <message>
        <source>%1, came from %2</source>
        <translation>%1، جاء من %2</translation>
    </message>
    <message>
        <source>%1 has this address</source>
        <translation>لدى %1 هذا العنوان</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>الشخص نفسه؟</translation>
    </message>
    <message>
        <source>Compare the visitor with %1</source>
        <translation>مقارنة الزائر بـ %1</translation>
    </message>
</context>
<context>
    <name>heddle::ui::WaveView</name>
    <message>
        <source>Place in the recording</source>
        <translation>الموضع في التسجيل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a place in a recording</comment>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>heddle::ui::WrapUpBar</name>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء العمل</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>وقت إضافي</translation>
    </message>
    <message>
        <source>Once: %1 more</source>
        <translation>مرة واحدة: %1 إضافية</translation>
    </message>
    <message>
        <source>Note down what is left, and finish with what it was.</source>
        <translation>دوّن ما بقي، ثم أتمم بتحديد نوعه.</translation>
    </message>
    <message>
        <source>Note down what is left, then finish.</source>
        <translation>دوّن ما بقي، ثم أتمم.</translation>
    </message>
    <message>
        <source>The time is over: finish with what it was.</source>
        <translation>انتهى الوقت: أتمم بتحديد نوعه.</translation>
    </message>
    <message>
        <source>The time is over.</source>
        <translation>انتهى الوقت.</translation>
    </message>
    <message>
        <source>Finish with what it was: %1 left.</source>
        <translation>أتمم بتحديد نوعه: بقي %1.</translation>
    </message>
    <message>
        <source>Note down what is left: it ends by itself in %1.</source>
        <translation>دوّن ما بقي: ينتهي تلقائيًا خلال %1.</translation>
    </message>
</context>
<context>
    <name>heddle::ui::WritableFact</name>
    <message>
        <source>Write: %1</source>
        <translation>كتابة: %1</translation>
    </message>
</context>
<context>
    <name>heddle::webview::WebView</name>
    <message>
        <source>Original message</source>
        <translation>الرسالة الأصلية</translation>
    </message>
</context>
</TS>

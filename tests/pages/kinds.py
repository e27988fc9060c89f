"""Forums, agencies, shops, institutions, encyclopedias, and pages that name nothing."""
from site_of_text import Site, doc, items, shape

# The article below the first on pages that go on.
SECOND = {'dev': 'delayed-sudan-tea', 'test': 'market-iraq-dollar'}


@shape('dev', 'opinion-reading-aloud')
def paywall(a):
    return doc(f'{a.title} | صحيفة بيروت', f'''<div class="nhr-header"><div class="nhr-nav">{items(["سياسة","اقتصاد وأعمال","مجتمع","ثقافة","رأي","تكنولوجيا"])}</div><div class="nhr-user"><a>سجّل الدخول</a><a>{a.other("اشترك في العضوية الماسية")}</a></div></div>
<div class="article__wrap"><div class="article__cat">رأي</div><h1 class="article__title">{a.title}</h1><div class="article__meta"><span>المصدر: صحيفة بيروت</span><a class="auth">{a.name()}</a><span>04-03-2026 | 00:05</span></div><div class="font-tools"><span>حجم الخط</span><button>A+</button><button>A-</button></div>
<div class="article__txt">{a.body()}</div><div class="pw"><h3>{a.other("هذا المحتوى للمشتركين فقط")}</h3><p>{a.other("يبقى لديك مقالان مجانيان هذا الشهر. اختر خطة الاشتراك المناسبة لك لتقرأ بلا حدود وتدعم الصحافة المستقلة.")}</p><a>ابدأ تجربتك المجانية</a></div>
<div class="nl"><h4>اشترك في نشرتنا الإخبارية</h4><p>{a.newsletter()}</p></div></div>
<div class="more"><h3>الأكثر قراءة</h3>{"".join(f'<div class="cardx"><div class="cat">مجتمع</div><div class="ttl"><a href="/x">{a.headline()}</a></div><div class="dsc">{a.teaser()}</div></div>' for _ in range(4))}</div>''')


@shape('test', 'decree-oman-plastic')
def sharepoint(a):
    rows = ''.join(f'<p class="ms-rteElement-P">{x}</p>' for x in a.lines)
    return doc('تفاصيل الخبر', f'''<form method="post" action="/ar/Pages/NewsDetails.aspx" id="aspnetForm"><div id="s4-workspace"><div id="s4-bodyContainer"><div id="s4-titlerow"><div id="s4-searcharea"><input><a>بحث</a></div></div><div class="ms-breadcrumb-box"><h1 id="pageTitle" class="ms-core-pageTitle"><span id="DeltaPlaceHolderPageTitleInTitleArea"><span title="خبر">تفاصيل الخبر</span></span></h1></div>
<div id="DeltaTopNavigation"><div class="ms-core-listMenu-horizontalBox"><ul class="root ms-core-listMenu-root static">{"".join(f'<li class="static"><a class="static menu-item" href="/m"><span class="menu-item-text">{s}</span></a></li>' for s in ["الوزارة","الخدمات الإلكترونية","التشريعات","المركز الإعلامي","المشاركة المجتمعية","البيانات المفتوحة"])}</ul></div></div>
<div id="sideNavBox" class="ms-dialogHidden"><div class="ms-core-sideNavBox-removeLeftMargin"><ul>{items(["كلمة معالي الوزير","الهيكل التنظيمي",a.other("مديريات المحافظات والولايات")])}</ul></div></div>
<div id="contentBox"><div id="notificationArea" class="ms-notif-box"></div><div id="DeltaPlaceHolderMain"><table width="100%"><tr><td class="newsTitleX">{a.title}</td></tr><tr><td><table><tr><td>تاريخ النشر</td><td>04/03/2026</td></tr><tr><td>التصنيف</td><td>قرارات</td></tr></table></td></tr><tr><td><div class="ms-rtestate-field" style="display:inline"><div class="ExternalClass7A2">{rows}</div></div></td></tr></table>
<div class="feedbackBox"><p>{a.other("ما مدى رضاك عن محتوى هذه الصفحة")}</p><label>راض جدا</label><label>راض</label><label>غير راض</label><p>{a.other("شكرا لمساهمتك في تطوير خدماتنا الرقمية المقدمة للجمهور.")}</p></div></div></div>
<div class="footerMOF"><p>{a.other("أفضل تصفح بدقة شاشة 1024x768 ويدعم متصفح مايكروسوفت")}</p><p>تاريخ آخر تحديث: 04/03/2026 عدد الزوار: 88121</p></div></div></div></form>''')


@shape('dev', 'science-egypt-yeast')
def university(a):
    return doc('جامعة الدلتا - كلية العلوم', f'''<div id="wrapper"><div id="banner-wrapper"><div id="site-identity"><h1>كلية العلوم</h1><h2>جامعة الدلتا الحكومية</h2></div></div><ul id="qm0" class="qmmc">{items(["الرئيسية",a.other("عن الكلية ورؤيتها ورسالتها"),"الأقسام العلمية",a.other("شئون الطلاب والدراسات العليا"),"وحدة الجودة","الخريجون"])}</ul>
<div class="slider"><div class="slide"><h2>{a.headline()}</h2><p>{a.teaser()}</p><a href="/s">المزيد</a></div><div class="slide"><h2>{a.headline()}</h2><p>{a.teaser()}</p><a href="/s">المزيد</a></div></div>
<div class="content_area"><div class="left_col"><div class="box"><div class="box_title">روابط هامة</div><ul>{items([a.other("بوابة الحكومة المصرية الإلكترونية"),a.other("المجلس الأعلى للجامعات المصرية"),a.other("اتحاد مكتبات الجامعات المصرية")])}</ul></div><div class="box"><div class="box_title">إعلانات الطلاب</div><ul><li>{a.other("جداول امتحانات الفصل الدراسي الثاني للفرقة الأولى")}</li><li>{a.other("فتح باب التقدم للمدن الجامعية حتى نهاية الشهر")}</li></ul></div></div>
<div class="right_col"><div class="news_one"><h3 class="n_t">{a.title}</h3><div class="n_d">منذ 2026-03-04</div><div class="n_b">{"".join(f"<div><span style='font-size:16px'>{x}</span></div><div>&nbsp;</div>" for x in a.lines)}</div><div class="n_s">شارك هذا الخبر: <a>Facebook</a> <a>X</a></div></div></div></div>
<div id="footer"><p>{a.other("جميع الحقوق محفوظة لوحدة البوابة الإلكترونية بالكلية")}</p><p>{a.other("العنوان: شارع الجيش، أمام بوابة رقم خمسة")}</p></div></div>''')


@shape('test', 'encyclopedia-qanat-process')
def vector2022(a):
    return doc(f'{a.title} - الموسوعة الحرة', f'''<a class="mw-jump-link" href="#bodyContent">{a.other("انتقل إلى المحتوى")}</a><div class="vector-header-container"><header class="vector-header mw-header"><div class="vector-header-start"><nav class="vector-main-menu-landmark"><div class="vector-dropdown"><label class="vector-dropdown-label"><span>القائمة الرئيسية</span></label><div class="vector-dropdown-content"><div class="vector-menu"><div class="vector-menu-heading">الموسوعة</div><ul class="vector-menu-content-list">{items(["الصفحة الرئيسية","الأحداث الجارية","أحدث التغييرات","مقالة عشوائية","بوابات","تواصل مع الموسوعة"])}</ul></div></div></div></nav></div></header></div>
<div class="mw-page-container"><div class="vector-sitenotice-container"><div id="siteNotice"><div class="cn-banner"><p>{a.other("شاركونا في مسابقة أسبوع التراث وأضيفوا مقالات جديدة عن قراكم ومدنكم")}</p></div></div></div><div class="mw-content-container"><main id="content" class="mw-body"><header class="mw-body-header"><h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-main">{a.title}</span></h1><div id="p-lang-btn" class="vector-dropdown"><label><span>12 لغة</span></label><div>{items(["English","Français","فارسی","Türkçe"])}<span><a>تعديل الوصلات</a></span></div></div></header>
<div class="vector-page-toolbar"><nav>{items(["مقالة","نقاش"])}{items(["اقرأ","عدل","تاريخ"])}</nav></div><div id="bodyContent" class="vector-body"><div class="noprint">{a.other("من الموسوعة الحرة")}</div><div id="contentSub"><div id="mw-content-subtitle"></div></div><div id="mw-content-text" class="mw-body-content"><div class="mw-content-rtl mw-parser-output" lang="ar" dir="rtl">
<div role="note" class="hatnote navigation-not-searchable">{a.other("عن معان أخرى قريبة من هذا العنوان، طالع صفحة التوضيح.")}</div>
<table class="box-Unreferenced plainlinks metadata ambox ambox-content"><tbody><tr><td class="mbox-text"><div class="mbox-text-span">{a.other("تحتاج هذه المقالة إلى مصادر أكثر. فضلا ساعد في تحسينها بإضافة استشهادات من مصادر موثوقة.")}</div></td></tr></tbody></table>
<div class="infobox"><table class="infobox_v3"><tbody><tr><th colspan="2">{a.title}</th></tr><tr><td colspan="2">{a.caption()}</td></tr><tr><th>النوع</th><td>منشأة مائية</td></tr><tr><th>الموقع</th><td>{a.other("واحة بني عيسى الجنوبية")}</td></tr></tbody></table></div>
<p>{a.lines[0]}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup></p>
<div id="toc" class="toc" role="navigation"><div class="toctitle"><h2>محتويات</h2></div><ul><li class="toclevel-1"><a href="#a"><span class="tocnumber">1</span> <span class="toctext">التسمية والأصل</span></a></li><li><a href="#b"><span class="tocnumber">2</span> مراجع</a></li></ul></div>
{a.body(1,2)}<figure typeof="mw:File/Thumb"><a href="/f"><img></a><figcaption>{a.caption()}</figcaption></figure>{a.body(2)}
<div class="mw-heading mw-heading2"><h2 id="x">انظر أيضا</h2><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a>عدل</a><span>]</span></span></div><ul>{items(["ري بالتنقيط","بئر ارتوازية","ساقية"])}</ul>
<div class="mw-heading mw-heading2"><h2>مراجع</h2><span class="mw-editsection">[<a>عدل</a>]</span></div><div class="reflist"><ol class="references"><li><span class="mw-cite-backlink"><b><a>^</a></b></span> <span class="reference-text">{a.other("صالح الهنائي (1998)، هندسة المياه في الواحات، دار المنارة، ص. 44")}</span></li><li><span class="reference-text">"{a.other("Water tunnels of the oasis")}". مؤرشف من الأصل في 2019-04-02.</span></li></ol></div>
<div class="navbox" role="navigation"><table><tr><th>{a.other("تقنيات الري القديمة في العالم")}</th></tr><tr><td><ul>{items(["شادوف","ناعورة","فلج"])}</ul></td></tr></table></div></div></div>
<div id="catlinks" class="catlinks"><div><a>تصنيفان</a>: <ul>{items(["هندسة مائية","تراث معماري"])}</ul></div></div></div></main></div><div class="mw-footer-container"><footer id="footer" class="mw-footer"><ul id="footer-info"><li>{a.other("آخر تعديل لهذه الصفحة كان يوم 2 مارس 2026، الساعة 11:20.")}</li><li>{a.other("النصوص متاحة وفق رخصة المشاع الإبداعي النسبة والترخيص بالمثل؛ قد تنطبق شروط إضافية.")}</li></ul></footer></div></div>''')


@shape('dev', 'fatwa-diabetic-fast')
def fatwa_old(a):
    return doc('مركز الفتوى', f'''<div class="top"><a href="/">الصفحة الرئيسية</a> &raquo; <a href="/f">الفتوى</a> &raquo; <a>الصيام</a></div><div class="srch">البحث في الفتاوى: جملة البحث - رقم الفتوى<form><input></form></div>
<div class="mainitem quest-fatwa"><h1>{a.title}</h1><div class="fatwainfo">رقم الفتوى: 318822 <br> تاريخ النشر: الثلاثاء 7 شعبان 1447 هـ - 27-1-2026 م<br> التقييم: <img><img> </div><div class="item-fatwa"><h2>السؤال</h2><div>{a.body(0,1)}</div></div><div class="item-fatwa"><h2>الإجابــة</h2><div>{a.body(1)}<p>والله أعلم.</p></div></div></div>
<div class="rate"><span>{a.other("هل استفدت من هذه الفتوى")}</span><a>نعم</a><a>لا</a></div><div class="itm"><a>ارسل لصديق</a><a>نسخ النص</a><a>طباعة</a></div>
<div class="rel"><h3>مواد ذات صلة</h3><h4>الفتاوى</h4><ul>{items([a.other("حكم من أكل ناسيا وهو صائم في غير رمضان"),a.other("استعمال بخاخ الربو في نهار الصوم"),a.other("قضاء الأيام الفائتة قبل صيام الست")])}</ul></div>
<div class="side"><h3>الأكثر مشاهدة اليوم</h3><ol>{items([a.other("ما يقال عند زيارة المريض ودعاء الشفاء"),a.other("كيفية صلاة الاستخارة خطوة بخطوة")])}</ol><div class="svc"><b>خدمات تفاعلية</b><p>{a.other("أرسل سؤالك وسيجيبك أحد المختصين في أقرب وقت ممكن بإذن الله تعالى.")}</p></div></div>''')


@shape('test', 'howto-morocco-harira')
def recipe_site(a):
    return doc(f'{a.title} | مطبخ الدار', f'''<header class="hd"><a class="logo">مطبخ الدار</a><nav>{items(["شوربات","سلطات","معجنات","حلويات","رجيم","فيديو الوصفات"])}</nav></header>
<main><article class="recipe-single" itemscope itemtype="http://schema.org/Recipe"><h1 itemprop="name">{a.title}</h1><div class="rate-box"><span class="stars">★★★★☆</span> 4.2 من 5 ({a.other("318 تقييما من زوار المطبخ")})</div><div class="rcp-meta"><ul><li><b>وقت التحضير</b> 20 دقيقة</li><li><b>تكفي لـ</b> 6 أشخاص</li><li><b>السعرات</b> 240</li></ul></div><div class="btns"><a>احفظ الوصفة</a><a>اطبع الوصفة</a><a>شارك</a></div>
<div itemprop="description">{a.body()}</div></article>
<section class="faq-reviews"><h2>تعليقات وأسئلة</h2>{"".join(f'<div class="rv"><b>{a.name()}</b><span>قبل شهرين</span><p>{a.comment()}</p></div>' for _ in range(3))}</section><section class="sm"><h2>وصفات قد تعجبك</h2>{"".join(f'<div class="crd"><a href="/r"><img><h3>{x}</h3></a></div>' for x in (a.other("شوربة العدس بالكمون على أصولها"),a.other("بسطيلة الدجاج واللوز للمناسبات"),a.other("خبز الشعير بزيت الزيتون في البيت")))}</section></main><footer>{a.about()}</footer>''',
 f'<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"مطبخ الدار"}},{{"@type":"Recipe","name":"{a.title}"}}]}}</script>')


@shape('dev', 'howto-gulf-phone-contacts')
def vb3(a):
    def post(i, body, sig):
        return f'''<div id="edit{i}" style="padding:0px 0px 6px 0px"><table id="post{i}" class="tborder" cellpadding="6" width="100%"><tr><td class="thead" style="font-weight:normal"><a name="post{i}"></a>04-03-2026, 0{i}:1{i} PM</td><td class="thead" align="left">&nbsp;#<a href="#"><strong>{i}</strong></a></td></tr><tr valign="top"><td class="alt2" width="175"><div id="postmenu_{i}"><a class="bigusername" href="/u">{a.name()}</a></div><div class="smallfont">عضو فعال</div><div class="smallfont"><div>تاريخ التسجيل: Jan 2009</div><div>الدولة: الرياض</div><div>المشاركات: 1,20{i}</div></div></td><td class="alt1" id="td_post_{i}"><div class="smallfont"><strong>{"" if i==1 else "رد: "}{a.title}</strong></div><hr size="1"/><div id="post_message_{i}">{body}</div><div>__________________<br/>{sig}</div></td></tr><tr><td class="alt2"><img></td><td class="alt1" align="left"><a href="/q">رد مع اقتباس</a></td></tr></table></div>'''
    sig = lambda: a.other("اللهم اغفر لوالدي وارحمهما كما ربياني صغيرا")
    return doc(f'{a.title} - منتديات الواحة', f'''<div align="center"><table class="tborder"><tr><td class="alt1" width="100%"><span class="navbar"><a href="/">منتديات الواحة</a></span> <span class="navbar">&gt; <a href="/f">الأقسام التقنية</a></span> <span class="navbar">&gt; <a href="/g">منتدى الجوالات</a></span><br/><strong>{a.title}</strong></td><td class="alt2"><form>اسم العضو <input> حفظ البيانات؟ كلمة المرور</form></td></tr></table>
<table class="tborder"><tr align="center" class="vbmenu_dark"><td><a>التسجيل</a></td><td><a>التعليمـــات</a></td><td><a>قائمة الأعضاء</a></td><td><a>التقويم</a></td><td><a>اجعل كافة الأقسام مقروءة</a></td></tr></table>
<table><tr><td>أدوات الموضوع</td><td>انواع عرض الموضوع</td></tr></table><div id="posts">{post(1,"<br /><br />".join(a.lines), sig())}{"".join(post(i, a.comment()+"<br />"+a.comment(), a.other("من جد وجد ومن زرع حصد ومن سار على الدرب وصل") if i==2 else "") for i in (2,3,4))}</div>
<table class="tborder"><tr><td class="thead">« الموضوع السابق | الموضوع التالي »</td></tr></table><table class="tborder"><thead><tr><td class="tcat">تعليمات المشاركة</td></tr></thead><tbody><tr><td><div>{a.other("لا تستطيع إضافة مواضيع جديدة")}</div><div>{a.other("لا تستطيع الرد على المواضيع")}</div><div>كود HTML معطلة</div></td></tr></tbody></table><table class="tborder"><tr><td class="tcat">المواضيع المتشابهه</td></tr>{"".join(f'<tr><td><a href="/t">{a.headline()}</a></td><td>{a.name()}</td><td>الأقسام التقنية</td><td>4</td></tr>' for _ in range(3))}</table><div class="smallfont">الساعة الآن 11:24 PM. Powered by vBulletin® Version 3.8.7</div></div>''')


@shape('test', 'dialect-yemen-well')
def xenforo(a):
    def post(i, body):
        return f'''<article class="message message--post js-post" data-author="u{i}" id="js-post-{i}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><h4 class="message-name"><a class="username">{a.name()}</a></h4><h5 class="userTitle message-userTitle">عضو نشيط</h5><dl class="pairs"><dt>إنضم</dt><dd>12 مايو 2019</dd></dl><dl class="pairs"><dt>المشاركات</dt><dd>{i}31</dd></dl></section></div><div class="message-cell message-cell--main"><div class="message-main"><header class="message-attribution"><ul><li class="u-concealed"><a><time class="u-dt">4 مارس 2026</time></a></li></ul><ul><li>#{i}</li></ul></header><div class="message-content"><div class="message-userContent"><article class="message-body"><div class="bbWrapper">{body}</div></article></div></div><footer class="message-footer"><div class="reactionsBar">{a.other("الإعجابات: سالم وخالد و 3 آخرون")}</div></footer></div></div></div></article>'''
    q = f'<blockquote class="bbCodeBlock bbCodeBlock--quote"><div class="bbCodeBlock-title"><a>علي قال:</a></div><div class="bbCodeBlock-content">{a.lines[0]}</div></blockquote>'
    return doc(f'{a.title} | ملتقى البلاد', f'''<div class="p-pageWrapper"><header class="p-header"></header><div class="p-navSticky"><nav class="p-nav"><ul>{items(["المنتديات","ما الجديد","الأعضاء"])}</ul></nav></div><div class="p-body"><div class="p-body-inner"><ul class="p-breadcrumbs">{items(["المنتديات","المجلس العام"])}</ul><div class="notices"><div class="notice-content">{a.other("مرحبا بك زائرنا الكريم، سجل معنا لتتمكن من المشاركة في النقاشات ورؤية الصور")}</div></div><div class="p-body-header"><div class="p-title"><h1 class="p-title-value">{a.title}</h1></div><div class="p-description"><ul><li>بادئ الموضوع <a class="username">علي</a></li><li>تاريخ البدء 4 مارس 2026</li></ul></div></div>
<div class="p-body-main"><div class="p-body-content"><div class="block block--messages"><div class="block-container"><div class="block-body js-replyNewMessageContainer">{post(1,"<br />".join(a.lines))}{post(2,q+a.comment())}{post(3,a.comment()+"<br />"+a.comment())}{post(4,a.comment())}</div></div></div><div class="block"><div class="block-header">{a.other("يجب عليك تسجيل الدخول أو التسجيل لتتمكن من الرد")}</div></div><h3>مواضيع مماثلة</h3>{"".join(f'<div class="structItem-title"><a href="/t">{a.headline()}</a></div><div class="structItem-minor">{a.name()} · 2 فبراير 2026</div>' for _ in range(3))}</div></div></div></div></div>''')


@shape('dev', 'blog-used-car-kuwait')
def discourse_crawler(a):
    def post(i, body):
        return f'''<div id='post_{i}' itemprop='{"" if i==1 else "comment"}' itemscope class='topic-body crawler-post'><div class='crawler-post-meta'><span class="creator" itemprop="author"><a rel='nofollow' href='/u'><span itemprop='name'>user{i}</span></a> ({a.name()})</span><span class="crawler-post-infos"><time datetime='2026-03-04'>04 مارس 2026, 10:0{i} ص</time><span itemprop='position'>{i}</span></span></div><div class='post' itemprop='text'>{body}</div><div itemprop="interactionStatistic"><span class='post-likes'>{i} إعجابات</span></div></div>'''
    return doc(f'{a.title} - نقاشات السوق', f'''<header><a href="/">مجتمع السوق</a></header><div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/1">{a.title}</a></h1><div class="topic-category"><span><a href='/c' class='badge-wrapper'><span class='badge-category-name'>سيارات</span></a></span></div></div>
<div itemscope itemtype='http://schema.org/DiscussionForumPosting'>{post(1,a.body())}{post(2,f"<p>{a.comment()}</p><p>{a.comment()}</p>")}{post(3,f"<p>{a.comment()}</p>")}{post(4,f"<p>{a.comment()}</p>")}</div><div id="related-topics" class="more-topics__list"><h3>المواضيع ذات الصلة</h3><div class="topic-list-container"><table class='topic-list'><thead><tr><th>الموضوع</th><th>الردود</th><th>النشاط</th></tr></thead><tbody>{"".join(f'<tr class="topic-list-item"><td class="main-link"><span class="link-top-line"><a href="/t" class="title raw-link">{a.headline()}</a></span></td><td>4</td><td>25 فبراير 2026</td></tr>' for _ in range(3))}</tbody></table></div></div></div><footer class="container wrap"><nav class='crawler-nav'><ul>{items(["الصفحة الرئيسية","الفئات","المبادئ التوجيهية","شروط الخدمة"])}</ul></nav><p class='powered-by-link'>Powered by Discourse</p></footer>''')


@shape('test', 'fatwa-shop-photo-sale')
def qa_stack(a):
    ans = lambda: f'''<div class="answer js-answer"><div class="post-layout"><div class="votecell"><div class="js-vote-count">3</div></div><div class="answercell"><div class="s-prose js-post-body"><p>{a.comment()}</p><p>{a.comment()}</p></div><div class="post-signature">تمت الإجابة 5 مارس <a>{a.name()}</a></div></div><ul class="comments-list"><li><span class="comment-copy">{a.comment()}</span> – <a class="comment-user">{a.name()}</a></li></ul></div></div>'''
    return doc(f'{a.title} - سؤال وجواب', f'''<header class="s-topbar"><a>سؤال وجواب</a><a>اطرح سؤالا</a></header><div class="container"><div id="left-sidebar"><ol class="nav-links">{items(["الأسئلة","الوسوم","المستخدمون",a.other("أسئلة لم يجب عنها أحد")])}</ol></div><div id="content"><div id="question-header"><h1 class="fs-headline1"><a href="/q/1" class="question-hyperlink">{a.title}</a></h1></div><div class="d-flex"><div title="2026-03-04"><span>سُئل</span> <time>اليوم</time></div><div><span>معدل</span> <a>اليوم</a></div><div>عُرض <span>32 مرة</span></div></div>
<div id="mainbar"><div class="question js-question" id="question"><div class="post-layout"><div class="votecell"><div class="js-vote-count">7</div></div><div class="postcell"><div class="s-prose js-post-body" itemprop="text">{a.body()}</div><div class="post-taglist"><a class="post-tag">بيوع</a><a class="post-tag">تصوير</a></div><div class="user-info">{a.name()}<div>1,204</div></div></div></div></div><div id="answers"><div id="answers-header"><h2>إجابتان</h2></div>{ans()}{ans()}</div><h2>{a.other("ليس هذا ما تبحث عنه؟ تصفح أسئلة أخرى")}</h2></div><div id="sidebar"><div class="module sidebar-related"><h4>ذات صلة</h4>{"".join(f'<div class="spacer"><a href="/q"><div class="answer-votes">2</div></a><a href="/q" class="question-hyperlink">{a.headline()}</a></div>' for _ in range(5))}</div></div></div></div>''')


@shape('dev', 'review-vacuum-robot')
def shop(a):
    return doc(f'{a.title} - متجر البيت', f'''<div class="top-strip">{a.other("توصيل مجاني للطلبات التي تزيد على مئتي ريال داخل المدينة")}</div><header><a class="brand">متجر البيت</a><form>ابحث عن منتج</form><a>السلة (0)</a></header><nav>{items(["إلكترونيات","أجهزة منزلية","عناية شخصية","عروض الأسبوع"])}</nav>
<ol class="breadcrumb">{items(["الرئيسية","أجهزة منزلية","مكانس"])}</ol><div class="product-page"><div class="gallery"><img><img></div><div class="buy-box"><h1 class="product-title">{a.title}</h1><div class="price"><span class="now">1,299 ريال</span><del>1,599 ريال</del></div><div class="stock">متوفر في المخزن</div><button>أضف إلى السلة</button><ul class="usp"><li>{a.other("ضمان رسمي لمدة عامين من الوكيل")}</li><li>{a.other("استرجاع مجاني خلال أربعة عشر يوما")}</li></ul></div>
<div class="tabs"><ul class="tab-h"><li>الوصف</li><li>المواصفات</li><li>المراجعات (3)</li></ul><div class="tab-pane product-description">{a.body()}</div><div class="tab-pane reviews-list">{"".join(f'<div class="review-item"><b>{a.name()}</b><span>★★★★★</span><p>{a.comment()}</p></div>' for _ in range(3))}</div></div></div>
<section class="also"><h2>عملاؤنا اشتروا أيضا</h2>{"".join(f'<div class="p-card"><a href="/p"><h3>{x}</h3></a><span>349 ريال</span><button>أضف إلى السلة</button></div>' for x in (a.other("مروحة عمودية صامتة بجهاز تحكم"),a.other("غلاية ماء زجاجية سعة لترين"),a.other("مكواة بخار بطبقة سيراميك")))}</section><footer><h4>خدمة العملاء</h4><p>{a.other("فريقنا جاهز للرد على استفساراتكم من التاسعة صباحا حتى الحادية عشرة مساء طوال أيام الأسبوع.")}</p></footer>''')


@shape('test', 'market-egypt-gold')
def email_news(a):
    row = lambda inner: f'<tr><td style="padding:0 24px 16px 24px;font-family:Tahoma,Arial,sans-serif;font-size:16px;line-height:26px;">{inner}</td></tr>'
    return doc('نشرة السوق', f'''<div style="display:none;max-height:0;overflow:hidden">ملخص اليوم</div><table role="presentation" width="100%" bgcolor="#f4f4f4"><tr><td align="center"><table role="presentation" width="600"><tr><td align="center" style="font-size:11px">{a.other("إذا لم تظهر الرسالة على نحو صحيح")} <a href="/w">اعرضها في المتصفح</a></td></tr><tr><td><a href="/"><img src="logo.png" alt="نشرة السوق"></a></td></tr><tr><td><table role="presentation" width="100%" bgcolor="#ffffff"><tr><td style="padding:24px;font-size:24px;font-weight:bold">{a.title}</td></tr>{"".join(row(x) for x in a.lines)}{row('<a href="/x" style="background:#c00;color:#fff;padding:12px">اقرأ التقرير كاملا على الموقع</a>')}</table></td></tr>
<tr><td><table role="presentation" width="100%"><tr><td width="50%" valign="top"><a href="/1"><b>{a.headline()}</b></a><br>{a.teaser()}</td><td width="50%" valign="top"><a href="/2"><b>{a.headline()}</b></a><br>{a.teaser()}</td></tr></table></td></tr><tr><td align="center" style="font-size:12px;color:#888">{a.other("وصلتك هذه الرسالة لأنك مسجل في قائمتنا البريدية.")}<br>{a.other("لإلغاء الاشتراك أو تعديل بياناتك اضغط هنا")}<br>شارع النخيل، القاهرة</td></tr></table></td></tr></table>''')


@shape('dev', 'agency-mauritania-boat' if False else 'science-qatar-dugong')
def amp(a):
    return f'''<!doctype html><html ⚡ lang="ar" dir="rtl"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><title>{a.title}</title><style amp-custom>body{{direction:rtl}}</style><script type="application/ld+json">[{{"@context":"http://schema.org","@type":"BreadcrumbList"}},{{"@context":"http://schema.org","@type":"NewsArticle","headline":"{a.title}","author":{{"@type":"Person","name":"{a.name()}"}}}}]</script></head><body class="single"><amp-sidebar id="sidebar" layout="nodisplay"><ul>{items(["الرئيسية","بيئة","علوم","صحة"])}</ul></amp-sidebar><header class="top"><button on="tap:sidebar.toggle">☰</button><a href="/">مجلة الخليج الأخضر</a></header><amp-sticky-ad><amp-ad></amp-ad></amp-sticky-ad><div class="amp-wp-article"><h1 class="amp-wp-title">{a.title}</h1><div class="amp-wp-meta"><span class="by">بواسطة {a.name()}</span><time>منذ يومين</time></div><amp-img src="x"></amp-img><div class="cptn">{a.caption()}</div><amp-social-share type="twitter"></amp-social-share><div class="amp-wp-article-content">{a.body(0,2)}<amp-ad><div>إعلان</div></amp-ad>{a.body(2)}</div><a class="fullv" href="/full">{a.other("عرض النسخة الكاملة من الموقع")}</a></div><amp-list><div role="list"><h2>قد يعجبك أيضا</h2>{"".join(f'<div role="listitem"><a href="/n"><h4>{a.headline()}</h4></a></div>' for _ in range(4))}</div></amp-list><amp-consent><div id="consent-ui"><p>{a.consent()}</p><button>موافق</button><button>رفض</button></div></amp-consent><footer>{a.other("رجوع إلى أعلى الصفحة")}</footer></body></html>'''


@shape('test', 'obituary-gafsa-doctor')
def wayback(a):
    return doc(a.title, f'''<div id="wm-ipp-base"><div id="wm-ipp" lang="en"><form>http://www.example.org/ar/12</form><a>14 captures</a><div>02 Feb 2014 - 11 Nov 2020</div><a>About this capture</a><div>COLLECTED BY Organization: Alexa Crawls. Starting in 1996, crawls have been donated to the archive.</div></div></div>
<div class="pg"><div class="hd1">الموقع الرسمي للجمعية</div><table class="tb"><tr>{"".join(f'<td><a href="/t">{s}</a></td>' for s in ["الافتتاحية","من نحن","أنشطتنا","وثائق","سجل الزوار","اتصل"])}</tr></table><center><h2>{a.title}</h2></center>{"".join(f'<p class="MsoNormal" dir="RTL" style="text-align:justify"><span lang="AR-SA" style="font-size:14.0pt">{x}<o:p></o:p></span></p>' for x in a.lines)}<p class="MsoNormal"><b><span>{a.name()}</span></b></p><div class="coms">({a.other("عدد القراءات لهذه الصفحة")}: 880)</div><div>{"<br>".join(f'<a href="/d">{a.headline()}</a>' for _ in range(5))}</div></div>''')


@shape('dev', 'court-sudan-gold')
def print_version(a):
    return doc(a.title, f'''<div class="print-header"><div class="print-logo"><img></div><div>{a.other("نسخة معدة للطباعة من موقع صوت النيلين")}</div><div>طبع في: الأربعاء 4 مارس 2026 - 22:10</div><div>http://www.example.com/news/8812.html</div></div><hr><div class="p_t"><b>{a.title}</b></div><div>تاريخ الخبر: 4-3-2026 القسم: حوادث ومحاكم</div><div class="p_b">{"<br /><br />".join(a.lines)}</div><hr><div class="print-footer">{a.other("جميع الحقوق محفوظة لموقع صوت النيلين ويمنع النسخ دون ذكر المصدر")}<br>رابط الخبر: http://www.example.com/news/8812.html</div>''')


@shape('test', 'delayed-egypt-lake')
def endless(a):
    other = Site(a.half, SECOND[a.half], 7)
    return doc(a.title, f'''<header><nav>{items(["الرئيسية","تحقيقات","صور"])}</nav></header><div id="infinite"><div class="story-unit" data-url="/1"><h1>{a.title}</h1><div class="meta-l">{a.name()} · 4 مارس 2026</div><div class="txt">{a.body()}</div></div><div class="story-unit" data-url="/2"><h1>{a.other(other.title)}</h1><div class="meta-l">{a.name()} · 3 مارس 2026</div><div class="txt">{"".join(f"<p>{a.other(x)}</p>" for x in other.lines[:6])}</div></div></div><footer>{a.about()}</footer>''')
@shape('dev', 'weather-tunisia-heat')
def endless_plain(a):
    other = Site(a.half, SECOND[a.half], 7)
    return doc(f'{a.title} | موجات', f'''<div class="x1"><div class="x2"><a href="/">موجات</a><a href="/a">أخبار</a><a href="/b">طقس</a></div></div><div class="x3"><div class="x4"><h2>{a.title}</h2><div class="x5"><span>{a.name()}</span></div>{a.body(tag="div",attr=' class="x6"')}</div><div class="x4"><h2>{a.other(other.title)}</h2><div class="x5"><span>{a.name()}</span></div>{"".join(f'<div class="x6">{a.other(x)}</div>' for x in other.lines[:6])}</div></div><div class="x9">{a.other("حمّل تطبيق موجات على هاتفك الآن")}</div>''')


@shape('test', 'live-election-union-khartoum')
def live_blog(a):
    times = ['21:40','20:15','19:02','18:30','17:55','16:10','15:00','14:20','13:05','12:00','11:30','10:10','09:00','08:30','08:10']
    es = ''.join(f'<div class="lb-entry" id="e{i}"><div class="lb-time"><time>{times[i%15]}</time></div><div class="lb-body"><p>{x}</p></div><div class="lb-share"><a>انسخ الرابط</a><a>شارك</a></div></div>' for i, x in enumerate(a.lines))
    return doc(f'تغطية مباشرة: {a.title}', f'''<header><div>{items(["الرئيسية","تغطيات","ملفات"])}</div></header><main><div class="lb-flag">مباشر</div><h1>{a.title}</h1><div class="lb-upd">آخر تحديث: 4 مارس 2026 21:41</div><div class="lb-list">{es}</div><button>{a.other("تحميل المزيد من التحديثات")}</button></main><aside><h3>المزيد من التغطيات</h3>{items([a.headline() for _ in range(4)])}</aside>''')


@shape('dev', 'interview-oman-sailor')
def interview_page(a):
    return doc(f'حوارات | {a.title}', f'''<div class="mast"><h1 class="site-name"><a href="/">مجلة المرفأ</a></h1><p class="site-desc">{a.other("مجلة ثقافية شهرية تعنى بالبحر والناس")}</p></div><div class="menu-primary">{items(["العدد الحالي","أعداد سابقة","حوارات","ملفات"])}</div><div class="main-w"><div class="c-entry"><h2 class="c-title">{a.title}</h2><p class="c-by">حاورته: {a.name()} | تصوير: {a.name()}</p><p class="c-img"><img src="a.jpg"><em>{a.caption()}</em></p>{"".join(f"<p><strong>{x}</strong></p>" if x.endswith("؟") else f"<p>{x}</p>" for x in a.lines)}<blockquote class="pull">{a.lines[2][:60]}</blockquote><p class="c-end">■ ■ ■</p></div><div class="c-about">{a.bio()}</div><div class="c-next"><span>في العدد نفسه</span>{items([a.headline(),a.headline()])}</div></div>''')


@shape('test', 'travel-oman-terraces')
def gallery(a):
    figs = ''.join(f'<figure class="slide"><img><figcaption>{a.caption()}</figcaption><span class="cr">تصوير: {a.name()}</span></figure>' for _ in range(6))
    return doc(f'{a.title} - بالصور', f'''<header><a>رحالة</a><nav>{items(["وجهات","نصائح السفر","فنادق ومطاعم","ألبومات الصور"])}</nav></header><main class="mn"><h1>{a.title}</h1><p class="by">{a.name()} - 4 مارس 2026 - <span>وقت القراءة: 6 دقائق</span></p><div class="tools"><button>استمع</button><button>أ+</button><button>أ-</button></div>{a.body(0,2)}<div class="glr">{figs}<div class="glr-c">1 من 6</div></div>{a.body(2)}<div class="ratebox">{a.other("قيّم هذا المقال من خمس نجوم")}</div><div class="tgs"><a>عمان</a><a>جبال</a></div></main><section class="others"><h2>رحلات أخرى</h2>{"".join(f'<a class="oc" href="/o"><h3>{a.headline()}</h3><p>{a.teaser()}</p></a>' for _ in range(3))}</section>''')


def teasers(a, count, tag='h3'):
    return ''.join(f'<div class="item"><a href="/i{i}"><img></a><{tag}><a href="/i{i}">{a.headline()}</a></{tag}><p>{a.teaser()}</p><span class="d">قبل {i+1} ساعات</span></div>' for i in range(count))


@shape('dev', None)
def home_news(a):
    return doc('صحيفة الساحل - الصفحة الرئيسية', f'''<header><h1><a href="/">صحيفة الساحل</a></h1><nav>{items(["أخبار","رأي","رياضة","ثقافة"])}</nav></header><section class="lead"><h2><a href="/l">{a.headline()}</a></h2><p>{a.teaser()} {a.teaser()}</p></section><section>{teasers(a,6)}</section><section class="opin"><h2>الرأي</h2>{teasers(a,4,"h4")}</section><aside><h3>الأكثر قراءة</h3>{items([a.headline() for _ in range(6)])}</aside><footer><p>{a.about()}</p></footer>''')


@shape('test', None)
def home_ministry(a):
    return doc('وزارة الأشغال العامة', f'''<div class="hdr"><ul class="nav">{items(["عن الوزارة","الخدمات","المناقصات","الأخبار","اتصل بنا"])}</ul></div><div class="carousel">{"".join(f'<div class="item"><div class="carousel-caption"><h3>{a.headline()}</h3><p>{a.teaser()}</p></div></div>' for _ in range(3))}</div><div class="services"><h2>خدماتنا</h2>{items([a.other("طلب ترخيص حفر في الطريق العام"),a.other("تسجيل مقاول في سجل الوزارة"),a.other("الإبلاغ عن حفرة أو إنارة معطلة")])}</div><div class="news"><h2>آخر الأخبار</h2>{teasers(a,4)}</div><div class="stats"><div><b>214</b><span>مشروع منجز</span></div><div><b>38</b><span>مشروع قيد التنفيذ</span></div></div><div class="ft"><p>{a.about()}</p></div>''')


@shape('dev', None)
def tag_archive(a):
    return doc('أرشيف الوسم: سياحة - مدونة المسافر', f'''<header><a class="site-title" href="/">مدونة المسافر</a></header><main><h1 class="page-title">الوسم: سياحة</h1>{"".join(f'<article class="post"><header><h2 class="entry-title"><a href="/p">{a.headline()}</a></h2><div class="entry-meta">نشر في 3 مارس 2026</div></header><div class="entry-summary"><p>{a.teaser()} {a.teaser()} [&hellip;]</p><a class="more-link" href="/p">متابعة القراءة</a></div></article>' for _ in range(6))}<nav class="pagination">1 2 3 ... 9 التالي</nav></main><aside><h3>تصنيفات</h3>{items(["مدن","جبال","بحار"])}</aside>''')


@shape('test', None)
def home_cards(a):
    return doc('منصة ورقة', f'''<div id="__next"><div class="sc-1"><div class="sc-2"><a href="/">ورقة</a></div></div><div class="sc-3">{"".join(f'<div class="sc-4"><a href="/c" class="sc-5"><div class="sc-6">{a.headline()}</div><div class="sc-7">{a.teaser()}</div></a><div class="sc-8"><span>{a.name()}</span><span>4 دقائق</span></div></div>' for _ in range(10))}</div><div class="sc-9"><p>{a.about()}</p></div></div>''')


@shape('test', 'court-kuwait-food')
def cookie_wall(a):
    return doc(f'{a.title} - مصدر', f'''<div style="position:fixed;bottom:0"><div><p>{a.consent()}</p><p>{a.other("يمكنك قبول الجميع أو رفضهم أو اختيار الأغراض التي توافق عليها من القائمة أدناه، وسنطلب منك تأكيد اختيارك مرة كل ستة أشهر.")}</p><p>{a.consent()}</p><div><button>قبول الكل</button><button>رفض</button></div></div></div><div class="a"><a href="/">مصدر</a><ul>{items(["الرئيسية","الكويت","الخليج","اقتصاد"])}</ul></div><div class="b"><h1>{a.title}</h1><small>{a.name()} | 4/3/2026</small><div>{a.body()}</div></div><div class="c"><b>أخبار أخرى</b>{"".join(f'<div><a href="/q">{a.headline()}</a></div>' for _ in range(5))}</div><div class="d"><p>{a.other("يتم استخدام ملفات تعريف الارتباط لأغراض إحصائية فقط، ولا تباع بيانات زوارنا لأي جهة.")}</p></div>''')


@shape('dev', 'travel-tbilisi-family')
def tailwind(a):
    P = ' class="text-lg leading-8 mb-6 text-gray-800"'
    return doc(a.title + ' — يوميات', f'''<div class="min-h-screen bg-white"><div class="sticky top-0 z-50 flex justify-between px-6 py-4 border-b"><a class="font-bold" href="/">يوميات</a><div class="flex gap-4 text-sm"><a href="/1">وجهات</a><a href="/2">نصائح</a><a href="/3">عن المدونة</a></div></div><div class="max-w-3xl mx-auto px-4"><div class="mt-8 text-sm text-blue-600 font-semibold">سفر مع الأطفال</div><div class="text-4xl font-extrabold mt-2">{a.title}</div><div class="flex items-center mt-4 text-gray-500"><img class="w-10 h-10 rounded-full"><div class="mr-3"><div>{a.name()}</div><div>٤ مارس ٢٠٢٦ · قراءة ٧ دقائق</div></div></div><div class="mt-8"><img class="rounded-xl"><div class="text-xs text-center text-gray-400 mt-2">{a.caption()}</div></div><div class="mt-8">{a.body(0,3,attr=P)}<div class="my-8 p-6 rounded-xl bg-yellow-50"><div class="font-bold">لا تفوتك رسائلنا</div><div class="text-sm">{a.newsletter()}</div><button class="btn">اشترك</button></div>{a.body(3,None,attr=P)}</div><div class="mt-12 flex p-6 bg-gray-50 rounded-xl"><div><div class="font-bold">{a.name()}</div><div class="text-sm">{a.bio()}</div></div></div><div class="mt-12 grid grid-cols-2 gap-6">{"".join(f'<a href="/p" class="block"><div class="font-semibold">{a.headline()}</div><div class="text-sm text-gray-500">{a.teaser()}</div></a>' for _ in range(4))}</div></div><div class="mt-20 py-10 text-center text-sm">{a.about()}</div></div>''')


@shape('test', 'weather-jordan-table')
def divbr_noclass(a):
    return doc(a.title, f'''<div><div><a href="/">طقس بلادي</a></div><div><a href="/1">النشرة</a> | <a href="/2">الأقمار الصناعية</a> | <a href="/3">خرائط</a> | <a href="/4">اسأل الراصد</a></div></div><div><div><div>{a.title}</div><div>كتب الراصد الجوي {a.name()} بتاريخ 4/3/2026</div><div>{"<br><br>".join(a.lines)}</div><div>تابعونا على: فيسبوك - تويتر - يوتيوب</div></div><div><div>تقارير سابقة</div><div><a href="/a">{a.headline()}</a></div><div><a href="/b">{a.headline()}</a></div><div><a href="/c">{a.headline()}</a></div></div></div><div>{a.about()}</div>''')


@shape('dev', 'decree-sudan-reconciliation')
def menu_longer(a):
    secs = 'الأمانة العامة|المكتب الفني|الشؤون القانونية|إدارة الموارد البشرية|إدارة التخطيط والمتابعة|قسم الحسابات|مكتب الوالي|محلية كسلا|محلية حلفا الجديدة|وحدة الجودة|لجنة المشتريات|صندوق الطلاب|دائرة الحكم المحلي|مفوضية الشباب'.split('|')
    return doc('أخبار الولاية', f'''<div class="wrap"><div class="col1">{"".join(f'<div class="m1"><a href="/s{i}">{s} {i}</a><div class="m2">{"".join(f"<a href=/t>{t}</a> " for t in secs)}</div></div>' for i, s in enumerate(secs))}</div><div class="col2"><div class="bar">الرئيسية » أخبار » خبر</div><div class="tt">{a.title}</div><div class="mm">تاريخ الإضافة: 4/3/2026 | مشاهدات: 12</div><div class="bb">{a.body()}</div><div>{a.other("اضغط هنا لتحميل نسخة من القرار بصيغة بي دي إف")}</div></div></div>''')


@shape('test', 'match-iraq-football')
def related_prose(a):
    return doc(f'{a.title} | ملاعب', f'''<div id="hd"><a href="/">ملاعب</a>{items(["الدوري","الكأس","محترفون","آسيا"])}</div><article><h1>{a.title}</h1><p class="info">ملاعب - {a.name()}</p>{a.body(0,2)}<div style="border:1px solid #ccc"><b>قد يهمك:</b><div><h4><a href="/1">{a.headline()}</a></h4><p>{a.teaser()}</p></div><div><h4><a href="/2">{a.headline()}</a></h4><p>{a.teaser()}</p></div></div>{a.body(2,4)}<p><strong>اقرأ أيضا: <a href="/z">{a.headline()}</a></strong></p>{a.body(4)}<p><em>لمتابعة أخبار الفريق لحظة بلحظة: <a href="/w">{a.other("انضم إلى مجموعتنا على واتساب")}</a></em></p></article><div><h3>جدول الترتيب</h3><table><tr><th>الفريق</th><th>لعب</th><th>نقاط</th></tr><tr><td>الشرطة</td><td>20</td><td>41</td></tr><tr><td>الزوراء</td><td>20</td><td>38</td></tr></table></div><div>{teasers(a,3)}</div>''')


@shape('dev', 'encyclopedia-kids-silk')
def video_transcript(a):
    return doc(f'{a.title} - قصص للصغار', f'''<div class="app"><div class="side-nav">{items(["الرئيسية","قوائم التشغيل","المكتبة","السجل"])}</div><div class="player"><video></video><div class="ctl">0:00 / 6:12 سرعة التشغيل 1x جودة 720p</div></div><div class="info"><h1>{a.title}</h1><div class="st">12,400 مشاهدة • 4 مارس 2026</div><div class="ac"><button>أعجبني 320</button><button>مشاركة</button><button>حفظ</button></div><div class="desc"><div class="dh">نص الحلقة</div>{a.body()}</div></div><div class="cm"><div>38 تعليقا</div>{"".join(f'<div class="ci"><div>@user{i} قبل {i} أيام</div><div>{a.comment()}</div><div>رد {i}</div></div>' for i in (2,3,5))}</div><div class="nx"><div>التالي</div>{"".join(f'<div class="nv"><a href="/v">{a.headline()}</a><div>قناة القصص</div><div>9 آلاف مشاهدة</div></div>' for _ in range(5))}</div></div>''')


@shape('test', 'opinion-street-names')
def author_box_plain(a):
    return doc(f'{a.title} - مقالات', f'''<div class="pg-top"><span class="dt">4 مارس 2026</span> <a href="/">صحيفة المدار</a></div><div class="pg-nav">{"  ".join(f'<a href="/n">{s}</a>' for s in ["محليات","مقالات","تحقيقات","كتابنا","بريد القراء"])}</div><div class="pg"><div class="lf"><div class="wr"><img><div>{a.name()}</div><div>{a.bio()}</div><a href="/w">{a.other("كل مقالات الكاتب في صفحة واحدة")}</a></div><h1>{a.title}</h1><div class="tx">{a.body()}</div><div class="em">للتواصل مع الكاتب: writer@example.com</div><div class="wr2">{a.bio()}</div><div class="mo">مقالات سابقة للكاتب<ul>{items([a.headline(),a.headline(),a.headline()])}</ul></div></div><div class="rg"><div class="bx">اخترنا لكم</div>{teasers(a,4,"h5")}</div></div><div class="bt">{a.other("ما ينشر في صفحة المقالات يعبر عن رأي كاتبه ولا يلزم الصحيفة.")}</div>''')


@shape('dev', 'blog-sweden-winter')
def medium_like(a):
    return doc(f'{a.title} | by {a.name()} | مدونات', f'''<div id="root"><div class="a b c"><div class="d e"><a class="af ag" href="/signin">{a.other("افتح في التطبيق")}</a><button class="bg">سجل</button><button>دخول</button></div></div><div class="l"><div class="dr"><article><div class="h k l"><div><h1 id="6c" class="pw-post-title gq gr">{a.title}</h1></div><div class="speechify-ignore ab co"><div class="hn ho"><a href="/@x"><p class="bf b">{a.name()}</p></a><p>·</p><button>متابعة</button></div><div>قراءة 5 دقائق·4 مارس 2026</div><div>{a.other("استمع إلى هذه القصة")}</div><span>120</span><span>3</span></div><figure class="mi"><img><figcaption class="mx">Photo by {a.name()} on Unsplash</figcaption></figure>{"".join(f'<p id="p{i}" class="pw-post-body-paragraph mz na">{x}</p>' for i, x in enumerate(a.lines))}</div></article><div class="ft1"><div>120 تصفيق</div><div><h2>كتبه {a.name()}</h2><div>340 متابعا</div><p>{a.bio()}</p></div></div><div class="rc"><h2>المزيد من {a.name()} ومن مدونات</h2>{"".join(f'<div class="rca"><a href="/s"><h2>{a.headline()}</h2><h3>{a.teaser()}</h3></a><div>2 فبراير 2026</div></div>' for _ in range(3))}</div></div></div></div>''')


@shape('test', 'school-soil-erosion')
def jekyll(a):
    return doc(f'{a.title} | دفتر المعلم', f'''<header class="site-header" role="banner"><div class="wrapper"><a class="site-title" rel="author" href="/">دفتر المعلم</a><nav class="site-nav"><div class="trigger"><a class="page-link" href="/about/">عن الموقع</a><a class="page-link" href="/archive/">كل الدروس</a></div></nav></div></header><main class="page-content" aria-label="Content"><div class="wrapper"><article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">{a.title}</h1><p class="post-meta"><time class="dt-published" datetime="2026-03-04">Mar 4, 2026</time> • <span>{a.name()}</span></p></header><div class="post-content e-content" itemprop="articleBody">{a.body()}</div><a class="u-url" href="/x" hidden></a></article><div id="disqus_thread"></div><noscript>{a.other("فعل جافاسكربت لمشاهدة التعليقات")}</noscript></div></main><footer class="site-footer h-card"><div class="wrapper"><h2 class="footer-heading">دفتر المعلم</h2><div class="footer-col-wrapper"><div class="footer-col"><p>{a.other("شروح مبسطة للدروس يكتبها معلمون متطوعون من مدارس مختلفة.")}</p></div></div></div></footer>''')


@shape('dev', 'obituary-beirut-translator')
def wix(a):
    return doc(f'{a.title}', f'''<div id="SITE_CONTAINER"><div id="main_MF"><div id="SITE_HEADER" class="xU8fqS"><div class="comp-k1"><h2 class="font_2"><a href="/">دار الحروف</a></h2></div><div id="comp-k2" class="StylableHorizontalMenu"><nav>{items(["الإصدارات","المؤلفون","المدونة","متجر الكتب"])}</nav></div></div><main id="PAGES_CONTAINER"><div class="blog-post-page-font"><div class="TpAG5d"><div class="_1y"><nav>{items(["كل المقالات","سير","مراجعات كتب"])}</nav></div><article class="_2x"><div class="post-metadata"><ul><li><span>{a.name()}</span></li><li><span>4 مارس</span></li><li><span>5 دقائق قراءة</span></li></ul></div><h1 class="blog-post-title-font"><span class="post-title__text">{a.title}</span></h1><div class="_3a"><div class="kvdbP fTEXDR">{"".join(f'<p dir="auto" class="_u {i}" id="viewer-{i}"><span>{x}</span></p>' for i, x in enumerate(a.lines))}</div></div><div class="_4f"><span>140 مشاهدة</span><span>0 تعليق</span><button>لم يتم إعجاب المنشور</button></div></article><div class="recent"><div>أحدث المنشورات</div><a href="/blog">إظهار الكل</a>{"".join(f'<article><a href="/p"><h2>{a.headline()}</h2></a><div class="excerpt">{a.teaser()}</div></article>' for _ in range(3))}</div><div class="cmts"><h2>تعليقات</h2><div>{a.other("كتابة تعليق على المنشور")}</div></div></div></div></main><footer id="SITE_FOOTER"><p class="font_8">{a.about()}</p></footer></div></div>''')

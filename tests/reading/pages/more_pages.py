#!/usr/bin/env python3
"""Writes further pages in this folder: kinds of sites whose furniture is prose, as boxes, notes on the site, answers.

    python3 tests/reading/pages/more_pages.py

As make_pages.py, with other kinds of sites.
"""

from make_pages import front, write

# Prose that is not of any article, as sites have it round and inside theirs.
ABOUT = 'منصة إخبارية مستقلة تأسست قبل عشرة أعوام، تنشر الأخبار والتقارير والتحليلات من مختلف الدول العربية على مدار الساعة، ويعمل فيها صحفيون من ست عشرة دولة.'
NEWSLETTER = 'اشترك في نشرتنا البريدية الأسبوعية لتصلك أبرز القصص والتحليلات كل صباح جمعة، ويمكنك إلغاء الاشتراك في أي وقت تشاء.'
COOKIES = 'يستخدم هذا الموقع ملفات تعريف الارتباط ليتذكر اختياراتك ويقيس عدد الزيارات، ولا نبيع بياناتك لأحد.'
RULES = 'نرجو الالتزام بموضوع المقال والابتعاد عن الإساءة للأشخاص أو الأديان، ويحتفظ المحررون بحق حذف ما يخالف ذلك.'
DISCLAIMER = 'الآراء الواردة في هذا المقال تعبر عن رأي كاتبها، ولا تعكس بالضرورة السياسة التحريرية للموقع ولا آراء القائمين عليه.'
APP = 'حمل تطبيقنا الآن واحصل على التنبيهات العاجلة أولا بأول من متجر التطبيقات المفضل لديك.'
BIO = 'سلمى العلوي صحفية وباحثة مقيمة في الرباط، صدر لها كتابان عن المدن الصغيرة، وتكتب زاوية أسبوعية منذ عام 2016.'
CHANNEL = 'تابعوا قناتنا على واتساب لتصلكم آخر المستجدات لحظة بلحظة'
SURVEY = 'نسعى دائما إلى تحسين خدماتنا، فهل وجدت في هذه الصفحة ما كنت تبحث عنه؟ رأيك يهمنا ويستغرق دقيقة واحدة.'
SHIPPING = 'نشحن الطلبات خلال يومي عمل إلى جميع المدن، ويمكنك إرجاع المنتج خلال أربعة عشر يوما من استلامه إن لم تفتح علبته.'
SIGNATURE = 'اللهم اغفر لي ولوالدي وللمسلمين أجمعين، ومن رأى مني خطأ فليصححه مشكورا'
REPLIES = [
    'أهلا بك أخي الكريم، قرأت ما كتبت كلمة كلمة، وأنا مررت بتجربة تشبه تجربتك قبل ثلاث سنوات حين كنت أسكن في حي قريب من السوق القديم. نصيحتي ألا تستعجل، وأن تسأل أكثر من شخص قبل أن تقرر، فالذي ندمت عليه وقتها هو العجلة لا غير.',
    'أضيف إلى ما قاله الإخوة أن الأسعار تختلف كثيرا من مدينة إلى أخرى، وقد دفع صديقي ضعف ما دفعته أنا في الشهر نفسه. من أراد التفاصيل فليراسلني على الخاص، وعندي قائمة بأسماء المحلات التي تعاملت معها وأثق بها.',
    'جزاك الله خيرا على هذا الطرح الجميل. عندي سؤال لو سمحت: هل ينفع هذا في الصيف أيضا أم أنه للشتاء وحده؟ لأن الجو عندنا حار جدا من مايو إلى أكتوبر، والكهرباء تنقطع كل يوم ساعتين على الأقل.',
]
NOTICE = 'تعلن عمادة القبول والتسجيل عن بدء استقبال طلبات الالتحاق بالفصل الصيفي ابتداء من يوم الأحد المقبل، وعلى الراغبين مراجعة مكتب العمادة مع الوثائق المطلوبة.'


def portal_with_hashed_names(s):
    half = len(s.lines) // 2
    p = lambda lines: ''.join(f'<p class="sc-1t2 kXbTz">{line}</p>' for line in lines)
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>{s.title} | أخبار | شبكة الأفق</title><meta property="og:title" content="{s.title}"><meta property="og:site_name" content="شبكة الأفق"></head><body><div id="root"><div class="sc-9a fXe"><div class="sc-q1">{s.menu('<a class="sc-m" href="#">{}</a>')}</div></div>
<div class="sc-7h jKd"><div class="sc-h2"><h1 class="sc-t">{s.title}</h1><div class="sc-by"><span>{s.not_article('استمع إلى المقال')}</span><span>4 دقائق</span><span>شبكة الأفق + وكالات</span><span>2/5/2024</span></div></div>
<div class="sc-img"><img src="a.webp" alt=""><div class="sc-cp">{s.not_article('من أرشيف الشبكة: حشود أمام المبنى القديم في وسط العاصمة (الأناضول)')}</div></div>
<div class="sc-bd">{p(s.lines[:half])}<div class="sc-more"><div class="sc-mh">{s.not_article('مقالات ذات صلة')}</div><ul>{s.links(2, '<li class="sc-l"><div><span>list {0} of 2</span></div><a href="#">{1}</a></li>')}</ul><span>end of list</span></div>{p(s.lines[half:])}
<div class="sc-nl"><div>{s.not_article('النشرة البريدية')}</div><p>{s.not_article(NEWSLETTER)}</p><button>اشترك</button></div></div>
<div class="sc-src"><span>المصدر</span> : <span>وكالات</span></div><div class="sc-tg"><a href="#">مدن</a><a href="#">مجتمع</a></div></div>
<div class="sc-rl"><h2>المزيد من أخبار</h2>{s.teased(3, '<div class="sc-card"><a href="#"><h3>{0}</h3></a><p>{1}</p><span>قبل ساعتين</span></div>')}</div>
<div class="sc-ft"><p>{s.not_article(ABOUT)}</p><p>{s.not_article(COOKIES)}</p><ul>{s.menu()}</ul></div></div></body></html>'''


def gutenberg(s):
    first, *rest = s.lines
    body = ''.join(f'<p>{line}</p>\n' for line in rest)
    return f'''<!doctype html><html dir="rtl" lang="ar"><head><title>{s.title} - مدونة النخلة</title></head><body class="rtl single single-post wp-embed-responsive">
<a class="skip-link screen-reader-text" href="#c">التجاوز إلى المحتوى</a><header id="masthead"><p class="site-title"><a href="/">مدونة النخلة</a></p><p class="site-description">{s.not_article('خواطر في الكتب والناس والمدن')}</p><nav><ul>{s.menu()}</ul></nav></header>
<main id="primary"><article class="post-81 post type-post hentry category-x"><header class="entry-header"><h1 class="entry-title">{s.title}</h1><div class="entry-meta"><span class="posted-on">نُشر في <time>مارس 4, 2024</time></span> <span class="byline">بواسطة <a href="#">سلمى العلوي</a></span></div></header>
<div class="entry-content"><div class="ez-toc-container"><p class="ez-toc-title">{s.not_article('جدول المحتويات')}</p><ul><li><a href="#a">كيف بدأت القصة</a></li><li><a href="#b">ما الذي تغير</a></li></ul></div>
<p class="has-drop-cap">{first}</p><figure class="wp-block-image"><img src="x.jpg"><figcaption class="wp-element-caption">{s.not_article('التقطت الصورة في الخريف الماضي قرب محطة القطار')}</figcaption></figure>{body}
<div class="jp-relatedposts"><h3>{s.not_article('ذات صلة')}</h3>{s.links(3, '<div class="jp-relatedposts-post"><h4><a href="#">{1}</a></h4><p>مارس 1, 2024</p></div>')}</div></div>
<footer class="entry-footer"><span class="cat-links">مصنف في <a href="#">يوميات</a></span></footer></article>
<div class="author-info"><h2>عن الكاتبة</h2><p>{s.not_article(BIO)}</p></div>
<nav class="post-navigation"><a rel="prev">{s.not_article('المقالة السابقة رحلة إلى ضفة النهر')}</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">{s.not_article('3 آراء حول')} “{s.title}”</h2><ol class="comment-list">{s.answers(3, '<li class="comment"><article class="comment-body"><footer><b class="fn">زائر</b> يقول: <time>مارس 5, 2024 الساعة 8:12 م</time></footer><div class="comment-content"><p>{}</p></div><a>رد</a></article></li>')}</ol>
<div id="respond"><h3>اترك تعليقا</h3><p>{s.not_article('لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *')}</p></div></div></main>
<aside id="secondary"><section class="widget"><h2>أحدث المقالات</h2><ul>{s.links(4)}</ul></section></aside></body></html>'''


def phpbb(s):
    def post(user, number, body):
        return f'''<div id="p{number}" class="post bg{number % 2 + 1}"><div class="inner"><dl class="postprofile"><dt><a class="username">{user}</a></dt><dd>عضو مشارك</dd><dd><strong>مشاركات:</strong> {number}12</dd><dd><strong>اشترك في:</strong> الأحد مايو 03, 2020 5:12 pm</dd></dl>
<div class="postbody"><h3><a href="#p{number}">{'رد: ' if number > 1 else ''}{s.title}</a></h3><p class="author">بواسطة <strong>{user}</strong> » الثلاثاء يونيو 0{number}, 2024 9:44 am</p><div class="content">{body}</div><div class="signature">{s.not_article(SIGNATURE)}</div></div></div></div>'''
    replies = ''.join(post(user, i + 2, s.not_article(reply)) for i, (user, reply) in enumerate(zip(['أبو يزن', 'طالبة علم', 'البحار'], REPLIES)))
    return f'''<!doctype html><html dir="rtl" lang="ar"><head><title>{s.title} - منتدى الساحل</title></head><body id="phpbb" class="section-viewtopic rtl"><div id="wrap"><div id="page-header"><h1>منتدى الساحل</h1><p>{s.not_article('ملتقى أهل الساحل والجبل')}</p><ul class="linklist navlinks">{s.menu()}</ul></div>
<div id="page-body"><h2 class="topic-title"><a href="#">{s.title}</a></h2><div class="topic-actions">{s.not_article('4 مشاركات • صفحة 1 من 1')}</div>{post('نسيم', 1, s.body('{}<br>'))}{replies}
<h3>{s.not_article('الموجودون الآن')}</h3><p>{s.not_article('المستخدمون المتصفحون لهذا المنتدى: لا يوجد أعضاء مسجلون متصلون و 3 زوار')}</p></div></div></body></html>'''


def long_answers(s):
    """A thread of <article>s of which the answers are longer than the first post."""
    def message(user, number, body):
        return f'''<article class="message message--post"><div class="message-user"><h4>{user}</h4><h5>عضو</h5></div><div class="message-main"><header><time>1{number} مايو 2024</time> <a href="#{number}">#{number}</a></header>
<div class="message-body"><div class="bbWrapper">{body}</div></div><footer><a>رد</a> <a>إبلاغ</a></footer></div></article>'''
    answers = ''.join(message(user, i + 2, '<br>'.join(s.not_article(line) for line in lines))
                      for i, (user, lines) in enumerate([('رعد', REPLIES), ('هند', REPLIES[1:]), ('وليد', REPLIES[:1])]))
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>{s.title} | ملتقى الهواة</title><meta property="og:title" content="{s.title}"></head><body><nav class="p-nav"><ul>{s.menu()}</ul></nav><div class="p-body"><div class="p-title"><h1 class="p-title-value">{s.title}</h1></div><div class="p-description">بادئ الموضوع <a>سامر</a> · <time>11 مايو 2024</time></div>
<div class="block-container"><div class="block-body">{message('سامر', 1, s.body('{}<br>'))}{answers}</div></div><div class="block"><h3>{s.not_article('مواضيع مشابهة')}</h3>{s.links(4, '<div class="structItem"><a href="#">{1}</a></div>')}</div></div></body></html>'''


def vector_wiki(s):
    first, *rest = s.lines
    return f'''<!doctype html><html class="client-nojs vector-feature" lang="ar" dir="rtl"><head><title>{s.title} - الموسوعة الحرة</title></head><body class="skin-vector mediawiki rtl sitedir-rtl ns-0"><div class="vector-header-container"><a>{s.not_article('إنشاء حساب')}</a> <a>دخول</a></div>
<div class="mw-page-container"><div class="vector-main-menu"><ul>{s.menu()}</ul></div><main id="content" class="mw-body"><header class="mw-body-header"><h1 id="firstHeading">{s.title}</h1><ul class="vector-tabs"><li><a>مقالة</a></li><li><a>نقاش</a></li><li><a>عدل</a></li><li><a>تاريخ</a></li></ul></header>
<div id="bodyContent"><div id="siteSub">من الموسوعة الحرة</div><div id="mw-content-text"><div class="mw-parser-output"><div role="note" class="hatnote">{s.not_article('هذه المقالة عن الموضوع العام. لتصفح عناوين مشابهة، انظر صفحة التوضيح.')}</div>
<table class="infobox"><tbody><tr><th colspan=2>{s.title}</th></tr><tr><th>النوع</th><td>تراث</td></tr><tr><th>البلد</th><td>عدة دول عربية</td></tr></tbody></table>
<p>{first}</p><div id="toc" class="toc"><h2>محتويات</h2><ul><li><a href="#x"><span>1</span> <span>التاريخ</span></a></li></ul></div>{''.join(f'<p>{line}<sup class="reference"><a href="#c">[{i + 1}]</a></sup></p>' for i, line in enumerate(rest))}
<h2><span class="mw-headline">{s.not_article('مراجع')}</span><span class="mw-editsection">[<a>عدل</a>]</span></h2><ol class="references"><li>{s.not_article('↑ حسن القاسم، حرف الأجداد وأدواتهم، دار المنار للنشر، 1998، ص. 41 و42.')}</li></ol>
<div class="navbox"><table><tr><th>بوابات</th><td><a>بوابة ثقافة</a> · <a>بوابة تاريخ</a></td></tr></table></div></div></div><div id="catlinks" class="catlinks"><a>تصنيفات</a>: <a>تراث</a></div></div></main>
<footer id="footer"><ul><li>{s.not_article('آخر تعديل لهذه الصفحة كان يوم 3 مارس 2024، الساعة 18:04. النصوص متاحة تحت رخصة المشاع الإبداعي، وقد تطبق شروط إضافية.')}</li></ul></footer></div></body></html>'''


def ministry(s):
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>الوزارة - {s.title}</title></head><body><form id="aspnetForm" action="#"><div id="s4-workspace"><div class="gov-bar"><span>{s.not_article('موقع حكومي رسمي مسجل لدى هيئة الحكومة الرقمية')}</span><p>{s.not_article('روابط المواقع الإلكترونية الرسمية تستخدم بروتوكول التشفير للأمان، فتأكد من وجود علامة القفل قبل إدخال بياناتك.')}</p></div>
<div class="top-links">{s.menu('<a href="#">{}</a>')}</div><div class="ms-breadcrumb"><a>الرئيسية</a> / <a>المركز الإعلامي</a> / <a>الأخبار</a></div>
<div class="container"><div class="row"><div class="col-md-9"><h2 class="news-ttl">{s.title}</h2><div class="news-date">19/09/1445</div><div class="ms-rtestate-field">{s.body('<div>{}</div>')}</div>
<div class="tools"><a>طباعة</a> <a>أرسل إلى صديق</a> <a>تكبير الخط</a></div><div class="last-upd">{s.not_article('تاريخ آخر تحديث : 21/09/1445 10:02 ص بتوقيت السعودية')}</div>
<div class="feedback-w"><p>{s.not_article(SURVEY)}</p><a>نعم</a> <a>لا</a></div></div>
<div class="col-md-3"><h3>أحدث الأخبار</h3>{s.links(4, '<div class="li-news"><a href="#">{1}</a><span>14/09/1445</span></div>')}</div></div></div>
<div class="ftr"><p>{s.not_article('للتواصل مع مركز الاتصال الموحد يرجى الاتصال على الرقم المجاني من الساعة الثامنة صباحا حتى الرابعة عصرا.')}</p></div></div></form></body></html>'''


def product_with_reviews(s):
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>{s.title} - متجر الدار</title><meta property="og:type" content="product"></head><body class="product-page"><div class="promo-strip">{s.not_article('خصم 20% على أول طلب باستخدام الكود أهلا')}</div><header><ul>{s.menu()}</ul></header>
<div class="product-wrap"><div class="gallery"><img src=1.jpg><img src=2.jpg></div><div class="info"><h1>{s.title}</h1><div class="price">219 <span>ر.س</span></div><div>{s.not_article('السعر شامل الضريبة')}</div><button>إضافة للسلة</button></div>
<div class="tabs"><a>الوصف</a><a>التقييمات</a><a>الشحن</a></div><div class="tab-content" id="desc">{s.body()}</div>
<div class="tab-content" id="reviews"><h3>تقييمات العملاء</h3>{s.answers(4, '<div class="review"><b>عميل</b><span>★★★★★</span><p>{}</p></div>')}</div>
<div class="tab-content" id="shipping"><p>{s.not_article(SHIPPING)}</p></div></div><div class="carousel"><h2>{s.not_article('عملاء اشتروا أيضا')}</h2>{s.links(5, '<div class="card"><a href="#">{1}</a><b>75 ر.س</b></div>')}</div></body></html>'''


def campus(s):
    side = f'<div class="moduletable"><h3>إعلانات</h3><div class="custom"><p>{s.not_article(NOTICE)}</p></div></div>'
    return f'''<!doctype html><html lang="ar-aa" dir="rtl"><head><title>{s.title}</title><meta name="generator" content="Joomla!"></head><body><div class="body"><header><a class="brand">كلية العلوم</a><ul class="nav menu">{s.menu()}</ul></header>
<div class="row-fluid"><div id="side-r" class="span3">{side}<div class="moduletable"><h3>من نحن</h3><p>{s.not_article('تأسست الكلية عام 1974، وهي من أقدم كليات الجامعة، وتضم سبعة أقسام علمية وأربعة مختبرات مركزية ومكتبة متخصصة.')}</p></div></div>
<main class="span6"><div class="item-page"><div class="page-header"><h2>{s.title}</h2></div><dl class="article-info"><dd>كتب بواسطة: المحرر</dd><dd>نشر بتاريخ: 04 آذار/مارس 2024</dd><dd>الزيارات: 812</dd></dl><div class="articleBody">{s.body()}</div>
<ul class="pager"><li><a>السابق</a></li><li><a>التالي</a></li></ul></div></main><div id="side-l" class="span3"><div class="moduletable"><h3>أخبار الكلية</h3><ul>{s.links(5)}</ul></div><div class="moduletable"><h3>استطلاع</h3><p>{s.not_article('ما رأيك في مواعيد المكتبة الجديدة؟')}</p><label>ممتازة</label><label>جيدة</label></div></div></div></div></body></html>'''


def opinion_daily(s):
    half = max(1, len(s.lines) // 2)
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>صحيفة الغد الجديد | {s.title}</title></head><body><div class="wrapper"><div class="header-top"><span>{s.not_article('الخميس 2 مايو 2024 - 23 شوال 1445 هـ')}</span>{s.menu('<a href="#">{}</a>')}</div>
<div class="breaking-wrap"><b>عاجل</b><div>{s.links(2, '<a href="#">{1}</a>')}</div></div><div class="page"><div class="writer"><img src=w.jpg><a href="#">مروان الشامي</a><span>كاتب أردني</span></div><h1>{s.title}</h1><div class="date">الخميس 2 مايو 2024 02:00 ص</div>
<div class="txt">{'<br><br>'.join(s.lines[:half])}<br><br><div class="ad-slot">{s.not_article('مساحة إعلانية')}</div>{'<br><br>'.join(s.lines[half:])}</div>
<div class="note">{s.not_article(DISCLAIMER)}</div><div class="chan">{s.not_article(CHANNEL)}</div><div class="app"><p>{s.not_article(APP)}</p></div>
<div class="more-from"><h3>مقالات أخرى للكاتب</h3>{s.links(4, '<p><a href="#">{1}</a></p>')}</div><div class="disc"><h3>شارك برأيك</h3><p>{s.not_article(RULES)}</p>{s.answers(2, '<div><strong>قارئ</strong><p>{}</p></div>')}</div></div>
<div class="foot"><p>{s.not_article(ABOUT)}</p></div></div></body></html>'''


def live_page(s):
    times = ['20:41', '20:15', '19:58', '19:30', '18:47', '18:02']
    entries = ''.join(f'<div class="entry-live" id="e{i}"><span class="t">{times[i % 6]}</span><div class="x"><p>{line}</p></div><div class="s"><a>انسخ الرابط</a><a>شارك</a></div></div>' for i, line in enumerate(s.lines))
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>{s.title} - تغطية مباشرة</title></head><body><header><ul>{s.menu()}</ul></header><div class="live-top"><span>مباشر</span><h1>{s.title}</h1></div><div class="live-list">{entries}</div><button>{s.not_article('عرض المزيد من التحديثات')}</button>
<div class="side"><h2>{s.not_article('الأكثر مشاهدة')}</h2>{s.links(5, '<div><a href="#"><img src=t.jpg></a><a href="#">{1}</a></div>')}</div><div class="ft"><p>{s.not_article(ABOUT)}</p></div></body></html>'''


def teasers_home(s):
    """A home page whose headlines have the beginning of their text under them."""
    lead = f'<div class="hero"><a href="#"><h2>{s.not_article(next(s.headlines))}</h2></a><p>{s.not_article(next(s.teasers))}</p></div>'
    return f'''<!doctype html><html lang=ar dir=rtl><head><title>شبكة الأفق - أخبار اليوم</title></head><body><header><h1>شبكة الأفق</h1><ul>{s.menu()}</ul></header><main>{lead}{s.teased(8, '<div class="item"><h3><a href="#">{0}</a></h3><p>{1}</p><span>قبل ساعة</span></div>')}</main><aside><ol>{s.links(8)}</ol></aside><footer><p>{s.not_article(ABOUT)}</p></footer></body></html>'''


def blog_index(s):
    return f'''<!doctype html><html lang=ar dir=rtl><head><title>مدونة النخلة</title></head><body class="home blog"><header><h1 class="site-title">مدونة النخلة</h1><nav><ul>{s.menu()}</ul></nav></header><main>{s.teased(7, '<article class="post"><h2 class="entry-title"><a href="#">{0}</a></h2><div class="entry-meta"><time>مارس 4, 2024</time></div><div class="entry-summary"><p>{1}</p><a class="more-link">متابعة القراءة</a></div></article>')}<nav class="pagination"><a>1</a><a>2</a><a>التالي</a></nav></main><aside><p>{s.not_article(BIO)}</p></aside></body></html>'''


def search_results(s):
    return f'''<!doctype html><html lang=ar dir=rtl><head><title>نتائج البحث عن: مياه</title></head><body><form><input><button>بحث</button></form><div class="count">{s.not_article('عدد النتائج: 214')}</div><div class="results">{s.teased(9, '<div class="r"><a href="#">{0}</a><div class="sn">{1}</div><cite>site.example</cite></div>')}</div><div class="pages"><a>1</a> <a>2</a> <a>3</a></div></body></html>'''


def municipality_home(s):
    return f'''<!doctype html><html lang=ar dir=rtl><head><title>بلدية الواحة | الرئيسية</title></head><body><header><ul>{s.menu()}</ul></header><div class="services">{s.links(6, '<div class="svc"><a href="#">{1}</a></div>')}</div><section class="news"><h2>آخر الأخبار</h2>{s.teased(4, '<div class="n"><a href="#">{0}</a><p>{1}</p></div>')}</section><section><h2>إعلانات</h2><p>{s.not_article(NOTICE)}</p></section><footer><p>{s.not_article('للتواصل مع مركز الاتصال الموحد يرجى الاتصال على الرقم المجاني من الساعة الثامنة صباحا حتى الرابعة عصرا.')}</p></footer></body></html>'''


def shop_home(s):
    return front(['عروض اليوم', 'وصل حديثا', 'الأكثر مبيعا'], 'متجر الدار', '<div class="pc"><img><a href="{0}">{1}</a><del>120</del><b>99 ر.س</b><button>أضف</button></div>')(s).replace('</main>', f'</main><section><h2>لماذا نحن؟</h2><p>{s.not_article(SHIPPING)}</p></section>')


PAGES = {
    'hashed-kuwait-oil': (portal_with_hashed_names, 'market-kuwait-oil'),
    'hashed-algeria-fire': (portal_with_hashed_names, 'agency-algeria-fire'),
    'hashed-sudan-flood': (portal_with_hashed_names, 'agency-sudan-flood'),
    'gutenberg-lighthouse': (gutenberg, 'review-novel-lighthouse'),
    'gutenberg-cairo-walk': (gutenberg, 'travel-cairo-walk'),
    'gutenberg-train-tunisia': (gutenberg, 'blog-train-tunisia'),
    'phpbb-algeria-tap': (phpbb, 'howto-algeria-tap'),
    'phpbb-cat-mosul': (phpbb, 'blog-cat-mosul'),
    'thread-tunisia-mint': (long_answers, 'howto-tunisia-mint'),
    'thread-night-train': (long_answers, 'travel-algeria-night-train'),
    'vector-reedmats': (vector_wiki, 'encyclopedia-craft-reedmats'),
    'vector-samhara': (vector_wiki, 'encyclopedia-plant-samhara'),
    'ministry-tunisia-union': (ministry, 'decree-tunisia-union'),
    'ministry-egypt-exams': (ministry, 'decree-egypt-exams'),
    'product-egypt-tiles': (product_with_reviews, 'press-egypt-tiles'),
    'product-algeria-burnout': (product_with_reviews, 'abstract-algeria-burnout'),
    'campus-yemen-microfinance': (campus, 'abstract-yemen-microfinance'),
    'campus-iraq-narrator': (campus, 'abstract-iraq-narrator'),
    'daily-tunisia-pension': (opinion_daily, 'opinion-tunisia-pension'),
    'daily-lebanon-bakery': (opinion_daily, 'delayed-lebanon-bakery'),
    'live-amman-council': (live_page, 'live-amman-council-vote'),
    'live-satellite-launch': (live_page, 'live-satellite-launch'),
    'front-teasers': (teasers_home, None),
    'front-blog-index': (blog_index, None),
    'front-search-results': (search_results, None),
    'front-municipality': (municipality_home, None),
    'front-shop-notes': (shop_home, None),
}


if __name__ == '__main__':
    write(PAGES)

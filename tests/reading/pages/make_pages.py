#!/usr/bin/env python3
"""Writes some of the pages in this folder: texts of the reading set in the shapes of further kinds of sites.

    python3 tests/reading/pages/make_pages.py

Each function below is one kind of site, as its program writes it: the tags, class names and surroundings, with no style
sheet and invented content. The pages that were written as a whole, one by one, are not touched.
"""
import itertools
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / 'quality'))
from gold import Gold  # noqa: E402

HEADLINES = '''أمانة المدينة تفتتح حديقة الواحة أمام الزوار مساء الخميس
فريق السباحة يعود من البطولة بأربع ميداليات فضية
وزارة النقل تعلن مواعيد القطارات الجديدة بين الساحل والجبل
مزارعو الوادي يشكون تأخر صرف مستحقات موسم الزيتون
طالبة من جامعة الشمال تبتكر مرشحا رخيصا لمياه الآبار
إغلاق جسر الميناء أسبوعا لأعمال الصيانة الدورية
المتحف الوطني يعرض مخطوطات نادرة لأول مرة منذ أربعين عاما
ارتفاع طفيف في أسعار الخضار مع بداية الموسم الجديد
مهرجان القصبة للموسيقى يكشف برنامج دورته الثانية عشرة
خبراء يحذرون من موجة غبار تضرب المناطق الشرقية غدا
النادي الأهلي يتعاقد مع مدرب لياقة من الدار البيضاء
بلدية الصويرة تزرع ألف شجرة أركان على الطريق الساحلي
شركة ناشئة في عمان تطلق تطبيقا لتبادل الكتب المستعملة
مستشفى الولادة يستقبل أول توأم في العام الجديد
صيادو الخليج يطالبون بتمديد موسم الروبيان شهرا
كيف تختار نظارة القراءة المناسبة بعد سن الأربعين
سبع عادات صغيرة تجعل صباحك أهدأ
انقطاع المياه عن أحياء شرق المدينة حتى فجر السبت
قرية جبلية تحتفل بعودة المدرسة بعد ترميمها
معرض الكتاب يمدد ساعات الزيارة في عطلة نهاية الأسبوع'''.split('\n')
TEASERS = '''قال مدير الحديقة إن الدخول مجاني في الأسبوع الأول، وإن الحافلات ستعمل حتى منتصف الليل لنقل الزوار من وسط المدينة.
حصد الفريق ميدالياته في سباقات التتابع، ويستعد اللاعبون لمعسكر يستمر ثلاثة أسابيع قبل بطولة الصيف المقبلة في تونس.
تبدأ المواعيد الجديدة مطلع الشهر، وتقول الوزارة إن عدد الرحلات اليومية سيرتفع من ست إلى تسع رحلات في كل اتجاه.
يقول المزارعون إنهم باعوا المحصول للجمعية قبل خمسة أشهر، ولم يتسلموا حتى الآن سوى الدفعة الأولى من أثمانه.'''.split('\n')
COMMENTS = '''شكرا على الموضوع المفيد، استفدت منه كثيرا وأرسلته إلى أخي الذي كان يسأل عن الأمر نفسه منذ أيام
لا أتفق مع الكاتب، فالمسألة أعقد من هذا بكثير، وكان ينبغي أن يسأل أهل المنطقة قبل أن يكتب عنهم
ما شاء الله تبارك الله
أين الجزء الثاني؟ وعدتم بنشره الأسبوع الماضي ولم نجده في الموقع
كلام جميل ولكن من يطبق؟ كل سنة نسمع الكلام نفسه ثم لا يحدث شيء على أرض الواقع'''.split('\n')
SECTIONS = 'الرئيسية سياسة اقتصاد رياضة ثقافة صحة منوعات فيديو'.split()


class Site:
    """A page as it grows: pieces of furniture are collected for its gold."""

    def __init__(self, gold, at):
        self.gold, self.furniture = gold, []
        lines = [gold.source[slice(*span)].strip() for span in gold.article_lines] if gold else []
        self.title = gold and gold.title
        self.lines = [line for line in lines if line != gold.title]
        self.headlines = itertools.cycle(HEADLINES[at % len(HEADLINES):] + HEADLINES[:at % len(HEADLINES)])
        self.comments = itertools.cycle(COMMENTS[at % len(COMMENTS):] + COMMENTS[:at % len(COMMENTS)])
        self.teasers = itertools.cycle(TEASERS[at % len(TEASERS):] + TEASERS[:at % len(TEASERS)])

    def not_article(self, text):
        self.furniture.append(text)
        return text

    def links(self, count, each='<li><a href="/n/{0}">{1}</a></li>', **names):
        return '\n'.join(each.format(i, self.not_article(next(self.headlines)), **names) for i in range(count))

    def menu(self, each='<li><a href="#">{}</a></li>'):
        return ''.join(map(each.format, SECTIONS))

    def body(self, each='<p>{}</p>'):
        return '\n'.join(map(each.format, self.lines))

    def answers(self, count, each):
        return '\n'.join(each.format(self.not_article(next(self.comments))) for _ in range(count))

    def teased(self, count, each):
        """Other articles with the beginning of their text."""
        return '\n'.join(each.format(self.not_article(next(self.headlines)), self.not_article(next(self.teasers)))
                         for _ in range(count))


def aspnet_institution(s):
    return f'''<html dir=rtl><head><title>{s.title} - بوابة الهيئة</title></head><body>
<form method="post" action="./news.aspx?id=7" id="form1"><div><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK"></div>
<table width="980" cellpadding=0><tr><td colspan=3><img src=logo.gif></td></tr>
<tr><td colspan=3>{s.menu('<a href="#">{}</a> | ')}</td></tr>
<tr><td width=200 valign=top><table><tr><td><b>روابط سريعة</b></td></tr>{s.links(5, '<tr><td><a href="{0}">{1}</a></td></tr>')}</table></td>
<td valign=top><table><tr><td><span id="ctl00_lblTitle">{s.title}</span></td></tr>
<tr><td><span id="ctl00_lblDate">12/03/2024</span></td></tr>
<tr><td><span id="ctl00_lblBody">{s.body('{}<br><br>')}</span></td></tr></table></td>
<td width=200 valign=top><table><tr><td><b>{s.not_article('الخدمات الإلكترونية')}</b></td></tr>{s.links(4, '<tr><td><a href="{0}">{1}</a></td></tr>')}</table></td></tr>
<tr><td colspan=3>{s.not_article('جميع الحقوق محفوظة للهيئة 2024')}</td></tr></table></form></body></html>'''


def endless_articles(s):
    """Three articles in a row, as a script loads them below the first."""
    def article(title, body):
        return f'''<article class="post single-item"><header><h2 class="entry-title">{title}</h2>
<div class="entry-meta"><span class="author">هيئة التحرير</span> <time datetime="2024-05-01">1 ماي 2024</time></div></header>
<div class="entry-content">{body}<div class="share-buttons"><a>فيسبوك</a> <a>تويتر</a></div></div></article>'''
    others = ''.join(article(s.not_article(next(s.headlines)), ''.join(f'<p>{s.not_article(next(s.teasers))}</p>' * 1 for _ in range(4)))
                     for _ in range(2))
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>{s.title} | جريدة الأفق</title>
<meta property="og:title" content="{s.title}"></head><body class="single-post comments-open">
<header class="site-header"><h1 class="logo">جريدة الأفق</h1><ul class="main-menu">{s.menu()}</ul></header>
<main id="infinite">{article(s.title, s.body())}{others}</main>
<aside class="sidebar"><h3>الأكثر قراءة</h3><ul>{s.links(6)}</ul></aside></body></html>'''


def endless_divs(s):
    def item(title, body):
        return f'<div class="item"><h2>{title}</h2><div class="d">الثلاثاء 4 حزيران 2024 - 10:20</div><div class="t">{body}</div></div>'
    others = ''.join(item(s.not_article(next(s.headlines)), ''.join(f'{s.not_article(next(s.teasers))}<br>' for _ in range(3)))
                     for _ in range(3))
    return f'''<html dir="rtl"><head><title>موقع الجبل الإخباري</title><meta property="og:title" content="{s.title}"></head><body>
<div id="top">{s.menu('<a href="#">{}</a> ')}</div><div id="feed">{item(s.title, s.body('{}<br>'))}{others}</div>
<div id="bottom">{s.links(5, '<a href="{0}">{1}</a> ')}</div></body></html>'''


def forum_tables(s):
    def post(user, number, body):
        return f'''<table class="tborder"><tr><td class="thead">اليوم, 0{number}:15 PM</td><td class="thead">#{number}</td></tr>
<tr><td class="alt2" width=175><a class="bigusername" href="m{number}">{user}</a><div>عضو نشيط</div><div>المشاركات: 1{number}4</div></td>
<td class="alt1"><div>{body}</div></td></tr></table>'''
    answers = ''.join(post(user, i + 2, s.answers(1, '{}')) for i, user in enumerate(['أم خالد', 'ابن الواحة', 'زهرة الربيع', 'صقر88']))
    return f'''<html dir=rtl><head><title>{s.title} - منتديات الواحة</title></head><body>
<table class="tborder"><tr><td class="navbar"><a href=/>منتديات الواحة</a> &gt; <a href=/g>القسم العام</a> &gt; <strong>{s.title}</strong></td></tr></table>
{post('نسيم البحر', 1, s.body('{}<br />'))}{answers}
<table class="tborder"><tr><td class="thead">{s.not_article('مواضيع مشابهة')}</td></tr>{s.links(5, '<tr><td class=alt1><a href="{0}">{1}</a></td><td>القسم العام</td></tr>')}</table>
<div class="smallfont">{s.not_article('الساعة الآن 04:30 PM بتوقيت مكة المكرمة')}</div></body></html>'''


def long_comments(s):
    return f'''<!doctype html><html lang=ar dir=rtl><head><title>{s.title}</title></head><body><div id="page">
<nav class="navbar"><ul>{s.menu()}</ul></nav><div class="post"><h1>{s.title}</h1><div class="post-text">{s.body()}</div></div>
<div id="comments" class="comments-area"><h3>{s.not_article('14 تعليقا على الموضوع')}</h3>
{s.answers(14, '<div class="comment-body"><b>زائر</b> <span>منذ 3 أيام</span><p>{}. ' + COMMENTS[1] + ' ' + COMMENTS[4] + '</p><a>رد</a></div>')}
</div></div></body></html>'''


def elementor(s):
    return f'''<!doctype html><html dir="rtl" lang="ar"><head><title>{s.title} - مدونة الحرف</title></head>
<body class="rtl post-template-default single single-post elementor-default">
<div class="elementor elementor-location-header"><div class="elementor-widget elementor-widget-nav-menu"><ul>{s.menu()}</ul></div></div>
<div class="elementor elementor-location-single post-9 type-post tag-news category-life"><div class="elementor-widget elementor-widget-theme-post-title"><h1>{s.title}</h1></div>
<div class="elementor-widget elementor-widget-post-info"><ul><li>سلمى العلوي</li><li>12 أبريل، 2024</li><li>لا توجد تعليقات</li></ul></div>
<div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{s.body()}
<div class="sharedaddy"><h3>{s.not_article('شارك هذا الموضوع')}</h3><ul><li><a>فيس بوك</a><li><a>X</a></ul></div></div></div>
<div class="elementor-widget elementor-widget-author-box"><p>{s.not_article('سلمى العلوي كاتبة ومترجمة تعيش في طنجة وتكتب عن الكتب والمطبخ والسفر.')}</p></div>
<div class="elementor-widget elementor-widget-posts"><h2>قد يعجبك أيضا</h2>{s.teased(3, '<article><h3><a href="#">{0}</a></h3><p>{1}</p><a>اقرأ المزيد</a></article>')}</div></div></body></html>'''


def breaks_and_ticker(s):
    return f'''<html><head><title>صحيفة الساحل :: {s.title}</title></head><body dir="rtl"><center>
<h1><a href="/">صحيفة الساحل</a></h1><div>{s.not_article('الجمعة 9 شباط 2024 - العدد 4417 - السنة الثالثة عشرة')}</div>
<marquee>{s.links(4, '<a href="{0}">{1}</a> *** ')}</marquee>
<table width=950><tr><td valign=top width=650><font size=2><a href=/>الرئيسية</a> » <a href=/s>تقارير</a></font>
<h2>{s.title}</h2><font size=1>عدد القراءات: 311</font><br><img src="p.jpg" width=400><br>
<font size=4>{s.body('{}<br><br>')}</font>
<br>{s.not_article('ما رأيك في الموقع الجديد؟')}<br>{s.not_article('تابعونا على قناتنا في تلغرام')}</td>
<td valign=top>{s.links(9, '<div><img src=t.jpg><a href="{0}">{1}</a></div>')}</td></tr></table></center></body></html>'''


def drupal(s):
    return f'''<!doctype html><html lang="ar" dir="rtl"><head><title>{s.title} | مركز البحوث</title></head><body class="html not-front page-node node-type-article">
<div id="skip-link"><a href="#main">تجاوز إلى المحتوى الرئيسي</a></div><div class="region region-header"><ul class="menu">{s.menu()}</ul></div>
<div class="breadcrumb"><a href=/>الرئيسية</a> » <a href=/n>أخبار المركز</a></div><h1 class="page-title">{s.title}</h1>
<div id="block-system-main"><div class="node node-article node-promoted"><div class="submitted">أرسل بواسطة محرر في 6 نوفمبر 2023</div>
<div class="field field-name-body"><div class="field-items"><div class="field-item even">{s.body()}</div></div></div>
<div class="field field-name-field-tags"><div class="field-label">الوسوم:</div><a>بحوث</a> <a>مجتمع</a></div></div></div>
<div class="region region-sidebar-second"><div class="block block-views"><h2>آخر الأخبار</h2><ul>{s.links(7)}</ul></div>
<div class="block"><h2>اشترك في النشرة</h2><p>{s.not_article('أدخل بريدك ليصلك ملخص أسبوعي بما ينشره المركز من أوراق ودراسات جديدة.')}</p></div></div></body></html>'''


def magazine(s):
    half = len(s.lines) // 2
    first, rest = s.lines[:half], s.lines[half:]
    paragraphs = lambda lines: ''.join(f'<p class="css-1x{len(line) % 7}">{line}</p>' for line in lines)
    return f'''<!doctype html><html lang="ar"><head><title>{s.title}</title><script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": s.title}, ensure_ascii=False)}</script></head><body>
<div class="cookie-banner"><p>{s.not_article('نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا وتحليل حركة الزيارات. بمتابعتك التصفح فإنك توافق على ذلك.')}</p><button>موافق</button></div>
<div id="__next" aria-hidden="true"><header class="css-k1"><a href="/">مجلة المدى</a>{s.menu('<a href="#" class="css-9">{}</a>')}</header>
<div class="css-2q"><div class="css-h1"><h1>{s.title}</h1><div class="css-by"><span>ليلى الحداد</span><span>قراءة 6 دقائق</span></div></div>
<div class="css-hero"><img src="a.jpg"><div class="css-cap">{s.not_article('صورة أرشيفية من داخل المكان في مطلع التسعينيات (أرشيف المجلة)')}</div></div>
<div class="css-body">{paragraphs(first)}<div class="css-rel"><span>اقرأ أيضا</span><a href="#">{s.not_article(next(s.headlines))}</a></div>{paragraphs(rest)}</div></div>
<div class="css-more">{s.teased(4, '<div class="css-card"><a href="#">{0}</a><div>{1}</div></div>')}</div></div></body></html>'''


def fatwa(s):
    return f'''<html dir=rtl><head><title>{s.title} - دار الإجابة</title></head><body><div class="head"><a href=/>دار الإجابة</a><form action=/q>بحث <input></form></div>
<div class="crumbs">الفتاوى / المعاملات</div><div class="fatwa-page"><h1>{s.title}</h1><div class="num">رقم الفتوى: 20417</div>
<div class="answer">{s.body('<p align="justify">{}</p>')}</div><div>{s.not_article('هل كانت الإجابة مفيدة؟')}</div>
<h4>{s.not_article('فتاوى ذات صلة:')}</h4>{s.links(6, '<p><a href="{0}">{1}</a></p>')}</div>
<div class="ask"><p>{s.not_article('لم تجد جوابك؟ أرسل سؤالك وسيجيبك أحد الباحثين خلال ثلاثة أيام عمل.')}</p></div></body></html>'''


def shop(s):
    return f'''<!doctype html><html lang=ar dir=rtl><head><title>{s.title} | متجر البيت</title></head><body><header><ul class=nav>{s.menu()}</ul><a>السلة (0)</a></header>
<div class="product"><h1>{s.title}</h1><div class=price>149 ر.س</div><button>أضف إلى السلة</button><div class="description">{s.body()}</div></div>
<div class="recommendations"><h2>منتجات مشابهة</h2>{s.links(6, '<div class=p><a href="{0}">{1}</a><span>89 ر.س</span></div>')}</div>
<footer><p>{s.not_article('الشحن مجاني للطلبات التي تزيد على 200 ر.س داخل المملكة')}</p></footer></body></html>'''


def old_html(s):
    return f'''<HTML><HEAD><TITLE>{s.title}</TITLE></HEAD><BODY DIR=RTL><TABLE WIDTH=100%><TR><TD>{s.menu('<A HREF="#"><FONT SIZE=2>{}</FONT></A> - ')}</TABLE>
<CENTER><H2>{s.title}</H2></CENTER>{s.body('<P ALIGN=RIGHT><FONT FACE="Simplified Arabic">{}</FONT>')}
<HR><FONT SIZE=1>{s.not_article('عداد الزوار: 48112 - أفضل مشاهدة بدقة 800 × 600')}<BR>{s.links(4, '<A HREF="{0}">{1}</A><BR>')}</FONT></BODY></HTML>'''


def discourse(s):
    post = '<div class="topic-post"><div class="topic-meta-data"><a class="username">{0}</a> <time>{1}</time></div><div class="cooked">{2}</div></div>'
    answers = ''.join(post.format(user, day, f'<p>{s.answers(1, "{}")}</p>')
                      for user, day in [('hadi_m', '3 مايو'), ('نورة', '3 مايو'), ('yazan', '5 مايو')])
    return f'''<!doctype html><html lang=ar dir=rtl><head><title>{s.title} - عام - مجتمع المبرمجين</title></head><body><div class="d-header"><a>دخول</a><a>تسجيل</a></div>
<div id="topic-title"><h1>{s.title}</h1></div><div class="post-stream">{post.format('سامر', '2 مايو', s.body())}{answers}</div>
<div class="more-topics"><h3>مواضيع مقترحة</h3><table>{s.links(5, '<tr><td><a href="{0}">{1}</a></td><td>12</td></tr>')}</table></div></body></html>'''


def front(sections, title, each):
    """A page without an article."""
    def page(s):
        blocks = ''.join(f'<section><h2>{name}</h2>{s.links(6, each)}</section>' for name in sections)
        return f'<!doctype html><html lang=ar dir=rtl><head><title>{title}</title></head><body><header><h1>{title}</h1><ul>{s.menu()}</ul></header><main>{blocks}</main><footer>{s.not_article("من نحن | اتصل بنا | سياسة الخصوصية")}</footer></body></html>'
    return page


PAGES = {
    'aspnet-jordan-medical': (aspnet_institution, 'court-jordan-medical'),
    'aspnet-iraq-university': (aspnet_institution, 'press-iraq-university'),
    'endless-morocco-football': (endless_articles, 'decree-morocco-football'),
    'endless-tunisia-marathon': (endless_articles, 'match-morocco-marathon'),
    'endless-algeria-dust': (endless_articles, 'science-algeria-dust'),
    'endless-jordan-lawns': (endless_divs, 'opinion-gulf-lawns'),
    'endless-lebanon-snow': (endless_divs, 'weather-lebanon-snow'),
    'forum-lebanon-coffee-stain': (forum_tables, 'howto-lebanon-coffee-stain'),
    'forum-egypt-lentils': (forum_tables, 'howto-egypt-lentils'),
    'discourse-phone': (discourse, 'blog-phone-thirty-days'),
    'comments-egypt-noise': (long_comments, 'opinion-egypt-noise'),
    'comments-jordan-tawjihi': (long_comments, 'opinion-jordan-tawjihi'),
    'elementor-sourdough': (elementor, 'blog-sourdough-starter'),
    'elementor-istanbul': (elementor, 'travel-istanbul-ferry'),
    'ticker-yemen-beekeeper': (breaks_and_ticker, 'interview-yemen-beekeeper'),
    'ticker-syria-station': (breaks_and_ticker, 'delayed-syria-station'),
    'drupal-oman-desalination': (drupal, 'abstract-oman-desalination'),
    'drupal-sudan-sorghum': (drupal, 'press-sudan-sorghum'),
    'magazine-baghdad-oud': (magazine, 'obituary-baghdad-oud'),
    'magazine-mauritania-manuscripts': (magazine, 'travel-mauritania-manuscripts'),
    'fatwa-gold-zakat': (fatwa, 'fatwa-gold-zakat'),
    'fatwa-rent-deposit': (fatwa, 'fatwa-rent-deposit'),
    'shop-saudi-kettle': (shop, 'press-saudi-kettle'),
    'shop-oman-datesyrup': (shop, 'press-oman-datesyrup'),
    'old-html-phoenicians': (old_html, 'school-phoenicians'),
    'old-html-basra-palms': (old_html, 'verses-basra-palms'),
    'front-news-maghreb': (front(['سياسة', 'اقتصاد', 'رياضة'], 'جريدة المغرب العربي', '<div class=card><a href="{0}"><img></a><h3><a href="{0}">{1}</a></h3><span>منذ ساعة</span></div>'), None),
    'front-shop': (front(['الأجهزة', 'المطبخ'], 'متجر البيت', '<div><a href="{0}">{1}</a><b>99 ر.س</b></div>'), None),
    'front-forum': (front(['القسم العام', 'قسم الأسرة'], 'منتديات الواحة', '<table><tr><td><a href="{0}">{1}</a></td><td>34</td><td>آخر رد: أم خالد</td></tr></table>'), None),
    'front-university': (front(['الأخبار', 'الإعلانات', 'روابط'], 'جامعة الشمال', '<li><a href="{0}">{1}</a></li>'), None),
    'front-blogs': (front(['تدوينات'], 'مدونات الحرف', '<article><h2><a href="{0}">{1}</a></h2><span>كتبه سامر</span> <a>المزيد</a></article>'), None),
}


def write(pages):
    """Writes the pages of {name: (kind of site, text of the reading set or None)}."""
    for at, (name, (site, text)) in enumerate(pages.items()):
        gold = Gold(HERE.parent / text) if text else None
        page = Site(gold, 3 * at if gold else 0)
        folder = HERE / name
        folder.mkdir(exist_ok=True)
        (folder / 'page.html').write_text(site(page) + '\n', encoding='utf-8')
        facts = {'text': text, 'title': gold.title if gold else None,
                 'furniture': list(dict.fromkeys(page.furniture))}
        (folder / 'gold.json').write_text(json.dumps(facts, ensure_ascii=False, indent=1) + '\n', encoding='utf-8')


if __name__ == '__main__':
    write(PAGES)

// Texts that mean something to whatever reads them as more than text: Markdown, HTML, a terminal, a template.
export const injections = [
  "[اضغط](javascript:alert(1))", "![صورة](https://evil.example/x.png)", "[اضغط][1]", "[1]: javascript:alert(1)", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>",
  "</script><script>alert(1)</script>", "<!-- تعليق -->", "<![CDATA[x]]>", "<?php x ?>", "<https://evil.example>", "<a@b.example>", "https://evil.example/x", "www.evil.example",
  "اكتب إلى a@b.example", "WWW.EVIL.EXAMPLE", "evil.com", "//x.com", "//localhost/x", "bit.ly/x", "انظر evil.com/x", "مثال.рф", "1.com", "$x^2$", "$$x$$", ":+1:", ":smile:", "HTTP://EVIL.EXAMPLE", "mailto:a@b.example", "# عنوان", "###### عنوان", "عنوان #", "- بند", "+ بند", "* بند", "1. بند", "1) بند",
  "2024. بدأ العام", "> اقتباس", ">> اقتباس", "---", "- - -", "***", "___", "===", "```", "~~~", "`رمز`", "``رمز``", "**غليظ**", "__غليظ__", "*مائل*", "_مائل_", "~~محذوف~~", "~محذوف~",
  "أ | ب", "| أ | ب |", "|---|---|", "&lt;b&gt;", "&#60;b&#62;", "&amp;", "&nbsp;", "\\", "\\\\", "\\*", "سطر\\", "سطر  ", "    رمز", "\tرمز", "- [ ] مهمة", "[^1]", "[^1]: حاشية",
  "أ\nب", "أ\n===", "أ\n---", "أ\n\n# ب", "أ\r\n- ب", "أ\u2028- ب", "أ\u0085- ب", "أ\v# ب", "\u202Eمقلوب\u202C", "\u2067معزول", "\u001B[31mأحمر", "\u001B]0;عنوان\u0007", "\u009B31m",
  "'\"><svg onload=alert(1)>", "${x}", "{{x}}", "%3Cscript%3E", "{text}", "$&", "$1",
];

// Mails: their headers, what they quote of older mails, and what stands under every mail.
#pragma once

#include "blocks.h"
#include "own_labels.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// Labels the lines of a mail that are not its text. The newest mail is the article; of a mail that
/// only forwards another one, that is.
///
/// - Two lines or more of a header («من:», «الموضوع:», "Sent:") are its title (the subject, without
///   «رد:»), byline and dateline, and notices.
/// - «كتب سامر:», «-----الرسالة الأصلية-----» or a second header start the older mails, which go on
///   to the end, or as far as lines open with «>».
/// - The signature under «--» or «مع خالص التحية», «أرسلت من iPhone» and the notice of secrecy are
///   legal.
///
/// Does nothing to a text without a header and without such a start. Linear in the lines.
KHULASA_STAGE void label_mail(const text::Reading& reading, const std::vector<Line>& lines,
                              OwnLabels& labels);

}  // namespace khulasa::article

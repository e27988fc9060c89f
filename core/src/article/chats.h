// Conversations: chats, and the lines that programs write into them.
#pragma once

#include <vector>

#include "blocks.h"
#include "markers.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// The labels of the lines of a chat; empty if the text is not one.
///
/// A chat is known by the repetition of its heads, which chats.cpp shows. Its messages have their
/// speaker and time, lines without a head go on with the message above, and what the program wrote
/// itself («تم تشفير الرسائل», «<تم استبعاد الوسائط>», a name or a time alone on its line) is a
/// notice. What is above the first head is its title.
///
/// Linear in the lines and their heads, n log n in the lines that may be names.
KHULASA_STAGE std::vector<Label> label_chat(const text::Reading& reading,
                                            const std::vector<Line>& lines);

}  // namespace khulasa::article

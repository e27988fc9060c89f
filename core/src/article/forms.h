// What is not prose but belongs to the text: verses, tables, code, headings of Markdown.
#pragma once

#include "blocks.h"
#include "own_labels.h"
#include "stage.h"
#include "text/reading.h"

namespace khulasa::article {

/// Labels the lines without an own label that are, by their shape and that of their neighbours,
///
/// - verses: two halves of similar length with «...», «***», a tab or wide spaces between, or lines
///   that rhyme;
/// - rows of a table: cells between tabs, wide spaces or bars, in two lines or more;
/// - code: between fences (```), commands and assignments in Latin letters, a web address alone;
/// - lines that open with words of the Quran (﴿), which are quotes;
/// - headings of Markdown («## قبل البدء»), the first of which is the title.
///
/// Linear in the lines.
KHULASA_STAGE void label_forms(const text::Reading& reading, const std::vector<Line>& lines,
                               OwnLabels& labels);

}  // namespace khulasa::article

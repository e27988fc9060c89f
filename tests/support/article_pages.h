// Two paragraphs of an article, and the kinds of the blocks that a page falls into.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "texts.h"

namespace khulasa::tests {

inline const std::u16string kProse =
    u"أعلنت هيئة الموانئ في بيان لها عن توسعة الميناء القديم وبناء رصيف جديد بطول ستمئة متر، في "
    u"خطوة هي الأولى من نوعها.";

inline const std::u16string kOther =
    u"وقال المدير العام إن العمل في الرصيف سيبدأ مطلع الربيع المقبل، وإن الميناء القديم سيبقى "
    u"مفتوحا أمام الصيادين طوال الأشغال.";

using Kinds = std::vector<BlockKind>;

inline Kinds kinds_of(std::u16string source) {
  Kinds kinds;
  for (const Block& block : Read(std::move(source)).article().blocks) kinds.push_back(block.kind);
  return kinds;
}

}  // namespace khulasa::tests

// What the C interface hands out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa.h"
#include "khulasa/khulasa.h"
#include "results.h"

/// The opaque khulasa_result of khulasa.h.  NOLINTNEXTLINE(readability-identifier-naming)
struct khulasa_result {
  static constexpr size_t kLists = KHULASA_MENTIONS + 1;

  struct Item {
    khulasa_span span{};
    size_t text = 0;  // where it begins in `texts`
    size_t bytes = 0;
  };

  khulasa_status status = KHULASA_OK;
  std::string json;
  std::array<std::vector<Item>, kLists> lists;
  std::string texts;  // of all items, each followed by NUL
  khulasa::cli::RequestWarnings warnings;

  /// Null if the list is unknown or shorter.
  [[nodiscard]] const Item* find(khulasa_list list, size_t index) const;
};

namespace khulasa::c {

/// The result of an analysis, with its lists.
///
/// @param offsets     from the code units of `source` to the units in which it was given
///                    (byte_offsets()); empty if they are code units, too.
/// @param is_page     the JSON begins with the text.
khulasa_result result_of(const Analysis& analysis, std::u16string_view source,
                         const std::vector<uint32_t>& offsets, bool is_page, bool with_tokens,
                         cli::RequestWarnings about_input);

/// Why a call failed.
khulasa_result result_of(khulasa_status status, const Error& error);

}  // namespace khulasa::c

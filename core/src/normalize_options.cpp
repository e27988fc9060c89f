// The names and values of NormalizeOptions as text. The command line, JSON Lines and JavaScript all
// read them here.
#include <array>
#include <string>

#include "khulasa/options.h"

namespace khulasa {

namespace {

struct Flag {
  const char* name;
  bool NormalizeOptions::*field;
};
constexpr std::array kFlags = {
    Flag{"dropTashkeel", &NormalizeOptions::drop_tashkeel},
    Flag{"dropQuranicMarks", &NormalizeOptions::drop_quranic_marks},
    Flag{"dropSuperscriptAlef", &NormalizeOptions::drop_superscript_alef},
    Flag{"foldAlef", &NormalizeOptions::fold_alef},
    Flag{"foldSplitMadda", &NormalizeOptions::fold_split_madda},
    Flag{"foldYeh", &NormalizeOptions::fold_yeh},
    Flag{"foldTehMarbuta", &NormalizeOptions::fold_teh_marbuta},
    Flag{"foldHamzaCarriers", &NormalizeOptions::fold_hamza_carriers},
    Flag{"unfoldPresentationForms", &NormalizeOptions::unfold_presentation_forms},
    Flag{"foldPunctuation", &NormalizeOptions::fold_punctuation},
    Flag{"collapseSpaces", &NormalizeOptions::collapse_spaces},
    Flag{"dropBidiControls", &NormalizeOptions::drop_bidi_controls},
    Flag{"foldElongation", &NormalizeOptions::fold_elongation},
    Flag{"foldCase", &NormalizeOptions::fold_case},
};

using Names = std::array<const char*, 3>;
static_assert(kTatweelFormCount == 3 && kLookAlikesCount == 3 && kDigitFormCount == 3 &&
              kZeroWidthFormCount == 3);
constexpr Names kTatweelNames = {"keep", "drop-decorative", "drop"};
constexpr Names kLookAlikesNames = {"keep", "fold-in-arabic", "fold"};
constexpr Names kDigitNames = {"keep", "latin", "arabic"};
constexpr Names kZeroWidthNames = {"keep", "keep-joiners", "drop"};

Error invalid(std::string_view name, std::string_view value, std::string allowed) {
  std::string message = "the option ";
  message += name;
  message += " has a value that is not allowed";
  return {ErrorCode::kInvalidOption, std::move(message), std::string(value), std::move(allowed)};
}

template <typename Enum>
std::optional<Error> set(std::string_view name, std::string_view value, const Names& names,
                         Enum& field) {
  std::string allowed;
  for (size_t i = 0; i < names.size(); ++i) {
    if (value == names[i]) {
      field = static_cast<Enum>(i);
      return std::nullopt;
    }
    if (i > 0) allowed += ", ";
    allowed += names[i];
  }
  return invalid(name, value, std::move(allowed));
}

template <typename Enum>
std::optional<Error> check(const char* name, Enum value) {
  const auto number = static_cast<int>(value);
  if (number >= 0 && number < 3) return std::nullopt;
  return invalid(name, std::to_string(number), "an enumerator");
}

}  // namespace

std::vector<std::string> normalize_option_names() {
  std::vector<std::string> names = {"tatweel", "lookAlikes", "digits", "zeroWidth"};
  for (const Flag& flag : kFlags) names.emplace_back(flag.name);
  return names;
}

Result<NormalizeOptions> normalize_profile(std::string_view name) {
  if (name == "display") return NormalizeOptions::display();
  if (name == "search") return NormalizeOptions::search();
  if (name == "nfc") return NormalizeOptions::nfc();
  return invalid("profile", name, "display, search, nfc");
}

std::optional<Error> set_option(NormalizeOptions& options, std::string_view name,
                                std::string_view value) {
  if (name == "tatweel") return set(name, value, kTatweelNames, options.tatweel);
  if (name == "lookAlikes") return set(name, value, kLookAlikesNames, options.look_alikes);
  if (name == "digits") return set(name, value, kDigitNames, options.digits);
  if (name == "zeroWidth") return set(name, value, kZeroWidthNames, options.zero_width);
  for (const Flag& flag : kFlags) {
    if (name != flag.name) continue;
    if (value != "true" && value != "false") return invalid(name, value, "true, false");
    options.*flag.field = value == "true";
    return std::nullopt;
  }
  std::string allowed;
  for (const std::string& known : normalize_option_names()) {
    if (!allowed.empty()) allowed += ", ";
    allowed += known;
  }
  return Error{ErrorCode::kInvalidOption, "unknown option of normalize", std::string(name),
               std::move(allowed)};
}

std::optional<Error> validate(const NormalizeOptions& options) {
  if (auto error = check("tatweel", options.tatweel)) return error;
  if (auto error = check("lookAlikes", options.look_alikes)) return error;
  if (auto error = check("digits", options.digits)) return error;
  return check("zeroWidth", options.zero_width);
}

}  // namespace khulasa

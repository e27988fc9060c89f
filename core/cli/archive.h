// An archive in memory, and what of it is similar to an article.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "json.h"
#include "json_writer.h"
#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// An article of an archive.
struct Archived {
  Json id;
  std::u16string title;  // empty if its line has none
};

/// Articles with their fingerprints, in the same order.
struct Archive {
  std::vector<Archived> articles;
  std::vector<Fingerprint> fingerprints;
  std::vector<Json> errors;  // {"id", "error"} of each line that could not be read
};

/// Writes "similar": for each match "id", "title" if there is one, "score", "overlap", "isCopy",
/// "sameTitle" and "shared".
void write_members(JsonWriter& json, const std::vector<Match>& matches, const Archive& archive);

/// For people: one match per line.
void print_matches(const std::vector<Match>& matches, const Archive& archive, std::ostream& out);

}  // namespace khulasa::cli

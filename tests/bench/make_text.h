// Varied Arabic text from a seed; tests/bench/make_text.mjs says how and makes the same in
// JavaScript.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

namespace khulasa::bench {

/// At least `bytes` of UTF-8.
inline std::string make_text(size_t bytes) {
  std::vector<std::string> words;
  for (const char* slug : {"news", "sport", "economy", "encyclopedia", "opinion"}) {
    std::ifstream file(std::string(KHULASA_ROOT "/tests/articles/") + slug + "/source.txt");
    for (std::string word; file >> word;) words.push_back(word);
  }
  uint32_t state = 1;
  const auto random = [&](size_t count) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % count;
  };
  std::string text;
  while (text.size() < bytes) {
    const size_t kind = random(100);
    text += kind < 3 ? std::to_string(random(10'000)) : words[random(words.size())];
    text += kind < 94 ? " " : kind < 99 ? ". " : ".\n";
  }
  return text;
}

}  // namespace khulasa::bench

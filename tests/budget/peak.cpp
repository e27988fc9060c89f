// khulasa_peak FILE... prints a line for each file: its length in code units, and the peak of the
// memory, in bytes, that analyze() holds besides the text, counted in operator new.
#include <malloc.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <new>
#include <string>

#include "khulasa/khulasa.h"
#include "utf8.h"

namespace {

size_t held = 0;
size_t peak = 0;

}  // namespace

void* operator new(size_t size) {
  void* block = std::malloc(size);
  if (block == nullptr) std::abort();
  held += malloc_usable_size(block);
  peak = std::max(peak, held);
  return block;
}
void operator delete(void* block) noexcept {
  held -= malloc_usable_size(block);
  std::free(block);
}
void operator delete(void* block, size_t) noexcept { operator delete(block); }

int main(int count, char** files) {
  const auto engine = khulasa::Engine::create();
  if (!engine.ok()) return 1;
  for (int i = 1; i < count; ++i) {
    std::ifstream file(files[i], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const std::u16string text = khulasa::from_utf8(bytes).text;
    const size_t before = peak = held;
    if (!engine.value().analyze(text).ok()) return 1;
    std::cout << text.size() << ' ' << peak - before << '\n';
  }
}

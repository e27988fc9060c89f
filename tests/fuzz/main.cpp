// libFuzzer's entry point, compiled to one program per target: KHULASA_FUZZ_TARGET names its
// function.
#include <cstdio>
#include <cstdlib>

#include "targets.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string broken = khulasa::fuzz::KHULASA_FUZZ_TARGET({data, size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "broken: %s\n", broken.c_str());
  std::abort();
}

// LeakSanitizer works in this program: it reports a planted leak, and none after analyses.
#include <gtest/gtest.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>

#include <array>
#include <cstdint>
#include <cstdlib>

#include "texts.h"

namespace khulasa {
namespace {

// LeakSanitizer looks for addresses: an inverted one does not keep its block reachable.
constexpr uintptr_t kMask = ~uintptr_t{0};

constexpr size_t kBlocks = 100;  // the address of one or two may remain on the stack
std::array<uintptr_t, kBlocks> hidden;

__attribute__((noinline)) void hide_blocks() {
  for (uintptr_t& block : hidden) block = reinterpret_cast<uintptr_t>(std::malloc(100)) ^ kMask;
}

TEST(Leaks, PlantedLeak_IsReported_AndAnalysesLeaveNone) {
  for (int i = 0; i < 100; ++i)
    (void)tests::analyze(u"وصل الوفد إلى العاصمة. وقال الوزير إن المشروع يبدأ غدا.");
  EXPECT_EQ(__lsan_do_recoverable_leak_check(), 0);
  hide_blocks();
  testing::internal::CaptureStderr();
  EXPECT_NE(__lsan_do_recoverable_leak_check(), 0);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("detected memory leaks"),
            std::string::npos);
  for (const uintptr_t block : hidden) std::free(reinterpret_cast<void*>(block ^ kMask));
  EXPECT_EQ(__lsan_do_recoverable_leak_check(), 0);
}

}  // namespace
}  // namespace khulasa
#endif

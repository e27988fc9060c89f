// Replaces bind.cpp of Embind's library, which registers every type of C++ that a function could
// have: only those of bindings.cpp are registered here, so that the module is smaller. A function
// with another type would throw UnboundTypeError at its first call.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

using emscripten::internal::TypeID;

namespace {

// Numbers of the kinds of views in embind.js.
enum class View : uint8_t { kUint16 = 3, kUint32 = 5, kFloat64 = 7 };

template <typename T>
void register_view(View view) {
  emscripten::internal::_embind_register_memory_view(TypeID<emscripten::memory_view<T>>::get(),
                                                     static_cast<unsigned>(view), "view");
}

}  // namespace

extern "C" {

// Called by the runtime before anything else, and exported, as Embind's own.
EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void
__embind_register_native_and_builtin_types() {
  using namespace emscripten::internal;  // NOLINT(google-build-using-namespace)
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_std_string(TypeID<std::string>::get(), "string");
  _embind_register_std_wstring(TypeID<std::u16string>::get(), sizeof(char16_t), "u16string");
  _embind_register_emval(TypeID<emscripten::val>::get(), "val");
  register_view<uint16_t>(View::kUint16);
  register_view<uint32_t>(View::kUint32);
  register_view<double>(View::kFloat64);
}

// The name of a type in messages. Without type information there is none.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info* /*type*/) {
  constexpr char kUnknown[] = "unknown type";
  void* name = std::malloc(sizeof kUnknown);
  return name == nullptr ? nullptr
                         : static_cast<const char*>(std::memcpy(name, kUnknown, sizeof kUnknown));
}
}

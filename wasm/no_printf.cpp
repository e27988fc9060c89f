// Replaces the two functions of the runtime that bring printf into the module: 2.3 KB after brotli,
// for messages that nobody reads, since the module has no console.
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" {

// With which libc++abi says why the program ends.
[[noreturn]] void abort_message(const char* /*format*/, ...) { std::abort(); }

// With which Embind, compiled without type information, names a type by its address. Any other use
// ends the program, so that the tests notice it.
int siprintf(char* out, const char* format, ...) {
  if (std::string_view(format) != "%p") std::abort();
  va_list arguments;
  va_start(arguments, format);
  auto address = reinterpret_cast<uintptr_t>(va_arg(arguments, void*));
  va_end(arguments);
  int length = 0;
  for (; address != 0; address /= 10) out[length++] = static_cast<char>('0' + address % 10);
  out[length] = '\0';
  return length;
}
}

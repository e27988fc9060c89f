// Errors as values: what a call that can fail returns. No exception crosses the core.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace khulasa {

enum class ErrorCode {
  kTextTooLong,    // more UTF-16 code units than Options allow
  kInvalidOption,  // an option outside its range
  kInternal,       // the embedded Unicode data could not be read: a broken build
};

/// The code as it stands in JSON: "text-too-long", "invalid-option", "internal".
const char* to_string(ErrorCode code);

/// Why a call gave no result. `requested` and `allowed` say in words or numbers what was asked and
/// what would have been accepted ("50000001 code units", "1 to 1000"); `message` is one English
/// sentence for a log.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;
  std::string requested;
  std::string allowed;
};

/// Either a T or an Error. Ask `ok()` before the one or the other is taken; taking the wrong one is
/// a programming error.
template <typename T>
class Result {
 public:
  // Implicit, so that a function ends in `return value;` or `return error;`.
  // NOLINTBEGIN(google-explicit-constructor)
  Result(T value) : held_(std::move(value)) {}
  Result(Error error) : held_(std::move(error)) {}
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(held_); }
  [[nodiscard]] const T& value() const& { return *std::get_if<T>(&held_); }
  [[nodiscard]] T&& value() && { return std::move(*std::get_if<T>(&held_)); }
  [[nodiscard]] const Error& error() const { return *std::get_if<Error>(&held_); }

 private:
  std::variant<T, Error> held_;
};

}  // namespace khulasa

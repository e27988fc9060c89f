// Errors as values: what a call that can fail returns. The core throws no exceptions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace khulasa {

enum class ErrorCode {
  kTextTooLong,    // more than kMaxTextUnits UTF-16 code units
  kInvalidOption,  // an option outside its range
  kInternal,       // the embedded Unicode data could not be read: a broken build
};

/// The code as written in JSON: "text-too-long", "invalid-option", "internal".
const char* to_string(ErrorCode code);

/// Why a call failed. `requested` and `allowed` are the value given and the values accepted, in
/// words or numbers ("50000001 UTF-16 code units", "1 to 1000"); `message` is one English sentence
/// for a log.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;
  std::string requested;
  std::string allowed;
};

/// `number` as Error::requested states it: with at most six decimals ("1.5"), with an exponent from
/// 1e15 on and below 1e-4 ("1e300"), "NaN", "Infinity" or "-Infinity". Without printf, which would
/// be 2.3 KB of the WebAssembly module.
std::string number_text(double number);

/// Either a value or an Error. Check ok() before reading either; reading the wrong one is undefined
/// behaviour.
///
///     const khulasa::Result<khulasa::SummaryType> type = khulasa::summary_type_from(name);
///     if (!type.ok()) return fail(type.error().message);
///     options.summary.type = type.value();
template <typename T>
class Result {
 public:
  // Implicit, so that a function can end in `return value;` or `return error;`.
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

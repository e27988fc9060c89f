#include "source.h"

#include <istream>
#include <stdexcept>

namespace khulasa::cli {

namespace {

constexpr size_t kDecodedBytes = size_t{1} << 17;

}  // namespace

Source::Source(std::istream& from) : from_(from) {
  // Standard input is tied to standard output: reading would flush it while another thread writes.
  from_.tie(nullptr);
}

// Waits for the next byte, then takes what there is.
bool Source::refill() {
  if (from_.peek() == traits_type::eof()) {
    if (from_.bad()) throw std::ios_base::failure("the stream failed");
    return false;
  }
  const std::streamsize count =
      from_.readsome(raw_.data(), static_cast<std::streamsize>(raw_.size()));
  rest_ = {raw_.data(), static_cast<size_t>(count)};
  consumed_ += rest_.size();
  return !rest_.empty();
}

void Source::recognize() {
  // More bytes are waited for only while those that came could begin compressed data.
  while (head_.size() < kHeadBytes && (!rest_.empty() || refill())) {
    const size_t taken = std::min(kHeadBytes - head_.size(), rest_.size());
    head_ += rest_.substr(0, taken);
    rest_.remove_prefix(taken);
    if (!may_be_compressed(head_)) break;
  }
  is_known_ = true;
  decoder_ = decoder_for(head_);
  if (decoder_) decoded_.resize(kDecodedBytes);
}

bool Source::decode_some() {
  for (;;) {
    // The head is used up first.
    const std::string_view from = head_.empty() ? rest_ : std::string_view(head_);
    const Decoder::Step step = decoder_->decode(from, decoded_.data(), decoded_.size());
    if (head_.empty()) {
      rest_.remove_prefix(step.read);
    } else {
      head_.erase(0, step.read);
    }
    if (step.written > 0) {
      setg(decoded_.data(), decoded_.data(), decoded_.data() + step.written);
      return true;
    }
    if (step.read > 0 || !head_.empty()) continue;
    if (rest_.empty() && !refill()) {
      if (!decoder_->is_whole()) throw std::runtime_error("the compressed data end too early");
      return false;
    }
  }
}

Source::int_type Source::underflow() {
  if (!fault_.empty()) return traits_type::eof();
  try {
    if (!is_known_) recognize();
    if (decoder_) return decode_some() ? traits_type::to_int_type(*gptr()) : traits_type::eof();
    if (!head_.empty()) {
      decoded_.assign(head_.begin(), head_.end());
      head_.clear();
      setg(decoded_.data(), decoded_.data(), decoded_.data() + decoded_.size());
    } else {
      if (rest_.empty() && !refill()) return traits_type::eof();
      char* const begin = raw_.data() + (rest_.data() - raw_.data());
      setg(begin, begin, begin + rest_.size());
      rest_ = {};
    }
    return traits_type::to_int_type(*gptr());
  } catch (const std::ios_base::failure&) {
    throw;  // makes the stream over this buffer bad()
  } catch (const std::runtime_error& error) {
    fault_ = error.what();
    throw;
  }
}

}  // namespace khulasa::cli

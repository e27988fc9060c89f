// Where the tool's bytes come from: as they are, or compressed.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <streambuf>
#include <string>
#include <vector>

namespace khulasa::cli {

/// Turns compressed bytes into others, part by part.
class Decoder {
 public:
  virtual ~Decoder() = default;
  struct Step {
    size_t read = 0;     // bytes of `from` that were used up
    size_t written = 0;  // bytes of `to`
  };
  /// Decodes some of `from`. Throws std::runtime_error if they are damaged.
  virtual Step decode(std::string_view from, char* to, size_t room) = 0;
  /// Whether the bytes so far are whole: the input may end here.
  [[nodiscard]] virtual bool is_whole() const = 0;
};

/// Whether an input that begins with `head` may be in a form that decoder_for() knows: it may need
/// more bytes to tell.
bool may_be_compressed(std::string_view head);

/// The decoder of gzip or zstd for an input that begins with `head`, of kHeadBytes bytes at most;
/// null if it is neither.
/// @throws std::runtime_error if this build of the tool lacks the decoder, or if the input is xz or
/// zip, which no build reads.
inline constexpr size_t kHeadBytes = 4;
std::unique_ptr<Decoder> decoder_for(std::string_view head);

/// Reads a stream in the parts in which it delivers them, and decompresses what begins as gzip (RFC
/// 1952, several members too) or zstd (RFC 8878, several frames too). Never waits for more bytes
/// than it needs for the next one: a program that writes one request and waits for its answer gets
/// it. Memory: the window of the compressed data, at most 128 MB.
class Source : public std::streambuf {
 public:
  /// `from` must outlive this.
  explicit Source(std::istream& from);

  /// The bytes of the stream so far, before decompression. From any thread.
  [[nodiscard]] uint64_t consumed() const { return consumed_; }
  /// Why the input could not be read to its end, for people; empty if it could, or if the stream
  /// itself failed. Reading a damaged input makes the stream over this buffer bad().
  [[nodiscard]] const std::string& fault() const { return fault_; }

 protected:
  int_type underflow() override;

 private:
  bool refill();       // the raw bytes; false at the end
  void recognize();    // what the input is
  bool decode_some();  // false at the end

  std::istream& from_;
  std::array<char, 1 << 16> raw_{};
  std::string_view rest_;  // of raw_: not yet used
  std::string head_;       // while the kind of input is not known
  std::unique_ptr<Decoder> decoder_;
  std::vector<char> decoded_;
  bool is_known_ = false;
  std::atomic<uint64_t> consumed_ = 0;
  std::string fault_;
};

}  // namespace khulasa::cli

// The decoders of gzip and zstd: zlib and libzstd, each if it was there when the tool was built.
#include <algorithm>
#include <iterator>
#include <limits>
#include <stdexcept>
#include <string>

#include "source.h"

#ifdef KHULASA_WITH_ZLIB
#include <zlib.h>
#endif
#ifdef KHULASA_WITH_ZSTD
#include <zstd.h>
#endif

namespace khulasa::cli {

namespace {

constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD";
constexpr std::string_view kXz = "\xFD\x37\x7A\x58";
constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kBeginnings[] = {kGzip, kZstd, kXz, kZip};

// Whether `head` may begin a skippable frame of zstd, whose first byte is one of sixteen (RFC 8878,
// 3.1.2). The files of pzstd begin with one.
bool may_be_skippable(std::string_view head) {
  constexpr std::string_view kRest = "\x2A\x4D\x18";
  return !head.empty() && (head[0] & 0xF0) == 0x50 && kRest.starts_with(head.substr(1));
}

#ifdef KHULASA_WITH_ZLIB
class Gzip : public Decoder {
 public:
  Gzip() {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::runtime_error("zlib cannot start");
  }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  ~Gzip() override { inflateEnd(&stream_); }

  Step decode(std::string_view from, char* to, size_t room) override {
    size_t skipped = 0;
    if (is_at_end_) {
      // gzip pads the last member with zeros, on tapes.
      while (skipped < from.size() && from[skipped] == '\0') ++skipped;
      if (skipped == from.size()) return {skipped, 0};
      if (inflateReset(&stream_) != Z_OK) throw std::runtime_error("zlib cannot go on");
      is_at_end_ = false;
    }
    from.remove_prefix(skipped);
    constexpr size_t kMost = std::numeric_limits<uInt>::max();
    // zlib does not write there, but its pointer is not const unless ZLIB_CONST is defined.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data()));
    stream_.avail_in = static_cast<uInt>(std::min(from.size(), kMost));
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(std::min(room, kMost));
    const uInt in = stream_.avail_in;
    const uInt out = stream_.avail_out;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    is_at_end_ = status == Z_STREAM_END;
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
      throw std::runtime_error("the gzip data are damaged");
    return {skipped + in - stream_.avail_in, out - stream_.avail_out};
  }
  [[nodiscard]] bool is_whole() const override { return is_at_end_; }

 private:
  z_stream stream_{};
  bool is_at_end_ = false;  // of a member
};
#endif

#ifdef KHULASA_WITH_ZSTD
class Zstd : public Decoder {
 public:
  Zstd() : stream_(ZSTD_createDStream()) {
    if (stream_ == nullptr) throw std::runtime_error("libzstd cannot start");
  }
  Zstd(const Zstd&) = delete;
  Zstd& operator=(const Zstd&) = delete;
  ~Zstd() override { ZSTD_freeDStream(stream_); }

  Step decode(std::string_view from, char* to, size_t room) override {
    ZSTD_inBuffer in{from.data(), from.size(), 0};
    ZSTD_outBuffer out{to, room, 0};
    const size_t status = ZSTD_decompressStream(stream_, &out, &in);
    if (ZSTD_isError(status) != 0)
      throw std::runtime_error(std::string("the zstd data are damaged: ") +
                               ZSTD_getErrorName(status));
    // Without anything read or written it only repeats what it would like to have.
    if (in.pos > 0 || out.pos > 0) is_whole_ = status == 0;
    return {in.pos, out.pos};
  }
  [[nodiscard]] bool is_whole() const override { return is_whole_; }

 private:
  ZSTD_DStream* stream_;
  bool is_whole_ = false;
};
#endif

}  // namespace

bool may_be_compressed(std::string_view head) {
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](std::string_view each) {
                       const size_t common = std::min(each.size(), head.size());
                       return each.substr(0, common) == head.substr(0, common);
                     }) ||
         may_be_skippable(head);
}

std::unique_ptr<Decoder> decoder_for(std::string_view head) {
  if (head.starts_with(kXz)) throw std::runtime_error("it is xz, which this tool does not read");
  if (head.starts_with(kZip))
    throw std::runtime_error(
        "it is a zip archive, or a document in one, which this tool does not read");
  if (head.starts_with(kGzip)) {
#ifdef KHULASA_WITH_ZLIB
    return std::make_unique<Gzip>();
#else
    throw std::runtime_error("it is gzip, and this tool was built without zlib");
#endif
  }
  if (head.starts_with(kZstd) || (head.size() == kHeadBytes && may_be_skippable(head))) {
#ifdef KHULASA_WITH_ZSTD
    return std::make_unique<Zstd>();
#else
    throw std::runtime_error("it is zstd, and this tool was built without libzstd");
#endif
  }
  return nullptr;
}

}  // namespace khulasa::cli

#include "output_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace khulasa::cli {

namespace {

Error cannot_write(const std::string& name) {
  return {ErrorCode::kInternal, "cannot write " + name, "", ""};
}

}  // namespace

OutputFile::~OutputFile() {
  if (lock_ != -1) close(lock_);
}

std::optional<Error> OutputFile::open(const std::string& name) {
  name_ = name;
  stream_.open(name, std::ios::binary | std::ios::app);
  if (!stream_) return cannot_write(name);
  struct stat status {};
  is_regular_ = stat(name.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  if (!is_regular_) return std::nullopt;
  lock_ = ::open(name.c_str(), O_RDWR | O_CLOEXEC);
  if (lock_ == -1) return cannot_write(name);
  if (flock(lock_, LOCK_EX | LOCK_NB) != 0)
    return Error{ErrorCode::kInvalidOption, "--output is being written by another run", name,
                 "another file, or wait"};
  return std::nullopt;
}

std::optional<Error> OutputFile::cut(uint64_t bytes) {
  if (is_regular_ && ftruncate(lock_, static_cast<off_t>(bytes)) != 0) return cannot_write(name_);
  return std::nullopt;
}

}  // namespace khulasa::cli

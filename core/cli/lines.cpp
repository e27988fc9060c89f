#include "lines.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <istream>
#include <mutex>
#include <ostream>
#include <thread>
#include <vector>

#include "utf8.h"

namespace khulasa::cli {

namespace {

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == line.npos; }

// Reads lines in the parts in which the stream delivers them; it never waits for more than a line.
class LineReader {
 public:
  LineReader(std::istream& in, size_t limit) : in_(in), limit_(limit) {}

  // The next line that is not empty. A line that cannot be read to its end does not count.
  bool next(std::string& line) {
    while (read(line)) {
      if (is_first_) line = without_byte_order_mark(line);
      is_first_ = false;
      if (!is_blank(line)) return true;
    }
    return false;
  }

 private:
  bool read(std::string& line) {
    line.clear();
    while (!rest_.empty() || refill()) {
      const size_t end = std::min(rest_.find('\n'), rest_.size());
      line.append(rest_.substr(0, std::min(end, limit_ + 1 - line.size())));
      const bool is_whole = end < rest_.size();
      rest_.remove_prefix(is_whole ? end + 1 : end);
      if (is_whole) return true;
    }
    return !in_.bad() && !line.empty();
  }

  // Waits for the next byte, then takes what there is.
  bool refill() {
    if (in_.peek() == std::istream::traits_type::eof()) return false;
    const std::streamsize count = in_.readsome(buffer_, sizeof buffer_);
    rest_ = {buffer_, static_cast<size_t>(count)};
    return count > 0;
  }

  std::istream& in_;
  size_t limit_;
  bool is_first_ = true;
  char buffer_[1 << 16];
  std::string_view rest_;  // of the buffer: not yet read
};

// A line and its answer. The strings are used again for later lines.
struct Slot {
  std::string line;
  std::string written;
  bool is_error = false;
  bool is_answered = false;
};

void answer_slot(const Answer& answer, Slot& slot) {
  slot.written.clear();
  JsonWriter json(slot.written, Layout::kOneLine);
  slot.is_error = !answer(slot.line, json);
  slot.written += '\n';
}

size_t answer_one_by_one(LineReader& lines, std::ostream& out, const Answer& answer) {
  size_t errors = 0;
  Slot slot;
  while (out && lines.next(slot.line)) {
    answer_slot(answer, slot);
    errors += slot.is_error;
    out << slot.written << std::flush;
  }
  return errors;
}

// How far the reader may be ahead of the writer. A worker that has finished a line finds the next
// one even while another is at a line a hundred times as long: with 2 slots a job, two jobs
// did 1.76 times the articles of one a second, with 16 they do 1.9 times.
constexpr size_t kSlotsPerJob = 16;
constexpr size_t kFewestSlotsPerJob = 2;  // whatever their size, so that no worker waits for lines
// Lines that wait, in bytes, and what a slot keeps of its strings' room for later lines.
constexpr size_t kMaxWaiting = 8 << 20;
constexpr size_t kKeptRoom = 256 << 10;

void release_if_large(std::string& text) {
  if (text.capacity() > kKeptRoom) std::string().swap(text);
}

// A ring of slots. The calling thread reads lines into them, the workers answer, and one more
// thread writes, so that an answer does not wait for the next line. Each kind of thread waits for
// its own event, and only one that has something to do is woken: a switch of threads costs a worker
// its caches.
//
//     written_ <= taken_ <= read_ <= written_ + slots: lines so far; slot i % slots belongs to line
//     i
class Pool {
 public:
  Pool(const Answer& answer, std::ostream& out, unsigned jobs)
      : answer_(answer), out_(out), jobs_(jobs), slots_(kSlotsPerJob * size_t{jobs}) {}

  size_t run(LineReader& lines) {
    std::vector<std::thread> threads;
    guarded([&] {  // a thread that cannot be started is an exception, too
      for (unsigned i = 0; i < jobs_; ++i)
        threads.emplace_back([this] { guarded([this] { work(); }); });
      threads.emplace_back([this] { guarded([this] { write(); }); });
      read(lines);
    });
    {
      const std::lock_guard lock(mutex_);
      is_at_end_ = true;
      wake_all();
    }
    for (std::thread& thread : threads) thread.join();
    if (thrown_) std::rethrow_exception(thrown_);
    return errors_;
  }

 private:
  Slot& slot(size_t line) { return slots_[line % slots_.size()]; }

  void wake_all() {
    has_room_.notify_all();
    has_line_.notify_all();
    has_answer_.notify_all();
  }

  // Keeps what `task` throws, and stops the others.
  void guarded(const std::function<void()>& task) {
    try {
      task();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!thrown_) thrown_ = std::current_exception();
      is_stopped_ = true;
      wake_all();
    }
  }

  [[nodiscard]] bool may_read() const {
    const size_t ahead = read_ - written_;
    return ahead < kFewestSlotsPerJob * jobs_ || (ahead < slots_.size() && waiting_ < kMaxWaiting);
  }

  void read(LineReader& lines) {
    for (;;) {
      std::unique_lock lock(mutex_);
      has_room_.wait(lock, [&] { return is_stopped_ || may_read(); });
      if (is_stopped_) return;
      Slot& next = slot(read_);
      lock.unlock();
      if (!lines.next(next.line)) return;
      lock.lock();
      ++read_;
      waiting_ += next.line.size();
      has_line_.notify_one();
    }
  }

  void work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      has_line_.wait(lock, [&] { return is_stopped_ || is_at_end_ || taken_ < read_; });
      if (is_stopped_ || taken_ == read_) return;
      const size_t line = taken_++;
      Slot& mine = slot(line);
      lock.unlock();
      answer_slot(answer_, mine);
      lock.lock();
      mine.is_answered = true;
      if (line == written_) has_answer_.notify_one();
    }
  }

  // Whether the writer has something to do, or nothing more.
  [[nodiscard]] bool may_write() const {
    return is_stopped_ || (is_at_end_ && written_ == read_) ||
           (written_ < read_ && slots_[written_ % slots_.size()].is_answered);
  }

  void write() {
    for (;;) {
      std::unique_lock lock(mutex_);
      has_answer_.wait(lock, [&] { return may_write(); });
      if (is_stopped_ || written_ == read_) return;
      Slot& next = slot(written_);
      lock.unlock();
      out_ << next.written << std::flush;
      const size_t size = next.line.size();
      release_if_large(next.line);
      release_if_large(next.written);
      lock.lock();
      errors_ += next.is_error;
      next.is_answered = false;
      ++written_;
      waiting_ -= size;
      if (!out_) {
        is_stopped_ = true;
        wake_all();
      }
      // The reader fills half of the ring at a time.
      if (read_ - written_ <= slots_.size() / 2) has_room_.notify_one();
    }
  }

  const Answer& answer_;
  std::ostream& out_;
  unsigned jobs_;
  std::vector<Slot> slots_;
  std::mutex mutex_;                    // guards all that follows, and whose turn a slot is
  std::condition_variable has_room_;    // for the reader
  std::condition_variable has_line_;    // for the workers
  std::condition_variable has_answer_;  // for the writer: that of the next line
  size_t read_ = 0;
  size_t taken_ = 0;
  size_t written_ = 0;
  size_t waiting_ = 0;  // bytes of the lines that are read and not written
  size_t errors_ = 0;
  bool is_at_end_ = false;
  bool is_stopped_ = false;
  std::exception_ptr thrown_;
};

}  // namespace

size_t answer_lines(std::istream& in, std::ostream& out, size_t limit, const Answer& answer,
                    unsigned jobs) {
  LineReader lines(in, limit);
  if (jobs <= 1) return answer_one_by_one(lines, out, answer);
  // Standard input is tied to standard output: reading would flush it while another thread writes.
  in.tie(nullptr);
  return Pool(answer, out, jobs).run(lines);
}

size_t skip_lines(std::istream& in, size_t limit, size_t count, std::string& last) {
  // Byte by byte, because what follows the lines must stay in the stream.
  size_t skipped = 0;
  for (bool is_first = true; skipped < count && in.peek() != std::istream::traits_type::eof();
       is_first = false) {
    last.clear();
    for (char c = 0; in.get(c) && c != '\n';)
      if (last.size() <= limit) last += c;
    if (in.bad()) break;
    if (is_first) last = without_byte_order_mark(last);
    skipped += is_blank(last) ? 0 : 1;
  }
  return skipped;
}

void for_each_line(std::istream& in, size_t limit,
                   const std::function<void(const std::string&)>& use) {
  LineReader lines(in, limit);
  for (std::string line; lines.next(line);) use(line);
}

}  // namespace khulasa::cli

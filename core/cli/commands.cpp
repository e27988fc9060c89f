#include "commands.h"

#include <unistd.h>

#include <atomic>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "archive.h"
#include "arguments.h"
#include "base64.h"
#include "input.h"
#include "jsonl.h"
#include "output_file.h"
#include "people.h"
#include "progress_line.h"
#include "results.h"
#include "resume.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

int cannot_open(const std::string& name, std::ostream& err) {
  err << "khulasa: cannot read " << printable(name) << '\n';
  return kFailed;
}

// Says why an input could not be decompressed.
void tell_fault(const Input& input, const std::string& name, std::ostream& err) {
  if (!input.fault().empty())
    err << "khulasa: " << printable(name) << ": " << printable(input.fault()) << '\n';
}

// The exit status after JSON Lines, `failed` of which gave an error.
int status_of_lines(const Streams& streams, const std::string& name, size_t failed) {
  if (streams.in.bad())
    return fail({ErrorCode::kInternal, "cannot read all of " + name, "", ""}, streams.err);
  return failed == 0 ? kDone : kFailed;
}

void print(const Analysis& analysis, Command command, std::u16string_view text, std::ostream& out) {
  switch (command) {
    case Command::kSummarize:
      return print_summary(analysis, out);
    case Command::kKeywords:
      return print_keywords(analysis, out);
    case Command::kInspect:
      return print_inspection(analysis, text, out);
    default:
      return print_analysis(analysis, text, out);
  }
}

int run_analysis(const Engine& engine, const Arguments& arguments, const Streams& streams) {
  const FailOn& fail_on = arguments.fail_on_warnings;
  if (arguments.json_lines) {
    std::atomic<bool> warned = false;
    const auto see = [&](const std::vector<Warning>& warnings) {
      if (fail_on.concerns(warnings)) warned = true;
    };
    const size_t failed = run_json_lines(engine, arguments.options, streams.in, streams.out,
                                         arguments.jobs, see, arguments.with_fingerprint);
    const int status = status_of_lines(streams, arguments.file, failed);
    return status == kDone && warned ? kWarned : status;
  }
  const Result<Document> read =
      read_document(streams.in, arguments.file, arguments.format, streams.err);
  if (!read.ok()) return fail(read.error(), streams.err);
  const std::u16string& text = read.value().text;
  Options options = arguments.options;
  options.markup = read.value().markup;
  std::optional<Fingerprint> made;
  Analysis analysis;
  if (arguments.with_fingerprint) {
    Result<FingerprintedAnalysis> both = engine.analyze_with_fingerprint(text, options);
    if (!both.ok()) return fail(both.error(), streams.err);
    FingerprintedAnalysis parts = std::move(both).value();
    made = std::move(parts.fingerprint);
    analysis = std::move(parts.analysis);
  } else {
    Result<Analysis> result = engine.analyze(text, options);
    if (!result.ok()) return fail(result.error(), streams.err);
    analysis = std::move(result).value();
  }
  if (arguments.entities) analysis.keywords = entities_of(analysis.keywords);
  if (arguments.json) {
    JsonWriter json(streams.out, Layout::kIndented);
    json.begin_object();
    // What the offsets refer to; of a text the reader has it.
    if (!options.markup.empty()) json.member("text", std::u16string_view(text));
    write_members(json, analysis, text, arguments.options.tokens);
    if (made) write_members(json, *made);
    json.end_object();
    streams.out << '\n';
  } else {
    print(analysis, arguments.command, text, streams.out);
    print_warnings(analysis.warnings, streams.err);
  }
  return fail_on.concerns(analysis.warnings) ? kWarned : kDone;
}

// A text as it is; of a page its article, since a summary of several texts takes no markup.
Result<std::u16string> article_of(const Engine& engine, Document document) {
  if (document.markup.empty()) return std::move(document.text);
  Options options;
  options.markup = std::move(document.markup);
  const Result<Analysis> analysis = engine.analyze(document.text, options);
  if (!analysis.ok()) return analysis.error();
  std::u16string article;
  for (const Block& block : analysis.value().article.blocks) {
    if (!is_article(block.kind)) continue;
    article += slice(document.text, block.span);
    article += u'\n';
  }
  return article;
}

// One summary of several files.
int run_joint_summary(const Engine& engine, const Arguments& arguments, const Streams& streams) {
  std::vector<std::u16string> texts;
  for (const std::string& name : arguments.files) {
    Input input(name, streams.in);
    if (input.stream() == nullptr) return cannot_open(name, streams.err);
    Result<Document> read = read_document(*input.stream(), name, arguments.format, streams.err);
    tell_fault(input, name, streams.err);
    if (!read.ok()) return fail(read.error(), streams.err);
    Result<std::u16string> text = article_of(engine, std::move(read).value());
    if (!text.ok()) return fail(text.error(), streams.err);
    texts.push_back(std::move(text).value());
  }
  const std::vector<std::u16string_view> views(texts.begin(), texts.end());
  const Result<JointSummary> joint = engine.summarize_all(views, arguments.options);
  if (!joint.ok()) return fail(joint.error(), streams.err);
  if (arguments.json) {
    write_json(streams.out, Layout::kIndented, joint.value());
    streams.out << '\n';
  } else {
    print_joint_summary(joint.value(), arguments.files, streams.out);
    print_warnings(joint.value().warnings, streams.err);
  }
  return arguments.fail_on_warnings.concerns(joint.value().warnings) ? kWarned : kDone;
}

int run_normalize(const Engine& engine, const Arguments& arguments, const Streams& streams) {
  if (arguments.json_lines) {
    const size_t failed =
        run_normalize_lines(engine, arguments.normalize, streams.in, streams.out, arguments.jobs);
    return status_of_lines(streams, arguments.file, failed);
  }
  const Result<std::u16string> text = read_text(streams.in, arguments.file, streams.err);
  if (!text.ok()) return fail(text.error(), streams.err);
  const Result<NormalizedText> normalized = engine.normalize(text.value(), arguments.normalize);
  if (!normalized.ok()) return fail(normalized.error(), streams.err);
  if (arguments.json) {
    write_json(streams.out, Layout::kIndented, normalized.value());
    streams.out << '\n';
  } else {
    streams.out << to_utf8(normalized.value().text);
  }
  if (normalized.value().marks_capped > 0) {
    streams.err << "khulasa: warning: marks-capped (" << normalized.value().marks_capped << ")\n";
  }
  return kDone;
}

// The fingerprint of the input, a text or a page.
Result<Fingerprint> read_fingerprint(const Engine& engine, const Arguments& arguments,
                                     const Streams& streams) {
  const Result<Document> read =
      read_document(streams.in, arguments.file, arguments.format, streams.err);
  if (!read.ok()) return read.error();
  Options options = arguments.options;
  options.markup = read.value().markup;
  return engine.fingerprint(read.value().text, options);
}

int run_fingerprint(const Engine& engine, const Arguments& arguments, const Streams& streams) {
  if (arguments.json_lines) {
    const size_t failed =
        run_fingerprint_lines(engine, arguments.options, streams.in, streams.out, arguments.jobs);
    return status_of_lines(streams, arguments.file, failed);
  }
  const Result<Fingerprint> made = read_fingerprint(engine, arguments, streams);
  if (!made.ok()) return fail(made.error(), streams.err);
  streams.out << to_base64(made.value().bytes()) << '\n';
  return kDone;
}

int run_similar(const Engine& engine, const Arguments& arguments, const Streams& streams) {
  Input among(arguments.among, streams.in);
  if (among.stream() == nullptr) return cannot_open(arguments.among, streams.err);
  const Result<Fingerprint> query = read_fingerprint(engine, arguments, streams);
  if (!query.ok()) return fail(query.error(), streams.err);
  const Archive archive = read_archive(engine, {}, *among.stream());
  tell_fault(among, arguments.among, streams.err);
  if (among.stream()->bad())
    return fail({ErrorCode::kInternal, "cannot read all of " + arguments.among, "", ""},
                streams.err);
  const std::vector<Match> matches =
      similar(query.value(), archive.fingerprints, arguments.max_similar);
  if (arguments.json) {
    write_json(streams.out, Layout::kIndented, matches, archive);
    streams.out << '\n';
  } else {
    print_matches(matches, archive, streams.out);
  }
  for (const Json& error : archive.errors) {
    streams.err << "khulasa: not read: "
                << printable(error.dump(-1, ' ', false, Json::error_handler_t::replace)) << '\n';
  }
  return archive.errors.empty() ? kDone : kFailed;
}

int run_command(const Engine& engine, const Arguments& arguments, const Streams& streams) {
  switch (arguments.command) {
    case Command::kNormalize:
      return run_normalize(engine, arguments, streams);
    case Command::kFingerprint:
      return run_fingerprint(engine, arguments, streams);
    case Command::kSimilar:
      return run_similar(engine, arguments, streams);
    case Command::kDedupe:
      return status_of_lines(streams, arguments.file,
                             run_dedupe_lines(engine, arguments.options, streams.in, streams.out));
    default:
      return run_analysis(engine, arguments, streams);
  }
}

// Runs a command on JSON Lines, and tells a terminal how far it is, unless the lines themselves go
// there.
int run_watched(const Engine& engine, const Arguments& arguments, const Input& input,
                const Streams& streams) {
  const bool is_terminal = &streams.err == &std::cerr && isatty(STDERR_FILENO) != 0 &&
                           (&streams.out != &std::cout || isatty(STDOUT_FILENO) == 0);
  if (!is_terminal) return run_command(engine, arguments, streams);
  WatchedOutput watched(streams.out, streams.err, [&] { return input.share(); });
  std::ostream out(&watched);
  std::ostringstream errors;  // after the line of the progress, not in it
  const int status = run_command(engine, arguments, {streams.in, out, errors});
  watched.finish();
  streams.err << errors.str();
  return status;
}

// The member that each answer of a command has, unless it is an error.
const char* member_of_answers(Command command) {
  switch (command) {
    case Command::kNormalize:
      return "runs";
    case Command::kFingerprint:
      return "fingerprint";
    default:
      return "summary";
  }
}

// Opens the file of --output, locked against another run, and goes past the lines of the input that
// --resume finds answered there.
std::optional<Error> open_output(const Arguments& arguments, const Input& input, std::istream& in,
                                 OutputFile& file, Written& written) {
  const std::string& name = arguments.output;
  if (input.is_file(name))
    return Error{ErrorCode::kInvalidOption, "--output is the input", name, "another file"};
  if (auto error = file.open(name)) return error;
  if (!arguments.resume) return file.cut(0);
  if (!file.is_regular())
    return Error{ErrorCode::kInvalidOption, "--resume: the output cannot be read", name, "a file"};
  Result<Written> read = read_written(name);
  if (!read.ok()) return read.error();
  written = std::move(read).value();
  if (auto error = skip_answered(in, written, member_of_answers(arguments.command))) return error;
  return file.cut(written.bytes);  // without the part of a line that was being written
}

// Runs a command that writes to the file of --output.
int run_into_file(const Engine& engine, const Arguments& arguments, const Input& input,
                  const Streams& streams) {
  OutputFile file;
  Written written;
  if (const auto error = open_output(arguments, input, streams.in, file, written))
    return fail(*error, streams.err);
  const int status =
      run_watched(engine, arguments, input, {streams.in, file.stream(), streams.err});
  if (!file.stream().flush())
    return fail({ErrorCode::kInternal, "cannot write all of " + arguments.output, "", ""},
                streams.err);
  return written.errors > 0 && status != kBadUsage ? kFailed : status;
}

}  // namespace

int run(int argc, const char* const* argv, std::istream& in, std::ostream& out, std::ostream& err) {
  const std::variant<Arguments, ExitCode> parsed = parse_arguments(argc, argv, out, err);
  const Arguments* arguments = std::get_if<Arguments>(&parsed);
  if (arguments == nullptr) return std::get<ExitCode>(parsed);

  const Result<Engine> engine = Engine::create();
  if (!engine.ok()) return fail(engine.error(), err);
  if (!arguments->files.empty())
    return run_joint_summary(engine.value(), *arguments, {in, out, err});
  Input input(arguments->file, in);
  if (input.stream() == nullptr) return cannot_open(arguments->file, err);
  const Streams streams{*input.stream(), out, err};
  const int status = !arguments->output.empty()
                         ? run_into_file(engine.value(), *arguments, input, streams)
                     : arguments->json_lines || arguments->command == Command::kDedupe
                         ? run_watched(engine.value(), *arguments, input, streams)
                         : run_command(engine.value(), *arguments, streams);
  tell_fault(input, arguments->file, err);
  return status;
}

}  // namespace khulasa::cli

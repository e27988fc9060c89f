#include "arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <ostream>
#include <sstream>

#include "input.h"
#include "lines.h"
#include "people.h"

namespace khulasa::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  khulasa summarize article.txt                        three key points\n"
    "  khulasa summarize --type headline article.txt        a headline of at most 12 words\n"
    "  khulasa summarize a.txt b.txt c.txt                  one summary of several texts\n"
    "  khulasa keywords --max-keywords 5 < article.txt      five keyphrases, one per line\n"
    "  khulasa keywords --entities article.txt              the persons, places and organisations "
    "among ten\n"
    "  khulasa analyze --json article.txt                   everything, with offsets in UTF-16 "
    "code units\n"
    "  khulasa analyze --jsonl < texts.jsonl > out.jsonl    lines of {\"id\", \"text\" or "
    "\"html\", \"title\", \"options\"}\n"
    "  khulasa normalize --profile search article.txt       the match key\n"
    "  khulasa similar article.txt --among archive.jsonl    the five most similar articles\n"
    "  khulasa fingerprint --jsonl < texts.jsonl > archive.jsonl    lines of {\"id\", "
    "\"fingerprint\"}\n"
    "  khulasa dedupe < archive.jsonl                       which articles are copies of which\n"
    "  khulasa inspect article.txt                          how each line was labelled and each "
    "sentence scored\n"
    "Exit status: 0 success, 1 some input failed, 2 bad usage, 3 a warning of --fail-on.";

// The arguments as CLI11 reads them: what needs more than a conversion is still a string.
struct RawArguments : Arguments {
  bool no_clean = false;
  bool html = false;
  std::string title;
  std::string focus;
  std::string type = to_string(SummaryType::kKeyPoints);
  std::string length = to_string(SummaryLength::kShort);
  std::string profile = "display";
  std::vector<std::string> fail_on;
  std::map<std::string, std::string> folds;  // by JSON name; an empty value: as in the profile
};

// The command line option of a JSON name: "--fold-teh-marbuta" for "foldTehMarbuta".
std::string dashed(const std::string& name) {
  std::string out = "--";
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out += '-';
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

void add_line_options(CLI::App& command, Arguments& arguments) {
  command
      .add_option("--jobs", arguments.jobs,
                  "with --jsonl: answer this many lines at the same time; the output is the same")
      ->check(CLI::Range(1u, kMostJobs))
      ->default_str("1");
  command.add_option("--output", arguments.output,
                     "with --jsonl: the file to write; by default standard output");
  command.add_flag("--resume", arguments.resume,
                   "with --output: if an earlier run was stopped, go on after the last whole line "
                   "that it wrote");
}

void add_normalize_options(CLI::App& command, RawArguments& arguments) {
  command.add_option("FILE", arguments.file, "UTF-8 text; - is standard input")->default_str("-");
  command
      .add_option("--profile", arguments.profile,
                  "for display (repairs), for search (the match key), or nfc (composition only)")
      ->type_name("display|search|nfc")
      ->default_str("display");
  command.add_flag("--json", arguments.json, "JSON, with the offset map");
  command.add_flag("--jsonl", arguments.json_lines, "JSON Lines in and out, one text per line");
  add_line_options(command, arguments);
  for (const std::string& name : normalize_option_names()) {
    command.add_option(dashed(name), arguments.folds[name], "overrides the profile")
        ->type_name(name == "tatweel"      ? "keep|drop-decorative|drop"
                    : name == "lookAlikes" ? "keep|fold-in-arabic|fold"
                    : name == "digits"     ? "keep|latin|arabic"
                    : name == "zeroWidth"  ? "keep|keep-joiners|drop"
                                           : "true|false");
  }
}

void add_options(CLI::App& command, RawArguments& arguments, bool takes_several) {
  SummaryOptions& summary = arguments.options.summary;
  if (takes_several) {
    command.add_option("FILE", arguments.files,
                       "text or web page; - is standard input; several files give one summary");
  } else {
    command.add_option("FILE", arguments.file, "text or web page; - is standard input")
        ->default_str("-");
  }
  command.add_flag("--json", arguments.json, "JSON, with offsets in UTF-16 code units");
  command.add_flag(
      "--html", arguments.html,
      "the input is a web page; without this, by its name (.html, .htm, .mht) or by how "
      "it begins");
  command.add_option("--type", arguments.type, "")
      ->type_name("key-points|tldr|teaser|headline")
      ->default_str("key-points");
  command.add_option("--length", arguments.length, "")
      ->type_name("short|medium|long")
      ->default_str("short");
  command.add_option("--max-words", summary.max_words, "summary: at most this many words");
  command.add_option("--max-sentences", summary.max_sentences,
                     "summary: at most this many sentences");
  command.add_option("--ratio", summary.ratio,
                     "summary: at most this share of the sentences, more than 0, at most 1");
  command.add_option("--focus", arguments.focus,
                     "summary: prefer sentences about this, a question or keywords");
  command.add_flag("!--no-compress", summary.compress, "summary: whole sentences");
  command
      .add_option("--max-keywords", arguments.options.keywords.max, "keyphrases: at most this many")
      ->default_str("10");
  command
      .add_option("--min-score", arguments.options.keywords.min_score,
                  "keyphrases: leave out lower scores, 0 to 1")
      ->default_str("0");
  command
      .add_option("--max-keyword-words", arguments.options.keywords.max_words,
                  "keyphrases: at most this many words in each, 1 to 5")
      ->default_str("5");
  command.add_option("--title", arguments.title,
                     "the article's title; by default the one found in the text");
  command.add_flag("--semicolon", arguments.options.sentences.semicolon, "\u061B ends a sentence");
  command.add_flag("--no-clean", arguments.no_clean, "no cleaning: every line counts as article");
  command
      .add_option("--keep", arguments.options.keep,
                  "treat these blocks as paragraphs of the article; inspect shows their numbers")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("N,N,...");
  command
      .add_option("--fail-on", arguments.fail_on,
                  "exit with 3 if there is one of these warnings; damaged is short for "
                  "visual-order,displaced,lost-characters")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("any|damaged|WARNING,...");
}

// The options that decide what the article of a text is.
void add_article_options(CLI::App& command, RawArguments& arguments) {
  command.add_flag("--html", arguments.html,
                   "the input is a web page; without this, by its name (.html, .htm, .mht) or by "
                   "how it begins");
  command.add_option("--title", arguments.title,
                     "the article's title; by default the one found in the text");
  command.add_flag("--no-clean", arguments.no_clean, "no cleaning: every line counts as article");
}

void add_archive_commands(CLI::App& app, RawArguments& arguments) {
  CLI::App* fingerprint = app.add_subcommand(
      "fingerprint", "Print the fingerprint of an article, to be kept and compared");
  fingerprint->add_option("FILE", arguments.file, "text or web page; - is standard input")
      ->default_str("-");
  add_article_options(*fingerprint, arguments);
  fingerprint->add_flag("--jsonl", arguments.json_lines,
                        "JSON Lines in and out, one article per line");
  add_line_options(*fingerprint, arguments);

  CLI::App* similar = app.add_subcommand(
      "similar", "Print the articles of an archive that are most similar to one, and why");
  similar->add_option("FILE", arguments.file, "text, web page or a headline; - is standard input")
      ->default_str("-");
  add_article_options(*similar, arguments);
  similar
      ->add_option("--among", arguments.among,
                   "the archive: lines of {\"id\", \"text\" or \"html\" or \"fingerprint\", "
                   "\"title\"}")
      ->required();
  similar->add_option("--max", arguments.max_similar, "at most this many")->default_str("5");
  similar->add_flag("--json", arguments.json, "JSON");

  CLI::App* dedupe = app.add_subcommand(
      "dedupe",
      "Print which articles are copies of which: lines of {\"id\", \"copyOf\"} for lines of "
      "{\"id\", \"text\" or \"html\" or \"fingerprint\"}");
  dedupe->add_option("FILE", arguments.file, "the archive; - is standard input")->default_str("-");
}

// Reads the summary's type and length; the error for an unknown name lists those that exist.
std::optional<Error> read_names(RawArguments& arguments) {
  const Result<SummaryType> type = summary_type_from(arguments.type);
  if (!type.ok()) return type.error();
  const Result<SummaryLength> length = summary_length_from(arguments.length);
  if (!length.ok()) return length.error();
  arguments.options.summary.type = type.value();
  arguments.options.summary.length = length.value();
  return std::nullopt;
}

// The normalization: the profile, with the folds that the command line sets.
std::optional<Error> read_folds(RawArguments& arguments) {
  const Result<NormalizeOptions> profile = normalize_profile(arguments.profile);
  if (!profile.ok()) return profile.error();
  arguments.normalize = profile.value();
  for (const auto& [name, value] : arguments.folds) {
    if (value.empty()) continue;
    if (auto error = set_option(arguments.normalize, name, value)) return error;
  }
  return std::nullopt;
}

// Which of the commands of add_archive_commands() was given.
Command command_of_archives(const CLI::App& app) {
  if (app.got_subcommand("fingerprint")) return Command::kFingerprint;
  return app.got_subcommand("similar") ? Command::kSimilar : Command::kDedupe;
}

// Prints the help, the version, or the error of a command line that CLI11 rejects. Returns the exit
// status.
ExitCode end_parsing(const CLI::App& app, const CLI::ParseError& error, std::ostream& out,
                     std::ostream& err) {
  std::ostringstream messages;
  if (app.exit(error, out, messages) == 0) return kDone;
  std::istringstream lines(messages.str());
  for (std::string line; std::getline(lines, line);) err << printable(line) << '\n';
  return kBadUsage;
}

// The first part of the command line that would be silently ignored, or nothing: an option that
// does not affect the output, an option with an empty value, or standard input named twice.
std::optional<Error> misused(const CLI::App& command, const Arguments& arguments) {
  using Names = std::vector<std::string>;
  const Names of_summary = {"--type",          "--length", "--max-words",
                            "--max-sentences", "--ratio",  "--focus"};
  const Names of_keywords = {"--max-keywords", "--min-score", "--max-keyword-words"};
  const auto error = [](const std::string& given, const char* allowed) {
    return Error{ErrorCode::kInvalidOption, "this would have no effect", given, allowed};
  };
  const auto first_given = [&](const Names& names) -> std::optional<std::string> {
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
      const CLI::Option* option = command.get_option_no_throw(name);
      return option != nullptr && option->count() > 0;
    });
    return found == names.end() ? std::nullopt : std::optional(*found);
  };
  for (const CLI::Option* option : command.get_options()) {
    const auto& values = option->results();
    const std::string name = option->get_name();
    const bool may_be_empty = name == "--title" || name == "--focus";  // "" is the default
    if (!may_be_empty && std::find(values.begin(), values.end(), "") != values.end())
      return error(name + " without a value", "a value");
  }
  if (arguments.json_lines) {
    if (const auto name = first_given({"--keep"}))
      return error(*name + " with --jsonl", "\"keep\" in the options of a line");
    if (const auto name = first_given({"--json"}))
      return error(*name + " with --jsonl", "one of the two");
    if (const auto name = first_given({"--html"}))
      return error(*name + " with --jsonl", "\"html\" in a line");
  } else {
    if (const auto name = first_given({"--jobs", "--output", "--resume"}))
      return error(*name, "with --jsonl");
  }
  if (arguments.output.empty())
    if (const auto name = first_given({"--resume"})) return error(*name, "with --output");
  if (arguments.resume && first_given({"--fail-on"}))
    return Error{ErrorCode::kInvalidOption, "--resume does not know the warnings of earlier runs",
                 "--resume with --fail-on", "one of the two"};
  if (!arguments.json_lines && !arguments.json) {
    if (const auto name = first_given({"--tokens", "--fingerprint"}))
      return error(*name, "with --json or --jsonl");
    if (const auto name = first_given(of_summary); name && command.get_name() == "keywords")
      return error(*name + " for keyphrases", "with --json, which includes the summary");
  }
  if (arguments.among == "-" && arguments.file == "-")
    return Error{ErrorCode::kInvalidOption, "standard input can be read only once",
                 "the text and --among -", "one -"};
  if (command.get_name() != "summarize") return std::nullopt;
  if (std::count(arguments.files.begin(), arguments.files.end(), "-") > 1)
    return Error{ErrorCode::kInvalidOption, "standard input can be read only once", "- and -",
                 "one -"};
  if (arguments.json && arguments.files.size() <= 1) return std::nullopt;
  if (const auto name = first_given(of_keywords))
    return error(*name + " for a summary", "with --json and one file, which includes keyphrases");
  return std::nullopt;
}

}  // namespace

ExitCode fail(const Error& error, std::ostream& err) {
  err << "khulasa: " << printable(error.message);
  if (!error.requested.empty()) err << ": " << printable(error.requested);
  if (!error.allowed.empty()) err << " (allowed: " << error.allowed << ')';
  err << '\n';
  return error.code == ErrorCode::kInvalidOption ? kBadUsage : kFailed;
}

std::variant<Arguments, ExitCode> parse_arguments(int argc, const char* const* argv,
                                                  std::ostream& out, std::ostream& err) {
  CLI::App app("Khulasa: the gist of an Arabic text.", "khulasa");
  app.footer(kExamples);
  app.set_version_flag("--version", KHULASA_VERSION);
  app.require_subcommand(1);
  RawArguments arguments;
  CLI::App* analyze =
      app.add_subcommand("analyze", "Print title, summary and keyphrases; all details as JSON");
  CLI::App* summarize = app.add_subcommand("summarize", "Print the summary");
  CLI::App* keywords = app.add_subcommand("keywords", "Print the keyphrases, best first");
  CLI::App* inspect = app.add_subcommand(
      "inspect",
      "Print how each line was labelled and each sentence scored, and why it was picked");
  CLI::App* normalize = app.add_subcommand("normalize", "Print the normalized text");
  for (CLI::App* command : {analyze, summarize, keywords, inspect})
    add_options(*command, arguments, command == summarize);
  analyze->add_flag("--jsonl", arguments.json_lines,
                    "JSON Lines in and out, one text per line; title and options given here are "
                    "the defaults of every line");
  add_line_options(*analyze, arguments);
  analyze->add_flag("--fingerprint", arguments.with_fingerprint,
                    "with --json or --jsonl: include the fingerprint, as `khulasa fingerprint`");
  analyze->add_flag("--tokens", arguments.options.tokens,
                    "with --json or --jsonl: include the tokens with their stems");
  keywords->add_flag("--entities", arguments.entities,
                     "only the persons, places and organisations among the keyphrases");
  add_normalize_options(*normalize, arguments);
  add_archive_commands(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return end_parsing(app, error, out, err);
  }
  arguments.command = *analyze     ? Command::kAnalyze
                      : *summarize ? Command::kSummarize
                      : *keywords  ? Command::kKeywords
                      : *inspect   ? Command::kInspect
                      : *normalize ? Command::kNormalize
                                   : command_of_archives(app);
  arguments.options.clean = !arguments.no_clean;
  arguments.format = arguments.html ? Format::kHtml : Format::kByName;
  arguments.options.title = decode(arguments.title, err);
  arguments.options.summary.focus = decode(arguments.focus, err);
  if (const auto error = read_names(arguments)) return fail(*error, err);
  if (const auto error = misused(*app.get_subcommands().front(), arguments))
    return fail(*error, err);
  if (const auto error = validate(arguments.options)) return fail(*error, err);
  if (const auto error = read_folds(arguments)) return fail(*error, err);
  const Result<FailOn> fail_on = FailOn::from(arguments.fail_on);
  if (!fail_on.ok()) return fail(fail_on.error(), err);
  arguments.fail_on_warnings = fail_on.value();
  if (arguments.files.size() == 1) {
    arguments.file = arguments.files[0];
    arguments.files.clear();
  }
  return static_cast<Arguments>(arguments);
}

}  // namespace khulasa::cli

/** @file
 * Khulasa for C, and for every language that can call C: plain functions, opaque handles.
 *
 *     khulasa_engine *engine = NULL;
 *     khulasa_result *result = NULL;
 *     if (khulasa_engine_create(&engine) != KHULASA_OK) return 1;
 *     if (khulasa_analyze_utf8(engine, text, KHULASA_UNTIL_NUL,
 *                              "{\"summary\":{\"maxSentences\":2}}", &result) == KHULASA_OK) {
 *       for (size_t i = 0; i < khulasa_result_count(result, KHULASA_SUMMARY); ++i)
 *         puts(khulasa_result_text(result, KHULASA_SUMMARY, i, NULL));
 *     } else {
 *       fputs(khulasa_result_json(result, NULL), stderr);
 *     }
 *     khulasa_result_free(&result);
 *     khulasa_engine_free(&engine);
 *
 * Text goes in as UTF-8 or UTF-16, any bytes or code units: only the length of a text can be an
 * error. Everything that was found comes out as JSON, and what is asked for most often also
 * as spans and strings.
 *
 * Threads: any number of them may use one engine at the same time, and read one result at the same
 * time. While an engine or a result is freed, nobody else may use it. No function waits for another
 * and none keeps a pointer to what it was given. A thread that has analyzed a text keeps up to 4
 * MB, in which words are remembered for the next one, until it ends.
 *
 * Null: each function says what it takes. None crashes on a null pointer.
 *
 * Stability: functions, their order of arguments, and numbers of enumerators stay. New ones may be
 * added. A program that was linked with this version runs with each later one that has the same
 * KHULASA_ABI_VERSION, which is also in the name of the shared library and in the version of its
 * symbols. JSON may get new members. */
#ifndef KHULASA_H
#define KHULASA_H

/* NOLINTBEGIN(modernize-deprecated-headers,modernize-use-using,readability-identifier-naming): C */
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define KHULASA_API __attribute__((visibility("default")))
#else
#define KHULASA_API
#endif

/* In C++, any int may be one of these enumerators, as in C: another number is not undefined
 * behaviour, but an unknown list or status. */
#ifdef __cplusplus
#define KHULASA_ENUM(name) enum name : int
extern "C" {
#else
#define KHULASA_ENUM(name) enum name
#endif

/** The version of this interface: part of the shared library's name and of its symbols' version. */
#define KHULASA_ABI_VERSION 0

/** As the length of a UTF-8 text: it ends at its first NUL. */
#define KHULASA_UNTIL_NUL ((size_t)-1)

/** Analyzes and normalizes. Immutable. */
typedef struct khulasa_engine khulasa_engine;

/** What a call gave: a result, or why the call failed. Immutable. */
typedef struct khulasa_result khulasa_result;

typedef KHULASA_ENUM(khulasa_status){
    KHULASA_OK = 0,
    KHULASA_TEXT_TOO_LONG =
        1, /* more than 50,000,000 UTF-16 code units, title and focus included */
    KHULASA_INVALID_OPTION =
        2, /* options that are not a JSON object, an unknown one, one out of range */
    KHULASA_INVALID_ARGUMENT = 3, /* a null pointer where none is allowed */
    KHULASA_OUT_OF_MEMORY = 4,
    KHULASA_INTERNAL = 5 /* a broken build, or a defect of Khulasa */
} khulasa_status;

/** What a result has lists of. */
typedef KHULASA_ENUM(khulasa_list){
    KHULASA_SUMMARY = 0,   /* the sentences of the summary, in the order of the text */
    KHULASA_KEYWORDS = 1,  /* the keyphrases, best first; the span is that of the first mention */
    KHULASA_SENTENCES = 2, /* the sentences of the article, in order */
    KHULASA_BLOCKS = 3,    /* the lines and paragraphs of the whole text, in order */
    KHULASA_MENTIONS = 4   /* where the keyphrases occur, in the order of KHULASA_KEYWORDS */
} khulasa_list;

/** A half-open range of the text that was given, in the units in which it was given: bytes of
 * UTF-8, code units of UTF-16. `item` is the index of what the span belongs to: of a mention its
 * keyphrase, of a sentence its block, of a sentence of the summary that among KHULASA_SENTENCES, of
 * everything else its own index. */
typedef struct khulasa_span {
  uint32_t begin;
  uint32_t end;
  uint32_t item;
} khulasa_span;

/** The version of the library: "0.1.0". Never null, never freed. */
KHULASA_API const char *khulasa_version(void);

/** The name of a status as in JSON: "ok", "text-too-long", "invalid-option", "invalid-argument",
 * "out-of-memory", "internal"; "unknown" for another number. Never null, never freed. */
KHULASA_API const char *khulasa_status_name(khulasa_status status);

/** Creates an engine, in well under a millisecond.
 *
 * engine: not null. It gets the engine, or null if the call fails.
 * Fails with INVALID_ARGUMENT, OUT_OF_MEMORY, or INTERNAL for a broken build. */
KHULASA_API khulasa_status khulasa_engine_create(khulasa_engine **engine);

/** Frees an engine and sets *engine to null, so that a second call does nothing. Results stay
 * valid. Null and a pointer to null do nothing. */
KHULASA_API void khulasa_engine_free(khulasa_engine **engine);

/** Cleans and summarizes a text and finds its keyphrases.
 *
 * engine:  not null.
 * text:    of `bytes` bytes of UTF-8, or of `units` code units of UTF-16 in the machine's byte
 *          order, NULs included; null only if the length is 0. UTF-8 may have the length
 *          KHULASA_UNTIL_NUL. An ill-formed sequence of UTF-8 is read as U+FFFD, and a warning,
 *          "invalid-utf8", counts them. A lone surrogate of UTF-16 is a character like any other
 *          and U+FFFD in JSON. The pointer need not be aligned.
 * options: UTF-8 that ends in NUL; a JSON object such as {"title": "...", "summary": {"type":
 *          "tldr", "maxWords": 60}, "keywords": {"max": 5}}, with the names of the JavaScript
 *          package. Null or "" for the defaults: three key points and ten keyphrases.
 * result:  not null. It gets the result, or, if the call fails, one whose JSON says why; null after
 *          INVALID_ARGUMENT and OUT_OF_MEMORY, and perhaps after INTERNAL. What it pointed to
 * before is not freed.
 *
 * Fails with any of the statuses. Time and memory are linear in the text. The same input gives the
 * same JSON on every platform. */
KHULASA_API khulasa_status khulasa_analyze_utf8(const khulasa_engine *engine, const char *text,
                                                size_t bytes, const char *options,
                                                khulasa_result **result);
KHULASA_API khulasa_status khulasa_analyze_utf16(const khulasa_engine *engine, const uint16_t *text,
                                                 size_t units, const char *options,
                                                 khulasa_result **result);

/** The same for a web page, as UTF-8. Its text is the member "text" of the JSON; spans are in
 * UTF-16 code units of that text. */
KHULASA_API khulasa_status khulasa_analyze_html(const khulasa_engine *engine, const char *html,
                                                size_t bytes, const char *options,
                                                khulasa_result **result);

/** Normalizes a text, for display or for search.
 *
 * options: as above, but the object has the folds: {"profile": "search", "foldTehMarbuta": false}.
 *          Null or "" for the profile "display". The other arguments are as above.
 *
 * The JSON is {"text", "runs": [[source, target], ...], "marksCapped"}. All lists of the result are
 * empty. */
KHULASA_API khulasa_status khulasa_normalize_utf8(const khulasa_engine *engine, const char *text,
                                                  size_t bytes, const char *options,
                                                  khulasa_result **result);
KHULASA_API khulasa_status khulasa_normalize_utf16(const khulasa_engine *engine,
                                                   const uint16_t *text, size_t units,
                                                   const char *options, khulasa_result **result);

/** The JSON of a result in UTF-8, without white space, ending in NUL: what `khulasa analyze --json`
 * prints. Offsets in it are in UTF-16 code units of the text, also of a text given as UTF-8. Of a
 * call that failed, {"code", "message", "requested", "allowed"}.
 *
 * result: null gives "null".
 * bytes:  null, or gets the length without the NUL.
 * Returns what the result owns: valid until it is freed, never null. */
KHULASA_API const char *khulasa_result_json(const khulasa_result *result, size_t *bytes);

/** How many items a list has. 0 for a null result, one of a call that failed, an unknown list. */
KHULASA_API size_t khulasa_result_count(const khulasa_result *result, khulasa_list list);

/** The span of an item; {0, 0, 0} if the item has no span. */
KHULASA_API khulasa_span khulasa_result_span(const khulasa_result *result, khulasa_list list,
                                             size_t index);

/** The text of an item in UTF-8, ending in NUL, as a reader should see it: a sentence of the
 * summary is without the parts that were cut, the lines of a paragraph are joined. Of a mention its
 * keyphrase. "" if there is no such item.
 *
 * bytes: null, or gets the length without the NUL (the text may have NULs of its own).
 * Returns what the result owns: valid until it is freed, never null. */
KHULASA_API const char *khulasa_result_text(const khulasa_result *result, khulasa_list list,
                                            size_t index, size_t *bytes);

/** Whether a result has a warning, by its name in JSON.
 *
 * code:  such as "visual-order", "displaced", "lost-characters": the three that say that a text is
 *        damaged. Null: no.
 * count: null, or gets the count of the warning, 0 without that warning.
 * Returns 1 or 0. */
KHULASA_API int khulasa_result_has_warning(const khulasa_result *result, const char *code,
                                           uint32_t *count);

/** Frees a result and sets *result to null, so that a second call does nothing. Null and a pointer
 * to null do nothing. */
KHULASA_API void khulasa_result_free(khulasa_result **result);

#ifdef __cplusplus
}
#endif
/* NOLINTEND(modernize-deprecated-headers,modernize-use-using,readability-identifier-naming) */

#endif

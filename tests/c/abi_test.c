/* The C interface, from C11 and with everything that a caller can do wrong. Prints what failed;
 * exits with the number of failures, at most 100. */
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "khulasa.h"

static int failures = 0;
static int checks = 0;

#define CHECK(condition)                                                            \
  do {                                                                              \
    ++checks;                                                                       \
    if (!(condition)) {                                                             \
      ++failures;                                                                   \
      fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, __func__, #condition); \
    }                                                                               \
  } while (0)

static const char kText[] =
    "افتتح الوزير سالم الحداد الميناء الجديد في مدينة صور يوم الأحد 🚢. وقال الوزير إن الميناء "
    "الجديد سيستقبل مئة سفينة في الشهر. "
    "وحضر الافتتاح محافظ الجنوب وعدد من رؤساء البلديات.\nوأوضح مدير الميناء أن العمل استمر ثلاث "
    "سنوات وكلف عشرين مليون دولار.\n";

static khulasa_engine *engine = NULL;

static bool contains(const khulasa_result *result, const char *part) {
  return strstr(khulasa_result_json(result, NULL), part) != NULL;
}

static khulasa_status analyze(const char *text, const char *options, khulasa_result **result) {
  return khulasa_analyze_utf8(engine, text, KHULASA_UNTIL_NUL, options, result);
}

static void Analyze_Utf8_SpansAreBytes(void) {
  khulasa_result *result = NULL;
  CHECK(analyze(kText, "{\"summary\":{\"maxSentences\":2,\"compress\":false}}", &result) ==
        KHULASA_OK);
  CHECK(khulasa_result_count(result, KHULASA_SUMMARY) == 2);
  CHECK(khulasa_result_count(result, KHULASA_SENTENCES) == 4);
  CHECK(khulasa_result_count(result, KHULASA_BLOCKS) == 2);
  CHECK(khulasa_result_count(result, KHULASA_KEYWORDS) > 0);
  CHECK(khulasa_result_count(result, KHULASA_MENTIONS) >=
        khulasa_result_count(result, KHULASA_KEYWORDS));
  for (int list = KHULASA_SUMMARY; list <= KHULASA_BLOCKS; ++list) {
    if (list == KHULASA_KEYWORDS) continue;
    for (size_t i = 0; i < khulasa_result_count(result, (khulasa_list)list); ++i) {
      size_t bytes = 0;
      const char *text = khulasa_result_text(result, (khulasa_list)list, i, &bytes);
      const khulasa_span span = khulasa_result_span(result, (khulasa_list)list, i);
      CHECK(strlen(text) == bytes);
      CHECK(span.end - span.begin == bytes && memcmp(kText + span.begin, text, bytes) == 0);
    }
  }
  for (size_t i = 0; i < khulasa_result_count(result, KHULASA_SUMMARY); ++i)
    CHECK(khulasa_result_span(result, KHULASA_SUMMARY, i).item < 4);
  CHECK(khulasa_result_span(result, KHULASA_SENTENCES, 3).item == 1);
  for (size_t i = 0; i < khulasa_result_count(result, KHULASA_MENTIONS); ++i) {
    const khulasa_span span = khulasa_result_span(result, KHULASA_MENTIONS, i);
    CHECK(span.begin < span.end && span.end < sizeof kText);
    CHECK(strcmp(khulasa_result_text(result, KHULASA_MENTIONS, i, NULL),
                 khulasa_result_text(result, KHULASA_KEYWORDS, span.item, NULL)) == 0);
  }
  khulasa_result_free(&result);
}

static void Analyze_Utf16_LoneSurrogatesAndNuls_AreText(void) {
  const uint16_t text[] = {0x0648, 0x0635, 0x0644, 0x20,   0xD83D, 0x20,   0x0627, 0x0644,
                           0x0648, 0x0641, 0x062F, 0x0000, 0xDC00, 0x0645, 0x2E};
  const size_t units = sizeof text / sizeof *text;
  khulasa_result *result = NULL;
  CHECK(khulasa_analyze_utf16(engine, text, units, NULL, &result) == KHULASA_OK);
  CHECK(contains(result, "\"codeUnits\":15"));
  CHECK(khulasa_result_count(result, KHULASA_BLOCKS) == 1);
  const khulasa_span span = khulasa_result_span(result, KHULASA_BLOCKS, 0);
  CHECK(span.begin == 0 && span.end == units);
  khulasa_result_free(&result);
  /* The pointer need not be aligned, and nothing after the last unit is read. */
  unsigned char *bytes = malloc(sizeof text + 1);
  CHECK(bytes != NULL);
  memcpy(bytes + 1, text, sizeof text);
  CHECK(khulasa_analyze_utf16(engine, (const uint16_t *)(const void *)(bytes + 1), units, "",
                              &result) == KHULASA_OK);
  CHECK(contains(result, "\"codeUnits\":15"));
  khulasa_result_free(&result);
  free(bytes);
}

static void Analyze_IllFormedUtf8_IsCountedAndStaysInRange(void) {
  khulasa_result *result = NULL;
  uint32_t count = 0;
  CHECK(khulasa_analyze_utf8(engine, "\xD9\x88\xD8 \xFF\xED\xA0\x80 \xD8\xA7.", 11, NULL,
                             &result) == KHULASA_OK);
  CHECK(khulasa_result_has_warning(result, "invalid-utf8", &count) == 1);
  CHECK(count == 5); /* one cut off, one 0xFF, three bytes of a surrogate */
  CHECK(contains(result, "{\"code\":\"invalid-utf8\",\"count\":5}"));
  khulasa_result_free(&result);

  uint64_t state = 88172645463325252u;
  for (int round = 0; round < 500; ++round) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    const size_t bytes = state % 300;
    /* Exactly as long as the text, so that the sanitizer sees one byte too many. */
    char *text = malloc(bytes + (bytes == 0));
    CHECK(text != NULL);
    uint64_t byte = state;
    for (size_t i = 0; i < bytes; ++i) {
      byte = byte * 6364136223846793005u + 1442695040888963407u;
      const char common[] = {'\xD8', '\xD9', '\xA7', '\x84', ' ', '.', '\n', '\xF0'};
      text[i] = byte >> 63 ? common[(byte >> 40) % sizeof common] : (char)(byte >> 48);
    }
    CHECK(khulasa_analyze_utf8(engine, text, bytes, NULL, &result) == KHULASA_OK);
    for (int list = KHULASA_SUMMARY; list <= KHULASA_MENTIONS; ++list) {
      for (size_t i = 0; i < khulasa_result_count(result, (khulasa_list)list); ++i) {
        const khulasa_span span = khulasa_result_span(result, (khulasa_list)list, i);
        CHECK(span.begin <= span.end && span.end <= bytes);
        CHECK(list == KHULASA_MENTIONS || list == KHULASA_KEYWORDS || span.begin < span.end);
      }
    }
    khulasa_result_free(&result);
    CHECK(khulasa_normalize_utf8(engine, text, bytes, "{\"profile\":\"search\"}", &result) ==
          KHULASA_OK);
    khulasa_result_free(&result);
    free(text);
  }
}

static void Analyze_TooLong_IsRefusedUnread(void) {
  const char text[] = "a";
  const uint16_t unit = 0x0627;
  const size_t lengths[] = {150000001, SIZE_MAX / 2, SIZE_MAX - 1};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; ++i) {
    khulasa_result *result = NULL;
    CHECK(khulasa_analyze_utf8(engine, text, lengths[i], NULL, &result) == KHULASA_TEXT_TOO_LONG);
    CHECK(contains(result, "\"code\":\"text-too-long\""));
    CHECK(khulasa_result_count(result, KHULASA_SUMMARY) == 0);
    khulasa_result_free(&result);
    CHECK(khulasa_analyze_html(engine, text, lengths[i], NULL, &result) == KHULASA_TEXT_TOO_LONG);
    khulasa_result_free(&result);
    CHECK(khulasa_normalize_utf8(engine, text, lengths[i], NULL, &result) == KHULASA_TEXT_TOO_LONG);
    khulasa_result_free(&result);
    CHECK(khulasa_analyze_utf16(engine, &unit, lengths[i], NULL, &result) == KHULASA_TEXT_TOO_LONG);
    khulasa_result_free(&result);
    CHECK(khulasa_normalize_utf16(engine, &unit, lengths[i], NULL, &result) ==
          KHULASA_TEXT_TOO_LONG);
    khulasa_result_free(&result);
  }
  khulasa_result *result = NULL;
  CHECK(khulasa_analyze_utf16(engine, &unit, SIZE_MAX, NULL, &result) == KHULASA_TEXT_TOO_LONG);
  khulasa_result_free(&result);
}

static void Options_Bad_GiveATypedError(void) {
  const char *bad[] = {"{",
                       "[]",
                       "3",
                       "null",
                       "{\"summary\":3}",
                       "{\"summary\":{\"type\":\"novel\"}}",
                       "{\"summary\":{\"maxWords\":0}}",
                       "{\"summary\":{\"ratio\":2}}",
                       "{\"keywords\":{\"max\":-1}}",
                       "{\"keywords\":{\"max\":1e999}}",
                       "{\"sumary\":{}}",
                       "{\"title\":3}",
                       "{\"title\":\"\xFF\"}",
                       "{\"keep\":[7]}",
                       "\xFF"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; ++i) {
    khulasa_result *result = NULL;
    const khulasa_status status = analyze(kText, bad[i], &result);
    if (status != KHULASA_INVALID_OPTION) fprintf(stderr, "%s\n", bad[i]);
    CHECK(status == KHULASA_INVALID_OPTION);
    CHECK(contains(result, "{\"code\":\"invalid-option\",\"message\":\""));
    khulasa_result_free(&result);
    CHECK(khulasa_normalize_utf8(engine, kText, KHULASA_UNTIL_NUL, bad[i], &result) ==
          KHULASA_INVALID_OPTION);
    khulasa_result_free(&result);
  }
  enum { kLevels = 1000000 };
  char *deep = malloc(kLevels + 1);
  CHECK(deep != NULL);
  memset(deep, '[', kLevels);
  deep[kLevels] = '\0';
  khulasa_result *result = NULL;
  CHECK(analyze(kText, deep, &result) == KHULASA_INVALID_OPTION);
  khulasa_result_free(&result);
  free(deep);
  CHECK(khulasa_analyze_html(engine, "<p>نص", KHULASA_UNTIL_NUL, "{\"markup\":[[0,1,1]]}",
                             &result) == KHULASA_INVALID_OPTION);
  khulasa_result_free(&result);
}

static void Null_IsNeverFollowed(void) {
  khulasa_result *result = NULL;
  const uint16_t unit = 0x0627;
  CHECK(khulasa_engine_create(NULL) == KHULASA_INVALID_ARGUMENT);
  khulasa_engine_free(NULL);
  khulasa_result_free(NULL);
  khulasa_result_free(&result);
  CHECK(khulasa_analyze_utf8(NULL, kText, 5, NULL, &result) == KHULASA_INVALID_ARGUMENT &&
        result == NULL);
  CHECK(khulasa_analyze_utf8(engine, NULL, 5, NULL, &result) == KHULASA_INVALID_ARGUMENT &&
        result == NULL);
  CHECK(khulasa_analyze_utf8(engine, kText, 5, NULL, NULL) == KHULASA_INVALID_ARGUMENT);
  CHECK(khulasa_analyze_utf16(NULL, &unit, 1, NULL, &result) == KHULASA_INVALID_ARGUMENT);
  CHECK(khulasa_analyze_utf16(engine, NULL, 1, NULL, &result) == KHULASA_INVALID_ARGUMENT);
  CHECK(khulasa_analyze_utf16(engine, &unit, 1, NULL, NULL) == KHULASA_INVALID_ARGUMENT);
  CHECK(khulasa_analyze_html(engine, NULL, 1, NULL, &result) == KHULASA_INVALID_ARGUMENT);
  CHECK(khulasa_normalize_utf8(engine, NULL, 1, NULL, &result) == KHULASA_INVALID_ARGUMENT);
  CHECK(khulasa_normalize_utf16(NULL, &unit, 1, NULL, &result) == KHULASA_INVALID_ARGUMENT);
  size_t bytes = 9;
  CHECK(strcmp(khulasa_result_json(NULL, &bytes), "null") == 0 && bytes == 4);
  CHECK(khulasa_result_count(NULL, KHULASA_SUMMARY) == 0);
  CHECK(khulasa_result_span(NULL, KHULASA_SUMMARY, 0).end == 0);
  CHECK(*khulasa_result_text(NULL, KHULASA_SUMMARY, 0, &bytes) == '\0' && bytes == 0);
  CHECK(khulasa_result_has_warning(NULL, "displaced", NULL) == 0);
  /* No text is an empty text. */
  CHECK(khulasa_analyze_utf8(engine, NULL, 0, NULL, &result) == KHULASA_OK);
  CHECK(khulasa_result_count(result, KHULASA_BLOCKS) == 0);
  CHECK(khulasa_result_has_warning(result, NULL, NULL) == 0);
  khulasa_result_free(&result);
  CHECK(khulasa_analyze_utf8(engine, NULL, KHULASA_UNTIL_NUL, NULL, &result) == KHULASA_OK);
  khulasa_result_free(&result);
  CHECK(khulasa_analyze_utf16(engine, NULL, 0, NULL, &result) == KHULASA_OK);
  khulasa_result_free(&result);
}

static void Result_OutsideItsLists_IsEmpty(void) {
  khulasa_result *result = NULL;
  CHECK(analyze(kText, NULL, &result) == KHULASA_OK);
  const int lists[] = {-1, KHULASA_MENTIONS + 1, 1000, INT32_MAX, INT32_MIN};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; ++i) {
    CHECK(khulasa_result_count(result, (khulasa_list)lists[i]) == 0);
    CHECK(khulasa_result_span(result, (khulasa_list)lists[i], 0).end == 0);
    CHECK(*khulasa_result_text(result, (khulasa_list)lists[i], 0, NULL) == '\0');
  }
  CHECK(*khulasa_result_text(result, KHULASA_SUMMARY, 1000, NULL) == '\0');
  CHECK(khulasa_result_span(result, KHULASA_BLOCKS, SIZE_MAX).end == 0);
  khulasa_result_free(&result);
}

static void Free_Twice_DoesNothing(void) {
  khulasa_engine *other = NULL;
  khulasa_result *result = NULL;
  CHECK(khulasa_engine_create(&other) == KHULASA_OK);
  CHECK(khulasa_analyze_utf8(other, kText, KHULASA_UNTIL_NUL, NULL, &result) == KHULASA_OK);
  khulasa_engine_free(&other);
  CHECK(other == NULL);
  khulasa_engine_free(&other);
  CHECK(khulasa_result_count(result, KHULASA_SUMMARY) > 0); /* outlives its engine */
  khulasa_result_free(&result);
  CHECK(result == NULL);
  khulasa_result_free(&result);
}

static void Analyze_DamagedText_IsWarnedOf(void) {
  /* As some PDF files store it: in the order seen from left to right. */
  const char visual[] = "ﺔﻨﻳﺪﻤﻟا ﻲﻓ ةﺪﻳﺪﺠﻟا ﺔﺳرﺪﻤﻟا ﻰﻟإ ﺔﺒﻟﺎﻄﻟا ﺖﻠﺻو";
  khulasa_result *result = NULL;
  uint32_t count = 0;
  CHECK(analyze(visual, NULL, &result) == KHULASA_OK);
  CHECK(khulasa_result_has_warning(result, "visual-order", &count) == 1 && count > 0);
  CHECK(contains(result, "\"repaired\":\""));
  khulasa_result_free(&result);
  CHECK(analyze(kText, NULL, &result) == KHULASA_OK);
  CHECK(khulasa_result_has_warning(result, "visual-order", &count) == 0 && count == 0);
  khulasa_result_free(&result);
}

static void Analyze_Page_HasItsTextInTheJson(void) {
  const char page[] =
      "<!doctype html><title>الميناء</title><nav><a href=/>الرئيسية</a></nav><article><h1>افتتاح "
      "الميناء الجديد</h1>"
      "<p>افتتح الوزير الميناء الجديد في مدينة صور يوم الأحد. وقال إن العمل استمر ثلاث "
      "سنوات.</p></article>";
  khulasa_result *result = NULL;
  CHECK(khulasa_analyze_html(engine, page, KHULASA_UNTIL_NUL, NULL, &result) == KHULASA_OK);
  CHECK(strncmp(khulasa_result_json(result, NULL), "{\"text\":\"", 9) == 0);
  CHECK(contains(result, "\"title\":\"افتتاح الميناء الجديد\""));
  CHECK(khulasa_result_count(result, KHULASA_SENTENCES) == 2);
  khulasa_result_free(&result);
}

static void Normalize_GivesTheMatchKey(void) {
  khulasa_result *result = NULL;
  CHECK(khulasa_normalize_utf8(engine, "قَدْ قـال", KHULASA_UNTIL_NUL, "{\"profile\":\"search\"}",
                               &result) == KHULASA_OK);
  CHECK(contains(result, "{\"text\":\"قد قال\",\"runs\":[["));
  CHECK(khulasa_result_count(result, KHULASA_SUMMARY) == 0);
  khulasa_result_free(&result);
  const uint16_t word[] = {0x0642, 0x064E, 0x062F};
  CHECK(khulasa_normalize_utf16(engine, word, 3, "{\"profile\":\"search\"}", &result) ==
        KHULASA_OK);
  CHECK(contains(result, "{\"text\":\"قد\""));
  khulasa_result_free(&result);
}

static void Names_AreThoseOfJson(void) {
  CHECK(strcmp(khulasa_status_name(KHULASA_OK), "ok") == 0);
  CHECK(strcmp(khulasa_status_name(KHULASA_OUT_OF_MEMORY), "out-of-memory") == 0);
  CHECK(strcmp(khulasa_status_name((khulasa_status)77), "unknown") == 0);
  CHECK(strcmp(khulasa_version(), KHULASA_VERSION) == 0);
}

static char *expected = NULL;

static void *analyze_often(void *failed) {
  for (int i = 0; i < 20; ++i) {
    khulasa_result *result = NULL;
    if (analyze(kText, NULL, &result) != KHULASA_OK ||
        strcmp(khulasa_result_json(result, NULL), expected) != 0)
      *(bool *)failed = true;
    khulasa_result_free(&result);
  }
  return NULL;
}

static void Threads_ShareOneEngine(void) {
  enum { kThreads = 8 };
  khulasa_result *result = NULL;
  CHECK(analyze(kText, NULL, &result) == KHULASA_OK);
  size_t bytes = 0;
  const char *json = khulasa_result_json(result, &bytes);
  expected = malloc(bytes + 1);
  CHECK(expected != NULL);
  memcpy(expected, json, bytes + 1);
  khulasa_result_free(&result);
  pthread_t threads[kThreads];
  bool failed[kThreads] = {false};
  for (int i = 0; i < kThreads; ++i)
    CHECK(pthread_create(&threads[i], NULL, analyze_often, &failed[i]) == 0);
  for (int i = 0; i < kThreads; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(!failed[i]);
  }
  free(expected);
}

int main(void) {
  CHECK(khulasa_engine_create(&engine) == KHULASA_OK);
  Analyze_Utf8_SpansAreBytes();
  Analyze_Utf16_LoneSurrogatesAndNuls_AreText();
  Analyze_IllFormedUtf8_IsCountedAndStaysInRange();
  Analyze_TooLong_IsRefusedUnread();
  Options_Bad_GiveATypedError();
  Null_IsNeverFollowed();
  Result_OutsideItsLists_IsEmpty();
  Free_Twice_DoesNothing();
  Analyze_DamagedText_IsWarnedOf();
  Analyze_Page_HasItsTextInTheJson();
  Normalize_GivesTheMatchKey();
  Names_AreThoseOfJson();
  Threads_ShareOneEngine();
  khulasa_engine_free(&engine);
  printf("%d checks, %d failures\n", checks, failures);
  return failures > 100 ? 100 : failures;
}

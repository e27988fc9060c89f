/* Analyzes a text while the process may have less and more memory, in steps: each call gives a
 * result or says that there is no memory, and the process goes on. Afterwards the
 * result is that of a thread in which no call has failed. Prints how often it was which.
 * Compiled and run by tests/install/c.test.mjs: the sanitizers need more memory than the limits
 * leave. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "khulasa.h"

static khulasa_engine *engine = NULL;
static char *text = NULL;
static size_t bytes = 0;

static void *analyze(void *result) {
  if (khulasa_analyze_utf8(engine, text, bytes, NULL, result) != KHULASA_OK) exit(1);
  return NULL;
}

int main(void) {
  static const char kSentence[] =
      "افتتح الوزير الميناء الجديد في مدينة صور. وقال الوزير إن الميناء كبير.\n";
  enum { kTimes = 8000, kFirst = 12, kLast = 112, kStep = 4 }; /* in MB, 1 MB of text */
  const size_t size = strlen(kSentence);
  bytes = size * kTimes;
  text = malloc(bytes);
  if (text == NULL || khulasa_engine_create(&engine) != KHULASA_OK) return 1;
  for (size_t i = 0; i < kTimes; ++i) memcpy(text + i * size, kSentence, size);
  int counts[KHULASA_INTERNAL + 1] = {0};
  for (int megabytes = kFirst; megabytes <= kLast; megabytes += kStep) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) != 0) return 1;
    limit.rlim_cur = (rlim_t)megabytes << 20;
    if (setrlimit(RLIMIT_AS, &limit) != 0) return 1;
    khulasa_result *result = NULL;
    const khulasa_status status = khulasa_analyze_utf8(engine, text, bytes, NULL, &result);
    ++counts[status];
    if (status == KHULASA_OUT_OF_MEMORY && result != NULL) return 1;
    khulasa_result_free(&result);
  }
  struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
  if (setrlimit(RLIMIT_AS, &all) != 0) return 1;
  khulasa_result *here = NULL;
  khulasa_result *there = NULL;
  pthread_t thread;
  analyze(&here);
  if (pthread_create(&thread, NULL, analyze, &there) != 0 || pthread_join(thread, NULL) != 0)
    return 1;
  if (strcmp(khulasa_result_json(here, NULL), khulasa_result_json(there, NULL)) != 0) return 1;
  khulasa_result_free(&here);
  khulasa_result_free(&there);
  khulasa_engine_free(&engine);
  free(text);
  printf("%d %d %d\n", counts[KHULASA_OK], counts[KHULASA_OUT_OF_MEMORY], counts[KHULASA_INTERNAL]);
  return 0;
}

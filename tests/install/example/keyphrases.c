/* Prints the keyphrases of a file in UTF-8, and how often each occurs. Exits with 3 if the text is
 * too damaged to be trusted. */
#include <khulasa.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  static char text[1 << 20];
  FILE *file = argc < 2 ? NULL : fopen(argv[1], "rb");
  if (file == NULL) return 2;
  const size_t bytes = fread(text, 1, sizeof text, file);
  fclose(file);

  khulasa_engine *engine = NULL;
  khulasa_result *result = NULL;
  if (khulasa_engine_create(&engine) != KHULASA_OK) return 1;
  int status = 0;
  if (khulasa_analyze_utf8(engine, text, bytes, "{\"keywords\":{\"max\":5}}", &result) !=
      KHULASA_OK) {
    fprintf(stderr, "%s\n", khulasa_result_json(result, NULL));
    status = 1;
  } else if (khulasa_result_has_warning(result, "lost-characters", NULL)) {
    status = 3;
  } else {
    for (size_t i = 0; i < khulasa_result_count(result, KHULASA_KEYWORDS); ++i) {
      int mentions = 0;
      for (size_t j = 0; j < khulasa_result_count(result, KHULASA_MENTIONS); ++j)
        mentions += khulasa_result_span(result, KHULASA_MENTIONS, j).item == i;
      printf("%d %s\n", mentions, khulasa_result_text(result, KHULASA_KEYWORDS, i, NULL));
    }
  }
  khulasa_result_free(&result);
  khulasa_engine_free(&engine);
  return status;
}

// ICU's data items that Khulasa embeds: each the whole file, header included (ICU's UDataInfo; its
// length is the first little-endian 16-bit number of the file). Made by lean_icu.cmake.
#pragma once

extern "C" {
extern const unsigned char khulasa_icu_sent[];  // sentence break rules, UAX #29, root
extern const unsigned khulasa_icu_sent_bytes;
extern const unsigned char khulasa_icu_word[];  // word break rules, UAX #29, root
extern const unsigned khulasa_icu_word_bytes;
extern const unsigned char khulasa_icu_nfkc[];  // NFKC mappings
extern const unsigned khulasa_icu_nfkc_bytes;
}

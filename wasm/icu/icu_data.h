// ICU's data in the forms that text/icu.cpp reads. Made by make_icu_tables.py, which says from
// what.
#pragma once

#include <cstdint>

// Compiled break rules for a walk forward. Of each state: 1 where it accepts, the status divided by
// 100, the next states by column. Columns: 0 unused, 1 the end of the text, 2 its beginning, then
// classes of characters.
struct KhulasaBreakRules {
  const unsigned char* states;
  unsigned state_count;
  unsigned columns;
  const unsigned char* column_of_class;  // khulasa_icu_classes of them
  bool from_start;                       // the walk begins with column 2
};

extern "C" {
extern const KhulasaBreakRules khulasa_icu_word;  // UAX #29, root
extern const KhulasaBreakRules khulasa_icu_sent;

// All code points from 0 to U+10FFFF as runs of one class. The lengths are variable-length numbers:
// seven bits a byte, the low ones first, the top bit where more follow.
extern const unsigned khulasa_icu_classes;
extern const unsigned khulasa_icu_runs;
extern const unsigned char khulasa_icu_run_classes[];
extern const unsigned char khulasa_icu_run_lengths[];

// NFKC of U+FB50 to U+FDFF, then of U+FE70 to U+FEFF: how many letters (0: itself), and the
// letters' low bytes. 0x20 is a space, all else stands in the block of U+0600.
extern const unsigned char khulasa_icu_form_lengths[];
extern const unsigned char khulasa_icu_form_letters[];

// Simple case folding of the basic plane: first, last, step, what to add modulo 2^16; ascending.
extern const unsigned khulasa_icu_folds;
extern const uint16_t khulasa_icu_fold_ranges[];
}

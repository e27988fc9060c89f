// The tables of ICU's NFC, unpacked from the data that they follow from.
#pragma once

#include <normalizer2impl.h>

#include <cstdint>
#include <vector>

namespace khulasa::text {

/// ICU's NFC with tables that are equivalent to those compiled into ICU (norm2_nfc_data.h). As ICU
/// has them, every composite is stored three times: in the list of its first letter, with its full
/// and with its raw decomposition. icu_data.h has the raw ones only, and the constructor derives
/// the rest as ICU's tool gennorm2 does. That saves 7 of 150 KB of a page's download.
///
/// Left out is what Khulasa never asks for: raw decompositions and the bits for FCD.
class Nfc : public icu::Normalizer2Impl {
 public:
  Nfc();

 private:
  UCPTrie trie_{};
  std::vector<uint16_t> index_;
  std::vector<uint16_t> data_;
  std::vector<uint16_t> extra_;
};

}  // namespace khulasa::text

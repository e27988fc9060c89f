// Khulasa: the gist of an Arabic text. This header includes all the others.
//
// clang-format off
//
//     const auto engine = khulasa::Engine::create();
//     if (!engine.ok()) return 1;
//     const std::u16string_view text = u"افتتح الوزير الميناء الجديد. ...";
//     khulasa::Options options;
//     options.summary.max_sentences = 3;
//     const auto analysis = engine.value().analyze(text, options);
//     if (!analysis.ok()) {
//       std::cerr << analysis.error().message << '\n';
//       return 1;
//     }
//     for (const khulasa::Pick& pick : analysis.value().summary.picks)
//       std::cout << khulasa::to_utf8(pick.text) << '\n';
//     for (const khulasa::Keyword& keyword : analysis.value().keywords)
//       std::cout << khulasa::to_utf8(keyword.text) << '\n';
//
// clang-format on
#pragma once

#include "khulasa/document.h"
#include "khulasa/engine.h"
#include "khulasa/html.h"
#include "khulasa/keywords.h"
#include "khulasa/options.h"
#include "khulasa/result.h"
#include "khulasa/similar.h"
#include "khulasa/summary.h"
#include "khulasa/text.h"
#include "khulasa/utf8.h"

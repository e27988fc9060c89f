// Stages of the pipeline that stay functions of their own in the WASM module.
//
// A browser compiles a module function by function: quickly at first, and well once a function has
// been called often. The linker puts a stage that is called in one place into its caller, and with
// it all that this stage calls, so that the pipeline became two functions of 55 and 34 KB, whose
// loops ran in the quick form until the text was done. With stages apart, the first analysis in a
// new Node takes .79 of the processor time for a page of 3 KB and .80 for 350,000 code units, and
// the module is .7 KB smaller after brotli. From the second analysis on there is no difference.
#pragma once

#define KHULASA_STAGE [[gnu::noinline]]

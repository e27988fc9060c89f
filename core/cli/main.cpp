// The command line tool; commands.cpp is where its commands are.
#include <iostream>

#include "commands.h"
#include "people.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    const int status = khulasa::cli::run(argc, argv, std::cin, std::cout, std::cerr);
    // The disk may be full, or the reader of a pipe gone: half an answer must not look complete.
    if (std::cout.flush()) return status;
    std::cerr << "khulasa: cannot write the output\n";
    return 1;
  } catch (
      const std::exception& error) {  // most likely out of memory: the core itself does not throw
    std::cerr << "khulasa: " << khulasa::cli::printable(error.what()) << '\n';
    return 1;
  }
}

# Defines the target khulasa::icu: the normalizers and break iterators of ICU 72.1, with their data.
#
# By default this is the lean ICU: compiled from upstream's sources, natively and for WASM alike, so that native tests run the
# code that ships. Sources and library are kept in ${XDG_CACHE_HOME:-~/.cache}/khulasa; the name of the library's folder is a
# hash of everything that goes into it. KHULASA_SYSTEM_ICU=ON uses the system's ICU instead (native only, for packagers).

if(KHULASA_SYSTEM_ICU)
  find_package(ICU 70 REQUIRED COMPONENTS uc)
  add_library(khulasa_icu INTERFACE)
  target_link_libraries(khulasa_icu INTERFACE ICU::uc)
  target_compile_definitions(khulasa_icu INTERFACE KHULASA_SYSTEM_ICU)
  add_library(khulasa::icu ALIAS khulasa_icu)
  return()
endif()

set(icu_here "${CMAKE_CURRENT_LIST_DIR}")
include("${icu_here}/definitions.cmake")

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(icu_cache "$ENV{XDG_CACHE_HOME}/khulasa")
else()
  set(icu_cache "$ENV{HOME}/.cache/khulasa")
endif()
file(MAKE_DIRECTORY "${icu_cache}")

# Runs a command. If it fails, prints its output and ends the configuration; `what` says in words what it does.
function(icu_run what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(failed)
    message(FATAL_ERROR "ICU: ${what} failed:\n${out}")
  endif()
endfunction()

# 1. The sources. The hash of the tarball is checked each time; the parts that are needed are unpacked once.
set(icu_tarball "${icu_cache}/icu4c-72_1-src.tgz")
execute_process(COMMAND "${icu_here}/fetch.sh" "${icu_tarball}" RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "ICU: no sources, see above")
endif()
set(icu_sources "${icu_cache}/icu4c-72_1")
if(NOT EXISTS "${icu_sources}/complete")
  message(STATUS "ICU: unpacking the sources")
  file(MAKE_DIRECTORY "${icu_sources}")
  icu_run("unpacking ${icu_tarball}" tar -xzf "${icu_tarball}" -C "${icu_sources}" --strip-components=2
          icu/source/common icu/source/stubdata icu/source/data/in/icudt72l.dat icu/source/test/testdata)
  file(TOUCH "${icu_sources}/complete")
endif()
# Unicode's tests of breaks are in test/testdata; its test of normalization and its case foldings are among the data.
set(KHULASA_ICU_TESTDATA "${icu_sources}/test/testdata")
foreach(name NormalizationTest.txt CaseFolding.txt)
  if(NOT EXISTS "${KHULASA_ICU_TESTDATA}/${name}")
    icu_run("unpacking ${name}" tar -xzf "${icu_tarball}" -C "${KHULASA_ICU_TESTDATA}" --strip-components=4
            "icu/source/data/unidata/${name}")
  endif()
endforeach()

# 2. The library. The native presets share one; another compiler, other macros or other sources make another one.
set(icu_key_files lean_sources.txt definitions.cmake CMakeLists.txt no_dictionaries.cpp)
set(icu_key "${CMAKE_CXX_COMPILER} ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_SYSTEM_NAME} ")
string(APPEND icu_key "${CMAKE_SYSTEM_PROCESSOR} ${EMSCRIPTEN_VERSION}")
foreach(name IN LISTS icu_key_files)
  file(SHA256 "${icu_here}/${name}" hash)
  string(APPEND icu_key " ${hash}")
  # A change of these files makes the next build configure again.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${icu_here}/${name}")
endforeach()
string(SHA256 icu_key "${icu_key}")
string(SUBSTRING "${icu_key}" 0 16 icu_key)
set(icu_built "${icu_cache}/icu-${CMAKE_SYSTEM_NAME}-${icu_key}")
if(NOT EXISTS "${icu_built}/libicu_lean.a")
  message(STATUS "ICU: compiling the lean library, once (about a minute): ${icu_built}")
  set(work "${icu_built}.build")
  file(REMOVE_RECURSE "${work}")
  icu_run("configuring the lean library"
          "${CMAKE_COMMAND}" -S "${icu_here}" -B "${work}" -G "${CMAKE_GENERATOR}" -DCMAKE_BUILD_TYPE=Release
          "-DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM}" "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}"
          "-DCMAKE_TOOLCHAIN_FILE=${CMAKE_TOOLCHAIN_FILE}" "-DICU_SOURCE_DIR=${icu_sources}"
          "-DCMAKE_INSTALL_PREFIX=${work}/out")
  icu_run("compiling the lean library" "${CMAKE_COMMAND}" --build "${work}" --parallel)
  icu_run("installing the lean library" "${CMAKE_COMMAND}" --install "${work}")
  file(REMOVE_RECURSE "${icu_built}")
  file(RENAME "${work}/out" "${icu_built}")
  file(REMOVE_RECURSE "${work}")
endif()

# 3. The data: items of ICU's data file, and the tables generated from them. The items are kept for the tests, which compare the
# tables with what ICU itself reads from word.brk, sent.brk and nfkc.nrm.
set(KHULASA_ICU_ITEMS "${CMAKE_BINARY_DIR}/icu")
set(icu_data_cpp "${KHULASA_ICU_ITEMS}/icu_data.cpp")
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
if(NOT EXISTS "${KHULASA_ICU_ITEMS}/nfkc.nrm")
  find_program(ICUPKG icupkg PATHS /usr/sbin /usr/local/sbin)
  if(NOT ICUPKG)
    message(FATAL_ERROR "ICU: icupkg is missing (Debian: apt-get install icu-devtools)")
  endif()
  file(MAKE_DIRECTORY "${KHULASA_ICU_ITEMS}")
  foreach(item brkitr/sent.brk brkitr/word.brk nfkc.nrm)
    icu_run("taking ${item} out of icudt72l.dat"
            "${ICUPKG}" -d "${KHULASA_ICU_ITEMS}" -x "${item}" "${icu_sources}/data/in/icudt72l.dat")
  endforeach()
endif()
add_custom_command(
  OUTPUT "${icu_data_cpp}"
  COMMAND Python3::Interpreter -B "${icu_here}/make_icu_tables.py" "${icu_data_cpp}"
          "${KHULASA_ICU_ITEMS}/brkitr/word.brk" "${KHULASA_ICU_ITEMS}/brkitr/sent.brk"
          "${KHULASA_ICU_TESTDATA}/NormalizationTest.txt" "${KHULASA_ICU_TESTDATA}/CaseFolding.txt"
          "${icu_sources}/common/norm2_nfc_data.h"
  DEPENDS "${icu_here}/make_icu_tables.py" "${icu_here}/nfc_data.py" "${icu_here}/packing.py"
  COMMENT "Generating the tables of ICU"
  VERBATIM)

add_library(khulasa_icu STATIC "${icu_data_cpp}")
# Only for building: who links the installed library needs ICU's code, but none of its headers.
target_include_directories(khulasa_icu SYSTEM PUBLIC "$<BUILD_INTERFACE:${icu_sources}/common>" "$<BUILD_INTERFACE:${icu_here}>")
target_compile_definitions(khulasa_icu PUBLIC "$<BUILD_INTERFACE:${KHULASA_ICU_DEFINITIONS}>")
set(KHULASA_ICU_ARCHIVE "${icu_built}/libicu_lean.a")
target_link_libraries(khulasa_icu PUBLIC
  "$<BUILD_INTERFACE:${KHULASA_ICU_ARCHIVE}>"
  "$<INSTALL_INTERFACE:$<INSTALL_PREFIX>/${CMAKE_INSTALL_LIBDIR}/khulasa/libicu_lean.a>")
add_library(khulasa::icu ALIAS khulasa_icu)

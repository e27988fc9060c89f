# An overlay port: `vcpkg install khulasa --overlay-ports=core/packaging/vcpkg`. It builds the source that it lies in, or an archive
# of it (./dev release writes one) if KHULASA_SOURCE_ARCHIVE names it. ICU is vcpkg's.
if(DEFINED ENV{KHULASA_SOURCE_ARCHIVE})
  vcpkg_extract_source_archive(SOURCE_PATH ARCHIVE "$ENV{KHULASA_SOURCE_ARCHIVE}")
else()
  get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)
endif()

# Static, the port is the C++ library alone: the C interface is a shared library.
string(COMPARE EQUAL "${VCPKG_LIBRARY_LINKAGE}" dynamic shared)
vcpkg_find_acquire_program(PYTHON3)
vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    -DKHULASA_SYSTEM_ICU=ON
    -DKHULASA_BUILD_CLI=OFF
    -DKHULASA_BUILD_TESTS=OFF
    "-DKHULASA_BUILD_C=${shared}"
    "-DPython3_EXECUTABLE=${PYTHON3}")
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME Khulasa CONFIG_PATH lib/cmake/Khulasa)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE" "${SOURCE_PATH}/NOTICE")

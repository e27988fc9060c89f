# `cpack -G DEB` in the build folder: one package with tool, man page, completion, library and headers.
set(CPACK_PACKAGE_NAME khulasa)
set(CPACK_PACKAGE_VENDOR "The Khulasa authors")
set(CPACK_PACKAGE_CONTACT "The Khulasa authors <khulasa@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "gist of an Arabic text")
set(CPACK_PACKAGE_DESCRIPTION
    "Cleans a text or web page in Arabic, summarizes its article and extracts its keyphrases, without a network. With the command
line tool, the shared library for C and the headers for C++.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
# Without this, the modes of folders are those of the umask of whoever packs.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_GENERATOR DEB)
include(CPack)

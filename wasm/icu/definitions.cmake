# ICU's configuration macros, for the library and for every file that includes its headers: a static library with unversioned
# names, without data loading, converters, services, formatting, collation and regular expressions.
set(KHULASA_ICU_DEFINITIONS
    U_STATIC_IMPLEMENTATION
    U_DISABLE_RENAMING=1
    U_CHARSET_IS_UTF8=1
    U_ENABLE_DYLOAD=0
    U_OVERRIDE_CXX_ALLOCATION=0
    UCLN_NO_AUTO_CLEANUP=1
    UCONFIG_NO_CONVERSION=1
    UCONFIG_NO_LEGACY_CONVERSION=1
    UCONFIG_NO_FILE_IO=1
    UCONFIG_NO_IDNA=1
    UCONFIG_NO_SERVICE=1
    UCONFIG_NO_FORMATTING=1
    UCONFIG_NO_COLLATION=1
    UCONFIG_NO_TRANSLITERATION=1
    UCONFIG_NO_REGULAR_EXPRESSIONS=1
    UCONFIG_NO_FILTERED_BREAK_ITERATION=1)

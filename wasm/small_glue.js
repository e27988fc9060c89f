// Smaller versions of some functions of Emscripten's glue, which its linker takes instead of its own (--js-library). The
// glue of a page is 1.5 KB smaller with them, after brotli: 3,666 bytes for 5,208. Only `function`, and no optional
// chaining, since Emscripten 3.1.6 reads this file.
/* global addToLibrary, mergeInto, LibraryManager, registerType, readLatin1String, simpleReadValueFromPointer, Module */
/* global HEAPU8, HEAPU16, HEAPU32, _malloc, _free */

mergeInto(LibraryManager.library, {
  // A pointer to a string is its length, in units, followed by its units. A string of JavaScript becomes UTF-8; other
  // bytes are copied.
  _embind_register_std_string__deps: ["$readLatin1String", "$registerType", "$simpleReadValueFromPointer"],
  _embind_register_std_string: function (rawType, name) {
    registerType(rawType, {
      name: readLatin1String(name),
      fromWireType: (pointer) => {
        const begin = pointer + 4;
        const text = new TextDecoder().decode(HEAPU8.subarray(begin, begin + HEAPU32[pointer >> 2]));
        _free(pointer);
        return text;
      },
      toWireType: (destructors, value) => {
        const bytes = typeof value == "string" ? new TextEncoder().encode(value) : value;
        const pointer = _malloc(bytes.length + 4);
        HEAPU32[pointer >> 2] = bytes.length;
        HEAPU8.set(bytes, pointer + 4);
        if (destructors !== null) destructors.push(_free, pointer);
        return pointer;
      },
      argPackAdvance: 8,
      readValueFromPointer: simpleReadValueFromPointer,
      destructorFunction: (pointer) => _free(pointer),
    });
  },

  // Only std::u16string, and only as an argument: results are fetched as views, since a decoder would change lone
  // surrogates.
  _embind_register_std_wstring__deps: ["$readLatin1String", "$registerType", "$simpleReadValueFromPointer"],
  _embind_register_std_wstring: function (rawType, unitBytes, name) {
    registerType(rawType, {
      name: readLatin1String(name),
      toWireType: (destructors, text) => {
        const pointer = _malloc(text.length * 2 + 4);
        HEAPU32[pointer >> 2] = text.length;
        for (let i = 0, at = (pointer + 4) >> 1; i < text.length; ++i) HEAPU16[at + i] = text.charCodeAt(i);
        if (destructors !== null) destructors.push(_free, pointer);
        return pointer;
      },
      argPackAdvance: 8,
      readValueFromPointer: simpleReadValueFromPointer,
      destructorFunction: (pointer) => _free(pointer),
    });
  },

  // No function has overloads.
  $exposePublicSymbol__deps: [],
  $exposePublicSymbol: function (name, value) {
    Module[name] = value;
  },

  // The module has no environment.
  environ_sizes_get__deps: [],
  environ_sizes_get: function (count, size) {
    HEAPU32[count >> 2] = HEAPU32[size >> 2] = 0;
    return 0;
  },
  environ_get__deps: [],
  environ_get: function () {
    return 0;
  },
});

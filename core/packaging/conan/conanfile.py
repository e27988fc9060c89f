# `conan create core/packaging/conan`, or, of an archive of the source that was unpacked, the same inside it. ICU is Conan's, or that of the
# system, if the profile says so: `[platform_requires]` with icu/72.1 and nlohmann_json/3.11.2 on Debian 12.
import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load


class KhulasaConan(ConanFile):
    name = "khulasa"
    license = "MIT"
    description = "The gist of an Arabic text: cleans, summarizes and extracts keyphrases"
    topics = ("arabic", "nlp", "summarization", "keyphrases")
    settings = "os", "arch", "compiler", "build_type"
    generators = "CMakeDeps"

    @property
    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..", "..")

    def set_version(self):
        lists = load(self, os.path.join(self._root, "CMakeLists.txt"))
        self.version = lists.split("project(khulasa VERSION ")[1].split()[0]

    def export_sources(self):
        for folder in ("core", "wasm/icu"):
            copy(self, f"{folder}/*", self._root, self.export_sources_folder)
        for file in ("CMakeLists.txt", "LICENSE", "NOTICE"):
            copy(self, file, self._root, self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def validate(self):
        check_min_cppstd(self, "20")

    def requirements(self):
        self.requires("icu/[>=70]")
        self.requires("nlohmann_json/[>=3.10 <4]")
        self.requires("rapidjson/1.1.0")

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables.update(
            KHULASA_SYSTEM_ICU=True, KHULASA_BUILD_CLI=False, KHULASA_BUILD_TESTS=False
        )
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        # The package's own CMake file, with the targets khulasa::khulasa and khulasa::c.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs.append(os.path.join("lib", "cmake", "Khulasa"))

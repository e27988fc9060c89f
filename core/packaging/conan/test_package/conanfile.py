# Builds and tests the example project of tests/install with the package.
import os

from conan import ConanFile
from conan.tools.cmake import CMake, cmake_layout


class KhulasaTest(ConanFile):
    settings = "os", "arch", "compiler", "build_type"
    generators = "CMakeToolchain", "CMakeDeps"

    def requirements(self):
        self.requires(self.tested_reference_str)

    def layout(self):
        cmake_layout(self)

    def build(self):
        cmake = CMake(self)
        cmake.configure(build_script_folder=os.path.join("..", "..", "..", "..", "tests", "install", "example"))
        cmake.build()

    def test(self):
        CMake(self).ctest(cli_args=["--output-on-failure"])

# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What holds for every target: language level, warnings, Qt's strictness, ccache, sanitizers.

option(EVENTARIUM_TESTS "Build the tests" ON)
option(EVENTARIUM_FUZZ "Build the libFuzzer targets (needs clang)" OFF)
set(EVENTARIUM_SANITIZE "" CACHE STRING "Value for -fsanitize=, e.g. address,undefined")
option(EVENTARIUM_COVERAGE "Instrument for coverage" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

add_library(eventarium_strict INTERFACE)
target_compile_options(eventarium_strict INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Werror)
target_compile_definitions(eventarium_strict INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER
    QT_NO_KEYWORDS
    $<$<CONFIG:Debug>:QT_FORCE_ASSERTS>
    EVENTARIUM_VERSION="${PROJECT_VERSION}")
# Where qcustomplot.h is not included.
add_library(eventarium_no_foreach INTERFACE)
target_compile_definitions(eventarium_no_foreach INTERFACE QT_NO_FOREACH)

if(EVENTARIUM_SANITIZE)
    add_compile_options(-fsanitize=${EVENTARIUM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${EVENTARIUM_SANITIZE})
endif()
if(EVENTARIUM_FUZZ) # all code tells the fuzzer which way it went
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(EVENTARIUM_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()

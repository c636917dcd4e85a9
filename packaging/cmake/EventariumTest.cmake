# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# eventarium_test(NAME SOURCES a.cpp ... [LINKS ...] [WIDGETS])
#
# A Catch2 binary NAME_tests with a main of our own that makes a QCoreApplication (QApplication on the
# offscreen platform with WIDGETS). Each test case is a ctest case.

include(Catch OPTIONAL)

function(eventarium_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS" "" "SOURCES;LINKS")
    set(target ${name}_tests)
    if(arg_WIDGETS)
        set(main ${PROJECT_SOURCE_DIR}/tests/support/widgetsmain.cpp)
    else()
        set(main ${PROJECT_SOURCE_DIR}/tests/support/main.cpp)
    endif()
    add_executable(${target} ${main} ${arg_SOURCES})
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${target} PRIVATE eventarium_strict Catch2::Catch2 Qt6::Core ${arg_LINKS}
        $<$<BOOL:${arg_WIDGETS}>:Qt6::Widgets> $<$<BOOL:${arg_WIDGETS}>:Qt6::Test>)
    target_compile_definitions(${target} PRIVATE
        EVENTARIUM_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        EVENTARIUM_BINARY_DIR="${PROJECT_BINARY_DIR}")
    if(arg_WIDGETS)
        target_precompile_headers(${target} PRIVATE
            <catch2/catch_all.hpp> <QtTest> <QtWidgets> ${PROJECT_SOURCE_DIR}/packaging/cmake/pch.h)
    else()
        target_precompile_headers(${target} PRIVATE
            <catch2/catch_all.hpp> ${PROJECT_SOURCE_DIR}/packaging/cmake/pch.h)
    endif()
    catch_discover_tests(${target} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST
        PROPERTIES TIMEOUT 240 ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen")
endfunction()
